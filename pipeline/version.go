package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"runtime/debug"
	"sync"
)

// FindingsVersion names the steps of extraction and their tables as they stand
// in this program: the commit that it was built from, or, where that is not
// known or was changed, a hash of the program itself, so that whoever edits a
// step or a table need not remember to count a number up. It is "unknown"
// where the program's own file cannot be read.
var FindingsVersion = sync.OnceValue(func() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		said := map[string]string{}
		for _, s := range info.Settings {
			said[s.Key] = s.Value
		}
		if said["vcs.revision"] != "" && said["vcs.modified"] == "false" {
			return said["vcs.revision"]
		}
	}
	path, err := os.Executable()
	if err != nil {
		return "unknown"
	}
	f, err := os.Open(path)
	if err != nil {
		return "unknown"
	}
	defer f.Close() // only read from
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "unknown"
	}
	return hex.EncodeToString(h.Sum(nil)[:10])
})
