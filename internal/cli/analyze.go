package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

func (a *app) analyzeCommand() *cobra.Command {
	format := choice{what: "format", words: []string{"text", "json"}, value: "text"}
	c := &cobra.Command{
		Use:   "analyze PATH...",
		Short: "Print the figures of maps: effort, consistency, silos, experience",
		Long: `analyze computes what a journey takes of customers, how far its channels agree,
where departments hand over, and how it feels, and says for each figure what it
rests on and where to look.

--format json prints one map as seam.analysis/1. For a folder or several PATHs it
prints seam.analyses/1: a list of files, each with its analysis.

It exits with 0 where it could compute, whatever it found.`,
		Example: `  seam analyze order.journey.yaml
  seam analyze order.journey.yaml --format json | jq .effort.expected`,
		Args: pathArgs(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.analyze(cmd.Context(), args, format.value)
		},
	}
	c.Flags().VarP(&format, "format", "f", "what to print")
	a.common.bind(c.Flags())
	return c
}

func (a *app) analyze(ctx context.Context, paths []string, format string) error {
	sources, now, err := a.prepare(paths)
	if err != nil {
		return err
	}
	var all report.Analyses
	broken, pages := 0, 0
	err = each(ctx, sources, func(ctx context.Context, s source) (checked, error) {
		return a.analyzed(ctx, s, now)
	}, func(s source, c checked) error {
		if c.report == nil {
			broken++
		}
		if format == "json" {
			all = append(all, report.Analysis{File: s.name, Report: orPartial(c)})
			return nil
		}
		if c.report == nil {
			return a.printer(a.sys.Err).Print(a.sys.Err, c.diagnostics)
		}
		if pages++; pages > 1 {
			fmt.Fprintf(a.out, "\n\n")
		}
		return report.Page{Lang: a.common.lang, File: s.name, Color: a.colored(a.out)}.Write(a.out, c.m, c.report)
	})
	switch {
	case err != nil:
		return err
	case format == "json" && len(paths) == 1 && sources[0].under == "":
		err = all[0].Report.Encode(a.out)
	case format == "json":
		err = all.Encode(a.out)
	}
	if err == nil && broken > 0 {
		err = unreadable(broken, len(sources))
	}
	return err
}

// orPartial is the report of a map; of one that does not load, what is known of
// it: its names and what is wrong.
func orPartial(c checked) *figures.Report {
	if c.report != nil {
		return c.report
	}
	r := &figures.Report{State: string(journey.Current), Diagnostics: c.diagnostics, Findings: []diag.Finding{}}
	if c.m != nil {
		r.Journey, r.Title = c.m.ID, c.m.Title
		if c.m.State != "" {
			r.State = string(c.m.State)
		}
	}
	return r
}
