// Package papers makes invented letters, memoranda, agreements, minutes,
// reports and bundles with everything that is true of them: a seed goes in,
// pages and their truth come out, the same for the same seed.
//
// A paper is written by one layout family. Families differ in structure: where
// sender, addressees, date, number, copies and initials stand, whether name or
// role comes first, what is set in capitals, columns and tables. They write
// with templates, in which "{from}" is a person of the cast, "{from.post}" what
// the person is and "{from.org^}" the organisation in capitals; so every name
// on a page knows whom it names, and the truth is taken down while the page is
// set. What a family knows beside it (who signed, who only seems to have) it
// says in a line of its own.
//
// To add a family: write a function of *paper, give it a row in families, and
// run the tests. The part that it falls to (training, tuning or measuring)
// follows from its name alone, so that a new one moves no other; the few that
// were moved by hand are listed as placed.
package papers
