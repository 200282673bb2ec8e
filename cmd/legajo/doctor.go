package main

import (
	"context"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// tool is a program of the system that reading needs.
type tool struct {
	Name    string `json:"name"`
	Path    string `json:"path,omitempty"` // "" where it is not installed
	Version string `json:"version,omitempty"`
	Needed  string `json:"needed_for"`
}

// condition is what `doctor` tells.
type condition struct {
	Program   build    `json:"program"`
	Tools     []tool   `json:"tools"`
	Languages []string `json:"ocr_languages"`
	Missing   []string `json:"missing"` // tools, and "tesseract-" with a language
	Install   string   `json:"install,omitempty"`
}

func (a *app) doctorCommand() *cobra.Command {
	return a.listing(a.command("doctor", "program", arguments(0, 0), func(cmd *cobra.Command, _ []string) error {
		c := a.examine(cmd.Context())
		if a.json {
			if err := a.printJSON(c); err != nil {
				return err
			}
		} else {
			a.printCondition(&c)
		}
		if len(c.Missing) > 0 {
			return &ended{exitFailed}
		}
		return nil
	}))
}

// tools are the system's programs that legajo calls, each with the flag that
// makes it tell its version.
var tools = []struct{ name, flag, need string }{
	{"tesseract", "--version", "need.tesseract"},
	{"pdftoppm", "-v", "need.pdftoppm"},
	{"pdftotext", "-v", "need.pdftotext"},
}

func (a *app) examine(ctx context.Context) condition {
	c := condition{Program: thisBuild(), Languages: []string{}, Missing: []string{}}
	for _, t := range tools {
		found := tool{Name: t.name, Needed: a.text(t.need)}
		if path, err := exec.LookPath(t.name); err == nil {
			found.Path, found.Version = path, versionOf(ctx, path, t.flag)
		} else {
			c.Missing = append(c.Missing, t.name)
		}
		c.Tools = append(c.Tools, found)
	}
	if c.Tools[0].Path != "" {
		c.Languages = ocrLanguages(ctx, c.Tools[0].Path)
		for _, l := range strings.Split(a.cfg.Languages, "+") {
			if !slices.Contains(c.Languages, l) {
				c.Missing = append(c.Missing, "tesseract-"+l)
			}
		}
	}
	c.Install = installCommand(c.Missing, strings.Split(a.cfg.Languages, "+"))
	return c
}

var versionNumber = regexp.MustCompile(`\d+(\.\d+)+\S*`)

// versionOf asks a tool for its version; a tool that does not answer soon has
// none.
func versionOf(ctx context.Context, path, flag string) string {
	return versionNumber.FindString(answer(ctx, path, flag))
}

func ocrLanguages(ctx context.Context, path string) []string {
	languages := []string{}
	for i, l := range strings.Split(strings.TrimSpace(answer(ctx, path, "--list-langs")), "\n") {
		if l = strings.TrimSpace(l); i > 0 && l != "" && l != "osd" {
			languages = append(languages, l)
		}
	}
	return languages
}

// patience is how long a tool may take to tell its version.
const patience = 10 * time.Second

func answer(ctx context.Context, path, flag string) string {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	out, err := exec.CommandContext(ctx, path, flag).CombinedOutput()
	if err != nil && len(out) == 0 {
		return ""
	}
	return string(out)
}

// installCommand is what to type to get what is missing, "" where nothing is.
func installCommand(missing, languages []string) string {
	if len(missing) == 0 {
		return ""
	}
	var packages []string
	poppler := slices.ContainsFunc(missing, func(m string) bool { return strings.HasPrefix(m, "pdfto") })
	tesseract := slices.ContainsFunc(missing, func(m string) bool { return strings.HasPrefix(m, "tesseract") })
	if runtime.GOOS == "darwin" {
		if tesseract {
			packages = append(packages, "tesseract", "tesseract-lang")
		}
		if poppler {
			packages = append(packages, "poppler")
		}
		return "brew install " + strings.Join(packages, " ")
	}
	if slices.Contains(missing, "tesseract") {
		packages = append(packages, "tesseract-ocr")
	}
	for _, l := range languages {
		if slices.Contains(missing, "tesseract") || slices.Contains(missing, "tesseract-"+l) {
			packages = append(packages, "tesseract-ocr-"+strings.ReplaceAll(l, "_", "-"))
		}
	}
	if poppler {
		packages = append(packages, "poppler-utils")
	}
	return "sudo apt-get install " + strings.Join(packages, " ")
}

func (a *app) printCondition(c *condition) {
	t := table{columns: []column{{title: a.text("col.tool")}, {title: a.text("col.version")}, {title: a.text("col.path")}, {title: a.text("col.need"), least: 20}}}
	t.add("legajo", c.Program.Version, "", "")
	for _, f := range c.Tools {
		where := f.Path
		if where == "" {
			where = a.text("word.missing")
		}
		t.add(f.Name, f.Version, where, f.Needed)
	}
	t.print(a.out)
	a.out.line(a.text("doctor.languages", orDash(strings.Join(c.Languages, ", "))))
	if len(c.Missing) == 0 {
		a.out.line(a.text("doctor.well"))
		return
	}
	a.out.line(a.text("doctor.missing", list(c.Missing)))
	a.hint("word.as_is", a.text("doctor.install", c.Install))
}
