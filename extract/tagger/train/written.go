package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"legajo/extract"
	"legajo/extract/withdraw/learnt/passages"
)

// Kinds of names that the files beside the papers list, a letter each.
const (
	ofPeople = "P"
	ofBodies = "O"
	shortOf  = "S" // "the Board", for a body named elsewhere
	lowerOf  = "L" // "the data committee"
)

// written is a paper of this tree, written for the exits that it tells of, with all of
// its names.
type written struct {
	passages.Passage
	text  *extract.Text
	names map[string][]string // the wordings of each kind
}

// writtenIn gives those papers of a folder whose names a file of the same name lists in
// another.
func writtenIn(papers, names string) ([]written, error) {
	list, err := passages.In(papers)
	if err != nil {
		return nil, err
	}
	listed := map[string][]string{} // the names of each paper of a file
	var out []written
	for i := range list {
		w := written{Passage: list[i], names: map[string][]string{}}
		base := strings.TrimSuffix(w.File, ".txt")
		if _, ok := listed[base]; !ok {
			raw, err := os.ReadFile(filepath.Join(names, base+".names"))
			if err != nil && !os.IsNotExist(err) {
				return nil, err
			}
			listed[base] = passages.Parted(string(raw))
		}
		if len(listed[base]) == 0 {
			continue
		}
		if w.Number > len(listed[base]) {
			return nil, fmt.Errorf("%s: no names of paper %d", base, w.Number)
		}
		plain, _, err := w.Plain()
		if err != nil {
			return nil, err
		}
		w.text = extract.Typed(passages.Wrapped(plain))
		for _, l := range strings.Split(listed[base][w.Number-1], "\n")[1:] {
			if kind, name, ok := strings.Cut(strings.TrimSpace(l), " "); ok {
				w.names[kind] = append(w.names[kind], name)
			}
		}
		out = append(out, w)
	}
	return out, nil
}
