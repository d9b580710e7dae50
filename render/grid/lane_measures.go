package grid

import (
	"math"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

func (d *drawing) hasMeasures() bool {
	for i := range d.cols {
		if len(d.cols[i].measures) > 0 {
			return true
		}
	}
	return false
}

func (d *drawing) metric(id string) *journey.Metric {
	for i := range d.m.Metrics {
		if d.m.Metrics[i].ID == id {
			return &d.m.Metrics[i]
		}
	}
	return nil
}

// drawMeasures draws each measure against its target. Names are aligned at
// their foot, so that first values share a line.
func (d *drawing) drawMeasures(top, least float64) ([]render.Item, float64) {
	names := 0.0
	for i := range d.cols {
		c := &d.cols[i]
		if len(c.measures) > 0 {
			names = math.Max(names, d.measureName(c.measures[0], c.w).height())
		}
	}
	height := least
	var items []render.Item
	for i := range d.cols {
		c := &d.cols[i]
		y := top + d.style.Room(lanePad)
		for k, r := range c.measures {
			if k == 0 {
				y += names - d.measureName(r, c.w).height()
			} else {
				y += 8
			}
			got, h := d.measure(r, c, y)
			items = append(items, got...)
			y += h
		}
		got, h := d.pinStack(d.pinsAt("measures", i, ""), c.x, c.w, y+2)
		items = append(items, got...)
		height = math.Max(height, y+h-top+d.style.Room(lanePad))
	}
	return items, height
}

func (d *drawing) measureName(r reading, w float64) para {
	name := r.Metric
	if m := d.metric(r.Metric); m != nil {
		name = named(m.Entry)
	}
	if r.where != "" {
		name += " · " + r.where
	}
	return d.set(metricFont).wrap(name, w, d.p.Ink2)
}

func (d *drawing) measure(r reading, c *column, y float64) ([]render.Item, float64) {
	top := y
	name := d.measureName(r, c.w)
	items := name.at(c.x, y, render.Start)
	y += name.height() + 2
	metric := d.metric(r.Metric)
	if metric == nil {
		metric = &journey.Metric{}
	}
	v, ok := measured(r.Measure, metric)
	if !ok {
		items = append(items, d.set(metricFont).text(c.x, y+metricFont.baseline(), d.words.insufficient, d.p.Ink3, render.Start))
		return items, y + metricFont.lead - top
	}
	color, bar := d.p.Ink, d.p.Doing
	judged := metric.Target != nil && metric.Better != ""
	if judged && misses(v, metric) {
		color, bar = d.p.Bad, d.p.Bad
	} else if judged {
		color, bar = d.p.Good, d.p.Good
	}
	got, h := d.measureValue(d.quantity(v, metric), metric, c, y, color, judged && misses(v, metric), judged)
	items = append(items, got...)
	y += h
	if length, mark, none := bullet(v, metric); !none {
		items = append(items, parts.Bar(c.x, y+3, c.w, 6, length, bar, d.p.Track)...)
		if mark >= 0 {
			items = append(items, parts.TargetMark(c.x+math.Max(1, math.Min(c.w-1, c.w*mark)), y+6, 14, d.p.Ink))
		}
		y += 15
	}
	if r.N != nil {
		n := d.set(hintFont).wrap(say(d.words.count, d.lang.Number(float64(*r.N), 0)), c.w, d.p.Ink3)
		items = append(items, n.at(c.x, y, render.Start)...)
		y += n.height()
	}
	return items, y - top
}

// measureValue is value, target and sign on one line, or on two.
func (d *drawing) measureValue(value string, metric *journey.Metric, c *column, y float64, color render.Color, bad, judged bool) ([]render.Item, float64) {
	room := c.w
	if judged {
		room -= 18
	}
	line := d.set(measureFont).wrap(value, room, color)
	items := line.at(c.x, y, render.Start)
	h := line.height()
	if judged {
		x, my := c.right()-6, y+measureFont.lead/2
		if bad {
			items = append(items, parts.Down(x, my, 11, color))
		} else {
			items = append(items, parts.Check(x, my, 11, 1.8, color))
		}
	}
	if metric.Target == nil {
		return items, h
	}
	target := "/\u00a0" + d.quantity(*metric.Target, metric)
	used := d.set(measureFont).width(line.lines[len(line.lines)-1]) + 6
	if used+d.set(bodyFont).width(target) <= room {
		items = append(items, d.set(bodyFont).text(c.x+used, y+h-measureFont.lead+measureFont.baseline(), target, d.p.Ink2, render.Start))
		return items, h
	}
	t := d.set(bodyFont).wrap(target, c.w, d.p.Ink2)
	return append(items, t.at(c.x, y+h, render.Start)...), h + t.height()
}
