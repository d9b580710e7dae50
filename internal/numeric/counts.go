package numeric

import "math"

// Counts is how many answers fell on each point of a rating scale, from the
// lowest point up.
type Counts []int

// Total is the number of answers.
func (c Counts) Total() int {
	n := 0
	for _, k := range c {
		n += k
	}
	return n
}

// check says why the counts do not give a figure that needs so many answers.
func (c Counts) check(answers int) Reason {
	for _, k := range c {
		if k < 0 {
			return OutOfRange
		}
	}
	if c.Total() < answers {
		return TooFew
	}
	return Known
}

// Mean is the mean answer, where the lowest point stands for the number lowest
// and each next one for one more. Without answers it is insufficient (TooFew).
func (c Counts) Mean(lowest float64) (float64, Reason) {
	if why := c.check(1); !why.OK() {
		return 0, why
	}
	s := 0.0
	for i, k := range c {
		s += float64(i) * float64(k)
	}
	return lowest + s/float64(c.Total()), Known
}

// From is the number of answers on the point with this index, counted from 0,
// and above: with index 4 on a scale of 1 to 7 those of 5 or more.
func (c Counts) From(index int) int {
	n := 0
	for _, k := range c[min(max(0, index), len(c)):] {
		n += k
	}
	return n
}

// Consensus is that of Tastle & Wierman (2007, Consensus and dissention: a
// measure of ordinal dispersion),
//
//	1 + Σ p_i·log₂(1 − |i − μ|/d)
//
// with p_i the share of point i, μ the mean and d the width of the scale: 1 if
// all answer alike, 0 if half are at either end. Fewer than two answers are
// TooFew; a scale of one point has NoVariation.
func (c Counts) Consensus() (float64, Reason) {
	if why := c.check(2); !why.OK() {
		return 0, why
	}
	if len(c) < 2 {
		return 0, NoVariation
	}
	mean, _ := c.Mean(0)
	n, width := float64(c.Total()), float64(len(c)-1)
	res := 1.0
	for i, k := range c {
		if near := 1 - math.Abs(float64(i)-mean)/width; k > 0 && near > 0 {
			res += float64(k) / n * math.Log2(near)
		}
	}
	return min(1, max(0, res)), Known
}

// Agreement is van der Eijk's A (2001, Measuring agreement in ordered rating
// scales), from −1, answers at both ends only, over 0, each point as often, to
// 1, all on one point. The counts are taken apart into layers of points that
// are equally full; each layer has the agreement U·(1 − (S−1)/(K−1)), with S of
// K points filled and
//
//	U = ((K−2)·TU − (K−1)·TDU) / ((K−2)·(TU+TDU))
//
// where TU counts the triples of points that are filled as 110 or 011, and TDU
// those filled as 101; and A is their mean by weight. Fewer than two answers are
// TooFew; a scale of one point has NoVariation.
func (c Counts) Agreement() (float64, Reason) {
	if why := c.check(2); !why.OK() {
		return 0, why
	}
	if len(c) < 2 {
		return 0, NoVariation
	}
	n := float64(c.Total())
	res := 0.0
	for floor := 0; ; {
		top, filled := math.MaxInt, make([]bool, len(c))
		points := 0
		for i, k := range c {
			if k > floor {
				filled[i] = true
				points++
				top = min(top, k)
			}
		}
		if points == 0 {
			return res, Known
		}
		res += float64(points) * float64(top-floor) / n * layerAgreement(filled, points)
		floor = top
	}
}

// layerAgreement is the agreement of a layer in which so many points are
// filled.
func layerAgreement(filled []bool, points int) float64 {
	k := float64(len(filled))
	uni, bi := 0.0, 0.0
	before := 0 // filled points so far
	for i, f := range filled {
		after := points - before
		emptyBefore, emptyAfter := i-before, len(filled)-i-after
		if f {
			after--
			uni += float64(before*emptyAfter) + float64(emptyBefore*after) // 110, 011
			before++
		} else {
			bi += float64(before * after) // 101
		}
	}
	unimodal := 1.0
	if uni+bi > 0 {
		unimodal = ((k-2)*uni - (k-1)*bi) / ((k - 2) * (uni + bi))
	}
	return unimodal * (1 - float64(points-1)/(k-1))
}
