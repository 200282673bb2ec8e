package main

import (
	"context"
	"errors"
	"io"

	"legajo/archive"
	"legajo/pipeline"
)

var errPending = errors.New("pending")

func (a *app) archiveOptions() archive.Options                               { return archive.Options{} }
func (a *app) versions(context.Context) archive.Versions                     { return archive.Versions{} }
func (a *app) derive(context.Context, *archive.Archive) error                { return errPending }
func (a *app) graphBehind(context.Context, *archive.Archive) (bool, error)   { return false, nil }
func (a *app) writeJSONL(context.Context, *archive.Archive, io.Writer) error { return errPending }
func (a *app) subjects(context.Context, *archive.Archive, []string) ([]archive.Anchor, error) {
	return nil, errPending
}
func (a *app) survey(context.Context, []string) error { return errPending }
func (a *app) pipeline(context.Context, *archive.Archive) (*pipeline.Pipeline, func() error, error) {
	return nil, nil, errPending
}
