package main

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"legajo/graph"
)

// registerColumns are the columns of the register, one row a letter.
var registerColumns = []string{"date", "number", "from", "role", "organisation", "to", "copied", "subject", "file", "pages", "state"}

// exportRegister writes the register of letters as CSV, safe in a spreadsheet.
func (a *app) exportRegister(ctx context.Context, w io.Writer) error {
	q, err := a.ask(ctx)
	if err != nil {
		return err
	}
	return errors.Join(q.register(ctx, w), q.Close())
}

func (q *question) register(ctx context.Context, w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(registerColumns); err != nil {
		return err
	}
	n := q.names()
	for d, err := range q.graph.Documents(ctx, graph.Filter{Kinds: correspondence, MinScore: q.cfg.MinScore}) {
		if err != nil {
			return err
		}
		v, err := q.view(ctx, n, d)
		if err != nil {
			return err
		}
		if err := out.Write(q.registerRow(&v)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (q *question) registerRow(v *view) []string {
	var roles, organisations, files, ranges []string
	for _, p := range v.from() {
		roles = append(roles, p.Role)
		organisations = append(organisations, p.For...)
	}
	for _, p := range v.Sent {
		organisations = append(organisations, p.Name)
	}
	for _, c := range v.Copies {
		files = append(files, c.Path)
		ranges = append(ranges, pages(c.First, c.Last))
	}
	state := v.State
	if v.Cited {
		state = "cited"
	}
	row := []string{
		v.Date, v.Number, joined(q.partyNames(v.from())), joined(roles), joined(organisations), joined(q.partyNames(v.to())),
		joined(q.partyNames(v.Copied)), v.subject(), joined(files), joined(ranges), state,
	}
	for i := range row {
		row[i] = inSpreadsheet(row[i])
	}
	return row
}

// partyNames are names; of a signature that is not one the name says so.
func (a *app) partyNames(parties []party) []string {
	var list []string
	for _, p := range parties {
		list = append(list, a.cell([]party{p}))
	}
	return list
}

// joined puts distinct values into one cell, in their order.
func joined(values []string) string {
	seen := map[string]bool{"": true}
	var kept []string
	for _, v := range values {
		if !seen[v] {
			seen[v] = true
			kept = append(kept, v)
		}
	}
	return strings.Join(kept, "; ")
}

// inSpreadsheet keeps a spreadsheet from taking text for a formula, and keeps
// a cell on one line.
func inSpreadsheet(text string) string {
	text = safe(text)
	if text != "" && strings.ContainsRune("=+-@|%", rune(text[0])) {
		return "'" + text
	}
	return text
}
