package grid

import (
	"math"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render"
)

func (d *drawing) hasFixes() bool {
	for i := range d.cols {
		if len(d.cols[i].fixes) > 0 {
			return true
		}
	}
	return false
}

// fixText is an opportunity as it is set in its card.
type fixText struct {
	head, text, solves, status, cost para
	success, minutes                 para // what it would change
	beside                           bool // status and cost share a line
	w                                float64
}

func (d *drawing) fixText(f *fixCard, c *column, linked bool) fixText {
	w := c.w - 2*d.style.Room(cardPad)
	t := fixText{w: w}
	left := d.set(bodyBold).width(f.label) + 7
	if f.Owner != "" {
		t.head = d.set(solverFont).wrap(d.departmentName(f.Owner), w-left, d.p.GoodInk)
	}
	t.text = d.set(bodyFont).wrap(f.Text, w, d.p.GoodInk)
	var labels []string
	for _, p := range f.solves {
		if !linked || p.col < 0 { // no line leads there
			labels = append(labels, p.label)
		}
	}
	if len(labels) > 0 {
		t.solves = d.set(bodyBold).wrap(say(d.words.solves, strings.Join(labels, ", ")), w, d.p.GoodInk)
	}
	if s := d.words.status[f.Status]; s != "" {
		t.status = d.set(bodyBold).wrap(s, w, d.p.GoodInk)
	}
	if f.Cost != nil {
		t.cost = d.set(bodyFont).wrap(say(d.words.cost, d.lang.Short(*f.Cost, 2)), w, d.p.GoodInk)
	}
	d.gains(f, &t)
	t.beside = t.status.widest()+t.cost.widest()+10 <= w
	return t
}

func (t fixText) headHeight() float64 { return math.Max(t.head.height(), bodyBold.lead) }

// footHeight is that of what stands below the dotted rule.
func (t fixText) footHeight() float64 {
	h := t.status.height() + t.cost.height()
	if t.beside {
		h = math.Max(t.status.height(), t.cost.height())
	}
	if h += t.gainHeight(); h > 0 {
		h += 8
	}
	return h
}

// gains say what an opportunity would change by itself: points of success, and
// minutes of those who get there. What rounds to nothing is not said.
func (d *drawing) gains(f *fixCard, t *fixText) {
	plan := d.plan()
	if plan == nil {
		return
	}
	fix := plan[fixKey(f.ID, f.Origin.Range)]
	if fix == nil || f.Status == "done" {
		return
	}
	now := d.in.Figures.Plan.Now
	gain := func(a, b figures.Value, times float64, unit string) para {
		by := times * (a.X - b.X)
		if !a.OK || !b.OK || math.Abs(by) < 0.05 {
			return para{}
		}
		return d.set(bodyBold).wrap(d.lang.Signed(by, 1)+"\u00a0"+unit, t.w, d.p.GoodInk)
	}
	t.success = gain(fix.Success, now.Success, 100, d.words.points)
	t.minutes = gain(fix.GivenSuccess, now.GivenSuccess, 1, d.lang.MinuteUnit())
}

// gainsBeside tells whether both gains share a line.
func (t fixText) gainsBeside() bool { return t.success.widest()+t.minutes.widest()+10 <= t.w }

func (t fixText) gainHeight() float64 {
	if t.gainsBeside() {
		return math.Max(t.success.height(), t.minutes.height())
	}
	return t.success.height() + t.minutes.height()
}

// fixKey is by what the fixes of a plan are known to the map.
func fixKey(id string, at diag.Range) string {
	if id != "" {
		return id
	}
	return at.String()
}

// plan are the opportunities of the plan, or nil.
func (d *drawing) plan() map[string]*figures.Fix {
	if d.in.Figures == nil || d.in.Figures.Plan == nil {
		return nil
	}
	if d.fixOf == nil {
		d.fixOf = map[string]*figures.Fix{}
		list := d.in.Figures.Plan.Fixes
		for i := range list {
			if f := &list[i]; f.Kind == figures.OpportunityFix {
				d.fixOf[f.ID] = f
				if f.Range.IsValid() {
					d.fixOf[f.Range.String()] = f
				}
			}
		}
	}
	return d.fixOf
}

func (t fixText) height() float64 {
	return 7 + t.headHeight() + 2 + t.text.height() + t.solves.height() + t.footHeight() + 8
}

// drawFixes draws opportunities, and where pains stand right above them the
// links from these.
func (d *drawing) drawFixes(top, least float64) ([]render.Item, float64) {
	linked := d.follows("pains", "opportunities")
	if linked {
		d.makeLinks()
	}
	var texts [][]fixText
	var rows []float64
	for i := range d.cols {
		c := &d.cols[i]
		texts = append(texts, nil)
		for k, f := range c.fixes {
			t := d.fixText(f, c, linked)
			texts[i] = append(texts[i], t)
			if k == len(rows) {
				rows = append(rows, 0)
			}
			rows[k] = math.Max(rows[k], t.height())
		}
	}
	y := top + d.style.Room(lanePad) + d.linkRoom()
	var cards []render.Item
	for k, h := range rows {
		for i := range d.cols {
			if c := &d.cols[i]; k < len(c.fixes) {
				f := c.fixes[k]
				f.x, f.y, f.w, f.h = c.x, y, c.w, h
				cards = append(cards, d.drawFix(f, texts[i][k]))
			}
		}
		y += h + d.style.Room(laneGap)
	}
	items := d.drawLinks(top + d.style.Room(lanePad))
	return append(items, cards...), math.Max(least, y-d.style.Room(laneGap)+d.style.Room(lanePad)-top)
}

func (d *drawing) drawFix(f *fixCard, t fixText) render.Item {
	id := ""
	if f.ID != "" {
		id = "opportunity-" + f.ID
	}
	g := &render.Group{ID: id, Items: []render.Item{&render.Rect{X: f.x, Y: f.y, W: f.w, H: f.h, R: d.style.Corner(5),
		Fill: render.Fill{Color: d.p.GoodTint}, Stroke: render.Stroke{Color: d.p.Good, Width: 1.2}}}}
	x, y := f.x+d.style.Room(cardPad), f.y+7
	g.Items = append(g.Items, d.set(bodyBold).text(x, y+bodyBold.baseline(), f.label, d.p.GoodInk, render.Start))
	g.Items = append(g.Items, t.head.at(x+d.set(bodyBold).width(f.label)+7, y, render.Start)...)
	y += t.headHeight() + 2
	g.Items = append(g.Items, t.text.at(x, y, render.Start)...)
	g.Items = append(g.Items, t.solves.at(x, y+t.text.height(), render.Start)...)
	foot := t.footHeight()
	if foot == 0 {
		return g
	}
	y = f.y + f.h - 8 - foot + 8
	g.Items = append(g.Items, &render.Line{X1: x, Y1: y - 4, X2: f.x + f.w - d.style.Room(cardPad), Y2: y - 4,
		Stroke: render.Stroke{Color: d.p.Good, Width: 1, Dash: []float64{2, 2}}})
	g.Items = append(g.Items, t.success.at(x, y, render.Start)...)
	if t.gainsBeside() && len(t.success.lines) > 0 {
		g.Items = append(g.Items, t.minutes.at(f.x+f.w-d.style.Room(cardPad), y, render.End)...)
	} else {
		g.Items = append(g.Items, t.minutes.at(x, y+t.success.height(), render.Start)...)
	}
	y += t.gainHeight()
	g.Items = append(g.Items, t.status.at(x, y, render.Start)...)
	if t.beside {
		g.Items = append(g.Items, t.cost.at(f.x+f.w-d.style.Room(cardPad), y, render.End)...)
	} else {
		g.Items = append(g.Items, t.cost.at(x, y+t.status.height(), render.Start)...)
	}
	return g
}
