package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"os"
	"os/exec"
	"strings"
	"unicode"

	"legajo/archive"
	"legajo/eval"
	"legajo/ingest"
)

// errorPage is one page of a file with what was got wrong on it.
type errorPage struct {
	File    string
	Number  int
	Picture template.URL // a JPEG as a data URL; empty where there is none
	Errors  []pageError
}

// pageError is one error and the frames around its words, in hundredths of the
// page's width and height.
type pageError struct {
	Measure, Verdict, Item, Quote string
	Missed                        bool
	Frames                        [][4]float64
}

var errorPages = template.Must(template.New("errors").Parse(`<!doctype html>
<html lang="{{.Lang}}"><meta charset="utf-8"><title>{{.Title}}</title>
<style>
body{font:14px/1.4 system-ui,sans-serif;margin:24px;color:#222}
section{display:flex;gap:24px;align-items:flex-start;border-top:1px solid #ccc;padding:16px 0}
figure{position:relative;margin:0;flex:none;width:595px;border:1px solid #bbb}
figure img{width:100%;display:block}
figure i{position:absolute;border:2px solid #c22;background:#c221;font:bold 10px sans-serif;color:#c22;text-indent:-1.2em}
figure i.missed{border-color:#e80;background:#e801;color:#c60}
li{margin-bottom:.7em} li b{color:#c22} li.missed b{color:#c60} q{color:#555}
</style>
<h1>{{.Title}}</h1><p>{{.Told}}</p>
{{range .Pages}}<section>
<figure>{{if .Picture}}<img src="{{.Picture}}" alt="">{{range $n, $e := .Errors}}{{range .Frames}}<i{{if $e.Missed}} class="missed"{{end}} style="left:{{index . 0}}%;top:{{index . 1}}%;width:{{index . 2}}%;height:{{index . 3}}%">{{$e.Number $n}}</i>{{end}}{{end}}{{else}}<figcaption>{{$.None}}</figcaption>{{end}}</figure>
<div><h2>{{.File}} · {{.Number}}</h2><ol>{{range .Errors}}<li{{if .Missed}} class="missed"{{end}}><b>{{.Measure}}, {{.Verdict}}</b> {{.Item}}{{if .Quote}}<br><q>{{.Quote}}</q>{{end}}</li>{{end}}</ol></div>
</section>
{{end}}</html>
`))

// Number is the error's place in its page's list.
func (pageError) Number(n int) int { return n + 1 }

// writeErrorPages writes one HTML file that needs nothing else: each page with
// errors as a picture, the errors beside it and their words framed.
func (a *app) writeErrorPages(ctx context.Context, errs []eval.Error, path string) error {
	ar, err := archive.OpenRead(ctx, a.cfg.Archive)
	if err != nil {
		return err
	}
	defer ar.Close()
	var pages []*errorPage
	at := map[string]*errorPage{}
	for _, e := range errs {
		key := fmt.Sprintf("%s#%d", e.File, e.Page)
		p := at[key]
		if p == nil {
			p = &errorPage{File: e.File, Number: e.Page}
			at[key] = p
			pages = append(pages, p)
		}
		verdict := "eval.extra"
		if e.Missed {
			verdict = "eval.missed"
		}
		p.Errors = append(p.Errors, pageError{Measure: e.Name, Verdict: a.text(verdict), Item: strings.Join(e.Item, ", "), Quote: e.Quote, Missed: e.Missed})
	}
	for _, p := range pages {
		if err := a.illustrate(ctx, ar, p); err != nil {
			return err
		}
	}
	var b bytes.Buffer
	err = errorPages.Execute(&b, map[string]any{"Lang": a.say.Lang(), "Title": a.text("eval.html.title"), "Told": a.text("eval.html.told"), "None": a.text("eval.html.none"), "Pages": pages})
	if err == nil {
		err = os.WriteFile(path, b.Bytes(), 0o600)
	}
	if err != nil {
		return failed("error.cannot_write", safe(path)).because(pathCause(err))
	}
	return nil
}

// illustrate puts the picture of a page beside its errors, and frames around
// their words. A file that cannot be drawn stays without.
func (a *app) illustrate(ctx context.Context, ar *archive.Archive, p *errorPage) error {
	sha, err := a.fileHash(ctx, ar, p.File)
	if errors.Is(err, archive.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	words, err := ar.Pages(ctx, sha, p.Number, p.Number)
	if err != nil || len(words) == 0 {
		return err
	}
	for i := range p.Errors {
		p.Errors[i].Frames = frames(&words[0], p.Errors[i].Quote)
	}
	paths, err := ar.FilePaths(ctx, sha)
	if err != nil {
		return err
	}
	for _, path := range paths {
		n := fmt.Sprint(p.Number)
		jpeg, err := exec.CommandContext(ctx, "pdftoppm", "-jpeg", "-r", "80", "-f", n, "-l", n, "-singlefile", path.Abs).Output()
		if err == nil && len(jpeg) > 0 {
			p.Picture = template.URL("data:image/jpeg;base64," + base64.StdEncoding.EncodeToString(jpeg))
			return nil
		}
	}
	return nil
}

// frames are the places of a quote's words on a page, one a line; none where
// they do not stand there.
func frames(p *ingest.Page, quote string) [][4]float64 {
	want := strings.Fields(quote)
	for i := range p.Words {
		if len(want) == 0 || i+len(want) > len(p.Words) || !sameWords(p.Words[i:i+len(want)], want) {
			continue
		}
		var out [][4]float64
		for first, k := i, i; k < i+len(want); k++ {
			if k+1 < i+len(want) && p.Words[k+1].Line == p.Words[first].Line {
				continue
			}
			var box ingest.Box
			for _, w := range p.Words[first : k+1] {
				box = box.Union(w.Box)
			}
			x, y := 100/float64(max(p.Width, 1)), 100/float64(max(p.Height, 1))
			out = append(out, [4]float64{x * float64(box.X0), y * float64(box.Y0), x * float64(box.Width()), y * float64(box.Height())})
			first = k + 1
		}
		return out
	}
	return nil
}

func sameWords(words []ingest.Word, want []string) bool {
	for i, w := range want {
		if bare(words[i].Text) != bare(w) {
			return false
		}
	}
	return true
}

// bare is a word without the signs around it, in small letters.
func bare(word string) string {
	return strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }))
}
