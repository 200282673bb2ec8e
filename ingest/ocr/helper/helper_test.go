package helper

import (
	"context"
	"encoding/gob"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// asHelper makes the test's own program a helper.
const asHelper = "LEGAJO_TEST_HELPER"

func TestMain(m *testing.M) {
	if os.Getenv(asHelper) != "" {
		serve()
		return
	}
	os.Exit(m.Run())
}

// serve says its process's number after each word, and ends or hangs when it
// is told to.
func serve() {
	dec, enc := gob.NewDecoder(os.Stdin), gob.NewEncoder(os.Stdout)
	for {
		var word string
		if dec.Decode(&word) != nil {
			return
		}
		switch word {
		case "fail":
			fmt.Fprintln(os.Stderr, "it", "broke")
			os.Exit(3)
		case "hang":
			time.Sleep(time.Hour)
		}
		if enc.Encode(fmt.Sprint(word, os.Getpid())) != nil {
			return
		}
	}
}

func pool(t *testing.T) *Pool {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &Pool{Path: self, Env: []string{asHelper + "=1"}, Patience: time.Minute}
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	})
	return p
}

func ask(t *testing.T, p *Pool, word string) string {
	t.Helper()
	var reply string
	if err := p.Ask(t.Context(), word, &reply); err != nil {
		t.Fatal(err)
	}
	return reply
}

// A helper is kept; one that failed is not, and what it said last is told.
func TestPool(t *testing.T) {
	p := pool(t)
	first := ask(t, p, "a")
	if again := ask(t, p, "a"); again != first {
		t.Errorf("%s after %s", again, first)
	}
	var reply string
	if err := p.Ask(t.Context(), "fail", &reply); err == nil || !strings.Contains(err.Error(), "exit status 3: it broke") {
		t.Errorf("%v", err)
	}
	if other := ask(t, p, "a"); other == first {
		t.Errorf("%s after it ended", other)
	}
}

// Who hangs is not waited for longer than the pool has patience, or its caller.
func TestPatience(t *testing.T) {
	p := pool(t)
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	var reply string
	if err := p.Ask(ctx, "hang", &reply); err == nil {
		t.Error("it answered")
	}
	p.Patience = 200 * time.Millisecond
	if err := p.Ask(t.Context(), "hang", &reply); err == nil {
		t.Error("it answered")
	}
}
