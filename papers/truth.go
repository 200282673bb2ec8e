package papers

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
)

// Gold is a gold file as legajo eval reads it, with more in it than is scored.
type Gold struct {
	About     string            `json:"about"`
	Entities  map[string]string `json:"entities"`
	Optional  []string          `json:"optional"`
	Documents []GoldDocument    `json:"documents"`

	Handwritten []GoldHandwritten `json:"handwritten,omitempty"` // files that nobody is expected to read
}

// GoldHandwritten is a file all of whose pages are written by hand.
type GoldHandwritten struct {
	File  string `json:"file"`
	Pages int    `json:"pages"`
	Noise *Noise `json:"noise"`
}

// GoldDocument is what is true of one document; names are keys of Entities.
type GoldDocument struct {
	File     string   `json:"file"`
	Pages    [2]int   `json:"pages"`
	Kind     string   `json:"kind"`
	Language string   `json:"language"`
	Date     string   `json:"date"`
	People   []string `json:"people"`

	PeopleOptional        []string     `json:"people_optional,omitempty"`
	Organisations         []string     `json:"organisations"`
	OrganisationsOptional []string     `json:"organisations_optional,omitempty"`
	Dates                 []string     `json:"dates"`
	DatesOptional         []string     `json:"dates_optional,omitempty"`
	Roles                 [][3]*string `json:"roles"`
	RolesOptional         [][1]string  `json:"roles_optional,omitempty"`
	Signed                []string     `json:"signed"`
	SignedOptional        []string     `json:"signed_optional,omitempty"`
	Addressed             []string     `json:"addressed"`
	AddressedOptional     []string     `json:"addressed_optional,omitempty"`
	Copied                []string     `json:"copied"`
	CopiedOptional        []string     `json:"copied_optional,omitempty"`
	Withdrew              [][3]string  `json:"withdrew"`
	Cited                 []GoldCited  `json:"cited,omitempty"`

	// What follows the reference scorer passes over.

	Family     string          `json:"family"`
	DateForm   string          `json:"dateForm,omitempty"`   // stamp, box: how the date was put on later
	NumberForm string          `json:"numberForm,omitempty"` // hand
	Signatures []GoldSignature `json:"signatures,omitempty"`
	Hands      []GoldHand      `json:"hands,omitempty"` // addressees that are none: through, attention
	Replies    []Reply         `json:"replies"`
	Traps      []Trap          `json:"traps,omitempty"`
	Mentions   []GoldMention   `json:"mentions,omitempty"`
	Noise      *Noise          `json:"noise,omitempty"`
	Producer   string          `json:"producer,omitempty"`
	CopyOf     string          `json:"copyOf,omitempty"` // file of the same letter, with the same pages
}

// GoldCited is a letter that a document speaks of.
type GoldCited struct {
	Date      string   `json:"date"`
	Signed    []string `json:"signed"`
	Addressed []string `json:"addressed"`
	Copied    []string `json:"copied,omitempty"`
	File      string   `json:"file,omitempty"` // where the letter lies, where it is in the set
}

// GoldSignature tells how somebody signed.
type GoldSignature struct {
	Who    string `json:"who"`
	Form   string `json:"form"` // ink, typed, conformed, electronic, blank_line
	For    string `json:"for,omitempty"`
	Absent string `json:"absent,omitempty"`

	Crossed int `json:"crossed,omitempty"` // the name lies under ink 1, a stamp 2, both 3
	Share   int `json:"share,omitempty"`   // per cent of the name's width that the pen ran over
}

// GoldHand is somebody through whose hands a letter goes.
type GoldHand struct {
	Who string `json:"who"`
	As  string `json:"as"`
}

// GoldMention is a place where an entity is named: a page of the file, from 1,
// and a range of the words of that page, from 0.
type GoldMention struct {
	Entity string `json:"entity"`
	Page   int    `json:"page"`
	First  int    `json:"first"`
	Last   int    `json:"last"`
	Text   string `json:"text"`
}

// Words are the words of a paper's pages as displayed.
func (p *Paper) Words() [][]Word {
	out := make([][]Word, len(p.sheet.pages))
	for i, pg := range p.sheet.pages {
		out[i] = slices.Clone(pg.words)
		for k := range out[i] {
			box := out[i][k].Box
			if p.Noise != nil {
				box = p.Noise.moved(box, p.sheet.w, p.sheet.h)
			}
			for n := range box {
				box[n] = math.Round(100*box[n]) / 100
			}
			out[i][k].Box = box
		}
	}
	return out
}

// captions stand under signatures in place of a post: readers may take them for
// bodies.
var captions = []string{"Presidencia", "Secretaría"}

// GoldOf is the truth of some papers.
func GoldOf(about string, all []*Paper) Gold {
	g := Gold{About: about, Entities: map[string]string{}, Optional: slices.Clone(captions)}
	for _, p := range all {
		if p.byHand {
			g.Handwritten = append(g.Handwritten, GoldHandwritten{p.Name + ".pdf", len(p.sheet.pages), p.Noise})
			continue
		}
		for _, a := range p.order {
			names := append([]string{a.name}, a.alias...)
			g.Entities[a.key] = strings.Join(names, "|")
		}
		for _, d := range p.Documents {
			g.Documents = append(g.Documents, p.gold(d))
		}
	}
	return g
}

// MarshalIndent is the gold file's text.
func (g Gold) MarshalIndent() ([]byte, error) {
	b, err := json.MarshalIndent(g, "", " ")
	return append(b, '\n'), err
}

func (p *Paper) gold(d *Document) GoldDocument {
	g := GoldDocument{File: p.Name + ".pdf", Pages: d.Pages, Kind: d.Kind, Language: d.Language, Date: d.Date, Family: p.Family, DateForm: d.dateForm, NumberForm: d.numberForm,
		People: []string{}, Organisations: []string{}, Dates: []string{}, Roles: [][3]*string{},
		Signed: []string{}, Addressed: []string{}, Copied: []string{}, Withdrew: [][3]string{},
		Replies: p.repliesOf(d), Traps: d.traps, Noise: p.Noise, Producer: p.Producer, CopyOf: p.CopyOf}
	g.Withdrew = append(g.Withdrew, d.withdrew...)
	g.relate(d, p.Noise != nil || p.inked && p.Producer != "chromium")
	for _, c := range d.cited {
		g.Cited = append(g.Cited, GoldCited{Date: c.date, Signed: []string{c.from.key}, Addressed: []string{c.to.key}, File: p.held(c.date)})
	}
	p.named(&g, d)
	return g
}

// repliesOf are the letters that a document answers; none is said as such.
func (p *Paper) repliesOf(d *Document) []Reply {
	out := []Reply{}
	for _, r := range d.replies {
		r.File = p.held(r.Date)
		out = append(out, r)
	}
	return out
}

// relate tells who signed, was addressed and got a copy. Where ink is not drawn,
// names stand only typed.
func (g *GoldDocument) relate(d *Document, inked bool) {
	for _, r := range d.signed {
		g.Signed = append(g.Signed, r.who.key)
		s := GoldSignature{Who: r.who.key, Form: r.form}
		if s.Form == "ink" && !inked {
			s.Form = "typed"
		}
		if d.Kind == "agreement" && r.who.org != nil { // signers of agreements bind their bodies
			s.For = r.who.org.key
		}
		if r.absent != nil {
			s.Absent = r.absent.key
		}
		s.Crossed, s.Share = r.crossed, r.share
		g.Signatures = append(g.Signatures, s)
	}
	for _, r := range d.addressed {
		if r.as == "to" || r.as == "distribution" {
			g.Addressed = append(g.Addressed, r.who.key)
			continue
		}
		g.Hands = append(g.Hands, GoldHand{r.who.key, r.as})
	}
	for _, r := range d.copied {
		g.Copied = append(g.Copied, r.who.key)
	}
	for _, a := range d.copiedToo {
		g.CopiedOptional = add(g.CopiedOptional, a.key)
	}
	for _, a := range d.maySign {
		g.SignedOptional = add(g.SignedOptional, a.key)
	}
	for _, a := range d.mayAddress {
		g.AddressedOptional = add(g.AddressedOptional, a.key)
	}
}

// named tells whom, what and which days the document's pages name.
func (p *Paper) named(g *GoldDocument, d *Document) {
	owed, free, days, freeDays := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, day := range d.mayDate {
		freeDays[day] = true
	}
	posts := map[*actor]bool{}
	for n := d.Pages[0]; n <= d.Pages[1]; n++ {
		for _, m := range p.sheet.pages[n-1].mentions {
			switch {
			case m.said.date != "" && m.said.optional:
				freeDays[m.said.date] = true
			case m.said.date != "":
				days[m.said.date] = true
			case m.said.post:
				posts[m.said.who] = posts[m.said.who] || m.said.optional
			default:
				if m.said.optional {
					free[m.said.who.key] = true
				} else {
					owed[m.said.who.key] = true
				}
				g.Mentions = append(g.Mentions, GoldMention{m.said.who.key, n, m.first, m.last, strings.Trim(m.text, " ,.;:()«»“”\"-–")})
			}
		}
	}
	for _, a := range p.order {
		switch {
		case a.kind == "person" && owed[a.key]:
			g.People = append(g.People, a.key)
		case a.kind == "person" && free[a.key]:
			g.PeopleOptional = append(g.PeopleOptional, a.key)
		case a.kind == "organisation" && owed[a.key]:
			g.Organisations = append(g.Organisations, a.key)
		case owed[a.key] || free[a.key]:
			g.OrganisationsOptional = append(g.OrganisationsOptional, a.key)
		}
		if optional, ok := posts[a]; ok && (owed[a.key] || free[a.key]) {
			g.addRole(a, optional || !owed[a.key], p.stand(a, d.Pages), p.country.language)
		}
	}
	for _, r := range d.roles {
		if r.title == "" {
			g.RolesOptional = append(g.RolesOptional, [1]string{r.who.key})
			continue
		}
		g.Roles = append(g.Roles, [3]*string{&r.who.key, &r.title, nil})
	}
	g.Dates = append(g.Dates, keys(days)...)
	for _, day := range keys(freeDays) {
		if !days[day] {
			g.DatesOptional = append(g.DatesOptional, day)
		}
	}
}

// near is how many words may lie between somebody's post and the organisation
// that it is held in; a letterhead is farther off.
const near = 12

// stand reports whether the organisation of somebody's post is named beside it.
func (p *Paper) stand(a *actor, pages [2]int) bool {
	for _, pg := range p.sheet.pages[pages[0]-1 : pages[1]] {
		for _, post := range pg.mentions {
			if post.said.who != a || !post.said.post {
				continue
			}
			for _, m := range pg.mentions {
				if m.said.who == a.org && a.org != nil && m.first-post.last <= near && post.first-m.last <= near {
					return true
				}
			}
		}
	}
	return false
}

func (g *GoldDocument) addRole(a *actor, optional, beside bool, language string) {
	if optional {
		g.RolesOptional = append(g.RolesOptional, [1]string{a.key})
		return
	}
	title := a.post
	if a.head != a.post {
		title += "|" + a.head
	}
	role := [3]*string{&a.key, &title, nil}
	if beside {
		role[2] = &a.org.key
		title += "|" + a.post + " " + ofThe(a.org, language) + a.org.name
	}
	g.Roles = append(g.Roles, role)
}

// ofThe is what joins a post and its organisation to one title.
func ofThe(org *actor, language string) string {
	switch {
	case language == "en":
		return "of "
	case org.female:
		return "de la "
	}
	return "del "
}

func add(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

func keys(m map[string]bool) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
