package pdf

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"iter"
	"net"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"legajo/ingest"
)

// Config says how files are read. The zero value is good for most.
type Config struct {
	// Command starts a child: a program and the arguments before Child's own.
	// Without one it is this program with ChildArg.
	Command []string
	// Workers is how many idle children are kept at most; 0 is one a CPU.
	Workers int
	// Memory bounds a child's data in bytes, the 120 MB or so included that its
	// runtime takes at once; 0 is 512 MiB.
	Memory int64
	// Passwords are tried on files that do not open without.
	Passwords []string
	// Patience is how long a child may be silent before it is killed; 0 is 30
	// seconds.
	Patience time.Duration
}

// Reader reads files in child processes, which it keeps for further files. It
// is safe for concurrent use.
type Reader struct {
	config Config
	mu     sync.Mutex
	idle   []*child
	closed bool
}

// New makes a reader. No process starts before a file is opened.
func New(c Config) *Reader {
	if len(c.Command) == 0 {
		self, err := os.Executable()
		if err != nil {
			self = os.Args[0]
		}
		c.Command = []string{self, ChildArg}
	}
	c.Passwords = slices.DeleteFunc(slices.Clone(c.Passwords), func(p string) bool { return p == "" || strings.ContainsRune(p, 0) })
	c.Workers = cmp.Or(c.Workers, runtime.NumCPU())
	c.Memory = cmp.Or(c.Memory, 512<<20)
	c.Patience = cmp.Or(c.Patience, 30*time.Second)
	return &Reader{config: c}
}

// Close ends the children that are idle; those in use end with their document.
func (r *Reader) Close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	for _, c := range r.idle {
		c.kill()
	}
	r.idle = nil
}

// child is a process that reads one file at a time.
type child struct {
	cmd  *exec.Cmd
	conn *net.UnixConn
	out  *os.File
	dec  *gob.Decoder
	err  bytes.Buffer // what it complained about
}

func (r *Reader) take() (*child, error) {
	r.mu.Lock()
	if n := len(r.idle); n > 0 {
		c := r.idle[n-1]
		r.idle = r.idle[:n-1]
		r.mu.Unlock()
		return c, nil
	}
	r.mu.Unlock()
	return r.start()
}

func (r *Reader) give(c *child) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed || len(r.idle) >= r.config.Workers {
		c.kill()
		return
	}
	r.idle = append(r.idle, c)
}

func (r *Reader) start() (*child, error) {
	pair, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		return nil, fmt.Errorf("start reader: %w", err)
	}
	syscall.CloseOnExec(pair[0])
	syscall.CloseOnExec(pair[1])
	ours, theirs := os.NewFile(uintptr(pair[0]), "ours"), os.NewFile(uintptr(pair[1]), "theirs")
	defer ours.Close()
	defer theirs.Close()
	conn, err := net.FileConn(ours)
	if err != nil {
		return nil, fmt.Errorf("start reader: %w", err)
	}
	from, to, err := os.Pipe()
	if err != nil {
		conn.Close()
		return nil, fmt.Errorf("start reader: %w", err)
	}
	defer to.Close()
	c := &child{conn: conn.(*net.UnixConn), out: from, dec: gob.NewDecoder(from)}
	args := append(slices.Clone(r.config.Command), "serve", strconv.FormatInt(r.config.Memory, 10))
	c.cmd = exec.Command(args[0], args[1:]...)
	c.cmd.Stdin, c.cmd.Stdout, c.cmd.Stderr = theirs, to, &tail{buf: &c.err}
	if err := c.cmd.Start(); err != nil {
		conn.Close()
		from.Close()
		return nil, fmt.Errorf("start reader: %w", err)
	}
	if err := c.tell(r.config.Passwords); err != nil {
		c.kill()
		return nil, fmt.Errorf("start reader: %w", err)
	}
	return c, nil
}

// maxPasswords bounds the bytes of all passwords together.
const maxPasswords = 1 << 16

// tell gives the child the passwords over its socket: neither its arguments
// nor its environment show them.
func (c *child) tell(passwords []string) error {
	var all []byte
	for _, p := range passwords {
		if len(all)+len(p) < maxPasswords {
			all = append(append(all, p...), 0)
		}
	}
	if len(all) == 0 {
		return nil
	}
	_, err := c.conn.Write(append(binary.BigEndian.AppendUint32([]byte{tellPassword}, uint32(len(all))), all...))
	return err
}

// tail keeps the first kilobyte of what a process complains about.
type tail struct{ buf *bytes.Buffer }

func (t *tail) Write(p []byte) (int, error) {
	if room := 1024 - t.buf.Len(); room > 0 {
		t.buf.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

// kill ends the process and waits for it.
func (c *child) kill() {
	_ = c.cmd.Process.Kill()
	_ = c.cmd.Wait()
	c.conn.Close()
	c.out.Close()
}

func (c *child) ask(what byte, from int, file *os.File) error {
	buf := binary.BigEndian.AppendUint32([]byte{what}, uint32(from))
	var oob []byte
	if file != nil {
		oob = syscall.UnixRights(int(file.Fd()))
	}
	_, _, err := c.conn.WriteMsgUnix(buf, oob, nil)
	runtime.KeepAlive(file)
	return err
}

// hear waits for the next answer, no longer than patience.
func (c *child) hear(ctx context.Context, patience time.Duration) (a answer, err error) {
	_ = c.out.SetReadDeadline(time.Now().Add(patience))
	stop := context.AfterFunc(ctx, func() { _ = c.out.SetReadDeadline(time.Unix(1, 0)) })
	defer stop()
	err = c.dec.Decode(&a)
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	return a, err
}

// gone says why a child that stopped answering did so, and ends it.
func (c *child) gone(err error) ingest.Reason {
	c.kill()
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return ingest.Reason{Code: "timeout"}
	}
	last, _, _ := strings.Cut(c.err.String(), "\n")
	return ingest.Reason{Code: "pdf_broken", Detail: cmp.Or(last, "the reader of the file ended")}
}

// Document is an open file.
type Document struct {
	File   ingest.File
	reader *Reader
	file   *os.File
	clear  *os.File // a copy without password, for poppler, nil where none is needed
	child  *child   // nil where poppler reads the file
	begun  bool     // the child is in the middle of its pages
}

// Open finds out what a file says of itself. The file stays the caller's, and
// must stay open as long as the document. A file that gives nothing is an
// *Error.
func (r *Reader) Open(ctx context.Context, file *os.File) (*Document, error) {
	d := &Document{reader: r, file: file}
	a, err := d.open(ctx)
	if err != nil && ctx.Err() != nil {
		return nil, ctx.Err()
	}
	bad := a.Bad
	if err != nil {
		var broken *brokenChild
		if !errors.As(err, &broken) {
			return nil, err
		}
		bad = &broken.reason
	}
	if bad == nil {
		d.File = *a.File
		if a.Locked {
			err = d.unlock(ctx)
		}
		if err != nil {
			d.Close()
			return nil, err
		}
		return d, nil
	}
	d.Close()
	if bad.Code == "empty_file" || bad.Code == "not_pdf" {
		return nil, &Error{*bad}
	}
	return d.openByPoppler(ctx, *bad)
}

// unlock has the child write the file in the clear, to where no other process
// finds it, so that poppler need not be told the password on its command line.
func (d *Document) unlock(ctx context.Context) error {
	f, err := os.CreateTemp("", "legajo-")
	if err != nil {
		return fmt.Errorf("open locked file: %w", err)
	}
	d.clear = f
	err = os.Remove(f.Name())
	if err == nil {
		err = d.child.ask(askCopy, 0, f)
	}
	if err != nil {
		return fmt.Errorf("open locked file: %w", err)
	}
	a, err := d.child.hear(ctx, d.reader.config.Patience)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		bad := d.child.gone(err)
		d.child = nil
		return &Error{bad}
	case a.Bad != nil:
		return &Error{*a.Bad}
	}
	_, err = f.Seek(0, io.SeekStart)
	return err
}

// brokenChild is the error of a child that died.
type brokenChild struct{ reason ingest.Reason }

func (b *brokenChild) Error() string { return b.reason.Code }

func (d *Document) open(ctx context.Context) (answer, error) {
	c, err := d.reader.take()
	if err != nil {
		return answer{}, err
	}
	if err := c.ask(askOpen, 0, d.file); err != nil {
		// It died while it was idle.
		c.kill()
		if c, err = d.reader.start(); err != nil {
			return answer{}, err
		}
		if err := c.ask(askOpen, 0, d.file); err != nil {
			c.kill()
			return answer{}, fmt.Errorf("ask reader: %w", err)
		}
	}
	a, err := c.hear(ctx, d.reader.config.Patience)
	if err != nil {
		return a, &brokenChild{c.gone(err)}
	}
	d.child = c
	return a, nil
}

// Close gives the child back.
func (d *Document) Close() {
	if d.clear != nil {
		d.clear.Close() // the copy goes with it
		d.clear = nil
	}
	if d.child == nil {
		return
	}
	if d.begun {
		d.child.kill()
	} else {
		d.reader.give(d.child)
	}
	d.child = nil
}

// chunk is how many pages poppler reads in one run.
const chunk = 16

// maxCrashes is how many children one file may cost before poppler reads the
// rest.
const maxCrashes = 3

// Pages gives the pages in order, beginning with page from (1 is the first).
// The error is that the context ended or that no process could be started;
// whatever ails a page is told by the page.
func (d *Document) Pages(ctx context.Context, from int) iter.Seq2[Page, error] {
	return func(yield func(Page, error) bool) {
		err := d.pages(ctx, max(from, 1), func(p Page) bool { return yield(p, nil) })
		if err != nil {
			yield(Page{}, err)
		}
	}
}

// pages reads page by page, and hands those that the child could not read well
// to poppler, some at a time.
func (d *Document) pages(ctx context.Context, from int, yield func(Page) bool) error {
	var held []result // faulty pages, one after the other
	more := true
	release := func() error {
		for _, p := range d.secondOpinion(ctx, held) {
			if more = yield(p); !more {
				break
			}
		}
		held = held[:0]
		return ctx.Err()
	}
	crashes := 0
	for n := from; n <= d.File.Pages && more; n++ {
		r := result{Faulty: true}
		if d.child != nil {
			var err error
			if r, err = d.next(ctx, n); err != nil {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if crashes++; crashes < maxCrashes {
					if err := d.reopen(ctx); err != nil {
						return err
					}
				}
			}
		}
		r.Page.Number = n
		if !r.Faulty && len(held) == 0 {
			more = yield(r.Page)
			continue
		}
		if r.Faulty {
			held = append(held, r)
		}
		if !r.Faulty || len(held) == chunk {
			if err := release(); err != nil {
				return err
			}
			if !r.Faulty && more {
				more = yield(r.Page)
			}
		}
	}
	if more && len(held) > 0 {
		return release()
	}
	return d.finish(ctx, more)
}

// next asks for page n, in the stream of pages that has begun or a new one. A
// child that dies is taken away.
func (d *Document) next(ctx context.Context, n int) (result, error) {
	if !d.begun {
		if err := d.child.ask(askPages, n, nil); err != nil {
			return d.lost(n, err)
		}
		d.begun = true
	}
	a, err := d.child.hear(ctx, d.reader.config.Patience)
	if err == nil && a.Page == nil {
		err = errors.New("no page")
	}
	if err != nil {
		return d.lost(n, err)
	}
	return *a.Page, nil
}

func (d *Document) lost(n int, err error) (result, error) {
	reason := d.child.gone(err)
	d.child, d.begun = nil, false
	return result{
		Faulty: true,
		Page:   Page{Page: ingest.Page{Number: n, State: ingest.PageFailed, Reason: reason}},
	}, err
}

// reopen starts over with a fresh child after a page that killed one.
func (d *Document) reopen(ctx context.Context) error {
	a, err := d.open(ctx)
	var broken *brokenChild
	if errors.As(err, &broken) || err == nil && a.Bad != nil {
		d.Close()
		return ctx.Err()
	}
	return err
}

// finish hears the child's last word, so that it can be used again.
func (d *Document) finish(ctx context.Context, more bool) error {
	if d.child == nil || !d.begun || !more {
		return nil
	}
	a, err := d.child.hear(ctx, d.reader.config.Patience)
	if err == nil && a.End {
		d.begun = false
	}
	return ctx.Err()
}
