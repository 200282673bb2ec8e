package lexicon

// Cues of running text: what stands around the people and organisations that
// it names, and what it tells of them. Phrases stand anywhere.
const (
	OrgLink    Cue = "org_link"    // inside an organisation's name: "of", "para la"
	OrgTo      Cue = "org_to"      // words after which a matter goes on in a name: "access to"
	OrgIn      Cue = "org_in"      // before the place that ends a name: "in", "en"
	ListAnd    Cue = "list_and"    // between the last two of a list
	Determiner Cue = "determiner"  // before a name, no part of it: "the", "del"
	Place      Cue = "place"       // countries and great cities, which are nobody
	WeakHead   Cue = "weak_head"   // heads that as often name a thing: "Programme", "Sistema"
	Thing      Cue = "thing"       // heads of names of laws, plans and papers: "Ley", "Agreement"
	NotOrg     Cue = "not_org"     // acronyms of things: "IVA", "PDF"
	OfficeHead Cue = "office_head" // lower case after an office: "Attorney General's office"
	Acts       Cue = "acts"        // verbs that organisations are the subject of
	OrgListed  Cue = "org_listed"  // several that are named next: "the charities A, B and C"
	OrgCalled  Cue = "org_called"  // in small letters before a name, for a kind of body: "the charity", "la plataforma"
	RoleTime   Cue = "role_time"   // before a title, no part of it: "former", "then", "actual"
	RoleAfter  Cue = "role_after"  // in small letters behind a title's head, part of it: "general", "adjunta"
	Saint      Cue = "saint"       // before a saint's name: "St", "San"
	RollLabel  Cue = "roll_label"  // before the people of a meeting: "Present", "Asistentes"
	MemberOf   Cue = "member_of"   // before a body that has members, and so is one: "members of the"
	OrgPlural  Cue = "org_plural"  // several that are not named: "organisations", "instituciones"
	BelongsTo  Cue = "belongs_to"  // between a person and the organisation: "from", "en representación de"
	DefinedAs  Cue = "defined_as"  // in brackets beside a short name: "en adelante", "in Spanish"
	Opener     Cue = "opener"      // capitalised only because a sentence begins with it
	Speaks     Cue = "speaks"      // the sender's words for itself: "we", "nuestra", "the undersigned"
	SpeaksOne  Cue = "speaks_one"  // "I", "mi"
	Pronoun    Cue = "pronoun"     // for one who was just named: "its", "dicha organización"
	OfPerson   Cue = "of_person"   // pronouns for people alone: "he", "quien"
	OfBody     Cue = "of_body"     // pronouns for organisations alone: "it", "dicha organización"
)

// Cues of exits and entries.
const (
	ExitStem    Cue = "exit_stem"    // "withdrew", "se ha retirado": an exit before ExitFrom and what is left
	ExitRoot    Cue = "exit_root"    // "withdraw", "retirarse": likewise, but only after ExitLed
	LeaveVerb   Cue = "leave_verb"   // "left", "dejó": an exit right before an organisation
	ExitBare    Cue = "exit_bare"    // "leave", "abandonar": likewise, but only after ExitLed
	ExitUnreal  Cue = "exit_unreal"  // "se retiraría": what may be
	ExitWill    Cue = "exit_will"    // of the phrases that tell exits, those of what is to come: "se retirará"
	ExitFuture  Cue = "exit_future"  // right before one, that it is to come: "will", "va a"
	ExitOught   Cue = "exit_ought"   // of ExitDenied what tells a decision behind "decided that": "should"
	ExitTold    Cue = "exit_told"    // before one that is to come, that somebody made it known: "confirmed", "comunicó"
	ExitOther   Cue = "exit_other"   // behind a body, that it was left something and not left: "a legacy", "in no doubt"
	ExitParty   Cue = "exit_party"   // opens or ends the name of a territory that leaves a body as one does: "Comuna", "Borough"
	ExitHouse   Cue = "exit_house"   // for the organisation of somebody who was named: "la casa de estudios", "the college"
	ExitSession Cue = "exit_session" // opens the name of a meeting, which nobody leaves for good: "Asamblea General"
	ExitSame    Cue = "exit_same"    // as the exit told before: "did the same", "siguió sus pasos"
	ExitIt      Cue = "exit_it"      // for what is left, behind the exit: "it", "that body", "dicho órgano"
	ExitBody    Cue = "exit_body"    // what ExitIt ends with where its noun is that of some bodies alone: "committee"
	ExitWhence  Cue = "exit_whence"  // "from which", "de la que"
	ExitUntil   Cue = "exit_until"   // behind one that is to come, on what it hangs: "unless", "si no"
	ExitNow     Cue = "exit_now"     // by which a sender leaves with these words: "renuncio", "am stepping down"
	EndVerb     Cue = "end_verb"     // ends what ExitShare or ExitPact names: "terminated", "dio por concluida"
	EndRoot     Cue = "end_root"     // "terminate", "poner fin a": likewise, but only after ExitLed
	EndsPassive Cue = "ends_passive" // after "the membership of X in Y": "ended", "terminó"
	ExitShare   Cue = "exit_share"   // what ties one to a body: "membership", "participación", "cargo"
	ExitPact    Cue = "exit_pact"    // a paper that ties two: "agreement", "convenio"
	ExitNoun    Cue = "exit_noun"    // "exit", "salida"
	ExitLed     Cue = "exit_led"     // "decided to", "led", "hereby"
	ExitManner  Cue = "exit_manner"  // between an exit and its ExitFrom: "with immediate effect", "su cargo"
	ExitFrom    Cue = "exit_from"    // before what is left: "from", "as", "al"
	ExitOff     Cue = "exit_off"     // before what is left and never the leaver: "from", "al"
	ExitWithin  Cue = "exit_within"  // before what somebody belongs to: "member of", "ingresó a"
	ExitAlso    Cue = "exit_also"    // between two who leave: "as well as", "como"
	ExitToday   Cue = "exit_today"   // the exit is of the document's own day: "today", "este lunes"
	ExitGives   Cue = "exit_gives"   // makes of "our exit" a notice: "hereby", "presento"
	ExitEffect  Cue = "exit_effect"  // before the day when an exit counts: "with effect from"
	ExitSince   Cue = "exit_since"   // before a day that is none of an exit: "since", "desde"
	ExitThere   Cue = "exit_there"   // opens a sentence of the day or letter before: "in it", "ese día"
	ExitIf      Cue = "exit_if"      // opens a sentence of what is not so: "if", "de no"
	ExitFalse   Cue = "exit_false"   // after an exit that was none: "without foundation"
	ExitClock   Cue = "exit_clock"   // after a place that is left for an hour: "at noon", "a las"
	ExitDenied  Cue = "exit_denied"  // what makes an exit none: "threatened", "no", "asked"
	ExitWish    Cue = "exit_wish"    // of ExitDenied what denies nothing in a sender's own notice: "wish", "shall"
	ExitThing   Cue = "exit_thing"   // what is withdrawn, when it is no membership: "candidacy", "denuncia"
	ExitRumour  Cue = "exit_rumour"  // "reportedly", "se rumora"
	SpeaksFor   Cue = "speaks_for"   // before whom the sender speaks for: "on behalf of"
	JoinVerb    Cue = "join_verb"    // "joined", "se incorporó a"
	EndNoun     Cue = "end_noun"     // of an agreement's end: "termination", "rescisión"
	PactWith    Cue = "pact_with"    // before whom an agreement is with: "celebrado con"
	PactMade    Cue = "pact_made"    // before the day when an agreement was made: "suscrito", "dated"
	BodyHead    Cue = "body_head"    // opens the name of a body that one can leave, as in Spanish: "mesa", "pacto"
	BodyEnd     Cue = "body_end"     // ends the head of one, as in English: "Working Party", "Compact"
	ExitOffice  Cue = "exit_office"  // exits that need no body beside them: "resignation", "renuncia"
	ExitSelf    Cue = "exit_self"    // the sender's words for its own house: "esta Municipalidad", "this Council"
	ExitAdjunct Cue = "exit_adjunct" // opens what is said beside the exit: "because", "tras"
	ExitAsks    Cue = "exit_asks"    // an exit that waits for somebody's yes: "solicita", "requested"
	ExitTaken   Cue = "exit_taken"   // that yes: "toma razón", "was accepted"
	ExitNot     Cue = "exit_not"     // "no", "not"
	ExitWhen    Cue = "exit_when"    // after a day on which somebody left: "when", "cuando"
	NoMore      Cue = "no_more"      // something is no longer so: "ya no", "ceased to", "unable to continue"
	NotTo       Cue = "not_to"       // it shall not be so, after what somebody decided: "no", "not to"
	Belonging   Cue = "belonging"    // somebody belongs, before "to" and a body: "formar parte", "serving"
	Composing   Cue = "composing"    // somebody belongs, right before a body: "integrando", "attending"
	Renewing    Cue = "renewing"     // an agreement goes on: "prorrogar", "renew"
	ExitTime    Cue = "exit_time"    // when, between a verb and what is left: "hoy mismo", "hereby"
	ExitSeat    Cue = "exit_seat"    // a place that only a body has: "seat", "curul"
	ExitInto    Cue = "exit_into"    // leads to where somebody goes, and after few verbs to what is left: "a la", "to"
	JoinNoun    Cue = "join_noun"    // "admission", "incorporación"
	JoinTakes   Cue = "join_takes"   // before whom a body takes in: "welcomed", "se incorpora"
	JoinPlace   Cue = "join_place"   // into the place of one who left: "in his place", "en su lugar"
	ExitYou     Cue = "exit_you"     // an exit of the reader's that somebody wants: "urge you to", "le pido que"
	ExitMember  Cue = "exit_member"  // exits from a body that a paper need not name: "no longer a member", "causó baja"
	ExitLeaving Cue = "exit_leaving" // before a body, that somebody is on the way out of it: "leaving"
	EndsLater   Cue = "ends_later"   // EndsPassive of what is to come: "will cease"
	ThatOne     Cue = "that_one"     // before a general word, that a named one is meant: "dicho", "said"
	Undersigned Cue = "undersigned"  // "the undersigned", "quienes suscribimos"
)

// Cues of letters that are spoken of.
const (
	LetterNoun Cue = "letter_noun" // "letter", "oficio", "misiva"
	SaidNoun   Cue = "said_noun"   // letters only with a verb of sending: "response", "statement"
	Sends      Cue = "sends"       // "addressed", "remitió"
	WroteTo    Cue = "wrote_to"    // "wrote to", "se dirigió a": a letter without its noun
	Receives   Cue = "receives"    // "received", "recibimos"
	SignedBy   Cue = "signed_by"   // "signed by", "firmada por"
	SentBy     Cue = "sent_by"     // "from", "de"
	SentTo     Cue = "sent_to"     // "to", "dirigida a"
	SentAgent  Cue = "sent_agent"  // before who did what the passive tells: "by", "por"
	ByLetter   Cue = "by_letter"   // before a letter that is the means: "by", "mediante"
	Relative   Cue = "relative"    // opens what is told of a letter: "which", "que"
	Yours      Cue = "yours"       // "your", "su"
	Ours       Cue = "ours"        // "our", "nuestra"
	InReply    Cue = "in_reply"    // "in response to", "en respuesta a"
	Refers     Cue = "refers"      // a reply only where the letter is the addressee's: "with reference to"
	CopiedOn   Cue = "copied_on"   // "have been copied in the following"
	ComposedOf Cue = "composed_of" // "is composed of", "integrado por"
	OtherOnes  Cue = "other_ones"  // "the other members of"
	CitedNo    Cue = "cited_no"    // before a number: "No.", "núm."
)

// Cues of agreements.
const (
	Between      Cue = "between"      // opens the parties: "by and between", "de una parte"
	OtherPart    Cue = "other_part"   // parts the parties: "y de la otra"
	Hereinafter  Cue = "hereinafter"  // before a party's short name
	RepresentBy  Cue = "represent_by" // "representada en este acto por"
	PartyNature  Cue = "party_nature" // what a party is: "a Delaware corporation"
	PartiesEnd   Cue = "parties_end"  // ends the clause: "WITNESSETH", "DECLARACIONES"
	SignByLabel  Cue = "sign_by"      // "By:", "Por:"
	SignName     Cue = "sign_name"    // "Name:", "Nombre:"
	SignTitle    Cue = "sign_title"   // "Title:", "Its:", "Cargo:"
	SignDate     Cue = "sign_date"    // "Date:", "Fecha:"
	WitnessHead  Cue = "witness"      // "Testigos", "Witnesses"
	SignIntro    Cue = "sign_intro"   // "In witness whereof"
	PartyRole    Cue = "party_role"   // short names that many agreements share: "Company", "Licensor"
	PartyPlural  Cue = "party_plural" // all parties together: "Parties", "Partes"
	PartyAll     Cue = "party_all"    // before a short name for several of them: "together the", "cada una"
	AmendsPhrase Cue = "amends"       // "hereby amend the", "convenio modificatorio al"
)
