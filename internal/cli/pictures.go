package cli

import (
	"context"
	"io"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/blueprint"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/departments"
	"github.com/seam-cx/seam/render/diff"
	"github.com/seam-cx/seam/render/dot"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/handoffs"
	"github.com/seam-cx/seam/render/html"
	"github.com/seam-cx/seam/render/matrix"
	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/network/program"
	"github.com/seam-cx/seam/render/pdf"
	"github.com/seam-cx/seam/render/png"
	"github.com/seam-cx/seam/render/pptx"
	"github.com/seam-cx/seam/render/svg"
	"github.com/seam-cx/seam/render/xlsx"
)

// picture is how maps are drawn, as the flags of render say.
type picture struct {
	format, view string
	lanes        []string
	width        float64 // of views that are drawn in bands; 0 is their own
	style        render.Style
	textAsPaths  bool
	scale        float64   // of png; 0 is its own
	paper        pdf.Paper // of pdf; the zero Paper is none
	slide        pptx.Size // of pptx; the zero Size is none
	fit          pdf.Fit
	perStage     bool // a page or slide for each stage
}

// A view is one entry here: its name, and how it is made. What it holds on to
// is given back by done.
var views = []struct {
	name string
	make func(p picture) (view render.View, done func())
}{
	{"grid", func(p picture) (render.View, func()) { return grid.View{Lanes: p.lanes, Width: p.width}, func() {} }},
	{"blueprint", func(p picture) (render.View, func()) { return blueprint.View{Width: p.width}, func() {} }},
	{"departments", func(p picture) (render.View, func()) { return departments.View{Width: p.width}, func() {} }},
	{"handoffs", func(picture) (render.View, func()) { return handoffs.View{}, func() {} }},
	{"matrix", func(picture) (render.View, func()) { return matrix.View{}, func() {} }},
	{"network", func(p picture) (render.View, func()) {
		l := &program.Layouter{}
		return network.View{Layouter: l, Width: p.width}, func() { _ = l.Close() }
	}},
}

// A format is one entry here: its ending, and either the backend that paints
// views or the exporter that takes the map as it is. The first is that of folders
// of pictures where nothing else is asked for.
var formats = []struct {
	name     string
	backend  func(p picture) render.Backend
	missing  func(...*render.Scene) []rune // characters that the format cannot show; nil where it shows all
	exporter render.Exporter
	report   func(p picture) render.Exporter // of a page that holds all views; --view says which comes first
}{
	{name: "svg", backend: func(p picture) render.Backend { return svg.Backend{TextAsPaths: p.textAsPaths} }},
	{name: "png", backend: func(p picture) render.Backend { return png.Backend{Scale: p.scale} }, missing: png.Missing},
	{name: "pdf", backend: func(p picture) render.Backend { return pdf.Backend{Paper: p.paper, Fit: p.fit} }, missing: pdf.Missing},
	{name: "pptx", backend: func(p picture) render.Backend { return pptx.Backend{Size: p.slide} }},
	{name: "xlsx", exporter: xlsx.Exporter{}},
	{name: "dot", exporter: dot.Exporter{}},
	{name: "html", report: page},
}

// banded are the views that --width breaks into bands.
var banded = []string{"grid", "blueprint", "departments", "network"}

func viewNames() []string {
	var names []string
	for _, v := range views {
		names = append(names, v.name)
	}
	return names
}

func formatNames() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// exported tells whether a format takes the map as it is, without a view.
func exported(format string) bool {
	return formats[slices.Index(formatNames(), format)].exporter != nil
}

// page is the page that holds all views. Its network is laid out without
// Graphviz, so that pages are the same whether or not that is there.
func page(p picture) render.Exporter {
	tabs := []html.Tab{{Name: p.view}}
	for _, name := range viewNames() {
		if name != p.view && name != "diff" { // which takes two maps
			tabs = append(tabs, html.Tab{Name: name})
		}
	}
	for i := range tabs {
		if tabs[i].Name == "network" {
			tabs[i].View = network.View{Width: p.width}
			continue
		}
		tabs[i].View, _ = views[slices.Index(viewNames(), tabs[i].Name)].make(p)
	}
	return html.Exporter{
		Views: tabs,
		Sections: func(lang string, m *journey.Map, r *figures.Report) []figures.Section {
			return report.Sections{Lang: lang, File: m.Origin.Range.File}.Of(m, r)
		},
		Plan: func(lang string, m *journey.Map, plan *figures.Plan) []figures.Section {
			return report.Sections{Lang: lang, File: m.Origin.Range.File}.Plan(m, plan)
		},
		Compare: diff.View{},
		Differences: func(lang string, c *figures.Changes) []figures.Section {
			return report.Diff{Lang: lang}.Sections(c)
		},
	}
}

// drawer writes one map as a picture, and tells which characters it could only
// mark.
type drawer func(ctx context.Context, w io.Writer, in render.Input) (missing []rune, err error)

// drawer makes what draws p, for any number of maps; done ends it.
func (p picture) drawer() (draw drawer, done func()) {
	format := formats[slices.Index(formatNames(), p.format)]
	exporter := format.exporter
	if format.report != nil {
		exporter = format.report(p)
	}
	if exporter != nil {
		return func(ctx context.Context, w io.Writer, in render.Input) ([]rune, error) {
			return nil, exporter.Export(ctx, w, in, p.style)
		}, func() {}
	}
	view, done := views[slices.Index(viewNames(), p.view)].make(p)
	return func(ctx context.Context, w io.Writer, in render.Input) ([]rune, error) {
		return p.paint(ctx, w, view, in)
	}, done
}

// paint draws a view and paints it, on as many pages as it takes, in a format that
// has a backend.
func (p picture) paint(ctx context.Context, w io.Writer, view render.View, in render.Input) (missing []rune, err error) {
	format := formats[slices.Index(formatNames(), p.format)]
	backend := format.backend(p)
	var scenes []*render.Scene
	pager, binder := p.bound(view, backend)
	switch {
	case p.perStage:
		binder, _ = backend.(render.Binder)
		scenes, err = p.stages(ctx, view, pager, in)
	case pager != nil:
		scenes, err = pager.Pages(ctx, in, p.style, p.room())
	default:
		scenes = make([]*render.Scene, 1)
		scenes[0], err = view.Draw(ctx, in, p.style)
	}
	if err != nil {
		return nil, err
	}
	for _, s := range scenes {
		p.style.Finish(s) // once more is no more; not every view need do so itself
	}
	if format.missing != nil {
		missing = format.missing(scenes...)
	}
	if binder != nil {
		return missing, binder.Bind(ctx, w, scenes)
	}
	return missing, backend.Paint(ctx, w, scenes[0])
}

// stages draws each stage that has touchpoints by itself, with the figures of the
// whole journey, on as many pages as a pager needs where there is one.
func (p picture) stages(ctx context.Context, view render.View, pager render.Pager, in render.Input) ([]*render.Scene, error) {
	var scenes []*render.Scene
	for i := range in.Map.Stages {
		stage := &in.Map.Stages[i]
		if len(stage.Touchpoints) == 0 {
			continue
		}
		part, err := cut.Of(in, cut.Options{Selection: journey.Selection{Stages: []string{stage.ID}}, Lang: p.style.Lang})
		if err != nil {
			return nil, err
		}
		if pager != nil {
			pages, err := pager.Pages(ctx, part, p.style, p.room())
			if err != nil {
				return nil, err
			}
			scenes = append(scenes, pages...)
			continue
		}
		scene, err := view.Draw(ctx, part, p.style)
		if err != nil {
			return nil, err
		}
		scenes = append(scenes, scene)
	}
	return scenes, nil
}

// bound are view and backend where the view breaks what it draws into pages of
// the paper by itself.
func (p picture) bound(view render.View, backend render.Backend) (render.Pager, render.Binder) {
	pager, breaks := view.(render.Pager)
	binder, binds := backend.(render.Binder)
	if !breaks || !binds || p.paper == (pdf.Paper{}) && p.slide == (pptx.Size{}) || p.fit != pdf.FitPages {
		return nil, nil
	}
	return pager, binder
}

// on is p on a paper or slide of that name; "" is none.
func (p picture) on(page string) picture {
	if p.format == "pptx" {
		p.slide, _ = pptx.SizeByName(page)
	} else {
		p.paper, _ = pdf.PaperByName(page)
	}
	return p
}

// room is what one page or slide holds. The grid, whose lanes go on to further
// slides, is as large as its text needs to be read from afar: a pixel is a point.
func (p picture) room() render.Paper {
	if p.view == "grid" && (p.slide == pptx.Wide || p.slide == pptx.Standard) {
		return render.Paper{Width: p.slide.Width, Height: p.slide.Height}
	}
	if p.slide != (pptx.Size{}) {
		return p.slide.Room()
	}
	return p.paper.Room()
}

// pageNames are what --page takes: papers, and the other sizes of slides.
func pageNames() []string {
	names := pdf.PaperNames()
	for _, name := range pptx.SizeNames() {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
