package handoffs

import (
	"math"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render/internal/keyfigure"
	"github.com/seam-cx/seam/render/internal/phrase"
)

// keyFigures draws the strip of figures; those that were not asked for are left
// out.
func (d *drawing) keyFigures(y float64) float64 {
	var list []keyfigure.Figure
	add := func(f keyfigure.Figure, v figures.Value) {
		switch {
		case v.OK:
			list = append(list, f)
		case v.Note != "":
			list = append(list, keyfigure.Figure{Label: f.Label, Basis: v.Note})
		}
	}
	s, w := d.found, d.words
	share := func(label string, v figures.Value, basis string) keyfigure.Figure {
		return keyfigure.Figure{Label: label, Value: d.lang.Percent(v.X, 0), Bar: v.X, Mark: -1, Basis: basis}
	}
	coverage := share(w.coverage, s.Coverage, w.coverageBasis)
	coverage.Unit = w.levels[s.Level]
	add(coverage, s.Coverage)
	if c := d.consistency; c != nil {
		basis := w.contextBasis
		if d.open {
			basis += w.contextOpen
		}
		add(share(w.context, c.Context, basis), c.Context)
	}
	add(keyfigure.Figure{Label: w.ei, Value: d.lang.Signed(s.EI.X, 2), Bar: s.EI.X, Diverging: true, Basis: w.eiBasis}, s.EI)
	if m := s.Modularity; m != nil {
		f := keyfigure.Figure{Label: w.modularity, Value: d.lang.Number(m.Formal.X, 2), Bar: math.Max(0, m.Formal.X), Mark: -1, Basis: w.modBasis}
		if m.Emergent.OK {
			f.Unit, f.Mark = phrase.Fill(w.formal, d.lang.Number(m.Emergent.X, 2)), math.Max(0, m.Emergent.X)
		}
		add(f, m.Formal)
		g := keyfigure.Figure{Label: w.agree, Value: d.lang.Number(m.ARI.X, 2), Unit: "ARI", Bar: m.ARI.X, Mark: -1, Basis: w.agreeUnknown}
		if m.NMI.OK {
			g.Basis = phrase.Fill(w.agreeBasis, d.lang.Number(m.NMI.X, 2))
		}
		add(g, m.ARI)
	}
	g, height := keyfigure.Strip(list, margin, y, d.width-2*margin, &d.style)
	if height == 0 {
		return y
	}
	d.add(g)
	return y + height + 26
}
