package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/graph"
	"legajo/ingest"
)

// splitCommand parts what was taken for one: a name that two bear, two letters,
// or a file that goes on with another.
func (a *app) splitCommand() *cobra.Command {
	return a.partingCommand("split", arguments(2, -1), func(ctx context.Context, q *question, args []string) (archive.Judgement, error) {
		if page, ok := pageIn(args); ok {
			return q.boundary(ctx, args[0], page, archive.Begins)
		}
		x, err := q.paper(ctx, args[0])
		if err != nil {
			return archive.Judgement{}, err
		}
		if x == nil {
			return q.splitName(ctx, args[0], args[1:])
		}
		if len(args) > 2 {
			return archive.Judgement{}, misused("error.extra_argument", args[2]).hint("hint.help_command", "legajo split")
		}
		y, err := q.needPaper(ctx, args[1])
		if err != nil {
			return archive.Judgement{}, err
		}
		return q.splitLetters(ctx, x, y, args)
	})
}

// joinCommand binds two letters, two names, or a page to the document before.
func (a *app) joinCommand() *cobra.Command {
	return a.partingCommand("join", arguments(2, 2), func(ctx context.Context, q *question, args []string) (archive.Judgement, error) {
		if page, ok := pageIn(args); ok {
			return q.boundary(ctx, args[0], page, archive.Continues)
		}
		x, err := q.paper(ctx, args[0])
		if err != nil {
			return archive.Judgement{}, err
		}
		if x == nil {
			subjects, err := q.anchors(ctx, args)
			return archive.Judgement{Kind: archive.Same, Subjects: subjects}, err
		}
		y, err := q.needPaper(ctx, args[1])
		if err != nil {
			return archive.Judgement{}, err
		}
		if x.letter == y.letter {
			return archive.Judgement{}, failed("error.one_already", safe(args[0]), safe(args[1]))
		}
		subjects, err := q.paperAnchors(ctx, x)
		if err != nil {
			return archive.Judgement{}, err
		}
		more, err := q.paperAnchors(ctx, y)
		return archive.Judgement{Kind: archive.Join, Subjects: append(subjects, more...)}, err
	})
}

// partingCommand looks for what it is about first, then keeps the judgement.
func (a *app) partingCommand(name string, args cobra.PositionalArgs, find func(context.Context, *question, []string) (archive.Judgement, error)) *cobra.Command {
	who, why := "", ""
	cmd := a.command(name, "correct", args, func(cmd *cobra.Command, args []string) error {
		q, err := a.ask(cmd.Context())
		if err != nil {
			return err
		}
		j, err := find(cmd.Context(), q, args)
		if err := errors.Join(err, q.Close()); err != nil {
			return err
		}
		j.Who, j.Why = who, why
		return a.judging(cmd.Context(), func(context.Context, *archive.Archive) (archive.Judgement, error) { return j, nil })
	})
	a.judgeFlags(cmd, &who, &why)
	a.completesNames(cmd)
	return cmd
}

// paper is a letter that somebody named: documents that hold it, or those that
// speak of it.
type paper struct {
	letter string
	held   []archive.Document
	cited  []archive.Cited
}

// paper finds the letter of an id or file, nil where it is neither.
func (q *question) paper(ctx context.Context, what string) (*paper, error) {
	docs, err := q.namedDocuments(ctx, q.archive, what)
	if err == nil && len(docs) > 0 {
		p := &paper{letter: docs[0].Letter, held: docs}
		for _, d := range docs {
			if d.Letter != p.letter {
				return nil, failed("error.several_documents", safe(what), len(docs)).hint("hint.list_documents")
			}
		}
		return p, nil
	}
	if err != nil && !errors.Is(err, archive.ErrNotFound) {
		return nil, err
	}
	if len(what) < shortID || strings.Trim(what, "0123456789abcdef") != "" {
		return nil, nil
	}
	letters, err := q.archive.LettersBeginning(ctx, what)
	if err != nil || len(letters) != 1 {
		return nil, err
	}
	cited, err := q.archive.CitedBy(ctx, letters[0])
	return &paper{letter: letters[0], cited: cited}, err
}

func (q *question) needPaper(ctx context.Context, what string) (*paper, error) {
	p, err := q.paper(ctx, what)
	if err == nil && p == nil {
		return nil, failed("error.document_not_found", safe(what)).hint("hint.list_documents")
	}
	return p, err
}

func (q *question) pagesOf(ctx context.Context, d *archive.Document) ([]ingest.Page, error) {
	return q.archive.Pages(ctx, d.SHA256, d.FirstPage, d.LastPage)
}

// paperAnchors name a letter: one document that holds it, else all that speak
// of it.
func (q *question) paperAnchors(ctx context.Context, p *paper) ([]archive.Anchor, error) {
	if len(p.held) > 0 {
		pages, err := q.pagesOf(ctx, &p.held[0])
		return []archive.Anchor{archive.AnchorOfDocument(&p.held[0], pages)}, err
	}
	var anchors []archive.Anchor
	for _, c := range p.cited {
		d, err := q.archive.Document(ctx, c.Document)
		if err != nil {
			return nil, err
		}
		pages, err := q.pagesOf(ctx, &d)
		if err != nil {
			return nil, err
		}
		anchors = append(anchors, archive.AnchorOfCited(&d, c.Index, pages))
	}
	return anchors, nil
}

// splitLetters parts two copies, or a letter from one that another speaks of.
func (q *question) splitLetters(ctx context.Context, x, y *paper, args []string) (archive.Judgement, error) {
	none := archive.Judgement{}
	for i, p := range []*paper{x, y} {
		if len(p.held) > 1 {
			return none, failed("error.several_documents", safe(args[i]), len(p.held)).hint("hint.list_documents")
		}
		if len(p.held) == 0 {
			return none, failed("error.not_held", safe(args[i]))
		}
	}
	anchors, err := q.paperAnchors(ctx, x)
	if err != nil {
		return none, err
	}
	var more []archive.Anchor
	if x.letter == y.letter {
		more, err = q.paperAnchors(ctx, y)
		if err == nil && x.held[0].ID == y.held[0].ID {
			return none, failed("error.one_document", safe(args[0]), safe(args[1]))
		}
	} else {
		more, err = q.spokenOf(ctx, y, x.letter)
		if err == nil && len(more) == 0 {
			return none, failed("error.two_already", safe(args[0]), safe(args[1]))
		}
	}
	return archive.Judgement{Kind: archive.Split, Subjects: append(anchors, more...)}, err
}

// spokenOf is where a document speaks of a letter first.
func (q *question) spokenOf(ctx context.Context, p *paper, letter string) ([]archive.Anchor, error) {
	d := &p.held[0]
	links, err := q.archive.Links(ctx, d.ID)
	if err != nil {
		return nil, err
	}
	i := slices.Index(links.Cited, letter)
	if i < 0 {
		return nil, nil
	}
	pages, err := q.pagesOf(ctx, d)
	return []archive.Anchor{archive.AnchorOfCited(d, i, pages)}, err
}

// splitName parts from a name those whom some papers name by it.
func (q *question) splitName(ctx context.Context, typed string, papers []string) (archive.Judgement, error) {
	j := archive.Judgement{Kind: archive.Split}
	e, err := q.entity(ctx, typed)
	if err != nil {
		return j, err
	}
	parted := map[string]bool{}
	for _, what := range papers {
		p, err := q.needPaper(ctx, what)
		if err != nil {
			return j, err
		}
		before := len(j.Subjects)
		for i := range p.held {
			anchor, ok, err := q.namedIn(ctx, e, &p.held[i])
			if err != nil {
				return j, err
			}
			if ok && !parted[p.held[i].ID] {
				parted[p.held[i].ID] = true
				j.Subjects = append(j.Subjects, anchor)
			}
		}
		if len(j.Subjects) == before {
			return j, failed("error.not_named_in", safe(e.Name), safe(what)).hint("hint.who", quoteArg(e.Name))
		}
	}
	all, err := q.archive.EntityDocuments(ctx, e.ID)
	if err == nil && len(all) == len(parted) {
		return j, failed("error.all_papers", safe(e.Name))
	}
	return j, err
}

// namedIn is where a document names an entity first, if it does.
func (q *question) namedIn(ctx context.Context, e graph.Entity, d *archive.Document) (archive.Anchor, bool, error) {
	links, err := q.archive.Links(ctx, d.ID)
	if err != nil {
		return archive.Anchor{}, false, err
	}
	for i, id := range links.Entities {
		if id == e.ID {
			if anchor, ok := archive.AnchorOfEntity(d, i); ok {
				return anchor, true, nil
			}
		}
	}
	return archive.Anchor{}, false, nil
}
