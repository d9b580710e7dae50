package lsp_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"

	"github.com/seam-cx/seam/journey"
)

// A map of a hundred touchpoints.
func hundred() string {
	var b strings.Builder
	b.WriteString("seam: 1\ntitle: Hundred\nowner: d0\nstages:\n")
	for s := range 10 {
		fmt.Fprintf(&b, "  - name: Stage %d\n    touchpoints:\n", s)
		for p := range 10 {
			fmt.Fprintf(&b, "      - name: Point %d %d\n        owner: d%d\n        channels: {web: 60%%, phone: 40%%}\n        active: 5m\n        wait: 2m\n        asks: address\n        emotion: %d\n", s, p, p%4, p%3-1)
		}
	}
	return b.String()
}

// BenchmarkChange is from a change of one character to its diagnostics, over the
// pipes of a client, and how many times a bare parse of the same text by the
// YAML library that is; both are measured by turns. The pause is in it that lets
// several changes come together.
func BenchmarkChange(b *testing.B) {
	for _, x := range []struct{ name, text string }{{"plain", hundred()}, {"rich", rich(b)}} {
		text := x.text
		b.Run(x.name, func(b *testing.B) {
			const doc = "file:///t/a.journey.yaml"
			c := begin(b)
			c.open(doc, text)
			for _, d := range c.published(doc, 1) {
				require.NotEqual(b, "not-checked", d.(object)["code"])
			}
			version := 1
			var answered, parsed time.Duration
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				version++
				start := time.Now()
				c.change(doc, version, object{"range": object{"start": at(1, 7), "end": at(1, 8)}, "text": "H"})
				c.published(doc, version)
				answered += time.Since(start)
				b.StopTimer()
				start = time.Now()
				var n yaml.Node
				require.NoError(b, yaml.Unmarshal([]byte(text), &n))
				parsed += time.Since(start)
				b.StartTimer()
			}
			b.ReportMetric(float64(answered)/float64(parsed), "parses")
			b.ReportMetric(float64(parsed.Microseconds())/float64(b.N), "µs-parse")
		})
	}
}

// rich is an example with all that it tells, its stages drawn out under new ids
// to a hundred touchpoints.
func rich(tb testing.TB) string {
	m, err := journey.Loader{}.Load(tb.Context(), "../../examples/maps/home-broadband.journey.yaml")
	require.NoError(tb, err)
	var b strings.Builder
	require.NoError(tb, journey.Encode(&b, m))
	text, stages, ok := strings.Cut(b.String(), "\nstages:\n")
	require.True(tb, ok)
	points := 0
	for _, s := range m.Stages {
		points += len(s.Touchpoints)
	}
	named := regexp.MustCompile(`(?m)^( *(?:- )?(?:id|name): .*?)("?)$`)
	text += "\nstages:\n" + stages
	for n := 1; n*points < 100; n++ {
		text += named.ReplaceAllString(stages, fmt.Sprintf("${1}-%d${2}", n))
	}
	return text
}
