package report

import (
	"io"

	"github.com/seam-cx/seam/analyze/figures"
)

// PlansSchema names the JSON form of Plans.
const PlansSchema = "seam.plans/1"

// Plans are the plans of several maps, by file.
type Plans []FilePlan

// FilePlan is the plan of one file.
type FilePlan struct {
	File string        `json:"file"`
	Plan *figures.Plan `json:"plan"`
}

// Encode writes p as indented JSON: schema, and plans with the file and the plan
// of each map in the form of seam.plan/1.
func (p Plans) Encode(w io.Writer) error {
	return encode(w, struct {
		Schema string `json:"schema"`
		Plans  Plans  `json:"plans"`
	}{PlansSchema, filled(p)})
}
