package journey

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// None stands for no encounter, or no outcome, where an index is due.
const None = -1

// Encounter is a touchpoint on one channel: a state of the journey.
type Encounter struct {
	Index      int // in Graph.Encounters
	Stage      *Stage
	Touchpoint *touchpoint.Touchpoint
	// Use is the touchpoint's word on the channel; nil where the touchpoint
	// names no channel.
	Use     *touchpoint.Channel
	Channel string  // id, or "" where the touchpoint names none
	Share   float64 // declared part (0..1) of the touchpoint's visits
	Assumed bool    // Share was not said
	// Detail is what holds here: the channel's word, else the touchpoint's.
	// Facts are merged by fact and Basis is inherited from stage and map.
	// Pains, Opportunities and Measures are those that the channel says itself,
	// if it says any, else the touchpoint's own objects.
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

// Place tells where the key that says something here was written: on the
// channel if the channel says it, else on the touchpoint. Without such a key
// it is the place of the touchpoint.
func (e Encounter) Place(key string) diag.Range {
	if e.Use != nil && e.Use.Origin.Has(key) {
		return e.Use.Origin.Key(key)
	}
	return e.Touchpoint.Origin.Key(key)
}

// Transition is one way on from an encounter, with its share resolved. Two
// transitions may join the same ends, with other data carried.
type Transition struct {
	From int // index of an encounter; None from the start
	To   int // index of an encounter; None into an outcome
	// Outcome is an index into Map.Outcomes; None into an encounter.
	Outcome int
	P       float64 // probability 0..1; those of one From sum to 1
	// Target is the way on as the map says it; nil on a default path.
	Target *touchpoint.Target
	// Assumed marks a default path, and a share that was left out beside others.
	Assumed bool
}

// Carries tells whether the map says that datum is handed over.
func (t Transition) Carries(datum string) bool {
	if t.Target == nil {
		return false
	}
	if t.Target.CarriesAll {
		return true
	}
	for _, d := range t.Target.Carries {
		if d == datum {
			return true
		}
	}
	return false
}

// Graph is a map as a graph: encounters and the transitions between them, with
// default paths and shares resolved, and the typed nodes and edges of Nodes
// and Edges. It is immutable and safe for concurrent use.
type Graph struct {
	m          *Map
	encounters []Encounter
	start      []Transition
	out        [][]Transition
	leaving    [][]Transition // out of a selection; nil in a whole map
	first      []int          // touchpoint in file order to its first encounter; one more at the end
	places     []place
	byID       map[string]int // touchpoint id to its place in file order
	typed      typed
}

type place struct {
	stage *Stage
	tp    *touchpoint.Touchpoint
}

// Graph is the graph of m, made once for a map that has been checked. In a
// draft, or in what could be read of a broken file, targets that are not there
// lead nowhere.
func (m *Map) Graph() *Graph {
	if m.sealed == nil {
		return newGraph(m)
	}
	m.sealed.once.Do(func() { m.sealed.graph = newGraph(m) })
	return m.sealed.graph
}

// Map is the map that g was made of.
func (g *Graph) Map() *Map { return g.m }

// Encounters are all encounters in file order.
func (g *Graph) Encounters() []Encounter { return g.encounters }

// EncountersOf are the encounters of one touchpoint in file order, none where
// there is no such touchpoint.
func (g *Graph) EncountersOf(touchpoint string) []Encounter {
	i, ok := g.byID[touchpoint]
	if !ok {
		return nil
	}
	return g.encounters[g.first[i]:g.first[i+1]]
}

// Position is the place of a touchpoint in the file, counted from 0 over all
// stages, or None.
func (g *Graph) Position(touchpoint string) int {
	if i, ok := g.byID[touchpoint]; ok {
		return i
	}
	return None
}

// Start is where customers come in: transitions from None, in file order.
func (g *Graph) Start() []Transition { return g.start }

// Out are the ways on from encounter i, in file order.
func (g *Graph) Out(i int) []Transition { return g.out[i] }
