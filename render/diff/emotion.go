package diff

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/place"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

const (
	emotionHeight = 224.0
	emotionUnit   = 43.0
	arrowFrom     = 0.95 // the least change that gets an arrow
)

// How strong the area between the curves is; a loss is stronger, so that it is
// told apart without colours.
const (
	gainShade = 0.13
	lossShade = 0.26
)

// mood is both emotions at one column.
type mood struct {
	col      int
	was, now reading
}

// feeling is the emotion of a touchpoint: as computed, else as its map says.
func (d *drawing) feeling(old bool, tp *touchpoint.Touchpoint) reading {
	if tp == nil {
		return reading{}
	}
	if r := d.report(old); r != nil && r.Experience != nil {
		for _, p := range r.Experience.Points {
			if p.Touchpoint == tp.ID {
				return reading{p.Emotion.X, p.Emotion.OK}
			}
		}
		return reading{}
	}
	if e := tp.Emotion; e != nil && e.Value != nil {
		return reading{*e.Value, true}
	}
	return reading{}
}

// curves is the lane of emotions in the making.
type curves struct {
	*drawing
	zero     float64
	moods    []mood
	was, now parts.Curve
	ends     [2][2]float64 // of was and now
	room     place.Room
	marks    []render.Item
}

// emotion draws both curves with what lies between them.
func (d *drawing) emotion(y float64) float64 {
	e := &curves{drawing: d, zero: y + emotionHeight/2}
	var was, now []parts.Point
	for i := range d.cols {
		c := &d.cols[i]
		m := mood{i, d.feeling(true, c.old), d.feeling(false, c.new)}
		e.moods = append(e.moods, m)
		if m.was.ok {
			was = append(was, parts.Point{X: c.middle(), Y: e.y(m.was.x)})
		}
		if m.now.ok {
			now = append(now, parts.Point{X: c.middle(), Y: e.y(m.now.x)})
		}
	}
	if d.used.curves = len(was)+len(now) > 0; !d.used.curves && !d.felt() {
		return y
	}
	e.was, e.now = parts.NewCurve(was), parts.NewCurve(now)
	for i, list := range [2][]parts.Point{was, now} {
		if len(list) > 0 {
			e.ends[i] = [2]float64{list[0].X, list[len(list)-1].X}
		}
	}
	first, last := d.stages[0], d.stages[len(d.stages)-1]
	e.room.Within = place.Box{X: first.x + 3, Y: y + 3, W: last.x + last.w - first.x - 6, H: emotionHeight - 6}
	e.occupy(was, now)
	e.arrows()
	e.names(was, now)
	height := emotionHeight + e.pins(y+emotionHeight)
	d.lane("emotion", d.words.emotion, nil, y, height)
	e.axis(first.x, last.x+last.w)
	d.add(&render.Group{ID: d.page.id("mood"), Items: append(e.between(), e.lines(was, now)...)})
	d.add(&render.Group{ID: d.page.id("moved"), Items: e.marks})
	return y + height + e.style.Room(laneGap)
}

// pins puts the pins of each column beside its face, and what finds no room there
// into rows from y on. It says how high these are.
func (e *curves) pins(y float64) float64 {
	const r, side = parts.FaceRadius + 3, 2 * parts.PinRadius
	high := 0.0
	for _, m := range e.moods {
		c := &e.cols[m.col]
		var left []pin
		for _, p := range e.pinsOf("emotion", c) {
			x, fy := c.middle(), e.y(m.now.x)
			var tries []place.Box
			for _, far := range []float64{0, 4, 9} {
				for _, t := range [][2]float64{{0, 1}, {1, 0}, {-1, 0}, {0, -1}, {0.8, 0.8}, {-0.8, 0.8}, {0.8, -0.8}, {-0.8, -0.8}} {
					k := r + parts.PinRadius + far
					tries = append(tries, place.Box{X: x + k*t[0] - parts.PinRadius, Y: fy + k*t[1] - parts.PinRadius, W: side, H: side})
				}
			}
			if b, ok := e.room.First(tries...); ok {
				e.marks = append(e.marks, e.onePin(p, b.X+parts.PinRadius, b.Y+parts.PinRadius))
			} else {
				left = append(left, p)
			}
		}
		if len(left) > 0 {
			w := math.Min(c.w, pinPitch*float64(len(left)))
			e.marks = append(e.marks, e.pinned(left, c.middle()-w/2, y, w)...)
			high = math.Max(high, pinPitch*pinRows(len(left), w)+4)
		}
	}
	return high
}

// felt tells whether an emotion is known on some page.
func (d *drawing) felt() bool {
	return slices.ContainsFunc(d.top().cols, func(c column) bool {
		return d.feeling(true, c.old).ok || d.feeling(false, c.new).ok
	})
}

func (e *curves) y(v float64) float64 {
	return e.zero - emotionUnit*math.Max(-2, math.Min(2, v))
}

// axis draws the scale.
func (e *curves) axis(from, to float64) {
	for v := -2.0; v <= 2; v++ {
		s := render.Stroke{Color: e.p.Hair, Width: 1}
		if v == 0 {
			s = render.Stroke{Color: e.p.Ink3, Width: 1.2, Dash: []float64{4, 4}}
		}
		e.add(&render.Line{X1: from, Y1: e.y(v), X2: to, Y2: e.y(v), Stroke: s})
	}
	for v := -2.0; v <= 2; v += 2 {
		// The words of the lane may come as low as the face at +2.
		e.add(parts.Face(margin+rail-16, e.y(v), 7.5, v, e.p)...)
		e.add(middled(e.set(hintType), margin+rail-28, e.y(v), e.lang.Signed(v, 0), e.p.Ink3, render.End))
	}
}

// between is what lies between the curves, in the colour of gain or of loss.
func (e *curves) between() []render.Item {
	from, to := math.Max(e.ends[0][0], e.ends[1][0]), math.Min(e.ends[0][1], e.ends[1][1])
	if !(from < to) || e.ends[0][1] == 0 || e.ends[1][1] == 0 {
		return nil
	}
	var items []render.Item
	var xs []float64
	gains := false
	flush := func() {
		if len(xs) > 1 {
			items = append(items, e.area(xs, gains))
		}
		xs = nil
	}
	const step = 6.0
	n := int(math.Ceil((to - from) / step))
	for i := 0; i <= n; i++ {
		x := math.Min(to, from+step*float64(i))
		gap := e.was.At(x) - e.now.At(x)
		if up := gap > 0; len(xs) > 0 && up != gains && math.Abs(gap) > 0.05 {
			xs = append(xs, x)
			flush()
		}
		if len(xs) == 0 {
			gains = gap > 0
		}
		xs = append(xs, x)
	}
	flush()
	return items
}

func (e *curves) area(xs []float64, gains bool) render.Item {
	c, shade := e.p.Bad, lossShade
	if gains {
		c, shade = e.p.Good, gainShade
	}
	for _, x := range xs { // what nobody would see is not explained
		seen := math.Abs(e.was.At(x)-e.now.At(x)) > 2.5
		e.used.gained = e.used.gained || gains && seen
		e.used.losing = e.used.losing || !gains && seen
	}
	pen := parts.Pen(nil).Move(xs[0], e.now.At(xs[0]))
	for _, x := range xs[1:] {
		pen = pen.Line(x, e.now.At(x))
	}
	for i := len(xs) - 1; i >= 0; i-- {
		pen = pen.Line(xs[i], e.was.At(xs[i]))
	}
	p := pen.Close().Fill(c)
	p.Fill.Opacity = shade
	return p
}

// lines are the curves with their points.
func (e *curves) lines(was, now []parts.Point) []render.Item {
	var items []render.Item
	if len(was) > 1 {
		items = append(items, e.was.Path(render.Stroke{Color: e.p.Ink3, Width: 2.2, Dash: []float64{7, 5}}))
	}
	if len(now) > 1 {
		items = append(items, e.now.Path(render.Stroke{Color: e.p.Curve, Width: 3, Round: true}))
	}
	for _, p := range was {
		items = append(items, &render.Circle{X: p.X, Y: p.Y, R: 3.8, Fill: render.Fill{Color: e.p.Card}, Stroke: render.Stroke{Color: e.p.Ink3, Width: 1.6}})
	}
	for _, m := range e.moods {
		if m.now.ok {
			items = append(items, parts.Face(e.cols[m.col].middle(), e.y(m.now.x), parts.FaceRadius, m.now.x, e.p)...)
		}
	}
	return items
}

// occupy keeps labels off curves, points and the zero line.
func (e *curves) occupy(was, now []parts.Point) {
	for i, c := range [2]parts.Curve{e.was, e.now} {
		for x := e.ends[i][0]; x < e.ends[i][1]; x += 6 {
			a, b := c.At(x), c.At(x+6)
			e.room.Take(place.Box{X: x, Y: math.Min(a, b) - 3, W: 6, H: math.Abs(a-b) + 6})
		}
	}
	for _, p := range was {
		e.room.Take(place.Box{X: p.X - 5, Y: p.Y - 5, W: 10, H: 10})
	}
	const r = parts.FaceRadius + 2
	for _, p := range now {
		e.room.Take(place.Box{X: p.X - r, Y: p.Y - r, W: 2 * r, H: 2 * r})
	}
	e.room.Take(place.Box{X: e.room.Within.X, Y: e.zero - 1.5, W: e.room.Within.W, H: 3})
}

// arrows show where the mood moves most, and by how much.
func (e *curves) arrows() {
	for _, m := range e.moods {
		by := rounded(m.now.x, 1) - rounded(m.was.x, 1)
		if !m.was.ok || !m.now.ok || math.Abs(by) < arrowFrom {
			continue
		}
		x, from, to := e.cols[m.col].middle(), e.y(m.was.x), e.y(m.now.x)
		c, ink := e.p.Good, e.p.GoodInk
		from, to = from-6, to+parts.FaceRadius+3
		if by < 0 {
			c, ink = e.p.Bad, e.p.BadInk
			from, to = e.y(m.was.x)+6, e.y(m.now.x)-parts.FaceRadius-3
		}
		if math.Abs(from-to) > 8 && (from-to)*by > 0 {
			e.marks = append(e.marks, parts.Arrow([]parts.Point{{X: x, Y: from}, {X: x, Y: to}}, render.Stroke{Color: c, Width: 1.6}, "")...)
			e.room.Take(place.Box{X: x - 4, Y: math.Min(from, to), W: 8, H: math.Abs(from - to)})
		}
		e.figure(e.lang.Signed(by, 1), x, (from+to)/2, ink)
	}
}

// figure writes by how much, on the roomier side of an arrow.
func (e *curves) figure(s string, x, y float64, c render.Color) {
	w := e.set(boldType).Width(s)
	var tries []place.Box
	for _, dy := range []float64{0, -9, 9, -18, 18, -27, 27, -40, 40, -55, 55, -70, 70, -85, 85} {
		for _, bx := range []float64{x + 7, x - 7 - w, x + 16, x - 16 - w} {
			tries = append(tries, place.Box{X: bx - 1, Y: y + dy - 6.5, W: w + 2, H: 13})
		}
	}
	if b, ok := e.room.First(tries...); ok {
		e.marks = append(e.marks, middled(e.set(boldType), b.X+1, b.Y+6.5, s, c, render.Start))
	}
}

// names writes beside each curve whose it is, where there is room.
func (e *curves) names(was, now []parts.Point) {
	name := func(s string, list, other []parts.Point, o parts.Curve, c render.Color) {
		w := e.set(boldType).Width(s)
		var tries []place.Box
		for _, apart := range []float64{14, 0, -1000} { // where the curves lie apart first
			for _, p := range list {
				up := len(other) == 0 || p.Y <= o.At(p.X)
				if math.Abs(p.Y-o.At(p.X)) < apart && len(other) > 0 {
					continue
				}
				for _, k := range []float64{17, 22, 30, 42} {
					dy := k
					if up {
						dy = -k
					}
					tries = append(tries, place.Box{X: p.X - w/2 - 2, Y: p.Y + dy - 7, W: w + 4, H: 14})
				}
			}
		}
		if b, ok := e.room.First(tries...); ok {
			e.marks = append(e.marks, middled(e.set(boldType), b.X+b.W/2, b.Y+7, s, c, render.Middle))
		}
	}
	name(e.drawing.now, now, was, e.was, e.p.Ink)
	name(e.drawing.was, was, now, e.now, e.p.Ink3)
}
