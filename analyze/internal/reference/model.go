package reference

// Map is a journey map as somebody would think of it before writing it down.
type Map struct {
	Title       string
	Personas    []Persona
	Departments []string // declared; nil: open
	Channels    []string // declared; nil: open
	Data        []string // declared; nil: open
	Facts       []Fact
	Outcomes    []Outcome // declared; nil: done and gone
	Weights     map[string]float64
	Collaborate []Collaboration
	Start       []Target
	Stages      []Stage
}

// Persona is a kind of customer.
type Persona struct {
	ID    string
	Share *float64
}

// Fact is something that must be the same everywhere.
type Fact struct {
	ID, Kind  string
	Tolerance float64
}

// Outcome is a way to end.
type Outcome struct {
	ID      string
	Success bool
}

// Collaboration is declared work of departments together. Without By and
// Meets it declares no way to do so.
type Collaboration struct {
	Between   []string
	By, Meets bool
	Exchanges []string
}

// Stage is a stage.
type Stage struct {
	ID          string
	Touchpoints []Touchpoint
}

// Touchpoint is a touchpoint; what Detail leaves out is not said.
type Touchpoint struct {
	ID    string
	Share *float64 // of the customers coming by the default way
	Detail
	Channels []Channel
}

// Channel is a touchpoint's channel.
type Channel struct {
	ID             string
	Share, Planned *float64
	Detail
}

// Detail is what both touchpoints and their channels may say.
type Detail struct {
	Owner       string
	SupportedBy []string
	Front, Back []string // owners of frontstage and backstage items, "" for an item without
	HasFront    bool
	HasBack     bool
	HasSupport  bool

	Active, Wait, Delay *Time
	Steps, Auth         *float64
	Asks                []string
	HasAsks             bool
	Emotion             *Emotion
	Facts               []Statement
	Next                []Target
}

// Time is a duration as written and its middle in minutes.
type Time struct {
	Text    string
	Minutes float64
}

// Emotion is one for all, or one for each persona.
type Emotion struct {
	All       *float64
	ByPersona []PersonaEmotion
}

// PersonaEmotion is the emotion of one persona.
type PersonaEmotion struct {
	Persona string
	Value   float64
}

// Statement is a value given for a fact: its text, and what the text means. A
// number, an amount or a duration has Number, a unit that must be the same, or
// for text and dates the folded text in Unit.
type Statement struct {
	Fact, Text string
	None       bool
	Number     float64
	Unit       string
}

// Target is one way on.
type Target struct {
	To         string // touchpoint or outcome
	Channel    string // after @
	Share      *float64
	Carries    []string
	CarriesAll bool
	Wait       *Time
	Delay      *Time
}
