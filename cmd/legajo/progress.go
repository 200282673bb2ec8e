package main

import (
	"fmt"
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
	told  time.Time
	last  pipeline.Progress
}

// Between two plain lines, and between two changes of the bar.
const (
	linesApart = 10 * time.Second
	barApart   = 100 * time.Millisecond
)

func (a *app) newProgress() *progress {
	p := &progress{app: a, begun: time.Now()}
	p.told = p.begun
	if a.talk.terminal && !a.json {
		p.bar = progressbar.NewOptions64(-1,
			progressbar.OptionSetWriter(a.talk),
			progressbar.OptionSetWidth(20),
			progressbar.OptionSetPredictTime(false),
			progressbar.OptionSetElapsedTime(false),
			progressbar.OptionClearOnFinish(),
			progressbar.OptionThrottle(barApart),
			progressbar.OptionSetDescription(a.text("progress.begin")),
		)
	}
	return p
}

// tell is called after each step of the run, never twice at a time.
func (p *progress) tell(now pipeline.Progress) {
	p.last = now
	apart := linesApart
	if p.bar != nil {
		apart = barApart
	}
	if time.Since(p.told) < apart {
		return
	}
	p.told = time.Now()
	if p.bar == nil {
		fmt.Fprintln(p.talk, "legajo: "+p.line())
		return
	}
	done, all := p.steps()
	if all > 0 {
		p.bar.ChangeMax64(max(all, done+1))
	}
	p.bar.Describe(p.line())
	_ = p.bar.Set64(done) // a bar that cannot be drawn harms nothing
}

// steps are how much of the work is done: a page image takes as long as many
// files whose text layer will do, so images are counted once they are known.
func (p *progress) steps() (done, all int64) {
	if p.last.Images > 0 && p.last.FilesDone >= p.last.Files {
		return p.last.ImagesDone, p.last.Images
	}
	return p.last.FilesDone, p.last.Files
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

// left guesses the time that the rest takes, 0 where nothing is known yet.
func (p *progress) left() time.Duration {
	done, all := p.steps()
	if done == 0 || all <= done {
		return 0
	}
	return time.Duration(float64(time.Since(p.begun)) / float64(done) * float64(all-done))
}

func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Clear() // as above
	}
}
