package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"legajo/extract"
	"legajo/extract/tagger"
)

// count is of names of one kind.
type count struct{ right, extra, missed int }

func (c count) String() string {
	p, r := ratio(c.right, c.right+c.extra), ratio(c.right, c.right+c.missed)
	f := 0.0
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("%.3f (%.3f, %.3f)", f, p, r)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// measure writes how well a model does.
func measure(dir, file string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	m, err := tagger.Parse(raw)
	if err != nil {
		return err
	}
	fmt.Printf("# The tagger\n\nNames in running text by what is learnt alone, without any rule. A name is right where kind, beginning and end are. F1, and in brackets precision and recall:\n\n| | names | people | organisations |\n| --- | --- | --- | --- |\n")
	var texts []*extract.Text
	for _, s := range sets {
		docs, err := s.read(dir)
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		var list []tagger.Example
		for _, d := range docs {
			if d.part == forMeasuring {
				list = append(list, d.Example)
				texts = append(texts, d.Text)
			}
		}
		fmt.Printf("| %s, the part held back | %s\n", s.name, row(m, list, s.people))
	}
	for _, part := range []string{"tuning", "measuring"} {
		for _, share := range misread {
			list := made(part, 1, 12, share)
			fmt.Printf("| made papers of the %s families, %d of 100 letters misread | %s\n", part, share/10, row(m, list, false))
			for _, x := range list {
				texts = append(texts, x.Text)
			}
		}
	}
	fmt.Printf("\n%s\n\nThe model takes %d kB.\n", speed(m, texts), len(raw)/1024)
	return nil
}

func row(m *tagger.Model, list []tagger.Example, people bool) string {
	c := map[string]*count{extract.Person: {}, extract.Organisation: {}}
	names := 0
	for _, x := range list {
		names += len(x.Names)
		found := m.Tag(x.Text)
		open := func(s tagger.Span) bool {
			return slices.ContainsFunc(x.Open, func(o tagger.Span) bool { return o.First <= s.Last && s.First <= o.Last })
		}
		for i := range found {
			found[i].Score = 0
			switch {
			case slices.Contains(x.Names, found[i]):
				c[found[i].Kind].right++
			case !open(found[i]):
				c[found[i].Kind].extra++
			}
		}
		for _, s := range x.Names {
			if !slices.Contains(found, s) {
				c[s.Kind].missed++
			}
		}
	}
	organisations := c[extract.Organisation].String()
	if people {
		organisations = "marked in part; recall " + fmt.Sprintf("%.3f", ratio(c[extract.Organisation].right, c[extract.Organisation].right+c[extract.Organisation].missed))
	}
	return fmt.Sprintf("%d | %s | %s |", names, c[extract.Person], organisations)
}

// speed tags the texts on one core until it is sure of the time.
func speed(m *tagger.Model, texts []*extract.Text) string {
	words := 0
	var best time.Duration
	for round := range 5 {
		begin := time.Now()
		n := 0
		for _, t := range texts {
			m.Tag(t)
			atoms := t.Atoms()
			for i := range atoms {
				if atoms[i].Kind != extract.AtomMark {
					n++
				}
			}
		}
		if took := time.Since(begin); round == 0 || took < best {
			best, words = took, n
		}
	}
	return strings.TrimSpace(fmt.Sprintf("%d words a second on one core, of %d words.", int(float64(words)/best.Seconds())/1000*1000, words))
}
