package numeric

import (
	"context"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func communities(t testing.TB, g *Graph, opt CommunityOptions) Communities {
	t.Helper()
	c, why, err := g.Communities(context.Background(), opt)
	require.NoError(t, err)
	require.Equal(t, Known, why)
	return c
}

// .4198 in four blocks is the best partition known, and proved to be (Brandes et
// al. 2008, On modularity clustering).
func TestCommunitiesOfTheKarateClub(t *testing.T) {
	c := communities(t, karate(t), CommunityOptions{})
	assert.InDelta(t, .4198, c.Q, 5e-5)
	assert.Equal(t, 4, c.Blocks)
	assert.Equal(t, 50, c.Runs)
	r := rand.New(rand.NewPCG(1, 2))
	for range 10 {
		again, to := renamed(r, 34, edgesOf(karate(t)))
		other := communities(t, graph(t, 34, again), CommunityOptions{})
		require.InDelta(t, c.Q, other.Q, 1e-12)
		require.Equal(t, 1.0, compare(t, moved(c.Block, to), other.Block).ARI, "whatever the order of members")
	}
}

// A ring of 30 cliques of 5 (Fortunato & Barthélemy 2007): modularity prefers
// pairs of cliques, .8879, to the cliques themselves, .8758.
func TestCommunitiesOfARingOfCliques(t *testing.T) {
	var edges []Edge
	cliques := make([]int, 150)
	for c := range 30 {
		for i := range 5 {
			cliques[5*c+i] = c
			for j := range i {
				edges = append(edges, Edge{5*c + i, 5*c + j, 1})
			}
		}
		edges = append(edges, Edge{5 * c, (5*c + 6) % 150, 1})
	}
	g := graph(t, 150, edges)
	q, _ := g.Modularity(cliques)
	assert.InDelta(t, .8758, q, 5e-5)
	c := communities(t, g, CommunityOptions{Near: .02})
	assert.Greater(t, c.Q, .886)
	for i, b := range c.Block {
		assert.Equal(t, c.Block[i/5*5], b, "no clique is split")
	}

	require.NotEmpty(t, c.Near, "cliques can be paired in many ways")
	lowest := 1.0
	for k, other := range c.Near {
		q, _ := g.Modularity(other)
		assert.GreaterOrEqual(t, q, .98*c.Q)
		if k > 0 {
			before, _ := g.Modularity(c.Near[k-1])
			assert.LessOrEqual(t, q, before, "the best first")
		}
		assert.NotEqual(t, c.Block, other)
		assert.NotContains(t, c.Near[:k], other)
		lowest = min(lowest, compare(t, c.Block, other).ARI)
	}
	assert.Equal(t, lowest, c.Agreement)
	assert.Less(t, lowest, .9)
}

// partitions calls do for every partition of n things.
func partitions(block []int, at, blocks int, do func()) {
	if at == len(block) {
		do()
		return
	}
	for b := range blocks + 1 {
		block[at] = b
		partitions(block, at+1, max(blocks, b+1), do)
	}
}

func TestCommunitiesAgainstAllPartitions(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	for range rounds(60) {
		n, edges := someGraph(r, 7)
		g := graph(t, n, edges)
		if g.Total() == 0 {
			continue
		}
		best, block := -1.0, make([]int, n)
		partitions(block, 0, 0, func() {
			q, _ := g.Modularity(block)
			best = max(best, q)
		})
		c := communities(t, g, CommunityOptions{})
		q, _ := g.Modularity(c.Block)
		require.Equal(t, q, c.Q)
		require.InDelta(t, best, c.Q, 1e-12)
	}
}

func TestLouvainIsRepeatable(t *testing.T) {
	g := graph(t, 600, randomGraph(600, 6, 6))
	a, q, why := g.Louvain(3)
	require.Equal(t, Known, why)
	b, again, _ := g.Louvain(3)
	require.Equal(t, a, b)
	require.Equal(t, q, again)
	seen := 0
	for _, x := range a {
		require.LessOrEqual(t, x, seen, "numbered as they come")
		seen = max(seen, x+1)
	}
	other, _, _ := g.Louvain(4)
	require.NotEqual(t, a, other)

	was := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(was)
	one := communities(t, g, CommunityOptions{Runs: 9})
	runtime.GOMAXPROCS(4)
	require.Equal(t, one, communities(t, g, CommunityOptions{Runs: 9}))
}

// Weights count, and so do pieces that hang together with nothing.
func TestLouvainFindsWhatIsPlain(t *testing.T) {
	g := graph(t, 7, []Edge{{0, 1, 9}, {1, 2, 1}, {2, 3, 9}, {3, 0, 1}, {4, 5, 2}})
	block, q, _ := g.Louvain(0)
	assert.Equal(t, []int{0, 0, 1, 1, 2, 2, 3}, block)
	want, _ := g.Modularity([]int{0, 0, 1, 1, 2, 2, 3})
	assert.Equal(t, want, q)
	block, q, _ = graph(t, 3, []Edge{{0, 1, 1}, {1, 2, 1}, {2, 0, 1}}).Louvain(0)
	assert.Equal(t, []int{0, 0, 0}, block)
	assert.InDelta(t, 0, q, 1e-15)
}

func TestCommunitiesNeedEdges(t *testing.T) {
	_, why, err := graph(t, 3, nil).Communities(context.Background(), CommunityOptions{})
	require.NoError(t, err)
	assert.Equal(t, NoWeight, why)
	_, _, why = graph(t, 0, nil).Louvain(1)
	assert.Equal(t, NoWeight, why)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, _, err = kite(t).Communities(ctx, CommunityOptions{})
	require.ErrorIs(t, err, context.Canceled)
}
