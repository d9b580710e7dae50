package cli

import (
	"cmp"
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

func (a *app) planCommand() *cobra.Command {
	format := choice{what: "format", words: []string{"text", "json", "markdown"}, value: "text"}
	budget := ""
	c := &cobra.Command{
		Use:   "plan PATH...",
		Short: "Say what to fix first: the exact effect of each fix, and the best set for a budget",
		Long: `plan computes what would become of effort and success if a pain went, if an
opportunity solved its pains, or if an item of effort were struck, and ranks them
by how far effort per success falls. From the opportunities that have a cost it
chooses the best set, in the order in which to do them.

--budget is in the unit that the map uses for cost; without it there is no limit.
--format json prints one map as seam.plan/1. For a folder or several PATHs it
prints seam.plans/1, and the budget is that of each map.`,
		Example: `  seam plan order.journey.yaml --budget 10
  seam plan order.journey.yaml --format markdown > plan.md`,
		Args: pathArgs(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			o := analyze.PlanOptions{Lang: a.common.lang}
			if cmd.Flags().Changed("budget") {
				amount, err := strconv.ParseFloat(budget, 64)
				if err != nil || !(amount >= 0 && amount < 1e300) {
					return fail("write a number from 0 up, such as --budget 10", "--budget %q is no amount", budget)
				}
				o.Budget = &amount
			}
			return a.plan(cmd.Context(), args, format.value, o)
		},
	}
	c.Flags().StringVar(&budget, "budget", "", "most that the best set may cost, a `NUMBER` in the map's unit (default: no limit)")
	c.Flags().VarP(&format, "format", "f", "what to print")
	a.common.bind(c.Flags())
	return c
}

func (a *app) plan(ctx context.Context, args []string, format string, o analyze.PlanOptions) error {
	paths, _, err := a.prepare(ctx, args)
	if err != nil {
		return err
	}
	p := plans{app: a, format: format}
	err = each(ctx, a.maps(ctx, paths), func(ctx context.Context, s source) (*figures.Plan, error) {
		if s.m == nil || diag.HasErrors(s.diagnostics) {
			return nil, nil
		}
		return analyze.Plan(ctx, s.m, o)
	}, p.add)
	switch {
	case err != nil:
		return err
	case format == "json" && paths.several():
		err = p.all.Encode(a.out)
	case format == "json":
		err = p.all[0].Plan.Encode(a.out)
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

// plans are what plan has to print.
type plans struct {
	*app
	format       string
	all          report.Plans // as JSON
	maps, broken int
	misfit       bool // the maps of a folder do not fit together
}

// add adds one plan, or prints it.
func (p *plans) add(s source, plan *figures.Plan) error {
	if s.name == "" { // the folder itself
		p.misfit = p.misfit || diag.HasErrors(s.diagnostics)
		return p.printer(p.sys.Err).Print(p.sys.Err, s.diagnostics)
	}
	p.maps++
	if plan == nil {
		p.broken++
		plan = &figures.Plan{State: string(journey.Current), Best: figures.Best{Method: figures.Exhaustive}}
		if s.m != nil {
			plan.Journey, plan.Title = s.m.ID, s.m.Title
			plan.State = cmp.Or(string(s.m.State), plan.State)
		}
	}
	plan.Diagnostics = s.diagnostics
	if p.format == "json" {
		p.all = append(p.all, report.FilePlan{File: s.name, Plan: plan})
		return nil
	}
	if diag.HasErrors(s.diagnostics) {
		return p.printer(p.sys.Err).Print(p.sys.Err, s.diagnostics)
	}
	if p.maps-p.broken > 1 {
		fmt.Fprint(p.out, "\n\n")
	}
	page := report.Page{Lang: p.common.lang, File: s.name, Color: p.colored(p.out)}
	if p.format == "markdown" {
		return page.WritePlanMarkdown(p.out, s.m, plan)
	}
	return page.WritePlan(p.out, s.m, plan)
}
