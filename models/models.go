// Package models holds the networks that the program ships: PP-OCRv6 tiny, and
// the recogniser of PP-OCRv6 small, by the PaddleOCR authors (Baidu), Apache
// License 2.0, whose text lies beside them, and one of this project that takes
// ink off type (bare/README.md). Only the helper that runs them imports this
// package.
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

var (
	//go:embed ppocrv6-tiny/det.onnx
	detector []byte
	//go:embed ppocrv6-tiny/rec.onnx
	recogniser []byte
	//go:embed ppocrv6-tiny/dict.txt
	dictionary string
	//go:embed ppocrv6-small/rec.onnx
	careful []byte
	//go:embed ppocrv6-small/dict.txt
	carefulDictionary string
	//go:embed bare/bare.onnx
	bare []byte
)

// Name is what the networks are called together.
const Name = "pp-ocrv6-tiny+small+bare"

// hashes are the SHA-256 of the networks and the dictionaries as published, or
// as learnt.
var hashes = [6]string{
	"193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8",
	"9ef676d6ed3c88256a2d92c640c44f25b0c40947e111b14b8be8f594091563e6",
	"2af150bab777d86fa1ce821f6a37eabea90f1bb99ab9c41f031262e892a747bc",
	"5435fd747c9e0efe15a96d0b378d5bd157e9492ed8fd80edf08f30d02fa24634",
	"769e7fa79bb297b5f18d8dbd149e364a45bc61f2b3f574e5ea836f0b261c23a6",
	"6d4e844275b6d80817c5c1938054a9789f0bc7d2d38225ee6823e53b496e2596",
}

// Networks are what a reader of lines needs: the network that finds them, two
// that read them, a quick one and one that takes three times as long and is
// wrong less often, and one that takes ink off type.
type Networks struct {
	Detector       []byte
	Quick, Careful Recogniser
	Bare           []byte
}

// Recogniser reads a line; Dictionary lists the letters that it tells apart,
// one a line.
type Recogniser struct {
	Network    []byte
	Dictionary string
}

// Load gives the networks, unless their bytes have changed: a damaged network
// may run and give nonsense.
func Load() (*Networks, error) {
	n := &Networks{detector, Recogniser{recogniser, dictionary}, Recogniser{careful, carefulDictionary}, bare}
	return n, n.Check()
}

// Check says whether the networks are those that were published.
func (n *Networks) Check() error {
	parts := [6][]byte{n.Detector, n.Quick.Network, []byte(n.Quick.Dictionary), n.Careful.Network, []byte(n.Careful.Dictionary), n.Bare}
	for i, b := range parts {
		if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != hashes[i] {
			return fmt.Errorf("models: %w: part %d of %s", ErrDamaged, i+1, Name)
		}
	}
	return nil
}

// Version names the networks by their hashes.
func Version() string {
	return Name + " " + hashes[0][:12] + " " + hashes[1][:12] + " " + hashes[3][:12] + " " + hashes[5][:12]
}
