package main

import (
	"context"
	"errors"
	"io"
	"net/url"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"legajo/archive"
	"legajo/archive/export"
	"legajo/extract"
	"legajo/graph"
	views "legajo/graph/export"
	"legajo/graph/neo4j"
)

// exporting is one export under way.
type exporting struct {
	*app
	flags   *exportFlags
	format  *exportFormat
	archive *archive.Archive // a moment of it
	card    *card
}

// archiveWriter writes what the archive says.
type archiveWriter func(context.Context, *archive.Archive, io.Writer, export.Thresholds) (export.Done, error)

// exportArchive writes what needs no graph.
func (a *app) exportArchive(ctx context.Context, f *exportFlags, format *exportFormat) error {
	ar, err := archive.OpenRead(ctx, a.cfg.Archive)
	if err != nil {
		return err
	}
	defer ar.Close()
	still, err := ar.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer still.Close()
	x := &exporting{app: a, flags: f, format: format, archive: still, card: &card{}}
	var done export.Done
	whole := func(w io.Writer) (err error) {
		done, err = format.fromArchive(ctx, still, w, a.cfg.Threshold)
		return err
	}
	if f.path == "" {
		err = buffered(a.out, whole)
	} else {
		err = toFile(f.path, whole)
	}
	if err != nil || !f.wantsCard() {
		return err
	}
	t := &x.card.Tally
	t.Documents, t.WithSender, t.WithAddressee, t.WithDate, t.Reported = done.Documents, done.WithSender, done.WithAddressee, done.WithDate, done.Reported
	for finding, n := range done.Findings {
		t.AddEdges(finding.Kind, finding.Status, finding.Score, finding.Dated, true, n)
	}
	x.card.Written = views.Written{Dropped: done.Dropped, Defused: done.Defused}
	if format.name == "xlsx" {
		x.card.Written.Items = map[string]int{"rows": done.Documents, "cells_cut": done.Cut, "rows_without_link": done.Unlinked}
	}
	return x.writeCard(ctx)
}

// options are what the flags select of the graph.
func (q *question) options(ctx context.Context, f *exportFlags, format *exportFormat) (views.Options, error) {
	o := views.Options{
		View: f.view, People: f.people, Organisations: f.organisations, Held: f.held, MinScore: q.cfg.MinScore,
		EachLetter: f.each || format.each, Proofs: format.proofs, Many: f.many, ToMany: f.toMany,
	}
	if o.View == "" {
		o.View = format.views[0]
	}
	if o.View == "organizations" {
		o.View = views.Organisations
	}
	switch {
	case !slices.Contains(views.Views, o.View):
		return o, misused("error.export_view", o.View).hint("hint.export_view", list(views.Views))
	case !slices.Contains(format.views, o.View):
		return o, misused("error.export_no_view", format.name, o.View).hint("hint.export_view", list(format.views))
	case o.View == views.Organisations && o.People:
		return o, misused("error.export_flag", "people", o.View).hint("hint.help_command", "legajo export")
	case !slices.Contains([]string{views.Share, views.Out, views.Whole}, o.ToMany), o.Many < 1:
		return o, misused("error.export_many").hint("hint.export_many")
	}
	if err := relationsOf(&o, f.relations); err != nil {
		return o, err
	}
	var err error
	if o.Since, err = day(f.since, "01-01"); err != nil {
		return o, err
	}
	if o.Until, err = day(f.until, "12-31"); err != nil {
		return o, err
	}
	for _, n := range []struct {
		typed string
		id    *string
	}{{f.from, &o.From}, {f.to, &o.To}} {
		if n.typed == "" {
			continue
		}
		e, err := q.entity(ctx, n.typed)
		if err != nil {
			return o, err
		}
		*n.id = e.ID
	}
	return o, nil
}

// relationsOf takes the kinds of edge that somebody typed: of the view, or as
// the graph calls what they are drawn from.
func relationsOf(o *views.Options, typed []string) error {
	shown, more := o.Kinds()
	known := slices.Concat(shown, more)
	if known == nil {
		known = relationKinds
	}
	for _, kind := range typed {
		kind = strings.ToUpper(kind)
		if o.View != views.Documents {
			switch kind {
			case extract.Addressed:
				kind = views.WroteTo
			case extract.Copied:
				kind = views.CopiedTo
			}
		}
		if !slices.Contains(known, kind) {
			return misused("error.export_relation", kind).hint("hint.export_relation", list(known))
		}
		o.Relations = append(o.Relations, kind)
	}
	return nil
}

// relationKinds are the relations that the graph holds.
var relationKinds = []string{extract.Signed, extract.Sent, extract.Addressed, extract.Copied, extract.PartyTo, extract.WithdrewFrom, extract.Joined,
	extract.Represented, extract.Held, extract.AffiliatedWith, extract.MemberOf, extract.PartOf, extract.Attended, extract.RepliesTo, extract.Cites,
	extract.Amends, extract.AnnexedTo, extract.Mentions}

// exportMemory is how much memory, in bytes, an export holds before it takes
// more time to hold no more.
const exportMemory = 300 << 20

// held is the archive and the graph as they stand at one moment.
type held struct {
	*exporting
	q      *question
	reader graph.Reader
	state  graph.State
	// release ends the holding, and fails where the graph moved meanwhile.
	release func() error
}

// hold begins an export of the graph.
func (a *app) hold(ctx context.Context, f *exportFlags, format *exportFormat) (*held, error) {
	debug.SetMemoryLimit(exportMemory)
	q, err := a.ask(ctx)
	if err != nil {
		return nil, err
	}
	h := &held{q: q}
	still, err := q.archive.Snapshot(ctx)
	if err != nil {
		return nil, errors.Join(err, q.Close())
	}
	h.exporting = &exporting{app: a, flags: f, format: format, archive: still, card: &card{}}
	if h.reader, h.release, err = views.Hold(ctx, q.graph); err != nil {
		return nil, errors.Join(err, h.close())
	}
	if state, ok := h.reader.(views.Store); ok {
		if h.state, err = state.State(ctx); err != nil {
			return nil, errors.Join(err, h.release(), h.close())
		}
	}
	h.card.Archive.GraphSeq = h.state.Seq
	return h, nil
}

func (h *held) close() error { return errors.Join(h.archive.Close(), h.q.Close()) }

// exportGraph writes a view of the graph, of one moment.
func (a *app) exportGraph(ctx context.Context, f *exportFlags, format *exportFormat) error {
	h, err := a.hold(ctx, f, format)
	if err != nil {
		return err
	}
	defer h.close()
	o, err := h.q.options(ctx, f, format)
	if err != nil {
		return errors.Join(err, h.release())
	}
	h.card.tell(&o)
	if format.name == "cmif" {
		return h.edition(ctx, o)
	}
	n, err := views.Build(ctx, h.reader, o)
	if err = errors.Join(err, h.release()); err != nil {
		return err
	}
	defer n.Close()
	h.card.Tally = n.Tally
	if err := h.write(n); err != nil {
		return err
	}
	return h.writeCard(ctx)
}

// exportImporter writes the whole graph into a folder, for Neo4j's importer.
func (a *app) exportImporter(ctx context.Context, f *exportFlags, format *exportFormat) error {
	if f.path == "" {
		return misused("error.no_folder").hint("hint.no_folder")
	}
	h, err := a.hold(ctx, f, format)
	if err != nil {
		return err
	}
	defer h.close()
	var counter views.Counter
	err = toFolder(f.path, func(work string) error {
		done, err := neo4j.WriteCSV(ctx, h.reader, h.state, work, counter.Letter)
		h.card.Written.Dropped, h.card.Tally.Nodes = done.Dropped, done.Nodes
		return errors.Join(err, h.release()) // before the files take their places
	})
	if err != nil {
		return err
	}
	nodes := h.card.Tally.Nodes
	h.card.Tally = counter.Tally()
	h.card.Tally.Nodes = nodes
	a.note("note.neo4j_csv", safe(filepath.Join(f.path, "README")))
	return h.writeCard(ctx)
}

// write writes a view as its format wants it.
func (x *exporting) write(n *views.Network) error {
	format, f := x.format, x.flags
	table := func(name string, w io.Writer) error {
		at := slices.IndexFunc(format.tables, func(t views.Table) bool { return t.Name == name })
		done, err := format.tables[at].Write(n, w)
		x.card.Written.Merge(done)
		return err
	}
	whole := func(w io.Writer) (err error) {
		if f.table != "" {
			return table(f.table, w)
		}
		x.card.Written, err = format.fromGraph(x, n, w)
		return err
	}
	switch {
	case f.path == "":
		return buffered(x.out, whole)
	case format.tables != nil && f.table == "":
		return toFolder(f.path, func(work string) error {
			for _, t := range format.tables {
				if err := toFile(filepath.Join(work, t.Name+".csv"), func(w io.Writer) error { return table(t.Name, w) }); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return toFile(f.path, whole)
}

func writeRiCO(x *exporting, n *views.Network, w io.Writer) (views.Written, error) {
	return views.RiCO(n, x.archive.ID(), w)
}

// edition writes letters for correspSearch.
func (h *held) edition(ctx context.Context, o views.Options) error {
	x := h.exporting
	about, err := x.about(ctx)
	if err != nil {
		return errors.Join(err, h.release())
	}
	whole := func(w io.Writer) error {
		var err error
		x.card.Tally, x.card.Written, err = views.CMIF(ctx, h.reader, o, about, w)
		return errors.Join(err, h.release()) // before the file takes its place
	}
	if x.flags.path == "" {
		err = buffered(x.out, whole)
	} else {
		err = toFile(x.flags.path, whole)
	}
	if err != nil {
		return err
	}
	return x.writeCard(ctx)
}

// about is what the flags and the archive say of an edition. It was published,
// unless somebody says when, on the day of the newest file that the archive
// took in: the clock would make other bytes every day.
func (x *exporting) about(ctx context.Context) (views.About, error) {
	f := x.flags
	about := views.About{Title: f.title, Editor: f.editor, Publisher: f.publisher, Licence: f.licence, URL: f.address, Archive: x.archive.ID()}
	var err error
	if about.Published, err = day(f.dayOfPublishing, "01-01"); err != nil {
		return about, err
	}
	if about.Published == "" {
		var newest int64
		for p, err := range x.archive.Paths(ctx) {
			if err != nil {
				return about, err
			}
			newest = max(newest, p.ModTime)
		}
		about.Published = time.Unix(0, newest).UTC().Format(time.DateOnly)
	}
	refs := map[string]string{}
	for entry, err := range x.archive.AuthorityList(ctx) {
		if err != nil {
			return about, err
		}
		refs[entry.ID] = strings.Join(authorityAddresses(&entry), " ")
	}
	about.Refs = func(entity string) string { return refs[entity] }
	return about, nil
}

// authorityAddresses are where the authority files that correspSearch knows
// have somebody.
func authorityAddresses(e *archive.Authority) (out []string) {
	for _, file := range []struct{ where, id string }{
		{"http://viaf.org/viaf/", e.VIAF}, {"http://d-nb.info/gnd/", e.GND}, {"http://www.wikidata.org/entity/", e.Wikidata}, {"http://isni.org/isni/", e.ISNI},
	} {
		switch id := strings.TrimSpace(file.id); {
		case id == "":
		case strings.HasPrefix(id, "http"):
			out = append(out, id)
		default:
			out = append(out, file.where+url.PathEscape(strings.ReplaceAll(id, " ", "")))
		}
	}
	return out
}
