package network_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/svg"
	"github.com/seam-cx/seam/render/theme"
)

func ExampleView() {
	m, err := journey.Load(context.Background(), "../../examples/maps/home-broadband.journey.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	// With figures from analyze.Run bands show flows instead of shares.
	picture, err := network.View{}.Draw(context.Background(), render.Input{Map: m}, theme.Light)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(picture.Title)
	// Output: Order home broadband
}

func paint(t testing.TB, s *render.Scene) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, svg.Backend{}.Paint(context.Background(), &b, s))
	return b.String()
}

// golden compares with a file that UPDATE_GOLDEN=1 renews.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func TestGolden(t *testing.T) {
	m := sample.Broadband()
	in := render.Input{Map: m, Figures: sample.Figures(m)}
	golden(t, "broadband.svg", paint(t, draw(t, in, theme.Light)))
	style := theme.Dark
	style.Lang, style.Prefix = "uk", "m1-"
	golden(t, "broadband-shares-uk-dark.svg", paint(t, draw(t, render.Input{Map: m}, style)))
}

// places are the heights of the cards of touchpoints.
func places(s *render.Scene) map[string]float64 {
	out := map[string]float64{}
	_, boxes := areas(s.Items, "")
	for _, b := range boxes {
		if id, ok := strings.CutPrefix(b.group, "tp-"); ok {
			out[id] = (b.y0 + b.y1) / 2
		}
	}
	return out
}

// The path that most take is straight, all else stands lower.
func TestSpine(t *testing.T) {
	m := sample.Broadband()
	at := places(draw(t, render.Input{Map: m, Figures: sample.Figures(m)}, theme.Light))
	spine := []string{"see", "check", "compare", "place", "verify", "date", "confirm", "news", "engineer", "router", "try", "bill"}
	for _, id := range spine {
		assert.InDelta(t, at["see"], at[id], 1, id)
	}
	for _, id := range []string{"ask", "quote", "chase", "query"} {
		assert.Greater(t, at[id], at["see"]+80, id)
	}
}

func TestTakeaway(t *testing.T) {
	m := sample.Broadband()
	rep := sample.Figures(m)
	assert.Equal(t, "Of 100 who start, 47 reach “Connected”. The longest way back leads from “Meet the engineer” to “Choose a date”: 8 of 100 take it.",
		draw(t, render.Input{Map: m, Figures: rep}, theme.Light).Desc)
	style := theme.Light
	for lang, want := range map[string]string{
		"uk": "Зі 100 тих, хто почав, у 47 результат «Connected».",
		"ru": "Из 100 начавших у 47 итог «Connected».",
		"pl": "Ze 100 zaczynających 47 osiąga wynik „Connected”.",
	} {
		style.Lang = lang
		s := draw(t, render.Input{Map: m, Figures: rep}, style)
		assert.True(t, strings.HasPrefix(s.Desc, want), s.Desc)
		assert.NotContains(t, s.Desc, "%s")
		assert.Equal(t, lang, s.Lang)
	}
}

// fake gives the layout that it was made with and keeps what it was asked.
type fake struct {
	asked  network.Graph
	layout func(network.Graph) network.Layout
	err    error
}

func (f *fake) Layout(_ context.Context, g network.Graph) (network.Layout, error) {
	f.asked = g
	if f.err != nil {
		return network.Layout{}, f.err
	}
	return f.layout(g), nil
}

// The view asks about a graph that says what is where, and the order that it gets
// decides which of two touchpoints in each other's way stays next to the spine.
func TestLayouterGivesTheOrder(t *testing.T) {
	drawn := func(in render.Input, sign float64) (map[string]float64, network.Graph) {
		f := &fake{layout: func(g network.Graph) network.Layout {
			l := network.Layout{Centers: make([]network.Point, len(g.Nodes))}
			for i, n := range g.Nodes {
				if !n.Spine {
					l.Centers[i].Y = 5000 + sign*float64(20*i)
				}
			}
			return l
		}}
		s, err := network.View{Layouter: f}.Draw(context.Background(), in, theme.Light)
		require.NoError(t, err)
		sound(t, s)
		return places(s), f.asked
	}
	differ := 0
	for seed := range uint64(12) {
		m := sample.Generate(seed, 20)
		in := render.Input{Map: m, Figures: sample.Figures(m)}
		first, asked := drawn(in, 1)
		last, _ := drawn(in, -1)
		if !assert.ObjectsAreEqual(first, last) {
			differ++
		}
		for i, n := range asked.Nodes {
			require.Equal(t, i, n.Rank)
		}
		for _, e := range asked.Edges {
			require.Equal(t, e.To < e.From, e.Back)
			require.NotEqual(t, e.To, e.From)
		}
	}
	assert.Positive(t, differ, "the order matters somewhere")
}

func TestLayouterThatFails(t *testing.T) {
	m := sample.Broadband()
	in := render.Input{Map: m, Figures: sample.Figures(m)}
	_, err := network.View{Layouter: &fake{err: io.ErrUnexpectedEOF}}.Draw(context.Background(), in, theme.Light)
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	// Nonsense is no hint, and no harm.
	for _, l := range []network.Layout{{}, {Centers: make([]network.Point, 3)}, {Centers: func() []network.Point {
		p := make([]network.Point, 16)
		for i := range p {
			p[i] = network.Point{X: math.NaN(), Y: math.NaN()}
		}
		return p
	}()}} {
		s, err := network.View{Layouter: &fake{layout: func(network.Graph) network.Layout { return l }}}.Draw(context.Background(), in, theme.Light)
		require.NoError(t, err)
		sound(t, s)
	}
}

func TestErrors(t *testing.T) {
	_, err := network.View{}.Draw(context.Background(), render.Input{}, theme.Light)
	require.ErrorContains(t, err, "no map")
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = network.View{}.Draw(ended, render.Input{Map: sample.Broadband()}, theme.Light)
	require.True(t, errors.Is(err, context.Canceled))
}

func TestSameBytesTogether(t *testing.T) {
	m := sample.Generate(7, 25)
	in := render.Input{Map: m, Figures: sample.Figures(m)}
	want := paint(t, draw(t, in, theme.Light))
	var wg sync.WaitGroup
	got := make([]string, 4)
	for i := range got {
		wg.Go(func() { got[i] = paint(t, draw(t, in, theme.Light)) })
	}
	wg.Wait()
	for _, g := range got {
		assert.Equal(t, want, g)
	}
}

// Design tools get what they can read, whatever the map.
func TestMarkup(t *testing.T) {
	banned := regexp.MustCompile(`<style|\bclass=| style=|foreignObject|@font-face|<marker|<mask|<filter|<use|dominant-baseline|transform=|url\(|NaN|Inf\b`)
	for seed := range uint64(4) {
		m := sample.Generate(seed, 20)
		out := paint(t, draw(t, render.Input{Map: m, Figures: sample.Figures(m)}, theme.Contrast))
		markup := regexp.MustCompile(`>[^<]*<`).ReplaceAllString(out, "><")
		assert.Empty(t, banned.FindString(markup))
		assert.Contains(t, out, `id="tp-t0"`)
		assert.Contains(t, out, `id="stage-s0"`)
		assert.Contains(t, out, `id="outcome-o0"`)
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, n := range []int{16, 40, 100} {
		m := sample.Generate(1, n)
		in := render.Input{Map: m, Figures: sample.Figures(m)}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				draw(b, in, theme.Light)
			}
		})
	}
}
