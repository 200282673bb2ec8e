package pdf

import (
	"fmt"
	"strings"
	"testing"

	"legajo/ingest"
)

// readHere reads a file in this process.
func readHere(t *testing.T, raw []byte) []result {
	t.Helper()
	d, bad := openDocument(raw)
	if bad != nil {
		t.Fatalf("open: %v", bad)
	}
	var all []result
	for n := range d.pages {
		all = append(all, d.page(n+1))
	}
	return all
}

var visibilityMarks = map[ingest.Visibility]string{
	ingest.Invisible: "{invisible}", ingest.Hidden: "{hidden}", ingest.Clipped: "{clipped}",
	ingest.Covered: "{covered}", ingest.OffPage: "{off}",
}

// shown writes a page's words: lines apart by "|", blocks by "||", what is not
// seen marked.
func shown(p *Page) string {
	var b strings.Builder
	for i, w := range p.Words {
		if i > 0 {
			prev := p.Words[i-1]
			switch {
			case prev.Block != w.Block:
				b.WriteString(" || ")
			case prev.Line != w.Line:
				b.WriteString(" | ")
			default:
				b.WriteByte(' ')
			}
		}
		b.WriteString(visibilityMarks[w.Visibility] + w.Text)
	}
	return b.String()
}

func TestContent(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"operators of text", `BT /F 12 Tf 14 TL 50 700 Td (uno) Tj (dos) ' 2 1 (tres cuatro) " T* [(cin)-20(co)-500(seis)] TJ ET`,
			"uno | dos | tres cuatro | cinco seis"},
		{"a hex string, escapes, a line joined", "BT /F 12 Tf 50 700 Td <7369657465> Tj 0 -15 Td (a\\qb\\053\\\nc\\(d\\)) Tj ET",
			"siete | aqb+c(d)"},
		{"more Q than q", `Q Q BT /F 12 Tf 50 700 Td (hola) Tj ET Q`, "hola"},
		{"an inline image whose bytes look like its end", "BI /W 8 /H 8 /BPC 1 /CS /G ID \x00(EI\xff EI \x01\x02 EI\nBT /F 12 Tf 50 700 Td (hola) Tj ET", "hola"},
		{"letters placed one by one", `BT /F 10 Tf 1 0 0 1 50 700 Tm (c) Tj 1 0 0 1 55 700 Tm (a) Tj 1 0 0 1 60.56 700 Tm (t) Tj 1 0 0 1 68 700 Tm (o) Tj ET`, "cat o"},
		{"letter spacing of the type", `BT /F 10 Tf 4 Tc 50 700 Td (ACTA FINAL) Tj ET`, "ACTA FINAL"},
		{"letters spaced out by hand", `BT /F 10 Tf 50 700 Td [(A)-300(C)-300(U)-300(E)-300(R)-300(D)-300(O)-900(F)-300(I)-300(N)-300(A)-300(L)] TJ ET`, "ACUERDO FINAL"},
		{"an ordinal and a footnote's mark", `BT /F 12 Tf 50 700 Td (on the 15) Tj 4 Ts /F 7 Tf (th) Tj 0 Ts /F 12 Tf ( of May) Tj 4 Ts /F 7 Tf (2) Tj ET`, "on the 15th of May 2"},
		{"an accent drawn over its letter", `BT /F 10 Tf 50 700 Td [(P)(e)445(\264)1(rez)] TJ ET`, "Pérez"},
		{"an accent drawn before its letter", `BT /F 10 Tf 50 700 Td [(P)-1(\264)445(erez)] TJ ET`, "Pérez"},
		{"an accent raised over a capital", `BT /F 10 Tf 1 0 0 1 50 700 Tm (A) Tj 1 0 0 1 58.6 702.4 Tm (~) Tj 1 0 0 1 56.67 700 Tm (NO) Tj ET`, "AÑO"},
		{"an accent raised over nothing", `BT /F 10 Tf 1 0 0 1 50 700 Tm (A) Tj 1 0 0 1 56.67 702.4 Tm (\264) Tj 1 0 0 1 100 700 Tm (NO) Tj ET`, "A ´ NO"},
		{"type made bold by drawing it twice", `BT /F 10 Tf 1 0 0 1 50 700 Tm (Aviso urgente) Tj 1 0 0 1 50.3 700 Tm (Aviso urgente) Tj ET`, "Aviso urgente"},
		{"a space squeezed to nothing", `BT /F 10 Tf 50 700 Td -2.5 Tw (Ac tas) Tj 0 Tw ( finales) Tj ET`, "Actas finales"},
		{"two columns, one after the other", `BT /F 10 Tf 12 TL 50 700 Td (left one) Tj T* (left two) Tj ET BT /F 10 Tf 12 TL 300 700 Td (right one) Tj T* (right two) Tj ET`,
			"left one | left two || right one | right two"},
		{"two columns, row by row", `BT /F 10 Tf 1 0 0 1 50 700 Tm (Ana Gil) Tj 1 0 0 1 300 700 Tm (Luis Rey) Tj 1 0 0 1 50 688 Tm (Vocal) Tj 1 0 0 1 300 688 Tm (Jefe) Tj ET`,
			"Ana Gil || Luis Rey || Vocal || Jefe"},
		{"a word of the line drawn last", `BT /F 10 Tf 1 0 0 1 50 700 Tm (the) Tj 1 0 0 1 90 700 Tm (clause) Tj 1 0 0 1 50 688 Tm (ends) Tj 1 0 0 1 66.7 700 Tm (third) Tj ET`,
			"the third clause | ends"},
		{"paragraphs", `BT /F 10 Tf 50 700 Td (a one) Tj 0 -12 Td (a two) Tj 0 -12 Td (a three) Tj 0 -24 Td (b one) Tj 0 -12 Td (b two) Tj ET`,
			"a one | a two | a three || b one | b two"},
		{"invisible", `BT /F 10 Tf 3 Tr 50 700 Td (leído) Tj 0 Tr (seen) Tj ET`, "{invisible}leído seen"},
		{"white on paper", `1 g BT /F 10 Tf 50 700 Td (trap) Tj ET`, "{hidden}trap"},
		{"white on a dark bar", `.2 g 40 690 200 30 re f 1 g BT /F 10 Tf 50 700 Td (title) Tj ET`, "title"},
		{"dark on a bar of the same dark", `.2 g 40 690 200 30 re f BT /F 10 Tf 50 700 Td (trap) Tj ET`, "{hidden}trap"},
		{"painted over", `BT /F 10 Tf 50 700 Td (secret) Tj ET 0 g 40 690 200 30 re f`, "{covered}secret"},
		{"framed afterwards", `BT /F 10 Tf 50 700 Td (framed) Tj ET 0 g 40 690 200 30 re 42 692 196 26 re f*`, "framed"},
		{"outside the clip", `q 0 0 100 100 re W n BT /F 10 Tf 50 700 Td (cut) Tj ET Q BT /F 10 Tf 50 50 Td (whole) Tj ET`, "{clipped}cut || whole"},
		{"off the page", `BT /F 10 Tf -500 700 Td (gone) Tj ET`, "{off}gone"},
		{"numbers that are none", `BT /F 10 Tf 1 0 0 1 --50 7-00 Tm 1e99 0 Td 1 0 0 1 50 700 Tm (hola) Tj ET`, "hola"},
		{"a string that never ends", `BT /F 10 Tf 50 700 Td (hola) Tj (nunca`, "hola"},
		{"text that the file gives for letters", `BT /F 10 Tf 50 700 Td (o) Tj /Span <</ActualText <FEFF00660069>>> BDC (x) Tj EMC (cio) Tj ET`, "oficio"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			content := strings.ReplaceAll(strings.ReplaceAll(test.content, "í", "\\355"), "é", "\\351")
			r := readHere(t, onePage(content))
			if got := shown(&r[0].Page); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestPlaces(t *testing.T) {
	const content = `BT /F 10 Tf 100 700 Td (Hi) Tj ET`
	// Helvetica: H is 722 wide, i 222; default ascent .8, descent .2.
	tests := []struct {
		entries       string
		width, height int32
		want          ingest.Box
	}{
		{"/MediaBox[0 0 600 800]", 6000, 8000, ingest.Box{X0: 1000, Y0: 920, X1: 1094, Y1: 1020}},
		{"/MediaBox[10 20 610 820]", 6000, 8000, ingest.Box{X0: 900, Y0: 1120, X1: 994, Y1: 1220}},
		{"/MediaBox[0 0 600 800]/CropBox[50 400 600 750]", 5500, 3500, ingest.Box{X0: 500, Y0: 420, X1: 594, Y1: 520}},
		{"/MediaBox[0 0 600 800]/Rotate 90", 8000, 6000, ingest.Box{X0: 6980, Y0: 1000, X1: 7080, Y1: 1094}},
		{"/MediaBox[0 0 600 800]/Rotate 180", 6000, 8000, ingest.Box{X0: 4906, Y0: 6980, X1: 5000, Y1: 7080}},
		{"/MediaBox[0 0 600 800]/Rotate -90", 8000, 6000, ingest.Box{X0: 920, Y0: 4906, X1: 1020, Y1: 5000}},
	}
	for _, test := range tests {
		m := newMaker()
		m.page(content, test.entries, "")
		p := readHere(t, m.bytes())[0].Page
		if p.Width != test.width || p.Height != test.height {
			t.Errorf("%s: page is %d by %d, want %d by %d", test.entries, p.Width, p.Height, test.width, test.height)
		}
		if len(p.Words) != 1 || p.Words[0].Box != test.want || p.Words[0].Size != 100 {
			t.Errorf("%s: words %+v, want one of size 100 at %v", test.entries, p.Words, test.want)
		}
	}
}

func TestFonts(t *testing.T) {
	const unicodeMap = "begincmap 1 begincodespacerange <0000><ffff> endcodespacerange\n" +
		"2 beginbfchar <0001><0053> <0002><00f1> endbfchar 2 beginbfrange <0010><0012><0061> <0020><0021>[<00660066><006f>] endbfrange endcmap"
	tests := []struct {
		name string
		font func(m *maker) string
		show string
		want string
	}{
		{"differences", func(*maker) string {
			return "<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding<</Differences[1/fi/Ntilde/uni00E9/f_l/a.sc/Asmall]>>>>"
		}, `(\001\002\003\004\005\006) Tj`, "fiÑéflaA"},
		{"codes of two bytes", func(m *maker) string {
			u := m.stream("", unicodeMap)
			return fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode %d 0 R/DescendantFonts[<</Subtype/CIDFontType2/DW 500/W[16[600 600] 18 33 400]>>]>>", u)
		}, `<00010002> Tj <00100011001200200021> Tj`, "Sñabcffo"},
		{"codes that nothing explains", func(*maker) string {
			return "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2>>]>>"
		}, `<00010002> Tj`, "\uFFFD\uFFFD"},
		{"type 3 with names", func(*maker) string {
			return "<</Type/Font/Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/FontBBox[0 0 60 80]/FirstChar 97/LastChar 98/Widths[50 50]/Encoding<</Differences[97/h/i]>>/CharProcs<<>>>>"
		}, `(ab) Tj`, "hi"},
		{"type 3 without", func(*maker) string {
			return "<</Type/Font/Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/FontBBox[0 0 60 80]/FirstChar 97/LastChar 98/Widths[50 50]/Encoding<</Differences[97/g1/g2]>>/CharProcs<<>>>>"
		}, `(ab) Tj`, "\uFFFD\uFFFD"},
		{"an encoding of the font's own", func(m *maker) string {
			f := m.stream("", "%!PS\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /ntilde put\ndup 66/o put\nreadonly def\ncurrentfile eexec junk")
			return fmt.Sprintf("<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Own/FirstChar 65/LastChar 66/Widths[500 500]/FontDescriptor<</Flags 4/FontFile %d 0 R>>>>", f)
		}, `(AB) Tj`, "ño"},
		{"decomposed accents", func(m *maker) string {
			u := m.stream("", "1 beginbfchar <61><00650301> endbfchar")
			return fmt.Sprintf("<</Type/Font/Subtype/TrueType/BaseFont/X/Encoding/WinAnsiEncoding/ToUnicode %d 0 R>>", u)
		}, `(ab) Tj`, "éb"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := newMaker()
			n := m.add(test.font(m))
			m.page("BT /G 10 Tf 50 700 Td "+test.show+" ET", "", fmt.Sprintf("/G %d 0 R;", n))
			p := readHere(t, m.bytes())[0].Page
			if got := shown(&p); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if broken := strings.Contains(test.want, "\uFFFD"); broken != (p.Doubt() == BrokenEncoding) {
				t.Errorf("doubt is %q", p.Doubt())
			}
		})
	}
}

func TestFormsAndAnnotations(t *testing.T) {
	m := newMaker()
	inner := m.stream("/Type/XObject/Subtype/Form/BBox[0 0 200 50]/Matrix[1 0 0 1 50 600]/Resources<</Font<</F "+helvetica+">>>>",
		"BT /F 10 Tf 5 5 Td (inside) Tj ET")
	loop := m.next
	m.stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>", loop), "/X Do")
	look := m.stream("/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F "+helvetica+">>>>", "BT /F 10 Tf 2 5 Td (field) Tj ET")
	note := fmt.Sprintf("<</Type/Annot/Subtype/Widget/Rect[300 300 400 320]/AP<</N %d 0 R>>>>", look)
	unseen := fmt.Sprintf("<</Type/Annot/Subtype/Widget/F 2/Rect[300 200 400 220]/AP<</N %d 0 R>>>>", look)
	m.page("/X Do BT /F 10 Tf 50 700 Td (outside) Tj ET", "/Annots["+note+unseen+"]", fmt.Sprintf("/XObject<</X %d 0 R>>", inner))
	m.page("/X Do BT /F 10 Tf 50 700 Td (outside) Tj ET", "", fmt.Sprintf("/XObject<</X %d 0 R>>", loop))
	r := readHere(t, m.bytes())
	if got, want := shown(&r[0].Page), "inside || outside || field"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if w := r[0].Page.Words; len(w) == 3 && (w[0].Box.X0 != 550 || w[2].Box.X0 != 3020) {
		t.Errorf("places %v and %v", w[0].Box, w[2].Box)
	}
	if r[1].Page.Reason.Code != "pdf_limit" || !r[1].Faulty {
		t.Errorf("a form that draws itself: %+v", r[1].Page.Reason)
	}
}

func TestFacts(t *testing.T) {
	const scan = "/Type/XObject/Subtype/Image/Width 1000/Height 1333/ColorSpace/DeviceGray/BitsPerComponent 8"
	tests := []struct {
		name, content string
		doubt         string
		blank         bool
		cover, dpi    int
	}{
		{"blank", "1 g 0 0 600 800 re f", "", true, 0, 0},
		{"native", "BT /F 10 Tf 50 700 Td (hola) Tj ET", "", false, 0, 0},
		{"scan", "q 600 0 0 800 0 0 cm /I Do Q", NoText, false, 1000, 120},
		{"scan with an earlier reader's words", "BT 3 Tr /F 10 Tf 50 700 Td (hola) Tj ET q 600 0 0 800 0 0 cm /I Do Q", TextOverImage, false, 1000, 120},
		{"words under a scan", "BT /F 10 Tf 50 700 Td (hola) Tj ET q 600 0 0 800 0 0 cm /I Do Q", TextOverImage, false, 1000, 120},
		{"a letter with an emblem", "BT /F 10 Tf 50 500 Td (hola) Tj ET q 75 0 0 75 50 700 cm /I Do Q", "", false, 11, 960},
		{"a letter with a picture of a letterhead", "BT /F 10 Tf 50 500 Td (hola) Tj ET q 150 0 0 100 50 700 cm /I Do Q", TextInPicture, false, 31, 480},
		{"a picture under words", "q 150 0 0 100 50 700 cm /I Do Q BT /F 10 Tf 70 720 Td (hola) Tj ET", "", false, 31, 480},
		{"a drawing of many pictures", "BT /F 10 Tf 50 500 Td (hola) Tj ET" + strings.Repeat(" q 150 0 0 10 50 700 cm /I Do Q", 20), "", false, 0, 480},
		{"lines only", "50 50 m 500 500 l S", NoText, false, 0, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := newMaker()
			i := m.stream(scan, "x")
			m.page(test.content, "", fmt.Sprintf("/XObject<</I %d 0 R>>", i))
			p := readHere(t, m.bytes())[0].Page
			f := p.Facts
			if p.Doubt() != test.doubt || f.Blank != test.blank || f.ImageDPI != test.dpi || f.ImageCover != test.cover {
				t.Errorf("doubt %q, facts %+v", p.Doubt(), f)
			}
		})
	}
}

func TestLayers(t *testing.T) {
	m := newMaker()
	off, on := m.add("<</Type/OCG/Name(a)>>"), m.add("<</Type/OCG/Name(b)>>")
	group := m.add(fmt.Sprintf("<</Type/OCMD/OCGs[%d 0 R %d 0 R]>>", off, on))
	m.objects[1] = fmt.Sprintf("<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[%d 0 R %d 0 R]/D<</OFF[%d 0 R]>>>>>>", off, on, off)
	m.page("BT /F 10 Tf 50 700 Td /OC /A BDC (draft) Tj EMC ( ) Tj /OC /B BDC (final) Tj EMC ( ) Tj /OC /C BDC (both) Tj EMC ET", "",
		fmt.Sprintf("/Properties<</A %d 0 R/B %d 0 R/C %d 0 R>>", off, on, group))
	if got, want := shown(&readHere(t, m.bytes())[0].Page), "{hidden}draft final both"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
