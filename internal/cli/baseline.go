package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze/baseline"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/policy"
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
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
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

A baseline that is there keeps its entries with their reasons, and its comments.
It grows only with --accept; then entries beyond their day, of what is still
found, get the new --reason and --until as well. What rules find that are not
ignorable in .seam.yaml is never written.`,
		Example: `  seam baseline write maps --reason "as we found it" --until 2027-03-01
  seam check maps --baseline seam-baseline.yaml`,
		Args: pathArgs(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.useConfig(cmd); err != nil {
				return err
			}
			return a.baselineWrite(cmd.Context(), args, flags)
		},
	}
	f := c.Flags()
	f.StringVarP(&flags.file, "output", "o", baseline.Name, "`FILE` of the baseline")
	f.StringVar(&flags.reason, "reason", "", "why they are accepted, a `TEXT`")
	f.StringVar(&flags.until, "until", "", "last day, a `DATE`")
	f.BoolVar(&flags.accept, "accept", false, "let a baseline that is there grow")
	f.StringVar(&a.policies.File, "config", "", configHelp)
	a.common.bind(f)
	return c
}

func (a *app) baselinePruneCommand() *cobra.Command {
	var flags baselineFlags
	c := &cobra.Command{
		Use:   "prune PATH...",
		Short: "Take out of a baseline what is mended",
		Long: `prune takes out of a baseline what rules no longer find in the maps of PATH. It
never adds anything, and keeps the entries of other maps, and comments, save those
right above what it takes out. Where every map in the folder of the baseline and below it was looked at, entries of
maps that are gone go as well.`,
		Example: `  seam baseline prune maps`,
		Args:    pathArgs(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.useConfig(cmd); err != nil {
				return err
			}
			return a.baselinePrune(cmd.Context(), args, flags)
		},
	}
	c.Flags().StringVarP(&flags.file, "output", "o", baseline.Name, "`FILE` of the baseline")
	c.Flags().StringVar(&a.policies.File, "config", "", configHelp)
	a.common.bind(c.Flags())
	return c
}

// reports calls add for the report of every map. A map that does not load is an
// error: what it hides cannot be accepted, nor told to be mended.
func (a *app) reports(ctx context.Context, args []string, begin func() error, add func(*figures.Report, baseline.Under)) error {
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
		p, err := a.policies.For(s.name)
		if err == nil {
			err = a.warned(p)
		}
		if err == nil {
			add(r, under(p, s.name))
		}
		return err
	})
	if err == nil && broken > 0 {
		err = unreadable(broken, maps)
	}
	return err
}

// under are the rules for a map as a policy decides.
func under(p *policy.Policy, file string) baseline.Under {
	return baseline.Under{File: file, Rules: p.Suite(), Settings: p.Settings(file)}
}

func (a *app) baselineWrite(ctx context.Context, args []string, flags baselineFlags) error {
	a.judges = true
	until, err := flags.day()
	if err != nil {
		return err
	}
	now, err := a.day()
	if err != nil {
		return err
	}
	if !until.IsZero() && !now.IsZero() && now.After(until.Time().Add(24*time.Hour-1)) {
		return fail("name a day to come", "--until %s is over, so that nothing would be accepted", until)
	}
	var use *baseline.Use
	old, kept := false, 0
	err = a.reports(ctx, args, func() error {
		b, err := baseline.Load(flags.file)
		if old = err == nil; errors.Is(err, fs.ErrNotExist) {
			b, err = &baseline.Baseline{File: flags.file}, nil
		}
		if err != nil {
			return err
		}
		use, err = a.begin(b)
		return err
	}, func(r *figures.Report, under baseline.Under) {
		use.Accept(r, under)
		kept += use.Grow(r, flags.reason, until, under)
	})
	if err == nil {
		err = use.Wrong()
	}
	if err != nil {
		return err
	}
	if kept > 0 {
		fmt.Fprintf(a.sys.Err, "seam: %d found by rules that are not ignorable stay out of the baseline\n", kept)
	}
	grown, expired := use.New(), use.Expired()
	switch {
	case old && grown > 0 && !flags.accept:
		return fail("mend them, or add --accept", "%s is there already and would grow by %d", flags.file, grown)
	case expired > 0 && !flags.accept:
		return fail("mend what they are about, or add --accept and --until with a new day", "%d accepted in %s are beyond their day", expired, flags.file)
	case expired > 0 && until.IsZero():
		return fail("add --until with a new day", "%d accepted in %s are beyond their day", expired, flags.file)
	case old && grown == 0 && expired == 0 && use.Renewed() == 0:
		_, err = fmt.Fprintf(a.out, "%s holds all that is found\n", flags.file)
		return err
	}
	use.Extend(flags.reason, until)
	// What is there was read as a baseline, so that nothing else is written over.
	b := use.Grown()
	text := b.Encode()
	if len(text) > baseline.Most {
		return fail("mend some first, switch rules off in .seam.yaml, or write one for each folder", "%s would be larger than seam reads: %d MiB", flags.file, baseline.Most>>20)
	}
	if err := replace(flags.file, text); err != nil {
		return err
	}
	more := ""
	if expired > 0 {
		more = fmt.Sprintf(", %d with a new day", expired)
	}
	_, err = fmt.Fprintf(a.out, "%s: %d accepted, %d of them new%s\n", flags.file, len(b.Entries), grown, more)
	return err
}

// day checks what write needs, and reads --until.
func (flags baselineFlags) day() (until touchpoint.Date, err error) {
	if flags.reason == "" {
		return until, fail(`add --reason "as we found it"`, "a baseline needs a reason")
	}
	if flags.until != "" {
		if until, err = touchpoint.ParseDate(flags.until); err != nil {
			return until, fail("write year-month-day, as in 2027-03-01", "--until %q is no date", flags.until)
		}
	}
	return until, irregular(flags.file)
}

// irregular refuses to write over what is no file, before any work is done.
func irregular(name string) error {
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		return fail("name a file, such as "+baseline.Name, "the baseline %s is no regular file", name)
	}
	return nil
}

// begin begins to use a baseline on the day of the command.
func (a *app) begin(b *baseline.Baseline) (*baseline.Use, error) {
	now, err := a.day()
	return b.Begin(now), err
}

func (a *app) baselinePrune(ctx context.Context, args []string, flags baselineFlags) error {
	a.judges = true
	if err := irregular(flags.file); err != nil {
		return err
	}
	var use *baseline.Use
	var seen seenFiles
	err := a.reports(ctx, args, func() error {
		b, err := baseline.Load(flags.file)
		if err != nil {
			return err
		}
		use, err = a.begin(b)
		return err
	}, func(r *figures.Report, under baseline.Under) {
		seen.add(under.File)
		use.Accept(r, under)
	})
	if err == nil {
		err = use.Wrong()
	}
	if err != nil {
		return err
	}
	seen.whole(use.Acceptance)
	b, gone, changed := use.Pruned()
	if changed {
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
