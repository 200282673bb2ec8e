package archive

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// lock is an advisory lock on a file, held by the open file: the system lets
// go of it however the process ends.
type lock struct{ f *os.File }

func takeLock(path string) (*lock, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	err = tryLock(f)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, errors.Join(busy(f), f.Close())
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("lock %s: %w", path, err), f.Close())
	}
	// Who holds it is told for the other's message only: a disk too full to
	// say so must not keep anybody out.
	if f.Truncate(0) == nil {
		_, _ = f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	}
	return &lock{f}, nil
}

// grace is how long a lock is asked for: a process that was killed may take
// some time to be gone.
const grace = time.Second

func tryLock(f *os.File) error {
	for end := time.Now().Add(grace); ; time.Sleep(grace / 50) {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EWOULDBLOCK) || time.Now().After(end) {
			return err
		}
	}
}

func busy(f *os.File) error {
	b, err := io.ReadAll(io.LimitReader(f, 32))
	if err != nil {
		return &BusyError{}
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(b)))
	if err != nil {
		return &BusyError{}
	}
	return &BusyError{PID: pid}
}

func (l *lock) release() error { return l.f.Close() }

func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isReadOnly(err error) bool {
	return errors.Is(err, syscall.EROFS) || errors.Is(err, syscall.ENOTDIR)
}
