package grid

import (
	"math"
	"strings"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

func (d *drawing) hasGoals() bool {
	for i := range d.stages {
		if d.stages[i].Goal != "" {
			return true
		}
	}
	return false
}

// drawGoals draws what the customer wants in each stage.
func (d *drawing) drawGoals(top, least float64) ([]render.Item, float64) {
	const left = 30
	texts := make([]para, len(d.stages))
	height := math.Max(34, least)
	for i := range d.stages {
		texts[i] = d.set(goalFont).wrap(d.stages[i].Goal, d.stages[i].w-left-10, d.p.Ink2)
		height = math.Max(height, texts[i].height()+2*d.style.Room(lanePad))
	}
	var items []render.Item
	for i, t := range texts {
		if len(t.lines) == 0 {
			continue
		}
		x := d.stages[i].x
		y := top + (height-t.height())/2
		items = append(items, parts.Goal(x+17, y+t.lead/2, 6, d.p.Accent)...)
		items = append(items, t.at(x+left, y, render.Start)...)
	}
	return items, height
}

// drawTexts draws paragraphs below one another in each column.
func (d *drawing) drawTexts(top, least float64, of func(c *column, w float64) []para) ([]render.Item, float64) {
	height := least
	var items []render.Item
	for i := range d.cols {
		c := &d.cols[i]
		y := top + d.style.Room(lanePad)
		for k, p := range of(c, c.w-4) {
			if k > 0 {
				y += 5
			}
			items = append(items, p.at(c.x+2, y, render.Start)...)
			y += p.height()
		}
		height = math.Max(height, y-top+d.style.Room(lanePad))
	}
	return items, height
}

func (d *drawing) hasQuotes() bool {
	for i := range d.cols {
		if len(d.cols[i].quotes) > 0 || d.cols[i].thinks != "" {
			return true
		}
	}
	return false
}

// drawQuotes draws what customers said, and who said it; where nobody said
// anything, what they think.
func (d *drawing) drawQuotes(top, least float64) ([]render.Item, float64) {
	return d.drawTexts(top, least, func(c *column, w float64) []para {
		var out []para
		if len(c.quotes) == 0 {
			out = append(out, d.set(quoteFont).wrap(c.thinks, w, d.p.Ink3))
		}
		for _, q := range c.quotes {
			out = append(out, d.set(quoteFont).wrap(d.quote(oneLine(q.Text)), w, d.p.Ink2))
			by := q.By
			if by != "" && q.Source != "" {
				by += ", "
			}
			if by += q.Source; by != "" {
				out = append(out, d.set(hintFont).wrap(by, w, d.p.Ink3))
			}
		}
		return out
	})
}

// quote puts s into quotation marks, and those that it holds into the marks of
// a quotation within one.
func (d *drawing) quote(s string) string {
	outer := d.lang.Quote("|")
	left, right, _ := strings.Cut(outer, "|")
	inner := map[string][2]string{"«": {"„", "“"}, "„": {"«", "»"}, "“": {"‘", "’"}}[left]
	s = strings.ReplaceAll(s, left, inner[0])
	return d.lang.Quote(strings.ReplaceAll(s, right, inner[1]))
}

func (d *drawing) hasExtra(id string) bool {
	for i := range d.cols {
		if d.cols[i].extra[id] != "" {
			return true
		}
	}
	return false
}

// drawExtra draws a text lane that the map declares.
func (d *drawing) drawExtra(id string, top, least float64) ([]render.Item, float64) {
	return d.drawTexts(top, least, func(c *column, w float64) []para {
		return []para{d.set(bodyFont).wrap(c.extra[id], w, d.p.Ink)}
	})
}

func (d *drawing) hasEngagement() bool {
	for i := range d.cols {
		if _, ok := d.engagement(&d.cols[i]); ok {
			return true
		}
	}
	return false
}

// engagement is that of a touchpoint, over its channels by their shares.
func (d *drawing) engagement(c *column) (float64, bool) {
	sum, weight := 0.0, 0.0
	for _, e := range c.meetings {
		if e.Detail.Engagement != nil {
			sum += *e.Detail.Engagement * e.Share
			weight += e.Share
		}
	}
	if weight > 0 {
		return sum / weight, true
	}
	return 0, false
}

// drawEngagement draws the dramatic arc as five bars a column.
func (d *drawing) drawEngagement(top, least float64) ([]render.Item, float64) {
	height := math.Max(44, least)
	var items []render.Item
	for i := range d.cols {
		c := &d.cols[i]
		if x, ok := d.engagement(c); ok {
			items = append(items, parts.Engagement(c.x+2, top+height/2+12, x, d.p.Doing, d.p.Track)...)
			items = append(items, d.set(bodyFont).middle(c.x+2+parts.EngagementWidth+10, top+height/2+7, d.lang.Short(x, 1), d.p.Ink2, render.Start))
		}
	}
	return items, height
}
