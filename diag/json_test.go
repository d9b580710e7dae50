package diag

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFindingJSON(t *testing.T) {
	f := Finding{
		Rule: "silo-handoff", Severity: SeverityWarning, Subject: "sales>field", Message: "52 < 60",
		Params:  Params{{Name: "from", Value: "sales", ID: true}, {Name: "flow", Value: 1.0 / 3}},
		Range:   Range{File: "a.yaml", Start: Position{Line: 3, Column: 5}},
		Related: []Related{{Message: "declared here", Range: Range{File: "b.yaml", Start: Position{Line: 1, Column: 1}}}},
	}
	f.Fingerprint = f.ComputeFingerprint()
	got, err := marshal(f)
	require.NoError(t, err)
	assert.Equal(t, `{"rule":"silo-handoff","severity":"warning","message":"52 < 60","subject":"sales>field","params":{"from":"sales","flow":0.333333333333},"file":"a.yaml","line":3,"column":5,"help":"","related":[{"message":"declared here","file":"b.yaml","line":1,"column":1}],"fingerprint":"`+f.Fingerprint+`"}`, string(got))
	assert.True(t, json.Valid(got))
}

func TestFingerprintIgnoresWhatWasMeasured(t *testing.T) {
	f := Finding{Rule: "leak", Subject: "choose/compare", Params: Params{{Name: "outcome", Value: "gone", ID: true}, {Name: "flow", Value: .1}}}
	g := f
	g.Params = Params{{Name: "outcome", Value: "gone", ID: true}, {Name: "flow", Value: .2}}
	g.Message, g.Range.Start.Line = "verloren", 99
	assert.Equal(t, f.ComputeFingerprint(), g.ComputeFingerprint())
	g.Params[0].Value = "rival"
	assert.NotEqual(t, f.ComputeFingerprint(), g.ComputeFingerprint())
	assert.Len(t, f.ComputeFingerprint(), 16)
}

func TestErrorKeepsEveryDiagnostic(t *testing.T) {
	list := []Diagnostic{
		{Severity: SeverityWarning, Code: "w", Message: "two", Range: Range{File: "a", Start: Position{Line: 2, Column: 1}}},
		{Severity: SeverityError, Code: "e", Message: "one", Range: Range{File: "a", Start: Position{Line: 1, Column: 9}}},
	}
	assert.NoError(t, AsError(list[:1]))
	Sort(list)
	assert.EqualError(t, AsError(list), "a:1:9: error [e] one\na:2:1: warning [w] two")
}
