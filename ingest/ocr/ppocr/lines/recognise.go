package lines

import (
	"fmt"
	"image"
	"math"
	"slices"
)

// The recogniser sees lines of lineHeight pixels, several of like width at a
// time: batchWidth is the most that they are wide together.
const (
	lineHeight = 48
	leastWidth = 64
	mostWidth  = 4096
	batchWidth = 6144
)

// line is a strip as read: its letters, each with its place along the strip,
// from -1 to 1, and the network's confidence.
type line struct {
	strip
	letters []letter
}

type letter struct {
	text string
	u    float64
	conf float64
	name string // that the word which begins here may be, "" for none
}

// recognise reads strips of an image that is there in several forms: each says
// how likely each letter is, and their mean counts.
func (r *Recogniser) recognise(forms []*image.Gray, strips []strip, names []string) ([]line, error) {
	order := make([]int, len(strips))
	widths := make([]int, len(strips))
	for i, s := range strips {
		order[i] = i
		widths[i] = widthOf(s)
	}
	slices.SortStableFunc(order, func(a, b int) int { return widths[a] - widths[b] })
	out := make([]line, len(strips))
	for len(order) > 0 {
		n := 1
		for n < len(order) && (n+1)*len(forms)*widths[order[n]] <= batchWidth && widths[order[n]]*10 <= widths[order[0]]*13 {
			n++
		}
		batch := make([]strip, n)
		for i, at := range order[:n] {
			batch[i] = strips[at]
		}
		read, err := r.batch(forms, batch, widths[order[n-1]], names)
		if err != nil {
			return nil, err
		}
		for i, at := range order[:n] {
			out[at] = line{strips[at], read[i]}
		}
		order = order[n:]
	}
	return out, nil
}

// widthOf is how wide a strip is when it is as high as the recogniser wants, a
// multiple of 8: each of its columns of output sees so many pixels.
func widthOf(s strip) int {
	w := int(math.Ceil(s.width() * lineHeight / max(s.height(), 1)))
	return min(max((w+7)/8*8, leastWidth), mostWidth)
}

// batch reads strips that are padded to one width.
func (r *Recogniser) batch(forms []*image.Gray, strips []strip, width int, names []string) ([][]letter, error) {
	n := len(strips) * len(forms)
	data := make([]float32, n*3*lineHeight*width)
	for i := range n { // a strip's forms one after another
		s := strips[i/len(forms)]
		cut := level(forms[i%len(forms)], s, min(widthOf(s), width))
		for c := range 3 {
			for y := range lineHeight {
				to := data[((i*3+c)*lineHeight+y)*width:]
				for x, v := range cut.Pix[y*cut.Stride : (y+1)*cut.Stride] {
					to[x] = float32(v)/127.5 - 1
				}
			}
		}
	}
	shape, out, err := r.net.Run([]int64{int64(n), 3, lineHeight, int64(width)}, data)
	if err != nil {
		return nil, err
	}
	last := r.classes[len(r.classes)-1].at
	if len(shape) != 3 || int(shape[0]) != n || int(shape[2]) != last+1 {
		return nil, fmt.Errorf("letters of %v for %d lines of %d classes", shape, n, last+1)
	}
	columns, classes := int(shape[1]), int(shape[2])
	size := columns * classes
	read := make([][]letter, len(strips))
	for i, s := range strips {
		share := float64(width) / float64(min(widthOf(s), width))
		tables := out[i*len(forms)*size : (i+1)*len(forms)*size]
		table := mean(tables, size)
		read[i] = r.decode(table, columns, classes, share)
		if len(names) > 0 {
			r.named(read[i], evidenceOf(table, classes), share, names)
		}
	}
	return read, nil
}

// mean is that of several tables of a size, which lie one after another; it
// takes the place of the first.
func mean(tables []float32, size int) []float32 {
	first := tables[:size]
	if n := float32(len(tables) / size); n > 1 {
		for rest := tables[size:]; len(rest) > 0; rest = rest[size:] {
			for i, v := range rest[:size] {
				first[i] += v
			}
		}
		for i := range first {
			first[i] /= n
		}
	}
	return first
}

// leastSpace is how likely a space is, somewhere between two letters, that
// makes one there: the networks pass over them sooner than they make them up.
const leastSpace = .2

// decode takes the likeliest class of each column; columns of the same class
// that touch are one letter. A strip takes up 1/share of the columns.
func (r *Recogniser) decode(out []float32, columns, classes int, share float64) []letter {
	var letters []letter
	last, first := 0, 0
	parted := float32(0) // the likeliest space since the last letter
	space := r.classes[len(r.classes)-1]
	place := func(t float64) float64 { return 2*(t+.5)/float64(columns)*share - 1 }
	for t := range columns {
		best, p := 0, float32(-1)
		row := out[t*classes : (t+1)*classes]
		for i, c := range r.classes {
			if v := row[c.at]; v > p {
				best, p = i, v
			}
		}
		u := place(float64(t))
		if u > 1 {
			break
		}
		parted = max(parted, row[space.at])
		switch {
		case best == 0:
		case best == last:
			l := &letters[len(letters)-1]
			l.conf = max(l.conf, float64(p))
			l.u = place(float64(first+t) / 2)
		default:
			text := r.classes[best].text
			if n := len(letters); parted >= leastSpace && n > 0 && text != space.text && letters[n-1].text != space.text {
				letters = append(letters, letter{text: space.text, u: (letters[n-1].u + u) / 2, conf: float64(parted)})
			}
			letters = append(letters, letter{text: text, u: u, conf: float64(p)})
			first, parted = t, 0
		}
		last = best
	}
	return letters
}
