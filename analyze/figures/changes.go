package figures

import (
	"slices"

	"github.com/seam-cx/seam/diag"
)

// Change classes, worst first.
const (
	Breaking    = "breaking"    // what others rest on is gone: a touchpoint that was led to, an owner, a way there
	Regression  = "regression"  // a figure or a promise got worse
	Neutral     = "neutral"     // other, neither better nor worse
	Improvement = "improvement" // a figure or a promise got better
)

// Difference is one thing that differs between two maps.
type Difference struct {
	Class   string // Breaking, Regression, Neutral or Improvement
	Kind    string // what changed, such as "touchpoint-removed" or "owner"
	Subject string // address, as that of a finding
	// Touchpoint is the touchpoint's id in the new map, or in the old one where
	// it is gone; "" for what belongs to the whole journey.
	Touchpoint string
	Params     diag.Params // named parts of the message
	Message    string      // in the language of the run
	Old, New   diag.Range  // where each map says it; the zero Range where it does not
}

// Delta is one figure before and after.
type Delta struct {
	Name     string // such as "effort.expected"
	Old, New Value
	// Alike is the figure on what both maps know, and with the weights of the old
	// one, by which it is judged; nil where that is what they say anyway. The context
	// that is kept is judged with as many customers on each way as went it in the old
	// map, too.
	Alike  *Alike
	Better int // +1 better, -1 worse, 0 neither or not known
}

// Alike is a figure of two maps on what both of them know.
type Alike struct {
	Old, New Value
}

// Judged are the values by which a figure is better or worse.
func (d Delta) Judged() (old, new Value) {
	if d.Alike != nil {
		return d.Alike.Old, d.Alike.New
	}
	return d.Old, d.New
}

// By is New − Old, where both are known.
func (d Delta) By() Value {
	if !d.Old.OK || !d.New.OK {
		return Value{}
	}
	return Of(d.New.X - d.Old.X)
}

// Match is a touchpoint of either map: in both, only in the new one (Old is "")
// or only in the old one (New is "").
type Match struct {
	Old, New string
	Changed  bool // in both, and not the same
}

// Changes is the Go form of seam.diff/1: what makes a map differ from an older
// one of the same journey.
type Changes struct {
	Journey  string // id
	Title    string // of the new map
	From, To Side   // the old map and the new one

	Touchpoints []Match // in the old map's order, new ones before what they replace
	Differences []Difference
	Deltas      []Delta
	// LeftOut is how many things that only one of the maps says of a touchpoint
	// (its owner, an effort, a fact…) are left out where deltas are judged.
	LeftOut int
	// Reweighed tells that the maps measure differently: by other weights of effort,
	// tolerances of facts or successes. Deltas are judged by those of the old one.
	Reweighed bool
	Settled   []diag.Finding // of the old map and no longer of the new one
	Staying   []diag.Finding // of both, as the new map has them
	New       []diag.Finding // of the new map alone
	// Renames are touchpoints that are gone and touchpoints that are new and
	// alike, as a suggestion to write "was:", and entries of vocabularies that stand
	// in the same places; nothing is matched by them.
	Renames []Rename
}

// Side is one of the two maps.
type Side struct {
	File, State, Title string
}

// Regressed tells whether anything got worse: a difference that is Breaking or a
// Regression, a figure that is worse, or a new finding that is an error.
func (c *Changes) Regressed() bool {
	return slices.ContainsFunc(c.Differences, func(d Difference) bool { return d.Class == Breaking || d.Class == Regression }) ||
		slices.ContainsFunc(c.Deltas, func(d Delta) bool { return d.Better < 0 }) ||
		slices.ContainsFunc(c.New, func(f diag.Finding) bool { return f.Severity == diag.SeverityError })
}

// Count is the number of differences of a class.
func (c *Changes) Count(class string) int {
	n := 0
	for i := range c.Differences {
		if c.Differences[i].Class == class {
			n++
		}
	}
	return n
}

// Rename suggests that New is what Old was, with their likeness between 0 and 1.
type Rename struct {
	Old, New string
	// Vocabulary is the key of the vocabulary that they are entries of, such as
	// "channels"; "" where they are touchpoints or journeys.
	Vocabulary string
	Likeness   float64
}
