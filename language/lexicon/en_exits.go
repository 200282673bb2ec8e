package lexicon

import "strings"

// englishExits tells exits from bodies and entries into them.
var englishExits = map[Cue][]string{
	ExitStem: join(
		inflect(
			"withdraw,withdraws,withdrew,withdrawn,withdrawing", "pull out,pulls out,pulled out,pulled out,pulling out", "step down,steps down,stepped down,stepped down,stepping down", "stand down,stands down,stood down,stood down,standing down", "step aside,steps aside,stepped aside,stepped aside,stepping aside",
			"resign,resigns,resigned,resigned,resigning", "retire,retires,retired,retired,retiring", "walk out,walks out,walked out,walked out,walking out", "walk away,walks away,walked away,walked away,walking away", "secede,secedes,seceded,seceded,seceding", "disaffiliate,disaffiliates,disaffiliated,disaffiliated,disaffiliating",
			"depart,departs,departed,departed,departing", "drop out,drops out,dropped out,dropped out,dropping out", "come out,comes out,came out,come out,coming out", "bow out,bows out,bowed out,bowed out,bowing out", "opt out,opts out,opted out,opted out,opting out", "break away,breaks away,broke away,broken away,breaking away", "split,splits,split,split,splitting", "disengage,disengages,disengaged,disengaged,disengaging", "break with,breaks with,broke with,broken with,breaking with", "back out,backs out,backed out,backed out,backing out", "storm out,storms out,stormed out,stormed out,storming out", "detach itself,detaches itself,detached itself,detached itself,detaching itself", "remove itself,removes itself,removed itself,removed itself,removing itself", "take leave,takes leave,took leave,taken leave,taking leave", "part ways,parts ways,parted ways,parted ways,parting ways", "part company,parts company,parted company,parted company,parting company",
			"disassociate itself,disassociates itself,disassociated itself,disassociated itself,disassociating itself", "dissociate itself,dissociates itself,dissociated itself,dissociated itself,dissociating itself", "disassociate themselves,disassociate themselves,disassociated themselves,disassociated themselves,disassociating themselves", "dissociate themselves,dissociate themselves,dissociated themselves,dissociated themselves,dissociating themselves",
		),
		complete([]string{"ceased", "ceases", "has ceased", "have ceased", "had ceased", "cease"}, "to", belongings),
		complete([]string{"ceased", "ceases", "has ceased", "have ceased", "stopped", "has stopped", "have stopped", "stops"}, "", []string{"taking part", "participating", "being a member", "being part", "participation", "collaborating", "cooperating", "working"}),
		complete([]string{"no longer", "will no longer", "shall no longer"}, "", join(belongings, []string{"a member", "members", "part", "takes part", "participates", "belongs", "forms part", "represents", "being a member", "be taking part", "be participating", "serves", "sits"})),
		complete([]string{"pulled", "pulls", "withdrew", "withdraws", "has withdrawn", "have withdrawn", "has pulled", "have pulled", "withdrawn"}, "", []string{"its representative", "its representatives", "its delegate", "its delegates", "their representatives", "our representative", "our representatives", "its representative out", "its representatives out", "its delegates out"}),
		[]string{"has not been a member", "have not been members", "is not now a member", "is no longer on", "are no longer on", "no longer on", "no longer sits on", "no longer serves on", "no longer in", "is no longer with", "cut its ties", "severed all ties", "renounced", "stepped back", "stepped away", "step away", "has stepped away", "has stepped back", "is stepping back", "is stepping away", "am stepping away", "am stepping back", "took its leave", "takes its leave", "taken its leave", "took her leave", "took his leave"},
		[]string{"disassociated ourselves", "dissociate ourselves", "disassociate ourselves", "cut ties", "has cut ties", "parted from", "did not continue", "not to continue", "not to remain", "not to carry on"},
	),
	ExitRoot: join(
		[]string{"withdraw", "pull out", "come out", "get out", "step down", "stand down", "step aside", "resign", "retire", "walk out", "walk away", "secede", "disaffiliate", "depart", "drop out", "bow out", "opt out", "break away", "part ways", "dissociate itself", "disassociate itself", "dissociate ourselves", "disassociate ourselves", "be released", "be relieved", "be excused", "part company", "disengage", "step away", "step back", "step off", "come off", "not continue", "not to continue", "not to remain"},
		complete([]string{"cease to", "stop"}, "", join(belongings, []string{"taking part", "participating", "being a member"})),
	),
	LeaveVerb:  inflect("leave,leaves,left,left,leaving", "quit,quits,quit,quit,quitting", "exit,exits,exited,exited,exiting", "abandon,abandons,abandoned,abandoned,abandoning", "step off,steps off,stepped off,stepped off,stepping off", "come off,comes off,came off,come off,coming off"),
	ExitBare:   {"leave", "exit", "quit", "abandon"},
	ExitUnreal: {},
	ExitNow:    {"am stepping down", "am resigning", "are withdrawing", "are leaving", "am leaving", "are resigning", "are therefore withdrawing", "are hereby withdrawing", "are pulling out", "am withdrawing", "will no longer", "shall no longer", "as of today", "hereby", "are ending", "are terminating"},
	EndVerb: join(
		inflect("end,ends,ended,ended,ending", "terminate,terminates,terminated,terminated,terminating", "discontinue,discontinues,discontinued,discontinued,discontinuing", "cancel,cancels,cancelled,cancelled,cancelling", "surrender,surrenders,surrendered,surrendered,surrendering", "relinquish,relinquishes,relinquished,relinquished,relinquishing", "give up,gives up,gave up,given up,giving up", "vacate,vacates,vacated,vacated,vacating", "renounce,renounces,renounced,renounced,renouncing", "forgo,forgoes,forwent,forgone,forgoing", "drop,drops,dropped,dropped,dropping", "hand back,hands back,handed back,handed back,handing back", "give back,gives back,gave back,given back,giving back", "yield,yields,yielded,yielded,yielding", "finish,finishes,finished,finished,finishing", "quit,quits,quit,quit,quitting", "leave,leaves,left,left,leaving", "forfeit,forfeits,forfeited,forfeited,forfeiting", "sever,severs,severed,severed,severing", "cease,ceases,ceased,ceased,ceasing", "conclude,concludes,concluded,concluded,concluding", "break off,breaks off,broke off,broken off,breaking off", "lay down,lays down,laid down,laid down,laying down", "resign,resigns,resigned,resigned,resigning", "withdraw,withdraws,withdrew,withdrawn,withdrawing"),
		[]string{"giving up", "relinquishing", "surrendering", "ending", "terminating", "resigning", "vacating"},
		[]string{"canceled", "cut", "did not renew", "has not renewed", "have not renewed", "will not renew", "does not renew", "decided not to renew", "declined to renew", "let lapse", "rescinded", "put an end to", "puts an end to", "has put an end to", "brought to an end", "brings to an end"},
	),
	EndRoot:     {"end", "terminate", "discontinue", "cancel", "surrender", "relinquish", "give up", "vacate", "sever", "cease", "conclude", "break off", "not to renew", "not renew", "put an end to", "bring to an end", "withdraw", "resign"},
	EndsPassive: {"ended", "ends", "ceased", "ceases", "lapsed", "expired", "came to an end", "comes to an end", "to an end", "to a close", "was ended", "was terminated", "is terminated", "is hereby terminated", "was brought to an end", "was cancelled", "has ended", "has ceased", "has come to an end", "is at an end", "ends today"},
	ExitShare:   {"connection", "connections", "term", "term of office", "presence", "time", "service", "tenure", "duties", "stewardship", "membership", "participation", "involvement", "collaboration", "partnership", "affiliation", "association", "cooperation", "co-operation", "seat", "mandate", "chair", "chairmanship", "trusteeship", "directorship", "links", "ties", "relationship", "relations", "position", "post", "place", "office", "role", "presidency", "all involvement", "all positions"},
	ExitPact:    {"arrangement", "MoU", "letter of intent", "letter of agreement", "framework agreement", "cooperative agreement", "joint venture", "service level agreement", "concordat", "protocol", "agreement", "contract", "memorandum of understanding", "memorandum", "grant agreement", "service agreement", "services agreement", "collaboration agreement", "cooperation agreement", "partnership agreement", "lease", "licence", "license agreement"},

	ExitManner: {
		"new", "full member", "said", "aforesaid", "aforementioned", "above", "above-mentioned", "abovementioned", "mentioned", "herein", "current", "existing", "present", "irrevocably", "for good", "for personal reasons", "for family reasons", "entirely", "completely", "finally", "now", "also", "this morning", "last Friday", "last Thursday", "last Monday", "last Tuesday", "last Wednesday", "on Friday", "on Monday", "on Tuesday", "on Wednesday", "on Thursday", "hereby", "therefore", "respectively", "respective", "notice", "written notice",
		"with immediate effect", "immediately", "with effect", "with effect from", "effective", "effective immediately", "formally", "officially", "definitively", "permanently", "unanimously", "voluntarily", "publicly", "temporarily", "reluctantly", "with regret", "with deep regret", "with great regret", "yesterday", "today", "last week", "last month", "last year", "this week", "this month", "earlier this year", "that day", "en bloc", "in protest", "altogether", "collectively", "jointly", "together", "on", "in", "as of", "as from", "early", "at the end of", "at the end",
		"his", "her", "its", "their", "my", "our", "position", "post", "seat", "place", "office", "role", "membership", "mandate", "all positions", "participation", "involvement", "irrevocable", "formal", "immediate", "definitive", "voluntary", "full", "written", "submitted", "tendered", "presented", "by", "by the", "letter of", "from", "as", "a", "an", "the", "of", "our organisation", "our organization", "this organisation", "member", "members", "board", "trustee", "steering committee", "all", "any further", "active", "honorary", "this", "both", "and", "two", "three", "four", "to", "any",
	},
	ExitFrom:   {"from", "from the", "from its", "from their", "of", "of the", "as", "on", "on the", "in", "in the", "to", "to the", "with", "with the", "for the", "at the"},
	ExitOff:    {"from", "from the", "from its", "from our", "as", "as a"},
	ExitWithin: {"founding member of", "founding member of the", "founder member of the", "founder member of", "full member of the", "associate member of the", "former member of the", "member of", "member of the", "members of", "members of the", "part of", "part of the", "taken part in", "taken part in the", "took part in", "participated in", "participated in the", "belonged to", "belonged to the", "joined", "joined the", "rejoined", "sat on", "served on", "seat on", "seat on the", "trustee of", "trustee of the", "attended"},
	ExitAlso:   {"as well as", "along with", "and also"},
	ExitToday:  {"today", "as of today", "with immediate effect", "ends today"},
	ExitGives:  {"please be advised", "be advised", "am instructed to give", "give you formal notice", "give you notice", "giving notice", "gives notice", "give notice", "three months' notice", "formal notice", "wish to inform", "would like to inform", "must inform", "to inform you", "to let you know", "it has the honour to inform", "has the honour to inform", "has the honor to inform", "i have decided", "we have decided", "letter of", "tender", "tendering", "submit", "submitting", "hereby", "notice of", "notice that", "notify", "notifying", "notified", "inform you", "informing you", "accept", "please accept", "let you know", "announce", "advise you", "present", "take this letter as", "please take", "write to", "writing to", "i write", "we write", "regret to", "to tell you", "consider this"},
	ExitEffect: {"effective at", "to take effect on", "to take effect from", "come to an end on", "comes to an end on", "will come to an end on", "accordingly come to an end on", "shall end on", "will end on", "ends on", "expires on", "lapses on", "when it lapses on", "will cease on", "terminates on", "will terminate on", "close of business on", "with effect as from", "with effect as of", "my last meeting will be on", "takes effect", "take effect from", "will lapse on", "with effect from", "with effect on", "effective", "effective from", "effective as of", "effective on", "takes effect on", "take effect on", "took effect on", "took effect from", "will take effect on", "takes effect from", "as from", "as of", "will be effective from", "will be effective on", "became effective on", "was effective from", "my last day will be", "from", "came into effect on"},
	ExitSince:  {"appointed", "elected", "named in", "co-opted in", "admitted in", "nominated in", "since", "joined", "member since", "founded", "founded in", "established", "established in", "created in", "which it joined", "until", "set up in", "set up on", "launched in", "launched on", "formed in", "formed on", "convened in", "convened on", "established on", "founded on", "created on", "inaugurated in", "inaugurated on", "begun in", "started in", "opened in"},
	ExitThere:  {"in it", "in that letter", "in this letter", "in which", "on that day", "that day", "on the same day", "on that date", "at that meeting", "by that letter", "in its letter", "in their letter", "in the letter"},
	ExitIf:     {"if", "should", "unless", "were", "had", "in the event", "in case", "provided that", "whenever", "as if", "even if", "without", "either party", "has", "have", "did", "to"},
	ExitFalse:  {"denies it", "denies this", "denied it", "denied this", "denies the report", "denied the report", "this was false", "that was false", "this is false", "nothing of the kind", "not accept", "declined to accept", "refused to accept", "is not accepted", "persuaded to stay", "persuaded to remain", "has denied", "was mistaken", "were mistaken", "has no truth", "without foundation", "unfounded", "false", "untrue", "incorrect", "would be", "would have", "not true", "is being considered", "was not carried", "were denied", "was denied", "was rejected", "was refused", "was revoked", "was not accepted", "reversed the decision", "reversed its decision", "reversed course", "later reversed", "but reversed", "thought better of it", "changed its mind", "did not go through", "requires", "is governed", "is preserved", "persist", "it did not", "did not happen", "on notice"},
	ExitClock:  {"at noon", "at midday", "at one", "at two", "at three", "at four", "at five", "o'clock", "early that", "before the vote"},
	SpeaksFor:  {"on behalf of", "on behalf of the", "in the name of", "in the name of the", "for and on behalf of"},
	ExitLed:    {"time has come", "has come", "have decided", "notice to", "bound to", "my decision", "our decision", "with regret", "obliged to", "decided", "decision", "decide", "decides", "chose", "chosen", "resolved", "resolution", "opted", "led", "forced", "obliged", "compelled", "prompted", "caused", "hereby", "made", "voted", "votes", "agreed", "announced its decision", "determined", "has decided", "have decided", "elected", "write to", "writing to", "accept this letter", "saw", "need"},
	ExitNoun:   {"withdrawal", "departure", "exit", "resignation", "resignations", "withdrawals", "departures", "exits", "separation", "retirement", "secession", "disaffiliation", "walkout", "walk-out", "dissociation", "disassociation"},
	ExitDenied: {
		"not", "never", "n't", "no intention", "might", "may", "could", "would", "should", "threatened", "threatens", "threatening", "threat", "threats", "considering", "considered", "considers", "if", "unless", "asked", "asks", "asking", "urged", "urges", "requested", "requests", "request", "called on", "calls on", "calls for", "demanded", "invited", "plans", "planned", "planning", "intends", "intended", "intention", "will", "shall", "denied", "denies", "without", "rather than", "instead of", "in case", "in the event", "right to", "right of", "entitled", "eligible",
		"proposed", "proposal", "possible", "possibility", "potential", "pressure", "pressured", "failed", "refused", "refuses", "declined", "neither", "nor", "nobody", "no one", "none", "no plans", "whether", "prevent", "avoid", "avoided", "opposed", "against", "prohibited", "cannot", "can", "must", "any", "upon", "hypothetical", "wish", "wishes", "want", "wants", "wanted", "free to", "able to", "allowed to", "permitted to", "warned", "warns", "announced that it would", "reports that", "reports of", "claims that", "claim that", "claimed that", "rumours that", "rescinded", "revoked", "reversed", "reconsidered", "retracted",
		"false that", "untrue that", "incorrect that", "on the point of", "about to", "consider", "contemplates", "contemplated", "mulling", "poised to", "ready to", "prepared to", "debated", "motion", "advised to", "was advised", "were advised", "recommended", "suggested", "expected to", "came close to", "close to", "almost", "nearly", "offered to", "offers to", "contrary to", "procedure for", "suspended", "deterred", "risk of", "prospect of", "instead", "before",
	},
	ExitWish: {"consider", "wish", "wishes", "will", "shall", "request", "want"},
	ExitThing: {
		"candidacy", "candidature", "nomination", "motion", "complaint", "proposal", "bid", "application", "amendment", "support", "funds", "money", "funding", "cash", "troops", "forces", "consent", "offer", "appeal", "claim", "charges", "lawsuit", "bill", "statement", "remarks", "objection", "request", "invitation", "draft", "authorisation", "authorization", "approval", "recognition", "licence", "license", "recommendation", "ambassador", "product", "products", "savings", "sum", "amount", "deposit", "account", "paper", "papers", "article", "tender", "petition", "letter", "item", "question", "sample", "samples", "collection", "manuscript", "vehicle", "service", "school", "office early", "hospital", "room", "building", "city", "country", "town", "house", "home", "market",
		"talks", "negotiations", "meeting", "session", "conference", "competition", "contest", "race", "tender process", "hearing", "proceedings", "offices", "premises", "treaty", "sale", "project", "plan", "scheme", "order", "case", "auction", "debate", "stage", "sums", "pounds", "dollars", "pension", "copy", "itself to", "grounds", "headquarters", "call", "election", "ballot", "vote", "staff", "land",
	},
	ExitRumour: {"been reported", "is reported", "was reported that", "reported that it", "been said", "was said", "said to have", "hinted", "gossip", "hearsay", "reportedly", "rumoured", "rumored", "rumour", "rumor", "rumours", "rumors", "speculation", "speculated", "allegedly", "alleged", "unconfirmed", "is said to have", "understood to have"},
	EndNoun:    {"termination", "early termination", "ending", "cancellation", "non-renewal", "rescission", "denunciation", "expiry", "dissolution"},
	PactWith:   {"with", "with the", "made with", "entered into with", "signed with", "concluded with"},
	PactMade:   {"dated", "signed", "made", "concluded", "entered into", "executed"},
	BodyEnd: {
		"Commission", "Committee", "Subcommittee", "Sub-Committee", "Board", "Panel", "Council", "Group", "Task Force", "Taskforce", "Working Group", "Working Party", "Steering Group", "Steering Committee", "Executive Committee", "Editorial Board", "Advisory Board", "Advisory Council", "Advisory Panel", "Advisory Group", "Advisory Committee", "Governing Body", "Board of Governors", "Board of Trustees", "Board of Directors", "Board of Management", "Management Committee", "Management Board", "Executive Board", "Supervisory Board", "Scientific Committee", "Organising Committee", "Organizing Committee", "General Council", "Secretariat", "Jury", "Tribunal", "Roundtable", "Round Table", "Forum", "Dialogue", "Alliance", "Coalition", "Network", "Partnership", "Consortium", "Federation", "Confederation", "Union", "League", "Conference", "Compact", "Charter", "Pact", "Convention", "Treaty", "Covenant", "Accord", "Initiative", "Platform", "Process", "Assembly", "Congress", "Association", "Society", "Collective", "Movement", "Campaign", "Cabinet", "Court", "Senate",
	},
	ExitOffice:  {"resignation", "resignations", "resign", "am resigning", "are resigning", "step down", "stand down", "am stepping down", "am standing down", "are stepping down"},
	ExitSelf:    complete([]string{"this", "our", "the undersigned", "this our"}, "", []string{"council", "authority", "association", "organisation", "organization", "society", "trust", "foundation", "university", "college", "institute", "company", "firm", "union", "board", "charity", "department", "ministry", "government", "chamber", "club", "federation", "church", "agency", "commission"}),
	ExitAdjunct: {"because", "after", "over", "following", "despite", "amid", "due", "owing", "when", "while", "before", "since", "with", "for", "by", "but", "if", "although", "though", "against", "about", "under", "between", "without", "to", "into"},
	ExitAsks:    {"asked", "asks", "requested", "requests", "applied", "applies", "offered", "offers", "submitted", "tendered", "request", "requesting", "asking"},
	ExitTaken:   {"accepted", "was accepted", "were accepted", "was granted", "agreed to the request", "was agreed", "acceded to", "was noted", "were noted", "took note", "approved the request", "was approved", "granted"},
	ExitNot:     {"not", "never", "n't", "nor", "was not", "were not", "is not", "be"},
	ExitYou:     {"urge you", "urge", "ask you", "ask that", "ask that you", "beg you", "implore you", "call on you", "call upon you", "call on", "call upon", "request that you", "encourage you", "invite you", "advise you to", "expect you to", "require you to", "press you to", "demand that", "insist that", "you to", "recommend that you", "suggest that you"},
	ExitMember:  {"a member", "member", "members", "trustee", "no longer a member", "no longer members", "is no longer a member", "are no longer members", "was no longer a member", "ceased to be a member", "ceased to be members", "has ceased to be a member", "have ceased to be members", "ceased being a member"},
	ExitLeaving: {"leaving", "be leaving", "exiting", "quitting", "be withdrawing", "withdrawing"},
	EndsLater:   {"will cease", "will end", "will lapse", "will terminate", "will come to an end", "shall cease", "shall end", "will expire", "is to end", "is to cease"},
	ThatOne:     {"said", "that", "this", "same", "aforesaid", "aforementioned"},
	Undersigned: {"the undersigned", "undersigned", "we, the undersigned", "the signatories", "the signatories below", "we who sign"},
	NoMore: join([]string{"no longer", "unable to continue", "not able to continue", "cannot continue", "can no longer", "could no longer", "not be continuing", "never again"},
		complete([]string{"ceased", "ceases", "cease", "has ceased", "have ceased", "had ceased", "will cease", "stopped", "has stopped", "have stopped", "stop"}, "", []string{"to", ""})),
	NotTo:     {"not to", "to not", "not be", "no interest in", "not wish to", "not intend to", "not", "decline to"},
	Belonging: {"be a member", "be members", "be a party", "be party", "be part", "being a member", "being members", "being part", "being a party", "a member", "members", "a party", "part", "belong", "belongs", "belonging", "take part", "takes part", "taking part", "participate", "participates", "participating", "form part", "serve", "serves", "serving", "sit", "sits", "sitting", "represented", "be represented", "affiliated", "be affiliated", "associated", "be associated", "involved", "be involved", "continue", "continuing", "remain", "remaining", "stay", "staying", "on", "acting", "act", "a trustee", "a director", "be a trustee", "be a director", "a signatory", "be a signatory", "a partner", "be a partner", "active"},
	Composing: {"attend", "attends", "attending", "support", "supporting", "join"},
	Renewing:  {"renew", "renewing", "extend", "extending", "prolong", "roll over"},
	ExitTime:  {"hereby", "yesterday", "today", "last week", "last month", "last year", "this week", "this month", "formally", "officially", "with immediate effect", "immediately", "at once", "finally", "altogether"},
	ExitSeat:  {"seat", "membership", "trusteeship", "directorship", "chairmanship", "place"},
	ExitInto:  {"to", "to the"},
	ExitWhen:  {"when", "at which point", "on which date", "on which day"},
	JoinNoun:  {"admission", "accession", "joining", "re-admission"},
	JoinTakes: {"welcomed", "admitted", "co-opted", "welcomes", "elected", "appointed", "was appointed", "was elected", "were appointed", "was co-opted", "be co-opted", "were co-opted"},
	JoinPlace: {"in his place", "in her place", "in its place", "in their place", "in his stead", "in her stead", "to replace him", "to replace her", "to fill the vacancy"},
	JoinVerb: join(
		inflect("join,joins,joined,joined,joining", "rejoin,rejoins,rejoined,rejoined,rejoining"),
		[]string{"became a member of", "became members of", "has become a member of", "have become members of", "becomes a member of", "acceded to", "was admitted to", "were admitted to", "was admitted as a member of", "admitted as members of", "affiliated with", "became part of", "was elected to", "was welcomed into", "was welcomed as a member of", "signed up to"},
	),
}

// belongings follow "ceased to" and "no longer".
var belongings = []string{"be a party", "be party", "be a member", "be members", "be part", "belong", "take part", "participate", "form part", "serve", "represent"}

// inflect gives the forms of verbs, each as "base,third person,past,participle,
// gerund", that tell of something done or being done.
func inflect(verbs ...string) []string {
	var out []string
	for _, v := range verbs {
		f := strings.Split(v, ",")
		third, past, participle, gerund := f[1], f[2], f[3], f[4]
		out = append(out, third, past)
		if participle != past {
			out = append(out, participle)
		}
		for _, aux := range []string{"has", "have", "had"} {
			out = append(out, aux+" "+participle)
			for _, a := range []string{"now", "since", "formally", "therefore", "already", "also", "officially", "recently", "just", "today", "subsequently"} {
				out = append(out, aux+" "+a+" "+participle)
			}
		}
		for _, aux := range []string{"is", "are", "am", "was", "were"} {
			out = append(out, aux+" "+gerund)
			for _, a := range []string{"now", "therefore", "hereby", "formally", "thus", "today", "accordingly"} {
				out = append(out, aux+" "+a+" "+gerund)
			}
		}
		for _, before := range []string{"formally", "subsequently", "later", "then", "finally", "officially"} {
			out = append(out, before+" "+past)
		}
		out = append(out, "after "+gerund, "having "+participle, "by "+gerund)
	}
	return out
}

// complete sets each of some words behind each head, a link between them.
func complete(heads []string, link string, tails []string) []string {
	var out []string
	for _, h := range heads {
		for _, t := range tails {
			out = append(out, strings.Join(strings.Fields(h+" "+link+" "+t), " "))
		}
	}
	return out
}

// join puts lists one behind the other.
func join(lists ...[]string) []string {
	var out []string
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}
