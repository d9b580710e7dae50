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

	Diagnostics []diag.Diagnostic // the loader's warnings
	Findings    []diag.Finding
	Notes       []string // what the run left out, and why
}

// Effort is modelled effort: minutes of the customer's time or its equivalent,
// per customer who starts, unless said otherwise.
type Effort struct {
	Expected   Value
	SD         Value // standard deviation
	PerSuccess Value // Expected ÷ Success
	Success    Value // probability of an outcome with success
	Encounters Value // expected number of encounters
	Known      Value // share of the expected visits that go to encounters with `active` given

	GivenSuccess Given
	Given        []Given // per outcome, in file order

	Weights     Weights
	Touchpoints []TouchpointEffort // in file order, reached or not
	Transitions []Transition       // in file order
	NoReturn    []string           // touchpoint@channel, or touchpoint, from which success cannot be reached
	Stages      []StageReach       // in file order
}

// Given is effort given how the journey ends.
type Given struct {
	Outcome     string // id; "" for success as a whole
	Probability Value
	Expected    Value
	SD          Value
}

// Weights are the weights a report rests on; Wait and Delay are factors, the
// others minutes.
type Weights struct {
	Wait, Delay, Step, Auth, Switch, Handoff, Repeat float64
}

// Items are the parts of modelled effort, in minutes.
type Items struct {
	Active, Wait, Delay, Steps, Auth, Switch, Handoff, Repeat float64
}

// Sum is the whole of the items.
func (i Items) Sum() float64 {
	return i.Active + i.Wait + i.Delay + i.Steps + i.Auth + i.Switch + i.Handoff + i.Repeat
}

// Doing is the customer busy: active and steps.
func (i Items) Doing() float64 { return i.Active + i.Steps }

// Waiting is the customer held: wait and delay.
func (i Items) Waiting() float64 { return i.Wait + i.Delay }

// Friction is what the company's seams cost the customer: auth, switch,
// handoff and repeat.
func (i Items) Friction() float64 { return i.Auth + i.Switch + i.Handoff + i.Repeat }

// TouchpointEffort is the effort at one touchpoint.
type TouchpointEffort struct {
	ID       string
	Stage    string
	Visits   Value // expected number
	Cost     Value // minutes a visit: Expected ÷ Visits
	Expected Value // minutes
	Share    Value // of the journey's Expected
	Exits    []Exit
	Items    Items
	Known    bool // every reached encounter gives `active`
}

// Exit is the expected flow from a touchpoint into one outcome.
type Exit struct {
	Outcome string
	Flow    float64
}

// Transition is the expected flow between two encounters, or into an outcome.
type Transition struct {
	From, FromChannel string
	To, ToChannel     string // "" into an outcome
	Outcome           string
	Share             float64  // probability on leaving From on FromChannel
	Flow              float64  // expected number per customer who starts
	Assumed           bool     // share or path was not said
	Switch            bool     // the channel changes, both known
	Handoff           bool     // the accountable department changes, both known
	Declared          bool     // a handoff between departments with a declared collaboration
	Repeats           float64  // expected number of data repeated per traversal
	Repeated          []string // ids of data that somebody repeats here
	Backward          bool     // leads to the same or an earlier touchpoint in the file
}

// StageReach tells how many reach a stage.
type StageReach struct {
	ID    string
	Reach Value // probability of at least one visit to the stage
}

// Consistency is how far channels say and do the same.
type Consistency struct {
	Content Value // mean agreement over facts with two or more statements
	Context Value // share of switching or handed-over flow without a repeated ask
	Breadth Value // filled touchpoint × channel cells

	Facts    []Fact          // in file order
	Channels []ChannelUse    // in file order
	Process  []ProcessSpread // in file order
	Cells    []ConsistencyCell
}

// Fact is how far the statements of one fact agree.
type Fact struct {
	ID         string
	Name       string
	Agreement  Value // agreeing pairs ÷ pairs
	Statements []Statement
}

// Statement is one value given for a fact at one place.
type Statement struct {
	Touchpoint string
	Channel    string
	Owner      string
	Value      string // as written
	Range      diag.Range
}

// ChannelUse compares what a channel was planned, declared and modelled to take
// of a touchpoint's visits.
type ChannelUse struct {
	Touchpoint string
	Channel    string
	Planned    Value
	Declared   Value // as resolved: equal parts of what remains where it was not said
	Assumed    bool  // Declared was not said
	Modelled   Value
}

// ProcessSpread compares the customer's own time between the channels of one
// touchpoint.
type ProcessSpread struct {
	ID      string
	Ratio   Value  // longest ÷ shortest of active + wait
	Slowest string // channel
	Fastest string // channel
}

// ConsistencyCell is one cell of the matrix of facts by channel.
type ConsistencyCell struct {
	Fact      string
	Channel   string
	Value     string
	None      bool // offered, and the value is said not to be given
	Agreement Value
}

// Silos is how far departments work together.
type Silos struct {
	EI         Value // E–I index, -1 to +1
	EIBaseline Value // its mean if the same departments owned other encounters
	EIP        Value // share of such permutations with an index as low or lower: small where customers stay inside departments
	PingPong   Value // expected number of handoffs that come straight back
	Coverage   Value // covered ÷ required flow
	Level      string
	Herfindahl Value

	Handoffs    []Handoff  // by flow, largest first, then ids
	Required    []Required // by flow, largest first, then ids
	Unowned     []string   // touchpoint ids
	Departments []Department
}

// Handoff is the flow from one department to another.
type Handoff struct {
	From, To string
	Flow     float64
	Declared bool
	Context  Value // share of the flow without a repeated ask
}

// Required is a pair of departments that the journey makes work together.
type Required struct {
	Between [2]string
	Flow    float64
	Covered bool
}

// Department is what one department has in the journey.
type Department struct {
	ID          string
	Touchpoints int // that it owns, at least on one channel
	Visits      Value
}

// Experience is how the journey feels.
type Experience struct {
	Mean        Value // emotion, weighted by visits
	LargestDrop *Drop
	DropNote    string         // why there is no LargestDrop
	Points      []EmotionPoint // in file order
}

// Drop is the largest fall of emotion over a transition with flow.
type Drop struct {
	From, To string // touchpoint ids
	By       float64
}

// EmotionPoint is the emotion at one touchpoint.
type EmotionPoint struct {
	Touchpoint string
	Emotion    Value // over its channels, weighted by visits
}
