package archive

import "testing"

// TestSnapshot sees what stood when it was taken, and the fingerprint changes
// with what the archive holds alone.
func TestSnapshot(t *testing.T) {
	ctx := t.Context()
	a := opened(t)
	must(t, a.PutReading(ctx, reading("/x/a.pdf", "a.pdf", "aa", page(1, "palabras"))))
	still, err := a.Snapshot(ctx)
	must(t, err)
	before, err := still.Fingerprint(ctx)
	must(t, err)
	must(t, a.PutReading(ctx, reading("/x/b.pdf", "b.pdf", "bb", page(1, "otras"))))
	again, err := still.Fingerprint(ctx)
	must(t, err)
	now, err := a.Fingerprint(ctx)
	must(t, err)
	if before != again || before == now || len(now) != 64 {
		t.Errorf("fingerprints %s, %s of the moment and %s now", before, again, now)
	}
	must(t, still.Close())
}
