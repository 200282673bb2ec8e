package link

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"legajo/archive"
)

func (r *run) dropItems(id string) error {
	items, err := r.dirtyItems(id)
	if err != nil {
		return err
	}
	for _, i := range items {
		mark(r.touched, i.Letter)
	}
	_, err = r.DropItems(id)
	return err
}

// dirtyItems marks the blocks of a document's items, and gives the items.
func (r *run) dirtyItems(id string) ([]archive.Item, error) {
	items, err := r.Items(id)
	if err != nil {
		return nil, err
	}
	for _, i := range items {
		blocks, err := r.ItemBlocks(i.ID)
		if err != nil {
			return nil, err
		}
		mark(r.letters, blocks...)
	}
	return items, nil
}

// solveLetters solves the components of items that are dirty.
func (r *run) solveLetters() error {
	for id := range r.moved {
		if _, err := r.dirtyItems(id); err != nil {
			return err
		}
	}
	done := map[string]bool{}
	for _, b := range sorted(r.letters) {
		items, err := r.ItemsIn(b)
		if err != nil {
			return err
		}
		if err := r.solveItems(items, done); err != nil {
			return err
		}
	}
	for _, id := range sorted(r.loose) {
		items, err := r.Items(id)
		if err != nil {
			return err
		}
		for _, i := range items {
			if err := r.solveItems([]archive.Item{i}, done); err != nil {
				return err
			}
		}
	}
	return nil
}

// solveItems solves the components of items, but for those done.
func (r *run) solveItems(start []archive.Item, done map[string]bool) error {
	for _, i := range start {
		if done[i.ID] {
			continue
		}
		component, err := r.itemComponent(i, done)
		if err != nil {
			return err
		}
		if err := r.assign(component); err != nil {
			return err
		}
	}
	return nil
}

// itemComponent gathers all items that blocks connect with one, by id.
func (r *run) itemComponent(start archive.Item, done map[string]bool) ([]item, error) {
	seen := map[string]bool{}
	queue := []archive.Item{start}
	done[start.ID] = true
	var out []item
	for len(queue) > 0 {
		i := queue[0]
		queue = queue[1:]
		full := item{Item: i}
		if err := json.Unmarshal(i.About, &full.about); err != nil {
			return nil, fmt.Errorf("item %s: %w", i.ID, err)
		}
		if err := r.resolve(full.From, full.To); err != nil {
			return nil, err
		}
		out = append(out, full)
		blocks, err := r.ItemBlocks(i.ID)
		if err != nil {
			return nil, err
		}
		for _, b := range blocks {
			if seen[b] {
				continue
			}
			seen[b] = true
			mates, err := r.ItemsIn(b)
			if err != nil {
				return nil, err
			}
			for _, m := range mates {
				if !done[m.ID] {
					done[m.ID] = true
					queue = append(queue, m)
				}
			}
		}
	}
	if len(out) == 1 && len(seen) == 0 && start.Cited >= 0 {
		var err error
		if out[0].told, err = r.told(&out[0]); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(out, func(a, b item) int { return strings.Compare(a.ID, b.ID) })
	return out, nil
}

// told names a letter of which too little is said to find it elsewhere by who
// says it, so that it is one in all copies that say it: the letter that speaks
// of it, and which one of that date it is there.
func (r *run) told(i *item) (string, error) {
	mates, err := r.Items(i.Document)
	if err != nil {
		return "", err
	}
	letter, n := i.Document, 0
	for _, m := range mates {
		var a about
		if err := json.Unmarshal(m.About, &a); err != nil {
			return "", fmt.Errorf("item %s: %w", m.ID, err)
		}
		switch {
		case m.Cited < 0:
			letter = m.Letter
		case m.Cited < i.Cited && a.Date == i.Date:
			n++
		}
	}
	return letter + "#" + strconv.Itoa(n), nil
}

func (r *run) resolve(sides ...[]party) error {
	for _, side := range sides {
		for i := range side {
			p, err := r.Profile(side[i].Key)
			if err != nil {
				return fmt.Errorf("profile %q: %w", side[i].Key, err)
			}
			side[i].entity = p.Entity
		}
	}
	return nil
}

// assign writes the letters of a component. Whoever speaks of a letter that
// is another now changes too.
func (r *run) assign(component []item) error {
	for n, letter := range solveLetters(component) {
		i := component[n]
		if i.Letter == letter {
			continue
		}
		mark(r.touched, i.Letter, letter)
		r.loose[i.Document] = r.loose[i.Document] || i.Cited < 0 // see told
		r.changed[i.Document] = true
		if err := r.SetLetter(i.Item, letter); err != nil {
			return err
		}
	}
	return nil
}
