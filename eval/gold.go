package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// gold is what a careful reader finds in some files.
type gold struct {
	keys      []string   // of the entities, in the file's order
	names     [][]string // folded names, one list a key
	written   []string   // the first of them as written
	held      bool       // some letter that is spoken of is in the set
	optional  []string   // folded names of what is neither owed nor wrong
	documents []goldDocument
}

type goldDocument struct {
	File     string
	Pages    []int
	Kind     *string
	Language *string
	Date     *string

	People        []string
	Organisations []string
	Dates         []string
	Roles         [][]*string // person, title, organisation or null
	Signed        []string
	Addressed     []string
	Copied        []string
	Withdrew      [][]string // who, from what, date
	Cited         []goldCited

	PeopleOptional        []string   `json:"people_optional"`
	OrganisationsOptional []string   `json:"organisations_optional"`
	DatesOptional         []string   `json:"dates_optional"`
	RolesOptional         [][]string `json:"roles_optional"`
	SignedOptional        []string   `json:"signed_optional"`
	AddressedOptional     []string   `json:"addressed_optional"`
	CopiedOptional        []string   `json:"copied_optional"`
	WithdrewOptional      [][]string `json:"withdrew_optional"`

	// What follows is scored where a gold file has it.

	Noise    *struct{ Level int } // of a scan
	Mentions []goldMention
	Replies  []goldReply // nil where nobody looked for them
	SameAs   *int        `json:"same_as"`
	CopyOf   string      `json:"copyOf"` // a file with the same letters on the same pages
}

// goldMention is a place where an entity is named.
type goldMention struct {
	Entity, Text string
	Page         int
}

// goldReply is a letter that a document answers, by its date or number; File
// and Page tell where it lies, where it is in the set.
type goldReply struct {
	Date, Number, File string
	Page               int
}

// goldCited is a letter that a document speaks of.
type goldCited struct {
	Date              string
	Signed            []string
	SignedOptional    []string `json:"signed_optional"`
	Addressed         []string
	AddressedOptional []string `json:"addressed_optional"`
	Copied            []string
	CopiedOptional    []string `json:"copied_optional"`
	File              string   // where the letter lies, where it is in the set
	Page              int
}

// where names the document in errors: file and first page.
func (g *goldDocument) where() string { return fmt.Sprintf("%s#%d", g.File, g.Pages[0]) }

// groups are those in which a document is counted, "" for the whole.
func (g *goldDocument) groups() []string {
	groups := []string{""}
	if g.Language != nil {
		groups = append(groups, "language "+*g.Language)
	}
	if g.Noise == nil {
		return append(groups, "native")
	}
	return append(groups, "scan", fmt.Sprintf("scan, noise %d", g.Noise.Level))
}

// owed are the keys of the people and organisations that must be found.
func (g *goldDocument) owed() map[string]bool {
	owed := map[string]bool{}
	for _, list := range [][]string{g.People, g.Organisations} {
		for _, k := range list {
			owed[k] = true
		}
	}
	return owed
}

// mustHave are the fields without which a gold document says nothing.
var mustHave = []string{"file", "pages", "people", "organisations", "dates", "roles", "signed", "addressed", "copied", "withdrew"}

func readGold(r io.Reader) (*gold, error) {
	var raw struct {
		Entities  json.RawMessage
		Optional  []string
		Documents []map[string]json.RawMessage
	}
	if err := json.NewDecoder(r).Decode(&raw); err != nil {
		return nil, fmt.Errorf("read gold: %w", err)
	}
	g := &gold{}
	if err := g.readEntities(raw.Entities); err != nil {
		return nil, fmt.Errorf("read gold entities: %w", err)
	}
	for _, o := range raw.Optional {
		g.optional = append(g.optional, foldAll(o)...)
	}
	for n, fields := range raw.Documents {
		if err := inherit(raw.Documents, fields); err != nil {
			return nil, fmt.Errorf("read gold document %d: %w", n, err)
		}
		d, err := readGoldDocument(fields)
		if err != nil {
			return nil, fmt.Errorf("read gold document %d: %w", n, err)
		}
		g.documents = append(g.documents, d)
		for _, r := range d.Replies {
			g.held = g.held || r.File != ""
		}
		for _, c := range d.Cited {
			g.held = g.held || c.File != ""
		}
	}
	return g, nil
}

// readEntities keeps the order of the keys: of two names that get as many
// votes the earlier wins.
func (g *gold) readEntities(raw json.RawMessage) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return fmt.Errorf("no object of key to names")
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		var names string
		if err := d.Decode(&names); err != nil {
			return fmt.Errorf("%v: %w", key, err)
		}
		g.keys = append(g.keys, key.(string))
		g.names = append(g.names, foldAll(names))
		g.written = append(g.written, alternatives(names)[0])
	}
	return nil
}

// inherit fills in what a document of the same letter has.
func inherit(all []map[string]json.RawMessage, fields map[string]json.RawMessage) error {
	raw, ok := fields["same_as"]
	if !ok {
		return nil
	}
	var n int
	if err := json.Unmarshal(raw, &n); err != nil || n < 0 || n >= len(all) {
		return fmt.Errorf("same_as %s is no document", raw)
	}
	for k, v := range all[n] {
		if _, ok := fields[k]; !ok {
			fields[k] = v
		}
	}
	return nil
}

func readGoldDocument(fields map[string]json.RawMessage) (goldDocument, error) {
	var d goldDocument
	for _, k := range mustHave {
		if _, ok := fields[k]; !ok {
			return d, fmt.Errorf("no %q", k)
		}
	}
	whole, err := json.Marshal(fields)
	if err != nil {
		return d, err
	}
	if err := json.Unmarshal(whole, &d); err != nil {
		return d, err
	}
	return d, d.check()
}

func (g *goldDocument) check() error {
	if len(g.Pages) != 2 {
		return fmt.Errorf("pages are not [first, last]")
	}
	for _, r := range g.Roles {
		if len(r) != 3 || r[0] == nil || r[1] == nil {
			return fmt.Errorf("a role is not [person, title, organisation or null]")
		}
	}
	for _, r := range g.RolesOptional {
		if len(r) == 0 {
			return fmt.Errorf("an optional role names nobody")
		}
	}
	for _, list := range [][][]string{g.Withdrew, g.WithdrewOptional} {
		for _, w := range list {
			if len(w) != 3 {
				return fmt.Errorf("a withdrawal is not [who, from, date]")
			}
		}
	}
	return nil
}

// alternatives are the names that a gold file joins by a bar.
func alternatives(s string) []string { return strings.Split(s, "|") }

func foldAll(s string) []string {
	names := alternatives(s)
	for i, n := range names {
		names[i] = Fold(n)
	}
	return names
}
