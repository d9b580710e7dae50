package numeric

import "math"

// Wilson is the score interval of a proportion (Wilson 1927, Probable inference,
// the law of succession, and statistical inference): hits of n trials, at a
// confidence such as .95. It lies within [0, 1] and holds hits/n. Without
// trials it is insufficient (TooFew); hits beyond 0 to n, or a confidence that is
// not between 0 and 1, are OutOfRange.
func Wilson(hits, n int, confidence float64) (low, high float64, why Reason) {
	if hits < 0 || hits > n || !(confidence > 0 && confidence < 1) {
		return 0, 0, OutOfRange
	}
	if n == 0 {
		return 0, 0, TooFew
	}
	z := math.Sqrt2 * math.Erfinv(confidence)
	m, p := float64(n), float64(hits)/float64(n)
	middle := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(0, min(p, middle-half)), min(1, max(p, middle+half)), Known
}
