package main

import (
	"strconv"
	"strings"
)

// date writes an EDTF date as a reader of the language does, months short:
// "3 Mar 2011", "mar 2011". What it does not know it leaves as it is.
func (a *app) date(edtf string) string { return a.dateIn("date.short", "date.short_months", edtf) }

// longDate writes an EDTF date as in running text: "3 de marzo de 2011".
func (a *app) longDate(edtf string) string { return a.dateIn("date.long", "date.months", edtf) }

func (a *app) dateIn(form, months, edtf string) string {
	w := dateWriter{a, a.text(form), a.text(form + "_month"), strings.Fields(a.text(months))}
	if inner, ok := strings.CutPrefix(edtf, "["); ok {
		return w.oneOf(strings.TrimSuffix(inner, "]"), edtf)
	}
	if from, to, ok := strings.Cut(edtf, "/"); ok {
		return w.span(from, to)
	}
	return w.single(edtf)
}

// dateWriter writes dates in one language, short or long.
type dateWriter struct {
	*app
	day, month string // forms of "day month year" and "month year"
	months     []string
}

// oneOf writes a set of dates of which one is meant.
func (w *dateWriter) oneOf(inner, edtf string) string {
	from, to, open := strings.Cut(inner, "..")
	switch {
	case open && to == "":
		return w.text("date.or_later", w.single(from))
	case open && from == "":
		return w.text("date.or_earlier", w.single(to))
	case open:
		return w.text("date.between", w.single(from), w.single(to))
	}
	list := strings.Split(inner, ",")
	if len(list) != 2 {
		return edtf
	}
	return w.text("date.or", w.single(list[0]), w.single(list[1]))
}

// span writes a stretch of time; two days of one month share its name.
func (w *dateWriter) span(from, to string) string {
	switch {
	case to == "" || to == "..":
		return w.text("date.since", w.single(from))
	case from == "" || from == "..":
		return w.text("date.until", w.single(to))
	case len(from) == 10 && len(to) == 10 && from[:8] == to[:8]:
		if day, err := strconv.Atoi(from[8:]); err == nil {
			return strconv.Itoa(day) + "–" + w.single(to)
		}
	}
	return w.single(from) + " – " + w.single(to)
}

// single writes one date. X stands for a digit that is not known.
func (w *dateWriter) single(edtf string) string {
	s, unsure := strings.CutSuffix(edtf, "?")
	s, about := strings.CutSuffix(s, "~")
	text := w.plain(s)
	switch {
	case unsure:
		return text + "?"
	case about:
		return w.text("date.about", text)
	}
	return text
}

func (w *dateWriter) plain(s string) string {
	parts := strings.Split(s, "-")
	year := parts[0]
	if year == "XXXX" {
		year = w.text("date.no_year")
	} else if decade, ok := strings.CutSuffix(year, "X"); ok && len(parts) == 1 && !strings.Contains(decade, "X") {
		return w.text("date.decade", decade+"0")
	}
	if len(parts) == 1 || len(parts) > 3 {
		return s
	}
	n, err := strconv.Atoi(parts[1])
	if err != nil || n < 1 || n > len(w.months) {
		return s
	}
	month := w.months[n-1]
	if len(parts) == 2 || parts[2] == "XX" {
		return strings.NewReplacer("{month}", month, "{year}", year).Replace(w.month)
	}
	day, err := strconv.Atoi(parts[2])
	if err != nil {
		return s
	}
	return strings.NewReplacer("{day}", strconv.Itoa(day), "{month}", month, "{year}", year).Replace(w.day)
}
