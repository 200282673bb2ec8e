package papers

import (
	"fmt"
	"hash/fnv"
	"maps"
	"math/rand/v2"
	"slices"
	"time"
)

// thread is what a paper takes over from a letter that it answers or speaks of:
// who is who, which day is which.
type thread struct {
	name   string // of the paper's file
	try    int    // the paper was composed so many times before, with names too like others
	cast   map[string]*actor
	dates  map[string]time.Time
	words  map[string]string
	letter *Paper // the letter
	answer bool
}

// reply tells a thread of an answer to the first letter of p, and whether p is a
// letter that can be answered.
func (p *Paper) reply() (thread, bool) {
	for _, key := range []string{"from", "to", "self", "other"} {
		if a := p.actors[key]; a == nil || key[0] != 's' && key[0] != 'o' && a.kind != "person" {
			return thread{}, false
		}
	}
	if p.Documents[0].Kind != "letter" || p.actors["self"] == p.actors["other"] {
		return thread{}, false
	}
	sent := p.sent()
	return thread{
		cast:   map[string]*actor{"self": p.actors["other"], "other": p.actors["self"], "from": p.actors["to"], "to": p.actors["from"]},
		dates:  map[string]time.Time{"ref": sent, "date": sent.AddDate(0, 0, 9+p.rnd.IntN(40))},
		words:  map[string]string{"no2": p.words["no"]},
		letter: p, answer: true,
	}, true
}

// account is a thread of a report that speaks of the first letter of p.
func (p *Paper) account() (thread, bool) {
	t, ok := p.reply()
	if !ok {
		return t, false
	}
	t.answer = false
	t.cast = map[string]*actor{"third": p.actors["self"], "fourth": p.actors["other"]}
	t.dates = map[string]time.Time{"l1": p.sent(), "date": p.sent().AddDate(0, 0, 150+p.rnd.IntN(200))}
	t.words = nil
	return t, true
}

func (p *Paper) sent() time.Time {
	d, err := time.Parse(time.DateOnly, p.Documents[0].Date)
	if err != nil {
		panic(err) // a family gave a letter no day
	}
	return d.Add(12 * time.Hour)
}

// take casts whoever a thread has for a key.
func (p *Paper) take(key string) *actor {
	a := p.thread.cast[key]
	if a == nil {
		return nil
	}
	p.actors[key] = a
	if !slices.Contains(p.order, a) {
		p.order = append(p.order, a)
	}
	return a
}

// follow writes the papers that answer, or speak of, letters of a list: an
// answer by any family of the language that answers letters, an account by one
// that speaks of letters. share are of a hundred letters how many.
func follow(list []*Paper, part string, o Order, known *register) []*Paper {
	var out []*Paper
	for _, p := range list {
		h := fnv.New64a()
		fmt.Fprintf(h, "follow %s", p.Name)
		rnd := rand.New(rand.NewPCG(o.Seed, h.Sum64()))
		for _, way := range []struct {
			share    int
			thread   func() (thread, bool)
			families []Family
			suffix   string
		}{
			{o.Answers, p.reply, answersIn(part, p.country.language), "answer"},
			{o.Accounts, p.account, accountsIn(part, p.country.language), "account"},
		} {
			if rnd.IntN(100) >= way.share || len(way.families) == 0 {
				continue
			}
			if t, ok := way.thread(); ok {
				t.name = p.Name + "-" + way.suffix
				f := pick(rnd, way.families)
				if q := known.settle(func(try int) *Paper { t.try = try; return f.compose(o.Seed, t, o.marked()) }); q.follows() {
					out = append(out, q)
				}
			}
		}
	}
	return out
}

// follows reports whether a paper does speak of the letter.
func (p *Paper) follows() bool {
	day := edtf(p.thread.letter.sent())
	for _, d := range p.Documents {
		for _, r := range d.replies {
			if r.Date == day {
				return true
			}
		}
		for _, c := range d.cited {
			if c.date == day {
				return true
			}
		}
	}
	return false
}

// held is the file of a letter of a day, where a paper follows it.
func (p *Paper) held(day string) string {
	if l := p.thread.letter; l != nil && edtf(l.sent()) == day {
		return l.Name + ".pdf"
	}
	return ""
}

func familiesOf(part, language string, names map[string]bool) []Family {
	var out []Family
	for _, f := range families {
		if f.Part() == part && countries[f.Country].language == language && names[f.Name] {
			out = append(out, f)
		}
	}
	return out
}

// answersIn are the families of a part whose letters may be answers, accountsIn
// those that speak of letters between others.
func answersIn(part, language string) []Family  { return familiesOf(part, language, answers) }
func accountsIn(part, language string) []Family { return familiesOf(part, language, accounts) }

var answers = setOf("cl-ordinario", "cl-gremio", "cl-memo", "mx-oficio", "es-oficio", "es-asociacion", "co-carta", "pe-oficio", "ar-nota", "un-letter", "uk-council", "uk-charity", "us-letter",
	"cl-subrogancia", "mx-suplencia", "es-consejeria", "pe-electronico", "ar-gestion", "un-acting", "us-agency", "co-gestion", "uk-university", "co-ventanilla", "mx-oficio-circular",
	"es-federacion", "es-mancomunidad", "cl-gobernacion", "pe-encargatura", "co-veeduria", "mx-rectorado", "uk-auditors")

var accounts = setOf("mx-acta", "pe-informe", "uk-minutes", "uk-report", "es-acta", "us-county")

func setOf(names ...string) map[string]bool {
	m := map[string]bool{}
	for _, n := range names {
		m[n] = true
	}
	return m
}

// clone copies what a thread presets, so that a paper can add to it.
func clone[V any](m map[string]V) map[string]V {
	if m == nil {
		return map[string]V{}
	}
	return maps.Clone(m)
}
