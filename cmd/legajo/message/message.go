// Package message holds every text that legajo says to a person: a key and
// its values in, a sentence in the reader's language out.
//
// A text is a format for package fmt. One that counts something has two forms,
// "%d file|%d files", of which Count takes the first for one and the second
// for any other number. A key that a language lacks is said in English.
package message

import (
	"fmt"
	"sort"
	"strings"
)

// Catalogue says things in one language.
type Catalogue struct {
	lang  string
	texts map[string]string
}

// Languages are those in which the catalogue can be had.
var Languages = []string{"en", "es"}

// For gives the catalogue of a language, English where it has none.
func For(lang string) Catalogue {
	if lang == "es" {
		return Catalogue{"es", spanish}
	}
	return Catalogue{"en", english}
}

// Lang is the language in which the catalogue speaks.
func (c Catalogue) Lang() string { return c.lang }

// Text is what a key says, its values filled in.
func (c Catalogue) Text(key string, values ...any) string {
	text := c.find(key)
	if len(values) == 0 {
		return text
	}
	return fmt.Sprintf(text, values...)
}

// Count is what a key says of n things; n is its first value.
func (c Catalogue) Count(key string, n int64, values ...any) string {
	one, many, ok := strings.Cut(c.find(key), "|")
	if ok && n != 1 {
		one = many
	}
	return fmt.Sprintf(one, append([]any{n}, values...)...)
}

// Has reports whether a key says anything.
func (c Catalogue) Has(key string) bool {
	_, ok := english[key]
	return ok
}

// find gives the text of a key; a key without any stands for itself, so that
// nothing is hidden.
func (c Catalogue) find(key string) string {
	if t, ok := c.texts[key]; ok {
		return t
	}
	if t, ok := english[key]; ok {
		return t
	}
	return key
}

// Keys are all keys, sorted.
func Keys() []string {
	keys := make([]string, 0, len(english))
	for k := range english {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// Detect gives the language to speak: the one that is asked for, or that of
// the locale (LC_ALL, LC_MESSAGES, LANG, the first that is set), or English.
func Detect(asked string, getenv func(string) string) string {
	if asked != "" {
		return asked
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			lang := strings.FieldsFunc(locale, func(r rune) bool { return r == '_' || r == '.' || r == '@' || r == '-' })
			if len(lang) > 0 && strings.EqualFold(lang[0], "es") {
				return "es"
			}
			return "en"
		}
	}
	return "en"
}
