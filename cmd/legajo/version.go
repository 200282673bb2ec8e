package main

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// build is what the program knows of its own making.
type build struct {
	Version string `json:"version"`
	Commit  string `json:"commit,omitempty"`
	Go      string `json:"go"`
	System  string `json:"system"`
}

func (a *app) versionCommand() *cobra.Command {
	return a.listing(a.command("version", "program", arguments(0, 0), func(*cobra.Command, []string) error {
		b := thisBuild()
		if a.json {
			return a.printJSON(b)
		}
		line := "legajo " + b.Version
		if b.Commit != "" {
			line += " (" + b.Commit + ")"
		}
		a.out.line(line + " " + b.Go + " " + b.System)
		return nil
	}))
}

func thisBuild() build {
	b := build{Version: "(devel)", Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	if info.Main.Version != "" {
		b.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			b.Commit = s.Value[:min(12, len(s.Value))]
		}
	}
	return b
}
