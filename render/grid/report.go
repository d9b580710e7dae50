package grid

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/touchpoint"
)

// effort is the effort of the report, or nil.
func (d *drawing) effort() *figures.Effort {
	if d.in.Figures == nil {
		return nil
	}
	return d.in.Figures.Effort
}

// effortOf are the figures of each touchpoint by its id.
func effortOf(e *figures.Effort) map[string]*figures.TouchpointEffort {
	if e == nil {
		return nil
	}
	of := make(map[string]*figures.TouchpointEffort, len(e.Touchpoints))
	for i := range e.Touchpoints {
		of[e.Touchpoints[i].ID] = &e.Touchpoints[i]
	}
	return of
}

// emotions are the emotions of in by touchpoint id: as computed, else as the
// map says them.
func emotions(in render.Input) map[string]float64 {
	of := map[string]float64{}
	if in.Figures != nil && in.Figures.Experience != nil {
		for _, p := range in.Figures.Experience.Points {
			if p.Emotion.OK {
				of[p.Touchpoint] = p.Emotion.X
			}
		}
		return of
	}
	g := in.Map.Graph()
	for s := range in.Map.Stages {
		for t := range in.Map.Stages[s].Touchpoints {
			id := in.Map.Stages[s].Touchpoints[t].ID
			sum, weight := 0.0, 0.0
			for _, e := range g.EncountersOf(id) {
				if x, ok := emotionOf(e.Detail.Emotion, ""); ok {
					sum += x * e.Share
					weight += e.Share
				}
			}
			if weight > 0 {
				of[id] = sum / weight
			}
		}
	}
	return of
}

// personaEmotions are what one persona feels where that differs from others;
// empty for a persona that has no emotion of its own.
func personaEmotions(m *journey.Map, persona string) map[string]float64 {
	of := map[string]float64{}
	own := false
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			tp := &m.Stages[s].Touchpoints[t]
			if x, ok := emotionOf(tp.Emotion, persona); ok {
				of[tp.ID] = x
			}
			if tp.Emotion != nil {
				for _, e := range tp.Emotion.ByPersona {
					own = own || e.Persona == persona
				}
			}
		}
	}
	if !own {
		return nil
	}
	return of
}

// emotionOf is the emotion of one persona, or where persona is "" everybody's:
// the plain mean where only personas have one.
func emotionOf(e *touchpoint.Emotion, persona string) (float64, bool) {
	if e == nil {
		return 0, false
	}
	if persona != "" {
		for _, p := range e.ByPersona {
			if p.Persona == persona {
				return p.Value, true
			}
		}
	}
	if e.Value != nil {
		return *e.Value, true
	}
	if len(e.ByPersona) == 0 || persona != "" {
		return 0, false
	}
	sum := 0.0
	for _, p := range e.ByPersona {
		sum += p.Value
	}
	return sum / float64(len(e.ByPersona)), true
}
