package numeric

import "math"

// widePaths does the work of brandes where numbers of shortest paths outgrow a
// float64: each is kept as a fraction and a power of two.
type widePaths struct {
	fraction []float64 // of the number of paths; 0 where not counted yet
	power    []int     // of two
	share    []float64 // (1+δ)/fraction of the levels behind
}

func newWidePaths(n int) *widePaths {
	return &widePaths{make([]float64, n), make([]int, n), make([]float64, n)}
}

// run counts paths and adds dependencies for the source that b has discovered.
func (p *widePaths) run(b *brandes) {
	nodes := b.reached()
	for _, v := range nodes {
		p.fraction[v] = 0
	}
	p.fraction[nodes[0]], p.power[nodes[0]] = math.Frexp(1)
	for place, v := range nodes {
		for _, w := range b.next(place) {
			p.add(w, p.fraction[v], p.power[v])
		}
	}
	for d := len(b.level) - 2; d >= 1; d-- {
		target, scale := b.scale(d)
		for place := int(b.level[d]); place < int(b.level[d+1]); place++ {
			v := nodes[place]
			delta := 0.0
			for _, w := range b.next(place) { // which has as many paths or more
				delta += math.Ldexp(p.fraction[v]*p.share[w], p.power[v]-p.power[w])
			}
			b.add(v, delta*scale)
			p.share[v] = (target + delta) / p.fraction[v]
		}
	}
}

// add adds to the paths to w.
func (p *widePaths) add(w int32, fraction float64, power int) {
	if p.fraction[w] > 0 {
		top := max(power, p.power[w])
		fraction = math.Ldexp(fraction, power-top) + math.Ldexp(p.fraction[w], p.power[w]-top)
		power = top
	}
	f, more := math.Frexp(fraction)
	p.fraction[w], p.power[w] = f, power+more
}
