// Package pages breaks what does not stand side by side, or below one another,
// into pages: which columns stand on which page, and what pages say of each
// other.
package pages

import (
	"context"
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// Unit is what stands on one page or another, but never on two: a touchpoint.
type Unit struct {
	Group int     // its stage: pages break rather between groups than within one
	Width float64 // that it needs
}

// Break divides units into pages that fit room, as half open ranges: as few as
// may be, evenly filled, and rather between groups, which are gap apart, than
// within one. A unit that is wider than room has a page of its own.
func Break(units []Unit, room, gap float64) [][2]int {
	n := len(units)
	best, from := make([]float64, n+1), make([]int, n+1)
	for end := 1; end <= n; end++ {
		best[end] = math.Inf(1)
		w := 0.0
		for start := end - 1; start >= 0; start-- {
			w += units[start].Width
			if start+1 < end && units[start].Group != units[start+1].Group {
				w += gap
			}
			if w > room && start < end-1 {
				break
			}
			spare := math.Max(0, 1-w/room)
			cost := best[start] + 1 + spare*spare
			if start > 0 && units[start-1].Group == units[start].Group {
				cost += within
			}
			if cost < best[end]-1e-9 {
				best[end], from[end] = cost, start
			}
		}
	}
	return back(from)
}

// within is what a break within a group costs, in pages.
const within = 0.35

// Number is which page this is, and of how many. The zero Number is that of a
// picture that has no pages.
type Number struct{ At, Of int }

// Later tells whether other pages come before this one.
func (n Number) Later() bool { return n.At > 1 }

// Over is what the line above the title says of it, "" of the only page.
func (n Number) Over(l locale.Lang) string {
	if n.Of < 2 {
		return ""
	}
	return " · " + fill(WordsOf(l).PageOf, strconv.Itoa(n.At), strconv.Itoa(n.Of))
}

// The type of the title of later pages.
var titleType = parts.Type{Size: 15, Lead: 20, Bold: true}

// Head is what stands above later pages: what the map is, and no more. It is drawn
// between x and x+w from y, and comes with its height.
func (n Number) Head(view, title string, x, y, w float64, style *render.Style, l locale.Lang) (*render.Group, float64) {
	g := &render.Group{ID: "header"}
	top := y
	for _, p := range []parts.Para{
		parts.OverType.In(style).Wrap(view+n.Over(l), w, style.Accent),
		titleType.In(style).Wrap(title, w, style.Ink),
	} {
		g.Items = append(g.Items, p.At(x, y, render.Start)...)
		y += p.Height() + 3
	}
	return g, y - top
}

// Level is how much a page leaves to others.
type Level uint8

// The levels, each of which makes pages that are lower than the one before it.
const (
	Full     Level = iota // with the list of what is on the page
	Unlisted              // the list stands on pages of its own
	Tight                 // and lanes that hold nothing here are left out
)

// Job is a picture that is to be broken into pages.
type Job struct {
	Units []Unit
	Gap   float64 // between groups
	Fixed float64 // what a page needs beside its units
	// Draw draws a page with some bands of units, one below the other, each from a
	// first to a last, half open.
	Draw func(bands [][2]int, n Number, level Level) (*render.Scene, error)
	// Whole draws the picture without pages, which stands for the only page where it
	// fits the paper.
	Whole func() (*render.Scene, error)
	// Measure is Draw for who only wants to know how large the page is, and may leave
	// out what does not tell. nil is Draw.
	Measure func(bands [][2]int, n Number, level Level) (*render.Scene, error)
	// Tightens tells that tight pages leave lanes out; else they are unlisted ones.
	Tightens bool
	// Least is how wide Whole is at least.
	Least float64
	// Entries are those of the list that Draw puts on full pages; List draws a page
	// with some of them alone.
	Entries int
	List    func(first, last int, n Number, level Level) (*render.Scene, error)

	sizes map[string]size // of pages that were measured
}

// size is how large a page is.
type size struct{ width, height float64 }

// size measures a page, once: of its number it matters only whether it is the
// first, which has a larger head.
func (j Job) size(bands [][2]int, at int, level Level) (size, error) {
	if j.List == nil {
		level = Full
	} else if !j.Tightens {
		level = min(level, Unlisted)
	}
	key := []byte{byte(level), 0}
	if at == 1 {
		key[1] = 1
	}
	for _, b := range bands {
		key = binary.AppendUvarint(binary.AppendUvarint(key, uint64(b[0])), uint64(b[1]))
	}
	if s, ok := j.sizes[string(key)]; ok {
		return s, nil
	}
	draw := j.Measure
	if draw == nil {
		draw = j.Draw
	}
	scene, err := draw(bands, Number{at, some}, level)
	if err != nil {
		return size{}, err
	}
	s := size{scene.Width, scene.Height}
	if j.sizes != nil {
		j.sizes[string(key)] = s
	}
	return s, nil
}

// some stands for the number of pages while they are only measured.
const some = 88

// Pages draws the pages. A page is wider than the paper only where one of its
// units is, and higher only where its lanes are.
func (j Job) Pages(ctx context.Context, paper render.Paper) ([]*render.Scene, error) {
	if !(paper.Height > 0) {
		paper.Height = math.Inf(1)
	}
	if !(paper.Width > 0) || j.Least <= paper.Width {
		whole, err := j.Whole()
		if err != nil {
			return nil, err
		}
		if (!(paper.Width > 0) || whole.Width <= paper.Width) && whole.Height <= paper.Height {
			return []*render.Scene{whole}, ctx.Err()
		}
	}
	j.sizes = map[string]size{}
	spans, level, err := j.plan(ctx, paper)
	if err != nil {
		return nil, err
	}
	return j.broken(ctx, spans, level, paper, math.MaxInt)
}

// broken draws the pages of a plan, none where they are more than most.
func (j Job) broken(ctx context.Context, spans [][2]int, level Level, paper render.Paper, most int) ([]*render.Scene, error) {
	var lists [][2]int
	var err error
	if level > Full && j.List != nil {
		if lists, err = j.lists(ctx, paper.Height, level); err != nil {
			return nil, err
		}
	}
	bands, err := j.stack(ctx, spans, level, paper)
	if err != nil {
		return nil, err
	}
	count := len(bands) + len(lists)
	if count > most {
		return nil, ctx.Err()
	}
	out := make([]*render.Scene, 0, count)
	for i, b := range bands {
		scene, err := j.Draw(b, Number{i + 1, count}, level)
		if err != nil {
			return nil, err
		}
		out = append(out, scene)
	}
	for i, s := range lists {
		scene, err := j.List(s[0], s[1], Number{len(bands) + i + 1, count}, level)
		if err != nil {
			return nil, err
		}
		out = append(out, scene)
	}
	return out, ctx.Err()
}

// Banded draws one picture of a width, with as many bands as it takes.
func (j Job) Banded(ctx context.Context, width float64) (*render.Scene, error) {
	j.sizes = map[string]size{}
	bands, err := j.spans(ctx, render.Paper{Width: width}, width-j.Fixed)
	if err != nil {
		return nil, err
	}
	return j.Draw(bands, Number{}, Full)
}

// stack puts bands that have room below one another on one page.
func (j Job) stack(ctx context.Context, spans [][2]int, level Level, paper render.Paper) ([][][2]int, error) {
	var out [][][2]int
	for len(spans) > 0 {
		n := 1
		for n < len(spans) && !math.IsInf(paper.Height, 1) {
			page, err := j.size(spans[:n+1], len(out)+1, level)
			if err != nil {
				return nil, err
			}
			if page.height > paper.Height || page.width > paper.Width {
				break
			}
			n++
		}
		out, spans = append(out, spans[:n]), spans[n:]
	}
	return out, ctx.Err()
}

// plan are the units of each page, and how much the pages leave to others. Where
// some page is too high, units are broken again by what a drawing of them needs,
// since fewer units are often lower.
func (j Job) plan(ctx context.Context, paper render.Paper) ([][2]int, Level, error) {
	spans, err := j.spans(ctx, paper, paper.Width-j.Fixed)
	if err != nil {
		return nil, Full, err
	}
	level, fits, err := j.level(ctx, spans, paper.Height)
	if err != nil || fits || !(paper.Width > 0) {
		return spans, level, err
	}
	spans, err = j.fill(ctx, level, paper)
	return spans, level, err
}

// spans are the units of each page in some room. What ways to other pages need is
// known only when a page is drawn, so that units are broken again where it was too
// much.
func (j Job) spans(ctx context.Context, paper render.Paper, room float64) ([][2]int, error) {
	if !(paper.Width > 0) {
		return [][2]int{{0, len(j.Units)}}, nil
	}
	for {
		spans := Break(j.Units, math.Max(1, room), j.Gap)
		over, alone := 0.0, true
		for _, s := range spans {
			alone = alone && s[1]-s[0] == 1
			if s[1]-s[0] == 1 {
				continue
			}
			for _, level := range []Level{Unlisted, Tight} { // lines may run otherwise between fewer lanes
				page, err := j.size([][2]int{s}, some, level)
				if err != nil {
					return nil, err
				}
				over = math.Max(over, page.width-paper.Width)
			}
		}
		if over < 1e-6 || alone || room < 1 {
			return spans, ctx.Err()
		}
		room -= math.Max(over, 8)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
}

// level is the least at which all pages are as high as the paper, else the last;
// fits tells which.
func (j Job) level(ctx context.Context, spans [][2]int, high float64) (level Level, fits bool, err error) {
	for level = Full; level <= Tight; level++ {
		fits = true
		for i, s := range spans {
			page, err := j.size([][2]int{s}, i+1, level)
			if err != nil {
				return level, false, err
			}
			if fits = page.height <= high; !fits {
				break
			}
		}
		if fits || j.List == nil {
			return level, fits, ctx.Err()
		}
	}
	return Tight, false, ctx.Err()
}

// lists are the entries of each page of the list.
func (j Job) lists(ctx context.Context, high float64, level Level) ([][2]int, error) {
	var out [][2]int
	for first := 0; first < j.Entries; {
		n, err := Most(j.Entries-first, high, func(n int) (*render.Scene, error) {
			return j.List(first, first+n, Number{some, some}, level)
		})
		if err != nil {
			return nil, err
		}
		out = append(out, [2]int{first, first + n})
		first += n
	}
	return out, ctx.Err()
}

// Most is how many of n entries have room on a page that is as high as high, at
// least one. The page with some of them is drawn to see: with all of them first, and
// then with as many as its height lets expect, since few draws are needed so.
func Most(n int, high float64, draw func(n int) (*render.Scene, error)) (int, error) {
	fit, most := 1, n
	for try, guessed := n, false; fit < most; guessed = !guessed {
		page, err := draw(try)
		if err != nil {
			return 0, err
		}
		expected := int(float64(try) * high / page.Height)
		if page.Height > high {
			most = try - 1
		} else {
			fit = try
		}
		if try = (fit + most + 1) / 2; !guessed {
			try = max(fit+1, min(most, expected))
		}
	}
	return fit, nil
}

// fill puts values for the %s of a text, in turn.
func fill(text string, values ...string) string {
	for _, v := range values {
		text = strings.Replace(text, "%s", v, 1)
	}
	return text
}
