package html

import (
	"context"
	"fmt"
	"math"
	"strconv"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/render/svg"
)

// drawn is a picture as it stands in the page.
type drawn struct {
	width, height float64
	svg, pages    pieces
	err           error
	panicked      any // what a view panicked with
	done          chan struct{}
}

// draw draws pictures at the same time, since each goes its own way.
func (p *page) draw(ctx context.Context, pictures []picture) []*drawn {
	out := make([]*drawn, len(pictures))
	for i, t := range pictures {
		d := &drawn{done: make(chan struct{})}
		out[i] = d
		go func() {
			defer close(d.done)
			defer func() { d.panicked = recover() }()
			if d.err = d.picture(ctx, t, p.style); d.err != nil {
				d.err = fmt.Errorf("the view %s: %w", t.Name, d.err)
			}
		}()
	}
	return out
}

// picture draws a picture and what is printed for it.
func (d *drawn) picture(ctx context.Context, t picture, style render.Style) error {
	style.Prefix = t.Name + "-"
	scene, err := t.View.Draw(ctx, t.in, style)
	if err != nil {
		return err
	}
	scene.Prefix = style.Prefix
	style.Finish(scene) // fonts and logo, where the view has not done so
	d.width, d.height = scene.Width, scene.Height
	d.cut(t, scene)
	if err := (svg.Backend{}).Paint(ctx, &d.svg, scene); err != nil {
		return err
	}
	return d.prints(ctx, t, style, scene)
}

// view writes the panel of a picture, the first with the overview above it.
func (p *page) view(t picture, d *drawn, first bool) error {
	<-d.done
	if d.panicked != nil {
		panic(d.panicked) // where the caller can catch it
	}
	if d.err != nil {
		return d.err
	}
	title := p.words.title(t.Tab)
	p.open(t.Name, title, "view")
	if first {
		p.overview()
	}
	p.raw(`<div class="viewport" tabindex="0" role="group" aria-label="`, esc(fill(p.words.picture, title)), `"><div class="canvas" data-width="`,
		strconv.FormatFloat(d.width, 'f', -1, 64), `" data-height="`, strconv.FormatFloat(d.height, 'f', -1, 64), "\">\n")
	p.b.take(&d.svg)
	p.raw("</div></div>\n")
	p.b.take(&d.pages)
	if t.Name == "compare" && len(p.differences) > 0 {
		p.raw(`<details class="words"><summary>`, esc(p.words.differences), `</summary>`)
		p.families(p.differences)
		p.raw("</details>\n")
	}
	p.raw("</section>\n")
	return nil
}

// open begins a panel with its heading.
func (p *page) open(name, title, class string) {
	p.raw(`<section id="view-`, name, `" class="panel `, class, `" data-view="`, name, `"><h2>`, esc(title), "</h2>\n")
}

// paint paints a scene that is known to have a size and colours.
func (p *page) paint(s *render.Scene) {
	// It fails where the style has a colour that is none; the views have failed
	// by that before.
	_ = svg.Backend{}.Paint(context.Background(), &p.b, s)
}

// overviewHeight is that of the emotion curve in the overview, and
// overviewStep the room for one touchpoint.
const (
	overviewHeight = 46
	overviewStep   = 40
)

// overview writes the stages as buttons over the emotion of the journey, with a
// window that shows which part of the picture is seen.
func (p *page) overview() {
	if len(p.points) == 0 {
		return
	}
	p.raw(`<div class="overview" role="group" aria-label="`, esc(p.words.overview), `" hidden><div class="stages">`)
	first := 0
	for s := range p.m.Stages {
		stage := &p.m.Stages[s]
		n := len(stage.Touchpoints)
		if n == 0 {
			continue
		}
		p.raw(`<button type="button" class="n`, strconv.Itoa(min(n, mostGrow)), `" data-first="`, strconv.Itoa(first), `" data-count="`, strconv.Itoa(n), `" dir="auto">`,
			esc(stage.Name), "</button>")
		first += n
	}
	width := float64(len(p.points) * overviewStep)
	p.raw(`</div><svg class="curve" viewBox="0 0 `, strconv.Itoa(int(width)), " ", strconv.Itoa(overviewHeight),
		`" preserveAspectRatio="none" aria-hidden="true"><path class="zero" d="M0 `, strconv.Itoa(overviewHeight/2), "H", strconv.Itoa(int(width)), `"/>`)
	var points []parts.Point
	for i, x := range p.points {
		if x.emotion.OK {
			points = append(points, parts.Point{X: (float64(i) + .5) * overviewStep, Y: overviewHeight/2 - x.emotion.X*overviewHeight/5})
		}
	}
	p.curve(points)
	p.raw(`</svg><div class="window"></div></div>`, "\n")
}

// mostGrow is the largest stage that has a rule in the style sheet.
const mostGrow = 24

// curve draws a line through points, as the map does.
func (p *page) curve(points []parts.Point) {
	if len(points) < 2 {
		return
	}
	p.raw(`<path class="feel" d="`)
	num := func(before string, x float64) {
		p.raw(before, strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64))
	}
	num("M", points[0].X)
	num(" ", points[0].Y)
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		third := (b.X - a.X) / 2
		num("C", a.X+third)
		num(" ", a.Y)
		num(" ", b.X-third)
		num(" ", b.Y)
		num(" ", b.X)
		num(" ", b.Y)
	}
	p.raw(`"/>`)
}
