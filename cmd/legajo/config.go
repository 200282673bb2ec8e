package main

import "github.com/spf13/cobra"

func (a *app) configCommand() *cobra.Command {
	return a.listing(a.command("config", "program", arguments(0, 0), func(*cobra.Command, []string) error {
		if a.json {
			return a.printJSON(a.cfg.Settings())
		}
		t := table{columns: []column{{title: a.text("col.key")}, {title: a.text("col.value")}, {title: a.text("col.origin")}, {title: a.text("col.meaning"), least: 20}}}
		for _, s := range a.cfg.Settings() {
			t.add(s.Key, orDash(s.Value), a.text("origin."+string(s.Origin)), a.text("config."+s.Key))
		}
		t.print(a.out)
		for _, f := range a.cfg.Files {
			a.note("note.config_file", safe(f))
		}
		return nil
	}))
}
