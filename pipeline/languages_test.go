package pipeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
)

// english are papers without a Spanish word.
var english = []string{
	`HARWICK MEADOW TRUST
4 Mill Lane, Harwick

12 March 2018

Mr Giles Rowntree
Chair of the Partnership Board
Harwick Partnership

Dear Mr Rowntree,

Thank you for your letter of 2 March 2018. I write to give notice that the Harwick Meadow Trust
has withdrawn from the Harwick Partnership with effect from 31 March 2018.

Yours sincerely,



Prudence Oakley
Director

cc: Dr Karen Ash, Elm College
`,
	`GRANT AGREEMENT

This Agreement is made on 1 March 2017 between the Lakes Foundation, a charity registered in England (the
"Grantor"), and Elm College Ltd (the "Grantee").

IN WITNESS WHEREOF the parties have signed this Agreement.

For and on behalf of                    For and on behalf of
THE LAKES FOUNDATION                    ELM COLLEGE LTD


/s/ Imogen Hart                         /s/ Declan Byrne
Imogen Hart                             Declan Byrne
Director                                Principal
`,
	`MINUTES of the meeting of the Harwick Partnership held on 9 May 2018

Present: Giles Rowntree (Chair), Karen Ash, Simon Peel
Apologies: Nora Whitlock

1. It was noted that the Meadow Trust had left the Harwick Partnership on 31 March 2018.
2. A letter dated 4 April 2018 was sent by the Elm Council to the Rowan Trust.
3. Tom Akers has resigned as treasurer of the Harwick Partnership.
`,
	`MEMORANDUM

To: Karen Ash, Head of Parks
From: Simon Peel, Deputy Director
Date: 7 June 2019
Subject: Annual programme

The Rowan Trust joined the Lake Council in 2011 and left in 2017.
`,
}

// Languages are data: without the Spanish tables English papers say what they
// said with them.
func TestEnglishAlone(t *testing.T) {
	for _, text := range english {
		pages := extract.Typed(text).Pages
		var got [2][]extract.Document
		for i, languages := range [][]*lexicon.Language{lexicon.Languages(), {lexicon.English()}} {
			docs, err := StepsIn(languages)(t.Context(), ingest.File{Pages: len(pages)}, pages, nil)
			if err != nil {
				t.Fatal(err)
			}
			got[i] = docs
		}
		if len(got[0]) == 0 || len(got[0][0].Relations) == 0 {
			t.Errorf("nothing was found in %q", text[:40])
		}
		if diff := cmp.Diff(got[0], got[1]); diff != "" {
			t.Errorf("%q: with Spanish -, without +\n%s", text[:40], diff)
		}
	}
}
