package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"sync"
)

// FindingsVersion names the steps of extraction and their tables as they stand
// in this program: the commit that it was built from, or, where that is not
// known or was changed, a hash of the program itself. Whoever edits a step or
// a table need not remember to count a number up.
var FindingsVersion = sync.OnceValues(func() (string, error) {
	if info, ok := debug.ReadBuildInfo(); ok {
		said := map[string]string{}
		for _, s := range info.Settings {
			said[s.Key] = s.Value
		}
		if said["vcs.revision"] != "" && said["vcs.modified"] == "false" {
			return said["vcs.revision"], nil
		}
	}
	path, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("findings version: %w", err)
	}
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("findings version: %w", err)
	}
	defer f.Close() // only read from
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", fmt.Errorf("findings version: %w", err)
	}
	return hex.EncodeToString(h.Sum(nil)[:10]), nil
})
