package analysis

import (
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// Input is what rules and analyzers read, and the figures that analyzers fill.
type Input struct {
	Context context.Context
	Map     *journey.Map
	Graph   *journey.Graph
	Flow    *flow.Flow
	Now     time.Time // zero: no date was given
	Lang    string    // BCP 47
	// Brief leaves out figures that take long and that no rule needs.
	Brief bool
	// Steps is the most that rules which are written as expressions may take
	// together; 0 leaves it to them.
	Steps   int
	Figures *figures.Report
	Ignored []Ignored // of the map's comments, for rules that run last

	names *names
	once  map[any]any
}

// Once is what make makes, made once for a run; key is of a type of the caller's
// own.
func (in *Input) Once(key any, make func() any) any {
	value, ok := in.once[key]
	if !ok {
		if in.once == nil {
			in.once = map[any]any{}
		}
		value = make()
		in.once[key] = value
	}
	return value
}

// Ignored is what became of one comment that accepts findings.
type Ignored struct {
	journey.Ignore
	Unknown []string // names of no rule
	Refused []string // rules that may not be ignored
	Unused  []string // rules that ran and found nothing for which it holds
	Expired bool
}

// Analyzer computes one family of figures.
type Analyzer struct {
	Name string
	Run  func(*Input) error
}

// Compute runs the analyzer. A panic in it is an error.
func (a *Analyzer) Compute(in *Input) (err error) {
	defer recovered("analyzer "+a.Name, &err)
	if err := a.Run(in); err != nil {
		return fmt.Errorf("analyzer %s: %w", a.Name, err)
	}
	return nil
}

// Insufficient is a figure that rests on too little.
func (in *Input) Insufficient(note Words) figures.Value {
	return figures.Insufficient(note.In(in.Lang))
}

// Pass is one run of one rule.
type Pass struct {
	*Input

	rule     *Rule
	severity diag.Severity
	params   map[string]float64
	found    []diag.Finding
	err      error
}

// Param is a threshold of the rule: a part of 1, minutes, or a number.
func (p *Pass) Param(name string) float64 {
	x, ok := p.params[name]
	if !ok {
		p.fail(fmt.Errorf("it asked for its parameter %q, which it does not have", name))
	}
	return x
}

// AtLeast tells whether x reaches the threshold, to a billionth: sums of shares
// that a person would call equal to it count as equal.
func (p *Pass) AtLeast(x float64, threshold string) bool {
	limit := p.Param(threshold)
	return x >= limit-1e-9*max(1, math.Abs(limit))
}

// Found is what a rule reports.
type Found struct {
	Case    string // of the rule's Texts
	Subject string // address of what the finding is about
	Params  diag.Params
	Range   diag.Range
	Related []Place
}

// Place is a related place.
type Place struct {
	Case   string // of the rule's Places
	Range  diag.Range
	Params diag.Params // beside those of the finding
}

// ID is a parameter that identifies a finding.
func ID(name string, value any) diag.Param { return diag.Param{Name: name, Value: value, ID: true} }

// Measured is a parameter that does not.
func Measured(name string, value any) diag.Param { return diag.Param{Name: name, Value: value} }

// Report adds a finding.
func (p *Pass) Report(f Found) {
	text, ok := byCase(p.rule.Texts, f.Case)
	if !ok {
		p.fail(fmt.Errorf("it has no text for the case %q", f.Case))
		return
	}
	d := diag.Finding{Rule: p.rule.ID, Severity: p.rule.Severity, Subject: f.Subject, Params: f.Params, Range: f.Range}
	if text.Severity != 0 {
		d.Severity = text.Severity
	}
	if p.severity != 0 {
		d.Severity = p.severity
	}
	d.Message = p.fill(text.Message, f.Params)
	d.Help = p.fill(text.Help, f.Params)
	d.Related = slices.Grow(d.Related, len(f.Related))
	for _, x := range f.Related {
		place, ok := byCase(p.rule.Places, x.Case)
		if !ok {
			p.fail(fmt.Errorf("it has no text for the place %q", x.Case))
			return
		}
		params := f.Params
		if len(x.Params) > 0 {
			params = slices.Concat(x.Params, f.Params)
		}
		d.Related = append(d.Related, diag.Related{Range: x.Range, Message: p.fill(place.Message, params)})
	}
	if p.Figures != nil {
		d.Fingerprint = p.Figures.Lineage.Finding(d).ComputeFingerprint()
	} else {
		d.Fingerprint = d.ComputeFingerprint()
	}
	p.found = append(p.found, d)
}

func (p *Pass) fill(w Words, params diag.Params) string {
	s, err := w.Fill(p.Lang, params)
	if err != nil {
		p.fail(err)
	}
	return s
}

func (p *Pass) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

func byCase(list []Text, name string) (Text, bool) {
	for _, t := range list {
		if t.Case == name {
			return t, true
		}
	}
	return Text{}, false
}
