package grid

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/traffic"
)

// Distances of lines from the cards and from one another.
const (
	trackPitch  = 19.0
	firstTrack  = 14.0
	portPitch   = 11.0
	legPitch    = 12.0
	arrowRise   = 14.0 // of the straight arrow above the foot of the card
	exitIcon    = 15.0
	exitText    = 27.0
	leastExit   = 44.0 // width of the text of an exit
	labelRaise  = 7.5  // half the height of a share on a line
	pillPad     = 4.0
	startOffset = 23.0
	startRise   = 9.0 // of a start above its track
)

// way is one line: straight to the next card, over the cards, under them, or
// down from a start.
type way struct {
	traffic.Link
	x1, x2 float64 // where it leaves and where it arrives
	y      float64 // of its level piece
	track  int     // over the cards, counted from them
	label  string  // "" where all go this way
	pill   float64 // middle of the label
	low    float64 // lowest point of an under way, with its label
}

// length is how far the ends of w lie apart.
func (w *way) length() float64 { return math.Abs(w.x2 - w.x1) }

// pillWidth is the ground of its label.
func (w *way) pillWidth() float64 { return shareFont.width(w.label) + 2*pillPad }

// exit is where customers leave a card.
type exit struct {
	traffic.Link
	label   string
	name    para
	y       float64
	success bool
}

// flow is how customers go through the cards.
type flow struct {
	d         *drawing
	top, foot float64 // of the cards
	first     *way
	straight  []*way
	over      []*way // and starts that come from above
	under     []*way
	exits     [][]exit
	legs      []float64 // leftmost leg below each card
	tracks    int
}

// routes sorts the links and finds where they leave and reach the cards.
func (d *drawing) routes() *flow {
	f := &flow{d: d, exits: make([][]exit, len(d.cols)), legs: make([]float64, len(d.cols))}
	for _, l := range d.net.Links {
		w := &way{Link: l}
		if l.Share < 0.9995 {
			w.label = d.percent(l.Share)
		}
		switch {
		case l.Outcome != journey.None:
			if l.From != journey.None {
				f.exits[l.From] = append(f.exits[l.From], exit{Link: l, label: d.percent(l.Share), success: d.m.Outcomes[l.Outcome].Success})
			}
		case l.From == journey.None && l.To == 0:
			f.first = w
		case l.Back():
			f.under = append(f.under, w)
		case l.To == l.From+1 && l.From != journey.None:
			f.straight = append(f.straight, w)
		default:
			f.over = append(f.over, w)
		}
	}
	f.portsAbove()
	f.portsBelow()
	f.layAbove()
	return f
}

// span is how many columns apart the ends of a way are; a start has none.
func (w *way) span() int {
	if w.From == journey.None {
		return 0
	}
	if w.From > w.To {
		return w.From - w.To
	}
	return w.To - w.From
}

// group collects ways by column.
func group(n int, ways []*way, of func(w *way) int) [][]*way {
	out := make([][]*way, n)
	for _, w := range ways {
		if i := of(w); i >= 0 {
			out[i] = append(out[i], w)
		}
	}
	return out
}

func shortFirst(a, b *way) int { return a.span() - b.span() }

// portsAbove spreads the ends of jumps over the tops of cards: arrivals from
// the left, longer ones further right, departures from the right, longer ones
// further left, so that none crosses another beside its card.
func (f *flow) portsAbove() {
	cols := f.d.cols
	ins := group(len(cols), f.over, func(w *way) int { return w.To })
	outs := group(len(cols), f.over, func(w *way) int { return w.From })
	for i := range cols {
		c := &cols[i]
		slices.SortStableFunc(ins[i], shortFirst)
		slices.SortStableFunc(outs[i], shortFirst)
		step := portPitch
		if n := len(ins[i]) + len(outs[i]); n > 2 {
			step = math.Min(step, (c.w-34-14)/float64(n-2))
		}
		for k, w := range ins[i] {
			w.x2 = c.x + 18 + step*float64(k)
			if w.From == journey.None {
				w.x1 = w.x2
			}
		}
		for k, w := range outs[i] {
			w.x1 = c.right() - 16 - step*float64(k)
		}
	}
}

// portsBelow spreads the ends of loops from the right: arrivals, longer ones
// further left; departures, longer ones further right; last the two ends of
// loops into the same card.
func (f *flow) portsBelow() {
	cols := f.d.cols
	ins := group(len(cols), f.under, func(w *way) int { return w.To })
	outs := group(len(cols), f.under, func(w *way) int { return w.From })
	for i := range cols {
		c := &cols[i]
		f.legs[i] = c.right()
		n := len(ins[i]) + len(outs[i])
		if n == 0 {
			continue
		}
		slices.SortStableFunc(ins[i], shortFirst)
		slices.SortStableFunc(outs[i], func(a, b *way) int { return b.span() - a.span() })
		step := legPitch
		if n > 1 {
			step = math.Min(step+2, (c.w-exitText-leastExit-17)/float64(n-1))
			if n > 2 {
				step = math.Min(step, legPitch)
			}
		}
		x := c.right() - 10
		if len(ins[i]) == 0 {
			x -= 14
		}
		take := func() float64 {
			got := x
			f.legs[i] = x
			x -= step
			return got
		}
		for _, w := range ins[i] {
			if w.From != w.To {
				w.x2 = take()
			}
		}
		for _, w := range outs[i] {
			if w.From != w.To {
				w.x1 = take()
			}
		}
		for _, w := range ins[i] {
			if w.From == w.To {
				w.x2 = take()
				w.x1 = take()
			}
		}
	}
}

// layAbove gives jumps their tracks, short ones nearest to the cards.
func (f *flow) layAbove() {
	slices.SortStableFunc(f.over, func(a, b *way) int {
		switch la, lb := a.length(), b.length(); {
		case la < lb:
			return -1
		case la > lb:
			return 1
		}
		return 0
	})
	var tracks [][][2]float64
	for _, w := range f.over {
		from, to := w.x1-6, w.x2+6
		if w.From == journey.None {
			from, to = w.x2-10-w.pillWidth(), w.x2+10
		}
		w.track = freeTrack(&tracks, from, to, 0)
		if w.From == journey.None { // its dot stands between this track and the next
			for len(tracks) < w.track+2 {
				tracks = append(tracks, nil)
			}
			tracks[w.track+1] = append(tracks[w.track+1], [2]float64{from, to})
		}
	}
	f.tracks = len(tracks)
}

// roomAbove is what the tracks need above the cards.
func (f *flow) roomAbove() float64 {
	if f.tracks == 0 {
		return 0
	}
	return firstTrack + trackPitch*float64(f.tracks-1) + labelRaise + 1
}

// layBelow places exits and loops below the cards and returns how far down
// they reach. Each loop clears the exits under its own span only.
func (f *flow) layBelow() float64 {
	d := f.d
	for _, w := range f.over {
		w.y = f.top - firstTrack - trackPitch*float64(w.track)
		if w.From == journey.None {
			w.y -= startRise
		}
	}
	bottom := f.foot
	floors := make([]float64, len(d.cols)) // foot of the exits
	for i := range f.exits {
		y := f.foot
		c := &d.cols[i]
		for k := range f.exits[i] {
			e := &f.exits[i][k]
			name := outcomeName(&d.m.Outcomes[e.Outcome])
			e.name = exitFont.wrap(name, f.legs[i]-7-(c.x+exitText), d.p.Ink2)
			if f.legs[i] >= c.right() {
				e.name = exitFont.wrap(name, c.w-exitText, d.p.Ink2)
			}
			e.y = y
			y += math.Max(27, 5+shareFont.lead+e.name.height()+1)
		}
		floors[i] = y
		bottom = math.Max(bottom, y)
	}
	slices.SortStableFunc(f.under, shortFirst)
	for n, w := range f.under {
		from, to := math.Min(w.x1, w.x2), math.Max(w.x1, w.x2)
		if w.From == w.To && w.label != "" {
			from = math.Min(from, to+pillPad-w.pillWidth())
		}
		w.y = f.foot + 14
		for i := w.To; i <= w.From; i++ {
			if len(f.exits[i]) > 0 && from < math.Max(f.legs[i]-7, d.cols[i].x+exitText) && d.cols[i].x < to {
				w.y = math.Max(w.y, floors[i]+11)
			}
		}
		for _, v := range f.under[:n] {
			vf, vt := math.Min(v.x1, v.x2), math.Max(v.x1, v.x2)
			if v.From == v.To && v.label != "" {
				vf = math.Min(vf, vt+pillPad-v.pillWidth())
			}
			if from-6 < vt && vf-6 < to {
				w.y = math.Max(w.y, v.low+11)
			}
		}
		w.low = w.y + 8
		if w.From == w.To {
			w.low = w.y + 18
		}
		bottom = math.Max(bottom, w.low)
	}
	f.placePills()
	return bottom
}

// placePills puts each share 24 after the first bend, or where no leg of
// another way crosses it.
func (f *flow) placePills() {
	for _, w := range f.over {
		if w.From == journey.None {
			w.pill = w.x2 - 5 - w.pillWidth()/2
			continue
		}
		f.placePill(w, f.over, func(v *way) bool { return v.y < w.y })
	}
	for _, w := range f.under {
		if w.From == w.To {
			w.pill = math.Max(w.x1, w.x2) + pillPad - w.pillWidth()/2
			continue
		}
		f.placePill(w, f.under, func(v *way) bool { return v.low > w.low })
	}
}

func (f *flow) placePill(w *way, all []*way, outside func(v *way) bool) {
	half := w.pillWidth() / 2
	dir := 1.0
	if w.x2 < w.x1 {
		dir = -1
	}
	w.pill = w.x1 + dir*24
	if w.label == "" {
		return
	}
	var legs []float64
	for _, v := range all {
		if v != w && outside(v) {
			if v.From != journey.None {
				legs = append(legs, v.x1)
			}
			legs = append(legs, v.x2)
		}
	}
	for at := math.Max(24, half+8); at <= w.length()-half-8; at += 3 {
		x := w.x1 + dir*at
		free := true
		for _, l := range legs {
			if math.Abs(l-x) < half+2 {
				free = false
				break
			}
		}
		if free {
			w.pill = x
			return
		}
	}
	if w.length() < 2*24 {
		w.pill = (w.x1 + w.x2) / 2
	}
}

// thickness is the width of the line of a flow.
func (f *flow) thickness(l traffic.Link) float64 {
	x := l.Flow
	if !f.d.net.Known {
		x = l.Share
	}
	return 1.4 + 3*math.Max(0, math.Min(1, x))
}

func (f *flow) stroke(w *way) render.Stroke {
	if w.Back() {
		return render.Stroke{Color: f.d.p.Loop, Width: 1.6, Dash: []float64{5, 3.5}}
	}
	return render.Stroke{Color: f.d.p.Flow, Width: f.thickness(w.Link)}
}
