package pdf

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// glyphs.txt names characters as PostScript fonts do: a code point in hex, its
// names. encodings.txt has one encoding a line: its name, then codes in
// decimal and the names of that and the following codes. widths.txt has one
// standard font a line: widths of U+0020 to U+007E, then of others as
// code:width, in thousandths of an em.
var (
	//go:embed glyphs.txt
	glyphsText string
	//go:embed encodings.txt
	encodingsText string
	//go:embed widths.txt
	widthsText string
)

var glyphNames = sync.OnceValue(func() map[string]rune {
	names := make(map[string]rune, 1000)
	for line := range strings.Lines(glyphsText) {
		code, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		r, _ := strconv.ParseUint(code, 16, 32)
		for name := range strings.FieldsSeq(rest) {
			names[name] = rune(r)
		}
	}
	return names
})

var encodings = sync.OnceValue(func() map[string]map[int]string {
	all := map[string]map[int]string{}
	for line := range strings.Lines(encodingsText) {
		fields := strings.Fields(line)
		table := map[int]string{}
		code := 0
		for _, f := range fields[1:] {
			if n, err := strconv.Atoi(f); err == nil {
				code = n
				continue
			}
			table[code] = f
			code++
		}
		all[fields[0]] = table
	}
	return all
})

var standardWidths = sync.OnceValue(func() map[string]map[rune]float64 {
	all := map[string]map[rune]float64{}
	for line := range strings.Lines(widthsText) {
		fields := strings.Fields(line)
		table := map[rune]float64{}
		for i, f := range fields[1:] {
			r := rune(0x20 + i)
			if code, width, ok := strings.Cut(f, ":"); ok {
				n, _ := strconv.ParseUint(code, 16, 32)
				r, f = rune(n), width
			}
			w, _ := strconv.Atoi(f)
			table[r] = float64(w)
		}
		all[fields[0]] = table
	}
	return all
})

// standardWidth is the width of a character in one of the 14 fonts that a file
// need not describe, or in what a viewer would put in place of another.
func standardWidth(fontName, text string, fixed, serif, bold, italic bool) float64 {
	lower := strings.ToLower(fontName)
	if fixed || strings.Contains(lower, "courier") || strings.Contains(lower, "mono") {
		return 600
	}
	name := "Helvetica"
	switch {
	case serif || strings.Contains(lower, "times") || strings.Contains(lower, "roman"):
		name = "Times-Roman"
		switch {
		case bold && italic:
			name = "Times-BoldItalic"
		case bold:
			name = "Times-Bold"
		case italic:
			name = "Times-Italic"
		}
	case bold:
		name = "Helvetica-Bold"
	}
	table := standardWidths()[name]
	r, _ := utf8.DecodeRuneInString(text)
	if w, ok := table[r]; ok {
		return w
	}
	// An accented letter is as wide as its base.
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	if w, ok := table[base]; ok {
		return w
	}
	return 500
}

// baseEncoding gives the text of each code of a named encoding.
func baseEncoding(name string) (table [256]string) {
	switch name {
	case "WinAnsiEncoding":
		for i := range 256 {
			table[i] = tidy(string(charmap.Windows1252.DecodeByte(byte(i))))
		}
		// Codes that WinAnsi leaves free show a bullet.
		for _, i := range []int{0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d} {
			table[i] = "•"
		}
	case "MacRomanEncoding":
		for i := range 256 {
			table[i] = tidy(string(charmap.Macintosh.DecodeByte(byte(i))))
		}
	case "ZapfDingbats":
		table[0x20] = " "
		for i := 0x21; i < 0xff; i++ {
			table[i] = string(rune(0x2700 + i - 0x20))
		}
	default:
		for code, glyph := range encodings()[name] {
			table[code&0xff], _ = glyphText(glyph)
		}
	}
	for i := range 0x20 {
		table[i] = ""
	}
	return table
}

// glyphText is the text that a glyph's name stands for.
func glyphText(name string) (string, bool) {
	if r, ok := glyphNames()[name]; ok {
		return tidy(string(r)), true
	}
	if base, _, ok := strings.Cut(name, "."); ok {
		if base == "" {
			return "", false
		}
		return glyphText(base)
	}
	if strings.Contains(name, "_") {
		all := ""
		for part := range strings.SplitSeq(name, "_") {
			t, ok := glyphText(part)
			if !ok {
				return "", false
			}
			all += t
		}
		return all, true
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 {
		all := ""
		for ; len(hex) >= 4; hex = hex[4:] {
			n, err := strconv.ParseUint(hex[:4], 16, 32)
			if err != nil {
				return "", false
			}
			all += string(rune(n))
		}
		return known(all)
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if n, err := strconv.ParseUint(hex, 16, 32); err == nil {
			return known(string(rune(n)))
		}
	}
	for _, suffix := range []string{"oldstyle", "small", "superior", "inferior", "fitted"} {
		if base, ok := strings.CutSuffix(name, suffix); ok && base != "" {
			return glyphText(base)
		}
	}
	return "", false
}

// known tidies text that a table of the file gives, and says whether it is any
// character at all.
func known(text string) (string, bool) {
	ok := false
	for _, r := range text {
		switch {
		case r == utf8.RuneError, r >= 0xe000 && r <= 0xf8ff && r != 0xf0b7, r < 0x20 && r != '\t' && r != '\n' && r != '\r', r >= 0x7f && r < 0xa0:
			return "", false
		}
		ok = true
	}
	return tidy(text), ok
}

// tidy writes text as legajo keeps it: ligatures as letters, composed accents,
// one kind of space and hyphen, nothing of no width.
func tidy(text string) string {
	plain := true
	for i := range len(text) {
		plain = plain && text[i] >= 0x20 && text[i] < 0x7f
	}
	if plain {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r >= 0xfb00 && r <= 0xfb06:
			b.WriteString([...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xfb00])
		case r == 0xad:
			b.WriteByte('-')
		case r == '\t', r == '\n', r == '\r', r == 0xa0, r >= 0x2000 && r <= 0x200a, r == 0x202f, r == 0x205f, r == 0x3000:
			b.WriteByte(' ')
		case r == 0xf0b7:
			b.WriteString("•")
		case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x2069, r == 0xfeff, r < 0x20, r >= 0x7f && r < 0xa0:
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// spacingAccents are accents that stand as glyphs of their own, as TeX draws
// them over or before a letter, and the marks that combine.
var spacingAccents = map[string]rune{
	"´": 0x301, "`": 0x300, "¨": 0x308, "ˆ": 0x302, "^": 0x302, "˜": 0x303, "~": 0x303,
	"¸": 0x327, "ˇ": 0x30c, "˚": 0x30a, "˘": 0x306, "˙": 0x307, "¯": 0x304, "˝": 0x30b,
}
