package main

import (
	"strings"
	"testing"
)

func TestDay(t *testing.T) {
	for _, c := range []struct{ typed, since, until string }{
		{"2017", "2017-01-01", "2017-12-31"},
		{"2017-05", "2017-05-01", "2017-05-31"},
		{"2017-05-23", "2017-05-23", "2017-05-23"},
		{"", "", ""},
	} {
		since, err := day(c.typed, "01-01")
		until, err2 := day(c.typed, "12-31")
		if err != nil || err2 != nil || since != c.since || until != c.until {
			t.Errorf("%q: %s to %s", c.typed, since, until)
		}
	}
	if _, err := day("mayo", "01-01"); err == nil {
		t.Error("mayo is a day")
	}
}

// TestSpreadsheet brings cells that a spreadsheet would take for formulas
// there and back.
func TestSpreadsheet(t *testing.T) {
	for _, s := range []string{"=1+1", "+34", "-x", "@here", "plain", "'quoted", ""} {
		if got := fromSpreadsheet(inSpreadsheet(s)); got != s {
			t.Errorf("%q becomes %q", s, got)
		}
	}
}

func FuzzReadAuthority(f *testing.F) {
	f.Add("id,kind,preferred\nx,person,X Y\n")
	f.Add("\ufeffid;kind;preferred;variants\nx;office;Y;a|b\n")
	f.Add("id\n\"")
	f.Fuzz(func(t *testing.T, text string) {
		entries, err := readAuthority(strings.NewReader(text))
		for _, e := range entries {
			if err == nil && (e.ID == "" || e.Preferred == "") {
				t.Errorf("%+v", e)
			}
		}
	})
}
