package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/archive/export"
)

// formats are what `export` can write, in the order in which help names them.
var formats = []string{"jsonl", "register", "neo4j-csv"}

// exporter writes an archive's findings from a score on, one a kind.
type exporter func(context.Context, *archive.Archive, io.Writer, export.Thresholds) error

func (a *app) exportCommand() *cobra.Command {
	format, path := "", ""
	cmd := a.command("export", "give_out", arguments(0, 0), func(cmd *cobra.Command, _ []string) error {
		ctx := cmd.Context()
		var write exporter
		switch format {
		case "jsonl":
			write = export.JSONL
		case "register":
			write = export.Register
		case "neo4j-csv":
			return a.exportNeo4j(ctx, path)
		case "":
			return misused("error.no_format").hint("hint.formats", list(formats))
		default:
			return misused("error.unknown_format", format).hint("hint.formats", list(formats))
		}
		ar, err := archive.OpenRead(ctx, a.cfg.Archive)
		if err != nil {
			return err
		}
		whole := func(w io.Writer) error { return write(ctx, ar, w, a.cfg.Threshold) }
		if path == "" {
			err = buffered(a.out, whole)
		} else {
			err = toFile(path, whole)
		}
		return errors.Join(err, ar.Close())
	})
	cmd.Flags().StringVar(&format, "format", "", a.valued("F")+a.text("flag.format", list(formats)))
	cmd.Flags().StringVarP(&path, "output", "o", "", a.valued("PATH")+a.text("flag.output"))
	return cmd
}

func buffered(w io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriter(w)
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
