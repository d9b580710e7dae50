package reference

import "slices"

// Figures are what a map comes to. A nil number is one that rests on too
// little.
type Figures struct {
	Trapped bool
	Unknown bool // nothing is said of what anything takes that somebody meets

	Expected, SD, Second, PerSuccess, Success, Encounters, Known *float64
	GivenSuccess                                                 Given
	Given                                                        map[string]Given
	Points                                                       []Point
	NoReturn                                                     []string
	Reach                                                        []float64 // of each stage
	Flows                                                        map[Way]Flow

	Context, Content, Breadth *float64
	Agreement                 map[string]*float64
	Modelled                  map[string]*float64 // by touchpoint@channel
	Declared                  map[string]float64
	Process                   map[string]Spread

	EI, Baseline, P, PingPong, Coverage, Herfindahl *float64
	Level                                           string
	Handoffs                                        map[[2]string]Flow
	Owned, Places, Owners                           *Network           // of owned touchpoints, of touchpoints, of departments
	Islands                                         map[[3]string]bool // datum and two departments
	Required                                        map[[2]string]Flow
	Unowned                                         []string

	Alpha                 *float64
	Spread                map[string]*float64 // of emotion, by touchpoint with several channels
	PeakEnd, PeakEndKnown *float64
	PeakEndSkipped        bool                // too many states to write out
	OwnerFelt             map[string]*float64 // by department
	OwnerEffort           map[string]float64  // by department

	Emotion *float64
	Drop    *float64
	Drops   map[[2]string]float64 // the largest between two touchpoints
}

// Given is effort given an end.
type Given struct {
	Probability          float64
	Expected, SD, Second *float64
}

// Point is one touchpoint.
type Point struct {
	ID                     string
	Visits, Expected       float64
	Items                  map[string]float64
	Exits                  map[string]float64
	Emotion, Cost, ShareOf *float64
}

// Way is a transition between two encounters or into an outcome.
type Way struct{ From, FromChannel, To, ToChannel, Outcome string }

// Flow is how many go a way, what part of them without a repeated ask, and
// whether it was declared.
type Flow struct {
	Flow, Smooth, Repeats float64
	Declared              bool
	Data                  map[string]bool // that somebody repeats
}

func of(x float64) *float64 { return &x }

// Compute works everything out.
func Compute(m *Map) *Figures {
	j := resolve(m)
	f := &Figures{}
	f.content(j)
	f.structure(j)
	f.spreads(j)
	p := unfold(j)
	if p == nil {
		f.Trapped = true
		return f
	}
	v := p.visits()
	f.effort(p, v)
	f.ends(p)
	f.flows(p, v)
	one := j.single(p, v)
	f.silos(one)
	f.experience(one)
	f.peakEnd(one)
	f.owners(one)
	return f
}

func (f *Figures) effort(p *pairs, v []float64) {
	j, w := p.j, p.j.weights()
	all, known := 0.0, 0.0
	f.OwnerEffort = map[string]float64{}
	f.Points = make([]Point, len(j.points))
	for i, t := range j.points {
		f.Points[i] = Point{ID: t.ID, Items: map[string]float64{}, Exits: map[string]float64{}}
	}
	for i, x := range p.list {
		s := &j.states[x.state]
		at := &f.Points[s.touchpoint]
		at.Visits += v[i]
		all += v[i]
		if s.Active != nil {
			known += v[i]
		}
		active, wait, delay, steps, auth := s.being(w)
		f.OwnerEffort[s.Owner] += v[i] * (active + wait + delay + steps + auth)
		for name, cost := range map[string]float64{"active": active, "wait": wait, "delay": delay, "steps": steps, "auth": auth} {
			at.Items[name] += v[i] * cost
		}
	}
	add := func(from *Point, owner string, s step, k kind, flow float64) {
		at := from
		if s.to >= 0 {
			at = &f.Points[j.states[p.list[s.to].state].touchpoint]
			owner = j.states[p.list[s.to].state].Owner
		} else if from != nil {
			from.Exits[j.outcomes[s.end].ID] += flow
		}
		if at == nil {
			return // from the start right into an outcome
		}
		f.OwnerEffort[owner] += flow * k.cost(w)
		at.Items["wait"] += flow * k.wait * w["wait"]
		at.Items["delay"] += flow * k.delay * w["delay"]
		at.Items["switch"] += flow * k.change * w["switch"]
		at.Items["handoff"] += flow * k.handoff * w["handoff"]
		at.Items["repeat"] += flow * float64(len(k.repeated)) * w["repeat"]
	}
	for i, s := range p.start {
		add(nil, "", s, p.first[i], s.p)
	}
	for i, row := range p.rows {
		for x, s := range row {
			add(&f.Points[j.states[p.list[i].state].touchpoint], j.states[p.list[i].state].Owner, s, p.kinds[i][x], v[i]*s.p)
		}
	}
	for i := range f.Points {
		at := &f.Points[i]
		for _, cost := range at.Items {
			at.Expected += cost
		}
		if at.Visits > 0 {
			at.Cost = of(at.Expected / at.Visits)
		}
	}
	f.Encounters = of(all)
	if all > 0 {
		f.Known = of(known / all)
	}
}

func (f *Figures) ends(p *pairs) {
	mean, second := p.moments()
	f.Unknown = mean == 0
	for _, x := range p.list {
		s := &p.j.states[x.state]
		if s.Active != nil || s.Wait != nil || s.Delay != nil || s.Steps != nil || s.Auth != nil {
			f.Unknown = false
		}
	}
	f.Expected, f.Second = of(mean), of(second)
	f.SD = of(second - mean*mean) // the variance; see Compare
	for i := range f.Points {
		if mean > 0 {
			f.Points[i].ShareOf = of(f.Points[i].Expected / mean)
		}
	}
	good := func(end int) bool { return p.j.outcomes[end].Success }
	given := func(ends func(int) bool) Given {
		c, probability := p.given(ends)
		if c == nil {
			return Given{}
		}
		mean, second := c.moments()
		return Given{Probability: probability, Expected: of(mean), SD: of(second - mean*mean), Second: of(second)}
	}
	f.GivenSuccess = given(good)
	f.Success = of(f.GivenSuccess.Probability)
	if *f.Success > 0 {
		f.PerSuccess = of(mean / *f.Success)
	}
	f.Given = map[string]Given{}
	for i, o := range p.j.outcomes {
		f.Given[o.ID] = given(func(end int) bool { return end == i })
	}
	can := p.canReach(good)
	lost := map[int]bool{}
	for i, x := range p.list {
		if !can[i] {
			lost[x.state] = true
		}
	}
	for i, s := range p.j.states {
		if lost[i] {
			f.NoReturn = append(f.NoReturn, s.address())
		}
	}
	f.Reach = make([]float64, len(p.j.Stages))
	for stage := range f.Reach {
		f.Reach[stage] = p.reach(func(i int) bool { return p.j.states[p.list[i].state].stage == stage })
	}
}

func (s *state) address() string {
	if s.channel == "" {
		return s.id
	}
	return s.id + "@" + s.channel
}

// reach is the probability of ever being in one of the states.
func (c *chain) reach(in func(int) bool) float64 {
	end := func(s step) step {
		if s.to < 0 {
			s.end = 0
		} else if in(s.to) {
			s.to, s.end = -1, 1
		}
		return s
	}
	stopped := &chain{cost: c.cost, ends: 2}
	for _, s := range c.start {
		stopped.start = append(stopped.start, end(s))
	}
	for i, row := range c.rows {
		var out []step
		for _, s := range row {
			out = append(out, end(s))
		}
		if in(i) {
			out = []step{{to: -1, p: 1}} // never entered
		}
		stopped.rows = append(stopped.rows, out)
	}
	yes := func(end int) bool { return end == 1 }
	return stopped.begin(stopped.into(yes), yes)
}

// flows are the expected numbers of transitions, and the context that they keep.
func (f *Figures) flows(p *pairs, v []float64) {
	f.Flows = map[Way]Flow{}
	f.Handoffs = map[[2]string]Flow{}
	seams, smooth, asked := 0.0, 0.0, false
	for i, x := range p.list {
		a := &p.j.states[x.state]
		asked = asked || len(a.Asks) > 0
		for n, s := range p.rows[i] {
			k, flow := p.kinds[i][n], v[i]*s.p
			way := Way{From: a.id, FromChannel: a.channel}
			if s.to < 0 {
				way.Outcome = p.j.outcomes[s.end].ID
			} else {
				b := &p.j.states[p.list[s.to].state]
				way.To, way.ToChannel = b.id, b.channel
				if k.handoff > 0 {
					add(f.Handoffs, [2]string{a.Owner, b.Owner}, flow, k)
				}
			}
			add(f.Flows, way, flow, k)
			if k.change+k.handoff > 0 {
				seams += flow
				if len(k.repeated) == 0 {
					smooth += flow
				}
			}
		}
	}
	for pair, x := range f.Handoffs {
		x.Declared = p.j.together(pair)
		f.Handoffs[pair] = x
	}
	if seams > 0 && asked {
		f.Context = of(smooth / seams)
	}
}

func add[K comparable](m map[K]Flow, key K, flow float64, k kind) {
	x := m[key]
	x.Flow += flow
	x.Repeats += flow * float64(len(k.repeated))
	for _, d := range k.repeated {
		if x.Data == nil {
			x.Data = map[string]bool{}
		}
		x.Data[d] = true
	}
	if len(k.repeated) == 0 {
		x.Smooth += flow
	}
	m[key] = x
}

// together tells whether two departments have a declared way to work together.
func (j *journey) together(pair [2]string) bool {
	for _, c := range j.Collaborate {
		if (c.By || c.Meets) && slices.Contains(c.Between, pair[0]) && slices.Contains(c.Between, pair[1]) {
			return true
		}
	}
	return false
}
