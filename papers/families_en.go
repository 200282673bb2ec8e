package papers

import "strings"

// International bodies

// unNoteVerbale: nobody signs; sender and addressee stand in the compliments.
func unNoteVerbale(p *Paper) {
	s := p.sheet
	s.face = serif
	self := p.cast("self", &actor{kind: "organisation", name: pick(p.rnd, []string{"Permanent Mission of Sambria to the International Conference", "Embassy of the Republic of Tarvonia", "High Commission of Montalva", "Permanent Delegation of Orsinia", "Royal Embassy of Carestia"})})
	other := p.cast("other", &actor{kind: "organisation", name: "Secretariat of the " + pick(p.rnd, []string{"Convention on Inland Waters", "Agency for River Basins", "Union of Archives", "Treaty on Migratory Stock"})})
	p.person("guest", nil)
	p.begin("letter")
	p.text(style{face: serifBold, align: center}, "{self^}")
	s.gap(10)
	p.text(style{}, "Ref: "+p.sigla()+"/{#no}/{#year}")
	s.gap(12)
	j := style{align: justify}
	p.text(j, "The {self} presents its compliments to the {other} and has the honour to inform it that {guest} will attend the forthcoming session.")
	s.gap(8)
	if p.chance(50) {
		p.text(j, "The {self} refers to the note of the Secretariat dated {@ref} and wishes to state that reports of its leaving {forum.the} are without foundation.")
		p.trap("WITHDREW_FROM", "reports of its leaving are without foundation")
		p.document().replies = append(p.document().replies, Reply{Date: edtf(p.date("ref"))})
	} else {
		p.text(j, "The {self} further notifies the Secretariat that it withdrew from {forum.the} on {@eff}.")
		d := p.document()
		d.withdrew = append(d.withdrew, [3]string{self.key, p.who("forum").key, edtf(p.date("eff"))})
	}
	s.gap(8)
	p.text(j, "The {self} avails itself of this opportunity to renew to the {other} the assurances of its highest consideration.")
	s.gap(20)
	p.text(style{align: right}, "{#city}, {@date}")
	s.gap(40)
	p.lines(style{}, "{other}", "{#city}")
	if p.chance(70) {
		p.roundStamp(s.w/2, s.y-30, blue)
	}
	p.document().addressed = append(p.document().addressed, relation{who: other, as: "to"})
}

// unLetter: "Excellency", the signer at the right, the addressee at the foot.
func unLetter(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(1)
	p.begin("letter")
	p.text(style{face: serifBold, align: center}, "{self^}")
	s.gap(16)
	p.text(style{size: 9}, "REFERENCE: "+p.sigla()+"/{#year}/{#no}")
	p.text(style{align: right}, "{@date}")
	s.gap(16)
	p.text(style{}, pick(p.rnd, []string{"Excellency,", "Sir,", "Dear colleague,"}))
	s.gap(8)
	p.letterBody(style{align: justify, indent: 30})
	p.text(style{indent: 30}, "Accept, Excellency, the assurances of my highest consideration.")
	s.within(.5, 1, func() {
		p.hand("from", "ink")
		p.lines(style{}, "{from}", "{from.post}")
	})
	s.gap(50)
	p.lines(style{}, "{to.sr} {to}", "{to.post}", "{to.org}", "{#city}")
	s.gap(12)
	p.text(style{size: 9}, "cc: {cc0.sr} {cc0}, {cc0.post}")
	p.addressed("to")
	p.copied("cc0")
}

// unInteroffice: labels in two languages at the left and right of one ruled box.
func unInteroffice(p *Paper) {
	s := p.sheet
	s.face = sans
	p.organisation("self")
	p.actors["other"] = p.who("self")
	for _, k := range []string{"from", "to", "hand"} {
		p.person(k, nil)
	}
	p.begin("memo")
	p.text(style{face: sansBold}, "{self}")
	p.text(style{face: sansBold, size: 12}, "INTEROFFICE MEMORANDUM / MEMORANDO INTERNO")
	s.rule()
	s.columns([]float64{.62, .38}, func() {
		p.lines(style{}, "TO / A: {to}", "{to.post}", "", "THROUGH / S/C DE: {hand}", "{hand.post}", "", "FROM / DE: {from}", "{from.post}")
	}, func() {
		p.lines(style{}, "DATE / FECHA:", "{@date}", "", "REFERENCE: {#no}")
	})
	s.gap(6)
	p.text(style{face: sansBold}, "SUBJECT / ASUNTO: {#subject}")
	s.rule()
	for n := range 3 {
		p.text(style{}, string(rune('1'+n))+".")
		p.say(style{}, neutral)
	}
	p.addressed("to")
	p.through("hand", "through")
	p.document().maySign = append(p.document().maySign, p.who("from"))
	p.trap("SIGNED", "FROM without a signature")
}

// United Kingdom

// ukCouncil: letterhead at the left with officers under it, references in one
// line, signed per pro at times, the council's leader in the foot.
func ukCouncil(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(1)
	p.office("cc1")
	p.person("leader", nil)
	p.person("deputy", nil)
	s.foot = func() { p.text(style{size: 7, align: center}, "Leader of the Council: {leader?}") }
	p.begin("letter")
	p.text(style{face: sansBold, size: 14}, "{self}")
	p.text(style{size: 8}, "County Hall, {#city} BK1 1AA")
	s.rule()
	p.text(style{size: 9}, "Our ref: {from.initials}/ab/{#no}   Your ref: {#no2}   Date: {@date"+pick(p.rnd, []string{"", ".num"})+"}")
	s.gap(14)
	p.lines(style{}, "{to}", "{to.post}", "{to.org}", "{#city}")
	s.gap(12)
	p.text(style{}, "Dear {to.sir} {to.surname}")
	s.gap(6)
	p.text(style{face: sansBold}, "{#subject}")
	s.gap(6)
	p.letterBody(style{})
	p.text(style{}, "Yours sincerely")
	if p.chance(35) {
		p.handFor("deputy", "from")
		p.text(style{}, "pp {deputy}")
		p.lines(style{}, "{from}", "{from.post}")
	} else {
		p.hand("from", "ink")
		p.lines(style{}, "{from}", "{from.post}")
	}
	s.gap(10)
	p.text(style{size: 9}, "Copy to: {cc0}; {cc1}")
	p.trap("SIGNED", "the leader in the foot")
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// ukCharity: the address at the right, an ordinal date, a list of copies.
func ukCharity(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(2)
	p.begin("letter")
	s.within(.6, 1, func() {
		p.lines(style{}, "{self}", "14 Mill Lane", "{#city} WX4 2QD", "Registered charity no. 11883{#no}")
	})
	s.gap(10)
	p.text(style{}, "{@date.ordinal}")
	s.gap(10)
	p.lines(style{}, "{to.honor} {to}", "{to.post}", "{to.org}", "The Guildhall", "{#city}")
	s.gap(10)
	p.text(style{}, "Dear {to.honor} {to.surname},")
	s.gap(6)
	p.letterBody(style{})
	p.text(style{}, "Yours sincerely,")
	p.hand("from", "ink")
	p.lines(style{}, "{from}", "{from.post}")
	s.gap(12)
	p.lines(style{}, "cc: {cc0}, {cc0.post}", "    {cc1}")
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// ukMinutes: lists of who was there, numbered items, a line to be signed.
func ukMinutes(p *Paper) {
	s := p.sheet
	s.face = sans
	for _, k := range []string{"third", "fourth", "partner"} {
		p.organisation(k)
	}
	p.forum("forum")
	for _, k := range []string{"chair", "m0", "m1", "m2", "clerk"} {
		p.person(k, nil)
	}
	p.begin("minutes")
	p.text(style{face: sansBold, size: 13}, "{forum}")
	p.text(style{face: sansBold}, "Minutes of the meeting held on {@date.weekday} at the Reading Room, {#city}")
	s.gap(8)
	p.text(style{}, "Present: {chair} (Chair), {m0}, {m1}")
	p.role("chair", "Chair")
	p.role("clerk", "")
	p.text(style{}, "Apologies: {m2}")
	p.text(style{}, "In attendance: {clerk} (minutes)")
	s.gap(6)
	p.text(style{}, "1. The minutes of the meeting of {@a} were approved.")
	p.say(style{}, telling)
	p.say(style{}, telling)
	if p.chance(50) {
		p.say(style{}, told)
	}
	p.say(style{}, toldAlmost)
	p.text(style{}, "5. Next meeting: {@next}.")
	s.gap(16)
	p.text(style{}, "Signed ............................. Chair     Date ..................")
	p.document().maySign = append(p.document().maySign, p.who("chair"))
	p.trap("SIGNED", "a line to be signed")
}

// ukReport: title page matter, then chapters over several pages with a running head.
func ukReport(p *Paper) {
	s := p.sheet
	s.face = serif
	for _, k := range []string{"third", "fourth", "partner"} {
		p.organisation(k)
	}
	p.forum("forum")
	p.person("author", nil)
	p.person("i0", p.who("third"))
	p.person("i1", p.who("fourth"))
	s.head = func() { p.text(style{size: 8, align: right}, "Review of {forum.the}") }
	d := p.begin("report")
	p.text(style{face: serifBold, size: 18}, "Review of {forum.the}")
	p.text(style{size: 12}, "Prepared by {author}, {author.post}, {@date}")
	s.gap(24)
	filler := "The reviewer read the files that were made available and spoke to those who wished to be heard. Where accounts differ, both are given. Nothing in what follows should be taken to settle a question that is still before the members, and no inference is drawn from the silence of a record. The papers are incomplete for the early years, and some of the registers have not been kept since the office moved."
	for _, h := range []string{"1. Purpose", "2. Exchanges", "3. Departures", "4. Interviews", "5. Findings"} {
		p.text(style{face: serifBold, size: 13}, h)
		s.gap(6)
		p.text(style{align: justify}, filler)
		s.gap(6)
		switch h[0] {
		case '2':
			for range 3 {
				p.say(style{align: justify}, telling)
			}
		case '3':
			p.say(style{align: justify}, told)
			p.say(style{align: justify}, toldAlmost)
			p.say(style{align: justify}, toldAlmost)
		case '4':
			p.text(style{align: justify}, "Among others, {i0}, {i0.post} at {third.the}, and {i1}, of {fourth.the}, were heard.")
			s.gap(6)
		}
		p.text(style{align: justify}, filler)
		s.gap(10)
	}
	d.maySign = append(d.maySign, p.who("author"))
}

// ukEmail: a printed message with the one that it answers below.
func ukEmail(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(1)
	p.date("sent")
	p.dates["sent"] = p.date("date").AddDate(0, 0, -1)
	p.begin("email")
	p.text(style{face: sansBold, size: 12}, "{from}")
	s.rule()
	p.pairs(style{face: sansBold}, .14, [2]string{"From:", "{from} <" + p.mail("from") + ">"}, [2]string{"Sent:", "{@date} 09:14"}, [2]string{"To:", "{to}"},
		[2]string{"Cc:", "{cc0}"}, [2]string{"Subject:", "RE: {#subject}"})
	s.gap(10)
	p.text(style{}, "Dear {to.sir} {to.surname},")
	s.gap(6)
	p.say(style{}, neutral)
	p.say(style{}, almost)
	p.text(style{}, "Kind regards,")
	s.gap(6)
	p.lines(style{}, "{from}", "{from.post} | {self}")
	s.gap(10)
	p.lines(style{}, "-----Original Message-----", "From: {to}", "Sent: {@sent} 17:40", "To: {from}", "Subject: {#subject}")
	s.gap(4)
	p.text(style{}, "Could you confirm the arrangements?")
	p.signed("from", "typed")
	p.addressed("to")
	p.copied("cc0")
	p.replies("sent", false)
}

// United States

// usLetter: letterhead in the middle, how it was sent, Re:, reference initials,
// enclosure and copies.
func usLetter(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(2)
	p.begin("letter")
	p.text(style{face: serifBold, size: 14, align: center}, "{self}")
	p.text(style{size: 8, align: center}, "One Founders Circle, {#city}")
	s.gap(14)
	p.text(style{}, "{@date}")
	s.gap(8)
	p.text(style{face: serifBold}, pick(p.rnd, []string{"VIA FIRST CLASS MAIL", "VIA E-MAIL AND COURIER", "BY HAND"}))
	s.gap(8)
	p.lines(style{}, "{to}", "{to.post}", "{to.org}", "200 Wabash Street, Suite 14", "{#city}")
	s.gap(8)
	p.text(style{face: serifBold, indent: 36}, "Re: {#subject}")
	s.gap(8)
	p.text(style{}, "Dear {to.honor} {to.surname}:")
	s.gap(6)
	p.letterBody(style{})
	s.within(.5, 1, func() {
		p.text(style{}, "Sincerely,")
		p.hand("from", "ink")
		p.lines(style{}, "{from}", "{from.post}")
	})
	s.gap(10)
	p.lines(style{size: 9}, "{from.initials}:kd", "Enclosure", "cc: {cc0}, {cc0.post}", "    {cc1}")
	p.trap("SIGNED", "initials")
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// usMemo: five labels, THROUGH among them; nobody signs.
func usMemo(p *Paper) {
	s := p.sheet
	s.face = sans
	p.organisation("self")
	p.actors["other"] = p.who("self")
	for _, k := range []string{"from", "to", "hand", "cc0"} {
		p.person(k, nil)
	}
	p.begin("memo")
	p.text(style{face: sansBold, size: 16, align: center}, "MEMORANDUM")
	s.gap(10)
	p.pairs(style{face: sansBold}, .18, [2]string{"TO:", "{to}, {to.post}"}, [2]string{"THROUGH:", "{hand}, {hand.post}"}, [2]string{"FROM:", "{from}, {from.post}"},
		[2]string{"CC:", "{cc0}"}, [2]string{"DATE:", "{@date}"}, [2]string{"SUBJECT:", "{#subject}"})
	s.rule()
	p.say(style{}, neutral)
	p.say(style{}, almost)
	p.say(style{}, neutral)
	p.addressed("to")
	p.through("hand", "through")
	p.copied("cc0")
	p.document().maySign = append(p.document().maySign, p.who("from"))
	p.trap("SIGNED", "FROM without a signature")
}

// usAgreement: recitals, sections, and signature blocks with By, Name and Title.
func usAgreement(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(0)
	s.foot = func() { p.text(style{size: 8, align: center}, "Cooperation Agreement") }
	p.begin("agreement")
	p.text(style{face: serifBold, align: center, size: 13}, "COOPERATION AGREEMENT")
	s.gap(8)
	j := style{align: justify, indent: 30}
	p.text(j, "This Cooperation Agreement (the \"Agreement\") is entered into as of {@date} by and between {self} (the \"First Party\") and {other} (the \"Second Party\").")
	s.gap(6)
	for _, c := range []string{"1. Purpose. The parties wish to share records and equipment.", "2. Term. This Agreement begins on {@next} and runs for three years.", "3. Withdrawal. Either party may withdraw on sixty days' written notice.", "4. Entire agreement. This Agreement supersedes the letter of intent dated {@olda}.", "5. Costs. Each party bears its own."} {
		p.text(j, c)
		s.gap(5)
	}
	p.trap("WITHDREW_FROM", "Either party may withdraw")
	p.text(j, "IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first written above.")
	s.gap(14)
	form := pick(p.rnd, []string{"conformed", "ink", "blank_line"})
	block := func(key, org string) func() {
		return func() {
			p.text(style{face: serifBold}, "{"+org+"^}")
			by := "By: ______________________"
			if form == "conformed" {
				by = "By: /s/ {" + key + "}"
			}
			p.hand(key, form)
			p.lines(style{}, by, "Name: {"+key+"}", "Title: {"+key+".post}")
		}
	}
	s.columns([]float64{.5, .5}, block("from", "self"), block("to", "other"))
}

// usAmendment: blocks one under the other, each with its own date.
func usAmendment(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(0)
	p.begin("agreement")
	p.text(style{face: sansBold, align: center}, "FIRST AMENDMENT TO COOPERATION AGREEMENT")
	s.gap(10)
	p.text(style{}, "This First Amendment, dated {@date}, amends the Cooperation Agreement of {@olda} between {self} and {other}.")
	s.gap(6)
	p.text(style{}, "1. Section 2 is replaced. 2. All other terms remain as they are.")
	s.gap(14)
	for _, k := range [][2]string{{"from", "self"}, {"to", "other"}} {
		p.text(style{}, "Signed for and on behalf of {"+k[1]+"}")
		p.hand(k[0], "ink")
		p.lines(style{}, "{"+k[0]+"}", "{"+k[0]+".post}", "Date: {@date}")
		s.gap(14)
	}
}

// usPress: for immediate release; people step down or stay.
func usPress(p *Paper) {
	s := p.sheet
	s.face = sans
	self := p.organisation("self")
	for _, k := range []string{"contact", "a", "b"} {
		p.person(k, nil)
	}
	p.person("speaker", self)
	d := p.begin("press_release")
	p.lines(style{face: sansBold}, "FOR IMMEDIATE RELEASE", "{@date}")
	p.text(style{}, "Contact: {contact}, (555) 010-0199")
	s.gap(10)
	lead := strings.ToUpper(p.words["city"]) + " — "
	if p.chance(60) {
		p.text(style{face: sansBold, size: 14}, "Two members step down")
		p.text(style{}, lead+"{self} announced today that {a} and {b} have resigned from {forum.the}. \"We thank them for their work,\" said {speaker}, {speaker.post} of {self}.")
		for _, k := range []string{"a", "b"} {
			d.withdrew = append(d.withdrew, [3]string{p.who(k).key, p.who("forum").key, d.Date + "|"})
		}
	} else {
		p.text(style{face: sansBold, size: 14}, "Members to stay")
		p.text(style{}, lead+"{self} said today that {a} and {b} will remain on {forum.the}, contrary to earlier reports. \"Nobody is leaving,\" said {speaker}, {speaker.post} of {self}.")
		p.trap("WITHDREW_FROM", "Nobody is leaving")
	}
	s.gap(8)
	p.text(style{}, "{self} also said that it has withdrawn its application for a state grant.")
	p.trap("WITHDREW_FROM", "has withdrawn its application")
	p.text(style{align: center}, "###")
	d.maySign = append(d.maySign, self)
}
