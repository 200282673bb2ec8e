package pdf

import (
	"bytes"

	lib "github.com/ledongthuc/pdf"
)

// mark is one open marked-content sequence.
type mark struct {
	hidden bool // of a layer that is off
	actual bool // its letters are replaced
}

// hiddenContent finds the layers that are switched off.
func (d *document) hiddenContent() {
	d.off = map[string]bool{}
	d.work.guarded(func() {
		for _, ref := range referencesOf(d.root.Key("OCProperties").Key("D").Key("OFF")) {
			d.off[ref] = true
		}
	})
}

// beginMarked opens a marked-content sequence with properties.
func (in *interpreter) beginMarked() {
	m := mark{}
	if len(in.args) >= 2 {
		tag, second := in.args[0], in.args[1]
		switch {
		case string(tag.bytes) == "OC" && second.kind == tName:
			in.work.guarded(func() {
				m.hidden = in.doc.isOff(in.res.v.Key("Properties"), string(second.bytes))
			})
		case second.kind == tDict:
			if text, ok := actualText(in.args[2:]); ok {
				m.actual = in.out.beginActual(text)
			}
		case second.kind == tName:
			in.work.guarded(func() {
				p := in.res.v.Key("Properties").Key(string(second.bytes))
				if a := p.Key("ActualText"); a.Kind() == lib.String {
					m.actual = in.out.beginActual(textString([]byte(a.RawString())))
				}
			})
		}
	}
	if len(in.marks) < maxStates {
		in.marks = append(in.marks, m)
	}
}

func (in *interpreter) endMarked() {
	n := len(in.marks)
	if n == 0 {
		return
	}
	if in.marks[n-1].actual {
		in.out.endActual()
	}
	in.marks = in.marks[:n-1]
}

func actualText(props []token) (string, bool) {
	for i := 0; i+1 < len(props); i++ {
		if props[i].kind == tName && string(props[i].bytes) == "ActualText" && props[i+1].kind == tString {
			return textString(props[i+1].bytes), true
		}
	}
	return "", false
}

// textString reads a string of PDF's own kind: UTF-16 or UTF-8 with a mark, or
// bytes near enough to Latin-1.
func textString(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		return utf16Text(b[2:])
	case bytes.HasPrefix(b, []byte{0xef, 0xbb, 0xbf}):
		return string(b[3:])
	}
	table := baseEncoding("WinAnsiEncoding")
	var out []byte
	for _, c := range b {
		out = append(out, table[c]...)
	}
	return string(out)
}

func (in *interpreter) hidden() bool {
	for _, m := range in.marks {
		if m.hidden {
			return true
		}
	}
	return false
}

// isOff reports whether the entry of a dictionary names a layer that is
// switched off, or a group of layers that all are.
func (d *document) isOff(v lib.Value, key string) bool {
	if len(d.off) == 0 {
		return false
	}
	layer := v.Key(key)
	if layer.Key("Type").Name() != "OCMD" {
		return d.off[entryTexts(v)[key]]
	}
	refs := referencesOf(layer.Key("OCGs"))
	if refs == nil {
		return d.off[entryTexts(layer)["OCGs"]]
	}
	for _, ref := range refs {
		if !d.off[ref] {
			return false
		}
	}
	return true
}
