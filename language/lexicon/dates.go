package lexicon

import (
	"strings"

	"legajo/language"
)

// Phrases holds phrases by their first word, each as its folded words.
type Phrases map[string][]Phrase

// Phrase is one phrase and what it stands for.
type Phrase struct {
	Words []string
	Means string
}

// Match gives the longest phrase that begins at word 0 of a reader of folded
// words ("" past the end): its meaning and its length, 0 where there is none.
func (p Phrases) Match(word func(int) string) (means string, n int) {
	for _, ph := range p[word(0)] {
		if len(ph.Words) <= n {
			continue
		}
		same := true
		for i := 1; i < len(ph.Words) && same; i++ {
			same = word(i) == ph.Words[i]
		}
		if same {
			means, n = ph.Means, len(ph.Words)
		}
	}
	return means, n
}

// phrases makes Phrases of lists of folded phrases, parted by "|", each list
// under its meaning.
func phrases(lists map[string]string) Phrases {
	p := Phrases{}
	for means, list := range lists {
		for _, s := range strings.Split(list, "|") {
			if words := strings.Fields(s); len(words) > 0 {
				p[words[0]] = append(p[words[0]], Phrase{words, means})
			}
		}
	}
	return p
}

// What labels of dates mean beside the roles of dates.
const (
	DateGiven      = "given"      // "dado en Lima, a los …": a paper's own date at its foot
	DateIssued     = "issued"     // "registro de salida": a stamp of what went out
	DateElectronic = "electronic" // "firmado electrónicamente el"
	DateBefore     = "before"     // "se aprobó el acta de la sesión del": a meeting before the one whose minutes these are
)

// set makes a set of the words of a string.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Dates is how one language writes dates. All words are folded.
type Dates struct {
	// Months are the full names, 1 to 12; Short those abbreviations that are
	// a month only beside a day or a year.
	Months, Short map[string]int
	Weekdays      map[string]int // Monday is 1
	// Numbers are number words that add up; Times those that multiply what
	// stands before them; Days the ordinals, which only count days.
	Numbers, Times, Days map[string]int
	Suffix               map[string]bool // what follows the digits of an ordinal: "th"
	// Link are the words between day, month and year; And and To those
	// between two dates.
	Link, And, To map[string]bool
	// Plain are months that are everyday words too: they need a day or a
	// year beside them.
	Plain map[string]bool
	// In are the words before a month or a year alone that make a date of it.
	In map[string]bool
	// Lone are the words before a number alone that make it the day of a month.
	Lone map[string]bool
	// Between opens an interval whose ends And joins.
	Between map[string]bool
	// Shift are phrases after (or before) a date that place it in time:
	// "past", "next", "this_month", "last_month", "this_year", "same_year",
	// "last_year", "next_year".
	Shift Phrases
	// Cue are phrases before a date; they mean its role.
	Cue Phrases
	// Label are the phrases that stand before a date as its label ("Date:"),
	// meaning its role.
	Label Phrases
	// LowerMonths: months have small letters, so that a capital one without
	// a year is the name of a street.
	LowerMonths bool
	// DayFirst: 03/04 is the third of April.
	DayFirst bool
	// DayFirstWords are words of those who write the day first, in a language that
	// others write month first: "£", "councillor".
	DayFirstWords map[string]bool
	// NotDate are words before a number that make it no date: "law", "page".
	NotDate map[string]bool
}

// DatesIn gives the tables for a document's language, the likeliest first.
func DatesIn(code language.Code) []*Dates {
	if code == language.English {
		return []*Dates{&englishDates, &spanishDates}
	}
	return []*Dates{&spanishDates, &englishDates}
}

// numbered gives the words of a string their positions, from first; words
// joined by "/" share one.
func numbered(first int, words string) map[string]int {
	m := map[string]int{}
	for i, w := range strings.Fields(words) {
		for _, v := range strings.Split(w, "/") {
			m[v] = first + i
		}
	}
	return m
}

// merged is the union of tables.
func merged(tables ...map[string]int) map[string]int {
	m := map[string]int{}
	for _, t := range tables {
		for k, v := range t {
			m[k] = v
		}
	}
	return m
}
