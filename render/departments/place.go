package departments

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

const (
	discReach = 22.0 // from a card to the first line beside it, with a disc between
	headReach = 16.0 // from the last line to the next card
	linePace  = 10.0 // between lines
	mostWidth = 200.0
	discPad   = 16.0 // at the right of a card with discs
	chipPad   = 7.0
	laneGap   = 6.0
)

var departmentType = parts.Type{Size: 14, Lead: 18, Bold: true}

// fit finds how wide columns are.
func (d *drawing) fit() {
	if d.whole == nil { // pages have that of the whole
		d.Rail = 132
		for i := range d.lanes {
			d.Rail = math.Max(d.Rail, lanes.LongestWord(d.Set(departmentType), d.Department(d.lanes[i].owner))+34)
		}
		d.Rail = math.Ceil(math.Min(d.Rail, 210))
	}
	lead := func(i int) float64 {
		switch n := d.gapSize[0]; {
		case i == 0 && n > 0:
			return headReach + linePace*float64(n) + d.before
		case i == 0:
			return headReach + d.before
		}
		return headReach
	}
	trail := func(i int) float64 {
		w := headReach
		if n := d.gapSize[i+1]; n > 0 {
			w = discReach + linePace*float64(n-1) + 2
		}
		if i+1 == len(d.Cols) && d.after > 0 {
			w = math.Max(w, discReach) + d.after
		}
		return w
	}
	pitch := make([]float64, len(d.Cols))
	for i := range d.Cols {
		w := lanes.LongestWord(d.Set(lanes.BoldType), d.Cols[i].Name) + d.Pad() + discPad
		if whole := d.Set(lanes.BoldType).Width(d.Cols[i].Name); whole > 5*w {
			w = whole / 5
		}
		if d.Cols[i].Divided {
			w = math.Max(w, lanes.LongestWord(d.Set(lanes.BodyType), d.channels(i))+d.Pad()+discPad)
		}
		for _, l := range d.lanes {
			for _, k := range l.chips[i] {
				w = math.Max(w, lanes.LongestWord(d.Set(lanes.BodyType), k.Does)+2*d.Pad())
			}
		}
		pitch[i] = lead(i) + math.Ceil(math.Max(cardWidth, math.Min(mostWidth, w))) + trail(i)
	}
	d.PlaceColumns(pitch, lead, trail)
}

// slotX is where a vertical piece in a gap lies.
func (d *drawing) slotX(gap int, p *lanes.Piece) float64 {
	if gap == 0 {
		return d.Cols[0].X - headReach - linePace*float64(d.gapSize[0]-1-p.Slot)
	}
	return d.Cols[gap-1].Right() + discReach + linePace*float64(p.Slot)
}

// startX and endX are where the horizontal piece of a line begins and ends.
func (d *drawing) startX(l *link) float64 {
	if l.start == nil {
		return d.edgeX(l.from)
	}
	if l.start.side == right {
		return d.slotX(l.inA, l.gapA)
	}
	return d.Cols[l.from].X + l.start.offset
}

func (d *drawing) endX(l *link) float64 {
	if l.end == nil {
		return d.edgeX(l.to)
	}
	if l.end.side == left {
		return d.slotX(l.inB, l.gapB)
	}
	return d.Cols[l.to].X + l.end.offset
}

// tracks arranges the horizontal pieces in the gutters between lanes.
func (d *drawing) tracks() {
	d.gutters = make([][]*lanes.Piece, len(d.lanes)+1)
	for _, l := range d.links {
		if l.gutter < 0 {
			continue
		}
		// The far side of a gutter is below it.
		a := l.start != nil && d.lane(l.from) >= l.gutter
		b := l.end != nil && d.lane(l.to) >= l.gutter
		p := &lanes.Piece{Low: d.startX(l), High: d.endX(l), Far: [2]bool{a, b}}
		if p.Low > p.High {
			p.Low, p.High, p.Far = p.High, p.Low, [2]bool{b, a}
		}
		l.track = p
		d.gutters[l.gutter] = append(d.gutters[l.gutter], p)
	}
	d.depth = make([]int, len(d.gutters))
	for i, g := range d.gutters {
		d.depth[i] = lanes.Arrange(g, 14)
	}
}

// wrap sets the texts of cards and chips.
func (d *drawing) wrap() {
	d.cards = make([]cardText, len(d.Cols))
	for i := range d.Cols {
		c, t := &d.Cols[i], &d.cards[i]
		t.name = d.Set(lanes.BoldType).Wrap(c.Name, c.W-d.Pad()-d.rightPad(i), d.P.Ink)
		if c.Divided {
			t.on = d.Set(lanes.BodyType).Wrap(d.channels(i), c.W-d.Pad()-d.rightPad(i), d.P.Ink2)
		}
		t.chips = map[int]parts.Para{}
		for k := range d.lanes {
			text := ""
			for _, w := range d.lanes[k].chips[i] {
				if text != "" {
					text += "\n"
				}
				text += phrase.OneLine(w.Does)
			}
			if text != "" {
				t.chips[k] = d.Set(lanes.BodyType).Wrap(text, c.W-2*d.Pad(), d.P.Ink2)
			}
		}
	}
}

// channels are the names of the channels of a card.
func (d *drawing) channels(i int) string {
	names := make([]string, len(d.Cols[i].Channels))
	for k, id := range d.Cols[i].Channels {
		names[k] = d.Channel(id)
	}
	return strings.Join(names, ", ")
}

// rightPad is the room right of the text of a card.
func (d *drawing) rightPad(i int) float64 {
	for _, p := range d.ports[i][right] {
		if p.marked {
			return discPad
		}
	}
	return d.Pad()
}

// heights finds how high cards and lanes are. Cards of one lane are equally high,
// but for those that need room for their lines.
func (d *drawing) heights() {
	common := make([]float64, len(d.lanes))
	for i := range d.Cols {
		k := d.lane(i)
		common[k] = math.Max(common[k], math.Max(62, 26+d.cards[i].name.Height()+d.cards[i].on.Height()+12))
	}
	for k := range d.lanes {
		d.lanes[k].high = math.Max(58, d.railHeight(k)-26)
	}
	for i := range d.Cols {
		k := d.lane(i)
		high := common[k]
		for _, s := range [2]side{right, left} {
			for _, p := range d.ports[i][s] {
				high = math.Max(high, 2*(math.Abs(p.offset)+14))
			}
		}
		d.cards[i].high = high
		d.lanes[k].high = math.Max(d.lanes[k].high, high)
		for k, chip := range d.cards[i].chips {
			d.lanes[k].high = math.Max(d.lanes[k].high, chip.Height()+2*chipPad)
		}
	}
}

// cardTop is where the card of a column begins.
func (d *drawing) cardTop(i int) float64 {
	l := &d.lanes[d.lane(i)]
	return l.y + (l.high-d.cards[i].high)/2
}

// stack gives lanes and gutters their heights from y on and returns where they
// end.
func (d *drawing) stack(y float64) float64 {
	d.heights()
	d.gutterY = make([]float64, len(d.gutters))
	top := y
	for i := range d.gutters {
		high := 44 + d.pace(i)*float64(max(0, d.depth[i]-1))
		outer := i == 0 || i == len(d.lanes)
		if outer && d.depth[i] == 0 {
			high = 16
		}
		d.gutterY[i] = y + 22
		middle := y + high/2
		if i > 0 {
			d.lanes[i-1].top = top
			d.lanes[i-1].foot = middle - laneGap/2
			if i == len(d.lanes) {
				d.lanes[i-1].foot = y + high
			}
			top = middle + laneGap/2
		}
		y += high
		if i < len(d.lanes) {
			d.lanes[i].y = y
			y += d.lanes[i].high
		}
	}
	return y
}

// at is where a port lies.
func (d *drawing) at(p *port) parts.Point {
	c, l := &d.Cols[p.column], &d.lanes[d.lane(p.column)]
	switch p.side {
	case right:
		return parts.Point{X: c.Right(), Y: l.y + l.high/2 + p.offset}
	case left:
		return parts.Point{X: c.X, Y: l.y + l.high/2 + p.offset}
	case top:
		return parts.Point{X: c.X + p.offset, Y: d.cardTop(p.column)}
	}
	return parts.Point{X: c.X + p.offset, Y: d.cardTop(p.column) + d.cards[p.column].high}
}

// points are the bends of a line.
func (d *drawing) points(l *link) []parts.Point {
	if l.elsewhere != "" {
		return d.pointsToEdge(l)
	}
	a, b := d.at(l.start), d.at(l.end)
	switch {
	case l.straight:
		return []parts.Point{a, b}
	case l.gutter < 0:
		x := d.slotX(l.inA, l.gapA)
		return []parts.Point{a, {X: x, Y: a.Y}, {X: x, Y: b.Y}, b}
	}
	y := d.trackY(l)
	x1, x2 := d.startX(l), d.endX(l)
	out := []parts.Point{a}
	if l.start.side == right {
		out = append(out, parts.Point{X: x1, Y: a.Y})
	}
	out = append(out, parts.Point{X: x1, Y: y}, parts.Point{X: x2, Y: y})
	if l.end.side == left {
		out = append(out, parts.Point{X: x2, Y: b.Y})
	}
	return append(out, b)
}

// marked finds where the discs of handoffs stand, and sorts them by column, and
// there from top to bottom.
func (d *drawing) marked() {
	for _, l := range d.links {
		if !l.handoff || l.start == nil {
			continue
		}
		p := d.at(l.start)
		switch l.start.side {
		case top:
			p.Y -= 4
		case bottom:
			p.Y += 4
		default:
			p.X += 4
		}
		l.discX, l.discY = p.X, p.Y
		d.marks = append(d.marks, l)
	}
	slices.SortStableFunc(d.marks, func(a, b *link) int {
		return cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.from, b.from), cmp.Compare(a.discY, b.discY), cmp.Compare(a.discX, b.discX))
	})
}

// number numbers handoffs as they are sorted.
func (d *drawing) number() {
	for i, l := range d.marks {
		l.number = i + 1
	}
}
