// Package portfolio says what several journey maps say together: which journeys
// are worst, where departments hand customers over across journeys, which facts
// of a shared registry are told differently, which touchpoints journeys share,
// and what the target maps would change.
//
// Analyze reads and analyzes a folder on all cores and keeps little of each map;
// a Builder takes maps that were analyzed elsewhere.
package portfolio

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"slices"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/inorder"
	"github.com/seam-cx/seam/journey"
)

// Analyze analyzes maps, such as those of journey.Loader{}.Folder(dir).Maps(ctx),
// as many at a time as there are cores, and says what they say together. Maps
// with errors are counted and their mistakes are in Problems. What is wrong with
// how the maps of a Folder fit together is in Folder.Diagnostics afterwards.
func Analyze(ctx context.Context, maps iter.Seq2[*journey.Map, error], o analyze.Options) (*figures.Portfolio, error) {
	var b Builder
	type loaded struct {
		m     *journey.Map
		wrong *diag.Error
	}
	sources := func(yield func(loaded, error) bool) {
		for m, err := range maps {
			var wrong *diag.Error
			if errors.As(err, &wrong) {
				err = nil
			}
			if !yield(loaded{m, wrong}, err) {
				return
			}
		}
	}
	err := inorder.Each(ctx, sources, func(ctx context.Context, l loaded) (*figures.Report, error) {
		if l.wrong != nil {
			return nil, nil
		}
		return analyze.Run(ctx, l.m, o)
	}, func(l loaded, r *figures.Report) error {
		if r == nil {
			b.Broken(l.wrong.Diagnostics)
			return nil
		}
		b.Add(l.m.Origin.Range.File, l.m, r)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return b.Portfolio(), nil
}

// Builder gathers what maps say together. The zero Builder is empty; it is not
// safe for concurrent use.
type Builder struct {
	journeys []summary
	handoffs map[pair]*figures.JourneyHandoff
	facts    map[factKey]*factIn
	order    []factKey
	terms    map[[2]string]*figures.SharedTerm
	points   map[pointKey]*figures.SharedTouchpoint
	broken   int
	problems []diag.Diagnostic
}

// summary is one map with what links need.
type summary struct {
	figures.JourneySummary
	partOf string
	stages map[string]bool
	costs  map[string]figures.Value // a visit, by stage/touchpoint
}

// Broken counts a map that did not load.
func (b *Builder) Broken(list []diag.Diagnostic) {
	b.broken++
	b.problems = append(b.problems, list...)
}

// Misfit adds what is wrong with how the maps fit together.
func (b *Builder) Misfit(list []diag.Diagnostic) { b.problems = append(b.problems, list...) }

// Add adds one map and its report. Nothing of either is changed, and only
// figures are kept.
func (b *Builder) Add(file string, m *journey.Map, r *figures.Report) {
	s := summary{JourneySummary: Summarize(file, r), partOf: m.PartOf, stages: map[string]bool{}, costs: map[string]figures.Value{}}
	for i := range m.Stages {
		s.stages[m.Stages[i].ID] = true
	}
	if e := r.Effort; e != nil {
		for _, t := range e.Touchpoints {
			s.costs[t.Stage+"/"+t.ID] = t.Cost
		}
	}
	b.journeys = append(b.journeys, s)
	if r.State == string(journey.Target) {
		return
	}
	b.addHandoffs(m, r)
	b.addFacts(m)
	b.addTerms(r)
	b.addPoints(m, r)
}

// Summarize is one map in short.
func Summarize(file string, r *figures.Report) figures.JourneySummary {
	s := figures.JourneySummary{File: file, Journey: r.Journey, State: r.State, Title: r.Title}
	if e := r.Effort; e != nil {
		s.Weights, s.Expected, s.PerSuccess, s.Success = e.Weights, e.Expected, e.PerSuccess, e.Success
	}
	if c := r.Consistency; c != nil {
		s.Content, s.Context = c.Content, c.Context
	}
	if x := r.Silos; x != nil {
		s.Coverage, s.PingPong, s.Level = x.Coverage, x.PingPong, x.Level
	}
	if x := r.Experience; x != nil {
		s.PeakEnd = x.PeakEnd
	}
	n := report.CountFindings(r.Findings)
	s.Errors, s.Warnings, s.Infos = n.Errors, n.Warnings, n.Infos
	if worst := report.Matters(r, 1); len(worst) > 0 {
		f := worst[0].Finding // alone: the list holds all of them
		s.Worst = &f
	}
	return s
}

// Portfolio is what the maps added so far say together.
func (b *Builder) Portfolio() *figures.Portfolio {
	list := slices.Clone(b.journeys)
	slices.SortStableFunc(list, func(x, y summary) int { return worse(x.JourneySummary, y.JourneySummary) })
	p := &figures.Portfolio{Broken: b.broken, Problems: b.problems,
		Handoffs: b.sortedHandoffs(), Facts: b.sharedFacts(), Terms: b.sortedTerms(), Shared: b.sharedPoints()}
	targets := map[string]summary{}
	for _, s := range list {
		if s.State == string(journey.Target) {
			p.Targets = append(p.Targets, s.JourneySummary)
			if _, ok := targets[s.Journey]; !ok {
				targets[s.Journey] = s
			}
		}
	}
	for _, s := range list {
		if s.State == string(journey.Target) {
			continue
		}
		p.Journeys = append(p.Journeys, s.JourneySummary)
		if t, ok := targets[s.Journey]; ok {
			p.Pairs = append(p.Pairs, compare(s.JourneySummary, t.JourneySummary))
			delete(targets, s.Journey)
		}
		if s.partOf != "" {
			p.PartOf = append(p.PartOf, b.link(s))
		}
	}
	return p
}

// worse orders journeys: most effort per success first, then least success, then
// most errors and warnings, then by file. Those whose effort is not known come
// last, since nothing can be said of them.
func worse(a, b figures.JourneySummary) int {
	if a.PerSuccess.OK != b.PerSuccess.OK {
		if a.PerSuccess.OK {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.PerSuccess.X, a.PerSuccess.X), cmp.Compare(a.Success.X, b.Success.X),
		cmp.Compare(b.Errors, a.Errors), cmp.Compare(b.Warnings, a.Warnings), cmp.Compare(a.File, b.File))
}

// compare is what a target map would change. Plain expected effort is not judged,
// since it falls when customers give up sooner.
func compare(now, then figures.JourneySummary) figures.PairChange {
	count := func(n int) figures.Value { return figures.Of(float64(n)) }
	x := figures.PairChange{Journey: now.Journey, Title: now.Title, CurrentFile: now.File, TargetFile: then.File}
	for _, f := range []struct {
		name      string
		now, then figures.Value
		high      int // 1 where high is better, -1 where low is, 0 where neither
	}{
		{"per_success", now.PerSuccess, then.PerSuccess, -1},
		{"success", now.Success, then.Success, 1},
		{"expected", now.Expected, then.Expected, 0},
		{"content", now.Content, then.Content, 1},
		{"context", now.Context, then.Context, 1},
		{"coverage", now.Coverage, then.Coverage, 1},
		{"ping_pong", now.PingPong, then.PingPong, -1},
		{"peak_end", now.PeakEnd, then.PeakEnd, 1},
		{"errors", count(now.Errors), count(then.Errors), -1},
		{"warnings", count(now.Warnings), count(then.Warnings), -1},
	} {
		c := figures.Change{Figure: f.name, Current: f.now, Target: f.then}
		if f.now.OK && f.then.OK {
			by := f.then.X - f.now.X
			c.By = figures.Of(by)
			if f.high != 0 && (by > 1e-9 || by < -1e-9) {
				better := by*float64(f.high) > 0
				c.Better = &better
			}
		}
		x.Changes = append(x.Changes, c)
	}
	return x
}
