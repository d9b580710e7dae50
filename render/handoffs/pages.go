package handoffs

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
)

var _ render.Pager = View{}

// Pages draws what is larger than the paper on pages of its own: the matrix with
// the pairs below it where both have room, else the pairs first; the grouping on
// the last pages. What is larger than a page is divided: a matrix by rows and
// columns, each page with its heads and the key, pairs line by line, and the
// grouping group by group.
func (v View) Pages(ctx context.Context, in render.Input, style render.Style, paper render.Paper) ([]*render.Scene, error) {
	if in.Map == nil {
		return nil, errors.New("draw the handoffs: there is no map to draw")
	}
	whole, err := v.Draw(ctx, in, style)
	if err != nil {
		return nil, err
	}
	d := newDrawing(in, style)
	if !(paper.Height > 0) {
		paper.Height = math.Inf(1)
	}
	if d.why() != "" || (!(paper.Width > 0) || whole.Width <= paper.Width) && whole.Height <= paper.Height {
		return []*render.Scene{whole}, nil
	}
	d.paged, d.width = true, math.Floor(paper.Width)
	if !(paper.Width > 0) {
		d.width = 2*margin + math.Max(d.left, rightWidth)
	}
	d.width = math.Max(d.width, 2*margin+leastRight)
	d.left = d.width - 2*margin
	d.right = math.Min(rightWidth, d.left)
	sheets := d.sheets(paper.Height)
	out := make([]*render.Scene, len(sheets))
	for i, s := range sheets {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("draw the handoffs: %w", err)
		}
		out[i] = s.draw(i+1, len(sheets))
	}
	return out, ctx.Err()
}

// sheet is a page: what is drawn of the whole, and its parts from top to bottom.
type sheet struct {
	drawing
	parts []part
}

// part draws something from y on, and returns where it ends.
type part = func(d *drawing, y float64) float64

// The parts of pages.
var (
	figuresPart part = func(d *drawing, y float64) float64 { return d.keyFigures(y) }
	matrixPart  part = func(d *drawing, y float64) float64 { return d.matrix(y) + 18 }
	pairsPart   part = func(d *drawing, y float64) float64 { return d.arrange(y) + 18 }
	// abreastPart is the matrix with the pairs at its right.
	abreastPart part = func(d *drawing, y float64) float64 {
		whole, x := d.left, margin+d.matrixWidth()+besideGap
		d.left = d.matrixWidth()
		foot := d.matrix(y)
		d.left = whole
		return math.Max(foot, d.arrangeIn(x, y, margin+whole-x)) + 18
	}
	keyPart part = func(d *drawing, y float64) float64 { return d.legend(y) }
)

func groupingPart(d *drawing, y float64) float64 {
	x := margin + (d.left-d.right)/2
	y = d.grouping(x, y, 0)
	if !d.closes {
		return y
	}
	runs := d.set(hintType).Wrap(d.runs(), d.right, d.p.Ink3)
	d.add(runs.At(x+d.right, y+8, render.End)...)
	return y + 8 + runs.Height()
}

// Sizes of pairs that stand beside a matrix.
const (
	besideGap   = 40.0
	leastBeside = 440.0
)

// matrixWidth is how wide the matrix of all departments is.
func (d *drawing) matrixWidth() float64 { return d.rail + d.pitch*float64(len(d.order)) }

// someNumber stands for the number of a page that is only measured.
const someNumber = 88

// draw draws the page with a number of count.
func (s sheet) draw(number, count int) *render.Scene {
	d := s.drawing
	d.items, d.page = nil, pages.Number{At: number, Of: count}
	y := d.head(margin)
	for _, p := range s.parts {
		y = p(&d, y)
	}
	return d.scene(y)
}

// height is how high the page is.
func (s sheet) height(number int) float64 { return s.measure(number).Height }

// measure draws what tells the size of the page.
func (s sheet) measure(number int) *render.Scene {
	s.measured = true
	return s.draw(number, someNumber)
}

// sheets are the pages of a paper that is as high as that.
func (d *drawing) sheets(high float64) []sheet {
	fits := func(s sheet, number int) bool { return s.height(number) <= high }
	blocks := d.abreast()
	var out []sheet
	first := sheet{*d, []part{figuresPart, matrixPart, pairsPart, keyPart}}
	beside := sheet{*d, []part{figuresPart, abreastPart, keyPart}}
	if !fits(beside, 1) {
		beside.least = leastPaged
	}
	switch {
	case len(blocks) == 1 && fits(first, 1):
		out = append(out, first)
	case len(blocks) == 1 && d.left-d.matrixWidth()-besideGap >= leastBeside && fits(beside, 1):
		out = append(out, beside)
	default:
		if first.parts = []part{figuresPart, matrixPart, keyPart}; len(blocks) == 1 && fits(first, 1) {
			out = append(append(out, first), d.lists(high, nil)...)
			break
		}
		out = d.lists(high, []part{figuresPart})
		for _, b := range blocks {
			out = append(out, b.below(fits)...)
		}
	}
	return append(out, d.groupings(high)...)
}

// abreast parts the columns of the matrix into as few blocks as are as wide as the
// page, and makes cells as wide as these allow.
func (d *drawing) abreast() []sheet {
	n, room := len(d.order), d.left-d.rail
	most := max(1, int(room/pitches[len(pitches)-1]))
	count := max(1, (n+most-1)/most)
	each := max(1, (n+count-1)/count)
	for _, p := range pitches {
		if p <= d.pitch || count > 1 {
			if d.pitch = p; p*float64(each) <= room {
				break
			}
		}
	}
	out := make([]sheet, count)
	for k := range out {
		out[k] = sheet{*d, []part{matrixPart, keyPart}}
		out[k].cols = span{n * k / count, n * (k + 1) / count}
	}
	return out
}

// below parts the rows of a block into as few blocks as are as high as the page;
// rows are low where that takes fewer.
func (s sheet) below(fits func(sheet, int) bool) []sheet {
	high := s.divide(fits)
	s.least = leastPaged
	if low := s.divide(fits); len(low) < len(high) {
		return low
	}
	return high
}

// divide parts the rows of a block, with about as many on each page.
func (s sheet) divide(fits func(sheet, int) bool) []sheet {
	n := len(s.order)
	for count := 1; ; count++ {
		out, all := make([]sheet, count), true
		for k := range out {
			out[k] = s
			out[k].rows = span{n * k / count, n * (k + 1) / count}
			all = all && fits(out[k], someNumber)
		}
		if all || count >= n {
			return out
		}
	}
}

// lists are pages with as many pairs each as have room; something else may stand
// above those of the first.
func (d *drawing) lists(high float64, above []part) []sheet {
	var out []sheet
	for from := 0; ; {
		s, number := sheet{*d, []part{pairsPart}}, someNumber
		if len(out) == 0 && above != nil {
			s.parts, number = append(slices.Clone(above), pairsPart), 1
		}
		n, _ := pages.Most(len(d.pairs)-from, high, func(n int) (*render.Scene, error) { // measuring never fails
			s.some = span{from, from + n}
			return s.measure(number), nil
		})
		s.some = span{from, min(from+n, len(d.pairs))}
		out, from = append(out, s), s.some.to
		if from >= len(d.pairs) {
			return out
		}
	}
}

// groupings are pages with as many bands of the grouping each as have room, rather
// whole groups than parts of them.
func (d *drawing) groupings(high float64) []sheet {
	all := d.bands()
	one := sheet{*d, []part{groupingPart}}
	if len(d.groups) == 0 || one.height(someNumber) <= high {
		return []sheet{one}
	}
	units := make([]pages.Unit, len(all))
	for i, p := range all {
		units[i] = pages.Unit{Group: p.group, Width: d.band(p.Owned, "").height + bandGap}
	}
	for room := high; ; {
		spans := pages.Break(units, math.Max(1, room), stackGap)
		out, over, alone := make([]sheet, len(spans)), 0.0, true
		for i, s := range spans {
			out[i] = one
			out[i].pieces, out[i].closes = span{s[0], s[1]}, i == len(spans)-1
			over = math.Max(over, out[i].height(someNumber)-high)
			alone = alone && s[1]-s[0] == 1
		}
		if over <= 0 || alone || room < 1 {
			return out
		}
		room -= math.Max(8, over/2)
	}
}
