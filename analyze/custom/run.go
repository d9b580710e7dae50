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

// run looks at every subject of a map.
func (r *Rule) run(p *analysis.Pass) error {
	if r.assert == nil {
		return errors.New("it has not been compiled")
	}
	b := budgetOf(p)
	subjects := b.world.Subjects(r.For)
	if err := r.affordable(b, len(subjects)); err != nil {
		return err
	}
	defer b.count(r)()
	env := expression.Metered(b.world.Env(r.For), b.meter)
	selected := 0
	for _, s := range subjects {
		if err := p.Context.Err(); err != nil {
			return err
		}
		world.Set(env, r.For, s)
		if r.selects != nil {
			ok, err := r.selects.program.Bool(env)
			if err != nil {
				return r.stopped(p, b, r.selects, err, s)
			}
			if !ok {
				continue
			}
		}
		selected++
		holds, err := r.assert.program.Bool(env)
		if err != nil {
			return r.stopped(p, b, r.assert, err, s)
		}
		if holds {
			continue
		}
		message, at, err := r.message.fill(env, b.meter)
		if err == nil {
			at, err = r.assert, b.meter.Charge(perFinding+len(r.message.tail))
		}
		if err != nil {
			return r.stopped(p, b, at, err, s)
		}
		p.Report(analysis.Found{Subject: s.Address, Range: s.Range, Params: diag.Params{
			analysis.Measured("message", message), analysis.Measured("rule", r.ID),
		}})
	}
	p.Figures.Selected = append(p.Figures.Selected, figures.Selected{Rule: r.ID, N: selected})
	return nil
}

// stopped is the error about an expression that came to no end for a subject.
func (r *Rule) stopped(p *analysis.Pass, b *budget, c *code, err error, s world.Subject) error {
	if ended := p.Context.Err(); ended != nil && errors.Is(err, ended) {
		return ended
	}
	if errors.Is(err, expression.ErrCostly) {
		return r.costly(b, c, err, s)
	}
	return r.failed(c, err, s)
}

// failed is the error about an expression that fails for a subject.
func (r *Rule) failed(c *code, err error, s world.Subject) error {
	at, source, e := c.wrong(err)
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

// wrong is where an error of the expression stands, and the error.
func (c *code) wrong(err error) (diag.Range, string, *expression.Error) {
	var e *expression.Error
	if !errors.As(err, &e) {
		e = &expression.Error{Line: 1, Column: 1, Message: err.Error()}
	}
	at, source := c.at(e)
	return at, source, e
}
