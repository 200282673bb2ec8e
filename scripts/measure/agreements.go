package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// agreements is what real agreements cost beside pdftotext, and how many of
// their parties and dates are found.
func agreements() (string, error) {
	dir := filepath.Join("..", "shared", "data", "agreements")
	pages, err := pagesOf(dir)
	if err != nil {
		return "", err
	}
	work, err := os.MkdirTemp("", "legajo-measure")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(work)
	whole, alone, err := freshIn(work, dir)
	if err != nil {
		return "", err
	}
	bare, err := bboxLayout(dir)
	if err != nil {
		return "", err
	}
	steps, err := extraction(filepath.Join(work, "all"))
	if err != nil {
		return "", err
	}
	found, err := contracts(filepath.Join(dir, "gold.json"), filepath.Join(work, "all"))
	if err != nil {
		return "", err
	}
	return fmt.Sprintf(`# Real agreements

60 commercial agreements of CUAD v1 (The Atticus Project, CC BY 4.0; not in this tree): %d native pages, English.

%s
| | CPU | a page | ratio |
| --- | --- | --- | --- |
| legajo ingest, whole | %s | %s | %.2f |
| legajo ingest, start aside (%s) | %s | %s | %.2f |
| of it extraction | | %s | |
| pdftotext -bbox-layout | %s | %s | 1 |

Target at most 3 times pdftotext: %s with the start, %s without. Extraction at most 4 ms a page: %s. Memory at most %d MB.
`, pages, found, s(whole.cpu), ms(whole.cpu/time.Duration(pages)), ratio(whole.cpu, bare),
		s(alone.cpu), s(whole.cpu-alone.cpu), ms((whole.cpu-alone.cpu)/time.Duration(pages)), ratio(whole.cpu-alone.cpu, bare),
		ms(steps), s(bare), ms(bare/time.Duration(pages)),
		verdict(ratio(whole.cpu, bare), 3), verdict(ratio(whole.cpu-alone.cpu, bare), 3), verdict(float64(steps)/1e6, 4), whole.peak>>20), nil
}

// extraction is the processor time that extraction takes for a page of an
// archive's papers.
func extraction(archive string) (time.Duration, error) {
	path, err := filepath.Abs(archive)
	if err != nil {
		return 0, err
	}
	c, err := costOf("go", []string{"test", "./pipeline", "-run", "^$", "-bench", "Kept", "-benchtime", "3x"}, "LEGAJO_ARCHIVE="+path)
	if err != nil {
		return 0, err
	}
	m := regexp.MustCompile(`([0-9.]+) cpu-µs/page`).FindSubmatch(c.out)
	if m == nil {
		return 0, fmt.Errorf("no figure in %q", c.out)
	}
	micro, err := strconv.ParseFloat(string(m[1]), 64)
	return time.Duration(micro * 1e3), err
}

// contract is what the annotators of one agreement found.
type contract struct {
	File    string `json:"file"`
	Parties string `json:"parties"`
	Date    string `json:"agreement_date"` // month/day/year, with [] for a blank
}

// contracts compares the parties and the date of each agreement with gold.
func contracts(gold, archive string) (string, error) {
	raw, err := os.ReadFile(gold)
	if err != nil {
		return "", err
	}
	var list []contract
	if err := json.Unmarshal(raw, &list); err != nil {
		return "", err
	}
	export := archive + ".jsonl"
	if err := run(legajo, "--archive", archive, "export", "--format", "jsonl", "-o", export); err != nil {
		return "", err
	}
	found, err := bound(export)
	if err != nil {
		return "", err
	}
	var right, extra, missed, dates, dated int
	var errs strings.Builder
	for _, c := range list {
		want, got := legalNames(c.Parties), found[c.File]
		for _, p := range want {
			if at := slices.IndexFunc(got.parties, func(n string) bool { return sameName(n, p) }); at >= 0 {
				right++
				got.parties = slices.Delete(got.parties, at, at+1)
			} else {
				missed++
				fmt.Fprintf(&errs, "%s: missed %s\n", c.File, p)
			}
		}
		extra += len(got.parties)
		for _, p := range got.parties {
			fmt.Fprintf(&errs, "%s: extra %s\n", c.File, p)
		}
		if day, err := time.Parse("1/2/06", c.Date); err == nil {
			dated++
			if got.date == day.Format(time.DateOnly) {
				dates++
			} else {
				fmt.Fprintf(&errs, "%s: date %s, not %s\n", c.File, got.date, day.Format(time.DateOnly))
			}
		}
	}
	if err := os.WriteFile(filepath.Join(cache, "agreements.errors"), []byte(errs.String()), 0o644); err != nil {
		return "", err
	}
	p, r := part(right, right+extra), part(right, right+missed)
	return fmt.Sprintf(`| | precision | recall | F1 | right | extra | missed | target |
| --- | --- | --- | --- | --- | --- | --- | --- |
| names of parties | %.3f | %.3f | %.3f | %d | %d | %d | .85: %s |
| agreement date, where gold has a whole one | | %.3f | | %d | | %d | .85: %s |

A party is right where its legal name is found to the letter, case, punctuation and a leading "the" aside; a role word such as "the Customer" is no name and counts on neither side.
`, p, r, 2*p*r/max(p+r, 1e-9), right, extra, missed, reached(2*p*r/max(p+r, 1e-9), .85),
		part(dates, dated), dates, dated-dates, reached(part(dates, dated), .85)), nil
}

func part(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

// reached compares a figure with the least that it should be.
func reached(got, target float64) string {
	if got >= target {
		return "met"
	}
	return "**missed**"
}

// pact is what was found of one file's agreements: the parties' names, each
// once, and the date of the first.
type pact struct {
	parties []string
	date    string
}

// bound reads an export for the parties of each file.
func bound(export string) (map[string]pact, error) {
	f, err := os.Open(export)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out, file, first := map[string]pact{}, map[string]string{}, map[string]int{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var r struct {
			Record, ID, Kind, Path, Date, To, Text string
			Pages                                  [2]int
		}
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, err
		}
		switch {
		case r.Record == "document" && r.Path != "":
			file[r.ID] = r.Path
			if at, ok := first[r.Path]; !ok || r.Pages[0] < at {
				p := out[r.Path]
				p.date, first[r.Path] = r.Date, r.Pages[0]
				out[r.Path] = p
			}
		case r.Record == "relation" && r.Kind == "PARTY_TO":
			p := out[file[r.To]]
			if !slices.ContainsFunc(p.parties, func(n string) bool { return sameName(n, r.Text) }) {
				p.parties = append(p.parties, r.Text)
			}
			out[file[r.To]] = p
		}
	}
	return out, lines.Err()
}

var (
	shortName  = regexp.MustCompile(`["“”]([^"“”]+)["“”]`)
	inBrackets = regexp.MustCompile(`\([^()]*[a-z“”"][^()]*\)`)
	namesEnd   = regexp.MustCompile(`(?i)[ ,]+(including (its|his)|f/k/a|d/b/a|dba|on behalf of|and/or|collectively|together with|shall collectively)\b.*`)
	aName      = regexp.MustCompile(`^[a-z]?[A-Z0-9]|\.com\b`)
	courtesy   = regexp.MustCompile(`(?:,| and)? (?:Mr|Ms|Mrs)\. |^(?:Mr|Ms|Mrs)\. `)
)

// legalNames are the names in the annotators' list of parties: without short
// names in brackets or quotes, and without entries that are only roles, blanks
// or short names again.
func legalNames(list string) []string {
	short := map[string]bool{"you": true, "distributor": true, "anindividual": true, "": true}
	for _, m := range shortName.FindAllStringSubmatch(list, -1) {
		short[plain(m[1])] = true
	}
	for inBrackets.MatchString(list) {
		list = inBrackets.ReplaceAllString(list, ";")
	}
	list = shortName.ReplaceAllString(list, "")
	var out []string
	for _, entry := range strings.Split(list, ";") {
		entry = namesEnd.ReplaceAllString(entry, "")
		for _, n := range strings.Split(courtesy.ReplaceAllString(entry, ";"), ";") {
			n = strings.Trim(n, " ,()\u00a0")
			first, _, list := strings.Cut(n, " and ")
			again := list && short[plain(first)] || !strings.Contains(n, " ") && short[plain(n)]
			again = again || slices.ContainsFunc(out, func(o string) bool { return strings.HasPrefix(n, o) })
			if !again && aName.MatchString(n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// sameName compares names letter by letter.
func sameName(a, b string) bool { return plain(a) == plain(b) }

// plain is a name's letters and digits, small, without a leading article.
func plain(name string) string {
	name = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "the ")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}
