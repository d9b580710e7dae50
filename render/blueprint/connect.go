package blueprint

import (
	"cmp"
	"slices"
	"time"

	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/touchpoint"
)

// mark is what stands on a line: the number of a handoff and how long work waits.
type mark struct {
	number   int // 0 for none
	again    int // how many lines with this number come before it
	from, to *card
	column   int // where it leaves
	second   int // and where it leads
	how      *journey.Collaboration
	wait     *touchpoint.Span // nil where it stands elsewhere
	pill     string           // of wait; "" for none
}

func (m *mark) handoff() bool  { return m.from.owner != m.to.owner }
func (m *mark) declared() bool { return m.how != nil }

// step is a line down within a column.
type step struct {
	mark
	first  bool // crosses the line of visibility
	sinks  bool // crosses the line of internal interaction
	y1, y2 float64
}

// run is a line from the work behind one touchpoint to that of a later one, or
// up to what its customer meets.
type run struct {
	mark
	up       bool
	strip    lanes.Strip
	x1, x2   float64
	from, to string // the mark at the edge where it comes from another page, or leads there
}

// share is the least share of customers whom work follows.
const share = 0.5

// connect finds how work is handed on, and numbers the handoffs.
func (d *drawing) connect() {
	for i := range d.cells {
		d.chain(i)
	}
	for i := range d.cells {
		d.follow(i)
	}
	d.number()
	d.waits()
}

// chain joins the work of one touchpoint from the front to the back.
func (d *drawing) chain(i int) {
	c := &d.cells[i]
	last, sunk := c.front[len(c.front)-1], false
	if last.owner == "" {
		last = nil
	}
	for k, w := range append(slices.Clone(c.back), c.support...) {
		sinks := k >= len(c.back) && !sunk
		if last != nil {
			d.steps = append(d.steps, &step{mark: mark{from: last, to: w, column: i, second: i}, first: k == 0 && !sinks, sinks: sinks})
		}
		sunk = sunk || sinks
		last = w
	}
}

// follow hands the work behind one touchpoint on.
func (d *drawing) follow(i int) {
	from := d.cells[i].bottom()
	if from == nil {
		return
	}
	p, at := 1.0, i
	for {
		next, part := d.onward(at)
		if p *= part; next < 0 || p < share-1e-9 {
			return
		}
		at = next
		c := &d.cells[at]
		if len(c.back) > 0 {
			d.runs = append(d.runs, &run{mark: mark{from: from, to: c.back[0], column: i, second: at}})
			c.ins++
			d.cells[i].outs++
			return
		}
		if first := c.front[0]; first.wait != nil && first.owner != "" && !c.arrives && !d.cells[i].up {
			d.runs = append(d.runs, &run{mark: mark{from: from, to: first, column: i, second: at}, up: true})
			c.arrives, d.cells[i].up = true, true
		}
	}
}

// onward is where most customers go on to.
func (d *drawing) onward(i int) (next int, part float64) {
	next = -1
	for _, l := range d.ways {
		if l.From == i && l.To > i && l.Share > part {
			next, part = l.To, l.Share
		}
	}
	return next, part
}

// number numbers handoffs along the journey. A department that hands over to the
// same work twice, in front and behind, is counted once: the later lines repeat
// the number of the first.
func (d *drawing) number() {
	type pair struct {
		to   *card
		from string
	}
	first, repeats := map[pair]*mark{}, map[*mark][]*mark{}
	take := func(m *mark) {
		if !m.handoff() {
			return
		}
		m.how = d.Cooperation(m.from.owner, m.to.owner)
		k := pair{m.to, m.from.owner}
		if f := first[k]; f != nil {
			repeats[f] = append(repeats[f], m)
			return
		}
		first[k] = m
		d.marks = append(d.marks, m)
	}
	for _, s := range d.steps {
		take(&s.mark)
	}
	for _, r := range d.runs {
		take(&r.mark)
	}
	d.sortMarks()
	for i, m := range d.marks {
		m.number = i + 1
		for k, r := range repeats[m] {
			r.number, r.again = m.number, k+1
		}
	}
}

// sortMarks puts handoffs into the order of the journey.
func (d *drawing) sortMarks() {
	slices.SortStableFunc(d.marks, func(a, b *mark) int {
		return cmp.Or(cmp.Compare(a.column, b.column), cmp.Compare(a.second, b.second))
	})
}

// waits writes how long each piece of work waits on one line that leads to it: a
// numbered one, else one that comes from another touchpoint.
func (d *drawing) waits() {
	all := slices.Clone(d.marks)
	for _, r := range d.runs {
		all = append(all, &r.mark)
	}
	for _, s := range d.steps {
		all = append(all, &s.mark)
	}
	said := map[*card]bool{}
	for _, m := range all {
		w := m.to.wait
		if w == nil || said[m.to] || w.High == 0 && m.number == 0 {
			continue
		}
		said[m.to] = true
		m.wait, m.pill = w, d.span(w)
	}
}

// span is a duration or a range of them.
func (d *drawing) span(s *touchpoint.Span) string {
	switch {
	case s.High == 0:
		return d.words.atOnce
	case s.IsRange():
		return d.Lang.Duration(s.Low) + "–" + d.Lang.Duration(s.High)
	}
	return d.time(s.Low)
}

// time is a duration; whole days are written out.
func (d *drawing) time(t time.Duration) string {
	if n := int(t / day); t > 0 && t%day == 0 {
		return d.Lang.Number(float64(n), 0) + locale.NoBreak + d.Lang.Plural(n, d.words.days...)
	}
	return d.Lang.Duration(t)
}
