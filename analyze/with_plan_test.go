package analyze_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
)

// A report with a plan has the plan that a call of its own gives.
func TestReportWithPlan(t *testing.T) {
	m, err := journey.Load(context.Background(), "../examples/maps/home-broadband.journey.yaml")
	require.NoError(t, err)
	for _, o := range []analyze.PlanOptions{{}, {Brief: true}} {
		want, err := analyze.Plan(context.Background(), m, o)
		require.NoError(t, err)
		r, err := analyze.Run(context.Background(), m, analyze.Options{Plan: &o, Brief: true})
		require.NoError(t, err)
		assert.Equal(t, want, r.Plan)
		alone, err := analyze.Run(context.Background(), m, analyze.Options{Brief: true})
		require.NoError(t, err)
		r.Plan = nil
		assert.Equal(t, alone, r)
	}
}
