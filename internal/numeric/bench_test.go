package numeric

import (
	"context"
	"testing"

	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"
)

// Random graphs of degree 8, as the peers were measured on.
var ctx = context.Background()

func BenchmarkGraph100000(b *testing.B) {
	edges := randomGraph(100_000, 8, 1)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = NewGraph(100_000, edges)
	}
}

func BenchmarkBetweenness1000(b *testing.B)  { benchBetweenness(b, 1000) }
func BenchmarkBetweenness10000(b *testing.B) { benchBetweenness(b, 10_000) }

// Beyond 10,000 nodes from 1,000 sources.
func BenchmarkBetweenness100000(b *testing.B) { benchBetweenness(b, 100_000) }

func BenchmarkBetweennessOfAJourney10000(b *testing.B) {
	g := graph(b, 10_000, journeyLike(10_000, 1))
	b.ReportAllocs()
	for b.Loop() {
		_, _ = g.Betweenness(ctx, BetweennessOptions{})
	}
}

func benchBetweenness(b *testing.B, n int) {
	g := graph(b, n, randomGraph(n, 8, 1))
	b.ReportAllocs()
	for b.Loop() {
		_, _ = g.Betweenness(ctx, BetweennessOptions{})
	}
}

func BenchmarkGonumBetweenness1000(b *testing.B) {
	g := gonumGraph(graph(b, 1000, randomGraph(1000, 8, 1)))
	b.ReportAllocs()
	for b.Loop() {
		network.Betweenness(g)
	}
}

func BenchmarkLouvain1000(b *testing.B)   { benchLouvain(b, 1000) }
func BenchmarkLouvain10000(b *testing.B)  { benchLouvain(b, 10_000) }
func BenchmarkLouvain100000(b *testing.B) { benchLouvain(b, 100_000) }

func benchLouvain(b *testing.B, n int) {
	g := graph(b, n, randomGraph(n, 8, 1))
	b.ReportAllocs()
	var q float64
	for b.Loop() {
		_, q, _ = g.Louvain(1)
	}
	b.ReportMetric(q, "Q")
}

func BenchmarkGonumLouvain1000(b *testing.B) {
	g := gonumGraph(graph(b, 1000, randomGraph(1000, 8, 1)))
	b.ReportAllocs()
	var q float64
	for b.Loop() {
		q = community.Q(g, community.Modularize(g, 1, nil).Communities(), 1)
	}
	b.ReportMetric(q, "Q")
}

// The best of 50 runs on journeys.
func BenchmarkCommunities40(b *testing.B)    { benchCommunities(b, 40) }
func BenchmarkCommunities10000(b *testing.B) { benchCommunities(b, 10_000) }

func benchCommunities(b *testing.B, n int) {
	g := graph(b, n, journeyLike(n, 1))
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = g.Communities(ctx, CommunityOptions{})
	}
}

// An ordinary map of 40 touchpoints with 1,000 permutations, and larger ones
// with as many as they get.
func BenchmarkExternalInternal40(b *testing.B)     { benchExternal(b, 40, 1000) }
func BenchmarkExternalInternal10000(b *testing.B)  { benchExternal(b, 10_000, 0) }
func BenchmarkExternalInternal100000(b *testing.B) { benchExternal(b, 100_000, 0) }

func benchExternal(b *testing.B, n, permutations int) {
	flows, owner := randomGraph(n, 3, 1), make([]int, n)
	for i := range owner {
		owner[i] = i % 6
	}
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = ExternalInternal(ctx, flows, owner, PermutationOptions{N: permutations})
	}
}

func BenchmarkCompare100000(b *testing.B) {
	a, c := make([]int, 100_000), make([]int, 100_000)
	for i := range a {
		a[i], c[i] = i*7%60, i*i/900%300
	}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = Compare(a, c)
	}
}

func BenchmarkCuts100000(b *testing.B) {
	g := graph(b, 100_000, randomGraph(100_000, 3, 1))
	b.ReportAllocs()
	for b.Loop() {
		g.Cuts()
	}
}

func BenchmarkConstraint100000(b *testing.B) {
	g := graph(b, 100_000, randomGraph(100_000, 8, 1))
	b.ReportAllocs()
	for b.Loop() {
		for i := range g.Len() {
			_, _ = g.Constraint(i)
		}
	}
}

func BenchmarkKendall100000(b *testing.B) {
	x, y := make([]float64, 100_000), make([]float64, 100_000)
	for i := range x {
		x[i], y[i] = float64(i*7919%1000), float64(i*104729%5000)
	}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = Kendall(x, y)
	}
}
