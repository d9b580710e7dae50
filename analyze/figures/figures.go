// Package figures is the Go form of the JSON named seam.analysis/1: plain data
// that package analyze fills and package render reads.
package figures

import (
	"strconv"

	"github.com/seam-cx/seam/diag"
)

// Value is a computed figure. The zero Value was not computed at all. A Value
// that is not OK but has a Note was asked for and rests on too little: it is
// null in JSON, with the note in a field beside it.
type Value struct {
	X    float64
	OK   bool
	Note string
}

// Of is a computed Value.
func Of(x float64) Value { return Value{X: x, OK: true} }

// Insufficient is a Value that rests on too little; note says on what.
func Insufficient(note string) Value { return Value{Note: note} }

// String writes the value with 12 significant digits, or why there is none.
func (v Value) String() string {
	switch {
	case v.OK:
		return strconv.FormatFloat(v.X, 'g', 12, 64)
	case v.Note != "":
		return "insufficient data: " + v.Note
	}
	return "not computed"
}

// Report is everything that one run computed about one map. A family that was
// not asked for is nil; package analyze's Run fills every family that it has.
type Report struct {
	Journey string
	State   string
	Title   string

	Effort      *Effort
	Consistency *Consistency
	Silos       *Silos
	Experience  *Experience
	Metrics     *Metrics
	// Plan is what to fix first, where somebody planned: package analyze's Plan
	// does, its Run leaves this nil. It is no part of the JSON form.
	Plan *Plan

	Diagnostics []diag.Diagnostic // the loader's warnings
	Findings    []diag.Finding
	Accepted    []Accepted // findings that somebody has said to live with; not among Findings
	Notes       []string   // what the run left out, and why
	// Lineage tells touchpoints by all ids that they have or had, so that findings
	// stay the same when these change. It is no part of the JSON form.
	Lineage diag.Lineage
	// Selected is what custom rules that ran looked at. It is not part of the
	// JSON: it counts over all maps of a run.
	Selected []Selected
}

// Selected is how many subjects of a map a custom rule selected.
type Selected struct {
	Rule string
	N    int
}
