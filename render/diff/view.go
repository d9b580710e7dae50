package diff

import (
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/owners"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// View is the comparison of Input.Map, the newer one, with Input.Other. What
// changed comes from Input.Changes; without them touchpoints are matched by
// their ids, and neither changes nor findings are told.
type View struct{}

// Draw implements render.View. It fails without two maps that have touchpoints
// and where ctx ends.
func (View) Draw(ctx context.Context, in render.Input, style render.Style) (*render.Scene, error) {
	d, err := begin(in, style)
	if err != nil {
		return nil, err
	}
	return d.scene(ctx, d.head, d.keyFigures, d.chevrons, d.steps, d.emotion, d.effort, d.owners, d.whole, d.findings, d.legend)
}

// begin finds what there is to compare and fits it side by side.
func begin(in render.Input, style render.Style) (*drawing, error) {
	switch {
	case in.Map == nil:
		return nil, errors.New("draw the differences: there is no map to draw")
	case in.Other == nil || in.Other.Map == nil:
		return nil, errors.New("draw the differences: there is no other map to compare with: set Other")
	}
	d := newDrawing(in, style)
	if len(d.cols) == 0 {
		return nil, fmt.Errorf("draw the differences: the maps of %q have no touchpoints to compare: give a stage its first one", in.Map.Title)
	}
	d.says = d.takeaway()
	return d, nil
}

// scene draws steps below one another.
func (d *drawing) scene(ctx context.Context, steps ...func(y float64) float64) (*render.Scene, error) {
	y := margin
	for _, step := range steps {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("draw the differences: %w", err)
		}
		y = step(y)
	}
	return d.style.Finish(&render.Scene{
		Width: math.Ceil(d.width), Height: math.Ceil(y + margin - 8), Background: d.p.Page, Prefix: d.style.Prefix,
		Title: phrase.OneLine(d.m.Title), Desc: d.says, Lang: string(d.lang), Items: d.items,
	}), nil
}

// Sizes in layout pixels.
const (
	margin     = 28.0
	rail       = 138.0
	columnGap  = 14.0
	stageGap   = 10.0
	laneGap    = 6.0
	lanePad    = 12.0
	cardPad    = 9.0
	cardRadius = 6.0
	leastPitch = 126.0
	mostPitch  = 330.0
	leastWidth = 1320.0
)

// drawing is one picture in the making.
type drawing struct {
	in       render.Input
	m, old   *journey.Map
	changes  *figures.Changes // nil where nobody compared the maps
	p        *render.Palette
	style    render.Style
	lang     locale.Lang
	words    *words
	book     *owners.Book // of the departments of both
	was, now string       // names of both states

	cols   []column
	stages []stage
	width  float64
	used   used
	says   string // the takeaway of the whole

	entries  []entry // findings
	numbered int     // how many have a number
	pins     map[pinAt][]pin

	page page

	items []render.Item
}

// used are the signs that have to be explained.
type used struct {
	class                      map[string]bool
	sign                       [signs]bool // of changes
	before                     bool        // marks of values before, in the strip
	arrow, settled, undeclared bool
	curves, gained, losing     bool
	severity                   [3]bool // of pins: errors, warnings, the rest
}

func newDrawing(in render.Input, style render.Style) *drawing {
	d := &drawing{in: in, m: in.Map, old: in.Other.Map, changes: in.Changes, style: style}
	d.p = &d.style.Palette
	tag := style.Lang
	if tag == "" {
		tag = in.Map.Locale
	}
	d.lang = locale.Of(tag)
	d.words = wordsOf(d.lang)
	d.used.class = map[string]bool{}
	d.book = owners.Of(both(d.m, d.old), &d.style)
	d.was, d.now = d.words.before, d.words.after
	if d.m.State == journey.Target && d.old.State != journey.Target {
		d.was, d.now = d.words.today, d.words.target
	}
	d.gather()
	d.fit()
	d.list()
	return d
}

// both is a map with the departments of two, for their names and colours.
func both(m, old *journey.Map) *journey.Map {
	all := &journey.Map{}
	seen := map[string]bool{}
	for _, x := range []*journey.Map{m, old} {
		for _, dep := range x.Departments {
			if !seen[dep.ID] {
				seen[dep.ID] = true
				all.Departments = append(all.Departments, dep)
			}
		}
	}
	return all
}

// set is the type in the letters of the style.
func (d *drawing) set(t parts.Type) parts.Type { return t.In(&d.style) }

func (d *drawing) add(items ...render.Item) { d.items = append(d.items, items...) }

// outline is the stroke of blocks in a theme whose blocks have the colour of the
// page.
func (d *drawing) outline() render.Stroke {
	if d.p.Block != d.p.Page {
		return render.Stroke{}
	}
	return render.Stroke{Color: d.p.Hair, Width: 1}
}

// lane draws the ground of a lane, one block a stage, and its name in the rail.
// It has to come before what stands on it.
func (d *drawing) lane(id, name string, hints []string, y, h float64) {
	g := &render.Group{ID: d.page.id("lane-" + id)}
	for i := range d.stages {
		s := &d.stages[i]
		g.Items = append(g.Items, &render.Rect{X: s.x, Y: y, W: s.w, H: h, R: d.style.Corner(6), Fill: render.Fill{Color: d.p.Block}, Stroke: d.outline()})
	}
	g.Items = append(g.Items, d.railText(name, hints, y+d.style.Room(lanePad)-4)...)
	d.add(g)
}

func (d *drawing) railText(name string, hints []string, y float64) []render.Item {
	head := d.set(laneType).Wrap(name, rail-18, d.p.Ink)
	items := head.At(margin, y, render.Start)
	y += head.Height() + 2
	for _, h := range hints {
		t := d.set(hintType).Wrap(h, rail-18, d.p.Ink3)
		items = append(items, t.At(margin, y, render.Start)...)
		y += t.Height()
	}
	return items
}

// railHeight is what a name and its hints need.
func (d *drawing) railHeight(name string, hints []string) float64 {
	h := d.set(laneType).Wrap(name, rail-18, d.p.Ink).Height() + d.style.Room(lanePad)
	for _, s := range hints {
		h += d.set(hintType).Wrap(s, rail-18, d.p.Ink3).Height()
	}
	return h + 6
}
