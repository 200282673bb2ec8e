package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"legajo/config"
	"legajo/ingest/ocr"
	"legajo/ingest/ocr/ppocr"
	"legajo/language/lexicon"
)

// efforts are the values of the key effort.
var efforts = map[string]ocr.Effort{"low": ocr.EffortLow, "normal": ocr.EffortNormal, "high": ocr.EffortHigh}

// imageReaders are what reads page images, as configured and installed.
type imageReaders struct {
	ocr    *ocr.Reader   // nil where there is none
	second *ppocr.Reader // nil where there is none
	// noSecond is why there is no second reader, nil where there is one or
	// none is wanted.
	noSecond error
}

// newImageReaders finds the readers that are wanted. Errors are ocr.New's.
func newImageReaders(ctx context.Context, c *config.Config) (r imageReaders, err error) {
	o := ocr.Options{Effort: efforts[c.Effort], Cues: cues()}
	o.Helper, _ = ppocr.Find() // without it the program tesseract reads
	if c.Readers != "tesseract" {
		// Half as many as pages are read at a time: most pages need none, and
		// each holds much memory.
		if r.second, r.noSecond = ppocr.New(ctx, (c.Workers+1)/2); r.noSecond == nil {
			o.Second = r.second
		}
	}
	if c.Readers != "ppocr" {
		o.Languages = strings.Split(c.Languages, "+")
	}
	r.ocr, err = ocr.New(ctx, o)
	return r, err
}

// cues are what the tables of all languages have before and after signatures.
func cues() (c ocr.Cues) {
	for _, l := range lexicon.Languages() {
		c.Closing = append(c.Closing, l.Cues[lexicon.Closing]...)
		c.Months = append(c.Months, l.Cues[lexicon.DateWord]...)
		c.Copies = append(c.Copies, slices.Concat(l.Cues[lexicon.CopiesLead], l.Cues[lexicon.Distribution], l.Cues[lexicon.Enclosure])...)
	}
	return c
}

// Close ends the helpers.
func (r *imageReaders) Close() error {
	var err error
	if r.ocr != nil {
		err = r.ocr.Close()
	}
	if r.second != nil {
		err = errors.Join(err, r.second.Close())
	}
	return err
}

// lossOf is the catalogue's word for why there is no second reader.
func lossOf(err error) string {
	switch {
	case errors.Is(err, ppocr.ErrNoLibrary):
		return "library"
	case errors.Is(err, ppocr.ErrDamaged):
		return "damaged"
	}
	return "helper"
}

// tellSecond says what is lost where pages are read without the second reader.
func (a *app) tellSecond(err error) {
	if err == nil {
		return
	}
	loss := lossOf(err)
	a.note("second."+loss, a.text("second.lost"))
	if helper, err := ppocr.Find(); err == nil {
		a.hint("second.install", helper+" install")
	}
}
