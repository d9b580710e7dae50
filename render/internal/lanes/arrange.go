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
	// The best place of each among those before it, and then neighbours changed
	// as long as that helps.
	for i := 1; i < len(order); i++ {
		p := order[i]
		best, gain, now := i, 0, 0
		for k := i - 1; k >= 0; k-- {
			now += crossings(p, order[k]) - crossings(order[k], p)
			if now < gain {
				best, gain = k, now
			}
		}
		copy(order[best+1:i+1], order[best:i])
		order[best] = p
	}
	for range order {
		changed := false
		for i := 1; i < len(order); i++ {
			if crossings(order[i], order[i-1]) < crossings(order[i-1], order[i]) {
				order[i-1], order[i] = order[i], order[i-1]
				changed = true
			}
		}
		if !changed {
			break
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
