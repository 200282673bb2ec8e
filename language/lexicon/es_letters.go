package lexicon

var spanishLetters = map[Cue][]string{
	HereAddressee: {"Presente", "Presentes", "Ciudad", "Su despacho", "En su despacho", "Por correo certificado", "Vía correo electrónico", "Por fax", "Vía fax", "Por mano", "S/D", "S / D", "E. S. D.", "E.S.D.", "E. S. M.", "E.S.M.", "S. D.", "S. O.", "De mi consideración", "La ciudad", "Ciudad.-", "Presente.-"},
	Salutation: {
		"Estimado", "Estimada", "Estimados", "Estimadas", "Estimad@", "Estimado/a", "Distinguido", "Distinguida", "Distinguidos", "Distinguidas", "Apreciable", "Apreciado", "Apreciada", "Apreciados", "Respetado", "Respetada", "Respetados", "Querido", "Querida", "Queridos", "Queridas", "Muy estimado", "Muy estimada", "Muy señor mío", "Muy señores nuestros", "Muy señores míos", "Muy Sr. mío", "Muy distinguido", "Muy distinguida", "Excelentísimo señor", "Excelentísima señora", "Ilustrísimo señor", "Honorable señor", "Honorable señora", "Compañeras y compañeros",
	},
	SalutationAll: {"De mi mayor consideración", "De nuestra mayor consideración", "De mi consideración", "De nuestra consideración", "De mi especial consideración", "De mi más alta consideración", "A quien corresponda", "Reciba un cordial saludo", "Reciban un cordial saludo", "Cordial saludo", "Respetados señores", "Estimados señores"},
	Closing: {
		"Atentamente", "Muy atentamente", "Atte.", "Atentos saludos", "Cordialmente", "Muy cordialmente", "Respetuosamente", "Sinceramente", "Fraternalmente", "Afectuosamente", "Saludos cordiales", "Un cordial saludo", "Un saludo", "Un abrazo", "Abrazos", "Un fuerte abrazo", "Un atento saludo", "Un saludo cordial", "Saludos", "Saluda atentamente a usted", "Saluda atentamente a Ud.", "Saludo a Ud.", "Saludo a usted", "Saludo a Uds.", "Saludamos a Ud.", "Saludamos a usted", "Saludamos a Uds.", "Lo saludo", "La saludo", "Los saludo", "Le saludo", "Le saludamos", "Lo saluda", "La saluda", "Saluda a usted", "Saluda a Ud.", "Saluda muy atentamente a usted", "Le saluda atentamente", "Les saluda atentamente", "Sin otro particular", "Sin más por el momento", "Sin más que agregar", "Sin otro asunto", "Sin más", "Quedo de usted", "Quedamos de usted", "Quedo a sus órdenes", "Quedamos a sus órdenes", "Hago propicia la ocasión", "Hago propicia la oportunidad", "Hago propicio el momento", "Aprovecho la ocasión", "Aprovecho la oportunidad", "Aprovechamos la ocasión", "Dios guarde a usted", "Dios guarde a V.E.", "Dios guarde a Ud.", "Con un cordial saludo", "Con mis mejores deseos", "Con atentos saludos", "Agradeciendo de antemano", "Agradeciendo su atención", "Reciba un cordial saludo", "Reciba mis saludos", "Reciba un saludo", "Reciban un saludo", "Reciba usted", "Reciba un afectuoso", "Reciba nuestro", "Reciban nuestro", "Quedo atento", "Quedo atenta", "Quedamos atentos", "Quedo pendiente", "Se suscribe", "Lo saluda", "La saluda", "Los saluda", "Saludo atentamente", "Me despido", "Con un saludo", "En espera de su respuesta", "A la espera de su respuesta", "Protesto lo necesario", "Protestamos lo necesario", "Por las organizaciones firmantes", "Firman", "Firmantes", "Suscriben", "Se despide", "Se despide atentamente",
	},
	CopiesLead: {
		"C.c.p.", "C. c. p.", "Ccp.", "c.c.p", "C.c.", "C. c.", "c/c", "C/c.", "C/C:", "c.c.:", "CC:", "C.p.", "C.c.e.p.", "C.c.e.", "C.c.p.e.", "c.c.i.", "C.i.p.", "Con copia", "Con copia a", "Con copia para", "Copia para", "Copia a", "Copia:", "Copias:", "Copias a", "C.c.p.-", "Ccp:", "C.C.P.:", "Traslado a", "Con copia electrónica", "Cc. ", "Copia electrónica", "c.e.p.", "Copia informativa",
	},
	CopiesPhrase: {"Con copia", "Con copia a", "Con copia para", "Copia para", "Copia a", "Copias a", "Traslado a", "Copia", "Copias"},
	BlindLead:    {"CCO:", "Cco", "C.c.o.", "Con copia oculta"},
	Distribution: {"Distribución", "Distribuciòn", "Lista de distribución", "Relación de destinatarios", "Destinatarios"},
	PerList:      {"según distribución", "según lista", "según lista adjunta", "según lista de distribución", "lista de distribución", "a la distribución", "distribución al reverso", "según relación anexa", "destinatarios según lista"},

	FieldTo:        {"A", "Para", "A:", "Destinatario", "Destinatarios", "Dirigido a", "Señor", "A la"},
	FieldFrom:      {"De", "De:", "Remitente", "Remite", "Enviado por", "De parte de"},
	FieldDate:      {"Fecha", "Fecha:", "Enviado", "Enviado el", "Fecha de envío"},
	FieldSubject:   {"Asunto", "Asunto:", "Mat.", "Mat", "Materia", "Mat:", "Objeto", "Tema", "Asto."},
	FieldThrough:   {"Por conducto de", "Por intermedio de", "Por conducto del", "Por intermedio del", "A través de", "A través del", "Vía"},
	FieldAttention: {"Atención", "At'n", "At'n.", "Atn.", "Attn.", "At.", "Con atención a", "Con atención", "A la atención de", "Con at'n", "En atención a", "Att."},
	FieldPrior:     {"Ant.", "Ant", "Antecedente", "Antecedentes", "Su referencia", "S/Ref", "S/ref.", "Proveído"},
	FieldReference: {"Ref.", "Ref", "Referencia", "Nuestra referencia", "N/Ref", "N/ref.", "Expediente", "Exp.", "Exp", "Clasificación", "Sección", "Serie", "Registro", "Asiento"},
	FieldEnclosed:  {"Datos adjuntos", "Archivos adjuntos", "Anexo", "Anexos", "Adj.", "Adj", "Adjunto", "Adjuntos", "Incl.", "Inc."},

	NumberLead: {
		"Oficio", "Oficio No.", "Oficio Núm.", "Oficio Número", "Oficio N°", "No. de oficio", "Núm. de oficio", "Número de oficio", "Of. No.", "Of. N°", "Of.", "Ord. N°", "Ord.", "Ordinario", "Ordinario N°", "Ord. No.", "Oficio Ordinario", "Of. Ord.", "Of. Ord. N°", "Res. Ex. N°", "Carta N°", "Carta No.", "Carta Nº", "Carta", "Circular N°", "Circular No.", "Circular", "Oficio Circular", "Oficio Múltiple", "Nota N°", "Nota No.", "Nota", "Nota Verbal", "Memorándum N°", "Memorándum No.", "Memorando N°", "Memorando No.", "Memo N°", "Folio", "Folio:", "Folio No.", "Radicado", "Radicado No.", "Radicación", "No. Radicado", "Informe N°", "Convenio N°", "Contrato N°", "DGAJ",
	},
	NumberMark: {"No.", "N°", "Nº", "N.º", "Núm.", "Num.", "Número", "Nro.", "No", "Nr."},
	Nobody: {
		"Archivo", "Archivos", "Arch.", "Archivo.-", "Oficina de Partes", "Of. de Partes", "Of. Partes", "Oficina de Partes y Archivo", "Minutario", "Minuta", "Expediente", "Exp.", "Consecutivo", "Correlativo", "Cronológico", "Crono", "Archivo y minutario", "Minutario y archivo", "Acuse", "Interesado", "Interesada", "Destinatario", "Destinatarios", "Destinataria", "Destinatarias", "Indicado", "Indicados", "La indicada", "El indicado", "Archivo Oficina de Partes", "Archivo Central", "Archivo de gestión", "Seguimiento", "Volante", "Turno", "Folio", "Carpeta", "Archivo interno", "Archivo Gabinete", "Partes", "Mencionados", "Arch", "Exp", "Gestión documental", "Oficialía de Partes y Archivo",
	},
	Courtesy: {
		"Para su conocimiento", "Para su superior conocimiento", "Para su conocimiento y efectos", "Para su debido conocimiento", "Para conocimiento", "Para su atención", "Para los efectos", "Para los fines", "Para efectos", "Para seguimiento", "Para su seguimiento", "Con el mismo fin", "Con igual fin", "Mismo fin", "Mismos fines", "Igual fin", "Mismo efecto", "Mismo propósito", "Ídem", "Presente", "Presentes", "Ciudad", "Edificio", "Electrónico", "Vía electrónica", "Por correo electrónico", "Sin anexos", "Con anexos", "Con anexo", "Sin anexo", "Con adjunto", "Sin adjunto", "Conocimiento", "Su conocimiento", "Su superior conocimiento", "A efectos de conocimiento", "Para información", "Para su información", "Igual para", "Mismo", "Fines", "En su despacho", "Su despacho", "Copia", "Para lo que corresponda", "Para lo conducente", "Para los mismos efectos", "Mismos efectos", "Con antecedentes", "Informativa", "a fin de",
	},
	Anybody: {"A quien corresponda", "A quien pueda interesar", "A quienes corresponda", "Al público en general", "A la opinión pública", "A la sociedad", "A los medios de comunicación", "A la ciudadanía"},
	BodyOf:  {"Miembros de", "Miembros del", "Integrantes de", "Integrantes del", "Consejeros de", "Consejeros del", "Comisionados del", "A los miembros", "A los integrantes", "A las y los integrantes", "Las y los integrantes", "Señores miembros", "Señores integrantes", "A todo el personal", "A las organizaciones", "A los señores", "Señores", "A todos los", "A todas las", "Titulares de", "A las y los titulares", "A los titulares"},

	SignFor:      {"por y en nombre de", "En representación de", "En representación del", "En representación de la", "En nombre de", "En nombre del", "En nombre y representación de", "En nombre y representación del", "Por el", "Por la", "Por los", "Por las", "Por:", "Por"},
	SignAbsent:   {"P.A.", "P. A.", "P.O.", "P. O.", "P.D.", "P.S.", "P.P.", "P. P.", "Por poder", "Por orden de", "Por orden del", "Por autorización de", "Por ausencia de", "Por ausencia del", "Por ausencia", "Por suplencia", "Por suplencia de", "Por suplencia del", "En suplencia de", "En suplencia del", "En suplencia por ausencia de", "En suplencia por ausencia del", "En suplencia por ausencia", "En ausencia de", "En ausencia del", "Firma en ausencia de", "Firma en ausencia del", "Firma por ausencia de", "Firma por ausencia del", "Firma en suplencia de", "Firma en suplencia del", "Por delegación de", "Por delegación del", "Por delegación"},
	SignInstead:  {"P.A.", "P. A.", "P.P.", "P. P.", "Por poder"},
	Conformed:    {"Fdo.", "Fdo", "Fdo.:", "Firmado", "Firmado:", "(Firmado)", "(Fdo.)", "Rúbrica", "Rúbrica.", "(Rúbrica)", "Firmado en el original", "Firma ilegible"},
	ESigned:      {"Firmado digitalmente por", "Firmado electrónicamente por", "Firmado digitalmente", "Firma digital", "Firma electrónica", "Firmado con firma electrónica avanzada", "Firmado por", "Documento firmado electrónicamente por", "Documento firmado digitalmente por", "Firmante"},
	ESignTail:    {"FAU", "FIR", "Motivo", "Motivo:", "Fecha", "Fecha:", "DNI", "RUT", "Cargo:", "Ubicación:"},
	Countersign:  {"Vo. Bo.", "Vo.Bo.", "Vº Bº", "V°B°", "V° B°", "VºBº", "V.º B.º", "VoBo", "Visto bueno", "Visto Bueno:", "Conforme", "Validó"},
	Drafters:     {"Contacto", "Contacto:", "Mayores informes", "Elaboró", "Elaboró:", "Elaborado por", "Revisó", "Revisó:", "Revisado por", "Proyectó", "Proyectó:", "Preparó", "Preparado por", "Redactó", "Transcribió", "Digitó", "Tramitó", "Aprobó", "Aprobó:", "Autorizó", "Autorizó:", "Supervisó", "Elab.", "Rev.", "Proy.", "Elaboro", "Reviso", "Proyecto:", "Aprobo", "Autorizo"},
	Certifier:    {"Es copia fiel", "Copia fiel", "Es copia conforme", "Es copia auténtica", "Certifico que", "Lo que transcribo", "Lo que comunico", "Es fiel copia", "Compulsado", "Ministro de fe", "Conforme con su original"},
	Enclosure:    {"Anexo", "Anexos", "Anexo:", "Adj.", "Adjunto", "Adjuntos", "Se adjunta", "Se anexa", "Incl.", "Anexos:"},
	PageMark:     {"Página", "Pág.", "Pag.", "Hoja", "Folio"},
	PageOf:       {"de", "/"},
	Received:     {"Recibido", "Recibí", "Recibida", "Acuse", "Acuse de recibo", "Recepción", "Sello de recepción", "Oficialía de partes", "Ingreso", "Oficina de partes recibido", "Entrada", "Registro de entrada", "Registro de salida", "Registro general", "Salida nº", "Cargo de recepción", "Mesa de partes"},
	Compliments:  {"saluda muy atentamente a", "saluda atentamente a", "saluda cordialmente a", "saluda muy cordialmente a", "saluda con toda atención a", "presenta sus atentos saludos a", "presenta sus cumplidos a", "presenta sus saludos a", "presenta sus más atentos saludos a", "tiene el honor de saludar a", "tiene el honor de dirigirse a", "saluda muy atenta y cordialmente a", "saluda muy atentamente al", "saluda atentamente al", "saluda muy atentamente a la", "saluda atentamente a la", "saluda cordialmente al", "saluda cordialmente a la", "saluda muy cordialmente al", "presenta sus atentos saludos al", "presenta sus atentos saludos a la", "presenta sus cumplidos al", "presenta sus saludos al", "tiene el honor de saludar al", "tiene el honor de dirigirse al", "presenta sus respetos a"},
	AnnexHead:    {"Anexo", "Anexo I", "Anexo II", "Anexo A", "Anexo 1", "Anexo No.", "Apéndice", "Adenda"},
	EmailHistory: {"Mensaje original", "Mensaje reenviado", "Mensaje anterior"},
	SenderLabel:  {"Nombre", "Nombre:", "Nombre y firma", "Firma", "Firma:", "Nombre completo"},
	RoleLabel:    {"Cargo", "Cargo:", "Puesto", "Puesto:", "En su carácter de", "En calidad de"},
	OrgLabel:     {"Institución", "Organización", "Dependencia", "Entidad", "Empresa"},
	JoinedBy:     {"y", "e"},
	RoleOf:       {"de", "del", "de la", "de los", "de las", "en", "en el", "en la", "ante", "ante el", "ante la", "para", "para el", "para la"},
	Respect:      {"Al", "A la", "A los", "A las", "Al señor", "A la señora", "Señor", "Señora", "Señores", "Señoras"},
	DateWord:     {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre", "octubre", "noviembre", "diciembre", "ene.", "feb.", "mar.", "abr.", "jun.", "jul.", "ago.", "sep.", "sept.", "oct.", "nov.", "dic."},

	TitleAgreement: {
		"Convenio", "Acuerdo de", "Acuerdo marco", "Acuerdo entre", "Acuerdo específico", "Acuerdo que", "Contrato", "Contrato de", "Memorando de entendimiento", "Memorándum de entendimiento", "Memorándum de acuerdo", "Carta de intención", "Carta acuerdo", "Carta compromiso", "Adenda", "Addendum", "Convenio modificatorio", "Convenio marco", "Convenio de colaboración", "Convenio específico", "Convenio general", "Primer convenio modificatorio", "Segundo convenio modificatorio", "Prórroga", "Protocolo general de actuación", "Protocolo de colaboración", "Anexo de ejecución", "Bases de colaboración", "Pacto", "Modificación del convenio", "Modificación al convenio", "Acuerdo",
	},
	TitleMinutes:  {"Acta", "Acta de", "Acta de la", "Minuta", "Minuta de", "Acta de reunión", "Acta de sesión", "Acta de la sesión", "Ayuda memoria", "Minuta de reunión", "Acta número", "Acta N°", "Acta No.", "Relatoría"},
	TitlePress:    {"Comunicado", "Comunicado de prensa", "Boletín", "Boletín de prensa", "Nota de prensa", "Comunicado conjunto", "Boletín informativo", "Comunicado oficial", "Posicionamiento", "Pronunciamiento", "Comunicado público"},
	TitleReport:   {"Informe", "Informe de", "Reporte", "Informe anual", "Informe final", "Informe ejecutivo", "Informe técnico", "Diagnóstico", "Estudio", "Memoria", "Memoria anual", "Dictamen", "Evaluación"},
	TitleMemo:     {"Memorándum", "Memorando", "Memo", "Memorándum interno", "Nota interna", "Nota interior", "Nota de régimen interior", "Nota de servicio", "Comunicación interior", "Tarjeta informativa", "Circular interna", "Comunicación interna", "Nota informativa"},
	TitleLetter:   {"Carta abierta", "Nota verbal", "Oficio circular", "Oficio", "Carta", "Circular", "Oficio múltiple"},
	SaysAgreement: {"cláusulas", "comparecen", "reunidos", "exponen", "declaraciones", "las partes", "en adelante", "se obligan", "en lo sucesivo", "a quien en lo sucesivo", "otorgan", "estipulaciones", "leído que fue", "leído el presente", "primera.-", "vigencia del convenio", "cláusula primera", "de común acuerdo", "firman el presente", "suscriben el presente"},
	SaysMinutes:   {"orden del día", "asistentes", "asistencia", "se levanta la sesión", "siendo las", "lista de asistencia", "quórum", "se da por terminada", "acuerdos adoptados", "participantes", "punto único", "sin más asuntos que tratar", "se dio lectura", "excusaron su asistencia"},
	SaysPress:     {"para su publicación inmediata", "contacto de prensa", "contacto para prensa", "contacto para medios", "para publicación inmediata", "sala de prensa", "comunicación social", "contacto de medios", "notas para editores", "difusión inmediata"},
	SaysReport:    {"introducción", "conclusiones", "resumen ejecutivo", "antecedentes", "índice", "metodología", "recomendaciones", "hallazgos", "tabla de contenido", "bibliografía", "anexos"},
}
