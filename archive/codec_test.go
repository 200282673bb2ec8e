package archive

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"legajo/extract"
	"legajo/ingest"
)

func anyBox(t *rapid.T) ingest.Box {
	n := rapid.Int32()
	return ingest.Box{X0: n.Draw(t, "x0"), Y0: n.Draw(t, "y0"), X1: n.Draw(t, "x1"), Y1: n.Draw(t, "y1")}
}

func anyPage(t *rapid.T) ingest.Page {
	p := ingest.Page{Number: rapid.Int().Draw(t, "number"), Width: rapid.Int32().Draw(t, "width"), Height: 7920,
		Turn: rapid.SampledFrom([]int{0, 90, 180, 270}).Draw(t, "turn"), Skew: rapid.Int32Range(-900, 900).Draw(t, "skew"),
		State:  rapid.SampledFrom([]ingest.PageState{ingest.PageRead, ingest.PageEmpty, ingest.PageFailed}).Draw(t, "state"),
		Reason: ingest.Reason{Code: rapid.String().Draw(t, "code"), Detail: rapid.String().Draw(t, "detail")}}
	for range rapid.IntRange(0, 3).Draw(t, "regions") {
		p.Regions = append(p.Regions, ingest.Region{Box: anyBox(t), Source: ingest.SourceOCR, Why: "no_text"})
	}
	for range rapid.IntRange(0, 20).Draw(t, "words") {
		p.Words = append(p.Words, ingest.Word{Text: rapid.String().Draw(t, "text"), Box: anyBox(t),
			Conf: rapid.Uint16().Draw(t, "conf"), Line: rapid.Int32().Draw(t, "line"), Block: rapid.Int32().Draw(t, "block"),
			Size: rapid.Int32().Draw(t, "size"), Bold: rapid.Bool().Draw(t, "bold"),
			Source: ingest.Source(rapid.Uint8().Draw(t, "source")), Visibility: ingest.Visibility(rapid.Uint8().Draw(t, "visibility"))})
	}
	return p
}

func TestPageCodec(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPage(t)
		blob := EncodePage(&p)
		got, err := DecodePage(blob)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(p, got); d != "" {
			t.Fatal(d)
		}
		if !bytes.Equal(blob, EncodePage(&got)) {
			t.Fatal("equal pages, other bytes")
		}
	})
}

func FuzzDecodePage(f *testing.F) {
	p := page(1, "Estimada", "señora")
	f.Add(EncodePage(&p))
	f.Add(pack([]byte{pageFormat, 2, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 15}))
	f.Add([]byte("nothing"))
	f.Fuzz(func(t *testing.T, blob []byte) {
		p, err := DecodePage(blob)
		if err != nil {
			if !errors.Is(err, ErrCorrupt) {
				t.Fatal(err)
			}
			return
		}
		if again, err := DecodePage(EncodePage(&p)); err != nil || cmp.Diff(p, again) != "" {
			t.Fatalf("%v\n%s", err, cmp.Diff(p, again))
		}
	})
}

// FuzzDecodeUnpacked goes past the compression, which random bytes hardly do.
func FuzzDecodeUnpacked(f *testing.F) {
	p := page(1, "Estimada", "señora")
	raw, err := unpack(EncodePage(&p))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Fuzz(func(t *testing.T, raw []byte) {
		if _, err := DecodePage(pack(raw)); err != nil && !errors.Is(err, ErrCorrupt) {
			t.Fatal(err)
		}
		if _, err := decodeDocument(pack(raw)); err != nil && !errors.Is(err, ErrCorrupt) {
			t.Fatal(err)
		}
	})
}

func TestDocumentCodec(t *testing.T) {
	one := 1
	d := extract.Document{Kind: extract.Letter, Language: "es", Date: "2019-03-XX", DateFinding: 0, Title: "Oficio", Subject: "Salida",
		Entities:  []extract.Entity{{Kind: extract.Person, Name: "Rosa Ibáñez", Aliases: []string{"R. Ibáñez"}}},
		Relations: []extract.Relation{{Kind: extract.Signed, From: extract.ToEntity(0), To: extract.Self(), Absent: &one, For: []int{0}}}}
	blob, err := encodeDocument(&d)
	must(t, err)
	got, err := decodeDocument(blob)
	must(t, err)
	if diff := cmp.Diff(d, got); diff != "" {
		t.Error(diff)
	}
}
