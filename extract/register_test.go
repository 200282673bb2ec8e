package extract_test

import (
	"slices"
	"testing"

	"legajo/extract"
	"legajo/language/lexicon"
)

// TestRegister: a table that lists letters is told by its head; what a column holds may
// go on below. The header of a memorandum, with its colons, is none.
func TestRegister(t *testing.T) {
	x := extract.NewLexicon(lexicon.Languages())
	for _, c := range []struct {
		text string
		want []string
	}{
		{`The letters were these:

Date               From                  To                 Subject

12 January 2018    Elm Civic Forum       Ministry of        The accounts
                                         Finance            of 2016

30 January 2018    Ministry of Finance   Elm Civic Forum    A reply

They are kept in the archive of the Forum.`, []string{
			"12 January 2018 | Elm Civic Forum | Ministry of Finance",
			"30 January 2018 | Ministry of Finance | Elm Civic Forum"}},
		{`N°      Fecha          Remitente          Destinatario

14      3/02/2018      Ana Ruiz Soto      Cámara de Pesca`, []string{"3/02/2018 | Ana Ruiz Soto | Cámara de Pesca"}},
		{`From:         To:             Date:

Ana Ruiz      Luis Gil        3 May 2018`, nil},
		{`Date           From           Place

3 May 2018     Ann Porter     Oria`, nil},
	} {
		var got []string
		for _, e := range extract.Typed(c.text).Register(x) {
			got = append(got, e.Text(lexicon.FieldDate)+" | "+e.Text(lexicon.FieldFrom)+" | "+e.Text(lexicon.FieldTo))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
