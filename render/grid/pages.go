package grid

import (
	"context"
	"math"
	"strconv"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
)

var _ render.Pager = View{}

// sheet is one page in the making: some lanes of a band, or findings.
type sheet struct {
	band  *drawing
	lanes []lane
	part  [2]int // which of the pages with these steps, and of how many
	list  bool   // it lists findings
	notes []note
	more  int // findings that are listed nowhere
	// elsewhere is how many findings are about what no page draws.
	elsewhere int
}

// Pages draws a journey that is larger than the paper as several pages: steps
// that do not stand side by side follow on later pages, and so do lanes that do
// not stand below one another. Each has its heading, stages, lane names and key.
// The findings of a page stand at its foot where they have room on all pages,
// else on pages of their own. A page is higher than the paper only where a single
// lane is.
func (v View) Pages(ctx context.Context, in render.Input, style render.Style, paper render.Paper) ([]*render.Scene, error) {
	d, err := v.begin(in, style)
	if err != nil {
		return nil, err
	}
	if !(paper.Height > 0) {
		paper.Height = math.Inf(1)
	}
	if !(paper.Width > 0) || d.natural() <= paper.Width {
		v.Width = math.Max(0, paper.Width)
		scene, err := v.Draw(ctx, in, style)
		if err != nil || scene.Height <= paper.Height {
			return []*render.Scene{scene}, err
		}
		d.limit = v.Width
		d.fitPage()
		return d.pages(ctx, []*drawing{d}, paper.Height)
	}
	breaks := d.bandsFor(paper.Width)
	bands := make([]*drawing, len(breaks))
	for k, units := range breaks {
		b := d.band(units, k)
		b.suffix, b.more, b.elsewhere = "", 0, 0
		if k+1 == len(breaks) {
			b.more, b.elsewhere = d.more, d.elsewhere
			for _, n := range d.notes {
				if n.number == 0 {
					b.notes = append(b.notes, n)
				}
			}
		}
		bands[k] = b
	}
	return d.pages(ctx, bands, paper.Height)
}

// pages draws bands on pages that are no higher than high, as far as may be.
func (d *drawing) pages(ctx context.Context, bands []*drawing, high float64) ([]*render.Scene, error) {
	sheets, whole := make([]sheet, len(bands)), make([]*render.Scene, len(bands))
	fits := true
	for k, b := range bands {
		b.tall = map[lane]float64{}
		// Where one does not fit, the others tell no more than how high their lanes are.
		sheets[k] = sheet{band: b, lanes: b.lanes, list: fits, notes: b.notes, more: b.more, elsewhere: b.elsewhere}
		scene, err := sheets[k].draw(ctx, k+1, len(bands))
		if err != nil {
			return nil, err
		}
		whole[k], fits = scene, fits && scene.Height <= high
	}
	if fits {
		return whole, nil
	}
	sheets = nil
	for k, b := range bands {
		some, err := b.split(ctx, high, k == 0)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, some...)
	}
	more, err := d.listed(ctx, high)
	if err != nil {
		return nil, err
	}
	sheets = append(sheets, more...)
	out := make([]*render.Scene, len(sheets))
	for i := range sheets {
		if out[i], err = sheets[i].draw(ctx, i+1, len(sheets)); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// someNumber stands for the number of a page that is only measured.
const someNumber = 88

// split puts the lanes of a band on pages: as many on each as have room, but
// pains and what solves them side by side.
func (d *drawing) split(ctx context.Context, high float64, first bool) ([]sheet, error) {
	r, err := d.ruler(ctx, high, first)
	if err != nil {
		return nil, err
	}
	var out []sheet
	for rest := d.shown(); len(rest) > 0 || len(out) == 0; {
		n := min(1, len(rest))
		for n < len(rest) {
			height, err := r.height(ctx, len(out), rest[:n+1])
			if err != nil {
				return nil, err
			}
			if height > high {
				break
			}
			n++
		}
		if n > 1 && n < len(rest) && rest[n-1].name == "pains" && rest[n].name == "opportunities" {
			n--
		}
		out = append(out, sheet{band: d, lanes: rest[:n], notes: d.notes})
		rest = rest[n:]
	}
	if len(out) > 1 {
		if err := r.even(ctx, out); err != nil {
			return nil, err
		}
		for i := range out {
			out[i].part = [2]int{i + 1, len(out)}
		}
	}
	return out, nil
}

// ruler tells how high the pages of a band are. A lane takes about the same height
// on every page, so that one drawing of all lanes tells; where that is close to the
// height of the paper, the page is drawn to see.
type ruler struct {
	band  *drawing
	high  float64
	first bool       // the first page has the head of the journey
	bare  [2]float64 // the first page and others, without lanes
	seen  map[stretch]float64
}

// stretch are lanes that follow one another, on the page with the head of the
// journey or another.
type stretch struct {
	head  bool
	first lane
	count int
}

// near is how much of the height of the paper a page may be guessed to differ from
// it and still be drawn.
const near = 0.08

func (d *drawing) ruler(ctx context.Context, high float64, first bool) (*ruler, error) {
	r := &ruler{band: d, high: high, first: first, seen: map[stretch]float64{}}
	for page := range r.bare {
		var err error
		if r.bare[page], err = r.drawn(ctx, page, []lane{}); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// drawn is the height of a page of the band, which is drawn for that.
func (r *ruler) drawn(ctx context.Context, page int, lanes []lane) (float64, error) {
	number := someNumber
	if page == 0 && r.first {
		number = 1
	}
	s := stretch{head: number == 1, count: len(lanes)}
	if len(lanes) > 0 {
		s.first = lanes[0]
	}
	if tall, ok := r.seen[s]; ok {
		return tall, nil
	}
	try := sheet{band: r.band, lanes: lanes, notes: r.band.notes, part: [2]int{someNumber, someNumber}}
	scene, err := try.draw(ctx, number, someNumber)
	if err != nil {
		return 0, err
	}
	r.seen[s] = scene.Height
	return scene.Height, nil
}

func (r *ruler) height(ctx context.Context, page int, lanes []lane) (float64, error) {
	guess := r.bare[min(page, 1)]
	for _, l := range lanes {
		guess += r.band.tall[l]
	}
	if guess < r.high*(1-near) || guess > r.high*(1+near) {
		return guess, nil
	}
	return r.drawn(ctx, page, lanes)
}

// even moves lanes from full pages to a last one that is almost empty, as long as
// all stay within the height.
func (r *ruler) even(ctx context.Context, out []sheet) error {
	for i := len(out) - 1; i > 0; i-- {
		for len(out[i-1].lanes) > 1 {
			before, n := out[i-1].lanes, len(out[i-1].lanes)-1
			if n > 1 && before[n-1].name == "pains" && before[n].name == "opportunities" {
				n--
			}
			after := append(append([]lane(nil), before[n:]...), out[i].lanes...)
			old, err := r.height(ctx, i-1, before)
			if err != nil {
				return err
			}
			tall, err := r.height(ctx, i, after)
			if err != nil {
				return err
			}
			if tall > r.high || tall > old {
				break
			}
			out[i-1].lanes, out[i].lanes = before[:n], after
		}
	}
	return nil
}

// listed puts all findings on pages of their own.
func (d *drawing) listed(ctx context.Context, high float64) ([]sheet, error) {
	var out []sheet
	for rest := d.notes; len(rest) > 0; {
		n, err := pages.Most(len(rest), high, func(n int) (*render.Scene, error) {
			return (&sheet{band: d, list: true, notes: rest[:n]}).draw(ctx, someNumber, someNumber)
		})
		if err != nil {
			return nil, err
		}
		out = append(out, sheet{band: d, list: true, notes: rest[:n]})
		rest = rest[n:]
	}
	if len(out) > 0 {
		out[len(out)-1].more, out[len(out)-1].elsewhere = d.more, d.elsewhere
	}
	return out, nil
}

// draw draws the page with a number of count.
func (s *sheet) draw(ctx context.Context, number, count int) (*render.Scene, error) {
	d := *s.band
	d.items, d.links, d.signs, d.notes, d.lanes = nil, nil, signs{}, s.notes, s.lanes
	d.more, d.elsewhere = s.more, s.elsewhere
	d.claim()
	if count > 1 {
		d.number = number
		d.page = pages.Number{At: number, Of: count}.Over(d.lang)
	}
	if s.part[1] > 1 {
		d.page += " · " + say(d.words.lanesOf, strconv.Itoa(s.part[0]), strconv.Itoa(s.part[1]))
	}
	y := d.drawHeader(margin)
	if number == 1 {
		y = d.drawPanel(y)
	}
	if !s.list || s.lanes != nil {
		var err error
		if y, err = d.drawLanes(ctx, y); err != nil {
			return nil, err
		}
	}
	if s.list {
		y = d.drawLegend(y)
	}
	y = d.drawKey(y)
	return d.scene(y), ctx.Err()
}
