package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"

	"legajo/pipeline"
)

// progress tells how far a run is: a bar with pages per second and the time
// that is left on a terminal, a plain line now and then elsewhere.
type progress struct {
	*app
	bar   *progressbar.ProgressBar
	begun time.Time
	stop  chan struct{}
	ended sync.WaitGroup

	mu   sync.Mutex
	last pipeline.Progress
	// images is when nothing was left to read but page images, and how many
	// of those had been read by then.
	images struct {
		begun time.Time
		done  int64
	}
}

const (
	linesApart = 10 * time.Second // between two plain lines
	barApart   = 250 * time.Millisecond
	barSteps   = 1000
	barWidth   = 12
	barRoom    = barWidth + 12 // what of a line is not words
)

func (a *app) newProgress() *progress {
	p := &progress{app: a, begun: time.Now(), stop: make(chan struct{})}
	if a.talk.terminal && !a.json {
		p.bar = progressbar.NewOptions64(barSteps,
			progressbar.OptionSetWriter(a.talk),
			progressbar.OptionSetWidth(barWidth),
			progressbar.OptionSetPredictTime(false),
			progressbar.OptionSetElapsedTime(false),
			progressbar.OptionClearOnFinish(),
			progressbar.OptionSetDescription(a.text("progress.begin")),
		)
	}
	p.ended.Go(p.run)
	return p
}

// run draws until the end.
func (p *progress) run() {
	apart := linesApart
	if p.bar != nil {
		apart = barApart
	}
	ticks := time.NewTicker(apart)
	defer ticks.Stop()
	for {
		select {
		case <-ticks.C:
			p.draw()
		case <-p.stop:
			return
		}
	}
}

func (p *progress) draw() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar == nil {
		fmt.Fprintln(p.talk, "legajo: "+p.line())
		return
	}
	if done, all := p.steps(); all > 0 {
		p.bar.Describe(cut(p.line(), p.talk.width-barRoom))
		// A bar at its end would not move back when page images are found.
		_ = p.bar.Set64(min(done*barSteps/all, barSteps-1)) // one that cannot be drawn harms nothing
	}
}

// tell is called after each step of the run.
func (p *progress) tell(now pipeline.Progress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = now
	if p.images.begun.IsZero() && p.onlyImages() {
		p.images.begun, p.images.done = time.Now(), now.ImagesDone
	}
}

// end takes the bar away.
func (p *progress) end() {
	close(p.stop)
	p.ended.Wait()
	if p.bar != nil {
		_ = p.bar.Clear() // as above
	}
}

func (p *progress) line() string {
	seconds := time.Since(p.begun).Seconds()
	line := p.text("progress.files", p.last.FilesDone, p.last.Files, p.last.Pages, float64(p.last.Pages)/max(seconds, 0.001))
	if p.last.Images > 0 {
		line += ", " + p.text("progress.images", p.last.ImagesDone, p.last.Images)
	}
	if left := p.left(); left > 0 {
		line += ", " + p.text("progress.left", left.Round(time.Second).String())
	}
	return line
}

// onlyImages reports whether all files are read whose text layer will do.
func (p *progress) onlyImages() bool {
	n := &p.last
	return n.Images > 0 && n.FilesDone+n.Scans-n.ScansDone >= n.Files
}

// steps are how much of the work is done: files, and once only those are left
// page images, each of which takes as long as many pages of a text layer.
func (p *progress) steps() (done, all int64) {
	if p.onlyImages() {
		return p.last.ImagesDone, p.last.Images
	}
	return p.last.FilesDone, p.last.Files
}

// left guesses the time that the rest takes, 0 where nothing is known yet.
func (p *progress) left() time.Duration {
	since, before := p.begun, int64(0)
	if p.onlyImages() {
		since, before = p.images.begun, p.images.done
	}
	done, all := p.steps()
	if done <= before || all <= done {
		return 0
	}
	return time.Duration(float64(time.Since(since)) / float64(done-before) * float64(all-done))
}
