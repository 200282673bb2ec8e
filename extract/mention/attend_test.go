package mention

import (
	"sort"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/language"
)

// attended reads typed minutes and gives who was there, and the meeting.
func attended(text string, code language.Code) string {
	title, body, _ := strings.Cut(text, "\n")
	t := extract.Typed(title + "\n\n" + body)
	d := &extract.Document{Kind: extract.Minutes, Language: code, Title: title, Date: "2011-06-08"}
	n := len(strings.Fields(title))
	d.Zones = []extract.Zone{
		{Kind: extract.ZoneTitle, Span: t.Span(0, n-1)},
		{Kind: extract.ZoneBody, Span: t.Span(n, len(t.Tokens)-1)},
	}
	Find(t, d, lex)
	var who []string
	meeting := ""
	for _, r := range d.Relations {
		if r.Kind == extract.Attended {
			who = append(who, d.Entities[r.From.Index].Name)
			meeting = d.Entities[r.To.Index].Name + ": "
		}
	}
	sort.Strings(who)
	return meeting + strings.Join(who, "; ")
}

func TestAttended(t *testing.T) {
	tests := []struct {
		name string
		lang language.Code
		text string
		want string
	}{
		{"who met, apologies after", es, `Acta de la Reunión 5 de la Junta de Riego
En el pueblo de Alameda, siendo las 9:00 horas, se reunieron en la casa comunal los CC. Ing. Hugo Paredes Luna, Presidente de la Junta; Lic. Elsa Marín Soto, Tesorera; Mtro. Pablo Nieto Cruz, en representación de la Cooperativa del Llano; y Dra. Luisa Campos Vera, de la Universidad del Llano. Excusó su inasistencia el Arq. Mario Toledo Gil.`,
			"Reunión 5 de la Junta de Riego, 2011-06-08: Elsa Marín Soto; Hugo Paredes Luna; Luisa Campos Vera; Pablo Nieto Cruz"},
		{"met with others is another meeting", es, `Acta de la Reunión 5 de la Junta de Riego
El Ing. Hugo Paredes Luna informó que los vecinos se reunieron con el Lic. Mario Toledo Gil.`, ""},
		{"labels", en, `Minutes of the Weir Committee
Present: Laura Hollis (Chair), Peter Dunmore, Joan Ashby (apologies).
Apologies: Simon Tarrant, Helen Briggs.
1. The weir was painted by Martin Cole in May.`,
			"Weir Committee, 2011-06-08: Laura Hollis; Peter Dunmore"},
		{"initials, labels within the list", en, `Minutes of the Weir Committee
Present: Cllrs Mrs L Hollis (Chair), P Dunmore and Miss J Ashby
Staff present: Karen Briggs, Clerk
Members absent: Rev. Simon Tarrant`,
			"Weir Committee, 2011-06-08: J Ashby; Karen Briggs; L Hollis; P Dunmore"},
		{"the head of a second column", en, "Minutes of the Weir Committee\nPresent                         Representing\nLaura Hollis (Chair)            Weir Trust\nPeter Dunmore                   Dale Anglers Club\n\nApologies: Simon Tarrant\n",
			"Weir Committee, 2011-06-08: Laura Hollis; Peter Dunmore"},
		{"labels alone above their lists", en, `Minutes of the Weir Committee
Present
Laura Hollis
Dr Peter Dunmore
Apologies
Simon Tarrant`,
			"Weir Committee, 2011-06-08: Laura Hollis; Peter Dunmore"},
		{"said of the meeting", en, `Minutes of the Weir Committee
The meeting was attended by Laura Hollis, Peter Dunmore and Joan Ashby on behalf of Simon Tarrant. Helen Briggs sent apologies.`,
			"Weir Committee, 2011-06-08: Joan Ashby; Laura Hollis; Peter Dunmore"},
		{"who met in the margin, offices above their holders, one away", es, `Acta de la Sesión 5 de la Junta de Riego
ASISTENTES              En Alameda, siendo las nueve horas del día, se reúnen en el local los
Presidente:             señores que al margen se expresan, a fin de celebrar la sesión que fue
D. Hugo Paredes Luna    convocada, y son asistidos por mí, que doy fe de todo lo que se trata.
Vocales:
Dª. Elsa Marín Soto
No asiste:
D. Mario Toledo Gil
Secretaria:
Dª. Luisa Campos Vera`,
			"Sesión 5 de la Junta de Riego, 2011-06-08: Elsa Marín Soto; Hugo Paredes Luna; Luisa Campos Vera"},
		{"offices of those who were away", es, `Acta de la Sesión 5 de la Junta de Riego
Presidente:
D. Hugo Paredes Luna
No asisten:
Vocales:
Dª. Elsa Marín Soto`,
			"Sesión 5 de la Junta de Riego, 2011-06-08: Hugo Paredes Luna"},
		{"rolls side by side", es, `Acta de la Sesión 5 de la Junta de Riego
REGIDORES PROPIETARIOS                  REGIDORES SUPLENTES
Hugo Paredes Luna, Presidente           Elsa Marín Soto
Pablo Nieto Cruz
AUSENTES
Mario Toledo Gil`,
			"Sesión 5 de la Junta de Riego, 2011-06-08: Elsa Marín Soto; Hugo Paredes Luna; Pablo Nieto Cruz"},
		{"who is in the chair, who is missing", es, `Acta de la Sesión 5 de la Junta de Riego
En Alameda se reúne el Consejo de la Junta. Presidencia: Hugo Paredes Luna. Asisten: Elsa Marín Soto y Pablo Nieto Cruz. Faltan con aviso: Mario Toledo Gil.`,
			"Sesión 5 de la Junta de Riego, 2011-06-08: Elsa Marín Soto; Hugo Paredes Luna; Pablo Nieto Cruz"},
		{"under somebody's chair", es, `Acta de la Asamblea 5 de la Junta de Riego
En Alameda se reúne la Asamblea bajo la presidencia de D. Hugo Paredes Luna, con la asistencia del tesorero, D. Pablo Nieto Cruz. Excusa su asistencia D. Mario Toledo Gil.`,
			"Asamblea 5 de la Junta de Riego, 2011-06-08: Hugo Paredes Luna; Pablo Nieto Cruz"},
		{"a sentence with a colon before those who met, and before those who did not", en, `Minutes of the Weir Committee
The following members attended:

Vice-Chairman: Mr Peter Dunmore
Joan Ashby

The following sent their apologies:

Simon Tarrant`,
			"Weir Committee, 2011-06-08: Joan Ashby; Peter Dunmore"},
		{"a table whose values run over lines", es, `Acta de la Sesión 5 de la Junta de Riego
En Alameda se reúnen las personas que a continuación se relacionan:

Nombre           Cargo               Entidad

Elsa Marín       Presidenta de la    Junta de Riego
Soto             Mesa Directiva      de Alameda

Pablo            Jefe de la          Ayuntamiento de
Nieto Cruz       Oficina de Aguas    Alameda

Luisa Campos     Secretaria          Cooperativa del Llano
Vera`,
			"Sesión 5 de la Junta de Riego, 2011-06-08: Elsa Marín Soto; Luisa Campos Vera; Pablo Nieto Cruz"},
		{"a table with a head of two lines and a column to sign in", es, `Acta de la Sesión 5 de la Junta de Riego
En Alameda se reúnen las personas que a continuación se relacionan:

Nombre y         Cargo               Entidad              Firma
apellidos

Elsa Marín       Presidenta de la    Junta de Riego
Soto             Mesa Directiva      de Alameda

María Luisa      Jefe de la          Ayuntamiento de
Nieto Cruz       Oficina de Aguas    Alameda`,
			"Sesión 5 de la Junta de Riego, 2011-06-08: Elsa Marín Soto; María Luisa Nieto Cruz"},
		{"a column close behind its labels", en, `Minutes of the Weir Committee
Participants  Laura Hollis (Chair), Office of Works
              Peter Dunmore, Office of Audit
Apologies     Simon Tarrant, Legal Office`,
			"Weir Committee, 2011-06-08: Laura Hollis; Peter Dunmore"},
		{"those named below a sentence, and a sentence on who did not come", es, `Acta de la Sesión 5 de la Junta de Riego
En Alameda se reúnen las personas que a continuación se relacionan:

Presidenta: D.ª Elsa Marín Soto
Vocales: D. Pablo Nieto Cruz, D.ª Luisa Campos Vera

Excusa su asistencia D. Mario Toledo Gil.`,
			"Sesión 5 de la Junta de Riego, 2011-06-08: Elsa Marín Soto; Luisa Campos Vera; Pablo Nieto Cruz"},
		{"names before", en, `Minutes of the Weir Committee
Laura Hollis, Peter Dunmore and Joan Ashby were present. Helen Briggs did not attend.`,
			"Weir Committee, 2011-06-08: Joan Ashby; Laura Hollis; Peter Dunmore"},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			if got := attended(c.text, c.lang); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// posts reads typed minutes and gives the posts of those named.
func posts(text string, code language.Code) string {
	t := extract.Typed(text)
	d := &extract.Document{Kind: extract.Minutes, Language: code}
	d.Zones = []extract.Zone{{Kind: extract.ZoneBody, Span: t.Span(0, len(t.Tokens)-1)}}
	Find(t, d, lex)
	var out []string
	for _, r := range d.Roles {
		out = append(out, d.Entities[r.Person].Name+": "+r.Title)
	}
	return strings.Join(out, "; ")
}

// TestNumberedTable: the numbers of the rows are no part of names, nor are values cut.
func TestNumberedTable(t *testing.T) {
	text := extract.Typed(`Asistieron a la reunión del comité de riego, que se hizo en la casa del agua:

N° Nombre           Cargo               Entidad

1  Elsa Marín       Presidenta de la    Junta de Riego
   Soto             Mesa Directiva      de Alameda

2  Dra. Inés        Jefa de la          Ayuntamiento de
   Nieto Cruz       Oficina de Aguas    Alameda`)
	d := &extract.Document{Kind: extract.Minutes, Language: es}
	d.Zones = []extract.Zone{{Kind: extract.ZoneBody, Span: text.Span(0, len(text.Tokens)-1)}}
	Find(text, d, lex)
	var got []string
	for _, r := range d.Roles {
		got = append(got, d.Entities[r.Person].Name+", "+r.Title+", "+d.Entities[r.Organisation].Name)
	}
	const want = "Elsa Marín Soto, Presidenta de la Mesa Directiva, Junta de Riego de Alameda; Inés Nieto Cruz, Jefa de la Oficina de Aguas, Ayuntamiento de Alameda"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func TestPosts(t *testing.T) {
	tests := []struct {
		name string
		lang language.Code
		text string
		want string
	}{
		{"a post, a colon and a name", en, "Present:\n\nChair: Dr Laura Hollis\nHonorary Treasurer: Peter Dunmore", "Laura Hollis: Chair; Peter Dunmore: Honorary Treasurer"},
		{"of several, nobody alone has the title", en, "Present:\n\nCouncillors: Mr Peter Dunmore, Miss Joan Ashby", ""},
		{"a form of courtesy between", es, "Asistentes:\n\nSecretaria: D.ª Elsa Marín Soto", "Elsa Marín Soto: Secretaria"},
		{"a sentence is no label", en, "Present:\n\nThe Weir Committee thanked the outgoing chairman: Peter Dunmore had served for ten years.", ""},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			if got := posts(c.text, c.lang); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
