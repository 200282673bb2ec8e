package main

import (
	"archive/zip"
	"bytes"
	"context"
	_ "embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"
	"slices"
	"strings"

	"legajo/archive"
	"legajo/ask"
	"legajo/graph"
)

// dossierFormat is what export calls it.
const dossierFormat = "dossier"

//go:embed dossier.html
var dossierPage string

// dossier is everything between two, on one page that needs nothing else.
type dossier struct {
	q          *question
	X, Y       graph.Entity
	Archive    string
	Made       string // by which version
	Parts      []dossierPart
	Candidates []dossierFinding
	Doubts     []string
	Judgements []string
	Rests      string
	drawn      map[pageRef]*drawnPage
	order      []pageRef
	Missing    []string // files that could not be drawn
}

type dossierPart struct {
	Title     string
	Documents []dossierDocument
}

type dossierDocument struct {
	Caption, ID string
	Facts       []string
	Citations   []string
	Findings    []dossierFinding
}

// dossierFinding is one finding with the words and their picture.
type dossierFinding struct {
	Text, Quote, Place, Rule, Score, Status string
	Crop                                    template.URL
}

// drawnPage is a page as drawn, and the boxes that go on it.
type drawnPage struct {
	plain *image.RGBA
	scale float64
	boxes [][4]int32
}

// exportDossier writes the dossier of two as one HTML page; to a path that
// ends in .zip with the pictures of the pages beside it.
func (a *app) exportDossier(ctx context.Context, path string, args []string) error {
	if len(args) != 2 {
		return misused("error.dossier_two").hint("hint.dossier")
	}
	q, err := a.ask(ctx)
	if err != nil {
		return err
	}
	write := func(w io.Writer) error {
		x, y, err := q.pair(ctx, args)
		if err != nil {
			return err
		}
		d := &dossier{q: q, X: x, Y: y, Archive: q.archiveName(), Made: "legajo " + thisBuild().Version, drawn: map[pageRef]*drawnPage{}}
		if err := d.gather(ctx); err != nil {
			return err
		}
		if strings.HasSuffix(path, ".zip") {
			return d.zip(w)
		}
		return d.html(w)
	}
	if path == "" {
		err = buffered(a.out, write)
	} else {
		err = toFile(path, write)
	}
	return errors.Join(err, q.Close())
}

func (d *dossier) gather(ctx context.Context) error {
	passages, err := d.q.desk().Between(ctx, d.X, d.Y)
	if err != nil {
		return err
	}
	why, err := d.q.desk().Why(ctx, d.X, d.Y)
	if err != nil {
		return err
	}
	told := map[string]bool{}
	var all []ask.View
	for _, p := range passages {
		part := dossierPart{Title: d.q.text("between."+p.As, p.From, p.To, len(p.Letters))}
		for i := range p.Letters {
			if err := d.add(ctx, &part, &p.Letters[i]); err != nil {
				return err
			}
			told[p.Letters[i].ID] = true
			all = append(all, p.Letters[i])
		}
		d.Parts = append(d.Parts, part)
	}
	further := dossierPart{Title: d.q.text("dossier.further")}
	for i := range why.Letters {
		if !told[why.Letters[i].ID] {
			if err := d.add(ctx, &further, &why.Letters[i]); err != nil {
				return err
			}
			all = append(all, why.Letters[i])
		}
	}
	together := dossierPart{Title: d.q.text("why.together")}
	for i := range why.Together {
		together.Documents = append(together.Documents, dossierDocument{Caption: d.q.caption(&why.Together[i]), ID: why.Together[i].ID})
	}
	for _, p := range []dossierPart{further, together} {
		if len(p.Documents) > 0 {
			d.Parts = append(d.Parts, p)
		}
	}
	if err := d.uncertain(ctx, why); err != nil {
		return err
	}
	rests, err := d.q.desk().RestsOn(ctx, all, d.X.ID, d.Y.ID)
	if err != nil {
		return err
	}
	u, err := d.q.desk().Unread(ctx, rests.First, rests.Last)
	d.Rests = d.q.restsText(rests, &u, true)
	return errors.Join(err, d.judgements(ctx, all))
}

// add puts a document into a part, with all of its findings.
func (d *dossier) add(ctx context.Context, part *dossierPart, v *ask.View) error {
	doc := dossierDocument{Caption: d.q.caption(&v.Document), ID: v.ID}
	for _, f := range [][2]string{{"number", v.Number}, {"subject", v.Subject}, {"place", v.Place}, {"title", v.Title}} {
		if f[1] != "" {
			doc.Facts = append(doc.Facts, d.q.text("show."+f[0])+": "+f[1])
		}
	}
	for _, c := range v.Copies {
		doc.Citations = append(doc.Citations, d.q.citation(v, c).Text)
	}
	if v.Cited {
		doc.Citations = append(doc.Citations, d.q.count("show.cited", int64(len(v.CitedBy))))
	}
	for _, g := range correspondents(v) {
		for i := range g.list {
			p := &g.list[i]
			for _, e := range p.Evidence {
				f, err := d.finding(ctx, d.q.partyLine(g.kind, v.Date, p), e)
				if err != nil {
					return err
				}
				doc.Findings = append(doc.Findings, f)
			}
		}
	}
	part.Documents = append(part.Documents, doc)
	return nil
}

func (d *dossier) finding(ctx context.Context, text string, e graph.Evidence) (dossierFinding, error) {
	f := dossierFinding{Text: text, Quote: e.Quote, Place: fmt.Sprintf("%s:%d", e.Path, e.Page), Rule: e.Rule, Score: scoreText(e.Score), Status: d.q.text("finding." + e.Status)}
	var err error
	f.Crop, err = d.crop(ctx, pageRef{e.SHA256, e.Path, e.Page}, e.Box)
	return f, err
}

// cropAbove is how much of a page is shown above and under the words, in
// tenths of a point.
const cropAbove = 300

// crop cuts the words out of the page, boxed; "" where the page cannot be
// drawn, which the dossier says.
func (d *dossier) crop(ctx context.Context, ref pageRef, box [4]int32) (template.URL, error) {
	p, ok := d.drawn[ref]
	if !ok {
		img, scale, err := d.q.drawPage(ctx, ref)
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		if err != nil {
			if !slices.Contains(d.Missing, ref.path) {
				d.Missing = append(d.Missing, ref.path)
			}
		} else {
			p = &drawnPage{plain: img, scale: scale}
		}
		d.drawn[ref] = p
		d.order = append(d.order, ref)
	}
	if p == nil || box == [4]int32{} {
		return "", nil
	}
	p.boxes = append(p.boxes, box)
	part := scaled([4]int32{0, box[1] - cropAbove, box[2], box[3] + cropAbove}, p.scale)
	part.Min.X, part.Max.X = 0, p.plain.Bounds().Dx()
	part = part.Intersect(p.plain.Bounds())
	img := image.NewRGBA(image.Rect(0, 0, part.Dx(), part.Dy()))
	draw.Draw(img, img.Bounds(), p.plain, part.Min, draw.Src)
	frame(img, scaled(box, p.scale).Sub(part.Min))
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 75}); err != nil {
		return "", err
	}
	return template.URL("data:image/jpeg;base64," + base64.StdEncoding.EncodeToString(b.Bytes())), nil
}

// uncertain gathers what speaks against, or is not sure: candidates, names
// that may be the same.
func (d *dossier) uncertain(ctx context.Context, why *ask.Reasons) error {
	for _, c := range why.Candidates {
		f := dossierFinding{Text: d.q.text("relation." + c.Kind), Quote: c.Quote, Place: fmt.Sprintf("%s:%d", c.Path, c.Page), Rule: c.Rule,
			Score: d.q.text("why.needed", scoreText(c.Score), scoreText(c.Needed)), Status: d.q.text("explain.candidate")}
		d.Candidates = append(d.Candidates, f)
	}
	for _, e := range []graph.Entity{d.X, d.Y} {
		doubts, err := d.q.archive.DoubtsOf(ctx, e.ID)
		if err != nil {
			return err
		}
		for _, x := range doubts {
			d.Doubts = append(d.Doubts, x.A.Name+" ~ "+x.B.Name)
		}
	}
	return nil
}

// judgements tells who said what of the documents, what was taken back too.
func (d *dossier) judgements(ctx context.Context, views []ask.View) error {
	files := map[string]string{}
	for i := range views {
		for _, c := range views[i].Copies {
			files[c.SHA256] = c.Path
		}
	}
	for j, err := range d.q.archive.Judgements(ctx) {
		if err != nil {
			return err
		}
		at := slices.IndexFunc(j.Subjects, func(s archive.Anchor) bool { return files[s.SHA256] != "" })
		if at < 0 {
			continue
		}
		s := j.Subjects[at]
		line := []string{d.q.longDate(j.At.Format("2006-01-02")), j.Who, d.q.text("judgement." + j.Kind), fmt.Sprintf("%s:%d «%s»", files[s.SHA256], s.Page, s.Quote), j.Value["field"], j.Value["name"], j.Value["to"], j.Why}
		if !j.Undone.IsZero() {
			line = append(line, d.q.text("dossier.undone", d.q.longDate(j.Undone.Format("2006-01-02"))))
		}
		d.Judgements = append(d.Judgements, strings.Join(nonEmpty(line...), ", "))
	}
	return nil
}

// html writes the page.
func (d *dossier) html(w io.Writer) error {
	t, err := template.New("dossier").Funcs(template.FuncMap{
		"text": func(key string) string { return d.q.text(key) },
		"lang": d.q.say.Lang,
		"is":   func(a, b string) bool { return a == b },
	}).Parse(dossierPage)
	if err != nil {
		return err
	}
	return t.Execute(w, d)
}

// zip writes the page and the pictures of all pages it speaks of, boxed.
func (d *dossier) zip(w io.Writer) error {
	z := zip.NewWriter(w)
	page, err := z.Create("dossier.html")
	if err != nil {
		return err
	}
	if err := d.html(page); err != nil {
		return err
	}
	for _, ref := range d.order {
		p := d.drawn[ref]
		if p == nil {
			continue
		}
		for _, b := range p.boxes {
			frame(p.plain, scaled(b, p.scale))
		}
		f, err := z.Create(imageName("pages", ref))
		if err != nil {
			return err
		}
		if err := png.Encode(f, p.plain); err != nil {
			return err
		}
	}
	return z.Close()
}
