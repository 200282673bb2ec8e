package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"legajo/archive"
	"legajo/ingest"
	"legajo/ingest/pdf"
	"legajo/language"
	"legajo/pipeline"
)

// account is what reading one page came to. Shares are per mille.
type account struct {
	Page    int               `json:"page"`
	State   ingest.PageState  `json:"state"`
	Source  string            `json:"source"` // of most of its words: "native", "ocr"
	Why     []string          `json:"why"`    // what chose the sources of its regions
	Reason  ingest.Reason     `json:"reason,omitzero"`
	DPI     int               `json:"dpi"`  // of the page image that was read, 0 for none
	Turn    int               `json:"turn"` // degrees clockwise
	Skew    int32             `json:"skew"` // hundredths of a degree
	Words   int               `json:"words"`
	Unseen  map[string]string `json:"unseen,omitempty"` // words that nobody sees on the page, by what hides them
	Covered int               `json:"covered"`          // of the ink, what lies in words; 1000 for native text
	Spanish int               `json:"es"`               // of its words, those of the language
	English int               `json:"en"`
	Millis  int64             `json:"milliseconds"` // by the clock
	Read    []reading         `json:"read"`
}

// reading is a word that was read from a page image: its box in tenths of a
// point, its confidence per mille, and what another reader made of it.
type reading struct {
	Text      string   `json:"text"`
	Box       [4]int32 `json:"box"`
	Conf      uint16   `json:"conf"`
	Other     string   `json:"other,omitempty"`
	OtherConf uint16   `json:"other_conf,omitempty"`
}

// explainPages reads a file again and tells of each page how that went. What
// each step saw goes into the folder images, "" for nowhere.
func (a *app) explainPages(ctx context.Context, what, images string) error {
	path, err := a.fileAt(ctx, what)
	if err != nil {
		return err
	}
	var saw *seen
	if images != "" {
		if saw, err = newSeen(images); err != nil {
			return err
		}
	}
	r := newReaders(ctx, a.cfg)
	r.seen = saw
	accounts, err := r.accounts(ctx, path)
	if saw != nil {
		err = errors.Join(err, saw.err)
	}
	if err = errors.Join(err, r.Close()); err != nil {
		return err
	}
	if a.json {
		return a.printJSON(accounts)
	}
	t := a.table(column{key: "col.page", right: true}, column{key: "col.state"}, column{key: "col.why", least: 12},
		column{key: "col.dpi", right: true}, column{key: "col.turn", right: true}, column{key: "col.skew", right: true}, column{key: "col.words", right: true},
		column{key: "col.unseen", least: 10}, column{key: "col.covered", right: true}, column{key: "col.es", right: true}, column{key: "col.en", right: true},
		column{key: "col.milliseconds", right: true})
	for _, p := range accounts {
		state := string(p.State)
		if p.State == ingest.PageRead {
			state = p.Source
		}
		t.add(strconv.Itoa(p.Page), a.text("pages."+state), strings.Join(nonEmpty(strings.Join(p.Why, " "), p.Reason.Code), " "),
			positive(p.DPI), positive(p.Turn), degrees(p.Skew), strconv.Itoa(p.Words), a.unseen(p.Unseen), percent(p.Covered), percent(p.Spanish), percent(p.English),
			strconv.FormatInt(p.Millis, 10))
	}
	return a.give(t)
}

// fileAt is the path of a file: one that stands on the disk, or that the
// archive took in.
func (a *app) fileAt(ctx context.Context, what string) (string, error) {
	if info, err := os.Stat(what); err == nil && !info.IsDir() {
		return what, nil
	}
	ar, err := archive.OpenRead(ctx, a.cfg.Archive)
	if err != nil {
		return "", err
	}
	defer ar.Close() // only read from
	docs, err := a.namedDocuments(ctx, ar, what)
	if err != nil {
		return "", err
	}
	paths, err := ar.FilePaths(ctx, docs[0].SHA256)
	for _, p := range paths {
		if _, err := os.Stat(p.Abs); err == nil {
			return p.Abs, nil
		}
	}
	return "", errors.Join(err, failed("error.file_not_found", safe(what)))
}

// accounts reads a file page by page.
func (r *readers) accounts(ctx context.Context, path string) ([]account, error) {
	opened, err := r.open(ctx, path)
	if err != nil {
		return nil, err
	}
	src := opened.(*source)
	defer src.Close() // only read from
	var out []account
	since := time.Now()
	for l, err := range src.Layers(ctx) {
		if err != nil {
			return out, err
		}
		page, took := l.Page, time.Since(since)
		if l.Doubt != "" {
			begun := time.Now()
			for p, err := range src.Images(ctx, []pipeline.Layer{l}) {
				if err != nil {
					return out, err
				}
				page = p
			}
			took += time.Since(begun)
		}
		out = append(out, src.account(&page, &l, took))
		since = time.Now()
	}
	return out, nil
}

func (s *source) account(p *ingest.Page, l *pipeline.Layer, took time.Duration) account {
	a := account{
		Page: p.Number, State: p.State, Reason: p.Reason, Source: sourceOf(p),
		Turn: p.Turn, Skew: p.Skew, Covered: 1000, Millis: took.Milliseconds(),
	}
	if l.Doubt != "" && l.Doubt != pdf.TextInPicture {
		a.DPI, a.Covered = s.dpi[p.Number], s.coverage(p.Number)
	}
	for _, region := range p.Regions {
		a.Why = append(a.Why, region.Why)
	}
	var seen strings.Builder
	for _, w := range p.Words {
		if w.Visibility == ingest.Visible {
			a.Words++
			seen.WriteString(w.Text + " ")
		}
		if w.Source != ingest.SourceText {
			a.Read = append(a.Read, reading{w.Text, [4]int32{w.Box.X0, w.Box.Y0, w.Box.X1, w.Box.Y1}, w.Conf, w.Other, w.OtherConf})
		}
	}
	a.Unseen = unseenWords(p)
	a.Spanish, a.English = language.Share(seen.String(), language.Spanish), language.Share(seen.String(), language.English)
	return a
}

// sourceOf says whence most of a page's words come.
func sourceOf(p *ingest.Page) string {
	if archive.PageSource(p) == "ocr" {
		return "ocr"
	}
	return "native"
}

// hiding names what hides a word, as messages and JSON do.
var hiding = map[ingest.Visibility]string{
	ingest.Invisible: "invisible", ingest.Hidden: "hidden", ingest.Clipped: "clipped", ingest.Covered: "covered", ingest.OffPage: "off_page",
}

// unseenWords gives a page's words that nobody sees, by what hides them.
func unseenWords(p *ingest.Page) map[string]string {
	lists := map[string][]string{}
	for i := range p.Words {
		if name := hiding[p.Words[i].Visibility]; name != "" {
			lists[name] = append(lists[name], p.Words[i].Text)
		}
	}
	words := map[string]string{}
	for name, list := range lists {
		words[name] = strings.Join(list, " ")
	}
	return words
}

// hidings are the names, in the order in which they are told.
var hidings = []string{"invisible", "hidden", "clipped", "covered", "off_page"}

// unseen tells words that nobody sees, by what hides them.
func (a *app) unseen(words map[string]string) string {
	var all []string
	for _, name := range hidings {
		if w := words[name]; w != "" {
			all = append(all, a.text("unseen."+name)+" «"+cut(w, 60)+"»")
		}
	}
	return strings.Join(all, " ")
}

func positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func percent(perMille int) string { return fmt.Sprintf("%d%%", (perMille+5)/10) }

func degrees(hundredths int32) string {
	if hundredths == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f", float64(hundredths)/100)
}
