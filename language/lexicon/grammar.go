package lexicon

import "legajo/language"

// Grammar is how a language builds names and sentences, where a rule must know
// it and no list of phrases can say it.
type Grammar struct {
	// HeadFirst: the word of its kind opens the name of a body or a post, "Alianza
	// del Puerto", where others end with it, "Harbour Alliance".
	HeadFirst bool
	// VerbFirst: a verb may stand before its subject, "informó la Comisión".
	VerbFirst bool
	// NoPronoun: a verb may go without its subject, "me veo obligada a dejarlo".
	NoPronoun bool
	// EndsI ends the verbs that only somebody who speaks of themselves says, "dejé";
	// empty where no ending tells.
	EndsI string
	// EndsWe ends the verbs that several say of themselves, "acordamos"; empty where no
	// ending tells.
	EndsWe string
	// BareObject: whom a verb takes somewhere may stand right behind it, "withdrew the
	// College", where others put a word between, "retiró a la Universidad".
	BareObject bool
	// CapitalI: the word for who writes has a capital within a sentence, "I".
	CapitalI bool
	// BareInitial: an initial may go without its full stop, "K Muir", and two
	// initials may stand for given names behind an honorific, "Ms C. Holm".
	BareInitial bool
	// Stroke is the word that looks like a stroke of the pen or of a rule, "I".
	Stroke string
	// Slips are what readers of scans make of articles, none of them words of the
	// language that stand before another: "fa" for "la".
	Slips map[string]string
}

var grammars = map[language.Code]Grammar{
	language.Spanish: {HeadFirst: true, VerbFirst: true, NoPronoun: true, EndsI: "é", EndsWe: "mos", Slips: map[string]string{"fa": "la", "ta": "la", "fas": "las", "Jas": "las"}},
	language.English: {BareObject: true, CapitalI: true, BareInitial: true, Stroke: "I"},
}

// GrammarOf is the grammar of a language; the zero Grammar for one that has no
// row above.
func GrammarOf(c language.Code) Grammar { return grammars[c] }
