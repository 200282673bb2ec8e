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

// walk is what to go through: the same, in sorted order, each time.
type walk struct {
	exclude string          // the archive's own folder
	given   map[string]bool // the paths asked for, made absolute
	roots   []string        // them, sorted: a folder before what lies in it
	folders []string        // those of them that are folders
	reals   []string        // where they are, without links
}

// newWalk sorts out what to take in, and what there is not.
func newWalk(paths []string, exclude string) (w *walk, missing []Failure) {
	w = &walk{exclude: exclude, given: map[string]bool{}}
	for _, p := range paths {
		abs, err := filepath.Abs(p)
		var info fs.FileInfo
		if err == nil {
			info, err = os.Stat(abs)
		}
		if err != nil {
			missing = append(missing, Failure{Path: archive.Display(p), Reason: reasonOf(err)})
			continue
		}
		if w.given[abs] {
			continue
		}
		w.given[abs] = true
		w.roots = append(w.roots, abs)
		if info.IsDir() {
			w.folders = append(w.folders, abs)
		}
		if real, err := filepath.EvalSymlinks(abs); err == nil {
			w.reals = append(w.reals, real)
		}
	}
	slices.Sort(w.roots)
	if real, err := filepath.EvalSymlinks(exclude); err == nil {
		w.exclude = real
	}
	return w, missing
}

// at is the entry of a path: its rel is the smallest that the folders asked
// for give it, whatever their order.
func (w *walk) at(abs string) entry {
	e := entry{abs: abs}
	if w.given[abs] {
		e.rel = filepath.Base(abs)
	}
	for _, f := range w.folders {
		if rel := strings.TrimPrefix(abs, strings.TrimSuffix(f, "/")+"/"); rel != abs && (e.rel == "" || rel < e.rel) {
			e.rel = rel
		}
	}
	return e
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
func (w *walk) entries() iter.Seq[entry] {
	return func(yield func(entry) bool) {
		t := &tour{walk: w, yield: yield, done: map[string]bool{}, linked: map[string]bool{}}
		for _, r := range w.roots {
			if !t.visit(w.at(r)) {
				return
			}
		}
	}
}

// tour is one going through of a walk.
type tour struct {
	*walk
	yield  func(entry) bool
	done   map[string]bool // of the paths asked for, those visited
	linked map[string]bool // folders reached through links alone
}

// visit yields a file, or goes through a folder. It reports whether to go on.
func (t *tour) visit(e entry) bool {
	if t.given[e.abs] {
		if t.done[e.abs] {
			return true
		}
		t.done[e.abs] = true
	}
	info, err := os.Stat(e.abs) // what a link points at
	switch {
	case errors.Is(err, syscall.ELOOP):
		return t.yield(e.skipped("link_loop"))
	case err != nil:
		return t.yield(e.failed(reasonOf(err).Code, err))
	case info.Mode().IsRegular():
		return t.yield(e)
	case !info.IsDir():
		return t.yield(e.skipped("special_file"))
	}
	return t.folder(e)
}

// folder goes through a folder in sorted order.
func (t *tour) folder(e entry) bool {
	if real, err := filepath.EvalSymlinks(e.abs); err == nil && real == t.exclude {
		return true
	}
	list, err := os.ReadDir(e.abs) // sorted
	for _, d := range list {
		if !t.child(t.at(filepath.Join(e.abs, d.Name())), d) {
			return false
		}
	}
	return err == nil || t.yield(e.failed(folderCode(err), err))
}

func (t *tour) child(e entry, d fs.DirEntry) bool {
	if ignorable(d.Name()) && !t.given[e.abs] {
		return t.yield(e.skipped("ignorable"))
	}
	if d.Type()&fs.ModeSymlink != 0 {
		if told, follow := t.link(e); !follow {
			return told.state == "" || t.yield(told)
		}
	}
	return t.visit(e)
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
func (t *tour) link(e entry) (told entry, follow bool) {
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
	if t.linked[real] || slices.ContainsFunc(t.reals, func(r string) bool { return within(real, r) }) {
		return entry{}, false
	}
	t.linked[real] = true
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

// sample picks n files named .pdf evenly over the walk, the same ones each
// time: each lies at the middle of its share of the walk.
func sample(entries iter.Seq[entry], n int) []entry {
	var list []entry
	for e := range entries {
		if e.state == "" && strings.EqualFold(filepath.Ext(e.rel), ".pdf") {
			list = append(list, e)
		}
	}
	if len(list) <= n {
		return list
	}
	var picked []entry
	for i := range n {
		picked = append(picked, list[(2*i+1)*len(list)/(2*n)])
	}
	return picked
}

func count(entries iter.Seq[entry]) (n int64) {
	for range entries {
		n++
	}
	return n
}
