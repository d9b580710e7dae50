package pages

import (
	"context"
	"math"

	"github.com/seam-cx/seam/render"
)

// filling breaks units by what drawings of them need.
type filling struct {
	Job
	ctx   context.Context
	level Level
	paper render.Paper
	known map[[2]int]bool // whether some units fit a page
	most  []int           // how far a page may go that begins with a unit
}

// fill breaks units into as few pages as fit the paper, evenly filled, and rather
// between groups than within one. A unit that does not fit has a page of its own.
func (j Job) fill(ctx context.Context, level Level, paper render.Paper) ([][2]int, error) {
	f := filling{Job: j, ctx: ctx, level: level, paper: paper, known: map[[2]int]bool{}, most: make([]int, len(j.Units))}
	end := 0
	for start := range f.most { // fewer units fit where more do
		for end = max(end, start+1); end < len(j.Units); end++ {
			fits, err := f.fits(start, end+1)
			if err != nil {
				return nil, err
			}
			if !fits {
				break
			}
		}
		f.most[start] = end
	}
	for {
		spans, sound := f.best(), true
		for _, s := range spans { // unless lines run otherwise
			fits, err := f.fits(s[0], s[1])
			if err != nil {
				return nil, err
			}
			sound = sound && fits
		}
		if sound {
			return spans, nil
		}
	}
}

// fits tells whether some units fit a page, or are one that has to.
func (f *filling) fits(start, end int) (bool, error) {
	s := [2]int{start, end}
	if fits, ok := f.known[s]; ok || end-start < 2 {
		return fits || end-start < 2, nil
	}
	page, err := f.size([][2]int{s}, some, f.level)
	if err != nil {
		return false, err
	}
	f.known[s] = page.width <= f.paper.Width && page.height <= f.paper.Height
	return f.known[s], f.ctx.Err()
}

// best are the pages that cost least, as far as it is known what fits.
func (f *filling) best() [][2]int {
	n := len(f.most)
	cost, from := make([]float64, n+1), make([]int, n+1)
	least := 0 // where a page may begin at best that ends there
	for end := 1; end <= n; end++ {
		cost[end] = math.Inf(1)
		for f.most[least] < end {
			least++
		}
		for start := end - 1; start >= 0 && f.most[start] >= end; start-- {
			if fits, ok := f.known[[2]int{start, end}]; ok && !fits {
				continue
			}
			spare := 1 - float64(end-start)/float64(max(f.most[start]-start, end-least))
			c := cost[start] + 1 + spare*spare
			if start > 0 && f.Units[start-1].Group == f.Units[start].Group {
				c += within
			}
			if c < cost[end]-1e-9 {
				cost[end], from[end] = c, start
			}
		}
	}
	return back(from)
}

// back are the pages that end where the last one begins, and so on.
func back(from []int) [][2]int {
	var out [][2]int
	for end := len(from) - 1; end > 0; end = from[end] {
		out = append([][2]int{{from[end], end}}, out...)
	}
	return out
}
