package traffic_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render/internal/traffic"
)

// What leaves a touchpoint of a part, inside and out of it, is everybody: with
// flows and without, by stage and by channel. The ends stay those of the whole.
func TestPart(t *testing.T) {
	ctx := context.Background()
	m, err := journey.Load(ctx, "../../../examples/maps/home-broadband.journey.yaml")
	require.NoError(t, err)
	r, err := analyze.Run(ctx, m, analyze.Options{})
	require.NoError(t, err)
	for _, s := range []journey.Selection{{Stages: []string{"choose"}}, {Stages: []string{"order", "bill"}}, {Channels: []string{"phone"}}, {Channels: []string{"web", "shop"}}} {
		part, err := m.Select(s)
		require.NoError(t, err)
		for _, effort := range []*figures.Effort{r.Effort, nil} {
			n := traffic.Of(part, effort)
			sum := make([]float64, len(n.Places))
			for _, l := range n.Links {
				if l.From >= 0 {
					sum[l.From] += l.Share
				}
			}
			assert.NotEmpty(t, n.Leaving)
			for _, l := range n.Leaving {
				sum[l.From] += l.Share
				assert.Equal(t, effort != nil, l.Flow > 0)
			}
			for i, x := range sum {
				assert.InDelta(t, 1, x, 1e-9, "%v %s", s, n.Places[i].Touchpoint.ID)
				assert.Equal(t, m.Graph().Position(n.Places[i].Touchpoint.ID)+1, n.Places[i].Number)
			}
			if effort != nil && len(s.Channels) == 0 { // who comes to a place begins there, or comes from inside or outside
				in := make([]float64, len(n.Places))
				for _, l := range n.Links {
					if l.To >= 0 {
						in[l.To] += l.Flow
					}
				}
				for _, e := range n.Entering {
					in[e.To] += e.Flow
					assert.Positive(t, e.From)
				}
				for i := range in {
					assert.InDelta(t, n.Places[i].Visits, in[i], 1e-6, n.Places[i].Touchpoint.ID)
				}
			}
			if effort != nil {
				assert.Equal(t, traffic.Of(m, effort).Ends, n.Ends)
			}
		}
	}
}
