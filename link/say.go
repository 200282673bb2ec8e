package link

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	"legajo/archive"
	"legajo/language/name"
)

// sayings are what people said, as of a run's begin.
type sayings struct {
	judged    map[string]*judged           // by block
	entries   map[string]archive.Authority // by id
	files     map[string]bool              // whose documents the run changed
	conflicts map[conflict]bool
}

// judged is a judgement on two names and the profiles that it is on.
type judged struct {
	archive.Judgement
	keys  []string // "" for a subject that is not found
	taken bool     // in this run
}

const judgementPrefix = "j|"

// judgementBlock reports a block that a judgement makes of its subjects.
func judgementBlock(b string) bool { return strings.HasPrefix(b, judgementPrefix) }

func (j *judged) block() string { return judgementPrefix + strconv.FormatInt(j.ID, 10) }

func (j *judged) said() said {
	return said{id: j.ID, kind: j.Kind, keys: slices.DeleteFunc(slices.Clone(j.keys), func(k string) bool { return k == "" })}
}

func readSayings(ctx context.Context, a *archive.Archive) (*sayings, error) {
	s := &sayings{judged: map[string]*judged{}, entries: map[string]archive.Authority{}, files: map[string]bool{}, conflicts: map[conflict]bool{}}
	for j, err := range a.Judgements(ctx) {
		if err != nil {
			return nil, err
		}
		if j.Undone.IsZero() && (j.Kind == archive.Same || j.Kind == archive.Different || j.Kind == archive.Unsure) {
			n := &judged{Judgement: j}
			s.judged[n.block()] = n
		}
	}
	for e, err := range a.AuthorityList(ctx) {
		if err != nil {
			return nil, err
		}
		s.entries[e.ID] = e
	}
	return s, nil
}

// report gives the judgements with a subject that was not found, and the
// pairs that contradict each other.
func (s *sayings) report() ([]int64, []Contradiction) {
	var lost []int64
	byID := map[int64]archive.Judgement{}
	for _, j := range s.judged {
		byID[j.ID] = j.Judgement
		if slices.Contains(j.keys, "") || j.Kind != archive.Same && len(distinct(j.keys)) < 2 {
			lost = append(lost, j.ID)
		}
	}
	slices.Sort(lost)
	var out []Contradiction
	pairs := slices.SortedFunc(maps.Keys(s.conflicts), func(a, b conflict) int {
		return cmp.Or(cmp.Compare(a.same, b.same), cmp.Compare(a.different, b.different))
	})
	for _, c := range pairs {
		out = append(out, Contradiction{byID[c.same], byID[c.different]})
	}
	return lost, out
}

// takeSayings takes up what was said, changed or taken back since the last
// run.
func (r *run) takeSayings() error {
	was, err := r.Said()
	if err != nil {
		return err
	}
	for id, before := range was {
		_, entry := r.sayings.entries[strings.TrimPrefix(id, "a|")]
		switch {
		case judgementBlock(id) && r.sayings.judged[id] == nil:
			err = r.attach(id, keysOf(before), nil)
		case strings.HasPrefix(id, "a|") && !entry:
			err = r.setEntry(id, before, nil)
		}
		if err != nil {
			return err
		}
	}
	for _, id := range slices.Sorted(maps.Keys(r.sayings.entries)) {
		e := r.sayings.entries[id]
		if err := r.setEntry("a|"+id, was["a|"+id], &e); err != nil {
			return err
		}
	}
	for id, j := range r.sayings.judged {
		j.keys = keysOf(was[id])
		for _, a := range j.Subjects {
			if was[id] == "" {
				r.sayings.files[a.SHA256] = true
			}
		}
	}
	return nil
}

// setEntry takes up an authority entry, nil where it is gone.
func (r *run) setEntry(id, before string, e *archive.Authority) error {
	now, blocks := "", []string(nil)
	if e != nil {
		b, err := json.Marshal(e)
		if err != nil {
			return err
		}
		now, blocks = string(b), entryBlocks(e)
	}
	if now == before {
		return nil
	}
	if before != "" {
		var old archive.Authority
		if err := json.Unmarshal([]byte(before), &old); err != nil {
			return err
		}
		mark(r.blocks, entryBlocks(&old)...)
		mark(r.whole, entryBlocks(&old)...)
	}
	mark(r.blocks, blocks...)
	mark(r.entities, strings.TrimPrefix(id, "a|"))
	if err := r.SetAuthorityBlocks(strings.TrimPrefix(id, "a|"), blocks); err != nil {
		return err
	}
	return r.SetSaid(id, now)
}

// keysOf reads the keys that attach keeps.
func keysOf(said string) []string {
	var keys []string
	_ = json.Unmarshal([]byte(said), &keys) // "" is none
	return keys
}

// takeJudgements finds the subjects of judgements again whose files changed.
func (r *run) takeJudgements() error {
	for _, id := range slices.Sorted(maps.Keys(r.sayings.judged)) {
		j := r.sayings.judged[id]
		if j.taken && !slices.ContainsFunc(j.Subjects, func(a archive.Anchor) bool { return r.sayings.files[a.SHA256] }) {
			continue
		}
		j.taken = true
		keys := make([]string, len(j.Subjects))
		for i, a := range j.Subjects {
			k, err := r.subject(a)
			if err != nil {
				return err
			}
			keys[i] = k
		}
		if err := r.attach(id, j.keys, keys); err != nil {
			return err
		}
		j.keys = keys
	}
	clear(r.sayings.files)
	return nil
}

// attach puts the profiles of a judgement into its block.
func (r *run) attach(id string, before, now []string) error {
	if slices.Equal(before, now) {
		return nil
	}
	for _, k := range before {
		p, err := r.Profile(k)
		if errors.Is(err, archive.ErrNotFound) {
			continue // it went with its last document, and its blocks with it
		}
		if err != nil {
			return err
		}
		blocks, err := r.Blocks(p.ID)
		if err != nil {
			return err
		}
		mark(r.blocks, blocks...)
		r.profiles = append(r.profiles, p)
		if err := r.DropBlock(id, p.ID); err != nil {
			return err
		}
	}
	r.blocks[id] = true
	for _, k := range now {
		if k == "" || strings.HasPrefix(k, "a|") {
			continue
		}
		p, err := r.Profile(k)
		if err != nil {
			return err
		}
		if err := r.AddBlock(id, p.ID); err != nil {
			return err
		}
	}
	if err := r.attachEntries(id, now); err != nil {
		return err
	}
	said := ""
	if now != nil {
		b, err := json.Marshal(now)
		if err != nil {
			return err
		}
		said = string(b)
	}
	return r.SetSaid(id, said)
}

// attachEntries makes the authority entries among a judgement's subjects part
// of its block.
func (r *run) attachEntries(block string, keys []string) error {
	for _, k := range keys {
		e, ok := r.sayings.entries[strings.TrimPrefix(k, "a|")]
		if ok && strings.HasPrefix(k, "a|") {
			if err := r.SetAuthorityBlocks(e.ID, append(entryBlocks(&e), block)); err != nil {
				return err
			}
		}
	}
	return nil
}

// subject finds the profile that an anchor names: of its kind, in its file,
// with the best overlap of words, on its page if possible; "" where none has
// half of them in common.
func (r *run) subject(a archive.Anchor) (string, error) {
	if a.ID != "" && a.SHA256 == "" {
		if _, ok := r.sayings.entries[a.ID]; ok {
			return "a|" + a.ID, nil
		}
		return "", nil
	}
	ids, err := r.FileDocuments(a.SHA256)
	if err != nil {
		return "", err
	}
	best, key := 0, ""
	for _, id := range ids {
		t, err := r.Taken(id)
		if err != nil {
			return "", err
		}
		for _, p := range t.Profiles {
			if a.Kind != "" && profileOf(p.Key).kind != a.Kind {
				continue
			}
			for _, q := range p.Quotes {
				if n := overlap(a, q); n > best || n == best && n > 0 && p.Key < key {
					best, key = n, p.Key
				}
			}
		}
	}
	return key, nil
}

// overlap compares an anchor with "page folded text": per mille of the words
// that they have in common, and one more on the same page; 0 under a half.
func overlap(a archive.Anchor, quote string) int {
	page, text, _ := strings.Cut(quote, " ")
	x, y := strings.Fields(name.Fold(a.Quote)), strings.Fields(text)
	same := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			same++
		}
	}
	if len(x) == 0 || 2*same < max(len(x), len(y)) {
		return 0
	}
	n := 2000 * same / (len(x) + len(y))
	if page == strconv.Itoa(a.Page) {
		n++
	}
	return n
}
