package network

import (
	"cmp"
	"slices"
)

// zone is a strip of parallel tracks.
type zone struct {
	slots []slot
}

// slot is one track of a zone, shared by those whose ranges do not meet.
type slot struct {
	tracks []*track
	height float64
	y      float64 // middle of the lines on it
}

// track is the stretch of a slot that a link runs along, in columns.
type track struct {
	zone     *zone
	slot     int
	from, to float64
}

// take puts a track on the first slot that is free over its range.
func (z *zone) take(from, to, height float64) *track {
	if from > to {
		from, to = to, from
	}
	t := &track{zone: z, from: from, to: to}
	for i := range z.slots {
		free := !slices.ContainsFunc(z.slots[i].tracks, func(o *track) bool { return o.from <= to && from <= o.to })
		if free {
			t.slot = i
			z.slots[i].tracks = append(z.slots[i].tracks, t)
			z.slots[i].height = max(z.slots[i].height, height)
			return t
		}
	}
	t.slot = len(z.slots)
	z.slots = append(z.slots, slot{tracks: []*track{t}, height: height})
	return t
}

// y is where the line of a track lies.
func (t *track) y() float64 { return t.zone.slots[t.slot].y }

// height is that of all tracks.
func (z *zone) height() float64 {
	sum := 0.0
	for i := range z.slots {
		sum += z.slots[i].height
	}
	return sum
}

// place stacks the tracks from y away, upwards or downwards.
func (z *zone) place(y float64, up bool) {
	for i := range z.slots {
		s := &z.slots[i]
		if up {
			s.y = y - s.height/2
			y -= s.height
		} else {
			s.y = y + s.height/2
			y += s.height
		}
	}
}

// route decides for every link where it runs. Short ways choose first, so that
// they lie inside and long ones outside.
func (p *plan) route() {
	p.under = make([]zone, p.rows)
	order := make([]int, len(p.links))
	for i := range order {
		order[i] = i
	}
	span := func(l *link) int {
		if l.To == none {
			return len(p.nodes)
		}
		return max(l.To-l.From, l.From-l.To)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(span(&p.links[a]), span(&p.links[b])) })
	p.reachElsewhere()
	var used []run
	for _, i := range order {
		switch l := &p.links[i]; l.kind {
		case band:
			used = p.routeBand(l, used)
		case loop:
			p.routeLoop(i)
		case arrival:
			if used = p.routeArrival(l, used); l.kind == fall {
				p.nodes[l.From].falls = append(p.nodes[l.From].falls, i)
			}
		case fall:
			p.nodes[l.From].falls = append(p.nodes[l.From].falls, i)
		}
	}
	for i := range p.nodes {
		slices.SortFunc(p.nodes[i].falls, func(a, b int) int { return cmp.Compare(p.links[a].Outcome, p.links[b].Outcome) })
	}
}

// run is a stretch of a row that bands run along, all into or out of one card.
type run struct {
	row, from, to int
	node          int
	into          bool
}

// free tells whether no card of a row stands between two columns and no other
// run does.
func (p *plan) free(r run, used []run) bool {
	for j := r.from + 1; j < r.to; j++ {
		if j < len(p.nodes) && p.nodes[j].row == r.row {
			return false
		}
	}
	for _, u := range used {
		if u.row == r.row && u.from < r.to && r.from < u.to && (u.node != r.node || u.into != r.into) {
			return false
		}
	}
	return true
}

// trackHeight leaves room for the label of a band on its track.
func trackHeight(w float64) float64 { return max(w, 15) + 5 }

func (p *plan) routeBand(l *link, used []run) []run {
	a, b := p.nodes[l.From].row, p.nodes[l.To].row
	if l.To == l.From+1 {
		return used // one bend, or straight
	}
	if a == b {
		r := run{a, l.From, l.To, l.From, false}
		if p.free(r, used) {
			return append(used, r)
		}
	} else {
		rows := []run{{b, l.From, l.To, l.To, true}, {a, l.From, l.To, l.From, false}}
		if a > b {
			rows[0], rows[1] = rows[1], rows[0]
		}
		for _, r := range rows {
			if r.row > 0 && p.free(r, used) {
				l.runs, l.atTo = true, r.into
				return append(used, r)
			}
		}
	}
	from, to := float64(l.From)+0.5, float64(l.To)-0.5
	if a == 0 && b == 0 {
		l.track = p.above.take(from, to, trackHeight(l.w))
	} else {
		l.track = p.under[max(a, b)-1].take(from, to, trackHeight(l.w))
	}
	return used
}

// loopHeight is the room of a loop with its label on top.
const loopHeight = 24

// routeLoop leads loops of the spine over the top, others below the lower of
// their cards.
func (p *plan) routeLoop(i int) {
	l := &p.links[i]
	from, to := &p.nodes[l.From], &p.nodes[l.To]
	lo, hi := float64(l.To)-0.3, float64(l.From)+0.3
	if from.row == 0 && to.row == 0 {
		l.track = p.arches.take(lo, hi, loopHeight)
		from.tops = append(from.tops, loopEnd{link: i})
		to.tops = append(to.tops, loopEnd{link: i, arrive: true})
		return
	}
	l.track = p.under[max(from.row, to.row, from.deep, to.deep)].take(lo, hi, loopHeight)
	from.feet = append(from.feet, loopEnd{link: i})
	to.feet = append(to.feet, loopEnd{link: i, arrive: true})
}

// routeArrival leads success straight to its box where nothing stands between;
// else it falls into a pipe like other outcomes.
func (p *plan) routeArrival(l *link, used []run) []run {
	r := run{p.nodes[l.From].row, l.From, len(p.nodes), l.From, false}
	if p.free(r, used) && !p.behindElsewhere(l.From) {
		return append(used, r)
	}
	l.kind = fall
	return used
}

// sortLoops orders the ends of loops along a card: those that leave on the left,
// since they turn left, those that arrive on the right; among them so that
// none crosses another of the card.
func (p *plan) sortLoops() {
	for i := range p.nodes {
		n := &p.nodes[i]
		for _, ends := range [][]loopEnd{n.tops, n.feet} {
			slices.SortStableFunc(ends, func(a, b loopEnd) int {
				if a.arrive != b.arrive {
					if a.arrive {
						return 1
					}
					return -1
				}
				// The loop of a card back to itself stays between the others.
				if one, two := p.links[a.link].self(), p.links[b.link].self(); one != two {
					if one == a.arrive {
						return -1
					}
					return 1
				}
				c := cmp.Compare(p.links[a.link].track.slot, p.links[b.link].track.slot)
				if a.arrive {
					return -c
				}
				return c
			})
		}
	}
}
