package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/config"
	"legajo/language/name"
)

// shells are those for which completion can be had.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func (a *app) completionCommand() *cobra.Command {
	cmd := a.command("completion", "program", arguments(1, 1), func(cmd *cobra.Command, args []string) error {
		root := cmd.Root()
		switch args[0] {
		case "bash":
			return root.GenBashCompletionV2(a.out, true)
		case "zsh":
			return root.GenZshCompletion(a.out)
		case "fish":
			return root.GenFishCompletion(a.out, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(a.out)
		}
		return misused("error.unknown_shell", safe(args[0])).hint("hint.bad_value", list(shells))
	})
	cmd.ValidArgs = shells
	return cmd
}

// maxCompleted is how many names a shell is offered.
const maxCompleted = 50

// completesNames offers the archive's names for a command's words.
func (a *app) completesNames(cmd *cobra.Command) {
	cmd.ValidArgsFunction = func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		return a.namesBeginning(cmd.Context(), cmd, typed), cobra.ShellCompDirectiveNoFileComp
	}
}

// completesName offers the archive's names for a flag.
func (a *app) completesName(cmd *cobra.Command, flag string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		return a.namesBeginning(cmd.Context(), cmd, typed), cobra.ShellCompDirectiveNoFileComp
	})
}

// namesBeginning are names of which a word begins with what was typed. A shell
// is told of no error: where there is no archive there is nothing to offer.
func (a *app) namesBeginning(ctx context.Context, cmd *cobra.Command, typed string) []string {
	if ctx == nil {
		ctx = context.Background()
	}
	if a.gather(cmd) != nil {
		return nil
	}
	cfg, err := config.Load(a.flags)
	if err != nil {
		return nil
	}
	ar, err := archive.OpenRead(ctx, cfg.Archive)
	if err != nil {
		return nil
	}
	names, err := ar.NamesBeginning(ctx, name.Fold(typed), maxCompleted)
	if errors.Join(err, ar.Close()) != nil {
		return nil
	}
	return names
}
