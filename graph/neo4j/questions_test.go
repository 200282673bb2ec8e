package neo4j

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/archive/archivetest"
	"legajo/graph"
	"legajo/graph/load"
)

// answers are what the questions of docs/neo4j.md give on the sample archive,
// in their order, a line a row.
var answers = [][]string{
	{"Ana Ruiz Belmonte | 2"},
	{"Olga Prim Sáez | 2"},
	{
		"Ana Ruiz Belmonte | letter | 2018-03-02 | ink | 01-solicitud.pdf | 1",
		"Ana Ruiz Belmonte | agreement | 2018-06-15 | ink | 05-convenio.pdf | 1",
		"Ana Ruiz Belmonte | letter | 2019-05-02 | ink | 06-retiro.pdf | 1",
	},
	{"Liga de Regantes de Valle Alto | The Harbour Trust | 2019-05-01 | [Luis Prado Vega → Tomás Lara Quintero, 2019-05-20]"},
	{"[2018-03-02 2018-03-20 2018-04-10]"},
	{"Ana Ruiz Belmonte", "The Harbour Trust"},
	{"Tomás Lara Quintero → Ana Ruiz Belmonte, 2017-11-09 | report | 2020 | 1"},
	{
		"Ana Ruiz Belmonte | Luis Prado Vega | 2",
		"Ana Ruiz Belmonte | Consejo de Cuenca del Norte | 1",
		"Ana Ruiz Belmonte | The Harbour Trust | 1",
	},
	{
		"2018-06-15 | Liga de Regantes de Valle Alto | [Ana Ruiz Belmonte]",
		"2018-06-15 | The Harbour Trust | [Tomás Lara Quintero]",
	},
	{
		"2017-11-09 | stated | 09-informe.pdf | 1 | palabras de SIGNED",
		"2018-06-15 | ink | 05-convenio.pdf | 1 | palabras de SIGNED",
		"2019-09-01 | ink | 08-tarde.pdf | 1 | palabras de SIGNED",
	},
}

// questions runs each question of docs/neo4j.md as it stands there.
func questions(t *testing.T) {
	s, _ := sampled(t)
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "neo4j.md"))
	must(t, err)
	blocks := strings.Split(string(text), "```cypher\n")[1:]
	if len(blocks) != len(answers) {
		t.Fatalf("%d questions, %d answers", len(blocks), len(answers))
	}
	for i, block := range blocks {
		statement, _, _ := strings.Cut(block, "```")
		if diff := cmp.Diff(answers[i], rows(t, s, statement)); diff != "" {
			t.Errorf("question %d (-want +got):\n%s%s", i+1, statement, diff)
		}
	}
}

// sampled is the store with the sample archive in it.
func sampled(t *testing.T) (*Store, loaded) {
	t.Helper()
	s := empty(t, options(t))
	t.Cleanup(func() { must(t, s.Close()) })
	from := embedded(t)
	_, err := load.Follow(t.Context(), from.Archive, s, load.Options{})
	must(t, err)
	return s, from
}

// rows runs a statement and gives the records, their values parted by bars.
func rows(t *testing.T, s *Store, statement string) []string {
	t.Helper()
	out := []string{}
	err := s.once(t.Context(), false, func(tx neo4j.ExplicitTransaction) error {
		w := &writer{ctx: t.Context(), tx: tx}
		return w.run(statement, nil, func(v []any) {
			fields := make([]string, len(v))
			for i := range v {
				fields[i] = fmt.Sprint(v[i])
			}
			out = append(out, strings.Join(fields, " | "))
		})
	})
	must(t, err)
	return out
}

// namesAreNoStatements loads names that are Cypher: they are kept as they
// are written, and nothing else happens.
func namesAreNoStatements(t *testing.T) {
	s, from := sampled(t)
	found := map[string]bool{}
	for e, err := range s.Entities(t.Context(), graph.Filter{}) {
		must(t, err)
		found[e.Name] = true
	}
	if !found[archivetest.Hostile] || !found[archivetest.HostileBody] {
		t.Errorf("not kept as written: %v", found)
	}
	if diff := cmp.Diff(dump(t, from.graph), dump(t, s)); diff != "" {
		t.Errorf("(-embedded +Neo4j):\n%s", diff)
	}
	want := []string{"ADDRESSED", "CITES", "COPIED", "FOUND_IN", "MENTIONS", "PARTY_TO", "REPLIES_TO", "SIGNED", "WITHDREW_FROM"}
	got := rows(t, s, "MATCH (:Legajo)-[r]->() RETURN DISTINCT type(r) ORDER BY type(r)")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("types of relationships (-want +got):\n%s", diff)
	}
}
