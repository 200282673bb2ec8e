package main

import (
	"encoding/csv"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"legajo/ingest/pdf"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == pdf.ChildArg {
		main() // the reader of PDF, started by a test that runs in this process
	}
	testscript.Main(m, map[string]func(){"legajo": main})
}

// TestScripts runs what a user types, one behaviour a file.
func TestScripts(t *testing.T) {
	root, err := os.MkdirTemp("", "legajo-scripts-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(root) })
	if err := os.Chmod(root, 0o755); err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", WorkdirRoot: root, Setup: prepare, Condition: available,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exit": exitCommand, "pdf": pdfCommand, "scan": scanCommand, "paste": pasteCommand, "badname": badNameCommand, "chop": chopCommand,
			"newer": newerCommand, "interrupt": interruptCommand, "waitfor": waitForCommand, "longtext": longTextCommand, "findid": findIDCommand,
		},
	})
}

// prepare gives a script an environment of its own, in folders that another
// user can look into.
func prepare(e *testscript.Env) error {
	bin := strings.Split(e.Getenv("PATH"), string(os.PathListSeparator))[0]
	e.Setenv("BIN", bin)
	papers, err := filepath.Abs("../../ingest/pdf/testdata")
	if err != nil {
		return err
	}
	e.Setenv("PDFS", papers)
	e.Setenv("XDG_CONFIG_HOME", filepath.Join(e.WorkDir, "config"))
	e.Setenv("LC_ALL", "C.UTF-8")
	samples, err := filepath.Abs("../../testdata/archive")
	if err != nil {
		return err
	}
	e.Setenv("SAMPLES", samples)
	if os.Getuid() != 0 {
		return nil
	}
	return errors.Join(os.Chmod(filepath.Dir(bin), 0o755), os.Chmod(e.WorkDir, 0o777))
}

// available knows [ocr]: both poppler and Tesseract are installed. In CI they
// must be.
func available(name string) (bool, error) {
	if name != "ocr" {
		return false, errors.New("unknown condition")
	}
	for _, tool := range []string{"tesseract", "pdftoppm"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("CI") == "true" {
				return false, err
			}
			return false, nil
		}
	}
	return true, nil
}

// exitCommand is "exit CODE [user] COMMAND…": runs the command, for user as
// somebody who is not root, and wants that code.
func exitCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit CODE [user] COMMAND…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	args = args[1:]
	if args[0] == "user" {
		args = args[1:]
		if os.Getuid() == 0 {
			args = append([]string{"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"}, args...)
		}
	}
	got := 0
	if err := ts.Exec(args[0], args[1:]...); err != nil {
		var ended *exec.ExitError
		if !errors.As(err, &ended) {
			ts.Fatalf("%v", err)
		}
		got = ended.ExitCode()
	}
	if got != want {
		ts.Fatalf("ended with code %d, not %d", got, want)
	}
}

// pdfCommand is "pdf OUT [TEXT]": writes a native PDF of a text file, a page
// for each form feed; without a text one blank page; with the name "none" no
// page at all; with "locked" one that wants a password.
func pdfCommand(ts *testscript.TestScript, _ bool, args []string) {
	text, kind := "", ""
	if len(args) > 1 {
		if kind = args[1]; kind != "none" && kind != "locked" {
			text = ts.ReadFile(args[1])
		}
	}
	out := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(out), 0o755))
	ts.Check(os.WriteFile(out, writePDF(text, kind), 0o644))
}

// scanCommand is "scan OUT IN.pdf": draws the first page of a PDF and writes a
// PDF that holds its picture alone.
func scanCommand(ts *testscript.TestScript, _ bool, args []string) {
	pgm, err := exec.Command("pdftoppm", "-gray", "-r", "200", "-f", "1", "-l", "1", ts.MkAbs(args[1])).Output()
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), imagePDF(pgm), 0o644))
}

// pasteCommand is "paste OUT TEXT IN.pdf": writes a PDF of one page with the
// text, and in the place of its lines 21 to 25 a picture of the first five of
// another PDF.
func pasteCommand(ts *testscript.TestScript, _ bool, args []string) {
	pgm, err := exec.Command("pdftoppm", "-gray", "-r", "200", "-x", "190", "-y", "150", "-W", "1000", "-H", "195", ts.MkAbs(args[2])).Output()
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), pastedPDF("360 0 0 70 68.4 387", pgm, ts.ReadFile(args[1])), 0o644))
}

// badNameCommand is "badname FILE": renames a file to a name that is not UTF-8.
func badNameCommand(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	ts.Check(os.Rename(path, filepath.Join(filepath.Dir(path), "carta-\xf3.pdf")))
}

// chopCommand is "chop FILE": cuts a file off in the middle.
func chopCommand(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	info, err := os.Stat(path)
	ts.Check(err)
	ts.Check(os.Truncate(path, info.Size()/2))
}

// newerCommand is "newer FILE": raises a database's schema version.
func newerCommand(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_RDWR, 0)
	ts.Check(err)
	_, err = f.WriteAt([]byte{0, 0, 0, 99}, 60) // user_version in SQLite's header
	ts.Check(errors.Join(err, f.Close()))
}

// longTextCommand is "longtext FILE PAGES": writes pages of many different
// words of an ordinary kind.
func longTextCommand(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	words := strings.Fields(`the council of river trust answers all letters about water rights and
		every member reads what others wrote before each meeting in autumn or spring because nobody
		likes surprises when money roads bridges schools gardens and boats are spoken of at length`)
	var b strings.Builder
	random := rand.New(rand.NewPCG(1, 2))
	for page := range n {
		if page > 0 {
			b.WriteByte('\f')
		}
		for i := range 450 {
			b.WriteString(words[random.IntN(len(words))])
			b.WriteByte(" \n"[i%9/8])
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(b.String()), 0o600))
}

// waitForCommand is "waitfor FILE": waits until a file is there.
func waitForCommand(ts *testscript.TestScript, _ bool, args []string) {
	for range 1000 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	ts.Fatalf("%s does not come", args[0])
}

// interruptCommand is "interrupt CODE COMMAND…": starts a command, presses
// Ctrl-C once it has begun an archive, and wants that code.
func interruptCommand(ts *testscript.TestScript, _ bool, args []string) {
	path, err := exec.LookPath(filepath.Join(ts.Getenv("BIN"), args[1]))
	ts.Check(err)
	cmd := exec.Command(path, args[2:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "XDG_CONFIG_HOME="+ts.Getenv("XDG_CONFIG_HOME"), "LC_ALL=C.UTF-8")
	cmd.Stderr = ts.Stderr()
	ts.Check(cmd.Start())
	waitForCommand(ts, false, []string{"legajo-archive/archive.db-wal"})
	ts.Check(cmd.Process.Signal(os.Interrupt))
	if err := cmd.Wait(); strconv.Itoa(cmd.ProcessState.ExitCode()) != args[0] {
		ts.Fatalf("ended with %v, not %s", err, args[0])
	}
}

// findIDCommand is "findid FILE.csv NAME": sets a variable to what stands under
// id in the first row, as people type it.
func findIDCommand(ts *testscript.TestScript, _ bool, args []string) {
	rows, err := csv.NewReader(strings.NewReader(ts.ReadFile(args[0]))).ReadAll()
	ts.Check(err)
	at := slices.Index(rows[0], "id")
	if at < 0 || len(rows) < 2 {
		ts.Fatalf("%s has no id", args[0])
	}
	ts.Setenv(args[1], short(rows[1][at]))
}
