package grid

import (
	"context"
	"errors"
	"fmt"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/internal/traffic"
)

// View is the grid. The zero View shows every lane that has something to show.
type View struct {
	// Lanes chooses lanes by name and puts them in order; nil are all of
	// LaneNames and then those that the map declares itself, by their ids.
	// Stages and their chevrons are always drawn.
	Lanes []string
	// Width is how wide the picture may be, in layout pixels: a journey that
	// needs more is broken into bands, one below the other, each with its stages
	// and lane names. 0 is as wide as the journey; a width that would not hold a
	// single column counts as one that does.
	Width float64
}

// Draw lays out in. It fails for a map without touchpoints, for a lane that
// does not exist, and when ctx ends.
func (v View) Draw(ctx context.Context, in render.Input, style render.Style) (*render.Scene, error) {
	d, err := v.begin(in, style)
	if err != nil {
		return nil, err
	}
	if v.Width > 0 && d.natural() > v.Width {
		return d.drawBands(ctx, v.Width)
	}
	d.limit = v.Width
	d.fitPage()
	y := d.drawHeader(margin)
	y = d.drawPanel(y)
	if y, err = d.drawLanes(ctx, y); err != nil {
		return nil, err
	}
	y = d.drawLegend(y)
	y = d.drawKey(y)
	return d.scene(y), ctx.Err()
}

// begin reads the map and measures its columns.
func (v View) begin(in render.Input, style render.Style) (*drawing, error) {
	if in.Map == nil {
		return nil, errors.New("grid: there is no map to draw")
	}
	lanes, err := v.lanes(in.Map)
	if err != nil {
		return nil, err
	}
	d := newDrawing(in, style)
	if len(d.cols) == 0 {
		return nil, fmt.Errorf("grid: the map %q has no touchpoints to draw: give a stage its first one", in.Map.Title)
	}
	d.lanes, d.chosen = lanes, v.Lanes != nil
	d.numberFindings()
	d.measureColumns()
	return d, nil
}

// drawLanes draws the stages and every lane that has something to show.
func (d *drawing) drawLanes(ctx context.Context, y float64) (float64, error) {
	y = d.drawStages(y)
	if len(d.cols) == 0 { // a band of stages without touchpoints
		return y, nil
	}
	for _, l := range d.shown() {
		if err := ctx.Err(); err != nil {
			return y, err
		}
		top := y
		y = d.drawLane(l, y)
		if d.tall != nil {
			d.tall[l] = y - top
		}
	}
	return y, nil
}

// drawing is one picture in the making.
type drawing struct {
	in    render.Input
	style render.Style
	p     *render.Palette
	lang  locale.Lang
	words *words
	m     *journey.Map
	net   *traffic.Network

	cols   []column
	stages []stage
	rail   float64   // width of the lane names
	width  float64   // of the page
	limit  float64   // how wide it may be; 0 is no limit
	pitch  []float64 // how wide columns have to be

	// A band is a drawing of its own: whole is the drawing that it is part of.
	whole  *drawing
	suffix string // of ids that other bands have too
	leads  []lead // ways to what is not drawn here
	enters *way   // from the last column of the band before
	later  bool   // it is not the first band
	page   string // which page this is, or ""
	number int    // of the page, from 1; 0 where there is but one

	lanes     []lane
	chosen    bool                // somebody chose the lanes
	notes     []note              // findings that are listed
	more      int                 // findings that are not, for want of room
	elsewhere int                 // findings about what is not drawn
	links     []link              // from pains to what solves them
	solvers   map[string][]string // labels of what solves a pain in the whole journey, by its id
	signs     signs
	over      *overlay // what is laid over the map, or nil

	figureOf   map[string]*figures.TouchpointEffort
	fixOf      map[string]*figures.Fix
	between    map[[2]int][]figures.Transition
	felt       map[string]float64
	pins       map[pinPlace][]*finding
	linkTracks int
	columnTop  float64 // of the legend column that is being filled

	tall map[lane]float64 // how much height lanes took, where somebody asks

	items []render.Item
}

func newDrawing(in render.Input, style render.Style) *drawing {
	d := &drawing{in: in, style: style, m: in.Map}
	d.p = &d.style.Palette
	tag := style.Lang
	if tag == "" {
		tag = in.Map.Locale
	}
	d.lang = locale.Of(tag)
	d.words = wordsOf(d.lang)
	d.net = traffic.Of(in.Map, d.effort())
	d.gather()
	d.leads = d.leaving()
	d.layOver()
	return d
}

func (d *drawing) add(items ...render.Item) { d.items = append(d.items, items...) }

func (d *drawing) scene(height float64) *render.Scene {
	return d.style.Finish(&render.Scene{
		Width: d.width, Height: height, Background: d.p.Page,
		Title: oneLine(d.m.Title), Desc: d.takeaway(), Lang: d.m.Locale, Prefix: d.style.Prefix,
		Items: d.items,
	})
}

// oneLine is s with every run of white space as one space.
func oneLine(s string) string { return phrase.OneLine(s) }
