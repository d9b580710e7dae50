package numeric

import (
	"math"
	"slices"
)

// Quantiles are the values below which the given shares of the list lie, in the
// order of the shares, interpolated between order statistics at 1 + (n−1)·p:
// definition 7 of Hyndman & Fan (1996, Sample quantiles in statistical
// packages), that of R, NumPy and spreadsheets. An empty list is TooFew; a share
// outside [0, 1], or a value that is not finite, is OutOfRange. The list is not
// changed.
func Quantiles(list []float64, shares ...float64) ([]float64, Reason) {
	if len(list) == 0 {
		return nil, TooFew
	}
	if !finite(list) {
		return nil, OutOfRange
	}
	sorted := slices.Sorted(slices.Values(list))
	out := make([]float64, len(shares))
	for i, p := range shares {
		if !(p >= 0 && p <= 1) {
			return nil, OutOfRange
		}
		whole, part := math.Modf(p * float64(len(sorted)-1))
		k := int(whole)
		out[i] = sorted[k]
		if part > 0 {
			out[i] = sorted[k]*(1-part) + sorted[k+1]*part
		}
	}
	return out, Known
}
