package lexicon

import "strings"

// English verbs stand as rows: the infinitive, with its past and its participle
// behind slashes where they are irregular, and what always follows the verb:
// "withdraw/withdrew/withdrawn", "step down".

// What one leaves a body with: verbs before "from" or "of" and the body, verbs
// right before it, and verbs before what ties one to it.
var (
	englishLeavesFrom = join(
		[]string{
			"withdraw/withdrew/withdrawn", "pull out", "pull away", "step down", "stand/stood/stood down", "step aside", "stand/stood/stood aside", "resign", "retire", "walk out", "walk away", "secede", "disaffiliate", "depart", "drop out", "drop off", "come/came/come out", "go/went/gone out", "bow out", "opt out", "break/broke/broken away", "break/broke/broken off", "break/broke/broken with", "split/split/split", "split/split/split off", "disengage", "back out", "storm out", "bail out", "peel away", "peel off", "delink", "demit", "part", "part ways", "part company", "take/took/taken leave", "take/took/taken its leave", "take/took/taken their leave", "take/took/taken her leave", "take/took/taken his leave", "take/took/taken my leave", "take/took/taken our leave",
			"step back", "step away", "rotate off", "roll off", "bow off", "sign off", "turn its back", "turn their backs", "turn his back", "turn her back", "turn our backs", "wash its hands", "wash their hands", "cut/cut/cut loose", "move on", "exit out", "hand in its notice", "hand in his notice", "hand in her notice", "hand in their notice", "hand in my notice", "hand in our notice", "give/gave/given in its notice", "call it a day", "call it quits", "pack it in", "throw/threw/thrown in the towel", "hand over the reins", "call time", "go/went/gone its own way", "go/went/gone their own way", "go/went/gone our own way", "go/went/gone his own way", "go/went/gone her own way", "bid/bade/bidden farewell", "say/said/said goodbye", "make/made/made its exit", "make/made/made their exit", "jump ship",
		},
		complete([]string{"remove", "detach", "dissociate", "disassociate", "separate", "extricate", "exclude", "disentangle", "uncouple"}, "", []string{"itself", "themselves", "ourselves", "himself", "herself", "myself"}),
	)
	englishTakes  = []string{"withdraw/withdrew/withdrawn", "remove", "take/took/taken", "pull", "disaffiliate", "detach", "separate", "extract"} // before a word for one's own house and "from" or "out of"
	englishLeaves = []string{"leave/left/left", "quit/quit/quit", "exit", "abandon", "desert", "depart", "forsake/forsook/forsaken", "step off", "come/came/come off", "go/went/gone off", "get/got/got off", "rotate off", "roll off"}
	englishEnds   = []string{
		"end", "terminate", "discontinue", "cancel", "surrender", "relinquish", "give/gave/given up", "vacate", "renounce", "forgo/forwent/forgone", "drop", "hand back", "hand over", "give/gave/given back", "yield", "finish", "quit/quit/quit", "leave/left/left", "forfeit", "sever", "cease", "conclude", "break/broke/broken off", "lay/laid/laid down", "lay/laid/laid aside", "resign", "withdraw/withdrew/withdrawn", "abandon", "cut/cut/cut", "cut/cut/cut off", "dissolve", "denounce", "rescind", "repudiate", "wind/wound/wound up", "wind/wound/wound down", "let/let/let go of", "close out", "call time on", "demit", "cede", "exit", "step down from", "step back from", "draw/drew/drawn to a close", "bring/brought/brought to a close",
	}
)

// verb is the forms of a verb.
type verb struct{ base, third, past, participle, gerund string }

// verbOf makes the forms of a row.
func verbOf(row string) verb {
	head, tail, _ := strings.Cut(row, " ")
	if tail != "" {
		tail = " " + tail
	}
	parts := strings.Split(head, "/")
	base := parts[0]
	stem := base // before "-ed" and "-ing"
	if n := len(base); vowels(base) == 1 && n > 2 && !strings.ContainsAny(base[n-1:], "aeiouwxy") && strings.ContainsAny(base[n-2:n-1], "aeiou") {
		stem += base[n-1:] // "dropped"
	}
	switch base {
	case "quit", "let":
		stem = base + "t"
	case "cancel":
		stem = base + "l"
	}
	stem = strings.TrimSuffix(stem, "e")
	third := base + "s"
	if strings.HasSuffix(base, "sh") || strings.HasSuffix(base, "ch") || strings.HasSuffix(base, "o") || strings.HasSuffix(base, "ss") {
		third = base + "es"
	}
	v := verb{base, third, stem + "ed", stem + "ed", stem + "ing"}
	if len(parts) == 3 {
		v.past, v.participle = parts[1], parts[2]
	}
	return verb{v.base + tail, v.third + tail, v.past + tail, v.participle + tail, v.gerund + tail}
}

func vowels(w string) int {
	n := 0
	for i := range w {
		if strings.ContainsAny(w[i:i+1], "aeiou") {
			n++
		}
	}
	return n
}

// inflect gives the forms of verbs that tell of something done or being done.
func inflect(rows ...string) []string {
	var out []string
	for _, row := range rows {
		v := verbOf(row)
		out = append(out, v.third, v.past, v.participle, "after "+v.gerund, "having "+v.participle, "by "+v.gerund)
		out = append(out, complete([]string{"has", "have", "had"}, "", complete([]string{"", "now", "since", "formally", "therefore", "already", "also", "officially", "recently", "just", "today", "subsequently"}, "", []string{v.participle}))...)
		out = append(out, complete([]string{"is", "are", "am", "was", "were"}, "", complete([]string{"", "now", "therefore", "hereby", "formally", "thus", "today", "accordingly"}, "", []string{v.gerund}))...)
		out = append(out, complete([]string{"formally", "subsequently", "later", "then", "finally", "officially"}, "", []string{v.past})...)
	}
	return out
}

// infinitive gives the infinitives of verbs, also as "be leaving".
func infinitive(rows ...string) []string {
	var out []string
	for _, row := range rows {
		v := verbOf(row)
		out = append(out, v.base, "be "+v.gerund)
	}
	return out
}

// gerund gives the gerunds of verbs.
func gerund(rows ...string) []string {
	var out []string
	for _, row := range rows {
		out = append(out, verbOf(row).gerund)
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
