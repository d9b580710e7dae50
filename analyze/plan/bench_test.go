package plan_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/seam-cx/seam/analyze/plan"
)

// BenchmarkRun plans maps with a pain at each touchpoint and an opportunity at
// every fourth. Loading is not counted.
func BenchmarkRun(b *testing.B) {
	for _, n := range []int{40, 1000} {
		m := load(b, longMap(n))
		m.Graph()
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := plan.Run(context.Background(), m, budget(20)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func longMap(n int) string {
	var b strings.Builder
	b.WriteString("seam: 1\nid: long\ntitle: Long\nstages:\n  - id: s\n    name: S\n    touchpoints:\n")
	for i := range n {
		fmt.Fprintf(&b, "      - id: t%d\n        name: T%d\n        owner: d%d\n        active: %dm\n        wait: %dm\n        asks: x%d\n", i, i, i%5, 1+i%9, i%4, i%3)
		b.WriteString("        channels: [web, phone]\n")
		fmt.Fprintf(&b, "        pains: [{id: p%d, text: P, costs: 1m, loses: 0.1%%}]\n", i)
		if i%4 == 0 {
			fmt.Fprintf(&b, "        opportunities: [{id: o%d, text: O, solves: [p%d, p%d], cost: %d}]\n", i, i, i/2, 1+i%5)
		}
		if i+2 < n {
			fmt.Fprintf(&b, "        next: {t%d: 80%%, t%d: 14.8%%, t%d: 5%%, gone: 0.2%%}\n", i+1, i+2, max(0, i-3))
		}
	}
	return b.String()
}
