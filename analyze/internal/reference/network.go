package reference

import "math"

// Network is a small undirected graph as a matrix of weights, without loops.
type Network struct {
	Names  [][2]string // touchpoint and owner
	Weight [][]float64
}

// network joins the reached encounters that name gives the same name; those for
// which it gives none are left out.
func (o *single) network(name func(i int) (key [2]string, ok bool)) *Network {
	n := &Network{}
	at := map[[2]string]int{}
	node := map[int]int{}
	for _, i := range o.list {
		key, ok := name(i)
		if !ok {
			continue
		}
		if _, met := at[key]; !met {
			at[key] = len(n.Names)
			n.Names = append(n.Names, key)
		}
		node[i] = at[key]
	}
	n.Weight = make([][]float64, len(n.Names))
	for a := range n.Weight {
		n.Weight[a] = make([]float64, len(n.Names))
	}
	for i, a := range node {
		for j, b := range node {
			if a != b {
				n.Weight[a][b] += o.flow[i][j]
				n.Weight[b][a] += o.flow[i][j]
			}
		}
	}
	return n
}

func (f *Figures) networks(o *single) {
	f.Owned = o.network(func(i int) ([2]string, bool) {
		return [2]string{o.states[i].id, o.states[i].Owner}, o.states[i].Owner != ""
	})
	f.Places = o.network(func(i int) ([2]string, bool) { return [2]string{o.states[i].id}, true })
	f.Owners = o.network(func(i int) ([2]string, bool) {
		return [2]string{"", o.states[i].Owner}, o.states[i].Owner != ""
	})
	f.Islands = map[[3]string]bool{}
	for _, i := range o.list {
		for _, j := range o.list {
			a, b := o.states[i].Owner, o.states[j].Owner
			if a == "" || b == "" || a >= b {
				continue
			}
			for _, d := range o.states[i].Asks {
				for _, e := range o.states[j].Asks {
					if d == e && !o.exchange(d, a, b) {
						f.Islands[[3]string{d, a, b}] = true
					}
				}
			}
		}
	}
}

func (j *journey) exchange(datum, a, b string) bool {
	has := func(list []string, s string) bool {
		for _, x := range list {
			if x == s {
				return true
			}
		}
		return false
	}
	for _, c := range j.Collaborate {
		if has(c.Exchanges, datum) && has(c.Between, a) && has(c.Between, b) {
			return true
		}
	}
	return false
}

func (n *Network) strength(i int) float64 {
	sum := 0.0
	for _, w := range n.Weight[i] {
		sum += w
	}
	return sum
}

// Total is the weight of all edges, twice.
func (n *Network) Total() float64 {
	sum := 0.0
	for i := range n.Weight {
		sum += n.strength(i)
	}
	return sum
}

// Q is the modularity as first defined: over all pairs in one block, what joins
// them less what chance would.
func (n *Network) Q(block []int) float64 {
	all, q := n.Total(), 0.0
	for i := range n.Weight {
		for j := range n.Weight {
			if block[i] == block[j] {
				q += n.Weight[i][j]/all - n.strength(i)/all*n.strength(j)/all
			}
		}
	}
	return q
}

// Best is the largest modularity of all partitions.
func (n *Network) Best() float64 {
	block := make([]int, len(n.Weight))
	best := math.Inf(-1)
	var try func(i, blocks int)
	try = func(i, blocks int) {
		if i == len(block) {
			best = math.Max(best, n.Q(block))
			return
		}
		for b := 0; b <= blocks; b++ {
			block[i] = b
			try(i+1, max(blocks, b+1))
		}
	}
	try(0, 0)
	return best
}

// Assortativity is Newman's, from the matrix of which types meet.
func (n *Network) Assortativity(kind []int) *float64 {
	e := map[[2]int]float64{}
	end := map[int]float64{}
	all := n.Total()
	for i := range n.Weight {
		for j, w := range n.Weight[i] {
			e[[2]int{kind[i], kind[j]}] += w / all
			end[kind[i]] += w / all
		}
	}
	same, chance := 0.0, 0.0
	for k, a := range end {
		same += e[[2]int{k, k}]
		chance += a * a
	}
	if all == 0 || 1-chance < 1e-12 {
		return nil
	}
	return of((same - chance) / (1 - chance))
}

// ARI counts pairs of nodes one by one.
func ARI(a, b []int) float64 {
	both, first, second, pairs := 0.0, 0.0, 0.0, 0.0
	for i := range a {
		for j := range i {
			x, y := a[i] == a[j], b[i] == b[j]
			pairs++
			if x {
				first++
			}
			if y {
				second++
			}
			if x && y {
				both++
			}
		}
	}
	chance := first * second / pairs
	return (both - chance) / ((first+second)/2 - chance)
}

// Betweenness counts all shortest paths between all others.
func (n *Network) Betweenness(v int) float64 {
	sum := 0.0
	for s := range n.Weight {
		for t := range s {
			if s == v || t == v {
				continue
			}
			all, length := n.paths(s, t)
			to, first := n.paths(s, v)
			from, second := n.paths(v, t)
			if all > 0 && to > 0 && from > 0 && first+second == length {
				sum += to * from / all
			}
		}
	}
	return sum
}

// paths is how many shortest paths there are, and their length.
func (n *Network) paths(s, t int) (count float64, length int) {
	ways := make([]float64, len(n.Weight))
	ways[s] = 1
	seen := map[int]bool{s: true}
	for length = 0; length <= len(ways); length++ {
		if seen[t] {
			return ways[t], length
		}
		next := make([]float64, len(ways))
		for i := range ways {
			for j, w := range n.Weight[i] {
				if w > 0 && ways[i] > 0 && !seen[j] {
					next[j] += ways[i]
				}
			}
		}
		for j, x := range next {
			if x > 0 {
				seen[j] = true
			}
		}
		ways = next
	}
	return 0, 0
}

// Constraint is Burt's; nil for one that stands alone.
func (n *Network) Constraint(i int) *float64 {
	p := func(a, b int) float64 { return n.Weight[a][b] / n.strength(a) }
	if n.strength(i) == 0 {
		return nil
	}
	sum := 0.0
	for j := range n.Weight {
		if n.Weight[i][j] == 0 {
			continue
		}
		x := p(i, j)
		for q := range n.Weight {
			if q != i && q != j && n.Weight[i][q] > 0 {
				x += p(i, q) * p(q, j)
			}
		}
		sum += x * x
	}
	return of(sum)
}

// Pieces counts the pieces that are left without a node, or without an edge; -1
// takes nothing away.
func (n *Network) Pieces(node int, a, b int) int {
	seen := make([]bool, len(n.Weight))
	var visit func(i int)
	visit = func(i int) {
		seen[i] = true
		for j, w := range n.Weight[i] {
			cut := i == a && j == b || i == b && j == a
			if w > 0 && j != node && !cut && !seen[j] {
				visit(j)
			}
		}
	}
	pieces := 0
	for i := range seen {
		if i != node && !seen[i] {
			pieces++
			visit(i)
		}
	}
	return pieces
}
