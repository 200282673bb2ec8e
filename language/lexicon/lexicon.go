// Package lexicon is what the project knows of languages, as data: for each
// language, the phrases that carry a cue ("c.c.p." opens a copy list, "Mtra."
// stands before a name). It holds no logic; extract.Lexicon makes the tables
// ready for matching.
//
// To add a language: one file with its tables, one row in Languages. To add a
// cue: a constant with a comment, and its phrases in each language's file.
//
// Phrases are written as people write them; case, accents and punctuation do
// not count when they are matched, and a space parts words: "c.c.p." is one
// word, "c. c. p." three.
package lexicon

import "legajo/language"

// Cue is what a phrase tells.
type Cue string

// Cues of names and of what stands around them.
const (
	Honorific    Cue = "honorific"     // before a name: "Dr.", "Mtra.", "Rt Hon"
	PostNominal  Cue = "postnominal"   // after a name: "PhD", "OBE", "MP"
	Particle     Cue = "particle"      // inside a surname: "de la", "von", "Mac"
	Article      Cue = "article"       // before an organisation's name: "the", "la"
	SmallWord    Cue = "small_word"    // inside a name without telling it from another: "de la", "of the"
	NameSuffix   Cue = "suffix"        // "Jr.", "III"
	OrgTail      Cue = "org_tail"      // behind the word of its kind, ends the name of an organisation: "Trust International"
	FirmEnd      Cue = "firm_end"      // ends the name of a firm, behind its partners': "Solicitors"
	Profession   Cue = "profession"    // what somebody has learnt, no post: "Ingeniera Agrónoma"
	ProfessionIn Cue = "profession_in" // a degree before what it is in: "Doctora en"
	PostNoun     Cue = "post_noun"     // what a post is called after, below who holds it: "Presidencia"
	RoleHead     Cue = "role"          // a word that opens a title, as in Spanish: "Directora"
	RoleEnd      Cue = "role_end"      // a word that ends the head of a title, as in English: "Minister"
	RoleBefore   Cue = "role_before"   // may stand before the head: "Deputy", "Chief", "Acting"
	Acting       Cue = "acting"        // a holder for the time being: "Encargada del Despacho"
	MemberTitle  Cue = "member_title"  // what is no office but says that somebody is one of a body: "Miembro"
	HeldPast     Cue = "held_past"     // before a title or behind it, that it is held no more: "former", "entonces"
	HeldSince    Cue = "held_since"    // between a title and the day since when: "since", "desde"
	HeldUntil    Cue = "held_until"    // or until when: "until", "hasta"
	HeldSpan     Cue = "held_span"     // or before both: "from", "entre"
	OrgHead      Cue = "org"           // a word that opens the name of an organisation, as in Spanish: "Secretaría"
	OrgEnd       Cue = "org_end"       // a word that ends its head, as in English: "Council"
	OrgWeak      Cue = "org_weak"      // an OrgEnd that is also what somebody directs: "Services"
	SubBody      Cue = "sub_body"      // a body within an organisation: "Comisión", "Committee"
	OwnBody      Cue = "own_body"      // a body that is no part of another such: "Ayuntamiento", "Cooperativa"
	UnitHead     Cue = "unit"          // of a part of an organisation, opening it: "Dirección General"
	UnitEnd      Cue = "unit_end"      // or ending its head: "Division"
	LocalBody    Cue = "local_body"    // a unit of members in one place, which acts by itself: "Branch"
	UnitNumber   Cue = "unit_number"   // a part of an organisation that a figure tells from others: "Region 6"
	LegalForm    Cue = "legal_form"    // "S.A. de C.V.", "Ltd", "A.C."
	StateSign    Cue = "state_sign"    // a LegalForm that in capitals behind a comma is a place's sign: "Grand Junction, CO"
	PlaceWord    Cue = "place_word"    // of an address: "Calle", "Col.", "Street", "P.O. Box"
	NotAName     Cue = "not_a_name"    // capitalised words that are no part of a person's name
)

// Language is one language's tables.
type Language struct {
	Code language.Code
	// Cues holds the phrases of each cue.
	Cues map[Cue][]string
}

// Languages gives all languages, in a fixed order.
func Languages() []*Language {
	return []*Language{Spanish(), English()}
}

// merge puts the tables of one language together; a cue may stand in several.
func merge(tables ...map[Cue][]string) map[Cue][]string {
	out := map[Cue][]string{}
	for _, t := range tables {
		for cue, phrases := range t {
			out[cue] = append(out[cue][:len(out[cue]):len(out[cue])], phrases...)
		}
	}
	return out
}
