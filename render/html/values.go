package html

import (
	"math"
	"time"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/touchpoint"
)

// minutes writes minutes without their unit.
func (p *page) minutes(x float64) string {
	if math.Abs(x) >= 99.95 {
		return p.lang.Number(x, 0)
	}
	return p.lang.Number(x, 1)
}

// percent writes a share; what is there but rounds to nothing is below one.
func (p *page) percent(x float64) string {
	if x > 0 && x < 0.005 {
		return "<" + locale.NoBreak + p.lang.Percent(0.01, 0)
	}
	return p.lang.Percent(x, 0)
}

// hundred is how many of a hundred.
func (p *page) hundred(x float64) string {
	if x *= 100; x >= 9.95 || x == 0 {
		return p.lang.Number(x, 0)
	}
	return p.lang.Short(x, 1)
}

// or is a figure as write writes it, or a dash.
func or(v figures.Value, write func(float64) string) string {
	if !v.OK {
		return "–"
	}
	return write(v.X)
}

func (p *page) feeling(x float64) string { return p.lang.Signed(x, 1) }

func (p *page) short(x float64) string { return p.lang.Short(x, 2) }

// span writes a duration or a range of them.
func (p *page) span(s *touchpoint.Span) string {
	switch {
	case s == nil:
		return ""
	case s.IsRange():
		return p.lang.Duration(s.Low) + "–" + p.lang.Duration(s.High)
	}
	return p.lang.Duration(s.Low)
}

// quantity writes a value as readers of the language expect, "" for none.
func (p *page) quantity(q *touchpoint.Quantity) string {
	if q == nil {
		return ""
	}
	switch q.Kind {
	case touchpoint.ShareOfAll:
		return p.short(q.X*100) + locale.NoBreak + "%"
	case touchpoint.TimeSpan:
		const most = math.MaxInt64 / 2
		return p.lang.Duration(time.Duration(math.Max(-most, math.Min(most, q.X*float64(time.Minute)))))
	case touchpoint.MoneyAmount:
		return p.short(q.X) + locale.NoBreak + q.Currency
	}
	return p.short(q.X)
}

// date writes a day, "" for none.
func (p *page) date(d touchpoint.Date) string {
	if d == (touchpoint.Date{}) {
		return ""
	}
	return p.lang.Date(time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC))
}
