package lanes

import "slices"

// Piece is a straight piece of a line in a channel between boxes: vertical pieces
// in the gap between columns, or horizontal ones in the gutter between lanes. It
// extends from Low to High along the channel; its two ends leave the channel
// there, to its near side (left, or above) or to its far one.
type Piece struct {
	Low, High float64
	Far       [2]bool // of the ends at Low and at High
	Slot      int     // as arranged, from the near side
}

// Arrange gives pieces of one channel their slots, so that few of them cross and
// none lies upon another, and returns how many slots there are. Pieces that are
// at least apart from one another may share a slot.
func Arrange(pieces []*Piece, apart float64) int {
	order := slices.Clone(pieces)
	// Each is moved to its best place among the others, as long as that helps.
	for again := true; again; {
		again = false
		for i := range order {
			if settle(order, i) {
				again = true
			}
		}
	}
	n := 0
	for i, p := range order {
		p.Slot = 0
		for _, o := range order[:i] {
			if p.Low < o.High+apart && o.Low < p.High+apart {
				p.Slot = max(p.Slot, o.Slot+1)
			}
		}
		n = max(n, p.Slot+1)
	}
	return n
}

// settle moves the piece at i to where it crosses least, and tells whether it
// moved.
func settle(order []*Piece, i int) bool {
	p := order[i]
	best, least := i, 0
	sum := 0
	for k := i - 1; k >= 0; k-- {
		if sum += crossings(p, order[k]) - crossings(order[k], p); sum < least {
			best, least = k, sum
		}
	}
	sum = 0
	for k := i + 1; k < len(order); k++ {
		if sum += crossings(order[k], p) - crossings(p, order[k]); sum < least {
			best, least = k, sum
		}
	}
	switch {
	case best < i:
		copy(order[best+1:i+1], order[best:i])
	case best > i:
		copy(order[i:best], order[i+1:best+1])
	}
	order[best] = p
	return best != i
}

// crossings is how often two pieces cross where a is the nearer.
func crossings(a, b *Piece) int {
	n := 0
	for i, at := range [2]float64{a.Low, a.High} {
		if a.Far[i] && b.Low < at && at < b.High {
			n++
		}
	}
	for i, at := range [2]float64{b.Low, b.High} {
		if !b.Far[i] && a.Low < at && at < a.High {
			n++
		}
	}
	return n
}
