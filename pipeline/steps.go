package pipeline

import (
	"context"
	"sync"

	"legajo/extract"
	"legajo/extract/agreement"
	"legajo/extract/cite"
	"legajo/extract/date"
	"legajo/extract/letter"
	"legajo/extract/mention"
	"legajo/extract/office"
	"legajo/extract/segment"
	"legajo/extract/withdraw"
	"legajo/extract/zone"
	"legajo/ingest"
	"legajo/language"
	"legajo/language/lexicon"
)

// Steps gives the steps of extraction, in their order, as one function for
// Pipeline.Extract. What it finds depends on its arguments and the tables of
// the languages alone; it may be used by several goroutines. The tables are
// made ready when it is first called.
func Steps() func(context.Context, ingest.File, []ingest.Page, map[int]bool) ([]extract.Document, error) {
	return StepsIn(lexicon.Languages())
}

// StepsIn is Steps with the tables of some languages only.
func StepsIn(languages []*lexicon.Language) func(context.Context, ingest.File, []ingest.Page, map[int]bool) ([]extract.Document, error) {
	made := sync.OnceValue(func() *extract.Lexicon { return extract.NewLexicon(languages) })
	return func(ctx context.Context, file ingest.File, pages []ingest.Page, begins map[int]bool) ([]extract.Document, error) {
		cues := made()
		docs := segment.SplitAt(pages, cues, begins)
		for i := range docs {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			read(pages, &docs[i], cues)
			if len(file.Signatures) > 0 {
				letter.Electronic(extract.NewText(pages, docs[i].Span), &docs[i], file.Signatures, len(docs) == 1)
			}
			office.Find(&docs[i], cues)
		}
		return docs, nil
	}
}

// read runs the steps over one document.
func read(pages []ingest.Page, d *extract.Document, cues *extract.Lexicon) {
	t := extract.NewText(pages, d.Span)
	if len(t.Tokens) == 0 {
		d.Language = language.Undetermined
		return
	}
	d.Language, _ = language.Detect(t.Between(0, len(t.Tokens)-1))
	zone.Mark(t, d, cues)
	date.Find(t, d, lexicon.DatesIn(d.Language))
	letter.Read(t, d, cues)
	agreement.Read(t, d, cues)
	mention.Find(t, d, cues)
	withdraw.Find(t, d, cues)
	cite.Find(t, d, cues)
}
