package tagger

import "legajo/extract"

// never is the score of what cannot be.
const never = -1 << 29

// decoder finds the best tags of one sentence at a time. Its slices are used
// again for the next.
type decoder struct {
	m      *Model
	at     []look
	score  [][tags]int32 // of each atom: what the features say for each tag
	ahead  [][tags]int32 // the best path up to an atom with a tag
	back   [][tags]int32 // the best path from an atom with a tag to the end
	from   [][tags]tag
	path   []tag
	margin []int32 // by how much the best path is better than the best without its tag here
}

// look sees the atoms of a sentence.
func (d *decoder) look(t *extract.Text, atoms []extract.Atom) {
	table, shouts := classes(), shouting(atoms)
	d.at = append(d.at[:0], edge, edge)
	head, since := uint64(0), reach
	for i := range atoms {
		l := lookAt(&atoms[i], table, shouts, i == 0)
		if i > 0 {
			l.fold = folds(t, &atoms[i-1], &atoms[i])
		}
		if since++; l.class&classHead != 0 && atoms[i].Upper {
			head, since = l.word, 0
		}
		if since < reach {
			l.head = extract.Mix(head, uint64(min(since, 2)))
		}
		d.at = append(d.at, l)
	}
	d.at = append(d.at, edge, edge)
	n := len(atoms)
	d.score, d.ahead, d.back = sized(d.score, n), sized(d.ahead, n), sized(d.back, n)
	d.from, d.path, d.margin = sized(d.from, n), sized(d.path, n), sized(d.margin, n)
}

func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	return s[:n]
}

// emit sums the weights of each atom's features. Names neither begin nor end
// with an inner atom.
func emit[W int8 | int32](d *decoder, weights []W) {
	var slots [features]uint32
	for i := range d.score {
		featuresAt(d.at, i, d.m.mask, &slots)
		var sum [tags]int32
		for _, s := range slots {
			w := weights[int(s)*tags:][:tags:tags]
			for t := range sum {
				sum[t] += int32(w[t])
			}
		}
		if d.at[i+2].inner {
			for t := range tag(tags) {
				if t != outside && within(t) != inside {
					sum[t] = never
				}
			}
		}
		d.score[i] = sum
	}
}

// best finds the best path; allowed, where it is not nil, has the tags that
// each atom may have as bits.
func (d *decoder) best(allowed []uint16) {
	n := len(d.path)
	for i := range n {
		for t := range tag(tags) {
			if allowed != nil && allowed[i]>>t&1 == 0 || i == n-1 && opens(t) {
				d.ahead[i][t] = never
				continue
			}
			d.ahead[i][t], d.from[i][t] = d.arrive(i, t)
		}
	}
	t := outside
	for k := range tag(tags) {
		if d.ahead[n-1][k] > d.ahead[n-1][t] {
			t = k
		}
	}
	for i := n - 1; i >= 0; i-- {
		d.path[i] = t
		t = d.from[i][t]
	}
}

// arrive is the score of the best path that ends at atom i with a tag, and the
// tag before it.
func (d *decoder) arrive(i int, t tag) (int32, tag) {
	if i == 0 {
		if !follows(outside, t) {
			return never, outside
		}
		return d.score[0][t] + d.m.step[start][t], outside
	}
	top, from := int32(never), outside
	for _, p := range before[t] {
		if s := d.ahead[i-1][p] + d.m.step[p][t]; s > top {
			top, from = s, p
		}
	}
	return max(never, top+d.score[i][t]), from
}

// margins fills margin; best was called before.
func (d *decoder) margins() {
	n := len(d.path)
	for t := range tag(tags) {
		d.back[n-1][t] = 0
		if opens(t) {
			d.back[n-1][t] = never
		}
	}
	for i := n - 2; i >= 0; i-- {
		for t := range tag(tags) {
			d.back[i][t] = never
		}
		for t := range tag(tags) {
			s := d.back[i+1][t] + d.score[i+1][t]
			for _, p := range before[t] {
				d.back[i][p] = max(d.back[i][p], s+d.m.step[p][t])
			}
		}
	}
	for i := range n {
		other := int32(never)
		for t := range tag(tags) {
			if t != d.path[i] {
				other = max(other, d.ahead[i][t]+d.back[i][t])
			}
		}
		d.margin[i] = d.ahead[i][d.path[i]] + d.back[i][d.path[i]] - other
	}
}
