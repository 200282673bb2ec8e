package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// driver runs the reference scorer on many pairs in one process and prints a
// line of JSON for each.
const driver = `
import contextlib, io, json, runpy, sys
script = sys.argv[1]
for pair in sys.argv[2:]:
    sys.argv = [script, pair + '.json', pair + '.jsonl', '--json']
    out = io.StringIO()
    with contextlib.redirect_stdout(out): runpy.run_path(script, run_name='__main__')
    print(json.dumps(json.loads(out.getvalue())))
`

// TestAgainstScript makes random pairs of gold and export and compares every
// figure with the reference scorer's.
func TestAgainstScript(t *testing.T) {
	script := referenceScript(t)
	dir, seeds := t.TempDir(), 120
	var pairs []string
	for seed := range seeds {
		p := filepath.Join(dir, fmt.Sprint(seed))
		gold, export := randomPair(rand.New(rand.NewSource(int64(seed))))
		write(t, p+".json", gold)
		write(t, p+".jsonl", export)
		pairs = append(pairs, p)
	}
	cmd := exec.Command("python3", append([]string{"-c", driver, script}, pairs...)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	if len(lines) != seeds {
		t.Fatalf("%d answers for %d pairs", len(lines), seeds)
	}
	for i, p := range pairs {
		compare(t, p, lines[i])
	}
}

// TestSeedGold scores a hand-made export against the gold file beside the
// script, real names with all their alternatives.
func TestSeedGold(t *testing.T) {
	script := referenceScript(t)
	gold := filepath.Join(filepath.Dir(script), "seed-gold.json")
	p := filepath.Join(t.TempDir(), "seed")
	raw, err := os.ReadFile(gold)
	if err != nil {
		t.Fatal(err)
	}
	write(t, p+".json", raw)
	write(t, p+".jsonl", goldAsExport(t, raw))
	out, err := exec.Command("python3", "-c", driver, script, p).Output()
	if err != nil {
		t.Fatal(err)
	}
	compare(t, p, out)
}

// referenceScript finds the script, and skips where it or Python is absent; in
// CI a script without a Python to run it fails.
func referenceScript(t *testing.T) string {
	t.Helper()
	script, err := filepath.Abs(filepath.Join("..", "..", "shared", "eval", "score.py"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(script); err != nil {
		t.Skip("the reference scorer is not at hand")
	}
	if _, err := exec.LookPath("python3"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("python3 is needed to compare with the reference scorer")
		}
		t.Skip("no python3")
	}
	return script
}

func compare(t *testing.T, pair string, want []byte) {
	t.Helper()
	gold, err := os.Open(pair + ".json")
	if err != nil {
		t.Fatal(err)
	}
	defer gold.Close()
	export, err := os.Open(pair + ".jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer export.Close()
	r, err := Compare(gold, export)
	if err != nil {
		t.Fatalf("%s: %v", pair, err)
	}
	got, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var g, w map[string]map[string]float64
	if err := json.Unmarshal(got, &g); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(want, &w); err != nil {
		t.Fatal(err)
	}
	if len(g) != len(w) {
		t.Errorf("%s: %d figures, the script has %d", filepath.Base(pair), len(g), len(w))
	}
	for name, figures := range w {
		for k, v := range figures {
			// From Python 3.12 on sum() is compensated: a mean that lies on
			// the edge between two roundings may fall to either side.
			near := 0.0
			if name == Macro {
				near = 1.01e-4
			}
			if math.Abs(g[name][k]-v) > near {
				t.Errorf("%s: %s %s = %v, the script has %v", filepath.Base(pair), name, k, g[name][k], v)
			}
		}
	}
}

func write(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// world is what a random pair speaks of.
type world struct {
	*rand.Rand
	keys  []string
	names map[string][]string
	dates []string
}

var syllables = []string{"ba", "ró", "xi", "ñu", "ter", "lan", "GÜE", "os", "mí", "que", "ß", "’a", "fi", "ﬁ", "St", "zo", "ki", "II", "Σ"}

func (w *world) pick(list []string) string { return list[w.Intn(len(list))] }

func (w *world) some(list []string, n int) []string {
	out := []string{}
	for _, i := range w.Perm(len(list))[:min(w.Intn(n+1), len(list))] {
		out = append(out, list[i])
	}
	return out
}

func (w *world) word() string {
	var b strings.Builder
	for range 1 + w.Intn(4) {
		b.WriteString(w.pick(syllables))
	}
	return b.String()
}

func (w *world) name() string {
	words := []string{}
	if w.Intn(4) == 0 {
		words = append(words, w.pick([]string{"Dr.", "La", "Lic.", "Mtra", "the"}))
	}
	for range 1 + w.Intn(4) {
		words = append(words, w.word())
	}
	return strings.Join(words, w.pick([]string{" ", " ", "-", ", "}))
}

// slip writes a name with a small fault, as a reader of scans would.
func (w *world) slip(name string) string {
	r := []rune(name)
	for range w.Intn(3) {
		i := w.Intn(len(r))
		switch w.Intn(3) {
		case 0:
			r[i] = []rune("aeíoñ ")[w.Intn(6)]
		case 1:
			r = append(r[:i:i], append([]rune{'x'}, r[i:]...)...)
		default:
			if len(r) > 1 {
				r = append(r[:i:i], r[i+1:]...)
			}
		}
	}
	return string(r)
}

func (w *world) keyBar() string {
	return strings.Join(append([]string{w.pick(w.keys)}, w.some(w.keys, 1)...), "|")
}

func (w *world) keyBars(n int) []string {
	out := []string{}
	for range w.Intn(n + 1) {
		out = append(out, w.keyBar())
	}
	return out
}

func randomPair(r *rand.Rand) (gold, export []byte) {
	w := &world{Rand: r, names: map[string][]string{}, dates: []string{"2001-02-03", "2001-02", "2001", "XXXX-05-06", "1999-12-31/2000-01-02"}}
	var entities []string
	for i := range 3 + w.Intn(6) {
		k := fmt.Sprintf("k%d", i)
		w.keys = append(w.keys, k)
		for range 1 + w.Intn(3) {
			w.names[k] = append(w.names[k], w.name())
		}
		v, _ := json.Marshal(strings.Join(w.names[k], "|"))
		entities = append(entities, fmt.Sprintf("%q: %s", k, v))
	}
	w.Shuffle(len(entities), func(i, j int) { entities[i], entities[j] = entities[j], entities[i] })
	optional := []string{w.name(), w.name() + "|" + w.name()}
	var documents []map[string]any
	for i := range 1 + w.Intn(4) {
		documents = append(documents, w.goldDocument(i))
	}
	rest, _ := json.Marshal(documents)
	opt, _ := json.Marshal(optional)
	gold = fmt.Appendf(nil, `{"entities": {%s}, "optional": %s, "documents": %s}`, strings.Join(entities, ", "), opt, rest)
	return gold, w.export(documents, optional)
}

func (w *world) goldDocument(i int) map[string]any {
	first := 1 + w.Intn(4)
	d := map[string]any{"file": fmt.Sprintf("f%d.pdf", w.Intn(3)), "pages": []int{first, first + w.Intn(4)}}
	if i > 0 && w.Intn(4) == 0 {
		d["same_as"] = w.Intn(i)
		return d
	}
	d["kind"], d["language"] = "letter", w.pick([]string{"es", "en"})
	d["date"] = []any{nil, w.pick(w.dates)}[w.Intn(2)]
	d["people"], d["organisations"] = w.some(w.keys, 4), w.some(w.keys, 3)
	d["dates"], d["dates_optional"] = w.some(w.dates, 3), w.some(w.dates, 2)
	roles := [][]any{}
	for range w.Intn(4) {
		roles = append(roles, []any{w.pick(w.keys), w.pick([]string{"Directora General|Jefa", "Presidente del Consejo", "Clerk"}), []any{nil, w.pick(w.keys)}[w.Intn(2)]})
	}
	d["roles"] = roles
	d["roles_optional"] = [][]string{{w.pick(w.keys), "x"}}
	for _, k := range []string{"signed", "addressed", "copied"} {
		d[k] = w.keyBars(3)
		if w.Intn(2) == 0 {
			d[k+"_optional"] = w.some(w.keys, 2)
		}
	}
	withdrew := [][]string{}
	for range w.Intn(3) {
		withdrew = append(withdrew, []string{w.pick(w.keys), w.keyBar(), strings.Join(w.some(w.dates, 2), "|")})
	}
	d["withdrew"] = withdrew
	d["withdrew_optional"] = [][]string{{w.keyBar(), w.keyBar(), w.pick(w.dates)}}
	if w.Intn(2) == 0 {
		d["cited"] = []map[string]any{{"date": w.pick(w.dates), "signed": w.some(w.keys, 2), "addressed": w.some(w.keys, 2), "copied_optional": w.some(w.keys, 2)}}
	}
	return d
}

func (w *world) export(documents []map[string]any, optional []string) []byte {
	var b bytes.Buffer
	put := func(record string, fields map[string]any) {
		fields["record"] = record
		line, _ := json.Marshal(fields)
		b.Write(append(line, '\n'))
	}
	ids, ents := []string{}, []string{}
	for i, g := range documents {
		id := fmt.Sprintf("d%d", i)
		ids = append(ids, id)
		pages := g["pages"].([]int)
		first := max(1, pages[0]+w.Intn(3)-1)
		put("document", map[string]any{"id": id, "path": "box/" + g["file"].(string), "pages": []int{first, max(first, pages[1]+w.Intn(3)-1)},
			"kind": w.pick([]string{"letter", "memo"}), "language": "es", "date": []any{nil, w.pick(w.dates)}[w.Intn(2)]})
	}
	for i := range w.Intn(3) {
		id := fmt.Sprintf("c%d", i)
		put("document", map[string]any{"id": id, "cited": true, "date": w.pick(w.dates), "cited_by": w.some(ids, 2), "path": nil})
		ids = append(ids, id)
	}
	pool := append([]string{}, optional...)
	for _, k := range w.keys {
		pool = append(pool, w.names[k]...)
	}
	for i := range 2 + w.Intn(10) {
		id := fmt.Sprintf("e%d", i)
		ents = append(ents, id)
		put("entity", map[string]any{"id": id, "kind": w.pick([]string{"person", "organisation", "office"}), "name": w.slip(w.pick(pool)), "aliases": w.some(pool, 2)})
	}
	ents = append(ents, "gone")
	for range w.Intn(30) {
		put("mention", map[string]any{"document": w.pick(ids), "entity": w.pick(ents), "text": w.slip(w.pick(pool))})
	}
	for range w.Intn(8) {
		put("date", map[string]any{"document": w.pick(ids), "value": w.pick(w.dates)})
		put("role", map[string]any{"document": w.pick(ids), "person": w.pick(ents), "title": w.pick([]string{"Directora", "Jefa", "Directora Generl", "Presidente del", "Clerk", "C"}),
			"organisation": []any{nil, w.pick(ents)}[w.Intn(2)]})
	}
	for range w.Intn(30) {
		from, to := w.pick(ents), w.pick(ids)
		kind := w.pick([]string{"SIGNED", "SENT", "ADDRESSED", "COPIED", "WITHDREW_FROM"})
		switch kind {
		case "ADDRESSED", "COPIED":
			from, to = to, from
		case "WITHDREW_FROM":
			to = w.pick(ents)
		}
		rel := map[string]any{"kind": kind, "from": from, "to": to, "date": []any{nil, w.pick(w.dates)}[w.Intn(2)], "as": w.pick([]string{"to", "through", "attention"})}
		if w.Intn(5) > 0 {
			rel["document"] = w.pick(ids)
		}
		put("relation", rel)
	}
	return b.Bytes()
}

// goldAsExport turns a gold file into an export that has most of it right.
func goldAsExport(t *testing.T, raw []byte) []byte {
	t.Helper()
	var g struct {
		Entities  map[string]string
		Documents []struct {
			File                  string
			Pages                 []int
			Kind, Language, Date  string
			People, Organisations []string
			Dates                 []string
			Signed, Copied        []string
		}
	}
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	put := func(fields map[string]any) {
		line, _ := json.Marshal(fields)
		b.Write(append(line, '\n'))
	}
	for k, names := range g.Entities {
		put(map[string]any{"record": "entity", "id": k, "kind": "person", "name": strings.ToUpper(alternatives(names)[0]), "aliases": alternatives(names)[1:]})
	}
	for i, d := range g.Documents {
		id := fmt.Sprint("d", i)
		put(map[string]any{"record": "document", "id": id, "path": d.File, "pages": d.Pages, "kind": d.Kind, "language": d.Language, "date": d.Date})
		for _, k := range append(d.People, d.Organisations...) {
			put(map[string]any{"record": "mention", "document": id, "entity": k, "text": "the " + g.Entities[k]})
		}
		for _, v := range d.Dates {
			put(map[string]any{"record": "date", "document": id, "value": v})
		}
		for _, k := range d.Signed {
			put(map[string]any{"record": "relation", "kind": "SIGNED", "from": k, "to": id, "document": id})
		}
		for _, k := range d.Copied {
			put(map[string]any{"record": "relation", "kind": "COPIED", "from": id, "to": alternatives(k)[0], "document": id})
		}
	}
	return b.Bytes()
}
