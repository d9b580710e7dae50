package cli

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/portfolio"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

func (a *app) analyzeCommand() *cobra.Command {
	format := choice{what: "format", words: []string{"text", "json", "markdown", "csv"}, value: "text"}
	c := &cobra.Command{
		Use:   "analyze PATH...",
		Short: "Print the figures of maps: effort, consistency, silos, experience, metrics",
		Long: `analyze computes what a journey takes of customers, how far its channels agree,
where departments hand over, and how it feels. It says first which three things
matter most, then for each figure what it rests on and where to look.

A folder or several PATHs are a portfolio: the journeys worst first, handoffs,
facts and touchpoints across journeys, what the target maps would change, and a
short block for each map.

--format markdown prints the same for a wiki or a pull request, csv one figure a
row for spreadsheets. json prints one map as seam.analysis/1, and a portfolio as
seam.portfolio/1 with the analysis of each map under analyses.

It exits with 0 where it could compute, whatever it found.`,
		Example: `  seam analyze order.journey.yaml
  seam analyze order.journey.yaml --format json | jq .effort.expected
  seam analyze journeys --format csv > figures.csv`,
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
	p := pages{app: a, format: format, several: paths.several()}
	p.begin()
	err = each(ctx, a.maps(ctx, paths), func(ctx context.Context, s source) (*figures.Report, error) {
		return a.analyzed(ctx, s, now, false)
	}, p.add)
	if err == nil {
		err = p.end()
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

// pages are what analyze has to print. Of several maps only figures are kept.
type pages struct {
	*app
	format  string
	several bool // a portfolio, of which a page shows one map as such

	together portfolio.Builder
	langs    languages
	json     *figures.PortfolioEncoder
	csv      *report.CSV
	first    source // the first map that loads, with its report
	report   *figures.Report

	maps, broken int
	misfit       bool // the maps of a folder do not fit together
}

func (p *pages) begin() {
	switch {
	case p.format == "csv":
		p.csv = report.NewCSV(p.out)
	case p.format == "json" && p.several:
		p.json = figures.NewPortfolioEncoder(p.out)
	}
}

// add adds one map, or what is wrong with a folder.
func (p *pages) add(s source, r *figures.Report) error {
	if r != nil {
		if err := p.warnedAt(s); err != nil {
			return err
		}
	}
	if s.name == "" {
		p.misfit = p.misfit || diag.HasErrors(s.diagnostics)
		p.together.Misfit(s.diagnostics)
		if !p.misfit && p.maps-p.broken > 1 {
			return nil // the page of the portfolio says it
		}
		return p.complain(s)
	}
	p.maps++
	p.langs.add(s.m)
	if r == nil {
		p.broken++
		p.together.Broken(s.diagnostics)
	} else {
		p.together.Add(s.name, s.m, r)
		if p.csv != nil {
			p.csv.Add(s.name, s.m, r)
		}
	}
	switch {
	case p.json != nil:
		return p.json.Add(s.name, orPartial(s, r))
	case p.format == "json":
		return orPartial(s, r).Encode(p.out)
	case r == nil:
		return p.complain(s)
	case p.report == nil:
		p.first, p.report = s, r
	}
	return nil
}

// complain prints diagnostics where those who look at a page or a table see them.
func (p *pages) complain(s source) error {
	if p.format == "json" {
		return nil
	}
	return p.printer(p.sys.Err).Print(p.sys.Err, s.diagnostics)
}

// end prints what is printed at the end: the page of a single map, or what the
// maps say together.
func (p *pages) end() error {
	loaded := p.maps - p.broken
	switch {
	case p.json != nil:
		return p.json.Close(p.together.Portfolio())
	case p.csv != nil:
		if p.several {
			p.csv.Portfolio(p.together.Portfolio())
		}
		return p.csv.Flush()
	case p.format == "json" || loaded == 0:
		return nil
	case loaded == 1 && p.format == "markdown":
		return report.Markdown{Lang: p.common.lang, File: p.first.name}.Write(p.out, p.first.m, p.report)
	case loaded == 1:
		return report.Page{Lang: p.common.lang, File: p.first.name, Color: p.colored(p.out)}.Write(p.out, p.first.m, p.report)
	}
	o := report.Portfolio{Lang: p.langs.common(p.common.lang), Color: p.colored(p.out)}
	if p.format == "markdown" {
		return o.Markdown(p.out, p.together.Portfolio())
	}
	return o.Text(p.out, p.together.Portfolio())
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
