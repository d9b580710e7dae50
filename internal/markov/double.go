package markov

import "math"

// double is a number of about 32 digits (Dekker 1971).
type double struct{ high, low float64 }

// difference is a−b exactly.
func difference(a, b float64) double {
	high := a - b
	t := high - a
	return double{high, (a - (high - t)) - (b + t)}
}

// product is a·b exactly.
func product(a, b float64) double {
	high := a * b
	return double{high, math.FMA(a, b, -high)}
}

func (x double) minus(y double) double {
	d := difference(x.high, y.high)
	low := d.low + (x.low - y.low)
	high := d.high + low
	return double{high, low - (high - d.high)}
}
