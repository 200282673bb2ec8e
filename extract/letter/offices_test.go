package letter_test

import (
	"strings"
	"testing"
)

// offices are invented English letters as councils, charities and bodies of states send
// them.
var offices = []struct{ name, text, want string }{
	{"each of several is greeted, with a body in brackets", `
QUAY STREET RESIDENTS

4 May 2017

Dear Ruth Ellwood (Harbour Trust), dear Dr Alan Thwaite (Coast Partnership),

After the meeting of last week our members have asked us to put to you both the question
that nobody on the platform would answer, which is who owns the slipway by the old mill.

Kind regards


Mary Webb
Secretary
`, `
SIGNED typed per Mary Webb
ADDRESSED to per Alan Thwaite
ADDRESSED to per Ruth Ellwood
ROLE Mary Webb: Secretary
`},
	{"a circular letter goes to those on the list at its foot", `
INTERNATIONAL KELP AUTHORITY

2 August 2016

Sir/Madam,

I have the honour to invite your Government to nominate a focal point for the survey of
kelp that the Authority will carry out in the autumn of this year with its members.

Accept, Sir/Madam, the assurances of my highest consideration.


                                        Ruth Ellwood
                                        Regional Director

Distribution:
Ministry of Lands
National Kelp Laboratory
cc: Harbour Bank
`, `
SIGNED typed per Ruth Ellwood
ADDRESSED distribution org Ministry of Lands
ADDRESSED distribution org National Kelp Laboratory
COPIED org Harbour Bank
ROLE Ruth Ellwood: Regional Director @ International Kelp Authority
`},
	{"a list of copies parted by semicolons goes on within an entry", `
FENWICK DISTRICT COUNCIL

3 September 2019

Mrs Joan Field
2 Abbey Row
Fenwick

Dear Mrs Field

The Council has considered the points that you raised, and will place the application for
the mill before its members on the day that you know of, when you may speak.

Yours sincerely


Ruth Ellwood
Mayor Pro Tem

cc: Cllr Alan Thwaite (Ward Member); Mr John Hale, Fenwick Roads Trust; The Reverend Peter
Webb; Harbour Museums Service; Coastal Study Network; Westmouth University; Legal Support
Services
`, `
SIGNED typed per Ruth Ellwood
ADDRESSED to per Joan Field
COPIED org Coastal Study Network
COPIED org Harbour Museums Service
COPIED org Legal Support Services
COPIED org Westmouth University
COPIED per Alan Thwaite
COPIED per John Hale
COPIED per Peter Webb
ROLE Alan Thwaite: Ward Member
ROLE Ruth Ellwood: Mayor Pro Tem @ Fenwick District Council
`},
	{"a body below entries with their bodies on their lines is one of its own", `
WESTMOUTH UNIVERSITY

March 5, 2018

Dr. Mary Webb
Chair, Department of Tides

Dear Mary:

I write to confirm that the merger of the two departments, which you know of, will take
effect on the first of July, and that the deans of both colleges have agreed to it.

Sincerely,


Ruth Ellwood
Provost

c: President Joan Field
   Dean Alan Thwaite, College of Science
   John Hale
   Faculty Senate Committee
`, `
SIGNED typed per Ruth Ellwood
ADDRESSED to per Mary Webb
COPIED org Faculty Senate Committee
COPIED per Alan Thwaite
COPIED per Joan Field
COPIED per John Hale
ROLE Alan Thwaite: Dean @ College of Science
ROLE Joan Field: President
ROLE Mary Webb: Chair @ Department of Tides
ROLE Ruth Ellwood: Provost @ Westmouth University
`},
	{"whose attention is asked for has the title at the body that is addressed", `
HARBOUR CHAMBER OF COMMERCE

June 30, 2014

Fenwick Department of Roads
Attn: Ms. Mary Webb, Officer-in-Charge
400 Mill Road
Fenwick, TX 79999

To Whom It May Concern:

On behalf of our members I am writing to oppose the closing of the bridge for so many
months, since the growers would need to send their trucks some seventy miles around it.

Sincerely,


Joan Field
President
`, `
SIGNED typed per Joan Field
ADDRESSED attention per Mary Webb
ADDRESSED to org Fenwick Department of Roads
ROLE Joan Field: President @ Harbour Chamber of Commerce
ROLE Mary Webb: Officer-in-Charge @ Fenwick Department of Roads
`},
	{"the title of a published letter names a body", `
Letter from the Chair of the Kelp Board to the Rural Select Committee, 6 December 2019

Dear Chair

At the session on 19 November I undertook to write with the figures for the licences, and
they are set out in the annex to this letter, together with those of the year before.

Yours sincerely,

Ruth Ellwood
Chair, Kelp Board
`, `
SIGNED typed per Ruth Ellwood
ADDRESSED to org Rural Select Committee
ROLE Ruth Ellwood: Chair @ Kelp Board
`},
	{"bodies that break at the edge of a signer's column", `
OPEN LETTER TO THE MINISTER FOR RURAL AFFAIRS

12 February 2015

Dear Minister,

We who sign this letter run reading rooms and clubs in villages where the library is the
last building with its lights on, and we ask you to meet a delegation of ours this year.

Yours sincerely,


Ruth Ellwood               Alan Thwaite
President, Fenwick         Director, Books Beyond
Federation of Readers      Borders
`, `
SIGNED typed per Alan Thwaite
SIGNED typed per Ruth Ellwood
ADDRESSED to off Minister for Rural Affairs
ROLE Alan Thwaite: Director @ Books Beyond Borders
ROLE Ruth Ellwood: President @ Fenwick Federation of Readers
`},
	{"whose name stands below that of who signs for them", `
FENWICK RIVERS AGENCY

September 12, 2019

Ms. Joan Field
100 Mill Road
Fenwick, CA 95999

Dear Ms. Field:

The Agency has reviewed the plan that you filed on behalf of the growers and finds that it
is not complete. The report that is enclosed with this letter lists what is missing in it.

Sincerely,

Original signed by

Mary Webb for
Alan Thwaite
Director

Copied by email to John Hale (Treasurer) and Dr Ruth Ellwood, Westmouth University
`, `
SIGNED typed per Mary Webb absent Alan Thwaite
ADDRESSED to per Joan Field
COPIED per John Hale
COPIED per Ruth Ellwood
ROLE Alan Thwaite: Director
ROLE John Hale: Treasurer
`},
	{"the label of another field behind a title", `
INTEROFFICE MEMORANDUM

TO: Mr. Alan Thwaite, Director        DATE: 11 January 2012
THROUGH: Ms. Ruth Ellwood, Chief of Staff REF: WRP/LEG/12/003
FROM: Mr. John Hale, Legal Officer
SUBJECT: Host country agreement

Please refer to your memorandum by which you asked whether the agreement can be renewed by
an exchange of letters. We see no objection, if the ministry there confirms it in writing.
`, `
SIGNED typed per John Hale
ADDRESSED through per Ruth Ellwood
ADDRESSED to per Alan Thwaite
ROLE Alan Thwaite: Director
ROLE John Hale: Legal Officer
ROLE Ruth Ellwood: Chief of Staff
`},
	{"who signs by number, with title and body, above a body by number", `
OPEN LETTER: Keep the night ferry

3 May 2022

To the Board of Holm Ferries Ltd

We, the undersigned, ask you to keep the ferry running until a bridge has been built, since
so many of us depend upon it to reach the hospital, the schools and the places of our work.

Signed:

1. Ruth Ellwood, Chair, Holm Readers' Union
2. Friends of the Ferry
3. Alan Thwaite, Director, Holm Kelp Museum
`, `
SIGNED typed org Friends of the Ferry
SIGNED typed per Alan Thwaite
SIGNED typed per Ruth Ellwood
ADDRESSED to org Board of Holm Ferries Ltd
ROLE Alan Thwaite: Director @ Holm Kelp Museum
ROLE Ruth Ellwood: Chair @ Holm Readers' Union
`},
	{"two sign on lines of capitals, and bodies and a person are copied in a row", `
FENWICK HOUSING CO-OPERATIVE

26 May 2020

Mr John Hale
Area Manager
Fenwick District Council

Dear Mr Hale,

Thank you for your letter. Our members do not accept that the lifts are safe, and a report
by the engineers, which we enclose, says in so many words that they have never been so.

Yours faithfully,


RUTH ELLWOOD, President
BERYL TRASK, Treasurer

Copies to: Fenwick Fire Brigade, Dockside Tenants' Federation, Cllr Mary Webb
`, `
SIGNED typed per Beryl Trask
SIGNED typed per Ruth Ellwood
ADDRESSED to per John Hale
COPIED org Dockside Tenants' Federation
COPIED org Fenwick Fire Brigade
COPIED per Mary Webb
ROLE Beryl Trask: Treasurer @ Fenwick Housing Co-Operative
ROLE John Hale: Area Manager @ Fenwick District Council
ROLE Ruth Ellwood: President @ Fenwick Housing Co-Operative
`},
	{"a name and title of their own over those of whom they sign on behalf of", `
FENWICK HOSPITALS TRUST

8 August 2022

Mr John Hale
2 Abbey Row
Fenwick

Dear Mr Hale

Thank you for writing about the delay in the reports. The department has looked into it,
and I am sorry for what happened to you. Reports now leave the building within five days.

Yours sincerely


Dictated and signed electronically by
Ms Mary Webb, Deputy Chief Executive
on behalf of Professor Sir Alan Thwaite, Chief Executive
`, `
SIGNED typed per Mary Webb absent Alan Thwaite
ADDRESSED to per John Hale
ROLE Mary Webb: Deputy Chief Executive @ Fenwick Hospitals Trust
`},
	{"people whose names no table has over their bodies, side by side", `
Geneva, 30 April 2019

Ms. Mary Webb
Special Rapporteur on the right to water
Geneva

Dear Special Rapporteur,

Our three organisations wish to draw your attention to the eviction that is planned for the
middle of May. Four hundred families have received notices and do not know where to go.

Sincerely,


Ignash Lembo               Tulo Falesi               Ruth Ellwood
Delta Rights Watch         Mangrove Action Group     Centre for Coastal Law
`, `
SIGNED typed per Ignash Lembo
SIGNED typed per Ruth Ellwood
SIGNED typed per Tulo Falesi
ADDRESSED to per Mary Webb
ROLE Mary Webb: Special Rapporteur on the right to water
`},
	{"a name that is nearly a mark of signing, and a title of three words", `
HARBOUR ORGANIZATION

H.E. Mr John Hale
Ambassador Extraordinary and Plenipotentiary
14 Mill Road
Fenwick

18 November 2010

Dear Ambassador,

I am pleased to acknowledge the receipt of the instrument by which your Government accepts
the convention. The Organization will inform its members of it in the course of this week.

Yours sincerely,


Signe Aalto-Rowan
Director, Legal Affairs
for the Secretary-General
`, `
SIGNED typed per Signe Aalto-Rowan absent Secretary-General
ADDRESSED to per John Hale
ROLE John Hale: Ambassador Extraordinary and Plenipotentiary
ROLE Signe Aalto-Rowan: Director, Legal Affairs @ Harbour Organization
`},
	{"copies above the text that go on on the next line", `
FAIRBURN TOWN BOARD

Mr John Hale, Director
Ms Mary Webb, Operations Manager
Castle Port Authority
Fairburn

cc: Fairburn Borough Council; Harbinger Homes plc; Westmouth University; Coastal Study
Network

11 October 2021

Dear Mr Hale and Ms Webb,

We write as members of the board to ask that the grant for the exchange, which the firm was
to have matched, be paid to the society instead, which has raised as much by its own means.

Yours faithfully


Ruth Ellwood
Chair
`, `
SIGNED typed per Ruth Ellwood
ADDRESSED to per John Hale
ADDRESSED to per Mary Webb
COPIED org Coastal Study Network
COPIED org Fairburn Borough Council
COPIED org Harbinger Homes plc
COPIED org Westmouth University
ROLE John Hale: Director
ROLE Mary Webb: Operations Manager @ Castle Port Authority
ROLE Ruth Ellwood: Chair @ Fairburn Town Board
`},
}

func TestOffices(t *testing.T) {
	for _, c := range offices {
		t.Run(c.name, func(t *testing.T) {
			checkTyped(t, strings.TrimLeft(c.text, "\n"), "", c.want)
		})
	}
}
