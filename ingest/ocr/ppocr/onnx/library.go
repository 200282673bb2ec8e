package onnx

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
)

// ErrMissing means that the library is in none of the places where it is
// looked for, ErrDamaged that its bytes are not those of the release.
var (
	ErrMissing = errors.New("ONNX Runtime is not installed")
	ErrDamaged = errors.New("the ONNX Runtime found is not the release that is wanted")
)

// Release is the build of ONNX Runtime for one kind of machine, as the Python
// package onnxruntime has it.
type Release struct {
	Version  string
	Platform string // the package's tag for it
	Python   string // the version of Python that the package is for; any would do
	Member   string // the library's name in the package
	Hash     string // the library's SHA-256
}

const version = "1.31.1"

// releases are those of the package, by operating system and processor.
var releases = map[string]Release{
	"linux/amd64": {version, "manylinux_2_28_x86_64", "311", "onnxruntime/capi/libonnxruntime.so." + version,
		"fc44112fbe06d7d689c57e11d3862031f64711007e4ee020f8eed5185fd2c1d3"},
	"linux/arm64": {version, "manylinux_2_28_aarch64", "311", "onnxruntime/capi/libonnxruntime.so." + version,
		"8aa3b76b28c778a2b1dd660d34161adb1d508c9ccd04ff9dc80e26eca5df8467"},
	"darwin/arm64": {version, "macosx_14_0_arm64", "311", "onnxruntime/capi/libonnxruntime." + version + ".dylib",
		"f8b06155feece624e55e49124340eea279da812529ae6fbc46a9f2be9c9cad2e"},
}

// Wanted is the release for this machine; false where there is none.
func Wanted() (Release, bool) {
	r, ok := releases[runtime.GOOS+"/"+runtime.GOARCH]
	return r, ok
}

// name is what the library is called once it is installed.
const name = "libonnxruntime-" + version

// Home is where Find looks first, and where the library is to be put.
func Home() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("onnx: %w", err)
	}
	return filepath.Join(dir, "legajo", name), nil
}

// Find looks for the library in the user's cache and beside the program, and
// checks it.
func Find() (string, error) {
	r, ok := Wanted()
	if !ok {
		return "", fmt.Errorf("onnx: %w: no release for %s on %s", ErrMissing, runtime.GOOS, runtime.GOARCH)
	}
	var places []string
	if home, err := Home(); err == nil {
		places = append(places, home)
	}
	if self, err := os.Executable(); err == nil {
		places = append(places, filepath.Join(filepath.Dir(self), name), filepath.Join(filepath.Dir(self), "..", "lib", "legajo", name))
	}
	for _, path := range places {
		switch err := r.Check(path); {
		case err == nil:
			return path, nil
		case !errors.Is(err, os.ErrNotExist):
			return "", err
		}
	}
	return "", fmt.Errorf("onnx: %w", ErrMissing)
}

// Check says whether a file is the library of the release, whole and unchanged.
func (r *Release) Check(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("onnx: %w", err)
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return fmt.Errorf("onnx: %w", err)
	}
	if hex.EncodeToString(h.Sum(nil)) != r.Hash {
		return fmt.Errorf("onnx: %s: %w", path, ErrDamaged)
	}
	return nil
}
