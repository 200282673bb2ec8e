package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"legajo/graph"
	"legajo/graph/sqlite"
)

// kinds of test entities, by the first letter of their ids.
var kinds = map[byte]string{'p': person, 'o': organisation, 'f': office, 'm': meeting}

// rel is a relation of a test letter; "" stands for the letter itself.
func rel(kind, from, to string, set ...func(*graph.Relation)) graph.Relation {
	r := graph.Relation{Kind: kind, From: from, To: to, Evidence: []graph.Evidence{{Page: 1, Quote: "palabras de " + kind, Rule: "test", Score: 900, Status: machine, Box: [4]int32{1, 2, 3, 4}}}}
	for _, f := range set {
		f(&r)
	}
	return r
}

func as(how string) func(*graph.Relation)   { return func(r *graph.Relation) { r.As = how } }
func form(how string) func(*graph.Relation) { return func(r *graph.Relation) { r.Form = how } }
func score(n int) func(*graph.Relation)     { return func(r *graph.Relation) { r.Evidence[0].Score = n } }
func signFor(id string) func(*graph.Relation) {
	return func(r *graph.Relation) { r.For = []string{id} }
}

// paper makes a letter of that day, EDTF of a whole date or "", held in one
// file. Its entities are named by their ids: "p-Ana".
func paper(id, kind, date string, relations ...graph.Relation) graph.Letter {
	l := graph.Letter{Document: graph.Document{ID: id, Kind: kind, Language: "es", Date: date, DateFrom: date, DateTo: date, State: "read", Caption: "Carta " + id,
		Copies: []graph.Copy{{Document: id, SHA256: strings.Repeat("ab", 32), Path: "cartas/" + id + ".pdf", First: 1, Last: 2}}}}
	seen := map[string]bool{}
	for _, r := range relations {
		for _, end := range []*string{&r.From, &r.To} {
			if *end == "" {
				*end = id
			}
		}
		r.Evidence[0].Document, r.Evidence[0].SHA256, r.Evidence[0].Path = id, l.Document.Copies[0].SHA256, l.Document.Copies[0].Path
		if r.From == id || r.To == id {
			r.Date, r.DateFrom, r.DateTo = date, date, date
		}
		l.Relations = append(l.Relations, r)
		for _, end := range []string{r.From, r.To} {
			if kind := kinds[end[0]]; end[1] == '-' && !seen[end] {
				seen[end] = true
				l.Entities = append(l.Entities, graph.Entity{ID: end, Kind: kind, Name: end[2:], Sort: strings.ToLower(end[2:])})
			}
		}
	}
	return l
}

// cited turns a letter into one that others speak of alone.
func cited(l graph.Letter, by string) graph.Letter {
	l.Document.Cited, l.Document.CitedBy, l.Document.Copies = true, []string{by}, nil
	return l
}

// store holds letters.
func store(t testing.TB, letters ...graph.Letter) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for i := range letters {
		if err := letters[i].Seal(); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Apply(t.Context(), graph.Batch{Archive: "test", Put: letters, Seq: 1}); err != nil {
		t.Fatal(err)
	}
	return s
}

// sample is a small correspondence with what is hard to export.
func sample() []graph.Letter {
	return []graph.Letter{
		paper("aa01", "letter", "2018-03-02", rel(signed, "p-Ana", "", form("ink"), signFor("o-Liga")), rel("MENTIONS", "", "o-Liga"), rel(addressed, "", "p-Luis", as("to")),
			rel(copied, "", "p-Olga", score(650)), rel(affiliated, "p-Luis", "o-Consejo"), rel(addressed, "", "f-Secretaría", as(through))),
		paper("aa02", "letter", "2018-03-20", rel(signed, "p-Luis", ""), rel(addressed, "", "p-Ana"), rel(repliesTo, "", "aa01"), rel(affiliated, "p-Luis", "o-Consejo")),
		paper("aa03", "memo", "2019-01-05", rel(signed, "p-Ana", ""), rel(addressed, "", "p-Luis"), rel(addressed, "", "p-=CMD()|'x'", as("attention"))),
		paper("aa04", "letter", "", rel(sent, "o-Liga", ""), rel(addressed, "", "o-Consejo"), rel(copied, "", "p-Roto\x01 & <Hijo> \"s\"")),
		paper("aa05", "agreement", "2018-06-15", rel(partyTo, "o-Liga", ""), rel(partyTo, "o-Consejo", ""), rel(signed, "p-Ana", "", form(blankLine)), rel(withdrewFrom, "o-Liga", "o-Consejo")),
		paper("aa06", "report", "2020-01-01", rel(signed, "p-Olga", "aa07", form(stated), score(850)), rel(addressed, "aa07", "p-Ana"), rel(cites, "", "aa07"), rel(cites, "", "aa99")),
		cited(paper("aa07", "letter", "2017-11-09"), "aa06"),
	}
}

func options(view string) Options { return Options{View: view, Many: DefaultMany, ToMany: Share} }

func build(t testing.TB, s *sqlite.Store, o Options) *Network {
	t.Helper()
	n, err := Build(t.Context(), s, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { n.Close() })
	return n
}

// edges are a network's edges in short: "KIND from→to weight first..last letters".
func edges(t testing.TB, n *Network) (out []string) {
	t.Helper()
	for e, err := range n.Edges() {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, strings.Join([]string{e.Kind, e.From + "→" + e.To, e.Weight, e.First + ".." + e.Last, strings.Join(e.Documents, ",")}, " "))
	}
	slices.Sort(out)
	return out
}

func TestCorrespondence(t *testing.T) {
	s := store(t, sample()...)
	n := build(t, s, options(Correspondence))
	want := []string{
		"COPIED_TO o-Liga→p-Roto\x01 & <Hijo> \"s\" 1 .. aa04",
		"COPIED_TO p-Ana→p-Olga 1 2018-03-02..2018-03-02 aa01",
		"WROTE_TO o-Liga→o-Consejo 1 .. aa04",
		"WROTE_TO p-Ana→p-Luis 2 2018-03-02..2019-01-05 aa01,aa03",
		"WROTE_TO p-Luis→p-Ana 1 2018-03-20..2018-03-20 aa02",
		"WROTE_TO p-Olga→p-Ana 1 2017-11-09..2017-11-09 aa07",
	}
	if got := edges(t, n); !slices.Equal(got, want) {
		t.Errorf("edges\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	tally := &n.Tally
	if tally.Documents != 5 || tally.WithSender != 5 || tally.WithAddressee != 5 || tally.WithDate != 4 || tally.Reported != 1 || tally.Undated != 2 {
		t.Errorf("tally %+v", tally)
	}
	if tally.LeftOut[WroteThrough] != 1 || tally.LeftOut[WroteToAttention] != 1 {
		t.Errorf("left out %v, want one through somebody and one for attention", tally.LeftOut)
	}
}

func TestSelections(t *testing.T) {
	s := store(t, sample()...)
	for name, c := range map[string]struct {
		set  func(*Options)
		want int
	}{
		"each letter":   {func(o *Options) { o.EachLetter = true }, 7},
		"people":        {func(o *Options) { o.People = true }, 4},
		"organisations": {func(o *Options) { o.Organisations = true }, 1},
		"since":         {func(o *Options) { o.Since = "2018-03-10" }, 2},
		"until":         {func(o *Options) { o.Until = "2018-01-01" }, 1},
		"from":          {func(o *Options) { o.From = "p-Ana" }, 2},
		"to":            {func(o *Options) { o.To = "p-Ana" }, 2},
		"copies":        {func(o *Options) { o.Relations = []string{CopiedTo} }, 2},
		"through":       {func(o *Options) { o.Relations = []string{WroteThrough} }, 1},
		"score":         {func(o *Options) { o.MinScore = 700 }, 5},
		"held":          {func(o *Options) { o.Held = true }, 5},
	} {
		o := options(Correspondence)
		c.set(&o)
		n := build(t, s, o)
		if got := edges(t, n); len(got) != c.want || n.Tally.Edges != c.want {
			t.Errorf("%s: %d edges, %d counted, want %d:\n%s", name, len(got), n.Tally.Edges, c.want, strings.Join(got, "\n"))
		}
	}
}

func TestLettersToMany(t *testing.T) {
	relations := []graph.Relation{rel(signed, "p-Ana", "")}
	for i := range 4 {
		relations = append(relations, rel(addressed, "", "p-R"+string(rune('a'+i)), as(distribution)))
	}
	s := store(t, paper("aa01", "letter", "2018-03-02", relations...), paper("aa02", "letter", "2018-03-02", rel(signed, "p-Ana", ""), rel(addressed, "", "p-Ra")))
	for how, want := range map[string]string{Share: "1.25", Out: "1", Whole: "2"} {
		o := options(Correspondence)
		o.Many, o.ToMany = 3, how
		n := build(t, s, o)
		got := edges(t, n)
		if !strings.HasPrefix(got[0], "WROTE_TO p-Ana→p-Ra "+want+" ") || n.Tally.ToMany != 1 || n.Tally.Treated != how {
			t.Errorf("%s: %v, tally %+v", how, got, n.Tally)
		}
	}
}

func TestDocumentsView(t *testing.T) {
	n := build(t, store(t, sample()...), options(Documents))
	got := strings.Join(edges(t, n), "\n")
	for _, want := range []string{
		"SIGNED p-Ana→aa01 1 2018-03-02..2018-03-02 aa01", "ADDRESSED aa01→p-Luis 1", "COPIED aa01→p-Olga 1", "REPLIES_TO aa02→aa01 1",
		"WITHDREW_FROM o-Liga→o-Consejo 1", "SIGNED p-Olga→aa07 1", "CITES aa06→aa99 1",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if n.Tally.Dangling != 1 || n.Tally.Nodes[document] != 8 {
		t.Errorf("tally %+v: want aa99 known by its id alone", n.Tally)
	}
}

func TestOrganisationsView(t *testing.T) {
	n := build(t, store(t, sample()...), options(Organisations))
	want := []string{
		"WITHDREW_FROM o-Liga→o-Consejo 1 .. aa05",
		"WROTE_TO o-Liga→o-Consejo 2 2018-03-02..2018-03-02 aa01,aa04",
	}
	if got := edges(t, n); !slices.Equal(got, want) {
		t.Errorf("edges\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if n.Tally.LeftOut[LeftNobody] == 0 {
		t.Error("letters without a body on one side are not counted")
	}
}

func TestColumns(t *testing.T) {
	for at, name := range map[int]string{nodeKind: "kind", nodeAliases: "aliases", nodeDate: "date", nodeNumber: "number", nodeSubject: "subject",
		nodeTitle: "title", nodeLanguage: "language", nodePlace: "place", nodeReported: "reported"} {
		if NodeColumns[at].Name != name {
			t.Errorf("node column %d is %s, not %s", at, NodeColumns[at].Name, name)
		}
	}
	for at, name := range map[int]string{edgeDate: "date", edgeFrom: "date_from", edgeTo: "date_to", edgeScore: "score", edgeStatus: "status", edgeAs: "as", edgeForm: "form",
		edgeRole: "role", edgePath: "path", edgePage: "page", edgeQuote: "quote", edgeRule: "rule", edgeSenderPage: "sender_page", edgeSenderQuote: "sender_quote"} {
		if EdgeColumns[at].Name != name {
			t.Errorf("edge column %d is %s, not %s", at, EdgeColumns[at].Name, name)
		}
	}
}

// everyFormat writes a store in each format.
func everyFormat(t testing.TB, s *sqlite.Store) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	put := func(name string, write func(w io.Writer) error) {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out[name] = b.Bytes()
	}
	for _, view := range Views {
		for _, each := range []bool{false, true} {
			o := options(view)
			o.EachLetter, o.Proofs = each, true
			n := build(t, s, o)
			name := view
			if each {
				name += "-each"
			}
			network := func(format string, write func(*Network, io.Writer) (Written, error)) {
				put(name+"."+format, func(w io.Writer) error { _, err := write(n, w); return err })
			}
			network("gexf", GEXF)
			network("graphml", GraphML)
			network("ftm", FollowTheMoney)
			for _, table := range slices.Concat(GephiTables, PalladioTables, TidyTables) {
				network(table.Name+".csv", table.Write)
			}
			if view == Documents && each {
				network("ttl", func(n *Network, w io.Writer) (Written, error) { return RiCO(n, "test", w) })
			}
		}
	}
	put("letters.xml", func(w io.Writer) error {
		_, _, err := CMIF(t.Context(), s, options(Correspondence), edition, w)
		return err
	})
	return out
}

var edition = About{Title: "Cartas & más", Editor: "Ana Ruiz", Publisher: "Archivo", Licence: "https://creativecommons.org/licenses/by/4.0/", Published: "2020-01-02", Archive: "test",
	Refs: func(id string) string {
		if id == "p-Ana" {
			return "http://viaf.org/viaf/1 http://d-nb.info/gnd/2"
		}
		return ""
	}}

// TestSameBytes writes the same content, come in another order, twice.
func TestSameBytes(t *testing.T) {
	one := everyFormat(t, store(t, sample()...))
	turned := sample()
	slices.Reverse(turned)
	two := everyFormat(t, store(t, turned...))
	for name, b := range one {
		if !bytes.Equal(b, two[name]) {
			t.Errorf("%s differs with the order in which letters came", name)
		}
	}
}

// TestWellFormed reads what is XML, JSON and CSV with the standard library.
func TestWellFormed(t *testing.T) {
	for name, b := range everyFormat(t, store(t, sample()...)) {
		var err error
		switch filepath.Ext(name) {
		case ".gexf", ".graphml", ".xml":
			d := xml.NewDecoder(bytes.NewReader(b))
			for err == nil {
				_, err = d.Token()
			}
			if errors.Is(err, io.EOF) {
				err = nil
			}
		case ".ftm":
			d := json.NewDecoder(bytes.NewReader(b))
			for d.More() && err == nil {
				var e ftmEntity
				if err = d.Decode(&e); err == nil && (e.ID == "" || e.Schema == "" || len(e.Properties) == 0) {
					err = errors.New("an entity says nothing")
				}
			}
		case ".csv":
			var rows [][]string
			rows, err = csv.NewReader(bytes.NewReader(b)).ReadAll()
			for _, row := range rows {
				for _, cell := range row {
					if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
						t.Errorf("%s: a spreadsheet takes %q for a formula", name, cell)
					}
				}
			}
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if bytes.ContainsRune(b, '\x01') {
			t.Errorf("%s has a character that it should not hold", name)
		}
	}
}

// files writes every format into a folder.
func files(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, b := range everyFormat(t, store(t, sample()...)) {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// tool finds a program, without which the test is skipped, but not in CI.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	return path
}

// TestSchemas validates GEXF by its XSD and CMIF by its RELAX NG.
func TestSchemas(t *testing.T) {
	xmllint := tool(t, "xmllint")
	dir := files(t)
	run := func(args ...string) {
		t.Helper()
		if out, err := exec.Command(xmllint, append([]string{"--noout", "--nonet"}, args...)...).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", args[len(args)-1], err, out)
		}
	}
	gexf, err := filepath.Glob(filepath.Join(dir, "*.gexf"))
	if err != nil || len(gexf) != 6 {
		t.Fatalf("%v, %v", gexf, err)
	}
	run(append([]string{"--schema", "testdata/schemas/gexf-1.3/gexf.xsd"}, gexf...)...)
	run("--relaxng", "testdata/schemas/cmif/cmi-customization.rng", filepath.Join(dir, "letters.xml"))
}

// TestSchematron holds CMIF to the rules of cmif.sch.
func TestSchematron(t *testing.T) {
	var tei struct {
		Bibl struct {
			ID string `xml:"http://www.w3.org/XML/1998/namespace id,attr"`
		} `xml:"teiHeader>fileDesc>sourceDesc>bibl"`
		Letters []struct {
			Source  string `xml:"source,attr"`
			Actions []struct {
				Type  string `xml:"type,attr"`
				Names []struct {
					Ref  string `xml:"ref,attr"`
					Text string `xml:",chardata"`
				} `xml:"persName"`
				Dates []struct {
					Attrs []xml.Attr `xml:",any,attr"`
				} `xml:"date"`
			} `xml:"correspAction"`
		} `xml:"teiHeader>profileDesc>correspDesc"`
	}
	if err := xml.Unmarshal(everyFormat(t, store(t, sample()...))["letters.xml"], &tei); err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`^[a-f][0-9a-f]{7}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`).MatchString(tei.Bibl.ID) {
		t.Errorf("bibl %q is no UUID that begins with a letter", tei.Bibl.ID)
	}
	if len(tei.Letters) != 5 {
		t.Errorf("%d letters, want 5", len(tei.Letters))
	}
	for i, l := range tei.Letters {
		if len(l.Actions) != 2 || l.Actions[0].Type != "sent" || l.Actions[1].Type != "received" || l.Source != "#"+tei.Bibl.ID {
			t.Errorf("letter %d: %+v", i, l)
		}
		for _, a := range l.Actions {
			for _, d := range a.Dates {
				if !slices.ContainsFunc(d.Attrs, func(a xml.Attr) bool {
					return slices.Contains([]string{"when", "from", "to", "notBefore", "notAfter"}, a.Name.Local)
				}) {
					t.Errorf("letter %d: a date without a day", i)
				}
			}
		}
	}
}

func TestCMIFDates(t *testing.T) {
	for edtf, want := range map[string]string{
		"2018-03-02":            `<date when="2018-03-02"/>`,
		"2018-03":               `<date when="2018-03"/>`,
		"2018?":                 `<date when="2018" cert="low"/>`,
		"2018-03-02/2018-03-05": `<date from="2018-03-02" to="2018-03-05"/>`,
		"2018-03/..":            `<date from="2018-03"/>`,
		"201X":                  `<date notBefore="2010-01-01" notAfter="2019-12-31"/>`,
		"":                      ``,
	} {
		var b bytes.Buffer
		c := newCMIF(&b)
		d := graph.Document{Date: edtf, DateFrom: "2018-03-01"}
		if edtf == "201X" {
			d.DateFrom, d.DateTo = "2010-01-01", "2019-12-31"
		}
		c.date(&d)
		if err := c.Flush(); err != nil {
			t.Fatal(err)
		}
		if _, got, _ := strings.Cut(b.String(), "?>\n"); got != want {
			t.Errorf("%q is %s, want %s", edtf, got, want)
		}
	}
}

// TestRiCOTerms finds every term of the ontology that the export uses in the
// ontology.
func TestRiCOTerms(t *testing.T) {
	b, err := os.ReadFile("testdata/schemas/rico-1.1-terms.txt")
	if err != nil {
		t.Fatal(err)
	}
	terms := strings.Fields(string(b))
	code, err := os.ReadFile("rico.go")
	if err != nil {
		t.Fatal(err)
	}
	used := regexp.MustCompile(`rico:([A-Za-z]+)`).FindAllStringSubmatch(string(code), -1)
	if len(used) < 20 {
		t.Fatalf("%d terms", len(used))
	}
	for _, m := range used {
		if !slices.Contains(terms, m[1]) {
			t.Errorf("the ontology has no %s", m[1])
		}
	}
}

// TestNetworkX opens GEXF and GraphML in NetworkX and compares what arrived
// with what was written.
func TestNetworkX(t *testing.T) {
	python, err := filepath.Abs("../../.cache/python/bin/python")
	if err != nil {
		t.Fatal(err)
	}
	if exec.Command(python, "-c", "import networkx").Run() != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("NetworkX is not installed in .cache/python: scripts/test does it")
		}
		t.Skip("NetworkX is not installed in .cache/python")
	}
	dir := files(t)
	out, err := exec.Command(python, "testdata/networkx_open.py", dir).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, view := range Views {
		for _, each := range []bool{false, true} {
			o := options(view)
			o.EachLetter = each
			n := build(t, store(t, sample()...), o)
			nodes := 0
			for _, c := range n.Tally.Nodes {
				nodes += c
			}
			name := view
			if each {
				name += "-each"
			}
			for _, format := range []string{".gexf", ".graphml"} {
				want := strings.Join([]string{name + format, itoa(nodes), itoa(n.Tally.Edges), itoa(n.Tally.Edges - n.Tally.Undated), itoa(n.Tally.Evidence)}, " ")
				if !strings.Contains(string(out), want+"\n") {
					t.Errorf("want %q in\n%s", want, out)
				}
			}
		}
	}
}

func itoa(n int) string { return decimal(n, 0) }
