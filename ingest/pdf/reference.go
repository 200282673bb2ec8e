package pdf

import (
	"strconv"
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// The object reader follows references on its own and tells them only in a
// value's printed form; what is made of an object once has to know them.

// referencesOf gives the members of an array that is all references, nil for
// any other.
func referencesOf(list lib.Value) []string {
	n := list.Len()
	if n == 0 {
		return nil
	}
	refs := strings.SplitAfter(strings.Trim(list.String(), "[]"), " R")
	if len(refs) != n+1 {
		return nil
	}
	for i := range refs {
		refs[i] = strings.TrimSpace(refs[i])
	}
	return refs[:n]
}

// entryTexts gives, for a dictionary of named resources, the text of each entry
// ("12 0 R" or the value itself), by which what is made of it can be kept.
// The object reader tells references only in a value's printed form.
func entryTexts(v lib.Value) map[string]string {
	keys := v.Keys()
	out := make(map[string]string, len(keys))
	if len(keys) == 0 {
		return out
	}
	if len(keys) > maxResources {
		panic(errLimit("resources"))
	}
	s := v.String()
	if v.Kind() == lib.Stream {
		s = s[:strings.LastIndexByte(s, '@')]
	}
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<<"), ">>")
	for i, k := range keys {
		s = strings.TrimPrefix(s, "/"+k+" ")
		end := len(s)
		if i+1 < len(keys) {
			end = topLevel(s, " /"+keys[i+1]+" ")
		}
		out[k] = s[:end]
		s = strings.TrimPrefix(s[end:], " ")
	}
	return out
}

const maxResources = 20000

// topLevel finds mark outside of brackets and quotes.
func topLevel(s, mark string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			if q, err := strconv.QuotedPrefix(s[i:]); err == nil {
				i += len(q) - 1
			}
		case '<', '[':
			depth++
		case '>', ']':
			depth--
		case ' ':
			if depth == 0 && strings.HasPrefix(s[i:], mark) {
				return i
			}
		}
	}
	return len(s)
}
