// Package ignore hears the comments in maps that accept findings:
//
//	# seam:ignore RULE until=2027-03-01 -- reason
//
// Apply takes what they accept out of the findings; its rules look at the
// comments themselves, so that none stays unreasoned, unheard or beyond its day.
package ignore

import (
	"slices"
	"time"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

// Rules are the rules about comments that accept findings.
func Rules() []*analysis.Rule {
	return []*analysis.Rule{ignoreInvalid, ignoreUnused, ignoreExpired}
}

// Apply moves what the comments of the map accept from the findings of in to
// those that are accepted, and notes in in what became of each comment. ran are
// the rules that ran; named is the rule with an id, or nil.
//
// A comment that cannot be read, or lacks its reason, accepts nothing; nor does
// one beyond its day, where in has a date.
func Apply(in *analysis.Input, ran map[string]bool, settings map[string]analysis.Setting, named func(id string) *analysis.Rule) {
	for _, x := range in.Map.Ignores {
		y := analysis.Ignored{Ignore: x, Expired: !x.Until.IsZero() && !in.Now.IsZero() && in.Now.After(x.Until.Time().Add(24*time.Hour-1))}
		for _, id := range x.Rules {
			switch rule := named(id); {
			case rule == nil:
				y.Unknown = append(y.Unknown, id)
			case settings[id].NoIgnore || rule.Whole || about(id):
				y.Refused = append(y.Refused, id)
			case x.Wrong == "" && !y.Expired && !accept(in.Figures, y, id) && ran[id]:
				y.Unused = append(y.Unused, id)
			}
		}
		in.Ignored = append(in.Ignored, y)
	}
}

// about tells whether a rule is about comments, which no comment can accept.
func about(id string) bool {
	return slices.ContainsFunc(Rules(), func(r *analysis.Rule) bool { return r.ID == id })
}

// accept moves the findings of a rule for which a comment holds.
func accept(r *figures.Report, x analysis.Ignored, id string) (any bool) {
	r.Findings = slices.DeleteFunc(r.Findings, func(f diag.Finding) bool {
		if f.Rule != id || !x.Holds(f.Range) {
			return false
		}
		any = true
		r.Accepted = append(r.Accepted, figures.Accepted{Finding: f, Kind: figures.InSource, Reason: x.Reason, Until: x.Until.String(), By: x.Range})
		return true
	})
	if !any { // two comments may hold for one finding
		return slices.ContainsFunc(r.Accepted, func(a figures.Accepted) bool { return a.Rule == id && x.Holds(a.Range) })
	}
	return any
}
