package analyze

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/analyze/ignore"
	"github.com/seam-cx/seam/analyze/plan"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// A Rule looks for one kind of weakness in a journey.
type Rule = analysis.Rule

// A Setting is what a configuration says about one rule.
type Setting = analysis.Setting

// Options say how to analyze. The zero Options are the usual ones.
type Options struct {
	// Now is the day by which dates are judged. A zero Now skips the rules that
	// judge dates, and the report says so.
	Now time.Time
	// Lang is the language of messages and notes, as a BCP 47 tag; default the
	// map's locale.
	Lang string
	// Rules are the rules to run; nil is Rules().
	Rules []*Rule
	// Settings change rules by id.
	Settings map[string]Setting
	// Brief leaves out what takes longest and no rule needs: quantiles of effort,
	// what other weights and moved shares would do, and how often chance gives such
	// an E–I index.
	Brief bool
	// Plan, if there is one, has the report say as well what fixing brings, for
	// less than Plan costs by itself. Of these the languages and limits count.
	Plan *PlanOptions
	// Limits bound the work of following customers.
	Limits flow.Limits
	// Steps, if it is not 0, is the most that custom rules may take together, in
	// place of custom.MostSteps.
	Steps int
}

// Run computes every family of figures of m and runs the rules. It fails for a
// map that has not been checked, for broken rules and settings, and when ctx
// ends; whatever is wrong with the journey is in the report.
func Run(ctx context.Context, m *journey.Map, o Options) (*figures.Report, error) {
	switch {
	case m == nil:
		return nil, errors.New("there is no map to analyze")
	case !m.Checked():
		return nil, errors.New("the map has not been checked: load it, or pass a map built in Go through journey.New")
	}
	rules := o.Rules
	if rules == nil {
		rules = Rules()
	}
	if err := known(rules, o.Settings); err != nil {
		return nil, err
	}
	in, err := prepare(ctx, m, o)
	if err != nil {
		return nil, err
	}
	for _, a := range Analyzers() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := a.Compute(in); err != nil {
			return nil, err
		}
	}
	in.Figures.Round()
	if o.Plan != nil {
		how := *o.Plan
		how.Lang, how.Limits = in.Lang, o.Limits
		if in.Figures.Plan, err = plan.Of(ctx, m, in.Flow, how); err != nil {
			return nil, err
		}
	}
	if err := check(in, rules, o.Settings); err != nil {
		return nil, err
	}
	return in.Figures, nil
}

func prepare(ctx context.Context, m *journey.Map, o Options) (*analysis.Input, error) {
	lang := o.Lang
	if lang == "" {
		lang = m.Locale
	}
	f, err := flow.Follow(ctx, m.Graph(), o.Limits)
	if err != nil {
		return nil, err
	}
	r := &figures.Report{Journey: m.ID, State: string(m.State), Title: m.Title, Lineage: m.Lineage(), Diagnostics: slices.Clone(m.Diagnostics)}
	if r.State == "" {
		r.State = string(journey.Current)
	}
	return &analysis.Input{Context: ctx, Map: m, Graph: m.Graph(), Flow: f, Now: o.Now, Lang: lang, Brief: o.Brief, Steps: o.Steps, Figures: r}, nil
}

// check runs the rules and sorts what they find.
//
// Those that look at what others left come last, when comments in the map have
// been heard.
func check(in *analysis.Input, rules []*Rule, settings map[string]Setting) error {
	first := func(r *Rule) bool { return !r.Last }
	ran, err := run(in, slices.DeleteFunc(slices.Clone(rules), func(r *Rule) bool { return r.Last }), settings)
	if err != nil {
		return err
	}
	ignore.Apply(in, ran, settings, func(id string) *Rule {
		if i := slices.IndexFunc(rules, func(r *Rule) bool { return r.ID == id }); i >= 0 {
			return rules[i]
		}
		return RuleByID(id)
	})
	if len(in.Map.Ignores) == 0 {
		diag.SortFindings(in.Figures.Findings)
		return nil
	}
	if _, err := run(in, slices.DeleteFunc(slices.Clone(rules), first), settings); err != nil {
		return err
	}
	diag.SortFindings(in.Figures.Findings)
	return nil
}

// run runs rules, and returns the ids of those that could judge.
func run(in *analysis.Input, rules []*Rule, settings map[string]Setting) (ran map[string]bool, err error) {
	ran = make(map[string]bool, len(rules))
	found := in.Figures.Findings
	var undated []string
	for _, r := range rules {
		setting := settings[r.ID]
		switch {
		case setting.Off, r.Whole, r.NeedsFlow && !in.Flow.OK():
			continue
		case r.NeedsDate && in.Now.IsZero():
			undated = append(undated, r.ID)
			continue
		}
		if err := in.Context.Err(); err != nil {
			return nil, err
		}
		if found, err = r.Check(in, setting, found); err != nil {
			return nil, err
		}
		ran[r.ID] = true
	}
	in.Figures.Findings = found
	if !in.Flow.OK() {
		if trapped := analysis.Trapped.In(in.Lang); !slices.Contains(in.Figures.Notes, trapped) {
			in.Figures.Notes = append(in.Figures.Notes, trapped)
		}
	}
	if len(undated) > 0 {
		note, err := noDate.Fill(in.Lang, diag.Params{{Name: "rules", Value: undated}})
		if err != nil {
			return nil, err
		}
		in.Figures.Notes = append(in.Figures.Notes, note)
	}
	return ran, nil
}

var noDate = analysis.Words{
	EN: "no date was given, so these rules did not run: {rules:ids}",
	UK: "дати не вказано, тому ці правила не виконувалися: {rules:ids}",
	RU: "дата не указана, поэтому эти правила не выполнялись: {rules:ids}",
	PL: "nie podano daty, więc te reguły nie zostały uruchomione: {rules:ids}",
}

// known refuses settings for rules that are not there; of several, the first by
// id is named.
func known(rules []*Rule, settings map[string]Setting) error {
	var unknown []string
	for id := range settings {
		if !slices.ContainsFunc(rules, func(r *Rule) bool { return r.ID == id }) {
			unknown = append(unknown, id)
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	slices.Sort(unknown)
	ids := make([]string, len(rules))
	for i, r := range rules {
		ids[i] = r.ID
	}
	slices.Sort(ids)
	return fmt.Errorf("there is no rule %q; the rules are: %s", unknown[0], strings.Join(ids, ", "))
}
