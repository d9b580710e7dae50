package diff

import (
	"math"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/keyfigure"
	"github.com/seam-cx/seam/render/internal/pages"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

func (d *drawing) head(y float64) float64 {
	if d.page.Later() {
		g, height := d.page.Head(d.words.view, d.m.Title, margin, y, d.width-2*margin, &d.style, d.lang)
		d.add(g)
		return y + height + 11
	}
	over := d.words.overBefore
	if d.was == d.words.today {
		over = d.words.overTarget
	}
	h := parts.Header{
		Over: d.words.view + " · " + over + d.page.Over(d.lang), Title: d.m.Title, Takeaway: d.says,
		Fonts: d.style.Fonts,
	}
	if was, now := d.source(d.old), d.source(d.m); was != now {
		h.Strong, h.Meta = d.was+": "+was, d.now+": "+now
	}
	g, height := h.Draw(margin, y, d.width-2*margin, d.p)
	d.add(g)
	return y + height + 16
}

// source is which map that is, of what day, and what it rests on.
func (d *drawing) source(m *journey.Map) string {
	out := []string{m.ID}
	if !m.Reviewed.IsZero() {
		out = append(out, d.lang.Date(m.Reviewed.Time()))
	}
	if b := d.words.basis[string(m.Basis)]; b != "" {
		out = append(out, b)
	}
	return strings.Join(out, ", ")
}

// takeaway is what the picture says, in up to three sentences.
func (d *drawing) takeaway() string {
	out := []string{phrase.Fill(d.words.takeCounts, strings.Join(d.counted(added, removed, changed, same), ", "))}
	if d.count(same) == len(d.cols) {
		out[0] = phrase.Fill(d.words.takeSame, d.number(len(d.cols)))
		if d.changes == nil {
			out[0] = phrase.Fill(d.words.takeBoth, d.number(len(d.cols)))
		}
	}
	was, now := d.effortOf(true), d.effortOf(false)
	if was != nil && now != nil && was.Success.OK && now.Success.OK {
		a, b := d.lang.Number(100*was.Success.X, 0), d.lang.Number(100*now.Success.X, 0)
		s := phrase.Fill(d.words.takeSuccess, b, a)
		if a == b {
			s = phrase.Fill(d.words.takeAsBefore, b)
		}
		if a, b := givenSuccess(d.report(true)), givenSuccess(d.report(false)); a.OK && b.OK && rounded(a.X, 0) != rounded(b.X, 0) {
			unit := "\u00a0" + d.lang.MinuteUnit()
			s += ", " + phrase.Fill(d.words.takeMinutes, d.lang.Number(b.X, 0)+unit, d.lang.Number(a.X, 0)+unit)
		}
		out = append(out, strings.TrimSuffix(s, ".")+".")
	}
	if c := d.changes; c != nil && len(c.Settled)+len(c.Staying)+len(c.New) > 0 {
		out = append(out, phrase.Fill(d.words.takeFindings, d.number(len(c.Settled)), d.number(len(c.Settled)+len(c.Staying)), d.number(len(c.New))))
	}
	return strings.Join(out, " ")
}

// counted are the numbers of columns with some statuses, those that are not 0.
func (d *drawing) counted(all ...status) []string {
	var out []string
	for _, s := range all {
		part := d.words.parts[s]
		if s == same && d.changes == nil {
			part = d.words.bothPart
		}
		if n := d.count(s); n > 0 {
			out = append(out, phrase.Fill(part, d.number(n)))
		}
	}
	return out
}

func (d *drawing) number(n int) string { return d.lang.Number(float64(n), 0) }

// report are the figures of one of both maps, or nil.
func (d *drawing) report(old bool) *figures.Report {
	if old {
		return d.in.Other.Figures
	}
	return d.in.Figures
}

func (d *drawing) effortOf(old bool) *figures.Effort {
	if r := d.report(old); r != nil {
		return r.Effort
	}
	return nil
}

// reading is a figure as it is printed.
type reading struct {
	x  float64
	ok bool
}

// rounded is x as it is printed with so many decimals.
func rounded(x float64, decimals int) float64 {
	k := math.Pow(10, float64(decimals))
	return math.Round(x*k) / k
}

// keyFigures draws the figures of both maps on the first page.
func (d *drawing) keyFigures(y float64) float64 {
	if d.page.Later() {
		return y
	}
	return d.figures(y)
}

// figures draws the figures of both maps.
func (d *drawing) figures(y float64) float64 {
	var list []keyfigure.Figure
	of := func(get func(*figures.Report) figures.Value) (a, b reading) {
		var both [2]reading
		for i, r := range [2]*figures.Report{d.report(true), d.report(false)} {
			if r != nil {
				v := get(r)
				both[i] = reading{v.X, v.OK}
			}
		}
		return both[0], both[1]
	}
	w := d.words
	share := func(label, name string, get func(*figures.Report) figures.Value) {
		if a, b := of(get); a.ok && b.ok {
			list = append(list, d.judged(d.shareFigure(label, a.x, b.x), name))
		}
	}
	share(w.success, "effort.success", success)
	if a, b := of(givenSuccess); a.ok && b.ok {
		f := d.amount(w.effort, a.x, b.x, d.lang.MinuteUnit(), d.worthOfEffort(b.x-a.x))
		list = append(list, d.judged(f, "effort.given_success"))
	}
	share(w.content, "consistency.content", content)
	share(w.context, "consistency.context", contextKept)
	share(w.coverage, "silos.coverage", coverage)
	if a, b := of(unarranged); a.ok && b.ok {
		list = append(list, d.amount(w.handoffs, a.x, b.x, "", -1))
	}
	top := d.top()
	was, now := len(top.cols)-top.count(added), len(top.cols)-top.count(removed)
	points := d.amount(w.touchpoints, float64(was), float64(now), "", 0)
	if parts := top.counted(added, removed); len(parts) > 0 {
		points.Delta, points.Basis = "", strings.Join(parts, ", ")
	}
	list = append(list, points)
	d.used.before = true
	for i := range list {
		d.usedBy(&list[i])
	}
	g, height := keyfigure.Strip(list, margin, y, d.width-2*margin, &d.style)
	d.add(g)
	return y + height + 14
}

// judged takes back that a figure is better or worse where the comparison does not say
// so: it judges by what both maps know and measure alike, which a figure alone cannot.
func (d *drawing) judged(f keyfigure.Figure, name string) keyfigure.Figure {
	if d.changes == nil || f.Better == 0 {
		return f
	}
	for i := range d.changes.Deltas {
		if x := &d.changes.Deltas[i]; x.Name == name && x.Alike != nil && x.Better != f.Better {
			f.Better, f.Basis = 0, ""
		}
	}
	return f
}

// usedBy remembers the sign of a figure of the strip.
func (d *drawing) usedBy(f *keyfigure.Figure) {
	if f.Delta == "" {
		return
	}
	shape, class := falls, [3]string{figures.Regression, figures.Neutral, figures.Improvement}[f.Better+1]
	if f.Up {
		shape = rises
	}
	d.used.sign[shape] = true
	d.used.class[class] = d.used.class[class] || class != figures.Neutral
}

func success(r *figures.Report) figures.Value {
	if r.Effort == nil {
		return figures.Value{}
	}
	return r.Effort.Success
}

func content(r *figures.Report) figures.Value {
	if r.Consistency == nil {
		return figures.Value{}
	}
	return r.Consistency.Content
}

func contextKept(r *figures.Report) figures.Value {
	if r.Consistency == nil {
		return figures.Value{}
	}
	return r.Consistency.Context
}

func coverage(r *figures.Report) figures.Value {
	if r.Silos == nil {
		return figures.Value{}
	}
	return r.Silos.Coverage
}

// givenSuccess is the effort of those who succeed, where times are known at all.
func givenSuccess(r *figures.Report) figures.Value {
	if r == nil || r.Effort == nil {
		return figures.Value{}
	}
	if e := r.Effort; e.Known.OK && e.Known.X < 0.005 && e.GivenSuccess.Expected.X < 0.5 {
		return figures.Value{}
	}
	return r.Effort.GivenSuccess.Expected
}

// worthOfEffort is -1 where the effort of those who succeed is worse as it grows,
// and 0 where the effort per success moves the other way: then more of them get
// there by a longer way, which is neither.
func (d *drawing) worthOfEffort(by float64) int {
	was, now := d.effortOf(true).PerSuccess, d.effortOf(false).PerSuccess
	if was.OK && now.OK && (now.X-was.X)*by <= 0 {
		return 0
	}
	return -1
}

// unarranged counts the pairs of departments that hand over to one another, either
// way or both, and declare no way of working together.
func unarranged(r *figures.Report) figures.Value {
	if r.Silos == nil || r.Silos.Handoffs == nil {
		return figures.Value{}
	}
	pairs := map[[2]string]bool{}
	for _, h := range r.Silos.Handoffs {
		if !h.Declared {
			pairs[[2]string{min(h.From, h.To), max(h.From, h.To)}] = true
		}
	}
	return figures.Of(float64(len(pairs)))
}

// shareFigure is a figure from 0 to 1, of which more is better. Its delta is that
// of the two printed numbers.
func (d *drawing) shareFigure(label string, was, now float64) keyfigure.Figure {
	by := rounded(100*now, 0) - rounded(100*was, 0)
	f := keyfigure.Figure{Label: label, Was: d.lang.Percent(was, 0), Value: d.lang.Percent(now, 0), Bar: now, Mark: was, Before: true}
	d.moved(&f, by, phrase.Fill(d.words.points, d.lang.Signed(by, 0)), 1)
	return f
}

// amount is a figure without an upper end; good is +1 where more is better, -1
// where less is, 0 where neither.
func (d *drawing) amount(label string, was, now float64, unit string, good int) keyfigure.Figure {
	by := rounded(now, 0) - rounded(was, 0)
	top := math.Max(math.Max(was, now)*1.08, 1e-9)
	f := keyfigure.Figure{Label: label, Was: d.lang.Number(was, 0), Value: d.lang.Number(now, 0), Unit: unit,
		Bar: now / top, Mark: was / top, Before: true}
	text := d.lang.Signed(by, 0)
	if unit != "" {
		text += "\u00a0" + unit
	}
	d.moved(&f, by, text, good)
	return f
}

// moved says how far a figure moved, and whether that is good.
func (d *drawing) moved(f *keyfigure.Figure, by float64, text string, good int) {
	if by == 0 {
		f.Basis = d.words.unchanged
		return
	}
	f.Delta, f.Up = text, by > 0
	f.Better = good
	if by < 0 {
		f.Better = -good
	}
	switch f.Better {
	case 1:
		f.Basis = d.words.better
	case -1:
		f.Basis = d.words.worse
	}
}

// chevrons draws the stages of both maps.
func (d *drawing) chevrons(y float64) float64 {
	const left = parts.ChevronDepth + 8
	height := 42.0
	names, notes := make([]parts.Para, len(d.stages)), make([]parts.Para, len(d.stages))
	for i := range d.stages {
		s := &d.stages[i]
		names[i] = d.set(stageType).Wrap(s.name, s.w-2*left, d.p.OnStage)
		note := map[bool]string{s.gone: d.words.goneStage, s.fresh: d.words.newStage}[true]
		if s.continued {
			note = pages.WordsOf(d.lang).Continued
		}
		if note != "" {
			notes[i] = d.set(bodyType).Wrap(note, s.w-2*left, d.p.OnStageSmall)
		}
		height = math.Max(height, names[i].Height()+notes[i].Height()+16)
	}
	head := d.set(laneType).Wrap(d.words.stages, rail-18, d.p.Ink)
	d.add(head.At(margin, y+(height-head.Height())/2, render.Start)...)
	for i := range d.stages {
		s := &d.stages[i]
		w := s.w
		if i < len(d.stages)-1 {
			w += parts.ChevronDepth - 1
		}
		id := "stage-" + s.id
		if s.continued {
			id = d.page.id(id)
		}
		g := &render.Group{ID: id, Part: phrase.OneLine(s.name), Items: []render.Item{parts.Chevron(s.x, y, w, height, i == 0 && d.page.first == 0, d.p.Stage)}}
		top := y + (height-names[i].Height()-notes[i].Height())/2
		g.Items = append(g.Items, names[i].At(s.x+left, top, render.Start)...)
		g.Items = append(g.Items, notes[i].At(s.x+left, top+names[i].Height(), render.Start)...)
		d.add(g)
	}
	return y + height + d.style.Room(laneGap)
}

// ordinal is the number of a column in the other map, "" for a new one.
func (c *column) ordinal() string {
	if c.number == 0 {
		return ""
	}
	return strconv.Itoa(c.number)
}
