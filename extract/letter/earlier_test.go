package letter_test

import (
	"slices"
	"strings"
	"testing"

	"legajo/extract"
)

// TestEarlier: of the messages below an e-mail's text it is told who wrote them, to
// whom and with copies to whom, as the header or the one line above each says; whoever
// signs by a given name is the one whom the header names.
func TestEarlier(t *testing.T) {
	text := `
From: Porter, Ann <ann@quay.example>
Sent: Monday, 14 May 2018 09:12
To: Board of Trustees
Subject: FW: Keys

Dear all

Please see below what Rhona tells us of the keys to the lodge and to the boathouse.

Ann
Chair, Quay Trust

From: Rhona Castell <rhona@mail.example>
Sent: 13 May 2018 22:40
To: Porter, Ann; Tom Akers
Cc: Gil Moor
Subject: Keys

Dear Ann

I have left both with the porter.

On Sat, 12 May 2018 at 8:02 PM, Ann Porter <ann@quay.example> wrote:

Where are they?

El vie., 11 may. 2018 a las 9:40, Tom Akers
(<tom@lodge.example>) escribió:
> Back at noon.
`
	checkTyped(t, text, extract.Email, `
SIGNED typed per Ann Porter
ADDRESSED to org Board of Trustees
ROLE Ann Porter: Chair @ Quay Trust
`)
	d := read(extract.Typed(text).Pages)[0]
	var got []string
	for _, m := range d.Earlier {
		names := func(list []int) string {
			var out []string
			for _, e := range list {
				out = append(out, d.Entities[e].Name)
			}
			return strings.Join(out, ", ")
		}
		got = append(got, names(m.From)+" > "+names(m.To)+" / "+names(m.Copied))
	}
	if want := []string{"Rhona Castell > Ann Porter, Tom Akers / Gil Moor", "Ann Porter >  / ", "Tom Akers >  / "}; !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
