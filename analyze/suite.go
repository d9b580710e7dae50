package analyze

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/consistency"
	"github.com/seam-cx/seam/analyze/effort"
	"github.com/seam-cx/seam/analyze/experience"
	"github.com/seam-cx/seam/analyze/governance"
	"github.com/seam-cx/seam/analyze/ignore"
	"github.com/seam-cx/seam/analyze/metrics"
	"github.com/seam-cx/seam/analyze/ownership"
	"github.com/seam-cx/seam/analyze/silo"
	"github.com/seam-cx/seam/analyze/structure"
)

// Rules are all rules, by family.
func Rules() []*Rule {
	return slices.Concat(
		structure.Rules(),
		ownership.Rules(),
		silo.Rules(),
		consistency.Rules(),
		effort.Rules(),
		experience.Rules(),
		governance.Rules(),
		metrics.Rules(),
		ignore.Rules(),
	)
}

// RuleByID is the rule with an id, or nil.
func RuleByID(id string) *Rule {
	for _, r := range Rules() {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Analyzers are all families of figures, in the order in which they are
// computed.
func Analyzers() []*analysis.Analyzer {
	return []*analysis.Analyzer{effort.Analyzer, consistency.Analyzer, silo.Analyzer, experience.Analyzer, metrics.Analyzer}
}
