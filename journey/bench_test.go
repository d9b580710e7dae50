package journey_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/seam-cx/seam/journey"
)

// fortyTouchpoints is a story of an example drawn out to a map of about forty
// touchpoints, with everything that the story says at each of them.
func fortyTouchpoints(tb testing.TB) []byte {
	tb.Helper()
	return manyStages(tb, func(stages, touchpoints, size int) bool { return touchpoints >= 40 })
}

// manyStages repeats the stages of an example under new ids until enough says
// so.
func manyStages(tb testing.TB, enough func(stages, touchpoints, size int) bool) []byte {
	tb.Helper()
	text, err := os.ReadFile("../examples/maps/home-broadband.journey.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	m, err := journey.Loader{}.LoadBytes(context.Background(), "", text)
	if err != nil {
		tb.Fatal(err)
	}
	var b bytes.Buffer
	if err := journey.Encode(&b, m); err != nil {
		tb.Fatal(err)
	}
	head, stages, _ := strings.Cut(b.String(), "\nstages:\n")
	b.Reset()
	b.WriteString(head + "\nstages:\n")
	points := 0
	for round := 0; ; round++ {
		for _, s := range m.Stages {
			points += len(s.Touchpoints)
		}
		if round == 0 {
			b.WriteString(stages)
		} else {
			b.WriteString(renamed(stages, round))
		}
		if enough((round+1)*len(m.Stages), points, b.Len()) {
			return b.Bytes()
		}
	}
}

// renamed gives every stage, touchpoint, item and pain of a list of stages an
// id of its own, and lets each refer to its like.
func renamed(stages string, round int) string {
	var out strings.Builder
	for line := range strings.Lines(stages) {
		body := strings.TrimLeft(line, " -")
		key, value, _ := strings.Cut(body, ":")
		switch key {
		case "name", "does", "text":
			if strings.HasPrefix(strings.TrimSpace(line), "- ") || key == "name" {
				value = strings.TrimRight(value, "\n")
				if q := strings.TrimSuffix(value, `"`); q != value {
					value = fmt.Sprintf("%s %d\"\n", q, round)
				} else {
					value = fmt.Sprintf("%s %d\n", value, round)
				}
				line = line[:len(line)-len(body)] + key + ":" + value
			}
		case "id":
			line = fmt.Sprintf("%s-%d\n", strings.TrimRight(line, "\n"), round)
		}
		out.WriteString(line)
	}
	return out.String()
}

// beside runs a load beside the library's own parse of the same bytes, in
// turns, so that both meet the same machine. The ratio is that of the medians.
func beside(b *testing.B, texts [][]byte, load func() error) {
	size := 0
	for _, t := range texts {
		size += len(t)
	}
	b.ReportAllocs()
	b.SetBytes(int64(size))
	var nodes, loads []time.Duration
	for b.Loop() {
		start := time.Now()
		for _, t := range texts {
			var n yaml.Node
			if err := yaml.Unmarshal(t, &n); err != nil {
				b.Fatal(err)
			}
		}
		middle := time.Now()
		if err := load(); err != nil {
			b.Fatal(err)
		}
		nodes, loads = append(nodes, middle.Sub(start)), append(loads, time.Since(middle))
	}
	b.ReportMetric(float64(median(loads))/float64(median(nodes)), "ratio")
}

func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}

// BenchmarkLoad measures loading as a multiple of the library's node parse:
// "ratio" is to stay within 1.3.
func BenchmarkLoad(b *testing.B) {
	load := func(text []byte) func() error {
		return func() error {
			_, err := journey.Loader{}.LoadBytes(context.Background(), "", text)
			return err
		}
	}
	story, err := os.ReadFile("../examples/maps/home-broadband.journey.yaml")
	if err != nil {
		b.Fatal(err)
	}
	forty := fortyTouchpoints(b)
	large := manyStages(b, func(_, _, size int) bool { return size >= 1<<20 })
	b.Run("story", func(b *testing.B) { beside(b, [][]byte{story}, load(story)) })
	b.Run("forty", func(b *testing.B) { beside(b, [][]byte{forty}, load(forty)) })
	b.Run("1MB", func(b *testing.B) { beside(b, [][]byte{large}, load(large)) })
	b.Run("file", func(b *testing.B) {
		beside(b, [][]byte{story}, func() error {
			_, err := journey.Load(context.Background(), "../examples/maps/home-broadband.journey.yaml")
			return err
		})
	})
	b.Run("uses", func(b *testing.B) {
		const path = "../examples/maps/buy-a-bed.journey.yaml"
		var texts [][]byte
		for _, name := range []string{path, "../examples/maps/company-hobbins.yaml"} {
			text, err := os.ReadFile(filepath.FromSlash(name))
			if err != nil {
				b.Fatal(err)
			}
			texts = append(texts, text)
		}
		beside(b, texts, func() error {
			_, err := journey.Load(context.Background(), path)
			return err
		})
	})
}

// BenchmarkFolder loads a folder of six hundred maps, on one core and on all.
// "ratio" is against the library's node parse of the same bytes on one core;
// "held" is what the heap holds at most while one map after the other is
// yielded, as a multiple of what one map takes.
func BenchmarkFolder(b *testing.B) {
	const count = 600
	dir := b.TempDir()
	text := manyStages(b, func(_, touchpoints, _ int) bool { return touchpoints >= 10 })
	texts := make([][]byte, count)
	for i := range count {
		texts[i] = bytes.Replace(text, []byte("id: home-broadband"), fmt.Appendf(nil, "id: map-%d", i), 1)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.journey.yaml", i)), texts[i], 0o644); err != nil {
			b.Fatal(err)
		}
	}
	for _, cores := range []int{1, runtime.NumCPU()} {
		b.Run(fmt.Sprintf("cores=%d", cores), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
			beside(b, texts, func() error {
				n := 0
				for _, err := range (journey.Loader{}).Folder(dir).Maps(context.Background()) {
					if err != nil {
						return err
					}
					n++
				}
				if n != count {
					return fmt.Errorf("%d maps", n)
				}
				return nil
			})
			b.ReportMetric(held(b, dir), "held")
		})
	}
}

// held is how many maps' worth of memory is in use at most while a folder is
// gone through.
func held(b *testing.B, dir string) float64 {
	inUse := func() float64 {
		runtime.GC()
		var s runtime.MemStats
		runtime.ReadMemStats(&s)
		return float64(s.HeapAlloc)
	}
	before := inUse()
	one, err := journey.Load(context.Background(), filepath.Join(dir, "000.journey.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	size := inUse() - before
	runtime.KeepAlive(one)
	one = nil
	before = inUse()
	most, n := 0.0, 0
	for range (journey.Loader{}).Folder(dir).Maps(context.Background()) {
		if n++; n%50 == 0 {
			most = max(most, inUse()-before)
		}
	}
	return most / size
}
