// Package consistency measures how far the channels of a journey say and do the
// same. Its figures are proxies for integration quality (Sousa & Voss 2006,
// Service quality in multichannel services: channel-service configuration,
// content consistency, process consistency), reckoned from the map alone.
package consistency

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// Analyzer fills in the consistency of a report.
var Analyzer = &analysis.Analyzer{Name: "consistency", Run: run}

// Rules are the rules about consistency.
func Rules() []*analysis.Rule {
	return []*analysis.Rule{factDiffers, factMissing, processSpread, emotionSpread, avoidedTerm, deadEndChannel, forcedSwitch, channelPlanGap}
}

func run(in *analysis.Input) error {
	c := &figures.Consistency{}
	in.Figures.Consistency = c
	content(in, c)
	c.Context = context(in)
	c.Breadth = breadth(in)
	c.Channels = channels(in)
	c.Process = process(in)
	c.Alpha = alpha(in)
	spreads(in, c)
	c.Consensus = consensus(in)
	c.DeadEnds = addresses(deadEnds(in))
	c.Forced = []figures.ForcedSwitch{}
	for _, f := range forced(in) {
		c.Forced = append(c.Forced, f.figure(in))
	}
	c.Terms = avoided(in)
	return nil
}

// context is the share of the flow over seams, where the channel or the
// accountable department changes, that goes without a repeated ask.
func context(in *analysis.Input) figures.Value {
	if !in.Flow.OK() {
		return in.Insufficient(analysis.Trapped)
	}
	flow, kept := 0.0, 0.0
	for _, out := range in.Flow.Out {
		for _, t := range out {
			if t.Switch || t.Handoff {
				flow += t.Flow
				kept += t.Kept
			}
		}
	}
	switch {
	case flow <= 0:
		return in.Insufficient(analysis.NoSeams)
	case !in.Flow.Asks:
		return in.Insufficient(analysis.NobodyAsks)
	}
	return figures.Of(min(1, kept/flow))
}

// breadth is the part of the touchpoint × channel cells that are filled, over
// the channels in use. It describes; more is not better.
func breadth(in *analysis.Input) figures.Value {
	inUse := map[string]bool{}
	filled, touchpoints := 0, 0
	for s := range in.Map.Stages {
		for t := range in.Map.Stages[s].Touchpoints {
			touchpoints++
			cells := map[string]bool{}
			for _, e := range in.Graph.EncountersOf(in.Map.Stages[s].Touchpoints[t].ID) {
				if e.Channel != "" {
					cells[e.Channel], inUse[e.Channel] = true, true
				}
			}
			filled += len(cells)
		}
	}
	if len(inUse) == 0 {
		return in.Insufficient(analysis.NoChannels)
	}
	return figures.Of(float64(filled) / float64(touchpoints*len(inUse)))
}

// channels compares what each channel was planned and declared to take of its
// touchpoint's visits with what customers take who keep their channel where
// they can.
func channels(in *analysis.Input) []figures.ChannelUse {
	list := []figures.ChannelUse{}
	for _, e := range in.Graph.Encounters() {
		if e.Use == nil {
			continue
		}
		u := figures.ChannelUse{
			Touchpoint: e.Touchpoint.ID, Channel: e.Channel, Declared: figures.Of(e.Share), Assumed: e.Assumed,
			Planned: in.Insufficient(analysis.NotPlanned), Modelled: in.Insufficient(analysis.Trapped),
		}
		if e.Use.Planned != nil {
			u.Planned = figures.Of(*e.Use.Planned)
		}
		if in.Flow.OK() {
			u.Modelled = in.Insufficient(analysis.NobodyComes)
			if visits := in.Visits(in.Graph.EncountersOf(e.Touchpoint.ID)); visits > 0 {
				u.Modelled = figures.Of(in.Flow.Visits[e.Index] / visits)
			}
		}
		list = append(list, u)
	}
	return list
}

// process compares how long the channels of a touchpoint keep a customer: their
// own active + wait, over the channels that give active.
func process(in *analysis.Input) []figures.ProcessSpread {
	list := []figures.ProcessSpread{}
	for s := range in.Map.Stages {
		for t := range in.Map.Stages[s].Touchpoints {
			encounters := in.Graph.EncountersOf(in.Map.Stages[s].Touchpoints[t].ID)
			if len(encounters) < 2 {
				continue
			}
			p := figures.ProcessSpread{ID: encounters[0].Touchpoint.ID}
			shortest, longest, n := 0.0, 0.0, 0
			for _, e := range encounters {
				if e.Detail.Active == nil {
					continue
				}
				x := ownTime(e)
				if n == 0 || x < shortest {
					shortest, p.Fastest = x, e.Channel
				}
				if n == 0 || x > longest {
					longest, p.Slowest = x, e.Channel
				}
				n++
			}
			switch {
			case n < 2:
				p.Ratio, p.Slowest, p.Fastest = in.Insufficient(analysis.TooFewTimes), "", ""
			case shortest <= 0:
				p.Ratio = in.Insufficient(analysis.ShortestIsZero)
			default:
				p.Ratio = figures.Of(longest / shortest)
			}
			list = append(list, p)
		}
	}
	return list
}

// ownTime is the customer's own active + wait at an encounter that gives active.
func ownTime(e journey.Encounter) float64 {
	x := e.Detail.Active.Minutes()
	if e.Detail.Wait != nil {
		x += e.Detail.Wait.Minutes()
	}
	return x
}
