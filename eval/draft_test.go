package eval

import (
	"bytes"
	"strings"
	"testing"
)

// TestDraft: what an export says, scored against the export, is all right.
func TestDraft(t *testing.T) {
	const lines = `{"record":"entity","id":"e1","kind":"person","name":"Olga Ruiz Peralta","aliases":["O. Ruiz"]}
{"record":"entity","id":"e2","kind":"organisation","name":"Junta de Riegos de Valdearriba","aliases":[]}
{"record":"entity","id":"e3","kind":"person","name":"Tomás Peralta","aliases":[]}
{"record":"entity","id":"e4","kind":"organisation","name":"Mesa del Agua","aliases":[]}
{"record":"document","id":"d1","path":"caja/carta.pdf","pages":[1,2],"kind":"letter","language":"es","date":"2011-04-02","cited":false}
{"record":"document","id":"c1","pages":[],"kind":"letter","language":"und","date":"2011-03-09","cited":true,"cited_by":["d1"]}
{"record":"mention","document":"d1","entity":"e1","page":1,"text":"Olga Ruiz Peralta"}
{"record":"mention","document":"d1","entity":"e2","page":1,"text":"Junta de Riegos de Valdearriba"}
{"record":"mention","document":"d1","entity":"e3","page":1,"text":"Tomás Peralta"}
{"record":"mention","document":"d1","entity":"e4","page":1,"text":"Mesa del Agua"}
{"record":"date","document":"d1","value":"2011-04-02","page":1,"text":"2 de abril de 2011"}
{"record":"date","document":"d1","value":"2011-03-09","page":1,"text":"9 de marzo"}
{"record":"role","document":"d1","person":"e1","title":"Presidenta","organisation":"e2","page":2,"text":"Presidenta"}
{"record":"relation","kind":"SIGNED","from":"e1","to":"d1","document":"d1","confidence":0.9}
{"record":"relation","kind":"ADDRESSED","from":"d1","to":"e3","document":"d1","confidence":0.9}
{"record":"relation","kind":"WITHDREW_FROM","from":"e2","to":"e4","document":"d1","date":"2011-04-02","confidence":0.9}
{"record":"relation","kind":"ADDRESSED","from":"c1","to":"e2","document":"d1","confidence":0.8}
`
	var gold bytes.Buffer
	if err := Draft(strings.NewReader(lines), &gold); err != nil {
		t.Fatal(err)
	}
	report, err := Compare(&gold, strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range report.Errors {
		t.Errorf("%+v", e)
	}
	for _, want := range []struct {
		name  string
		right int
	}{{"segments", 1}, {"people", 2}, {"roles", 1}, {"role organisation", 1}, {"SIGNED", 1}, {"ADDRESSED", 1}, {"WITHDREW_FROM", 1}, {"cited letters", 1}, {"cited letters, who", 1}} {
		if s, _ := report.Score(want.name); s.Right != want.right {
			t.Errorf("%s: %d right, want %d", want.name, s.Right, want.right)
		}
	}
}
