package departments

import (
	"context"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/pages"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

var _ render.Pager = View{}

// Pages draws lanes that are larger than the paper on several pages: touchpoints
// that do not stand side by side follow on later pages, under their stages and
// beside the names of the departments. A way to another page ends in a mark that
// names the step, and begins there in another. The handoffs of a page are listed
// at its foot where they have room on all pages, else on pages of their own;
// where the lanes themselves are higher than the paper, a page leaves out those of
// departments that do nothing on it.
func (View) Pages(ctx context.Context, in render.Input, style render.Style, paper render.Paper) ([]*render.Scene, error) {
	return pages.Roomy(ctx, "departments", paper, func(width float64) (pages.Job, error) {
		d, err := begin(ctx, in, style)
		if err != nil {
			return pages.Job{}, err
		}
		job := d.paged(ctx, width)
		job.Whole = func() (*render.Scene, error) { return View{}.Draw(ctx, in, style) }
		return job, nil
	})
}

// paged is the job of a paper that is as wide as that.
func (d *drawing) paged(ctx context.Context, width float64) pages.Job {
	job := d.job(ctx, width)
	job.Entries = len(d.marks)
	job.List = func(from, to int, n pages.Number, _ pages.Level) (*render.Scene, error) {
		p := *d
		p.Sheet = d.Part(0, len(d.Cols), lanes.Page{Number: n, Width: width})
		p.Width, p.marks, p.whole = width, d.marks[from:to], d
		y := p.legend(p.Header(d.words.view, d.says, ""))
		y = p.Key(y+12, append(p.handoffSigns(), p.listSigns()...))
		return p.Scene(y+14, d.says), ctx.Err()
	}
	return job
}

// job is how the drawing is broken for a width.
func (d *drawing) job(ctx context.Context, width float64) pages.Job {
	d.arrange(0) // for the numbers of handoffs
	d.number()
	page := func(do func(*drawing)) func([]lanes.Band, pages.Level) (*render.Scene, error) {
		return func(bands []lanes.Band, level pages.Level) (*render.Scene, error) {
			list := make([]*drawing, len(bands))
			for i, b := range bands {
				list[i] = d.part(b, level == pages.Tight)
			}
			y := list[0].Header(d.words.view, d.says, d.meta())
			return compose(list, y, level == pages.Full, do), ctx.Err()
		}
	}
	job := d.Job(width, page((*drawing).draw))
	job.Measure = d.Job(width, page(func(*drawing) {})).Draw
	job.Tightens, job.Least = true, d.Width
	return job
}

// part is the drawing of a band; a tight one has only the lanes that hold something.
func (d *drawing) part(b lanes.Band, tight bool) *drawing {
	p := &drawing{Sheet: d.Part(b.First, b.Last, b.Page), words: d.words, says: d.says, whole: d, laneOf: map[string]int{}}
	holds := map[string]bool{}
	for i := range p.Cols {
		holds[p.Cols[i].Owner] = true
	}
	for i := range d.lanes {
		l := lane{owner: d.lanes[i].owner, chips: map[int][]*touchpoint.Work{}}
		for at := range p.Cols {
			if list := d.lanes[i].chips[b.First+at]; len(list) > 0 {
				l.chips[at] = list
			}
		}
		if !tight || holds[l.owner] || len(l.chips) > 0 {
			p.laneOf[l.owner] = len(p.lanes)
			p.lanes = append(p.lanes, l)
		}
	}
	words := d.PageWords()
	var before, after []string
	for _, l := range d.links {
		a, leaves := p.Inside(l.from)
		to, arrives := p.Inside(l.to)
		if !leaves && !arrives {
			continue
		}
		c := &link{from: a, to: to, a: l.a, b: l.b, flow: l.flow, handoff: l.handoff, how: l.how, number: l.number, kept: l.kept, back: l.back, again: l.again, gutter: -1}
		switch {
		case !arrives && l.back:
			c.elsewhere = words.Backward(d.Cols[l.to].Place.Number)
		case !arrives:
			c.elsewhere = words.Onward(d.Cols[l.to].Place.Number)
		case !leaves:
			c.elsewhere = words.Source(d.Cols[l.from].Place.Number)
		}
		switch {
		case c.elsewhere == "":
		case a < 0 || to < 0:
			before = append(before, c.elsewhere)
		default:
			after = append(after, c.elsewhere)
		}
		p.links = append(p.links, c)
	}
	p.before, p.after = p.MarkRoom(before), p.MarkRoom(after)
	p.lay()
	return p
}

// chooseEdge finds the way between a card and an edge of the page: straight on
// from the card beside it, else along the gutter above or below the card.
func (d *drawing) chooseEdge(l *link, load [][]int, used [][4]int) {
	near, far := l.from, l.to
	if l.from < 0 || l.from == len(d.Cols) {
		near, far = l.to, l.from
		l.end = &port{link: l, column: near, side: left}
	} else {
		l.start = &port{link: l, column: near, side: right, starts: true, marked: l.handoff}
	}
	if !l.back && (far < 0 && near == 0 || far == len(d.Cols) && near == len(d.Cols)-1) {
		l.direct = true
		return
	}
	a := d.lane(near)
	best := -1.0
	for h := a; h <= a+1; h++ {
		c := 0.0
		for x := min(near, far) + 1; x <= max(near, far); x++ {
			c += float64(load[h][x])
		}
		if l.back && d.blocked(near, a, h) {
			c += 3
		}
		if l.gutter < 0 || c < best {
			best, l.gutter = c, h
		}
	}
	for x := min(near, far) + 1; x <= max(near, far); x++ {
		load[l.gutter][x]++
	}
	if l.back {
		for _, p := range []*port{l.start, l.end} {
			if p != nil {
				d.turn(p, used)
			}
		}
	}
}

// edgeX is where lines to or from another page end: beyond a column before the
// first, or after the last.
func (d *drawing) edgeX(column int) float64 {
	if column < 0 {
		return d.EdgeX(false, d.before)
	}
	return d.EdgeX(true, d.after)
}

// pointsToEdge are the bends of a line between a card and an edge of the page.
func (d *drawing) pointsToEdge(l *link) []parts.Point {
	if l.start == nil {
		b, x := d.at(l.end), d.edgeX(l.from)
		if l.direct {
			return []parts.Point{{X: x, Y: b.Y}, b}
		}
		out := []parts.Point{{X: x, Y: d.trackY(l)}, {X: d.endX(l), Y: d.trackY(l)}}
		if l.end.side == left {
			out = append(out, parts.Point{X: d.endX(l), Y: b.Y})
		}
		return append(out, b)
	}
	a, x := d.at(l.start), d.edgeX(l.to)
	if l.direct {
		return []parts.Point{a, {X: x, Y: a.Y}}
	}
	out := []parts.Point{a}
	if l.start.side == right {
		out = append(out, parts.Point{X: d.startX(l), Y: a.Y})
	}
	return append(out, parts.Point{X: d.startX(l), Y: d.trackY(l)}, parts.Point{X: x, Y: d.trackY(l)})
}

// edgeMark names the step on another page that a line comes from or leads to.
func (d *drawing) edgeMark(l *link) []render.Item {
	points := d.pointsToEdge(l)
	at, column := points[0], l.from
	if l.start != nil {
		at, column = points[len(points)-1], l.to
	}
	return d.Mark(column >= 0, at.X, at.Y, l.elsewhere, d.stroke(l).Color, d.P.Page)
}

// markPace is between lines of a gutter where some end in marks.
const markPace = 15.0

// pace is how far the lines of a gutter are apart.
func (d *drawing) pace(gutter int) float64 {
	for _, l := range d.links {
		if l.gutter == gutter && l.elsewhere != "" {
			return markPace
		}
	}
	return linePace
}

// trackY is where the horizontal piece of a line lies.
func (d *drawing) trackY(l *link) float64 {
	return d.gutterY[l.gutter] + d.pace(l.gutter)*float64(l.track.Slot)
}
