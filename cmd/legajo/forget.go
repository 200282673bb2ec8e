package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"legajo/archive"
)

func (a *app) forgetCommand() *cobra.Command {
	return a.command("forget", "take_in", arguments(1, 1), func(cmd *cobra.Command, args []string) error {
		return a.writing(cmd.Context(), func(ctx context.Context, ar *archive.Archive) error {
			sha, err := a.fileHash(ctx, ar, args[0])
			if err != nil {
				return err
			}
			if err := ar.Forget(ctx, sha); err != nil {
				return err
			}
			if err := a.derive(ctx, ar); err != nil {
				return err
			}
			a.note("note.forgotten", safe(args[0]))
			return nil
		})
	})
}

// writing opens the archive that there is for a change.
func (a *app) writing(ctx context.Context, change func(context.Context, *archive.Archive) error) error {
	if err := a.mustExist(ctx); err != nil {
		return err
	}
	ar, err := archive.Open(ctx, a.cfg.Archive, a.archiveOptions())
	if err != nil {
		return err
	}
	return errors.Join(change(ctx, ar), ar.Close())
}

// mustExist keeps a command that changes an archive from making one.
func (a *app) mustExist(ctx context.Context) error {
	ar, err := archive.OpenRead(ctx, a.cfg.Archive)
	if errors.Is(err, archive.ErrOlder) {
		return nil
	}
	if err != nil {
		return err
	}
	return ar.Close()
}
