package pipeline

import (
	"cmp"
	"maps"
	"slices"

	"legajo/archive"
	"legajo/ingest"
)

// Failure is a path or a page that this run could not read.
type Failure struct {
	Path   string // as archive.Display writes it
	Page   int    // 0 for the whole file
	Reason ingest.Reason
}

// maxFailures bounds the list that a report carries; Failed and the pages'
// counts are whole, and the archive has all.
const maxFailures = 100

// Report is what a run did.
type Report struct {
	Files     map[archive.State]int64 // paths by how they ended
	Unchanged int64                   // of them, those that were known before
	Missing   int64                   // paths asked for that do not exist
	Pages     map[string]int64        // native, ocr, empty, handwritten, failed
	Documents int64
	Remade    int64     // files whose findings were made anew from the words kept
	Failures  []Failure // the first hundred
}

// Incomplete reports whether some input could not be read.
func (r Report) Incomplete() bool {
	return r.Files[archive.Failed] > 0 || r.Missing > 0 || r.Pages[string(ingest.PageFailed)] > 0
}

// Progress is where a run stands.
type Progress struct {
	Files, FilesDone int64 // Files is 0 while it is not known
	// Scans and Images count the files that wait to be read as images and
	// their pages; ScansDone and ImagesDone those that were.
	Scans, ScansDone   int64
	Images, ImagesDone int64
	Pages              int64 // pages read in this run, native and images
	Path               string
	Report             Report
}

func (p *Pipeline) begin() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.flights, p.waiting = map[string]*flight{}, map[string]*waiting{}
	p.now = Progress{Report: Report{Files: map[archive.State]int64{}, Pages: map[string]int64{}}}
}

// count changes the run's figures and tells them.
func (p *Pipeline) count(f func(*Progress)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	f(&p.now)
	if p.Progress != nil {
		now := p.now
		now.Report = now.Report.clone()
		p.Progress(now)
	}
}

func (p *Pipeline) report() Report {
	p.mu.Lock()
	defer p.mu.Unlock()
	r := p.now.Report.clone()
	slices.SortFunc(r.Failures, func(a, b Failure) int { return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Page, b.Page)) })
	return r
}

func (r Report) clone() Report {
	r.Files, r.Pages = maps.Clone(r.Files), maps.Clone(r.Pages)
	r.Failures = slices.Clone(r.Failures)
	return r
}

func (r *Report) miss(f Failure) {
	r.Missing++
	r.fail(f)
}

func (r *Report) fail(f Failure) {
	if len(r.Failures) < maxFailures {
		r.Failures = append(r.Failures, f)
	}
}

// end counts a path that ended.
func (n *Progress) end(e entry, s archive.State, why ingest.Reason) {
	n.FilesDone++
	n.Path = archive.Display(e.rel)
	n.Report.Files[s]++
	if s == archive.Failed {
		n.Report.fail(Failure{Path: n.Path, Reason: why})
	}
}

// waiting are the paths of a file that is begun and read later.
type waiting struct {
	paths []entry
	pages int
}

// wait counts a path whose file is begun and read later, and the file's pages
// where they are known.
func (p *Pipeline) wait(e entry, sha string, pages int) {
	p.count(func(n *Progress) {
		w := p.waiting[sha]
		if w == nil {
			w = &waiting{}
			p.waiting[sha] = w
			n.Scans++
		}
		if w.pages == 0 {
			w.pages = pages
			n.Images += int64(pages)
		}
		if !slices.ContainsFunc(w.paths, func(o entry) bool { return o.abs == e.abs }) {
			w.paths = append(w.paths, e)
		}
	})
}

// landed counts a file that was read, for all paths that waited for it: one
// is loaded, the others are duplicates.
func (p *Pipeline) landed(e entry, f archive.File, pages []ingest.Page, documents int) {
	p.count(func(n *Progress) {
		paths := []entry{e}
		if w := p.waiting[f.SHA256]; w != nil {
			paths = w.paths
			delete(p.waiting, f.SHA256)
			n.ScansDone++
		} else {
			n.Pages += int64(len(pages))
		}
		for i, e := range paths {
			s := f.State
			if i > 0 && s == archive.Loaded {
				s = archive.Duplicate
			}
			n.end(e, s, f.Reason)
		}
		n.Report.Documents += int64(documents)
		for i := range pages {
			n.Report.page(&pages[i])
			if f.State == archive.Loaded && pages[i].State == ingest.PageFailed {
				n.Report.fail(Failure{Path: archive.Display(paths[0].rel), Page: pages[i].Number, Reason: pages[i].Reason})
			}
		}
	})
}

// page counts a page by the words that the report knows.
func (r *Report) page(p *ingest.Page) {
	kind := string(p.State)
	if p.State == ingest.PageRead {
		if kind = archive.PageSource(p); kind == "none" {
			kind = "native"
		}
	}
	r.Pages[kind]++
}
