package pdf

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"legajo/ingest"
)

// maxObject bounds object numbers: a table of them all must fit in memory.
const maxObject = 8 << 20

// view shows a file, however odd, as the plain kind that the object reader
// takes: header at 0, every object in the open and decrypted, one
// cross-reference table at the end. The file's own bytes come first, then what
// had to be added.
type view struct {
	raw   []byte
	added bytes.Buffer
	xref  map[int]place
	root  reference
	info  reference

	work      *budget
	passwords []string
	trailer   map[string]any
	crypt     *crypt
	locked    bool // one of the passwords was needed
	rebuilt   bool // the cross-references had to be made anew
}

// place is where an object stands: at an offset of the file, or as a member of
// an object stream.
type place struct {
	offset int64
	gen    int
	stream int // object number of the stream, 0 for none
	index  int
	free   bool
}

var plainHeader = []byte("%PDF-1.7\n")

// newView reads the cross-references of a file and mends what is broken.
func newView(raw []byte, passwords []string, work *budget) (*view, *Error) {
	if len(raw) == 0 {
		return nil, failure("empty_file", "")
	}
	head := bytes.Index(raw[:min(len(raw), 1024)], []byte("%PDF-"))
	if head < 0 && !bytes.Contains(raw, []byte("endobj")) {
		return nil, failure("not_pdf", "no PDF header")
	}
	if head < 0 {
		// An object at offset 0 would be taken for none.
		raw = append(bytes.Clone(plainHeader), raw...)
	}
	v := &view{raw: raw, work: work, passwords: passwords, xref: map[int]place{}, trailer: map[string]any{}}
	if !v.chain(max(head, 0)) || !v.sound() {
		v.rebuild()
	}
	if v.root == (reference{}) {
		return nil, failure("pdf_broken", "no document catalogue")
	}
	if e, ok := v.trailer["Encrypt"]; ok && e != nil {
		if err := v.unlock(e); err != nil {
			return nil, err
		}
	}
	v.unpack()
	v.finish()
	return v, nil
}

// chain follows startxref and /Prev. It reports whether the whole chain made
// sense.
func (v *view) chain(head int) bool {
	tail := v.raw[max(0, len(v.raw)-1<<20):]
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 {
		return false
	}
	l := lexer{data: tail, pos: i + len("startxref")}
	t := l.next()
	if t.kind != tNumber {
		return false
	}
	seen := map[int64]bool{}
	todo := []int64{int64(t.num)}
	for len(todo) > 0 {
		at := todo[0]
		todo = todo[1:]
		if seen[at] {
			continue
		}
		seen[at] = true
		if at < 0 || at >= int64(len(v.raw)) {
			return false
		}
		dict := v.section(at)
		if dict == nil {
			return false
		}
		for k, x := range dict {
			if _, known := v.trailer[k]; !known {
				v.trailer[k] = x
			}
		}
		if n, ok := dict["XRefStm"].(float64); ok {
			todo = append(todo, int64(n))
		}
		if n, ok := dict["Prev"].(float64); ok {
			todo = append(todo, int64(n))
		}
	}
	v.root, _ = v.trailer["Root"].(reference)
	v.info, _ = v.trailer["Info"].(reference)
	return v.root != reference{}
}

// section reads one cross-reference section, table or stream, and gives its
// trailer, nil where it is none.
func (v *view) section(at int64) map[string]any {
	l := lexer{data: v.raw, pos: int(at)}
	if l.next().is("xref") {
		return v.table(&l)
	}
	l.pos = int(at)
	if _, ok := l.header(); !ok {
		return nil
	}
	dict, ok := l.value(0).(map[string]any)
	if !ok || dict["Type"] != nameObject("XRef") {
		return nil
	}
	data := v.streamAt(&l, dict)
	if !v.entries(dict, data) {
		return nil
	}
	return dict
}

func (v *view) add(id int, p place) {
	if id < 0 || id > maxObject {
		return
	}
	if _, known := v.xref[id]; !known {
		v.xref[id] = p
	}
}

func (v *view) table(l *lexer) map[string]any {
	for {
		t := l.next()
		if t.is("trailer") {
			dict, _ := l.value(0).(map[string]any)
			return dict
		}
		n := l.next()
		if t.kind != tNumber || n.kind != tNumber {
			return nil
		}
		start := int(t.num)
		for i := range int(n.num) {
			off, gen, use := l.next(), l.next(), l.next()
			if off.kind != tNumber || gen.kind != tNumber || use.kind != tKeyword {
				return nil
			}
			v.add(start+i, place{offset: int64(off.num), gen: int(gen.num), free: !use.is("n")})
		}
	}
}

func (v *view) entries(dict map[string]any, data []byte) bool {
	widths, _ := dict["W"].([]any)
	if len(widths) < 3 {
		return false
	}
	var w [3]int
	for i := range w {
		n, _ := widths[i].(float64)
		if n < 0 || n > 8 {
			return false
		}
		w[i] = int(n)
	}
	row := w[0] + w[1] + w[2]
	if row == 0 {
		return false
	}
	index, _ := dict["Index"].([]any)
	if index == nil {
		index = []any{0.0, math.Inf(1)}
	}
	for i := 0; i+1 < len(index); i += 2 {
		start, ok1 := index[i].(float64)
		n, ok2 := index[i+1].(float64)
		if !ok1 || !ok2 {
			return false
		}
		for id := int(start); n > 0 && len(data) >= row; n, id = n-1, id+1 {
			v.entry(id, w, data[:row])
			data = data[row:]
		}
	}
	return true
}

func (v *view) entry(id int, w [3]int, row []byte) {
	field := func(b []byte) (n int64) {
		for _, c := range b {
			n = n<<8 | int64(c)
		}
		return n
	}
	kind := int64(1)
	if w[0] > 0 {
		kind = field(row[:w[0]])
	}
	a, b := field(row[w[0]:w[0]+w[1]]), field(row[w[0]+w[1]:])
	switch kind {
	case 0:
		v.add(id, place{free: true})
	case 1:
		v.add(id, place{offset: a, gen: int(b)})
	case 2:
		if a > 0 && a <= maxObject {
			v.add(id, place{stream: int(a), index: int(b)})
		}
	}
}

// sound checks that every offset leads to its object; those that do not are
// looked for in the whole file. It reports whether the root can be found.
func (v *view) sound() bool {
	var lost []int
	for id, p := range v.xref {
		if p.free || p.stream > 0 {
			continue
		}
		if !v.stands(id, p) {
			lost = append(lost, id)
		}
	}
	if len(lost) > 0 {
		v.rebuilt = true
		found := v.scan()
		for _, id := range lost {
			delete(v.xref, id)
		}
		for id, p := range found {
			if old, known := v.xref[id]; !known || old.free && slices.Contains(lost, id) {
				v.xref[id] = p
			}
		}
	}
	p, ok := v.xref[v.root.id]
	return ok && !p.free
}

func (v *view) stands(id int, p place) bool {
	if p.offset < 0 || p.offset >= int64(len(v.raw)) {
		return false
	}
	l := lexer{data: v.raw, pos: int(p.offset)}
	got, ok := l.header()
	return ok && got.id == id
}

// scan finds every "12 0 obj" in the file; of two the later stands.
func (v *view) scan() map[int]place {
	found := map[int]place{}
	for at := 0; ; {
		i := bytes.Index(v.raw[at:], []byte("obj"))
		if i < 0 {
			return found
		}
		i += at
		at = i + 3
		if ref, offset, ok := backward(v.raw, i); ok {
			found[ref.id] = place{offset: int64(offset), gen: ref.gen}
		}
	}
}

// backward reads "12 0 " before the place of "obj".
func backward(raw []byte, at int) (reference, int, bool) {
	i := at
	space := func() bool {
		from := i
		for i > 0 && class[raw[i-1]] == cSpace {
			i--
		}
		return i < from
	}
	digits := func() (int, bool) {
		end := i
		for i > 0 && end-i < 10 && raw[i-1]-'0' <= 9 {
			i--
		}
		n, err := strconv.Atoi(string(raw[i:end]))
		return n, err == nil
	}
	space()
	gen, ok := digits()
	if !ok || !space() {
		return reference{}, 0, false
	}
	id, ok := digits()
	return reference{id, gen}, i, ok && id <= maxObject && gen < 1<<16
}

// rebuild makes the cross-references anew from what stands in the file.
func (v *view) rebuild() {
	v.rebuilt = true
	v.xref = v.scan()
	encrypt := v.trailer["Encrypt"]
	v.trailer = map[string]any{}
	for at := 0; ; {
		i := bytes.Index(v.raw[at:], []byte("trailer"))
		if i < 0 {
			break
		}
		at += i + len("trailer")
		l := lexer{data: v.raw, pos: at}
		if dict, ok := l.value(0).(map[string]any); ok {
			for k, x := range dict {
				v.trailer[k] = x
			}
		}
	}
	ids := make([]int, 0, len(v.xref))
	for id := range v.xref {
		ids = append(ids, id)
	}
	// In the order of the file, so that the last of two stands.
	slices.SortFunc(ids, func(a, b int) int { return int(v.xref[a].offset - v.xref[b].offset) })
	var streams []int
	for _, id := range ids {
		dict := v.dictAt(v.xref[id])
		switch dict["Type"] {
		case nameObject("XRef"):
			for _, k := range []string{"Root", "Info", "Encrypt", "ID"} {
				if dict[k] != nil {
					v.trailer[k] = dict[k]
				}
			}
		case nameObject("Catalog"):
			if _, ok := v.trailer["Root"].(reference); !ok {
				v.trailer["Root"] = reference{id, v.xref[id].gen}
			}
		case nameObject("ObjStm"):
			streams = append(streams, id)
		}
	}
	if v.trailer["Encrypt"] == nil && encrypt != nil {
		v.trailer["Encrypt"] = encrypt
	}
	v.root, _ = v.trailer["Root"].(reference)
	v.info, _ = v.trailer["Info"].(reference)
	for _, id := range streams {
		v.members(id)
	}
}

// dictAt reads the dictionary of an object in the open, nil where it is none.
func (v *view) dictAt(p place) map[string]any {
	if p.stream > 0 || p.free || p.offset < 0 || p.offset >= int64(len(v.raw)) {
		return nil
	}
	l := lexer{data: v.raw, pos: int(p.offset)}
	if _, ok := l.header(); !ok {
		return nil
	}
	dict, _ := l.value(0).(map[string]any)
	return dict
}

// integer is a number, given straight or as an indirect object in the open.
func (v *view) integer(x any) int {
	if r, ok := x.(reference); ok {
		p := v.xref[r.id]
		if p.stream > 0 || p.offset <= 0 || p.offset >= int64(len(v.raw)) {
			return -1
		}
		l := lexer{data: v.raw, pos: int(p.offset)}
		if _, ok := l.header(); !ok {
			return -1
		}
		x = l.value(0)
	}
	n, ok := x.(float64)
	if !ok || n < 0 || n > 1<<40 {
		return -1
	}
	return int(n)
}

// rawStream finds the bytes of a stream whose dictionary the lexer has just
// read; a length that does not lead to "endstream" is mended.
func rawStream(data []byte, start, length int) []byte {
	if start > len(data) {
		return nil
	}
	if length >= 0 && start+length <= len(data) {
		rest := bytes.TrimLeft(data[start+length:min(len(data), start+length+16)], "\r\n \t\x00")
		if bytes.HasPrefix(rest, []byte("endstream")) {
			return data[start : start+length]
		}
	}
	end := bytes.Index(data[start:], []byte("endstream"))
	if end < 0 {
		end = bytes.Index(data[start:], []byte("endobj"))
	}
	if end < 0 {
		end = len(data) - start
	}
	out := data[start : start+end]
	if n := len(out); n > 0 && out[n-1] == '\n' {
		out = out[:n-1]
	}
	if n := len(out); n > 0 && out[n-1] == '\r' {
		out = out[:n-1]
	}
	return out
}

// streamStart steps over the keyword and its line end.
func streamStart(l *lexer) bool {
	if !l.next().is("stream") {
		return false
	}
	if l.pos < len(l.data) && l.data[l.pos] == '\r' {
		l.pos++
	}
	if l.pos < len(l.data) && l.data[l.pos] == '\n' {
		l.pos++
	}
	return true
}

// streamAt decodes the stream whose dictionary the lexer has just read.
func (v *view) streamAt(l *lexer, dict map[string]any) []byte {
	if !streamStart(l) {
		return nil
	}
	raw := rawStream(v.raw, l.pos, v.integer(dict["Length"]))
	return v.decode(raw, dict)
}

func (v *view) decode(raw []byte, dict map[string]any) []byte {
	names, params := list(dict["Filter"]), list(dict["DecodeParms"])
	var filters []filter
	for i, n := range names {
		name, _ := n.(nameObject)
		f := filter{name: string(name), earlyChange: 1}
		if i < len(params) {
			if p, ok := params[i].(map[string]any); ok {
				f.predictor, f.columns = v.integer(p["Predictor"]), v.integer(p["Columns"])
				f.colors, f.bitsPer = max(v.integer(p["Colors"]), 0), max(v.integer(p["BitsPerComponent"]), 0)
				if v.integer(p["EarlyChange"]) == 0 {
					f.earlyChange = 0
				}
			}
		}
		filters = append(filters, f)
	}
	return decode(raw, filters, v.work)
}

func list(x any) []any {
	if l, ok := x.([]any); ok {
		return l
	}
	if x == nil {
		return nil
	}
	return []any{x}
}

// objectStream decodes an object stream and gives its members' numbers and
// bodies.
func (v *view) objectStream(id int) (ids []int, bodies [][]byte) {
	p := v.xref[id]
	if p.stream > 0 || p.free || p.offset < 0 || p.offset >= int64(len(v.raw)) {
		return nil, nil
	}
	l := lexer{data: v.raw, pos: int(p.offset)}
	if _, ok := l.header(); !ok {
		return nil, nil
	}
	dict, _ := l.value(0).(map[string]any)
	if dict["Type"] != nameObject("ObjStm") || !streamStart(&l) {
		return nil, nil
	}
	raw := rawStream(v.raw, l.pos, v.integer(dict["Length"]))
	if v.crypt != nil {
		raw = v.crypt.stream(reference{id, p.gen}, raw)
	}
	data := v.decode(raw, dict)
	first := v.integer(dict["First"])
	if first < 0 || first > len(data) {
		return nil, nil
	}
	head := lexer{data: data[:first]}
	var offsets []int
	for range v.integer(dict["N"]) {
		n, off := head.next(), head.next()
		if n.kind != tNumber || off.kind != tNumber || off.num < 0 || int(off.num) > len(data)-first {
			break
		}
		ids = append(ids, int(n.num))
		offsets = append(offsets, int(off.num))
	}
	for i, off := range offsets {
		end := len(data) - first
		if i+1 < len(offsets) && offsets[i+1] >= off {
			end = offsets[i+1]
		}
		bodies = append(bodies, data[first+off:first+end])
	}
	return ids, bodies
}

// members enters what an object stream holds, when the file is rebuilt.
func (v *view) members(id int) {
	ids, _ := v.objectStream(id)
	for i, m := range ids {
		if old, known := v.xref[m]; !known || old.stream > 0 {
			v.xref[m] = place{stream: id, index: i}
		}
	}
}

// unpack puts the members of object streams into the open, each stream decoded
// once.
func (v *view) unpack() {
	streams := map[int]bool{}
	for _, p := range v.xref {
		if p.stream > 0 && !p.free {
			streams[p.stream] = true
		}
	}
	for _, id := range sorted(streams) {
		ids, bodies := v.objectStream(id)
		for i, m := range ids {
			p, ok := v.xref[m]
			if !ok || p.stream != id || p.index != i && p.index < len(ids) && ids[p.index] == m {
				continue
			}
			v.xref[m] = place{offset: v.append(reference{id: m}, bodies[i])}
		}
	}
}

func sorted[T any](m map[int]T) []int {
	ids := make([]int, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// append writes an object to the end of the view and gives its offset.
func (v *view) append(ref reference, body []byte) int64 {
	at := int64(len(v.raw) + v.added.Len())
	v.added.Grow(len(body) + 32)
	var head [40]byte
	h := strconv.AppendInt(head[:0], int64(ref.id), 10)
	h = append(h, ' ')
	h = strconv.AppendInt(h, int64(ref.gen), 10)
	v.added.Write(append(h, " obj\n"...))
	v.added.Write(body)
	v.added.WriteString("\nendobj\n")
	return at
}

// finish writes the one cross-reference table.
func (v *view) finish() {
	at := len(v.raw) + v.added.Len()
	v.added.WriteString("xref\n")
	last := 0
	var rows bytes.Buffer
	run, first := 0, 0
	flush := func() {
		if run > 0 {
			fmt.Fprintf(&v.added, "%d %d\n", first, run)
			v.added.Write(rows.Bytes())
		}
		rows.Reset()
		run = 0
	}
	for _, id := range sorted(v.xref) {
		p := v.xref[id]
		if p.free || p.stream > 0 || p.offset == 0 && len(v.raw) > 0 && !v.stands(id, p) {
			continue
		}
		if run == 0 || id != first+run {
			flush()
			first = id
		}
		run++
		last = id
		var row [48]byte
		r := strconv.AppendInt(row[:0], p.offset, 10)
		r = append(r, ' ')
		r = strconv.AppendInt(r, int64(p.gen), 10)
		rows.Write(append(r, " n\n"...))
	}
	flush()
	fmt.Fprintf(&v.added, "trailer\n<</Size %d/Root %d %d R", last+1, v.root.id, v.root.gen)
	if v.info != (reference{}) {
		fmt.Fprintf(&v.added, "/Info %d %d R", v.info.id, v.info.gen)
	}
	fmt.Fprintf(&v.added, ">>\nstartxref\n%d\n%%%%EOF\n", at)
	v.trailer, v.xref = nil, nil
}

func (v *view) size() int64 { return int64(len(v.raw) + v.added.Len()) }

// slice gives length bytes of the view.
func (v *view) from(offset int64) []byte {
	if offset >= int64(len(v.raw)) {
		return v.added.Bytes()[min(offset-int64(len(v.raw)), int64(v.added.Len())):]
	}
	return v.raw[offset:]
}

// copyTo writes the view to a file, for readers that know no password.
func (v *view) copyTo(w io.Writer) error {
	_, err := w.Write(plainHeader)
	if err == nil {
		_, err = w.Write(v.raw[min(len(plainHeader), len(v.raw)):])
	}
	if err == nil {
		_, err = w.Write(v.added.Bytes())
	}
	return err
}

// ReadAt is the object reader's way in. Every byte read counts as work.
func (v *view) ReadAt(p []byte, offset int64) (int, error) {
	v.work.read -= int64(len(p))
	if v.work.read < 0 {
		panic(errLimit("object reads"))
	}
	if offset < 0 || offset >= v.size() {
		return 0, io.EOF
	}
	n := copy(p, v.from(offset))
	if n < len(p) && offset < int64(len(v.raw)) {
		n += copy(p[n:], v.added.Bytes())
	}
	if offset == 0 {
		copy(p, plainHeader)
	}
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// reasonOf turns a panic of ours or of the object reader's into a reason.
func reasonOf(x any) ingest.Reason {
	if limit, ok := x.(errLimit); ok {
		return ingest.Reason{Code: "pdf_limit", Detail: string(limit)}
	}
	return ingest.Reason{Code: "pdf_broken", Detail: fmt.Sprint(x)}
}
