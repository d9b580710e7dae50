package network

import (
	"math"

	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/owners"
	"github.com/seam-cx/seam/render/internal/pages"
	"github.com/seam-cx/seam/render/internal/traffic"
)

// unit is the width of the band that everybody takes, in layout pixels.
const unit = 60

// none stands for no index.
const none = journey.None

// plan is a network that is being laid out. Every touchpoint has a column of its
// own, in file order; row 0 is the spine. So whatever leaves a card at its foot
// or top can go straight on in its own column.
type plan struct {
	in    render.Input
	m     *journey.Map
	net   *traffic.Network
	style render.Style
	lang  locale.Lang
	words words
	book  *owners.Book

	unit    float64 // width of a band for a flow of 1
	nodes   []node
	links   []link
	outside []outside // ways to and from what a part of a journey leaves out
	spine   []int     // nodes on the spine, in order
	rows    int       // rows of cards, at least 1
	above   zone      // tracks for jumps over the spine
	arches  zone      // tracks for loops over those
	under   []zone
	// under[r] are the tracks between rows r and r+1, below the last row those of
	// loops alone.
	pipes []pipe
	ends  []end

	parts  []part
	stages []stage
	left   float64 // of the blocks
	right  float64 // of the blocks
	exit   float64 // left edge of the boxes of outcomes
	each   float64 // by which every column is widened, to fill the grid of the page
	width  float64
	top    float64 // of the blocks
	foot   float64 // of the blocks
	scene  canvas

	page paper  // that it is drawn on
	says string // the takeaway of the whole
}

// paper is a page of a network that does not stand on one.
type paper struct {
	pages.Number
	width       float64 // 0 for none
	first, last bool    // of the journey
	band        int     // how many stand above it on the page
	grid        grid    // that the bands of a page have in common
}

// part is a stage with the number of its nodes that are shown; nil is none.
type part struct {
	stage     *journey.Stage
	count     int
	continued bool // it began on the page before
}

// node is a touchpoint with its card.
type node struct {
	place *traffic.Place
	index int
	row   int
	near  float64 // how near to the spine it should stand: smaller is nearer

	x, y, w, h float64 // card
	lines      []string
	in, out    []int // forward links at its left and right side, from the top
	tops       []loopEnd
	feet       []loopEnd
	falls      []int // links into outcomes that leave at its foot
	start      float64
	elsewhere  string // what it is called, where it stands for all that is on other pages
	deep       int    // the lowest row whose ways reach it, where it stands for other pages
}

// loopEnd is where a loop leaves or reaches a card.
type loopEnd struct {
	link   int
	arrive bool
	x      float64
}

func (n *node) mid() float64   { return n.y + n.h/2 }
func (n *node) right() float64 { return n.x + n.w }

// stage is a stage with its columns.
type stage struct {
	from, to   int // nodes, half open
	name       []string
	reach      string
	x, w       float64 // of its block
	nameHeight float64
	inline     bool // reach stands beside the name
}

// link is a way on with the route it takes.
type link struct {
	traffic.Link
	w     float64
	label string
	id    string
	title string
	back  string // what the label of a loop says behind its number
	kind  kind
	track *track
	runs  bool // along the row of the lower end, between its cards
	atTo  bool // that is the row of the end it leads to
	y0    float64
	y1    float64
	x0    float64 // of loops and falls
	x1    float64
}

// self tells whether a link leads back to where it leaves.
func (l *link) self() bool { return l.From == l.To }

// kind is how a link is drawn.
type kind uint8

const (
	band kind = iota // goes on, at most along one track
	loop             // comes back
	arrival
	fall // leaves at the foot of its card for a pipe
)

// newPlan takes in what there is to draw.
func newPlan(in render.Input, style render.Style) *plan {
	tag := style.Lang
	if tag == "" {
		tag = in.Map.Locale
	}
	lang := locale.Of(tag)
	p := &plan{in: in, m: in.Map, style: style, lang: lang, words: wordsOf(lang), unit: unit}
	if in.Figures != nil {
		p.net = traffic.Of(in.Map, in.Figures.Effort)
	} else {
		p.net = traffic.Of(in.Map, nil)
	}
	p.scene.palette = &p.style.Palette
	p.book = owners.Of(in.Map, &p.style)
	p.visitsOn()
	p.takeNodes()
	p.takeLinks()
	p.takeOutside()
	for i := range p.m.Stages {
		p.parts = append(p.parts, part{stage: &p.m.Stages[i], count: len(p.m.Stages[i].Touchpoints)})
	}
	p.page.first, p.page.last = true, true
	return p
}

func (p *plan) takeNodes() {
	most := 0.0
	p.nodes = make([]node, len(p.net.Places))
	for i := range p.nodes {
		p.nodes[i] = node{place: &p.net.Places[i], index: i, row: none}
		most = math.Max(most, p.net.Places[i].Visits)
	}
	// Where customers go round and round, bands would grow without bound.
	if most > 1.6 {
		p.unit = unit * 1.6 / most
	}
}

func (p *plan) takeLinks() {
	for _, l := range p.net.Links {
		if l.From == none {
			if l.To != none {
				p.nodes[l.To].start += l.Share
			}
			continue
		}
		k := link{Link: l, label: p.amount(l.Flow)}
		if p.net.Known && !(l.Flow > 1e-6) {
			continue // nobody ever comes to where it leaves
		}
		if !p.net.Known {
			if k.label = p.lang.Percent(l.Share, 0); l.Share > 0.9995 {
				k.label = "" // all go this way
			}
		}
		switch {
		case l.Outcome != none && p.m.Outcomes[l.Outcome].Success:
			k.kind = arrival
		case l.Outcome != none:
			k.kind = fall
		case l.Back():
			k.kind = loop
		}
		k.w = p.linkWidth(&k)
		p.name(&k)
		p.links = append(p.links, k)
	}
}

// linkWidth is how wide a link is drawn.
func (p *plan) linkWidth(l *link) float64 {
	switch {
	case l.kind == loop && p.net.Known:
		return math.Min(1.4+3*l.Flow, 5)
	case l.kind == loop:
		return 1.8
	case p.net.Known:
		return math.Max(1.8, p.unit*l.Flow)
	}
	return math.Max(2, 14*l.Share)
}

// name gives a link its id and its title.
func (p *plan) name(l *link) {
	from := &p.nodes[l.From]
	l.id, l.title = "way-"+from.place.Touchpoint.ID+"-", nodeName(from)+" → "
	if l.To == none {
		o := &p.m.Outcomes[l.Outcome]
		l.id, l.title = l.id+o.ID, l.title+o.Name
	} else {
		to := &p.nodes[l.To]
		l.id, l.title = l.id+to.place.Touchpoint.ID, l.title+nodeName(to)
	}
	if l.label != "" {
		l.title += ": " + l.label
	}
	if p.net.Known {
		l.back = " " + p.words.back
	}
}

// amount is a flow per 100 who start.
func (p *plan) amount(flow float64) string {
	switch x := 100 * flow; {
	case x >= 0.95:
		return p.lang.Number(x, 0)
	case x >= 0.095:
		return p.lang.Number(x, 1)
	case x > 0:
		return "<" + locale.NoBreak + p.lang.Number(0.1, 1)
	}
	return "0"
}

// findSpine follows the largest flow from where most begin, until it leads to
// success or nowhere.
func (p *plan) findSpine() {
	if len(p.nodes) == 0 {
		return
	}
	at := 0
	for i := range p.nodes {
		if p.nodes[i].start > p.nodes[at].start {
			at = i
		}
	}
	for at != none {
		p.spine = append(p.spine, at)
		p.nodes[at].row = 0
		at = p.follow(at)
	}
}

// follow is the node that most go on to, or none.
func (p *plan) follow(from int) int {
	best, most := none, 0.0
	for i := range p.links {
		l := &p.links[i]
		if l.From != from || l.kind != band && l.kind != arrival {
			continue
		}
		weight := l.Flow
		if !p.net.Known {
			weight = l.Share
		}
		if weight > most {
			best, most = l.To, weight
		}
	}
	return best
}
