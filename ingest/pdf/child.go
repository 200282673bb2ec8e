package pdf

import (
	"bufio"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"

	"legajo/ingest"
)

// ChildArg is the first argument of a program that is to run Child.
const ChildArg = "pdf-child"

// What a child can be asked: one byte, and for pages the first, in four more.
// A file comes as an open descriptor beside its byte. Passwords come once, the
// four bytes the length of what follows, each ended by a zero; they are not
// answered.
const (
	askOpen      = 'o'
	askPages     = 'p'
	askCopy      = 'c' // to the descriptor, in the clear
	tellPassword = 'k'
)

// answer is one message of a child: what a file says of itself or why it
// cannot be read, a page, or the end of the pages.
type answer struct {
	File *ingest.File
	Bad  *ingest.Reason
	Page *result
	End  bool
	// Locked says that the file needed a password.
	Locked bool
}

// Child is the life of a child process; it gives the exit code. With
// "serve" it reads files that come over its standard input, a socket, and
// writes pages to its standard output. With "tool" it takes on limits and
// becomes the tool named after them.
func Child(args []string) int {
	if len(args) >= 2 && args[0] == "serve" {
		memory, _ := strconv.ParseInt(args[1], 10, 64)
		limitMemory(memory)
		// The collector works harder well before the limit ends the process.
		debug.SetMemoryLimit(memory * 2 / 3)
		debug.SetGCPercent(400)
		debug.SetMaxStack(64 << 20)
		return serve()
	}
	if len(args) >= 4 && args[0] == "tool" {
		memory, _ := strconv.ParseInt(args[1], 10, 64)
		seconds, _ := strconv.ParseUint(args[2], 10, 64)
		limitMemory(memory)
		_ = syscall.Setrlimit(syscall.RLIMIT_CPU, &syscall.Rlimit{Cur: seconds, Max: seconds + 1})
		path, err := exec.LookPath(args[3])
		if err == nil {
			err = syscall.Exec(path, args[3:], os.Environ())
		}
		fmt.Fprintln(os.Stderr, err)
	}
	return 2
}

func limitMemory(bytes int64) {
	if bytes > 0 {
		_ = syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: uint64(bytes), Max: uint64(bytes)})
	}
}

// request is one question as it came.
type request struct {
	ask  byte
	from int
	file *os.File
	text string
}

func serve() int {
	conn, err := net.FileConn(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	asked := make(chan request)
	go func() {
		for {
			r, err := receive(conn.(*net.UnixConn))
			if err != nil {
				// Whoever started this process is gone, or wants no more.
				os.Exit(0)
			}
			asked <- r
		}
	}()
	w := bufio.NewWriterSize(os.Stdout, 1<<16)
	s := &server{enc: gob.NewEncoder(w), flush: w.Flush}
	for r := range asked {
		if err := s.answer(r); err != nil {
			return 1
		}
	}
	return 0
}

func receive(conn *net.UnixConn) (r request, err error) {
	var buf [5]byte
	oob := make([]byte, syscall.CmsgSpace(4))
	n, oobn, _, _, err := conn.ReadMsgUnix(buf[:], oob)
	if err != nil {
		return r, err
	}
	if n != len(buf) {
		return r, errors.New("short request")
	}
	r.ask, r.from = buf[0], int(binary.BigEndian.Uint32(buf[1:]))
	if r.ask == tellPassword {
		text := make([]byte, min(r.from, maxPasswords))
		_, err = io.ReadFull(conn, text)
		r.text = string(text)
		return r, err
	}
	if oobn == 0 {
		return r, nil
	}
	messages, err := syscall.ParseSocketControlMessage(oob[:oobn])
	if err != nil || len(messages) == 0 {
		return r, err
	}
	fds, err := syscall.ParseUnixRights(&messages[0])
	if err != nil || len(fds) == 0 {
		return r, err
	}
	r.file = os.NewFile(uintptr(fds[0]), "pdf")
	return r, nil
}

type server struct {
	enc       *gob.Encoder
	flush     func() error
	raw       []byte
	doc       *document
	passwords []string
}

func (s *server) send(a answer) error {
	if err := s.enc.Encode(a); err != nil {
		return err
	}
	return s.flush()
}

func (s *server) answer(r request) error {
	switch r.ask {
	case askOpen:
		doc, bad := s.open(r.file)
		if bad != nil {
			return s.send(answer{Bad: &bad.Reason})
		}
		s.doc = doc
		return s.send(answer{File: &doc.file, Locked: doc.view.locked})
	case tellPassword:
		s.passwords = strings.Split(strings.TrimSuffix(r.text, "\x00"), "\x00")
		return nil
	case askCopy:
		return s.send(s.copyOut(r.file))
	case askPages:
		for n := max(r.from, 1); s.doc != nil && n <= len(s.doc.pages); n++ {
			p := s.doc.page(n)
			if err := s.send(answer{Page: &p}); err != nil {
				return err
			}
		}
		return s.send(answer{End: true})
	}
	return fmt.Errorf("unknown request %q", r.ask)
}

// open maps the file into memory, where it counts as no data of this process.
func (s *server) open(f *os.File) (*document, *Error) {
	s.doc = nil
	if s.raw != nil {
		_ = syscall.Munmap(s.raw)
		s.raw = nil
	}
	if f == nil {
		return nil, failure("pdf_broken", "no descriptor")
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, failure("pdf_broken", "%v", err)
	}
	if info.Size() == 0 {
		return nil, failure("empty_file", "")
	}
	s.raw, err = syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_PRIVATE)
	if err != nil {
		s.raw = nil
		return nil, failure("pdf_broken", "%v", err)
	}
	return openDocument(s.raw, s.passwords...)
}

// copyOut writes the open file in the clear.
func (s *server) copyOut(to *os.File) answer {
	if to == nil || s.doc == nil {
		return answer{Bad: &ingest.Reason{Code: "pdf_broken", Detail: "no file is open"}}
	}
	if err := errors.Join(s.doc.view.copyTo(to), to.Close()); err != nil {
		return answer{Bad: &ingest.Reason{Code: "pdf_broken", Detail: err.Error()}}
	}
	return answer{End: true}
}
