package grid

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
)

// drawHeader draws what the map is and what it found; the result is where the
// next part begins.
func (d *drawing) drawHeader(y float64) float64 {
	if d.number > 1 {
		return d.drawSlimHeader(y)
	}
	whole := d.width - 2*margin
	meta := d.meta(whole * 0.42)
	metaWidth, metaHeight := 0.0, 0.0
	for _, p := range meta {
		metaWidth = math.Max(metaWidth, p.widest())
		metaHeight += p.height()
	}
	left := whole
	if metaWidth > 0 {
		left -= metaWidth + 32
	}
	state := d.words.current
	switch {
	case d.laid() && d.over.own != "":
		state = d.words.bothStates
	case d.m.State == journey.Target:
		state = d.words.target
	}
	stack := []para{
		d.set(overFont).wrap(d.words.overline+" · "+state+d.page, left, d.p.Accent),
		d.set(titleFont).wrap(d.m.Title, left, d.p.Ink),
		d.set(takeFont).wrap(d.takeaway(), left, d.p.Ink2),
	}
	if d.m.About != "" {
		stack = append(stack, d.set(goalFont).wrap(d.m.About, left, d.p.Ink3))
	}
	height := -3.0
	for _, p := range stack {
		height += p.height() + 3
	}
	lines, more := d.states(margin, y+height+4, left)
	if more > 0 {
		height += more + 4
	}
	foot := y + math.Max(height, metaHeight)
	g := &render.Group{ID: "header"}
	for _, p := range stack {
		g.Items = append(g.Items, p.at(margin, y, render.Start)...)
		y += p.height() + 3
	}
	g.Items = append(g.Items, lines...)
	top := foot - metaHeight
	for _, p := range meta {
		g.Items = append(g.Items, p.at(d.width-margin, top, render.End)...)
		top += p.height()
	}
	d.add(g)
	return foot + 14
}

// drawSlimHeader says on later pages what the map is, and no more.
func (d *drawing) drawSlimHeader(y float64) float64 {
	whole := d.width - 2*margin
	g := &render.Group{ID: "header"}
	for _, p := range []para{
		d.set(overFont).wrap(d.words.overline+d.page, whole, d.p.Accent),
		d.set(headingFont).wrap(d.m.Title, whole, d.p.Ink),
	} {
		g.Items = append(g.Items, p.at(margin, y, render.Start)...)
		y += p.height() + 3
	}
	d.add(g)
	return y + 9
}

// meta is who is accountable, where the map belongs, and what it rests on.
func (d *drawing) meta(width float64) []para {
	var out []para
	if d.m.Owner != "" {
		out = append(out, d.set(metaBold).wrap(d.words.accountable+": "+d.departmentName(d.m.Owner), width, d.p.Ink2))
	}
	var parts []string
	if d.m.PartOf != "" {
		parts = append(parts, say(d.words.partOf, readable(d.m.PartOf)))
	}
	if b := d.words.basis[string(d.m.Basis)]; b != "" {
		parts = append(parts, b)
	}
	if !d.m.Reviewed.IsZero() {
		parts = append(parts, say(d.words.reviewed, d.lang.Date(d.m.Reviewed.Time())))
		if d.m.ReviewEvery != nil {
			due := d.m.Reviewed.Time().Add(d.m.ReviewEvery.Mid()).UTC().Truncate(24 * time.Hour)
			parts = append(parts, say(d.words.due, d.lang.Date(due)))
		}
	}
	if len(parts) > 0 {
		out = append(out, d.set(metaFont).wrap(strings.Join(parts, " · "), width, d.p.Ink3))
	}
	return out
}

// readable is the path of a journey one level up as words: only its ids are
// known here.
func readable(path string) string {
	steps := strings.Split(path, "/")
	for i, s := range steps {
		steps[i] = sentence(strings.ReplaceAll(s, "-", " "))
	}
	return strings.Join(steps, " / ")
}

// say fills the values into a phrase, in order.
func say(phrase string, values ...string) string {
	for _, v := range values {
		before, after, ok := strings.Cut(phrase, "%s")
		if !ok {
			break
		}
		// A value that itself holds %s must not be filled again.
		phrase = before + strings.ReplaceAll(v, "%s", "%\u2060s") + after
	}
	return phrase
}

// drawn tells whether a touchpoint is in what the picture shows: what it says
// names nothing else.
func (d *drawing) drawn(id string) bool { return d.m.Graph().Position(id) != journey.None }

// takeaway is what the figures say, in one sentence; without figures how large
// the journey is.
func (d *drawing) takeaway() string {
	e := d.effort()
	var parts []string
	if e != nil && e.Success.OK && !d.onlySuccess(e) {
		parts = append(parts, say(d.words.takeSuccess, d.lang.Number(100*e.Success.X, 0)))
	}
	if e != nil && e.Expected.OK && e.Expected.X > 0 {
		best, name, id, alone := 0.0, "", "", false
		whole := d.journey()
		for _, tp := range whole {
			f := d.figureFor(tp.ID)
			switch {
			case f == nil || !f.Share.OK:
			case f.Share.X > best+same:
				best, name, id, alone = f.Share.X, touchpointName(tp), tp.ID, true
			case f.Share.X > best-same:
				alone = false
			}
		}
		if alone && len(whole) > 1 && d.drawn(id) {
			parts = append(parts, say(d.words.takeEffort, d.quote(oneLine(name)), d.lang.Percent(best, 0)))
		}
	}
	low, at, id, alone := math.Inf(1), "", "", false
	of := d.feelings()
	for _, tp := range d.journey() {
		x, ok := of[tp.ID]
		switch {
		case !ok:
		case x < low-same:
			low, at, id, alone = x, touchpointName(tp), tp.ID, true
		case x < low+same:
			alone = false
		}
	}
	if alone && low < 0 && d.drawn(id) {
		value := d.lang.Signed(low, 1)
		if d.over != nil && !d.over.state { // whose mood, of two
			value += ", " + oneLine(d.over.own)
		}
		parts = append(parts, say(d.words.takeEmotion, d.quote(oneLine(at)), value))
	}
	if len(parts) == 0 {
		n, k := len(d.top().cols), len(d.top().stages)
		return say(d.words.takeCount, strconv.Itoa(n)+" "+plural(d.lang, n, d.words.touchpoints),
			strconv.Itoa(k)+" "+plural(d.lang, k, d.words.stages)) + "."
	}
	if len(parts) == 3 {
		return parts[0] + "; " + parts[1] + ", " + parts[2] + "." + d.takeOther()
	}
	return sentence(strings.Join(parts, "; ")) + "." + d.takeOther()
}

// takeOther says how many succeed in the other state.
func (d *drawing) takeOther() string {
	if !d.laid() || d.over.own == "" {
		return ""
	}
	e := (&drawing{in: d.over.in}).effort()
	if e == nil || !e.Success.OK {
		return ""
	}
	phrase := d.words.takeTarget
	if d.over.before {
		phrase = d.words.takeToday
	}
	return " " + say(phrase, d.lang.Number(100*e.Success.X, 0)) + "."
}
