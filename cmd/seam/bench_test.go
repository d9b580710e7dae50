//go:build linux

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// fortyTouchpoints is a map as a designer would write one: six stages, five
// channels, five departments, facts, asks, pains and ways back.
func fortyTouchpoints() []byte {
	var b bytes.Buffer
	b.WriteString(`seam: 1
title: Order home broadband
owner: cx
departments: {cx: Customer experience, sales: Sales, field: Field service, billing: Billing, care: Care}
channels:
  web: {name: Website, kind: web}
  shop: {name: Shop, kind: store}
  phone: {name: Phone, kind: phone}
  chat: {name: Chat, kind: chat}
  visit: {name: Home visit, kind: field}
facts:
  price: {name: Monthly price, kind: money}
  delivery: {name: Delivery, kind: duration}
data: {address: Address, order: Order number}
stages:
`)
	owners := []string{"cx", "sales", "field", "billing", "care"}
	channels := []string{"web", "shop", "phone", "chat", "visit"}
	for i := range 40 {
		if i%7 == 0 {
			fmt.Fprintf(&b, "  - name: Stage %d\n    touchpoints:\n", i/7+1)
		}
		fmt.Fprintf(&b, `      - id: step-%d
        name: Do what is due in step %d
        does: Looks at what came of the step before
        thinks: Why do they ask me this again?
        owner: %s
        emotion: %d
        channels:
          %s:
            share: 60%%
            active: %dm
            wait: 3m
            asks: address
            facts: {price: %d EUR, delivery: 3d}
          %s:
            active: 12m
            asks: order
            facts: {price: 29 EUR}
        pains:
          - text: Has to say the address again
            severity: 4
`, i, i, owners[i%5], i%5-2, channels[i%5], 4+i%6, 27+i%3, channels[(i+1)%5])
		if i > 2 && i < 38 {
			fmt.Fprintf(&b, "        next: {step-%d: 80%%, step-%d: 12%%, gone: 8%%}\n", i+1, i-2)
		}
	}
	return b.Bytes()
}

// built is the command as people install it, with a map beside it.
func built(b *testing.B) (seam, file string) {
	dir := b.TempDir()
	seam, file = filepath.Join(dir, "seam"), filepath.Join(dir, "order.journey.yaml")
	if out, err := exec.Command("go", "build", "-o", seam, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	if err := os.WriteFile(file, fortyTouchpoints(), 0o666); err != nil {
		b.Fatal(err)
	}
	return seam, file
}

// measure runs a command with an empty cache and temporary folder and reports
// its time and its largest memory, which Linux does not count below that of the
// test itself; it gives the time.
func measure(b *testing.B, name string, args ...string) time.Duration {
	var total time.Duration
	peak := int64(0)
	for range b.N {
		b.StopTimer()
		empty := b.TempDir()
		b.StartTimer()
		c := exec.Command(name, args...)
		c.Env = append(os.Environ(), "XDG_CACHE_HOME="+empty, "TMPDIR="+empty, "SOURCE_DATE_EPOCH=1790726400")
		start := time.Now()
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		total += time.Since(start)
		if usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
			peak = max(peak, usage.Maxrss)
		}
	}
	mean := total / time.Duration(b.N)
	b.ReportMetric(float64(mean)/1e6, "ms/run")
	b.ReportMetric(float64(peak)/1024, "MiB")
	b.ReportMetric(0, "ns/op")
	return mean
}

// BenchmarkProcess times whole processes over one map of 40 touchpoints, beside
// Graphviz where that is installed: DOT of the same map to SVG.
func BenchmarkProcess(b *testing.B) {
	seam, file := built(b)
	var dot time.Duration
	if graphviz, err := exec.LookPath("dot"); err == nil {
		graph := filepath.Join(b.TempDir(), "order.dot")
		if out, err := exec.Command(seam, "render", file, "-o", graph).CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		b.Run("graphviz-png", func(b *testing.B) { measure(b, graphviz, "-Tpng", "-o", os.DevNull, graph) })
		b.Run("graphviz-svg", func(b *testing.B) { dot = measure(b, graphviz, "-Tsvg", "-o", os.DevNull, graph) })
	}
	for _, run := range []struct {
		name string
		args []string
	}{
		{"version", []string{"version"}},
		{"check", []string{"check", file, "--fail-on", "never"}},
		{"check-json", []string{"check", file, "--fail-on", "never", "--format", "json"}},
		{"analyze", []string{"analyze", file}},
		{"render-svg", []string{"render", file, "-o", file + ".svg"}},
		{"render-png", []string{"render", file, "-o", file + ".png"}},
		{"render-pdf", []string{"render", file, "-o", file + ".pdf"}},
		{"render-dot", []string{"render", file, "-o", "-", "--format", "dot"}},
	} {
		b.Run(run.name, func(b *testing.B) {
			mean := measure(b, seam, run.args...)
			if dot > 0 {
				b.ReportMetric(float64(mean)/float64(dot), "of-graphviz")
			}
		})
	}
}

// BenchmarkStart reports what starting costs before main runs, in microseconds:
// in all, of seam's own packages, and of the two that cost most.
func BenchmarkStart(b *testing.B) {
	seam, _ := built(b)
	sums := map[string]float64{}
	for range b.N {
		c := exec.Command(seam, "version")
		c.Env = append(os.Environ(), "GODEBUG=inittrace=1")
		trace, err := c.CombinedOutput()
		if err != nil {
			b.Fatal(err)
		}
		for scan := bufio.NewScanner(bytes.NewReader(trace)); scan.Scan(); {
			// init encoding/json @1.2 ms, 0.006 ms clock, 512 bytes, 2 allocs
			f := strings.Fields(scan.Text())
			if len(f) < 6 || f[0] != "init" {
				continue
			}
			ms, err := strconv.ParseFloat(f[4], 64)
			if err != nil {
				b.Fatal(err)
			}
			sums["all"] += ms
			switch {
			case strings.HasPrefix(f[1], "github.com/seam-cx/seam/"):
				sums["seam"] += ms
			case strings.Contains(f[1], "yaml"):
				sums["yaml"] += ms
			case strings.Contains(f[1], "cobra"), strings.Contains(f[1], "pflag"):
				sums["cobra"] += ms
			}
		}
	}
	for _, name := range []string{"all", "seam", "yaml", "cobra"} {
		b.ReportMetric(sums[name]*1000/float64(b.N), name+"-µs")
	}
	b.ReportMetric(0, "ns/op")
}
