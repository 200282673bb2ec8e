package lexicon

import "strings"

// spanishExits tells exits from bodies and entries into them. Its verbs stand
// as roots with endings, for Spanish sets person, number, time and pronoun
// into the verb.
var spanishExits = map[Cue][]string{
	ExitStem: join(
		conjugate(done, reflexive, "retir", "separ", "desvincul", "desafili", "desincorpor", "apart", "margin", "automargin", "deslig", "desmarc", "levant", "alej", "baj", "descolg", "march", "escind~", "autoexcluy~", "sal~", "d~ de baja"),
		conjugate(done, plain, "renunci", "dimit~", "desert", "ces", "sal~", "caus~ baja"),
		complete(conjugate(done, plain, "dej"), "de", leavings),
		complete([]string{"ya no"}, "", []string{
			"forma parte", "forman parte", "formamos parte", "participa", "participan", "participamos", "pertenece", "pertenecen", "pertenecemos",
			"es miembro", "es parte", "es integrante", "es socio", "es socia", "son miembros", "son parte", "son integrantes", "somos miembros", "somos parte",
			"figura", "figuran", "colabora", "colaboran", "continúa", "continúan", "continuará", "continuarán", "continuaremos", "seguirá", "seguirán", "formará parte", "formarán parte", "formaremos parte", "participará", "participarán", "participaremos",
		}),
		complete([]string{"dio", "dieron", "ha dado", "han dado", "doy", "damos"}, "", []string{"un paso al costado en", "un paso al costado", "un paso al lado", "un paso a un lado"}),
		complete(conjugate(done, plain, "ces", "conclu~"), "", []string{"como miembro", "como integrante", "como socio", "como socia", "como vocal", "en sus funciones", "en su cargo", "en el cargo"}),
		complete([]string{"retiró", "retiraron", "retira", "retiran", "ha retirado", "han retirado", "retiramos", "hemos retirado"}, "", []string{"a su representante", "a sus representantes", "a su delegado", "a sus delegados", "a sus delegadas", "a su delegada", "a nuestro representante", "a nuestros representantes", "a nuestros delegados", "su delegación", "nuestra representación"}),
		[]string{"ha resuelto no continuar", "han resuelto no continuar", "resolvió no continuar", "no continuará", "no continuarán", "no continuaremos", "no seguirá", "no seguirán", "no seguiremos", "se bajó", "se bajaron", "nos bajamos", "cesó", "cesaron"},
		[]string{"se levantó definitivamente", "se levantaron definitivamente", "se fue", "se fueron", "se ha ido", "se han ido", "retiró su representación", "rompió", "rompieron", "rompemos", "ha roto", "han roto", "renuncia a seguir formando parte", "renunciamos a seguir formando parte"},
	),
	ExitRoot: join(
		enclitic("retirar", "separar", "desvincular", "desafiliar", "desincorporar", "apartar", "alejar", "levantar", "marginar", "automarginar", "desligar", "desmarcar", "marchar", "ir", "escindir", "autoexcluir", "salir"),
		[]string{"darse de baja", "darnos de baja", "darme de baja", "causar baja", "renunciar", "dimitir", "salir", "no continuar", "no continuar participando", "no seguir", "no seguir participando", "no seguir formando parte", "no renovar"},
		complete([]string{"dejar"}, "de", leavings),
	),
	LeaveVerb:  join(conjugate(done, plain, "abandon", "dej"), complete(conjugate(done, plain, "dej"), "de", []string{"integrar"}), []string{"ya no integra", "ya no integran", "ya no integramos", "ya no conforma", "ya no conforman"}),
	ExitBare:   {"abandonar", "dejar", "dejar de integrar"},
	ExitUnreal: join(conjugate(unreal, reflexive, "retir", "separ", "desvincul", "desafili", "apart", "margin", "deslig", "salir~"), conjugate(unreal, plain, "renunci", "abandon", "dej", "dimitir~", "saldr~")),
	ExitNow: join(
		conjugate([]ending{{"me", "o", ""}, {"nos", "amos", ""}}, reflexive, "retir", "separ", "desvincul", "desafili", "apart", "margin", "deslig"),
		[]string{"renuncio", "renunciamos", "dimito", "dimitimos", "abandono", "abandonamos", "dejo", "dejamos", "salgo", "salimos", "me doy de baja", "nos damos de baja", "causo baja", "ya no formamos parte", "ya no participamos", "ya no continuaremos", "ya no participaremos", "ya no formaremos parte",
			"damos por", "doy por", "ponemos fin", "ponemos término", "cesamos", "terminamos", "concluimos"},
	),
	EndVerb: join(
		conjugate(done, plain, "termin", "finaliz", "ces", "cancel"),
		[]string{"concluyó", "concluyeron", "concluye", "concluyen", "ha concluido", "han concluido", "concluimos", "rescindió", "rescindieron", "rescinde", "rescindimos", "ha rescindido", "denunció", "denuncia", "denunciamos", "resolvió", "revoca su", "extinguió", "rompió", "rompieron", "no renovó", "no renovaron", "no renueva", "no renovamos", "no ha renovado", "no renovará", "no renovaremos", "dejó vencer", "perdió", "se extinguió"},
		complete([]string{"puso", "pusieron", "pone", "ponen", "pusimos", "ponemos", "ha puesto", "han puesto"}, "", []string{"fin a", "término a", "fin", "término", "fin al", "término al"}),
		complete([]string{"da", "dan", "dio", "dieron", "daba", "daban", "damos", "dimos", "doy", "ha dado", "han dado", "hemos dado"}, "por", endings),
	),
	EndRoot:     join([]string{"terminar", "finalizar", "concluir", "cesar", "cancelar", "rescindir", "denunciar", "romper", "poner fin a", "poner punto final a", "poner punto final al", "dar por cerrada", "poner término a", "poner fin al", "poner término al"}, complete([]string{"dar"}, "por", endings)),
	EndsPassive: {"terminó", "finalizó", "concluyó", "cesó", "se dio por terminada", "se dio por concluida", "se dio por finalizada", "fue dada por terminada", "fue dada por concluida", "quedó terminada", "quedó concluida", "llegó a su fin", "llegó a su término", "ha terminado", "ha concluido", "ha finalizado", "termina", "concluye", "termina hoy", "concluye hoy", "venció"},
	ExitShare:   {"presencia", "paso", "etapa", "adscripción", "incorporación", "participación", "membresía", "pertenencia", "colaboración", "afiliación", "adhesión", "vinculación", "permanencia", "relación", "relaciones", "alianza", "cooperación", "cargo", "puesto", "condición", "calidad", "representación", "presidencia", "vocalía", "secretaría", "tesorería", "dirección", "asiento", "curul", "escaño", "silla", "gestión", "mandato", "funciones", "labor", "labores", "servicio", "nombramiento", "designación", "encargo", "membrecía", "intervención"},
	ExitPact:    {"instrumento", "instrumento jurídico", "memorándum de entendimiento", "carta de intención", "carta de entendimiento", "convenio de cooperación interinstitucional", "convenio marco de colaboración", "convenio marco de cooperación", "acuerdo de colaboración", "acuerdo de cooperación", "acuerdo marco", "protocolo de colaboración", "protocolo", "contrato de arrendamiento", "contrato de comodato", "concierto", "convenio", "contrato", "acuerdo", "convenio de colaboración", "convenio de cooperación", "convenio marco", "memorando de entendimiento", "contrato de servicios", "convenio específico"},

	ExitManner: {
		"formalmente", "oficialmente", "definitivamente", "inmediatamente", "voluntariamente", "públicamente", "unilateralmente", "irrevocablemente", "temporalmente", "recientemente", "finalmente", "posteriormente", "expresamente",
		"de manera definitiva", "de manera irrevocable", "de manera inmediata", "de manera voluntaria", "de manera unilateral", "de manera formal", "de forma definitiva", "de forma irrevocable", "de forma inmediata", "de forma voluntaria", "de forma unilateral", "de forma formal", "con carácter irrevocable", "con carácter definitivo", "con carácter inmediato", "con efecto inmediato", "con efectos inmediatos", "con efecto", "con efectos", "con esta fecha", "con fecha", "a partir de", "a partir del", "a contar de", "a contar del", "en bloque", "en protesta", "ayer", "hoy", "este día", "la semana pasada", "el mes pasado", "el año pasado", "en su momento", "también",
		"nuevo", "nueva", "nuevos", "citado", "citada", "mencionado", "mencionada", "referido", "referida", "aludido", "aludida", "señalado", "señalada", "indicado", "indicada", "dicho", "dicha", "presente", "anticipada", "anticipado", "unánime", "efectiva", "efectivo", "plena", "pleno", "derecho", "titular", "suplente", "propietario", "propietaria", "primer", "primera", "segundo", "segunda", "tercer", "tercera", "con carácter de irrevocable", "con carácter de indeclinable", "de inmediato", "por completo", "para siempre", "anoche", "esta mañana", "este mes", "esta semana", "este año", "el viernes", "el lunes", "el martes", "el miércoles", "el jueves", "el sábado", "el domingo", "al día siguiente", "ese día", "ese mismo día", "todos", "toda", "todo", "vocalía", "secretaría", "presidencia", "tesorería",
		"irrevocable", "indeclinable", "definitivo", "definitiva", "inmediato", "inmediata", "formal", "voluntario", "voluntaria", "unilateral", "e", "y", "el", "la", "en", "de", "del", "a", "al", "su", "sus", "mi", "nuestra", "nuestro", "cargo", "puesto", "calidad", "condición", "calidad de", "condición de", "a seguir", "integrando", "formando parte", "participando", "seguir integrando", "seguir participando",
		"presentada por", "presentado por", "de parte de", "por parte de", "el día", "como", "miembro", "miembros", "integrante", "integrantes", "socio", "socia", "socios", "vocal", "parte", "asamblea", "consejo directivo", "directiva", "mesa directiva", "junta directiva", "comité directivo", "propia", "propio", "respecto", "participación", "membresía", "pertenencia", "representación", "dos", "tres", "cuatro", "las", "los", "nuestra institución", "nuestra organización", "nuestra asociación", "esta institución", "esta organización", "nuestro colegio", "nuestra empresa", "nuestra cámara",
	},
	ExitFrom:   {"de", "del", "de la", "de los", "de las", "a", "al", "a la", "a los", "a su", "al cargo de", "a mi", "como", "en", "en el", "en la", "en los", "ante", "ante la", "ante el", "con", "con el", "con la", "respecto de", "respecto del", "respecto de la", "integrando el", "integrando la", "integrando los", "integrando las"},
	ExitOff:    {"a", "al", "a la", "a su", "como", "ante", "ante la", "ante el"},
	ExitWithin: join(complete(complete([]string{"miembro", "integrante", "socio", "socia", "vocal", "consejero", "consejera"}, "", []string{"fundador", "fundadora", "titular", "suplente", "activo", "activa", "honorario", "permanente", "pleno"}), "", []string{"de", "del", "de la"}), []string{"miembro de", "miembro del", "miembros de", "integrante de", "integrante del", "integrantes de", "socio de", "socia de", "parte de", "parte del", "participado en", "participaba en", "participaban en", "participó en", "perteneció a", "perteneció al", "pertenecía a", "pertenecía al", "ingresó a", "ingresó al", "ingresaron a", "ingresaron al", "ingresó en", "se incorporó a", "se incorporó al", "se unió a", "se unió al", "se adhirió a", "se adhirió al", "se sumó a", "se sumó al", "asistido a", "vocal de", "vocal del"}),
	ExitAlso:   {"como", "como la", "como el", "como los"},
	ExitToday:  {"hoy", "el día de hoy", "a partir de hoy", "a partir de la fecha", "este lunes", "este martes", "este miércoles", "este jueves", "este viernes", "este sábado", "este domingo", "termina hoy", "concluye hoy"},
	ExitGives:  {"presentarle", "presentarles", "presenté", "tener por presentada", "téngase por presentada", "ponemos en su conocimiento", "pongo en su conocimiento", "poner en su conocimiento", "le notifico", "les notifico", "le informo", "les informo", "le comunico", "les comunico", "escribo para", "le escribo para", "les escribo para", "me dirijo a", "nos dirigimos a", "hago pública", "hacemos pública", "hago saber", "hacemos saber", "hacerle saber", "hacerles saber", "quiero comunicar", "cumplo con", "mediante el presente escrito", "por este conducto", "me permito", "nos permitimos", "presento", "presentar", "presentamos", "comunico", "comunicar", "comunicamos", "comunicarles", "comunicarle", "comunica", "informo", "informar", "informamos", "informarles", "informarle", "notifico", "notificar", "notificamos", "notificarles", "notificarle", "notifica", "participo", "hago de su conocimiento", "hacemos de su conocimiento", "hacer de su conocimiento", "por este medio", "por medio de la presente", "mediante la presente", "por la presente", "aceptar", "formulo", "formalizo", "formalizamos", "a partir de la fecha", "a partir de esta fecha", "a partir de hoy", "elevo", "elevamos", "manifiesto", "manifestar", "hacerles llegar", "hacerle llegar", "anunciamos", "vengo en", "venimos en", "vengo a", "venimos a", "sirva la presente", "sirva el presente"},
	ExitEffect: {"vigente desde el", "vigente a partir del", "vigente a contar del", "en vigor desde el", "con vigencia desde el", "con vigencia a partir del", "por lo que no se prorrogará", "a su vencimiento", "a su vencimiento el", "con vencimiento el", "terminará el", "concluirá el", "finalizará el", "dejará de surtir efectos el", "quedará sin efecto el", "quedará resuelto el", "quedará extinguido el", "mi último día será el", "a contar de", "a partir del día", "a contar del día", "con efectos desde el", "con efectos a partir de", "con efecto desde el", "con fecha de efecto", "efectiva desde el", "efectivo desde el", "surtirá efectos el", "surtirá efecto el", "se hará efectiva a contar del", "se hará efectivo a contar del", "se hará efectivo", "se hará efectiva", "se hará efectivo a partir de", "se hará efectiva a partir de", "se hará efectiva a partir del", "se hará efectivo a partir del", "se hará efectivo el", "se hará efectiva el", "se hizo efectiva el", "se hizo efectivo el", "se hizo efectiva", "se hizo efectivo", "se hace efectiva el", "se hace efectivo el", "surtirá efecto", "surtirá efectos", "surte efectos", "surtió efectos", "surtió efecto", "surtió efectos el", "surtirá efectos a partir del", "surtirá efecto a partir del", "será efectiva", "será efectivo", "efectiva el", "efectivo el", "efectiva a partir del", "será efectiva a partir del", "será efectivo a partir del", "a partir del", "a partir de", "con efectos", "con efectos a partir del", "con efectos del", "con efecto a partir del", "a contar del", "desde el", "será efectiva el", "será efectivo el", "quedó formalizada el"},
	ExitSince:  {"nombrado", "nombrada", "designado", "designada", "elegido", "elegida", "desde", "desde el", "pertenecía", "pertenecían", "pertenece", "ingresó", "ingresé", "ingresamos", "fundado", "fundada", "creado", "creada", "constituido", "constituida", "hasta", "instalado", "instalada", "instaurado", "instaurada", "establecido", "establecida", "inaugurado", "inaugurada", "formado", "formada", "conformado", "conformada", "convocado", "convocada", "puesto en marcha", "puesta en marcha", "nacido", "nacida", "iniciado", "iniciada", "lanzado", "lanzada"},
	ExitThere:  {"en ella", "en él", "en dicha carta", "en dicho oficio", "en esa carta", "en la misma", "en el mismo", "ese día", "ese mismo día", "en dicha comunicación", "en dicha sesión", "en esa fecha", "en tal fecha", "en dicho escrito", "mediante dicha carta"},
	ExitIf:     {"si", "de no", "salvo que", "a menos que", "en caso de", "en caso de que", "en el caso de que", "siempre que", "como si", "para", "con tal de"},
	ExitFalse:  {"no procede", "no proceden", "es improcedente", "resulta improcedente", "se desestima", "fue desestimada", "fue desestimado", "no ha lugar", "se tiene por no", "no consta", "no es aceptada", "no se acepta", "no se aceptó", "no le fue aceptada", "no fue admitida", "fue denegada", "fue denegado", "la retiró", "desistió", "se descartó", "lo desmiente", "lo desmintió", "lo niega", "lo negó", "resultó falso", "resultó falsa", "continuará en funciones", "sigue siendo", "es falso", "son falsas", "son falsos", "carecen de fundamento", "carece de fundamento", "sin fundamento", "infundado", "infundados", "infundadas", "sería", "no es cierto", "fue rechazada", "fue rechazado", "fue negada", "no fue aceptada", "no fue aceptado", "quedó sin efecto", "queda sin efecto", "dio marcha atrás", "dieron marcha atrás", "se retractó", "se retractaron", "se desdijo", "no se concretó", "no prosperó", "no fue así", "reconsideró", "revirtió", "lo fija", "se rige", "se regirá", "requiere", "requerirá", "está previsto", "debe avisar", "deberá avisar"},
	ExitClock:  {"a las", "a la una", "temprano", "antes de la votación"},
	SpeaksFor:  {"en representación de", "en representación del", "en representación de la", "en nombre de", "en nombre del", "en nombre de la", "a nombre de", "a nombre de la", "a nombre del", "en nombre y representación de", "en nombre y representación de la", "en nombre y representación del"},
	ExitLed:    {"ha acordado", "hemos acordado", "tomado la determinación", "tomé la determinación", "tomado la decisión", "tomé la decisión", "tomó la decisión", "tomaron la decisión", "optado por", "decidido", "me veo en la necesidad", "determinado", "presento", "me veo obligado a", "me veo obligada a", "nos vemos obligados a", "decidió", "decidieron", "decidimos", "decide", "deciden", "hemos decidido", "ha decidido", "han decidido", "habían decidido", "había decidido", "decisión", "determinación", "determinó", "determinaron", "determinamos", "ha determinado", "optó", "optaron", "optamos", "ha optado", "han optado", "resolvió", "resolvieron", "resolvimos", "ha resuelto", "han resuelto", "resolución", "llevó", "llevaron", "obligó", "obligaron", "orilló", "orillaron", "acordó", "acordaron", "acordamos", "ha acordado", "acuerdo", "motivó", "motivaron", "he decidido", "decidí", "necesidad", "elegido", "eligió", "hizo", "voluntad"},
	ExitNoun:   {"salida", "retiro", "retirada", "separación", "renuncia", "abandono", "baja", "desvinculación", "dimisión", "renuncias", "dimisiones", "bajas", "salidas", "partida", "dejación", "desligamiento", "desafiliación", "desincorporación", "cese", "alejamiento", "marginación", "escisión"},
	ExitDenied: {
		"no", "nunca", "jamás", "tampoco", "ni", "podría", "podrían", "pudiera", "pudieran", "amenazó", "amenazaron", "amenaza", "amenazas", "amenazando", "considera", "consideran", "consideró", "consideraría", "considerando", "evalúa", "evalúan", "evaluando", "evaluó", "analiza", "analizan", "analizando", "si", "salvo", "a menos que", "siempre que", "en caso de", "en el caso de",
		"pidió", "pidieron", "pide", "piden", "pedimos", "solicitó", "solicitaron", "solicita", "solicitan", "solicitamos", "solicitud", "exigió", "exigieron", "exige", "exigen", "instó", "instaron", "invitó", "planea", "planean", "planes", "pretende", "pretenden", "intención", "intenta", "negó", "negaron", "niega", "niegan", "desmintió", "desmintieron", "desmiente", "sin", "en lugar de", "en vez de", "posible", "posibilidad", "eventual", "hipotética", "hipotético", "presión", "presiones",
		"rechazó", "rechazaron", "descartó", "descartaron", "evitar", "evitó", "evitaron", "impedir", "impidió", "derecho a", "podrá", "podrán", "puede", "pueden", "quiere", "quieren", "deseo", "desea", "cualquiera", "cualquier", "que se retire", "retirara", "retiraran", "debería", "deberían", "deberá", "debe", "debía", "recomendó", "sugirió", "propuso", "propone", "advirtió", "advirtieron", "cuando", "hubiera", "hubiese", "habría", "habrían", "falso", "falsa", "es falso que", "no es cierto", "no es verdad", "se haya", "se hayan", "haya", "hayan",
		"propuesto", "propuesta", "se propone", "plantea", "planteó", "estudia", "estudian", "contempla", "contemplan", "valora", "valoran", "revocó", "reconsideró", "reconsiderar", "podremos", "podríamos", "moción", "versiones", "se retractó", "casi", "a punto de", "previsto", "prevé", "ofreció", "ofrecieron", "procedimiento", "trámite", "requisitos", "suspendió", "suspendieron", "quedó sin efecto", "sin efecto", "anuló", "anularon", "disuadir", "antes de", "cerca de", "tentado", "riesgo",
	},
	ExitWish: {"deseo", "quiero", "queremos", "deseamos", "para", "solicitamos", "solicito", "solicitud"},
	ExitThing: {
		"candidatura", "candidaturas", "postulación", "moción", "queja", "denuncia", "propuesta", "apoyo", "recursos", "fondos", "dinero", "efectivo", "tropas", "fuerzas", "consentimiento", "oferta", "demanda", "iniciativa", "solicitud", "enmienda", "acusación", "cargos", "autorización", "aprobación", "reconocimiento", "licencia", "embajador", "producto", "productos", "ahorros", "ahorro", "depósito", "cuenta", "artículo", "recurso", "petición", "declaraciones", "declaración", "sin efecto", "constancia", "claro", "a salvo", "mercado", "personal", "escombros", "basura", "residuos", "vehículo", "vehículos", "muestras", "ejemplares", "permiso", "velocidad", "edad", "aire", "aguas", "bienes", "emergencia", "país", "ciudad", "edificio", "casa", "clase", "temperatura", "querella", "instancia", "moratoria", "tema",
		"sesión", "reunión", "negociaciones", "negociación", "licitación", "concurso", "sala", "recinto", "audiencia", "mesa de diálogo", "competencia", "torneo", "reclamación", "reclamaciones", "derecho", "derechos", "acción", "acciones", "indemnización", "oficinas", "oficina", "sede", "instalaciones", "proyecto", "pesos", "dólares", "soles", "euros", "premio", "beca", "acreditación", "invitación", "en manos", "en defensa", "pendiente", "defensa", "objeción", "objeciones", "observaciones", "veto", "voto", "impugnación", "nombre", "texto", "documento", "palabra", "plazo", "expediente", "mobiliario", "materiales",
	},
	ExitRumour: {"circula la versión", "corre la versión", "corrió la versión", "la versión según la cual", "se ha dicho que", "se comenta que", "corre el rumor", "circuló", "según trascendidos", "trascendidos", "se afirma que", "se rumora", "se rumorea", "rumor", "rumores", "trascendió", "versiones", "supuesta", "supuesto", "presunta", "presunto", "supuestamente", "presuntamente", "al parecer", "se especula", "especulaciones", "sin confirmar", "se dice que", "según se comenta"},
	EndNoun:    {"terminación", "terminación anticipada", "terminación unilateral", "resolución", "resolución anticipada", "rescisión", "denuncia", "conclusión", "conclusión anticipada", "extinción", "cancelación", "finalización", "no renovación", "no prórroga", "resciliación", "caducidad"},
	PactWith:   {"con", "con el", "con la", "celebrado con", "suscrito con", "firmado con", "que mantenemos con", "vigente con"},
	PactMade:   {"suscrito", "suscrita", "celebrado", "celebrada", "firmado", "firmada", "suscribió", "suscribieron", "suscribimos", "celebraron", "celebramos", "vigente desde"},
	BodyHead: {
		"comisión", "subcomisión", "comité", "subcomité", "consejo", "junta", "mesa", "grupo", "grupo de trabajo", "grupo impulsor", "grupo promotor", "grupo técnico", "equipo de trabajo", "panel", "directorio", "directorio ejecutivo", "patronato", "red", "alianza", "coalición", "pacto", "frente", "foro", "plataforma", "consorcio", "iniciativa", "diálogo", "convención", "tratado", "secretariado", "tribunal", "jurado", "observatorio", "federación", "confederación", "asamblea", "colectivo", "movimiento", "liga", "cámara", "central",
		"junta directiva", "junta de gobierno", "junta de síndicos", "junta rectora", "junta administradora", "junta de vigilancia", "junta de administración", "consejo directivo", "consejo asesor", "consejo consultivo", "consejo editorial", "consejo de administración", "consejo rector", "consejo académico", "consejo técnico", "consejo superior", "consejo social", "consejo escolar", "comité ejecutivo", "comité directivo", "comité editorial", "comité asesor", "comité organizador", "comité técnico", "comité de ética", "comité de gestión", "comité de seguimiento", "comisión directiva", "comisión ejecutiva", "comisión de seguimiento", "comisión permanente", "comisión mixta", "mesa directiva", "mesa de trabajo", "mesa técnica", "mesa de diálogo", "mesa coordinadora", "cuerpo directivo", "cuerpo colegiado", "órgano colegiado", "órgano de gobierno", "directiva",
	},
	ExitOffice:  {"renunció", "renunciaron", "renuncia", "renuncian", "ha renunciado", "han renunciado", "había renunciado", "renunciado", "he renunciado", "hemos renunciado", "renunciaría", "renunciará", "renunciarán", "renuncie", "renuncia", "dimisión", "renuncio", "renunciamos", "dimito", "dimitimos", "renunciar", "dimitir", "renuncia irrevocable", "separarme", "separarnos", "me retiro", "nos retiramos", "retirarme", "retirarnos", "me separo", "nos separamos", "baja voluntaria"},
	ExitSelf:    complete([]string{"esta", "este", "nuestra", "nuestro", "de esta", "de este", "dicho"}, "", []string{"municipalidad", "municipio", "instituto", "universidad", "fundación", "asociación", "secretaría", "ayuntamiento", "corporación", "federación", "sindicato", "cámara", "colegio", "organización", "institución", "empresa", "sociedad", "alcaldía", "ministerio", "dirección", "gobierno", "entidad", "organismo", "cooperativa", "centro", "consejo", "diputación", "rectoría", "club", "gremio", "representación", "parte"}),
	ExitAdjunct: {"por", "porque", "pues", "tras", "para", "con", "contra", "según", "sobre", "ante", "debido", "luego", "después", "desde", "sin", "mientras", "aunque", "pero", "cuando", "donde", "como", "si", "entre", "hacia"},
	ExitAsks:    {"solicita", "solicitó", "solicitan", "solicitaron", "solicito", "solicitamos", "solicitando", "solicitud", "pide", "pidió", "piden", "pidieron", "presenta", "presentó", "presentan", "presentaron"},
	ExitTaken:   {"toma razón", "tomó razón", "toma conocimiento", "tomó conocimiento", "se toma razón", "se toma conocimiento", "se acepta", "se aceptó", "se le acepta", "se le aceptó", "acepta", "aceptó", "aceptan", "aceptaron", "aceptada", "aceptado", "aceptadas", "aceptándose", "queda enterado", "queda enterada", "se da por enterado", "se da por enterada", "se da por aceptada", "se aprueba", "se aprobó", "se concede", "se concedió", "fue admitida", "se admite", "se admitió", "se accede", "se accedió", "se tiene por aceptada"},
	ExitNot:     {"no", "nunca", "tampoco", "no es", "no fue", "no será", "no ha sido", "sin"},
	ExitYou:     {"le pido", "les pido", "le pedimos", "les pedimos", "le solicito que", "les solicito que", "lo exhorto a", "los exhorto a", "exhorto", "exhortamos", "instamos a", "le insto a", "les insto a", "lo invito a", "los invito a", "los invitamos a", "urgimos", "le ruego que se", "les ruego que se", "que usted se", "que ustedes se"},
	ExitMember:  {"miembro", "miembros", "integrante", "socio", "socia", "causó baja", "causaron baja", "causa baja", "causan baja", "ha causado baja", "ya no es miembro", "ya no son miembros", "ya no es socio", "ya no es socia", "se dio de baja", "se dieron de baja", "dejó de ser miembro", "dejó de ser socio", "dejó de ser socia", "dejó de ser integrante", "cesó como miembro", "cesó como vocal", "cesó como socio"},
	ExitLeaving: {"salir", "abandonar", "retirarse", "deja", "abandona", "abandonará", "dejará"},
	EndsLater:   {"terminará", "concluirá", "cesará", "finalizará", "quedará concluida", "quedará terminada", "se extinguirá", "vencerá"},
	ThatOne:     {"dicho", "dicha", "ese", "esa", "este", "esta", "citado", "citada", "mencionado", "mencionada", "referido", "referida", "aludido"},
	Undersigned: {"los suscritos", "los abajo firmantes", "las abajo firmantes", "los firmantes", "quienes suscribimos", "los que suscribimos", "los que suscriben", "quienes suscriben", "quienes firmamos", "los infrascritos", "los abajo suscritos", "las suscritas", "nosotros", "nosotras", "las y los firmantes", "los aquí firmantes"},
	NoMore: join([]string{"ya no", "no más", "nunca más", "imposibilidad de", "imposible", "no puedo seguir", "no podemos seguir", "no puedo continuar", "no podemos continuar", "no podré seguir", "no podré continuar", "no podremos seguir", "no podremos continuar", "no seguirá", "no seguirán", "no seguiremos", "no seguiré", "no continuará", "no continuarán", "no continuaremos", "no continuaré", "no continúa", "no continúan", "no sigue", "no siguen", "no sigo", "no volverá a", "no volverán a", "no volveremos a"},
		complete(join(conjugate(done, plain, "dej", "ces"), []string{"dejando", "dejaron"}), "de", []string{""})),
	NotTo:     {"no", "no tiene interés en", "no tenemos interés en", "no es su voluntad", "no es nuestra voluntad", "no desea", "no deseamos", "no se", "no será", "no hará uso de la"},
	Belonging: {"formar parte", "formando parte", "forma parte", "forman parte", "formamos parte", "formo parte", "formará parte", "formarán parte", "formaremos parte", "formar más parte", "hacer parte", "hacer más parte", "hace parte", "hacen parte", "hacemos parte", "hago parte", "haciendo parte", "ser parte", "siendo parte", "es parte", "son parte", "somos parte", "ser miembro", "ser miembros", "siendo miembro", "siendo miembros", "es miembro", "son miembros", "somos miembros", "soy miembro", "ser socio", "ser socios", "es socio", "es socia", "son socios", "pertenecer", "perteneciendo", "pertenece", "pertenecen", "pertenecemos", "pertenezco", "participar", "participando", "participa", "participan", "participamos", "participo", "participará", "participarán", "participaremos", "figurar", "figura", "figuran", "figurando", "colaborar", "colaborando", "colabora", "colaboran", "continuar", "continúa", "continúan", "continuamos", "continúo", "seguir", "sigue", "siguen", "seguimos", "sigo", "permanecer", "permanece", "permanecen", "está", "están", "estamos", "estoy", "estar", "tomar parte", "toma parte", "toman parte", "tomando parte", "asistiendo", "sesionando", "milita", "militan", "representada", "representado", "representarnos", "adscrito", "adscrita", "afiliado", "afiliada", "afiliados", "adherido", "adherida"},
	Composing: {"integrar", "integrando", "integra", "integran", "integramos", "integro", "conformar", "conformando", "conforma", "conforman", "componer", "compone", "acompañar", "acompañando", "acompaña", "acompañan", "acompañaremos", "acompañará"},
	Renewing:  {"prorrogar", "prorrogará", "prorrogaremos", "prórroga", "renovar", "renovará", "renovaremos", "prolongar", "extender", "dar continuidad", "dar continuidad al", "continuar con"},
	ExitTime:  {"hoy mismo", "desde hoy", "desde ya", "desde ahora", "desde este momento", "desde esta fecha", "a partir de ahora", "en este acto", "con carácter inmediato", "de inmediato", "inmediatamente", "definitivamente", "formalmente", "ayer", "anoche", "esta semana", "este lunes", "este martes", "este miércoles", "este jueves", "este viernes", "finalmente", "también"},
	ExitSeat:  {"curul", "escaño", "asiento", "vocalía", "membresía"},
	ExitInto:  {"a", "al", "a la", "a los", "a las", "hacia"},
	ExitWhen:  {"cuando", "fecha en que", "fecha en la que", "día en que", "momento en que"},
	JoinNoun:  {"incorporación", "ingreso", "admisión", "alta", "adhesión", "reincorporación", "reingreso"},
	JoinTakes: {"se incorpora", "se incorporó", "se incorporan", "se incorporaron", "se integra", "se integró", "ingresa", "ingresó", "ingresan", "ingresaron", "se admite a", "se admitió a", "se admite como miembro a", "se designa a", "se designó a", "se nombra a", "se nombró a", "se da la bienvenida a", "se dio la bienvenida a", "se suma", "se sumó", "se unió", "entra", "entró"},
	JoinPlace: {"en su lugar", "en su reemplazo", "en su sustitución", "en sustitución suya", "en lugar suyo", "como su reemplazo", "en su remplazo"},
	JoinVerb: join(
		complete(conjugate(done, reflexive, "incorpor", "sum", "integr", "afili", "reincorpor", "reintegr", "asoci", "suscrib~", "adher~", "un~"), "", []string{"a", "al", "a la", "a las", "a los"}),
		complete(conjugate(done, plain, "ingres", "reingres"), "", []string{"a", "al", "a la", "en", "en el", "en la"}),
		[]string{"se adhirió a", "se adhirió al", "se adhirieron a", "se adhirieron al", "se adhiere a", "se adhiere al", "se adhieren al", "se adhieren a", "pasó a formar parte de", "pasó a formar parte del", "pasaron a formar parte de", "pasaron a formar parte del", "pasó a integrar", "pasaron a integrar", "se convirtió en miembro de", "se convirtió en miembro del", "fue admitido en", "fue admitida en", "fueron admitidos en", "fueron admitidas en", "fue admitida como miembro de", "fue admitido como miembro de", "fue admitida como miembro del", "fue admitido como miembro del", "entró a formar parte de", "entró a formar parte del", "fue aceptada como miembro de", "fue aceptada como miembro del", "fue designado miembro de", "fue designada miembro de", "fue nombrado miembro del", "fue nombrada miembro del", "fue nombrado miembro de", "fue nombrada miembro de", "fue elegido miembro del", "fue elegida miembro del", "se integra al", "se integra a la", "se incorpora al", "se incorpora a la", "se suma al", "se suma a la", "se une al", "se une a la"},
	),
}

// leavings follow "dejar de".
var leavings = []string{"formar parte", "pertenecer", "participar", "integrar", "ser miembro", "ser miembros", "ser parte", "ser integrante", "ser integrantes", "ser socio", "ser socia", "ser socios", "colaborar", "figurar", "asistir"}

// endings follow "dar por".
var endings = []string{"concluida", "concluido", "terminada", "terminado", "finalizada", "finalizado", "resuelto", "resuelta", "rescindido", "extinguida", "extinguido", "cerrada"}

// ending is one form of a regular verb: the pronoun that a reflexive verb has
// before it, the ending of verbs in -ar and of those in -er and -ir.
type ending struct{ pronoun, ar, ir string }

// done are the forms that tell of something done or being done; unreal those
// that tell what may or will be.
var (
	done = []ending{
		{"se", "ó", "ió"}, {"se", "aron", "ieron"}, {"me", "é", "í"}, {"nos", "amos", "imos"},
		{"se", "a", "e"}, {"se", "an", "en"}, {"me", "o", "o"},
		{"se ha", "ado", "ido"}, {"se han", "ado", "ido"}, {"me he", "ado", "ido"}, {"nos hemos", "ado", "ido"}, {"se había", "ado", "ido"}, {"se habían", "ado", "ido"},
	}
	unreal = []ending{
		{"se", "ará", "á"}, {"se", "arán", "án"}, {"nos", "aremos", "emos"}, {"me", "aré", "é"}, {"se", "aría", "ía"}, {"se", "arían", "ían"},
		{"se", "e", ""}, {"se", "en", ""}, {"se", "ara", ""}, {"se", "aran", ""}, {"se", "ase", ""},
	}
)

// How conjugate takes the pronoun of an ending.
const (
	reflexive = true
	plain     = false
)

// irregular gives the forms of verbs that the endings do not make; words
// after the verb follow each.
var irregular = map[string][]string{
	"sal": {"salió", "salieron", "salí", "salimos", "sale", "salen", "salgo", "ha salido", "han salido", "he salido", "hemos salido", "había salido", "habían salido"},
	"d":   {"dio", "dieron", "di", "dimos", "da", "dan", "doy", "ha dado", "han dado", "he dado", "hemos dado", "había dado", "habían dado"},
}

// conjugate gives the forms of verbs. A root stands for a verb in -ar, one
// that "~" ends for a verb in -ir; what follows a space stays as it is.
func conjugate(forms []ending, withPronoun bool, roots ...string) []string {
	var out []string
	for _, root := range roots {
		root, tail, _ := strings.Cut(root, " ")
		root, second := strings.CutSuffix(root, "~")
		if list := irregular[root]; list != nil {
			out = append(out, complete(pronouns(list, withPronoun), "", []string{tail})...)
			continue
		}
		for _, f := range forms {
			end := f.ar
			if second && tail == "" {
				end = f.ir
			}
			if end == "" {
				continue
			}
			pronoun, aux, _ := strings.Cut(f.pronoun, " ")
			if !withPronoun {
				pronoun = ""
			}
			out = append(out, strings.Join(strings.Fields(pronoun+" "+aux+" "+root+end+" "+tail), " "))
		}
	}
	return out
}

// pronouns sets before each form the pronoun that its person has.
func pronouns(forms []string, with bool) []string {
	if !with {
		return forms
	}
	out := make([]string, len(forms))
	for i, f := range forms {
		p := "se "
		switch {
		case strings.HasSuffix(f, "mos") || strings.HasPrefix(f, "hemos "):
			p = "nos "
		case strings.HasPrefix(f, "he ") || f == "salí" || f == "salgo" || f == "di" || f == "doy":
			p = "me "
		}
		out[i] = p + f
	}
	return out
}

// enclitic gives the infinitives of reflexive verbs: "retirarse", "retirarnos".
func enclitic(verbs ...string) []string {
	var out []string
	for _, v := range verbs {
		out = append(out, v+"se", v+"nos", v+"me")
	}
	return out
}
