package blueprint

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/parts"
)

const (
	railPad   = 18.0 // right of the names of lanes
	blockPad  = 8.0
	lineGap   = 6.0 // between a line and the ground at either side
	tightGap  = 14.0
	markedGap = 36.0 // holds a disc or a wait
)

// label is what stands in the rail beside a lane.
type label struct{ name, hint parts.Para }

func (d *drawing) label(lane string) label {
	w := d.words.lanes[lane]
	return label{d.Set(lanes.LaneType).Wrap(w.name, d.Rail-railPad, d.P.Ink), d.Set(lanes.HintType).Wrap(w.hint, d.Rail-railPad, d.P.Ink3)}
}

func (l label) height() float64 { return l.name.Height() + l.hint.Height() + 6 }

// line is the name of a line and the room it needs above.
func (d *drawing) line(name string) (parts.Para, float64) {
	p := d.Set(lanes.BoldType).Wrap(d.words.lines[name], d.Rail-railPad, d.P.Ink)
	return p, math.Max(24, p.Height()+12)
}

// gap is the room between a piece of work and the one above it.
func (d *drawing) gap(to *card) float64 {
	for _, s := range d.steps {
		if s.to == to && !s.first && !s.sinks && (s.number > 0 || s.pill != "") {
			return markedGap
		}
	}
	return tightGap
}

// settle gives the cards of one lane their places, the first of each column, the
// second of each and so on in rows from 0 down, and returns how high they are.
func (d *drawing) settle(list func(c *cell) []*card) float64 {
	y := 0.0
	for k := 0; ; k++ {
		gap, high := 0.0, 0.0
		for i := range d.cells {
			if cards := list(&d.cells[i]); k < len(cards) {
				high = math.Max(high, cards[k].h)
				if k > 0 {
					gap = math.Max(gap, d.gap(cards[k]))
				}
			}
		}
		if high == 0 {
			return y
		}
		y += gap
		for i := range d.cells {
			if cards := list(&d.cells[i]); k < len(cards) {
				cards[k].y, cards[k].h = y, high
			}
		}
		y += high
	}
}

func front(c *cell) []*card   { return c.front }
func back(c *cell) []*card    { return c.back }
func support(c *cell) []*card { return c.support }

// shift moves the cards of a lane down to where it begins.
func (d *drawing) shift(list func(c *cell) []*card, y float64) {
	for i := range d.cells {
		for _, k := range list(&d.cells[i]) {
			k.y += y
		}
	}
}

// foot is where the last card of a column ends.
func foot(cards []*card) float64 {
	k := cards[len(cards)-1]
	return k.y + k.h
}

// measure finds how high the rows are.
func (d *drawing) measure() {
	h := &d.h
	for i := range d.cells {
		c := &d.cells[i]
		if d.Cols[i].Evidence != "" {
			h.evidence = math.Max(h.evidence, math.Max(44, c.evidence.Height()+18))
		}
		h.customer = math.Max(h.customer, 28+c.name.Height()+2+c.does.Height()+11)
	}
	h.front, h.back, h.support = d.settle(front), d.settle(back), d.settle(support)
	if h.evidence > 0 {
		h.evidence = math.Max(h.evidence, d.label("evidence").height())
	}
	h.customer = math.Max(h.customer, d.label("customer").height())
	h.front = math.Max(h.front, d.label("front").height())
	h.back = math.Max(h.back, d.label("back").height())
}

// drawRows draws everything between the stages and the legend.
func (d *drawing) drawRows(top float64) float64 {
	d.measure()
	y, h := &d.y, &d.h
	_, above := d.line("interaction")
	y.evidence = top + d.Style.Room(blockPad)
	y.customer = y.evidence
	if h.evidence > 0 {
		y.customer += h.evidence + 22
	}
	y.interaction = y.customer + h.customer + above
	y.front = y.interaction + 24
	_, above = d.line("visibility")
	y.visibility = y.front + h.front + above
	d.upTop = y.visibility + 10
	d.stepY = d.upTop + d.pack(true)
	y.back = d.stepY + 18
	if d.marked(func(s *step) bool { return s.first }) {
		y.back = d.stepY + markedGap
	}
	d.runTop = y.back + h.back + 10
	foot := d.runTop + d.pack(false)
	if d.marked(func(s *step) bool { return s.sinks }) {
		foot += markedGap
	}
	_, above = d.line("internal")
	y.internal = math.Max(foot+10, y.back+h.back+above)
	y.support = y.internal + 20
	systems := d.systemRows()
	y.foot = y.support + h.support
	if len(systems) > 0 && h.support > 0 {
		y.foot += 10
	}
	slots := y.foot
	for _, r := range systems {
		y.foot += r + 8
	}
	if len(systems) > 0 {
		y.foot -= 8
	}
	y.foot = math.Max(y.foot, y.support+d.label("support").height()) + d.Style.Room(blockPad)
	d.shift(front, y.front)
	d.shift(back, y.back)
	d.shift(support, y.support)
	d.grounds(top)
	d.drawDrops(slots)
	d.drawSteps()
	d.drawRuns()
	d.drawLines()
	d.drawContacts()
	d.drawCards()
	d.drawSystems(slots, systems)
	d.drawMarks()
	return y.foot
}

// marked tells whether a step of a kind has something to stand on it.
func (d *drawing) marked(kind func(*step) bool) bool {
	for _, s := range d.steps {
		if kind(s) && (s.number > 0 || s.pill != "") {
			return true
		}
	}
	return false
}

// pack stacks the runs up, or those below the backstage, and returns the height.
func (d *drawing) pack(up bool) float64 {
	var list []*lanes.Strip
	for _, r := range d.runs {
		if r.up == up {
			list = append(list, &r.strip)
		}
	}
	return lanes.Pack(list, 8)
}

// grounds draws the lanes with their names.
func (d *drawing) grounds(top float64) {
	y, p := &d.y, d.P
	lane := func(id string, ground []render.Item, name string, at float64) {
		l := d.label(name)
		items := append(ground, l.name.At(lanes.Margin, at, render.Start)...)
		items = append(items, l.hint.At(lanes.Margin, at+l.name.Height()+2, render.Start)...)
		d.Add(&render.Group{ID: d.Page.ID("lane-" + id), Items: items})
	}
	upper := d.Block(top, y.interaction-lineGap-top, p.Block)
	if d.h.evidence > 0 {
		lane("evidence", upper, "evidence", y.evidence)
		upper = nil
	}
	lane("customer", upper, "customer", y.customer)
	lane("frontstage", d.Block(y.interaction+lineGap, y.visibility-y.interaction-2*lineGap-1, p.Block), "front", y.front)
	lane("backstage", d.Block(y.visibility+lineGap+1, y.internal-y.visibility-2*lineGap-1, p.Backstage), "back", y.back)
	lane("support", d.Block(y.internal+lineGap, y.foot-y.internal-lineGap, p.Backstage), "support", y.support)
}

// drawLines draws the lines of interaction, visibility and internal interaction.
func (d *drawing) drawLines() {
	last := &d.Stages[len(d.Stages)-1]
	for _, l := range []struct {
		name   string
		y      float64
		stroke render.Stroke
	}{
		{"interaction", d.y.interaction, render.Stroke{Color: d.P.Flow, Width: 1.6}},
		{"visibility", d.y.visibility, render.Stroke{Color: d.P.Ink, Width: 4}},
		{"internal", d.y.internal, render.Stroke{Color: d.P.Flow, Width: 1.6, Dash: []float64{7, 4}}},
	} {
		name, _ := d.line(l.name)
		items := name.At(lanes.Margin, l.y-l.stroke.Width/2-5-name.Height(), render.Start)
		items = append(items, &render.Line{X1: lanes.Margin, Y1: l.y, X2: last.X + last.W, Y2: l.y, Stroke: l.stroke})
		d.Add(&render.Group{ID: d.Page.ID("line-" + l.name), Items: items})
	}
}
