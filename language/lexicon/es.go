package lexicon

import "legajo/language"

// Spanish gives the tables of Spanish.
func Spanish() *Language {
	return &Language{Code: language.Spanish, Cues: merge(spanishNames, spanishLetters, spanishProse)}
}

var spanishNames = map[Cue][]string{
	Honorific: {
		"Dr.", "Dra.", "Doctor", "Doctora", "Mtro.", "Mtra.", "Maestro", "Maestra", "Lic.", "Licda.", "Licdo.", "Licenciado", "Licenciada",
		"Ing.", "Inga.", "Ingeniero", "Ingeniera", "Arq.", "Arqto.", "Arqta.", "Arquitecto", "Arquitecta", "C.", "CC.", "Ciudadano", "Ciudadana",
		"C.P.", "C.P.C.", "C.P.A.", "CPN.", "L.C.", "L.A.E.", "L.A.P.", "L.C.P.", "Sr.", "Sra.", "Srta.", "Sres.", "Sras.", "Señor", "Señora", "Señorita", "Señores", "Señoras",
		"D.", "Dn.", "Dña.", "Da.", "D.ª", "Don", "Doña", "Prof.", "Profa.", "Profra.", "Profr.", "Profesor", "Profesora", "Catedrático", "Catedrática",
		"Abog.", "Abg.", "Abogado", "Abogada", "Econ.", "Eco.", "Economista", "Biól.", "Biol.", "Blgo.", "Blga.", "Quím.", "Q.F.B.", "Q.F.", "M.C.", "M. en C.", "M. en D.", "M.Sc.", "MSc.", "Mg.", "Mgtr.", "Mag.", "Magíster", "Dr. en D.",
		"Psic.", "Psicóloga", "Psicólogo", "T.S.", "Méd.", "M.V.Z.", "Enf.", "Lcdo.", "Lcda.", "Ldo.", "Lda.", "Act.", "Tte.", "Cap.", "Capitán", "Cnel.", "Crnl.", "Coronel", "Gral.", "General de División", "General de Brigada", "Cmdte.", "Comandante", "Almte.", "Almirante",
		"Contralmirante", "Vicealmirante", "Mayor", "Teniente", "Sgto.", "Sargento", "Exmo.", "Excmo.", "Excma.", "Exmo. Sr.", "Excmo. Sr.", "Excma. Sra.", "Excelentísimo", "Excelentísima", "Excelentísimo Señor", "Excelentísima Señora",
		"Ilmo.", "Ilma.", "Iltmo.", "Iltma.", "Ilustrísimo", "Ilustrísima", "S.E.", "S. E.", "Su Excelencia", "Honorable", "Ilustre", "H.", "Hon.", "Mons.", "Monseñor", "Pbro.", "Presbítero", "P.", "Fr.", "Fray", "Hno.", "Hna.", "Rvdo.", "Sor", "Dip.", "Sen.", "Rev.", "Sr. D.", "Sra. Dña.", "Sr. Don", "Sra. Doña",
		"Ph.D.", "Mtro. en D.", "Antrop.", "Geól.", "Geog.", "Soc.", "Est.", "Int.", "Téc.", "Tec.", "TSU",
	},
	PostNominal: {"Ph.D.", "PhD", "M.Sc.", "MSc", "MBA", "M.A.", "S.J.", "O.P.", "O.F.M.", "(Q.E.P.D.)"},
	Article:     {"el", "la", "los", "las"},
	SmallWord:   {"de", "del", "la", "las", "los", "el", "lo", "y", "e", "i", "en", "para", "por", "con", "a", "al", "da", "do", "dos", "das"},
	Particle:    {"de", "del", "de la", "de las", "de los", "y", "e", "i", "da", "do", "dos", "das", "san", "santa", "la", "las", "los", "viuda de", "vda. de"},
	NameSuffix:  {"Jr.", "hijo", "II", "III"},
	RoleHead: {
		"Director", "Directora", "Subdirector", "Subdirectora", "Codirector", "Codirectora", "Secretario", "Secretaria", "Subsecretario", "Subsecretaria", "Prosecretario", "Prosecretaria", "Vicesecretario", "Vicesecretaria",
		"Ministro", "Ministra", "Viceministro", "Viceministra", "Presidente", "Presidenta", "Vicepresidente", "Vicepresidenta", "Expresidente", "Expresidenta",
		"Comisionado", "Comisionada", "Comisario", "Comisaria", "Consejero", "Consejera", "Concejal", "Concejala", "Regidor", "Regidora", "Síndico", "Síndica", "Alcalde", "Alcaldesa", "Intendente", "Intendenta", "Gobernador", "Gobernadora",
		"Senador", "Senadora", "Diputado", "Diputada", "Congresista", "Parlamentario", "Parlamentaria", "Rector", "Rectora", "Vicerrector", "Vicerrectora", "Prorrector", "Prorrectora", "Decano", "Decana", "Vicedecano", "Vicedecana", "Catedrático", "Catedrática",
		"Jefe", "Jefa", "Subjefe", "Subjefa", "Coordinador", "Coordinadora", "Cocoordinador", "Cocoordinadora", "Encargado", "Encargada", "Responsable", "Titular", "Representante", "Delegado", "Delegada", "Subdelegado", "Subdelegada", "Apoderado", "Apoderada",
		"Gerente", "Gerenta", "Subgerente", "Administrador", "Administradora", "Procurador", "Procuradora", "Subprocurador", "Subprocuradora", "Fiscal", "Defensor", "Defensora", "Contralor", "Contralora", "Subcontralor", "Subcontralora", "Auditor", "Auditora",
		"Tesorero", "Tesorera", "Vocal", "Asesor", "Asesora", "Asistente", "Analista", "Especialista", "Embajador", "Embajadora", "Cónsul", "Consulesa", "Encargado de Negocios", "Encargada de Negocios", "Agregado", "Agregada",
		"Notario", "Notaria", "Notario Público", "Magistrado", "Magistrada", "Juez", "Jueza", "Superintendente", "Superintendenta", "Inspector", "Inspectora", "Investigador", "Investigadora", "Profesor Titular", "Abogado General", "Abogada General", "Oficial Mayor",
		"Superior", "Superiora", "Prior", "Obispo", "Arzobispo", "Párroco", "Comandante", "Miembro", "Integrante", "Socio", "Socia", "Fundador", "Fundadora", "Cofundador", "Cofundadora", "Portavoz", "Vocero", "Vocera", "Relator", "Relatora", "Ejecutivo", "Ejecutiva", "Seremi", "Enlace", "Contador", "Contadora", "Patrono", "Patrona", "Oficial", "Supervisor", "Supervisora", "Curador", "Curadora", "Archivero", "Archivera", "Bibliotecario", "Bibliotecaria", "Registrador", "Registradora", "Letrado", "Letrada", "Interventor", "Interventora",
	},
	RoleBefore: {"firma", "firma el", "firma la", "suscribe", "suscribe el", "suscribe la", "ex", "entonces", "el", "la", "los", "las", "primer", "primera", "segundo", "segunda", "nuevo", "nueva"},
	Acting: {
		"Encargado del Despacho", "Encargada del Despacho", "Encargado de Despacho", "Encargada de Despacho", "en funciones", "interino", "interina", "a.i.", "(a.i.)", "ad interim", "accidental", "(S)", "(e)", "(P)", "(I)", "suplente", "subrogante", "provisional", "(encargado)", "(encargada)", "encargado", "encargada", "p.a.",
	},
	OrgHead: {
		"Secretaría", "Subsecretaría", "Ministerio", "Viceministerio", "Consejo", "Instituto", "Comisión", "Subcomisión", "Comité", "Subcomité", "Consulado", "Embajada", "Universidad", "Facultad", "Escuela", "Colegio", "Academia", "Fundación", "Asociación", "Agrupación", "Federación", "Confederación", "Sindicato", "Unión", "Alianza", "Red", "Cámara", "Congreso", "Senado", "Asamblea", "Parlamento",
		"Ayuntamiento", "Municipalidad", "Municipio", "Diputación", "Gobierno", "Gobernación", "Intendencia", "Presidencia", "Vicepresidencia", "Procuraduría", "Fiscalía", "Contraloría", "Defensoría", "Tribunal", "Corte", "Juzgado", "Audiencia", "Superintendencia", "Servicio", "Agencia", "Banco", "Caja", "Corporación", "Empresa", "Compañía", "Sociedad", "Cooperativa", "Centro", "Observatorio", "Hospital", "Clínica", "Museo", "Biblioteca", "Archivo General", "Archivo Histórico", "Archivo Nacional",
		"Núcleo", "Coalición", "Colectivo", "Movimiento", "Frente", "Partido", "Organización", "Organismo", "Oficina", "Junta", "Patronato", "Consorcio", "Grupo", "Mesa", "Misión", "Delegación", "Representación", "Arzobispado", "Obispado", "Diócesis", "Arquidiócesis", "Parroquia", "Orden", "Liga", "Club", "Mancomunidad", "Auditoría", "Rectoría", "Vicerrectoría", "Decanato", "Registro", "Policía", "Ejército", "Armada", "Carabineros", "Guardia", "Jefatura", "Comandancia", "Secretariado", "Cancillería", "Legislatura", "Poder Judicial", "Poder Ejecutivo", "Nunciatura", "Fondo", "Fideicomiso", "Laboratorio", "Laboratorios", "Editorial", "Periódico", "Diario", "Ateneo", "Mesa Directiva", "Equipo", "Naciones Unidas", "Relatoría", "Caja de Compensación", "Colegiado", "Casa", "Plataforma", "Foro", "Programa", "Sistema", "Autoridad", "Real Academia", "Real Sociedad", "Capítulo", "Alcaldía", "Personería", "Concejalía", "Registraduría", "Veeduría", "Comarca", "Provincia", "Región", "Comunidad", "Cabildo", "Concejo", "Generalitat", "Xunta", "Principado", "Prefectura", "Distrito", "Vicaría", "Fototeca", "Hemeroteca", "Filmoteca", "Cineteca", "Pinacoteca", "Mediateca", "Notaría", "Comisaría", "Consejería", "Distribuidora", "Transportes", "Constructora", "Inmobiliaria", "Consultores", "Consultora", "Taller", "Teatro", "Orquesta", "Coro", "Hermandad", "Cofradía", "Bufete", "Despacho Jurídico",
	},
	SubBody: {"Comisión", "Subcomisión", "Comité", "Subcomité", "Junta", "Mesa", "Pleno", "Consejo", "Sala", "Grupo"},
	UnitHead: {
		"Dirección", "Subdirección", "Dirección General", "División", "Departamento", "Depto.", "Dpto.", "Área", "Unidad", "Coordinación", "Coordinación General", "Gerencia", "Subgerencia", "Sección", "Servicio de", "Oficina de", "Jefatura", "Cátedra", "Vocalía", "Mesa de Partes", "Oficialía de Partes", "Oficialía Mayor", "Gabinete", "Consejo Directivo", "Consejo Consultivo", "Consejo de Administración", "Junta Directiva", "Comité Ejecutivo", "Comité Directivo", "Secretaría Técnica", "Secretaría Ejecutiva", "Secretaría General", "Tesorería", "Área de", "Negociado", "Intervención", "Asesoría", "Asesoría Jurídica",
	},
	LegalForm: {
		"S.A.", "S.A. de C.V.", "S. A. de C. V.", "SA de CV", "S.A.B. de C.V.", "S.A.P.I. de C.V.", "S. de R.L.", "S. de R.L. de C.V.", "S.R.L.", "S.L.", "S.L.U.", "S.A.U.", "S.A.C.", "S.A.A.", "E.I.R.L.", "S.A.S.", "Ltda.", "Limitada", "SpA", "S.p.A.", "A.C.", "A. C.", "I.A.P.", "S.C.", "E.P.S.", "E.S.P.", "S. en C.", "A.B.P.", "C. por A.", "E.P.E.", "E.P.M.",
	},
	PlaceWord: {
		"Calle", "Av.", "Avda.", "Avenida", "Blvd.", "Boulevard", "Bulevar", "Paseo", "Plaza", "Pza.", "Calzada", "Calz.", "Carretera", "Ctra.", "Camino", "Jr.", "Jirón", "Carrera", "Cra.", "Kra.", "Cl.", "Pasaje", "Psje.", "Col.", "Colonia", "Fracc.", "Urb.", "Urbanización", "Barrio", "CP", "Código Postal", "Piso", "Edif.", "Edificio", "Casilla", "Apartado", "Apdo.", "Tel.", "Teléfono", "Tels.", "Fono", "Fax", "Ext.", "Correo", "E-mail", "www", "http", "https", "Pte.", "Ote.", "Nte.", "Km", "Kilómetro", "Lote", "Manzana", "Mz.", "Bajos", "Torre", "Esquina", "s/n", "Núm. ext.", "Domicilio", "RUC", "NIF", "CIF", "RUT", "NIT", "R.F.C.", "RFC",
	},
	NotAName: {
		"Presente", "Ciudad", "Atentamente", "Estimado", "Estimada", "Asunto", "Referencia", "Oficio", "Carta", "Circular", "Folio", "Expediente", "Fecha", "Página", "Anexo", "Anexos", "Copia", "Original", "Recibido", "Acuse", "Sello", "Firma", "Nombre", "Cargo", "Sin", "Otro", "Para", "Por", "Con", "Según", "Distribución", "Mismo", "Fin", "Conocimiento", "Artículo", "Ley", "Decreto", "Constitución", "Código", "Reglamento", "Acta", "Acuerdo", "Convenio", "Contrato", "Informe", "Minuta", "Comunicado", "Boletín", "Nota", "Memorando", "Memorándum", "Año", "Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Septiembre", "Setiembre", "Octubre", "Noviembre", "Diciembre", "Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo",
		"Nacional", "Federal", "Estatal", "Municipal", "Regional", "Provincial", "Pública", "Público", "Públicas", "Públicos", "Social", "Sociales", "General", "Generales", "Jurídica", "Jurídico", "Jurídicos", "Jurídicas", "Administrativa", "Administrativo", "Ejecutiva", "Ejecutivo", "Técnica", "Técnico", "Interna", "Interno", "Asuntos", "Relaciones", "Exteriores", "Recursos", "Humanos", "Materiales", "Derechos", "Transparencia", "Información", "Desarrollo", "Planeación", "Finanzas", "Hacienda", "Educación", "Salud", "Justicia", "Cultura", "Economía", "Trabajo", "Energía", "Seguridad", "Ambiente", "Comunicación", "Sociedad", "Civil", "Estado", "República", "Unidos", "Estados", "México", "Chile", "España", "Colombia", "Perú", "Argentina", "Vivienda", "Obras", "Servicios", "Medio", "Vinculación", "Planificación", "Cooperación", "Internacional", "Internacionales", "Abierto", "Abierta", "Pleno", "Ciudadana", "Participación", "Compras", "Adquisiciones", "Contabilidad", "Archivo", "Minutario", "Consecutivo", "Cordialmente", "Respetuosamente", "Saludos", "Sufragio", "Efectivo", "Reelección", "Gracias", "Hoja", "Total", "Tema", "Objeto", "Cláusula", "Antecedentes", "Considerando", "Patrimonio", "Histórico", "Cultural", "Proyectos", "Programas", "Gestión", "Calidad", "Tecnología", "Tecnologías", "Ciencia", "Ciencias", "Agricultura", "Turismo", "Deporte", "Mujer", "Juventud", "Pesca", "Minería", "Transporte", "Transportes", "Comunicaciones", "Interior", "Gobernación", "Defensa", "Marina", "Crédito",
		"Asimismo", "Además", "Sobre", "Entre", "Esta", "Este", "Estos", "Estas", "Dicha", "Dicho", "Mediante", "Durante", "Desde", "Hasta", "Como", "Cuando", "Que", "Quien", "Cual", "Su", "Sus", "Nuestra", "Nuestro", "Lo", "Le", "Les", "Se", "Al", "En", "Un", "Una", "El", "Los", "Las", "Sin más", "Agradezco", "Agradecemos", "Reciba", "Hago", "Hacemos", "Adjunto", "Solicito", "Quedo", "Quedamos", "Toda", "Todo", "Todos", "Todas",
	},
}
