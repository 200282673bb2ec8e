package main

import (
	"bytes"
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"legajo/archive"
	"legajo/archive/archivetest"
	"legajo/graph/neo4j"
	"legajo/graph/neo4j/neo4jtest"
	"legajo/pipeline"
)

// sample writes the sample archive into a folder, as if its papers had been
// read.
func sample(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "archive")
	ar, err := archive.Open(t.Context(), dir, archive.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range archivetest.Sample(pipeline.FindingsVersion()) {
		if err := ar.PutReading(t.Context(), p); err != nil {
			t.Fatal(err)
		}
	}
	if err := ar.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

// legajo runs a command line in this process and wants that code.
func legajo(t *testing.T, code int, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, talk bytes.Buffer
	if got := run(args, strings.NewReader(""), &out, &talk); got != code {
		t.Errorf("legajo %s: code %d, not %d\n%s%s", strings.Join(args, " "), got, code, out.String(), talk.String())
	}
	return out.String(), talk.String()
}

// alone gives the test an environment without anybody's configuration.
func alone(t *testing.T) {
	t.Helper()
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	t.Setenv("LC_ALL", "C.UTF-8")
}

// server gives a Neo4j server to the test; without one it is skipped, loudly
// and not where everything must be tested.
func server(t *testing.T) neo4jtest.Login {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	login, stop, err := neo4jtest.Shared(ctx)
	if errors.Is(err, neo4jtest.ErrUnavailable) && os.Getenv("CI") == "" {
		t.Skipf("NEO4J NOT TESTED: %v; install Java and Maven, or name a server in LEGAJO_TEST_NEO4J", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	g, err := neo4j.Open(ctx, neo4j.Options{URI: login.URI, User: login.User, Password: login.Password})
	if err == nil {
		err = errors.Join(g.Reset(ctx), g.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	return login
}

// asked is every question that both stores must answer alike, byte for byte.
var asked = [][]string{
	{"letters"}, {"letters", "--since", "2018-03-10", "--until", "2019-05"}, {"letters", "--from", archivetest.Ana},
	{"letters", "--to", archivetest.Luis}, {"letters", "--cc", archivetest.Olga}, {"letters", "--min-score", "0.8", "--cc", archivetest.Olga},
	{"agreements"}, {"agreements", "--signed-by", archivetest.Tomas}, {"documents"}, {"documents", "--kind", "report"}, {"documents", "--language", "es"},
	{"people"}, {"organisations"}, {"offices"}, {"people", "ruiz"},
	{"who", archivetest.Ana}, {"who", archivetest.League}, {"who", archivetest.Trust}, {"who", "Roberto"}, {"who", archivetest.HostileBody},
	{"between", archivetest.Ana, archivetest.Luis}, {"between", archivetest.Luis, archivetest.Tomas}, {"between", archivetest.League, archivetest.Council},
	{"show", "03-respuesta.pdf"}, {"show", "06-retiro.pdf"}, {"show", "10-nombre.pdf"}, {"search", "compuertas"}, {"explain", "06-retiro.pdf"},
	{"between", archivetest.Ana, archivetest.Luis, "--by", "organisation", "--evidence"},
	{"path", archivetest.Ana, archivetest.Tomas}, {"path", archivetest.Ana, archivetest.Olga, "--mentions", "--evidence"},
	{"timeline"}, {"timeline", archivetest.Ana}, {"timeline", "--by", "year"}, {"gaps"}, {"why", archivetest.Ana, archivetest.Luis}, {"review"},
}

// exported are forms in which both stores' graphs go out alike.
var exported = [][]string{
	{"gexf"}, {"graphml", "--view", "documents"}, {"tidy", "--table", "edges", "--view", "organisations"}, {"ftm"}, {"rico"},
	{"gephi-csv", "--table", "edges"}, {"palladio", "--table", "letters"}, {"dossier", archivetest.Ana, archivetest.Luis},
	{"cmif", "--title", "T", "--editor", "E", "--publisher", "P", "--licence", "https://creativecommons.org/licenses/by/4.0/"},
}

// TestStoresAnswerAlike loads one archive into both stores.
func TestStoresAnswerAlike(t *testing.T) {
	alone(t)
	login := server(t)
	t.Setenv("LEGAJO_NEO4J_PASSWORD", login.Password)
	dir := sample(t)
	embedded := []string{"--archive", dir}
	remote := []string{"--archive", dir, "--store", login.URI}
	legajo(t, exitDone, append([]string{"retry"}, embedded...)...)
	legajo(t, exitDone, append([]string{"retry", "--with-derived"}, remote...)...)
	same := func(t *testing.T) {
		for _, question := range asked {
			question = append(question, "--json")
			one, _ := legajo(t, exitDone, append(question, embedded...)...)
			other, _ := legajo(t, exitDone, append(question, remote...)...)
			if one != other || len(one) < 3 && question[0] != "offices" {
				t.Errorf("legajo %s (-embedded +Neo4j):\n%s", strings.Join(question, " "), cmp.Diff(one, other))
			}
		}
		for _, form := range exported {
			form = append([]string{"export", "-o", "-", "--format"}, form...)
			one, _ := legajo(t, exitDone, append(form, embedded...)...)
			if other, _ := legajo(t, exitDone, append(form, remote...)...); one != other || one == "" {
				t.Errorf("legajo %s (-embedded +Neo4j):\n%s", strings.Join(form, " "), cmp.Diff(one, other))
			}
		}
	}
	same(t)
	t.Run("corrected", func(t *testing.T) {
		legajo(t, exitDone, append([]string{"forget", "04-agradecimiento.pdf"}, embedded...)...)
		if out, _ := legajo(t, exitDone, append([]string{"status", "--json"}, remote...)...); strings.Contains(out, `"graph_behind": 0`) {
			t.Errorf("not told that the store is behind: %s", out)
		}
		_, talk := legajo(t, exitDone, append([]string{"letters"}, remote...)...)
		if !strings.Contains(talk, "behind the archive") || !strings.Contains(talk, "legajo retry") {
			t.Errorf("not told that the store is behind: %s", talk)
		}
		legajo(t, exitDone, append([]string{"retry"}, remote...)...)
		if out, _ := legajo(t, exitDone, append([]string{"status", "--json"}, remote...)...); !strings.Contains(out, `"graph_behind": 0`) {
			t.Errorf("told to be behind: %s", out)
		}
		same(t)
	})
	t.Run("foreign", func(t *testing.T) {
		other := []string{"--archive", sample(t), "--store", login.URI}
		for _, command := range []string{"retry", "rebuild", "letters"} {
			if _, talk := legajo(t, exitFailed, append([]string{command}, other...)...); !strings.Contains(talk, "another archive's graph") || !strings.Contains(talk, "--store") {
				t.Errorf("%s: %s", command, talk)
			}
		}
		same(t)
	})
	t.Run("password", func(t *testing.T) {
		t.Setenv("LEGAJO_NEO4J_PASSWORD", "not-the-password")
		for _, command := range []string{"letters", "status"} { // with a third the server would want a pause
			_, talk := legajo(t, exitFailed, append([]string{command}, remote...)...)
			if !strings.Contains(talk, "the store lets nobody in") || !strings.Contains(talk, "LEGAJO_NEO4J_PASSWORD") || strings.Contains(talk, "not-the-password") {
				t.Errorf("%s: %s", command, talk)
			}
		}
		t.Setenv("LEGAJO_NEO4J_PASSWORD", login.Password)
		t.Setenv("LEGAJO_NEO4J_DATABASE", "nosuch")
		if _, talk := legajo(t, exitFailed, append([]string{"letters"}, remote...)...); !strings.Contains(talk, `no database "nosuch"`) {
			t.Error(talk)
		}
	})
}

func TestExportNeo4jCSV(t *testing.T) {
	alone(t)
	dir, out := sample(t), filepath.Join(t.TempDir(), "csv")
	legajo(t, exitDone, "retry", "--archive", dir)
	if _, talk := legajo(t, exitUsage, "export", "--format", "neo4j-csv", "--archive", dir); !strings.Contains(talk, "-o DIR") {
		t.Error(talk)
	}
	_, talk := legajo(t, exitDone, "export", "--format", "neo4j-csv", "-o", out, "--archive", dir)
	readme, err := os.ReadFile(filepath.Join(out, "README"))
	if err != nil || !strings.Contains(talk, filepath.Join(out, "README")) || !strings.Contains(string(readme), "--relationships=WITHDREW_FROM=WITHDREW_FROM.csv") {
		t.Errorf("%v %s\n%s", err, talk, readme)
	}
	card, err := os.ReadFile(filepath.Join(out, "card.json"))
	for _, want := range []string{`"format": "neo4j-csv"`, `"WITHDREW_FROM": `, `"person": `, `"fingerprint": "`} {
		if err != nil || !strings.Contains(string(card), want) {
			t.Errorf("%v %s is not in the card\n%s", err, want, card)
		}
	}
}

// TestStoreAway holds that papers are taken in while the store is away, and
// that the load goes on later.
func TestStoreAway(t *testing.T) {
	alone(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	store := "bolt+ssc://" + l.Addr().String()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	t.Setenv("LEGAJO_NEO4J_PASSWORD", "hush-hush")
	box := t.TempDir()
	if err := os.WriteFile(filepath.Join(box, "carta.pdf"), writePDF("Altavera, 3 de marzo de 2011\n\nSra. Marina Lefort Cid\n\nEstimada señora:\n\nLe escribo por el puente.\n\nAtentamente,\n\nTobías Quiroz Almendra", ""), 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "archive")
	_, talk := legajo(t, exitFailed, "ingest", box, "--archive", dir, "--store", store)
	for _, want := range []string{"the store cannot be reached", "taken in all the same", "1 loaded", "legajo retry", "certificate is not checked"} {
		if !strings.Contains(talk, want) {
			t.Errorf("%q is not in what ingest says:\n%s", want, talk)
		}
	}
	out, status := legajo(t, exitFailed, "status", "--archive", dir, "--store", store)
	if !strings.Contains(out, "1") || !strings.Contains(status, "the store cannot be reached") {
		t.Errorf("status: %s%s", out, status)
	}
	if all := talk + out + status; strings.Contains(all, "hush-hush") || strings.Count(talk, "certificate") != 1 {
		t.Error(all)
	}
	legajo(t, exitDone, "retry", "--archive", dir)
	if out, _ := legajo(t, exitDone, "letters", "--archive", dir); !strings.Contains(out, "carta.pdf") {
		t.Errorf("letters: %s", out)
	}
}
