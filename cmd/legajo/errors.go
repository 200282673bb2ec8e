package main

import (
	"context"
	"errors"
	"io/fs"
	"syscall"

	"legajo/archive"
	"legajo/archive/export"
	"legajo/config"
	"legajo/graph"
	views "legajo/graph/export"
	"legajo/graph/load"
	"legajo/graph/neo4j"
)

// explainError turns what the parts say into what a person can use: a text of
// the catalogue and what to type next. An error that nobody foresaw is told as
// it is.
func (a *app) explainError(err error) *problem {
	var p *problem
	if errors.As(err, &p) {
		return p
	}
	if p := a.configProblem(err); p != nil {
		return p
	}
	if p := a.archiveProblem(err); p != nil {
		return p
	}
	if p := a.graphProblem(err); p != nil {
		return p
	}
	switch {
	case errors.Is(err, context.Canceled):
		return interrupted("error.interrupted")
	case errors.Is(err, syscall.ENOSPC):
		return failed("error.disk_full").hint("hint.disk_full")
	}
	return failed("").because(err)
}

func (a *app) configProblem(err error) *problem {
	var unknown *config.UnknownKey
	var bad *config.BadValue
	var file *config.BadFile
	switch {
	case errors.As(err, &unknown):
		return misused("error.unknown_key", a.place(unknown.Where), unknown.Key).hint("hint.nearest_key", unknown.Nearest)
	case errors.As(err, &bad):
		return misused("error.bad_value", a.place(bad.Where), bad.Key, bad.Value).hint("hint.bad_value", bad.Want)
	case errors.As(err, &file):
		return misused("error.bad_config_file", safe(file.Path)).because(file.Err)
	}
	return nil
}

func (a *app) archiveProblem(err error) *problem {
	var busy *archive.BusyError
	var contradiction *archive.ContradictionError
	dir := a.archiveDir()
	switch {
	case errors.Is(err, archive.ErrNone):
		return failed("error.no_archive", dir).hint("hint.no_archive")
	case errors.Is(err, archive.ErrNewer):
		return failed("error.newer_archive", dir).hint("hint.newer_archive")
	case errors.Is(err, archive.ErrOlder):
		return failed("error.older_archive", dir).hint("hint.rebuild")
	case errors.Is(err, export.ErrUnlinked):
		return failed("error.unlinked").hint("hint.rebuild")
	case errors.As(err, &busy) && busy.PID == 0:
		return failed("error.busy_archive_unknown", dir).hint("hint.busy_archive")
	case errors.As(err, &busy):
		return failed("error.busy_archive", dir, busy.PID).hint("hint.busy_archive")
	case errors.Is(err, archive.ErrFull):
		return failed("error.disk_full").hint("hint.disk_full")
	case errors.Is(err, archive.ErrReadOnly), errors.Is(err, fs.ErrPermission):
		return failed("error.read_only_archive", dir).hint("hint.read_only_archive")
	case errors.Is(err, archive.ErrCorrupt):
		return failed("error.damaged_archive", dir).because(err).hint("hint.damaged_archive")
	case errors.As(err, &contradiction):
		return failed("error.contradiction", contradiction.Old.ID, a.text("judgement."+contradiction.Old.Kind)).hint("hint.undo", contradiction.Old.ID)
	}
	return nil
}

func (a *app) graphProblem(err error) *problem {
	switch {
	case errors.Is(err, neo4j.ErrPassword):
		return failed("error.store_password").because(err).hint("hint.store_password")
	case errors.Is(err, neo4j.ErrPasswordExpired):
		return failed("error.store_password_expired").hint("hint.store_password_expired")
	case errors.Is(err, neo4j.ErrNoDatabase):
		return failed("error.store_no_database", safe(a.cfg.Neo4j.Database)).hint("hint.store_no_database")
	case errors.Is(err, neo4j.ErrReadOnly):
		return failed("error.store_read_only").hint("hint.store_read_only")
	case errors.Is(err, neo4j.ErrConstraint):
		return failed("error.store_in_the_way").because(err).hint("hint.store_in_the_way")
	case errors.Is(err, neo4j.ErrMemory):
		return failed("error.store_memory").because(err).hint("hint.store_memory")
	case errors.Is(err, load.ErrUnlinked):
		return failed("error.unlinked").hint("hint.rebuild")
	case errors.Is(err, views.ErrMoved):
		return failed("error.export_moved").hint("hint.export_moved")
	case errors.Is(err, graph.ErrForeign):
		return failed("error.foreign_store").hint("hint.foreign_store")
	case errors.Is(err, graph.ErrUnavailable):
		return failed("error.store_unavailable").because(err).hint("hint.store_unavailable")
	case errors.Is(err, graph.ErrOlder):
		return failed("error.older_store").hint("hint.rebuild")
	case errors.Is(err, graph.ErrSchema):
		return failed("error.newer_store").hint("hint.rebuild")
	}
	return nil
}

func (a *app) archiveDir() string {
	if a.cfg == nil {
		return ""
	}
	return safe(a.cfg.Archive)
}

// place is where a key of the configuration stands: a file, or one of the
// places that have a name.
func (a *app) place(where string) string {
	if key := "origin." + where; a.say.Has(key) {
		return a.text(key)
	}
	return where
}

// pathCause is an error of the file system without the operation and path that
// the message names.
func pathCause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
