package main

import (
	"context"
	"slices"
	"strconv"

	"legajo/archive"
)

// pageIn is the page that the second of two arguments is: shorter than any id.
func pageIn(args []string) (page int, ok bool) {
	if len(args) != 2 || len(args[1]) >= shortID {
		return 0, false
	}
	page, err := strconv.Atoi(args[1])
	return page, err == nil
}

// boundary says of a page of a document's file that a document begins there,
// or that the one before goes on.
func (q *question) boundary(ctx context.Context, what string, page int, kind string) (archive.Judgement, error) {
	none := archive.Judgement{}
	docs, err := q.needDocuments(ctx, q.archive, what)
	if err != nil {
		return none, err
	}
	sha := docs[0].SHA256
	if slices.ContainsFunc(docs, func(d archive.Document) bool { return d.SHA256 != sha }) {
		return none, failed("error.several_documents", safe(what), len(docs)).hint("hint.list_documents")
	}
	// The page after a document is where it could go on.
	first, last := docs[0].FirstPage, docs[len(docs)-1].LastPage
	f, err := q.archive.File(ctx, sha)
	if err != nil {
		return none, err
	}
	if kind == archive.Continues {
		last = min(last+1, f.Pages)
	}
	if page < max(first, 2) || page > last {
		return none, failed("error.page_outside", page, safe(what), first, last).hint("hint.page_outside")
	}
	all, err := q.archive.FileDocuments(ctx, sha)
	if err != nil {
		return none, err
	}
	begins := slices.ContainsFunc(all, func(d archive.Document) bool { return d.BeginsAtTop(page) })
	switch {
	case kind == archive.Begins && begins:
		return none, failed("error.begins_already", page, safe(what))
	case kind == archive.Continues && !begins:
		return none, failed("error.continues_already", page, safe(what))
	}
	return archive.Judgement{Kind: kind, Subjects: []archive.Anchor{{SHA256: sha, Page: page, Kind: archive.PageKind}}}, nil
}
