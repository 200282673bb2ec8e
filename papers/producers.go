package papers

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// A native paper is laid into a PDF by one of several producers: our own in
// three manners, poppler's cairo, Ghostscript, Chromium and LibreOffice. The words and their places are
// the same, fonts, encodings and the order of strings are not.

// producers are those that need something installed, by name.
var producers = map[string]func(ctx context.Context, p *Paper, work string) ([]byte, error){
	"cairo":       cairo,
	"chromium":    chromium,
	"ghostscript": ghostscript,
	"libreoffice": libreoffice,
}

// cairo lets poppler print what we wrote.
func cairo(ctx context.Context, p *Paper, work string) ([]byte, error) {
	in, out := filepath.Join(work, p.Name+"-ours.pdf"), filepath.Join(work, p.Name+"-cairo.pdf")
	if err := os.WriteFile(in, p.own(), 0o600); err != nil {
		return nil, err
	}
	return laidOut(out, exec.CommandContext(ctx, "pdftocairo", "-pdf", in, out))
}

// chromium prints the page's lines, each set where it stands.
func chromium(ctx context.Context, p *Paper, work string) ([]byte, error) {
	in, out := filepath.Join(work, p.Name+".html"), filepath.Join(work, p.Name+"-chromium.pdf")
	if err := os.WriteFile(in, []byte(p.sheet.html()), 0o600); err != nil {
		return nil, err
	}
	return laidOut(out, exec.CommandContext(ctx, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf="+out, "file://"+in))
}

// ghostscript distils what we wrote.
func ghostscript(ctx context.Context, p *Paper, work string) ([]byte, error) {
	in, out := filepath.Join(work, p.Name+"-ours.pdf"), filepath.Join(work, p.Name+"-gs.pdf")
	if err := os.WriteFile(in, p.own(), 0o600); err != nil {
		return nil, err
	}
	return laidOut(out, exec.CommandContext(ctx, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", "-sOutputFile="+out, in))
}

// libreoffice prints a text in which every line is a frame of its own.
func libreoffice(ctx context.Context, p *Paper, work string) ([]byte, error) {
	in, home := filepath.Join(work, p.Name+".fodt"), filepath.Join(work, p.Name+"-home")
	if err := os.WriteFile(in, []byte(p.sheet.frames()), 0o600); err != nil {
		return nil, err
	}
	return laidOut(filepath.Join(work, p.Name+".pdf"), exec.CommandContext(ctx, "soffice", "-env:UserInstallation=file://"+home, "--headless", "--convert-to", "pdf", "--outdir", work, in))
}

// madeAt and ids are what producers write anew each time.
var (
	madeAt = regexp.MustCompile(`\(D:\d{14}[^)]*\)`)
	ids    = regexp.MustCompile(`/ID \[[^\]]*\]|/DocChecksum /[0-9A-F]+|uuid:[0-9a-f-]{36}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)`)
)

// laidOut runs a producer and reads what it wrote, with a fixed time of making.
func laidOut(out string, cmd *exec.Cmd) ([]byte, error) {
	if msg, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s: %w: %s", cmd.Path, err, msg)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	b = madeAt.ReplaceAllFunc(b, func(was []byte) []byte { return same(was, "(D:20200101000000", ")") })
	return ids.ReplaceAllFunc(b, func(was []byte) []byte {
		if was[0] == '/' && was[1] == 'I' {
			return same(was, "/ID [", "]")
		}
		return same(was, "", "")
	}), nil
}

// html is the sheet as a page of HTML, a line of words an element.
func (s *sheet) html() string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html><meta charset=utf-8><style>@page{size:%gpt %gpt;margin:0}body{margin:0}section{position:relative;width:%gpt;height:%gpt;break-after:page;overflow:hidden}span{position:absolute;white-space:pre;line-height:1}hr{position:absolute;margin:0;border:0;border-top:.8pt solid}</style>", s.w, s.h, s.w, s.h-1)
	for _, p := range s.pages {
		b.WriteString("<section>")
		for _, l := range lines(p.words) {
			first := l[0]
			texts := make([]string, len(l))
			for i, w := range l {
				texts[i] = html.EscapeString(w.Text)
			}
			spacing := 0.0
			if len(l) > 1 {
				spacing = l[1].Box[0] - first.Box[2] - first.face.width(" ", first.size)
			}
			fmt.Fprintf(&b, `<span style="left:%.2fpt;top:%.2fpt;font:%s %.2fpt %s;word-spacing:%.2fpt">%s</span>`,
				first.Box[0], first.base-.9*first.size, faces[first.face].weight, first.size, faces[first.face].css, spacing, strings.Join(texts, " "))
		}
		for _, r := range p.rules {
			fmt.Fprintf(&b, `<hr style="left:%.2fpt;top:%.2fpt;width:%.2fpt">`, r.points[0][0], r.points[0][1], r.points[1][0]-r.points[0][0])
		}
		b.WriteString("</section>")
	}
	return b.String()
}

// same is as long as what it stands for, so that every offset in the file holds.
func same(was []byte, first, last string) []byte {
	if first == "" {
		return bytes.Map(func(r rune) rune {
			if r >= '0' && r <= '9' || r >= 'A' && r <= 'F' && bytes.HasPrefix(was, []byte("/Doc")) || r >= 'a' && r <= 'f' && bytes.HasPrefix(was, []byte("uuid")) {
				return '0'
			}
			return r
		}, was)
	}
	out := bytes.Repeat([]byte(" "), len(was))
	copy(out, first)
	copy(out[len(out)-len(last):], last)
	return out
}

// frames is the sheet as a flat OpenDocument text, a line a frame of the page.
func (s *sheet) frames() string {
	var styles, frames, text strings.Builder
	for f := range faces {
		family, _, _ := strings.Cut(strings.TrimPrefix(faces[f].css, "Nimbus Sans, "), ",")
		slant := "normal"
		weight := faces[f].weight
		if weight == "italic" {
			slant, weight = "italic", "normal"
		}
		fmt.Fprintf(&styles, `<style:style style:name="T%d" style:family="text"><style:text-properties style:font-name="%s" fo:font-family="%s" fo:font-weight="%s" fo:font-style="%s"/></style:style>`, f, family, family, weight, slant)
	}
	for i, p := range s.pages {
		for _, l := range lines(p.words) {
			first, last := l[0], l[len(l)-1]
			texts := make([]string, len(l))
			for i, w := range l {
				texts[i] = html.EscapeString(w.Text)
			}
			fmt.Fprintf(&frames, `<draw:frame draw:style-name="F" text:anchor-type="page" text:anchor-page-number="%d" svg:x="%.2fpt" svg:y="%.2fpt" svg:width="%.2fpt" svg:height="%.2fpt"><draw:text-box><text:p><text:span text:style-name="T%d"><text:span text:style-name="S%.0f">%s</text:span></text:span></text:p></draw:text-box></draw:frame>`,
				i+1, first.Box[0], first.base-.95*first.size, last.Box[2]-first.Box[0]+16, 1.3*first.size, first.face, 2*first.size, strings.Join(texts, " "))
		}
		style := "First"
		if i > 0 {
			style = "Next"
		}
		fmt.Fprintf(&text, `<text:p text:style-name="%s"/>`, style)
	}
	for n := 10; n < 60; n++ {
		fmt.Fprintf(&styles, `<style:style style:name="S%d" style:family="text"><style:text-properties fo:font-size="%.1fpt"/></style:style>`, n, float64(n)/2)
	}
	return fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="%gpt" fo:page-height="%gpt" fo:margin="20pt"/></style:page-layout><style:style style:name="First" style:family="paragraph" style:master-page-name="M"/><style:style style:name="Next" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style><style:style style:name="F" style:family="graphic"><style:graphic-properties draw:fill="none" draw:stroke="none" style:wrap="run-through" style:run-through="foreground" style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page" fo:padding="0pt" fo:margin="0pt" fo:border="none"/></style:style>%s</office:automatic-styles><office:master-styles><style:master-page style:name="M" style:page-layout-name="L"/></office:master-styles><office:body><office:text>%s%s</office:text></office:body></office:document>`, s.w, s.h, styles.String(), frames.String(), text.String())
}
