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
	startRise   = 9.0  // of a start above its track
	turnedTop   = 46.0 // of the first who turn away, below the top of the cards
	turnedPitch = 44.0
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
func (f *flow) pillWidth(w *way) float64 { return f.d.set(shareFont).width(w.label) + 2*pillPad }

// exit is where customers leave a card.
type exit struct {
	traffic.Link
	label   string
	name    para
	y       float64
	success bool
	lead    *lead // not an outcome, but what is not drawn here
}

// flow is how customers go through the cards.
type flow struct {
	d         *drawing
	top, foot float64 // of the cards
	first     *way
	enters    *way // into the first card, from the last one of the band before
	on        *way // out of the last card, to the first one of the next band
	straight  []*way
	over      []*way // and starts that come from above
	under     []*way
	exits     [][]exit
	turned    []exit    // who never reach a card
	legs      []float64 // leftmost leg below each card
	tracks    int
}

// routes sorts the links and finds where they leave and reach the cards.
func (d *drawing) routes() *flow {
	f := &flow{d: d, exits: make([][]exit, len(d.cols)), legs: make([]float64, len(d.cols))}
	f.enters = d.enters
	for _, l := range d.net.Links {
		w := &way{Link: l}
		if l.Share < 0.9995 {
			w.label = d.percent(l.Share)
		}
		switch {
		case l.Outcome != journey.None:
			e := exit{Link: l, label: d.percent(l.Share), success: d.m.Outcomes[l.Outcome].Success}
			if l.From == journey.None {
				f.turned = append(f.turned, e)
				break
			}
			f.exits[l.From] = append(f.exits[l.From], e)
		case l.From == journey.None && l.To == 0 && f.enters == nil:
			f.first = w
		case l.Back():
			f.under = append(f.under, w)
		case l.To == l.From+1 && l.From != journey.None:
			f.straight = append(f.straight, w)
		default:
			f.over = append(f.over, w)
		}
	}
	for i := range d.leads {
		f.addLead(&d.leads[i])
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
		slices.SortStableFunc(ins[i], func(a, b *way) int {
			// A start comes last: its share stands to the right of it.
			if s, t := a.From == journey.None, b.From == journey.None; s != t {
				if s {
					return 1
				}
				return -1
			}
			return shortFirst(a, b)
		})
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
			from, to = w.x2-10, w.x2+10+f.pillWidth(w)
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
