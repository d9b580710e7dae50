package numeric

import (
	"context"
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func external(t testing.TB, flows []Edge, owner []int, opt PermutationOptions) EI {
	t.Helper()
	e, why, err := ExternalInternal(context.Background(), flows, owner, opt)
	require.NoError(t, err)
	require.Equal(t, Known, why)
	return e
}

func edgesOf(g *Graph) (edges []Edge) {
	for i := range g.Len() {
		to, weight := g.Row(i)
		for k, j := range to {
			if int(j) > i {
				edges = append(edges, Edge{i, int(j), weight[k]})
			}
		}
	}
	return edges
}

func TestExternalInternalOfTheKarateClub(t *testing.T) {
	e := external(t, edgesOf(karate(t)), factions(), PermutationOptions{})
	assert.InDelta(t, -.7179, e.Index, 5e-5)
	assert.Equal(t, 67.0, e.Internal)
	assert.Equal(t, 11.0, e.External)
	assert.InDelta(t, 1./33, e.Mean, 1e-15, "two sides of 17")
	assert.Equal(t, 1.0, e.Upper)
	assert.Equal(t, 1e-4, e.Lower, "none of 9,999 is as closed")
}

// Against all 5,040 orders of seven owners, on flows with loops and ties.
func TestExternalInternalAgainstAllPermutations(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 1))
	for seed := range uint64(20) {
		var flows []Edge
		for range 12 {
			flows = append(flows, Edge{r.IntN(7), r.IntN(7), float64(1+r.IntN(4)) / 10})
		}
		owner := []int{0, 0, 0, 1, 1, 2, 2}
		index := func(owner []int) float64 {
			in, out := 0.0, 0.0
			for _, f := range flows {
				if owner[f.A] == owner[f.B] {
					in += f.W
				} else {
					out += f.W
				}
			}
			return (out - in) / (out + in)
		}
		const n = 4000
		got := external(t, flows, owner, PermutationOptions{N: n, Seed: seed})
		seen := index(owner)
		require.InDelta(t, seen, got.Index, 1e-12)
		mean, square, upper, lower := 0.0, 0.0, 0.0, 0.0
		orders(7, func(order []int) {
			x := index(moved(owner, order))
			mean += x / 5040
			square += x * x / 5040
			if x >= seen-1e-9 {
				upper += 1. / 5040
			}
			if x <= seen+1e-9 {
				lower += 1. / 5040
			}
		})
		require.InDelta(t, mean, got.Mean, 1e-12)
		spread := math.Sqrt(square - mean*mean)
		require.InDelta(t, spread, got.Spread, 5*spread/math.Sqrt(2*n))
		require.InDelta(t, upper, got.Upper, 5*got.UpperError+1./n)
		require.InDelta(t, lower, got.Lower, 5*got.LowerError+1./n)
		require.InDelta(t, math.Sqrt(got.Upper*(1-got.Upper)/n), got.UpperError, 1e-15)

		// The 210 different arrangements say exactly the same.
		whole := external(t, flows, owner, PermutationOptions{Exact: 210})
		require.True(t, whole.Exact)
		require.Equal(t, 210, whole.Permutations)
		require.InDelta(t, upper, whole.Upper, 1e-9)
		require.InDelta(t, lower, whole.Lower, 1e-9)
		require.InDelta(t, spread, whole.Spread, 1e-7)
		require.Zero(t, whole.UpperError+whole.LowerError)
		require.False(t, external(t, flows, owner, PermutationOptions{N: 10, Exact: 209}).Exact)
	}
}

// A tie by rounding is a tie: where the flow between two is the sum of what
// either brings, two owners of six each keep 5·Σx inside however they are dealt,
// but the sum is rounded another way each time.
func TestExternalInternalTies(t *testing.T) {
	var flows []Edge
	owner := make([]int, 12)
	for i := range 12 {
		for j := range i {
			flows = append(flows, Edge{i, j, .1*float64(i) + .7*float64(j*j%5) + .1*float64(j) + .7*float64(i*i%5)})
		}
		owner[i] = i % 2
	}
	e := external(t, flows, owner, PermutationOptions{N: 500})
	assert.Equal(t, 1.0, e.Upper)
	assert.Equal(t, 1.0, e.Lower)
	assert.InDelta(t, 0, e.Spread, 1e-12)
	assert.InDelta(t, e.Mean, e.Index, 1e-12)
}

func TestExternalInternalLeavesOutWhatNobodyOwns(t *testing.T) {
	flows := []Edge{{0, 1, 2}, {1, 2, 3}, {2, 3, 5}, {3, 3, 7}, {0, 0, 1}}
	e := external(t, flows, []int{4, 4, 9, -1}, PermutationOptions{N: 99})
	assert.Equal(t, 3.0, e.Internal, "0–1 and the loop of 0")
	assert.Equal(t, 3.0, e.External, "1–2")
	assert.InDelta(t, 1-2*(1+5*(1./3))/6, e.Mean, 1e-15)
	assert.Equal(t, 99, e.Permutations)
	same := external(t, append([]Edge{{2, 1, 1}}, Edge{1, 2, 2}, flows[0], flows[4]), []int{1, 1, 0, -1}, PermutationOptions{N: 99})
	assert.Equal(t, e, same, "direction, order, and names of owners do not matter")
}

func TestExternalInternalDoesNotDependOnCores(t *testing.T) {
	flows := randomGraph(300, 4, 2)
	owner := make([]int, 300)
	for i := range owner {
		owner[i] = i % 7
	}
	was := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(was)
	one := external(t, flows, owner, PermutationOptions{N: 500, Seed: 3})
	for _, cores := range []int{2, 5} {
		runtime.GOMAXPROCS(cores)
		require.Equal(t, one, external(t, flows, owner, PermutationOptions{N: 500, Seed: 3}))
	}
	require.NotEqual(t, one, external(t, flows, owner, PermutationOptions{N: 500, Seed: 4}))
	require.Equal(t, 9999, external(t, flows, owner, PermutationOptions{}).Permutations)
}

func TestExternalInternalInsufficient(t *testing.T) {
	for want, c := range map[Reason]struct {
		flow  Edge
		owner []int
	}{
		OneBlock:   {Edge{0, 1, 1}, []int{2, 2, -1}},
		NoWeight:   {Edge{0, 2, 1}, []int{2, 3, -1}},
		OutOfRange: {Edge{0, 5, 1}, []int{2, 3, -1}},
	} {
		_, why, err := ExternalInternal(context.Background(), []Edge{c.flow}, c.owner, PermutationOptions{})
		require.NoError(t, err)
		assert.Equal(t, want, why)
	}
	_, why, _ := ExternalInternal(context.Background(), []Edge{{0, 1, -1}}, []int{0, 1}, PermutationOptions{})
	assert.Equal(t, OutOfRange, why)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, _, err := ExternalInternal(ctx, []Edge{{0, 1, 1}}, []int{0, 1}, PermutationOptions{})
	require.ErrorIs(t, err, context.Canceled)
}

// Every order of a list comes up about as often: χ² of 24 orders of four, 23
// degrees of freedom, whose 99.9 % quantile is 49.7.
func TestShuffleIsFair(t *testing.T) {
	r := rand.NewPCG(1, 2)
	count := map[[4]int32]int{}
	const n = 24_000
	list := []int32{0, 1, 2, 3}
	for range n {
		shuffle(r, list)
		count[[4]int32(list)]++
	}
	require.Len(t, count, 24)
	chi := 0.0
	for _, c := range count {
		chi += float64(c-n/24) * float64(c-n/24) / (n / 24)
	}
	assert.Less(t, chi, 49.7)
}
