package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/mutate"
	"github.com/seam-cx/seam/diag"
)

// mutateSchema names the JSON of mutate.
const mutateSchema = "seam.mutate/1"

func (a *app) rulesMutateCommand() *cobra.Command {
	format := choice{what: "format", words: []string{"text", "json"}, value: "text"}
	most := mutate.DefaultMost
	c := &cobra.Command{
		Use:   "mutate PATH...",
		Short: "List the changes to maps that no rule notices",
		Long: `mutate changes maps in memory in small ways, one at a time (an owner taken out,
time doubled, also on a way, one more proof of identity, a way cut, also one that
goes without saying, a channel taken out, a fact changed or taken out, a
collaboration taken out, data no longer carried), runs the rules as decided, and
lists the changes that none of them notices, each with a rule that would. It exits
with 0 where it could.`,
		Example: "  seam rules mutate order.journey.yaml",
		Args:    pathArgs(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.useConfig(cmd); err != nil {
				return err
			}
			if most < 1 {
				return fail("write --most 200", "--most must be at least 1")
			}
			return a.mutate(cmd.Context(), args, format.value, most)
		},
	}
	c.Flags().VarP(&format, "format", "f", "what to print")
	c.Flags().IntVar(&most, "most", most, "`NUMBER` of changes to try for each map; of more, every nth")
	c.Flags().StringVar(&a.policies.File, "config", "", configHelp)
	a.common.bind(c.Flags())
	return c
}

// unnoticed is a change in JSON.
type unnoticed struct {
	Kind    string `json:"kind"`
	Subject string `json:"subject"`
	What    string `json:"what"`
	Write   string `json:"write"`
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
}

// mutatedMap is one map in JSON.
type mutatedMap struct {
	Journey   string      `json:"journey"`
	File      string      `json:"file"`
	Possible  int         `json:"possible"`
	Tried     int         `json:"tried"`
	Unnoticed []unnoticed `json:"unnoticed"`
}

func (a *app) mutate(ctx context.Context, args []string, format string, most int) error {
	a.judges, a.whole = true, format != "text"
	paths, now, err := a.prepare(ctx, args)
	if err != nil {
		return err
	}
	maps := []mutatedMap{}
	broken, all := 0, 0
	err = each(ctx, a.maps(ctx, paths), func(ctx context.Context, s source) (*mutate.Result, error) {
		if s.m == nil || diag.HasErrors(s.diagnostics) {
			return nil, nil
		}
		p, err := a.policies.For(s.name)
		if err != nil {
			return nil, err
		}
		return mutate.Run(ctx, s.m, mutate.Options{Now: now, Lang: a.common.lang, Rules: p.Suite(), Settings: p.Settings(s.name), Most: most})
	}, func(s source, r *mutate.Result) error {
		if err := a.warnedAt(s); err != nil {
			return err
		}
		if s.name == "" {
			return a.printer(a.sys.Err).Print(a.sys.Err, s.diagnostics)
		}
		if all++; r == nil {
			broken++
			return a.printer(a.sys.Err).Print(a.sys.Err, s.diagnostics)
		}
		m := mutatedMap{s.m.ID, s.name, r.Possible, r.Tried, []unnoticed{}}
		for _, c := range r.Unnoticed {
			m.Unnoticed = append(m.Unnoticed, unnoticed{c.Kind, c.Subject, c.What, c.Write, s.name, c.Range.Start.Line, c.Range.Start.Column})
		}
		maps = append(maps, m)
		if format == "text" {
			return a.printMutated(m, most, cmp.Or(a.common.lang, s.m.Locale))
		}
		return nil
	})
	if err == nil && broken > 0 {
		err = unreadable(broken, all)
	}
	if err != nil || format == "text" {
		return err
	}
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Schema string       `json:"schema"`
		Maps   []mutatedMap `json:"maps"`
	}{mutateSchema, maps})
}

// printMutated prints what became of the changes to one map, in a language.
func (a *app) printMutated(m mutatedMap, most int, lang string) error {
	for _, c := range m.Unnoticed {
		notices, err := says(wouldNotice, lang, analysis.Measured("write", c.Write))
		if err != nil {
			return err
		}
		fmt.Fprintf(a.out, "%s:%d:%d: [%s] %s: %s\n  %s\n", c.File, c.Line, c.Column, c.Kind, c.Subject, c.What, notices)
	}
	words := changesTried
	if m.Possible > most {
		words = changesSampled
	}
	line, err := says(words, lang, analysis.Measured("tried", m.Tried), analysis.Measured("possible", m.Possible), analysis.Measured("missed", len(m.Unnoticed)))
	if err == nil {
		_, err = fmt.Fprintf(a.out, "%s: %s\n", m.File, line)
	}
	return err
}
