package reference

import (
	"math"
	"slices"
)

// single is the journey with its encounters as states, whatever was said, and
// the visits and flows between them.
type single struct {
	*journey
	visits []float64
	flow   [][]float64 // between encounters
	list   []int       // encounters that somebody reaches
}

func (j *journey) single(p *pairs, v []float64) *single {
	o := &single{journey: j, visits: make([]float64, len(j.states)), flow: make([][]float64, len(j.states))}
	for i := range o.flow {
		o.flow[i] = make([]float64, len(j.states))
	}
	reached := make([]bool, len(j.states))
	for i, x := range p.list {
		reached[x.state] = true
		o.visits[x.state] += v[i]
		for _, s := range p.rows[i] {
			if s.to >= 0 {
				o.flow[x.state][p.list[s.to].state] += v[i] * s.p
			}
		}
	}
	for i, yes := range reached {
		if yes {
			o.list = append(o.list, i)
		}
	}
	return o
}

func (f *Figures) silos(o *single) {
	var owned []int
	visits := map[string]float64{}
	for _, i := range o.list {
		if owner := o.states[i].Owner; owner != "" {
			owned = append(owned, i)
			visits[owner] += o.visits[i]
		}
	}
	all, squares := 0.0, 0.0
	for _, x := range visits {
		all += x
	}
	for _, x := range visits {
		squares += x / all * (x / all)
	}
	if all > 0 {
		f.Herfindahl = of(squares)
	}
	f.external(o, owned, len(visits))
	if len(visits) > 1 {
		f.pingPong(o)
	}
	f.required(o)
	f.networks(o)
}

// index is the E–I index under an ownership of the owned encounters.
func index(o *single, owned []int, owner func(int) string) (ei, flow float64) {
	external, internal := 0.0, 0.0
	for a, i := range owned {
		for b, j := range owned {
			if owner(a) == owner(b) {
				internal += o.flow[i][j]
			} else {
				external += o.flow[i][j]
			}
		}
	}
	return (external - internal) / (external + internal), external + internal
}

func (f *Figures) external(o *single, owned []int, owners int) {
	actual := func(a int) string { return o.states[owned[a]].Owner }
	ei, flow := index(o, owned, actual)
	if owners < 2 || flow == 0 {
		return
	}
	f.EI = of(ei)
	self := 0.0
	count := map[string]float64{}
	for a, i := range owned {
		self += o.flow[i][i]
		count[actual(a)]++
	}
	n, same := float64(len(owned)), 0.0
	for _, k := range count {
		same += k * (k - 1)
	}
	f.Baseline = of(1 - 2*(self+(flow-self)*same/(n*(n-1)))/flow)
	if len(owned) > 7 {
		return
	}
	// All permutations, for the exact share of those as low or lower.
	names := make([]string, len(owned))
	for a := range owned {
		names[a] = actual(a)
	}
	low, total, mean := 0.0, 0.0, 0.0
	permute(names, 0, func() {
		x, _ := index(o, owned, func(a int) string { return names[a] })
		mean += x
		total++
		if x <= ei+1e-9 {
			low++
		}
	})
	if math.Abs(mean/total-*f.Baseline) > 1e-9 {
		panic("the printed mean of the baseline is not the mean of all permutations")
	}
	f.P = of(low / total)
}

func permute(list []string, k int, do func()) {
	if k == len(list) {
		do()
		return
	}
	for i := k; i < len(list); i++ {
		list[k], list[i] = list[i], list[k]
		permute(list, k+1, do)
		list[k], list[i] = list[i], list[k]
	}
}

// pingPong is the expected number of A→B→A, by following each handoff while it
// stays inside B.
func (f *Figures) pingPong(o *single) {
	total := 0.0
	for i := range o.states {
		for j := range o.states {
			a, b := o.states[i].Owner, o.states[j].Owner
			if a == "" || b == "" || a == b || o.flow[i][j] == 0 {
				continue
			}
			c := &chain{ends: 2, rows: make([][]step, len(o.states))}
			for x := range o.states {
				if o.states[x].Owner != b {
					c.rows[x] = []step{{to: -1, p: 1}}
					continue
				}
				for _, e := range o.states[x].edges {
					s := step{to: e.to, p: e.p}
					if e.to >= 0 && o.states[e.to].Owner != b {
						s.to = -1
						if o.states[e.to].Owner == a {
							s.end = 1
						}
					}
					c.rows[x] = append(c.rows[x], s)
				}
				if !slices.Contains(o.list, x) {
					c.rows[x] = []step{{to: -1, p: 1}}
				}
			}
			back := c.into(func(end int) bool { return end == 1 })
			total += o.flow[i][j] * back[j]
		}
	}
	f.PingPong = of(total)
}

// required is the coordination that the journey needs of each pair.
func (f *Figures) required(o *single) {
	need := map[[2]string]float64{}
	for pair, x := range f.Handoffs {
		need[ordered(pair[0], pair[1])] += x.Flow
	}
	for _, i := range o.list {
		s := &o.states[i]
		var work []string
		for _, d := range slices.Concat([]string{s.Owner}, s.SupportedBy, s.Front, s.Back) {
			if d != "" && !slices.Contains(work, d) {
				work = append(work, d)
			}
		}
		for a := range work {
			for b := range a {
				need[ordered(work[a], work[b])] += o.visits[i]
			}
		}
	}
	f.Required = map[[2]string]Flow{}
	all, covered := 0.0, 0.0
	yes, no := 0, 0
	for pair, x := range need {
		declared := o.together(pair)
		f.Required[pair] = Flow{Flow: x, Declared: declared}
		all += x
		if declared {
			covered += x
			yes++
		} else {
			no++
		}
	}
	switch {
	case yes+no == 0:
		f.Level = "n/a"
		return
	case no == 0:
		f.Level = "full"
	case yes == 0:
		f.Level = "none"
	default:
		f.Level = "fragmented"
	}
	f.Coverage = of(covered / all)
}

func ordered(a, b string) [2]string {
	if a > b {
		a, b = b, a
	}
	return [2]string{a, b}
}

// emotion is the one figures use.
func (j *journey) emotion(e *Emotion) *float64 {
	switch {
	case e == nil:
		return nil
	case e.All != nil:
		return e.All
	}
	sum, all, weighted := 0.0, 0.0, true
	for _, x := range e.ByPersona {
		share := j.persona(x.Persona)
		weighted = weighted && share != nil
		if share != nil {
			all += *share
		}
	}
	weighted = weighted && all > 0
	all = 0
	for _, x := range e.ByPersona {
		w := 1.0
		if weighted {
			w = *j.persona(x.Persona)
		}
		sum += w * x.Value
		all += w
	}
	return of(sum / all)
}

func (j *journey) persona(id string) *float64 {
	for _, p := range j.Personas {
		if p.ID == id {
			return p.Share
		}
	}
	return nil
}

func (f *Figures) experience(o *single) {
	f.Modelled = map[string]*float64{}
	sum, all := 0.0, 0.0
	for t := range o.points {
		visits, felt, weight := 0.0, 0.0, 0.0
		for _, i := range o.of[t] {
			visits += o.visits[i]
		}
		for _, i := range o.of[t] {
			s := &o.states[i]
			if s.channel != "" && visits > 0 {
				f.Modelled[s.address()] = of(o.visits[i] / visits)
			}
			if e := o.emotion(s.Emotion); e != nil {
				felt += *e * o.visits[i]
				weight += o.visits[i]
			}
		}
		if weight > 0 {
			f.Points[t].Emotion = of(felt / weight)
		}
		sum += felt
		all += weight
	}
	if all > 0 {
		f.Emotion = of(sum / all)
	}
	f.Drops = map[[2]string]float64{}
	for _, i := range o.list {
		for _, j := range o.list {
			a, b := o.emotion(o.states[i].Emotion), o.emotion(o.states[j].Emotion)
			if a == nil || b == nil || o.flow[i][j] == 0 {
				continue
			}
			by := *a - *b
			if by <= 0 {
				continue
			}
			way := [2]string{o.states[i].id, o.states[j].id}
			f.Drops[way] = max(f.Drops[way], by)
			if f.Drop == nil || by > *f.Drop {
				f.Drop = of(by)
			}
		}
	}
}
