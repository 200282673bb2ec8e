package link

import (
	"flag"
	"os"
	"testing"
)

// TestMain lets the property test, each of whose checks makes several
// archives, run fewer of them than rapid's hundred unless told otherwise.
func TestMain(m *testing.M) {
	if err := flag.Set("rapid.checks", "25"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
