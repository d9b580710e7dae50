package html

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
)

// Tab is a view of the page.
type Tab struct {
	// Name is a short word of lower-case letters, digits and hyphens, such as
	// "grid". It stands in addresses and before the ids of the picture.
	Name string
	// Title is what the tab says. "" is the usual title of views that seam has,
	// in the language of the page, and Name for others.
	Title string
	View  render.View
}

// Exporter writes the page. The zero Exporter has no pictures, only tables.
type Exporter struct {
	// Views are the tabs with pictures, the first of which is shown first. Those
	// of figures, touchpoints and findings come after them.
	Views []Tab
	// Sections write the figures in words and tables; report.Sections does. nil
	// leaves them out.
	Sections func(lang string, m *journey.Map, r *figures.Report) []figures.Section
	// Plan writes Figures.Plan; report.Sections does. nil leaves its tab out.
	Plan func(lang string, m *journey.Map, plan *figures.Plan) []figures.Section
	// Compare draws what changes between Input.Map and Input.Other, the newer of
	// which it gets as Map, where Input.Changes say what that is; Other then has a
	// tab of its own as well, in the first of Views. nil leaves both out.
	Compare render.View
	// Differences write Input.Changes below the picture of Compare; report.Diff
	// does. nil leaves them out.
	Differences func(lang string, c *figures.Changes) []figures.Section
}

// Export implements render.Exporter. Of style it takes colours and language; the
// prefix of ids is the page's own. It fails without a map, where two views have
// one name, where a view fails, and where w fails or ctx ends.
func (e Exporter) Export(ctx context.Context, w io.Writer, in render.Input, style render.Style) error {
	if in.Map == nil {
		return errors.New("write HTML: there is no map to write")
	}
	if err := e.check(); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	p := newPage(in, style)
	if e.Sections != nil && in.Figures != nil {
		p.sections = e.Sections(string(p.lang), in.Map, in.Figures)
	}
	if e.Plan != nil && p.r.Plan != nil {
		p.plan = e.Plan(string(p.lang), in.Map, p.r.Plan)
	}
	if e.Differences != nil && p.compares() {
		p.differences = e.Differences(string(p.lang), in.Changes)
	}
	if err := p.document(ctx, p.pictures(e)); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	if err := p.b.writeTo(w); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	return nil
}

// own are the names of tabs that the page has besides views, and of what stands
// before other ids.
var own = []string{"other", "compare", "figures", "plan", "touchpoints", "findings", "tp", "tab", "view", "section", "finding"}

func (e Exporter) check() error {
	seen := map[string]bool{}
	for _, t := range e.Views {
		switch {
		case t.Name == "" || t.Name != domID(t.Name):
			return fmt.Errorf("a view cannot be named %q: take letters, digits and hyphens", t.Name)
		case slices.Contains(own, t.Name):
			return fmt.Errorf("a view cannot be named %s, which the page itself uses: take another name", t.Name)
		case seen[t.Name]:
			return fmt.Errorf("two views are named %s: give each a name of its own", t.Name)
		case t.View == nil:
			return fmt.Errorf("the tab %s has no view: set View", t.Name)
		}
		seen[t.Name] = true
	}
	return nil
}
