// Package governance finds where nobody looks after a journey as it should be
// looked after: nobody oversees it, what customers say does not arrive, channels
// have no reason, and nobody asks those who do the work.
package governance

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// Rules are the rules about governance.
func Rules() []*analysis.Rule {
	return []*analysis.Rule{
		contentAssumed, reviewDue,
		noCommittee, committeeGap, noCadence,
		feedbackGap, feedbackLate, feedbackNoDeadline, loopOpen,
		channelStrategy, employeeExperienceMissing,
	}
}

// governed tells where what is missing under `governance` should stand: at the
// key, if the map has it, else at its title.
func governed(p *analysis.Pass) diag.Range {
	if p.Map.Origin.Has("governance") {
		return p.Map.Origin.Key("governance")
	}
	return p.Map.Origin.Key("title")
}

// governedBy tells where a key under `governance` was written, in the map or in
// the registry that it comes from.
func governedBy(p *analysis.Pass, key string, element diag.Origin) diag.Range {
	if o := p.Map.Governance.Origin; o.Has(key) && o.Range.File == element.Range.File {
		return o.Key(key)
	}
	return element.Range
}

// owning are the departments that own touchpoints, in the order in which
// customers first could meet them, each with its first encounter.
func owning(p *analysis.Pass) (ids []string, first map[string]journey.Encounter) {
	first = map[string]journey.Encounter{}
	for _, e := range p.Graph.Encounters() {
		d := e.Detail.Owner
		if d == "" {
			continue
		}
		if _, met := first[d]; !met {
			first[d] = e
			ids = append(ids, d)
		}
	}
	return ids, first
}

// departmentNames are the names of departments.
func departmentNames(p *analysis.Pass, ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = p.Department(id)
	}
	return names
}

// departmentsParameter is the number of owning departments from which on a map
// that says nothing of something is more than a sketch.
var departmentsParameter = analysis.Parameter{Name: "departments", Kind: analysis.Number, Default: "3", Doc: analysis.Words{
	EN: "from how many departments that own touchpoints on a map that is silent is told so",
	UK: "від скількох підрозділів, що відповідають за точки контакту, мапі кажуть, що вона про це мовчить",
	RU: "от скольких отделов, отвечающих за точки контакта, карте говорят, что она об этом молчит",
	PL: "od ilu działów, które mają punkty styku, mapa dowiaduje się, że o tym milczy",
}}

// across tells whether a journey has to be looked after across departments: it
// has several, or the map says that somebody looks after it and it has two. That
// two departments work together is no more than that.
func across(p *analysis.Pass, departments int) bool {
	return p.AtLeast(float64(departments), "departments") || departments >= 2 && !p.Ungoverned()
}
