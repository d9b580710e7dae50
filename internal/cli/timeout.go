package cli

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"
)

// duration is --timeout.
type duration struct{ time.Duration }

func (d *duration) Type() string { return "DURATION" }

func (d *duration) String() string {
	if d.Duration == 0 {
		return ""
	}
	return d.Duration.String()
}

func (d *duration) Set(text string) error {
	x, err := time.ParseDuration(text)
	if err != nil || x <= 0 {
		return fail("write it as 30s, 5m or 1h30m", "--timeout %q is no length of time", text)
	}
	d.Duration = x
	return nil
}

// errTooLate is why a command is stopped by its limit.
var errTooLate = errors.New("the time limit is over")

// timed gives a command the flag --timeout. Beyond it the command has failed,
// whatever it has found: what it did not look at may be wrong as well.
func timed(c *cobra.Command) *cobra.Command {
	var limit duration
	c.Flags().Var(&limit, "timeout", "stop after so long, such as 5m, and exit with 2 (default: no limit)")
	run := c.RunE
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if limit.Duration == 0 {
			return run(cmd, args)
		}
		ctx, stop := context.WithTimeoutCause(cmd.Context(), limit.Duration, errTooLate)
		defer stop()
		cmd.SetContext(ctx)
		err := run(cmd, args)
		if context.Cause(ctx) != errTooLate || !ended(err) {
			return err
		}
		return fail("give it longer, or name fewer maps", "it took longer than --timeout %s, and what it printed may not be all", limit.Duration)
	}
	return c
}

// ended tells whether a command did what it could in its time, rather than failed
// for a reason of its own.
func ended(err error) bool {
	var s status
	return err == nil || errors.As(err, &s) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) || closedPipe(err)
}
