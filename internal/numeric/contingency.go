package numeric

import (
	"math"
	"slices"
)

// table counts how two partitions of the same things overlap.
type table struct {
	n      int
	a, b   []int  // sizes of the blocks of each partition
	shared []cell // blocks that overlap
}

type cell struct{ a, b, n int }

func newTable(a, b []int) *table {
	la, na := relabel(a)
	lb, nb := relabel(b)
	t := &table{n: len(a), a: make([]int, na), b: make([]int, nb)}
	keys := make([]uint64, len(a))
	for i := range la {
		t.a[la[i]]++
		t.b[lb[i]]++
		keys[i] = uint64(la[i])<<32 | uint64(lb[i])
	}
	slices.Sort(keys)
	for i, k := range keys {
		if i == 0 || k != keys[i-1] {
			t.shared = append(t.shared, cell{a: int(k >> 32), b: int(k & math.MaxUint32)})
		}
		t.shared[len(t.shared)-1].n++
	}
	return t
}

// pairs is how many pairs n things make.
func pairs(n int) float64 { return float64(n) * float64(n-1) / 2 }

// adjustedRand is the adjusted Rand index; 0 where it is not defined.
func (t *table) adjustedRand() float64 {
	var both, a, b float64
	for _, c := range t.shared {
		both += pairs(c.n)
	}
	for _, n := range t.a {
		a += pairs(n)
	}
	for _, n := range t.b {
		b += pairs(n)
	}
	chance := 0.0
	if t.n > 1 {
		chance = a / pairs(t.n) * b
	}
	if a+b == 2*chance {
		return 0
	}
	return (both - chance) / ((a+b)/2 - chance)
}

// information is the mutual information of the two partitions in nats.
func (t *table) information() float64 {
	sum := 0.0
	n := float64(t.n)
	for _, c := range t.shared {
		x := float64(c.n)
		sum += x / n * math.Log(n*x/(float64(t.a[c.a])*float64(t.b[c.b])))
	}
	return max(0, sum)
}

// entropy is that of a partition with blocks of such sizes, in nats.
func entropy(sizes []int, n int) float64 {
	sum := 0.0
	for _, s := range sizes {
		p := float64(s) / float64(n)
		sum -= p * math.Log(p)
	}
	return sum
}
