package departments

import (
	"cmp"
	"slices"

	"github.com/seam-cx/seam/render/internal/lanes"
)

// side is an edge of a card.
type side uint8

const (
	right side = iota
	left
	top
	bottom
)

// port is where a line meets a card.
type port struct {
	link   *link
	column int
	side   side
	starts bool
	aim    float64 // where the line comes from or goes to, along the edge
	offset float64 // from the middle of the edge at the sides, from the left above and below
	marked bool    // a disc stands here
}

// sidePorts are the least room between ports.
const (
	discPitch = 27.0
	linePitch = 14.0
	headRoom  = 50.0 // number and diamond at the top of a card
	cardWidth = 104.0
)

// level is where a lane or a gutter lies before heights are known.
func laneLevel(i int) float64   { return float64(i)*1000 + 500 }
func gutterLevel(i int) float64 { return float64(i) * 1000 }

func (d *drawing) lane(column int) int { return d.laneOf[d.Cols[column].Owner] }

// room is how many ports have room above or below the narrowest card.
func room(s side) int {
	if s == top {
		return 2
	}
	return 3
}

// choose finds a way for each line, those with most customers first.
func (d *drawing) choose() {
	order := slices.Clone(d.links)
	slices.SortStableFunc(order, func(a, b *link) int { return cmp.Compare(b.flow, a.flow) })
	load := make([][]int, len(d.lanes)+1)
	for i := range load {
		load[i] = make([]int, len(d.Cols)+1)
	}
	used := make([][4]int, len(d.Cols))
	for _, l := range order {
		if l.elsewhere != "" {
			d.chooseEdge(l, load, used)
			continue
		}
		a, b := d.lane(l.from), d.lane(l.to)
		l.start = &port{link: l, column: l.from, side: right, starts: true, marked: l.handoff}
		l.end = &port{link: l, column: l.to, side: left}
		if l.to == l.from+1 {
			l.straight = a == b
			continue
		}
		lo, hi := min(a, b)+1, max(a, b)
		if a == b {
			lo, hi = a, a+1
		}
		best := -1.0
		for h := lo; h <= hi; h++ {
			c := d.toll(l, h, load)
			if l.gutter < 0 || c < best {
				best, l.gutter = c, h
			}
		}
		for x := min(l.from, l.to) + 1; x <= max(l.from, l.to); x++ {
			load[l.gutter][x]++
		}
		if l.back {
			d.turn(l.start, used)
			d.turn(l.end, used)
		}
	}
}

// toll is what a line pays for running in a gutter.
func (d *drawing) toll(l *link, h int, load [][]int) float64 {
	c := 0.0
	for x := min(l.from, l.to) + 1; x <= max(l.from, l.to); x++ {
		c += float64(load[h][x])
	}
	c /= float64(max(l.from, l.to) - min(l.from, l.to))
	if l.back {
		if d.blocked(l.from, d.lane(l.from), h) || d.blocked(l.to, d.lane(l.to), h) {
			c += 3
		}
		return c + 0.05*float64(abs(h-d.lane(l.from)))
	}
	return c + 0.05*float64(abs(h-d.lane(l.to)))
}

// turn lets a line backwards leave or reach its card above or below, where there
// is room and nothing in its way.
func (d *drawing) turn(p *port, used [][4]int) {
	a, h := d.lane(p.column), p.link.gutter
	s := top
	if h > a {
		s = bottom
	}
	if used[p.column][s] >= room(s) || d.blocked(p.column, a, h) {
		return
	}
	used[p.column][s]++
	p.side = s
}

// blocked tells whether a chip stands between the card of a column and a gutter.
func (d *drawing) blocked(column, a, h int) bool {
	for i := min(a+1, h); i < max(a, h); i++ {
		if i != a && len(d.lanes[i].chips[column]) > 0 {
			return true
		}
	}
	return false
}

func abs(i int) int { return max(i, -i) }

// sortPorts puts the ports of each edge into the order in which lines cross
// least, and gives them their places.
func (d *drawing) sortPorts() {
	d.ports = make([][4][]*port, len(d.Cols))
	for _, l := range d.links {
		for k, p := range [2]*port{l.start, l.end} {
			other := l.to
			if k == 1 {
				other = l.from
			}
			switch {
			case p == nil:
				continue
			case l.direct:
				p.aim = laneLevel(d.lane(p.column))
			case p.side == top || p.side == bottom:
				p.aim = float64(other)
			case l.gutter >= 0:
				p.aim = gutterLevel(l.gutter)
			default:
				p.aim = laneLevel(d.lane(other))
			}
			d.ports[p.column][p.side] = append(d.ports[p.column][p.side], p)
		}
	}
	for c := range d.ports {
		for s := range d.ports[c] {
			list := d.ports[c][s]
			slices.SortStableFunc(list, func(a, b *port) int {
				return cmp.Or(cmp.Compare(a.aim, b.aim), cmp.Compare(a.link.to, b.link.to), cmp.Compare(a.link.from, b.link.from))
			})
			spread(list, side(s))
		}
	}
}

// spread gives ports of one edge their offsets. A straight line stays in the
// middle.
func spread(list []*port, s side) {
	pitch := linePitch
	centre := float64(len(list)-1) / 2
	for i, p := range list {
		if p.marked {
			pitch = discPitch
		}
		if p.link.straight {
			centre = float64(i)
		}
	}
	for i, p := range list {
		switch s {
		case top:
			p.offset = headRoom + float64(i)*discPitch
		case bottom:
			p.offset = 18 + float64(i)*discPitch
		default:
			p.offset = (float64(i) - centre) * pitch
		}
	}
}

// slots arranges the vertical pieces in the gaps between columns.
func (d *drawing) slots() {
	d.gaps = make([][]*lanes.Piece, len(d.Cols)+1)
	d.gapSize = make([]int, len(d.gaps))
	// One layout pixel of a port is less than anything between lanes.
	level := func(p *port) float64 { return laneLevel(d.lane(p.column)) + p.offset/10 }
	put := func(gap int, y1, y2 float64, far1, far2 bool) *lanes.Piece {
		p := &lanes.Piece{Low: y1, High: y2, Far: [2]bool{far1, far2}}
		if y1 > y2 {
			p.Low, p.High, p.Far = y2, y1, [2]bool{far2, far1}
		}
		d.gaps[gap] = append(d.gaps[gap], p)
		return p
	}
	for _, l := range d.links {
		switch {
		case l.straight, l.direct:
		case l.gutter < 0:
			l.inA = l.to
			l.gapA = put(l.to, level(l.start), level(l.end), false, true)
		default:
			if l.start != nil && l.start.side == right {
				l.inA = l.from + 1
				l.gapA = put(l.inA, level(l.start), gutterLevel(l.gutter), false, !l.back)
			}
			if l.end != nil && l.end.side == left {
				l.inB = l.to
				l.gapB = put(l.inB, gutterLevel(l.gutter), level(l.end), l.back, true)
			}
		}
	}
	for i, g := range d.gaps {
		d.gapSize[i] = lanes.Arrange(g, 1)
	}
}
