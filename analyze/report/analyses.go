package report

import (
	"io"

	"github.com/seam-cx/seam/analyze/figures"
)

// AnalysesSchema names the JSON form of Analyses.
const AnalysesSchema = "seam.analyses/1"

// Analyses are the reports of several maps, by file.
type Analyses []Analysis

// Analysis is the report of one file.
type Analysis struct {
	File   string          `json:"file"`
	Report *figures.Report `json:"analysis"`
}

// Encode writes a as indented JSON: schema, and analyses with the file and the
// analysis of each map in the form of seam.analysis/1.
func (a Analyses) Encode(w io.Writer) error {
	return encode(w, struct {
		Schema   string   `json:"schema"`
		Analyses Analyses `json:"analyses"`
	}{AnalysesSchema, filled(a)})
}
