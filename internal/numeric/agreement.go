package numeric

import (
	"math"
	"slices"
)

// Agreement is how well two partitions of the same things agree.
type Agreement struct {
	// ARI is the adjusted Rand index: pairs that both partitions keep together,
	// corrected for chance (Hubert & Arabie 1985). 1 is the same partition, 0
	// what chance gives, and less than 0 worse than chance.
	ARI float64
	// AMI is the adjusted mutual information with the arithmetic mean of both
	// entropies, (MI − E[MI])/(½(H_a+H_b) − E[MI]), E[MI] exactly over all
	// pairs of partitions with blocks of these sizes (Vinh, Epps & Bailey 2010).
	// 1 is the same partition, 0 what chance gives.
	AMI float64
	// NMI is the mutual information over the arithmetic mean of both entropies,
	// from 0 to 1. It is not corrected for chance, so that many small blocks
	// raise it.
	NMI float64
}

// Compare tells how well two partitions agree; a[i] and b[i] name the blocks of
// thing i by any numbers. The names do not matter. It is insufficient where
// either partition has one block (OneBlock), since chance alone would explain
// any agreement; where both have nothing but blocks of one (NoVariation); and
// for fewer than two things (TooFew).
func Compare(a, b []int) (Agreement, Reason) {
	if len(a) != len(b) {
		return Agreement{}, Unequal
	}
	if len(a) < 2 {
		return Agreement{}, TooFew
	}
	t := newTable(a, b)
	if len(t.a) == 1 || len(t.b) == 1 {
		return Agreement{}, OneBlock
	}
	if len(t.a) == t.n && len(t.b) == t.n {
		return Agreement{}, NoVariation
	}
	mean := (entropy(t.a, t.n) + entropy(t.b, t.n)) / 2
	mutual, chance := t.information(), t.expectedInformation()
	res := Agreement{ARI: t.adjustedRand(), NMI: min(1, mutual/mean)}
	if len(t.shared) == len(t.a) && len(t.shared) == len(t.b) {
		return Agreement{1, 1, 1}, Known // the same but for names
	}
	if room := mean - chance; room > 0 {
		res.AMI = (mutual - chance) / room
	}
	return res, Known
}

// expectedInformation is the mean of the mutual information, in nats, over all
// pairs of partitions with these block sizes: each overlap of blocks of x and y
// things is hypergeometric. Blocks of the same size are treated as one.
func (t *table) expectedInformation() float64 {
	sum := 0.0
	b := sizes(t.b)
	for _, x := range sizes(t.a) {
		for _, y := range b {
			sum += float64(x.times) * float64(y.times) * expectedTerm(t.n, x.size, y.size)
		}
	}
	return sum
}

type size struct{ size, times int }

// sizes counts how often each size occurs, ascending.
func sizes(list []int) []size {
	var out []size
	for _, s := range slices.Sorted(slices.Values(list)) {
		if len(out) == 0 || out[len(out)-1].size != s {
			out = append(out, size{size: s})
		}
		out[len(out)-1].times++
	}
	return out
}

// expectedTerm is the expectation of k/n·ln(nk/xy) over the overlap k of blocks
// of x and y of n things. Probabilities are those of the hypergeometric
// distribution, built up from its mode by the ratio of one to the next, and
// divided by their sum: unlike differences of large logarithms of factorials
// they keep their digits. Both tails end where they no longer count.
func expectedTerm(n, x, y int) float64 {
	low, high := max(0, x+y-n), min(x, y)
	mode := min(high, max(low, int(float64(x+1)*float64(y+1)/float64(n+2))))
	var weight, sum float64
	scale := math.Log(float64(n)) - math.Log(float64(x)) - math.Log(float64(y))
	take := func(k int, p float64) {
		weight += p
		if k > 0 {
			sum += p * float64(k) / float64(n) * (math.Log(float64(k)) + scale)
		}
	}
	const gone = 1e-22
	p := 1.0
	for k := mode; k <= high && p > gone; k++ {
		take(k, p)
		p *= float64(x-k) * float64(y-k) / (float64(k+1) * float64(n-x-y+k+1))
	}
	p = 1
	for k := mode; k > low && p > gone; k-- {
		p *= float64(k) * float64(n-x-y+k) / (float64(x-k+1) * float64(y-k+1))
		take(k-1, p)
	}
	return sum / weight
}
