package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ablated are the collections on which rule families are taken out: small ones,
// since each family is scored on each of them.
var ablated = []string{"testdata", "written-tuning", "written-measuring"}

// families are rules that stand and fall together, by how the names of their
// rules begin.
var families = []struct {
	name  string
	rules []string
}{
	{"address blocks, salutations, courtesy", []string{"address-block", "salutation", "courtesy-lines"}},
	{"header fields (To, DE, PARA …)", []string{"field-"}},
	{"letterheads", []string{"letterhead", "above-title"}},
	{"signature blocks", []string{"signature-block", "minutes-signature"}},
	{"copy lists", []string{"copies-label"}},
	{"formula of notes verbales", []string{"compliments"}},
	{"parties of agreements", []string{"agreement.parties", "agreement.represented"}},
	{"signature pages of agreements", []string{"agreement.signature"}},
	{"organisations by a word of their kind", []string{"org.head"}},
	{"organisations by legal form, acronym, office, \"&\"", []string{"org.legal_form", "org.acronym", "org.office", "org.ampersand"}},
	{"organisations by what stands around: a list, a person, a table, a word such as \"charity\"", []string{"org.list", "org.affiliation", "org.group", "org.table", "org.called", "org.beside"}},
	{"short names: what is defined, a word of its kind alone", []string{"org.defined", "org.head_alone"}},
	{"people by the shape of their name", []string{"person.name", "person.list", "person.surname"}},
	{"people by title, honorific, roll, table", []string{"person.title", "person.honorific", "person.roll", "person.table"}},
	{"names known from elsewhere in the document", []string{"known"}},
	{"roles beside a name", []string{"role."}},
	{"affiliations", []string{"affiliation."}},
	{"exits: verbs", []string{"withdraw.verb", "withdraw.left"}},
	{"exits: nouns", []string{"withdraw.noun"}},
	{"exits: decisions", []string{"withdraw.decided"}},
	{"exits: what is ended", []string{"withdraw.end"}},
	{"letters spoken of: your letter, our letter", []string{"cite.reference"}},
	{"letters spoken of: by their verb", []string{"cite.verb", "cite.wrote"}},
	{"letters spoken of: by sender, date, number", []string{"cite.told"}},
	{"dates in words", []string{"date.words"}},
	{"dates in digits and shorter ones", []string{"date.digits", "date.numeric", "date.day_month", "date.month", "date.year", "date.years", "date.range", "date.iso"}},
}

// ablation takes the findings of each rule family out of the exports in turn
// and scores what is left. What a rule found and another one would have found
// in its place counts as lost, so that the figures are the most that a family
// brings.
func ablation() (string, error) {
	work, err := os.MkdirTemp("", "legajo-measure")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(work)
	sets, err := exportsKept(work, ablated)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("# What each rule family brings\n\nThe findings of one family of rules are taken out of the export, with the names that stand nowhere else; the figures are macro F1 of people, organisations, dates, roles and the four relations, cited letters beside it, and in brackets the most that one figure falls by. A finding that another rule would have made in its place counts as lost.\n\n|")
	for _, x := range sets {
		fmt.Fprintf(&b, " | %s", x.name)
	}
	b.WriteString(" |\n|" + strings.Repeat(" --- |", len(sets)+1) + "\n| nothing taken out")
	for _, x := range sets {
		fmt.Fprintf(&b, " | %s", x.scores.f(macro))
	}
	b.WriteString(" |\n")
	for _, f := range families {
		fmt.Fprintf(&b, "| %s", f.name)
		for _, x := range sets {
			without, err := x.without(func(r line) bool { return r.of(f.rules) })
			if err != nil {
				return "", fmt.Errorf("%s without %s: %w", x.name, f.name, err)
			}
			fmt.Fprintf(&b, " | %s%s", without.f(macro), fall(x.scores, without))
		}
		b.WriteString(" |\n")
	}
	return b.String(), nil
}

// exported is a collection's export with its scores.
type exported struct {
	collection
	path   string
	scores scores
}

// exportsKept are the exports of the collections of some names.
func exportsKept(work string, names []string) ([]exported, error) {
	var sets []exported
	for _, c := range collections {
		if !slices.Contains(names, c.name) {
			continue
		}
		c, err := c.ready()
		if err != nil {
			return nil, err
		}
		x, err := exportKept(work, c)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
		sets = append(sets, x)
	}
	return sets, nil
}

// exportKept takes a collection in and writes its export. The words of its
// pages are those that were read before, as one keeps them.
func exportKept(work string, c collection) (exported, error) {
	x := exported{collection: c, path: filepath.Join(work, c.name+".jsonl")}
	archive, err := c.archive(false)
	if err != nil {
		return x, err
	}
	if _, err := ingest(archive, c.papers); err != nil && !taken(err) {
		return x, err
	}
	if err := run(legajo, "--archive", archive, "rebuild"); err != nil { // what was taken in before is extracted anew
		return x, err
	}
	if err := run(legajo, "--archive", archive, "export", "--format", "jsonl", "-o", x.path); err != nil {
		return x, err
	}
	x.scores, err = scoresOf(c.gold, x.path)
	return x, err
}

func scoresOf(gold, path string) (scores, error) {
	out, err := output(legajo, "eval", "--json", gold, path)
	if err != nil {
		return nil, err
	}
	var list scores
	return list, json.Unmarshal([]byte(out), &list)
}

// line is what of an export's line says which finding it is.
type line struct {
	Record, Rule string
	Confidence   float64
}

// of reports whether one of some rules, or one that begins like it, made a
// finding.
func (r *line) of(rules []string) bool {
	return r.Rule != "" && slices.ContainsFunc(rules, func(rule string) bool { return strings.HasPrefix(r.Rule, rule) })
}

// without scores the export without the findings that are taken out.
func (x *exported) without(out func(line) bool) (scores, error) {
	raw, err := os.ReadFile(x.path)
	if err != nil {
		return nil, err
	}
	var kept bytes.Buffer
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var r line
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, err
		}
		if !out(r) {
			kept.Write(lines.Bytes())
			kept.WriteByte('\n')
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	path := x.path + ".without"
	if err := os.WriteFile(path, kept.Bytes(), 0o600); err != nil {
		return nil, err
	}
	return scoresOf(x.gold, path)
}

// macro is the name of the figure over all.
const macro = "macro F1 of people, organisations, dates, roles and the four relations"

// fall names the figure that falls most and by how much, "" where none does.
func fall(before, after scores) string {
	name, most := "", .0005
	for _, b := range before {
		for _, a := range after {
			if a.name == b.name && b.F-a.F > most {
				name, most = b.name, b.F-a.F
			}
		}
	}
	if name == "" {
		return ""
	}
	return fmt.Sprintf(" (%s −%.3f)", name, most)
}
