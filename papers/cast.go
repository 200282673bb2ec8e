package papers

import (
	"embed"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
)

// actor is somebody or something that papers speak of.
type actor struct {
	key    string // in the gold file
	kind   string // person, organisation, office
	name   string
	alias  []string // further names on the pages
	female bool     // grammatically, in Spanish

	surname, initials string // of a person
	honor             string // as in "Lic."
	post, head        string // what a person is, and the same without its unit
	org               *actor
}

//go:embed names/forenames.csv names/surnames.csv
var nameFiles embed.FS

// names are given names by country and gender (F or M), and surnames by
// country or language.
var names = sync.OnceValue(func() (n struct{ given, family map[string][]string }) {
	n.given, n.family = map[string][]string{}, map[string][]string{}
	for _, r := range table("names/forenames.csv") {
		n.given[r[0]+r[1]] = append(n.given[r[0]+r[1]], r[2])
	}
	for _, r := range table("names/surnames.csv") {
		n.family[r[0]] = append(n.family[r[0]], r[1])
	}
	return n
})

// table reads an embedded file without its first line; one that is broken is a
// fault of the build.
func table(name string) [][]string {
	f, err := nameFiles.Open(name)
	if err != nil {
		panic(err)
	}
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		panic(fmt.Errorf("%s: %w", name, err))
	}
	return rows[1:]
}

func pick[T any](rnd *rand.Rand, list []T) T { return list[rnd.IntN(len(list))] }

// country is what is common to the papers of one.
type country struct {
	code     string
	language string
	given    []string // whose given names are in use
	family   []string
	a4       bool
	cities   []string
}

var countries = map[string]country{
	"mx": {"mx", "es", []string{"MX", "ES"}, []string{"MX", "es"}, false, []string{"Villa Cárdenas", "Ciudad Esmeralda", "Real del Altiplano", "San Lucas Tepetlán", "Puerto Marqués"}},
	"es": {"es", "es", []string{"ES"}, []string{"ES", "es"}, true, []string{"Valdearriba", "Moraleda del Campo", "Peñahonda", "Castrillo de la Vega Alta", "Villarreal de Duero"}},
	"cl": {"cl", "es", []string{"CL", "ES"}, []string{"CL", "es"}, false, []string{"Puerto Lenteja", "Quilpolemu", "Los Maitenes", "San Fabián de Trupán", "Caleta Brava"}},
	"co": {"co", "es", []string{"CO", "ES"}, []string{"CO", "es"}, false, []string{"San Jerónimo del Prado", "Santa Rita", "Guadalejo", "Puerto Hormiga", "Villa Ceiba"}},
	"pe": {"pe", "es", []string{"PE", "ES"}, []string{"PE", "es"}, true, []string{"Huamanpata", "Cajapampa", "Puquiorco", "San Isidro de Marca", "Chumbibamba"}},
	"ar": {"ar", "es", []string{"AR", "ES"}, []string{"AR", "es"}, true, []string{"Ciudad de Los Ceibos", "Villa Ombú", "Paso Grande", "Colonia Esperanza Norte", "Río Manso"}},
	"un": {"un", "en", []string{"GB", "ES", "CA"}, []string{"GB", "IE", "es"}, true, []string{"Geneva", "New York", "Vienna", "Nairobi", "Port Amery"}},
	"uk": {"uk", "en", []string{"GB", "IE"}, []string{"GB", "IE", "en"}, true, []string{"Wexcombe", "Brackenbridge", "Lindham", "Tolverne", "Harrowfield"}},
	"us": {"us", "en", []string{"US", "CA"}, []string{"US", "en"}, false, []string{"Alder Creek", "Larchport", "Tallgrass", "Fort Merrill", "Cedar Bluff"}},
}

// grammar is how organisations, forums and posts are called in a language.
type grammar struct {
	bodies   []body
	forums   []body
	areas    []string
	of       string
	heads    [][2]string // of him, of her; with an area
	tops     [][2]string // with no area
	honours  [][2]string
	sirs     [2]string // as in "Señor"
	sirShort [2]string // as in "Sr."
}

// body is the first part of an organisation's name; female in Spanish.
type body struct {
	name   string
	female bool
}

var grammars = map[string]grammar{
	"es": {
		bodies: []body{{"Instituto Regional de", false}, {"Secretaría de", true}, {"Dirección General de", true}, {"Comisión Estatal de", true}, {"Fundación para", true}, {"Asociación Civil de", true},
			{"Colegio de", false}, {"Agencia de", true}, {"Consejo Superior de", false}, {"Cámara de", true}, {"Servicio Nacional de", false}, {"Corporación de", true}},
		forums: []body{{"Mesa Técnica de", true}, {"Consejo Consultivo de", false}, {"Comité Ciudadano de", false}, {"Observatorio de", false}, {"Red Permanente de", true}, {"Foro Regional de", false}, {"Alianza por", true}},
		areas: []string{"Aguas y Cuencas", "Archivos y Bibliotecas", "Obras Portuarias", "Transporte Rural", "Patrimonio Industrial", "Pesca Artesanal", "Riego y Drenaje", "Salud Ambiental", "Caminos Vecinales",
			"Semillas Nativas", "Vivienda Popular", "Ferias y Mercados", "Datos Públicos", "Bosques y Páramos", "Educación Rural", "Turismo Comunitario", "Residuos Urbanos", "Energía Distribuida"},
		of: "de",
		heads: [][2]string{{"Director", "Directora"}, {"Jefe", "Jefa"}, {"Subdirector", "Subdirectora"}, {"Coordinador", "Coordinadora"},
			{"Secretario", "Secretaria"}, {"Encargado", "Encargada"}, {"Gerente", "Gerente"}},
		tops:     [][2]string{{"Director General", "Directora General"}, {"Presidente", "Presidenta"}, {"Secretario Ejecutivo", "Secretaria Ejecutiva"}, {"Director Ejecutivo", "Directora Ejecutiva"}, {"Representante Legal", "Representante Legal"}, {"Secretario Técnico", "Secretaria Técnica"}},
		honours:  [][2]string{{"Lic.", "Lic."}, {"Ing.", "Ing."}, {"Dr.", "Dra."}, {"Mtro.", "Mtra."}, {"Sr.", "Sra."}},
		sirs:     [2]string{"Señor", "Señora"},
		sirShort: [2]string{"Sr.", "Sra."},
	},
	"en": {
		bodies: []body{{name: "Institute of"}, {name: "Department of"}, {name: "Society for"}, {name: "Agency for"}, {name: "Foundation for"}, {name: "Association of"}, {name: "Chamber of"}, {name: "College of"}, {name: "Trust for"}, {name: "Office of"}},
		forums: []body{{name: "Roundtable on"}, {name: "Advisory Council on"}, {name: "Joint Committee on"}, {name: "Partnership for"}, {name: "Working Party on"}, {name: "Alliance for"}, {name: "Forum for"}},
		areas: []string{"Inland Waters", "Records and Archives", "Harbour Works", "Rural Transport", "Industrial Heritage", "Coastal Fisheries", "Flood Defence", "Public Health Data", "Country Roads",
			"Native Seeds", "Affordable Housing", "Street Markets", "Open Records", "Upland Forests", "Adult Learning", "Village Tourism", "Municipal Waste", "Community Energy"},
		of:       "of",
		heads:    [][2]string{{"Director", "Director"}, {"Head", "Head"}, {"Deputy Director", "Deputy Director"}, {"Coordinator", "Coordinator"}, {"Secretary", "Secretary"}, {"Assistant Commissioner", "Assistant Commissioner"}},
		tops:     [][2]string{{"Chief Executive", "Chief Executive"}, {"President", "President"}, {"Executive Director", "Executive Director"}, {"Secretary General", "Secretary General"}, {"Chair", "Chair"}, {"General Counsel", "General Counsel"}},
		honours:  [][2]string{{"Mr.", "Ms."}, {"Dr.", "Dr."}, {"Professor", "Professor"}, {"Mr.", "Mrs."}},
		sirs:     [2]string{"Mr", "Ms"},
		sirShort: [2]string{"Mr.", "Ms."},
	},
}

// offices are the units of a post and of an office, without a body.
var offices = map[string][]string{
	"es": {"Planificación", "Asuntos Jurídicos", "Obras", "Administración y Finanzas", "Archivo", "Proyectos", "Relaciones Institucionales", "Control Interno", "Recursos Humanos", "Comunicación"},
	"en": {"Planning", "Legal Affairs", "Estates", "Finance", "Records", "Projects", "External Relations", "Internal Audit", "Human Resources", "Communications"},
}

// bystanders are offices that are only ever copied.
var bystanders = map[string][]string{
	"es": {"Contraloría Interna", "Oficina de Presupuesto", "Gabinete de la Presidencia", "Unidad de Transparencia", "Comité de Empresa", "Sección de Inventarios"},
	"en": {"Monitoring Officer", "Office of Procurement", "Board of Trustees", "Internal Audit Unit", "Health and Safety Committee", "Budget Office"},
}

// person adds somebody to the cast under a key.
func (p *Paper) person(key string, org *actor) *actor {
	if a := p.take(key); a != nil {
		return a
	}
	n, g := names(), grammars[p.country.language]
	a := &actor{kind: "person", female: p.rnd.IntN(2) == 0, org: org}
	sex, i := "M", 0
	if a.female {
		sex, i = "F", 1
	}
	for {
		given := pick(p.rnd, n.given[pick(p.rnd, p.country.given)+sex])
		if p.country.language == "es" {
			a.surname = pick(p.rnd, n.family[pick(p.rnd, p.country.family)])
			second := pick(p.rnd, n.family[pick(p.rnd, p.country.family)])
			a.name = given + " " + a.surname + " " + second
			a.initials = initials(given, a.surname, second)
		} else {
			a.surname = pick(p.rnd, n.family[pick(p.rnd, p.country.family)])
			a.name = given + " " + a.surname
			if p.country.code == "us" && p.rnd.IntN(2) == 0 {
				a.name = given + " " + string(rune('A'+p.rnd.IntN(23))) + ". " + a.surname
			}
			a.initials = initials(strings.Fields(a.name)...)
		}
		if p.unused(a.name) {
			break
		}
	}
	a.honor = pick(p.rnd, g.honours)[i]
	if p.rnd.IntN(3) == 0 {
		a.post = pick(p.rnd, g.tops)[i]
		a.head = a.post
	} else {
		a.head = pick(p.rnd, g.heads)[i]
		a.post = a.head + " " + g.of + " " + pick(p.rnd, offices[p.country.language])
	}
	return p.cast(key, a)
}

// unused reports whether nobody of the cast shares a name with another.
func (p *Paper) unused(name string) bool {
	for _, a := range p.actors {
		for _, w := range strings.Fields(name) {
			if len(w) > 2 && strings.Contains(a.name, w) {
				return false
			}
		}
	}
	return true
}

func initials(names ...string) string {
	var b strings.Builder
	for _, n := range names {
		b.WriteRune([]rune(n)[0])
	}
	return b.String()
}

// organisation adds a body to the cast under a key, forum one that bodies join
// and leave.
func (p *Paper) organisation(key string) *actor {
	return p.body(key, grammars[p.country.language].bodies)
}
func (p *Paper) forum(key string) *actor {
	return p.body(key, grammars[p.country.language].forums)
}

func (p *Paper) body(key string, bodies []body) *actor {
	if a := p.take(key); a != nil {
		return a
	}
	g := grammars[p.country.language]
	for {
		b, area := pick(p.rnd, bodies), pick(p.rnd, g.areas)
		if !p.free(area) {
			continue
		}
		a := &actor{kind: "organisation", name: b.name + " " + area, female: b.female}
		if p.rnd.IntN(2) == 0 {
			a.name += " " + g.of + " " + pick(p.rnd, p.country.cities)
		}
		return p.cast(key, a)
	}
}

func (p *Paper) free(area string) bool {
	for _, a := range p.actors {
		if strings.Contains(a.name, area) {
			return false
		}
	}
	return true
}

// office adds an office that is only copied.
func (p *Paper) office(key string) *actor { return p.bystander(key, bystanders[p.country.language]) }

// bystander adds an office of a list.
func (p *Paper) bystander(key string, list []string) *actor {
	for {
		if name := pick(p.rnd, list); p.free(name) {
			return p.cast(key, &actor{kind: "office", name: name})
		}
	}
}

// institution adds a body that is called after the town from which it writes.
func (p *Paper) institution(key string, kinds ...body) *actor {
	if a := p.take(key); a != nil {
		return a
	}
	b := pick(p.rnd, kinds)
	name := b.name + " " + grammars[p.country.language].of + " " + p.words["city"]
	return p.cast(key, &actor{kind: "organisation", name: name, female: b.female})
}

// appoint gives somebody one of some posts (his, hers) that not every body has;
// who comes from another paper keeps what that paper says.
func (p *Paper) appoint(key string, posts ...[2]string) {
	if p.thread.cast[key] != nil {
		return
	}
	a, i := p.who(key), 0
	if a.female {
		i = 1
	}
	a.post = pick(p.rnd, posts)[i]
	a.head = a.post
}

// cast adds an actor. Organisations and offices of one name are one, in all
// papers; people of one name are not.
func (p *Paper) cast(key string, a *actor) *actor {
	a.key = p.Name + ":" + key
	if a.kind != "person" {
		a.key = a.name
	}
	p.actors[key] = a
	p.order = append(p.order, a)
	return a
}

// who gives an actor of the cast. Those that every paper may speak of are cast
// when they are first wanted; another key that nobody has is a fault of the family.
func (p *Paper) who(key string) *actor {
	if a, ok := p.actors[key]; ok {
		return a
	}
	switch key {
	case "forum":
		return p.forum(key)
	case "third", "fourth", "partner":
		return p.organisation(key)
	case "guest", "drafter", "reviewer", "witness":
		return p.person(key, nil)
	}
	panic(fmt.Sprintf("family %s: nobody is %q", p.Family, key))
}
