package main

// The written set: papers that were written one by one, none like another, half
// of them for tuning and half for measuring.

var tuning = []paper{
	{"cl-ordinario.pdf", []part{{"cl-ordinario", nil}}},
	{"mx-oficio.pdf", []part{{"mx-oficio", nil}}},
	{"uk-charity.pdf", []part{{"uk-charity", nil}}},
	{"un-note-verbale.pdf", []part{{"un-note-verbale", nil}}},
	{"us-memo.pdf", []part{{"us-memo", nil}}},
	{"email.pdf", []part{{"email", nil}}},
	{"es-convenio.pdf", []part{{"es-convenio", nil}}},
	{"co-circular.pdf", []part{{"co-circular", nil}}},
	{"pe-carta-multiple.pdf", []part{{"pe-carta-multiple", nil}}},
	{"ar-nota.pdf", []part{{"ar-nota", &scan{dpi: 150, skew: -.7, ink: 60, paper: 222, fade: 30, holes: true, quality: 36, seed: 22}}}},
	{"minutes-en.pdf", []part{{"minutes-en", nil}}},
	{"mx-comunicado.pdf", []part{{"mx-comunicado", nil}}},
	{"us-agreement.pdf", []part{{"us-agreement", nil}}},
	{"cl-gremio-scan.pdf", []part{{"cl-gremio-scan", &scan{dpi: 200, skew: 1.7, ink: 45, paper: 232, quality: 34, seed: 21}}}},
	{"uk-council-two.pdf", []part{{"uk-council-two", nil}}},
	{"es-ayuntamiento.pdf", []part{{"es-ayuntamiento", &scan{dpi: 200, skew: .5, ink: 50, paper: 226, stains: 1, quality: 32, seed: 23}}}},
	{"cl-distribucion.pdf", []part{{"cl-distribucion", &scan{dpi: 150, skew: 1.2, ink: 50, paper: 228, holes: true, quality: 34, seed: 31}}}},
	{"es-salida.pdf", []part{{"es-salida", &scan{dpi: 150, skew: .3, ink: 35, paper: 240, quality: 36, seed: 32}}}},
	{"pe-oficio-multiple.pdf", []part{{"pe-oficio-multiple", &scan{dpi: 150, skew: -1.4, ink: 55, paper: 226, fade: 20, quality: 34, seed: 33}}}},
	{"us-water-memo.pdf", []part{{"us-water-memo", &scan{dpi: 150, skew: .9, ink: 40, paper: 230, speckles: 500, bilevel: true, seed: 34}}}},
}

var measuring = []paper{
	{"co-respuesta.pdf", []part{{"co-respuesta", nil}}},
	{"mx-convenio-modificatorio.pdf", []part{{"mx-convenio-modificatorio", nil}}},
	{"un-letter.pdf", []part{{"un-letter", nil}}},
	{"us-university.pdf", []part{{"us-university", nil}}},
	{"open-letter.pdf", []part{{"open-letter", nil}}},
	{"uk-report.pdf", []part{{"uk-report", nil}}},
	{"es-nota-interior.pdf", []part{{"es-nota-interior", &scan{dpi: 200, skew: -.4, turn: 90, ink: 40, paper: 230, quality: 32, seed: 25}}}},
	{"mx-bundle.pdf", []part{{"mx-bundle", nil}}},
	{"pe-memorando.pdf", []part{{"pe-memorando", nil}}},
	{"chamber-en.pdf", []part{{"chamber-en", &scan{dpi: 150, skew: 1.1, ink: 70, paper: 212, fade: 35, layer: true, quality: 36, seed: 24}}}},
	{"acta-es.pdf", []part{{"acta-es", nil}}},
	{"press-en.pdf", []part{{"press-en", nil}}},
	{"mou-three.pdf", []part{{"mou-three", nil}}},
	{"renuncia-scan.pdf", []part{{"renuncia-scan", &scan{dpi: 200, skew: -2.1, ink: 55, paper: 224, speckles: 300, quality: 34, seed: 26}}}},
	{"mx-suplente.pdf", []part{{"mx-suplente", &scan{dpi: 150, skew: -1, ink: 50, paper: 226, quality: 34, seed: 41}}}},
	{"co-radicado.pdf", []part{{"co-radicado", &scan{dpi: 150, skew: 1.6, ink: 65, paper: 214, fade: 30, layer: true, quality: 34, seed: 42}}}},
	{"comunicado-conjunto.pdf", []part{{"comunicado-conjunto", &scan{dpi: 150, skew: .4, ink: 40, paper: 238, quality: 34, seed: 43}}}},
	{"uk-district-letter.pdf", []part{{"uk-district-letter", &scan{dpi: 150, skew: -.6, turn: 90, ink: 50, paper: 224, stains: 1, quality: 34, seed: 44}}}},
	{"lease-amendment.pdf", []part{{"lease-amendment", &scan{dpi: 150, skew: 1.1, ink: 55, paper: 228, border: true, quality: 34, seed: 45}}}},
	{"correo-impreso.pdf", []part{{"correo-impreso", nil}}},
}
