package experience

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// source is what a pain may come from.
type source struct {
	touchpoint, kind, step, department, system string
	where                                      diag.Range
}

// sources are the steps and touchpoints of a map by id; where a step and a
// touchpoint share one, the step counts.
func sources(in *analysis.Input) map[string]source {
	list := map[string]source{}
	steps := func(tp *touchpoint.Touchpoint, d *touchpoint.Detail, owner string) {
		add := func(kind string, work []touchpoint.Work) {
			for _, w := range work {
				if w.ID == "" {
					continue
				}
				s := source{tp.ID, kind, w.Does, w.Owner, w.System, w.Origin.Range}
				if s.department == "" {
					s.department = owner
				}
				list[w.ID] = s
			}
		}
		add("frontstage", d.Frontstage)
		add("backstage", d.Backstage)
	}
	each := func(f func(*touchpoint.Touchpoint)) {
		for s := range in.Map.Stages {
			for t := range in.Map.Stages[s].Touchpoints {
				f(&in.Map.Stages[s].Touchpoints[t])
			}
		}
	}
	each(func(tp *touchpoint.Touchpoint) {
		list[tp.ID] = source{tp.ID, "touchpoint", analysis.Touchpoint(tp), ownerOf(in, tp.ID), "", tp.Origin.Key("name")}
	})
	each(func(tp *touchpoint.Touchpoint) {
		steps(tp, &tp.Detail, ownerOf(in, tp.ID))
		for c := range tp.Channels {
			owner := tp.Channels[c].Owner
			if owner == "" {
				owner = tp.Owner
			}
			steps(tp, &tp.Channels[c].Detail, owner)
		}
	})
	return list
}

// ownerOf is the department accountable for a touchpoint, "" where there is none
// or its channels have several.
func ownerOf(in *analysis.Input, id string) string {
	owner := ""
	for n, e := range in.Graph.EncountersOf(id) {
		if n > 0 && e.Detail.Owner != owner {
			return ""
		}
		owner = e.Detail.Owner
	}
	return owner
}

// trails lead from each pain to the step that causes it.
func trails(in *analysis.Input) []figures.PainTrail {
	from := sources(in)
	list := []figures.PainTrail{}
	add := func(at, owner string, encounters []journey.Encounter, pains []touchpoint.Pain) {
		for _, p := range pains {
			t := figures.PainTrail{
				ID: p.ID, Text: p.Text, At: at, Owner: owner, Severity: in.Insufficient(notRated),
				Visits: in.Insufficient(analysis.Trapped), Cause: p.Cause, Range: p.Origin.Range,
			}
			if p.Severity != nil {
				t.Severity = figures.Of(*p.Severity)
			}
			if in.Flow.OK() {
				t.Visits = figures.Of(in.Visits(encounters))
			}
			if s, ok := from[p.Cause]; ok {
				t.CauseAt, t.CauseKind, t.Step, t.Department, t.System, t.CauseRange = s.touchpoint, s.kind, s.step, s.department, s.system, s.where
				t.Elsewhere = s.department != "" && owner != "" && s.department != owner
			}
			list = append(list, t)
		}
	}
	for s := range in.Map.Stages {
		stage := &in.Map.Stages[s]
		var all []journey.Encounter
		for t := range stage.Touchpoints {
			all = append(all, in.Graph.EncountersOf(stage.Touchpoints[t].ID)...)
		}
		add(stage.ID+"/", "", all, stage.Pains)
		for t := range stage.Touchpoints {
			tp := &stage.Touchpoints[t]
			encounters := in.Graph.EncountersOf(tp.ID)
			add(stage.ID+"/"+tp.ID, ownerOf(in, tp.ID), encounters, tp.Pains)
			for c := range tp.Channels {
				add(stage.ID+"/"+tp.ID+"@"+tp.Channels[c].ID, encounters[c].Detail.Owner, encounters[c:c+1], tp.Channels[c].Pains)
			}
		}
	}
	return list
}

var notRated = analysis.Words{
	EN: "nobody has said how bad it is",
	UK: "ніхто не сказав, наскільки це погано",
	RU: "никто не сказал, насколько это плохо",
	PL: "nikt nie powiedział, jak bardzo to boli",
}
