package figures_test

import (
	"bytes"
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

func encode(t *testing.T, r *figures.Report) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, r.Encode(&b))
	compact, err := json.Marshal(r)
	require.NoError(t, err)
	require.JSONEq(t, b.String(), string(compact))
	return b.String()
}

// What was not computed is absent, what rests on too little is null with a note
// beside it, and what was computed has twelve significant digits.
func TestValues(t *testing.T) {
	text := encode(t, &figures.Report{
		Journey: "j", State: "current", Title: `T <&> "q"`,
		Effort: &figures.Effort{
			Expected: figures.Of(1. / 3), SD: figures.Insufficient("too many"), Success: figures.Of(math.Copysign(0, -1)),
			Known: figures.Of(math.NaN()), Encounters: figures.Of(1e9),
		},
	})
	assert.Contains(t, text, `"title": "T <&> \"q\""`)
	assert.Contains(t, text, "\"expected\": 0.333333333333,\n    \"sd\": null,\n    \"sd_note\": \"too many\",\n    \"success\": 0,\n")
	assert.Contains(t, text, "\"known\": null,\n    \"known_note\"")
	assert.Contains(t, text, `"encounters": 1000000000`)
	for _, absent := range []string{"per_success", "consistency", "silos", "experience", "metrics", "quantiles", "notes"} {
		assert.NotContains(t, text, `"`+absent+`"`)
	}
	assert.Contains(t, text, "\"diagnostics\": [],\n  \"findings\": []\n}\n")
}

// A report of nothing is still a report.
func TestEmptyReport(t *testing.T) {
	assert.Equal(t, `{
  "schema": "seam.analysis/1",
  "journey": "",
  "state": "",
  "title": "",
  "diagnostics": [],
  "findings": []
}
`, encode(t, &figures.Report{}))
}

// A finding has the names that tools read.
func TestFindingNames(t *testing.T) {
	text := encode(t, &figures.Report{Findings: []diag.Finding{{
		Rule: "leak", Severity: diag.SeverityWarning, Subject: "s/a", Message: "m", Help: "h", Fingerprint: "f",
		Params:  diag.Params{{Name: "share", Value: 1. / 3}},
		Range:   diag.Range{File: "a.yaml", Start: diag.Position{Line: 3, Column: 7}},
		Related: []diag.Related{{Message: "r", Range: diag.Range{File: "a.yaml", Start: diag.Position{Line: 9, Column: 2}}}},
	}}})
	var doc struct{ Findings []map[string]any }
	require.NoError(t, json.Unmarshal([]byte(text), &doc))
	assert.Equal(t, map[string]any{
		"rule": "leak", "severity": "warning", "message": "m", "subject": "s/a", "params": map[string]any{"share": .333333333333},
		"file": "a.yaml", "line": 3., "column": 7., "help": "h", "fingerprint": "f",
		"related": []any{map[string]any{"message": "r", "file": "a.yaml", "line": 9., "column": 2.}},
	}, doc.Findings[0])
}

// Doing, waiting and friction are the whole.
func TestItems(t *testing.T) {
	i := figures.Items{Active: 1, Wait: 2, Delay: 4, Steps: 8, Auth: 16, Switch: 32, Handoff: 64, Repeat: 128}
	assert.Equal(t, 9., i.Doing())
	assert.Equal(t, 6., i.Waiting())
	assert.Equal(t, 240., i.Friction())
	assert.Equal(t, 255., i.Sum())
}
