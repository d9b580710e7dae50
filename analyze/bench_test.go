package analyze_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
)

// BenchmarkRun takes all figures and rules over a map of 40 touchpoints, one of
// 1,000, and a real one; brief is without what no rule needs. Loading is not
// counted.
func BenchmarkRun(b *testing.B) {
	real, err := journey.Load(context.Background(), "../examples/maps/home-broadband.journey.yaml")
	require.NoError(b, err)
	for _, c := range []struct {
		name string
		m    *journey.Map
	}{{"40", load(b, manyTouchpoints(40))}, {"1000", load(b, manyTouchpoints(1000))}, {"home-broadband", real}} {
		for _, brief := range []bool{false, true} {
			name := c.name
			if brief {
				name += "-brief"
			}
			b.Run(name, func(b *testing.B) {
				c.m.Graph()
				b.ReportAllocs()
				for b.Loop() {
					if _, err := analyze.Run(context.Background(), c.m, analyze.Options{Now: now, Brief: brief}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// manyTouchpoints is a map of n touchpoints in stages of ten, with channels,
// departments, loops back, data asked again, facts and pains.
func manyTouchpoints(n int) string {
	channels := []string{"web", "app", "phone", "shop"}
	departments := []string{"sales", "care", "field", "billing", "digital"}
	data := []string{"address", "identity", "order"}
	var b strings.Builder
	b.WriteString("seam: 1\nid: many\ntitle: Many touchpoints\nstages:\n")
	for i := range n {
		if i%10 == 0 {
			fmt.Fprintf(&b, "  - id: s%d\n    name: Stage %d\n    touchpoints:\n", i/10, i/10)
		}
		fmt.Fprintf(&b, "      - id: t%d\n        name: Touchpoint %d\n        owner: %s\n        emotion: %d\n", i, i, departments[i*7%5], i%5-2)
		fmt.Fprintf(&b, "        active: %dm\n        wait: %dm\n        asks: %s\n", 1+i%9, i%4, data[i%3])
		fmt.Fprintf(&b, "        channels:\n          %s: {share: 60%%, facts: {price: %d EUR}}\n          %s: {steps: %d}\n", channels[i%4], 20+i%3, channels[(i+1)%4], i%12)
		if i%6 == 0 {
			fmt.Fprintf(&b, "        pains:\n          - {text: It hurts here, severity: 4}\n")
		}
		if i%4 == 2 && i+2 < n {
			fmt.Fprintf(&b, "        next:\n          t%d: 60%%\n          t%d: 25%%\n          t%d: 10%%\n          gone: 5%%\n", i+1, i+2, i-2)
		}
	}
	return b.String()
}
