package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/pdf"
	"github.com/seam-cx/seam/render/theme"
)

// renderFlags are the flags of render.
type renderFlags struct {
	out      string
	format   choice
	view     choice
	theme    string
	fonts    []string
	text     choice
	lanes    []string
	prefix   string
	scale    float64
	page     choice
	fit      choice
	perStage bool
	all      bool                   // OUT is a folder
	said     func(flag string) bool // whether a flag was given

	part  partFlags
	width float64
}

func (a *app) renderCommand() *cobra.Command {
	r := renderFlags{
		format: choice{what: "format", words: formatNames()},
		view:   choice{what: "view", words: viewNames(), value: first(viewNames())},
		text:   choice{what: "text", words: []string{"text", "paths"}, value: "text"},
		page:   choice{what: "page", words: pageNames()},
		fit:    choice{what: "fit", words: []string{"pages", "page"}, value: "pages"},
	}
	c := &cobra.Command{
		Use:   "render PATH -o OUT",
		Short: "Draw maps",
		Long: `render draws a map. The ending of OUT chooses the format; -o - writes to standard
output in the --format given. A folder of maps becomes a folder of pictures,
svg unless --format says otherwise. html is one page with all views, figures and
findings; --view says which view it shows first.

--stage, --channel and --persona draw a part of the journey with the figures of
the whole; --with lays its other state over it, and a page of the whole journey
then compares both. --width breaks a long journey into bands.

A pdf or pptx is one page as large as the picture, or on the paper that --page
names, for slides also 16:9 and 4:3. What is larger than the paper is broken into
pages whose text is 6 points high or more, on slides of 16:9 and 4:3 9 points and in
the grid 12: into pages with headings of their own where the view can do so, else,
in a pdf, into tiles to glue together. --fit page scales it to one page instead.

It ends with one line on standard error that counts the findings, which the
picture marks.`,
		Example: `  seam render order.journey.yaml -o order.svg
  seam render order.journey.yaml -o order.png --theme dark
  seam render order.journey.yaml -o choose.svg --stage choose --persona olena
  seam render order.journey.yaml -o both.svg --with order.target.journey.yaml
  seam render order.journey.yaml -o order.pdf --page A3
  seam render order.journey.yaml -o - --format dot | dot -Tpdf > order.pdf
  seam render order.journey.yaml -o order.html
  seam render maps -o pictures --format png`,
		Args: pathArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			r.said = cmd.Flags().Changed
			return a.render(cmd.Context(), args[0], r)
		},
	}
	f := c.Flags()
	f.StringVarP(&r.out, "output", "o", "", "`OUT`: the file or folder to write, - for standard output")
	f.VarP(&r.format, "format", "f", "what to write, where the ending of OUT does not say")
	f.Var(&r.view, "view", "what to draw")
	f.StringVar(&r.theme, "theme", theme.Names()[0], "`THEME`: "+list(theme.Names())+", or a file such as brand.yaml")
	f.StringArrayVar(&r.fonts, "font", nil, "`FILE`: a font, for a letter that the others lack; may be given several times")
	f.Var(&r.text, "text", "letters as text or, in svg, as paths that need no font")
	f.StringSliceVar(&r.lanes, "lanes", nil, "`LANES` of the grid, in this order: emotion,channels,effort …")
	r.part.bind(f)
	f.Float64Var(&r.width, "width", 0, "`N` pixels of the layout that the picture may be wide, in bands if need be (default: as wide as the journey)")
	f.StringVar(&r.prefix, "prefix", "", "`TEXT` before every id, so that many pictures fit one page")
	f.Float64Var(&r.scale, "scale", 0, "`N` pixels of a png for each one of the layout (default 2)")
	f.Var(&r.page, "page", "paper of a pdf or slide of a pptx, on its long side unless it says portrait (default: as large as the picture)")
	f.BoolVar(&r.perStage, "per-stage", false, "a page of a pdf or slide of a pptx for each stage")
	f.Var(&r.fit, "fit", "what to do with what is larger than the paper: break it into pages or scale it to one page")
	a.common.bind(f)
	return c
}

func (a *app) render(ctx context.Context, path string, r renderFlags) error {
	paths, now, err := a.prepare(ctx, []string{path})
	if err != nil {
		return err
	}
	if err := r.decide(path, paths.several()); err != nil {
		return err
	}
	collectSeldom() // what is drawn is written and forgotten
	other, err := a.overlay(ctx, r.part, now)
	if err != nil {
		return err
	}
	style, err := a.style(ctx, r)
	if err != nil {
		return err
	}
	p := picture{format: r.format.value, view: r.view.value, lanes: r.lanes, width: r.width, style: style, textAsPaths: r.text.value == "paths", scale: r.scale}
	p = p.on(r.page.value)
	p.perStage = r.perStage
	if r.fit.value == "page" {
		p.fit = pdf.FitPage
	}
	draw, done := p.drawer()
	defer done()
	g := gallery{app: a, flags: r, ownFonts: style.Fonts != nil}
	err = each(ctx, a.maps(ctx, paths), func(ctx context.Context, s source) (drawn, error) {
		return a.drawn(ctx, s, now, r.format.value == "html", draw, func(m *journey.Map, f *figures.Report) (render.Input, error) {
			in, err := r.part.shown(s.name, m, f, other, a.common.lang)
			if err == nil && r.format.value == "html" {
				err = r.part.compare(ctx, &in, a.common.lang)
			}
			return in, err
		})
	}, g.add)
	switch {
	case err != nil:
		return a.explainFailure(err)
	case g.broken > 0:
		return unreadable(g.broken, g.maps)
	case g.misfit:
		return misfit()
	}
	return a.countFindings(path, g.total, g.maps, g.langs.common(a.common.lang))
}

// gallery is what render has drawn.
type gallery struct {
	*app
	flags        renderFlags
	total        report.Counts
	langs        languages
	maps, broken int
	misfit       bool // the maps of a folder do not fit together
	ownFonts     bool // not the built-in font alone
}

// add writes the picture of one map.
func (g *gallery) add(s source, d drawn) error {
	g.langs.add(s.m)
	if err := g.printer(g.sys.Err).Print(g.sys.Err, s.diagnostics); err != nil {
		return err
	}
	if s.name == "" {
		g.misfit = g.misfit || diag.HasErrors(s.diagnostics)
		return nil
	}
	g.maps++
	if d.report == nil {
		g.broken++
		return nil
	}
	if err := g.warnedAt(s); err != nil {
		return err
	}
	n := report.CountFindings(d.report.Findings)
	g.total = report.Counts{Errors: g.total.Errors + n.Errors, Warnings: g.total.Warnings + n.Warnings, Infos: g.total.Infos + n.Infos}
	if err := g.deliver(g.flags, s, d); err != nil {
		return err
	}
	d.picture.Reset()
	g.buffers.Put(d.picture)
	return g.tellMissing(s, d.missing)
}

// tellMissing says which characters a picture could only mark.
func (g *gallery) tellMissing(s source, missing []rune) error {
	if len(missing) == 0 {
		return nil
	}
	const most = 20
	shown := string(missing[:min(most, len(missing))])
	if len(missing) > most {
		shown += " …"
	}
	font, count := "the built-in font lacks", fmt.Sprintf("%d characters, which are", len(missing))
	if g.ownFonts {
		font = "the fonts lack"
	}
	if len(missing) == 1 {
		count = "1 character, which is"
	}
	_, err := fmt.Fprintf(g.sys.Err, "%s: %s %s marked with a frame: %s\n  give a font that has them with --font FILE, or render to a name that ends in .svg, which keeps them\n",
		s.name, font, count, shown)
	return err
}

// countFindings is the line on standard error that render ends with.
func (a *app) countFindings(path string, n report.Counts, maps int, lang string) error {
	line := n.Line(maps, lang)
	if n.Total() > 0 {
		line += " (seam check " + path + ")"
	}
	_, err := fmt.Fprintln(a.sys.Err, line)
	return err
}

// drawn is the report of one map, nil where it did not load, and its picture
// with the characters that it could only mark.
type drawn struct {
	report  *figures.Report
	picture *bytes.Buffer
	missing []rune
}

// drawn analyzes and draws one map. Pages show the whole plan, pictures only what
// opportunities bring.
func (a *app) drawn(ctx context.Context, s source, now time.Time, whole bool, draw drawer,
	shown func(*journey.Map, *figures.Report) (render.Input, error),
) (drawn, error) {
	o := analyze.Options{Now: now, Brief: true}
	if s.loads() {
		if few := opportunities(s.m); few > 0 && few <= mostPlanned {
			o.Plan = &analyze.PlanOptions{Brief: !whole}
		}
	}
	r, err := a.analyzedAs(ctx, s, o)
	if err != nil || r == nil {
		return drawn{}, err
	}
	in, err := shown(s.m, r)
	if err != nil {
		return drawn{}, err
	}
	b, _ := a.buffers.Get().(*bytes.Buffer)
	if b == nil {
		b = new(bytes.Buffer)
	}
	missing, err := draw(ctx, b, in)
	if err != nil {
		return drawn{}, fmt.Errorf("%s: %w", s.name, err)
	}
	return drawn{r, b, missing}, nil
}

// deliver writes a picture where it belongs.
func (a *app) deliver(r renderFlags, s source, d drawn) error {
	if r.out == "-" {
		_, err := a.out.Write(d.picture.Bytes())
		return err
	}
	out := r.out
	if r.all {
		out = pictureOf(r.out, s, r.format.value)
		if err := os.MkdirAll(filepath.Dir(out), 0o777); err != nil {
			return fail("name another folder", "the folder %s cannot be made: %w", filepath.Dir(out), cause(err))
		}
	}
	if err := keep(out, append(registries(s.m), s.name)); err != nil {
		return err
	}
	return replace(out, d.picture.Bytes())
}

// pictureOf is the file of a folder that takes the picture of a map.
func pictureOf(dir string, s source, format string) string {
	name := s.under
	switch {
	case name == "" && s.name == "-":
		name = "journey"
	case name == "":
		name = filepath.Base(s.name)
	}
	return filepath.Join(dir, strings.TrimSuffix(strings.TrimSuffix(name, ".yaml"), ".journey")+"."+format)
}

// registries are the files that a map used: those that it names and those that
// its vocabulary came from.
func registries(m *journey.Map) []string {
	var files []string
	for _, uses := range m.Uses {
		files = append(files, filepath.Join(filepath.Dir(m.Origin.Range.File), uses))
	}
	add := func(e journey.Entry) {
		if f := e.Origin.Range.File; f != "" && !slices.Contains(files, f) {
			files = append(files, f)
		}
	}
	for _, x := range m.Departments {
		add(x.Entry)
	}
	for _, x := range m.Channels {
		add(x.Entry)
	}
	for _, x := range m.Outcomes {
		add(x.Entry)
	}
	for _, x := range m.Facts {
		add(x.Entry)
	}
	for _, x := range m.Data {
		add(x.Entry)
	}
	return files
}
