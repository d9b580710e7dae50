package grid

import (
	"math"
	"time"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// minutes writes minutes as short as they may be read.
func (d *drawing) minutes(x float64) string {
	if math.Abs(x) >= 99.95 {
		return d.lang.Number(x, 0)
	}
	return d.lang.Number(x, 1)
}

// quantity writes a value the way readers of the language expect.
func (d *drawing) quantity(q touchpoint.Quantity, metric *journey.Metric) string {
	switch q.Kind {
	case touchpoint.ShareOfAll:
		return d.short(q.X*100) + "\u00a0%"
	case touchpoint.TimeSpan:
		return d.lang.Duration(minutesOf(q.X))
	case touchpoint.MoneyAmount:
		return d.lang.Short(q.X, 2) + "\u00a0" + q.Currency
	}
	return d.short(q.X)
}

func (d *drawing) short(x float64) string { return d.lang.Short(x, 2) }

// percent writes a share; what is there but rounds to nothing is below one.
func (d *drawing) percent(x float64) string {
	if x > 0 && x < 0.005 {
		return "<\u00a0" + d.lang.Percent(0.01, 0)
	}
	return d.lang.Percent(x, 0)
}

// span writes a duration or a range of them.
func (d *drawing) span(s *touchpoint.Span) string {
	if s.IsRange() {
		return d.lang.Duration(s.Low) + "–" + d.lang.Duration(s.High)
	}
	return d.lang.Duration(s.Low)
}

// minutesOf is a duration that does not overflow.
func minutesOf(x float64) time.Duration {
	const most = math.MaxInt64 / 2
	return time.Duration(math.Max(-most, math.Min(most, x*float64(time.Minute))))
}
