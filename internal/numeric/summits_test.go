package numeric

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// A climber that remembers where climbs ended says the same as one that climbs
// again, and takes the same random numbers: a new climber knows no summit.
func TestSummitsChangeNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 2))
	known := 0
	for round := range rounds(40) {
		n, edges := someGraph(r, 30)
		g := graph(t, n, edges)
		if g.Total() == 0 {
			continue
		}
		wise := newClimber(g)
		for seed := range uint64(20) {
			block, q := wise.louvain(seed)
			alone, same := newClimber(g).louvain(seed)
			require.Equal(t, alone, block, "round %d", round)
			require.Equal(t, same, q)
			exact, _ := g.Modularity(block)
			require.Equal(t, exact, q)
		}
		for _, s := range slices.Clone(wise.summit.list) {
			a, b := rand.New(rand.NewPCG(1, 2)), rand.New(rand.NewPCG(1, 2))
			label := slices.Clone(s.label)
			require.False(t, wise.climb(a, label))
			require.False(t, newClimber(g).climb(b, label))
			require.Equal(t, s.label, label)
			require.Equal(t, b.Uint64(), a.Uint64(), "the same numbers are left")
			known++
		}
	}
	require.Positive(t, known)
}
