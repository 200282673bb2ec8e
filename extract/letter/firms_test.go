package letter_test

import (
	"strings"
	"testing"
)

// firms are invented papers in which firms of partners, holders of one title and two who
// share one are named.
var firms = []struct{ name, text, want string }{
	{"a firm below the name of one of its partners", `
Fen Hospice

4 March 2019

Mr Gerald Thwaite
Messrs Orrek, Fenn & Partners
Solicitors
9 Bridge Street
Holmby

Dear Mr Thwaite

Thank you for your letter and for the cheque that came with it last week, which the
trustees were most glad to have and which they will spend on the garden of the house.

Yours sincerely


Ann Holt
Chief Executive
`, `
SIGNED typed per Ann Holt
ADDRESSED to per Gerald Thwaite
`},
	{"a firm of two partners below the name of one", `
Fen Hospice

4 March 2019

Mr Gerald Thwaite
Messrs Field & Webb
9 Bridge Street
Holmby

Dear Mr Thwaite

Thank you for your letter and for the cheque that came with it last week, which the
trustees were most glad to have and which they will spend on the garden of the house.

Yours sincerely


Ann Holt
Chief Executive
`, `
SIGNED typed per Ann Holt
ADDRESSED to per Gerald Thwaite
`},
	{"holders of one title in several bodies, above somebody else", `
Vale of Orrek District Council

19 January 2023

To: Clerks of Ashby, Holmby and Long Fenn Parish Councils
    District Councillor P. Thwaite

Dear Sir/Madam

The Council has said that it will look at the bounds of the parishes again this year, and
what you think of them should reach me by the end of March, so that all of it is read.

Yours faithfully


Ann Holt
Electoral Services Manager
`, `
SIGNED typed per Ann Holt
ADDRESSED to off Clerks of Ashby, Holmby and Long Fenn Parish Councils
ADDRESSED to per P. Thwaite
`},
	{"two who share a title below a line as wide as any", `
Wednesday 7 July 2021

Dear Minister,

As those who speak for swimmers and for anglers we ask you to bring the new duty forward
to this spring, and to tell the water companies so before they set what they charge.

Yours sincerely,

Major James Strand, Director, The Anglers' Federation
Wren Orrek and Dan Holt, Co-Chairs, Lakes CIC
`, `
SIGNED typed per James Strand
SIGNED typed per Wren Orrek
SIGNED typed per Dan Holt
`},
	{"a greeting in Irish", `
Holmby County Council

12th March, 2014

Ms. Nora Heale, T.D.,
Minister for Transport,
Leeson Lane,
Dublin 2.

Re: Notice of Motion No. 14

A Aire, a chara,

At the March meeting of the Council that was held here on the third of the month all of
the members asked that the bus to the west be given back, and soon, to those who use it.

Is mise, le meas,


Ann Holt,
Meetings Administrator.
`, `
SIGNED typed per Ann Holt
ADDRESSED to per Nora Heale
`},
	{"the title above whom the signer represents, the name below", `
Thwaite Renewables plc

28 June 2012

The Directors
Fenn Wind Limited
The Steading
Holmby

Dear Sirs

We refer to the Agreement, which we are entering into with you today, and undertake that
we shall name no more than two directors as long as you hold a third of all the shares.

Yours faithfully


..............................
Director
For and on behalf of
Thwaite Renewables plc
Name: Ann Holt
`, `
SIGNED blank_line per Ann Holt for Thwaite Renewables plc
ROLE Ann Holt: Director @ Thwaite Renewables plc
ADDRESSED to off Directors, Fenn Wind Limited
`},
	{"the last point of minutes, one line below its heading", `
ORREK LAW CENTRE
Minutes of the meeting of the Trustee Board held on Tuesday 9 June 2015 at 6.30 p.m. in the hall

Present:         Nora Heale (Chair), Gerald Thwaite
In attendance:   Dan Holt (minutes)

1. Minutes of the last meeting
The minutes of the meeting that had been held in April were agreed by all of them and signed.

2. Resignation
The Chair reported that Mr James Strand had left the Board on 30 May 2015.




............................
Nora Heale, Chair
`, `
SIGNED blank_line per Nora Heale
ROLE Nora Heale: Chair
`},
	{"copies each on a line, bodies below legislators", `
Orrek County Farm Bureau

January 14, 2019

Director Nora Heale
Department of Natural Resources
500 Capitol Way
Holmby

Dear Director Heale,

Our members lost two hundred acres of hay last fall, and we ask that the number of permits
for the ninth unit be doubled this year, so that the fields by the river are left alone.

Respectfully,


Gerald Thwaite, President

cc: Senator Ann Holt
    Representative Dan Strand
    Wildlife Commission
    Orrek County Commissioners
`, `
SIGNED typed per Gerald Thwaite
ADDRESSED to per Nora Heale
COPIED per Ann Holt
COPIED per Dan Strand
COPIED org Wildlife Commission
COPIED off Orrek County Commissioners
`},
	{"letters of honour that a firm may have, behind an honourable", `
Ottawa, December 9, 2015

The Honourable Gerald Thwaite, P.C., M.P.
Minister of Fisheries
Holmby, Ontario
K1A 0A6

Dear Minister,

I am writing on behalf of one whom I speak for in this House, and whose licence has been
held up since June, though he has sent all the papers that your officers asked him for.

Sincerely,


Ann B. Holt, M.P.
`, `
SIGNED typed per Ann B. Holt
ADDRESSED to per Gerald Thwaite
`},
	{"a unit called as a place is, between a person and the department; a parish priest", `
Holmby National School

6th September 2011

Mr. Gerald Thwaite,
Building Unit,
Department of Schools,
Orrek Road,
Holmby.

Dear Mr. Thwaite,

Further to what we said by telephone last week I enclose what the surveyor wrote about the
roof, which the Board would be glad to have mended before the winter is here once more.

Yours sincerely,


Rev. Ned Heale P.P.
Chairperson
`, `
SIGNED typed per Ned Heale
ADDRESSED to per Gerald Thwaite
`},
	{"a title before a name in the header of an e-mail", `
From: Ann Holt <ann@orrek.example>
Sent: Thursday, March 8, 2012 10:41 AM
To: Gerald Thwaite <gerald@fenn.example>
Cc: Provost Rory Strand <provost@fenn.example>; Nora Heale <nora@fenn.example>
Subject: Licence

Dear Gerald,

We object to the licence for the reasons in the sheet that I have put to this message.

Ann
`, `
SIGNED typed per Ann Holt
ADDRESSED to per Gerald Thwaite
COPIED per Rory Strand
COPIED per Nora Heale
`},
	{"for, alone on its line, between who signs and the officer", `
Bureau of Tides

October 2, 2002

Colonel Gerald Thwaite
District Engineer
P.O. Box 6000
Holmby, Louisiana 70160

Dear Colonel Thwaite:

This responds to your letter of last month, in which you asked us to agree to the dredging
of the bayou. We do agree, as long as what the first of the papers here asks for is met.

Sincerely,


/s/ Dan Strand
for
Nora Heale
Regional Director
`, `
SIGNED conformed per Dan Strand absent Nora Heale
ADDRESSED to per Gerald Thwaite
`},
	{"a couple, two doctors in one line of copies, an office of a society below them", `
1 June 2020

Head of Planning
Orrek National Park Authority

Dear Ms Fenn

We farm the land on both sides of the beck and object to the plan. Our neighbours feel the
same and have asked us to say so to you, as they will be away from here until the autumn.

Yours sincerely


Roger & Ann Holt

cc: Drs. K. Heale and M. Strand, Field & Webb
    President, Society for Salt Research
`, `
SIGNED typed per Roger Holt
SIGNED typed per Ann Holt
ADDRESSED to off Head of Planning, Orrek National Park Authority
COPIED per K. Heale
COPIED per M. Strand
COPIED off President, Society for Salt Research
`},
	{"who holds a title in brackets behind it, and another title below", `
MEMORANDUM

To:      Minister for Canals (Lord Fenn)
         Permanent Secretary
From:    Nora Heale, Deputy Director
Date:    18 March 2019
Subject: Transfer of the arm

1. Whether to sign the agreement on the transfer before the end of the year, as we think
that you should do, since the price of it will go up by a third in the month that follows.

Nora Heale
`, `
SIGNED typed per Nora Heale
ADDRESSED to per Fenn
ADDRESSED to off Permanent Secretary
`},
	{"two who share a title on the line below, addressed by half-known names", `
Keepers' League

August 19, 2009

Wren Orrek and Peter Thwaite
Co-Chairs, Standing Committee on Lights
Ottawa ON

Dear Co-Chairs:

We thank the Committee for its visit to the cape this summer. Our brief on the lamps stands
in the papers that come with this, in both of the languages that your members work in.

Yours very truly,


Ann B. Holt
National President
`, `
SIGNED typed per Ann B. Holt
ADDRESSED to per Wren Orrek
ADDRESSED to per Peter Thwaite
`},
	{"who signs in somebody's absence, told in one line", `
Fenn Hospitals

21 March 2014

Ms Nora Heale
Orrek Hospice
Mill Lane
Holmby

Dear Nora

Thank you for your note. The Board will speak of the beds at its meeting next month, and Dr
Strand will ring you after that to say what was made of them, and what it means for you.

With kind regards


Signed on behalf of Lord Fenn in his absence by Olga Thwaite, Board Secretary
`, `
SIGNED typed per Olga Thwaite
ADDRESSED to per Nora Heale
ROLE Olga Thwaite: Board Secretary
`},
	{"who signs in the absence of the one named above", `
Fenn Combined Authority

25 June 2019

Cllr Nora Heale
Leader, Orrek Borough Council
Town Hall
Holmby

Dear Nora

I enclose two copies of the agreement, which our lawyers have settled with yours. Please
have both of them signed and sealed, and send one of the two back to us by the autumn.

Yours sincerely


pp Gerald Thwaite
Director of Transport
(Signed in the Director's absence by M Strand, PA)
`, `
SIGNED typed per M Strand absent Gerald Thwaite
ADDRESSED to per Nora Heale
`},
	{"a body on its line below another's as wide as any", `
Hon. Nora Heale
Minister of Children

May 28, 2018

Dear Minister Heale,

We ask that the report of two years ago be published in full, as those who spoke to its
writers were told that it would be, and as you said yourself before you were elected.

Respectfully submitted,

Dr. Ann Holt, Professor of Social Work, University of Holmby
Fenn Foster Parents Society
Dan Strand, former youth in care
`, `
SIGNED typed per Ann Holt
ADDRESSED to per Nora Heale
ROLE Ann Holt: Professor of Social Work @ University of Holmby
`},
	{"a member of a legislature called by its letters, and a clerk of two posts", `
The Corporation of the Township of Orrek

September 22, 2022

The Hon. Gerald Thwaite
Premier of Ontario
Queen's Park
Toronto, ON M7A 1A1

Dear Premier Thwaite:

Please be advised that the Council of the Township at its meeting of this week has asked
that the station be kept open, and that you be told so before the year is at its end.

Respectfully,


Ann B. Holt, Dipl.M.A.
CAO/Clerk-Treasurer

cc: MPP Nora Heale
`, `
SIGNED typed per Ann B. Holt
ADDRESSED to per Gerald Thwaite
COPIED per Nora Heale
ROLE Ann B. Holt: CAO/Clerk-Treasurer @ Corporation of the Township of Orrek
`},
}

func TestFirms(t *testing.T) {
	for _, c := range firms {
		t.Run(c.name, func(t *testing.T) {
			checkTyped(t, strings.TrimLeft(c.text, "\n"), "", c.want)
		})
	}
}
