package grid

import (
	"math"
	"time"
)

// minutesOf is a duration that does not overflow.
func minutesOf(x float64) time.Duration {
	const most = math.MaxInt64 / 2
	return time.Duration(math.Max(-most, math.Min(most, x*float64(time.Minute))))
}
