package main

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// groups are the headings under which help lists the commands.
var groups = []string{"take_in", "ask", "correct", "give_out", "program"}

// commands is the list of all commands, in the order in which help shows them.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.ingestCommand(), a.statusCommand(), a.failuresCommand(), a.retryCommand(), a.rebuildCommand(), a.forgetCommand(),
		a.lettersCommand(), a.agreementsCommand(), a.documentsCommand(),
		a.peopleCommand(), a.organisationsCommand(), a.officesCommand(),
		a.searchCommand(), a.whoCommand(), a.betweenCommand(), a.pathCommand(), a.timelineCommand(), a.gapsCommand(), a.showCommand(), a.whyCommand(), a.explainCommand(),
		a.reviewCommand(), a.sameCommand(), a.differentCommand(), a.unsureCommand(), a.splitCommand(), a.joinCommand(), a.confirmCommand(), a.rejectCommand(), a.correctCommand(), a.addCommand(), a.undoCommand(), a.judgementsCommand(), a.authorityCommand(),
		a.exportCommand(), a.evalCommand(), a.sampleCommand(),
		a.doctorCommand(), a.configCommand(), a.completionCommand(), a.versionCommand(),
	}
}

func (a *app) root() *cobra.Command {
	cobra.EnableCommandSorting = false // help shows them in the order of their list
	root := &cobra.Command{
		Use:                        "legajo",
		Short:                      a.text("cmd.legajo.short"),
		Args:                       cobra.ArbitraryArgs,
		SilenceErrors:              true,
		SilenceUsage:               true,
		PersistentPreRunE:          a.configure,
		FParseErrWhitelist:         cobra.FParseErrWhitelist{UnknownFlags: true},
		SuggestionsMinimumDistance: 2,
		CompletionOptions:          cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			a.help(cmd, nil)
			return nil
		}
		p := misused("error.unknown_command", args[0])
		if near := root.SuggestionsFor(args[0]); len(near) > 0 {
			return p.hint("hint.try_command", near[0])
		}
		return p.hint("hint.help")
	}
	for _, g := range groups {
		root.AddGroup(&cobra.Group{ID: g, Title: a.text("group." + g)})
	}
	flags := root.PersistentFlags()
	a.setting(flags, "archive", "archive", "DIR")
	a.setting(flags, "store", "store", "URL")
	a.setting(flags, "lang", "lang", "es|en")
	root.SetHelpFunc(a.help)
	root.SetHelpCommand(a.helpCommand(root))
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(a.commands()...)
	return root
}

// configKey marks a flag that sets a key of the configuration.
const configKey = "config"

// setting adds a flag that sets a key of the configuration.
func (a *app) setting(flags *pflag.FlagSet, name, key, value string) {
	flags.String(name, "", a.valued(value)+a.text("flag."+name))
	flags.Lookup(name).Annotations = map[string][]string{configKey: {key}}
}

// valued begins a flag's text with what stands for its value: a word of the
// catalogue, or the values themselves.
func (a *app) valued(value string) string {
	if key := "value." + value; a.say.Has(key) {
		value = a.text(key)
	}
	return "`" + value + "` "
}

// command makes a command; its texts stand in the catalogue under its name.
func (a *app) command(name, group string, args cobra.PositionalArgs, run func(*cobra.Command, []string) error) *cobra.Command {
	use := name
	if key := "cmd." + name + ".args"; a.say.Has(key) {
		use += " " + a.text(key)
	}
	cmd := &cobra.Command{
		Use: use, GroupID: group, Args: args, RunE: run,
		Short: a.text("cmd." + name + ".short"), Long: a.optional("cmd." + name + ".long"), Example: a.optional("cmd." + name + ".example"),
		DisableFlagsInUseLine: true,
	}
	cmd.Flags().SortFlags = false
	return cmd
}

func (a *app) optional(key string) string {
	if a.say.Has(key) {
		return a.text(key)
	}
	return ""
}

// listing gives a command --json.
func (a *app) listing(cmd *cobra.Command) *cobra.Command {
	cmd.Flags().BoolVar(&a.json, "json", false, a.text("flag.json"))
	return cmd
}

// scored gives a command --min-score.
func (a *app) scored(cmd *cobra.Command) *cobra.Command {
	a.setting(cmd.Flags(), "min-score", "min_score", "0..1")
	return cmd
}

// arguments takes at least and at most so many words; most < 0 is any number.
func arguments(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return misused("error.missing_argument").hint("hint.usage", cmd.UseLine())
		case most >= 0 && len(args) > most:
			return misused("error.extra_argument", args[most]).hint("hint.usage", cmd.UseLine())
		}
		return nil
	}
}

// flagError tells a wrong flag in the words of the catalogue.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var badValue *pflag.InvalidValueError
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return err
	case errors.As(err, &unknown):
		return misused("error.unknown_flag", unknown.GetSpecifiedName()).hint("hint.help_command", cmd.CommandPath())
	case errors.As(err, &noValue):
		return misused("error.flag_needs_value", noValue.GetFlag().Name).hint("hint.help_command", cmd.CommandPath())
	case errors.As(err, &badValue):
		return misused("error.flag_value", badValue.GetFlag().Name, badValue.GetValue()).hint("hint.help_command", cmd.CommandPath())
	}
	return misused("error.flag").because(err).hint("hint.help_command", cmd.CommandPath())
}

// gather takes the flags that set keys of the configuration. Scores are given
// as 0 to 1, as the export has them, and kept per mille.
func (a *app) gather(cmd *cobra.Command) error {
	var bad error
	cmd.Flags().Visit(func(f *pflag.Flag) {
		keys := f.Annotations[configKey]
		if len(keys) == 0 {
			return
		}
		value := f.Value.String()
		if keys[0] == "min_score" {
			score, err := strconv.ParseFloat(value, 64)
			if err != nil || score < 0 || score > 1 {
				bad = misused("error.flag_value", f.Name, value).hint("hint.score")
				return
			}
			value = strconv.Itoa(int(math.Round(score * 1000)))
		}
		a.flags[keys[0]] = value
	})
	return bad
}

func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use: "help", Short: a.text("cmd.help.short"), GroupID: "program",
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil },
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || cmd == root && len(rest) > 0 {
				return misused("error.unknown_command", strings.Join(args, " ")).hint("hint.help")
			}
			a.help(cmd, nil)
			return nil
		},
	}
}

// help prints a command's page.
func (a *app) help(cmd *cobra.Command, _ []string) {
	cmd.InitDefaultHelpFlag()
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	for _, paragraph := range strings.Split(about, "\n") {
		for _, l := range wrap(paragraph, min(a.out.width, 100)) {
			a.out.line(l)
		}
	}
	a.out.line("")
	use := cmd.UseLine()
	if cmd.HasAvailableSubCommands() {
		use = cmd.CommandPath() + " " + a.text("help.command_args")
	}
	a.out.line(a.text("help.usage") + "\n  " + use)
	if cmd.Example != "" {
		a.out.line("\n" + a.text("help.examples") + "\n  " + strings.ReplaceAll(cmd.Example, "\n", "\n  "))
	}
	if cmd.HasParent() {
		a.helpList("", cmd.Commands(), "")
	} else {
		for _, g := range cmd.Groups() {
			a.helpList(g.Title, cmd.Commands(), g.ID)
		}
	}
	a.helpFlags(a.text("help.flags"), cmd.LocalFlags())
	a.helpFlags(a.text("help.global_flags"), cmd.InheritedFlags())
}

func (a *app) helpList(title string, commands []*cobra.Command, group string) {
	var rows [][2]string
	for _, c := range commands {
		if !c.Hidden && c.GroupID == group {
			rows = append(rows, [2]string{c.Name(), c.Short})
		}
	}
	if len(rows) > 0 {
		a.out.line("\n" + title)
		a.definitions(rows)
	}
}

func (a *app) helpFlags(title string, flags *pflag.FlagSet) {
	var rows [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		usage = strings.TrimPrefix(usage, value+" ")
		if f.Name == "help" {
			usage = a.text("flag.help")
		}
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if value != "" && f.Value.Type() != "bool" {
			name += " " + value
		}
		rows = append(rows, [2]string{name, usage})
	})
	if len(rows) > 0 {
		a.out.line("\n" + title)
		a.definitions(rows)
	}
}

// definitions prints terms with what they mean beside them.
func (a *app) definitions(rows [][2]string) {
	left := 0
	for _, r := range rows {
		left = max(left, width(r[0]))
	}
	for _, r := range rows {
		room := 0
		if a.out.width > 0 {
			room = max(30, min(a.out.width, 100)-left-4)
		}
		for i, l := range wrap(r[1], room) {
			term := ""
			if i == 0 {
				term = r[0]
			}
			a.out.line("  " + term + strings.Repeat(" ", left-width(term)+2) + l)
		}
	}
}
