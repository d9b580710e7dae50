// Package structure finds what is wrong with the stages and paths of a map: what
// nobody reaches, what nobody leaves, how the journey ends, and what was only
// assumed.
package structure

import "github.com/seam-cx/seam/analyze/analysis"

// Rules are the rules about the structure of a map.
func Rules() []*analysis.Rule {
	return []*analysis.Rule{unreachable, deadEnd, noOutcome, sharesAssumed, stageEmpty, tooManyStages}
}
