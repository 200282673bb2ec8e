package pdf

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// letterPages is a file of n pages of 40 lines, each of 12 words.
func letterPages(n int) *maker {
	m := newMaker()
	for range n {
		var b strings.Builder
		b.WriteString("BT /F 11 Tf 14 TL 60 740 Td ")
		for i := range 40 {
			fmt.Fprintf(&b, "(linea %d de una carta con doce palabras en cada una) Tj T* ", i)
		}
		b.WriteString("ET")
		m.page(b.String(), "", "")
	}
	return m
}

// BenchmarkPage reads one page of a letter in this process.
func BenchmarkPage(b *testing.B) {
	d, bad := openDocument(letterPages(1).bytes())
	if bad != nil {
		b.Fatal(bad)
	}
	for b.Loop() {
		d.page(1)
	}
}

// BenchmarkOpen makes sense of a file of 20 pages in object streams.
func BenchmarkOpen(b *testing.B) {
	raw := letterPages(20).packed()
	for b.Loop() {
		if _, bad := openDocument(raw); bad != nil {
			b.Fatal(bad)
		}
	}
}

// BenchmarkReader reads a file of 5 pages in a child that is already there.
func BenchmarkReader(b *testing.B) {
	r := New(Config{})
	defer r.Close()
	file := fileOf(b, letterPages(5).bytes())
	for b.Loop() {
		doc, err := r.Open(context.Background(), file)
		if err != nil {
			b.Fatal(err)
		}
		for _, err := range doc.Pages(context.Background(), 1) {
			if err != nil {
				b.Fatal(err)
			}
		}
		doc.Close()
	}
}
