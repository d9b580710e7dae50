package grid

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

type meeting = journey.Encounter

// transitions are the transitions from column a to column b.
func (d *drawing) transitions(a, b int) []figures.Transition {
	if d.between == nil {
		d.between = map[[2]int][]figures.Transition{}
		if e := d.effort(); e != nil {
			g := d.m.Graph()
			for _, t := range e.Transitions {
				if t.To != "" {
					k := [2]int{g.Position(t.From), g.Position(t.To)}
					d.between[k] = append(d.between[k], t)
				}
			}
		}
	}
	return d.between[[2]int{d.cols[a].at, d.cols[b].at}]
}

// top is the drawing of all columns.
func (d *drawing) top() *drawing {
	if d.whole != nil {
		return d.whole
	}
	return d
}

// journey is every touchpoint of the journey, also of what is not drawn.
func (d *drawing) journey() []*touchpoint.Touchpoint {
	return touchpointsOf(d.m.Whole())
}

func touchpointName(tp *touchpoint.Touchpoint) string {
	if tp.Name != "" {
		return tp.Name
	}
	return tp.ID
}

// feelings are the emotions of the map by touchpoint id.
func (d *drawing) feelings() map[string]float64 {
	if d.felt == nil {
		d.felt = emotions(d.in)
	}
	return d.felt
}
