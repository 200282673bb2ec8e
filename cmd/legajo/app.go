package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"legajo/cmd/legajo/message"
	"legajo/config"
)

// app is one run of the program: where it reads and writes, in which language
// it speaks, how it is configured.
type app struct {
	stdin     io.Reader
	out       *screen // the result
	talk      *screen // everything else
	say       message.Catalogue
	cfg       *config.Config
	json      bool
	csv       bool
	flags     map[string]string // keys of the configuration that flags set
	toldTrust bool              // that the store's certificate is not checked
	noSecond  error             // why the second reader of page images is not there
	graphRows int64             // rows that the graph's queries returned in this run
}

// run does what a command line says and gives the code to exit with.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		<-ctx.Done()
		stop() // a second Ctrl-C ends the program at once
	}()
	a := &app{
		stdin: stdin, out: newScreen(stdout), talk: newScreen(stderr),
		say:   message.For(message.Detect(askedLanguage(args), os.Getenv)),
		flags: map[string]string{},
	}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return a.end(ctx, root.ExecuteContext(ctx))
}

// askedLanguage finds --lang before the command line is parsed, as help needs
// it.
func askedLanguage(args []string) string {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			return value
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return os.Getenv("LEGAJO_LANG")
}

// end tells an error and what to type next, and gives the code to exit with.
func (a *app) end(ctx context.Context, err error) int {
	var quiet *ended
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &quiet):
		return quiet.code
	}
	p := a.explainError(err)
	if ctx.Err() != nil && p.code != exitInterrupted {
		p = interrupted("error.interrupted")
	}
	text := a.text(p.key, p.values...)
	if p.cause != nil {
		text = strings.TrimPrefix(text+": "+safe(p.cause.Error()), ": ")
	}
	fmt.Fprintf(a.talk, "legajo: %s: %s\n", a.text("word.error"), text)
	for _, h := range p.hints {
		a.hint(h.key, h.values...)
	}
	return p.code
}

// text is what a key of the catalogue says.
func (a *app) text(key string, values ...any) string { return a.say.Text(key, values...) }

// count is what a key of the catalogue says of n things.
func (a *app) count(key string, n int64, values ...any) string {
	return a.say.Count(key, n, values...)
}

// note tells something that is neither the result nor an error.
func (a *app) note(key string, values ...any) {
	fmt.Fprintf(a.talk, "legajo: %s\n", a.text(key, values...))
}

// hint tells what to type next.
func (a *app) hint(key string, values ...any) {
	fmt.Fprintf(a.talk, "legajo: %s: %s\n", a.text("word.hint"), a.text(key, values...))
}

// printJSON writes the result for a program.
func (a *app) printJSON(v any) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

// configure loads the configuration once the flags are known.
func (a *app) configure(cmd *cobra.Command, _ []string) error {
	if err := a.gather(cmd); err != nil {
		return err
	}
	cfg, err := config.Load(a.flags)
	if err != nil {
		return err
	}
	a.cfg = cfg
	if cfg.Lang != "" {
		a.say = message.For(cfg.Lang)
	}
	return nil
}
