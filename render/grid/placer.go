package grid

import "math"

// box is a rectangle.
type box struct{ x, y, w, h float64 }

func (a box) meets(b box) bool {
	return a.x < b.x+b.w && b.x < a.x+a.w && a.y < b.y+b.h && b.y < a.y+a.h
}

// placer finds room for labels and pins among what is already drawn.
type placer struct {
	taken []box // sorted into cells by x
	cells map[int][]int
	inner []box // a label lies wholly in one of these
}

const placerCell = 64.0

func (p *placer) take(b box) {
	if p.cells == nil {
		p.cells = map[int][]int{}
	}
	p.taken = append(p.taken, b)
	for i := int(math.Floor(b.x / placerCell)); i <= int(math.Floor((b.x+b.w)/placerCell)); i++ {
		p.cells[i] = append(p.cells[i], len(p.taken)-1)
	}
}

// free tells whether b lies in one of the inner boxes and meets nothing.
func (p *placer) free(b box) bool {
	in := false
	for _, i := range p.inner {
		if b.x >= i.x && b.x+b.w <= i.x+i.w && b.y >= i.y && b.y+b.h <= i.y+i.h {
			in = true
			break
		}
	}
	if !in {
		return false
	}
	for i := int(math.Floor(b.x / placerCell)); i <= int(math.Floor((b.x+b.w)/placerCell)); i++ {
		for _, k := range p.cells[i] {
			if b.meets(p.taken[k]) {
				return false
			}
		}
	}
	return true
}

// first takes the first of the candidates that is free.
func (p *placer) first(candidates []box) (box, bool) {
	for _, b := range candidates {
		if p.free(b) {
			p.take(b)
			return b, true
		}
	}
	return box{}, false
}
