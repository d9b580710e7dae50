package blueprint_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/blueprint"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/internal/sound"
	"github.com/seam-cx/seam/render/svg"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

// now is the day of every analysis here.
var now = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

func ExampleView() {
	ctx := context.Background()
	m, err := journey.Load(ctx, "../../examples/maps/home-broadband.journey.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := analyze.Run(ctx, m, analyze.Options{Now: now})
	if err != nil {
		fmt.Println(err)
		return
	}
	picture, err := blueprint.View{}.Draw(ctx, render.Input{Map: m, Figures: found}, theme.Light)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(picture.Desc)
	// Output: 5 of 9 handoffs have no declared way of working. 4 of them make work wait a day or more, 17 days in all.
}

func analysed(t testing.TB, m *journey.Map) render.Input {
	t.Helper()
	found, err := analyze.Run(context.Background(), m, analyze.Options{Now: now})
	require.NoError(t, err)
	return render.Input{Map: m, Figures: found}
}

func example(t testing.TB, name string) render.Input {
	t.Helper()
	m, err := journey.Load(context.Background(), filepath.Join("..", "..", "examples", "maps", name+".journey.yaml"))
	require.NoError(t, err)
	return analysed(t, m)
}

func draw(t testing.TB, in render.Input, style render.Style) *render.Scene {
	t.Helper()
	s, err := blueprint.View{}.Draw(context.Background(), in, style)
	require.NoError(t, err)
	return s
}

// readable holds that texts can be read, and that no line runs through one.
func readable(t testing.TB, s *render.Scene, style render.Style) {
	t.Helper()
	sound.Picture(t, s, style.Hair, style.Hatch, style.BadTint)
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name  string
		style render.Style
	}{{"home-broadband", theme.Light}, {"zvorotnyi-zviazok", theme.Dark}} {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			require.NoError(t, svg.Backend{}.Paint(context.Background(), &b, draw(t, example(t, c.name), c.style)))
			path := filepath.Join("testdata", c.name+".svg")
			if os.Getenv("UPDATE_GOLDEN") != "" {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(path, b.Bytes(), 0o600))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(want), b.String())
		})
	}
}

// The maps that come with seam can be read in every theme and language.
func TestExamples(t *testing.T) {
	files, err := filepath.Glob("../../examples/maps/*.journey.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	styles := []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}
	for i, f := range files {
		in := example(t, strings.TrimSuffix(filepath.Base(f), ".journey.yaml"))
		for k, lang := range []string{"", "en", "uk", "ru", "pl"} {
			style := styles[(i+k)%4]
			style.Lang = lang
			s := draw(t, in, style)
			readable(t, s, style)
			for _, text := range texts(s.Items) {
				assert.NotContains(t, text, "%s")
			}
		}
	}
}

func texts(items []render.Item) []string {
	var out []string
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			out = append(out, texts(it.Items)...)
		case *render.Text:
			out = append(out, it.Text)
		}
	}
	return out
}

// generated is the input of one seed: its figures are the real ones, only the
// flows, or none at all.
func generated(t testing.TB, seed uint64) render.Input {
	t.Helper()
	n := []int{1, 2, 3, 5, 8, 13, 21, 40, 100}[seed%9]
	raw := sample.Rich(seed, n)
	furnish(raw, does, seed)
	m, err := journey.New(context.Background(), *raw)
	require.NoError(t, err, "seed %d", seed)
	switch seed % 4 {
	case 0:
		return render.Input{Map: m}
	case 1:
		return render.Input{Map: m, Figures: sample.Figures(m)}
	}
	return analysed(t, m)
}

// does is what generated work says.
var does = []string{"Checkout", "Donaudampfschifffahrtsgesellschaftskapitän", "確認する", "Перевірити адресу в мережі", "W",
	"Answers the call and looks up what was said before", "👩‍👩‍👧 call", strings.Repeat("nospaces", 30)}

// furnish gives a generated map work in front and behind, departments that
// support others, and ways of working together.
func furnish(m *journey.Map, does []string, seed uint64) {
	k := int(seed)
	work := func() touchpoint.Work {
		k++
		w := touchpoint.Work{Does: does[k*k%len(does)]}
		if k%3 > 0 {
			w.Owner = m.Departments[k*7%len(m.Departments)].ID
		}
		if k%4 > 1 {
			w.System = does[k*3%len(does)]
		}
		if k%2 > 0 {
			w.Wait = touchpoint.Exactly(time.Duration(k*k%5000) * 11 * time.Minute)
		}
		return w
	}
	for i := range m.Departments {
		if (i+int(seed))%3 == 0 {
			m.Departments[i].Line = journey.Support
		}
		if i > 0 && i%2 > 0 {
			m.Governance.Collaboration = append(m.Governance.Collaboration, journey.Collaboration{
				Between: []string{m.Departments[i-1].ID, m.Departments[i].ID}, By: does[(k+i)%len(does)]})
		}
	}
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			tp := &m.Stages[s].Touchpoints[t]
			for range k * 5 % 3 {
				tp.Frontstage = append(tp.Frontstage, work())
			}
			for range k * 11 % 4 {
				tp.Backstage = append(tp.Backstage, work())
			}
			if k++; k%3 > 0 {
				tp.Evidence = does[k%len(does)]
			}
		}
	}
}

// Whatever the map says, no text lies over another, under a line or a mark,
// across an edge or outside the page.
func TestNothingOverlaps(t *testing.T) {
	seeds := uint64(36)
	if os.Getenv("SEAM_LONG") != "" {
		seeds = 600
	}
	styles := []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}
	for seed := range seeds {
		style := sample.Look(styles[seed%4], int(seed/4))
		style.Lang = []string{"", "uk", "pl", "ru", "en"}[seed%5]
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			readable(t, draw(t, generated(t, seed), style), style)
		})
	}
}

// letters are what of a text has to be in the picture: wrapping changes white
// space and adds hyphens.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' || r == '\u00ad' {
			return -1
		}
		return r
	}, s)
}

// Every name and every piece of work stands whole in the picture.
func TestNothingIsCut(t *testing.T) {
	for seed := range uint64(18) {
		in := generated(t, seed)
		all := letters(strings.Join(texts(draw(t, in, theme.Light).Items), ""))
		for i := range in.Map.Stages {
			assert.Contains(t, all, letters(in.Map.Stages[i].Name), "seed %d", seed)
			for k := range in.Map.Stages[i].Touchpoints {
				assert.Contains(t, all, letters(in.Map.Stages[i].Touchpoints[k].Name), "seed %d", seed)
			}
		}
	}
}

// discs are where the numbers of handoffs stand.
func discs(items []render.Item, in bool) [][2]float64 {
	var out [][2]float64
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			out = append(out, discs(it.Items, strings.HasPrefix(it.ID, "handoff-"))...)
		case *render.Circle:
			if in && it.R >= 8 && it.R <= 9 {
				out = append(out, [2]float64{it.X, it.Y})
			}
		}
	}
	return out
}

// No handoff lies upon another.
func TestDiscsLieApart(t *testing.T) {
	seen := 0
	for seed := range uint64(27) {
		list := discs(draw(t, generated(t, seed), theme.Light).Items, false)
		seen += len(list)
		for i, a := range list {
			for _, b := range list[:i] {
				assert.Greater(t, math.Hypot(a[0]-b[0], a[1]-b[1]), 24.0, "seed %d: %v and %v", seed, a, b)
			}
		}
	}
	assert.Greater(t, seen, 100)
}

func TestNothingToDraw(t *testing.T) {
	_, err := blueprint.View{}.Draw(context.Background(), render.Input{}, theme.Light)
	require.ErrorContains(t, err, "there is no map to draw")
	empty := &journey.Map{ID: "empty", Title: "Empty"}
	_, err = blueprint.View{}.Draw(context.Background(), render.Input{Map: empty, Figures: &figures.Report{}}, theme.Light)
	require.ErrorContains(t, err, "no touchpoints")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = blueprint.View{}.Draw(ctx, example(t, "home-broadband"), theme.Light)
	require.ErrorIs(t, err, context.Canceled)
}

// The same input gives the same picture.
func TestSameTwice(t *testing.T) {
	in := generated(t, 7)
	assert.Equal(t, draw(t, in, theme.Light), draw(t, in, theme.Light))
}

// BenchmarkDraw draws a journey of sixteen touchpoints as people write them, and
// one of forty with everything that a map can say.
func BenchmarkDraw(b *testing.B) {
	raw := sample.Rich(3, 40)
	furnish(raw, does[:len(does)-1], 3)
	m, err := journey.New(context.Background(), *raw)
	require.NoError(b, err)
	for _, c := range []struct {
		name string
		in   render.Input
	}{{"sixteen", example(b, "home-broadband")}, {"forty", analysed(b, m)}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := (blueprint.View{}).Draw(context.Background(), c.in, theme.Light); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
