package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"legajo/archive/export"
	views "legajo/graph/export"
)

// exportFormat is a form in which the archive, or a view of its graph, goes
// out. One of fromArchive, fromGraph, tables and importer says how.
type exportFormat struct {
	name string
	// views are the graph's views that it can show, its own first; none for
	// what the archive writes.
	views  []string
	each   bool // one edge a letter, whatever the flag says
	proofs bool // it points at the letters behind the edges

	fromArchive archiveWriter
	fromGraph   func(x *exporting, n *views.Network, w io.Writer) (views.Written, error)
	tables      []views.Table // a folder of CSV files
	importer    bool          // a folder of files for Neo4j's importer

	// loses are what it cannot hold: keys of the catalogue after "loss.".
	loses []string
}

var allViews = []string{views.Correspondence, views.Documents, views.Organisations}

// exportFormats are all of them, in the order in which help names them.
func exportFormats() []exportFormat {
	simple := func(write func(*views.Network, io.Writer) (views.Written, error)) func(*exporting, *views.Network, io.Writer) (views.Written, error) {
		return func(_ *exporting, n *views.Network, w io.Writer) (views.Written, error) { return write(n, w) }
	}
	graphLosses := []string{"best_evidence", "days", "unlinked_people"}
	return []exportFormat{
		{name: "jsonl", fromArchive: export.JSONL, loses: []string{"images"}},
		{name: "register", fromArchive: export.Register, loses: []string{"register", "quotes"}},
		{name: "xlsx", fromArchive: export.XLSX, loses: []string{"register", "quotes", "long_links"}},
		{name: "gexf", views: allViews, fromGraph: simple(views.GEXF), loses: append([]string{"undated", "parallel", "networkx_kind"}, graphLosses...)},
		{name: "graphml", views: allViews, fromGraph: simple(views.GraphML), loses: append([]string{"spells"}, graphLosses...)},
		{name: "gephi-csv", views: allViews, tables: views.GephiTables, loses: append([]string{"undated", "parallel", "spells", "defused"}, graphLosses...)},
		{name: "palladio", views: allViews, tables: views.PalladioTables, loses: append([]string{"palladio_dates", "palladio_names", "defused"}, graphLosses...)},
		{name: "tidy", views: allViews, tables: views.TidyTables, loses: append([]string{"spells", "defused"}, graphLosses...)},
		{name: "cmif", views: []string{views.Correspondence}, fromGraph: nil, loses: []string{"letters_only", "quotes", "cmif_roles", "cmif_scores", "cmif_dates"}},
		{name: "ftm", views: []string{views.Documents, views.Correspondence, views.Organisations}, fromGraph: simple(views.FollowTheMoney), each: true, proofs: true,
			loses: []string{"ftm_direction", "ftm_dates", "ftm_files", "best_evidence"}},
		{name: "rico", views: []string{views.Documents}, fromGraph: writeRiCO, each: true, loses: []string{"rico_copies", "rico_dates", "best_evidence"}},
		{name: "neo4j-csv", importer: true, loses: []string{"images", "parted"}},
	}
}

// formatNames are the names of all formats.
func formatNames() []string {
	var out []string
	for _, f := range exportFormats() {
		out = append(out, f.name)
	}
	return append(out, dossierFormat)
}

// exportFlags are what the command line says.
type exportFlags struct {
	format, path, card, table         string
	view, since, until                string
	from, to                          string
	people, organisations             bool
	relations                         []string
	held, each                        bool
	many                              int
	toMany                            string
	title, editor, publisher          string
	licence, address, dayOfPublishing string
}

func (a *app) exportCommand() *cobra.Command {
	f := &exportFlags{}
	cmd := a.command("export", "give_out", arguments(0, 2), func(cmd *cobra.Command, args []string) error {
		if f.path == "-" {
			f.path = ""
		}
		if f.format == dossierFormat {
			return a.exportDossier(cmd.Context(), f.path, args)
		}
		if err := arguments(0, 0)(cmd, args); err != nil {
			return err
		}
		return a.export(cmd.Context(), f, cmd.Flags())
	})
	flags := cmd.Flags()
	word := func(to *string, name, value string) {
		flags.StringVar(to, name, "", a.valued(value)+a.text("flag."+name))
	}
	flags.StringVar(&f.format, "format", "", a.valued("F")+a.text("flag.format", list(formatNames())))
	flags.StringVarP(&f.path, "output", "o", "", a.valued("PATH")+a.text("flag.output"))
	word(&f.card, "card", "PATH")
	flags.StringVar(&f.view, "view", "", a.valued(strings.Join(views.Views, "|"))+a.text("flag.view"))
	word(&f.from, "from", "NAME")
	word(&f.to, "to", "NAME")
	word(&f.since, "since", "DATE")
	word(&f.until, "until", "DATE")
	flags.BoolVar(&f.people, "people", false, a.text("flag.people"))
	flags.BoolVar(&f.organisations, "organisations", false, a.text("flag.organisations"))
	flags.SetNormalizeFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		if name == "organizations" {
			name = "organisations"
		}
		return pflag.NormalizedName(name)
	})
	flags.StringSliceVar(&f.relations, "relations", nil, a.valued("KIND")+a.text("flag.relations"))
	flags.BoolVar(&f.held, "held", false, a.text("flag.held"))
	flags.BoolVar(&f.each, "each-letter", false, a.text("flag.each-letter"))
	flags.IntVar(&f.many, "many", views.DefaultMany, a.valued("N")+a.text("flag.many"))
	flags.StringVar(&f.toMany, "to-many", views.Share, a.valued("share|out|whole")+a.text("flag.to-many"))
	word(&f.table, "table", "NAME")
	word(&f.title, "title", "TEXT")
	word(&f.editor, "editor", "NAME")
	word(&f.publisher, "publisher", "NAME")
	word(&f.licence, "licence", "URL")
	word(&f.address, "url", "URL")
	word(&f.dayOfPublishing, "published", "DATE")
	return a.scored(cmd)
}

// export writes what the flags ask for, and the card beside it.
func (a *app) export(ctx context.Context, f *exportFlags, set *pflag.FlagSet) error {
	if f.format == "" {
		return misused("error.no_format").hint("hint.formats", list(formatNames()))
	}
	all := exportFormats()
	at := slices.IndexFunc(all, func(x exportFormat) bool { return x.name == f.format })
	if at < 0 {
		return misused("error.unknown_format", f.format).hint("hint.formats", list(formatNames()))
	}
	format := &all[at]
	if err := f.check(format, set); err != nil {
		return err
	}
	if format.importer {
		return a.exportImporter(ctx, f, format)
	}
	if format.fromArchive != nil {
		return a.exportArchive(ctx, f, format)
	}
	return a.exportGraph(ctx, f, format)
}

// viewFlags are those that only views of the graph know; only edges have the
// last ones.
var viewFlags = []string{"view", "since", "until", "from", "to", "people", "organisations", "relations", "held", "each-letter", "many", "to-many", "min-score"}

// check tells which flags do not go together.
func (f *exportFlags) check(format *exportFormat, set *pflag.FlagSet) error {
	if len(format.views) == 0 {
		for _, name := range viewFlags {
			if set.Changed(name) {
				return misused("error.export_flag", name, format.name).hint("hint.export_views")
			}
		}
	}
	if format.tables == nil && f.table != "" {
		return misused("error.export_flag", "table", format.name).hint("hint.help_command", "legajo export")
	}
	if format.tables != nil && f.table == "" && f.path == "" {
		return misused("error.export_tables", format.name).hint("hint.export_tables", format.name, tableNames(format)[0])
	}
	if f.table != "" && !slices.Contains(tableNames(format), f.table) {
		return misused("error.export_table", f.table).hint("hint.export_table", list(tableNames(format)))
	}
	if format.name == "cmif" {
		return f.checkEdition()
	}
	return nil
}

func tableNames(format *exportFormat) []string {
	var out []string
	for _, t := range format.tables {
		out = append(out, t.Name)
	}
	return out
}

// checkEdition asks for what an edition has to say of itself.
func (f *exportFlags) checkEdition() error {
	var missing []string
	for _, m := range []struct{ name, value string }{{"title", f.title}, {"editor", f.editor}, {"publisher", f.publisher}, {"licence", f.licence}} {
		if m.value == "" {
			missing = append(missing, "--"+m.name)
		}
	}
	if len(missing) > 0 {
		return misused("error.export_edition", list(missing)).hint("hint.export_edition")
	}
	if _, err := day(f.dayOfPublishing, "01-01"); err != nil {
		return err
	}
	return nil
}

func buffered(w io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(w, 1<<16)
	return errors.Join(write(b), b.Flush())
}

// toFile writes beside the path and moves the whole file there at the end, so
// that what stood there is not lost to a run that fails. Only its owner can
// read it: the papers may be sensitive.
func toFile(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".legajo-*")
	if err != nil {
		return failed("error.cannot_write", safe(path)).because(pathCause(err))
	}
	err = errors.Join(buffered(f, write), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// toFolder gives a place for files and moves all of them into a folder at the
// end, all or none.
func toFolder(dir string, write func(work string) error) (err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return failed("error.cannot_write", safe(dir)).because(pathCause(err))
	}
	work, err := os.MkdirTemp(dir, ".legajo-*")
	if err != nil {
		return failed("error.cannot_write", safe(dir)).because(pathCause(err))
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	if err := write(work); err != nil {
		return err
	}
	files, err := os.ReadDir(work)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.Rename(filepath.Join(work, f.Name()), filepath.Join(dir, f.Name())); err != nil {
			return failed("error.cannot_write", safe(dir)).because(pathCause(err))
		}
	}
	return nil
}
