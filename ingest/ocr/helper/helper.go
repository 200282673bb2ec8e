// Package helper runs helper processes that are kept from one piece of work to
// the next and talk over a pipe: a fault in a library that such a process needs
// ends the helper, not the program, and another is started.
package helper

import (
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// Pool are the helpers of one kind. It starts as many as are asked at a time,
// and keeps them until it is closed.
type Pool struct {
	Path     string
	Args     []string
	Env      []string      // beside the program's own
	Patience time.Duration // how long one may take for an answer

	mu     sync.Mutex
	idle   []*process
	closed bool
}

// Ask has a helper answer; one that failed is not kept.
func (p *Pool) Ask(ctx context.Context, request, reply any) error {
	h, err := p.take()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, p.Patience)
	defer cancel()
	stop := context.AfterFunc(ctx, h.kill)
	err = errors.Join(h.enc.Encode(request), h.dec.Decode(reply))
	if !stop() || err != nil {
		h.kill()
		return errors.Join(err, ctx.Err(), h.wait())
	}
	p.keep(h)
	return nil
}

func (p *Pool) take() (*process, error) {
	p.mu.Lock()
	if n := len(p.idle); n > 0 {
		h := p.idle[n-1]
		p.idle = p.idle[:n-1]
		p.mu.Unlock()
		return h, nil
	}
	p.mu.Unlock()
	return p.start()
}

func (p *Pool) keep(h *process) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		h.end()
		return
	}
	p.idle = append(p.idle, h)
}

// Close ends the helpers.
func (p *Pool) Close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	for _, h := range p.idle {
		h.end()
	}
	p.idle = nil
	return nil
}

// process is a running helper.
type process struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	enc    *gob.Encoder
	dec    *gob.Decoder
	stderr Tail
}

func (p *Pool) start() (*process, error) {
	h := &process{cmd: exec.Command(p.Path, p.Args...)}
	h.cmd.Env = append(os.Environ(), p.Env...)
	h.cmd.Stderr = &h.stderr
	in, err := h.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := h.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := h.cmd.Start(); err != nil {
		return nil, err
	}
	h.in, h.enc, h.dec = in, gob.NewEncoder(in), gob.NewDecoder(out)
	return h, nil
}

func (h *process) kill() { _ = h.cmd.Process.Kill() }

// wait waits for the end of a helper and gives what it said last.
func (h *process) wait() error {
	err := h.cmd.Wait()
	if said := h.stderr.Said(); said != "" {
		err = fmt.Errorf("%w: %s", err, said)
	}
	return err
}

// end lets an idle helper end: it stops when there is nothing more to come.
func (h *process) end() {
	_ = h.in.Close()
	_ = h.cmd.Wait()
}

// Tail keeps the last bytes written to it.
type Tail struct{ b []byte }

const tailSize = 300

func (t *Tail) Write(p []byte) (int, error) {
	t.b = append(t.b, p...)
	if n := len(t.b) - tailSize; n > 0 {
		t.b = append(t.b[:0], t.b[n:]...)
	}
	return len(p), nil
}

// Said is what was written last, in one line.
func (t *Tail) Said() string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(string(t.b), "")), " ")
}
