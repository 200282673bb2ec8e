package withdraw

import "testing"

// Whoever announces the exit of one of its directors is left, and not the house whose paper it is.
func TestAnnouncer(t *testing.T) {
	if got := saidIn("press_release", "es", "{Bolsa Central}.", "{Hilados Sur} comunica que {p:Luis Prat} ha presentado con fecha de hoy su renuncia al cargo de consejero."); got != "Luis Prat > Hilados Sur 2019-06-10" {
		t.Error(got)
	}
}

// A paper of somebody who has no members is not left by those who quit "the federation".
func TestOtherHouse(t *testing.T) {
	if got := saidIn("press_release", "en", "{Ryeford Gazette}.", "The {Meadow Trust}, which quit the federation in <2001|2001>, was silent."); got != "" {
		t.Error(got)
	}
}

// Sentences as the press, minutes and reports build them.
func TestPress(t *testing.T) {
	tests := []struct{ kind, lang, text, want string }{
		{"report", "en", "{p:Tom Akers}, a fellow at the {Elm College}, and {p:Ruth Skewes}, president of the {Meadow Trust}, a small charity, have resigned from the {Harwick Partnership}.", "Ruth Skewes > Harwick Partnership; Tom Akers > Harwick Partnership"},
		{"press_release", "es", "La {Fundación Ceibo} se retiró este jueves de la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre 2019-06-06"},
		{"press_release", "es", "La {Fundación Ceibo} se retiró este lunes de la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre 2019-06-10"},
		{"report", "es", "{p:Elisa Montt} envió una carta con su renuncia a {p:Luis Prat}, presidente de la {Red Lacustre}.", ""},
		{"report", "es", "{p:Elisa Montt} renunció a sus cargos en la {Red Lacustre}.", "Elisa Montt > Red Lacustre"},
		{"report", "es", "{p:Elisa Montt} presentó su renuncia como vocal de la {Red Lacustre}, con la que colaboró el año <2009|2009>.", "Elisa Montt > Red Lacustre"},
		{"report", "es", "{p:Elisa Montt} explicó que la {Red Lacustre} ya no la representa.", ""},
		{"report", "es", "{p:Elisa Montt} habló ayer. El sector privado, encabezado por los gremios, se retiró de la {Red Lacustre}.", ""},
		{"report", "en", "The {Meadow Trust} spoke at the {Harwick Partnership}, but decisions were still left to the {Elm Council}.", ""},
		{"report", "es", "La {Fundación Ceibo} explicó los términos de su salida de la {Red Lacustre}, que la asamblea formalizó el <2009-05-02|2 de mayo de 2009>.", "Fundación Ceibo > Red Lacustre 2009-05-02"},
		{"report", "es", "El {Colegio Alameda} acordó en sesión plenaria ordinaria de <2009-05-02|2 de mayo de 2009> separarse de la {Red Lacustre}.", "Colegio Alameda > Red Lacustre 2009-05-02"},
		{"report", "es", "El {Club Prado} quedó fuera de la {Red Lacustre}.", ""},
		{"report", "es", "La diputada Zulaima Orrego informó su separación de la bancada de la {Unión Fluvial}.", "Zulaima Orrego > Unión Fluvial"},
		{"report", "es", "Colombia denunció el Tratado Constitutivo de la {Liga Andina} el <2009-05-02|2 de mayo de 2009>.", "Colombia > Tratado Constitutivo de la Liga Andina 2009-05-02"},
		{"report", "es", "Peter Mills renunció al {Consejo Fluvial}.", "Peter Mills > Consejo Fluvial"},
		{"report", "es", "El {Consejo Fluvial Andino} (Cofluan) nació en <2003|2003>. En ese año Cofluan se retiró de la {Red Lacustre}.", "Consejo Fluvial Andino > Red Lacustre"},
		{"report", "en", "The {River Workers Union} (RWU), the {Dockers Union} (DU) and the {Carters Union} left the KLF-CSO.", "Carters Union > KLF-CSO; Dockers Union > KLF-CSO; River Workers Union > KLF-CSO"},
		{"report", "en", "The KLF, the DWU and {Elm College} said they have left the {Harwick Partnership}.", "DWU > Harwick Partnership; Elm College > Harwick Partnership; KLF > Harwick Partnership"},
		{"report", "en", "Effective <2014-03-05|March 5, 2014>, {p:Tom Akers} resigned from the {Harwick Partnership}.", "Tom Akers > Harwick Partnership 2014-03-05"},
		{"report", "en", "The {Elm College} dropped out of the {Harwick Partnership}. Ilkstone Players, a founder member of the {Wharf Council}, severed its connection with the {Wharf Council}.", "Elm College > Harwick Partnership; Ilkstone Players > Wharf Council"},
		{"report", "en", "The {Elm College} notified the revocation of its instrument of withdrawal from the {River Court}.", ""},
		{"minutes", "en", "It was reported that {p:Tom Akers} had resigned from the {Harwick Partnership}.", "Tom Akers > Harwick Partnership"},
		{"press_release", "en", "It was reported that {p:Tom Akers} had resigned from the {Harwick Partnership}.", ""},
		{"report", "es", "El <2019-02-14|14 de febrero de 2019> la {Fundación Ceibo} anunció que abandonaba la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre 2019-02-14"},
		{"report", "es", "La {Fundación Ceibo} anunció que dejaría la {Red Lacustre} el <2019-12-31|31 de diciembre de 2019>.", "Fundación Ceibo > Red Lacustre 2019-12-31"},
		{"report", "es", "La {Fundación Ceibo} anunció que dejaría la {Red Lacustre}.", ""},
		{"report", "es", "La {Fundación Ceibo} dejaba la {Red Lacustre} para el final.", ""},
		{"report", "es", "La {Fundación Ceibo} habló. El rector de la {Universidad Alta} anunció que su casa de estudios dejará la {Red Lacustre} el <2019-12-31|31 de diciembre de 2019>.", "Universidad Alta > Red Lacustre 2019-12-31"},
		{"report", "es", "La {Universidad Alta} habló. Se dio por terminado el convenio con la {Fundación Ceibo}.", ""},
		{"report", "es", "Vengo en disponer el cese, a petición propia, de doña {p:Elisa Montt} como vocal de la {Red Lacustre}.", "Elisa Montt > Red Lacustre"},
		{"report", "es", "El {Club Prado} dejó de formar parte de la {Red Lacustre}. La salida de la {Fundación Ceibo} surtirá efectos el <2019-12-31|31 de diciembre de 2019>.", "Club Prado > Red Lacustre"},
		{"report", "es", "La {Universidad Alta} comunicó en marzo que no renovaría su membresía en la {Red Lacustre}.", "Universidad Alta > Red Lacustre"},
		{"press_release", "es", "{Bolsa Central}. {Hilados Sur}, S.A. comunica que {p:Luis Prat} ha presentado su renuncia al cargo de consejero.", "Luis Prat > Hilados Sur"},
		{"minutes", "en", "{Harwick Partnership}. {p:Tom Akers} had resigned on moving out of the parish.", "Tom Akers > Harwick Partnership"},
		{"report", "en", "The agreement between the {Elm College} and the {Meadow Trust}, signed on <2016-06-04|4 June 2016>, was terminated by the {Meadow Trust} on <2021-02-01|1 February 2021>.", "Meadow Trust > Elm College 2021-02-01"},
		{"report", "en", "The {Elm College} said that it will not be renewing its membership of the {Harwick Partnership}.", "Elm College > Harwick Partnership"},
		{"report", "en", "{p:Rhona Castell} spoke at length. Then Castell resigned from the {Harwick Partnership}.", "Rhona Castell > Harwick Partnership"},
		{"report", "en", "{p:Rhona Castell} spoke. {p:Tom Akers} joined Castell in leaving the hall of the {Harwick Partnership}.", ""},
		{"report", "en", "{p:Tom Akers} left the Strategic and Policy Forum in <2017-06|June 2017>.", "Tom Akers > Strategic and Policy Forum 2017-06"},
		{"report", "es", "Tres integrantes del directorio de la {Fundación Ceibo} presentaron su renuncia a la {Red Lacustre}.", ""},
		{"report", "es", "Salieron de la {Red Lacustre} tres de sus fundadoras: el {Club Prado}, la {Fundación Ceibo} y la {Liga Norte}.", "Club Prado > Red Lacustre; Fundación Ceibo > Red Lacustre; Liga Norte > Red Lacustre"},
		{"report", "es", "{p:Luis Prat} cesó como patrono de la {Fundación Ceibo} al vencer su mandato, y {p:Elisa Montt} dejó de integrar la {Red Lacustre} en <2022-10|octubre de 2022>.", "Elisa Montt > Red Lacustre 2022-10; Luis Prat > Fundación Ceibo"},
		{"report", "en", "According to the KLF and the DWU, the {Elm College} has left the {Harwick Partnership}.", "Elm College > Harwick Partnership"},
		{"report", "en", "The {Elm College} welcomed those who left the {Harwick Partnership}.", ""},
		{"report", "es", "{p:Elisa Montt} anunció que sus colegas abandonaban la {Red Lacustre}.", ""},
		{"report", "en", "The United Kingdom has withdrawn from the {River Court}.", "United Kingdom > River Court"},
		{"report", "en", "Burundi has withdrawn from the {River Court}.", "Burundi > River Court"},
		{"report", "en", "On Saturday it rained and the {Meadow Trust} left the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"report", "en", "The {Elm College} has become the fourth college to disaffiliate from the {Harwick Partnership}.", "Elm College > Harwick Partnership"},
		{"report", "en", "The {Elm College} will also not renew its membership in the {Harwick Partnership}.", "Elm College > Harwick Partnership"},
		{"report", "en", "{p:Tom Akers}, who was elected in May, and Oslind Varrow, who was appointed by the Bench, have resigned from the {Harwick Partnership}.", "Oslind Varrow > Harwick Partnership; Tom Akers > Harwick Partnership"},
		{"report", "en", "{p:Tom Akers} spoke. The nurses were so angry that they quit the {Harwick Partnership}.", ""},
	}
	for _, tt := range tests {
		if got := saidIn(tt.kind, tt.lang, "", tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
