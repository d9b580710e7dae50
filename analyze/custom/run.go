package custom

import (
	"errors"
	"fmt"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/custom/internal/world"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/expression"
)

// worldKey is under what a run keeps its world.
type worldKey struct{}

// run looks at every subject of a map.
func (r *Rule) run(p *analysis.Pass) error {
	if r.assert == nil {
		return errors.New("it has not been compiled")
	}
	w := p.Once(worldKey{}, func() any { return world.Of(p.Input) }).(*world.World)
	subjects := w.Subjects(r.For)
	if err := r.affordable(w, len(subjects)); err != nil {
		return err
	}
	env := w.Env(r.For)
	selected := 0
	for _, s := range subjects {
		if err := p.Context.Err(); err != nil {
			return err
		}
		world.Set(env, r.For, s)
		if r.selects != nil {
			ok, err := r.selects.program.Bool(env)
			if err != nil {
				return r.failed(r.selects, err, s)
			}
			if !ok {
				continue
			}
		}
		selected++
		holds, err := r.assert.program.Bool(env)
		if err != nil {
			return r.failed(r.assert, err, s)
		}
		if holds {
			continue
		}
		message, at, err := r.message.fill(env)
		if err != nil {
			return r.failed(at, err, s)
		}
		p.Report(analysis.Found{Subject: s.Address, Range: s.Range, Params: diag.Params{
			analysis.Measured("message", message), analysis.Measured("rule", r.ID),
		}})
	}
	p.Figures.Selected = append(p.Figures.Selected, figures.Selected{Rule: r.ID, N: selected})
	return nil
}

// affordable refuses to run where that would take too long.
func (r *Rule) affordable(w *world.World, subjects int) error {
	steps := 0.0
	for _, c := range []*code{r.selects, r.assert} {
		if c != nil {
			steps += c.program.Steps(w.Whole, w.Field)
		}
	}
	for _, m := range r.message.parts {
		steps += m.code.program.Steps(w.Whole, w.Field)
	}
	if steps *= float64(subjects); steps <= MostSteps {
		return nil
	}
	at, source := r.assert.at(&expression.Error{Line: 1, Column: 1})
	return &diag.Error{Diagnostics: []diag.Diagnostic{{
		Severity: diag.SeverityError, Code: CodeTooCostly, Range: at, Source: source,
		Message: fmt.Sprintf("the rule %s would look at about %.0f elements of %s, and %d is the most", r.ID, steps, w.Journey.ID, MostSteps),
		Help:    "look at what each subject says itself rather than through lists, or divide the map",
	}}}
}

// failed is the error about an expression that fails for a subject.
func (r *Rule) failed(c *code, err error, s world.Subject) error {
	var e *expression.Error
	if !errors.As(err, &e) {
		e = &expression.Error{Line: 1, Column: 1, Message: err.Error()}
	}
	at, source := c.at(e)
	d := diag.Diagnostic{
		Severity: diag.SeverityError, Code: CodeFailed, Range: at, Source: source,
		Message: fmt.Sprintf("the rule %s fails for %s: %s", r.ID, s.Address, e.Message),
		Help:    "make it hold whatever a map leaves out, or leave such subjects out with select",
	}
	if s.Range.IsValid() {
		d.Related = []diag.Related{{Range: s.Range, Message: "for this " + r.For}}
	}
	return &diag.Error{Diagnostics: []diag.Diagnostic{d}}
}
