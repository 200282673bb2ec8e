package pipeline

import (
	"context"
	"os"
	"syscall"
	"testing"
	"time"

	"legajo/archive"
	"legajo/ingest"
)

// BenchmarkKept says what extraction costs a page of the papers of an archive
// that LEGAJO_ARCHIVE names, by processor time.
func BenchmarkKept(b *testing.B) {
	dir := os.Getenv("LEGAJO_ARCHIVE")
	if dir == "" {
		b.Skip("LEGAJO_ARCHIVE names no archive")
	}
	units, pages, err := kept(b.Context(), dir)
	if err != nil || pages == 0 {
		b.Fatal(pages, err)
	}
	steps := Steps()
	before := processorTime(b)
	for b.Loop() {
		for _, unit := range units {
			if _, err := steps(b.Context(), ingest.File{Pages: len(unit)}, unit, nil); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64((processorTime(b)-before).Microseconds())/float64(b.N*pages), "cpu-µs/page")
}

// kept gives the pages of each file of an archive, and how many there are.
func kept(ctx context.Context, dir string) (units [][]ingest.Page, pages int, err error) {
	a, err := archive.Open(ctx, dir, archive.Options{})
	if err != nil {
		return nil, 0, err
	}
	defer a.Close()
	seen := map[string]bool{}
	for p, err := range a.Paths(ctx) {
		if err != nil {
			return nil, 0, err
		}
		if p.SHA256 == "" || seen[p.SHA256] {
			continue
		}
		seen[p.SHA256] = true
		unit, err := a.Pages(ctx, p.SHA256, 1, 1<<30)
		if err != nil {
			return nil, 0, err
		}
		units, pages = append(units, unit), pages+len(unit)
	}
	return units, pages, nil
}

func processorTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
