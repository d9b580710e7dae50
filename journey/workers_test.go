package journey_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
)

// Whoever does something counts once, the owner first; channels say it themselves.
func TestWorkers(t *testing.T) {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "m.journey.yaml", []byte(`seam: 1
title: T
stages:
  - name: S
    touchpoints:
      - id: a
        owner: sales
        supported_by: [care, sales]
        frontstage: [{does: Greet, owner: care}]
        backstage: [{does: Book, owner: ledger}]
      - {id: b}
`))
	require.NoError(t, err)
	all := m.Graph().Encounters()
	require.Len(t, all, 2)
	assert.Equal(t, []string{"sales", "care", "ledger"}, all[0].Workers())
	assert.Empty(t, all[1].Workers())
}
