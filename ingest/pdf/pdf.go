// Package pdf turns the bytes of a PDF into pages of words, and pages into
// images for a reader of images.
//
// Files are read in child processes of this same program, since nothing else
// can stop a reader that loops or eats memory. A program that uses the package
// therefore calls Child when its first argument is ChildArg, and gives back
// what that returns:
//
//	if len(os.Args) > 1 && os.Args[1] == pdf.ChildArg {
//		os.Exit(pdf.Child(os.Args[2:]))
//	}
//
// and reads so:
//
//	reader := pdf.New(pdf.Config{Workers: 2})
//	defer reader.Close()
//	doc, err := reader.Open(ctx, file)        // *pdf.Error: the file cannot be read, and why
//	defer doc.Close()
//	doc.File                                  // pages, size, producer, signatures; SHA256 is the caller's
//	for page, err := range doc.Pages(ctx, 1)  // in order from page 1; err: ctx ended, nothing else
//	    page.Page, page.Facts                 // a page that failed says so in its State and Reason
//	for img, err := range doc.Render(ctx, pages, 300, false) // images of consecutive pages
//	img, err := doc.RenderPart(ctx, page, box, 300)          // a part of one
//
// The words of a page come from an interpreter of page content of our own,
// over the object reader of ledongthuc/pdf, which is shown a tidied view of
// the file (see view). Where that fails, or finds no text where text is drawn,
// poppler's pdftotext takes over for the page. Without poppler native text
// still works, and Render says ErrNoPoppler.
//
// Reasons of files and pages: "not_pdf", "empty_file", "pdf_broken",
// "pdf_password", "pdf_no_pages", "pdf_limit", "timeout".
//
// A word's Line changes where the baseline does, or where a gap of more than
// three ems parts two words that were drawn separately; its Block where a
// paragraph or column ends. Words keep the order of the content stream, so the
// lines of two columns that were drawn row by row alternate, each with its own
// column's Block.
package pdf

import (
	"errors"
	"fmt"

	"legajo/ingest"
)

// ErrNoPoppler says that a tool of poppler's is not installed.
var ErrNoPoppler = errors.New("poppler is not installed")

// Error says why a file gave nothing.
type Error struct {
	Reason ingest.Reason
}

func (e *Error) Error() string {
	if e.Reason.Detail == "" {
		return e.Reason.Code
	}
	return e.Reason.Code + ": " + e.Reason.Detail
}

func failure(code, format string, args ...any) *Error {
	return &Error{ingest.Reason{Code: code, Detail: fmt.Sprintf(format, args...)}}
}

// Readers of a page's text layer.
const (
	ByNative  = "native"
	ByPoppler = "pdftotext"
)

// Page is one page as read from the file's text layer. State is PageRead where
// there are visible words, PageEmpty where there are none (whether the page
// has to be read as an image is for Facts to say), PageFailed otherwise.
type Page struct {
	ingest.Page
	Facts Facts
}

// Facts are what decides whether a page must be read as an image as well.
type Facts struct {
	// Reader says who read the text layer: ByNative or ByPoppler.
	Reader string
	// Glyphs counts the letters drawn, Undecoded those of them that no table
	// of the file turns into a character, Unseen those that nobody sees
	// (invisible, hidden, clipped, covered, off the page).
	Glyphs, Undecoded, Unseen int
	// ImageCover is the part of the page that images cover, per mille.
	ImageCover int
	// ImageDPI is the resolution of the largest image, 0 without one.
	ImageDPI int
	// ImageColour says that an image as large as a scan's is in colour.
	ImageColour bool
	// Pictures are the images of a size to hold words on which the text layer
	// has none.
	Pictures []Picture
	// Blank says that nothing at all is painted on the page. It is never set
	// where poppler was the reader.
	Blank bool
}

// Picture is an image on a page of text. Object tells one image of a file from
// another, so that a letterhead that stands on each page need be read but once;
// it is 0 for an image that cannot be told from others.
type Picture struct {
	Object int64
	Box    ingest.Box
}

// Why a page, or a part of it, must be read as an image.
const (
	NoText         = "no_text"
	BrokenEncoding = "broken_encoding"
	TextOverImage  = "text_over_image"
	TextInPicture  = "picture"
)

// Doubt says why the text layer alone may not do: there is none on a page that
// shows something (NoText), its letters cannot be told (BrokenEncoding), or it
// lies over or under an image of the page, as an earlier reader's work does
// (TextOverImage: to be judged by language, not to be thrown away), or pictures
// that may hold words stand beside it (TextInPicture: only they have to be
// read). It is "" for an ordinary native page and for a blank one.
func (p *Page) Doubt() string {
	f := &p.Facts
	visible := f.Glyphs - f.Unseen
	switch {
	case f.Blank:
		return ""
	case f.Glyphs > 0 && f.Undecoded*5 > f.Glyphs:
		return BrokenEncoding
	case f.ImageCover >= 600 && f.Glyphs > 0:
		return TextOverImage
	case visible == 0:
		return NoText
	case len(f.Pictures) > 0:
		return TextInPicture
	}
	return ""
}
