package png

import "golang.org/x/image/vector"

// edger hands the edges of a polygon to a rasteriser, cut to its box. What lies
// left of the box is moved onto its left side, where it counts for all of the
// row; what lies right onto its right side, where it ends the row.
type edger struct {
	z          *vector.Rasterizer
	dx, dy     float32
	w, h       float32
	penX, penY float32
	penSet     bool
}

// each calls edge for the edges of the contours.
func each(points []point, edge func(a, b *point)) {
	first := 0
	for i := range points {
		if points[i].cut {
			edge(&points[i], &points[first])
			first = i + 1
			continue
		}
		edge(&points[i], &points[i+1])
	}
}

// meets tells whether any edge lies inside the box, and whether any lies left of
// it, in its rows.
func (e *edger) meets(points []point) (inside, left bool) {
	each(points, func(a, b *point) {
		if inside {
			return
		}
		ay, by := a.y-e.dy, b.y-e.dy
		if ay <= 0 && by <= 0 || ay >= e.h && by >= e.h || ay == by {
			return
		}
		ax, bx := a.x-e.dx, b.x-e.dx
		switch {
		case ax <= 0 && bx <= 0:
			left = true
		case ax >= e.w && bx >= e.w:
		default:
			inside = true
		}
	})
	return inside, left
}

func (e *edger) draw(points []point) {
	each(points, func(a, b *point) {
		e.line(a.x-e.dx, a.y-e.dy, b.x-e.dx, b.y-e.dy)
	})
}

// line cuts an edge to the rows of the box.
func (e *edger) line(ax, ay, bx, by float32) {
	if ay == by || ay <= 0 && by <= 0 || ay >= e.h && by >= e.h {
		return
	}
	k := (bx - ax) / (by - ay)
	cut := func(x, y float32) (float32, float32) {
		switch {
		case y < 0:
			return x - y*k, 0
		case y > e.h:
			return x + (e.h-y)*k, e.h
		}
		return x, y
	}
	cx, cy := cut(ax, ay)
	dx, dy := cut(bx, by)
	e.columns(cx, cy, dx, dy)
}

// columns cuts an edge at the sides of the box.
func (e *edger) columns(ax, ay, bx, by float32) {
	switch {
	case ax <= 0 && bx <= 0:
		e.emit(0, ay, 0, by)
		return
	case ax >= e.w && bx >= e.w:
		e.emit(e.w, ay, e.w, by)
		return
	}
	at := func(x float32) float32 { return ay + (x-ax)*(by-ay)/(bx-ax) }
	if ax < 0 {
		y := at(0)
		e.emit(0, ay, 0, y)
		e.columns(0, y, bx, by)
		return
	}
	if ax > e.w {
		y := at(e.w)
		e.emit(e.w, ay, e.w, y)
		e.columns(e.w, y, bx, by)
		return
	}
	if bx < 0 {
		y := at(0)
		e.emit(ax, ay, 0, y)
		e.emit(0, y, 0, by)
		return
	}
	if bx > e.w {
		y := at(e.w)
		e.emit(ax, ay, e.w, y)
		e.emit(e.w, y, e.w, by)
		return
	}
	e.emit(ax, ay, bx, by)
}

func (e *edger) emit(ax, ay, bx, by float32) {
	if !e.penSet || e.penX != ax || e.penY != ay {
		e.z.MoveTo(ax, ay)
	}
	e.z.LineTo(bx, by)
	e.penX, e.penY, e.penSet = bx, by, true
}
