// Package ownership finds where nobody, or not the one customers believe, is
// accountable for what they meet.
package ownership

import "github.com/seam-cx/seam/analyze/analysis"

// Rules are the rules about ownership.
func Rules() []*analysis.Rule {
	return []*analysis.Rule{noOwner, noJourneyOwner, perceivedOwner, ownerConcentration, idleDepartment}
}
