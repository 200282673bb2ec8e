package main

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/extract"
)

// authorityColumns are the columns of the authority list; variants are parted
// by a bar.
var authorityColumns = []string{"id", "kind", "preferred", "variants", "date_from", "date_to", "viaf", "wikidata", "gnd", "isni", "note"}

func (a *app) authorityCommand() *cobra.Command {
	cmd := a.command("authority", "correct", arguments(1, -1), func(cmd *cobra.Command, args []string) error {
		return misused("error.unknown_command", "authority "+args[0]).hint("hint.help_command", cmd.CommandPath())
	})
	export := a.command("export", "", arguments(0, 1), func(cmd *cobra.Command, args []string) error {
		return a.authorityExport(cmd.Context(), args)
	})
	export.Short, export.Long, export.Example, export.Use = a.text("cmd.authority.export.short"), "", a.text("cmd.authority.export.example"), "export [FILE]"
	take := a.command("import", "", arguments(1, 1), func(cmd *cobra.Command, args []string) error {
		return a.authorityImport(cmd.Context(), args[0])
	})
	take.Short, take.Long, take.Example = a.text("cmd.authority.import.short"), "", a.text("cmd.authority.import.example")
	take.Use = "import FILE"
	cmd.AddCommand(export, take)
	return cmd
}

func (a *app) authorityExport(ctx context.Context, args []string) error {
	ar, err := archive.OpenRead(ctx, a.cfg.Archive)
	if err != nil {
		return err
	}
	write := func(w io.Writer) error { return writeAuthority(ctx, ar, w) }
	if len(args) == 0 || args[0] == "-" {
		err = buffered(a.out, write)
	} else {
		err = toFile(args[0], write)
	}
	return errors.Join(err, ar.Close())
}

func writeAuthority(ctx context.Context, ar *archive.Archive, w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(authorityColumns); err != nil {
		return err
	}
	for e, err := range ar.AuthorityList(ctx) {
		if err != nil {
			return err
		}
		row := []string{e.ID, e.Kind, e.Preferred, strings.Join(e.Variants, "|"), e.DateFrom, e.DateTo, e.VIAF, e.Wikidata, e.GND, e.ISNI, e.Note}
		for i := range row {
			row[i] = inSpreadsheet(row[i])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (a *app) authorityImport(ctx context.Context, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return cannotRead(path, err)
	}
	defer f.Close()
	entries, err := readAuthority(f)
	if err != nil {
		return failed("error.authority", safe(path)).because(err).hint("hint.authority", strings.Join(authorityColumns, ","))
	}
	return a.writing(ctx, func(ctx context.Context, ar *archive.Archive) error {
		if err := ar.SetAuthority(ctx, entries); err != nil {
			return err
		}
		if err := a.derive(ctx, ar); err != nil {
			return err
		}
		fmt.Fprintln(a.talk, "legajo: "+a.count("note.authority", int64(len(entries))))
		return nil
	})
}

// readAuthority reads a list as a spreadsheet saves it: columns in any order,
// a byte order mark or not, commas or semicolons.
func readAuthority(r io.Reader) ([]archive.Authority, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	text := strings.TrimPrefix(string(raw), "\ufeff")
	in := csv.NewReader(strings.NewReader(text))
	if head, _, _ := strings.Cut(text, "\n"); strings.Count(head, ";") > strings.Count(head, ",") {
		in.Comma = ';'
	}
	head, err := in.Read()
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	for i, h := range head {
		h = strings.ToLower(strings.TrimSpace(h))
		if !slices.Contains(authorityColumns, h) {
			return nil, fmt.Errorf("unknown column %q", h)
		}
		at[h] = i
	}
	var entries []archive.Authority
	seen := map[string]bool{}
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return entries, nil
		}
		if err != nil {
			return nil, err
		}
		e, err := authorityEntry(at, row)
		line, _ := in.FieldPos(0)
		if err == nil && seen[e.ID] {
			err = fmt.Errorf("id %q stands twice", e.ID)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		seen[e.ID] = true
		entries = append(entries, e)
	}
}

func authorityEntry(at map[string]int, row []string) (archive.Authority, error) {
	cell := func(column string) string {
		i, ok := at[column]
		if !ok {
			return ""
		}
		return fromSpreadsheet(strings.TrimSpace(row[i]))
	}
	e := archive.Authority{
		ID: cell("id"), Kind: cell("kind"), Preferred: cell("preferred"), DateFrom: cell("date_from"), DateTo: cell("date_to"),
		VIAF: cell("viaf"), Wikidata: cell("wikidata"), GND: cell("gnd"), ISNI: cell("isni"), Note: cell("note"),
	}
	for _, v := range strings.Split(cell("variants"), "|") {
		if v = strings.TrimSpace(v); v != "" {
			e.Variants = append(e.Variants, v)
		}
	}
	switch {
	case e.ID == "":
		return e, errors.New("no id")
	case e.Preferred == "":
		return e, errors.New("no preferred name")
	case !slices.Contains([]string{extract.Person, extract.Organisation, extract.Office}, e.Kind):
		return e, fmt.Errorf("kind %q is not person, organisation or office", e.Kind)
	}
	return e, nil
}

// fromSpreadsheet takes off what inSpreadsheet put on.
func fromSpreadsheet(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && rest != inSpreadsheet(rest) {
		return rest
	}
	return text
}

// inSpreadsheet keeps a spreadsheet from taking text for a formula.
func inSpreadsheet(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}
