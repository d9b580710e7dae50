package journey

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// Selection says which part of a journey is wanted. Each field that is empty
// asks for everything. Ids are written as in the map; a unique name does too.
type Selection struct {
	Stages      []string
	Touchpoints []string
	Channels    []string // encounters on other channels are left out
	// Persona leaves out what is said to be for others, and what others say and
	// feel.
	Persona string
}

// Empty tells whether s asks for everything.
func (s Selection) Empty() bool {
	return len(s.Stages) == 0 && len(s.Touchpoints) == 0 && len(s.Channels) == 0 && s.Persona == ""
}

// UnknownError says that a Selection names something that the map does not
// have.
type UnknownError struct {
	Kind  string   // stage, touchpoint, channel or persona
	Name  string   // as it was asked for
	Near  string   // the id that may be meant, or ""
	Known []string // the ids that there are, in file order
}

func (e *UnknownError) Error() string {
	s := fmt.Sprintf("the map has no %s %q", e.Kind, e.Name)
	switch known := strings.Join(e.Known, ", "); {
	case len(e.Known) == 0:
		return s + ": it declares none"
	case e.Near != "":
		return s + fmt.Sprintf("; did you mean %q? It has %s", e.Near, known)
	default:
		return s + "; it has " + known
	}
}

// ErrNothingSelected is the error of a Selection that no encounter of the map
// fits.
var ErrNothingSelected = errors.New("nothing is left of the map: no touchpoint fits all that was asked for")

// Select is the part of m that s asks for, as a map of its own: with the same
// title, vocabularies and governance, but only those stages, touchpoints and
// channels. Its Graph holds the ways between what is left with the shares that
// they have in the whole journey; those that lead out stand in Graph.Leaving.
//
// It is for looking at, as by package render: encoding or analyzing it would
// take the part for the whole. m must have been checked, and is left as it is.
// Errors are *UnknownError and ErrNothingSelected, and that m is a selection
// itself.
func (m *Map) Select(s Selection) (*Map, error) {
	s, err := m.resolveSelection(s)
	if err != nil || s.Empty() {
		return m, err
	}
	if m.Whole() != m {
		return nil, errors.New("the map is a selection already: select from its Whole")
	}
	whole := m.Graph()
	part := *m
	part.Stages = nil
	if len(s.Channels) > 0 {
		part.Channels = slices.DeleteFunc(slices.Clone(m.Channels), func(c Channel) bool { return !slices.Contains(s.Channels, c.ID) })
	}
	if s.Persona != "" {
		part.Personas = slices.DeleteFunc(slices.Clone(m.Personas), func(p Persona) bool { return p.ID != s.Persona })
	}
	cut := cutter{s: s, others: m.otherPersonas(s.Persona)}
	for i := range m.Stages {
		cut.stage(&part, &m.Stages[i], whole)
	}
	if len(cut.kept) == 0 {
		return nil, ErrNothingSelected
	}
	part.sealed = &sealed{whole: m, selection: s}
	part.sealed.once.Do(func() { part.sealed.graph = cut.graph(&part, whole) })
	return &part, nil
}

// Whole is the map that m was selected from, m itself where it is no selection.
func (m *Map) Whole() *Map {
	if m.sealed != nil && m.sealed.whole != nil {
		return m.sealed.whole
	}
	return m
}

// Selection is what m was selected by, in ids.
func (m *Map) Selection() Selection {
	if m.sealed == nil {
		return Selection{}
	}
	return m.sealed.selection
}

// Leaving are the ways on from encounter i that lead out of a selection, in
// file order. Their To is an index among the encounters of the map that it was
// selected from: g.Map().Whole().Graph().Encounters().
func (g *Graph) Leaving(i int) []Transition {
	if g.leaving == nil {
		return nil
	}
	return g.leaving[i]
}

// resolveSelection makes ids of what s names.
func (m *Map) resolveSelection(s Selection) (Selection, error) {
	var stages, touchpoints, channels, personas []Entry
	for i := range m.Stages {
		st := &m.Stages[i]
		stages = append(stages, Entry{ID: st.ID, Name: st.Name})
		for t := range st.Touchpoints {
			touchpoints = append(touchpoints, Entry{ID: st.Touchpoints[t].ID, Name: st.Touchpoints[t].Name})
		}
	}
	for i := range m.Channels {
		channels = append(channels, m.Channels[i].Entry)
	}
	for i := range m.Personas {
		personas = append(personas, m.Personas[i].Entry)
	}
	var out Selection
	var err error
	if out.Stages, err = resolveNames("stage", s.Stages, stages); err != nil {
		return s, err
	}
	if out.Touchpoints, err = resolveNames("touchpoint", s.Touchpoints, touchpoints); err != nil {
		return s, err
	}
	if out.Channels, err = resolveNames("channel", s.Channels, channels); err != nil {
		return s, err
	}
	if s.Persona != "" {
		found, err := resolveNames("persona", []string{s.Persona}, personas)
		if err != nil {
			return s, err
		}
		out.Persona = found[0]
	}
	return out, nil
}

// resolveNames finds the ids that are meant, each once and in file order.
func resolveNames(kind string, asked []string, known []Entry) ([]string, error) {
	meant := map[string]bool{}
	for _, text := range asked {
		name := strings.TrimSpace(text)
		var ids, words []string
		found := ""
		named := 0
		for _, e := range known {
			ids, words = append(ids, e.ID), append(words, e.ID, e.Name)
			switch {
			case e.ID == name:
				found, named = e.ID, 1
			case e.Name == name && found != name:
				found = e.ID
				named++
			}
		}
		if named != 1 {
			near := diag.DidYouMean(name, words)
			for _, e := range known {
				if e.Name == near {
					near = e.ID
					break
				}
			}
			return nil, &UnknownError{Kind: kind, Name: name, Near: near, Known: ids}
		}
		meant[found] = true
	}
	var out []string
	for _, e := range known {
		if meant[e.ID] {
			out = append(out, e.ID)
		}
	}
	return out, nil
}

// otherPersonas are the names that a quote may be given for another persona.
func (m *Map) otherPersonas(persona string) []string {
	var names []string
	for i := range m.Personas {
		p := &m.Personas[i]
		if persona == "" || p.ID == persona {
			continue
		}
		first, _, _ := strings.Cut(p.Name, ",")
		names = append(names, strings.ToLower(p.ID), strings.ToLower(p.Name), strings.ToLower(strings.TrimSpace(first)))
	}
	return names
}

// cutter makes a selection.
type cutter struct {
	s      Selection
	others []string // names of other personas, in lower case
	kept   []Encounter
	from   []int    // index in the whole of each kept encounter
	at     [][3]int // its stage, touchpoint and channel in the selection
}

// stage adds what is left of a stage to part.
func (c *cutter) stage(part *Map, st *Stage, whole *Graph) {
	if len(c.s.Stages) > 0 && !slices.Contains(c.s.Stages, st.ID) {
		return
	}
	left := *st
	left.Touchpoints = nil
	var uses [][]int // of each touchpoint left, its encounters in the whole
	for t := range st.Touchpoints {
		tp := &st.Touchpoints[t]
		if len(c.s.Touchpoints) > 0 && !slices.Contains(c.s.Touchpoints, tp.ID) {
			continue
		}
		var kept []int
		for _, e := range whole.EncountersOf(tp.ID) {
			if c.wants(e) {
				kept = append(kept, e.Index)
			}
		}
		if len(kept) > 0 {
			left.Touchpoints = append(left.Touchpoints, c.touchpoint(tp, whole, kept))
			uses = append(uses, kept)
		}
	}
	if len(left.Touchpoints) == 0 && len(st.Touchpoints) > 0 {
		return
	}
	if len(st.Touchpoints) == 0 && len(c.s.Stages) == 0 {
		return
	}
	part.Stages = append(part.Stages, left)
	stage := len(part.Stages) - 1
	for t, kept := range uses {
		for k, i := range kept {
			c.from = append(c.from, i)
			c.kept = append(c.kept, c.encounter(whole.encounters[i], stage, t, k))
		}
	}
}

func (c *cutter) wants(e Encounter) bool {
	if len(c.s.Channels) > 0 && !slices.Contains(c.s.Channels, e.Channel) {
		return false
	}
	meet := e.Detail.Personas
	return c.s.Persona == "" || len(meet) == 0 || slices.Contains(meet, c.s.Persona)
}

// touchpoint is tp with the channels of the encounters kept.
func (c *cutter) touchpoint(tp *touchpoint.Touchpoint, whole *Graph, kept []int) touchpoint.Touchpoint {
	left := *tp
	left.Channels = nil
	for _, i := range kept {
		if use := whole.encounters[i].Use; use != nil {
			u := *use
			c.narrow(&u.Detail)
			left.Channels = append(left.Channels, u)
		}
	}
	c.narrow(&left.Detail)
	return left
}

// encounter is e for the k-th channel of a touchpoint of the selection. Its
// stage and touchpoint are found when all stages stand.
func (c *cutter) encounter(e Encounter, stage, tp, k int) Encounter {
	detail := *e.Detail
	c.narrow(&detail)
	e.Detail = &detail
	e.Index = len(c.kept)
	e.Stage, e.Touchpoint = nil, nil
	c.at = append(c.at, [3]int{stage, tp, k})
	return e
}

// narrow leaves out of d what other personas feel and say.
func (c *cutter) narrow(d *touchpoint.Detail) {
	if c.s.Persona == "" {
		return
	}
	if e := d.Emotion; e != nil && len(e.ByPersona) > 0 {
		own := touchpoint.Emotion{Value: e.Value}
		for _, p := range e.ByPersona {
			if p.Persona == c.s.Persona {
				own.Value = &p.Value
			}
		}
		d.Emotion = nil
		if own.Value != nil {
			d.Emotion = &own
		}
	}
	if d.Quote != nil && slices.Contains(c.others, strings.ToLower(d.Quote.By)) {
		d.Quote = nil
	}
}

// graph is the graph of part: what whole says of the encounters that are left.
func (c *cutter) graph(part *Map, whole *Graph) *Graph {
	g := &Graph{m: part, byID: map[string]int{}}
	for s := range part.Stages {
		for t := range part.Stages[s].Touchpoints {
			g.byID[part.Stages[s].Touchpoints[t].ID] = len(g.places)
			g.places = append(g.places, place{&part.Stages[s], &part.Stages[s].Touchpoints[t]})
		}
	}
	index := map[int]int{}
	for i := range c.kept {
		e := &c.kept[i]
		index[c.from[i]] = i
		e.Stage = &part.Stages[c.at[i][0]]
		e.Touchpoint = &e.Stage.Touchpoints[c.at[i][1]]
		if e.Use != nil {
			e.Use = &e.Touchpoint.Channels[c.at[i][2]]
		}
		if c.at[i][2] == 0 {
			g.first = append(g.first, i)
		}
	}
	g.first = append(g.first, len(c.kept))
	g.encounters = c.kept
	g.start, _ = inside(whole.start, None, index)
	if !slices.ContainsFunc(g.start, func(t Transition) bool { return t.To != None }) {
		g.start = nil // those who turn away at the start are not of this part
	}
	for i, from := range c.from {
		in, out := inside(whole.out[from], i, index)
		g.out, g.leaving = append(g.out, in), append(g.leaving, out)
	}
	return g
}

// inside sorts transitions by whether they end among the encounters of index.
func inside(ways []Transition, from int, index map[int]int) (in, out []Transition) {
	for _, t := range ways {
		t.From = from
		if t.To == None {
			in = append(in, t)
			continue
		}
		to, ok := index[t.To]
		if !ok {
			out = append(out, t)
			continue
		}
		t.To = to
		in = append(in, t)
	}
	return in, out
}
