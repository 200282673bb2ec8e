package legajo_test

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// truth is testdata/gold.json in the format that legajo eval reads.
type truth struct {
	Entities  map[string]string
	Documents []paper
}

type paper struct {
	File                  string
	Pages                 [2]int
	SameAs                *int `json:"same_as"`
	Kind, Language, Date  string
	People, Organisations []string
	Dates                 []string
	Roles                 [][3]*string
	Signed, Addressed     []string
	Copied                []string
	Withdrew              [][3]string
	OptionalSigners       []string `json:"signed_optional"`
	OptionalAddressees    []string `json:"addressed_optional"`
	OptionalCopies        []string `json:"copied_optional"`
	OptionalOrganisations []string `json:"organisations_optional"`
	Cited                 []citation
}

type citation struct {
	Date                      string
	Signed, Addressed, Copied []string
}

// sourceOf tells which source each document of the sample archive was made of,
// by file and first page.
var sourceOf = map[string]string{
	"acta-mesa-07.pdf#1":               "acta-mesa-07",
	"carta-ribera-2018.pdf#1":          "carta-ribera",
	"correo-regantes.pdf#1":            "correo-regantes",
	"ordinario-231.pdf#1":              "ordinario-231",
	"report-calduero-2018.pdf#1":       "report-calduero",
	"adenda-expediente.pdf#1":          "adenda-remision",
	"adenda-expediente.pdf#2":          "adenda-texto",
	"adenda-expediente.pdf#3":          "adenda-ayuntamiento",
	"circular-12-escaneada.pdf#1":      "circular-12",
	"comunicado-red-2017.pdf#1":        "comunicado-red",
	"convenio-lectura-2017.pdf#1":      "convenio-lectura",
	"oficio-0417-2016.pdf#1":           "oficio-0417",
	"oficio-0417-acuse.pdf#1":          "oficio-0417",
	"letter-consortium-2020.pdf#1":     "letter-penhallow",
	"memo-collections.pdf#1":           "memo-collections",
	"filarmonica-1987.pdf#1":           "filarmonica-1987",
	"note-verbale-118.pdf#1":           "note-verbale-118",
	"agreement-corrin-hale-2014.pdf#1": "agreement-tidewell",
	"council-1998-fax.pdf#1":           "council-1998",
	"letter-flood-panel-2016.pdf#1":    "letter-floodpanel",
	"minutes-wexcombe-2019.pdf#1":      "minutes-wexcombe",
}

// TestGold holds the sample archive's truth against the sources that the papers
// were made of: who is owed stands on the page, and whoever signs, is addressed
// or copied is known.
func TestGold(t *testing.T) {
	var gold truth
	if err := json.Unmarshal([]byte(read(t, "testdata/gold.json")), &gold); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, d := range gold.Documents {
		seen[d.File] = true
		where := fmt.Sprintf("%s#%d", d.File, d.Pages[0])
		source, ok := sourceOf[where]
		if !ok {
			t.Errorf("%s: no source is known", where)
			continue
		}
		if d.SameAs != nil {
			if first := gold.Documents[*d.SameAs]; first.Date != d.Date || first.Kind != d.Kind {
				t.Errorf("%s is said to be %s, which has another date or kind", where, first.File)
			}
			continue
		}
		t.Run(where, func(t *testing.T) { d.check(t, gold.Entities, plain(read(t, "testdata/sources/"+source+".html"))) })
	}
	for _, file := range archive(t) {
		if !seen[path.Base(file)] {
			t.Errorf("%s has no truth", file)
		}
	}
	if len(gold.Documents) != len(sourceOf) {
		t.Errorf("%d documents in the gold, %d sources", len(gold.Documents), len(sourceOf))
	}
}

func (d *paper) check(t *testing.T, entities map[string]string, text string) {
	owed := slices.Concat(d.People, d.Organisations)
	for _, key := range owed {
		names := strings.Split(entities[key], "|")
		if !slices.ContainsFunc(names, func(n string) bool { return n != "" && strings.Contains(text, fold(n)) }) {
			t.Errorf("%s, %q, does not stand in the source", key, entities[key])
		}
	}
	known := slices.Concat(owed, d.OptionalOrganisations, d.OptionalSigners, d.OptionalAddressees, d.OptionalCopies)
	for _, list := range [][]string{d.Signed, d.Addressed, d.Copied} {
		for _, either := range list {
			for _, key := range strings.Split(either, "|") {
				if entities[key] == "" {
					t.Errorf("%s is no entity", key)
				}
			}
			if !slices.ContainsFunc(strings.Split(either, "|"), func(k string) bool { return slices.Contains(known, k) }) {
				t.Errorf("%s has a relation and is not listed", either)
			}
		}
	}
	for _, r := range d.Roles {
		if !slices.Contains(d.People, *r[0]) {
			t.Errorf("%s has a role and is not listed", *r[0])
		}
		if title, _, _ := strings.Cut(*r[1], "|"); !strings.Contains(text, fold(title)) {
			t.Errorf("the role %q of %s does not stand in the source", title, *r[0])
		}
		if r[2] != nil && !slices.Contains(known, *r[2]) {
			t.Errorf("%s has a role at %s, which is not listed", *r[0], *r[2])
		}
	}
	for _, w := range d.Withdrew {
		for _, key := range w[:2] {
			for _, key := range strings.Split(key, "|") {
				if !slices.Contains(known, key) && !slices.Contains(d.People, key) {
					t.Errorf("%s withdraws or is left and is not listed", key)
				}
			}
		}
	}
	if !slices.Contains(d.Dates, d.Date) {
		t.Errorf("its date %s is not among its dates", d.Date)
	}
	for _, c := range d.Cited {
		if !slices.Contains(d.Dates, c.Date) {
			t.Errorf("the date %s of a letter that it cites is not among its dates", c.Date)
		}
		for _, key := range slices.Concat(c.Signed, c.Addressed, c.Copied) {
			if entities[key] == "" {
				t.Errorf("%s is no entity", key)
			}
		}
	}
	for _, date := range d.Dates {
		year, err := strconv.Atoi(date[:min(4, len(date))])
		if err != nil || !strings.Contains(text, fmt.Sprint(year)) && !strings.Contains(text, fmt.Sprint(year+1)) { // "last September"
			t.Errorf("no year of %s stands in the source", date)
		}
	}
}

// TestWritten holds the truth of the written papers against their sources, and
// the papers small.
func TestWritten(t *testing.T) {
	var size int64
	for _, set := range []string{"tuning", "measuring"} {
		var gold truth
		if err := json.Unmarshal([]byte(read(t, "testdata/written/"+set+".json")), &gold); err != nil {
			t.Fatal(err)
		}
		for _, d := range gold.Documents {
			name := strings.TrimSuffix(d.File, ".pdf")
			t.Run(fmt.Sprintf("%s#%d", name, d.Pages[0]), func(t *testing.T) {
				d.check(t, gold.Entities, plain(read(t, "testdata/written/sources/"+name+".html")))
			})
			info, err := os.Stat("testdata/written/" + set + "/" + d.File)
			if err != nil {
				t.Fatal(err)
			}
			size += info.Size()
		}
	}
	if size > 10<<20 {
		t.Errorf("testdata/written has %d bytes, more than 10 MB", size)
	}
}

// TestSampleArchive keeps the sample small enough to clone.
func TestSampleArchive(t *testing.T) {
	var size int64
	for _, file := range archive(t) {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	if size > 3<<20 {
		t.Errorf("testdata/archive has %d bytes, more than 3 MB", size)
	}
}

func archive(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/archive/*/*.pdf")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 14 {
		t.Fatalf("only %d files in testdata/archive", len(files))
	}
	return files
}

var (
	style = regexp.MustCompile(`(?s)<style>.*?</style>`)
	tag   = regexp.MustCompile(`(?s)<[^>]*>`)
	space = regexp.MustCompile(`\s+`)
)

// plain is the folded text of a page of HTML.
func plain(page string) string {
	page = style.ReplaceAllString(page, " ")
	return fold(html.UnescapeString(tag.ReplaceAllString(page, " ")))
}

func fold(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	return strings.TrimSpace(space.ReplaceAllString(s, " "))
}
