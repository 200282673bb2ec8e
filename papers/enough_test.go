package papers

import "testing"

// measuringOrder is that of the native papers on which the program is measured
// (scripts/measure), without what needs other programs.
var measuringOrder = Order{Seed: 1, Each: 18, Part: "measuring", Copies: 22, Answers: 45, Accounts: 16}

// TestMeasuringIsEnough counts what the measuring papers have to measure on.
func TestMeasuringIsEnough(t *testing.T) {
	if testing.Short() {
		t.Skip("composes all of them")
	}
	have := map[string]int{}
	for _, d := range GoldOf("", measuringOrder.write("measuring")).Documents {
		have["documents"]++
		have["SIGNED"] += len(d.Signed)
		have["ADDRESSED"] += len(d.Addressed)
		have["COPIED"] += len(d.Copied)
		have["WITHDREW_FROM"] += len(d.Withdrew)
		have["replies"] += len(d.Replies)
		have["cited"] += len(d.Cited)
		for _, r := range d.Replies {
			if r.File != "" {
				have["replies to letters held"]++
			}
		}
		for _, c := range d.Cited {
			if c.File != "" {
				have["letters cited and held"]++
			}
		}
		if d.CopyOf != "" {
			have["same letter"]++
		}
		for _, trap := range d.Traps {
			if trap.Of == "WITHDREW_FROM" {
				have["no withdrawal"]++
			}
		}
	}
	for what, least := range map[string]int{"SIGNED": 300, "ADDRESSED": 300, "COPIED": 300, "WITHDREW_FROM": 100, "no withdrawal": 100, "same letter": 100, "cited": 100, "replies": 100, "replies to letters held": 100, "letters cited and held": 35} {
		if have[what] < least {
			t.Errorf("%s: %d, want %d", what, have[what], least)
		}
	}
	t.Log(have)
}
