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
	source := b.order[0]
	p.fraction[source], p.power[source] = math.Frexp(1)
	for d := 1; d+1 < len(b.level); d++ {
		nodes := b.order[b.level[d]:b.level[d+1]]
		for i, v := range nodes {
			b.fresh[i], p.power[v] = p.sumPaths(b.g, v)
		}
		for i, v := range nodes {
			p.fraction[v] = b.fresh[i]
		}
	}
	for d := len(b.level) - 2; d >= 1; d-- {
		nodes := b.order[b.level[d]:b.level[d+1]]
		for i, v := range nodes {
			b.fresh[i] = p.dependency(b.g, v)
		}
		target, scale := b.scale(d)
		for i, v := range nodes {
			delta := b.fresh[i]
			b.add(v, delta*scale)
			p.share[v] = (target + delta) / p.fraction[v]
		}
	}
	for _, v := range b.order[:b.level[len(b.level)-1]] {
		p.fraction[v], p.power[v], p.share[v] = 0, 0, 0
	}
}

// sumPaths adds up the paths to the neighbours of v that have been counted.
func (p *widePaths) sumPaths(g *Graph, v int32) (fraction float64, power int) {
	row, _ := g.Row(int(v))
	top := math.MinInt
	for _, w := range row {
		if p.fraction[w] > 0 {
			top = max(top, p.power[w])
		}
	}
	sum := 0.0
	for _, w := range row {
		if p.fraction[w] > 0 {
			sum += math.Ldexp(p.fraction[w], p.power[w]-top)
		}
	}
	fraction, power = math.Frexp(sum)
	return fraction, power + top
}

// dependency is δ of v from the shares of its neighbours one level on, to which
// there are at least as many paths as to v.
func (p *widePaths) dependency(g *Graph, v int32) float64 {
	row, _ := g.Row(int(v))
	sum := 0.0
	for _, w := range row {
		if p.share[w] > 0 {
			sum += math.Ldexp(p.fraction[v]*p.share[w], p.power[v]-p.power[w])
		}
	}
	return sum
}
