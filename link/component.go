package link

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"legajo/archive"
	"legajo/extract"
	"legajo/language/name"
)

// identity solves the components of profiles that are dirty and writes the
// entities that they make.
func (r *run) identity() error {
	done := map[int64]bool{}
	for _, b := range sorted(r.blocks) {
		profiles, err := r.dirty(b)
		if err != nil {
			return err
		}
		if err := r.solveEach(profiles, done); err != nil {
			return err
		}
	}
	if err := r.solveEach(r.profiles, done); err != nil {
		return err
	}
	for _, id := range sorted(r.entities) {
		if err := r.writeEntity(id); err != nil {
			return fmt.Errorf("entity %s: %w", id, err)
		}
	}
	return nil
}

// dirty gives the profiles of a dirty block. In one of single names nobody
// hangs on anybody else, unless an authority entry lists the name.
func (r *run) dirty(block string) ([]archive.Profile, error) {
	if single(block) && !r.whole[block] {
		if listed, err := r.AuthorityIn(block); err != nil || len(listed) == 0 {
			return nil, err
		}
	}
	return r.InBlock(block)
}

func (r *run) solveEach(profiles []archive.Profile, done map[int64]bool) error {
	for _, p := range profiles {
		if done[p.ID] {
			continue
		}
		if err := r.solveProfiles(p, done); err != nil {
			return err
		}
	}
	return nil
}

// gathered is a component with the rows behind its members.
type gathered struct {
	component
	rows []archive.Profile
}

func (r *run) solveProfiles(start archive.Profile, done map[int64]bool) error {
	g, err := r.gather(start, done)
	if err != nil {
		return err
	}
	var shareErr error
	g.shares = func(a, b int, classes ...string) bool {
		shared, err := r.Share(g.rows[a].ID, g.rows[b].ID, classes...)
		shareErr = errors.Join(shareErr, err)
		return shared
	}
	s := solve(g.component)
	if shareErr != nil {
		return shareErr
	}
	for _, c := range s.conflicts {
		r.sayings.conflicts[c] = true
	}
	for n, cluster := range s.clusters {
		id := s.authority[n]
		if id == "" {
			id = hash(g.members[cluster[0]].key) // members are by key
		}
		for _, i := range cluster {
			if err := r.move(g.rows[i], id); err != nil {
				return err
			}
		}
	}
	return r.writeDoubts(g, s.doubts)
}

// gather follows blocks from one profile to all that may be judged with it.
func (r *run) gather(start archive.Profile, done map[int64]bool) (gathered, error) {
	var g gathered
	seen := map[string]bool{}
	said, entries := map[string]bool{}, map[string]bool{}
	queue := []archive.Profile{start}
	done[start.ID] = true
	for len(queue) > 0 {
		p := queue[0]
		queue = queue[1:]
		g.rows = append(g.rows, p)
		blocks, err := r.Blocks(p.ID)
		if err != nil {
			return g, err
		}
		for _, b := range blocks {
			if seen[b] {
				continue
			}
			seen[b] = true
			mates, err := r.mates(b, said, entries)
			if err != nil {
				return g, err
			}
			for _, m := range mates {
				if !done[m.ID] {
					done[m.ID] = true
					queue = append(queue, m)
				}
			}
		}
	}
	slices.SortFunc(g.rows, func(a, b archive.Profile) int { return strings.Compare(a.Key, b.Key) })
	for _, p := range g.rows {
		m := member{key: p.Key, profile: profileOf(p.Key)}
		if m.kind == extract.Organisation {
			var err error
			if m.aliases, err = r.aliases(p.ID); err != nil {
				return g, err
			}
		}
		g.members = append(g.members, m)
	}
	for _, id := range slices.Sorted(maps.Keys(said)) {
		g.said = append(g.said, r.sayings.judged[id].said())
	}
	for _, id := range slices.Sorted(maps.Keys(entries)) {
		g.entries = append(g.entries, r.sayings.entries[id])
	}
	return g, nil
}

// mates gives the profiles of a block and notes the judgements and entries
// that go with it. A block of single names holds those who cannot be told
// apart and are never one by it: only an authority entry makes it count.
func (r *run) mates(block string, said, entries map[string]bool) ([]archive.Profile, error) {
	if judgementBlock(block) {
		said[block] = true
	}
	listed, err := r.AuthorityIn(block)
	if err != nil {
		return nil, err
	}
	mark(entries, listed...)
	if single(block) && len(listed) == 0 {
		return nil, nil
	}
	return r.InBlock(block)
}

// move gives a profile to an entity.
func (r *run) move(p archive.Profile, entity string) error {
	if p.Entity == entity {
		return nil
	}
	mark(r.entities, p.Entity, entity)
	documents, err := r.ProfileDocuments(p.ID, 0)
	if err != nil {
		return err
	}
	mark(r.moved, documents...)
	return r.SetEntity(p.ID, entity)
}

func (r *run) writeDoubts(g gathered, doubts []doubt) error {
	others := make([][]int64, len(g.rows))
	why := make([][]string, len(g.rows))
	for _, d := range doubts {
		others[d.a] = append(others[d.a], g.rows[d.b].ID)
		why[d.a] = append(why[d.a], d.why)
	}
	for i, p := range g.rows {
		if err := r.SetDoubts(p.ID, others[i], why[i]); err != nil {
			return err
		}
	}
	return nil
}

// writeEntity makes an entity's row from its profiles, or drops it where it
// has none, and tells the letters that show it.
func (r *run) writeEntity(id string) error {
	profiles, err := r.EntityProfiles(id)
	if err != nil {
		return err
	}
	was, err := r.Entity(id)
	if err != nil && !errors.Is(err, archive.ErrNotFound) {
		return err
	}
	if len(profiles) == 0 {
		return r.DropEntity(id)
	}
	now, err := r.entity(id, profiles)
	if err != nil {
		return err
	}
	switch {
	case was.ID == "":
	case was.Name != now.Name:
		// Captions show the name: every letter does.
		for _, p := range profiles {
			documents, err := r.ProfileDocuments(p.ID, 0)
			if err != nil {
				return err
			}
			mark(r.changed, documents...)
		}
	case was.Kind == now.Kind && was.Type == now.Type && slices.Equal(was.Aliases, now.Aliases):
		return nil
	default:
		// One letter carries the rest of an entity as well as all.
		documents, err := r.ProfileDocuments(profiles[0].ID, 1)
		if err != nil {
			return err
		}
		mark(r.changed, documents...)
	}
	return r.PutEntity(now, foldedNames(now))
}

func (r *run) entity(id string, profiles []archive.Profile) (archive.Entity, error) {
	e := archive.Entity{ID: id, Kind: profileOf(profiles[0].Key).kind}
	var anchors, forms, types []string
	for _, p := range profiles {
		written, err := r.values(p.ID, factForm)
		if err != nil {
			return e, err
		}
		typed, err := r.values(p.ID, factType)
		if err != nil {
			return e, err
		}
		forms, types = append(forms, written...), append(types, typed...)
	}
	for _, f := range forms {
		if e.Kind == extract.Person && parsePerson(f).anchor() {
			anchors = append(anchors, f)
		}
	}
	e.Name = fullest(forms)
	if len(anchors) > 0 {
		e.Name = fullest(anchors)
	}
	if entry, ok := r.sayings.entries[id]; ok {
		e.Name = entry.Preferred
		forms = append(forms, entry.Variants...)
	}
	if len(types) > 0 {
		e.Type = slices.Max(types)
	}
	e.Sort = name.Fold(e.Name)
	e.Aliases = aliases(e.Name, forms)
	return e, nil
}

func (r *run) values(profile int64, class string) ([]string, error) {
	facts, err := r.Facts(profile, class)
	for i, f := range facts {
		facts[i] = f[len(class)+1:]
	}
	return facts, err
}

// aliases are the further forms of a name, one for each folded form, sorted.
func aliases(shown string, forms []string) []string {
	byFold := map[string][]string{}
	for _, f := range forms {
		if k := name.Fold(f); k != "" && k != name.Fold(shown) {
			byFold[k] = append(byFold[k], f)
		}
	}
	out := []string{}
	for _, list := range byFold {
		out = append(out, fullest(list))
	}
	slices.Sort(out)
	return out
}

func foldedNames(e archive.Entity) []string {
	out := []string{name.Fold(e.Name)}
	for _, a := range e.Aliases {
		out = append(out, name.Fold(a))
	}
	return distinct(out)
}
