package blueprint

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// Where lines meet cards, from the left edge of the card.
const (
	enters  = 20.0 // from the front, and from other work
	arrival = 32.0 // from the back to the front
	system  = 42.0
	sinks   = 57.0 // to support
	leaves  = 64.0
	raised  = 14.0 // from the right edge: up to the front
	discR   = 12.5
	under   = 36.0 // where a wait begins beside a disc
	beside  = 48.0 // and beside a line to a system
)

const (
	leastPitch = 126.0
	mostPitch  = 240.0
	columnGap  = 14.0
	edge       = 5.0 // of the department
)

// railWidth leaves room for the longest name of a lane or line.
func (d *drawing) railWidth() float64 {
	w := 132.0
	for _, l := range d.words.lanes {
		w = math.Max(w, lanes.LongestWord(d.Set(lanes.LaneType), l.name)+20)
	}
	for _, l := range d.words.lines {
		w = math.Max(w, lanes.LongestWord(d.Set(lanes.BoldType), l)+20)
	}
	return math.Ceil(w)
}

func (d *drawing) fit() {
	pitch := make([]float64, len(d.Cols))
	for i := range pitch {
		pitch[i] = math.Min(mostPitch, math.Max(leastPitch, math.Ceil(d.wants(i)+columnGap)))
	}
	// Waits must have room beside the lines that they stand on.
	for _, s := range d.steps {
		if s.pill != "" {
			w := d.pillX(s) + d.pillWidth(s.pill) - 4
			if d.cells[s.column].up {
				w += raised + 10
			}
			pitch[s.column] = math.Max(pitch[s.column], math.Ceil(w+columnGap))
		}
	}
	for _, r := range d.runs {
		switch {
		case r.pill == "":
		case r.up && r.to != "", !r.up && r.from != "": // it stands on the other page
		case r.up:
			pitch[r.second] = math.Max(pitch[r.second], math.Ceil(beside+d.pillWidth(r.pill)-4+columnGap))
		default:
			pitch[r.second-1] = math.Max(pitch[r.second-1], math.Ceil(leaves+d.pillWidth(r.pill)+14-d.port(r.second, 0)))
		}
	}
	n := len(pitch)
	if n > 0 {
		pitch[0] += d.before
		pitch[n-1] += d.after
	}
	lead := func(i int) float64 {
		if i == 0 {
			return columnGap/2 + d.before
		}
		return columnGap / 2
	}
	trail := func(i int) float64 {
		if i == n-1 {
			return columnGap/2 + d.after
		}
		return columnGap / 2
	}
	d.PlaceColumns(pitch, lead, trail)
	d.place()
}

// stepX is where a step runs, from the left edge of its card.
func (d *drawing) stepX(s *step) float64 {
	if s.sinks && len(d.cells[s.column].back) > 0 {
		return sinks
	}
	return enters
}

// pillX is where the wait of a step begins, from the left edge of its card.
func (d *drawing) pillX(s *step) float64 {
	x := d.stepX(s) + discR + 4
	if s.number == 0 {
		x = d.stepX(s) + 9
	}
	if c := &d.cells[s.column]; c.frontSystem || !s.first && c.backSystem {
		return math.Max(x, beside)
	}
	return x
}

// wants is the width at which no ordinary word of the column is broken, and its
// cards do not grow too tall.
func (d *drawing) wants(i int) float64 {
	c, at := &d.Cols[i], &d.cells[i]
	w := 0.0
	text := func(t parts.Type, s string, pad, lines float64) {
		w = math.Max(w, lanes.LongestWord(t, s)+pad)
		if whole := t.Width(s); whole > lines*(w-pad) {
			w = whole/lines + pad
		}
	}
	text(d.Set(lanes.BodyType), c.Evidence, 2*d.Pad(), 6)
	if c.Nth == 0 {
		text(d.Set(lanes.NameType), c.Name, 2*d.Pad(), 7)
	}
	text(d.Set(lanes.BodyType), c.Does, 2*d.Pad(), 9)
	for _, list := range [][]*card{at.front, at.back, at.support} {
		for _, k := range list {
			text(d.Set(lanes.BodyType), k.does, 2*d.Pad()+edge, 7)
			text(d.Set(lanes.BoldType), d.who(k), 2*d.Pad()+edge, 3)
		}
	}
	for _, s := range at.systems {
		text(d.Set(lanes.BoldType), s, 24, 3)
	}
	return w + 1
}

// port is where the k-th run reaches the work of a column from below.
func (d *drawing) port(i, k int) float64 {
	if i == len(d.cells) { // on the next page
		return enters
	}
	n := d.cells[i].ins
	if n < 2 || n > 4 {
		return enters
	}
	return 12 + float64(k)*20/float64(n-1)
}

// place gives runs their ends and packs them.
func (d *drawing) place() {
	seen := make([]int, len(d.Cols))
	for _, r := range d.runs {
		if r.from != "" {
			r.x1 = d.EdgeX(false, d.before)
		} else if a := &d.Cols[r.column]; r.up {
			r.x1 = a.Right() - raised
		} else {
			r.x1 = a.X + leaves
		}
		end := 0.0
		switch {
		case r.to != "":
			r.x2 = d.EdgeX(true, d.after)
			end = r.x2 + d.after
		case r.up:
			b := &d.Cols[r.second]
			if r.x2 = b.X + arrival; r.pill != "" {
				end = b.X + beside + d.pillWidth(r.pill)
			}
		default:
			r.x2 = d.Cols[r.second].X + d.port(r.second, seen[r.second])
			seen[r.second]++
		}
		r.strip = lanes.Strip{From: r.x1, To: math.Max(end, r.x2), Height: 18}
		if r.from != "" {
			r.strip.From -= d.before
		}
		if r.up {
			r.strip.Height = 30
			continue
		}
		if r.from != "" {
			continue
		}
		if r.number > 0 || r.pill != "" {
			r.strip.Height = 30
		}
		if r.number > 0 && r.pill != "" && d.stacked(r) {
			r.strip.Height = 54
		}
	}
}

// window is the room on a run that no other line crosses.
func (d *drawing) window(r *run) (left, right float64) {
	a := &d.Cols[r.second-1]
	right = a.Right() + columnGap
	if r.up {
		if r.to == "" {
			right = d.Cols[r.second].X + enters
		}
		return a.Right() - raised + 4, right - 4
	}
	right += 12
	if r.to == "" {
		right = d.Cols[r.second].X + d.port(r.second, 0)
	}
	return a.X + leaves + 5, right - 5
}

// stacked tells whether the wait stands below the disc and not beside it.
func (d *drawing) stacked(r *run) bool {
	left, right := d.window(r)
	return right-left < 2*discR+5+d.pillWidth(r.pill)
}

// wrap sets all texts.
func (d *drawing) wrap() {
	p := d.P
	for i := range d.cells {
		c, at := &d.Cols[i], &d.cells[i]
		inner := c.W - 2*d.Pad()
		if c.Nth == 0 {
			wide := d.across(i) - 2*d.Pad()
			at.evidence = d.Set(lanes.BodyType).Wrap(c.Evidence, wide, p.Ink2)
			at.name = d.Set(lanes.NameType).Wrap(c.Name, wide, p.Ink)
			at.does = d.Set(lanes.BodyType).Wrap(c.Does, wide, p.Ink2)
		}
		for _, list := range [][]*card{at.front, at.back, at.support} {
			for _, k := range list {
				d.wrapCard(k, inner-edge)
			}
		}
	}
}

// who is what a card says of who does its work.
func (d *drawing) who(k *card) string {
	who := phrase.OneLine(d.Department(k.owner))
	if k.owner == "" {
		who = d.words.noOwner
	}
	if k.on != "" {
		who += " · " + k.on
	}
	return who
}

func (d *drawing) wrapCard(k *card, inner float64) {
	p := d.P
	who, ink := d.who(k), d.Book.Colors(k.owner).Ink
	text, color := d.Set(lanes.BodyType), p.Ink
	switch {
	case k.owner == "":
		who, ink, text, color = d.who(k), p.Bad, d.Set(lanes.BoldType), p.Bad
	case k.silent:
		color = p.Ink3
	}
	k.text = text.Wrap(k.does, inner, color)
	k.who = d.Set(lanes.BoldType).Wrap(who, inner, ink)
	k.h = math.Max(58, 8+k.text.Height()+7+k.who.Height()+7)
}

// pillType is how waits are written.
func pillType(bold bool) parts.Type { return parts.Type{Size: 11.5, Lead: 14, Bold: bold} }

// pillWidth is that of a wait, whether it is bold or not.
func (d *drawing) pillWidth(text string) float64 {
	return math.Ceil(8 + 11 + 5 + d.Set(pillType(true)).Width(text) + 9)
}

// pillColors are those of a wait.
func (d *drawing) pillColors(long bool) (ink, fill, line render.Color) {
	if long {
		return d.P.Warning, d.P.WarningTint, d.P.Warning
	}
	return d.P.Ink2, d.P.Card, d.P.CardLine
}

// long tells of a wait of a day and more.
func (m *mark) long() bool { return m.wait != nil && m.wait.Mid() >= day }

// pill is a wait with its left edge at x, centred on y.
func (d *drawing) pill(x, y float64, m *mark) []render.Item {
	long := m.long()
	ink, fill, line := d.pillColors(long)
	items := []render.Item{&render.Rect{X: x, Y: y - 10, W: d.pillWidth(m.pill), H: 20, R: 10, Fill: render.Fill{Color: fill}, Stroke: render.Stroke{Color: line, Width: 1.2}}}
	items = append(items, parts.Clock(x+8+5.5, y, 5.2, ink)...)
	return append(items, lanes.Mid(d.Set(pillType(long)), x+24, y, m.pill, ink, render.Start))
}
