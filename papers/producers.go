package papers

import (
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
// three manners, poppler's cairo, and Chromium. The words and their places are
// the same, fonts, encodings and the order of strings are not.

// producers are those that need something installed, by name.
var producers = map[string]func(ctx context.Context, p *Paper, work string) ([]byte, error){
	"cairo":    cairo,
	"chromium": chromium,
}

// cairo lets poppler print what we wrote.
func cairo(ctx context.Context, p *Paper, work string) ([]byte, error) {
	in, out := filepath.Join(work, p.Name+"-ours.pdf"), filepath.Join(work, p.Name+"-cairo.pdf")
	if err := os.WriteFile(in, p.own(), 0o600); err != nil {
		return nil, err
	}
	return printed(out, exec.CommandContext(ctx, "pdftocairo", "-pdf", in, out))
}

// chromium prints the page's lines, each set where it stands.
func chromium(ctx context.Context, p *Paper, work string) ([]byte, error) {
	in, out := filepath.Join(work, p.Name+".html"), filepath.Join(work, p.Name+"-chromium.pdf")
	if err := os.WriteFile(in, []byte(p.sheet.html()), 0o600); err != nil {
		return nil, err
	}
	return printed(out, exec.CommandContext(ctx, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf="+out, "file://"+in))
}

var madeAt = regexp.MustCompile(`\(D:\d{14}`)

// printed runs a producer and reads what it wrote, with a fixed time of making.
func printed(out string, cmd *exec.Cmd) ([]byte, error) {
	if msg, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s: %w: %s", cmd.Path, err, msg)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	return madeAt.ReplaceAll(b, []byte("(D:20200101000000")), nil
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
