package journey

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// State says which journey a map shows.
type State string

// The states of a map; a file that does not say is Current.
const (
	Current State = "current"
	Target  State = "target"
)

// Map is one journey map. A Map that comes from a Loader, or from New, has
// been checked: references are ids, shares are within 0..1, every touchpoint
// has an id. It is immutable and safe for concurrent use: read its fields,
// never write them. A Map literal is a draft until New has checked it.
type Map struct {
	ID          string
	Title       string
	State       State
	Locale      string // BCP 47
	Scenario    string
	Owner       string // id of the department accountable for the whole journey
	PartOf      string // journey, journey/stage or journey/stage/touchpoint
	Basis       touchpoint.Basis
	Reviewed    touchpoint.Date
	ReviewEvery *touchpoint.Span
	Uses        []string // paths of registries, as written

	Vocabulary
	Governance Governance
	Weights    Weights

	Start    []touchpoint.Target // nil: the default way
	Measures []touchpoint.Measure
	Stages   []Stage
	Lanes    []Lane
	touchpoint.Note
	Origin diag.Origin

	// Ignores are the comments that accept findings, those of registries behind
	// those of the map.
	Ignores []Ignore

	// Diagnostics are the warnings of a load that succeeded, in file order.
	Diagnostics []diag.Diagnostic

	sealed *sealed // of a map that has been checked and found good
}

// Stage is one stage of the journey.
type Stage struct {
	ID       string
	Name     string
	Goal     string
	Basis    touchpoint.Basis
	Measures []touchpoint.Measure
	// Pains and Opportunities of the stage as a whole.
	Pains         []touchpoint.Pain
	Opportunities []touchpoint.Opportunity
	Touchpoints   []touchpoint.Touchpoint
	touchpoint.Note
	Origin diag.Origin
}

// Lane is an extra text lane.
type Lane struct {
	ID   string
	Name string
	touchpoint.Note
	Origin diag.Origin
}

// Entry is what every entry of a vocabulary has.
type Entry struct {
	ID   string
	Name string // the ID where none was given
	// Implied marks an entry that was declared by use only.
	Implied bool
	touchpoint.Note
	// Origin tells where the entry was declared: its Range.File is a registry's
	// where it came by uses.
	Origin diag.Origin
}

// Vocabulary is what a map and its registries name. Each list is in file
// order, registries first, then the map's own entries, then implied ones in
// order of their first use.
type Vocabulary struct {
	Personas    []Persona
	Departments []Department
	Channels    []Channel
	Facts       []Fact
	Data        []Datum
	Terms       []Term
	Metrics     []Metric
	Outcomes    []Outcome
}

// Persona is one kind of customer.
type Persona struct {
	Entry
	Goal    string
	Expects string
	Share   *float64 // 0..1 of the customers
}

// Line says where a department stands.
type Line string

// The lines of departments; "" is not said.
const (
	Frontline  Line = "frontline"
	Backoffice Line = "backoffice"
	Support    Line = "support"
	Partner    Line = "partner"
)

// Department is a part of the company, or a partner, that owns touchpoints or
// does work.
type Department struct {
	Entry
	Line       Line
	Experience *Experience
}

// Experience is how the employees of a department rate their own work.
type Experience struct {
	Score float64
	Scale [2]float64
	N     *int
	Date  touchpoint.Date
	touchpoint.Note
	Origin diag.Origin
}

// Channel is a way in which customers and company meet.
type Channel struct {
	Entry
	Kind     string // web app phone chat email sms social store post field partner other; "" not said
	Strategy *Strategy
}

// Strategy answers the eight questions to ask of a channel; "" is no answer.
type Strategy struct {
	Why         string
	FitsBrand   string
	MeasuredBy  []string // ids of metrics
	FitsJourney string
	Need        string
	Segments    []string // ids of personas
	Feeling     string
	PromotedBy  string
	touchpoint.Note
	Origin diag.Origin
}

// Fact is something that must be the same wherever the customer asks.
type Fact struct {
	Entry
	Kind      touchpoint.FactKind
	Tolerance touchpoint.Decimal // part (0..1) of the larger value by which two may differ
}

// Datum is something that a customer should have to say only once.
type Datum struct {
	Entry
}

// Term is a word that the company has agreed on; its ID is the word.
type Term struct {
	Entry
	Avoid []string // words not to use instead; a final * ends a stem
}

// Metric is something that is measured about the journey.
type Metric struct {
	Entry
	Kind        string // ces csat nps fcr time share count money other
	Question    string
	Scale       *[2]float64
	Better      string // "high", "low" or ""
	Target      *touchpoint.Quantity
	Owner       string // id of a department
	ReviewEvery *touchpoint.Span
}

// Outcome is one way in which the journey ends.
type Outcome struct {
	Entry
	Short   string // for tight places, or ""
	Success bool
}

// Weights turn what a customer goes through into minutes of effort. Wait and
// Delay are factors, the others minutes each.
type Weights struct {
	Wait, Delay                         float64
	Step, Auth, Switch, Handoff, Repeat float64
	touchpoint.Note
	// Origin holds the keys of the weights that the map itself gives.
	Origin diag.Origin
}

// DefaultWeights are the weights of a map that gives none. No published
// weights exist for such a sum, which is why they stand in the map and in
// every report.
func DefaultWeights() Weights {
	return Weights{Wait: 1, Delay: 0, Step: 0.1, Auth: 1, Switch: 3, Handoff: 1, Repeat: 2}
}

// Governance says who looks after the journey.
type Governance struct {
	Sponsor       string
	Committee     *Committee
	Operating     *Operating
	Collaboration []Collaboration
	Feedback      []Feedback
	touchpoint.Note
	Origin diag.Origin
}

// Committee oversees the journey.
type Committee struct {
	Name    string
	Members []string // ids of departments
	Meets   *touchpoint.Span
	touchpoint.Note
	Origin diag.Origin
}

// Operating is the model that executes what the committee decides.
type Operating struct {
	Does       string
	Members    []string // ids of departments
	MeasuredBy []string // ids of metrics
	Meets      *touchpoint.Span
	touchpoint.Note
	Origin diag.Origin
}

// Collaboration is a declared way in which departments work together.
type Collaboration struct {
	ID        string
	Between   []string // ids of departments, two or more
	By        string
	Kind      string   // people, process, technology or ""
	Exchanges []string // ids of data
	Meets     *touchpoint.Span
	touchpoint.Note
	Origin diag.Origin
}

// Feedback says who hears what customers say.
type Feedback struct {
	ID         string
	Source     string
	ListensTo  []string // ids of touchpoints, or of stages with a trailing "/"
	Owner      string   // id of a department
	Within     *touchpoint.Span
	Reaches    []Reach
	ClosesLoop *bool
	touchpoint.Note
	Origin diag.Origin
}

// Reach is how long feedback really takes to a department; nil is unknown.
type Reach struct {
	Department string
	After      *touchpoint.Span
}
