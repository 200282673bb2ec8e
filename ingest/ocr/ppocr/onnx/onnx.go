// Package onnx runs neural networks with ONNX Runtime, a shared library that is
// opened while the program runs, without cgo. A program that imports this
// package is linked dynamically, and a damaged library may kill it: keep it in
// a process of its own.
package onnx

import (
	"fmt"
	"runtime"
	"sync"
	"unsafe"

	"github.com/ebitengine/purego"
)

// apiVersion is the version of the C interface that is asked of the library;
// later libraries still have it.
const apiVersion = 17

// The functions of the C interface stand in a table, in the order of
// OrtApi in onnxruntime_c_api.h, to which each version only appends.
const (
	errorMessage         = 2
	createEnv            = 3
	createSession        = 8 // CreateSessionFromArray
	run                  = 9
	createSessionOptions = 10
	disableMemPattern    = 17
	setLogSeverity       = 22
	setIntraThreads      = 24
	setInterThreads      = 25
	inputName            = 36
	outputName           = 37
	createTensor         = 49 // CreateTensorWithDataAsOrtValue
	tensorData           = 51 // GetTensorMutableData
	dimensionsCount      = 61
	dimensions           = 62
	tensorShape          = 65 // GetTensorTypeAndShape
	createCPUMemoryInfo  = 69
	allocatorFree        = 76
	defaultAllocator     = 78
	releaseStatus        = 93
	releaseSession       = 95
	releaseValue         = 96
	releaseShape         = 99
	releaseOptions       = 100
	functions            = 101
)

// Values of enumerations of the C interface.
const (
	logFatal        = 4
	deviceAllocator = 0
	memoryDefault   = 0
	typeFloat       = 1
)

// Library is an opened ONNX Runtime.
type Library struct {
	table     *[functions]uintptr
	env       uintptr
	memory    uintptr // describes the memory of tensors: the process's own
	allocator uintptr
	version   string
}

// Open opens the shared library at a path. Nothing is checked but that it has
// the interface: whoever calls checks its bytes first.
func Open(path string) (*Library, error) {
	handle, err := purego.Dlopen(path, purego.RTLD_NOW|purego.RTLD_LOCAL)
	if err != nil {
		return nil, fmt.Errorf("onnx: open %s: %w", path, err)
	}
	symbol, err := purego.Dlsym(handle, "OrtGetApiBase")
	if err != nil {
		return nil, fmt.Errorf("onnx: open %s: %w", path, err)
	}
	base, _, _ := purego.SyscallN(symbol)
	if base == 0 {
		return nil, fmt.Errorf("onnx: open %s: no interface", path)
	}
	entry := at[[2]uintptr](base) // GetApi, GetVersionString
	table, _, _ := purego.SyscallN(entry[0], apiVersion)
	if table == 0 {
		return nil, fmt.Errorf("onnx: open %s: no interface of version %d", path, apiVersion)
	}
	version, _, _ := purego.SyscallN(entry[1])
	l := &Library{table: at[[functions]uintptr](table), version: text(version)}
	name := cString("legajo")
	if err := l.call(createEnv, logFatal, uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&l.env))); err != nil {
		return nil, err
	}
	if err := l.call(createCPUMemoryInfo, deviceAllocator, memoryDefault, uintptr(unsafe.Pointer(&l.memory))); err != nil {
		return nil, err
	}
	return l, l.call(defaultAllocator, uintptr(unsafe.Pointer(&l.allocator)))
}

// Version is the library's own, "1.31.1".
func (l *Library) Version() string { return l.version }

// call calls a function that gives a status.
//
//go:uintptrescapes
func (l *Library) call(function int, args ...uintptr) error {
	status, _, _ := purego.SyscallN(l.table[function], args...)
	if status == 0 {
		return nil
	}
	message, _, _ := purego.SyscallN(l.table[errorMessage], status)
	err := fmt.Errorf("onnx: %s", text(message))
	l.release(releaseStatus, status)
	return err
}

func (l *Library) release(function int, object uintptr) {
	if object != 0 {
		_, _, _ = purego.SyscallN(l.table[function], object)
	}
}

// Session is a network ready to run, with one input and one output of 32-bit
// floats.
type Session struct {
	library       *Library
	session       uintptr
	input, output *byte
	turn          sync.Mutex
}

// Session loads a network, which runs on one thread.
func (l *Library) Session(model []byte) (*Session, error) {
	var options uintptr
	if err := l.call(createSessionOptions, uintptr(unsafe.Pointer(&options))); err != nil {
		return nil, err
	}
	defer func() { l.release(releaseOptions, options) }()
	for _, step := range [][2]uintptr{{setIntraThreads, 1}, {setInterThreads, 1}, {setLogSeverity, logFatal}} {
		if err := l.call(int(step[0]), options, step[1]); err != nil {
			return nil, err
		}
	}
	// Images differ in size: a plan for each would only take memory.
	if err := l.call(disableMemPattern, options); err != nil {
		return nil, err
	}
	s := &Session{library: l}
	if err := l.call(createSession, l.env, uintptr(unsafe.Pointer(unsafe.SliceData(model))), uintptr(len(model)), options, uintptr(unsafe.Pointer(&s.session))); err != nil {
		return nil, err
	}
	var err error
	if s.input, err = s.name(inputName); err != nil {
		return nil, err
	}
	s.output, err = s.name(outputName)
	return s, err
}

// name is what the first input or output is called, for C.
func (s *Session) name(function int) (*byte, error) {
	var name uintptr
	if err := s.library.call(function, s.session, 0, s.library.allocator, uintptr(unsafe.Pointer(&name))); err != nil {
		return nil, err
	}
	out := cString(text(name))
	return out, s.library.call(allocatorFree, s.library.allocator, name)
}

// Close lets the network go.
func (s *Session) Close() { s.library.release(releaseSession, s.session) }

// Run runs the network on data of a shape and gives the first output and its
// shape.
func (s *Session) Run(shape []int64, data []float32) (outShape []int64, out []float32, err error) {
	s.turn.Lock()
	defer s.turn.Unlock()
	l := s.library
	var pins runtime.Pinner // C keeps the addresses of these from one call to the next
	defer pins.Unpin()
	values := &struct{ in, out uintptr }{}
	names := &struct{ in, out *byte }{s.input, s.output}
	pins.Pin(unsafe.SliceData(data))
	pins.Pin(values)
	pins.Pin(names)
	pins.Pin(names.in)
	pins.Pin(names.out)
	err = l.call(createTensor, l.memory, uintptr(unsafe.Pointer(unsafe.SliceData(data))), uintptr(4*len(data)),
		uintptr(unsafe.Pointer(unsafe.SliceData(shape))), uintptr(len(shape)), typeFloat, uintptr(unsafe.Pointer(&values.in)))
	if err != nil {
		return nil, nil, err
	}
	defer func() { l.release(releaseValue, values.in) }()
	err = l.call(run, s.session, 0, uintptr(unsafe.Pointer(&names.in)), uintptr(unsafe.Pointer(&values.in)), 1,
		uintptr(unsafe.Pointer(&names.out)), 1, uintptr(unsafe.Pointer(&values.out)))
	if err != nil {
		return nil, nil, err
	}
	defer func() { l.release(releaseValue, values.out) }()
	return l.tensor(values.out)
}

// tensor copies what a tensor holds.
func (l *Library) tensor(value uintptr) (shape []int64, data []float32, err error) {
	var info, n, address uintptr
	if err := l.call(tensorShape, value, uintptr(unsafe.Pointer(&info))); err != nil {
		return nil, nil, err
	}
	defer func() { l.release(releaseShape, info) }()
	if err := l.call(dimensionsCount, info, uintptr(unsafe.Pointer(&n))); err != nil {
		return nil, nil, err
	}
	if n == 0 || n > 8 {
		return nil, nil, fmt.Errorf("onnx: a result of %d dimensions", n)
	}
	shape = make([]int64, n)
	if err := l.call(dimensions, info, uintptr(unsafe.Pointer(unsafe.SliceData(shape))), n); err != nil {
		return nil, nil, err
	}
	if err := l.call(tensorData, value, uintptr(unsafe.Pointer(&address))); err != nil {
		return nil, nil, err
	}
	size := int64(1)
	for _, d := range shape {
		size *= d
	}
	data = make([]float32, size)
	if size > 0 {
		copy(data, unsafe.Slice(at[float32](address), size))
	}
	return shape, data, nil
}

// at is C memory as Go sees it. The address comes from C, which never moves it.
func at[T any](address uintptr) *T { return *(**T)(unsafe.Pointer(&address)) }

// text copies a string of C.
func text(address uintptr) string {
	if address == 0 {
		return ""
	}
	n := 0
	for *at[byte](address + uintptr(n)) != 0 {
		n++
	}
	return string(unsafe.Slice(at[byte](address), n))
}

func cString(s string) *byte { return unsafe.SliceData(append([]byte(s), 0)) }
