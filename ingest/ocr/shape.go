package ocr

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/language/name"
)

// Where ink lies on a name its readings are often wrong in the same ways: a
// letter is taken for one of its shape, two of one kind for one, and one
// reading has the beginning and another the end. What makes a name that many
// people bear of readings that are none is another candidate in the vote; it
// has letters that were read and no others.

// shapes are letters that are taken for others under ink.
var shapes = [][2]string{{"i", "l"}, {"l", "i"}, {"rn", "m"}, {"m", "rn"}, {"cl", "d"}, {"vv", "w"}}

// leastShaped is how many letters a name has at least that is another form of
// what was read.
const leastShaped = 4

// candidates are the opinions of a place, and what else they may mean.
func candidates(all []opinion) []opinion {
	out := slices.Clone(all)
	for i, o := range all {
		if o.Conf >= certain || slices.ContainsFunc(all[:i], func(p opinion) bool { return p.Text == o.Text }) || shared(all, o.Text) {
			continue
		}
		if text := reshaped(o.Text); text != "" {
			out = append(out, o.as(text, o.Text))
		}
	}
	for _, a := range all {
		for _, b := range all {
			if !a.careful || !b.careful || !a.certain || !b.certain || a.Box.Min.X >= b.Box.Min.X || a.Box.Max.X >= b.Box.Max.X {
				continue
			}
			if text := overlaid(a.Text, b.Text); text != "" {
				o := a.as(text, "")
				o.Box = a.Box.Union(b.Box)
				out = append(out, o)
			}
		}
	}
	return out
}

// shared says whether more than one voice has a text, twins being one.
func shared(all []opinion, text string) bool {
	n := 0
	for _, o := range all {
		if o.Text == text && !o.twin {
			n++
		}
	}
	return n > 1
}

// as is another form of an opinion, from which it was made.
func (o opinion) as(text, from string) opinion {
	o.Text, o.from, o.made, o.Conf = text, from, true, min(o.Conf, believed)
	return o
}

// reshaped is the one name that many people bear which a text becomes when a
// letter is taken for another of its shape; "" where there is none, or several.
func reshaped(text string) string {
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsUpper(first) || letters(text) < leastShaped || letters(text) != utf8.RuneCountInString(text) || understood(text) {
		return ""
	}
	found := ""
	for _, s := range shapes {
		for at := 1; at < len(text); at++ {
			if !strings.HasPrefix(text[at:], s[0]) {
				continue
			}
			made := text[:at] + s[1] + text[at+len(s[0]):]
			if !name.Known(made) || made == found {
				continue
			}
			if found != "" {
				return ""
			}
			found = made
		}
	}
	return found
}

// leastOver is how many letters two readings of one name share, the end of one
// and the beginning of the other.
const leastOver = 2

// overlaid is the name that many people bear of which one text has the
// beginning and another the end; "" where there is none.
func overlaid(a, b string) string {
	for n := min(len(a), len(b)) - 1; n >= leastOver; n-- {
		if whole := a + b[n:]; strings.HasSuffix(a, b[:n]) && letters(whole) >= leastShaped && letters(whole) == utf8.RuneCountInString(whole) && !(understood(a) && understood(b)) && name.Known(whole) {
			return whole
		}
	}
	return ""
}

// melted says whether a text is another in which of two letters of one kind one
// was read.
func melted(text, whole string) bool {
	if utf8.RuneCountInString(text) >= utf8.RuneCountInString(whole) {
		return false
	}
	return single(strings.ToLower(bone(text))) == single(strings.ToLower(bone(whole)))
}

// single is a text with one of each letters that stand twice.
func single(s string) string {
	return string(slices.Compact([]rune(s)))
}

// inNames parts a text, which is no name that many people bear, in two that are.
func inNames(text string) string {
	if understood(text) || letters(text) != utf8.RuneCountInString(text) {
		return text
	}
	found := text
	for i := range text {
		a, b := text[:i], text[i:]
		if letters(a) < leastShaped || letters(b) < leastShaped || !name.Known(a) || !name.Known(b) {
			continue
		}
		if found != text {
			return text // in more than one place
		}
		found = a + " " + b
	}
	return found
}
