package analysis

import "slices"

// Declared tells whether the map declares a way in which two departments work
// together: a collaboration between both that says by what or how often they
// meet.
func (in *Input) Declared(a, b string) bool {
	for _, c := range in.Map.Governance.Collaboration {
		if (c.By != "" || c.Meets != nil) && slices.Contains(c.Between, a) && slices.Contains(c.Between, b) {
			return true
		}
	}
	return false
}

// Ungoverned tells whether the map says nothing about who looks after the
// journey: such a map is told what it lacks, but not blamed for it. How two
// departments work together does not say who does.
func (in *Input) Ungoverned() bool {
	g := in.Map.Governance
	return g.Sponsor == "" && g.Committee == nil && g.Operating == nil && len(g.Feedback) == 0
}
