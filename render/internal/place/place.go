// Package place finds room for labels among what is already drawn.
package place

// Box is a rectangle in layout pixels.
type Box struct{ X, Y, W, H float64 }

// Meets tells whether two boxes share an area.
func (a Box) Meets(b Box) bool {
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

// Holds tells whether b lies wholly in a.
func (a Box) Holds(b Box) bool {
	return a.X <= b.X && b.X+b.W <= a.X+a.W && a.Y <= b.Y && b.Y+b.H <= a.Y+a.H
}

// Room is where labels may stand: inside Within and clear of what was taken.
type Room struct {
	Within Box
	taken  map[int][]Box // by strips of the picture, so that few are looked at
}

const strip = 128.0

func strips(b Box) (first, last int) {
	return int(b.X / strip), int((b.X + b.W) / strip)
}

// Take marks a box as in use.
func (r *Room) Take(b Box) {
	if r.taken == nil {
		r.taken = map[int][]Box{}
	}
	first, last := strips(b)
	for i := first; i <= last; i++ {
		r.taken[i] = append(r.taken[i], b)
	}
}

// Free tells whether a box is inside the room and clear.
func (r *Room) Free(b Box) bool {
	if !r.Within.Holds(b) {
		return false
	}
	first, last := strips(b)
	for i := first; i <= last; i++ {
		for _, t := range r.taken[i] {
			if t.Meets(b) {
				return false
			}
		}
	}
	return true
}

// First takes the first of some boxes that is free.
func (r *Room) First(boxes ...Box) (Box, bool) {
	for _, b := range boxes {
		if r.Free(b) {
			r.Take(b)
			return b, true
		}
	}
	return Box{}, false
}
