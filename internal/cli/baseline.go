package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze/baseline"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// baselineFlags are the flags of the commands about baselines.
type baselineFlags struct {
	file, reason, until string
	accept              bool
}

func (a *app) baselineCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "baseline",
		Short: "Accept findings for now, with a reason and a last day",
		Args:  noArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(a.baselineWriteCommand(), a.baselinePruneCommand())
	return c
}

func (a *app) baselineWriteCommand() *cobra.Command {
	var flags baselineFlags
	c := &cobra.Command{
		Use:   "write PATH...",
		Short: "Write what is found now as accepted",
		Long: `write makes a baseline of all that rules find now, so that
seam check --baseline FILE fails only for what comes to it. Each entry has the
--reason, and the day --until which it is accepted where one is given: edit them
in the file as you like.

A baseline that is there keeps its entries with their reasons. It grows only
with --accept.`,
		Example: `  seam baseline write maps --reason "as we found it" --until 2027-03-01
  seam check maps --baseline seam-baseline.yaml`,
		Args: pathArgs(0),
		RunE: func(cmd *cobra.Command, args []string) error { return a.baselineWrite(cmd.Context(), args, flags) },
	}
	f := c.Flags()
	f.StringVarP(&flags.file, "output", "o", baseline.Name, "`FILE` of the baseline")
	f.StringVar(&flags.reason, "reason", "", "why they are accepted, a `TEXT`")
	f.StringVar(&flags.until, "until", "", "last day, a `DATE`")
	f.BoolVar(&flags.accept, "accept", false, "let a baseline that is there grow")
	f.StringVar(&a.policies.File, "config", "", "`FILE` of decisions about rules, instead of the .seam.yaml that is nearest")
	a.common.bind(f)
	return c
}

func (a *app) baselinePruneCommand() *cobra.Command {
	var flags baselineFlags
	c := &cobra.Command{
		Use:   "prune PATH...",
		Short: "Take out of a baseline what is mended",
		Long: `prune takes out of a baseline what rules no longer find in the maps of PATH. It
never adds anything, and leaves entries of other maps as they are.`,
		Example: `  seam baseline prune maps`,
		Args:    pathArgs(0),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.baselinePrune(cmd.Context(), args, flags) },
	}
	c.Flags().StringVarP(&flags.file, "output", "o", baseline.Name, "`FILE` of the baseline")
	c.Flags().StringVar(&a.policies.File, "config", "", "`FILE` of decisions about rules, instead of the .seam.yaml that is nearest")
	a.common.bind(c.Flags())
	return c
}

// reports calls add for the report of every map. A map that does not load is an
// error: what it hides cannot be accepted, nor told to be mended.
func (a *app) reports(ctx context.Context, args []string, begin func() error, add func(*figures.Report)) error {
	paths, now, err := a.prepare(ctx, args)
	if err != nil {
		return err
	}
	if err := begin(); err != nil {
		return err
	}
	maps, broken := 0, 0
	err = each(ctx, a.maps(ctx, paths), func(ctx context.Context, s source) (*figures.Report, error) {
		return a.analyzed(ctx, s, now, true)
	}, func(s source, r *figures.Report) error {
		if err := a.printer(a.sys.Err).Print(a.sys.Err, s.diagnostics); err != nil || s.name == "" {
			return err
		}
		maps++
		if r == nil {
			broken++
			return nil
		}
		add(r)
		return nil
	})
	if err == nil && broken > 0 {
		err = unreadable(broken, maps)
	}
	return err
}

func (a *app) baselineWrite(ctx context.Context, args []string, flags baselineFlags) error {
	if flags.reason == "" {
		return fail(`add --reason "as we found it"`, "a baseline needs a reason")
	}
	var until touchpoint.Date
	if flags.until != "" {
		day, err := touchpoint.ParseDate(flags.until)
		if err != nil {
			return fail("write year-month-day, as in 2027-03-01", "--until %q is no date", flags.until)
		}
		until = day
	}
	var b *baseline.Baseline
	grown, old := 0, false
	err := a.reports(ctx, args, func() (err error) {
		b, err = baseline.Load(flags.file)
		if old = err == nil; errors.Is(err, fs.ErrNotExist) {
			b, err = &baseline.Baseline{File: flags.file}, nil
		}
		return err
	}, func(r *figures.Report) { grown += b.Grow(r, flags.reason, until) })
	if err != nil {
		return err
	}
	switch {
	case old && grown > 0 && !flags.accept:
		return fail("mend them, or add --accept", "%s is there already and would grow by %d", flags.file, grown)
	case old && grown == 0:
		_, err = fmt.Fprintf(a.out, "%s holds all that is found\n", flags.file)
		return err
	}
	// What is there was read as a baseline, so that nothing else is written over.
	if err := replace(flags.file, b.Encode()); err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "%s: %d accepted, %d of them new\n", flags.file, len(b.Entries), grown)
	return err
}

func (a *app) baselinePrune(ctx context.Context, args []string, flags baselineFlags) error {
	var use *baseline.Use
	err := a.reports(ctx, args, func() error {
		b, err := baseline.Load(flags.file)
		if err != nil {
			return err
		}
		now, err := a.day()
		use = b.Begin(now)
		return err
	}, func(r *figures.Report) { use.Accept(r) })
	if err != nil {
		return err
	}
	b, gone := use.Pruned()
	if len(gone) > 0 {
		if err := replace(flags.file, b.Encode()); err != nil {
			return err
		}
	}
	for _, e := range gone {
		if _, err := fmt.Fprintf(a.out, "mended: %s %s %s\n", e.Journey, e.Rule, e.Subject); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(a.out, "%s: %d accepted, %d taken out\n", flags.file, len(b.Entries), len(gone))
	return err
}

// tellBaseline is what is to be said about the baseline, as the policy nearest to
// it decides.
func (c *checker) tellBaseline(lang string) ([]diag.Finding, error) {
	p, err := c.policies.For(c.baseline.File)
	if err != nil {
		return nil, err
	}
	return c.baseline.Tell(p.Settings(c.baseline.File), lang)
}
