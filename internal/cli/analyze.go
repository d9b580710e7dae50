package cli

import (
	"cmp"
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

func (a *app) analyze(ctx context.Context, args []string, format string) error {
	paths, now, err := a.prepare(ctx, args)
	if err != nil {
		return err
	}
	p := pages{app: a, json: format == "json"}
	err = each(ctx, a.maps(ctx, paths), func(ctx context.Context, s source) (*figures.Report, error) {
		return a.analyzed(ctx, s, now, false)
	}, p.add)
	switch {
	case err != nil:
		return err
	case p.json && paths.several():
		err = p.all.Encode(a.out)
	case p.json:
		err = p.all[0].Report.Encode(a.out)
	}
	switch {
	case err != nil:
		return err
	case p.broken > 0:
		return unreadable(p.broken, p.maps)
	case p.misfit:
		return misfit()
	}
	return nil
}

// pages are what analyze has to print.
type pages struct {
	*app
	json         bool
	all          report.Analyses // as JSON
	maps, broken int
	misfit       bool // the maps of a folder do not fit together
}

// add adds one map, or prints it.
func (p *pages) add(s source, r *figures.Report) error {
	folder := s.name == ""
	switch {
	case folder:
		p.misfit = p.misfit || diag.HasErrors(s.diagnostics)
	case r == nil:
		p.broken++
		fallthrough
	default:
		p.maps++
	}
	switch {
	case folder || r == nil && !p.json:
		return p.printer(p.sys.Err).Print(p.sys.Err, s.diagnostics)
	case p.json:
		p.all = append(p.all, report.Analysis{File: s.name, Report: orPartial(s, r)})
		return nil
	}
	if p.maps-p.broken > 1 {
		fmt.Fprintf(p.out, "\n\n")
	}
	return report.Page{Lang: p.common.lang, File: s.name, Color: p.colored(p.out)}.Write(p.out, s.m, r)
}

// orPartial is the report of a map; of one that does not load, what is known of
// it: its names and what is wrong.
func orPartial(s source, r *figures.Report) *figures.Report {
	if r != nil {
		return r
	}
	r = &figures.Report{State: string(journey.Current), Diagnostics: s.diagnostics}
	if s.m != nil {
		r.Journey, r.Title = s.m.ID, s.m.Title
		r.State = cmp.Or(string(s.m.State), r.State)
	}
	return r
}
