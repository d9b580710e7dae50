package metrics

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/numeric"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// reading is the latest measure at one place, with how it came about.
func reading(in *analysis.Input, m *journey.Metric, s series) figures.Reading {
	x := s.latest()
	r := figures.Reading{
		At: s.at, Why: x.Why, Action: x.Action, Range: x.Origin.Range,
		Value: in.Insufficient(notMeasured), Gap: in.Insufficient(notMeasured), N: in.Insufficient(noCount),
	}
	if x.Origin.Has("metric") {
		r.Range = x.Origin.Key("metric")
	}
	if !x.Date.IsZero() {
		r.Date = x.Date.String()
	}
	if n, ok := cases(x); ok {
		r.N = figures.Of(float64(n))
	}
	r.Low, r.High, r.IntervalNote = interval(in, m, x)
	q, ok := valueOf(m, x)
	if !ok {
		return r
	}
	r.Value, r.Text = figures.Of(q.X), q.String()
	switch t := m.Target; {
	case t == nil:
		r.Gap = in.Insufficient(noTarget)
	case t.Kind != q.Kind || t.Currency != q.Currency:
		r.Gap = in.Insufficient(otherUnit)
	default:
		r.Gap = figures.Of(q.X - t.X)
		r.OffTarget = beyond(better(m), q.X-t.X, t.X)
	}
	r.Trend = trend(m, s, q)
	return r
}

// beyond tells whether a gap lies on the wrong side, to a billionth of the
// target.
func beyond(better string, gap, target float64) bool {
	slack := 1e-9 * max(1, math.Abs(target))
	return better == high && gap < -slack || better == low && gap > slack
}

// valueOf is the value of a measure: as it says, else from its answers, their
// mean or, of a recommendation, the promoters less the detractors in percent.
func valueOf(m *journey.Metric, x *touchpoint.Measure) (touchpoint.Quantity, bool) {
	if x.Value != nil {
		return *x.Value, true
	}
	counts := numeric.Counts(x.Answers)
	if m.Kind == "nps" {
		up, down, ok := recommending(counts)
		return computed(100 * (up - down)), ok
	}
	mean, why := counts.Mean(lowest(m))
	return computed(mean), why.OK()
}

// computed is a value that nobody wrote, whose text has at most two decimals.
func computed(x float64) touchpoint.Quantity {
	return touchpoint.Quantity{X: x, Text: touchpoint.FormatNumber(math.Round(x*100) / 100)}
}

// lowest is the number of the first answer.
func lowest(m *journey.Metric) float64 {
	if m.Scale != nil {
		return m.Scale[0]
	}
	return 1
}

// recommending are the shares of promoters, 9 and 10, and detractors, 0 to 6
// (Reichheld 2003, The One Number You Need to Grow).
func recommending(counts numeric.Counts) (up, down float64, ok bool) {
	n := counts.Total()
	if len(counts) != 11 || n == 0 {
		return 0, 0, false
	}
	return float64(counts.From(9)) / float64(n), float64(n-counts.From(7)) / float64(n), true
}

// cases is the number of answers or cases.
func cases(x *touchpoint.Measure) (int, bool) {
	switch {
	case x.N != nil:
		return *x.N, true
	case x.Answers != nil:
		return numeric.Counts(x.Answers).Total(), true
	}
	return 0, false
}

// normal is the quantile of the normal distribution for 95 %.
const normal = 1.959963984540054

// interval is the 95 % confidence interval: of a share Wilson's, of answers that
// of their mean by the normal approximation, held to the scale, and of a
// recommendation that of the difference of two shares of one sample.
func interval(in *analysis.Input, m *journey.Metric, x *touchpoint.Measure) (lower, upper figures.Value, note string) {
	q, known := valueOf(m, x)
	n, counted := cases(x)
	none := func(w analysis.Words) (figures.Value, figures.Value, string) {
		v := in.Insufficient(w)
		return v, v, v.Note
	}
	switch {
	case !known:
		return none(notMeasured)
	case !counted || n < 1:
		return none(noCount)
	case q.Kind == touchpoint.ShareOfAll:
		l, h, why := numeric.Wilson(int(math.Round(q.X*float64(n))), n, .95)
		if !why.OK() {
			return none(noCount)
		}
		return figures.Of(l), figures.Of(h), ""
	case q.Kind != touchpoint.PlainNumber || x.Answers == nil || n < 2:
		return none(noSpread)
	}
	if m.Kind == "nps" {
		up, down, ok := recommending(x.Answers)
		if !ok {
			return none(noSpread)
		}
		half := 100 * normal * math.Sqrt((up+down-(up-down)*(up-down))/float64(n))
		return figures.Of(max(-100, 100*(up-down)-half)), figures.Of(min(100, 100*(up-down)+half)), ""
	}
	first := lowest(m)
	mean, _ := numeric.Counts(x.Answers).Mean(first)
	squares := 0.0
	for i, times := range x.Answers {
		d := first + float64(i) - mean
		squares += float64(times) * d * d
	}
	half := normal * math.Sqrt(squares/float64(n-1)/float64(n))
	last := first + float64(len(x.Answers)-1)
	return figures.Of(max(first, mean-half)), figures.Of(min(last, mean+half)), ""
}

// trend is the course of one place over its dates; of several measures on one
// day the last in the file counts. Values in another unit than the latest are
// left out.
func trend(m *journey.Metric, s series, latest touchpoint.Quantity) *figures.Trend {
	type dated struct {
		day   time.Time
		value float64
	}
	var list []dated
	for _, x := range s.list {
		q, ok := valueOf(m, x)
		if !ok || x.Date.IsZero() || q.Kind != latest.Kind || q.Currency != latest.Currency {
			continue
		}
		day := x.Date.Time()
		if i := slices.IndexFunc(list, func(d dated) bool { return d.day.Equal(day) }); i >= 0 {
			list[i].value = q.X
			continue
		}
		list = append(list, dated{day, q.X})
	}
	if len(list) < 2 {
		return nil
	}
	slices.SortFunc(list, func(a, b dated) int { return cmp.Compare(a.day.Unix(), b.day.Unix()) })
	t := &figures.Trend{Change: list[len(list)-1].value - list[0].value}
	var meanDay, meanValue float64
	weeks := func(d dated) float64 { return d.day.Sub(list[0].day).Hours() / (24 * 7) }
	for _, d := range list {
		t.Points = append(t.Points, figures.TrendPoint{Date: d.day.Format(time.DateOnly), Value: d.value})
		meanDay += weeks(d) / float64(len(list))
		meanValue += d.value / float64(len(list))
	}
	var product, squares float64
	for _, d := range list {
		product += (weeks(d) - meanDay) * (d.value - meanValue)
		squares += (weeks(d) - meanDay) * (weeks(d) - meanDay)
	}
	t.Weekly = product / squares
	if side := better(m); side != "" && t.Change != 0 {
		good := (t.Change > 0) == (side == high)
		t.Better = &good
	}
	return t
}
