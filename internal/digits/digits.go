// Package digits rounds figures to the digits that are written of them, so that
// machines which round their sums a little differently, as those do that fuse
// multiplications and additions, decide and print the same.
package digits

import "math"

// Significant is the number of significant decimal digits that are kept.
const Significant = 12

// Round is x to 12 significant digits, halves away from zero. Zero, infinities
// and what is no number stay as they are, and so do numbers whose neighbours in
// that many digits lie outside the range of a float64.
func Round(x float64) float64 {
	if x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	places := Significant - 1 - int(math.Floor(math.Log10(math.Abs(x))))
	if places > 300 || places < -300 {
		return x
	}
	if places >= 0 {
		p := math.Pow10(places)
		if y := x * p; !math.IsInf(y, 0) {
			return math.Round(y) / p
		}
		return x
	}
	p := math.Pow10(-places)
	return math.Round(x/p) * p
}
