package sample

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// rounds is how often flows are passed on; loops of the journeys here have
// faded away long before.
const rounds = 4000

// Figures are the flows of m, nil for a journey that customers cannot leave.
func Figures(m *journey.Map) *figures.Report {
	g := m.Graph()
	visits, done := walk(g, nil)
	if done < 0.999 {
		return &figures.Report{Effort: &figures.Effort{}}
	}
	e := &figures.Effort{}
	per := map[string]float64{}
	for i, enc := range g.Encounters() {
		per[enc.Touchpoint.ID] += visits[i]
		for _, t := range g.Out(i) {
			tr := figures.Transition{From: enc.Touchpoint.ID, FromChannel: enc.Channel, Share: t.P, Flow: visits[i] * t.P}
			if t.To == journey.None {
				tr.Outcome = m.Outcomes[t.Outcome].ID
				if m.Outcomes[t.Outcome].Success {
					e.Success.X += tr.Flow
				}
			} else {
				to := g.Encounters()[t.To]
				tr.To, tr.ToChannel = to.Touchpoint.ID, to.Channel
			}
			e.Transitions = append(e.Transitions, tr)
		}
	}
	e.Success.OK = true
	for s := range m.Stages {
		stage := &m.Stages[s]
		for t := range stage.Touchpoints {
			id := stage.Touchpoints[t].ID
			e.Touchpoints = append(e.Touchpoints, figures.TouchpointEffort{ID: id, Stage: stage.ID, Visits: figures.Of(per[id])})
		}
		_, left := walk(g, stage)
		e.Stages = append(e.Stages, figures.StageReach{ID: stage.ID, Reach: figures.Of(1 - left)})
	}
	return &figures.Report{Journey: m.ID, State: string(m.State), Title: m.Title, Effort: e}
}

// walk passes one customer on until all is settled: the visits of each
// encounter, and the part that reached an outcome. Who comes to the stage
// without is taken out there.
func walk(g *journey.Graph, without *journey.Stage) (visits []float64, done float64) {
	all := g.Encounters()
	visits = make([]float64, len(all))
	now := make([]float64, len(all))
	arrive := func(to []float64, t journey.Transition, flow float64) {
		switch {
		case t.To == journey.None:
			done += flow
		case without == nil || all[t.To].Stage != without:
			to[t.To] += flow
		}
	}
	for _, t := range g.Start() {
		arrive(now, t, t.P)
	}
	for range rounds {
		next := make([]float64, len(all))
		moved := 0.0
		for i, flow := range now {
			if flow < 1e-12 {
				continue
			}
			visits[i] += flow
			moved += flow
			for _, t := range g.Out(i) {
				arrive(next, t, flow*t.P)
			}
		}
		if moved == 0 {
			break
		}
		now = next
	}
	return visits, done
}
