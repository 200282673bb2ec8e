package neo4jtest

import (
	"errors"
	"os"
	"testing"
)

// TestJars fetches the jars, so that a run of all tests does so once and first.
func TestJars(t *testing.T) {
	if os.Getenv("LEGAJO_TEST_NEO4J") != "" {
		t.Skip("a server is named")
	}
	lib, err := Jars(t.Context())
	if errors.Is(err, ErrUnavailable) && os.Getenv("CI") == "" {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	jars, err := os.ReadDir(lib)
	if err != nil || len(jars) < 100 {
		t.Errorf("%d jars, %v", len(jars), err)
	}
}
