package message

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	verb  = regexp.MustCompile(`%(\[\d+\])?[.\d]*[a-z]`)
	words = regexp.MustCompile(`\b\pL{2,}`)
)

// TestBothLanguagesSayEverything names each text that one language has and the
// other lacks, and each that takes other values.
func TestBothLanguagesSayEverything(t *testing.T) {
	for key, text := range english {
		other, ok := spanish[key]
		if !ok {
			t.Errorf("spanish.go lacks %q: %q", key, text)
			continue
		}
		if a, b := strings.Count(text, "|"), strings.Count(other, "|"); a != b && !strings.HasSuffix(key, ".args") {
			t.Errorf("%q has %d forms in English, %d in Spanish", key, a+1, b+1)
			continue
		}
		mine, theirs := strings.Split(text, "|"), strings.Split(other, "|")
		for i := range min(len(mine), len(theirs)) {
			if a, b := verbs(mine[i]), verbs(theirs[i]); !slices.Equal(a, b) {
				t.Errorf("%q takes %v in English, %v in Spanish", key, a, b)
			}
		}
		typed := strings.HasSuffix(key, ".args") && strings.ToLower(text) == text // as it stands, in any language
		if text == other && len(words.FindAllString(text, -1)) > 3 && !strings.Contains(text, "legajo ") && !typed {
			t.Errorf("%q is not translated: %q", key, text)
		}
	}
	for key, text := range spanish {
		if _, ok := english[key]; !ok {
			t.Errorf("english.go lacks %q: %q", key, text)
		}
	}
}

// verbs are the values that a text takes, by their number where it gives one.
func verbs(text string) []string {
	found := verb.FindAllString(strings.ReplaceAll(text, "%%", ""), -1)
	slices.Sort(found)
	return found
}

func TestDetect(t *testing.T) {
	for _, c := range []struct{ asked, all, messages, lang, want string }{
		{want: "en"},
		{asked: "es", lang: "en_GB.UTF-8", want: "es"},
		{lang: "es_MX.UTF-8", want: "es"},
		{lang: "es", want: "es"},
		{lang: "es.UTF-8", want: "es"},
		{lang: "es@euro", want: "es"},
		{lang: "est_EE", want: "en"},
		{messages: "es_ES", lang: "en_US", want: "es"},
		{all: "C", lang: "es_ES", want: "en"},
		{all: "ES_es", want: "es"},
	} {
		env := map[string]string{"LC_ALL": c.all, "LC_MESSAGES": c.messages, "LANG": c.lang}
		if got := Detect(c.asked, func(k string) string { return env[k] }); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}
