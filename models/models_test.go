package models

import (
	"errors"
	"slices"
	"testing"
)

// A network with one bit changed would run and give nonsense.
func TestDamage(t *testing.T) {
	r, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range []func(n *Networks){
		func(n *Networks) { n.Detector = slices.Clone(n.Detector); n.Detector[len(n.Detector)/2] ^= 1 },
		func(n *Networks) { n.Quick.Network = n.Quick.Network[:len(n.Quick.Network)-1] },
		func(n *Networks) { n.Careful.Dictionary += "x" },
		func(n *Networks) { n.Bare = nil },
	} {
		damaged := *r
		change(&damaged)
		if err := damaged.Check(); !errors.Is(err, ErrDamaged) {
			t.Errorf("%v", err)
		}
	}
}
