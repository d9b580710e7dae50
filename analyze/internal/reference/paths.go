package reference

import "slices"

// state is an encounter: a touchpoint on a channel, with what holds there.
type state struct {
	stage, touchpoint int // positions in the file
	id, channel       string
	share             float64 // declared part of the touchpoint's visits
	Detail
	edges []edge
}

// edge is one way on from an encounter or from the start. The same two ends
// may have several.
type edge struct {
	to          int    // index of a state, or -1
	outcome     string // where to is -1
	p           float64
	wait, delay float64
	carries     []string
	all         bool
}

// journey is a map with all its shares, paths and channels worked out.
type journey struct {
	*Map
	outcomes []Outcome
	points   []Touchpoint // in file order
	states   []state
	of       [][]int // states of each touchpoint
	start    []edge
}

func resolve(m *Map) *journey {
	j := &journey{Map: m, outcomes: m.Outcomes}
	if j.outcomes == nil {
		j.outcomes = []Outcome{{"done", true}, {"gone", false}}
	}
	for si, s := range m.Stages {
		for _, t := range s.Touchpoints {
			j.addPoint(si, t)
		}
	}
	for i := range j.states {
		s := &j.states[i]
		if s.Next == nil {
			s.edges = j.onward(i, s.touchpoint+1, 1)
			continue
		}
		s.edges = j.follow(i, s.Next)
	}
	if m.Start == nil {
		j.start = j.onward(-1, 0, 1)
	} else {
		j.start = j.follow(-1, m.Start)
	}
	return j
}

func (j *journey) addPoint(stage int, t Touchpoint) {
	n := len(j.points)
	j.points = append(j.points, t)
	j.of = append(j.of, nil)
	add := func(channel string, share float64, d Detail) {
		j.of[n] = append(j.of[n], len(j.states))
		j.states = append(j.states, state{stage: stage, touchpoint: n, id: t.ID, channel: channel, share: share, Detail: d})
	}
	if len(t.Channels) == 0 {
		add("", 1, t.Detail)
		return
	}
	given := make([]*float64, len(t.Channels))
	for i, c := range t.Channels {
		given[i] = c.Share
	}
	for i, p := range parts(given) {
		add(t.Channels[i].ID, p, inherit(t.Detail, t.Channels[i].Detail))
	}
}

// inherit is what holds on a channel: its own word, else its touchpoint's.
func inherit(t, c Detail) Detail {
	if c.Owner == "" {
		c.Owner = t.Owner
	}
	if !c.HasSupport && c.SupportedBy == nil {
		c.SupportedBy = t.SupportedBy
	}
	if !c.HasFront {
		c.Front = t.Front
	}
	if !c.HasBack {
		c.Back = t.Back
	}
	c.Active, c.Wait, c.Delay = or(c.Active, t.Active), or(c.Wait, t.Wait), or(c.Delay, t.Delay)
	c.Steps, c.Auth, c.Emotion = or(c.Steps, t.Steps), or(c.Auth, t.Auth), or(c.Emotion, t.Emotion)
	if !c.HasAsks && c.Asks == nil {
		c.Asks = t.Asks
	}
	if c.Next == nil {
		c.Next = t.Next
	}
	facts := slices.Clone(c.Facts)
	for _, s := range t.Facts {
		if !slices.ContainsFunc(facts, func(o Statement) bool { return o.Fact == s.Fact }) {
			facts = append(facts, s)
		}
	}
	c.Facts = facts
	return c
}

func or[T any](a, b *T) *T {
	if a != nil {
		return a
	}
	return b
}

// parts works out the shares of one set: those without one divide equally what
// the others leave; a sum within 0.01 of 1 is scaled to it.
func parts(given []*float64) []float64 {
	sum, open := 0.0, 0
	for _, g := range given {
		if g == nil {
			open++
		} else {
			sum += *g
		}
	}
	list := make([]float64, len(given))
	for i, g := range given {
		switch {
		case g != nil && (open == 0 || sum > 1):
			list[i] = *g / sum
		case g != nil:
			list[i] = *g
		case sum < 1:
			list[i] = (1 - sum) / float64(open)
		}
	}
	return list
}

// follow are the edges from a state (-1: the start) along targets.
func (j *journey) follow(from int, targets []Target) []edge {
	given := make([]*float64, len(targets))
	for i, t := range targets {
		given[i] = t.Share
	}
	var out []edge
	for i, p := range parts(given) {
		t := targets[i]
		e := edge{to: -1, p: p, carries: t.Carries, all: t.CarriesAll}
		if t.Wait != nil {
			e.wait = t.Wait.Minutes
		}
		if t.Delay != nil {
			e.delay = t.Delay.Minutes
		}
		point := slices.IndexFunc(j.points, func(x Touchpoint) bool { return x.ID == t.To })
		if point < 0 {
			e.outcome = t.To
			out = append(out, e)
			continue
		}
		out = append(out, j.arrive(from, point, t.Channel, e)...)
	}
	return out
}

// onward are the edges of the default way to the touchpoint at a position in
// the file, of which each lets only its own share stop.
func (j *journey) onward(from, point int, p float64) []edge {
	if point == len(j.points) {
		for _, o := range j.outcomes {
			if o.Success {
				return []edge{{to: -1, outcome: o.ID, p: p}}
			}
		}
		panic("a map without success has no default way")
	}
	if share := j.points[point].Share; share != nil {
		stop := j.arrive(from, point, "", edge{p: p * *share})
		return append(stop, j.onward(from, point+1, p*(1-*share))...)
	}
	return j.arrive(from, point, "", edge{p: p})
}

// arrive spreads an edge over the channels of a touchpoint.
func (j *journey) arrive(from, point int, channel string, e edge) []edge {
	var out []edge
	for _, to := range j.of[point] {
		part := 0.0
		switch {
		case channel != "":
			if j.states[to].channel == channel {
				part = 1
			}
		default:
			part = j.stays(from, point, to)
		}
		one := e
		one.to, one.p = to, e.p*part
		out = append(out, one)
	}
	return out
}

// declared is the share of a channel at a touchpoint, 0 where it has it not.
func (j *journey) declared(point int, channel string) float64 {
	for _, i := range j.of[point] {
		if j.states[i].channel == channel {
			return j.states[i].share
		}
	}
	return 0
}

// stays is the part of those going from one encounter to a touchpoint that
// arrives on the channel of the state to.
func (j *journey) stays(from, point, to int) float64 {
	d := j.states[to].channel
	t := func(channel string) float64 { return j.declared(point, channel) }
	if from < 0 || j.states[from].channel == "" || d == "" {
		return t(d)
	}
	source, c := j.states[from].touchpoint, j.states[from].channel
	s := func(channel string) float64 { return j.declared(source, channel) }
	stay := 0.0
	switch {
	case t(c) == 0:
	case s(c) == 0:
		stay = 1
	default:
		stay = min(1, t(c)/s(c))
	}
	gain, all := 0.0, 0.0
	for _, i := range j.of[point] {
		x := j.states[i].channel
		g := max(0, t(x)-s(x))
		all += g
		if x == d {
			gain = g
		}
	}
	part := 0.0
	if d == c {
		part = stay
	}
	if all > 0 {
		return part + (1-stay)*gain/all
	}
	return part + (1-stay)*t(d)
}
