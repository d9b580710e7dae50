// Package effort computes what a journey costs its customers: modelled effort,
// in minutes of their time or its equivalent, itemised. It is reckoned from the
// map and is not the Customer Effort Score, which is an answer to a survey.
package effort

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/journey"
)

// Analyzer fills in the effort of a report.
var Analyzer = &analysis.Analyzer{Name: "effort", Run: run}

// Rules are the rules about effort.
func Rules() []*analysis.Rule {
	return []*analysis.Rule{maximum, hotspot, leak, noReturn, surveyDisagrees}
}

func run(in *analysis.Input) error {
	w := in.Map.Weights
	e := &figures.Effort{Weights: figures.Weights{
		Wait: w.Wait, Delay: w.Delay, Step: w.Step, Auth: w.Auth, Switch: w.Switch, Handoff: w.Handoff, Repeat: w.Repeat,
	}}
	in.Figures.Effort = e
	e.Touchpoints = places(in)
	e.Survey = surveys(in)
	for _, i := range in.Flow.NoReturn() {
		e.NoReturn = append(e.NoReturn, address(in.Graph.Encounters()[i]))
	}
	for _, n := range in.Flow.Dominators() {
		e.Dominators = append(e.Dominators, e.Touchpoints[n].ID)
	}
	if !in.Flow.OK() {
		trapped(in, e)
		return nil
	}
	contributions(in, e)
	journeyFigures(in, e)
	shares(in, e)
	e.Transitions = transitions(in)
	if !in.Brief {
		e.WeightRanking = weightRanking(in, e)
		if err := quantiles(in, e); err != nil {
			return err
		}
		if err := shareSensitivity(in, e); err != nil {
			return err
		}
	}
	return stages(in, e)
}

// address is touchpoint@channel; touchpoint ids are unique in a map.
func address(e journey.Encounter) string {
	if e.Channel == "" {
		return e.Touchpoint.ID
	}
	return e.Touchpoint.ID + "@" + e.Channel
}

// places are the touchpoints in file order, without figures.
func places(in *analysis.Input) []figures.TouchpointEffort {
	var list []figures.TouchpointEffort
	for s := range in.Map.Stages {
		stage := &in.Map.Stages[s]
		for t := range stage.Touchpoints {
			list = append(list, figures.TouchpointEffort{ID: stage.Touchpoints[t].ID, Stage: stage.ID})
		}
	}
	return list
}

// trapped says of every figure why it is not there.
func trapped(in *analysis.Input, e *figures.Effort) {
	none := in.Insufficient(analysis.Trapped)
	e.Expected, e.SD, e.PerSuccess, e.Success, e.Encounters, e.Known = none, none, none, none, none, none
	e.GivenSuccess = figures.Given{Probability: none, Expected: none, SD: none}
	for _, o := range outcomes(in) {
		e.Given = append(e.Given, figures.Given{Outcome: in.Map.Outcomes[o].ID, Probability: none, Expected: none, SD: none})
	}
	for i := range e.Touchpoints {
		t := &e.Touchpoints[i]
		t.Visits, t.Cost, t.Expected, t.Share = none, none, none, none
		t.Known = known(in, in.Graph.EncountersOf(t.ID))
	}
	for i := range in.Map.Stages {
		e.Stages = append(e.Stages, figures.StageReach{ID: in.Map.Stages[i].ID, Reach: none})
	}
	for _, share := range quantileShares {
		e.Quantiles = append(e.Quantiles, figures.Quantile{Share: share, X: none, Error: none})
	}
}

// outcomes are the indices of the outcomes that the map refers to.
func outcomes(in *analysis.Input) []int {
	used := make([]bool, len(in.Map.Outcomes))
	for _, t := range in.Flow.Start {
		if t.To == journey.None {
			used[t.Outcome] = true
		}
	}
	for _, out := range in.Flow.Out {
		for _, t := range out {
			if t.To == journey.None {
				used[t.Outcome] = true
			}
		}
	}
	var list []int
	for o := range in.Map.Outcomes {
		if used[o] || in.Own(in.Map.Outcomes[o].Entry) {
			list = append(list, o)
		}
	}
	return list
}

// known tells whether every encounter that is reached gives active; of a
// touchpoint that nobody reaches, every encounter.
func known(in *analysis.Input, encounters []journey.Encounter) bool {
	reached := false
	for _, e := range encounters {
		reached = reached || in.Flow.Reached[e.Index]
	}
	for _, e := range encounters {
		if e.Detail.Active == nil && (!reached || in.Flow.Reached[e.Index]) {
			return false
		}
	}
	return true
}

// journeyFigures are those of the journey as a whole. Expected is the sum over
// touchpoints, which is what the chain of pairs gives too.
func journeyFigures(in *analysis.Input, e *figures.Effort) {
	total, visits := 0.0, 0.0
	for _, t := range e.Touchpoints {
		total += t.Expected.X
	}
	for _, v := range in.Flow.Visits {
		visits += v
	}
	e.Encounters = figures.Of(visits)
	e.Known = in.Insufficient(analysis.NobodyComes)
	if share, ok := in.Flow.Known(); ok {
		e.Known = figures.Of(share)
	}
	walk := in.Flow.Walk()
	set := in.Flow.Success()
	done := in.Flow.WalkTo(set)
	e.Success = figures.Of(done.Probability)
	given := in.Flow.EffortGiven()
	e.Expected, e.SD = moments(in, flow.Ending{Probability: 1, Expected: total, SD: walk.SD, SDKnown: walk.SDKnown}, given)
	e.GivenSuccess = ending(in, "", done, given)
	for _, o := range outcomes(in) {
		one := make([]bool, len(set))
		one[o] = true
		e.Given = append(e.Given, ending(in, in.Map.Outcomes[o].ID, in.Flow.WalkTo(one), given))
	}
	switch {
	case !given:
		e.PerSuccess = in.Insufficient(analysis.NothingGiven)
	case done.Probability <= 0:
		e.PerSuccess = in.Insufficient(analysis.NoSuccess)
	default:
		e.PerSuccess = figures.Of(total / done.Probability)
	}
}

func ending(in *analysis.Input, outcome string, x flow.Ending, given bool) figures.Given {
	g := figures.Given{Outcome: outcome, Probability: figures.Of(x.Probability)}
	if x.Probability <= 0 {
		why := analysis.NobodyEndsHere
		if outcome == "" {
			why = analysis.NoSuccess
		}
		g.Expected, g.SD = in.Insufficient(why), in.Insufficient(why)
		return g
	}
	g.Expected, g.SD = moments(in, x, given)
	return g
}

func moments(in *analysis.Input, x flow.Ending, given bool) (expected, sd figures.Value) {
	if !given {
		return in.Insufficient(analysis.NothingGiven), in.Insufficient(analysis.NothingGiven)
	}
	expected, sd = figures.Of(x.Expected), figures.Of(x.SD)
	if !x.SDKnown {
		sd = in.Insufficient(analysis.TooManyPairs)
	}
	return expected, sd
}
