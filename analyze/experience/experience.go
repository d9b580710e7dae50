// Package experience follows how a journey feels to its customers, from −2 to
// +2, weighted by where they really go.
package experience

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// Analyzer fills in the experience of a report.
var Analyzer = &analysis.Analyzer{Name: "experience", Run: run}

// Rules are the rules about experience.
func Rules() []*analysis.Rule {
	return []*analysis.Rule{momentOfTruthLow, emotionDrop, painUnanswered, opportunityNoOwner}
}

func run(in *analysis.Input) error {
	e := &figures.Experience{}
	in.Figures.Experience = e
	sum, weight := 0.0, 0.0
	for s := range in.Map.Stages {
		for t := range in.Map.Stages[s].Touchpoints {
			id := in.Map.Stages[s].Touchpoints[t].ID
			p := figures.EmotionPoint{Touchpoint: id}
			var visits float64
			p.Emotion, visits = feeling(in, in.Graph.EncountersOf(id))
			sum += p.Emotion.X * visits
			weight += visits
			e.Points = append(e.Points, p)
		}
	}
	e.Moments = moments(in)
	employees(in, e)
	e.Pains = trails(in)
	switch {
	case !in.Flow.OK():
		e.Mean = in.Insufficient(analysis.Trapped)
		e.PeakEnd, e.PeakEndKnown = e.Mean, e.Mean
		e.DropNote = e.Mean.Note
		return nil
	case weight <= 0:
		e.Mean = in.Insufficient(analysis.NoEmotion)
	default:
		e.Mean = figures.Of(sum / weight)
	}
	e.DropNote = analysis.NoDrop.In(in.Lang)
	for _, d := range drops(in) {
		e.DropNote = ""
		if e.LargestDrop == nil || d.by > e.LargestDrop.By {
			e.LargestDrop = &figures.Drop{
				From: in.Graph.Encounters()[d.way.From].Touchpoint.ID, To: in.Graph.Encounters()[d.way.To].Touchpoint.ID, By: d.by,
			}
		}
	}
	return peakEnd(in, e)
}

// moments are the moments of truth, each over the channels on which it is one.
func moments(in *analysis.Input) []figures.EmotionPoint {
	list := []figures.EmotionPoint{}
	for s := range in.Map.Stages {
		for t := range in.Map.Stages[s].Touchpoints {
			id := in.Map.Stages[s].Touchpoints[t].ID
			if of := momentsOf(in.Graph.EncountersOf(id)); of != nil {
				p := figures.EmotionPoint{Touchpoint: id}
				p.Emotion, _ = feeling(in, of)
				list = append(list, p)
			}
		}
	}
	return list
}

// momentsOf are the encounters that are a moment of truth.
func momentsOf(encounters []journey.Encounter) []journey.Encounter {
	var list []journey.Encounter
	for _, e := range encounters {
		if e.Detail.MomentOfTruth != nil && *e.Detail.MomentOfTruth {
			list = append(list, e)
		}
	}
	return list
}

// feeling is the emotion of a touchpoint over the encounters where it is known,
// by their visits; where nobody comes, by the declared shares.
func feeling(in *analysis.Input, encounters []journey.Encounter) (emotion figures.Value, visits float64) {
	var met, declared, metWeight, declaredWeight float64
	for _, e := range encounters {
		x, ok := Emotion(in.Map, e.Detail)
		if !ok {
			continue
		}
		declared += x * e.Share
		declaredWeight += e.Share
		if in.Flow.OK() {
			met += x * in.Flow.Visits[e.Index]
			metWeight += in.Flow.Visits[e.Index]
		}
	}
	switch {
	case metWeight > 0:
		return figures.Of(met / metWeight), metWeight
	case declaredWeight > 0:
		return figures.Of(declared / declaredWeight), 0
	}
	return in.Insufficient(analysis.NoEmotion), 0
}

// Emotion is the emotion of a detail: everybody's, or the mean of the personas
// that have one, by their shares where all of them have a share, else equally.
func Emotion(m *journey.Map, d *touchpoint.Detail) (float64, bool) {
	if d.Emotion == nil {
		return 0, false
	}
	if d.Emotion.Value != nil {
		return *d.Emotion.Value, true
	}
	share := map[string]*float64{}
	for _, p := range m.Personas {
		share[p.ID] = p.Share
	}
	var plain, weighted, weight float64
	all := true
	for _, e := range d.Emotion.ByPersona {
		plain += e.Value
		if s := share[e.Persona]; s != nil {
			weighted += e.Value * *s
			weight += *s
		} else {
			all = false
		}
	}
	n := float64(len(d.Emotion.ByPersona))
	switch {
	case n == 0:
		return 0, false
	case all && weight > 0:
		return weighted / weight, true
	}
	return plain / n, true
}

// drop is a fall of emotion on a transition with flow.
type drop struct {
	way      flow.Transition
	by       float64
	from, to float64
}

// drops are all falls in file order.
func drops(in *analysis.Input) []drop {
	var list []drop
	encounters := in.Graph.Encounters()
	for i, e := range encounters {
		before, ok := Emotion(in.Map, e.Detail)
		if !ok {
			continue
		}
		for _, t := range in.Flow.Out[i] {
			if t.To == journey.None || t.Flow <= 0 {
				continue
			}
			if after, ok := Emotion(in.Map, encounters[t.To].Detail); ok && after < before {
				list = append(list, drop{t, before - after, before, after})
			}
		}
	}
	return list
}
