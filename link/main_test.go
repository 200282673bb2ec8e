package link

import (
	"flag"
	"os"
	"testing"
)

// TestMain lets the property test, each of whose checks makes several
// archives, run fewer of them than rapid's hundred unless told otherwise.
func TestMain(m *testing.M) {
	flag.Parse()
	checks := "25"
	if testing.Short() {
		checks = "3"
	}
	flag.Visit(func(f *flag.Flag) {
		if f.Name == "rapid.checks" {
			checks = f.Value.String()
		}
	})
	if err := flag.Set("rapid.checks", checks); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
