package cli

import (
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// mostPlanned is for how many opportunities a picture says what they would
// change; more take too long.
const mostPlanned = 40

// opportunities counts those that solve something.
func opportunities(m *journey.Map) int {
	n := 0
	count := func(list []touchpoint.Opportunity) {
		for i := range list {
			if len(list[i].Solves) > 0 {
				n++
			}
		}
	}
	for s := range m.Stages {
		count(m.Stages[s].Opportunities)
		for t := range m.Stages[s].Touchpoints {
			tp := &m.Stages[s].Touchpoints[t]
			count(tp.Opportunities)
			for u := range tp.Channels {
				count(tp.Channels[u].Opportunities)
			}
		}
	}
	return n
}
