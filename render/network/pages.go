package network

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
	"github.com/seam-cx/seam/render/internal/traffic"
	"github.com/seam-cx/seam/touchpoint"
)

var _ render.Pager = View{}

// whole tells whether all of the journey is in the band.
func (p paper) whole() bool { return p.first && p.last }

// id is an id that the page has once for each band.
func (p paper) id(id string) string {
	if p.band > 0 {
		id += "-" + strconv.Itoa(p.band+1)
	}
	return id
}

// Pages draws a network that is wider than the paper on several pages. On each,
// the steps of other pages are gathered in a box at its left and in one at its
// right: ways to and from them end there, and say which steps they lead to or come
// from. The boxes of outcomes tell how many reach them from this page.
func (v View) Pages(ctx context.Context, in render.Input, style render.Style, paper render.Paper) ([]*render.Scene, error) {
	if in.Map == nil {
		return nil, errors.New("draw the network: there is no map to draw")
	}
	p, err := v.begin(ctx, in, style)
	if err != nil {
		return nil, err
	}
	all, err := v.begin(ctx, in, style)
	if err != nil {
		return nil, err
	}
	all = all.everything()
	all.arrange()
	if !(paper.Width > 0) || all.needed() <= paper.Width || len(p.nodes) < 2 {
		return []*render.Scene{compose([]*plan{all})}, ctx.Err()
	}
	job := p.job(ctx, all, paper.Width)
	job.Whole = func() (*render.Scene, error) { return compose([]*plan{all}), nil }
	scenes, err := job.Pages(ctx, paper)
	if err != nil {
		return nil, fmt.Errorf("draw the network: %w", err)
	}
	return scenes, nil
}

// banded draws the journey in bands; all has been arranged.
func (v View) banded(ctx context.Context, in render.Input, style render.Style, all *plan) (*render.Scene, error) {
	p, err := v.begin(ctx, in, style)
	if err != nil {
		return nil, err
	}
	return p.job(ctx, all, v.Width).Banded(ctx, v.Width)
}

// job is how the network is broken for a width; all is the same with everything
// arranged.
func (p *plan) job(ctx context.Context, all *plan, width float64) pages.Job {
	job := pages.Job{Gap: stageGap, Fixed: 2*margin + 2*elsewhereWidth + exitGap + 104}
	at := 0
	for s := range all.parts {
		if all.parts[s].stage == nil {
			at += all.parts[s].count // the box for what a part leaves out
			continue
		}
		for range all.parts[s].count {
			job.Units = append(job.Units, pages.Unit{Group: s, Width: all.nodes[at].w + 2*minGap})
			at++
		}
	}
	job.Draw = func(bands [][2]int, n pages.Number, _ pages.Level) (*render.Scene, error) {
		list := make([]*plan, len(bands))
		for i, b := range bands {
			list[i] = p.part(b[0], b[1], n, math.Floor(width))
			list[i].page.band = i
			list[i].arrange()
		}
		align(list)
		return compose(list), ctx.Err()
	}
	return job
}

// part is a plan with the nodes from first to last, half open, and a node at
// either side for all that come before and after.
func (p *plan) part(first, last int, n pages.Number, width float64) *plan {
	q := &plan{in: p.in, m: p.m, net: p.net, style: p.style, lang: p.lang, words: p.words, book: p.book, unit: p.unit, says: p.says}
	q.scene.palette = &q.style.Palette
	q.page = paper{Number: n, width: width, first: first == 0, last: last == len(p.nodes)}
	words := pages.WordsOf(p.lang)
	if !q.page.first || p.leads(first, last, false) {
		q.elsewhere("earlier", p.nameElsewhere(first, last, false, words))
	}
	shift := len(q.nodes) - first
	at := 0
	for i := range p.parts {
		s := p.parts[i]
		lo, hi := max(at, first), min(at+s.count, last)
		empty := s.count == 0 && at >= first && (at < last || q.page.last)
		s.continued = at < first
		if at += s.count; lo < hi || empty {
			s.count = max(0, hi-lo)
			q.parts = append(q.parts, s)
		}
	}
	for i := first; i < last; i++ {
		node := p.nodes[i]
		node.index = len(q.nodes)
		q.nodes = append(q.nodes, node)
	}
	if !q.page.last || p.leads(first, last, true) {
		q.elsewhere("later", p.nameElsewhere(first, last, true, words))
	}
	for i := range q.nodes {
		if q.nodes[i].row == 0 {
			q.spine = append(q.spine, i)
		}
	}
	q.takeWays(p, first, last, shift, words)
	return q
}

// nameElsewhere is what is left, or right, of the nodes from first to last, half
// open.
func (p *plan) nameElsewhere(first, last int, later bool, words pages.Words) string {
	switch {
	case p.isPart():
		return p.nameOutside(first, last, later, words)
	case later:
		return words.Range(p.nodes[last].place.Number, p.nodes[len(p.nodes)-1].place.Number)
	}
	return words.Range(p.nodes[0].place.Number, p.nodes[first-1].place.Number)
}

// elsewhere adds a node for all that is not drawn on one side.
func (q *plan) elsewhere(id, name string) {
	q.nodes = append(q.nodes, node{index: len(q.nodes), elsewhere: name,
		place: &traffic.Place{Touchpoint: &touchpoint.Touchpoint{ID: id, Name: name}}})
	q.parts = append(q.parts, part{count: 1})
}

// takeWays takes the ways of p that have an end on the page; those between one
// node and other pages become one.
func (q *plan) takeWays(p *plan, first, last, shift int, words pages.Words) {
	type ends struct{ from, to int }
	far := map[ends][]int{} // steps on other pages
	at := map[ends]int{}    // the way
	inside := func(i int) bool { return i >= first && i < last }
	place := func(i int) int {
		switch {
		case i < first:
			return 0
		case i >= last:
			return len(q.nodes) - 1
		}
		return i + shift
	}
	join := func(l link, k ends, step int) {
		if !slices.Contains(far[k], step) {
			far[k] = append(far[k], step)
		}
		if i, ok := at[k]; ok {
			q.links[i].Flow += l.Flow
			q.links[i].Share += l.Share
			if q.links[i].w += l.w; l.kind == loop {
				q.links[i].w = math.Min(q.links[i].w, 5)
			}
			return
		}
		l.From, l.To = k.from, k.to
		at[k] = len(q.links)
		q.links = append(q.links, l)
	}
	for _, l := range p.links {
		from, to := inside(l.From), l.To == none || inside(l.To)
		switch {
		case !from && !to, l.To == none && !from:
			continue
		case from && to:
			l.From += shift
			if l.To != none {
				l.To += shift
			}
			q.links = append(q.links, l)
			continue
		}
		other := l.To
		if !from {
			other = l.From
		}
		join(l, ends{place(l.From), place(l.To)}, p.nodes[other].place.Number)
	}
	for _, o := range p.outside {
		if !inside(o.node) {
			continue
		}
		k := ends{0, o.node + shift}
		if o.later() {
			k.from = len(q.nodes) - 1
		}
		if o.leaves {
			k.from, k.to = k.to, k.from
		}
		join(o.link, k, o.step)
	}
	for i := range q.links {
		if l := &q.links[i]; l.To != none && at[ends{l.From, l.To}] == i {
			if steps, ok := far[ends{l.From, l.To}]; ok {
				q.nameFar(l, steps, words)
			}
		}
	}
}

// nameFar says on a way to or from other pages which steps those are.
func (q *plan) nameFar(l *link, steps []int, words pages.Words) {
	leaves := q.nodes[l.To].elsewhere != ""
	number := q.amount(l.Flow)
	if !q.net.Known {
		if number = q.lang.Percent(math.Min(1, l.Share), 0); !leaves && len(steps) > 1 {
			number = "" // of different steps
		}
	}
	slices.Sort(steps)
	name := words.Onward(steps...)
	switch {
	case !leaves:
		name = words.Source(steps...)
	case l.kind == loop:
		name = words.Backward(steps...)
	}
	l.label = strings.TrimSpace(number + " " + name)
	l.back = ""
	l.id = "way-" + q.nodes[l.From].place.Touchpoint.ID + "-" + q.nodes[l.To].place.Touchpoint.ID // once for each touchpoint
	l.title = nodeName(&q.nodes[l.From]) + " → " + nodeName(&q.nodes[l.To]) + ": " + l.label
}
