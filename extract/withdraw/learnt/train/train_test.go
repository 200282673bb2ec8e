package main

import (
	"strings"
	"testing"

	"legajo/extract"
	"legajo/extract/withdraw/learnt"
	"legajo/extract/withdraw/learnt/passages"
	"legajo/language"
)

// told is a passage of a report.
func told(marked string) *passages.Passage {
	return &passages.Passage{Head: passages.Head{Kind: extract.Report, Language: language.English}, Marked: marked}
}

func TestPassageOf(t *testing.T) {
	p, err := passageOf(told("[W:1 The Rowan Trust] [X:1 quit] [F:1 the Harbour Alliance] on [D:1 3 May 2018], and [W:2 Elm College] [U:2 might]."))
	if err != nil {
		t.Fatal(err)
	}
	text := func(spans [][2]int) string {
		var out []string
		for _, sp := range spans {
			for i := sp[0]; i <= sp[1]; i++ {
				out = append(out, p.Scene.Atoms[i].Text)
			}
		}
		return strings.Join(out, " ")
	}
	if len(p.Told) != 2 || p.Told[0].Class != learnt.Exit || p.Told[1].Class != learnt.Unreal {
		t.Fatalf("%+v", p.Told)
	}
	for role, want := range []string{"The Rowan Trust", "the Harbour Alliance", "3 May 2018"} {
		if got := text(p.Told[0].Parts[role]); got != want {
			t.Errorf("part %d: %q, want %q", role, got, want)
		}
	}
	if got := text(p.Told[0].Spans); got != "quit" || p.Told[0].Writer {
		t.Errorf("told by %q, writer %t", got, p.Told[0].Writer)
	}
	if exits, unnamed := truth(&p); len(exits) != 1 || unnamed != 0 {
		t.Errorf("%v, %d unnamed", exits, unnamed)
	}
}

func TestPaperOf(t *testing.T) {
	paper := passages.Of("kind=letter lang=es date=2012-05-03 from=Ana Ruiz Peralta | Red del Agua to=Mesa del Agua\n\n[X:1 Renuncio] a [F:1 la Mesa del Agua].\n\nAtentamente,")
	p, err := passageOf(&paper)
	if err != nil {
		t.Fatal(err)
	}
	if p.Scene.Kind != extract.Letter || len(p.Told) != 1 || !p.Told[0].Writer || len(p.Scene.Stand) != 3 {
		t.Errorf("%s %+v %v", p.Scene.Kind, p.Told, p.Scene.Stand)
	}
}

func TestBroken(t *testing.T) {
	for _, body := range []string{"[W:1 The Rowan Trust quit.", "[Q:1 The Rowan Trust] quit."} {
		if _, err := passageOf(told(body)); err == nil {
			t.Errorf("%s: no error", body)
		}
	}
}

// The passages of the tree are well formed.
func TestPassages(t *testing.T) {
	list, err := passagesIn("../passages")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 3000 {
		t.Errorf("%d passages", len(list))
	}
}
