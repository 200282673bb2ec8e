package main

import (
	"os"
	"path/filepath"
	"testing"

	"legajo/extract"
)

// TestColumns reads words with tags and finds the atoms of the names again,
// without the words of respect.
func TestColumns(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.tsv")
	lines := "La\tO\nSra.\tB-PER\nIrene\tI-PER\nVidaurre\tI-PER\n,\tO\ndel\tO\nTaller\tB-ORG\nNorte\tI-ORG\n(\tO\nTN\tB-ORG\n)\tO\n.\tO\n\nFin\tO\n.\tO\n"
	if err := os.WriteFile(file, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	list, err := columns(file, kindOf)
	if err != nil || len(list) != 1 {
		t.Fatal(len(list), err)
	}
	x, err := list[0].example()
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, s := range x.Names {
		got += "[" + s.Kind + " " + x.Text.AtomText(s.First, s.Last) + "]"
	}
	if want := "[person Irene Vidaurre][organisation Taller Norte][organisation TN]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestMade has people and organisations in papers, clean and misread.
func TestMade(t *testing.T) {
	for _, share := range []int{0, 50} {
		n := map[string]int{}
		for _, x := range made("training", 3, 1, share) {
			for _, s := range x.Names {
				n[s.Kind]++
			}
		}
		if n[extract.Person] < 20 || n[extract.Organisation] < 20 {
			t.Errorf("%d of 1000 misread: %v", share, n)
		}
	}
}
