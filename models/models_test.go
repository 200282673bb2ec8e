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
	for _, change := range []func(r *Reader){
		func(r *Reader) { r.Detector = slices.Clone(r.Detector); r.Detector[len(r.Detector)/2] ^= 1 },
		func(r *Reader) { r.Recogniser = r.Recogniser[:len(r.Recogniser)-1] },
		func(r *Reader) { r.Dictionary += "x" },
	} {
		damaged := *r
		change(&damaged)
		if err := damaged.Check(); !errors.Is(err, ErrDamaged) {
			t.Errorf("%v", err)
		}
	}
}
