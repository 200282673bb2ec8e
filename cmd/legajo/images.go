package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"legajo/ask"
	"legajo/graph"
)

// imageDPI is at which pages are drawn for people to read.
const imageDPI = 110

// pageRef is one page of a file.
type pageRef struct {
	sha, path string
	page      int
}

// writeImages writes the pages of documents as PNG, the words of their
// evidence boxed.
func (q *question) writeImages(ctx context.Context, views []ask.View, dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return failed("error.cannot_write", safe(dir)).because(pathCause(err))
	}
	boxes := map[pageRef][][4]int32{}
	var order []pageRef
	for i := range views {
		for _, c := range views[i].Copies {
			for n := c.First; n <= c.Last; n++ {
				ref := pageRef{c.SHA256, c.Path, n}
				if _, ok := boxes[ref]; !ok {
					boxes[ref] = nil
					order = append(order, ref)
				}
			}
		}
		for _, e := range allEvidence(&views[i]) {
			ref := pageRef{e.SHA256, e.Path, e.Page}
			if _, ok := boxes[ref]; ok {
				boxes[ref] = append(boxes[ref], e.Box)
			}
		}
	}
	for _, ref := range order {
		img, err := q.markedPage(ctx, ref, boxes[ref])
		if err != nil {
			return err
		}
		name := imageName(dir, ref)
		if err := toFile(name, func(w io.Writer) error { return png.Encode(w, img) }); err != nil {
			return err
		}
		q.out.line(safe(name))
	}
	return nil
}

// imageName is the file of a page's picture.
func imageName(dir string, ref pageRef) string {
	return filepath.Join(dir, fmt.Sprintf("%s-%s-p%d.png", strings.TrimSuffix(filepath.Base(ref.path), filepath.Ext(ref.path)), short(ref.sha), ref.page))
}

// allEvidence is all that a document's correspondents and other relations rest
// on; being named is left out.
func allEvidence(v *ask.View) []graph.Evidence {
	var list []graph.Evidence
	for _, g := range correspondents(v) {
		for _, p := range g.list {
			list = append(list, p.Evidence...)
		}
	}
	for _, f := range v.Others {
		if f.Kind != "MENTIONS" {
			list = append(list, f.Evidence...)
		}
	}
	return list
}

// markedPage draws a page with boxes, in tenths of a point, around words.
func (q *question) markedPage(ctx context.Context, ref pageRef, boxes [][4]int32) (*image.RGBA, error) {
	img, scale, err := q.drawPage(ctx, ref)
	if err != nil {
		return nil, err
	}
	for _, b := range boxes {
		frame(img, scaled(b, scale))
	}
	return img, nil
}

// drawPage draws a page of a file that still has the bytes that were read.
// scale is pixels a tenth of a point.
func (q *question) drawPage(ctx context.Context, ref pageRef) (*image.RGBA, float64, error) {
	pages, err := q.archive.Pages(ctx, ref.sha, ref.page, ref.page)
	if err != nil {
		return nil, 0, err
	}
	path, err := q.unchanged(ctx, ref.sha)
	if err != nil {
		return nil, 0, err
	}
	if path == "" || len(pages) == 0 {
		return nil, 0, failed("error.file_gone", safe(ref.path)).hint("hint.file_gone")
	}
	n := fmt.Sprint(ref.page)
	out, err := exec.CommandContext(ctx, "pdftoppm", "-png", "-r", fmt.Sprint(imageDPI), "-f", n, "-l", n, "-singlefile", path).Output()
	if err != nil {
		return nil, 0, failed("error.cannot_draw", safe(ref.path), ref.page).because(err).hint("remedy.no_poppler")
	}
	plain, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		return nil, 0, failed("error.cannot_draw", safe(ref.path), ref.page).because(err)
	}
	img := image.NewRGBA(plain.Bounds())
	draw.Draw(img, img.Bounds(), plain, plain.Bounds().Min, draw.Src)
	return img, float64(img.Bounds().Dx()) / float64(max(pages[0].Width, 1)), nil
}

// unchanged is a path under which a file's bytes still lie, "" where none is.
func (q *question) unchanged(ctx context.Context, sha string) (string, error) {
	paths, err := q.archive.FilePaths(ctx, sha)
	if err != nil {
		return "", err
	}
	for _, p := range paths {
		f, err := os.Open(p.Abs)
		if err != nil {
			continue
		}
		h := sha256.New()
		_, err = io.Copy(h, f)
		_ = f.Close()
		if err == nil && hex.EncodeToString(h.Sum(nil)) == sha {
			return p.Abs, nil
		}
	}
	return "", nil
}

func scaled(b [4]int32, scale float64) image.Rectangle {
	at := func(i int) int { return int(float64(b[i])*scale + .5) }
	return image.Rect(at(0)-3, at(1)-3, at(2)+3, at(3)+3)
}

// marked is the colour of boxes.
var marked = color.RGBA{R: 0xc8, G: 0x1e, B: 0x1e, A: 0xff}

// frame draws a box two pixels wide.
func frame(img *image.RGBA, r image.Rectangle) {
	ink := image.NewUniform(marked)
	for _, side := range []image.Rectangle{
		{r.Min, image.Pt(r.Max.X, r.Min.Y+2)}, {image.Pt(r.Min.X, r.Max.Y-2), r.Max},
		{r.Min, image.Pt(r.Min.X+2, r.Max.Y)}, {image.Pt(r.Max.X-2, r.Min.Y), r.Max},
	} {
		draw.Draw(img, side.Intersect(img.Bounds()), ink, image.Point{}, draw.Src)
	}
}
