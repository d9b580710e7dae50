package numeric

import "math"

func finite(list []float64) bool {
	for _, x := range list {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}

// known is the figure unless it outgrew a number.
func known(x float64) (float64, Reason) {
	if !finite([]float64{x}) {
		return 0, OutOfRange
	}
	return x, Known
}

func sum(list []float64) float64 {
	s := 0.0
	for _, x := range list {
		s += x
	}
	return s
}

// squaredDeviations is the sum of squared deviations from the mean.
func squaredDeviations(list []float64) float64 {
	mean := sum(list) / float64(len(list))
	s := 0.0
	for _, x := range list {
		s += (x - mean) * (x - mean)
	}
	return s
}
