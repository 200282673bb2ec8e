package language

import (
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

var texts = map[string]string{
	"es letter":  "Estimada directora: por medio de la presente le remitimos el informe que solicitó en su oficio del mes pasado sobre las bodegas del puerto y el estado de los muelles. Quedamos atentos a sus comentarios y le enviamos un cordial saludo.",
	"es address": "Señora Amparo Quiroga Leal\nDirectora General de Aguas\nMinisterio de Obras Fluviales\nPresente",
	"es short":   "Estimado señor:",
	"es caps":    "CONVENIO DE COLABORACIÓN ENTRE EL AYUNTAMIENTO DE VALDERRUBIO Y LA FUNDACIÓN MOLINO NUEVO",
	"en letter":  "Dear Mrs Pemberton, further to your letter of last month we enclose the report on the state of the harbour sheds and the repairs that you asked for. We should be glad to hear from you. Yours sincerely,",
	"en address": "Mrs Harriet Pemberton\nDirector of Waterways\nMinistry of River Works",
	"en short":   "Dear Sir,",
	"de letter":  "Sehr geehrte Frau Direktorin, anbei erhalten Sie den Bericht über den Zustand der Lagerhäuser am Hafen, um den Sie uns im vergangenen Monat gebeten haben. Mit freundlichen Grüßen",
	"fr letter":  "Madame la Directrice, nous vous prions de trouver ci-joint le rapport sur l'état des entrepôts du port que vous avez demandé le mois dernier. Veuillez agréer nos salutations les meilleures.",
	"pt letter":  "Senhora Diretora, enviamos em anexo o relatório sobre o estado dos armazéns do porto que nos pediu no seu ofício do mês passado. Ficamos à disposição para qualquer esclarecimento e enviamos os nossos cumprimentos.",
	"ca letter":  "Benvolguda directora, us enviem amb aquesta carta l'informe sobre l'estat dels magatzems del port que ens vau demanar el mes passat. Restem a la vostra disposició i us saludem ben atentament.",
	"it letter":  "Gentile direttrice, le inviamo in allegato la relazione sullo stato dei magazzini del porto che ci ha chiesto il mese scorso. Restiamo a disposizione per ogni chiarimento e le porgiamo i nostri saluti.",
	"gl letter":  "Estimada directora: achegámoslle o informe que nos solicitou o mes pasado sobre o estado dos almacéns do porto. Quedamos á súa disposición e enviámoslle un cordial saúdo dende o concello.",
	"nl letter":  "Geachte mevrouw, hierbij ontvangt u het verslag over de toestand van de loodsen in de haven waar u ons vorige maand om heeft gevraagd. Wij horen graag van u.",
	"eu letter":  "Zuzendari andrea: honekin batera bidaltzen dizugu portuko biltegien egoerari buruz joan den hilean eskatu zenuen txostena. Zure esanetara gaude eta agur bero bat.",
	"gibberish":  "xkq wptr lzzv nmb qhj trrk plo vvbn mzx sdf ghj klp wqe rty",
	"numbers":    "12 345 6.789 - 2017/11 :: 44",
	"empty":      "",
}

func TestDetect(t *testing.T) {
	for name, text := range texts {
		want := Code(name[:2])
		if want != Spanish && want != English {
			want = Undetermined
		}
		code, conf := Detect(text)
		if code != want {
			t.Errorf("%s: %s (%d), want %s", name, code, conf, want)
		}
		if conf < 0 || conf > 1000 || (code == Undetermined) != (conf == 0) {
			t.Errorf("%s: confidence %d for %s", name, conf, code)
		}
	}
}

// TestDetectTogether: several texts at once, as the pipeline asks.
func TestDetectTogether(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		for name, text := range texts {
			all.Go(func() {
				if code, _ := Detect(text); code == Mixed {
					t.Errorf("%s: mixed", name)
				}
			})
		}
	}
	all.Wait()
}

func TestDetectMixed(t *testing.T) {
	both := strings.Repeat(texts["es letter"]+"\n"+texts["en letter"]+"\n", 2)
	if code, conf := Detect(both); code != Mixed || conf == 0 {
		t.Errorf("two languages: %s (%d)", code, conf)
	}
	name := " Harbour Works Partnership of the North and the Isles. "
	if code, _ := Detect(strings.Repeat(texts["es letter"]+name, 4)); code != Spanish {
		t.Errorf("Spanish with an English name: %s", code)
	}
}

func TestCommon(t *testing.T) {
	for word, want := range map[string]bool{"Según": true, "which": true, "più": true, "diciembre": true, "oficio": true, "muelle": false, "": false} {
		if Common(word) != want {
			t.Errorf("Common(%q) = %v", word, !want)
		}
	}
}

func TestShare(t *testing.T) {
	clean := "En relación con el conocimiento que tenemos de las obras, la Secretaría informó a la comisión que los trabajos continuarán durante el verano"
	noisy := "En relac¡ón con el conoc¡miento que tenernos de las obros, la Secretarla inforrnó a la comisiÓn que los trobajos continuorán durante el verono"
	c, n := Share(clean, Spanish), Share(noisy, Spanish)
	if c < 950 || n > 750 {
		t.Errorf("clean %d, noisy %d", c, n)
	}
	if s := Share(texts["en letter"], Spanish); s > 400 {
		t.Errorf("English text as Spanish: %d", s)
	}
	if s := Share(texts["en letter"], English); s < 900 {
		t.Errorf("English text as English: %d", s)
	}
	if Share("", Spanish) != 0 || Share("12 34", English) != 0 {
		t.Error("a share of no words")
	}
}

func TestContains(t *testing.T) {
	list := "\na\nab\nabc\nb\nñu\n"
	for _, w := range []string{"a", "ab", "abc", "b", "ñu"} {
		if !contains(list, w) {
			t.Errorf("%q not found", w)
		}
	}
	for _, w := range []string{"", "aa", "abcd", "c", "ñ", "z"} {
		if contains(list, w) {
			t.Errorf("%q found", w)
		}
	}
}

// A language is data: without its tables it is unknown, and the other works.
func TestWithoutSpanish(t *testing.T) {
	rest := fstest.MapFS{}
	names, err := fs.Glob(embedded, "*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if !strings.HasPrefix(name, "es.") {
			rest[name] = &fstest.MapFile{Data: mustRead(embedded, name)}
		}
	}
	d := newDetector(loadTables(rest))
	if code, conf := d.detect(texts["en letter"]); code != English || conf == 0 {
		t.Errorf("English: %s (%d)", code, conf)
	}
	if code, _ := d.detect(texts["es letter"]); code != Undetermined {
		t.Errorf("Spanish: %s", code)
	}
}

func BenchmarkDetect(b *testing.B) {
	text := strings.Repeat(texts["es letter"]+"\n", 8)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Detect(text)
	}
}

func BenchmarkShare(b *testing.B) {
	text := strings.Repeat(texts["es letter"]+"\n", 8)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Share(text, Spanish)
	}
}
