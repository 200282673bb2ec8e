package letter_test

import (
	"slices"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/extract/letter"
	"legajo/extract/segment"
	"legajo/extract/zone"
	"legajo/ingest"
	"legajo/language/lexicon"
)

var cues = extract.NewLexicon(lexicon.Languages())

// read runs the steps that a letter's findings rest on over typed text.
func read(pages []ingest.Page) []extract.Document {
	docs := segment.Split(pages, cues)
	for i := range docs {
		t := extract.NewText(pages, docs[i].Span)
		zone.Mark(t, &docs[i], cues)
		letter.Read(t, &docs[i], cues)
	}
	return docs
}

// told lists a document's findings: who signed, sent, was addressed, copied,
// and their roles.
func told(d *extract.Document) []string {
	var out []string
	for i := range d.Relations {
		r := &d.Relations[i]
		who := r.From
		if who.To == extract.RefSelf {
			who = r.To
		}
		if who.To != extract.RefEntity {
			continue
		}
		s := r.Kind
		switch r.Kind {
		case extract.Signed:
			s += " " + r.Form
		case extract.Addressed:
			s += " " + r.As
		case extract.Copied, extract.Sent:
		default:
			continue
		}
		if r.Blind {
			s += " blind"
		}
		s += " " + d.Entities[who.Index].Kind[:3] + " " + d.Entities[who.Index].Name
		for _, f := range r.For {
			s += " for " + d.Entities[f].Name
		}
		if r.Absent != nil {
			s += " absent " + d.Entities[*r.Absent].Name
		}
		out = append(out, s)
	}
	for _, r := range d.Roles {
		s := "ROLE " + d.Entities[r.Person].Name + ": " + r.Title
		if r.Organisation >= 0 {
			s += " @ " + d.Entities[r.Organisation].Name
		}
		out = append(out, s)
	}
	return out
}

// check compares findings with what is wanted: each wanted line must be there;
// SIGNED, ADDRESSED and COPIED that are not wanted must not.
func check(t *testing.T, pages []ingest.Page, d *extract.Document, want string) {
	t.Helper()
	got := told(d)
	var lines []string
	for l := range strings.Lines(want) {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	bad := false
	for _, w := range lines {
		if !slices.Contains(got, w) {
			t.Errorf("missed: %s", w)
			bad = true
		}
	}
	for _, g := range got {
		if !strings.HasPrefix(g, "ROLE") && !strings.HasPrefix(g, "SENT") && !slices.Contains(lines, g) {
			t.Errorf("extra: %s", g)
			bad = true
		}
	}
	if bad {
		for _, g := range got {
			t.Logf("  %s", g)
		}
		for _, z := range d.Zones {
			t.Logf("  [%s %s] %s", z.Kind, z.Rule, extract.Quote(pages, z.Span))
		}
	}
}

// checkTyped is check for the one document that a text holds, which must be of the
// kind told, if one is.
func checkTyped(t *testing.T, text, kind, want string) {
	t.Helper()
	pages := extract.Typed(text).Pages
	docs := read(pages)
	if len(docs) != 1 {
		t.Fatalf("%d documents, want 1", len(docs))
	}
	if kind != "" && docs[0].Kind != kind {
		t.Errorf("kind %s, want %s", docs[0].Kind, kind)
	}
	check(t, pages, &docs[0], want)
}

func TestLetters(t *testing.T) {
	for _, c := range slices.Concat(letters, chanceries, layouts, councils, acting) {
		t.Run(c.name, func(t *testing.T) {
			checkTyped(t, c.text, c.kind, c.want)
		})
	}
}

// TestNumber: a paper's own number is what follows its label and its mark.
func TestNumber(t *testing.T) {
	for line, want := range map[string]string{
		"Oficio No. DGP/123/2017":          "DGP/123/2017",
		"Oficio de remisión No. 45/2018":   "45/2018",
		"Our ref: CE/12 Date: 4 May 2019":  "CE/12",
		"Oficio 14 de la serie No. A/2018": "14 de la serie No. A/2018",
		"MAR-2019-0045123":                 "MAR-2019-0045123", // no day in March
		"OEA-01542":                        "OEA-01542",
		"MAY-12-2019":                      "",
	} {
		docs := read(extract.Typed("DIRECCIÓN DE ARCHIVO\n" + line + "\n\nSra. Ana Ruiz Gil\nPresente\n\nLe remito los expedientes que se piden en su carta del mes anterior para su archivo.\n\nAtentamente\n\nRosa Gil Mar\n").Pages)
		if got := docs[0].Number; got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

// TestNameUnderInk: on an image, letters under ink that no table knows as any
// part of a name sign for sure only where no ink lies on them.
func TestNameUnderInk(t *testing.T) {
	for _, c := range []struct {
		name string
		ink  ingest.Ink
		weak bool
	}{
		{"Rosa Gil Mar", ingest.InkPen, false},
		{"Regi Stry", ingest.InkPen, true},
		{"Mateo Ve", ingest.InkPen, true},
		{"Mateo Ve", ingest.NoInk, false},
		{"Mateo Paz", ingest.InkPen, false},
		{"Regi Stry", ingest.InkStamp, true},
		{"Tobrzyk Wezorek", ingest.NoInk, false},
	} {
		pages := extract.Typed("Almorán, 3 de mayo de 2006\n\nSra. Ana Ruiz Gil\nPresente\n\nLe remito los expedientes que se piden en su carta del mes anterior para su archivo.\n\nAtentamente\n\n" + c.name + "\nDirectora\n").Pages
		words := pages[0].Words
		for i := range words {
			words[i].Source = ingest.SourceOCR
			if strings.Contains(c.name, words[i].Text) && i > len(words)-5 {
				words[i].Ink = c.ink
			}
		}
		found := false
		docs := read(pages)
		for _, r := range docs[0].Relations {
			if r.Kind == extract.Signed {
				found = true
				if weak := r.Score <= extract.ScoreWeak; weak != c.weak {
					t.Errorf("%s, ink %v: score %d", c.name, c.ink, r.Score)
				}
			}
		}
		if !found {
			t.Errorf("%s, ink %v: no signature", c.name, c.ink)
		}
	}
}

// FuzzRead throws words at any place on two pages at the steps.
func FuzzRead(f *testing.F) {
	f.Add("Dra. Ana Ruiz\nPRESENTE\nAtentamente\nC.c.p. Archivo", []byte{1, 2, 3, 200, 9})
	f.Add("From: A\nTo: B, C\n____ / / ;", []byte{})
	f.Fuzz(func(t *testing.T, text string, places []byte) {
		pages := extract.Typed(text).Pages
		for i := range pages {
			for w := range pages[i].Words {
				if len(places) == 0 {
					break
				}
				b := &pages[i].Words[w].Box
				d := int32(places[w%len(places)])*40 - 2000
				b.X0, b.X1 = b.X0+d, b.X1+d/2
				if places[w%len(places)]%7 == 0 {
					b.Y0, b.Y1 = b.Y0-d, b.Y1-d
				}
				pages[i].Words[w].Line = int32(places[(w*3)%len(places)])
			}
			pages[i].Turn = len(places) % 4 * 90
			pages[i].Skew = int32(len(places)) - 100
		}
		pages = append(pages, ingest.Page{Number: len(pages) + 1})
		for _, d := range segment.Split(pages, cues) {
			x := extract.NewText(pages, d.Span)
			zone.Mark(x, &d, cues)
			letter.Read(x, &d, cues)
			for _, m := range d.Mentions {
				if m.Score < 0 || m.Score > 1000 || m.Entity >= len(d.Entities) {
					t.Fatalf("mention %+v", m)
				}
			}
		}
	})
}

// BenchmarkRead measures the steps a page.
func BenchmarkRead(b *testing.B) {
	var text strings.Builder
	for _, c := range letters {
		text.WriteString(c.text + "\f")
	}
	pages := extract.Typed(text.String()).Pages
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range segment.Split(pages, cues) {
			x := extract.NewText(pages, d.Span)
			zone.Mark(x, &d, cues)
			letter.Read(x, &d, cues)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
}
