// Package governance finds where nobody looks after a journey as it should be
// looked after.
package governance

import "github.com/seam-cx/seam/analyze/analysis"

// Rules are the rules about governance.
func Rules() []*analysis.Rule { return []*analysis.Rule{contentAssumed, reviewDue} }
