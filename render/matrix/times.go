package matrix

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// steps are the ratios to the fastest channel up to which a shade goes; beyond
// the last one the darkest begins.
var steps = [4]float64{1.05, 1.6, 2.1, 2.9}

// heat is the shade, 0 to 4, of a ratio to the fastest channel.
func heat(ratio float64) int {
	for i, s := range steps {
		if ratio <= s {
			return i
		}
	}
	return len(steps)
}

func (d *drawing) timeRows(y float64) float64 {
	n := len(d.facts)
	if d.last <= n && d.last < n+len(d.times) {
		return y
	}
	y = d.section(y, "takes", d.words.takes, d.words.takesHint, d.words.spread)
	if len(d.times) == 0 {
		if d.isPart() {
			return d.sentence(y, d.words.noTimesPart)
		}
		return d.sentence(y, d.words.noTimes)
	}
	most := 3.4
	for i := range d.times {
		if r := d.times[i].Ratio; r.OK {
			most = math.Max(most, r.X)
		}
	}
	for i := max(0, d.first-n); i < d.last-n; i++ {
		y = d.timeLine(&d.times[i], y, most) + d.style.Room(gap)
	}
	return y + 3
}

// timeLine draws one touchpoint; most is the ratio that fills its bar.
func (d *drawing) timeLine(t *timeRow, y, most float64) float64 {
	name := d.set(nameType).Wrap(t.name, d.rail-28-16-18, d.p.Ink)
	who, ink, solid := d.ownerName(t.owner), d.ownerInk(t.owner), d.ownerSolid(t.owner)
	if d.missing(t) {
		who, ink, solid = d.words.nobody, d.p.Bad, d.p.Bad
	}
	owner := d.set(smallType).Wrap(who, d.rail-28-16-12, ink)
	c := d.p.Doing
	if heat(t.Ratio.X) >= 3 {
		c = d.p.Bad
	}
	end, endHeight := d.verdict(d.ratio(t.Ratio.X), t.Ratio.OK, (t.Ratio.X-1)/(most-1), c, d.timeBasis(t))
	height := math.Max(d.style.Room(36), math.Max(name.Height()+owner.Height()+4, endHeight))
	cells := make([]timeCell, len(d.doors))
	for i := range d.doors {
		cells[i] = d.timeCell(t, i)
		height = math.Max(height, cells[i].height())
	}
	g := &render.Group{ID: "tp-" + t.tp.ID}
	top := y + (height-name.Height()-owner.Height())/2
	g.Items = append(g.Items, d.set(lineType).Text(margin+18, top+nameType.Baseline(), d.count(t.number), d.p.Ink3, render.End))
	g.Items = append(g.Items, name.At(margin+28, top, render.Start)...)
	if m := t.tp.MomentOfTruth; m != nil && *m && len(name.Lines) > 0 {
		g.Items = append(g.Items, parts.Diamond(margin+28+name.Width(name.Lines[0])+12, top+8.5, 5, d.p.Truth, ""))
	}
	if len(owner.Lines) > 0 {
		foot := top + name.Height()
		g.Items = append(g.Items, &render.Circle{X: margin + 31, Y: foot + 7, R: 3, Fill: render.Fill{Color: solid}})
		g.Items = append(g.Items, owner.At(margin+40, foot, render.Start)...)
	}
	for i := range d.doors {
		g.Items = append(g.Items, d.drawTime(&cells[i], i, y, height)...)
	}
	g.Items = append(g.Items, end(y+(height-endHeight)/2)...)
	d.add(g)
	return y + height
}

func (d *drawing) timeBasis(t *timeRow) string {
	if !t.Ratio.OK {
		return d.words.noTimesHere
	}
	side := func(channel string) string {
		for _, e := range t.uses {
			if x, ok := minutes(e); ok && e.Channel == channel {
				return d.channelName(channel) + "\u00a0" + d.minutes(x)
			}
		}
		return d.channelName(channel)
	}
	slowest := t.Slowest
	if slowest == t.Fastest { // all take as long: any other will do
		for _, e := range t.uses {
			if _, ok := minutes(e); ok && e.Channel != t.Fastest {
				slowest = e.Channel
				break
			}
		}
	}
	return side(slowest) + " · " + side(t.Fastest)
}

// minutes writes a time to the minute, and below ten to a tenth.
func (d *drawing) minutes(x float64) string {
	decimals := 0
	if x < 10 {
		decimals = 1
	}
	return d.lang.Short(x, decimals) + "\u00a0" + d.lang.MinuteUnit()
}

// timeCell is the time of a touchpoint on one channel.
type timeCell struct {
	offered bool
	silent  bool // offered, but the time is not given
	shade   int  // -1: the time is not known, or there is none to compare with
	lines   bool
	value   parts.Para
	ratio   string
	share   string
}

func (c *timeCell) height() float64 {
	h := c.value.Height() + 12
	if c.lines {
		h += lineType.Lead
	}
	return h
}

func (d *drawing) timeCell(t *timeRow, i int) timeCell {
	at := slices.IndexFunc(t.uses, func(e journey.Encounter) bool { return e.Channel == d.doors[i].id })
	if at < 0 {
		return timeCell{}
	}
	c := timeCell{offered: true, shade: -1, share: d.lang.Percent(t.uses[at].Share, 0)}
	text := d.words.unknown
	if x, ok := minutes(t.uses[at]); ok {
		text = d.minutes(x)
		if fast, ok := t.fastest(); ok && t.Ratio.OK && fast > 0 {
			c.shade, c.ratio = heat(x/fast), "×\u00a0"+d.ratio(x/fast)
			if c.shade == 0 { // as fast as the fastest, by the digits that are shown
				c.shade, c.ratio = 0, d.words.fastest
			}
		}
	}
	room := d.pitch - gap - 2*d.style.Room(cellPad)
	if c.silent = text == d.words.unknown; c.silent {
		room -= silentRoom
	}
	c.value = d.set(valueType).Wrap(text, room, d.shadeInk(c.shade))
	c.lines = c.value.Widest()+d.set(lineType).Width(c.ratio)+d.set(lineType).Width(c.share)+2*apart > room
	return c
}

// silentRoom is that of the sign of what is not said.
const silentRoom = 19.0

// apart is the least distance of the texts of a cell.
const apart = 9.0

// fitTimes is the pitch at which ordinary times stand on one line.
func (d *drawing) fitTimes() float64 {
	if len(d.times) == 0 {
		return leastPitch
	}
	w := d.set(valueType).Width(d.minutes(88)) + math.Max(d.set(lineType).Width(d.words.fastest), d.set(lineType).Width("×\u00a0"+d.ratio(88.8))) +
		d.set(lineType).Width(d.lang.Percent(0.88, 0))
	return math.Max(leastPitch, math.Ceil(w+2*apart+2*d.style.Room(cellPad)+gap))
}

func (t *timeRow) fastest() (float64, bool) {
	for _, e := range t.uses {
		if e.Channel == t.Fastest {
			return minutes(e)
		}
	}
	return 0, false
}

// shadeInk is the colour of text on a shade.
func (d *drawing) shadeInk(shade int) render.Color {
	switch {
	case shade < 0:
		return d.p.Ink2
	case shade < 3:
		return d.p.Ink
	}
	return d.p.Page
}

func (d *drawing) drawTime(c *timeCell, i int, y, h float64) []render.Item {
	x, w := d.cellX(i), d.pitch-gap
	box := &render.Rect{X: x, Y: y, W: w, H: h, R: d.style.Corner(5), Fill: render.Fill{Color: d.p.Block}}
	if !c.offered {
		return []render.Item{box, d.dash(x+w/2, y+h/2)}
	}
	if c.shade >= 0 {
		d.used.shade[c.shade] = true
		box.Fill.Color = d.p.Heat[c.shade]
	}
	if c.shade == 0 {
		box.Stroke = render.Stroke{Color: d.p.Heat[1], Width: 1}
	}
	ink := d.shadeInk(c.shade)
	top := y + (h-c.height())/2 + 6
	g := &render.Group{Title: d.channelName(d.doors[i].id), Items: []render.Item{box}}
	from := x + d.style.Room(cellPad)
	if c.silent {
		d.used.silent = true
		g.Items = append(g.Items, parts.Empty(from+6, top+c.value.Height()/2, 12, 1.4, d.p.Ink3))
		from += silentRoom
	}
	g.Items = append(g.Items, c.value.At(from, top, render.Start)...)
	base := top + valueType.Baseline()
	left := from + c.value.Widest() + apart
	if c.lines {
		base, left = top+c.value.Height()+lineType.Baseline(), x+d.style.Room(cellPad)
	}
	right := x + w - d.style.Room(cellPad)
	g.Items = append(g.Items, d.set(lineType).Text(right, base, c.share, ink, render.End))
	if c.ratio != "" {
		// Centred in what the others leave.
		room := right - d.set(lineType).Width(c.share) - apart - left
		at, anchor := left+room/2, render.Middle
		if c.lines {
			at, anchor = left, render.Start
		}
		g.Items = append(g.Items, d.set(lineType).Text(at, base, c.ratio, ink, anchor))
	}
	return []render.Item{g}
}

// missing tells whether nobody answers for a touchpoint of a map that says who
// answers for others.
func (d *drawing) missing(t *timeRow) bool {
	owned := func(e journey.Encounter) bool { return e.Detail.Owner != "" }
	return !slices.ContainsFunc(t.uses, owned) && slices.ContainsFunc(d.m.Graph().Encounters(), owned)
}

func (d *drawing) department(id string) int {
	return slices.IndexFunc(d.m.Departments, func(x journey.Department) bool { return x.ID == id })
}

func (d *drawing) ownerName(id string) string {
	if i := d.department(id); i >= 0 && d.m.Departments[i].Name != "" {
		return d.m.Departments[i].Name
	}
	return id
}

func (d *drawing) ownerInk(id string) render.Color {
	i := d.department(id)
	if i < 0 || len(d.style.Departments) == 0 {
		return d.p.Ink3
	}
	return d.style.Departments[i%len(d.style.Departments)].Ink
}

func (d *drawing) ownerSolid(id string) render.Color {
	i := d.department(id)
	if i < 0 || len(d.style.Departments) == 0 {
		return d.p.Ink3
	}
	return d.style.Departments[i%len(d.style.Departments)].Solid
}
