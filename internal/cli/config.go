package cli

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze/custom"
	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
)

// useConfig refuses a --config that names no file.
func (a *app) useConfig(cmd *cobra.Command) error {
	if !cmd.Flags().Changed("config") {
		return nil
	}
	if r, ok := asRevision(a.policies.File); ok {
		return a.configOf(cmd.Context(), r, cmp.Or(cmd.Flags().Arg(0), "."))
	}
	info, err := os.Stat(a.policies.File)
	switch {
	case err != nil:
		return fail("name a file as "+policy.Name, "--config %s cannot be read: %w", a.policies.File, cause(err))
	case info.IsDir():
		return fail("name the file: "+filepath.Join(a.policies.File, policy.Name), "--config %s is a folder", a.policies.File)
	}
	return nil
}

// explained prints diagnostics about the files of the command with their lines,
// and tells whether it could.
func (a *app) explained(list []diag.Diagnostic) bool {
	if slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return !d.Range.IsValid() }) {
		return false
	}
	printer := a.printer(a.sys.Err)
	sources := report.Sources{Open: source{}.open}
	printer.Source = a.unlike(sources.Line)
	if err := printer.Print(a.sys.Err, list); err != nil {
		return false
	}
	what, next := "cannot be used", "mend the errors named, from the top"
	if slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return d.Code == custom.CodeFailed || d.Code == custom.CodeTooCostly }) {
		what, next = "has a rule that could not judge this map", "mend the rule named"
	}
	fmt.Fprintf(a.sys.Err, "seam: %s %s\nnext: %s\n", list[0].Range.File, what, next)
	return true
}

// warned prints, once, what may not be meant in a policy that can be read.
func (a *app) warned(p *policy.Policy) error {
	if p == nil || len(p.Warnings) == 0 || a.told[p] {
		return nil
	}
	if a.told == nil {
		a.told = map[*policy.Policy]bool{}
	}
	a.told[p] = true
	printer := a.printer(a.sys.Err)
	printer.Source = lines(source{})
	return printer.Print(a.sys.Err, p.Warnings)
}

// warnedAt is warned of the policy of a map. It is called where maps are taken up
// one after the other, so that warnings come in their order.
func (a *app) warnedAt(s source) error {
	if s.m == nil {
		return nil
	}
	p, err := a.policies.For(cmp.Or(s.today, s.name))
	if err != nil {
		return err
	}
	return a.warned(p)
}

// printConfig prints what is decided for each of the maps.
func (a *app) printConfig(ctx context.Context, args []string) error {
	paths, _, err := a.prepare(ctx, args)
	if err != nil {
		return err
	}
	for i, arg := range paths {
		if arg.folder {
			return fail("name one map of it", "%s is a folder, whose maps may have different decisions", arg.path)
		}
		p, err := a.policies.For(arg.path)
		if err != nil {
			return err
		}
		if err := a.warned(p); err != nil {
			return err
		}
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		if err := p.Print(a.out, arg.path); err != nil {
			return err
		}
	}
	return nil
}
