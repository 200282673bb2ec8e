package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// What a person says of a finding, as the file of answers has it.
const (
	answerRight  = "right"
	answerWrong  = "wrong"
	answerUnsure = "cannot_say"
	answerQuit   = "quit"
)

// answersFile lies in the archive's folder.
const answersFile = "sample.csv"

// judgeSample asks about each finding that has no answer yet, keeps each
// answer at once, and tells the precision of each kind.
func (a *app) judgeSample(found []*drawn, path string) error {
	if path == "" {
		path = filepath.Join(a.cfg.Archive, answersFile)
	}
	answers, err := readAnswers(path)
	if err != nil {
		return cannotRead(path, err)
	}
	if err := a.askAbout(found, answers, path); err != nil {
		return err
	}
	rows := precision(found, answers)
	if a.json {
		return a.printJSON(rows)
	}
	t := a.table(column{key: "col.kind"}, column{key: "col.right", right: true}, column{key: "col.wrong", right: true}, column{key: "col.unsure", right: true},
		column{key: "col.unasked", right: true}, column{key: "col.precision", right: true}, column{key: "col.interval", right: true})
	for _, r := range rows {
		precision, interval := "", ""
		if r.Precision != nil {
			precision, interval = fmt.Sprintf("%.2f", *r.Precision), fmt.Sprintf("%.2f–%.2f", r.Low, r.High)
		}
		t.add(r.Kind, fmt.Sprint(r.Right), fmt.Sprint(r.Wrong), fmt.Sprint(r.CannotSay), fmt.Sprint(r.Drawn-r.Right-r.Wrong-r.CannotSay), precision, interval)
	}
	a.note("sample.kept", safe(path))
	return a.give(t)
}

func (a *app) askAbout(found []*drawn, answers map[string]string, path string) error {
	in := bufio.NewScanner(a.stdin)
	for i, d := range found {
		if answers[d.key] != "" {
			continue
		}
		answer, err := a.askOne(in, d, i+1, len(found))
		if err != nil {
			return err
		}
		if answer == answerQuit {
			return nil
		}
		answers[d.key] = answer
		if err := addAnswer(path, d, answer); err != nil {
			return failed("error.cannot_write", safe(path)).because(pathCause(err))
		}
	}
	return nil
}

// askOne shows a finding until it gets an answer that it knows; the end of the
// input is quit.
func (a *app) askOne(in *bufio.Scanner, d *drawn, n, of int) (string, error) {
	for {
		fmt.Fprintf(a.talk, "\n%s  %s\n", a.text("sample.of", n, of), d.Kind)
		fmt.Fprintf(a.talk, "  %s → %s%s\n", safe(d.ends[0]), safe(d.ends[1]), d.more())
		fmt.Fprintf(a.talk, "  %s:%d\n", safe(d.path), d.Page)
		for _, line := range wrap("«"+safe(d.Text)+"»", 76) {
			fmt.Fprintf(a.talk, "    %s\n", line)
		}
		fmt.Fprintf(a.talk, "  %s ", a.text("sample.ask"))
		if !in.Scan() {
			fmt.Fprintln(a.talk)
			return answerQuit, in.Err()
		}
		if answer := a.answer(in.Text()); answer != "" {
			return answer, nil
		}
	}
}

// more is what a relation carries beside its ends.
func (d *drawn) more() string {
	var parts []string
	for _, s := range []string{d.Date, d.As, d.Form} {
		if s != "" {
			parts = append(parts, safe(s))
		}
	}
	if parts == nil {
		return ""
	}
	return "  (" + strings.Join(parts, ", ") + ")"
}

// answer is what was typed: one of the words that the catalogue has for it, or
// "" where it is none. Answers are understood in every language.
func (a *app) answer(typed string) string {
	typed = strings.ToLower(strings.TrimSpace(typed))
	for _, answer := range []string{answerRight, answerWrong, answerUnsure, answerQuit} {
		for _, word := range strings.Fields(a.text("sample.words." + answer)) {
			if typed == word {
				return answer
			}
		}
	}
	return ""
}

// readAnswers reads a file of answers; of several to one finding the last holds.
func readAnswers(path string) (map[string]string, error) {
	answers := map[string]string{}
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return answers, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	for {
		row, err := r.Read()
		if err == io.EOF {
			return answers, nil
		}
		if err != nil {
			return nil, err
		}
		if len(row) > 1 {
			answers[row[0]] = row[1]
		}
	}
}

// addAnswer writes one answer behind the others, with what it is about, so that
// people can read the file.
func addAnswer(path string, d *drawn, answer string) error {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	w := csv.NewWriter(f)
	if info, err := f.Stat(); err == nil && info.Size() == 0 {
		_ = w.Write([]string{"finding", "answer", "kind", "from", "to", "file", "page", "quote"}) // Flush tells
	}
	_ = w.Write([]string{d.key, answer, d.Kind, d.ends[0], d.ends[1], d.path, fmt.Sprint(d.Page), d.Text}) // Flush tells
	w.Flush()
	return errors.Join(w.Error(), f.Close())
}
