package letter_test

import "testing"

// filings are invented papers in English as companies, campaigns and governments write
// them: forms of address, greetings and closings.
var filings = []struct{ name, kind, text, want string }{
	{"a title before a name that no table knows, above the day, greeted by the title", "letter", `
Prime Minister Tolvan Orrek
Cabinet Secretariat, Government of Sambria

October 20, 2015

Dear Prime Minister,

We are writing on the eve of your journey to the coast to share what our members have
seen there, and to ask that you raise it with those whom you are going to meet.

Sincerely,


Ann Porter
Executive Director

cc: Inspector General Dorvik Quenn
`, `
SIGNED typed per Ann Porter
ADDRESSED to per Tolvan Orrek
COPIED per Dorvik Quenn
ROLE Ann Porter: Executive Director
ROLE Tolvan Orrek: Prime Minister @ Cabinet Secretariat
ROLE Dorvik Quenn: Inspector General
`},
	{"two on one line, each with a form of courtesy", "letter", `
Mr Jordan Quenn and Ms Amabel Orrek
Harbour Prison
2 Quay Street

26 November 2018

Dear Ms Orrek and Mr Quenn,

On behalf of our members we would like to tell you that you are not forgotten, and that
we have asked again for the hearing which was promised to you in the spring.

Yours sincerely,


Ann Porter
`, `
SIGNED typed per Ann Porter
ADDRESSED to per Jordan Quenn
ADDRESSED to per Amabel Orrek
`},
	{"a board that only the greeting names", "letter", `
Exhibit

To the Board,

I have to tell you that the work which I was asked to do cannot be finished this year, and
that I do not see how it could be done at all with the papers that we were given. The
company has been told so three times, and its answer has been the same each time: that
there is nobody left who could look for them.

/s/ Alice Porter

Alice Porter
`, `
SIGNED conformed per Alice Porter
ADDRESSED to org Board
`},
	{"peers greeted by the plural of their title, below a body on two lines", "letter", `
November 15, 2004

Marsh and Fen Exchange
Commission
450 Quay Street
Via EDGAR

Commissioners:

We have read what the company says of us in its paper of last week, and we agree with all
of it but for the remark on our fees, of which we know nothing at all.

Very truly yours,

Holm & Tait LLP
`, `
SIGNED typed org Holm & Tait LLP
ADDRESSED to org Marsh and Fen Exchange Commission
`},
	{"a board below the day and above the chancellor; a closing that says in whose name", "letter", `
Sunday 24 August, 2014

Board of Governors
University of Tallgrass

Dr Phyllis Porter
Chancellor, University of Tallgrass at Holm

Dear Members of the Board
Dear Chancellor Porter

On Thursday I sent you a copy of our pledge with the names of those who will not come
to Holm until the case is settled, and tonight there are many more of them than then.

Respectfully yours, on behalf of the signatories

Ann Holt
Wexcombe State University
`, `
SIGNED typed per Ann Holt
ADDRESSED to org Board of Governors
ADDRESSED to per Phyllis Porter
ROLE Phyllis Porter: Chancellor @ University of Tallgrass at Holm
`},
	{"names without addresses, parted by commas, over two lines", "email", `
From: David Porter
Sent: Friday, March 18, 2005 12:29 PM
To: Gary M. Quenn, Michael Orrek
Cc: Holt, Ralph; Jonathan D. Marsh, Peter W. Cole, Jr.,
Larry Tait, David M. Holm
Subject: Board

Gentlemen,

I was told by a member that the work which I began is to be given to others, and I had
not heard a word of it from any of you until this morning, when I read it in the paper.

David Porter
`, `
SIGNED typed per David Porter
ADDRESSED to per Gary M. Quenn
ADDRESSED to per Michael Orrek
COPIED per Ralph Holt
COPIED per Jonathan D. Marsh
COPIED per Peter W. Cole
COPIED per Larry Tait
COPIED per David M. Holm
`},
	{"a firm of partners behind the mark of a signature", "letter", `
December 27, 2001

Ms Ann Porter
2 Quay Street

Dear Ms Porter:

We were the auditors of the company until the end of September, after which day it went
to another firm, and we had no quarrel with it over any of its accounts.

Very truly yours,

/s/ Hollander, Stowe, Tait & Company
`, `
SIGNED conformed org Hollander, Stowe, Tait & Company
ADDRESSED to per Ann Porter
`},
}

func TestFilings(t *testing.T) {
	for _, c := range filings {
		t.Run(c.name, func(t *testing.T) { checkTyped(t, c.text, c.kind, c.want) })
	}
}
