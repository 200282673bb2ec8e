package main

import (
	"context"
	"errors"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"legajo/ingest/ocr"
	"legajo/ingest/ocr/ppocr"
	"legajo/ingest/pdf"
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
	noSecond  error    // why the second reader, which can be done without, is not there
}

func (a *app) doctorCommand() *cobra.Command {
	return a.tabular(a.command("doctor", "program", arguments(0, 0), func(cmd *cobra.Command, _ []string) error {
		c := a.examine(cmd.Context())
		if err := a.tellCondition(&c); err != nil {
			return err
		}
		if len(c.Missing) > 0 {
			return &ended{exitFailed}
		}
		return nil
	}))
}

// examine asks the readers for the tools that they found.
func (a *app) examine(ctx context.Context) condition {
	c := condition{Program: thisBuild(), Languages: []string{}, Missing: []string{}}
	wanted := strings.Split(a.cfg.Languages, "+")
	reader, err := ocr.New(ctx, ocr.Options{Languages: wanted})
	second, noSecond := ppocr.New(ctx, 1)
	version := ""
	if err == nil {
		version = versionNumber.FindString(reader.Tesseract())
	}
	c.look("tesseract", version, a.text("need.tesseract"))
	c.look("pdftoppm", pdf.PopplerVersion(), a.text("need.pdftoppm"))
	c.look("pdftotext", pdf.PopplerVersion(), a.text("need.pdftotext"))
	helper := tool{Name: ppocr.Helper, Needed: a.text("need.second")}
	if c.noSecond = noSecond; noSecond == nil {
		helper.Path, helper.Version = second.Path(), versionNumber.FindString(second.Version())
	}
	c.Tools = append(c.Tools, helper)
	for _, l := range wanted {
		switch {
		case errors.Is(err, ocr.ErrNoOCR):
		case err != nil || slices.Contains(reader.Missing(), l):
			c.Missing = append(c.Missing, "tesseract-"+l)
		default:
			c.Languages = append(c.Languages, l)
		}
	}
	c.Install = installCommand(c.Missing, wanted)
	return c
}

var versionNumber = regexp.MustCompile(`\d+(\.\d+)+`)

// look notes a tool, or that it is missing.
func (c *condition) look(name, version, need string) {
	t := tool{Name: name, Needed: need}
	if path, err := exec.LookPath(name); err == nil {
		t.Path, t.Version = path, version
	} else {
		c.Missing = append(c.Missing, name)
	}
	c.Tools = append(c.Tools, t)
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

func (a *app) tellCondition(c *condition) error {
	if a.json {
		return a.printJSON(c)
	}
	t := a.table(column{key: "col.tool"}, column{key: "col.version"}, column{key: "col.path"}, column{key: "col.need", least: 20})
	t.add("legajo", c.Program.Version, "", "")
	for _, f := range c.Tools {
		where := f.Path
		if where == "" && !a.csv {
			where = a.text("word.missing")
		}
		t.add(f.Name, f.Version, where, f.Needed)
	}
	if a.csv { // a language is a tool too
		for _, l := range c.Languages {
			t.add("tesseract-"+l, "", c.Tools[0].Path, a.text("need.tesseract"))
		}
		for _, m := range c.Missing {
			if strings.HasPrefix(m, "tesseract-") {
				t.add(m, "", "", a.text("need.tesseract"))
			}
		}
		return a.give(t)
	}
	t.print(a.out)
	a.tellMissing(c)
	return nil
}

// tellMissing tells what is not installed, and how to get it.
func (a *app) tellMissing(c *condition) {
	a.out.line(a.text("doctor.languages", orDash(strings.Join(c.Languages, ", "))))
	a.tellSecond(c.noSecond)
	if len(c.Missing) == 0 {
		a.out.line(a.text("doctor.well"))
		return
	}
	a.out.line(a.text("doctor.missing", list(c.Missing)))
	a.hint("word.as_is", a.text("doctor.install", c.Install))
}
