package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestSafe(t *testing.T) {
	for in, want := range map[string]string{
		"Peña  y\tLugo\n":        "Peña y Lugo",
		"\x1b[2J\x1b]0;x\x07yes": `\u001b[2J\u001b]0;x\u0007yes`,
		"a\u202egpj.exe":         `a\u202egpj.exe`,
		"bad\xf3byte":            `bad\xf3byte`,
		"\u009b31m":              `\u009b31m`,
		"soft\u00adhyphen":       "softhyphen",
		"\ufffd":                 "\ufffd",
	} {
		if got := safe(in); got != want {
			t.Errorf("safe(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCutAndWrap(t *testing.T) {
	if got := cut("Secretaría de Obras", 12); got != "Secretaría…" || width(got) > 12 {
		t.Errorf("cut: %q", got)
	}
	if got := cut("e\u0301xito", 5); got != "e\u0301xito" {
		t.Errorf("a mark over a letter takes no room: %q", got)
	}
	if got := strings.Join(wrap("one two three longestword", 9), "|"); got != "one two|three|longestword" {
		t.Errorf("wrap: %q", got)
	}
}

// TestTableFits narrows a table until its lines fit, and never cuts a column
// that must stay whole.
func TestTableFits(t *testing.T) {
	for _, limit := range []int{0, 40, 60, 100} {
		var b bytes.Buffer
		s := &screen{Writer: &b, width: limit}
		tab := table{columns: []column{{title: "DATE"}, {title: "FROM", least: 6}, {title: "CC", right: true}, {title: "NONE"}, {title: "ID"}}}
		tab.add("2011-03-03", "Cooperativa de Regantes del Valle Alto", "3", "", "0123abcd")
		tab.add("2011", "Inés", "12", "", "4567cdef")
		tab.print(s)
		out := b.String()
		for _, line := range strings.Split(strings.TrimRight(out, "\n"), "\n") {
			if limit > 0 && width(line) > limit {
				t.Errorf("width %d: %q has %d letters", limit, line, width(line))
			}
		}
		if strings.Contains(out, "NONE") || !strings.Contains(out, "0123abcd") {
			t.Errorf("width %d:\n%s", limit, out)
		}
	}
}

// TestCutMiddle keeps the page where a file's name is too long.
func TestCutMiddle(t *testing.T) {
	if got := cutMiddle("informe-de-la-visita-2018.pdf:12", 16); got != "inform…18.pdf:12" || width(got) != 16 {
		t.Errorf("cutMiddle: %q", got)
	}
	if got := cutMiddle("acta.pdf:1", 16); got != "acta.pdf:1" {
		t.Errorf("cutMiddle: %q", got)
	}
}
