package analyze

import (
	"context"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/plan"
	"github.com/seam-cx/seam/journey"
)

// PlanOptions say how to plan. The zero PlanOptions plan without a budget.
type PlanOptions = plan.Options

// Plan says what to fix first: the exact effect of each pain, opportunity and
// item of effort, and the best set of opportunities under a budget. See package
// plan.
func Plan(ctx context.Context, m *journey.Map, o PlanOptions) (*figures.Plan, error) {
	return plan.Run(ctx, m, o)
}
