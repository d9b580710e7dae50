package grid

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/journey"
)

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
	bottom := math.Max(f.foot, f.top+turnedTop+turnedPitch*float64(len(f.turned)))
	floors := make([]float64, len(d.cols)) // foot of the exits
	for i := range f.exits {
		y := f.foot
		c := &d.cols[i]
		for k := range f.exits[i] {
			e := &f.exits[i][k]
			name := f.exitName(e)
			e.name = d.set(exitFont).wrap(name, f.legs[i]-7-(c.x+exitText), d.p.Ink2)
			if f.legs[i] >= c.right() {
				e.name = d.set(exitFont).wrap(name, c.w-exitText, d.p.Ink2)
			}
			e.y = y
			y += math.Max(27, 5+shareFont.lead+e.name.height()+1)
		}
		floors[i] = y
		bottom = math.Max(bottom, y)
	}
	slices.SortStableFunc(f.under, shortFirst)
	for n, w := range f.under {
		from, to := f.extent(w)
		w.y = f.foot + 14
		for i := w.To; i <= w.From; i++ {
			if len(f.exits[i]) > 0 && from < math.Max(f.legs[i]-7, d.cols[i].x+exitText) && d.cols[i].x < to {
				w.y = math.Max(w.y, floors[i]+11)
			}
		}
		for _, v := range f.under[:n] {
			if vf, vt := f.extent(v); from-6 < vt && vf-6 < to {
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
			w.pill = w.x2 + 5 + f.pillWidth(w)/2
			continue
		}
		f.placePill(w, f.over, func(v *way) bool { return v.y < w.y })
	}
	for _, w := range f.under {
		if w.From == w.To {
			w.pill = math.Max(w.x1, w.x2) + pillPad - f.pillWidth(w)/2
			continue
		}
		f.placePill(w, f.under, func(v *way) bool { return v.low > w.low })
	}
}

func (f *flow) placePill(w *way, all []*way, outside func(v *way) bool) {
	half := f.pillWidth(w) / 2
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

// extent is from where to where a loop reaches, with the label of one into its
// own card, which stands below it.
func (f *flow) extent(w *way) (from, to float64) {
	from, to = math.Min(w.x1, w.x2), math.Max(w.x1, w.x2)
	if w.From == w.To && w.label != "" {
		from = math.Min(from, to+pillPad-f.pillWidth(w))
	}
	return from, to
}
