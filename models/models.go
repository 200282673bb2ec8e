// Package models holds the networks that the program ships: PP-OCRv6 tiny, by
// the PaddleOCR authors (Baidu), Apache License 2.0, whose text lies beside
// them. Only the helper that runs them imports this package.
package models

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
)

// ErrDamaged means that a network is not the one that was published.
var ErrDamaged = errors.New("a network is damaged")

//go:embed ppocrv6-tiny/det.onnx
var detector []byte

//go:embed ppocrv6-tiny/rec.onnx
var recogniser []byte

//go:embed ppocrv6-tiny/dict.txt
var dictionary string

// Name is what the networks are called together.
const Name = "pp-ocrv6-tiny"

// hashes are the SHA-256 of the networks and the dictionary as published.
var hashes = [3]string{
	"193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8",
	"9ef676d6ed3c88256a2d92c640c44f25b0c40947e111b14b8be8f594091563e6",
	"2af150bab777d86fa1ce821f6a37eabea90f1bb99ab9c41f031262e892a747bc",
}

// Reader is what a reader of lines needs: the network that finds them, the one
// that reads them, and the letters that the second tells apart, one a line.
type Reader struct {
	Detector, Recogniser []byte
	Dictionary           string
}

// Load gives the networks, unless their bytes have changed: a damaged network
// may run and give nonsense.
func Load() (*Reader, error) {
	r := &Reader{detector, recogniser, dictionary}
	return r, r.Check()
}

// Check says whether the networks are those that were published.
func (r *Reader) Check() error {
	for i, b := range [3][]byte{r.Detector, r.Recogniser, []byte(r.Dictionary)} {
		if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != hashes[i] {
			return fmt.Errorf("models: %w: part %d of %s", ErrDamaged, i+1, Name)
		}
	}
	return nil
}

// Version names the networks by their hashes.
func Version() string {
	return Name + " " + hashes[0][:12] + " " + hashes[1][:12]
}
