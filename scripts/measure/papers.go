package main

import (
	"fmt"
	"html"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// The papers to measure on are invented and always the same: names, bodies and
// sentences are drawn from the lists below by a generator of fixed seed.

var given = map[string][]string{
	"es": {"Aurelia", "Benigno", "Clotilde", "Dionisio", "Eulalia", "Florencio", "Genoveva", "Hilario", "Inocencia", "Jacobo", "Leocadia", "Macario", "Natividad", "Olegario", "Petronila", "Rutilio"},
	"en": {"Agatha", "Barnaby", "Cordelia", "Digby", "Euphemia", "Fergus", "Gwyneth", "Horatio", "Isolde", "Jasper", "Kitty", "Lionel", "Muriel", "Neville", "Ottilie", "Percival"},
}

var surname = map[string][]string{
	"es": {"Arriaza", "Bustillos", "Cantuarias", "Diezcanseco", "Elizalde", "Fuenzalida", "Garmendia", "Huidobro", "Izaguirre", "Larraguibel", "Mendizábal", "Noriega", "Ordóñez", "Peñaloza", "Quiñones", "Rebolledo"},
	"en": {"Ainsworth", "Birtwhistle", "Cholmondeley", "Dunwoody", "Entwistle", "Featherstone", "Garroway", "Hollingbery", "Inskip", "Jellicoe", "Kilbride", "Lowther", "Micklethwait", "Northcote", "Osgood", "Pettigrew"},
}

var bodies = map[string][]string{
	"es": {"Instituto Costero de Estadística", "Fundación Camino de Piedra", "Consejo Regional de Bosques", "Asociación de Faros del Poniente", "Universidad Marítima de Cabo Largo", "Junta de Caminos de Altamar", "Servicio Nacional de Mareas", "Cámara de Comercio de Salinas Viejas"},
	"en": {"Saltash Maps Foundation", "Council for Upland Roads", "Institute of Coastal Statistics", "Larkhill University Press", "Board of Harbour Lights", "Merrow Valley Trust", "Association of Tide Gauges", "Thornbury Chamber of Trade"},
}

var roles = map[string][]string{
	"es": {"Directora General", "Secretario Ejecutivo", "Presidenta", "Jefe de Departamento", "Coordinadora", "Tesorero"},
	"en": {"Director General", "Executive Secretary", "President", "Head of Department", "Coordinator", "Treasurer"},
}

var months = map[string][]string{
	"es": {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
	"en": {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

// sentences have places for a body, a person and a date.
var sentences = map[string][]string{
	"es": {
		"En la sesión del {date} se revisaron los presupuestos de las estaciones y se acordó mantener el calendario previsto para el resto del año.",
		"Según nos informó {person}, los instrumentos llegaron al almacén sin daños y serán probados antes de que termine la temporada de lluvias.",
		"Nuestro equipo ha reunido las series de los últimos once años y las entregará a {body} en el formato que mejor convenga a sus técnicos.",
		"Le agradeceremos que nos haga llegar sus observaciones por escrito, de modo que puedan discutirse con calma en la próxima reunión.",
		"El gasto quedará repartido a partes iguales y se justificará con las facturas que conserve cada institución.",
		"A la fecha no hemos recibido respuesta a la nota que {person} envió el {date} sobre los turnos de vigilancia.",
		"Los caminos de acceso siguen cortados, por lo que rogamos que el material viaje por la vía del norte hasta nuevo aviso.",
		"Conviene recordar que los planos originales se guardan en la bóveda y que sólo pueden consultarse las copias numeradas.",
	},
	"en": {
		"At the session of {date} the estimates for the stations were gone over, and it was agreed to keep to the calendar for the rest of the year.",
		"We hear from {person} that the instruments reached the store unharmed and will be tried before the end of the wet season.",
		"Our staff have brought together the series of the last eleven years and will hand them to {body} in whatever form suits its engineers best.",
		"We should be glad to have your remarks in writing, so that they may be talked over at leisure when we next meet.",
		"The cost will be shared in equal parts and shown by the invoices that each body keeps.",
		"To this day we have had no answer to the note that {person} sent on {date} about the watches.",
		"The roads are still closed, and we would ask that the goods travel by the northern way until further notice.",
		"It should be borne in mind that the first drawings are kept in the vault and that only numbered copies may be read.",
	},
}

// looks are the styles in which papers are set.
var looks = []string{
	`body { font: 11pt/1.4 "Nimbus Roman", "Times New Roman", serif } .date { text-align: right }`,
	`body { font: 10.5pt/1.5 "Nimbus Sans", Arial, sans-serif } .head { text-align: center; font-size: 14pt }`,
	`body { font: 11pt/1.45 "P052", "Palatino Linotype", serif } p { text-align: justify } .head { border-bottom: 1pt solid #345 }`,
	`body { font: 10.5pt/1.45 "C059", "Century Schoolbook", serif } .sign { margin-left: 55% }`,
}

// writer draws papers; the same seed draws the same ones.
type writer struct{ *rand.Rand }

func newWriter(seed uint64) writer { return writer{rand.New(rand.NewPCG(seed, 7))} }

func (w writer) pick(list []string) string { return list[w.IntN(len(list))] }

// correspondent is somebody who keeps a role in a body from letter to letter.
type correspondent struct{ name, role, body string }

// one draws one of the first n correspondents that the lists can make.
func (w writer) one(lang string, n int) correspondent {
	i := w.IntN(n)
	g, s, r, b := given[lang], surname[lang], roles[lang], bodies[lang]
	name := g[i%len(g)] + " " + s[i*5%len(s)] + " " + s[(i*3+i/len(g)*7+1)%len(s)]
	return correspondent{name, r[i/len(b)%len(r)], b[i%len(b)]}
}

func (w writer) date(lang string) string {
	day, month, year := 1+w.IntN(28), w.pick(months[lang]), 1990+w.IntN(30)
	if lang == "es" {
		return fmt.Sprintf("%d de %s de %d", day, month, year)
	}
	return fmt.Sprintf("%d %s %d", day, month, year)
}

func (w writer) paragraph(lang string, people int) string {
	var b strings.Builder
	for range 3 + w.IntN(4) {
		fill := strings.NewReplacer("{body}", w.pick(bodies[lang]), "{person}", w.one(lang, people).name, "{date}", w.date(lang))
		b.WriteString(fill.Replace(w.pick(sentences[lang])) + " ")
	}
	return b.String()
}

// letter is the HTML of a letter with a body of that many words or a little
// more, among that many correspondents.
func (w writer) letter(lang string, words, people int) string {
	at, dear, close, copies, re := "Altamar, ", "Estimado colega:", "Atentamente,", "C.c.: ", "Asunto: Estaciones, expediente "
	if lang == "en" {
		at, dear, close, copies, re = "Larkhill, ", "Dear colleague,", "Yours sincerely,", "cc: ", "Subject: Stations, file "
	}
	from, to := w.one(lang, people), w.one(lang, people)
	var b strings.Builder
	fmt.Fprintf(&b, "<div class=head>%s</div><p class=date>%s%s</p>", from.body, at, w.date(lang))
	fmt.Fprintf(&b, "<p>%s<br>%s<br>%s</p>", to.name, to.role, to.body)
	fmt.Fprintf(&b, "<p><b>%s%d/%d</b></p><p>%s</p>", re, 100+w.IntN(9000), 1990+w.IntN(30), dear)
	for n := 0; n < words; {
		p := w.paragraph(lang, people)
		n += len(strings.Fields(p))
		fmt.Fprintf(&b, "<p>%s</p>", html.EscapeString(p))
	}
	fmt.Fprintf(&b, "<p class=sign>%s<br><br><br>%s<br>%s<br>%s</p>", close, from.name, from.role, from.body)
	if n := w.IntN(4); n > 0 {
		var list []string
		for range n {
			c := w.one(lang, people)
			list = append(list, fmt.Sprintf("%s, %s, %s", c.name, c.role, c.body))
		}
		fmt.Fprintf(&b, "<p>%s%s</p>", copies, strings.Join(list, "<br>"))
	}
	return b.String()
}

// agreement is the HTML of an agreement of two parties.
func (w writer) agreement(lang string, words, people int) string {
	title, between, and, clause, done := "CONVENIO DE COLABORACIÓN", "De una parte, ", "De otra parte, ", "CLÁUSULA ", "Y en prueba de conformidad firman el presente convenio por duplicado."
	made := "En Altamar, a "
	if lang == "en" {
		title, between, and, clause, done = "COOPERATION AGREEMENT", "between (1) ", "and (2) ", "CLAUSE ", "IN WITNESS WHEREOF the parties have signed this Agreement."
		made = "This Agreement is made on "
	}
	a, b := w.one(lang, people), w.one(lang, people)
	var s strings.Builder
	fmt.Fprintf(&s, "<h3>%s</h3><p>%s%s</p><p>%s%s, %s, %s.</p><p>%s%s, %s, %s.</p>", title, made, w.date(lang), between, a.body, a.name, a.role, and, b.body, b.name, b.role)
	for n, k := 0, 1; n < words; k++ {
		p := w.paragraph(lang, people)
		n += len(strings.Fields(p))
		fmt.Fprintf(&s, "<p><b>%s%d.</b> %s</p>", clause, k, html.EscapeString(p))
	}
	fmt.Fprintf(&s, "<p>%s</p><table width=100%%><tr><td>%s<br><br><br>%s<td>%s<br><br><br>%s</table>", done, a.body, a.name, b.body, b.name)
	return s.String()
}

// perPage is about how many words stand on a page.
const perPage = 600

// variety makes n letters and agreements of 1 to 20 pages, one PDF each.
func variety(dir string, n int) error {
	if done(dir, n) {
		return nil
	}
	w := newWriter(200)
	for i := range n {
		lang := []string{"es", "en"}[i/2%2]
		words := (i%20)*perPage + perPage/2
		text := w.letter(lang, words, 200)
		if i%5 == 4 {
			text = w.agreement(lang, words, 200)
		}
		name := filepath.Join(dir, fmt.Sprintf("%04d", i+1))
		if err := printPDF(page(lang, looks[i%len(looks)], text), name+".pdf"); err != nil {
			return err
		}
	}
	return nil
}

// alike makes n letters of one page among few correspondents, in folders by
// the steps in which they are taken in.
func alike(dir string, steps []step) error {
	w := newWriter(2000)
	for _, s := range steps {
		folder := filepath.Join(dir, s.name)
		if done(folder, s.letters) {
			for range s.letters { // draw what the next steps must not draw again
				w.letter("es", perPage/3, 24)
			}
			continue
		}
		const batch = 50
		for first := 0; first < s.letters; first += batch {
			var b strings.Builder
			for i := range min(batch, s.letters-first) {
				text := w.letter("es", perPage/3, 24)
				if i > 0 {
					text = "<div style='break-before: page'></div>" + text
				}
				b.WriteString(text)
			}
			all := filepath.Join(dir, "all.pdf")
			if err := printPDF(page("es", looks[0], b.String()), all); err != nil {
				return err
			}
			if err := os.MkdirAll(folder, 0o755); err != nil {
				return err
			}
			if err := run("pdfseparate", all, filepath.Join(folder, fmt.Sprintf("%04d-%%02d.pdf", first))); err != nil {
				return err
			}
		}
	}
	return nil
}

// done reports whether a folder holds that many PDFs already.
func done(dir string, n int) bool {
	files, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	return err == nil && len(files) == n
}

func page(lang, look, text string) string {
	return fmt.Sprintf("<!doctype html><html lang=%s><meta charset=utf-8><style>@page { size: A4; margin: 24mm } %s</style>%s</html>", lang, look, text)
}

// printPDF prints HTML with Chromium.
func printPDF(text, pdf string) error {
	abs, err := filepath.Abs(pdf)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(abs), 0o755); err != nil {
		return err
	}
	source := strings.TrimSuffix(abs, ".pdf") + ".html"
	if err := os.WriteFile(source, []byte(text), 0o644); err != nil {
		return err
	}
	defer os.Remove(source)
	chromium := "chromium"
	if _, err := exec.LookPath(chromium); err != nil {
		chromium = "google-chrome"
	}
	return run(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf="+abs, "file://"+source)
}

func run(name string, args ...string) error {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, out)
	}
	return nil
}
