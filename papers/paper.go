package papers

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"time"
)

// Family is a layout: where things stand on the pages of one kind of paper of
// one country.
type Family struct {
	Name    string
	Country string // mx, es, cl, co, pe, ar, un, uk, us
	write   func(p *Paper)
}

// Paper is one file: its pages and what is true of them.
type Paper struct {
	Name      string // of the file, without .pdf
	Family    string
	Documents []*Document
	CopyOf    string // the file that has the same letters; empty where none
	Noise     *Noise // of a scan; nil for a native file
	Producer  string // of a native file: empty for ourselves, cairo, chromium

	rnd      *rand.Rand
	country  country
	language string // of the document in hand
	sheet    *sheet
	actors   map[string]*actor
	order    []*actor
	dates    map[string]time.Time
	words    map[string]string
	used     map[string]bool // passages
	left     bool            // somebody has withdrawn
	manner   manner
	space    float64 // above a signer's name
	inked    bool    // signatures are drawn in a native file too
	marker   marker  // of dates and numbers put on later
	thread   thread  // of a paper that follows a letter
	byHand   bool
	family   Family
}

// Document is what is true of one document of a paper. The lists of relations
// hold the keys of actors.
type Document struct {
	Kind, Language string
	Date           string // EDTF
	Pages          [2]int

	dateForm, numberForm string // stamp, box, hand: how they were put on later

	signed, addressed, copied []relation
	maySign, mayAddress       []*actor // neither owed nor wrong
	copiedToo                 []*actor // who is addressed by a list that may be taken for copies
	mayDate                   []string
	roles                     []toldRole
	withdrew                  [][3]string
	cited                     []citedLetter
	replies                   []Reply
	traps                     []Trap
}

// relation is one of a document's: who, and how.
type relation struct {
	who    *actor
	form   string // of a signature
	as     string // of an address: to, attention, through, distribution
	absent *actor // for whom a signer stands in

	crossed, share int // of a signature on a hard scan: what lies over the name, and over how much of it
}

// toldRole is a role that a template has in words of its own.
type toldRole struct {
	who   *actor
	title string // alternatives joined by bars; empty where the role is not owed
}

type citedLetter struct {
	date     string
	from, to *actor
}

// Reply is a letter that a document answers.
type Reply struct {
	Date   string `json:"date"`
	Number string `json:"number,omitempty"`
	File   string `json:"file,omitempty"` // where the letter lies, where it is in the set
}

// Trap is what only looks like something: of says like what.
type Trap struct {
	Of   string `json:"of"`
	Text string `json:"text"`
}

// Write makes a paper of a family: the same for the same seed and number.
func (f Family) Write(seed uint64, number int) *Paper { return f.number(seed, number, false) }

// number writes the paper of a number; where marked, some of the dates and
// numbers of a scan are put on by stamp or hand.
func (f Family) number(seed uint64, number int, marked bool) *Paper {
	return f.compose(seed, thread{name: numbered(f, number)}, marked)
}

// numbered is the name of a family's paper of a number.
func numbered(f Family, number int) string { return fmt.Sprintf("%s-%03d", f.Name, number) }

// compose writes a paper, alone or in a thread.
func (f Family) compose(seed uint64, t thread, marked bool) *Paper {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s %s", f.Name, t.name)
	if t.try > 0 {
		fmt.Fprintf(h, " %d", t.try)
	}
	c := countries[f.Country]
	p := &Paper{
		Name: t.name, Family: f.Name, family: f, byHand: f.byHand(), thread: t,
		rnd: rand.New(rand.NewPCG(seed, h.Sum64())), country: c, language: c.language,
		actors: map[string]*actor{}, dates: clone(t.dates), words: map[string]string{}, used: map[string]bool{},
	}
	if marked {
		p.marker = newMarker(rand.New(rand.NewPCG(seed+1, h.Sum64())))
	}
	w, height := 612.0, 792.0
	if c.a4 {
		w, height = 595, 842
	}
	margin := float64(56 + p.rnd.IntN(24))
	p.sheet = &sheet{w: w, h: height, margin: margin, x0: margin, x1: w - margin, size: 10 + float64(p.rnd.IntN(4))/2}
	p.manner = manner(p.rnd.IntN(3))
	p.inked = p.rnd.IntN(3) == 0
	p.space = float64(26 + p.rnd.IntN(14))
	p.date("date")
	p.words["city"] = pick(p.rnd, c.cities)
	p.words["no"] = fmt.Sprint(11 + p.rnd.IntN(1900))
	p.words["no2"] = fmt.Sprint(11 + p.rnd.IntN(1900))
	p.words["year"] = fmt.Sprint(p.date("date").Year())
	p.words["subject"] = pick(p.rnd, subjects[c.language])
	for k, v := range t.words {
		p.words[k] = v
	}
	f.write(p)
	p.end()
	p.sheet.furnish(p.sheet.foot, p.sheet.h-40)
	return p
}

// begin starts a document on a page of its own.
func (p *Paper) begin(kind string) *Document {
	p.end()
	p.sheet.newPage()
	p.marker.dated, p.marker.penned = false, false
	d := &Document{Kind: kind, Language: p.language, Date: edtf(p.date("date")), Pages: [2]int{len(p.sheet.pages), 0}}
	p.Documents = append(p.Documents, d)
	return d
}

// end closes the document in hand.
func (p *Paper) end() {
	if n := len(p.Documents); n > 0 && p.Documents[n-1].Pages[1] == 0 {
		p.Documents[n-1].Pages[1] = len(p.sheet.pages)
	}
}

func (p *Paper) document() *Document { return p.Documents[len(p.Documents)-1] }

// text sets a template as one paragraph.
func (p *Paper) text(st style, template string) {
	if st.face == sans && p.sheet.face != sans {
		st.face = p.sheet.face
	}
	p.sheet.set(st, p.expand(template))
}

// bold is the heavy face that goes with the body's.
func (p *Paper) bold() face {
	if p.sheet.face == serif || p.sheet.face == serifItalic {
		return serifBold
	}
	if p.sheet.face == mono {
		return mono
	}
	return sansBold
}

// expand fills a template in:
//
//	{from}          somebody's name        {from^}    in capitals
//	{from?}         neither owed nor wrong
//	{from.post}     what the person is     {from.org} the person's organisation
//	{desk.short}    the first of somebody's further names
//	{from.honor} {from.sir} {from.sr} {from.surname} {from.initials}
//	{forum.el} {forum.del} {forum.al} {forum.the} with the article
//	{@date} {@a.num}                       a day, in one of its forms
//	{#city}                                a word of the paper
func (p *Paper) expand(template string) []run {
	var runs []run
	for {
		before, rest, ok := strings.Cut(template, "{")
		if before != "" {
			runs = append(runs, run{text: before})
		}
		if !ok {
			return runs
		}
		field, after, ok := strings.Cut(rest, "}")
		if !ok {
			panic("template without its brace: " + template)
		}
		runs = append(runs, p.fill(field)...)
		template = after
	}
}

func (p *Paper) fill(field string) []run {
	optional, upper := false, false
	if f, ok := strings.CutSuffix(field, "?"); ok {
		field, optional = f, true
	}
	if f, ok := strings.CutSuffix(field, "^"); ok {
		field, upper = f, true
	}
	key, part, _ := strings.Cut(field, ".")
	var runs []run
	switch {
	case strings.HasPrefix(key, "#"):
		runs = []run{{text: p.words[key[1:]]}}
		if key == "#no" {
			if runs[0].mark = p.marker.hand(); runs[0].mark != nil {
				p.document().numberForm = "hand"
			}
		}
	case strings.HasPrefix(key, "@"):
		d := p.date(key[1:])
		var m *mark
		if key == "@date" {
			if part, m = p.marker.form(part); m != nil {
				p.document().dateForm = part
			}
		}
		runs = []run{{text: p.written(d, part), of: &said{date: edtf(d)}, mark: m}}
	default:
		runs = p.speakOf(p.who(key), part)
	}
	for i := range runs {
		if upper {
			runs[i].text = strings.ToUpper(runs[i].text)
		}
		if runs[i].of != nil {
			runs[i].of.optional = optional
		}
	}
	return runs
}

// speakOf names an actor or tells a part of it.
func (p *Paper) speakOf(a *actor, part string) []run {
	name := run{text: a.name, of: &said{who: a}}
	i := 0
	if a.female {
		i = 1
	}
	g := grammars[p.country.language]
	switch part {
	case "":
		return []run{name}
	case "short":
		return []run{{text: a.alias[0], of: &said{who: a}}}
	case "post":
		return []run{{text: a.post, of: &said{who: a, post: true}}}
	case "org":
		return []run{{text: a.org.name, of: &said{who: a.org}}}
	case "surname":
		return []run{{text: a.surname}}
	case "honor":
		return []run{{text: a.honor}}
	case "initials":
		return []run{{text: a.initials}}
	case "small":
		return []run{{text: strings.ToLower(a.initials)}}
	case "sir":
		return []run{{text: g.sirs[i]}}
	case "sr":
		return []run{{text: g.sirShort[i]}}
	case "el":
		return []run{{text: [2]string{"el ", "la "}[i]}, name}
	case "del":
		return []run{{text: [2]string{"del ", "de la "}[i]}, name}
	case "al":
		return []run{{text: [2]string{"al ", "a la "}[i]}, name}
	case "en":
		return []run{{text: [2]string{"en el ", "en la "}[i]}, name}
	case "El":
		return []run{{text: [2]string{"El ", "La "}[i]}, name}
	case "the":
		return []run{{text: "the "}, name}
	case "The":
		return []run{{text: "The "}, name}
	case "don":
		return []run{{text: [2]string{"D. ", "D.ª "}[i]}, name}
	case "dear":
		return []run{{text: [2]string{"Estimado señor ", "Estimada señora "}[i] + a.surname}}
	}
	panic("nothing is called " + part)
}

func (p *Paper) signed(key, form string) {
	p.document().signed = append(p.document().signed, relation{who: p.who(key), form: form})
}

// signedFor is a signature of somebody who stands in for somebody absent.
func (p *Paper) signedFor(key, absent, form string) {
	d := p.document()
	d.signed = append(d.signed, relation{who: p.who(key), form: form, absent: p.who(absent)})
	d.maySign = append(d.maySign, p.who(absent))
}

func (p *Paper) addressed(keys ...string) {
	d := p.document()
	for _, k := range keys {
		d.addressed = append(d.addressed, relation{who: p.who(k), as: "to"})
		if a := p.who(k); a.org != nil {
			d.mayAddress = append(d.mayAddress, a.org)
		}
	}
}

// through is somebody named at the address who is no addressee; as tells how.
func (p *Paper) through(key, as string) {
	d := p.document()
	d.addressed = append(d.addressed, relation{who: p.who(key), as: as})
	d.traps = append(d.traps, Trap{"ADDRESSED", p.who(key).name})
}

func (p *Paper) copied(keys ...string) {
	for _, k := range keys {
		p.document().copied = append(p.document().copied, relation{who: p.who(k)})
	}
}

// role is what a template says of somebody in words of its own; with no title it
// is neither owed nor wrong.
func (p *Paper) role(key, title string) {
	p.document().roles = append(p.document().roles, toldRole{p.who(key), title})
}

// trap takes down what only looks like something.
func (p *Paper) trap(of, text string) {
	p.document().traps = append(p.document().traps, Trap{of, text})
}

// chance is true n times in a hundred.
func (p *Paper) chance(n int) bool { return p.rnd.IntN(100) < n }
