package effort_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
)

// The effort of a touchpoint is the sum over its channels.
func TestChannelsAddUp(t *testing.T) {
	m, err := journey.Load(context.Background(), filepath.Join("..", "..", "examples", "maps", "home-broadband.journey.yaml"))
	require.NoError(t, err)
	found, err := analyze.Run(context.Background(), m, analyze.Options{})
	require.NoError(t, err)
	several := 0
	for _, tp := range found.Effort.Touchpoints {
		sum := 0.0
		for _, c := range tp.Channels {
			sum += c.Expected
		}
		assert.InDelta(t, tp.Expected.X, sum, 1e-9, tp.ID)
		if len(tp.Channels) > 1 {
			several++
		}
	}
	assert.Positive(t, several)
}
