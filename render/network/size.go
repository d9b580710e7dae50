package network

import (
	"math"
	"strconv"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
)

// Sizes of the network, in layout pixels.
const (
	margin     = 28.0
	blockPad   = 14.0 // between a block's edge and its cards
	stageGap   = 8.0
	cardLeft   = 14.0 // from the card's edge to its text
	cardRight  = 9.0
	cardPad    = 8.0
	minCard    = 112.0
	maxCard    = 220.0
	wholeWord  = 150.0 // a word this wide is not broken
	minGap     = 28.0
	exitGap    = 56.0
	minWidth   = 640.0
	mostSpread = 160.0 // by which the gaps of a small map are widened
	usualCard  = 78.0  // height
	rowGap     = 72.0  // at least, between rows of cards
	headHeight = 15.5  // first row of a card
)

// measure fits the cards to their texts and to what leaves them, and the columns
// to both.
func (p *plan) measure() {
	for i := range p.nodes {
		p.measureCard(&p.nodes[i])
	}
	gaps := p.gaps()
	p.placeStages(gaps)
	if p.page.grid.box > 0 {
		p.fillGrid(gaps)
		return
	}
	// A small map takes the page that its title needs.
	if n := len(p.nodes); n > 1 {
		each := math.Min(mostSpread, math.Floor((p.least()-p.needed())/float64(n-1)))
		if each > 0 {
			for i := range n - 1 {
				gaps[i] += each
			}
			p.placeStages(gaps)
		}
	}
}

func (p *plan) placeStages(gaps []float64) {
	p.stages = p.stages[:0]
	x := margin
	if g := p.page.grid; g.from > 0 && len(p.nodes) > 0 && p.nodes[0].elsewhere == "" {
		x = g.from
	}
	at := 0
	for i := range p.parts {
		st := stage{from: at, to: at + p.parts[i].count, x: x}
		at = st.to
		if p.parts[i].stage == nil {
			p.placeElsewhere(&st, gaps)
		} else {
			p.placeStage(&st, &p.parts[i], gaps)
		}
		p.stages = append(p.stages, st)
		x = st.x + st.w + stageGap
	}
	p.left, p.right = margin, math.Max(x-stageGap, margin+200)
	p.exit = math.Max(p.right+exitGap-stageGap, p.page.grid.exit)
}

// placeStage gives a stage its columns. A long name makes it wider.
func (p *plan) placeStage(st *stage, of *part, gaps []float64) {
	from := of.stage
	w := 2 * p.style.Room(blockPad)
	for i := st.from; i < st.to; i++ {
		w += p.nodes[i].w
		if i+1 < st.to {
			w += gaps[i]
		}
	}
	name := stageName(from)
	need := p.set(stageFont).narrowest(name, 110, 330, 3) + 40
	if st.reach = p.reachOf(from.ID); of.continued {
		st.reach = pages.WordsOf(p.lang).Continued
	}
	need = math.Max(need, p.set(reachFont).width(st.reach)+40)
	if last := st.to - 1; last >= st.from {
		// The gap over the border of two stages holds a label, too.
		pads := 2.0
		if last+1 < len(p.nodes) && p.nodes[last+1].elsewhere != "" {
			pads = 1 // the box has no block of its own
		}
		w += math.Max(0, gaps[last]-pads*p.style.Room(blockPad)-stageGap)
	}
	extra := math.Max(0, need-w) + p.each*float64(st.to-st.from)
	st.w = w + extra
	n := float64(max(st.to-st.from, 1))
	x := st.x + p.style.Room(blockPad) + extra/n/2
	for i := st.from; i < st.to; i++ {
		p.nodes[i].x = x
		x += p.nodes[i].w + extra/n
		if i+1 < st.to {
			x += gaps[i]
		}
	}
	st.inline = p.set(stageFont).width(name)+p.set(reachFont).width(st.reach)+60 <= st.w
	st.name = p.set(stageFont).wrap(name, st.w-40)
	st.nameHeight = float64(len(st.name)) * stageFont.lead
	if !st.inline && st.reach != "" {
		st.nameHeight += reachFont.lead
	}
}

func stageName(s *journey.Stage) string {
	if s.Name != "" {
		return s.Name
	}
	return s.ID
}

// reachOf is how many reach a stage, in words, or "".
func (p *plan) reachOf(id string) string {
	if p.in.Figures == nil || p.in.Figures.Effort == nil {
		return ""
	}
	for _, s := range p.in.Figures.Effort.Stages {
		if s.ID == id && s.Reach.OK {
			return with(p.words.reach, p.amount(s.Reach.X))
		}
	}
	return ""
}

func (p *plan) measureCard(n *node) {
	if n.elsewhere != "" {
		p.measureElsewhere(n)
		return
	}
	name := nodeName(n)
	feet := 16.0
	for _, i := range n.falls {
		feet += p.set(flowFont).width(p.links[i].label) + 16
	}
	feet += p.loopPitch(n.feet) * float64(len(n.feet))
	tops := 16 + p.loopPitch(n.tops)*float64(len(n.tops)) + p.startRoom(n)
	head := cardLeft + cardRight + p.set(numberFont).width(strconv.Itoa(n.place.Number)) + 30
	if marks := p.marks(p.ownerColors(n)); marks != "" {
		head += p.set(numberFont).width(marks) + 6
	}
	if p.net.Known {
		head += p.set(visitFont).width(p.amount(n.place.Visits))
	}
	text := p.set(nameFont).narrowest(name, minCard-cardLeft-cardRight, maxCard-cardLeft-cardRight, 4)
	text = math.Max(text, p.set(nameFont).unbroken(name, wholeWord)) + cardLeft + cardRight
	n.w = math.Ceil(max(minCard, text, feet, head, tops))
	n.lines = p.set(nameFont).wrap(name, n.w-cardLeft-cardRight)
	n.h = math.Ceil(2*p.style.Room(cardPad) + headHeight + float64(len(n.lines))*nameFont.lead)
	p.measureBands(n)
}

// loopPitch is how far the ends of loops stand apart: farther where a loop from
// the card to itself has its label between them.
func (p *plan) loopPitch(ends []loopEnd) float64 {
	pitch := 15.0
	for _, e := range ends {
		if l := &p.links[e.link]; l.self() && len(ends) > 2 {
			pitch = math.Max(pitch, p.set(flowFont).width(l.label+l.back)/3+6)
		}
	}
	return pitch
}

// measureBands makes a card as high as the bands at its sides.
func (p *plan) measureBands(n *node) {
	in, out := 0.0, 0.0
	for i := range p.links {
		l := &p.links[i]
		if l.kind != band && l.kind != arrival {
			continue
		}
		if l.From == n.index {
			out += l.w
		}
		if l.To == n.index {
			in += l.w
		}
	}
	n.h = max(n.h, 56, math.Ceil(in)+12, math.Ceil(out)+12)
}

func nodeName(n *node) string {
	if t := n.place.Touchpoint; t.Name != "" {
		return t.Name
	}
	return n.place.Touchpoint.ID
}

// begins tells whether some customers, but not all, begin at n.
func (n *node) begins() bool { return n.start > 1e-6 && n.start < 0.9995 }

func (p *plan) startLabel(n *node) string {
	if p.net.Known {
		return p.amount(n.start)
	}
	return p.lang.Percent(n.start, 0)
}

// startRoom is the width that the mark of those who begin at n takes up above the
// card, from its left edge on.
func (p *plan) startRoom(n *node) float64 {
	if !n.begins() {
		return 0
	}
	return 18 + p.set(flowFont).width(p.startLabel(n))
}

// gaps are the distances after each card: room for bends and for the labels of
// bands that join neighbours.
func (p *plan) gaps() []float64 {
	gaps := make([]float64, len(p.nodes)+1)
	for i := range gaps {
		gaps[i] = minGap
	}
	for i := range p.links {
		l := &p.links[i]
		if l.kind != band {
			continue
		}
		if l.To == l.From+1 {
			gaps[l.From] = max(gaps[l.From], p.set(flowFont).width(l.label)+14)
		}
		if l.To > l.From+1 || p.nodes[l.From].row != p.nodes[l.To].row {
			bend := min(l.w+22, 56)
			gaps[l.From] = max(gaps[l.From], bend)
			gaps[l.To-1] = max(gaps[l.To-1], bend)
		}
	}
	return gaps
}

// stack lays out rows, tracks and pipes from y down.
func (p *plan) stack(y float64) {
	p.top = y
	y += 14
	starts := 12.0
	for i := range p.nodes {
		if p.nodes[i].begins() {
			starts = 30
		}
	}
	p.arches.place(y+p.arches.height(), true)
	y += p.arches.height()
	if len(p.arches.slots) > 0 && p.jumpsElsewhere() {
		y += farPad + loopBend // loops arrive above what reaches out of the row
	}
	p.above.place(y+p.above.height(), true)
	y += p.above.height() + starts
	for r := range p.rows {
		tall := 0.0
		for i := range p.nodes {
			if p.nodes[i].row == r {
				tall = math.Max(tall, p.nodes[i].h)
			}
		}
		for i := range p.nodes {
			if n := &p.nodes[i]; n.row == r {
				// Cards of a row look alike, save where one has much to hold.
				n.h = math.Max(n.h, math.Min(tall, usualCard))
				if math.Mod(tall-n.h, 2) != 0 {
					n.h++ // so that neighbours are joined straight
				}
				n.y = math.Round(y + (tall-n.h)/2)
			}
		}
		y += tall
		p.under[r].place(y+24, false)
		if r+1 < p.rows {
			y += math.Max(p.style.Room(rowGap), 24+p.under[r].height()+starts)
		} else {
			y += 24 + p.under[r].height()
		}
	}
	p.ports()
	p.placeEnds(y)
}

// ports stacks bands along both sides of every card by where they go.
func (p *plan) ports() {
	for i := range p.links {
		l := &p.links[i]
		if l.kind != band && l.kind != arrival {
			continue
		}
		p.nodes[l.From].out = append(p.nodes[l.From].out, i)
		if l.To != none {
			p.nodes[l.To].in = append(p.nodes[l.To].in, i)
		}
	}
	for i := range p.nodes {
		if n := &p.nodes[i]; n.elsewhere == "" {
			p.stackSide(n, n.out, true)
			p.stackSide(n, n.in, false)
		}
	}
	for i := range p.nodes {
		if n := &p.nodes[i]; n.elsewhere != "" {
			p.stretch(n)
		}
	}
}

// toward is how high a link lies beside one of its cards: what it is sorted by
// there.
func (p *plan) toward(l *link, out bool) float64 {
	near, far := l.From, l.To
	if !out {
		near, far = l.To, l.From
	}
	switch {
	case l.track != nil:
		return l.track.y()
	case far == none:
		return p.nodes[near].mid() - 1
	case p.nodes[far].elsewhere != "":
		return p.nodes[near].mid()
	case l.runs && (l.atTo == !out):
		// Its run lies on this card's own row: beside the straight ones, on
		// the side that it comes from.
		if p.nodes[far].row < p.nodes[near].row {
			return p.nodes[near].mid() - 0.5
		}
		return p.nodes[near].mid() + 0.5
	}
	return p.nodes[far].mid()
}

func (p *plan) stackSide(n *node, list []int, out bool) {
	if len(list) == 0 {
		return
	}
	sum := 0.0
	for _, i := range list {
		sum += p.links[i].w
	}
	sortBy(list, func(i int) float64 { return p.toward(&p.links[i], out) })
	y := n.mid() - sum/2
	for _, i := range list {
		l := &p.links[i]
		if out {
			l.y0 = y + l.w/2
		} else {
			l.y1 = y + l.w/2
		}
		y += l.w
	}
}

// ownerColors are the colours of the departments accountable at a node; nobody is
// the colour of what is wrong.
func (p *plan) ownerColors(n *node) []owner {
	var out []owner
	for _, id := range n.place.Owners {
		out = append(out, p.ownerOf(id))
	}
	if len(out) == 0 {
		out = append(out, p.ownerOf(""))
	}
	return out
}

// owner is a department with its colours; index none is nobody.
type owner struct {
	index  int
	name   string
	mark   string // a letter where colours do not tell departments apart, or ""
	again  bool   // the palette begins anew: its mark has a pattern
	colors render.DepartmentColors
}

func (p *plan) ownerOf(id string) owner {
	for d := range p.m.Departments {
		if id == "" || p.m.Departments[d].ID != id {
			continue
		}
		o := owner{index: d, name: p.m.Departments[d].Name, mark: p.book.Mark(id)}
		if n := len(p.style.Departments); n > 0 {
			o.colors, o.again = p.style.Departments[d%n], d >= n
		} else {
			o.colors = render.DepartmentColors{Solid: p.style.Accent, Tint: p.style.AccentTint, Ink: p.style.Ink}
		}
		return o
	}
	return owner{index: none, name: p.words.nobody,
		colors: render.DepartmentColors{Solid: p.style.Bad, Tint: p.style.BadTint, Ink: p.style.Bad}}
}

// marks are the letters of some departments.
func (p *plan) marks(list []owner) string {
	out := ""
	for _, o := range list {
		out += o.mark
	}
	return out
}
