package extract

import (
	"strings"

	"legajo/language/lexicon"
	"legajo/language/name"
)

// SignerBehindDate is the token with which a signer's title begins behind the
// day on one line, as official papers of Spain end: "Oria, 3 de mayo de 2018.- El
// Consejero de Hacienda, Ana Ruiz."; 0 where the line c is none.
func (t *Text) SignerBehindDate(x *Lexicon, c *Cell) int {
	month := false
	for i := c.First; i < c.Last && i < c.First+12; i++ {
		tok := &t.Tokens[i]
		month = month || x.Word(tok.Key, lexicon.DateWord)
		if !month || !hasYear(tok.Key) {
			continue
		}
		at := i + 1
		if dash := t.Tokens[at].Key == ""; dash && at < c.Last {
			at++
		} else if !endsWith(tok.Text, "-–—.") {
			return 0
		}
		role := at
		if x.Word(t.Tokens[at].Key, lexicon.Article) {
			role++
		}
		if role < c.Last && x.Match(t, role, c.Last, lexicon.RoleHead) >= 0 && strings.ToLower(t.Tokens[role].Text) != t.Tokens[role].Text {
			return at
		}
		return 0
	}
	return 0
}

// SignerBehindClosing is the token with which a signer's name begins behind the
// closing on one line: "Atentamente, Ana Ruiz Soto"; 0 where the line c is none.
func (t *Text) SignerBehindClosing(x *Lexicon, c *Cell) int {
	at := x.Match(t, c.First, c.Last, lexicon.Closing) + 1
	for at > 0 && at < c.Last && (t.Tokens[at].Key == "" || x.Match(t, at, at, lexicon.Honorific) == at) {
		at++
	}
	if at <= 0 || at >= c.Last || endsWith(c.Text, ".,:;") || name.Score(t.Between(at, c.Last)) < nameAlone {
		return 0
	}
	return at
}
