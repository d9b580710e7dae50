package reference

import "slices"

// pair is an encounter and the data said before it.
type pair struct {
	state int
	said  string // sorted, joined
}

// pairs is the chain whose states remember what was said, with what each step
// is made of.
type pairs struct {
	chain
	j     *journey
	list  []pair
	datum [][]string // data said before each
	kinds [][]kind   // beside rows
	first []kind     // beside start
}

// kind is what a step is made of.
type kind struct {
	wait, delay, change, handoff float64
	repeated                     []string
}

func (k kind) cost(w map[string]float64) float64 {
	return k.wait*w["wait"] + k.delay*w["delay"] + k.change*w["switch"] + k.handoff*w["handoff"] + float64(len(k.repeated))*w["repeat"]
}

// weights are those of the map over the defaults.
func (j *journey) weights() map[string]float64 {
	w := map[string]float64{"wait": 1, "delay": 0, "step": .1, "auth": 1, "switch": 3, "handoff": 1, "repeat": 2}
	for name, x := range j.Weights {
		w[name] = x
	}
	return w
}

func minutes(t *Time) float64 {
	if t == nil {
		return 0
	}
	return t.Minutes
}

func value(x *float64) float64 {
	if x == nil {
		return 0
	}
	return *x
}

// being are the parts of an encounter's own effort.
func (s *state) being(w map[string]float64) (active, wait, delay, steps, auth float64) {
	return minutes(s.Active), w["wait"] * minutes(s.Wait), w["delay"] * minutes(s.Delay), w["step"] * value(s.Steps), w["auth"] * value(s.Auth)
}

// kind is what it takes to go along e from a state (-1: the start) with some
// data said.
func (j *journey) kind(from int, e edge, said []string) kind {
	if from < 0 && e.to < 0 {
		return kind{} // it touches nothing
	}
	k := kind{wait: e.wait, delay: e.delay}
	if e.to < 0 {
		return k
	}
	b := &j.states[e.to]
	if from >= 0 {
		a := &j.states[from]
		if a.channel != "" && b.channel != "" && a.channel != b.channel {
			k.change = 1
		}
		if a.Owner != "" && b.Owner != "" && a.Owner != b.Owner {
			k.handoff = 1
		}
	}
	if e.all {
		return k
	}
	for _, d := range b.Asks {
		if slices.Contains(said, d) && !slices.Contains(e.carries, d) && !slices.Contains(k.repeated, d) {
			k.repeated = append(k.repeated, d)
		}
	}
	return k
}

// unfold follows customers from the start. It is nil where somebody is trapped.
func unfold(j *journey) *pairs {
	p := &pairs{j: j}
	w := j.weights()
	index := map[pair]int{}
	visit := func(state int, said []string) int {
		said = slices.Clone(said)
		slices.Sort(said)
		said = slices.Compact(said)
		key := pair{state: state}
		for _, d := range said {
			key.said += d + " "
		}
		if i, ok := index[key]; ok {
			return i
		}
		index[key] = len(p.list)
		p.list = append(p.list, key)
		p.datum = append(p.datum, said)
		return len(p.list) - 1
	}
	ways := func(from int, edges []edge, said []string) (steps []step, kinds []kind) {
		for _, e := range edges {
			if e.p <= 0 {
				continue
			}
			k := j.kind(from, e, said)
			s := step{to: -1, p: e.p, cost: k.cost(w)}
			if e.to >= 0 {
				s.to = visit(e.to, said)
			} else {
				s.end = slices.IndexFunc(j.outcomes, func(o Outcome) bool { return o.ID == e.outcome })
			}
			steps, kinds = append(steps, s), append(kinds, k)
		}
		return steps, kinds
	}
	p.ends = len(j.outcomes)
	p.start, p.first = ways(-1, j.start, nil)
	for i := 0; i < len(p.list); i++ {
		s := &j.states[p.list[i].state]
		active, wait, delay, steps, auth := s.being(w)
		p.cost = append(p.cost, active+wait+delay+steps+auth)
		row, kinds := ways(p.list[i].state, s.edges, append(slices.Clone(p.datum[i]), s.Asks...))
		p.rows, p.kinds = append(p.rows, row), append(p.kinds, kinds)
	}
	if p.trapped() {
		return nil
	}
	return p
}

// trapped tells whether some state cannot reach an end.
func (c *chain) trapped() bool {
	free := c.canReach(func(int) bool { return true })
	return slices.Contains(free, false)
}

// canReach tells for each state whether one of the ends can be reached.
func (c *chain) canReach(ends func(int) bool) []bool {
	ok := make([]bool, len(c.rows))
	for again := true; again; {
		again = false
		for i, row := range c.rows {
			for _, s := range row {
				if !ok[i] && (s.to < 0 && ends(s.end) || s.to >= 0 && ok[s.to]) {
					ok[i], again = true, true
				}
			}
		}
	}
	return ok
}
