package report

import (
	"math"

	"github.com/seam-cx/seam/analyze/figures"
)

// planView is what a plan says, in words and cells, for text and Markdown.
type planView struct {
	words               *planWords
	fixes, items, steps grid
	best                string // heading
	bestLead, bestMeans []string
	idle                [][2]string // a fix, and why it is not worth it
}

func (s *sheet) planView(plan *figures.Plan) planView {
	w := planIn(s.lang)
	v := planView{words: w}
	v.fixes = grid{right: []bool{false, false, true, true, true, true, true}, head: w.fixes[:]}
	v.items = grid{right: []bool{false, false, true, true, true}, head: w.itemsHead[:]}
	for _, f := range plan.Fixes {
		switch {
		case f.Kind == figures.ItemFix && f.From == "" && f.Recommended && len(v.items.rows) < mostItems:
			v.items.rows = append(v.items.rows, []string{w.item(f.Item), s.cut(s.names.point(f.Touchpoint), 34),
				s.value(f.Drop, s.saved), s.value(f.PerSuccess, s.minutes), at(f.Range.Start.Line)})
		case f.Kind != figures.ItemFix && f.Recommended && len(v.fixes.rows) < mostFixes:
			cost := "–"
			if f.Cost != nil {
				cost = s.lang.Short(*f.Cost, 2)
			}
			v.fixes.rows = append(v.fixes.rows, []string{s.cut(s.lang.Quote(f.Text), 44), w.kind(f.Kind),
				s.value(f.Drop, s.saved), s.value(f.Success, s.percent), cost, s.value(f.PerCost, s.saved), at(f.Range.Start.Line)})
		case !f.Recommended && f.Note != "" && len(v.idle) < mostIdle:
			v.idle = append(v.idle, [2]string{s.lang.Quote(f.Text), f.Note})
		}
	}
	s.viewBest(&v, plan)
	return v
}

func (s *sheet) viewBest(v *planView, plan *figures.Plan) {
	w, b := v.words, plan.Best
	v.best = w.bestAll
	if b.Budget != nil {
		v.best = replace(w.best, s.lang.Short(*b.Budget, 2))
	}
	if len(b.IDs) == 0 {
		if b.Note != "" {
			v.bestLead = []string{b.Note}
		}
		return
	}
	by := map[string]figures.Fix{}
	for _, f := range plan.Fixes {
		by[f.ID] = f
	}
	v.steps = grid{right: []bool{false, true, true, true, true, true}, head: w.steps[:]}
	for _, step := range b.Steps {
		f := by[step.ID]
		v.steps.rows = append(v.steps.rows, []string{s.cut(s.lang.Quote(f.Text), 44), s.lang.Short(step.Cost, 2),
			s.value(step.Drop, s.saved), s.value(step.PerSuccess, s.minutes), s.value(step.Success, s.percent), at(f.Range.Start.Line)})
	}
	v.bestMeans = []string{replace(w.together, s.lang.Short(b.Cost, 2), s.value(plan.Now.PerSuccess, s.minutes), s.value(b.PerSuccess, s.minutes),
		s.value(plan.Now.Success, s.percent), s.value(b.Success, s.percent))}
	if b.Method == figures.Greedy {
		v.bestMeans = append(v.bestMeans, w.greedy)
	} else {
		v.bestMeans = append(v.bestMeans, w.exhaustive)
	}
}

func (s *sheet) value(v figures.Value, write func(float64) string) string {
	if !v.OK {
		return "–"
	}
	return write(v.X)
}

// saved writes minutes that are saved, to a hundredth where they are few.
func (s *sheet) saved(x float64) string {
	decimals := 1
	if math.Abs(x) < .995 {
		decimals = 2
	}
	return s.lang.Short(x, decimals) + " " + s.lang.MinuteUnit()
}

// cut is a text shortened to n cells where lines have an end.
func (s *sheet) cut(text string, n int) string {
	if _, ok := s.painter.(*sectionPainter); ok {
		return text
	}
	return cut(text, n)
}
