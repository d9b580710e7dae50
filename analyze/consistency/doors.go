package consistency

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// deadEnds are the channels of touchpoints from which success cannot be
// reached, although it can from another channel of the same touchpoint, with
// the first such other.
func deadEnds(in *analysis.Input) [][2]journey.Encounter {
	can := succeeding(in)
	var list [][2]journey.Encounter
	eachDoors(in, func(doors []journey.Encounter) {
		i := slices.IndexFunc(doors, func(e journey.Encounter) bool { return can[e.Index] })
		if i < 0 {
			return
		}
		for _, e := range doors {
			if !can[e.Index] && e.Channel != "" {
				list = append(list, [2]journey.Encounter{e, doors[i]})
			}
		}
	})
	return list
}

func addresses(list [][2]journey.Encounter) []string {
	out := []string{}
	for _, e := range list {
		out = append(out, e[0].Touchpoint.ID+"@"+e[0].Channel)
	}
	return out
}

// succeeding tells from which encounters success can be reached by positive
// shares, whether or not anybody gets there.
func succeeding(in *analysis.Input) []bool {
	encounters := in.Graph.Encounters()
	can := make([]bool, len(encounters))
	into := make([][]int, len(encounters))
	var next []int
	for i := range encounters {
		for _, t := range in.Graph.Out(i) {
			switch {
			case t.P <= 0:
			case t.To != journey.None:
				into[t.To] = append(into[t.To], i)
			case in.Map.Outcomes[t.Outcome].Success && !can[i]:
				can[i] = true
				next = append(next, i)
			}
		}
	}
	for len(next) > 0 {
		i := next[len(next)-1]
		next = next[:len(next)-1]
		for _, from := range into[i] {
			if !can[from] {
				can[from] = true
				next = append(next, from)
			}
		}
	}
	return can
}

// force is a channel whose customers have to go on by another.
type force struct {
	from journey.Encounter
	to   []journey.Encounter // where they go, one touchpoint
	flow float64
	// again is the flow on which customers have to say something again.
	again float64 // places apart
	// sought tells that customers have to look for the next door themselves.
	sought bool
	kept   []journey.Encounter // channels of the touchpoint that go on there
}

func (f force) figure(in *analysis.Input) figures.ForcedSwitch {
	x := figures.ForcedSwitch{
		Touchpoint: f.from.Touchpoint.ID, Channel: f.from.Channel, To: f.to[0].Touchpoint.ID,
		Onto: channelsOf(f.to), Kept: channelsOf(f.kept), Flow: figures.Of(f.flow),
	}
	if !in.Flow.OK() {
		x.Flow = in.Insufficient(analysis.Trapped)
	}
	return x
}

func channelsOf(list []journey.Encounter) []string {
	out := []string{}
	for _, e := range list {
		out = append(out, e.Channel)
	}
	return out
}

// forced are the ways from one touchpoint to another that is not to be had on
// the channel that the customer is on. Where the company comes to the customer,
// by a letter, a message or a visit, nobody has to look for another door; and
// some things begin or end at a place. Those do not count, unless customers have to say
// something again in what came in, or another channel of the same touchpoint
// leads on without a change, so that the doors differ.
func forced(in *analysis.Input) []force {
	kinds := channelKinds(in)
	var list []force
	for i, from := range in.Graph.Encounters() {
		if from.Channel == "" {
			continue
		}
		var here []force
		for n, t := range in.Graph.Out(i) {
			if t.To == journey.None || t.P <= 0 {
				continue
			}
			to := in.Graph.Encounters()[t.To]
			if to.Channel == "" || to.Touchpoint == from.Touchpoint || offers(in, to, from.Channel) {
				continue
			}
			at := slices.IndexFunc(here, func(f force) bool { return f.to[0].Touchpoint == to.Touchpoint })
			if at < 0 {
				here = append(here, force{from: from, to: []journey.Encounter{to}, kept: goingOn(in, from, to)})
				at = len(here) - 1
			} else if !slices.ContainsFunc(here[at].to, func(e journey.Encounter) bool { return e.Index == to.Index }) {
				here[at].to = append(here[at].to, to)
			}
			if in.Flow.OK() {
				here[at].flow += in.Flow.Out[i][n].Flow
				here[at].again += in.Flow.Out[i][n].Flow - in.Flow.Out[i][n].Kept
			}
		}
		for _, f := range here {
			f.sought = kinds.leaves(from) && !slices.ContainsFunc(f.to, func(e journey.Encounter) bool { return !kinds.sought(e) })
			if kinds.place(from) || !slices.ContainsFunc(f.to, func(e journey.Encounter) bool { return !kinds.place(e) }) {
				f.again = 0
			}
			if f.sought || f.again > 0 || len(f.kept) > 0 {
				list = append(list, f)
			}
		}
	}
	return list
}

// offers tells whether the touchpoint of an encounter is to be had on a channel.
func offers(in *analysis.Input, e journey.Encounter, channel string) bool {
	return slices.ContainsFunc(in.Graph.EncountersOf(e.Touchpoint.ID), func(x journey.Encounter) bool { return x.Channel == channel })
}

// goingOn are the other channels of a touchpoint whose customers get to the
// same next touchpoint and can stay on their channel.
func goingOn(in *analysis.Input, from, to journey.Encounter) []journey.Encounter {
	var list []journey.Encounter
	for _, e := range in.Graph.EncountersOf(from.Touchpoint.ID) {
		if e.Index == from.Index || !offers(in, to, e.Channel) {
			continue
		}
		stays := slices.ContainsFunc(in.Graph.Out(e.Index), func(t journey.Transition) bool {
			if t.To == journey.None || t.P <= 0 {
				return false
			}
			x := in.Graph.Encounters()[t.To]
			return x.Touchpoint == to.Touchpoint && x.Channel == e.Channel
		})
		if stays {
			list = append(list, e)
		}
	}
	return list
}

// kindsOf are the kinds of the channels by id; a channel that does not say and
// is called as a kind is of that kind.
type kindsOf map[string]string

func channelKinds(in *analysis.Input) kindsOf {
	kinds := kindsOf{}
	for _, c := range in.Map.Channels {
		kinds[c.ID] = c.Kind
		if c.Kind == "" {
			kinds[c.ID] = c.ID
		}
	}
	return kinds
}

// leaves tells whether the customer was busy on a channel, and neither at a place
// nor reading what came in.
func (k kindsOf) leaves(e journey.Encounter) bool { return k.sought(e) }

// sought tells whether customers have to go to a channel themselves, and could
// as well be served on another.
func (k kindsOf) sought(e journey.Encounter) bool {
	return !k.place(e) && k[e.Channel] != "email" && k[e.Channel] != "sms"
}

// place tells whether something happens at a place, or to a thing.
func (k kindsOf) place(e journey.Encounter) bool {
	return slices.Contains([]string{"store", "field", "post", "partner"}, k[e.Channel])
}
