package numeric

import (
	"context"
	"testing"
)

func BenchmarkBetweenness10000(b *testing.B) {
	g, _ := NewGraph(10_000, randomGraph(10_000, 8, 1))
	b.ReportAllocs()
	for b.Loop() {
		_, _ = g.Betweenness(context.Background(), BetweennessOptions{})
	}
}
