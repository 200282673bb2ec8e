package pipeline

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"legajo/archive"
	"legajo/ingest"
)

// entry is one thing that the walk met: a file, or something that can be told
// to be no document, or not to be readable, without opening it.
type entry struct {
	abs, rel string
	sha      string        // where the archive knows the file
	state    archive.State // "" for a file to look at
	reason   ingest.Reason
}

func known(p archive.Path) entry { return entry{abs: p.Abs, rel: p.Rel, sha: p.SHA256} }

func (e entry) failed(code string, err error) entry {
	e.state, e.reason = archive.Failed, ingest.Reason{Code: code, Detail: cause(err)}
	return e
}

func (e entry) skipped(code string) entry {
	e.state, e.reason = archive.Skipped, ingest.Reason{Code: code}
	return e
}

// cause is an error of the file system without the path, which the ledger has.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// root is one path to take in, made absolute. dir is the folder that paths are
// relative to.
type root struct{ abs, dir string }

// walk goes through roots in sorted order, the same each time.
type walk struct {
	exclude string // the archive's own folder
	reals   []string
}

// roots sorts out what to take in, and what there is not.
func (w *walk) roots(paths []string) (roots []root, missing []Failure) {
	for _, p := range paths {
		abs, err := filepath.Abs(p)
		if err == nil {
			_, err = os.Stat(abs)
		}
		if err != nil {
			missing = append(missing, Failure{Path: archive.Display(p), Reason: reasonOf(err)})
			continue
		}
		r := root{abs: abs, dir: abs}
		if info, err := os.Stat(abs); err != nil || !info.IsDir() {
			r.dir = filepath.Dir(abs)
		}
		if real, err := filepath.EvalSymlinks(abs); err == nil {
			w.reals = append(w.reals, real)
		}
		roots = append(roots, r)
	}
	if real, err := filepath.EvalSymlinks(w.exclude); err == nil {
		w.exclude = real
	}
	return roots, missing
}

// reasonOf is the code of an error of the file system.
func reasonOf(err error) ingest.Reason {
	code := "unreadable"
	switch {
	case errors.Is(err, fs.ErrNotExist):
		code = "not_found"
	case errors.Is(err, fs.ErrPermission):
		code = "permission"
	case errors.Is(err, syscall.ELOOP):
		code = "link_loop"
	}
	return ingest.Reason{Code: code, Detail: cause(err)}
}

// entries yields what lies under the roots, each path once.
func (w *walk) entries(roots []root) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		linked := map[string]bool{} // folders reached through links alone
		for i, r := range roots {
			inside := slices.ContainsFunc(roots[:i], func(o root) bool { return o == r })
			if !inside && !w.visit(entry{abs: r.abs, rel: rel(r, r.abs)}, r, linked, yield) {
				return
			}
		}
	}
}

func rel(r root, abs string) string {
	if r.dir == "/" {
		return strings.TrimPrefix(abs, "/")
	}
	return strings.TrimPrefix(abs, r.dir+"/")
}

// visit yields a file, or goes through a folder. It reports whether to go on.
func (w *walk) visit(e entry, r root, linked map[string]bool, yield func(entry) bool) bool {
	info, err := os.Stat(e.abs) // what a link points at
	switch {
	case errors.Is(err, syscall.ELOOP):
		return yield(e.skipped("link_loop"))
	case err != nil:
		return yield(e.failed(reasonOf(err).Code, err))
	case info.Mode().IsRegular():
		return yield(e)
	case !info.IsDir():
		return yield(e.skipped("special_file"))
	}
	if real, err := filepath.EvalSymlinks(e.abs); err == nil && real == w.exclude {
		return true
	}
	list, err := os.ReadDir(e.abs) // sorted
	if err != nil && len(list) == 0 {
		return yield(e.failed(folderCode(err), err))
	}
	for _, d := range list {
		child := entry{abs: filepath.Join(e.abs, d.Name())}
		child.rel = rel(r, child.abs)
		if ignorable(d.Name()) {
			if !yield(child.skipped("ignorable")) {
				return false
			}
			continue
		}
		if d.Type()&fs.ModeSymlink != 0 {
			if told, follow := w.link(child, linked); !follow {
				if told.state != "" && !yield(told) {
					return false
				}
				continue
			}
		}
		if !w.visit(child, r, linked, yield) {
			return false
		}
	}
	return true
}

// folder begins the codes of folders that could not be read.
const folder = "folder_"

func folderCode(err error) string {
	if errors.Is(err, fs.ErrPermission) {
		return folder + "permission"
	}
	return folder + "unreadable"
}

// link decides on a symbolic link. One to a folder that the walk reaches
// anyway is not followed, and told where it leads back to where it stands; one
// that leads elsewhere is followed once.
func (w *walk) link(e entry, linked map[string]bool) (told entry, follow bool) {
	info, err := os.Stat(e.abs)
	if err != nil || !info.IsDir() {
		return entry{}, true // visit tells
	}
	real, err := filepath.EvalSymlinks(e.abs)
	if err != nil {
		return e.failed("unreadable", err), false
	}
	here, err := filepath.EvalSymlinks(filepath.Dir(e.abs))
	if err == nil && within(here, real) {
		return e.skipped("link_loop"), false
	}
	if linked[real] || slices.ContainsFunc(w.reals, func(r string) bool { return within(real, r) }) {
		return entry{}, false
	}
	linked[real] = true
	return entry{}, true
}

// within reports whether a path is a folder or lies in it.
func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, "/")+"/")
}

// ignorable names what systems and programs leave among people's files.
func ignorable(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin", "lost+found":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$")
}

// sample picks n files evenly over the walk, the same ones each time.
func sample(entries iter.Seq[entry], n int) iter.Seq[entry] {
	candidate := func(e entry) bool {
		return e.state == "" && strings.EqualFold(filepath.Ext(e.rel), ".pdf")
	}
	total := 0
	for e := range entries {
		if candidate(e) {
			total++
		}
	}
	return func(yield func(entry) bool) {
		i, picked := 0, 0
		for e := range entries {
			if !candidate(e) {
				continue
			}
			// The picked-th of n lies at the middle of its share of the walk.
			if at := (2*picked + 1) * total / (2 * n); total <= n || i == at {
				if !yield(e) {
					return
				}
				picked++
			}
			if i++; picked == n {
				return
			}
		}
	}
}

func count(entries iter.Seq[entry]) (n int64) {
	for range entries {
		n++
	}
	return n
}
