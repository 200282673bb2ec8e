package letter_test

import (
	"testing"

	"legajo/extract"
)

// desks are invented papers in English with what stands around a letter's own
// parts: who governs its sender, who was served, figures that tell units apart.
var desks = []struct{ name, kind, text, want string }{
	{"trustees at the foot behind the patron", "letter", `
The Fernhill Hospice

30 June 2015

Ottoline Marsh
Flat 2, 40 Priory Parade

Dear Ottoline,

Thank you for your letter about the garden. The trustees met last night and were glad to hear
that the wall can be saved, and I shall write again when the builder has been to see it.

With my warmest good wishes,


Hester Ballard
Chair of Trustees


Patron: Dame Moira Holt. President: Iain Cole. Trustees: Hester Ballard (Chair), Sunita Rao.
`, `
SIGNED typed per Hester Ballard
ADDRESSED to per Ottoline Marsh
ROLE Hester Ballard: Chair of Trustees @ Fernhill Hospice
`},
	{"who accepts a letter signs below a sentence that says so", "letter", `
Rowan Conservation Fund
18 Lantern Street, Elm

4 March 2016

Nora Whitlock
Chief Executive
Elm Wildlife Trust

Dear Nora

This letter records what was agreed between the Fund and the Trust about the survey of the
northern beds. The final report shall be due on 30 June 2017. Please sign and return the copy.

Yours sincerely


Ana Gil
Grants Director
for and on behalf of the Rowan Conservation Fund of the Northern Isles

We acknowledge and agree to the terms of this letter.


Ned Holm
Chair of Trustees
for and on behalf of the Elm Wildlife Trust of Rowan and the Isles
`, `
SIGNED typed per Ana Gil for Rowan Conservation Fund of the Northern Isles
SIGNED typed per Ned Holm for Elm Wildlife Trust of Rowan and the Isles
ADDRESSED to per Nora Whitlock
ROLE Ana Gil: Grants Director @ Rowan Conservation Fund of the Northern Isles
ROLE Ned Holm: Chair of Trustees @ Elm Wildlife Trust of Rowan and the Isles
ROLE Nora Whitlock: Chief Executive @ Elm Wildlife Trust
`},
	{"who accepts a letter holds no office at its sender", "letter", `
Rowan Conservation Fund
18 Lantern Street, Elm

4 March 2016

Nora Whitlock
Chief Executive
Elm Wildlife Trust

Dear Nora

This letter records what was agreed between the Fund and the Trust about the survey of the
northern beds. The final report shall be due on 30 June 2017. Please sign and return the copy.

Yours sincerely


Ana Gil
Grants Director

Accepted and agreed:


Ned Holm
Chair of Trustees
`, `
SIGNED typed per Ana Gil
SIGNED typed per Ned Holm
ADDRESSED to per Nora Whitlock
ROLE Ana Gil: Grants Director @ Rowan Conservation Fund
ROLE Ned Holm: Chair of Trustees
ROLE Nora Whitlock: Chief Executive @ Elm Wildlife Trust
`},
	{"a chair behind a label signs", "letter", `
4 May 2016

Mr Giles Marston
Head of Planning

Dear Mr Marston,

We enclose the petition that was handed to us on Saturday. It bears the names of four hundred
people who live within a mile of the site, and we ask that it be shown to the members.

Yours sincerely,


Chair: Ann Porter
`, `
SIGNED typed per Ann Porter
ADDRESSED to per Giles Marston
ROLE Ann Porter: Chair
ROLE Giles Marston: Head of Planning
`},
	{"who was served is no signer", "letter", `
February 18, 2016

Hearing Clerk
Water Resources Board

Dear Clerk:

Enclosed for filing are the original and five copies of the brief in reply. Please return one
copy with your stamp in the envelope that is provided for the purpose.

Respectfully,


/s/ Calvin Mercer
Calvin Mercer

CERTIFICATE OF SERVICE

I hereby certify that on this 18th day of February, 2016, I caused a copy of the foregoing to
be served by mail upon the following:

Antonia Briggs, Esq.                    Raymond Stokes
General Counsel                         400 Main Street

/s/ Peony March
`, `
SIGNED conformed per Calvin Mercer
ADDRESSED to off Hearing Clerk, Water Resources Board
`},
	{"a region that has a number", "letter", `
September 5, 2012

Imelda Castle
Regional Administrator, Region 6
Wetlands Agency
1445 Ross Avenue

Dear Ms. Castle:

We remain grateful for the time that your staff gave to our questions, and hope to send the
remaining maps before the end of the month so that the survey can begin.

Sincerely,


A. St. J. Tregarth
`, `
SIGNED typed per A. St. J. Tregarth
ADDRESSED to per Imelda Castle
`},
	{"an organisation whose name ends like a street", "letter", `
AN OPEN LETTER TO THE ARTS FUND

20 October 2023

We are the companies, studios and choirs that the Fund was made for. Small grants pay for a
hall, a minibus, a score, and they are spent in villages where nothing else is.

Signed:

Skelmer Ceramics Cooperative
The Loft Dance Company
Brass on the Hill
Hawkrigg Community Choir
12 Mill Lane
`, `
SIGNED typed org Brass on the Hill
SIGNED typed org Hawkrigg Community Choir
SIGNED typed org Loft Dance Company
SIGNED typed org Skelmer Ceramics Cooperative
ADDRESSED to org Arts Fund
`},
	{"an open letter behind a colon, names that run on below a mark", "letter", `
Save the Harbour Baths: an open letter to the Mayor of Westhaven

4 April 2016

The baths have been closed for eleven months, and in that time more has been spent on fencing
them than it would have cost to mend the roof. All that we ask is that the plan be read.

Signed

Araminta Quaye (Westhaven Civic Society), Bertrand Holloway (University of Northmoor), Dermot
Falkner (architect), Esme Trelawny (Friends of the Baths), Hamish Kinnaird (Tide Trust)
`, `
SIGNED typed per Araminta Quaye
SIGNED typed per Bertrand Holloway
SIGNED typed per Dermot Falkner
SIGNED typed per Esme Trelawny
SIGNED typed per Hamish Kinnaird
ADDRESSED to off Mayor of Westhaven
ROLE Dermot Falkner: architect
`},
	{"two of the same title in columns", "letter", `
12 February 2014

Mr Miles Ashby
Department of Rivers

Dear Mr Ashby,

Thank you for wading down Church Street with us on Monday. We enclose the list of culverts that
you asked for, with photographs, and should like to hear from you before the House rises.

Yours sincerely,


Ann Porter                        Ned Holm

Co-Chair                          Co-Chair
`, `
SIGNED typed per Ann Porter
SIGNED typed per Ned Holm
ADDRESSED to per Miles Ashby
ROLE Ann Porter: Co-Chair
ROLE Ned Holm: Co-Chair
`},
	{"an office and the organ of its body", "letter", `
OPEN LETTER

To: The Rector and the Council of the University of Holderness
Date: 12 June 2023

We are members of the staff of eleven departments. A university that cannot read what its
neighbours write is no university, and we call on you to think again before the autumn.

Yours sincerely,


Ann Porter
`, `
SIGNED typed per Ann Porter
ADDRESSED to off Rector
ADDRESSED to org Council of the University of Holderness
`},
	{"an office that is of two things", "letter", `
To: The Minister for the Environment and the Regions
Date: 12 June 2023

We are members of the staff of eleven departments. A country that cannot read what its
neighbours write is no country, and we call on you to think again before the autumn.

Yours sincerely,


Ann Porter
`, `
SIGNED typed per Ann Porter
ADDRESSED to off Minister for the Environment and the Regions
`},
	{"residents below the unit that writes", "letter", `
TWEEDBANK DISTRICT COUNCIL                                    20 February 2004
Roads Department                                              Ref RD/MS/4

To the residents of Mill Street

Dear Resident,

The lamp columns in your street are to be replaced in the week beginning 8 March. Please do not
park on the north side between eight and five on those days, so that the lorry can pass.

Yours faithfully,


E. Strang
Euphemia Strang BSc CEng
Lighting Engineer
`, `
SIGNED typed per Euphemia Strang
ADDRESSED to org residents of Mill Street
ROLE Euphemia Strang: Lighting Engineer @ Tweedbank District Council
`},
	{"a letter to a newspaper", "letter", `
                         Letter to the Thornbury Gazette

11th July 1996

Dear Editor

Your correspondent is mistaken. The orchids on the bank were not left to die but were moved last
September to the reserve, where forty-one of them flowered in June for all to see.

SYBIL RAVEN
President, Thornbury Naturalists
`, `
SIGNED typed per Sybil Raven
ADDRESSED to org Thornbury Gazette
ROLE Sybil Raven: President @ Thornbury Naturalists
`},
	{"members whom an address calls as a salutation does", "letter", `
August 15, 2022

Honorable Members of the City Council
1 Civic Plaza

Honorable Members:

At its meeting of August 9 the Commission voted to recommend that the East Branch be open on
Sundays. The cost would be met from the bequest that was left for the purpose last year.

Respectfully submitted,


Rosalind Acheson, Chair
`, `
SIGNED typed per Rosalind Acheson
ADDRESSED to off Members of the City Council
ROLE Rosalind Acheson: Chair
`},
	{"the owners of a company", "letter", `
February 14, 1966

To the Stockholders:

Net earnings for the year were well above those of the year before. A dividend of fifty cents a
share was paid in December, and the mill at Salina has been put in order for the next harvest.

Respectfully submitted,


Clarence Eberhardt
President
`, `
SIGNED typed per Clarence Eberhardt
ADDRESSED to org Stockholders
ROLE Clarence Eberhardt: President
`},
	{"a title of two below their columns", "letter", `
2 July 2019

Dear members,

We write to let you know that the spring meeting has been moved to the hall in Brixham, where
there is room for all who asked to come, and that it will begin at ten.

Best wishes,


Ambrose Kettle                    Lucinda Holm

     Co-Chairs, Fair Fisheries Forum
`, `
SIGNED typed per Ambrose Kettle
SIGNED typed per Lucinda Holm
ROLE Ambrose Kettle: Co-Chairs @ Fair Fisheries Forum
ROLE Lucinda Holm: Co-Chairs @ Fair Fisheries Forum
`},
	{"two posts in two bodies on one line, the first called by its letters", "letter", `
5 March 2019

Ms Ann Porter
Director
Quay Trust

Dear Ms Porter,

We have read the plan for the inner harbour and ask that the public be heard before the
council votes on it in the spring.

Yours sincerely,

Martin Hale
Executive Director, PortNET and Chair, Civic Core Group
`, `
SIGNED typed per Martin Hale
ADDRESSED to per Ann Porter
ROLE Martin Hale: Executive Director @ PortNET
ROLE Martin Hale: Chair @ Civic Core Group
`},
	{"an annex of text behind a signed letter", "letter", `
LETTER DATED 14 MARCH 1995 FROM THE PERMANENT REPRESENTATIVE OF KARVANIA
ADDRESSED TO THE SECRETARY-GENERAL

I have the honour to transmit herewith the text of a statement issued on 13 March 1995 by the
Ministry of Foreign Affairs regarding the incident at the bridge.

                                        (Signed) Leonid STRAKHOV
                                        Permanent Representative
` + "\f" + `
Annex

Statement of the Ministry of Foreign Affairs

The Ministry of Foreign Affairs states that on 12 March 1995 shots were fired at a party of
railwaymen who were repairing the bridge. An explanation is expected, and the punishment of
those who are responsible, so that the work may go on before the river rises in April.

                                        Anton Weller
                                        Spokesman
`, `
SIGNED conformed per Leonid Strakhov
ADDRESSED to off Secretary-General
ROLE Leonid Strakhov: Permanent Representative
`},
	{"bodies that dashes part", "press_release", `
Joint statement of civil society organisations

Karvania City, 21 September 2016

The undersigned organisations have taken part in the council since it was created in 2012, and
have asked it three times to publish the tables of the budget that it was made to publish.

Open Ledgers Network - Mothers of the Estuary - Youth Watch Karvania - Institute for Fair
Budgets

Press: Yelena Osterman, +371 555 0144
`, `
SIGNED typed org Institute for Fair Budgets
SIGNED typed org Mothers of the Estuary
SIGNED typed org Open Ledgers Network
SIGNED typed org Youth Watch Karvania
`},
	{"copies that the army furnishes", "letter", `
19 August 1958

Mr. Ned Holm
Harbor Board

Dear Mr. Holm:

The pile driver that you asked for will be shipped by rail on the day that you named, and is
to be returned to this depot not later than the end of November.

Sincerely,


Everett Lindqvist
Adjutant

Copy furnished:
Chief of Staff
`, `
SIGNED typed per Everett Lindqvist
ADDRESSED to per Ned Holm
COPIED off Chief of Staff
ROLE Everett Lindqvist: Adjutant
`},
}

// TestCirculatedBelowItsHead: the title of a letter that is circulated as a document
// may stand below the names of several bodies, their sessions and items.
func TestCirculatedBelowItsHead(t *testing.T) {
	checkTyped(t, `United Nations

General Assembly
Security Council

Distr.: General
24 January 2013
Original: English

General Assembly
Sixty-seventh session
Agenda item 33
Prevention of armed conflict
Security Council
Sixty-eighth year
Items 12 and 14

Identical letters dated 23 January 2013 from the Chargé d'affaires of Zembira
addressed to the Secretary-General and the President of the Security Council

I have the honour to transmit herewith a statement concerning the closing session of the
commission, and ask that it be circulated as a document of both bodies.

                                        (Signed) Evariste Nkurunungi
                                        Chargé d'affaires
`, "letter", `
SIGNED conformed per Evariste Nkurunungi
ADDRESSED to off Secretary-General
ADDRESSED to off President of the Security Council
ROLE Evariste Nkurunungi: Chargé d'affaires
`)
}

// TestThread: the messages of a print-out that counts them are papers of their own.
func TestThread(t *testing.T) {
	pages := extract.Typed(`Keys of the lodge
2 messages

Nathaniel Brackenbury <nat@lodge.example>                   4 May 2021 at 10:12
To: Ursula Whitlock <ursula@club.example>

The keys are with the porter and will stay there until Friday, so there is no need to hurry
back from the coast on their account.

Nathaniel Brackenbury

Ursula Whitlock <ursula@club.example>                       5 May 2021 at 08:30
To: Nathaniel Brackenbury <nat@lodge.example>

Thank you. I shall send somebody for them.

Ursula Whitlock
`).Pages
	docs := read(pages)
	if len(docs) != 2 {
		t.Fatalf("%d documents, want 2", len(docs))
	}
	check(t, pages, &docs[0], "\nSIGNED typed per Nathaniel Brackenbury\nADDRESSED to per Ursula Whitlock\n")
	check(t, pages, &docs[1], "\nSIGNED typed per Ursula Whitlock\nADDRESSED to per Nathaniel Brackenbury\n")
}

func TestDesks(t *testing.T) {
	for _, c := range desks {
		t.Run(c.name, func(t *testing.T) { checkTyped(t, c.text, c.kind, c.want) })
	}
}
