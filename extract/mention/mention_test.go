package mention

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
)

var lex = extract.NewLexicon(lexicon.Languages())

func read(text string, code language.Code) *extract.Document {
	d := &extract.Document{Kind: extract.Report, Language: code}
	Find(extract.Typed(text), d, lex)
	return d
}

// named gives the entities of a kind with their aliases, sorted.
func named(d *extract.Document, kind string) string {
	var out []string
	for _, e := range d.Entities {
		if e.Kind != kind {
			continue
		}
		s := e.Name
		if len(e.Aliases) > 0 {
			s += " = " + strings.Join(e.Aliases, ", ")
		}
		out = append(out, s)
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

const es, en = language.Spanish, language.English

func TestOrganisations(t *testing.T) {
	tests := []struct {
		lang language.Code
		text string
		want string
	}{
		{en, "It was sent to the Ministry of Fisheries on Monday.", "Ministry of Fisheries"},
		{en, "The Crofters' Union left the Ferries Panel on Wednesday.", "Crofters' Union; Ferries Panel"},
		{en, "BOARD OF SELECTMEN\nTOWN OF HOLMBY NECK", "Town of Holmby Neck = TOWN OF HOLMBY NECK"},
		{en, "The National Institute for Forestry, Access to Water and Protection of Rural Land (NIFAL) met.", "National Institute for Forestry, Access to Water and Protection of Rural Land = NIFAL"},
		{en, "The Harbour Steering Committee (HSC) met. Later the HSC went home and the Steering Committee rested.", "Harbour Steering Committee = HSC, Steering Committee"},
		{en, "The Ministry of Fisheries (Ministerio de Pesca) wrote.", "Ministry of Fisheries = Ministerio de Pesca"},
		{en, "The Lake Council (CL, due to its initials in Spanish) wrote.", "Lake Council = CL"},
		{en, "Rowan Widgets, Inc. sold boats to Elm Works S.A. in June.", "Elm Works S.A.; Rowan Widgets, Inc."},
		{en, "The Secretary of the Executive Board, Council for Clarity, Government of Chile, spoke.", "Council for Clarity; Executive Board; Government of Chile"},
		// territories in an address, and those whose law a paper is under
		{es, "La obra está en el Distrito de Elmo, Provincia de Holm, Departamento de Rowan. La Provincia de Holm pagó.", "Provincia de Holm"},
		{en, "This Agreement is governed by the laws of the State of Rowan. The State of Elm paid.", "State of Elm"},
		{es, "La Junta de Vecinos N° 14 Los Boldos se reunió ayer.", "Junta de Vecinos N° 14 Los Boldos"},
		{es, "Vinieron la Mutual 12 de Octubre y el Sindicato de Remeros 3 de Febrero.", "Mutual 12 de Octubre; Sindicato de Remeros 3 de Febrero"},
		{es, "Se reunió la Mutual Ceibo 12 de octubre de 2019.", "Mutual Ceibo"},
		// who writes ends no name
		{en, "On behalf of the Union of River Ferries I am writing to you. The Regiment of Ferries II met.", "Regiment of Ferries II; Union of River Ferries"},
		// an address behind a name in capitals
		{en, "It was leased by ELM TOWN COUNCIL of the Guildhall Elm to the MINISTRY OF FISHERIES OF ROWAN.", "Elm Town Council = ELM TOWN COUNCIL; Ministry of Fisheries of Rowan = MINISTRY OF FISHERIES OF ROWAN"},
		{en, "Lowley Parish Council of The Reading Room, Lowley, met.", "Lowley Parish Council"},
		// a possessive within a name; places with small words in them
		{en, "The Women's Ferry Institute, St Piran's Hospice and Ash-on-Sea Rowing Club wrote.", "Ash-on-Sea Rowing Club; St Piran's Hospice; Women's Ferry Institute"},
		{en, "Piran's Hospice Trust and Tolmouth's Harbour Board met.", "Harbour Board; Hospice Trust"},
		// a word in small letters says what it is
		{en, "It was built by the charity Bright Harbour for the law firm Pell & Roe.", "Bright Harbour; Pell & Roe"},
		{es, "La plataforma Vecinos del Cerro y la consultora Roldán Auditores, S.L.P. firmaron; la empresa de Lima no.", "Roldán Auditores, S.L.P.; Vecinos del Cerro"},
		// a matter whose first word is also that of a body
		{es, "El Foro Regional de Gobierno Digital, el Consejo Asesor de la Sociedad Civil y el Comité Técnico del Gobierno del Lago sesionaron.", "Comité Técnico; Consejo Asesor de la Sociedad Civil; Foro Regional de Gobierno Digital; Gobierno del Lago"},
		{es, "Vapores del Litoral S.A. y la ONG Selva Viva firmaron con Pell, Roe & Hale.", "Pell, Roe & Hale; Selva Viva; Vapores del Litoral S.A."},
		{es, "El Centro de Investigación en Suelos Pobres y la Secretaría de Pesca en el Estado de Lobera firmaron.", "Centro de Investigación en Suelos Pobres; Secretaría de Pesca"},
		{es, "El Pleno de este Ayuntamiento y la Dirección de Obras del Consejo de Lobera.", "Consejo de Lobera; Dirección de Obras"},
		// the others of a list are what most of it is
		{en, "It is backed by the Lake Council, Open Quay Tolmouth, the Sea Trust and Fern Hospice.", "Fern Hospice; Lake Council; Open Quay Tolmouth; Sea Trust"},
		{en, "It is backed by the Lake Council, Martin Hale, the Sea Trust and Fern Hospice.", "Fern Hospice; Lake Council; Sea Trust"},
		{es, "El jefe del Servicio de Intervención de la Diputación Provincial de Lobera habló.", "Diputación Provincial de Lobera; Servicio de Intervención"},
		{es, "Se van el sindicato Unión Remera, la agencia Cooperación Lacustre del Norte y la Comercializadora Grano Azul.", "Comercializadora Grano Azul; Cooperación Lacustre del Norte; Unión Remera"},
		{es, "Las cooperativas Tepal Kafen y Flor de Nieve permanecerán.", "Flor de Nieve; Tepal Kafen"},
		// firms that are called by surnames, and a legal form in small letters
		{en, "It was drawn up by Dunmer, Fitch & Lacey of Holm, and by Pettig & Ruiz, CPAs, for Elmshire Water plc, Holm.", "Dunmer, Fitch & Lacey; Elmshire Water plc; Pettig & Ruiz"},
		{en, "We wrote to Barn, Oyelar & Frye LLP about Roads, Parks & Gardens.", "Barn, Oyelar & Frye LLP"},
		// where a name with a small word in it ends
		{es, "Seguiré en el Círculo de Damas del Teatro y en el Consejo.", "Círculo de Damas del Teatro"},
		{es, "La Facultad de Ciencias del Mar y el Decano firmaron.", "Facultad de Ciencias del Mar"},
		{es, "El Ayuntamiento de Torrelara la Baja y la Junta de Acción Comunal de la vereda El Tamar se separaron.", "Ayuntamiento de Torrelara la Baja; Junta de Acción Comunal de la vereda El Tamar"},
		{es, "Cuenta con Registro Federal de Contribuyentes ABC-000000.", ""},
		// heads that another language has too, before an apostrophe or without an article
		{en, "He has left the Harbour Caulkers' Union. We know that Heron Canoe Club has not left.", "Harbour Caulkers' Union; Heron Canoe Club"},
		{en, "AND WHEREAS Elm Outfitters Inc. assigned it.", "Elm Outfitters Inc."},
		{en, "It goes through Vice President Holm's office.", ""},
		// who does what only people and bodies do
		{en, "Greenfeld Timber has offered it. Sandlerk Bells, our first sponsor, left us. Pinfold Lane has flooded. Ilvane Prosk said no.", "Greenfeld Timber; Sandlerk Bells"},
		{es, "Dicen que Techo Común se retiró y que Semilla Negra nos ha pedido ayuda. La Salud Pública pidió más.", "Semilla Negra; Techo Común"},
		// what a word in small letters says, behind a comma, of many, of half a name
		{en, "The Council's acoustic consultants, Tremane Sound, met the consulting firm Delta Hydrolic.", "Delta Hydrolic; Tremane Sound"},
		{es, "Vendrán la cooperativa Tierra Llana y la empresa municipal Vallfog Vivienda.", "Tierra Llana; Vallfog Vivienda"},
		{en, "Hollisk & Drumm, the firm that did the work, and CUPE Local 9182 wrote.", "CUPE Local 9182; Hollisk & Drumm"},
		{en, "They were C. Roe, Cllr Mrs P Holm, Cllr S Moran; others came.", ""},
		{en, "It was sold by Tolvan Estates and run with Hirevale Partners. It starts at Tolvan Bridge.", "Hirevale Partners; Tolvan Estates"},
		{es, "Firmó \"Productores Unidos de Café El Mirador\", S.P.R. de R.L., con la Constructora Hnos. Soto Ltda. ayer.", "Constructora Hnos. Soto Ltda.; Productores Unidos de Café El Mirador"},
		{en, "Thanks to Lillis Concrete and Brindel Steppers. The Local Residents of Summer Voices met. Martin Hale Rovers.", "Brindel Steppers; Lillis Concrete"},
		// a hyphen within the last word; capitals that are a headline's
		{en, "Tolmouth Housing Co-operative left. The Tug Owners' Co-operative, once so proud, and the Quay Co-op stayed.", "Quay Co-op; Tolmouth Housing Co-operative; Tug Owners' Co-operative"},
		{en, "AUDIT OF THE BRINDEL WATER SERVICES CONSORTIUM", "Brindel Water Services Consortium = BRINDEL WATER SERVICES CONSORTIUM"},
		{en, "NOTICE TO THE CHARITY NAMES TRUSTEES", ""},
		{es, "La ONG Selva Nueva y la firma \"Alba\" callan.", "Alba; Selva Nueva"},
		// two words that "and" joins are one firm's or body's name
		{es, "Fue auditado por la firma Orrego y Asociados, por la asociación Mujer y Monte y por la firma Tolvar y la Junta de Roble.", "Junta de Roble; Mujer y Monte; Orrego y Asociados; Tolvar"},
		{es, "Los partidos Alba Serrana y Unión Costera, los clubes Halcón y Sauzal, y el ejido La Retama firmaron.", "Alba Serrana; Halcón; La Retama; Sauzal; Unión Costera"},
		{es, "Las listas B y C perdieron. Vino la Federación de Juntas Serranas y Monteses.", "Federación de Juntas Serranas"},
		// what a firm does, with a word that no dictionary has anywhere in its name
		{es, "Transportes Hermanos Pigall dejó de ser socia. Maderas Ralén y Avícola Mizgue pagaron.", "Avícola Mizgue; Maderas Ralén; Transportes Hermanos Pigall"},
		{es, "Firmó Cementos del Alto Tolmar, S.A., en junio.", "Cementos del Alto Tolmar, S.A."},
		{en, "The Brindel Scullers and the Sultanate of Bahr Tolven signed. Tolvan Teachers' pay rose.", "Brindel Scullers; Sultanate of Bahr Tolven"},
		// a kind behind the name, a fund that pays
		{en, "The Tolvan club and the Bristol company met the WhatsApp group. The village club slept.", "Tolvan club"},
		{en, "The Benevolent Fund paid for it. The Growth Fund fell.", "Benevolent Fund"},
		// the items of a list behind a colon
		{en, "Nine organizations remain: Bread & Rye; Catholic Outreach of the Vale; Harvest Share; St. Brigid's; and Three Sisters Pantry.", "Bread & Rye; Catholic Outreach of the Vale; Harvest Share; St. Brigid's; Three Sisters Pantry"},
		{en, "The groups were asked: When did you join, what did you pay, and why? The groups met: Ann Holt, Ned Cole and Laura Whitlock spoke.", ""},
		{es, "Se van el AMPA del colegio Gerardo Diego y otras tres organizaciones: Bicis para Todas, Radio Almain y Ecoveg.", "AMPA del colegio Gerardo Diego; Bicis para Todas; Ecoveg; Radio Almain"},
		{en, "Otto Gunder of First Elm Bank and a student of Longmere Middle School, who left, came. First Elm came.", "First Elm Bank; Longmere Middle School"},
		{es, "La carretera sigue interrumpida desde el mes de febrero y los vecinos dicen que la Minera Cordillera\nBlanca SAC está dispuesta a pagar las obras que faltan.", "Minera Cordillera Blanca SAC"},
		{es, "El consejero de Transportes y Costas, Pedro Ruiz Soto, habló con la Consejería de Transportes y Costas.", "Consejería de Transportes y Costas"},
		// a body in small letters with what it deals with, and with its town
		{en, "She sits on the oyster beds committee and on the said committee. The whole committee, a road safety panel and the executive committee met.", "oyster beds committee"},
		{es, "Ayer renunció a la comisión de caminos. Hubo comité de junio y cobran la comisión de apertura. La junta directiva calla.", "comisión de caminos"},
		{es, "El ayuntamiento de Pozolmar y la diputación de Tolvara pagan. La junta de enero y el comité de Ana Soto no.", "ayuntamiento de Pozolmar; diputación de Tolvara"},
		{es, "Lo firman los ayuntamientos de Pozolmar, Tolvara la Baja y Quelmes. Nevó en los municipios de Rulmes y Dorma.", "Pozolmar; Quelmes; Tolvara la Baja"},
		// a word of another language's bodies
		{en, "We thank the Tolvan Red Kite Society for its help.", "Tolvan Red Kite Society"},
		{en, "The Tolvan Kisan Samiti and the Mangrove Friends Trust wrote.", "Mangrove Friends Trust; Tolvan Kisan Samiti"},
		// a thing would have its article
		{es, "No es cierto que Granja Tres Robles pidiera permiso. Ayer la Granja Tres Robles ardió.", "Granja Tres Robles"},
		{en, "He stays on the board of St. Tolva's National School until May. They met in St. Tolva and in St. Tolva's House.", "St. Tolva's National School"},
		{en, "It is known that Local 618 left in May.", "Local 618"},
		{es, "Ayer la Escuela 46 y el Liceo 71 se sumaron; pagan el Local 12.", "Escuela 46; Liceo 71"},
		// what has members is a body
		{en, "We write as members of the River Forum and wish you well.", "River Forum"},
		{en, "The River Forum is on the shelf.", ""},
		// a heading ends with its line
		{es, "Tres colegios dejan la Red de Consejos para el Cuidado Lacustre\n\nPuerto Alto, 9 de mayo.- El Colegio de Boteros se fue ayer de la ciudad\ny no volvió en todo el día.", "Colegio de Boteros; Red de Consejos para el Cuidado Lacustre"},
		{en, "We met the Council of Ash and the Elm Foundation and walked home.", "Council of Ash; Elm Foundation"},
		{en, "The Attorney General’s office replied.", "Attorney General’s office"},
		{en, "The Plan of Action and the Law on Water were read in Lima.", ""},
		{en, "The Lake Council is made of these civil associations: 1) Quay Ten, 2) Ash, Works for All, 3) Elm Institute (EI) and 4) Harbour Watch.", "Ash, Works for All; Elm Institute = EI; Harbour Watch; Lake Council; Quay Ten"},
		{en, "The Growers’ Association of Ashdale wrote.", "Growers’ Association of Ashdale"},
		{en, "The Lake Institute (Instituto del Lago, “the Institute”) and the Sea Institute wrote. Then the Institute slept.", "Lake Institute = Instituto del Lago; Sea Institute"},
		{en, "The Sandbar Rowing Club left the Users’ Association of Tolmouth.", "Sandbar Rowing Club; Users’ Association of Tolmouth"},
		{en, "The charities Open Quay, Bright Harbour and the Tidal Watch spoke.", "Bright Harbour; Open Quay; Tidal Watch"},
		{en, "It was agreed with the Friends of Tolmouth Quay.", "Friends of Tolmouth Quay"},
		{es, "Las organizaciones Camino Nuevo, A.C., Vecinos del Cerro y el Colectivo Dos Ruedas hablaron.", "Camino Nuevo, A.C.; Colectivo Dos Ruedas; Vecinos del Cerro"},
		{es, "Las instituciones de Chile y Perú hablaron.", ""},
		{en, "The Tern Haven Brigade and the Ashdale Seed Savers met in the hall of St Brannock's Kitchen.", "Ashdale Seed Savers; St Brannock's Kitchen; Tern Haven Brigade"},
		{en, "The committee met. Our council wrote. The office closed.", ""},
		{es, "La Secretaría de Agricultura, Ganadería y Pesca remitió el expediente.", "Secretaría de Agricultura, Ganadería y Pesca"},
		{es, "El Instituto Nacional de Lagos (INLA) informó; el INLA no respondió.", "Instituto Nacional de Lagos = INLA"},
		{es, "El Consejo para la Pesca y la Asociación de Armadores firmaron.", "Asociación de Armadores; Consejo para la Pesca"},
		{es, "La Universidad del Lago y el Colegio de Ingenieros de Chile firmaron.", "Colegio de Ingenieros de Chile; Universidad del Lago"},
		{es, "Según la Ley de Aguas y el Plan Nacional de Riego, procede.", ""},
		// bodies that everybody knows, and acronyms joined to a body or that do something
		{en, "Network Rail did not ask; Acas should. Both the College of Remers and the GQB heard it.", "Acas; College of Remers; GQB; Network Rail"},
		{es, "Hasta Asaja lo pide. Se debe pagar a Telas del Lago S.A. y a la ATQ; la QTA dijo que no.", "ATQ; Asaja; QTA; Telas del Lago S.A."},
		{en, "It passed to the Lorne Fishermen's Co-operative. We met Hollisk Prison and Tarnwick Buses.", "Hollisk Prison; Lorne Fishermen's Co-operative; Tarnwick Buses"},
		{es, "El agua la tomó Inversiones Montelunar.", "Inversiones Montelunar"},
		{en, "BioTern granted us more; McLarney granted none.", "BioTern"},
		// heads that name a thing as often, with a proper name; what a firm does, of several
		{en, "We met Pellmot Tarn Associates. Lydmer Building Society, as the lender, may join. Common Associates slept.", "Lydmer Building Society; Pellmot Tarn Associates"},
		{es, "Ofreció pagarla Caja Orrieta, y después su casa matriz, Grupo Holmer.", "Caja Orrieta; Grupo Holmer"},
		{en, "Agency firms like Rapid Crew and Blue Tern were brought in, and the engineers Bright Tarn.", "Blue Tern; Bright Tarn; Rapid Crew"},
		{es, "Se lo dijo al diario El Heraldo Ribereño.", "El Heraldo Ribereño"},
		// an office called after one title, a town within a legal form's name, guilds, districts
		{en, "The Ombudsman's Office replied. The Mayor's office slept.", "Ombudsman's Office"},
		{en, "Heron Stoneworks (Holmby) Ltd had quoted. The Worshipful Company of Remers gave tools.", "Heron Stoneworks (Holmby) Ltd; Worshipful Company of Remers"},
		{en, "It passed to the Holmby and District Canoe Club and to Citizens for Clean Quays.", "Citizens for Clean Quays; Holmby and District Canoe Club"},
		{es, "Cantan en el Coro Easoa Mayor.", "Coro Easoa Mayor"},
		{es, "La Dirección General de Puertos de la Secretaría de Pesca respondió.", "Dirección General de Puertos; Secretaría de Pesca"},
	}
	for _, tt := range tests {
		if got := named(read(tt.text, tt.lang), extract.Organisation); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestPeople(t *testing.T) {
	tests := []struct {
		lang language.Code
		text string
		want string
	}{
		{en, "The tide has turned, said University of Elm Bay Chancellor Tim Ryan on Monday.", "Tim Ryan"},
		{en, "Present: Cllr P Moran (Chair), Cllr S Mills, Cllr J Penn & Cllr A Clark.", "A Clark; J Penn; P Moran; S Mills"},
		{en, "The Inspector General Ottilie Brand met Major General Jory Pell.", "Jory Pell; Ottilie Brand"},
		{es, "Asisten D.ª Nieves Arce Moya y D. Jacinto Leal Puebla, por la Asociación.", "Jacinto Leal Puebla; Nieves Arce Moya"},
		{es, "Firman Ana López Soto y Presidencia", "Ana López Soto"}, // a word of an office ends the text
		{en, "With the help of the Wisborne Lions, who drive the patients, we manage. We met Ilse Tombrow, who drives.", "Ilse Tombrow"},
		{en, "Yesterday Mr. Edward Whitlock spoke.", "Edward Whitlock"},
		{en, "It was said by Martin Hale and Laura Whitlock.", "Laura Whitlock; Martin Hale"},
		{en, "We met Smt. Vasanta Dool and Shri Gopan Menn there.", "Gopan Menn; Vasanta Dool"},
		{en, "The letter of Mme Claire Duvall was read to Ald. Petrus Crouch.", "Claire Duvall; Petrus Crouch"},
		// what opens like somebody's name and is a place's or a body's
		{es, "Votaron la Cruz Toral, Loma Alta y Esperanza Nueva. Vino Ana Gil Soto.", "Ana Gil Soto"},
		{en, "Then the Laurel Elmery, Rose Valley and Ruby Junction came, and Ruby Holm.", "Ruby Holm"},
		// names that no table knows
		{en, "Martin Hale, Kwanele Tombrow and Laura Whitlock have gone.", "Kwanele Tombrow; Laura Whitlock; Martin Hale"},
		{en, "Kwanele Tombrow, Ilvane Prosk and Laura Whitlock have gone.", "Laura Whitlock"},
		{en, "Laura Whitlock and Kwanele Tombrow have gone.", "Laura Whitlock"},
		{en, "\"We thank them,\" said Kwanele Tombrow, who was there.", "Kwanele Tombrow"},
		{es, "«Les damos las gracias», señaló Kwanele Tombrow.", "Kwanele Tombrow"},
		{en, "Kwanele Tombrow, the Lake Council's director, came.", "Kwanele Tombrow"},
		{es, "Contacto de prensa: Kwanele Tombrow, 555-0177", "Kwanele Tombrow"},
		{en, "Instead of Kwanele Tombrow, who resigned, nobody came.", "Kwanele Tombrow"},
		// a word in small letters says what somebody is
		{es, "Asistió la bióloga Yolma Yaurom, y la vocal Telva Arizm dimitió.", "Telva Arizm; Yolma Yaurom"},
		{en, "Their conductor, Tolvan Balder, writes. The conductor, Copper Wire, broke.", "Tolvan Balder"},
		{en, "By the Clerk to the Trustees, Jocasta Reeves-Holm", "Jocasta Reeves-Holm"},
		{en, "Present: Colm Ó Murchú, Aoife Ní Dhuin", "Aoife Ní Dhuin; Colm Ó Murchú"},
		{es, "Los Sres. Adalberto Pinoch y Norma B. de Urdax fueron.", "Adalberto Pinoch; Norma B. de Urdax"},
		{en, "The group on Lake Tambra met.", ""},
		// whose surname has a form of courtesy elsewhere
		{en, "The books are with Ilvane Prosk until June. We are grateful to Ms Prosk for that.", "Ilvane Prosk"},
		{en, "The walk ends at Tolvan Prosk. We are grateful to Ms Holm for that.", ""},
		{en, "Our MP, Jemma Stottle, came.", "Jemma Stottle"},
		{en, "Francis R. Alder came; Francis Alder left.", "Francis R. Alder = Francis Alder"},
		{en, "Present: Perran Tonkin (Chair), Demelza Roe, Cllr\nJory Pell\n\nApologies: Kitto Vane", "Demelza Roe; Jory Pell; Kitto Vane; Perran Tonkin"},
		{en, "Sir Hugh Alder wrote. Sir Hugh was late.", "Hugh Alder"},
		{en, "New York and Green Lane are places.", ""},
		{en, "The Open Door Policy was read.", ""},
		{es, "La reunión la presidió Juan Manuel Ortega y Gasset.", "Juan Manuel Ortega y Gasset"},
		{es, "Asistieron Ana López y Pedro Ruiz Soto.", "Ana López; Pedro Ruiz Soto"},
		{es, "El Dr. Ramiro Quiñehual expuso.", "Ramiro Quiñehual"},
		{es, "Se cerrará la calle Gabriela Mistral, según informó don Primo Leal.", "Primo Leal"},
		{es, "Tiene su domicilio en Avenida Gabriela Mistral 652, y en calle: Arturo Gil 12. Firmó don Primo Leal.", "Primo Leal"},
		{es, "Se reunió la Escuela Primaria \"Benito Salas\" con Ana Gil Ríos.", "Ana Gil Ríos"},
		{es, "Vino doña Lucía del Carmen Bravo Oyarzo.", "Lucía del Carmen Bravo Oyarzo"},
		{es, "Se firmó en San Juan Atlixpan, a la vista de todos.", ""},
		{es, "Lo pidió don Segundo Loncón Rain.", "Segundo Loncón Rain"},
		{es, "Firmó María del Carmen de la Fuente Ríos.", "María del Carmen de la Fuente Ríos"},
	}
	for _, tt := range tests {
		if got := named(read(tt.text, tt.lang), extract.Person); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func roles(d *extract.Document) string {
	var out []string
	for _, r := range d.Roles {
		s := d.Entities[r.Person].Name + " | " + r.Title
		if r.Organisation >= 0 {
			s += " | " + d.Entities[r.Organisation].Name
		}
		out = append(out, s)
	}
	for _, r := range d.Relations {
		if r.Kind == extract.AffiliatedWith {
			out = append(out, fmt.Sprintf("%s < %s", d.Entities[r.From.Index].Name, d.Entities[r.To.Index].Name))
		}
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

func TestRoles(t *testing.T) {
	tests := []struct {
		lang language.Code
		text string
		want string
	}{
		{en, "Laura Whitlock, Commissioner of the Ministry of Fisheries, spoke.", "Laura Whitlock | Commissioner | Ministry of Fisheries"},
		{en, "They met Secretary Laura Whitlock of the Ministry of Fisheries.", "Laura Whitlock | Secretary | Ministry of Fisheries"},
		{en, "The President of the Lake Council, Martin Hale, spoke.", "Martin Hale | President | Lake Council"},
		{en, "Mr. Martin Hale, Secretary of the Executive Board, Council for Clarity, came.", "Martin Hale | Secretary of the Executive Board | Council for Clarity"},
		{en, "We saw Martin Hale, General Director of Legal Affairs, and Laura Whitlock, Head of Trade and Fisheries Unit.", "Laura Whitlock | Head of Trade and Fisheries Unit | Trade and Fisheries Unit; Martin Hale | General Director of Legal Affairs"},
		{en, "Present: Martin Hale, Ash Works; Laura Whitlock, Ash Works; Ines Moor, Quay Ten.", "Ines Moor < Quay Ten; Laura Whitlock < Ash Works; Martin Hale < Ash Works"},
		{en, "Martin Hale and Laura Whitlock from the Lake Council came.", "Laura Whitlock < Lake Council; Martin Hale < Lake Council"},
		{en, "In attendance: Laura Whitlock, Borough Archivist\nMartin Hale, Lake Council", "Laura Whitlock | Borough Archivist; Martin Hale < Lake Council"},
		{es, "Pedro Ruiz Soto, Vocal, Instituto Regional de Lagos\nAna López Ruiz, Presidenta, Fundación Ceibo", "Ana López Ruiz | Presidenta | Fundación Ceibo; Pedro Ruiz Soto | Vocal | Instituto Regional de Lagos"},
		{es, "Ana López Ruiz, directora general de la Fundación Ceibo, asistió.", "Ana López Ruiz | directora general | Fundación Ceibo"},
		{es, "El Comisionado Pedro Ruiz Soto del Instituto de Lagos asistió.", "Pedro Ruiz Soto | Comisionado | Instituto de Lagos"},
		{en, "The Harbour Agency's regional director, Laura Whitlock, and the acting harbour librarian, Ines Moor, met.", "Ines Moor | harbour librarian; Laura Whitlock | regional director | Harbour Agency"},
		{en, "Martin Hale, policy manager at the Lake Council, and Laura Whitlock, associate dean for research, spoke.", "Laura Whitlock | associate dean for research; Martin Hale | policy manager | Lake Council"},
		{en, "The Secretary of the Lake Council, Laura Whitlock, the Minister of Energy of Maru, Sione Falaniko, and others spoke.", "Laura Whitlock | Secretary | Lake Council; Sione Falaniko | Minister of Energy of Maru"},
		{en, "The Secretary, Laura Whitlock, the Head of Research, Lake Council, and others spoke.", "Laura Whitlock | Head of Research | Lake Council; Laura Whitlock | Secretary"},
		{en, "The chair welcomed Laura Whitlock. The director of works met Martin Hale.", ""},
		{en, "Professor Laura Whitlock, Head of Nursing, came.", "Laura Whitlock | Head of Nursing"},
		{en, "The Board's own adviser, Laura Whitlock, came.", "Laura Whitlock | adviser"},
		{es, "Habló Ana López Ruiz, por entonces diputada provincial de Cultura, y el director científico, Pedro Ruiz Soto.", "Ana López Ruiz | diputada provincial de Cultura; Pedro Ruiz Soto | director científico"},
		{es, "La Universidad del Lago, representada por la vicerrectora de Investigación, Ana López Ruiz, firmó.", "Ana López Ruiz | vicerrectora de Investigación | Universidad del Lago"},
		{es, "La portavoz de la plataforma Salvemos el Cerro, Ana López, y el presidente en funciones, Pedro Ruiz, hablaron.", "Ana López | portavoz | Salvemos el Cerro; Pedro Ruiz | presidente en funciones"},
		{es, "Designó a: 1. RÍOS PANDO, Ing. Pedro – Director de Obras. 2. LÓPEZ DEL PRADO, Dra. Ana María – Jefa de enlace", "Ana María López del Prado | Jefa de enlace; Pedro Ríos Pando | Director de Obras"},
		{en, "Dr. Laura Whitlock, a professor of marine science at Old Point College and a member of the Oyster Panel, spoke.", "Laura Whitlock | member | Oyster Panel; Laura Whitlock | professor of marine science | Old Point College"},
		{en, "Its chief executive at the time, Laura Whitlock OBE, and our treasurer, Martin Hale, spoke.", "Laura Whitlock | chief executive; Martin Hale | treasurer"},
		{es, "La titular de la Comisión Nacional de Lagos (CONLAG), Ana López, y la procuradora de Protección al Ambiente, Marta Ruiz, y la directora administrativa y financiera, Inés Soto, hablaron.", "Ana López | titular | Comisión Nacional de Lagos; Inés Soto | directora administrativa y financiera; Marta Ruiz | procuradora de Protección al Ambiente"},
		{en, "It was run by the Lower Harbour Planning Commission (LHPC). Former LHPC executive director Martin Hale hired Laura Whitlock.", "Martin Hale | executive director | Lower Harbour Planning Commission"},
		{es, "El titular de la Unión Ferroviaria, Pedro Ruiz Soto, asistió.", "Pedro Ruiz Soto | titular | Unión Ferroviaria"},
		{en, "Imogen Tallis, Kittywake's director, came. The secretary is now Laura Whitlock. Marcy Ledbet (our attorney) and MTA President Martin Hale came.", "Imogen Tallis | director; Laura Whitlock | secretary; Marcy Ledbet | attorney; Martin Hale | President"},
		{es, "Su coordinador es don Pedro Ruiz Soto. Lo hablé con Ana López, la secretaria técnica, el día 22. Por la Cooperativa Eléctrica de Holm, su presidente Sr. Luis Gil Soto.", "Ana López | secretaria técnica; Luis Gil Soto | presidente | Cooperativa Eléctrica de Holm; Pedro Ruiz Soto | coordinador"},
		{es, "La cooperativa Manantial del Sur, cuyo gerente, el ingeniero Wilmar Yoteng, faltó. Lo firma la Junta de Regantes Rumip, suscrito por su presidente, el señor Segundo Caizam.", "Segundo Caizam | presidente | Junta de Regantes Rumip; Wilmar Yoteng | gerente | Manantial del Sur"},
		{en, "As Mayor Laura Whitlock told Mr. Teodor Ilvesk, Humanitarian Affairs Officer, the Second Secretary, Martin Hale, came.", "Laura Whitlock | Mayor; Martin Hale | Second Secretary; Teodor Ilvesk | Humanitarian Affairs Officer"},
		{es, "Ana López Ruiz, mayor de edad, y Pedro Ruiz, jefe de enlace, firmaron.", "Pedro Ruiz | jefe de enlace"},
		{es, "Fundación Ceibo. Ana López Ruiz, gerente de la Fundación, asistió.", "Ana López Ruiz | gerente | Fundación Ceibo"},
		{es, "El rector de la Universidad del Lago, Pedro Ruiz Soto, asistió.", "Pedro Ruiz Soto | rector | Universidad del Lago"},
		{en, "Name                  Position           Organisation\n\nLaura Whitlock        Head of Biology    Regional Institute of Lakes\n\nInes Margaret Seaton  Spokeswoman        Quay Trust\n\nMartin Hale           President          Oyster Growers' Association", "Ines Margaret Seaton | Spokeswoman | Quay Trust; Laura Whitlock | Head of Biology | Regional Institute of Lakes; Martin Hale | President | Oyster Growers' Association"},
		{en, "Riverside Co-operative Ltd was admitted. Laura Whitlock, director of Riverside Co-operative Ltd, spoke.", "Laura Whitlock | director | Riverside Co-operative Ltd"},
		{en, "Laura Whitlock (Chair)        Ms Joan Seaton (Director of\n\nMartin Hale (Clerk)           Quay Trust)", "Joan Seaton | Director; Laura Whitlock | Chair; Martin Hale | Clerk"},
		{en, "Laura Whitlock (Chair)     Port Authority of Ash Haven\n\nMartin Hale                Ash Haven Civic Society\n\nTrustees                   Quay Trust", "Laura Whitlock < Port Authority of Ash Haven; Martin Hale < Ash Haven Civic Society"},
	}
	for _, tt := range tests {
		if got := roles(read(tt.text, tt.lang)); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// A number of nameless bodies stands for the one that is made of them.
func TestGroups(t *testing.T) {
	d := read("It is a Lake Council of ten civil associations. The 10 Chilean associations wrote, and two associations did not.", en)
	var got []string
	for _, m := range d.Mentions {
		got = append(got, m.Text)
	}
	if s := strings.Join(got, "; "); s != "Lake Council; 10 Chilean associations" {
		t.Error(s)
	}
}

// What structure gave stands: later names are mentions of it.
func TestKnownBefore(t *testing.T) {
	text := extract.Typed("The answer of Martin Hale came late. Mr. Hale and the Council agreed.")
	d := &extract.Document{Kind: extract.Letter, Language: en}
	d.AddEntity(extract.Person, "Martin Hale Osborne")
	d.AddEntity(extract.Organisation, "Council for Clarity")
	Find(text, d, lex)
	if len(d.Entities) != 2 {
		t.Errorf("%+v", d.Entities)
	}
	var got []string
	for _, m := range d.Mentions {
		got = append(got, m.Text+" > "+d.Entities[m.Entity].Name)
	}
	sort.Strings(got)
	if s := strings.Join(got, "; "); s != "Council > Council for Clarity; Hale > Martin Hale Osborne; Martin Hale > Martin Hale Osborne" {
		t.Error(s)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("The Ministry of (X, in Y) Ana López, Director of the, General; Mr. A-B de la 's office and (ABC) Council's")
	f.Add("1) Uno, 2) Dos y 3) Tres; diez organizaciones")
	f.Fuzz(func(t *testing.T, text string) {
		for _, code := range []language.Code{es, en} {
			d := read(text, code)
			for _, m := range d.Mentions {
				if m.Entity < 0 || m.Entity >= len(d.Entities) || m.Text == "" {
					t.Fatalf("%+v", m)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := extract.Typed(strings.Repeat("The Secretary of the Lake Council, Martin Hale, wrote to the Ministry of Fisheries (MOF) about the works of the city, and nothing else was said by anybody. ", 14))
	for b.Loop() {
		Find(text, &extract.Document{Kind: extract.Report, Language: en}, lex)
	}
}

// TestAttesting: who witnesses or approves an agreement is named at its foot.
func TestAttesting(t *testing.T) {
	for text, want := range map[string]string{
		"Approved as to form: ____________ Ilvane Prosk, County Attorney": "Ilvane Prosk",
		"In the presence of: Kwanele Tombrow (witness)":                   "Kwanele Tombrow",
		"Ilvane Prosk, County Attorney":                                   "",
	} {
		typed := extract.Typed(text)
		zone := extract.Zone{Kind: extract.ZoneSignature, Span: typed.AtomSpan(0, len(typed.Atoms())-1)}
		d := &extract.Document{Kind: extract.Agreement, Language: en, Zones: []extract.Zone{zone}}
		Find(typed, d, lex)
		if got := named(d, extract.Person); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
