package handoffs

import (
	"math"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// pairsWidth is what one column of pairs needs.
const pairsWidth = 620.0

// pairRow is one pair of departments, laid out.
type pairRow struct {
	name, how parts.Para
	flow      string
	share     float64 // of the largest flow
	covered   bool
	height    float64
}

// arrange draws the pairs of departments that have to work together, those with
// nothing arranged first.
func (d *drawing) arrange(y float64) float64 { return d.arrangeIn(margin, y, d.left) }

// arrangeIn draws them from x on, in a width.
func (d *drawing) arrangeIn(left, y, wide float64) float64 {
	y = d.section("arrange", d.words.arrange, d.words.arrangeHint, left, y, wide)
	if len(d.pairs) == 0 {
		p := d.set(rowType).Wrap(d.words.noPairs, wide, d.p.Ink2)
		d.add(p.At(left, y, render.Start)...)
		return y + p.Height()
	}
	columns := max(1, int((wide+40)/(pairsWidth+40)))
	each := (wide - 40*float64(columns-1)) / float64(columns)
	rows := d.pairRows(each)
	rows = rows[d.some.from:d.some.to]
	per := (len(rows) + columns - 1) / columns
	bottom := y
	g := &render.Group{ID: "pairs"}
	for c := 0; c*per < len(rows); c++ {
		x, top := left+(each+40)*float64(c), y
		for i := c * per; i < min(len(rows), (c+1)*per); i++ {
			if !d.measured {
				g.Items = append(g.Items, d.pairLine(&rows[i], x, top, each)...)
			}
			top += rows[i].height
		}
		bottom = math.Max(bottom, top)
	}
	d.add(g)
	return bottom
}

// Parts of a line of pairs.
const (
	pairName = 0.34
	pairBar  = 0.36 // with the flow behind it
)

func (d *drawing) pairRows(w float64) []pairRow {
	largest := 0.0
	for _, r := range d.pairs {
		largest = math.Max(largest, r.Flow)
	}
	rows := make([]pairRow, len(d.pairs))
	for i, r := range d.pairs {
		row := &rows[i]
		names := phrase.Fill(d.words.and, d.book.Name(r.Between[0]), d.book.Name(r.Between[1]))
		row.name = d.set(pairType).Wrap(names, w*pairName-14, d.p.Ink)
		row.how = d.set(rowType).Wrap(d.how(r), w*(1-pairName-pairBar), d.p.Ink2)
		if !r.Covered {
			row.how = d.set(pairType).Wrap(d.words.nothing, w*(1-pairName-pairBar), d.p.Bad)
		}
		row.flow, row.covered = d.per100(r.Flow), r.Covered
		if largest > 0 {
			row.share = r.Flow / largest
		}
		row.height = math.Max(row.name.Height(), row.how.Height()) + 9
	}
	return rows
}

func (d *drawing) pairLine(r *pairRow, x, y, w float64) []render.Item {
	items := r.name.At(x, y, render.Start)
	bx, room := x+w*pairName, w*pairBar-16
	flow := r.flow
	bar := room - 8 - d.set(pairType).Width(flow)
	length := math.Max(3, bar*r.share)
	ink := d.p.Doing
	if !r.covered {
		ink = d.p.Bad
	}
	middle := y + 8
	items = append(items,
		&render.Rect{X: bx, Y: middle - 4.5, W: length, H: 9, R: 1.5, Fill: render.Fill{Color: ink}},
		d.set(pairType).Text(bx+length+8, y+pairType.Baseline(), flow, d.p.Ink, render.Start))
	return append(items, r.how.At(bx+room+16, y, render.Start)...)
}

// how is the way in which a pair works together, as the map declares it.
func (d *drawing) how(r figures.Required) string {
	var by []string
	for i := range d.m.Governance.Collaboration {
		c := &d.m.Governance.Collaboration[i]
		if !slices.Contains(c.Between, r.Between[0]) || !slices.Contains(c.Between, r.Between[1]) {
			continue
		}
		switch {
		case c.By != "":
			by = append(by, phrase.OneLine(c.By))
		case c.Meets != nil && !c.Meets.IsRange():
			by = append(by, phrase.Fill(d.words.every, d.lang.Duration(c.Meets.Low)))
		}
	}
	if len(by) == 0 {
		return d.words.arranged
	}
	return strings.Join(slices.Compact(by), "; ")
}
