package policy_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/diag"
)

// Rules about whole runs say everything in four languages, and can be set.
func TestWhole(t *testing.T) {
	params := diag.Params{
		analysis.ID("rule", "leak"), analysis.ID("subject", "order/pay"), analysis.ID("journey", "order"), analysis.Measured("until", "2027-03-01"), analysis.Measured("n", 5),
		analysis.Measured("limit", "> 4"), analysis.Measured("old", .9), analysis.Measured("new", .8),
		analysis.Measured("change", "“Pay” is gone"), analysis.Measured("title", "Order"),
	}
	ids := map[string]bool{}
	for _, r := range policy.Whole() {
		require.NoError(t, r.Validate())
		require.False(t, ids[r.ID], r.ID)
		ids[r.ID] = true
		require.Nil(t, analyze.RuleByID(r.ID))
		for _, x := range r.Texts {
			said := map[string]bool{}
			for _, lang := range []string{"en", "uk", "ru", "pl"} {
				f, err := r.Find(lang, analyze.Setting{Severity: diag.SeverityWarning}, analysis.Found{Case: x.Case, Subject: "s", Params: params})
				require.NoError(t, err)
				assert.NotRegexp(t, regexp.MustCompile(`[{}]|%!`), f.Message+f.Help)
				assert.Equal(t, diag.SeverityWarning, f.Severity)
				assert.NotEmpty(t, f.Fingerprint)
				said[f.Message] = true
			}
			assert.Len(t, said, 4, r.ID)
		}
		_, err := r.Find("en", analyze.Setting{}, analysis.Found{Case: "no such"})
		require.Error(t, err)

		p, err := policy.Parse(policy.Name, []byte("version: 1\nrules: {"+r.ID+": info}\n"))
		require.NoError(t, err)
		assert.Equal(t, diag.SeverityInfo, p.Settings("x")[r.ID].Severity)
	}
}

// A limit on what is not counted would never be passed.
func TestLimitOfWhole(t *testing.T) {
	for text, wrong := range map[string]bool{
		`ratchet-effort: {tolerance: 5%, error_if: "> 1"}`: false,
		`ratchet-effort: {tolerance: much}`:                true,
		`error-if: {error_if: "> 1"}`:                      true,
		`baseline-unused: {error_if: "> 1"}`:               true,
		`selects-nothing: {error_if: "> 1"}`:               true,
		`ratchet-efort: off`:                               true,
	} {
		_, err := policy.Parse(policy.Name, []byte("version: 1\nrules:\n  "+text+"\n"))
		assert.Equal(t, wrong, err != nil, text)
	}
}
