package main

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"legajo/archive"
	views "legajo/graph/export"
	"legajo/pipeline"
)

// card says how complete an export is: it lies beside it, for programs and for
// people.
type card struct {
	Format   string            `json:"format"`
	View     string            `json:"view,omitempty"`
	Settings map[string]string `json:"settings,omitempty"`
	Tally    views.Tally       `json:"content"`
	Written  views.Written     `json:"written"`
	Loses    []loss            `json:"loses"`
	Archive  archiveCard       `json:"archive"`
	Versions versionsCard      `json:"versions"`
}

// loss is something that the format cannot hold.
type loss struct {
	Code string `json:"code"`
	Text string `json:"text"`
}

// archiveCard is the archive from which the export was made.
type archiveCard struct {
	ID          string `json:"id"`
	Fingerprint string `json:"fingerprint"` // of files, versions, judgements and names
	Seq         int64  `json:"seq"`
	GraphSeq    int64  `json:"graph_seq,omitempty"`
	FilesLoaded int64  `json:"files_loaded"`
	FilesFailed int64  `json:"files_failed"`
	PagesFailed int64  `json:"pages_failed"`
	// Doubts are pairs of names of which nobody has said whether they are one.
	Doubts int `json:"names_in_doubt"`
}

type versionsCard struct {
	Legajo   build  `json:"legajo"`
	Findings string `json:"findings"`
}

// wantsCard reports whether there is a place for a card.
func (f *exportFlags) wantsCard() bool { return f.path != "" || f.card != "" }

// place gives the paths of the card and of its readable page.
func (f *exportFlags) place(folder bool) (program, page string) {
	base := f.card
	switch {
	case base == "" && folder:
		base = filepath.Join(f.path, "card.json")
	case base == "":
		base = f.path + ".card.json"
	}
	return base, strings.TrimSuffix(base, ".json") + ".html"
}

// tell notes what was selected.
func (c *card) tell(o *views.Options) {
	c.View, c.Settings = o.View, map[string]string{}
	for name, value := range map[string]string{
		"since": o.Since, "until": o.Until, "from": o.From, "to": o.To, "relations": strings.Join(o.Relations, ","),
		"people": truth(o.People), "organisations": truth(o.Organisations), "held": truth(o.Held), "each_letter": truth(o.EachLetter),
		"min_score": scoreText(o.MinScore), "many": strconv.Itoa(o.Many), "to_many": o.ToMany,
	} {
		if value != "" {
			c.Settings[name] = value
		}
	}
}

func truth(is bool) string {
	if is {
		return "true"
	}
	return ""
}

// writeCard writes the card and its page beside the export.
func (x *exporting) writeCard(ctx context.Context) error {
	if !x.flags.wantsCard() {
		return nil
	}
	c := x.card
	c.Format = x.format.name
	for _, code := range x.format.loses {
		c.Loses = append(c.Loses, loss{code, x.text("loss." + code)})
	}
	if len(c.Tally.Relations) == 0 {
		c.Tally.Relations = map[string]int{}
	}
	c.Versions = versionsCard{thisBuild(), pipeline.FindingsVersion()}
	if err := c.Archive.fill(ctx, x.archive); err != nil {
		return err
	}
	program, page := x.flags.place(x.format.importer || x.format.tables != nil && x.flags.table == "")
	err := toFile(program, func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		return e.Encode(c)
	})
	if err == nil {
		err = toFile(page, func(w io.Writer) error { return x.page(w) })
	}
	if err == nil {
		x.note("note.export_card", safe(page))
	}
	return err
}

// fill counts what the archive holds, failed and doubts.
func (c *archiveCard) fill(ctx context.Context, ar *archive.Archive) error {
	c.ID = ar.ID()
	var err error
	if c.Fingerprint, err = ar.Fingerprint(ctx); err != nil {
		return err
	}
	if c.Seq, err = ar.Seq(ctx); err != nil {
		return err
	}
	s, err := ar.Status(ctx, archive.Versions{})
	if err != nil {
		return err
	}
	c.FilesLoaded, c.FilesFailed, c.PagesFailed = s.Paths[archive.Loaded], s.Paths[archive.Failed], s.Pages["failed"]
	for _, err := range ar.Doubts(ctx) {
		if err != nil {
			return err
		}
		c.Doubts++
	}
	return nil
}

// line is a row of the card's page.
type line struct{ label, value string }

// page writes the card for people.
func (x *exporting) page(w io.Writer) error {
	c := x.card
	title := x.text("card.title", c.Format)
	_, err := fmt.Fprintf(w, "<!doctype html>\n<html lang=%q>\n<meta charset=\"utf-8\">\n<title>%s</title>\n"+
		"<style>body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}td{padding:.1em 1.5em .1em 0;vertical-align:top}td+td{text-align:right}</style>\n<h1>%s</h1>\n",
		x.say.Lang(), html.EscapeString(title), html.EscapeString(title))
	for _, s := range []struct {
		key   string
		lines []line
	}{
		{"card.content", x.contentLines()},
		{"card.edges", x.edgeLines()},
		{"card.left_out", counted(c.Tally.LeftOut, x.whyLeft)},
		{"card.archive", x.archiveLines()},
		{"card.settings", settingLines(c)},
		{"card.loses", x.lossLines()},
	} {
		if err == nil && len(s.lines) > 0 {
			err = section(w, x.text(s.key), s.lines)
		}
	}
	return err
}

func section(w io.Writer, title string, lines []line) error {
	var b strings.Builder
	fmt.Fprintf(&b, "<h2>%s</h2>\n<table>\n", html.EscapeString(title))
	for _, l := range lines {
		fmt.Fprintf(&b, "<tr><td>%s", html.EscapeString(l.label))
		if l.value != "" {
			fmt.Fprintf(&b, "<td>%s", html.EscapeString(l.value))
		}
		b.WriteString("\n")
	}
	b.WriteString("</table>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func (x *exporting) contentLines() []line {
	t := &x.card.Tally
	part := func(n int) string {
		if t.Documents == 0 {
			return strconv.Itoa(n)
		}
		return fmt.Sprintf("%d (%d %%)", n, n*100/t.Documents)
	}
	lines := []line{
		{x.text("card.documents"), strconv.Itoa(t.Documents)},
		{x.text("card.with_sender"), part(t.WithSender)},
		{x.text("card.with_addressee"), part(t.WithAddressee)},
		{x.text("card.with_date"), part(t.WithDate)},
		{x.text("card.reported"), strconv.Itoa(t.Reported)},
	}
	if t.ToMany > 0 {
		lines = append(lines, line{x.text("card.to_many", x.card.Settings["many"], t.Treated), strconv.Itoa(t.ToMany)})
	}
	for _, l := range counted(t.Nodes, func(kind string) string { return x.text("kind." + kind) }) {
		lines = append(lines, line{x.text("card.nodes", l.label), l.value})
	}
	w := &x.card.Written
	for _, l := range []struct {
		key string
		n   int
	}{{"card.dangling", t.Dangling}, {"card.dropped", w.Dropped}, {"card.defused", w.Defused}} {
		if l.n > 0 {
			lines = append(lines, line{x.text(l.key), strconv.Itoa(l.n)})
		}
	}
	return append(lines, counted(w.Items, func(s string) string { return s })...)
}

func (x *exporting) edgeLines() []line {
	t := &x.card.Tally
	lines := []line{
		{x.text("card.all_edges"), strconv.Itoa(t.Edges)},
		{x.text("card.undated"), strconv.Itoa(t.Undated)},
		{x.text("card.evidence"), strconv.Itoa(t.Evidence)},
	}
	lines = append(lines, counted(t.Relations, func(s string) string { return s })...)
	lines = append(lines, counted(t.Statuses, func(s string) string { return s })...)
	return append(lines, counted(t.Scores, func(s string) string { return x.text("card.score", s) })...)
}

func (x *exporting) whyLeft(why string) string {
	switch why {
	case views.LeftEnd:
		return x.text("card.left_end")
	case views.LeftLoop:
		return x.text("card.left_loop")
	case views.LeftNobody:
		return x.text("card.left_nobody")
	}
	return x.text("card.left_kind", why)
}

func (x *exporting) archiveLines() []line {
	a := &x.card.Archive
	return []line{
		{x.text("card.files_loaded"), strconv.FormatInt(a.FilesLoaded, 10)},
		{x.text("card.files_failed"), strconv.FormatInt(a.FilesFailed, 10)},
		{x.text("card.pages_failed"), strconv.FormatInt(a.PagesFailed, 10)},
		{x.text("card.doubts"), strconv.Itoa(a.Doubts)},
		{x.text("card.fingerprint"), a.Fingerprint},
		{"legajo", x.card.Versions.Legajo.Version + " " + x.card.Versions.Legajo.Commit},
	}
}

func settingLines(c *card) []line {
	lines := []line{{"view", c.View}}
	if c.View == "" {
		return nil
	}
	for _, name := range slices.Sorted(maps.Keys(c.Settings)) {
		lines = append(lines, line{name, c.Settings[name]})
	}
	return lines
}

func (x *exporting) lossLines() []line {
	var lines []line
	for _, l := range x.card.Loses {
		lines = append(lines, line{l.Text, ""})
	}
	return lines
}

// counted makes lines of counts, by their keys.
func counted(counts map[string]int, label func(string) string) []line {
	var lines []line
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		lines = append(lines, line{label(key), strconv.Itoa(counts[key])})
	}
	return lines
}
