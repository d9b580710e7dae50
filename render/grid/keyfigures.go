package grid

import (
	"math"
	"slices"
	"strconv"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

// keyFigure is one figure of the panel.
type keyFigure struct {
	label  string
	value  string // large
	unit   string // beside it
	shared string // the unit beside values of two states
	bar    float64
	noBar  bool
	mark   float64 // target on the bar, below 0 for none
	basis  string
	bad    bool       // below a declared target
	other  *keyFigure // the same in the other state, or nil
	share  bool       // the bar is a share of all
	whole  bool       // it is of the whole journey, of which only a part is drawn
}

// figureList are the key figures that there are.
func (d *drawing) figureList() []keyFigure {
	list := d.consistencyFigures(d.journeyMeasures(d.effortFigures()))
	if d.laid() {
		for i := range list {
			if o, ok := d.over.values[list[i].label]; ok {
				list[i].other = &o
				list[i].unit = list[i].shared
			}
		}
	}
	return list
}

// figureCells are the cells of the panel that show them.
func (d *drawing) figureCells() []panelCell {
	list := d.figureList()
	cells := make([]panelCell, len(list))
	for i, f := range list {
		f.whole = d.m.Whole() != d.m
		cells[i] = panelCell{least: d.keyWidth(f), weight: 0.8, ruled: true, draw: func(x, y, w float64) ([]render.Item, float64) {
			return d.drawFigure(f, x, y, w)
		}}
	}
	return cells
}

func (d *drawing) keyWidth(f keyFigure) float64 {
	w := d.set(figureFont).width(f.value) + 8 + d.set(unitFont).width(f.unit)
	if f.other != nil {
		w = math.Max(w, d.set(figureFont).width(f.value)+otherGap+d.set(measureFont).width(d.otherText(f)))
	}
	return math.Min(math.Max(150, math.Ceil(math.Max(w, d.set(labelFont).width(f.label)))), 240)
}

func (d *drawing) drawFigure(f keyFigure, x, y, w float64) ([]render.Item, float64) {
	label := d.set(labelFont).wrap(f.label, w, d.p.Ink2)
	items := label.at(x, y, render.Start)
	top := y
	y += label.height() + 1
	if f.whole {
		whole := d.set(hintFont).wrap(d.words.wholeJourney, w, d.p.Ink3)
		items = append(items, whole.at(x, y, render.Start)...)
		y += whole.height() + 1
	}
	if f.value != "" {
		got, h := d.drawValue(f, x, y, w)
		items = append(items, got...)
		y += h
		if !f.noBar {
			items = append(items, d.figureBar(f, x, y, w)...)
			y += 16
		}
	} else {
		none := d.set(goalFont).wrap(d.words.insufficient, w, d.p.Ink3)
		items = append(items, none.at(x, y+6, render.Start)...)
		y += none.height() + 10
	}
	if f.basis != "" {
		b := d.set(hintFont).wrap(f.basis, w, d.p.Ink3)
		items = append(items, b.at(x, y, render.Start)...)
		y += b.height()
	}
	return items, y - top
}

const otherGap = 9.0 // between the values of two states

// otherText is the value in the other state with an arrow from one to the other.
func (d *drawing) otherText(f keyFigure) string {
	if d.over.before {
		return f.other.value + " →"
	}
	return "→ " + f.other.value
}

// drawValue writes the value with its unit, and where there is another state
// what it is there: today before the target.
func (d *drawing) drawValue(f keyFigure, x, y, w float64) ([]render.Item, float64) {
	color := d.p.Ink
	if f.bad {
		color = d.p.Bad
	}
	size := d.set(figureFont)
	if size.width(f.value) > w {
		size = d.set(measureFont)
	}
	line := size.wrap(f.value, w, color)
	used := size.width(line.lines[len(line.lines)-1])
	top, from := y, x
	var items, below []render.Item
	if f.other != nil {
		other := d.set(measureFont).wrap(d.otherText(f), w, d.p.GoodInk)
		wide := other.widest() + otherGap
		switch one := len(other.lines) == 1 && len(line.lines) == 1 && used+wide <= w; {
		case d.over.before && one:
			items = append(items, other.text(x, y+size.baseline(), other.lines[0], d.p.Ink2, render.Start))
			from, used = x+wide, used+wide
		case d.over.before:
			other.color = d.p.Ink2
			items = append(items, other.at(x, y, render.Start)...)
			y += other.height()
		case one:
			items = append(items, other.text(x+used+otherGap, y+size.baseline(), other.lines[0], d.p.GoodInk, render.Start))
			used += wide
		default:
			below = other.at(x, y+line.height(), render.Start)
			used = w
		}
		if below != nil {
			y += other.height()
		}
	}
	base := y + line.height() - size.lead + size.baseline()
	if below != nil {
		items = append(items, line.at(from, top, render.Start)...)
	} else {
		items = append(items, line.at(from, y, render.Start)...)
	}
	items = append(items, below...)
	y += line.height()
	if f.unit != "" {
		if used+8+d.set(unitFont).width(f.unit) <= w {
			items = append(items, d.set(unitFont).text(x+used+8, base, f.unit, d.p.Ink2, render.Start))
		} else {
			u := d.set(unitFont).wrap(f.unit, w, d.p.Ink2)
			items = append(items, u.at(x, y, render.Start)...)
			y += u.height()
		}
	}
	return items, y - top
}

// figureBar draws the bar with its target, and a ring where the other state stands.
func (d *drawing) figureBar(f keyFigure, x, y, w float64) []render.Item {
	color := d.p.Doing
	if f.bad {
		color = d.p.Bad
	}
	items := parts.Bar(x, y+4, w, 6, f.bar, color, d.p.Track)
	if f.mark >= 0 {
		items = append(items, parts.TargetMark(x+w*math.Min(1, f.mark), y+7, 14, d.p.Ink))
	}
	if f.share && f.other != nil && f.other.share {
		at := x + math.Max(4, math.Min(w-4, w*f.other.bar))
		items = append(items, &render.Circle{X: at, Y: y + 7, R: 4, Fill: render.Fill{Color: d.p.Panel},
			Stroke: render.Stroke{Color: d.p.Ghost, Width: 1.8}})
	}
	return items
}

// share is a figure from 0 to 1 as a percentage, or why there is none.
func (d *drawing) share(label string, v figures.Value, basis string) (keyFigure, bool) {
	switch {
	case v.OK:
		return keyFigure{label: label, value: d.lang.Percent(v.X, 0), bar: v.X, mark: -1, basis: basis, share: true}, true
	case v.Note != "":
		return keyFigure{label: label, basis: v.Note, mark: -1}, true
	}
	return keyFigure{}, false
}

func (d *drawing) effortFigures() []keyFigure {
	e := d.effort()
	if e == nil {
		return nil
	}
	var list []keyFigure
	if f, ok := d.share(d.words.success, e.Success, d.successBasis(e)); ok {
		list = append(list, f)
	}
	switch {
	case e.Expected.OK && e.Known.OK && e.Known.X < 0.005 && e.Expected.X < 0.5:
		list = append(list, keyFigure{label: d.words.modelled, basis: d.words.noTimes, mark: -1})
	case e.Expected.OK:
		f := keyFigure{label: d.words.modelled, value: d.minutes(e.Expected.X), unit: d.lang.MinuteUnit(), shared: d.lang.MinuteUnit(), mark: -1}
		if e.Known.OK && e.Known.X < 0.995 { // some times are not known
			f.value = say(d.words.atLeast, f.value)
		}
		if e.SD.OK {
			sd := d.minutes(e.SD.X)
			if e.Expected.X >= 99.95 { // as exact as what it belongs to
				sd = d.lang.Number(e.SD.X, 0)
			}
			f.unit = "± " + sd + "\u00a0" + d.lang.MinuteUnit()
		}
		if g := e.GivenSuccess; g.Expected.OK {
			f.basis = say(d.words.forSuccess, d.minutes(g.Expected.X)+"\u00a0"+d.lang.MinuteUnit())
			f.bar = e.Expected.X / math.Max(g.Expected.X, e.Expected.X)
		} else {
			f.noBar = true
		}
		if math.IsNaN(f.bar) {
			f.bar = 0
		}
		list = append(list, f)
	case e.Expected.Note != "":
		list = append(list, keyFigure{label: d.words.modelled, basis: e.Expected.Note})
	}
	return list
}

// onlySuccess tells that everybody succeeds because the map has no other end, which
// says nothing of customers.
func (d *drawing) onlySuccess(e *figures.Effort) bool {
	// Where a map declares none, it has an outcome to succeed and one to leave, which
	// count once a way leads there.
	failing := func(o journey.Outcome) bool { return !o.Success && !o.Implied }
	return e.Success.OK && e.Success.X > 1-same && !slices.ContainsFunc(d.m.Whole().Outcomes, failing)
}

// successBasis names the outcomes that count as success.
func (d *drawing) successBasis(e *figures.Effort) string {
	if d.onlySuccess(e) {
		return d.words.onlySuccess
	}
	var names []string
	for i := range d.m.Outcomes {
		if d.m.Outcomes[i].Success {
			names = append(names, named(d.m.Outcomes[i].Entry))
		}
	}
	if len(names) == 0 || len(names) > 3 {
		return ""
	}
	return d.lang.List(names)
}

func (d *drawing) consistencyFigures(list []keyFigure) []keyFigure {
	if d.in.Figures == nil {
		return list
	}
	if c := d.in.Figures.Consistency; c != nil {
		facts, statements := 0, 0
		for _, f := range c.Facts {
			if n := len(f.Statements); n > 0 {
				facts++
				statements += n
			}
		}
		basis := strconv.Itoa(facts) + " " + plural(d.lang, facts, d.words.facts) + ", " +
			strconv.Itoa(statements) + " " + plural(d.lang, statements, d.words.statements)
		if d.m.Whole() != d.m {
			basis = "" // the figure is that of the whole journey, the list is not
		}
		if f, ok := d.share(d.words.content, c.Content, basis); ok {
			list = append(list, f)
		}
		if f, ok := d.share(d.words.context, c.Context, d.words.contextBasis); ok {
			list = append(list, f)
		}
	}
	if s := d.in.Figures.Silos; s != nil {
		if f, ok := d.share(d.words.coverage, s.Coverage, d.words.coverageBasis); ok {
			if s.Coverage.OK {
				f.unit = d.words.levels[s.Level]
			}
			list = append(list, f)
		}
	}
	return list
}

// journeyMeasures are the newest measures of the whole journey, one a metric.
func (d *drawing) journeyMeasures(list []keyFigure) []keyFigure {
	for i := range d.m.Metrics {
		metric := &d.m.Metrics[i]
		var last *touchpoint.Measure
		for k := range d.m.Measures {
			r := &d.m.Measures[k]
			if r.Metric == metric.ID && (last == nil || !r.Date.Time().Before(last.Date.Time())) {
				last = r
			}
		}
		if last == nil {
			continue
		}
		v, ok := measured(*last, metric)
		if !ok {
			continue
		}
		f := keyFigure{label: named(metric.Entry), value: d.quantity(v, metric), mark: -1}
		if metric.Scale != nil {
			f.unit = say(d.words.ofScale, d.lang.Short(metric.Scale[1], 2))
			f.shared = f.unit
		}
		f.bar, f.mark, f.noBar = bullet(v, metric)
		if metric.Target != nil {
			f.basis = say(d.words.targetIs, d.quantity(*metric.Target, metric))
			f.bad = misses(v, metric)
		}
		if last.N != nil {
			if f.basis != "" {
				f.basis += " · "
			}
			f.basis += say(d.words.answers, d.lang.Number(float64(*last.N), 0))
		}
		list = append(list, f)
	}
	return list
}

// measured is the value of a measure: as said, else the mean of its answers.
func measured(r touchpoint.Measure, metric *journey.Metric) (touchpoint.Quantity, bool) {
	if len(r.Answers) > 0 && metric != nil && metric.Scale != nil {
		sum, n := 0.0, 0
		for i, a := range r.Answers {
			sum += (metric.Scale[0] + float64(i)) * float64(a)
			n += a
		}
		if n > 0 {
			if r.Value == nil {
				return touchpoint.Quantity{X: sum / float64(n)}, true
			}
		}
	}
	if r.Value == nil {
		return touchpoint.Quantity{}, false
	}
	return *r.Value, true
}

// misses tells whether a value is on the wrong side of its target.
func misses(q touchpoint.Quantity, metric *journey.Metric) bool {
	if metric.Target == nil || metric.Better == "" {
		return false
	}
	if metric.Better == "low" {
		return q.X > metric.Target.X
	}
	return q.X < metric.Target.X
}

// bullet is how long the bar of a value is and where its target stands, from 0
// to 1; none is true where neither scale nor target gives the bar a length.
func bullet(q touchpoint.Quantity, metric *journey.Metric) (bar, mark float64, none bool) {
	low, high := 0.0, 0.0
	switch {
	case metric.Scale != nil:
		low, high = metric.Scale[0], metric.Scale[1]
	case q.Kind == touchpoint.ShareOfAll:
		high = 1
	case metric.Target != nil:
		high = 1.25 * math.Max(math.Abs(metric.Target.X), math.Abs(q.X))
	}
	if metric.Scale != nil && metric.Kind == "nps" {
		low, high = -100, 100
	}
	if !(high > low) || math.IsInf(high-low, 0) {
		return 0, -1, true
	}
	on := func(x float64) float64 { return math.Max(0, math.Min(1, (x-low)/(high-low))) }
	mark = -1
	if metric.Target != nil {
		mark = on(metric.Target.X)
	}
	return on(q.X), mark, false
}
