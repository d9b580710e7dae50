package touchpoint

import "github.com/seam-cx/seam/diag"

// Touchpoint is one point at which the customer meets the company. Its Detail
// holds for all its channels, save where a channel says otherwise.
type Touchpoint struct {
	ID   string // unique in its map
	Name string
	Was  []string // former ids, for pairing with an earlier map

	// Share is the part (0..1) of the customers coming by the default way who
	// stop here; the others pass on to the touchpoint after it. Nil is all.
	Share *float64

	Detail
	Channels []Channel // in file order; none: one encounter on an unknown channel
}

// Channel is a touchpoint's use of one channel.
type Channel struct {
	ID string // id of the channel in the map's vocabulary

	// Share is the part (0..1) of the touchpoint's visits that use the channel.
	// Nil: an equal part of what the others leave.
	Share *float64
	// Planned is the Share that was expected, for comparison only.
	Planned *float64

	Detail
}

// Detail is everything that both a touchpoint and one of its channels may say.
// Zero values (nil, "") are "not said": unknown, never none. A list that is
// empty but not nil was said to be empty.
type Detail struct {
	Does     string // what the customer does
	Thinks   string
	Feels    string
	Quote    *Quote
	Evidence string // what the customer sees and keeps

	Emotion       *Emotion
	Engagement    *float64 // 1 to 5, the dramatic arc
	MomentOfTruth *bool

	Owner          string   // id of the department accountable
	SupportedBy    []string // ids of departments that do part of the work
	PerceivedOwner string   // id of the department that the customer believes it is
	Personas       []string // ids of the personas it is for

	Active *Span    // the customer is busy
	Wait   *Span    // the customer is held
	Delay  *Span    // life goes on meanwhile
	Steps  *float64 // things to click, fill in or say
	Auth   *float64 // times the customer proves who they are

	Asks  []string    // ids of data that the customer must give
	Facts []Statement // what the customer is told

	Frontstage    []Work
	Backstage     []Work
	Pains         []Pain
	Opportunities []Opportunity
	Measures      []Measure

	Next  []Target // where customers go on to; nil: the default way
	Basis Basis    // what the content rests on; "": inherited

	Lanes []LaneText // texts for the extra lanes that the map declares
	Note
	Origin diag.Origin
}

// Note is what any element may carry beside its own fields.
type Note struct {
	About  string
	Tags   []string
	Links  []string
	Source string
	Image  string
	Extra  []Extra // x-… keys, kept unjudged
}

// Extra is one x-… key with its value as YAML text.
type Extra struct {
	Key  string // with the x-
	YAML string // the value as a YAML node in flow style
}

// Quote is what a customer said, word for word.
type Quote struct {
	Text   string
	By     string // free text
	Source string // stands for the Source of Note
	Note
	Origin diag.Origin
}

// Emotion is how the customer feels, from -2 to +2, for everybody or per
// persona.
type Emotion struct {
	Value     *float64         // nil where only personas have one
	ByPersona []PersonaEmotion // in file order
}

// PersonaEmotion is the emotion of one persona.
type PersonaEmotion struct {
	Persona string
	Value   float64
}

// Work is a piece of frontstage or backstage work.
type Work struct {
	ID     string // "" where it has none
	Does   string
	Owner  string // id of a department
	System string
	Active *Span // staff time, never the customer's
	Wait   *Span
	Delay  *Span
	Note
	Origin diag.Origin
}

// Pain is something that goes wrong for the customer.
type Pain struct {
	ID       string
	Text     string
	Severity *float64 // 1 to 5
	Cause    string   // id of a backstage item or a touchpoint
	Costs    *Span    // of a visit's effort, if the pain went
	Loses    *float64 // part (0..1) of the visits lost to outcomes that are no success
	Note
	Origin diag.Origin
}

// Opportunity is an idea that would make the touchpoint better.
type Opportunity struct {
	ID     string
	Text   string
	Owner  string   // id of a department
	Solves []string // ids of pains
	Cost   *float64 // any one unit per map
	Status string   // "", "idea", "planned", "doing" or "done"
	Note
	Origin diag.Origin
}

// Measure is one reading of a metric at one place.
type Measure struct {
	Metric  string // id of a metric
	Value   *Quantity
	N       *int  // number of answers or cases
	Answers []int // counts from the low end of the metric's scale to the high end
	Date    Date
	Why     string // why the value is what it is
	Action  string // what is being done
	Note
	Origin diag.Origin
}

// Statement is what a customer is told about one fact at one place.
type Statement struct {
	Fact   string // id of a fact
	Text   string // as written
	None   bool   // "none": this door does not give it
	Origin diag.Origin
}

// Target is one way on from a touchpoint, a channel or the start. Exactly one
// of Touchpoint and Outcome is set in a map that loaded.
type Target struct {
	Touchpoint string   // id
	Channel    string   // id of a channel, or "": the customer keeps their channel where possible
	Outcome    string   // id
	Share      *float64 // 0..1; nil: an equal part of what the others leave
	Carries    []string // ids of data handed over
	CarriesAll bool     // everything is handed over
	Wait       *Span
	Delay      *Span
	Note
	Origin diag.Origin
}

// LaneText is the text of one extra lane at a touchpoint.
type LaneText struct {
	Lane   string // id
	Text   string
	Origin diag.Origin
}

// Basis says what content rests on.
type Basis string

// The bases; "" is not said.
const (
	Researched Basis = "researched"
	Partial    Basis = "partial"
	Assumed    Basis = "assumed"
)
