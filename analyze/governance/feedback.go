package governance

import (
	"cmp"
	"strconv"

	"github.com/seam-cx/seam/analyze/analysis"
)

// feedbackID tells feedback apart: its id, else its number from 1, which an id
// that the map gives cannot be mistaken for.
func feedbackID(p *analysis.Pass, i int) string {
	return cmp.Or(p.Map.Governance.Feedback[i].ID, "#"+strconv.Itoa(i+1))
}

// feedbackName is what people call feedback: where it is heard, else its id.
func feedbackName(p *analysis.Pass, i int) string {
	return cmp.Or(p.Map.Governance.Feedback[i].Source, feedbackID(p, i))
}
