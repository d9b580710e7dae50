package reference

import "math"

// mostMarked is the largest number of states with marks that are written out.
const mostMarked = 500

// marked is a state together with what is remembered of the way there.
type marked struct{ state, mark int }

// peakEnd follows customers with the strongest emotion so far, and again with
// the last one, and looks at what they have at the end. It tells nothing where
// that takes too many states.
func (f *Figures) peakEnd(o *single) {
	var values []float64
	number := make([]int, len(o.states)) // 1 + index into values
	for i := range o.states {
		x := o.emotion(o.states[i].Emotion)
		if x == nil {
			continue
		}
		for k, v := range values {
			if v == *x {
				number[i] = k + 1
			}
		}
		if number[i] == 0 {
			values = append(values, *x)
			number[i] = len(values)
		}
	}
	if (len(values)+1)*len(o.states) > mostMarked {
		f.PeakEndSkipped = true
		return
	}
	stronger := func(old, new int) int {
		switch {
		case new == 0:
			return old
		case old == 0:
			return new
		}
		a, b := values[old-1], values[new-1]
		if math.Abs(b) > math.Abs(a) || math.Abs(b) == math.Abs(a) && b < 0 {
			return new
		}
		return old
	}
	last := func(old, new int) int {
		if new == 0 {
			return old
		}
		return new
	}
	known := 0.0
	mean := func(remember func(old, new int) int) float64 {
		sum := 0.0
		known = 0
		for mark, p := range o.remembering(number, len(values)+1, remember) {
			if mark > 0 {
				sum += p * values[mark-1]
				known += p
			}
		}
		return sum
	}
	both := mean(stronger) + mean(last)
	f.PeakEndKnown = of(known)
	if known > 0 {
		f.PeakEnd = of(both / 2 / known)
	}
}

// remembering is the probability of each mark at the end.
func (o *single) remembering(number []int, marks int, remember func(old, new int) int) []float64 {
	c := &chain{ends: marks}
	index := map[marked]int{}
	var list []marked
	ways := func(edges []edge, mark int) []step {
		var out []step
		for _, e := range edges {
			switch {
			case e.p <= 0:
			case e.to < 0:
				out = append(out, step{to: -1, end: mark, p: e.p})
			default:
				key := marked{e.to, remember(mark, number[e.to])}
				if _, ok := index[key]; !ok {
					index[key] = len(list)
					list = append(list, key)
				}
				out = append(out, step{to: index[key], p: e.p})
			}
		}
		return out
	}
	c.start = ways(o.start, 0)
	for i := 0; i < len(list); i++ {
		c.rows = append(c.rows, ways(o.states[list[i].state].edges, list[i].mark))
	}
	v := c.visits()
	probability := make([]float64, marks)
	for _, s := range c.start {
		if s.to < 0 {
			probability[s.end] += s.p
		}
	}
	for i, row := range c.rows {
		for _, s := range row {
			if s.to < 0 {
				probability[s.end] += v[i] * s.p
			}
		}
	}
	return probability
}

// owners are what customers go through at what each department owns.
func (f *Figures) owners(o *single) {
	f.OwnerFelt = map[string]*float64{}
	felt, weight := map[string]float64{}, map[string]float64{}
	for _, i := range o.list {
		s := &o.states[i]
		if x := o.emotion(s.Emotion); x != nil {
			felt[s.Owner] += *x * o.visits[i]
			weight[s.Owner] += o.visits[i]
		}
	}
	for d, w := range weight {
		f.OwnerFelt[d] = of(felt[d] / w)
	}
}

// alpha is Krippendorff's, pair by pair.
func alpha(units [][]string) *float64 {
	var all []string
	observed := 0.0
	for _, u := range units {
		if len(u) < 2 {
			continue
		}
		all = append(all, u...)
		differ := 0.0
		for i := range u {
			for k := range u {
				if u[i] != u[k] {
					differ++
				}
			}
		}
		observed += differ / float64(len(u)-1)
	}
	expected := 0.0
	for i := range all {
		for k := range all {
			if all[i] != all[k] {
				expected++
			}
		}
	}
	if expected == 0 {
		return nil
	}
	n := float64(len(all))
	return of(1 - observed/n/(expected/n/(n-1)))
}

// spreads are the ranges of emotion between the channels of touchpoints.
func (f *Figures) spreads(j *journey) {
	f.Spread = map[string]*float64{}
	for i, t := range j.points {
		if len(j.of[i]) < 2 {
			continue
		}
		low, high, n := math.Inf(1), math.Inf(-1), 0
		for _, x := range j.of[i] {
			if e := j.emotion(j.states[x].Emotion); e != nil {
				low, high = min(low, *e), max(high, *e)
				n++
			}
		}
		f.Spread[t.ID] = nil
		if n > 1 {
			f.Spread[t.ID] = of(high - low)
		}
	}
}
