package main

import (
	"fmt"
	"strings"

	"legajo/ask"
	"legajo/extract"
	"legajo/graph"
)

// inCell is how many names a cell of a table shows.
const inCell = 2

// cell names parties in a table; of a signature that is not one it says so.
func (a *app) cell(parties []ask.Party) string {
	var b strings.Builder
	for i, p := range parties {
		if i == inCell && !a.csv {
			fmt.Fprintf(&b, " +%d", len(parties)-inCell)
			break
		}
		if i > 0 {
			b.WriteString(a.separator())
		}
		b.WriteString(p.Name)
		switch p.Form {
		case extract.FormBlankLine:
			b.WriteString(" (" + a.text("form.blank_line") + ")")
		case extract.FormStated:
			b.WriteString(" (" + a.text("form.stated") + ")")
		}
	}
	return b.String()
}

// separator parts names: in CSV the bar, as in the list of authorities.
func (a *app) separator() string {
	if a.csv {
		return " | "
	}
	return ", "
}

// or stands for what a document does not say: a dash for people, nothing for
// programs.
func (a *app) or(s string) string {
	if a.csv {
		return s
	}
	return orDash(s)
}

// where names the first place that holds a document: file and page. Of a
// letter that is not held it names a place that speaks of it.
func (a *app) where(v *ask.View) string {
	if len(v.Copies) == 0 {
		if e := v.AnyEvidence(); e != nil {
			return a.text("word.spoken_of", fmt.Sprintf("%s:%d", e.Path, e.Page))
		}
		return a.text("word.not_held")
	}
	c := v.Copies[0]
	place := fmt.Sprintf("%s:%d", c.Path, c.First)
	if len(v.Copies) > 1 && !a.csv {
		place += fmt.Sprintf(" +%d", len(v.Copies)-1)
	}
	return place
}

// caption is a document's, with its date as the reader writes it; one of which
// nothing more than its kind is known is told by its file.
func (a *app) caption(d *graph.Document) string {
	text := safe(a.bareCaption(d))
	if d.Date != "" {
		text += ", " + a.longDate(d.Date)
	}
	if len(d.Copies) > 0 && strings.TrimSuffix(d.Caption, ", "+d.Date) == d.Kind {
		text += fmt.Sprintf(" (%s:%d)", safe(d.Copies[0].Path), d.Copies[0].First)
	}
	return text
}

// bareCaption is a document's caption without its date, and without an arrow
// that leads to nobody.
func (a *app) bareCaption(d *graph.Document) string {
	bare := strings.TrimSuffix(strings.TrimSuffix(d.Caption, ", "+d.Date), " →")
	if bare == d.Kind {
		return a.text("document." + d.Kind)
	}
	return bare
}

// standing is what somebody was in a letter: "as Directora of Archivo Central,
// 2017"; "" where the letter does not say.
func (a *app) standing(role, of, date string) string {
	var text string
	switch {
	case role != "" && of != "":
		text = a.text("standing.role_of", safe(role), safe(of))
	case role != "":
		text = a.text("standing.role", safe(role))
	case of != "":
		text = a.text("standing.of", safe(of))
	default:
		return ""
	}
	if len(date) >= 4 && strings.Trim(date[:4], "0123456789") == "" {
		text += ", " + date[:4]
	}
	return text
}

// evidence prints the place, the words, the rule and the score of findings.
func (a *app) evidence(indent string, list []graph.Evidence) {
	for _, e := range list {
		line := fmt.Sprintf("%s:%d  «%s»  %s %s", safe(e.Path), e.Page, safe(e.Quote), e.Rule, scoreText(e.Score))
		if e.Status != "" && e.Status != extract.Machine {
			line += "  " + a.text("finding."+e.Status)
		}
		for _, l := range wrap(line, a.out.width-len(indent)) {
			a.out.line(indent + l)
		}
	}
}

// scoreText writes a score per mille as people give it, 0 to 1.
func scoreText(score int) string { return fmt.Sprintf("%.2f", float64(score)/1000) }

// orDash stands for what a document does not say.
func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// list writes words one after the other.
func list(words []string) string { return strings.Join(words, ", ") }

// restsText says what an answer rests on; then, that it is about some time.
func (q *question) restsText(r ask.Rests, u *ask.Unread, then bool) string {
	parts := []string{q.count("rests.documents", int64(r.Documents))}
	switch {
	case r.Documents == 0 && r.NotHeld > 0:
		parts, r.NotHeld = []string{q.count("rests.reported", int64(r.NotHeld))}, 0
	case r.Documents == 0:
		parts = []string{q.text("rests.none")}
	}
	add := func(key string, n int64) {
		if n > 0 {
			parts = append(parts, q.count(key, n))
		}
	}
	add("rests.not_held", int64(r.NotHeld))
	add("rests.unread", int64(r.Unread))
	add("rests.no_addressee", int64(r.NoAddressee))
	add("rests.unresolved", int64(r.Unresolved))
	add("rests.unsure", int64(r.Unsure))
	if r.CandidatesOf > 0 {
		add("rests.candidates_at_least", int64(r.Candidates))
	} else {
		add("rests.candidates", int64(r.Candidates))
	}
	if then {
		add("rests.then", int64(max(0, u.Then-r.Unread)))
		add("rests.undated", int64(u.Undated)+u.Files)
	} else {
		parts = append(parts, q.unreadText(u)...)
	}
	return strings.Join(parts, "; ")
}

// unreadText says what could not be read of the archive.
func (q *question) unreadText(u *ask.Unread) []string {
	var parts []string
	for _, x := range []struct {
		key string
		n   int64
	}{{"rests.failed_files", u.Files}, {"rests.failed_pages", u.Pages}, {"rests.handwritten", u.Handwritten}} {
		if x.n > 0 {
			parts = append(parts, q.count(x.key, x.n))
		}
	}
	return parts
}
