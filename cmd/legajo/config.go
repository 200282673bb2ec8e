package main

import "github.com/spf13/cobra"

func (a *app) configCommand() *cobra.Command {
	return a.tabular(a.command("config", "program", arguments(0, 0), func(*cobra.Command, []string) error {
		if a.json {
			return a.printJSON(a.cfg.Settings())
		}
		t := a.table(column{key: "col.key"}, column{key: "col.value"}, column{key: "col.origin"}, column{key: "col.meaning", least: 20})
		for _, s := range a.cfg.Settings() {
			t.add(s.Key, a.or(s.Value), a.text("origin."+string(s.Origin)), a.text("config."+s.Key))
		}
		if err := a.give(t); err != nil {
			return err
		}
		for _, f := range a.cfg.Files {
			a.note("note.config_file", safe(f))
		}
		return nil
	}))
}
