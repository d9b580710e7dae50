package grid

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/journey"
)

// Sizes of the grid in layout pixels.
const (
	margin      = 28.0
	columnGap   = 14.0 // between the boxes of neighbouring columns
	stageGap    = 10.0
	laneGap     = 6.0
	lanePad     = 8.0
	cardPad     = 9.0
	cardRadius  = 6.0
	leastPitch  = 126.0
	mostPitch   = 220.0
	longPitch   = 360.0  // where a name is so long that its card would stretch all others
	leastWidth  = 1120.0 // of the page
	narrowWidth = 720.0  // of the page of one or two columns
	spreadPitch = 330.0  // how far the columns of a small map are spread
	pinPitch    = 20.0
)

// measureColumns decides how wide columns have to be.
func (d *drawing) measureColumns() {
	d.rail = d.railWidth()
	pitch := make([]float64, len(d.cols))
	lines, words := d.countLegs(), d.exitWords()
	for i := range d.cols {
		w := math.Max(d.needs(&d.cols[i]), lines[i].needs(words[i]))
		pitch[i] = math.Min(mostPitch, math.Max(leastPitch, math.Ceil(w+columnGap)))
		if pitch[i] == mostPitch {
			pitch[i] = d.longPitch(&d.cols[i])
		}
	}
	d.pitch = pitch
}

// natural is the width of the page at which no column is spread.
func (d *drawing) natural() float64 {
	total := 2*margin + d.rail + stageGap*float64(len(d.stages)-1)
	for i := range d.stages {
		if d.stages[i].count == 0 { // stages without touchpoints keep an empty column
			total += leastPitch
		}
	}
	for _, p := range d.pitch {
		total += p
	}
	return total
}

// placeColumns spreads the columns over a page of the given width, each to at
// most most, and says where they are. The result is where the last one ends.
func (d *drawing) placeColumns(width, most float64) float64 {
	pitch := slices.Clone(d.pitch)
	if spare := width - d.natural(); spare > 0 && len(pitch) > 0 {
		each := math.Floor(spare / float64(len(pitch)))
		for i := range pitch {
			pitch[i] = math.Max(pitch[i], math.Min(most, pitch[i]+each))
		}
	}
	x := margin + d.rail
	for s := range d.stages {
		st := &d.stages[s]
		st.x = x
		for i := st.first; i < st.first+st.count; i++ {
			d.cols[i].x, d.cols[i].w = x+columnGap/2, pitch[i]-columnGap
			x += pitch[i]
		}
		if st.count == 0 {
			x += leastPitch
		}
		st.w = x - st.x
		x += stageGap
	}
	return x - stageGap
}

// fitPage gives a grid that is not broken the page that it needs: few columns
// are spread, and what is still narrow has a narrow page.
func (d *drawing) fitPage() {
	n := float64(len(d.cols))
	width := math.Min(leastWidth, d.natural()+math.Max(0, spreadPitch*n-sum(d.pitch)))
	if d.limit > 0 {
		width = math.Min(width, d.limit)
	}
	width = math.Max(width, narrowWidth)
	d.width = math.Max(width, math.Ceil(d.placeColumns(width, math.Max(spreadPitch, width))+margin))
}

func sum(list []float64) float64 {
	s := 0.0
	for _, x := range list {
		s += x
	}
	return s
}

// railWidth leaves room for the longest lane name.
func (d *drawing) railWidth() float64 {
	w := 132.0
	for _, l := range d.lanes {
		w = math.Max(w, d.set(laneFont).width(d.laneWords(l).name)+24)
	}
	return math.Ceil(math.Min(w, 170))
}

// needs is the width at which no ordinary word of the column is broken, and its
// card does not grow too tall.
func (d *drawing) needs(c *column) float64 {
	w := math.Max(d.set(nameFont).longestWord(c.name), d.set(bodyFont).longestWord(c.does)) + 2*d.style.Room(cardPad)
	for _, p := range c.pains {
		w = math.Max(w, d.set(bodyFont).longestWord(p.Text)+2*d.style.Room(cardPad)+3)
	}
	for _, f := range c.fixes {
		w = math.Max(w, d.set(bodyFont).longestWord(f.Text)+2*d.style.Room(cardPad))
	}
	for _, q := range c.quotes {
		w = math.Max(w, d.set(quoteFont).longestWord(q.Text)+8)
	}
	for _, b := range c.work {
		w = math.Max(w, d.set(bodyFont).longestWord(b.Does)+2*d.style.Room(cardPad))
		w = math.Max(w, d.set(bodyBold).longestWord(d.departmentName(b.Owner))+2*d.style.Room(cardPad)+14)
	}
	for i := range c.tp.Channels {
		w = math.Max(w, d.set(bodyFont).width(d.channelName(c.tp.Channels[i].ID))+20+28)
	}
	// A very long text asks for more room: that of some eight to ten lines.
	long := func(f font, text string, lines float64) {
		w = math.Max(w, d.set(f).width(text)/lines)
	}
	long(nameFont, c.name, 7)
	long(bodyFont, c.does, 9)
	for _, q := range c.quotes {
		long(quoteFont, q.Text, 9)
	}
	for _, p := range c.pains {
		long(bodyFont, p.Text, 9)
	}
	for _, f := range c.fixes {
		long(bodyFont, f.Text, 9)
	}
	return w + 1
}

// longPitch is the pitch of a column that would like to be wider than mostPitch.
// Cards are as high as the highest of them, so one that would stand out is wider
// instead, as far as that makes it lower.
func (d *drawing) longPitch(c *column) float64 {
	const enough = 150.0
	inner := func(pitch float64) float64 { return pitch - columnGap - 2*d.style.Room(cardPad) }
	name, does := d.set(nameFont), d.set(bodyFont)
	if (name.width(c.name)*name.lead+does.width(c.does)*does.lead)/inner(mostPitch) < enough {
		return mostPitch // another text is long, or a word
	}
	best, least := mostPitch, math.Inf(1)
	for _, pitch := range [...]float64{mostPitch, 290, longPitch} {
		h := name.wrap(c.name, inner(pitch), "").height() + does.wrap(c.does, inner(pitch), "").height()
		if h < least {
			best, least = pitch, h
		}
		if h <= enough {
			break
		}
	}
	return best
}

// needs is the width at which the lines have room beside the outcomes.
func (l legs) needs(word float64) float64 {
	w := 48 + portPitch*float64(l.up)
	if word > 0 || l.down > 0 {
		room := math.Max(word, leastExit)
		w = math.Max(w, exitText+room+1)
		if l.down > 0 {
			w = math.Max(w, exitText+room+8+24+legPitch*float64(l.down-1))
		}
	}
	return w
}

// legs are the lines that leave or reach each card at its top and at its foot.
type legs struct{ up, down int }

func (d *drawing) countLegs() []legs {
	of := make([]legs, len(d.cols))
	count := func(i int, back bool) {
		switch {
		case i < 0:
		case back:
			of[i].down++
		default:
			of[i].up++
		}
	}
	for _, l := range d.net.Links {
		if l.To >= 0 && (l.Back() || l.To != l.From+1) {
			count(l.From, l.Back())
			count(l.To, l.Back())
			if l.From < 0 && l.To > 0 {
				of[l.To].up += 4 // the share of a start stands beside it
			}
		}
	}
	return of
}

// exitWords is the longest word of the outcomes that each card leads to.
func (d *drawing) exitWords() []float64 {
	of := make([]float64, len(d.cols))
	for _, l := range d.net.Links {
		if l.Outcome >= 0 && l.From >= 0 {
			of[l.From] = math.Max(of[l.From], d.set(exitFont).longestWord(outcomeName(&d.m.Outcomes[l.Outcome])))
		}
	}
	for _, l := range d.leads {
		of[l.from] = math.Max(of[l.from], d.set(exitFont).longestWord(l.text))
	}
	return of
}

// outcomeName is the name of an outcome for a tight place.
func outcomeName(o *journey.Outcome) string {
	if o.Short != "" {
		return o.Short
	}
	return named(o.Entry)
}
