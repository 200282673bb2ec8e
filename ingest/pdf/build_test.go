package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"slices"
	"strings"
)

// maker makes small PDFs: numbered objects, the first the catalogue, the
// second the page tree.
type maker struct {
	objects map[int]string
	pages   []int
	next    int
	trailer string
}

const helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"

func newMaker() *maker { return &maker{objects: map[int]string{}, next: 3} }

func (m *maker) add(body string) int {
	m.objects[m.next] = body
	m.next++
	return m.next - 1
}

func (m *maker) stream(dict, data string) int {
	return m.add(fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data))
}

// page adds a page with F as Helvetica and more entries of its dictionary and
// its resources.
func (m *maker) page(content, entries, resources string) int {
	c := m.stream("", content)
	if !strings.Contains(entries, "/MediaBox") {
		entries += "/MediaBox[0 0 600 800]"
	}
	n := m.add(fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R%s/Resources<</Font<</F %s%s>>>>", c, entries, helvetica, fontEnd(resources)))
	m.pages = append(m.pages, n)
	return n
}

// fontEnd closes the font dictionary after further fonts ("/G 7 0 R;" before a
// semicolon) and adds the other resources.
func fontEnd(resources string) string {
	fonts, rest, ok := strings.Cut(resources, ";")
	if !ok {
		fonts, rest = "", resources
	}
	return fonts + ">>" + rest
}

func (m *maker) tree() {
	var kids []string
	for _, p := range m.pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", p))
	}
	if m.objects[1] == "" {
		m.objects[1] = "<</Type/Catalog/Pages 2 0 R>>"
	}
	if m.objects[2] == "" {
		m.objects[2] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", strings.Join(kids, " "), len(kids))
	}
}

func (m *maker) ids() []int {
	var ids []int
	for id := range m.objects {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// bytes writes the file with a table of cross-references.
func (m *maker) bytes() []byte {
	m.tree()
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	offsets := map[int]int{}
	for _, id := range m.ids() {
		offsets[id] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", id, m.objects[id])
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 1\n0000000000 65535 f \n")
	for _, id := range m.ids() {
		fmt.Fprintf(&b, "%d 1\n%010d 00000 n \n", id, offsets[id])
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", m.next, m.trailer, at)
	return b.Bytes()
}

// packed writes the file with object and cross-reference streams.
func (m *maker) packed() []byte {
	m.tree()
	var b, rows, head, body bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	row := func(kind, x, y int) { rows.Write([]byte{byte(kind), byte(x >> 8), byte(x), byte(y)}) }
	holder, xref := m.next, m.next+1
	row(0, 0, 0)
	members := 0
	offsets := map[int]int{}
	for _, id := range m.ids() {
		if strings.Contains(m.objects[id], "\nstream\n") {
			offsets[id] = b.Len()
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", id, m.objects[id])
			continue
		}
		fmt.Fprintf(&head, "%d %d ", id, body.Len())
		body.WriteString(m.objects[id] + "\n")
		members++
	}
	index := 0
	for id := 1; id < m.next; id++ {
		if at, ok := offsets[id]; ok {
			row(1, at, 0)
			continue
		}
		row(2, holder, index)
		index++
	}
	row(1, b.Len(), 0)
	data := deflate(head.String() + body.String())
	fmt.Fprintf(&b, "%d 0 obj\n<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n", holder, members, head.Len(), len(data), data)
	at := b.Len()
	row(1, at, 0)
	// With the predictor that most producers use.
	var up bytes.Buffer
	above := make([]byte, 4)
	for r := rows.Bytes(); len(r) > 0; r = r[4:] {
		up.WriteByte(2)
		for i := range 4 {
			up.WriteByte(r[i] - above[i])
		}
		copy(above, r)
	}
	data = deflate(up.String())
	fmt.Fprintf(&b, "%d 0 obj\n<</Type/XRef/Size %d/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>/Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", xref, xref+1, len(data), data, at)
	return b.Bytes()
}

func deflate(s string) string {
	var b bytes.Buffer
	w, _ := zlib.NewWriterLevel(&b, zlib.BestSpeed)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

// onePage is a file of one page.
func onePage(content string) []byte {
	m := newMaker()
	m.page(content, "", "")
	return m.bytes()
}
