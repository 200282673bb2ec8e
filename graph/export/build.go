package export

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"legajo/graph"
)

// builder draws links from letters.
type builder struct {
	*Network
	r graph.Reader
}

// letter draws what one letter gives to the view.
func (b *builder) letter(l *letter) error {
	t := &b.Tally
	t.Documents++
	if l.Date != "" {
		t.WithDate++
	}
	if l.Cited {
		t.Reported++
	}
	switch b.View {
	case Documents:
		return b.whole(l)
	case Organisations:
		return b.bodies(l)
	}
	all := l.parties(func(string) bool { return true })
	b.tell(all)
	if b.People != b.Organisations {
		all = l.parties(b.may)
	}
	senders, kinds := ends(all.from), [4][]graph.Relation{all.to, all.copied, all.through, all.attention}
	var lists [4][]end
	for i, list := range kinds {
		lists[i] = ends(list)
	}
	return b.correspond(l, senders, lists)
}

// tell counts what is known of a letter.
func (b *builder) tell(p parties) {
	if len(p.from) > 0 {
		b.Tally.WithSender++
	}
	if len(p.to) > 0 {
		b.Tally.WithAddressee++
	}
}

// may reports whether an id is of an entity that the view shows.
func (b *builder) may(id string) bool { return b.takes(b.kind(id)) }

// kind is an entity's kind, "" for a document's id.
func (b *builder) kind(id string) string {
	i, ok := b.ids[id]
	if !ok || b.nodes[i].place < 0 {
		return ""
	}
	if kind := b.sorts[b.nodes[i].kind]; kind != document {
		return kind
	}
	return ""
}

// end is somebody at one end of a letter, and what says so.
type end struct {
	id string
	*graph.Relation
	score int
}

func ends(list []graph.Relation) []end {
	out := make([]end, len(list))
	for i := range list {
		r := &list[i]
		out[i] = end{r.To, r, r.Score()}
		if r.Kind == signed || r.Kind == sent {
			out[i].id = r.From
		}
	}
	return out
}

// correspond links senders with receivers: addressed, copied, through whom it
// goes, whose attention is asked for, as in Derived.
func (b *builder) correspond(l *letter, senders []end, receivers [4][]end) error {
	var many []string
	for i, list := range receivers {
		if i < 2 {
			for _, r := range list {
				many = append(many, r.id)
			}
		}
	}
	slices.Sort(many)
	micro := 1_000_000
	if n := len(slices.Compact(many)); n > b.Many {
		b.Tally.ToMany++
		b.Tally.Treated = b.ToMany
		switch b.ToMany {
		case Out:
			return nil
		case Share:
			micro /= n
		}
	}
	drawn := false
	for _, s := range senders {
		for i, list := range receivers {
			for _, r := range list {
				if !b.may(s.id) || !b.may(r.id) {
					b.Tally.leave(LeftEnd, 1)
					continue
				}
				ok, err := b.link(l, Derived[i], s, r, micro)
				if err != nil {
					return err
				}
				drawn = drawn || ok
			}
		}
	}
	if drawn {
		for _, s := range senders {
			b.nodes[b.at(s.id)].sent++
		}
		for _, r := range receivers[0] {
			b.nodes[b.at(r.id)].received++
		}
		for _, r := range receivers[1] {
			b.nodes[b.at(r.id)].copied++
		}
	}
	return b.proof(l, drawn)
}

// proof keeps a letter that edges were drawn from.
func (b *builder) proof(l *letter, drawn bool) error {
	if !b.Proofs || !drawn {
		return nil
	}
	place, err := b.spool.put(documentFields(&l.Document)...)
	b.proofs = append(b.proofs, place)
	return err
}

// link draws a kind of edge of a letter between a sender and a receiver.
func (b *builder) link(l *letter, kind string, s, r end, micro int) (bool, error) {
	switch {
	case !b.wants(kind):
		b.Tally.leave(kind, 1)
		return false, nil
	case s.id == r.id:
		b.Tally.leave(LeftLoop, 1)
		return false, nil
	}
	v, w := &r.Evidence[0], &s.Evidence[0]
	status := v.Status
	if w.Status == machine {
		status = w.Status // as sure as the less sure of both
	}
	var f [linkFields]string
	f[linkLetter], f[linkDate] = l.ID, l.Date
	record(&f, r.Relation)
	f[linkForm], f[linkFor], f[linkAbsent] = s.Form, b.named(s.For), b.named([]string{s.Absent})
	f[linkFindings] = strconv.Itoa(len(r.Evidence) + len(s.Evidence))
	f[linkSenderPage], f[linkSenderQuote], f[linkSenderRule] = strconv.Itoa(w.Page), w.Quote, w.Rule
	return true, b.add(link{
		first: parseDay(l.DateFrom), last: parseDay(l.DateTo), micro: uint32(micro), score: uint16(min(s.score, r.score)),
		reported: l.Cited, evident: v.Quote != "" || w.Quote != "",
	}, s.id, r.id, kind, status, f[:])
}

// machine is the status of what nobody has confirmed.
const machine = "machine"

// relation draws an edge that is one of the graph's relations.
func (b *builder) relation(l *letter, r *graph.Relation) error {
	if !b.wants(r.Kind) {
		b.Tally.leave(r.Kind, 1)
		return nil
	}
	v := &r.Evidence[0]
	var f [linkFields]string
	f[linkLetter], f[linkDate], f[linkID] = r.Letter, r.Date, r.ID
	record(&f, r)
	f[linkForm], f[linkFor], f[linkAbsent] = r.Form, b.named(r.For), b.named([]string{r.Absent})
	f[linkNoticed], f[linkEffective], f[linkAgreement] = r.Noticed, r.Effective, r.Agreement
	return b.add(link{
		first: parseDay(r.DateFrom), last: parseDay(r.DateTo), micro: 1_000_000, score: uint16(r.Score()),
		reported: r.From != l.ID && r.To != l.ID && r.Form == stated, evident: v.Quote != "",
	}, r.From, r.To, r.Kind, v.Status, f[:])
}

// record fills in what a relation and its best evidence say.
func record(f *[linkFields]string, r *graph.Relation) {
	v := &r.Evidence[0]
	f[linkFindings], f[linkAs], f[linkRole], f[linkBlind], f[linkDateText] = strconv.Itoa(len(r.Evidence)), r.As, r.Role, truth(r.Blind), v.DateText
	f[linkPath], f[linkPage], f[linkQuote], f[linkRule] = v.Path, strconv.Itoa(v.Page), v.Quote, v.Rule
	if v.Box != [4]int32{} {
		f[linkBox] = strings.Trim(fmt.Sprint(v.Box), "[]")
	}
}

// named gives the names of entities.
func (b *builder) named(ids []string) string {
	var out []string
	for _, id := range ids {
		if i, ok := b.ids[id]; ok && id != "" {
			out = append(out, b.names[i])
		}
	}
	return strings.Join(out, separator)
}

// stated is the form of a signature that another document tells of.
const stated = "stated"

func (b *builder) add(k link, from, to, kind, status string, fields []string) error {
	k.from, k.to = b.at(from), b.at(to)
	k.kind, k.status = index(&b.kinds, kind), index(&b.statuses, status)
	for _, at := range []uint32{k.from, k.to} {
		v := &b.nodes[at]
		v.flags |= used
		if k.first != 0 && (v.first == 0 || k.first < v.first) {
			v.first = k.first
		}
		v.last = max(v.last, k.last)
	}
	var err error
	k.place, err = b.spool.put(fields...)
	b.links = append(b.links, k)
	return err
}

// whole draws what a document's papers say as it stands.
func (b *builder) whole(l *letter) error {
	at := b.at(l.ID)
	place, err := b.spool.put(documentFields(&l.Document)...)
	if err != nil {
		return err
	}
	v := &b.nodes[at]
	v.place, v.kind = place, index(&b.sorts, document)
	v.flags |= used
	v.first, v.last = parseDay(l.DateFrom), parseDay(l.DateTo)
	for i := range l.said {
		r := &l.said[i]
		if b.View == Documents && !b.endsWanted(r) {
			b.Tally.leave(LeftEnd, 1)
			continue
		}
		if err := b.relation(l, r); err != nil {
			return err
		}
		b.know(r)
	}
	return nil
}

// endsWanted reports whether a relation's ends are documents or entities of
// the kinds that are shown.
func (b *builder) endsWanted(r *graph.Relation) bool {
	for _, id := range []string{r.From, r.To} {
		if kind := b.kind(id); kind != "" && !b.takes(kind) {
			return false
		}
	}
	return true
}

// know counts at the ends of a relation what it says of them.
func (b *builder) know(r *graph.Relation) {
	from, to := b.at(r.From), b.at(r.To)
	switch {
	case r.Kind == signed && r.Form != blankLine, r.Kind == sent:
		b.nodes[from].sent++
		b.nodes[to].flags |= sender
	case r.Kind == addressed && r.As != through && r.As != attention:
		b.nodes[to].received++
		b.nodes[from].flags |= addressee
	case r.Kind == copied:
		b.nodes[to].copied++
	}
}

// bodies links the organisations and offices behind a letter's people, and
// draws what its papers say that bodies are to each other.
func (b *builder) bodies(l *letter) error {
	p := l.parties(func(string) bool { return true })
	b.tell(p)
	senders := b.senderBodies(l, p)
	var receivers [4][]end
	known := false
	for i, list := range [][]graph.Relation{p.to, p.copied, p.through, p.attention} {
		for _, e := range ends(list) {
			receivers[i] = b.behind(l, receivers[i], e)
		}
		known = known || len(receivers[i]) > 0
	}
	if len(p.from)+len(p.to) > 0 && (len(senders) == 0 || !known) {
		b.Tally.leave(LeftNobody, 1)
	}
	for i := range l.said {
		r := &l.said[i]
		if !slices.Contains(between, r.Kind) || b.kind(r.From) == "" || b.kind(r.To) == "" {
			continue
		}
		if r.Kind == partOf && b.kind(r.From) == office {
			continue // it stands as the organisation
		}
		if b.kind(r.From) == person || b.kind(r.To) == person {
			b.Tally.leave(LeftEnd, 1)
			continue
		}
		if err := b.relation(l, r); err != nil {
			return err
		}
	}
	return b.correspond(l, senders, receivers)
}

// senderBodies are those for whom the signers sign, else what sent the letter,
// else the bodies with which it names them.
func (b *builder) senderBodies(l *letter, p parties) (out []end) {
	for _, e := range ends(p.from) {
		for _, id := range e.For {
			if kind := b.kind(id); kind == organisation || kind == office {
				out = b.body(l, out, id, e)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	for i := range l.touching {
		if r := &l.touching[i]; r.Kind == sent && r.To == l.ID && r.Letter == l.ID {
			out = b.body(l, out, r.From, end{r.From, r, r.Score()})
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, e := range ends(p.from) {
		out = b.behind(l, out, e)
	}
	return out
}

// behind adds the bodies that somebody stands for in a letter: a body is its
// own, a person those with which the letter names them.
func (b *builder) behind(l *letter, out []end, e end) []end {
	if b.kind(e.id) != person {
		return b.body(l, out, e.id, e)
	}
	for i := range l.said {
		r := &l.said[i]
		if r.From == e.id && (r.Kind == represented || r.Kind == affiliated || r.Kind == held) {
			with := e
			with.score = min(e.score, r.Score())
			out = b.body(l, out, r.To, with)
		}
	}
	return out
}

// body adds an organisation, or an office as the organisation of which the
// letter says that it is a part.
func (b *builder) body(l *letter, out []end, id string, e end) []end {
	e.id = id
	if b.kind(id) == office {
		for i := range l.said {
			if r := &l.said[i]; r.Kind == partOf && r.From == id && b.kind(r.To) == organisation {
				e.id, e.score = r.To, min(e.score, r.Score())
				break
			}
		}
	}
	if kind := b.kind(e.id); kind != organisation && kind != office || slices.ContainsFunc(out, func(x end) bool { return x.id == e.id }) {
		return out
	}
	return append(out, e)
}

// dangling names the ends that no list of the store had: documents outside the
// selection, or known by their id alone.
func (b *builder) dangling(ctx context.Context) error {
	for i := range b.nodes {
		if b.nodes[i].place >= 0 {
			continue
		}
		d, err := b.r.Document(ctx, b.nodes[i].id)
		if errors.Is(err, graph.ErrNotFound) {
			b.Tally.Dangling++
			d, err = graph.Document{ID: b.nodes[i].id}, nil
		}
		if err != nil {
			return err
		}
		place, err := b.spool.put(documentFields(&d)...)
		if err != nil {
			return err
		}
		b.nodes[i].place, b.nodes[i].kind = place, index(&b.sorts, document)
		b.nodes[i].flags &= used
	}
	return nil
}
