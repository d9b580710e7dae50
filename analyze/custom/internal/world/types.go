package world

import "github.com/seam-cx/seam/internal/expression"

// Number is a number that the map may not tell.
type Number = expression.Number

// Touchpoint is one touchpoint over all its channels.
type Touchpoint struct {
	ID             string        `expr:"id"`              // its id
	Name           string        `expr:"name"`            // its name
	Stage          string        `expr:"stage"`           // id of its stage
	Position       int           `expr:"position"`        // place in the map, the first is 1
	Owner          string        `expr:"owner"`           // accountable department, "" where nobody is, or channels differ
	Owners         []string      `expr:"owners"`          // accountable departments over its channels
	Unowned        []string      `expr:"unowned"`         // channels on which nobody is accountable, "" for a touchpoint without channels
	SupportedBy    []string      `expr:"supported_by"`    // departments that do part of the work
	PerceivedOwner string        `expr:"perceived_owner"` // department that customers believe it is, "" where not said
	Channels       []string      `expr:"channels"`        // ids of its channels
	Uses           []Use         `expr:"uses"`            // its channels one by one
	Personas       []string      `expr:"personas"`        // personas it is for
	Does           string        `expr:"does"`            // what the customer does
	Thinks         string        `expr:"thinks"`          // what the customer thinks
	Feels          string        `expr:"feels"`           // what the customer feels
	Evidence       string        `expr:"evidence"`        // what the customer sees and keeps
	Asks           []string      `expr:"asks"`            // data that the customer must give
	Facts          []string      `expr:"facts"`           // facts that the customer is told
	Emotion        Number        `expr:"emotion"`         // -2 to +2, over channels by visits
	Engagement     Number        `expr:"engagement"`      // 1 to 5
	MomentOfTruth  bool          `expr:"moment_of_truth"` // on at least one channel
	Visits         Number        `expr:"visits"`          // expected number per customer who starts
	Effort         Number        `expr:"effort"`          // minutes that a visit costs, getting there included
	Expected       Number        `expr:"expected"`        // minutes per customer who starts
	Share          Number        `expr:"share"`           // part (0..1) of the effort of the journey
	Active         Number        `expr:"active"`          // minutes a visit, over channels by share
	Wait           Number        `expr:"wait"`            // minutes a visit, over channels by share
	Delay          Number        `expr:"delay"`           // minutes a visit, over channels by share
	Steps          Number        `expr:"steps"`           // a visit, over channels by share
	Auth           Number        `expr:"auth"`            // times a visit that the customer proves who they are
	Pains          []Pain        `expr:"pains"`           // what goes wrong
	Opportunities  []Opportunity `expr:"opportunities"`   // what would make it better
	Frontstage     []Work        `expr:"frontstage"`      // work that customers see
	Backstage      []Work        `expr:"backstage"`       // work that they do not
	Measures       []Measure     `expr:"measures"`        // what is measured
	Next           []string      `expr:"next"`            // touchpoints and outcomes to which customers go on
	Previous       []string      `expr:"previous"`        // touchpoints from which they come
	Exits          []Exit        `expr:"exits"`           // outcomes into which customers go from here
	Lost           Number        `expr:"lost"`            // customers who leave here without success, per customer who starts
	Dominator      bool          `expr:"dominator"`       // no route leads to success without it
	NoReturn       bool          `expr:"no_return"`       // success cannot be reached from here, at least on one channel
	Basis          string        `expr:"basis"`           // researched, partial, assumed, or "" where not said
	About          string        `expr:"about"`           // as the map says it
	Source         string        `expr:"source"`          // as the map says it
	Tags           []string      `expr:"tags"`            // as the map says them
	Was            []string      `expr:"was"`             // former ids
}

// Use is a touchpoint on one channel.
type Use struct {
	Channel string `expr:"channel"` // id
	Share   Number `expr:"share"`   // part (0..1) of the visits
	Assumed bool   `expr:"assumed"` // the share was not said
	Owner   string `expr:"owner"`   // accountable department, or ""
	Emotion Number `expr:"emotion"` // -2 to +2
	Active  Number `expr:"active"`  // minutes a visit
	Wait    Number `expr:"wait"`    // minutes a visit
	Delay   Number `expr:"delay"`   // minutes a visit
	Steps   Number `expr:"steps"`   // a visit
	Auth    Number `expr:"auth"`    // times a visit
}

// Pain is something that goes wrong for the customer.
type Pain struct {
	ID       string `expr:"id"`       // "" where it has none
	Text     string `expr:"text"`     // what goes wrong
	Severity Number `expr:"severity"` // 1 to 5
	Cause    string `expr:"cause"`    // id of a step or touchpoint, or ""
	Costs    Number `expr:"costs"`    // minutes a visit
	Loses    Number `expr:"loses"`    // part (0..1) of the visits
	Answered bool   `expr:"answered"` // an opportunity of the map solves it
}

// Opportunity is an idea that would make a touchpoint better.
type Opportunity struct {
	ID     string   `expr:"id"`     // "" where it has none
	Text   string   `expr:"text"`   // the idea
	Owner  string   `expr:"owner"`  // department, or ""
	Solves []string `expr:"solves"` // ids of pains
	Cost   Number   `expr:"cost"`   // in the unit of the map
	Status string   `expr:"status"` // idea, planned, doing, done, or ""
}

// Work is a piece of frontstage or backstage work.
type Work struct {
	ID     string `expr:"id"`     // "" where it has none
	Does   string `expr:"does"`   // what is done
	Owner  string `expr:"owner"`  // department, or ""
	System string `expr:"system"` // by which, or ""
}

// Measure is one reading of a metric at a place.
type Measure struct {
	Metric string `expr:"metric"` // id
	Value  Number `expr:"value"`  // shares 0..1, durations in minutes
	N      Number `expr:"n"`      // answers or cases
	Date   string `expr:"date"`   // as 2026-09-30, or ""
	Why    string `expr:"why"`    // why it is what it is
	Action string `expr:"action"` // what is being done
}

// Exit is a way out of the journey.
type Exit struct {
	Outcome string `expr:"outcome"` // id
	Success bool   `expr:"success"` // whether it is one
	Flow    Number `expr:"flow"`    // expected number per customer who starts
}

// Handoff is the flow of customers from one department to another.
type Handoff struct {
	From     string `expr:"from"`     // department
	To       string `expr:"to"`       // department
	Flow     Number `expr:"flow"`     // expected number per customer who starts
	Declared bool   `expr:"declared"` // a collaboration between the two is
	Context  Number `expr:"context"`  // part (0..1) of the flow without a repeated ask
}

// Fact is something that must be the same wherever the customer asks.
type Fact struct {
	ID         string      `expr:"id"`         // its id
	Name       string      `expr:"name"`       // its name
	Kind       string      `expr:"kind"`       // text, number, money, duration or date
	Agreement  Number      `expr:"agreement"`  // agreeing pairs of statements ÷ pairs
	Values     []string    `expr:"values"`     // what customers are told, each once
	Owners     []string    `expr:"owners"`     // departments that say it
	Statements []Statement `expr:"statements"` // who says what
}

// Statement is what customers are told about a fact at one place.
type Statement struct {
	Touchpoint string `expr:"touchpoint"` // id
	Channel    string `expr:"channel"`    // id, or ""
	Owner      string `expr:"owner"`      // department, or ""
	Value      string `expr:"value"`      // as written
}

// Journey is the journey as the map tells it.
type Journey struct {
	ID             string          `expr:"id"`             // its id
	Title          string          `expr:"title"`          // its title
	State          string          `expr:"state"`          // current or target
	Owner          string          `expr:"owner"`          // accountable department, or ""
	Locale         string          `expr:"locale"`         // language tag, or ""
	Scenario       string          `expr:"scenario"`       // as the map says it
	PartOf         string          `expr:"part_of"`        // address of what it is part of, or ""
	Basis          string          `expr:"basis"`          // researched, partial, assumed, or ""
	Reviewed       string          `expr:"reviewed"`       // as 2026-09-30, or ""
	Stages         []Stage         `expr:"stages"`         // in the order of the map
	Outcomes       []Outcome       `expr:"outcomes"`       // how it ends
	Departments    []Department    `expr:"departments"`    // who works on it
	Personas       []string        `expr:"personas"`       // ids
	Channels       []string        `expr:"channels"`       // ids
	Data           []string        `expr:"data"`           // ids of what customers say once
	Metrics        []Metric        `expr:"metrics"`        // what is measured
	Sponsor        string          `expr:"sponsor"`        // of the governance, or ""
	Committee      []string        `expr:"committee"`      // departments on it
	Collaborations []Collaboration `expr:"collaborations"` // declared ways of working together
	Measures       []Measure       `expr:"measures"`       // of the journey as a whole
	Tags           []string        `expr:"tags"`           // as the map says them
}

// Stage is one stage of the journey.
type Stage struct {
	ID          string   `expr:"id"`          // its id
	Name        string   `expr:"name"`        // its name
	Goal        string   `expr:"goal"`        // of the customer
	Touchpoints []string `expr:"touchpoints"` // ids
	Reach       Number   `expr:"reach"`       // part (0..1) of the customers who come to it
}

// Outcome is one way in which the journey ends.
type Outcome struct {
	ID          string `expr:"id"`          // its id
	Name        string `expr:"name"`        // its name
	Success     bool   `expr:"success"`     // whether it is one
	Probability Number `expr:"probability"` // 0..1
}

// Department is a part of the company, or a partner.
type Department struct {
	ID          string `expr:"id"`          // its id
	Name        string `expr:"name"`        // its name
	Line        string `expr:"line"`        // frontline, backoffice, support, partner, or ""
	Touchpoints int    `expr:"touchpoints"` // number of those that it owns
	Visits      Number `expr:"visits"`      // expected number to those that it owns
}

// Metric is something that is measured, with its latest reading.
type Metric struct {
	ID        string `expr:"id"`         // its id
	Name      string `expr:"name"`       // its name
	Kind      string `expr:"kind"`       // ces, csat, nps, fcr, time, share, count, money or other
	Owner     string `expr:"owner"`      // department, or ""
	Value     Number `expr:"value"`      // shares 0..1, durations in minutes
	Target    Number `expr:"target"`     // in the unit of the value
	Gap       Number `expr:"gap"`        // value − target
	OffTarget bool   `expr:"off_target"` // on the wrong side of it
	N         Number `expr:"n"`          // answers or cases
	Date      string `expr:"date"`       // as 2026-09-30, or ""
}

// Collaboration is a declared way in which departments work together.
type Collaboration struct {
	ID        string   `expr:"id"`        // "" where it has none
	Between   []string `expr:"between"`   // departments
	By        string   `expr:"by"`        // how
	Exchanges []string `expr:"exchanges"` // ids of data
	Meets     Number   `expr:"meets"`     // minutes between two meetings
}

// Figures are the figures of the journey as a whole.
type Figures struct {
	Expected     Number   `expr:"expected"`       // minutes of effort per customer who starts
	SD           Number   `expr:"sd"`             // standard deviation, minutes
	PerSuccess   Number   `expr:"per_success"`    // expected ÷ success
	Success      Number   `expr:"success"`        // probability (0..1) of an outcome with success
	Encounters   Number   `expr:"encounters"`     // expected number of visits
	Known        Number   `expr:"known"`          // part (0..1) of the visits whose active time is known
	NoReturn     []string `expr:"no_return"`      // touchpoint@channel from which success cannot be reached
	Dominators   []string `expr:"dominators"`     // touchpoints without which no route leads to success
	Content      Number   `expr:"content"`        // mean agreement of facts
	Context      Number   `expr:"context"`        // part (0..1) of switching or handed-over flow without a repeated ask
	Breadth      Number   `expr:"breadth"`        // part (0..1) of touchpoint × channel cells that are filled
	Alpha        Number   `expr:"alpha"`          // Krippendorff's α of the statements about facts
	DeadEnds     []string `expr:"dead_ends"`      // touchpoint@channel on which customers cannot go on
	EI           Number   `expr:"ei"`             // E–I index, -1 to +1
	EIBaseline   Number   `expr:"ei_baseline"`    // what chance would give
	EIP          Number   `expr:"ei_p"`           // part (0..1) of permutations as low or lower
	Coverage     Number   `expr:"coverage"`       // part (0..1) of the handed-over flow with a collaboration
	Level        string   `expr:"level"`          // full, fragmented, none or n/a
	PingPong     Number   `expr:"ping_pong"`      // expected number of handoffs that come straight back
	Herfindahl   Number   `expr:"herfindahl"`     // concentration of ownership
	Unowned      []string `expr:"unowned"`        // touchpoints without an owner
	MeanEmotion  Number   `expr:"mean_emotion"`   // -2 to +2, by visits
	PeakEnd      Number   `expr:"peak_end"`       // -2 to +2
	PeakEndKnown Number   `expr:"peak_end_known"` // part (0..1) of the customers for whom it is known
	LargestDrop  Number   `expr:"largest_drop"`   // of the emotion between two touchpoints
}
