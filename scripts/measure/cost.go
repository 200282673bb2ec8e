package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// cost is what a command took: processor time of itself and all that it
// started, in user and system mode, and the most memory that they held at once.
type cost struct {
	cpu  time.Duration
	peak int64 // bytes; pages that processes share count once
	out  []byte
}

// costOf runs a command to its end.
func costOf(name string, args []string, env ...string) (cost, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Start(); err != nil {
		return cost{}, err
	}
	ended := make(chan struct{})
	peak := make(chan int64)
	go watch(cmd.Process.Pid, ended, peak)
	err := cmd.Wait()
	close(ended)
	c := cost{cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), peak: <-peak, out: stdout.Bytes()}
	if err != nil {
		return c, fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, stderr.Bytes())
	}
	return c, nil
}

// watch looks every tenth of a second at what a process and its descendants
// hold, until ended, and gives the most.
func watch(pid int, ended <-chan struct{}, peak chan<- int64) {
	var most int64
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ended:
			peak <- most
			return
		case <-tick.C:
			most = max(most, held(pid))
		}
	}
}

// held is the proportional set size of a process and its descendants; what has
// ended meanwhile holds nothing.
func held(pid int) int64 {
	var sum int64
	dir := filepath.Join("/proc", strconv.Itoa(pid))
	rollup, _ := os.ReadFile(filepath.Join(dir, "smaps_rollup")) // gone: no lines
	for _, line := range strings.Split(string(rollup), "\n") {
		if f := strings.Fields(line); len(f) == 3 && f[0] == "Pss:" {
			kib, _ := strconv.ParseInt(f[1], 10, 64)
			sum += kib << 10
		}
	}
	tasks, _ := filepath.Glob(filepath.Join(dir, "task", "*", "children"))
	for _, t := range tasks {
		children, _ := os.ReadFile(t)
		for _, c := range strings.Fields(string(children)) {
			if n, err := strconv.Atoi(c); err == nil {
				sum += held(n)
			}
		}
	}
	return sum
}
