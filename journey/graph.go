package journey

import "github.com/seam-cx/seam/touchpoint"

// Encounter is a touchpoint on one channel: a state of the journey.
type Encounter struct {
	Index      int // in Graph.Encounters
	Stage      *Stage
	Touchpoint *touchpoint.Touchpoint
	Channel    string  // id, or "" where the touchpoint names none
	Share      float64 // declared part (0..1) of the touchpoint's visits
	Planned    *float64
	Assumed    bool // Share was not said
	// Detail is what holds here: the channel's word, else the touchpoint's.
	// Facts are merged; Pains, Opportunities and Measures are those that the
	// channel itself says, if it says any, else the touchpoint's own objects.
	Detail *touchpoint.Detail
}

// Address is stage/touchpoint, or stage/touchpoint@channel.
func (e Encounter) Address() string {
	s := e.Stage.ID + "/" + e.Touchpoint.ID
	if e.Channel != "" {
		s += "@" + e.Channel
	}
	return s
}

// None stands for no encounter where an index is due.
const None = -1

// Transition is one way on from an encounter, with its share resolved. Two
// transitions may join the same ends, with other data carried.
type Transition struct {
	From int // index of an encounter; None from the start
	To   int // index of an encounter; None into an outcome
	// Outcome is the index in Map.Outcomes, None into an encounter.
	Outcome int
	P       float64 // probability, 0..1; those of one From sum to 1
	// Target is the way on as the map says it; nil on a default path.
	Target *touchpoint.Target
	// Assumed marks a default path or a share that was not said.
	Assumed bool
}

// Graph is the journey as encounters and transitions between them, with the
// default paths and shares of the map resolved.
type Graph struct {
	m          *Map
	encounters []Encounter
	start      []Transition
	out        [][]Transition
}

// Map is the map that g was made of.
func (g *Graph) Map() *Map { return g.m }

// Encounters are all encounters in file order.
func (g *Graph) Encounters() []Encounter { return g.encounters }

// Start is where customers come in: transitions from None, in file order.
func (g *Graph) Start() []Transition { return g.start }

// Out are the ways on from encounter i, in file order.
func (g *Graph) Out(i int) []Transition { return g.out[i] }
