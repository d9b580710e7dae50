package plan_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/plan"
)

// The names that tools read, and the same bytes every time.
func TestJSON(t *testing.T) {
	m := load(t, two)
	var a, b bytes.Buffer
	require.NoError(t, planOf(t, m, budget(6)).Encode(&a))
	require.NoError(t, planOf(t, m, budget(6)).Encode(&b))
	require.Equal(t, a.String(), b.String())
	var doc struct {
		Schema string
		Now    map[string]any
		Fixes  []map[string]any
		Best   map[string]any
	}
	require.NoError(t, json.Unmarshal(a.Bytes(), &doc))
	assert.Equal(t, "seam.plan/1", doc.Schema)
	for _, name := range []string{"expected", "success", "per_success"} {
		assert.IsType(t, 0., doc.Now[name], name)
	}
	assert.Equal(t, 1., doc.Now["known"], "every visit has its `active`")
	for _, f := range doc.Fixes {
		for _, name := range []string{"id", "kind", "touchpoint", "cost", "expected", "success", "per_success", "given_success", "per_cost", "note"} {
			assert.Contains(t, f, name)
		}
		if f["per_cost"] == nil {
			assert.NotEmpty(t, f["per_cost_note"])
		}
	}
	assert.Equal(t, []any{"clear", "keep"}, doc.Best["ids"])
	for _, name := range []string{"budget", "expected", "success", "per_success"} {
		assert.IsType(t, 0., doc.Best[name], name)
	}
	assert.Equal(t, "exhaustive", doc.Best["method"])

	a.Reset()
	require.NoError(t, planOf(t, m, plan.Options{}).Encode(&a))
	assert.Contains(t, a.String(), `"budget": null`)
}
