package language

import (
	"bytes"
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"
)

// words holds, by language code, CODE.common (words that every text has) and,
// for the languages that Detect can name, CODE.forms.gz (all usual word forms,
// sorted by byte). words/NOTICE says where they come from. A language without
// its files is a language that is not known.
//
//go:embed words
var words embed.FS

var embedded fs.FS = sub(words, "words")

func sub(f fs.FS, dir string) fs.FS {
	s, err := fs.Sub(f, dir)
	if err != nil {
		panic(err) // the directory is a constant
	}
	return s
}

// tables are what is known of languages: common words, and the word forms of
// those that have a list.
type tables struct {
	codes  []Code            // in the order of their files' names
	common map[string]uint32 // word → bits by index into codes
	forms  map[Code]func() string
}

// loadTables reads the tables of a folder. Lists of forms are unpacked when
// they are first asked for.
func loadTables(f fs.FS) *tables {
	t := &tables{common: map[string]uint32{}, forms: map[Code]func() string{}}
	names, _ := fs.Glob(f, "*.common") // the pattern is well formed
	for i, name := range names {
		code := strings.TrimSuffix(name, ".common")
		t.codes = append(t.codes, Code(code))
		for line := range strings.Lines(string(mustRead(f, name))) {
			if word := strings.TrimSpace(line); word != "" && word[0] != '#' {
				t.common[word] |= 1 << i
			}
		}
		list := code + ".forms.gz"
		if _, err := fs.Stat(f, list); err == nil {
			t.forms[Code(code)] = sync.OnceValue(func() string { return "\n" + unpack(mustRead(f, list)) })
		}
	}
	return t
}

// mustRead and unpack panic on a table that was embedded broken.
func mustRead(f fs.FS, name string) []byte {
	b, err := fs.ReadFile(f, name)
	if err != nil {
		panic(fmt.Errorf("language table: %w", err))
	}
	return b
}

func unpack(b []byte) string {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		panic(fmt.Errorf("language table: %w", err))
	}
	b, err = io.ReadAll(z)
	if err != nil {
		panic(fmt.Errorf("language table: %w", err))
	}
	return string(b)
}

func (t *tables) bit(c Code) uint32 {
	for i, code := range t.codes {
		if code == c {
			return 1 << i
		}
	}
	return 0
}

// Known reports whether a word is one of a language's usual word forms or
// common words, whatever its case. Names of people and places are not.
func Known(word string, c Code) bool { return standard().tables.known(strings.ToLower(word), c) }

// Usual reports whether a word is Known in some language that papers are read
// in.
func Usual(word string) bool { return Known(word, Spanish) || Known(word, English) }

// Common reports whether a word is one that every text of some language has,
// whatever it speaks of and whatever the word's case: of any language that is
// told from ours.
func Common(word string) bool { return standard().tables.common[strings.ToLower(word)] != 0 }

func (t *tables) known(word string, c Code) bool {
	if t.common[word]&t.bit(c) != 0 {
		return true
	}
	forms, ok := t.forms[c]
	return ok && contains(forms(), word)
}

// contains looks a word up in a sorted list, each entry between newlines.
func contains(list, word string) bool {
	lo, hi := 0, len(list)-1 // newlines
	for lo < hi {
		mid := lo + strings.LastIndexByte(list[lo:(lo+hi)/2+1], '\n')
		end := mid + 1 + strings.IndexByte(list[mid+1:], '\n')
		switch strings.Compare(list[mid+1:end], word) {
		case 0:
			return true
		case -1:
			lo = end
		default:
			hi = mid
		}
	}
	return false
}

// Share says how many of a text's words are words of a language, per mille; 0
// for a text without words. Clean running text has 900 and more, the same
// read badly less, another language 100 to 500.
func Share(text string, c Code) int { return standard().tables.share(text, c) }

func (t *tables) share(text string, c Code) int {
	all, known := 0, 0
	eachWord(text, func(word string) {
		if len(word) < 2 {
			return
		}
		all++
		if t.known(word, c) {
			known++
		}
	})
	if all == 0 {
		return 0
	}
	return 1000 * known / all
}
