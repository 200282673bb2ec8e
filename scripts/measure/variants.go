package main

import (
	"bytes"
	"encoding/ascii85"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// said is what every variant says on its one page, in this order.
const said = "Acta de la junta del dique: la presidenta firma y el tesorero recibe copia"

// variant is one odd way to write a sound paper.
type variant struct {
	name string
	make func(out string) error
}

// variants writes one paper in many odd ways, and counts who reads it.
func variants(b *strings.Builder) error {
	dir := filepath.Join(cache, "variants")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	base := filepath.Join(dir, "plain.pdf")
	if err := os.WriteFile(base, paper(textOps, ""), 0o644); err != nil {
		return err
	}
	var rows strings.Builder
	all := append(append(byQPDF(base), byContent()...), byDamage()...)
	either, own, alone := 0, 0, 0
	for i, v := range all {
		out := filepath.Join(dir, fmt.Sprintf("%02d.pdf", i))
		if err := v.make(out); err != nil {
			return fmt.Errorf("%s: %w", v.name, err)
		}
		got, err := read(out)
		if err != nil {
			return err
		}
		poppler, mutool := theirs(out)
		yes := func(words []string) string {
			if wordF1(strings.Fields(said), words) == 1 {
				return "yes"
			}
			return ""
		}
		ours, native := yes(got.words), ""
		if ours != "" && got.native {
			native = "yes"
			alone++
		}
		if yes(poppler) != "" || yes(mutool) != "" {
			either++
			if ours != "" {
				own++
			}
		}
		fmt.Fprintf(&rows, "| %s | %s | %s | %s | %s |\n", v.name, ours, native, yes(poppler), yes(mutool))
	}
	fmt.Fprintf(b, "## Odd ways to write a paper\n\n%d variants; pdftotext or mutool read %d whole, legajo %d of these; our own interpreter alone %d of all (21 asked).\n\n", len(all), either, own, alone)
	b.WriteString("| variant | legajo | alone | pdftotext | mutool |\n| --- | --- | --- | --- | --- |\n" + rows.String() + "\n")
	return nil
}

// textOps says it all with plain operators.
var textOps = "BT /F 12 Tf 72 700 Td (" + said + ") Tj ET"

// paper is a PDF of one page with that content; more goes into its resources.
func paper(content, more string, objects ...string) []byte {
	return paperOf("<</Length "+fmt.Sprint(len(content))+">>\nstream\n"+content+"\nendstream", more, objects...)
}

// paperOf takes the content as an object; further objects begin at number 6.
func paperOf(content, more string, objects ...string) []byte {
	bodies := append([]string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>" + more + ">>>>", content,
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
	}, objects...)
	return withTable(bodies, "\n")
}

func withTable(bodies []string, end string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4" + end)
	var at []int
	for i, body := range bodies {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj%s%s%sendobj%s", i+1, end, body, end, end)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref%s0 %d%s0000000000 65535 f \n", end, len(bodies)+1, end)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer%s<</Size %d/Root 1 0 R>>%sstartxref%s%d%s%%%%EOF%s", end, len(bodies)+1, end, end, table, end, end)
	return b.Bytes()
}

// byQPDF are those that qpdf writes.
func byQPDF(base string) []variant {
	ways := []struct{ name, args string }{
		{"object and xref streams", "--object-streams=generate"},
		{"linearised", "--linearize"},
		{"streams uncompressed", "--stream-data=uncompress --compress-streams=n"},
		{"QDF form", "--qdf"},
		{"contents normalised", "--normalize-content=y"},
		{"PDF 2.0", "--force-version=2.0"},
		{"PDF 2.0, linearised, object streams", "--force-version=2.0 --linearize --object-streams=generate"},
		{"newline before endstream", "--newline-before-endstream"},
		{"RC4-40, no password to open", "--allow-weak-crypto --encrypt|o|40|--"},
		{"RC4-128, no password to open", "--allow-weak-crypto --encrypt|o|128|--use-aes=n|--"},
		{"AES-128, no password to open", "--allow-weak-crypto --encrypt|o|128|--use-aes=y|--"},
		{"AES-256, no password to open", "--encrypt|o|256|--"},
		{"AES-256, object streams", "--object-streams=generate --encrypt|o|256|--"},
		{"AES-256 of the older revision", "--allow-weak-crypto --encrypt|o|256|--force-R5|--"},
	}
	var out []variant
	for _, w := range ways {
		out = append(out, variant{w.name, func(path string) error {
			args := []string{}
			for _, a := range strings.Fields(w.args) {
				// An empty user password cannot be written between spaces.
				args = append(args, strings.Split(strings.Replace(a, "--encrypt|", "--encrypt||", 1), "|")...)
			}
			_, err := output("qpdf", append(append([]string{base}, args...), path)...)
			return err
		}})
	}
	return out
}

func saved(name string, pdf []byte) variant {
	return variant{name, func(out string) error { return os.WriteFile(out, pdf, 0o644) }}
}

// byContent are those whose page content is written oddly.
func byContent() []variant {
	half := len("Acta de la junta del dique:")
	a, z := said[:half], said[half+1:]
	stream := func(filter, data string) string {
		return fmt.Sprintf("<</Length %d/Filter%s>>\nstream\n%s\nendstream", len(data), filter, data)
	}
	var letters []string
	for _, r := range said {
		letters = append(letters, "("+string(r)+")")
	}
	form := fmt.Sprintf("<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Length %d>>\nstream\n%s\nendstream", len(textOps), textOps)
	a85 := make([]byte, ascii85.MaxEncodedLen(len(textOps)))
	a85 = a85[:ascii85.Encode(a85, []byte(textOps))]
	run := fmt.Sprintf("%c%s\x80", len(textOps)-1, textOps)
	upright := "q 1 0 0 1 0 0 cm " + textOps + " Q"
	return []variant{
		saved("inline image before the text", paper("q 10 0 0 10 300 300 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \xff EI\x80 EI Q "+textOps, "")),
		saved("ASCIIHex", paperOf(stream("/ASCIIHexDecode", hex.EncodeToString([]byte(textOps))+">"), "")),
		saved("ASCII85", paperOf(stream("/ASCII85Decode", string(a85)+"~>"), "")),
		saved("RunLength", paperOf(stream("/RunLengthDecode", run), "")),
		saved("two filters", paperOf(stream("[/ASCIIHexDecode/RunLengthDecode]", hex.EncodeToString([]byte(run))+">"), "")),
		saved("Form XObject", paper("/X Do", "/XObject<</X 6 0 R>>", form)),
		saved("Form inside a form", paper("/X Do", "/XObject<</X 7 0 R>>", form, "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</Y 6 0 R>>>>/Length 5>>\nstream\n/Y Do\nendstream")),
		saved("operator '", paper("BT /F 12 Tf 14 TL 72 700 Td ("+a+") ' ("+z+") ' ET", "")),
		saved(`operator "`, paper("BT /F 12 Tf 14 TL 72 700 Td 0 0 ("+a+") \" 0 0 ("+z+") \" ET", "")),
		saved("each letter by itself", paper("BT /F 12 Tf 72 700 Td ["+strings.Join(letters, " -20 ")+"] TJ ET", "")),
		saved("strings in hexadecimal", paper("BT /F 12 Tf 72 700 Td <"+hex.EncodeToString([]byte(said))+"> Tj ET", "")),
		saved("unbalanced Q", paper("Q Q "+upright+" Q", "")),
		saved("unbalanced q", paper("q q q "+textOps, "")),
		saved("unknown operators", paper("foo 1 2 bar BX baz EX "+textOps, "")),
		saved("text matrix with mirrored axes", paper("q 1 0 0 -1 0 842 cm BT /F 1 Tf 12 0 0 -12 72 142 Tm ("+said+") Tj ET Q", "")),
		saved("a page on its side", bytes.Replace(paper("q 0 1 -1 0 595 0 cm "+textOps+" Q", ""), []byte("/Parent 2 0 R"), []byte("/Parent 2 0 R/Rotate 90"), 1)),
		saved("contents in two parts, cut inside an operand", twoParts()),
	}
}

func twoParts() []byte {
	at := strings.Index(textOps, "700")
	first, second := textOps[:at], textOps[at:]
	part := func(s string) string { return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(s), s) }
	return paperOf("[6 0 R 7 0 R]", "", part(first), part(second))
}

var startxref = regexp.MustCompile(`startxref\s+\d+`)

// byDamage are those in which something is broken.
func byDamage() []variant {
	sound := paper(textOps, "")
	text := string(sound)
	replaced := func(old, new string) []byte { return []byte(strings.Replace(text, old, new, 1)) }
	length := fmt.Sprintf("/Length %d", len(textOps))
	return []variant{
		saved("wrong startxref", startxref.ReplaceAll(sound, []byte("startxref\n17"))),
		saved("no startxref", startxref.ReplaceAll(sound, nil)),
		saved("shifted offsets", replaced("%PDF-1.4\n", "%PDF-1.4\n% a comment that came later\n")),
		saved("junk before the header", append([]byte(strings.Repeat("junk mail header\r\n", 20)), sound...)),
		saved("zeros after the end", append(bytes.Clone(sound), make([]byte, 5000)...)),
		saved("text after the end", append(bytes.Clone(sound), strings.Repeat("trailing text ", 200)...)),
		saved("cut tail", sound[:bytes.Index(sound, []byte("xref"))+30]),
		saved("cyclic /Prev", replaced("/Root 1 0 R", fmt.Sprintf("/Root 1 0 R/Prev %d", strings.Index(text, "xref")))),
		saved("stream length too short", replaced(length, "/Length 9")),
		saved("stream length too long", replaced(length, "/Length 99999")),
		saved("no stream length", replaced(length, "")),
		saved("no endobj", []byte(strings.ReplaceAll(text, "endobj", ""))),
		saved("line ends of CR alone", withTable(bodiesOf(text), "\r")),
		saved("no header version", replaced("%PDF-1.4", "%PDF-")),
		saved("page count wrong", replaced("/Count 1", "/Count 7")),
		saved("no type of page", replaced("/Type/Page/", "/")),
	}
}

var object = regexp.MustCompile(`(?s)\d+ 0 obj\n(.*?)\nendobj`)

// bodiesOf takes the objects out of a paper.
func bodiesOf(text string) []string {
	var out []string
	for _, m := range object.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	return out
}
