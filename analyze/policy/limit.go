package policy

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/custom"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

// Limit is how many findings are too many, as in "> 3".
type Limit struct {
	Least int // number of findings from which on there are too many
	Text  string
	Range diag.Range // where it is written
}

// parseLimit reads "> 3" or ">= 4".
func parseLimit(text string) (Limit, error) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(text), ">")
	rest, equal := strings.CutPrefix(rest, "=")
	n, err := strconv.Atoi(strings.TrimSpace(rest))
	if !ok || err != nil || n < 0 || n > 1_000_000_000 {
		return Limit{}, fmt.Errorf("%q is no limit", text)
	}
	if !equal {
		n++
	}
	return Limit{Least: max(n, 1), Text: strings.TrimSpace(text)}, nil
}

// Tally counts findings against the limits of policies. The zero Tally has seen
// nothing. It serves one goroutine.
type Tally struct {
	policies []*Policy
	counts   map[*Policy]map[string]int // "" counts all
	seen     map[*Policy]*custom.Seen
}

// Add counts the findings of one map under its policy, which may be nil, and what
// the rules of the policy looked at.
func (t *Tally) Add(p *Policy, r *figures.Report) {
	if p == nil {
		return
	}
	if t.counts == nil {
		t.counts, t.seen = map[*Policy]map[string]int{}, map[*Policy]*custom.Seen{}
	}
	counts := t.counts[p]
	if counts == nil {
		counts = map[string]int{}
		t.counts[p], t.seen[p] = counts, &custom.Seen{}
		t.policies = append(t.policies, p)
	}
	t.seen[p].Add(r.Selected)
	for _, f := range r.Findings {
		counts[""]++
		counts[f.Rule]++
	}
}

// Rules are the rules of all policies, those built in first, each id once.
func (t *Tally) Rules() []*analyze.Rule {
	list := (*Policy)(nil).Suite()
	for _, p := range t.policies {
		for _, r := range p.Suite() {
			if !slices.ContainsFunc(list, func(x *analyze.Rule) bool { return x.ID == r.ID }) {
				list = append(list, r)
			}
		}
	}
	return list
}

// Nothing are the custom rules that selected nothing in any map, as findings of
// the rule selects-nothing at their lines.
func (t *Tally) Nothing(lang string) ([]diag.Finding, error) {
	var list []diag.Finding
	for _, p := range t.policies {
		found, err := t.seen[p].Nothing(p.Custom, p.Settings(p.File)[custom.SelectsNothing.ID], lang)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	return list, nil
}

// Exceeded are the limits that were passed, as findings of the rule error-if at
// the lines of the policies.
func (t *Tally) Exceeded(lang string) ([]diag.Finding, error) {
	var list []diag.Finding
	for _, p := range t.policies {
		setting := p.Settings(p.File)[errorIf.ID]
		if setting.Off {
			continue
		}
		limits := []RuleSetting{{ErrorIf: p.ErrorIf}}
		last := map[string]*Limit{}
		for _, r := range p.Rules {
			last[r.ID] = r.ErrorIf
			if r.ErrorIf != nil {
				limits = append(limits, r)
			}
		}
		for _, r := range limits {
			n := t.counts[p][r.ID]
			if r.ErrorIf == nil || n < r.ErrorIf.Least || r.ID != "" && last[r.ID] != r.ErrorIf {
				continue
			}
			found := analysis.Found{Subject: r.ID, Range: r.ErrorIf.Range, Params: diag.Params{
				analysis.ID("rule", r.ID), analysis.Measured("n", n), analysis.Measured("limit", r.ErrorIf.Text),
			}}
			if r.ID == "" {
				found.Case, found.Subject = "all", "all"
			}
			f, err := errorIf.Find(lang, setting, found)
			if err != nil {
				return nil, err
			}
			list = append(list, f)
		}
	}
	return list, nil
}
