package custom

import (
	"fmt"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/custom/internal/world"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/expression"
	"github.com/seam-cx/seam/internal/locale"
)

// budgetKey is under what a run keeps its budget.
type budgetKey struct{}

// budget is what all custom rules of one run look at, and what they may take.
type budget struct {
	world *world.World
	meter *expression.Meter
	dear  *Rule // the rule that has taken most
	took  int   // what it has taken
}

func budgetOf(p *analysis.Pass) *budget {
	return p.Once(budgetKey{}, func() any {
		w, most := world.Of(p.Input), MostSteps
		if p.Steps > 0 {
			most = p.Steps
		}
		return &budget{world: w, meter: expression.NewMeter(p.Context, most, w.Whole, w.Field)}
	}).(*budget)
}

// count notes what a rule takes from now until the function is called.
func (b *budget) count(r *Rule) func() {
	before := b.meter.Spent()
	return func() {
		if took := b.meter.Spent() - before; b.dear == nil || took > b.took {
			b.dear, b.took = r, took
		}
	}
}

// affordable refuses to run where one rule alone would take too long.
func (r *Rule) affordable(b *budget, subjects int) error {
	w, steps := b.world, 0.0
	for _, c := range []*code{r.selects, r.assert} {
		if c != nil {
			steps += c.program.Steps(w.Whole, w.Field)
		}
	}
	for _, m := range r.message.parts {
		steps += m.code.program.Steps(w.Whole, w.Field)
	}
	if steps *= float64(subjects); steps <= float64(b.meter.Most()) {
		return nil
	}
	at, source := r.assert.at(&expression.Error{Line: 1, Column: 1})
	return &diag.Error{Diagnostics: []diag.Diagnostic{{
		Severity: diag.SeverityError, Code: CodeTooCostly, Range: at, Source: source,
		Message: fmt.Sprintf("the rule %s would take about %s steps over %s, and %s is the most that all rules may take together",
			r.ID, number(int(min(steps, 1e15))), w.Journey.ID, number(b.meter.Most())),
		Help: cheaper,
	}}}
}

const cheaper = "look at what each subject says itself rather than through lists and long texts, or divide the map"

// costly is the error about the rule that goes over the budget at a subject. It
// names the rule that took most before, where that is another.
func (r *Rule) costly(b *budget, c *code, err error, s world.Subject) error {
	at, source, _ := c.wrong(err)
	d := diag.Diagnostic{
		Severity: diag.SeverityError, Code: CodeTooCostly, Range: at, Source: source,
		Message: fmt.Sprintf("at %s the rule %s goes over the %s steps that all custom rules may take together over %s",
			s.Address, r.ID, number(b.meter.Most()), b.world.Journey.ID),
		Help: cheaper,
	}
	if b.dear != nil && b.dear != r {
		place, _ := b.dear.assert.at(&expression.Error{Line: 1, Column: 1})
		d.Related = append(d.Related, diag.Related{Range: place, Message: fmt.Sprintf("the rule %s took %s of them", b.dear.ID, number(b.took))})
	}
	if s.Range.IsValid() {
		d.Related = append(d.Related, diag.Related{Range: s.Range, Message: "at this " + r.For})
	}
	return &diag.Error{Diagnostics: []diag.Diagnostic{d}}
}

func number(n int) string { return locale.English.Number(float64(n), 0) }
