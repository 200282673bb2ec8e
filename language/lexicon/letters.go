package lexicon

// Cues of letters and of the other papers: what opens, ends and marks their
// parts. Phrases stand at the beginning of a line or of a part of a line
// unless a comment says otherwise.
const (
	HereAddressee Cue = "here"         // ends an address block: "PRESENTE"
	Salutation    Cue = "salutation"   // "Estimada", "Dear"
	SalutationAll Cue = "saluted"      // a whole salutation without a name: "De mi mayor consideración"
	Closing       Cue = "closing"      // "Atentamente", "Yours sincerely"
	CopiesLead    Cue = "copies"       // "C.c.p.", "cc:"
	CopiesPhrase  Cue = "copies_said"  // "con copia a": only where a line begins a paragraph
	BlindLead     Cue = "blind_copies" // "bcc:"
	Distribution  Cue = "distribution" // heads a list: "DISTRIBUCIÓN"
	Recipients    Cue = "recipients"   // heads a list of addressees: "Destinatarios"
	ListHead      Cue = "list_head"    // heads a list that the paper refers to: "Relación de"
	SurnamesLead  Cue = "surnames"     // heads a column of names that open with surnames: "Apellidos y nombres"
	PerList       Cue = "per_list"     // in place of an addressee: "según distribución"

	FieldTo        Cue = "field_to" // labels of header fields, before a colon or a column
	FieldFrom      Cue = "field_from"
	FieldDate      Cue = "field_date"
	FieldSubject   Cue = "field_subject"
	FieldThrough   Cue = "field_through"
	FieldAttention Cue = "field_attention"
	FieldPrior     Cue = "field_prior"     // a paper that this one answers: "ANT.:", "Your ref"
	FieldReference Cue = "field_reference" // its own: "Ref.:", "Our ref"
	FieldEnclosed  Cue = "field_enclosed"

	NumberLead Cue = "number"   // "Oficio No.", "ORD. N°"
	NumberMark Cue = "numero"   // "No.", "N°" by itself
	Nobody     Cue = "nobody"   // in copy lists: "Archivo", "File"
	Courtesy   Cue = "courtesy" // in copy lists and address blocks: "Para su conocimiento", "Mismo fin"
	Anybody    Cue = "anybody"  // "A quien corresponda"
	AllOf      Cue = "all_of"   // below who signs, opens the line of all that are addressed: "All Permanent Missions"
	BodyOf     Cue = "body_of"  // "Members of", "Integrantes del"

	SignClause   Cue = "sign_clause"    // opens a clause that names who signs and for whom: "executed as a deed by"
	ClauseBy     Cue = "clause_by"      // before the signer in such a clause: "by"
	SignFor      Cue = "sign_for"       // before whom the signer represents: "for and on behalf of"
	SignAbsent   Cue = "sign_absent"    // before whom the signer stands in for: "por ausencia de", "P.A."
	AbsenceBy    Cue = "absence_by"     // between who is away and the name of who signs: "Signed in the Director's absence by Ann Holt"
	SignInstead  Cue = "sign_instead"   // of those, before the signer or the absent one: "pp"
	SignByHand   Cue = "sign_by_hand"   // of those, before who signs for the person named above: "P.A."
	HolderWord   Cue = "holder_word"    // who holds an office, whichever that is: "titular"
	Delivery     Cue = "delivery"       // how it is carried: after "via", "e-mail", "courier"
	LegalBasis   Cue = "legal_basis"    // on what an act rests: "con fundamento en", "pursuant to"
	SigningBody  Cue = "signing_body"   // beside a word for organisations, that they sign: "undersigned", "firmantes"
	SignList     Cue = "sign_list"      // in the heading of a list of who signs: "Firman", "Signed by"
	JointPaper   Cue = "joint_paper"    // anywhere, that several make the paper known: "comunicado conjunto"
	SignListFill Cue = "sign_list_fill" // what else such a heading says: "the following", "comunicado"
	CopySaid     Cue = "copy_said"      // in the text, before who is copied: "I am copying this letter to"
	Postscript   Cue = "postscript"     // before what is added below the signature: "P.S."
	PressContact Cue = "press_contact"  // whom the press may ask: "Media contact"
	PressDesk    Cue = "press_desk"     // the same, only before a colon: "Press:"
	PressNotes   Cue = "press_notes"    // what follows a press release: "Notes to editors", "ENDS"
	SignsVerb    Cue = "signs_verb"     // before the title of who signs for another: "firma", "suscribe"
	Conformed    Cue = "conformed"      // "Fdo.", "/s/"
	ESigned      Cue = "e_signed"       // "Firmado digitalmente por"
	ESignTail    Cue = "e_sign_tail"    // what follows the name in an electronic signature: "Motivo", "Date"
	ESignBy      Cue = "e_sign_by"      // before who signed, behind the day: "por", "by"
	Countersign  Cue = "countersign"    // "Vo. Bo."
	Drafters     Cue = "drafters"       // "Elaboró", "Prepared by"
	Certifier    Cue = "certifier"      // "Es copia fiel"
	Enclosure    Cue = "enclosure"      // "Adj.", "Encl."
	PageMark     Cue = "page"           // "Página", "Page"
	PageOf       Cue = "page_of"        // between the numbers: "de", "of"
	Receiver     Cue = "receiver"       // "Recibí conforme": who stands below took the paper in
	Received     Cue = "received"       // "RECIBIDO", "Received"
	Registry     Cue = "registry"       // opens the box that a registry prints on what it sends: "Al contestar cite"
	Validation   Cue = "validation"     // opens the line that tells how a paper is proved: "Código de verificación"
	ActLead      Cue = "act_lead"       // opens a line about an act, whose date is not that of the paper: "Decreto 12", "Founded"
	Identity     Cue = "identity"       // anywhere, of who petitions: "identificado con", "mayor de edad"
	SelfLead     Cue = "self"           // opens the sentence in which who writes says who that is: "Yo,"
	Capacity     Cue = "capacity"       // behind a name, before as what one acts: "en calidad de", "como"
	CapacityOwn  Cue = "capacity_own"   // before as what who writes acts: "en mi calidad de"
	Represents   Cue = "represents"     // before for which organisation who writes does: "en representación de"
	WhoseIAm     Cue = "whose_i_am"     // behind that, before the title there: "de la que soy"
	Petition     Cue = "petition"       // a heading within a petition to an authority: "EXPONE", "SOLICITA"
	Compliments  Cue = "compliments"    // anywhere: "presents its compliments to"
	AnnexTo      Cue = "annex_to"       // heads an annex and says of what letter it is: "Annex to the letter dated"
	AnnexHead    Cue = "annex_head"     // "ANEXO 1"
	MailFoot     Cue = "mail_foot"      // opens what programs and firms put below every e-mail: "Sent from my"
	MailCount    Cue = "mail_count"     // behind a figure, of how many messages a print-out has: "messages"
	EmailHistory Cue = "email_history"  // heads what an e-mail answers: "-----Original Message-----"
	EmailWrote   Cue = "email_wrote"    // before the colon of the line over such: "On 3 May Ann <ann@quay.example> wrote:"
	MailSent     Cue = "mail_sent"      // the label of the day that only e-mails have: "Sent"
	SenderLabel  Cue = "sender_label"   // labels within a signature block: "Nombre:", "Name:"
	RoleLabel    Cue = "role_label"     // "Cargo:", "Title:"
	OrgLabel     Cue = "org_label"      // "Institución:", "Organisation:"
	JoinedBy     Cue = "joined_by"      // between two names or titles: "y", "and"
	OfThe        Cue = "of_the"         // a preposition with its article in one word: "del"
	RoleOf       Cue = "role_of"        // between a title and its organisation: "del", "of the"
	Courtesies   Cue = "courtesies"     // what one calls several: "Sres.", "Messrs"
	TitleOfName  Cue = "title_of_name"  // titles by which people are called, right before their names: "Prime Minister"
	Courteous    Cue = "courteous"      // what one calls others and not oneself: "H.E.", "Sra."
	Directorate  Cue = "directorate"    // a part of an administration that is spoken of by itself: "Dirección General"
	AdjectiveEnd Cue = "adjective_end"  // with what adjectives end that stand behind their noun
	TownHead     Cue = "town_head"      // opens the names of towns: "San", "Puerto"
	Respect      Cue = "respect"        // before an office addressed: "Al señor", "To the"
	Abbreviation Cue = "abbreviation"   // of titles and units, its full stop ends nothing: "Depto.", "Dept."
	DateWord     Cue = "date_word"      // months, for a quick look at datelines
)

// Cues of who was at a meeting, anywhere in minutes.
const (
	Met        Cue = "met"         // before or behind who was there: "se reunieron", "were present"
	MetOthers  Cue = "met_others"  // right behind it: another meeting, or no people: "con", "with"
	RollAbsent Cue = "roll_absent" // of who was not: "Apologies", "excusó su inasistencia"
	OnBehalf   Cue = "on_behalf"   // before whom somebody else represents: "en representación de"
)

// Cues of the kinds of paper.
const (
	TitleAgreement Cue = "title_agreement"
	TitleExchange  Cue = "title_exchange" // of those, of letters that together are an agreement
	TitleMinutes   Cue = "title_minutes"
	TitleMeeting   Cue = "title_meeting" // names a meeting, of minutes or of a paper about it: "Asamblea general"
	TitlePress     Cue = "title_press"
	TitleReport    Cue = "title_report"
	TitleMemo      Cue = "title_memo"
	TitleTo        Cue = "title_to"       // in the title of a letter, before its addressee: "Letter dated … addressed to the …"
	TitleFrom      Cue = "title_from"     // opens the title of a published letter, before who wrote it and, behind "to", to whom: "Letter from"
	OpenTo         Cue = "open_to"        // opens a heading, before whom the paper is for: "Open letter to"
	NoteTo         Cue = "note_to"        // of those, of a memorandum, where a form of courtesy or a title follows: "Note to"
	TitleBy        Cue = "title_by"       // and before who wrote it
	TitleLetter    Cue = "title_letter"   // "CARTA ABIERTA", "NOTE VERBALE", "OFICIO CIRCULAR"
	SaysLetter     Cue = "says_letter"    // in the first lines of the text: somebody writes to somebody
	SaysAgreement  Cue = "says_agreement" // anywhere
	SaysMinutes    Cue = "says_minutes"   // headings
	SaysSession    Cue = "says_session"   // formulas in the text of minutes
	SaysPress      Cue = "says_press"
	SaysReport     Cue = "says_report"
	AttestLead     Cue = "attest_lead" // opens the paragraph in which somebody attests an act: "El suscrito Secretario"
	SaysEnacts     Cue = "says_enacts" // "ACUERDA:": one body alone decides
	SaysAct        Cue = "says_act"    // "VISTOS:", "SE RESUELVE:": the parts of an act of authority
)
