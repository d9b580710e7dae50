package analysis_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

// What changed is written with as many digits as it takes to see that it did.
func TestNumbersThatDiffer(t *testing.T) {
	for _, x := range []struct {
		format, lang string
		old, new     float64
		want         string
	}{
		{"percent", "en", .66, .61, "66 % 61 %"},
		{"percent", "en", .6612, .6558, "66.1 % 65.6 %"},
		{"percent", "en", .655, .6533, "66 % 65 %"},
		{"percent", "uk", .66004, .66, "66,004 % 66 %"},
		{"percent", "en", .66, .66, "66 % 66 %"},
		{"minutes", "en", 178.4, 178.2, "178.4 min 178.2 min"},
		{"minutes", "en", 178.6, 170.5, "2 h 59 min 2 h 51 min"},
		{"minutes", "en", 9.02, 9.01, "9.02 min 9.01 min"},
		{"", "en", -.162, -.158, "−0.162 −0.158"},
		{"", "en", 1, 1 + 1e-9, "1 1"},
	} {
		f := ""
		if x.format != "" {
			f = ":" + x.format
		}
		w := analysis.Words{EN: "{old" + f + "} {new" + f + "}"}
		w.UK = w.EN
		got, err := w.Fill(x.lang, diag.Params{{Name: "old", Value: x.old}, {Name: "new", Value: x.new}})
		require.NoError(t, err)
		assert.Equal(t, x.want, strings.ReplaceAll(got, "\u00a0", " "))
	}
}
