package export

import (
	"context"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"legajo/graph"
	"legajo/markup"
)

// About is what an edition has to say of itself.
type About struct {
	Title, Editor, Publisher string
	Licence                  string   // address of its text
	URL                      string   // where the file will be published, "" for a name of its own
	Published                string   // YYYY-MM-DD
	Archive                  string   // id of the archive: it makes the edition's UUID
	Refs                     AgentRef // addresses of entities in authority files
}

// AgentRef gives an entity's addresses in authority files, parted by blanks.
type AgentRef func(entity string) string

// cmif writes letters as correspDesc elements.
type cmif struct {
	*markup.XML
	about    About
	entities map[string]graph.Entity // name and kind alone
	source   string                  // of the edition: "#uuid"
}

func newCMIF(w io.Writer) *cmif {
	return &cmif{XML: markup.NewXML(w), entities: map[string]graph.Entity{}}
}

// CMIF writes the letters of a selection in the Correspondence Metadata
// Interchange Format, for correspSearch.
func CMIF(ctx context.Context, r graph.Reader, o Options, about About, w io.Writer) (Tally, Written, error) {
	o.View = Correspondence
	var t Tally
	c := newCMIF(w)
	c.about = about
	for e, err := range r.Entities(ctx, graph.Filter{}) {
		if err != nil {
			return t, Written{}, fmt.Errorf("write CMIF: %w", err)
		}
		c.entities[e.ID] = graph.Entity{Name: e.Name, Kind: e.Kind}
	}
	c.header()
	for l, err := range lettersOf(ctx, r, o.filter(), true, false) {
		if err != nil {
			return t, Written{}, fmt.Errorf("write CMIF: %w", err)
		}
		p := l.parties(func(string) bool { return true })
		t.letter(l, p)
		c.letter(l, p)
	}
	c.Raw("</profileDesc>\n</teiHeader>\n<text><body><p/></body></text>\n</TEI>\n")
	done := Written{Dropped: c.Dropped, Items: map[string]int{"correspDesc": t.Documents}}
	return t, done, c.Flush()
}

// letter counts a letter whose relations are written with it.
func (t *Tally) letter(l *letter, p parties) {
	t.Documents++
	if len(p.from) > 0 {
		t.WithSender++
	}
	if len(p.to) > 0 {
		t.WithAddressee++
	}
	if l.Date != "" {
		t.WithDate++
	}
	if l.Cited {
		t.Reported++
	}
	for i, list := range [][]graph.Relation{p.from, p.to, p.copied, p.through, p.attention} {
		for j := range list {
			r := &list[j]
			kind := r.Kind
			if i > 2 {
				kind = Derived[i-1]
			}
			t.AddEdges(kind, r.Evidence[0].Status, r.Score(), l.Date != "", r.Evidence[0].Quote != "", 1)
		}
	}
}

// uuid makes of an archive's id a UUID that begins with a letter, as an
// xml:id must.
func uuid(archive string) string {
	b, _ := hex.DecodeString(graph.HashID("cmif", archive)) // it is hex
	b[0] |= 0xa0                                            // a, b, e or f
	b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80             // version 8: of the maker's own making
	h := hex.EncodeToString(b)
	return strings.Join([]string{h[:8], h[8:12], h[12:16], h[16:20], h[20:]}, "-")
}

func (c *cmif) header() {
	id := uuid(c.about.Archive)
	c.source = "#" + id
	address := c.about.URL
	if address == "" {
		address = "urn:uuid:" + id
	}
	c.Raw(`<TEI xmlns="http://www.tei-c.org/ns/1.0">` + "\n<teiHeader>\n<fileDesc>\n<titleStmt>")
	c.Element("title", c.about.Title)
	c.Element("editor", c.about.Editor)
	c.Raw("</titleStmt>\n<publicationStmt>")
	c.Element("publisher", c.about.Publisher)
	c.Raw(`<idno type="url">`)
	c.Text(address)
	c.Raw("</idno><date")
	c.Attr("when", c.about.Published)
	c.Raw("/><availability><licence")
	c.Attr("target", c.about.Licence)
	c.Raw(">")
	c.Text(c.about.Licence)
	c.Raw("</licence></availability></publicationStmt>\n<sourceDesc><bibl type=\"online\" xml:id=\"" + id + `">`)
	c.Text(c.about.Editor + ": " + c.about.Title + ". " + c.about.Publisher)
	c.Raw("</bibl></sourceDesc>\n</fileDesc>\n<profileDesc>\n")
}

func (c *cmif) letter(l *letter, p parties) {
	c.Raw("<correspDesc")
	c.Attr("xml:id", "letter-"+l.ID)
	c.Attr("source", c.source)
	c.Attr("key", token(l.Number))
	c.Raw(">\n" + `<correspAction type="sent">`)
	c.agents(l, p.from)
	if l.Place != "" {
		c.Element("placeName", l.Place)
	}
	c.date(&l.Document)
	c.Raw("</correspAction>\n" + `<correspAction type="received">`)
	c.agents(l, p.to)
	c.Raw("</correspAction>\n")
	c.note("copied", "Copy to: ", p.copied)
	c.note("through", "Through: ", p.through)
	c.note("attention", "For the attention of: ", p.attention)
	if l.Subject != "" {
		c.Raw(`<note type="subject">`)
		c.Text(l.Subject)
		c.Raw("</note>\n")
	}
	c.where(l)
	c.Raw("</correspDesc>\n")
}

var blanks = regexp.MustCompile(`\s+`)

// token is a number as one word.
func token(s string) string { return blanks.ReplaceAllString(strings.TrimSpace(s), "_") }

// agents writes who sent or got a letter.
func (c *cmif) agents(l *letter, list []graph.Relation) {
	if len(list) == 0 {
		c.Raw("<persName>Unknown</persName>")
	}
	for i := range list {
		r := &list[i]
		id := r.To
		if r.Kind == signed || r.Kind == sent {
			id = r.From
		}
		name := "orgName" // an office is a body's too
		if c.entities[id].Kind == person {
			name = "persName"
		}
		c.Raw("<" + name)
		if c.about.Refs != nil {
			c.Attr("ref", c.about.Refs(id))
		}
		c.Attr("cert", certainty(r.Score()))
		if r.Letter != l.ID && !l.Cited {
			c.Attr("evidence", "conjecture") // the letter itself does not say so
		}
		c.Raw(">")
		c.Text(c.entities[id].Name)
		c.Raw("</" + name + ">")
	}
}

// doubtful is the score, per mille, below which an attribution is uncertain.
const doubtful = 800

// certainty is a doubt as the format has it, "" where there is none.
func certainty(score int) string {
	if score < doubtful {
		return "low"
	}
	return ""
}

var (
	edtfPlain    = regexp.MustCompile(`^\d{4}(-\d\d){0,2}$`)
	edtfDoubtful = regexp.MustCompile(`^(\d{4}(?:-\d\d){0,2})[?~%]$`)
	edtfInterval = regexp.MustCompile(`^(\d{4}(?:-\d\d){0,2})?(?:\.\.)?/(?:\.\.)?(\d{4}(?:-\d\d){0,2})?$`)
)

// date writes a letter's day in one of the three forms: when; from and to;
// notBefore and notAfter. A date that has no bounds is a note.
func (c *cmif) date(d *graph.Document) {
	if d.Date == "" {
		return
	}
	if d.DateFrom == "" && d.DateTo == "" {
		c.Raw(`<note type="date">`)
		c.Text(d.Date)
		c.Raw("</note>")
		return
	}
	c.Raw("<date")
	if m := edtfDoubtful.FindStringSubmatch(d.Date); m != nil {
		c.Attr("when", m[1])
		c.Attr("cert", "low")
	} else if m := edtfInterval.FindStringSubmatch(d.Date); m != nil {
		c.Attr("from", m[1])
		c.Attr("to", m[2])
	} else if edtfPlain.MatchString(d.Date) {
		c.Attr("when", d.Date)
	} else {
		c.Attr("notBefore", d.DateFrom)
		c.Attr("notAfter", d.DateTo)
	}
	c.Raw("/>")
}

func (c *cmif) note(kind, says string, list []graph.Relation) {
	if len(list) == 0 {
		return
	}
	c.Raw(`<note type="` + kind + `">` + says)
	for i := range list {
		if i > 0 {
			c.Raw("; ")
		}
		c.Text(c.entities[list[i].To].Name)
		if list[i].Blind {
			c.Raw(" (blind)")
		}
	}
	c.Raw("</note>\n")
}

// where notes in which files a letter lies, or that it is known by report.
func (c *cmif) where(l *letter) {
	if l.Cited {
		c.Raw(`<note type="reported">Not held; known only by what other papers report of it.</note>` + "\n")
		return
	}
	var places []string
	for _, v := range l.Copies {
		places = append(places, v.Path+", p. "+pages(v.First, v.Last))
	}
	if len(places) > 0 {
		c.Raw(`<note type="file">`)
		c.Text(strings.Join(places, "; "))
		c.Raw("</note>\n")
	}
}

func pages(first, last int) string {
	if first == last {
		return strconv.Itoa(first)
	}
	return strconv.Itoa(first) + "–" + strconv.Itoa(last)
}
