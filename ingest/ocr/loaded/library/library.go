// Package library is Tesseract's own library, which the program tesseract
// consists of, opened while the program runs, without cgo. A program that
// imports this package is linked dynamically, and a fault in the library kills
// it: keep it in a process of its own.
package library

import (
	"fmt"
	"runtime"
	"strconv"
	"unsafe"

	"github.com/ebitengine/purego"

	"legajo/ingest/ocr/loaded"
)

// names are what the library is called, by operating system: that of Tesseract
// 5, whose functions these are.
var names = map[string]string{"linux": "libtesseract.so.5", "darwin": "libtesseract.5.dylib"}

// functions are those of capi.h that are called.
type functions struct {
	version, create, init, setVariable, setSegmentation, setImage, recognize, table, clear, deleteText uintptr
	trim                                                                                               uintptr // malloc_trim, 0 where C has none
}

// Library is an opened library.
type Library struct{ functions }

// Open opens the library of a version, "5.3.0": that of the program tesseract,
// so that both read the same.
func Open(version string) (*Library, error) {
	name, ok := names[runtime.GOOS]
	if !ok {
		return nil, fmt.Errorf("tesseract: no library for %s", runtime.GOOS)
	}
	handle, err := purego.Dlopen(name, purego.RTLD_NOW|purego.RTLD_LOCAL)
	if err != nil {
		return nil, fmt.Errorf("tesseract: open %s: %w", name, err)
	}
	l := &Library{}
	for symbol, at := range map[string]*uintptr{
		"TessVersion": &l.version, "TessBaseAPICreate": &l.create, "TessBaseAPIInit2": &l.init,
		"TessBaseAPISetVariable": &l.setVariable, "TessBaseAPISetPageSegMode": &l.setSegmentation,
		"TessBaseAPISetImage": &l.setImage, "TessBaseAPIRecognize": &l.recognize,
		"TessBaseAPIGetTsvText": &l.table, "TessBaseAPIClear": &l.clear, "TessDeleteText": &l.deleteText,
	} {
		if *at, err = purego.Dlsym(handle, symbol); err != nil {
			return nil, fmt.Errorf("tesseract: open %s: %w", name, err)
		}
	}
	l.trim, _ = purego.Dlsym(purego.RTLD_DEFAULT, "malloc_trim")
	found, _, _ := purego.SyscallN(l.version)
	if v := text(found); v != version {
		return nil, fmt.Errorf("tesseract: %s is of version %s, want %s", name, v, version)
	}
	return l, nil
}

// anyEngine lets the models decide how they are run, as the program does.
const anyEngine = 3

// Load loads the models of languages, "spa+eng".
func (l *Library) Load(languages string) (loaded.Engine, error) {
	handle, _, _ := purego.SyscallN(l.create)
	if failed := call(l.init, handle, 0, uintptr(unsafe.Pointer(cString(languages))), anyEngine); int32(failed) != 0 {
		return nil, fmt.Errorf("tesseract: no models of %s", languages)
	}
	return &engine{l, handle}, nil
}

// engine is a TessBaseAPI.
type engine struct {
	library *Library
	handle  uintptr
}

func (e *engine) Table(g *loaded.Image, segmentation, dpi, page int) (string, error) {
	l := e.library
	call(l.setVariable, e.handle, uintptr(unsafe.Pointer(cString("user_defined_dpi"))), uintptr(unsafe.Pointer(cString(strconv.Itoa(dpi)))))
	call(l.setSegmentation, e.handle, uintptr(segmentation))
	call(l.setImage, e.handle, uintptr(unsafe.Pointer(unsafe.SliceData(g.Pix))), uintptr(g.Width), uintptr(g.Height), 1, uintptr(g.Width))
	defer e.clear()
	if failed := call(l.recognize, e.handle, 0); int32(failed) != 0 {
		return "", fmt.Errorf("tesseract: not recognised")
	}
	rows := call(l.table, e.handle, uintptr(page))
	if rows == 0 {
		return "", fmt.Errorf("tesseract: no table")
	}
	defer call(l.deleteText, rows)
	return text(rows), nil
}

// clear lets go of an image and of the memory that its reading took.
func (e *engine) clear() {
	call(e.library.clear, e.handle)
	if e.library.trim != 0 {
		call(e.library.trim, 0)
	}
}

// call calls a function of C; what its arguments point to stays where it is.
//
//go:uintptrescapes
func call(function uintptr, args ...uintptr) uintptr {
	out, _, _ := purego.SyscallN(function, args...)
	return out
}

// text copies a string of C.
func text(address uintptr) string {
	if address == 0 {
		return ""
	}
	start := *(**byte)(unsafe.Pointer(&address)) // it comes from C, which never moves it
	n := 0
	for *(*byte)(unsafe.Add(unsafe.Pointer(start), n)) != 0 {
		n++
	}
	return string(unsafe.Slice(start, n))
}

func cString(s string) *byte { return unsafe.SliceData(append([]byte(s), 0)) }
