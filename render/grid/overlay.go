package grid

import (
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

// overlay is what is laid over the map: another state of the journey, or what
// another persona feels.
type overlay struct {
	in      render.Input
	state   bool   // another state, no persona
	before  bool   // it is what the map comes from: today or an earlier version
	own     string // name of what the map shows; "" where it has none
	name    string // name of what is laid over it
	match   map[string]string
	figures map[string]*figures.TouchpointEffort // by the map's own ids
	values  map[string]keyFigure                 // key figures by their label
	news    map[string][]news                    // by the id of the card that tells of them
}

// news is a touchpoint that only the other state has.
type news struct {
	name  string
	first bool // it comes before the card that tells of it
}

// layOver reads what is laid over the map.
func (d *drawing) layOver() {
	other := d.in.Other
	if other == nil || other.Map == nil {
		return
	}
	o := &overlay{in: *other}
	o.own, o.name = d.stateNames()
	mine, theirs := d.m.Selection().Persona, other.Map.Selection().Persona
	o.state = mine == "" || theirs == ""
	o.before = other.Map.State != journey.Target || d.m.State == journey.Target
	o.match = matched(d.journey(), touchpointsOf(other.Map.Whole()))
	d.over = o
	if !o.state {
		return
	}
	theirEffort := (&drawing{in: *other}).effort()
	of := effortOf(theirEffort)
	o.figures = map[string]*figures.TouchpointEffort{}
	told := map[string]bool{} // steps made one have their minutes once
	for _, tp := range d.journey() {
		if id, ok := o.match[tp.ID]; ok && !told[id] && of[id] != nil {
			o.figures[tp.ID], told[id] = of[id], true
		}
	}
	o.values = d.otherValues()
	o.news = onlyThere(touchpointsOf(other.Map.Whole()), stagesOf(other.Map.Whole()), o.match, d.journey())
}

// laid tells whether another state of the journey is laid over the map.
func (d *drawing) laid() bool { return d.over != nil && d.over.state }

// otherValues are the key figures of the other state by their labels.
func (d *drawing) otherValues() map[string]keyFigure {
	in := *d.in.Other
	in.Other = nil
	o := &drawing{in: in, style: d.style, m: in.Map, lang: d.lang, words: d.words}
	of := map[string]keyFigure{}
	for _, f := range o.figureList() {
		if f.value != "" {
			of[f.label] = f
		}
	}
	return of
}

func touchpointsOf(m *journey.Map) []*touchpoint.Touchpoint {
	var out []*touchpoint.Touchpoint
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			out = append(out, &m.Stages[s].Touchpoints[t])
		}
	}
	return out
}

// stagesOf are the stages of touchpoints by id.
func stagesOf(m *journey.Map) map[string]string {
	of := map[string]string{}
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			of[m.Stages[s].Touchpoints[t].ID] = m.Stages[s].ID
		}
	}
	return of
}

// matched are the ids of touchpoints in the other map by those in this one: the
// same id, or one that either map says it had.
func matched(own, other []*touchpoint.Touchpoint) map[string]string {
	there, was := map[string]bool{}, map[string]string{}
	for _, tp := range other {
		there[tp.ID] = true
		for _, id := range tp.Was {
			was[id] = tp.ID
		}
	}
	of := map[string]string{}
	for _, tp := range own {
		for _, id := range append([]string{tp.ID, was[tp.ID]}, tp.Was...) {
			if id != "" && there[id] {
				of[tp.ID] = id
				break
			}
		}
	}
	return of
}

// onlyThere are the touchpoints that only the other map has, each by the own
// touchpoint beside it: the one before in its stage, else the one after, else
// the nearest of the journey.
func onlyThere(other []*touchpoint.Touchpoint, stage map[string]string, match map[string]string, own []*touchpoint.Touchpoint) map[string][]news {
	back := map[string]string{}
	for _, tp := range own { // of steps made one the last counts
		if id, ok := match[tp.ID]; ok {
			back[id] = tp.ID
		}
	}
	of := map[string][]news{}
	for i, tp := range other {
		if back[tp.ID] != "" {
			continue
		}
		find := func(step int, near bool) string {
			for k := i + step; k >= 0 && k < len(other); k += step {
				if near && stage[other[k].ID] != stage[tp.ID] {
					break
				}
				if id := back[other[k].ID]; id != "" {
					return id
				}
			}
			return ""
		}
		for _, try := range []struct {
			step int
			near bool
		}{{-1, true}, {1, true}, {-1, false}, {1, false}} {
			if id := find(try.step, try.near); id != "" {
				of[id] = append(of[id], news{name: touchpointName(tp), first: try.step > 0})
				break
			}
		}
	}
	return of
}

// stepNote is what a card says of the other state: a sign and a text.
type stepNote struct {
	change parts.Change
	text   para
}

const noteLeft = 17.0 // room for the sign of a note

// stepNotes are what the card of a column says of the other state.
func (d *drawing) stepNotes(c *column, width float64) []stepNote {
	if !d.laid() {
		return nil
	}
	o, w := d.over, d.words
	var out []stepNote
	add := func(gone bool, text string) {
		n := stepNote{parts.Added, d.set(bodyFont).wrap(text, width-noteLeft, d.p.GoodInk)}
		if gone {
			n.change, n.text.color = parts.Removed, d.p.Ink2
		}
		out = append(out, n)
	}
	if _, ok := o.match[c.tp.ID]; !ok {
		if o.before {
			add(false, w.newHere)
		} else {
			add(true, w.goneThere)
		}
	}
	list := slices.Clone(o.news[c.tp.ID])
	slices.SortStableFunc(list, func(a, b news) int {
		switch {
		case a.first == b.first:
			return 0
		case a.first:
			return -1
		}
		return 1
	})
	for _, n := range list {
		phrase := [2][2]string{{w.newAfter, w.newBefore}, {w.goneAfter, w.goneBefore}}[index(o.before)][index(n.first)]
		add(o.before, say(phrase, oneLine(n.name)))
	}
	return out
}

func index(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// notesHeight is how much room notes take at the end of a card.
func notesHeight(notes []stepNote) float64 {
	h := 0.0
	for _, n := range notes {
		h += n.text.height() + 4
	}
	return h
}

func (d *drawing) drawNotes(notes []stepNote, x, y float64) []render.Item {
	var items []render.Item
	for _, n := range notes {
		y += 4
		items = append(items, d.noteSign(x+6.5, y+n.text.lead/2, n)...)
		items = append(items, n.text.at(x+noteLeft, y, render.Start)...)
		y += n.text.height()
	}
	return items
}

// noteSign is a ring with a plus or a minus, quieter than the pin of a finding.
func (d *drawing) noteSign(x, y float64, n stepNote) []render.Item {
	c, sign := d.p.Good, parts.Plus
	if n.change == parts.Removed {
		c, sign = d.p.Ink3, parts.Minus
	}
	return []render.Item{
		&render.Circle{X: x, Y: y, R: 6, Stroke: render.Stroke{Color: c, Width: 1.3}},
		sign(x, y, 6, 1.5, c),
	}
}

// states explains in the header which curve is which, wrapped to width.
func (d *drawing) states(x, y, width float64) ([]render.Item, float64) {
	o := d.over
	if o == nil {
		return nil, 0
	}
	other := o.name
	if title := oneLine(o.in.Map.Title); o.state && title != "" && title != oneLine(d.m.Whole().Title) {
		other += ": " + title
	}
	entries := []keyEntry{{28, d.solidSign, o.own}, {28, d.dashedSign, other}}
	if o.before && o.state {
		entries[0], entries[1] = entries[1], entries[0]
	}
	var items []render.Item
	left, top := x, y
	for _, e := range entries {
		if e.text == "" {
			continue
		}
		text := d.set(bodyBold).wrap(e.text, width-e.width-8, d.p.Ink2)
		if w := e.width + 8 + text.widest(); x > left && x+w > left+width {
			x, y = left, y+18
		}
		items = append(items, e.draw(x, y+9)...)
		items = append(items, text.at(x+e.width+8, y+1.5, render.Start)...)
		x += e.width + 8 + text.widest() + 26
		if n := len(text.lines); n > 1 {
			x, y = left, y+18+text.lead*float64(n-1)
		}
	}
	if x > left {
		y += 18
	}
	return items, y - top
}

func (d *drawing) solidSign(x, y float64) []render.Item {
	return []render.Item{&render.Line{X1: x, Y1: y, X2: x + 28, Y2: y, Stroke: render.Stroke{Color: d.p.Curve, Width: 3, Round: true}}}
}

func (d *drawing) dashedSign(x, y float64) []render.Item {
	s := d.ghostStroke()
	s.Dash = []float64{5, 3}
	return []render.Item{
		&render.Line{X1: x, Y1: y, X2: x + 28, Y2: y, Stroke: s},
		&render.Circle{X: x + 14, Y: y, R: 3.5, Fill: render.Fill{Color: d.p.Page}, Stroke: render.Stroke{Color: d.p.Ghost, Width: 1.8}},
	}
}

// ghostStroke is the line of the other state.
func (d *drawing) ghostStroke() render.Stroke {
	return render.Stroke{Color: d.p.Ghost, Width: 2.2, Dash: []float64{7, 5}}
}
