// Package extract is the vocabulary of what pages say: documents, their zones,
// the people, organisations, offices and dates that they name, and who signed,
// was addressed, was copied or withdrew, each with the words that say so.
//
// The steps live in sub-packages, one a folder: plain functions that know this
// vocabulary and never each other. They write what the page says,
// uncorrected; what takes a second file to know is linking's.
package extract

import (
	"legajo/ingest"
	"legajo/language"
)

// Reading is everything that one file says. It depends on the file's bytes and
// the versions of tools and tables, on nothing else.
type Reading struct {
	Pages     []ingest.Page
	Documents []Document
}

// Span is a range of words, first to last inclusive, possibly over page
// breaks. Pages count from 1, words from 0 on their page.
type Span struct {
	Page     int `json:"page"`
	First    int `json:"first"`
	LastPage int `json:"last_page"`
	Last     int `json:"last"`
}

// Kinds of document.
const (
	Letter       = "letter" // also oficio, circular, note verbale
	Memo         = "memo"
	Email        = "email"
	Agreement    = "agreement" // also amendment, addendum
	PressRelease = "press_release"
	Report       = "report"
	Minutes      = "minutes"
	Other        = "other"
)

// Kinds of entity.
const (
	Person       = "person"
	Organisation = "organisation"
	Office       = "office" // a position held by successive people
	Meeting      = "meeting"
)

// Kinds of relation; design and README tell their directions.
const (
	Signed         = "SIGNED"          // entity → document
	Addressed      = "ADDRESSED"       // document → entity
	Copied         = "COPIED"          // document → entity
	WithdrewFrom   = "WITHDREW_FROM"   // entity → entity
	Sent           = "SENT"            // organisation, office → document
	PartyTo        = "PARTY_TO"        // entity → document
	Joined         = "JOINED"          // entity → entity
	Represented    = "REPRESENTED"     // person → organisation
	Held           = "HELD"            // person → office
	AffiliatedWith = "AFFILIATED_WITH" // person → organisation
	MemberOf       = "MEMBER_OF"       // entity → organisation
	PartOf         = "PART_OF"         // organisation, office → organisation
	Attended       = "ATTENDED"        // entity → meeting
	RepliesTo      = "REPLIES_TO"      // document → document
	Cites          = "CITES"           // document → document
	Amends         = "AMENDS"          // document → document
	AnnexedTo      = "ANNEXED_TO"      // document → document
	Mentions       = "MENTIONS"        // document → entity
)

// Zones of a document.
const (
	ZoneLetterhead = "letterhead"
	ZoneNumber     = "number" // "Oficio No. …", "Ref.: …"
	ZoneDateline   = "dateline"
	ZoneHeader     = "header" // DE / A / MAT., From / To / Subject
	ZoneAddressee  = "addressee"
	ZoneSubject    = "subject"
	ZoneSalutation = "salutation"
	ZoneBody       = "body"
	ZoneClosing    = "closing"
	ZoneSignature  = "signature"
	ZoneCopies     = "copies"
	ZoneInitials   = "initials" // drafters and approvers: they sign nothing
	ZoneStamp      = "stamp"
	ZoneFooter     = "footer" // page numbers, running heads and feet
	ZoneFootnote   = "footnote"
	ZoneTitle      = "title"
	ZoneParties    = "parties" // the clause of an agreement that names its parties
	ZoneTable      = "table"
)

// RuleEarlier marks what an e-mail carries of those before it.
const RuleEarlier = "earlier-message"

// RuleMargin marks the list of who governs the sender beside the text.
const RuleMargin = "margin"

// RuleLetterTitle marks the title of a letter that is circulated as a document,
// which says whose it is and to whom it is addressed.
const RuleLetterTitle = "letter-title"

// RuleRecipients marks, below the text or behind it, the list of those to whom a
// letter to many is addressed.
const RuleRecipients = "recipients"

// RuleSignList marks the list of who signs, behind a heading that says so.
const RuleSignList = "sign-list"

// Forms of a signature.
const (
	FormInk           = "ink"
	FormStamp         = "stamp"
	FormElectronic    = "electronic"
	FormConformed     = "conformed" // "/s/", "Fdo.", "Rúbrica"
	FormTyped         = "typed"
	FormCountersigned = "countersigned"
	FormBlankLine     = "blank_line" // named to sign, over an empty line
	FormStated        = "stated"     // another document, or the title of a published one, says so
)

// How somebody was addressed.
const (
	AsTo           = "to"
	AsAttention    = "attention"
	AsThrough      = "through"
	AsDistribution = "distribution"
)

// AsActing is how an office is held by who only stands in for its holder.
const AsActing = "acting"

// Roles of a date.
const (
	DateWritten   = "written"
	DateSent      = "sent"
	DateReceived  = "received"
	DatePublished = "published"
	DateSigned    = "signed"
	DateEffective = "effective"
	DateNotice    = "notice"
	DateEvent     = "event"
	DateDeadline  = "deadline"
	DateEnd       = "end" // of an agreement
)

// How a date is known.
const (
	Stated      = "stated"
	Resolved    = "resolved" // "el 16 de febrero pasado", from the document's own date
	Conjectured = "conjectured"
)

// Evidence is where a finding stands, which rule found it and how sure that
// rule is, per mille.
type Evidence struct {
	Span  Span   `json:"span"`
	Rule  string `json:"rule"`
	Score int    `json:"score"`
}

// Document is one letter, agreement, report …, a run of pages of one file. A
// page may hold the end of one and the beginning of the next.
type Document struct {
	// Ordinal counts the documents that begin on the same page, from 0.
	Ordinal  int           `json:"ordinal"`
	Span     Span          `json:"span"` // all its words; an empty page range has First > Last
	Kind     string        `json:"kind"`
	Language language.Code `json:"language"`
	// Date is the document's own, EDTF, "" where it has none; DateFinding
	// points into Dates, -1 where there is none.
	Date        string `json:"date,omitempty"`
	DateFinding int    `json:"date_finding"`
	Title       string `json:"title,omitempty"`
	Number      string `json:"number,omitempty"` // "DGTG/0123/2017"
	Place       string `json:"place,omitempty"`
	Subject     string `json:"subject,omitempty"`
	// Standing is what an agreement's paper is, "" where it does not show it.
	Standing string `json:"standing,omitempty"`

	Zones     []Zone     `json:"zones,omitempty"`
	Entities  []Entity   `json:"entities,omitempty"`
	Mentions  []Mention  `json:"mentions,omitempty"`
	Dates     []Date     `json:"dates,omitempty"`
	Roles     []Role     `json:"roles,omitempty"`
	Cited     []Cited    `json:"cited,omitempty"`
	Relations []Relation `json:"relations,omitempty"`
	Notes     []Note     `json:"notes,omitempty"`

	// Earlier are the messages that an e-mail carries below its own text, the
	// latest first: what later steps know of who speaks there.
	Earlier []Message `json:"-"`
}

// Message is one that an e-mail carries below its own text.
type Message struct {
	First, Head, Last int   // tokens: where it begins, where its header and it end
	From, To, Copied  []int // entities
}

// Zone is a part of a document with one function.
type Zone struct {
	Kind     string        `json:"kind"`
	Span     Span          `json:"span"`
	Rule     string        `json:"rule"`
	Language language.Code `json:"language,omitempty"` // where it is not the document's
}

// Entity is somebody or something that this one document names, all its
// mentions in the document taken together: a full name and its later short
// form, an acronym and its long form that the document itself binds. Whether
// two documents' entities are one is linking's question.
type Entity struct {
	Kind    string   `json:"kind"`
	Name    string   `json:"name"`              // the fullest form, without honorifics, case as a reader would write it
	Aliases []string `json:"aliases,omitempty"` // other forms, sorted, distinct
	Type    string   `json:"type,omitempty"`    // "process" for a national initiative; "body" for "Members of the Council"
	Given   string   `json:"given,omitempty"`
	Surname string   `json:"surname,omitempty"`
}

// Mention is one place where the document names an entity.
type Mention struct {
	Entity int    `json:"entity"` // index into Entities
	Text   string `json:"text"`   // as written
	Evidence
}

// Date is one date that the document states, in EDTF, or as text that is no
// possible date (Value "").
type Date struct {
	Value string `json:"value"`
	Text  string `json:"text"`
	Role  string `json:"role,omitempty"`
	Basis string `json:"basis"`
	Evidence
	// Others are further readings ("03/04/2017" in US and European order).
	Others []string `json:"others,omitempty"`
	// Stand is how well the date stands where the document's own does, 0 where
	// such a date would not stand.
	Stand int `json:"-"`
}

// Role is a title or position that a person has in this document.
type Role struct {
	Person       int    `json:"person"`       // index into Entities
	Organisation int    `json:"organisation"` // index into Entities, -1 where not stated
	Title        string `json:"title"`
	Acting       bool   `json:"acting,omitempty"`
	DateFrom     string `json:"date_from,omitempty"`
	DateTo       string `json:"date_to,omitempty"`
	Evidence
}

// Cited is a letter that this document speaks of. Who signed, was addressed or
// copied stands in Relations that point at it.
type Cited struct {
	Kind   string `json:"kind"`
	Date   string `json:"date,omitempty"`
	Number string `json:"number,omitempty"`
	Evidence
}

// What the paper of an agreement is.
const (
	StandingExecuted = "executed" // somebody signed it
	StandingDraft    = "draft"    // it calls itself one
	StandingForm     = "form"     // with blanks to fill in
)

// What a Ref points at.
const (
	RefSelf   = "self"   // this document
	RefEntity = "entity" // Entities[Index]
	RefCited  = "cited"  // Cited[Index]
)

// Ref is one end of a relation.
type Ref struct {
	To    string `json:"to"`
	Index int    `json:"index,omitempty"`
}

// Status of a finding.
const (
	Machine   = "machine"
	Confirmed = "confirmed"
	Rejected  = "rejected"
	Manual    = "manual"
)

// Relation is one finding of a typed and directed edge.
type Relation struct {
	Kind string `json:"kind"`
	From Ref    `json:"from"`
	To   Ref    `json:"to"`
	// Date is the relation's own, EDTF: of the exit, of the signature.
	Date     string `json:"date,omitempty"`
	DateText string `json:"date_text,omitempty"`
	DateTo   string `json:"date_to,omitempty"`
	// Noticed and Effective are a withdrawal's further dates.
	Noticed   string `json:"noticed,omitempty"`
	Effective string `json:"effective,omitempty"`
	As        string `json:"as,omitempty"`   // ADDRESSED: to, attention, through, distribution; HELD: acting
	Form      string `json:"form,omitempty"` // SIGNED: ink, stamp, typed, …
	Role      string `json:"role,omitempty"` // in which capacity, as written
	For       []int  `json:"for,omitempty"`  // SIGNED: whom it represents, indices into Entities
	Absent    *int   `json:"absent,omitempty"`
	Blind     bool   `json:"blind,omitempty"` // COPIED
	// Agreement is the document that a party leaves (nil: none stated).
	Agreement *Ref `json:"agreement,omitempty"`
	// Status is what somebody said of it, "" for a machine's finding.
	Status string `json:"status,omitempty"`
	Evidence
}

// Note is something that was looked for and not found, or found and rejected:
// what `explain` tells.
type Note struct {
	Looked  string `json:"looked"`  // "addressee", "withdrawal", "signature" …
	Outcome string `json:"outcome"` // "not_found", "rejected", "candidate"
	Why     string `json:"why,omitempty"`
	Text    string `json:"text,omitempty"`
	Span    *Span  `json:"span,omitempty"`
}
