package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"legajo/archive"
	"legajo/ask"
	"legajo/cmd/legajo/message"
	"legajo/config"
	"legajo/extract"
)

// sayers are the functions whose argument of that index is a key of the
// catalogue; what follows it are the key's values.
var sayers = map[string]int{"text": 0, "count": 0, "note": 0, "hint": 0, "failed": 0, "misused": 0, "interrupted": 0, "optional": 0, "section": 0, "printCounts": 0}

// families are the keys that are made of a prefix and a word from elsewhere,
// with all the words that there are.
func families() map[string][]string {
	return map[string][]string{
		"config.":   config.Keys(),
		"origin.":   {"default", "file", "environment", "flag"},
		"group.":    groups,
		"kind.":     {extract.Person, extract.Organisation, extract.Office, extract.Meeting, "document"},
		"document.": documentKinds,
		"form.":     {extract.FormInk, extract.FormStamp, extract.FormElectronic, extract.FormConformed, extract.FormTyped, extract.FormCountersigned, extract.FormBlankLine, extract.FormStated},
		"party.":    {"signed", "sent", "addressed", "copied", "party", "blind", extract.AsThrough, extract.AsAttention},
		"relation.": {extract.Signed, extract.Addressed, extract.Copied, extract.WithdrewFrom, extract.Sent, extract.PartyTo, extract.Joined, extract.Represented,
			extract.Held, extract.AffiliatedWith, extract.MemberOf, extract.PartOf, extract.Attended, extract.RepliesTo, extract.Cites, extract.Amends, extract.AnnexedTo, extract.Mentions},
		"zone.": {extract.ZoneLetterhead, extract.ZoneNumber, extract.ZoneDateline, extract.ZoneHeader, extract.ZoneAddressee, extract.ZoneSubject, extract.ZoneSalutation,
			extract.ZoneBody, extract.ZoneClosing, extract.ZoneSignature, extract.ZoneCopies, extract.ZoneInitials, extract.ZoneStamp, extract.ZoneFooter, extract.ZoneFootnote,
			extract.ZoneTitle, extract.ZoneParties, extract.ZoneTable},
		"outcome.":      {"not_found", "rejected", "candidate"},
		"standing.":     {extract.StandingExecuted, extract.StandingDraft, extract.StandingForm},
		"state.":        append(words(fileStates), string(archive.Reading)),
		"pages.":        pageStates,
		"unseen.":       hidings,
		"who.":          ask.Headings,
		"between.":      {"addressed", "copied"},
		"loss.":         losses(),
		"dossier.":      {"of", "nothing", "uncertain", "maybe_same", "none", "judgements", "nobody", "not_drawn"}, // dossier.html
		"page.":         documentStates,
		"finding.":      {extract.Machine, extract.Confirmed, extract.Rejected, extract.Manual},
		"second.":       {"helper", "library", "damaged"},
		"judgement.":    {archive.Same, archive.Different, archive.Unsure, archive.Confirm, archive.Reject, archive.Add, archive.Correct, archive.Split, archive.Join, archive.Begins, archive.Continues},
		"sample.words.": {answerRight, answerWrong, answerUnsure, answerQuit},
		"date.":         {"short", "short_month", "long", "long_month"},
	}
}

// losses are what formats of export cannot hold.
func losses() (codes []string) {
	for _, f := range exportFormats() {
		codes = append(codes, f.loses...)
	}
	return codes
}

// TestKeysAreInTheCatalogue finds every key that the sources use, and every
// word that a made key can end in.
func TestKeysAreInTheCatalogue(t *testing.T) {
	used := usedKeys(t)
	for prefix, words := range families() {
		for _, w := range words {
			used[prefix+w] = "the family " + prefix
		}
	}
	known := map[string]bool{}
	for _, k := range message.Keys() {
		known[k] = true
	}
	for k, where := range used {
		if !known[k] {
			t.Errorf("%s: the catalogue has no %q", where, k)
		}
	}
	for k := range known {
		prefix := k[:strings.Index(k, ".")+1]
		if made := prefix == "cmd." || prefix == "flag." || prefix == "reason." || prefix == "remedy." || prefix == "value."; !made && used[k] == "" {
			t.Errorf("nobody says %q", k)
		}
		if prefix == "remedy." && !known["reason."+strings.TrimPrefix(k, prefix)] {
			t.Errorf("%s: a remedy for no reason", k)
		}
	}
}

// usedKeys finds the keys written out in calls of the sayers.
func usedKeys(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]string{}
	catalogue := message.For("en")
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if key, err := strconv.Unquote(lit.Value); err == nil && catalogue.Has(key) && used[key] == "" {
					used[key] = name
				}
			}
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			at, ok := sayers[calledName(call)]
			if !ok || at >= len(call.Args) {
				return true
			}
			lit, ok := call.Args[at].(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			key, _ := strconv.Unquote(lit.Value)
			where := fset.Position(call.Pos()).String()
			if key == "" || strings.HasSuffix(key, ".") || !strings.Contains(key, ".") {
				return true
			}
			used[key] = where
			checkValues(t, where, calledName(call), key, catalogue.Text(key), len(call.Args)-at-1, call.Ellipsis.IsValid())
			return true
		})
	}
	return used
}

func calledName(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

var verb = regexp.MustCompile(`%(\[\d+\])?[^%\s]`)

// checkValues compares the values of a call with the verbs of its text.
func checkValues(t *testing.T, where, function, key, text string, values int, spread bool) {
	t.Helper()
	if spread || function == "optional" || function == "section" || function == "printCounts" {
		return
	}
	for _, form := range strings.Split(text, "|") {
		if function != "count" {
			form = text
		}
		if n := len(verb.FindAllString(form, -1)); n != values {
			t.Errorf("%s: %q has %d values, its text %q takes %d", where, key, values, form, n)
		}
	}
}

// TestHelpIsComplete looks at every command and flag.
func TestHelpIsComplete(t *testing.T) {
	for _, lang := range message.Languages {
		a := &app{say: message.For(lang), out: newScreen(&bytes.Buffer{}), talk: newScreen(&bytes.Buffer{}), flags: map[string]string{}}
		visit(a.root(), func(c *cobra.Command) {
			if c.Short == "" || strings.HasPrefix(c.Short, "cmd.") {
				t.Errorf("%s: %s has no short help", lang, c.CommandPath())
			}
			if c.Example == "" && c.HasParent() && c.Name() != "help" {
				t.Errorf("%s: %s has no example", lang, c.CommandPath())
			}
			c.LocalFlags().VisitAll(func(f *pflag.Flag) {
				if f.Usage == "" || strings.Contains(f.Usage, "flag.") {
					t.Errorf("%s: %s --%s has no help", lang, c.CommandPath(), f.Name)
				}
				if value, _ := pflag.UnquoteUsage(f); spoken.MatchString(value) && f.Value.Type() != "bool" && !a.hasValue(value) {
					t.Errorf("%s: %s --%s: %s is no word of the catalogue (value.%s)", lang, c.CommandPath(), f.Name, value, value)
				}
			})
		})
	}
}

// spoken are the words that stand for a flag's value in help.
var spoken = regexp.MustCompile(`^\p{Lu}+$`)

// hasValue reports whether a word stands for a value in the catalogue.
func (a *app) hasValue(word string) bool {
	for _, key := range message.Keys() {
		if strings.HasPrefix(key, "value.") && a.text(key) == word {
			return true
		}
	}
	return false
}

func visit(c *cobra.Command, f func(*cobra.Command)) {
	f(c)
	for _, sub := range c.Commands() {
		visit(sub, f)
	}
}
