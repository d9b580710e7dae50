package grid

import (
	"math"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
	"github.com/seam-cx/seam/render/parts"
)

// chevronPad is how far text stands from the ends of a chevron.
const chevronPad = parts.ChevronDepth + 7

// reach are the probabilities of reaching each stage.
func (d *drawing) reach() map[string]figures.Value {
	of := map[string]figures.Value{}
	if e := d.effort(); e != nil {
		for _, s := range e.Stages {
			of[s.ID] = s.Reach
		}
	}
	return of
}

// chevronText is what stands in one chevron: name and reach on one line, or
// the reach below.
type chevronText struct {
	name   para
	reach  string
	beside bool
}

func (d *drawing) chevronText(s *stage, first bool, reach figures.Value) chevronText {
	left := d.chevronLeft(first)
	inner := s.w - left - chevronPad + 5
	name := s.Name
	if name == "" {
		name = s.ID
	}
	t := chevronText{name: d.set(stageFont).wrap(name, inner, d.p.OnStage)}
	if !reach.OK {
		return t
	}
	percent := d.lang.Percent(reach.X, 0)
	whole := say(d.words.reach, d.lang.Number(100*reach.X, 0))
	switch {
	case s.continued:
		percent, whole = "", pages.WordsOf(d.lang).Continued
	case !reach.OK:
		return t
	}
	if len(t.name.lines) == 1 {
		used := t.name.widest() + 16
		for _, r := range []string{whole, percent} {
			if r != "" && used+d.set(reachFont).width(r) <= inner {
				t.reach, t.beside = r, true
				return t
			}
		}
	}
	if t.reach = whole; d.set(reachFont).width(whole) > inner {
		t.reach = percent
	}
	return t
}

// flat tells whether a chevron has no notch: the first one of the journey.
func (d *drawing) flat(i int) bool { return i == 0 && !d.later }

func (d *drawing) chevronLeft(first bool) float64 {
	if first {
		return 14
	}
	return chevronPad
}

func (t chevronText) height() float64 {
	h := t.name.height()
	if t.reach != "" && !t.beside {
		h += reachFont.lead
	}
	return h
}

// drawStages draws the chevrons of the stages.
func (d *drawing) drawStages(y float64) float64 {
	reach := d.reach()
	texts := make([]chevronText, len(d.stages))
	height := 42.0
	for i := range d.stages {
		texts[i] = d.chevronText(&d.stages[i], d.flat(i), reach[d.stages[i].ID])
		height = math.Max(height, texts[i].height()+16)
	}
	name := d.set(laneFont).wrap(d.words.lanes["stages"].name, d.rail-24, d.p.Ink)
	d.add(name.at(margin, y+(height-name.height())/2, render.Start)...)
	for i := range d.stages {
		s, t := &d.stages[i], texts[i]
		// The point reaches into the notch of the next one.
		w := s.w
		if i < len(d.stages)-1 {
			w += parts.ChevronDepth - 1
		}
		left := s.x + d.chevronLeft(d.flat(i))
		top := y + (height-t.height())/2
		id := "stage-" + s.ID
		if s.continued {
			id += d.suffix
		}
		g := &render.Group{ID: id, Part: oneLine(s.Name), Items: []render.Item{parts.Chevron(s.x, y, w, height, d.flat(i), d.p.Stage)}}
		g.Items = append(g.Items, t.name.at(left, top, render.Start)...)
		if t.reach != "" {
			if t.beside {
				g.Items = append(g.Items, d.set(reachFont).middle(s.x+s.w-chevronPad+5, y+height/2, t.reach, d.p.OnStageSmall, render.End))
			} else {
				g.Items = append(g.Items, d.set(reachFont).text(left, top+t.name.height()+reachFont.baseline(), t.reach, d.p.OnStageSmall, render.Start))
			}
		}
		d.add(g)
	}
	return y + height + d.style.Room(laneGap)
}
