// Package structure finds what is wrong with the paths of a map: what nobody
// reaches, what nobody leaves, and what was only assumed about them.
package structure

import "github.com/seam-cx/seam/analyze/analysis"

// Rules are the rules about the structure of a map.
func Rules() []*analysis.Rule {
	return []*analysis.Rule{unreachable, deadEnd, sharesAssumed}
}
