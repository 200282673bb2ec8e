// Command synthetic makes an archive of invented letters without papers, with
// its links and its graph, to measure what comes after reading.
//
//	go run ./scripts/measure/synthetic DIR LETTERS
//
// Each letter is signed by one person, addressed to one and copied to one, of
// as many people as there are tenths of letters, at most 20,000: two edges a
// letter between people. A file holds 500 letters, one a page.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"legajo/archive"
	"legajo/extract"
	"legajo/graph/load"
	"legajo/graph/sqlite"
	"legajo/ingest"
)

const bundle = 500

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "synthetic:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return errors.New("usage: synthetic DIR LETTERS")
	}
	letters, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	ctx := context.Background()
	a, err := archive.Open(ctx, args[0], archive.Options{})
	if err != nil {
		return err
	}
	defer a.Close()
	people := min(max(letters/10, 20), 20000)
	for first := 0; first < letters; first += bundle {
		if err := a.PutReading(ctx, file(first, min(bundle, letters-first), people)); err != nil {
			return err
		}
	}
	if err := a.Link(ctx, func(l *archive.Linking) error { return linkAll(l, letters, people) }); err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, "loading …")
	g, err := sqlite.Open(ctx, filepath.Join(args[0], "graph.db"))
	if err != nil {
		return err
	}
	_, err = load.Follow(ctx, a, g, load.Options{})
	return errors.Join(err, g.Close())
}

// linkAll says who is who, as is known here: finding it out is measured
// elsewhere.
func linkAll(l *archive.Linking, letters, people int) error {
	key := func(who int) string { return fmt.Sprintf("person-%d", who) }
	for n := range letters {
		id := archive.DocumentID(sha(n-n%bundle), n%bundle+1, 0)
		var taken archive.Taken
		for _, who := range parties(n, people) {
			taken.Profiles = append(taken.Profiles, archive.TakenProfile{Key: key(who)})
			p, fresh, err := l.AddProfile(key(who), key(who), id)
			if err != nil {
				return err
			}
			if !fresh {
				continue
			}
			e := archive.Entity{ID: archive.Hash(key(who)), Kind: extract.Person, Name: person(who), Sort: strings.ToLower(person(who))}
			if err := errors.Join(l.PutEntity(e, nil), l.SetEntity(p.ID, e.ID)); err != nil {
				return err
			}
		}
		if err := l.SetTaken(id, &taken); err != nil {
			return err
		}
	}
	return nil
}

// parties are who signs a letter, gets it, and gets a copy.
func parties(n, people int) [3]int {
	p := [3]int{n % people, (n*7 + 1 + n/people) % people, (n*13 + 2 + n/people) % people}
	for p[1] == p[0] {
		p[1] = (p[1] + 1) % people
	}
	for p[2] == p[0] || p[2] == p[1] {
		p[2] = (p[2] + 1) % people
	}
	return p
}

// sha stands for the hash of a bundle's bytes.
func sha(first int) string { return fmt.Sprintf("%064x", first+1) }

// file is one bundle of letters.
func file(first, letters, people int) archive.Put {
	name := fmt.Sprintf("bundle-%06d", first)
	put := archive.Put{
		Path: archive.Path{Abs: "/papers/" + name + ".pdf", Rel: name + ".pdf"},
		File: archive.File{File: ingest.File{SHA256: sha(first), Pages: letters}, State: archive.Loaded, Words: "synthetic", Findings: "synthetic"},
	}
	for i := range letters {
		page, document := letter(first+i, i+1, people)
		put.Pages = append(put.Pages, page)
		put.Documents = append(put.Documents, document)
	}
	return put
}

// writer puts words on a page.
type writer struct{ ingest.Page }

// say writes a line and gives the words' place.
func (w *writer) say(text string) extract.Span {
	first := len(w.Words)
	line := int32(len(w.Words))
	for i, word := range strings.Fields(text) {
		x, y := int32(700+400*i), 700+20*line
		w.Words = append(w.Words, ingest.Word{Text: word, Conf: 1000, Line: line, Box: ingest.Box{X0: x, Y0: y, X1: x + 380, Y1: y + 18}})
	}
	return extract.Span{Page: w.Number, First: first, LastPage: w.Number, Last: len(w.Words) - 1}
}

func letter(n, page, people int) (ingest.Page, extract.Document) {
	w := &writer{ingest.Page{Number: page, State: ingest.PageRead, Width: 6000, Height: 8000}}
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n%7000).Format(time.DateOnly)
	d := extract.Document{Kind: extract.Letter, Language: "es", Date: day, DateFinding: -1, Number: fmt.Sprintf("OF-%d/%s", n, day[:4]), Subject: fmt.Sprintf("Asunto %d de los riegos", n)}
	for i, who := range parties(n, people) {
		name := person(who)
		span := w.say([]string{"Firmado por", "Señor", "c.c.p."}[i] + " " + name)
		e := extract.Evidence{Span: span, Rule: "synthetic", Score: 900}
		d.Entities = append(d.Entities, extract.Entity{Kind: extract.Person, Name: name})
		d.Mentions = append(d.Mentions, extract.Mention{Entity: i, Text: name, Evidence: e})
		self, other := extract.Ref{To: extract.RefSelf}, extract.Ref{To: extract.RefEntity, Index: i}
		r := extract.Relation{Kind: extract.Addressed, From: self, To: other, As: extract.AsTo, Evidence: e}
		switch i {
		case 0:
			r = extract.Relation{Kind: extract.Signed, From: other, To: self, Form: extract.FormInk, Evidence: e}
		case 2:
			r.Kind, r.As = extract.Copied, ""
		}
		d.Relations = append(d.Relations, r)
	}
	body := w.say(fmt.Sprintf("sobre la entrega número %d de los caudales del año %s se informa %x", n, day[:4], n*2654435761))
	d.Zones = []extract.Zone{{Kind: extract.ZoneBody, Span: body}}
	d.Span = extract.Span{Page: page, First: 0, LastPage: page, Last: len(w.Words) - 1}
	return w.Page, d
}

var (
	given    = strings.Fields("Ana Luis Olga Tomás Berta Ciro Dora Elías Flora Gil Inés Jaime Lidia Marcos Nora Óscar Petra Quirino Rosa Saúl Tecla Ulises Vera Wenceslao Ximena Yolanda Zacarías")
	syllable = strings.Fields("bar cel dor fan gar hil jor lan mar nor par quin rol sal tor val zan bel cor dan")
)

// person is the name of somebody, with two surnames.
func person(n int) string {
	s := func(n int) string {
		w := syllable[n%20] + syllable[n/20%20] + "ez"
		return strings.ToUpper(w[:1]) + w[1:]
	}
	return given[n%len(given)] + " " + s(n/len(given)*37+n) + " " + s(n/7+n*11)
}
