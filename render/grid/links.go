package grid

import (
	"math"
	"sort"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// link joins a pain to an opportunity that solves it.
type link struct {
	pain     *painCard
	fix      *fixCard
	straight bool
	// The ends: x of the vertical pieces, and whether they leave or reach the
	// side of a card that has another below or above it.
	x1, x2          float64
	sideOut, sideIn bool
	track           int
}

// linkPitch is the distance between two tracks of links.
const linkPitch = 8.0

// makeLinks decides where each link leaves and arrives, and on which track it
// crosses the gutter between the lanes.
func (d *drawing) makeLinks() {
	d.links = nil
	outs := map[*painCard]int{}
	ins := map[*fixCard]int{}
	sideOuts, sideIns := map[int]int{}, map[int]int{}
	for i := range d.cols {
		for k, f := range d.cols[i].fixes {
			for _, p := range f.solves {
				if p.col < 0 {
					continue // in another band
				}
				pains := d.cols[p.col].pains
				l := link{pain: p, fix: f, sideOut: pains[len(pains)-1] != p, sideIn: k > 0}
				from := &d.cols[p.col]
				if !l.sideOut && !l.sideIn && p.col == i && !d.hasStraight(p, f) {
					l.straight, l.x1, l.x2, l.track = true, from.x+20, from.x+20, -1
					d.links = append(d.links, l)
					continue
				}
				if l.sideOut {
					l.x1 = from.right() + 3.5 + 3*float64(min(sideOuts[p.col], 2))
					sideOuts[p.col]++
				} else {
					l.x1 = slot(from, outs[p], 20)
					outs[p]++
				}
				if l.sideIn {
					l.x2 = d.cols[i].x - 3.5 - 3*float64(min(sideIns[i], 1))
					sideIns[i]++
				} else {
					l.x2 = slot(&d.cols[i], ins[f], 27)
					ins[f]++
				}
				d.links = append(d.links, l)
			}
		}
	}
	d.trackLinks()
}

// hasStraight tells whether a straight link already joins these columns.
func (d *drawing) hasStraight(p *painCard, f *fixCard) bool {
	for i := range d.links {
		if l := &d.links[i]; l.straight && (l.pain == p || l.fix == f) {
			return true
		}
	}
	return false
}

// slot is the k-th place for a link on a card, from the right.
func slot(c *column, k int, first float64) float64 {
	return math.Max(c.x+32, c.right()-first-14*float64(k))
}

// trackLinks gives each link that is not straight a free track, short ones
// first.
func (d *drawing) trackLinks() {
	order := make([]int, 0, len(d.links))
	for i := range d.links {
		if !d.links[i].straight {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool {
		la, lb := &d.links[order[a]], &d.links[order[b]]
		return math.Abs(la.x2-la.x1) < math.Abs(lb.x2-lb.x1)
	})
	var tracks [][][2]float64
	for _, i := range order {
		l := &d.links[i]
		from, to := math.Min(l.x1, l.x2)-6, math.Max(l.x1, l.x2)+6
		l.track = freeTrack(&tracks, from, to, 0)
	}
	d.linkTracks = len(tracks)
}

// freeTrack takes the first track from least on where nothing meets the range.
func freeTrack(tracks *[][][2]float64, from, to float64, least int) int {
	for t := least; ; t++ {
		for t >= len(*tracks) {
			*tracks = append(*tracks, nil)
		}
		free := true
		for _, r := range (*tracks)[t] {
			if from < r[1] && r[0] < to {
				free = false
				break
			}
		}
		if free {
			(*tracks)[t] = append((*tracks)[t], [2]float64{from, to})
			return t
		}
	}
}

// linkRoom is the height of the gutter above the opportunities.
func (d *drawing) linkRoom() float64 {
	if d.linkTracks == 0 {
		return 0
	}
	return linkPitch*float64(d.linkTracks) + 4
}

// drawLinks draws the links, the first track at y.
func (d *drawing) drawLinks(y float64) []render.Item {
	var items, dots []render.Item
	stroke := render.Stroke{Color: d.p.Good, Width: 1.4}
	for i := range d.links {
		l := &d.links[i]
		var pts []parts.Point
		if l.sideOut {
			py := l.pain.y + l.pain.h - 12
			pts = append(pts, parts.Point{X: l.pain.x + l.pain.w, Y: py}, parts.Point{X: l.x1, Y: py})
			dots = append(dots, parts.LinkDot(l.pain.x+l.pain.w, py, d.p.Good))
		} else {
			pts = append(pts, parts.Point{X: l.x1, Y: l.pain.y + l.pain.h})
			dots = append(dots, parts.LinkDot(l.x1, l.pain.y+l.pain.h, d.p.Good))
		}
		if !l.straight {
			ty := y + linkPitch*float64(l.track)
			pts = append(pts, parts.Point{X: l.x1, Y: ty}, parts.Point{X: l.x2, Y: ty})
		}
		if l.sideIn {
			pts = append(pts, parts.Point{X: l.x2, Y: l.fix.y + 14}, parts.Point{X: l.fix.x, Y: l.fix.y + 14})
		} else {
			pts = append(pts, parts.Point{X: l.x2, Y: l.fix.y})
		}
		items = append(items, parts.Casing(pts, stroke.Width, d.p.Block), &render.Path{Segments: parts.Route(pts, 5), Stroke: stroke})
	}
	return append(items, dots...)
}
