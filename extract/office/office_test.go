package office

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/language/lexicon"
)

var lex = extract.NewLexicon(lexicon.Languages())

// document gives a person some roles, each "title | organisation | part of".
func document(roles ...string) *extract.Document {
	d := &extract.Document{}
	ana := d.AddEntity(extract.Person, "Ana Ruiz Mora")
	for _, line := range roles {
		f := strings.Split(line, " | ")
		r := extract.Role{Person: ana, Organisation: -1, Title: f[0], Evidence: extract.Evidence{Rule: "test", Score: extract.ScoreStrong}}
		if len(f) > 1 {
			r.Organisation = d.AddEntity(extract.Organisation, f[1])
		}
		if len(f) > 2 {
			d.AddRelation(extract.Relation{Kind: extract.PartOf, From: extract.ToEntity(r.Organisation), To: extract.ToEntity(d.AddEntity(extract.Organisation, f[2]))})
		}
		d.Roles = append(d.Roles, r)
	}
	return d
}

func told(d *extract.Document) string {
	var out []string
	for _, r := range d.Relations {
		if r.Kind == extract.Held || r.Kind == extract.MemberOf {
			out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s %s", r.Kind, d.Entities[r.To.Index].Name, r.Date, r.As)))
		}
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ role, want string }{
		{"Directora General | Instituto del Agua de Tamoanchán", "HELD Directora General, Instituto del Agua de Tamoanchán"},
		{"Clerk to the Council | Wexcombe Parish Council", "HELD Clerk to the Council, Wexcombe Parish Council"},
		{"Chief Operating Officer | Corrigan Biometrics, Inc.", "HELD Chief Operating Officer, Corrigan Biometrics, Inc."},
		{"Directora | UGEL Puquiorco", "HELD Directora, UGEL Puquiorco"},
		{"Secretaria Ejecutiva del Consejo de Cuenca del Norte | Consejo de Cuenca del Norte", "HELD Secretaria Ejecutiva del Consejo de Cuenca del Norte"},
		// of no body that could be told from others
		{"Directora General", ""},
		{"Presidenta J.V. N° 4 | Federación de Vecinos de Lomas", ""},
		{"Jefa | Departamento Jurídico", ""},
		{"Presidenta | Junta Directiva", ""},
		{"Chair | Planning Committee of the Council", ""},
		{"Secretario | Consejo Municipal", ""},
		{"Coordinadora de Relaciones | Institucionales", ""},
		{"Gerente | San Isidro de Marca", ""},
		// the body above tells it
		{"Jefa | Departamento Jurídico | Municipalidad de Quilpolemu", "HELD Jefa, Departamento Jurídico, Municipalidad de Quilpolemu"},
		{"Presidenta | Junta Directiva | Comité Ejecutivo", ""},
		// no office
		{"Member | Wexcombe Parish Council", "MEMBER_OF Wexcombe Parish Council"},
		{"Miembro | Consejo de Cuenca del Norte", "MEMBER_OF Consejo de Cuenca del Norte"},
		{"Member for Ashdale | Wexcombe Parish Council", ""},
		{"Directores | Instituto del Agua de Tamoanchán", ""},
		{"Ingeniera Civil | Municipalidad de Quilpolemu", ""},
		// held for the time being
		{"Acting Chief Executive | Wexcombe Parish Council", "HELD Chief Executive, Wexcombe Parish Council"},
		{"Directora (E) | UGEL Puquiorco", "HELD Directora, UGEL Puquiorco"},
		{"Encargada de Archivo | Municipalidad de Quilpolemu", "HELD Encargada de Archivo, Municipalidad de Quilpolemu"},
		{"Encargada del Despacho | Municipalidad de Quilpolemu", ""},
	} {
		d := document(c.role)
		Find(d, lex)
		if got := told(d); got != c.want {
			t.Errorf("%s: got %q, want %q", c.role, got, c.want)
		}
	}
}

// TestSpan: the time of an office is that of its role, and an acting holder is
// one.
func TestSpan(t *testing.T) {
	for _, c := range [][3]string{
		{"", "", ""}, {"2012", "2016", "2012/2016"}, {"2012", "", "2012/.."}, {"", "2018-03", "../2018-03"},
		{"", "[..2018-03-05]", "[..2018-03-05]"}, {"2012", "[..2018-03-05]", "2012/"},
	} {
		d := document("Rectora | Universidad de Valdearriba")
		d.Roles[0].DateFrom, d.Roles[0].DateTo, d.Roles[0].Acting = c[0], c[1], true
		Find(d, lex)
		want := strings.Join(strings.Fields("HELD Rectora, Universidad de Valdearriba "+c[2]+" acting"), " ")
		if got := strings.Join(strings.Fields(told(d)), " "); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestPartOf: an office is a part of what it is of, told by the same words, and a
// role that is not sure makes none.
func TestPartOf(t *testing.T) {
	d := document("Rectora | Universidad de Valdearriba", "Jefa | Departamento Jurídico | Municipalidad de Quilpolemu")
	d.Roles[1].Score = extract.ScoreFair - 1
	Find(d, lex)
	parts := 0
	for _, r := range d.Relations {
		if r.Kind != extract.PartOf || d.Entities[r.From.Index].Kind != extract.Office {
			continue
		}
		parts++
		if d.Entities[r.To.Index].Name != "Universidad de Valdearriba" || r.Score != extract.ScoreStrong-less {
			t.Errorf("part of %s, %d", d.Entities[r.To.Index].Name, r.Score)
		}
	}
	if parts != 1 {
		t.Errorf("%d offices are parts", parts)
	}
}
