package lexicon

import "strings"

// Spanish sets person, number, time and pronoun into the verb: tables of its
// verbs are made from infinitives, "retirarse", "causar baja", by the endings
// of regular verbs and a list of what others have.

// tense is a set of forms: the pronoun that a reflexive verb has before each,
// with the auxiliary behind it, and the endings of verbs in -ar, -er and -ir.
type tense struct {
	name string
	ends [][4]string
}

// done are the forms that tell of something done or being done; coming those
// of what is to come; lasting those of what was, which tell what somebody said
// of an act of theirs; unreal those of what may be; byUs those by which a
// sender does it; mine those that only one who speaks of itself has.
var (
	done = tense{"done", [][4]string{
		{"se", "ó", "ió", "ió"}, {"se", "aron", "ieron", "ieron"}, {"me", "é", "í", "í"}, {"nos", "amos", "imos", "imos"},
		{"se", "a", "e", "e"}, {"se", "an", "en", "en"}, {"me", "o", "o", "o"}, {"nos", "amos", "emos", "imos"},
		{"se ha", "ado", "ido", "ido"}, {"se han", "ado", "ido", "ido"}, {"me he", "ado", "ido", "ido"}, {"nos hemos", "ado", "ido", "ido"}, {"se había", "ado", "ido", "ido"}, {"se habían", "ado", "ido", "ido"},
	}}
	coming  = tense{"coming", [][4]string{{"se", "ará", "erá", "irá"}, {"se", "arán", "erán", "irán"}, {"nos", "aremos", "eremos", "iremos"}, {"me", "aré", "eré", "iré"}}}
	present = tense{"present", [][4]string{{"se", "a", "e", "e"}, {"se", "an", "en", "en"}, {"nos", "amos", "emos", "imos"}, {"me", "o", "o", "o"}}}
	lasting = tense{"lasting", [][4]string{{"se", "aba", "ía", "ía"}, {"se", "aban", "ían", "ían"}, {"nos", "ábamos", "íamos", "íamos"}}}
	unreal  = tense{"unreal", [][4]string{
		{"se", "aría", "ería", "iría"}, {"se", "arían", "erían", "irían"}, {"nos", "aríamos", "eríamos", "iríamos"},
		{"se", "e", "a", "a"}, {"se", "en", "an", "an"}, {"se", "ara", "iera", "iera"}, {"se", "aran", "ieran", "ieran"}, {"se haya", "ado", "ido", "ido"}, {"se hayan", "ado", "ido", "ido"}, {"se hubiera", "ado", "ido", "ido"}, {"se hubieran", "ado", "ido", "ido"}, {"se", "ase", "iese", "iese"}, {"se", "asen", "iesen", "iesen"},
	}}
	mine = tense{"mine", [][4]string{{"me", "aré", "eré", "iré"}, {"nos", "aremos", "eremos", "iremos"}, {"me he", "ado", "ido", "ido"}, {"nos hemos", "ado", "ido", "ido"}}}
	byUs = tense{"byUs", [][4]string{{"me", "o", "o", "o"}, {"nos", "amos", "emos", "imos"}, {"me", "aré", "eré", "iré"}, {"nos", "aremos", "eremos", "iremos"}}}
)

// irregular are the forms that endings do not make, by infinitive and tense.
var irregular = map[string]map[string][]string{
	"salir": {
		"mine":   {"saldré", "saldremos", "he salido", "hemos salido"},
		"done":   {"salió", "salieron", "salí", "salimos", "sale", "salen", "salgo", "ha salido", "han salido", "he salido", "hemos salido", "había salido", "habían salido"},
		"coming": {"saldrá", "saldrán", "saldremos", "saldré"},
		"unreal": {"saldría", "saldrían", "saldríamos", "salga", "salgan", "saliera", "salieran", "saliese"},
		"byUs":   {"salgo", "salimos", "saldré", "saldremos"},
	},
	"dar": {
		"mine":   {"daré", "daremos", "he dado", "hemos dado"},
		"done":   {"dio", "dieron", "di", "dimos", "da", "dan", "doy", "damos", "ha dado", "han dado", "he dado", "hemos dado", "había dado", "habían dado", "daba", "daban"},
		"coming": {"dará", "darán", "daremos", "daré"},
		"unreal": {"daría", "darían", "dé", "den", "diera", "dieran"},
		"byUs":   {"doy", "damos", "daré", "daremos"},
	},
	"poner": {
		"mine":   {"pondré", "pondremos", "he puesto", "hemos puesto"},
		"done":   {"puso", "pusieron", "puse", "pusimos", "pone", "ponen", "pongo", "ponemos", "ha puesto", "han puesto", "he puesto", "hemos puesto", "había puesto", "habían puesto"},
		"coming": {"pondrá", "pondrán", "pondremos", "pondré"},
		"unreal": {"pondría", "pondrían", "ponga", "pongan", "pusiera", "pusieran"},
		"byUs":   {"pongo", "ponemos", "pondré", "pondremos"},
	},
	"hacer": {
		"mine":   {"haré", "haremos", "he hecho", "hemos hecho"},
		"done":   {"hizo", "hicieron", "hice", "hicimos", "hace", "hacen", "hago", "hacemos", "ha hecho", "han hecho", "he hecho", "hemos hecho", "había hecho", "habían hecho"},
		"coming": {"hará", "harán", "haremos", "haré"},
		"unreal": {"haría", "harían", "haga", "hagan", "hiciera", "hicieran"},
		"byUs":   {"hago", "hacemos", "haré", "haremos"},
	},
	"romper": {
		"mine": {"romperé", "romperemos", "he roto", "hemos roto"},
		"done": {"rompió", "rompieron", "rompí", "rompimos", "rompe", "rompen", "rompo", "rompemos", "ha roto", "han roto", "hemos roto", "había roto", "habían roto"},
	},
	"resolver": {
		"mine": {"resolveré", "resolveremos", "he resuelto", "hemos resuelto"},
		"done": {"resolvió", "resolvieron", "resolvimos", "resuelve", "resuelven", "ha resuelto", "han resuelto", "hemos resuelto"},
	},
	"disponer":   {"done": {"dispuso", "dispusieron", "dispuse", "dispusimos", "dispone", "disponen", "dispongo", "disponemos", "ha dispuesto", "han dispuesto", "he dispuesto", "hemos dispuesto", "había dispuesto"}},
	"elegir":     {"done": {"eligió", "eligieron", "elige", "eligen", "elegimos", "ha elegido", "han elegido", "hemos elegido"}},
	"preferir":   {"done": {"prefirió", "prefirieron", "prefiere", "prefieren", "preferimos", "prefiero", "ha preferido", "han preferido", "hemos preferido"}},
	"convenir":   {"done": {"convino", "convinieron", "conviene", "convienen", "convenimos", "ha convenido", "han convenido", "hemos convenido"}},
	"seguir":     {"done": {"siguió", "siguieron", "sigue", "siguen", "ha seguido", "han seguido", "había seguido", "habían seguido"}, "present": {"sigue", "siguen", "seguimos", "sigo"}},
	"pertenecer": {"present": {"pertenece", "pertenecen", "pertenecemos", "pertenezco"}},
	"permanecer": {"present": {"permanece", "permanecen", "permanecemos", "permanezco"}},
	"ir": {
		"lasting": {"iba", "iban", "íbamos"},
		"mine":    {"iré", "iremos", "he ido", "hemos ido"},
		"done":    {"fue", "fueron", "fui", "fuimos", "va", "van", "voy", "vamos", "ha ido", "han ido", "he ido", "hemos ido", "había ido", "habían ido"},
		"coming":  {"irá", "irán", "iremos", "iré"},
		"unreal":  {"iría", "irían", "vaya", "vayan", "fuera", "fueran"},
	},
	"cerrar": {
		"done": {"cerró", "cerraron", "cerré", "cerramos", "cierra", "cierran", "cierro", "ha cerrado", "han cerrado", "he cerrado", "hemos cerrado"},
		"byUs": {"cierro", "cerramos"},
	},
	"deponer":     {"done": {"depuso", "depusieron", "depuse", "depone", "depongo", "ha depuesto"}},
	"decir":       {"done": {"dijo", "dijeron", "dice", "dicen", "digo", "decimos", "ha dicho", "han dicho"}},
	"excluir":     {"done": {"excluyó", "excluyeron", "excluí", "excluimos", "excluye", "excluyen", "excluyo", "ha excluido", "han excluido"}},
	"autoexcluir": {"done": {"autoexcluyó", "autoexcluyeron", "autoexcluye", "autoexcluyen", "ha autoexcluido", "han autoexcluido"}},
	"despedir":    {"done": {"despidió", "despidieron", "despide", "despiden", "despido", "despedimos", "ha despedido", "han despedido"}},
	"concluir":    {"done": {"concluyó", "concluyeron", "concluye", "concluyen", "concluimos", "concluyo", "ha concluido", "han concluido", "hemos concluido", "he concluido"}, "byUs": {"concluyo", "concluimos", "concluiré", "concluiremos"}},
	"extinguir":   {"done": {"extinguió", "extinguieron", "extingue", "extinguen", "ha extinguido", "han extinguido"}},
	"sustraer": {
		"done":   {"sustrajo", "sustrajeron", "sustraje", "sustrajimos", "sustrae", "sustraen", "sustraigo", "sustraemos", "ha sustraído", "han sustraído", "he sustraído", "hemos sustraído"},
		"unreal": {"sustraería", "sustraiga", "sustraigan", "sustrajera", "sustrajeran"},
		"byUs":   {"sustraigo", "sustraemos", "sustraeré", "sustraeremos"},
	},
	"posponer":  {"done": {"pospuso", "pospusieron", "pospusimos", "pospuse", "pospone", "posponen", "posponemos", "ha pospuesto", "han pospuesto", "hemos pospuesto"}},
	"diferir":   {"done": {"difirió", "difirieron", "diferimos", "difiere", "difieren", "ha diferido", "han diferido", "hemos diferido"}},
	"perder":    {"done": {"perdió", "perdieron", "perdí", "perdimos", "pierde", "pierden", "ha perdido", "han perdido", "hemos perdido", "he perdido", "había perdido"}},
	"descolgar": {"done": {"descolgó", "descolgaron", "descuelga", "descuelgan", "ha descolgado", "han descolgado", "descolgamos"}},
	"segregar":  {"done": {"segregó", "segregaron", "segrega", "segregan", "ha segregado", "han segregado", "segregamos"}},
	"adherir":   {"done": {"adhirió", "adhirieron", "adherí", "adherimos", "adhiere", "adhieren", "adhiero", "ha adherido", "han adherido", "hemos adherido", "he adherido"}},
}

// conjugate gives the forms that verbs have in a tense. What follows the
// infinitive stays as it is; "se" at its end is the pronoun of a reflexive
// verb.
func conjugate(of tense, infinitives ...string) []string {
	var out []string
	for _, v := range infinitives {
		v, tail, _ := strings.Cut(v, " ")
		v, reflexive := strings.CutSuffix(v, "se")
		forms, ok := irregular[v][of.name]
		if ok {
			if reflexive {
				forms = withPronouns(forms)
			}
			out = append(out, complete(forms, "", []string{tail})...)
			continue
		}
		for _, f := range of.ends {
			pronoun, aux, _ := strings.Cut(f[0], " ")
			if !reflexive {
				pronoun = ""
			}
			end := f[1+strings.Index("aei", v[len(v)-2:len(v)-1])]
			out = append(out, strings.Join(strings.Fields(pronoun+" "+aux+" "+rootBefore(v, end)+end+" "+tail), " "))
		}
	}
	return out
}

// rootBefore is a verb's root as it is spelled before an ending: "desligu"
// before "e", where that is not the verb's own, as in "hacer".
func rootBefore(infinitive, end string) string {
	root := infinitive[:len(infinitive)-2]
	if !strings.HasSuffix(infinitive, "ar") || !strings.HasPrefix(end, "e") && !strings.HasPrefix(end, "é") {
		return root
	}
	switch root[len(root)-1] {
	case 'g':
		return root + "u"
	case 'z':
		return root[:len(root)-1] + "c"
	case 'c':
		return root[:len(root)-1] + "qu"
	}
	return root
}

// firstPerson are the irregular forms by which one speaks of oneself.
var firstPerson = map[string]bool{"salgo": true, "salí": true, "saldré": true, "doy": true, "di": true, "daré": true, "voy": true, "fui": true, "iré": true, "excluyo": true, "excluí": true, "sustraigo": true, "sustraje": true, "adhiero": true, "adherí": true}

// withPronouns sets before each form the pronoun that its person has.
func withPronouns(forms []string) []string {
	out := make([]string, len(forms))
	for i, f := range forms {
		p := "se "
		switch {
		case strings.HasSuffix(f, "mos") || strings.HasPrefix(f, "hemos "):
			p = "nos "
		case strings.HasPrefix(f, "he ") || firstPerson[f]:
			p = "me "
		}
		out[i] = p + f
	}
	return out
}

// infinitives gives the infinitives of verbs, the reflexive ones with each
// pronoun: "retirarse", "retirarnos", "darme de baja".
func infinitives(verbs ...string) []string {
	var out []string
	for _, v := range verbs {
		word, tail, _ := strings.Cut(v, " ")
		root, reflexive := strings.CutSuffix(word, "se")
		if !reflexive {
			out = append(out, v)
			continue
		}
		out = append(out, complete([]string{root + "se", root + "nos", root + "me"}, "", []string{tail})...)
	}
	return out
}

// ownInfinitives gives the infinitives of reflexive verbs that a sender uses of
// itself: "retirarnos", "darme de baja".
func ownInfinitives(verbs ...string) []string {
	var out []string
	for _, v := range verbs {
		word, tail, _ := strings.Cut(v, " ")
		if root, ok := strings.CutSuffix(word, "se"); ok {
			out = append(out, complete([]string{root + "nos", root + "me"}, "", []string{tail})...)
		}
	}
	return out
}

// participles gives the participles of regular verbs, as they stand behind those of whom
// they tell something: "retirada", "separados".
func participles(verbs ...string) []string {
	var out []string
	for _, v := range verbs {
		root := v[:len(v)-2] + "id"
		if strings.HasSuffix(v, "ar") {
			root = v[:len(v)-2] + "ad"
		}
		out = append(out, root+"o", root+"a", root+"os", root+"as")
	}
	return out
}

// perfects gives the forms by which something done stands behind a preposition or
// alone: "haberse retirado", "habiendo dejado".
func perfects(verbs ...string) []string {
	var out []string
	for _, v := range verbs {
		word, tail, _ := strings.Cut(v, " ")
		root, reflexive := strings.CutSuffix(word, "se")
		for _, form := range conjugate(done, strings.TrimSpace(root+" "+tail)) {
			participle, ok := strings.CutPrefix(form, "ha ")
			if !ok {
				continue
			}
			if reflexive {
				out = append(out, "haberse "+participle, "habiéndose "+participle, "habernos "+participle, "haberme "+participle)
			} else {
				out = append(out, "haber "+participle, "habiendo "+participle)
			}
		}
	}
	return out
}

// withObject gives infinitives with "it" behind them: "resolverlo".
func withObject(infinitives ...string) []string {
	var out []string
	for _, v := range infinitives {
		out = append(out, v+"lo", v+"la", v+"los")
	}
	return out
}

// gerunds gives the gerunds of verbs: "retirándose", "dejando".
func gerunds(verbs ...string) []string {
	var out []string
	for _, v := range verbs {
		word, tail, _ := strings.Cut(v, " ")
		root, reflexive := strings.CutSuffix(word, "se")
		g := root[:len(root)-2] + "iendo"
		switch {
		case strings.HasSuffix(root, "ar"):
			g = root[:len(root)-2] + "ando"
		case len(root) > 2 && strings.Contains("aeou", root[len(root)-3:len(root)-2]) && !strings.HasSuffix(root, "guir"):
			g = root[:len(root)-2] + "yendo" // "concluyendo"
		}
		all := []string{g}
		if reflexive {
			all = []string{g + "se", g + "nos", g + "me", "se " + g}
		}
		out = append(out, complete(all, "", []string{tail})...)
	}
	return out
}
