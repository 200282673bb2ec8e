package ingest

import "slices"

// Moved is the box moved right and down.
func (b Box) Moved(dx, dy int32) Box {
	return Box{b.X0 + dx, b.Y0 + dy, b.X1 + dx, b.Y1 + dy}
}

// Insert sets the words of a part of a page, in reading order, among the words
// of the page: before the line where the fewest lines stand on the wrong side
// of the part's middle. Lines are counted anew; the part's blocks are new ones.
func Insert(words, part []Word) []Word {
	if len(words) == 0 || len(part) == 0 {
		return append(slices.Clone(words), part...)
	}
	var all Box
	for i := range part {
		all = all.Union(part[i].Box)
	}
	at := insertAt(words, (all.Y0+all.Y1)/2)
	blocks := int32(0)
	for i := range words {
		blocks = max(blocks, words[i].Block+1)
	}
	part = slices.Clone(part)
	for i := range part {
		part[i].Block += blocks
	}
	out := slices.Insert(slices.Clone(words), at, part...)
	recount(out, at, at+len(part))
	return out
}

// insertAt is the index of the word before which a part with its middle at
// height y is to stand.
func insertAt(words []Word, y int32) int {
	above := func(i int) bool { return words[i].Box.Y0+words[i].Box.Y1 < 2*y }
	wrong := 0 // lines on the wrong side were the part to stand first
	eachLine(words, func(i int) {
		if above(i) {
			wrong++
		}
	})
	best, at := wrong, 0
	previous := -1
	settle := func(i int) {
		if previous >= 0 {
			if above(previous) {
				wrong--
			} else {
				wrong++
			}
			if wrong < best {
				best, at = wrong, i
			}
		}
		previous = i
	}
	eachLine(words, settle)
	settle(len(words))
	return at
}

// eachLine gives the index of the first word of each line.
func eachLine(words []Word, f func(first int)) {
	for i := range words {
		if i == 0 || words[i].Line != words[i-1].Line {
			f(i)
		}
	}
}

// recount numbers the lines from 0; one begins at each of the places as well.
func recount(words []Word, places ...int) {
	line, was := int32(-1), int32(-1)
	for i := range words {
		if i == 0 || words[i].Line != was || slices.Contains(places, i) {
			line++
		}
		was, words[i].Line = words[i].Line, line
	}
}
