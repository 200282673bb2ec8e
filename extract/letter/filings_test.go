package letter_test

import (
	"testing"

	"legajo/extract"
)

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
	{"ranks of officers who have left, and a notice board, in a list of copies", "letter", `
Mr Tolvan Orrek
Harbour Prison
2 Quay Street

26 November 2018

Dear Mr Orrek,

On behalf of our members we would like to tell you that you are not forgotten, and that
we have asked again for the hearing which was promised to you in the spring.

Yours sincerely,


Ann Porter

Copy to:
Col. (Retd.) Silas Quenn
Notice Board
`, `
SIGNED typed per Ann Porter
ADDRESSED to per Tolvan Orrek
COPIED per Silas Quenn
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
	{"people who sign a letter to a newspaper, parted by commas", "letter", `
April 14, 2003

To the Editor:

We are writing to join those who have told you of their dismay at what has happened here
since the spring, of which your paper has said more than our own house has. We urge it to
make its mind known in the open, and to do so before the end of the term.

Jean-Paul Holm, Nigel Porter, Elizabeth Holt, Dudley Marsh, Arjun Quenn, Jennifer Orrek,
Bernard Tait, Ned Alderman
`, `
SIGNED typed per Jean-Paul Holm
SIGNED typed per Nigel Porter
SIGNED typed per Elizabeth Holt
SIGNED typed per Dudley Marsh
SIGNED typed per Arjun Quenn
SIGNED typed per Jennifer Orrek
SIGNED typed per Bernard Tait
SIGNED typed per Ned Alderman
`},
	{"greeted by title and surname alone; titles with what they are of before names", "letter", `
March 28, 2014

Dear President Orrek,

Your journey to the coast in April is an occasion to speak of the harbour. We are writing
to urge you to make it a part of what you say there, and to speak of it with those whom
you are going to meet in the islands.

Sincerely,

Ann Porter
Executive Director

cc: Secretary of State Ned Kerry
National Security Advisor Susan Rice
`, `
SIGNED typed per Ann Porter
ADDRESSED to per Orrek
COPIED per Ned Kerry
COPIED per Susan Rice
ROLE Orrek: President
ROLE Ann Porter: Executive Director
ROLE Ned Kerry: Secretary of State
ROLE Susan Rice: National Security Advisor
`},
	{"brackets at the very top are no text", "minutes", `
(These minutes are published subject to approval by the Parish Council and to any changes
that are made at the meeting at which they are approved)

                          Elm Bay Parish Council

MINUTES OF A MEETING held on Monday 4 February 2008 at the Chamber, Quay Road

Members: Cllr P Porter (Chairman), Cllr J Holm, Cllr Marsh and Cllr Tait.

Apologies for absence were received from Cllr Quenn. It was proposed by Cllr Porter that
Cllr Marsh be in the chair for the meeting, and it was so agreed.
`, ``},
	{"in what capacity somebody writes, and what about", "letter", `
7 March 2003

Ms Ann Holt
2 Quay Street

Dear Ms Holt,

I write to you in my capacity as Chairman of the Rivers Bureau regarding the reports of
Dr. Hans Porter, which are to be read next week, and I ask that you let us all hear what
is said of them in the house.

Yours sincerely,

Ned Cole
`, `
SIGNED typed per Ned Cole
ADDRESSED to per Ann Holt
ROLE Ned Cole: Chairman @ Rivers Bureau
`},
	{"greeted by title and a surname that is a word", "letter", `
March 28, 2014

Dear President Rivers,

Your journey to the coast in April is an occasion to speak of the harbour. We are writing
to urge you to make it a part of what you say there, and to speak of it with those whom
you are going to meet in the islands.

Sincerely,

Ann Porter
`, `
SIGNED typed per Ann Porter
ADDRESSED to per Rivers
ROLE Rivers: President
`},
	{"titles of an assembly that is called a house; a greeting of several on two lines", "letter", `
May 6, 2015

The Honorable John Porter
Speaker of the House
State House of Representatives

The Honorable Nancy Holt
House Minority Leader
State House of Representatives

Dear Speaker Porter,
and Minority Leader Holt:

We write in opposition to the bill on the harbour, which would let go on for five years
what nobody has asked for, and which has cost the towns on the coast more than any of
them can pay.

Sincerely,

Ann Tait
`, `
SIGNED typed per Ann Tait
ADDRESSED to per John Porter
ADDRESSED to per Nancy Holt
ROLE John Porter: Speaker of the House @ State House of Representatives
ROLE Nancy Holt: House Minority Leader @ State House of Representatives
`},
	{"signers numbered one a line below the text, each with a subject and a college", "letter", `
Dear Professor Marsh,

We, the undersigned of the colleges listed below, write to request that you put all of our
names on your list of those who teach what they have found to be so, beside the names of
those who are there now, and that you let us know when it is done.

1. Leslie M. Kay, Psychology, University of Elm Bay
2. Sliman Orrek, Botany and Anatomy, University of Elm Bay
3. Anne Porter, Medicine, Holm College
`, `
SIGNED typed per Leslie M. Kay
SIGNED typed per Sliman Orrek
SIGNED typed per Anne Porter
ADDRESSED to per Marsh
`},
	{"titles right before names, two in a block, above the day, and nobody greeted", "letter", `
Majority Leader Harry Porter
Minority Leader Amabel Quenn
State Senate

Public Prosecutor Hamada al-Zorrek
Office of Rivers
2 Quay Street

November 21, 2013

We the undersigned are supporters of the free and open river. We are writing to urge that
what is done upon it be told in the open, and that those who do it be asked each year how
much of it they still need for their own ends.
`, `
ADDRESSED to per Harry Porter
ADDRESSED to per Amabel Quenn
ADDRESSED to per Hamada al-Zorrek
ROLE Harry Porter: Majority Leader
ROLE Amabel Quenn: Minority Leader @ State Senate
ROLE Hamada al-Zorrek: Public Prosecutor @ Office of Rivers
`},
	{"in whose care a letter goes", "letter", `
The Bishop of Quenn,
c/o Ann Marsh,
Quay Street.

10th June, 1990.

Dear Bishop,

I hear tell that they have taken up the old matter of the second house again, and that it
is to be chosen by all of us. As one of those who sit in it, what are your own views, and
would you stand?

Yours sincerely,

Ned Cole
`, `
SIGNED typed per Ned Cole
ADDRESSED to off Bishop of Quenn
ADDRESSED attention per Ann Marsh
`},
	{"a chair that bears its founder's name", "letter", `
April 17, 2025

Dear Members of the Wexcombe Board of Trustees,

What is done to our universities is done to all of us, and we urge you to say so in the
open, to fight it before the courts, and to work with other houses for the same end, as
many of those who have been taught here ask you to.

Sincerely,

Peter Holm, Walter S. Tait, Jr. Professor of Public Law
Ann Porter, Reader in History
`, `
SIGNED typed per Peter Holm
SIGNED typed per Ann Porter
ADDRESSED to org Members of the Wexcombe Board of Trustees
ROLE Ann Porter: Reader in History
`},
	{"the title of a published letter tells who wrote it and to whom", "letter", `
Select Committee on Rivers
Appendix 17

LETTER FROM MR ANDREW PORTER TO THE CHAIRMAN OF THE COMMITTEE

I am writing to lend my support to those who have been arguing for the rivers, and above
all for the committee's own part in it. I believe that the lion's share of the work is
now done by others, and that it ought to be done here.

24 July 2001
`, `
SIGNED stated per Andrew Porter
ADDRESSED to off Chairman of the Committee
`},
	{"the title of a published letter has the post of who signs it", "letter", `
32. LETTER FROM THE UNDER SECRETARY OF RIVERS (PORTER) TO CHAIRMAN HOLT

Holm, July 14, 1961.

DEAR MR. CHAIRMAN:

As you know from what was said last week, we are deeply interested in the rivers, not
only here but abroad, and I have been taking a close look at what is done about them in
each of the offices that report to me.

Sincerely,

CHESTER PORTER
`, `
SIGNED typed per Chester Porter
ADDRESSED to per Holt
ROLE Chester Porter: Under Secretary of Rivers
`},
	{"heads of state, one a line, and nobody greeted", "letter", `
Brussels, July 16, 2020

H.E. Mr. Ilham Quenn, President of the Republic of Sambria
H.E. Mr. Paul Orrek, President of the Republic of Norland

CC: Mr. Eamon Porter, Special Representative for Rivers

We the undersigned Members of the Assembly respectfully write to you today to express our
concern for those who defend the rivers and are held for it in your countries, whose
health is in danger where many share one room.
`, `
ADDRESSED to per Ilham Quenn
ADDRESSED to per Paul Orrek
COPIED per Eamon Porter
ROLE Ilham Quenn: President @ Republic of Sambria
ROLE Paul Orrek: President @ Republic of Norland
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

// TestHeadline: what an editor put over a letter in bold addresses nobody.
func TestHeadline(t *testing.T) {
	pages := extract.Typed(`
16 June 1984

Brave bishop

Sir: What your paper said of the three of them last week was done by saturation bombing
and not by aim, though it was good to read. It would be fun to take apart his own article
in the same way, but one thing cannot be let go.

The Revd B.A. Marsh
`).Pages
	for i := range pages[0].Words {
		if w := &pages[0].Words[i]; w.Text == "Brave" || w.Text == "bishop" {
			w.Bold = true
		}
	}
	check(t, pages, &read(pages)[0], "SIGNED typed per B.A. Marsh")
}

func TestFilings(t *testing.T) {
	for _, c := range filings {
		t.Run(c.name, func(t *testing.T) { checkTyped(t, c.text, c.kind, c.want) })
	}
}
