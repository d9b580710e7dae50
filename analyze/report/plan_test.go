package report

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
)

// A plan says what its figures rest on: here a half of the visits.
func TestPlanSaysWhatIsKnown(t *testing.T) {
	const text = "seam: 1\nid: half\ntitle: Half\nstages:\n  - id: s\n    name: S\n    touchpoints:\n      - {id: a, name: A, active: 5m}\n      - {id: b, name: B}\n"
	m, err := journey.Loader{}.LoadBytes(context.Background(), "half.journey.yaml", []byte(text))
	require.NoError(t, err)
	plan, err := analyze.Plan(context.Background(), m, analyze.PlanOptions{})
	require.NoError(t, err)
	require.Equal(t, .5, plan.Known.X)
	for _, l := range locale.Langs() {
		var page, wiki bytes.Buffer
		p := Page{Lang: string(l)}
		require.NoError(t, p.WritePlan(&page, m, plan))
		require.NoError(t, p.WritePlanMarkdown(&wiki, m, plan))
		for _, text := range []string{page.String(), wiki.String()} {
			i := strings.Index(text, in(l).known.term)
			require.GreaterOrEqual(t, i, 0, l)
			require.Contains(t, strings.SplitN(text[i:], "\n", 2)[0], "50", l)
		}
	}
}
