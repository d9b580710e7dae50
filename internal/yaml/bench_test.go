package yaml_test

import (
	"bytes"
	"fmt"
	"os"
	"testing"
	"time"

	library "gopkg.in/yaml.v3"

	"github.com/seam-cx/seam/internal/yaml"
)

// BenchmarkParse measures the parse into a bounded tree beside the library's
// own parse of the same bytes into nodes; the two take turns, so that both meet
// the same machine. "ratio" is what the bounds and the search for mistakes add.
func BenchmarkParse(b *testing.B) {
	text, err := os.ReadFile("../../examples/maps/home-broadband.journey.yaml")
	if err != nil {
		b.Fatal(err)
	}
	large := bytes.Buffer{}
	for i := 0; large.Len() < 1<<20; i++ {
		fmt.Fprintf(&large, "map-%d:\n", i)
		for line := range bytes.Lines(text) {
			large.WriteString("  ")
			large.Write(line)
		}
	}
	for _, c := range []struct {
		name string
		text []byte
	}{{"story", text}, {"1MB", large.Bytes()}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			var nodes, parse time.Duration
			for b.Loop() {
				start := time.Now()
				var n library.Node
				if err := library.Unmarshal(c.text, &n); err != nil {
					b.Fatal(err)
				}
				middle := time.Now()
				if d := yaml.Parse("", c.text, yaml.Limits{}); len(d.Diagnostics()) > 0 {
					b.Fatal(d.Diagnostics())
				}
				nodes += middle.Sub(start)
				parse += time.Since(middle)
			}
			b.ReportMetric(float64(parse)/float64(nodes), "ratio")
		})
	}
}
