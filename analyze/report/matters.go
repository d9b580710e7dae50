package report

import (
	"github.com/seam-cx/seam/analyze/figures"
)

// Stake is what a finding puts at stake, per customer who starts.
type Stake = figures.Stake

// Ranked is a finding with what it puts at stake.
type Ranked = figures.Ranked

// Rank orders the findings of a report by consequence, as figures.Rank does.
func Rank(r *figures.Report) []Ranked { return figures.Rank(r) }

// Matters are the n findings that matter most, in the order of Rank but one of a
// rule and one about a subject only, so that different things are said. Where
// that leaves places open, the next by Rank fill them.
func Matters(r *figures.Report, n int) []Ranked {
	var chosen, rest []Ranked
	rules, subjects := map[string]bool{}, map[string]bool{}
	for _, f := range Rank(r) {
		about := f.Topic()
		if rules[f.Rule] || subjects[about] {
			rest = append(rest, f)
			continue
		}
		rules[f.Rule], subjects[about] = true, true
		chosen = append(chosen, f)
	}
	chosen = append(chosen, rest...)
	return chosen[:min(n, len(chosen))]
}
