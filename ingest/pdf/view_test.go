package pdf

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// sample is a file of two pages.
func sample() *maker {
	m := newMaker()
	m.page("BT /F 12 Tf 50 700 Td (primera hoja) Tj ET", "", "")
	m.page("BT /F 12 Tf 50 700 Td (segunda hoja) Tj ET", "", "")
	return m
}

func TestOddFiles(t *testing.T) {
	plain, packed := sample().bytes(), sample().packed()
	replace := func(b []byte, pattern, with string) []byte {
		return regexp.MustCompile(pattern).ReplaceAll(b, []byte(with))
	}
	looped := sample()
	looped.trailer = fmt.Sprintf("/Prev %d", bytes.LastIndex(sample().bytes(), []byte("xref\n0 1")))
	tests := []struct {
		name string
		raw  []byte
	}{
		{"a table", plain},
		{"object streams", packed},
		{"words before the header", append([]byte("HTTP/1.1 200 OK\r\n\r\n"), plain...)},
		{"words before the header, object streams", append([]byte("junk\n"), packed...)},
		{"zeros after the end", append(bytes.Clone(plain), make([]byte, 3000)...)},
		{"wrong startxref", replace(plain, `startxref\n\d+`, "startxref\n7")},
		{"wrong startxref, object streams", replace(packed, `startxref\n\d+`, "startxref\n7")},
		{"no startxref", plain[:bytes.LastIndex(plain, []byte("startxref"))]},
		{"wrong offsets", replace(plain, `(\d{9})\d 00000 n`, "${1}3 00000 n")},
		{"no header", plain[9:]},
		{"version 2.0", replace(plain, `%PDF-1.4`, "%PDF-2.0")},
		{"a table that leads to itself", looped.bytes()},
		{"lengths too short", replace(plain, `/Length \d+`, "/Length 5")},
		{"lengths too long", replace(plain, `/Length \d+`, "/Length 5000")},
		{"no lengths", replace(plain, `/Length \d+`, "")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := readHere(t, test.raw)
			if len(r) != 2 || shown(&r[0].Page) != "primera hoja" || shown(&r[1].Page) != "segunda hoja" {
				t.Errorf("read %d pages: %+v", len(r), r)
			}
		})
	}
}

func a85(s string) string {
	var b bytes.Buffer
	for ; len(s) > 0; s = s[min(4, len(s)):] {
		n := min(4, len(s))
		v := uint32(0)
		for i := range 4 {
			v <<= 8
			if i < n {
				v |= uint32(s[i])
			}
		}
		var d [5]byte
		for i := 4; i >= 0; i-- {
			d[i] = byte(v%85) + '!'
			v /= 85
		}
		b.Write(d[:n+1])
	}
	return b.String() + "~>"
}

func TestFilters(t *testing.T) {
	const text = "BT /F 12 Tf 50 700 Td (hola) Tj ET"
	tests := []struct{ name, dict, data string }{
		{"hex", "/Filter/ASCIIHexDecode", fmt.Sprintf("%x>", text)},
		{"85 over deflate", "/Filter[/ASCII85Decode/FlateDecode]", a85(deflate(text))},
		{"run length", "/Filter/RunLengthDecode", string(rune(len(text)-1)) + text + "\x80"},
		{"deflate without its checksum", "/Filter/FlateDecode", deflate(text)[:len(deflate(text))-4]},
		{"lzw", "/Filter/LZWDecode", lzw9(text)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := newMaker()
			n := m.stream(test.dict, test.data)
			m.pages = append(m.pages, m.add(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R/Resources<</Font<</F %s>>>>>>", n, helvetica)))
			if got := shown(&readHere(t, m.bytes())[0].Page); got != "hola" {
				t.Errorf("got %q", got)
			}
		})
	}
}

// lzw9 writes LZW that never uses its table: codes of nine bits, cleared in
// time.
func lzw9(s string) string {
	var b bytes.Buffer
	acc, bits := uint32(0), 0
	put := func(code int) {
		acc, bits = acc<<9|uint32(code), bits+9
		for bits >= 8 {
			bits -= 8
			b.WriteByte(byte(acc >> bits))
		}
	}
	put(256)
	for i := range len(s) {
		put(int(s[i]))
		if i%100 == 99 {
			put(256)
		}
	}
	put(257)
	b.WriteByte(byte(acc << (8 - bits)))
	return b.String()
}

// The files of testdata were made by qpdf from a file of this package's maker:
// one page with "Acta reservada", encrypted with the empty user password.
func TestEncrypted(t *testing.T) {
	files, err := filepath.Glob("testdata/encrypted-*.pdf")
	if err != nil || len(files) < 6 {
		t.Fatalf("found %d files, %v", len(files), err)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got := shown(&readHere(t, raw)[0].Page); got != "Acta reservada" {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestLocked(t *testing.T) {
	files, err := filepath.Glob("testdata/locked-*.pdf")
	if err != nil || len(files) < 4 {
		t.Fatalf("found %d files, %v", len(files), err)
	}
	needPoppler(t)
	for _, path := range files {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, password := range []string{"clave-ñ", "dueño"} {
			r := New(Config{Passwords: []string{"another", password}})
			defer r.Close()
			doc, err := r.Open(t.Context(), fileOf(t, raw))
			if err != nil {
				t.Fatalf("%s with %s: %v", path, password, err)
			}
			defer doc.Close()
			for p, err := range doc.Pages(t.Context(), 1) {
				if err != nil || shown(&p) != "Acta reservada" {
					t.Errorf("%s with %s: %q, %v", path, password, shown(&p), err)
				}
			}
			theirs, err := doc.byPoppler(t.Context(), 1, 1)
			if p := theirs[1]; err != nil || shown(&p) != "Acta reservada" {
				t.Errorf("%s with %s by poppler: %q, %v", path, password, shown(&p), err)
			}
		}
		if _, bad := openDocument(raw, "clave", ""); bad == nil || bad.Reason.Code != "pdf_password" {
			t.Errorf("%s with a wrong password: %v", path, bad)
		}
	}
}

func TestUnreadable(t *testing.T) {
	locked, err := os.ReadFile("testdata/password.pdf")
	if err != nil {
		t.Fatal(err)
	}
	noPages := newMaker()
	lost := sample()
	lost.tree()
	lost.objects[1] = "<</Type/Catalog>>"
	cut := sample().bytes()
	tests := []struct {
		name, want string
		raw        []byte
	}{
		{"empty", "empty_file", nil},
		{"text", "not_pdf", []byte("Dear sir, this is no PDF.\n")},
		{"no pages", "pdf_no_pages", noPages.bytes()},
		{"no page tree", "pdf_no_pages", lost.bytes()},
		{"password", "pdf_password", locked},
		{"only a header", "pdf_broken", []byte("%PDF-1.4\n")},
		{"cut before the catalogue", "pdf_broken", cut[bytes.Index(cut, []byte("2 0 obj")) : len(cut)/2]},
	}
	for _, test := range tests {
		d, bad := openDocument(test.raw)
		if bad == nil || bad.Reason.Code != test.want {
			t.Errorf("%s: opened %v, error %v, want %s", test.name, d != nil, bad, test.want)
		}
	}
}

func TestLostPageIsTold(t *testing.T) {
	m := sample()
	m.tree()
	delete(m.objects, m.pages[1])
	raw := m.bytes()
	r := readHere(t, raw[:bytes.LastIndex(raw, []byte("xref\n"))])
	if len(r) != 2 || r[0].Page.State != "read" || r[1].Page.State != "failed" || r[1].Page.Reason.Code != "pdf_broken" {
		t.Errorf("pages %+v", r)
	}
}
