package compare

import (
	"slices"
	"time"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// readings compares what was measured at one place. The readings of a metric are a
// series: how it stands is what the latest says, and the rest is its history, which
// may be longer or shorter.
func (d *differ) readings(p at, a, b *journey.Content) {
	q := p.below("measures")
	q.element = "measure"
	for _, metric := range measured(a, b) {
		s := series{metric: metric, old: readingsOf(a, metric), new: readingsOf(b, metric), places: pair{a.Range, b.Range}}
		switch {
		case len(s.new) == 0:
			for _, c := range s.old {
				d.reading(q, s, c, nil, better(worth["measure"], false))
			}
		case len(s.old) == 0:
			for _, c := range s.new {
				d.reading(q, s, nil, c, better(worth["measure"], true))
			}
		default:
			d.series(q, s)
		}
	}
}

// series are the readings of one metric in both maps.
type series struct {
	metric   string
	old, new []*journey.Content
	places   pair // of all readings
}

// measured are the metrics of two lists of readings, each once.
func measured(a, b *journey.Content) []string {
	var all []string
	for _, c := range []*journey.Content{a, b} {
		for i := range c.Parts {
			if m := c.Parts[i].Says("metric"); !slices.Contains(all, m) {
				all = append(all, m)
			}
		}
	}
	return all
}

func readingsOf(c *journey.Content, metric string) []*journey.Content {
	var list []*journey.Content
	for i := range c.Parts {
		if c.Parts[i].Says("metric") == metric {
			list = append(list, &c.Parts[i])
		}
	}
	return list
}

// series compares the latest readings, and then what both maps say of the past.
func (d *differ) series(p at, s series) {
	gone, come := unlike(s.old, s.new), unlike(s.new, s.old)
	was, is := latest(s.old), latest(s.new)
	kept, known := !slices.Contains(gone, was), !slices.Contains(come, is)
	q := p
	q.metric, q.item = s.metric, s.metric
	switch {
	case kept && known: // the same, or in another order
	case !kept && known:
		// An earlier reading does not say how it stands now.
		d.reading(p, s, was, nil, figures.Regression)
	case kept:
		q.read = d.unsaidReading(s.metric, was, is)
		for _, key := range []string{"value", "answers", "date"} {
			d.value(q, key, was, is)
		}
		come = slices.DeleteFunc(come, func(c *journey.Content) bool { return c == is })
	default:
		q.read = d.unsaidReading(s.metric, was, is)
		if now := taken(is); !now.IsZero() && now.Before(taken(was)) {
			q.read = figures.Regression // nor does one that was taken before
		}
		d.parts(q, was, is)
		come = slices.DeleteFunc(come, func(c *journey.Content) bool { return c == is })
	}
	gone = slices.DeleteFunc(gone, func(c *journey.Content) bool { return c == was })
	q.read = figures.Neutral
	for _, c := range gone {
		at := slices.IndexFunc(come, func(n *journey.Content) bool { return c.Says("date") == n.Says("date") })
		if at < 0 {
			d.reading(p, s, c, nil, figures.Neutral)
			continue
		}
		q.item = s.name(c)
		d.parts(q, c, come[at])
		come = slices.Delete(come, at, at+1)
	}
	for _, c := range come {
		d.reading(p, s, nil, c, figures.Neutral)
	}
}

// unlike are the readings of list that other does not have as they are.
func unlike(list, other []*journey.Content) []*journey.Content {
	left := slices.Clone(other)
	var out []*journey.Content
	for _, c := range list {
		if i := slices.IndexFunc(left, func(o *journey.Content) bool { return same(c, o) }); i >= 0 {
			left = slices.Delete(left, i, i+1)
		} else {
			out = append(out, c)
		}
	}
	return out
}

// latest is the reading with the last date; of several, the last in the file.
func latest(list []*journey.Content) *journey.Content {
	best := list[0]
	for _, c := range list[1:] {
		if !taken(c).Before(taken(best)) {
			best = c
		}
	}
	return best
}

// taken is the day of a reading, or the zero time.
func taken(c *journey.Content) time.Time {
	day, err := touchpoint.ParseDate(c.Says("date"))
	if err != nil {
		return time.Time{}
	}
	return day.Time()
}

// unsaidReading is the class of a change of readings of which one at least says its
// value in answers alone, as the reports have read them; "" where both say it.
func (d *differ) unsaidReading(metric string, was, is *journey.Content) string {
	if was.Part("value") != nil && is.Part("value") != nil {
		return ""
	}
	old, ok := d.valueRead(d.before, was)
	new, ok2 := d.valueRead(d.after, is)
	switch worth := d.metricWorth(metric); {
	case ok && !ok2:
		return figures.Regression // it is not known any more
	case !ok || !ok2 || worth == 0 || old == new:
		return figures.Neutral
	default:
		return better(worth, new > old)
	}
}

// valueRead is what a report has read of a reading, the latest at its place.
func (d *differ) valueRead(r *figures.Report, c *journey.Content) (float64, bool) {
	at := c.Range
	if m := c.Part("metric"); m != nil {
		at = m.Range
	}
	if r.Metrics == nil {
		return 0, false
	}
	for i := range r.Metrics.Board {
		for _, x := range r.Metrics.Board[i].Places {
			if x.Range == at {
				return x.Value.X, x.Value.OK
			}
		}
	}
	return 0, false
}

// reading reports a reading that one map alone has.
func (d *differ) reading(p at, s series, old, new *journey.Content, class string) {
	kind, c, places := "measure-added", new, s.places
	if new == nil {
		kind, c = "measure-removed", old
		places.old = old.Range
	} else {
		places.new = new.Range
	}
	d.report(class, kind, p, diag.Params{{Name: "name", Value: s.name(c)}}, places.old, places.new)
}

// name is what a reading is called: by its metric, and where there are several, by
// its day as well.
func (s series) name(c *journey.Content) string {
	if day := c.Says("date"); day != "" && max(len(s.old), len(s.new)) > 1 {
		return s.metric + ", " + day
	}
	return s.metric
}
