package matrix_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/matrix"
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
	picture, err := matrix.View{}.Draw(ctx, render.Input{Map: m, Figures: found}, theme.Light)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(picture.Desc)
	// Output: 4 of 5 facts depend on where the customer asks. “Choose a date” takes 3.2 times as long on “Phone” as on “Website”.
}

func input(t testing.TB, m *journey.Map) render.Input {
	t.Helper()
	found, err := analyze.Run(context.Background(), m, analyze.Options{Now: now})
	require.NoError(t, err)
	return render.Input{Map: m, Figures: found}
}

func example(t testing.TB, name string) render.Input {
	t.Helper()
	m, err := journey.Load(context.Background(), filepath.Join("..", "..", "examples", "maps", name+".journey.yaml"))
	require.NoError(t, err)
	return input(t, m)
}

func draw(t testing.TB, in render.Input, style render.Style) *render.Scene {
	t.Helper()
	s, err := matrix.View{}.Draw(context.Background(), in, style)
	require.NoError(t, err)
	return s
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		style      render.Style
	}{{"home-broadband", "", theme.Light}, {"buy-a-bed", "", theme.Dark}} {
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

// said gives a generated map facts with values of every length, some of them
// not given, on channels and on touchpoints without one.
func said(m *journey.Map, seed uint64) {
	names := []string{"Price", "Zeit bis zum Anschluss mit Donaudampfschifffahrtsgesellschaft", "契約期間はどのくらいですか", "W"}
	values := []string{"29 EUR", "none", "3d", strings.Repeat("nospaces", 9), "契約期間は十二か月です", "300 Mbit/s and a long remark about it", "1"}
	for i, n := range names {
		m.Facts = append(m.Facts, journey.Fact{Entry: journey.Entry{ID: "f" + strconv.Itoa(i), Name: n}, Kind: touchpoint.TextFact})
	}
	k := int(seed)
	say := func(d *touchpoint.Detail) {
		for i := range names {
			if k++; k*7%5 < 3 {
				v := values[(k*k+i)%len(values)]
				d.Facts = append(d.Facts, touchpoint.Statement{Fact: "f" + strconv.Itoa(i), Text: v, None: v == "none"})
			}
		}
	}
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			tp := &m.Stages[s].Touchpoints[t]
			if len(tp.Channels) == 0 {
				say(&tp.Detail)
			}
			for c := range tp.Channels {
				u := &tp.Channels[c]
				say(&u.Detail)
				if k%3 > 0 {
					u.Active = touchpoint.Exactly(time.Duration(k*k*k%977777) * time.Minute)
				}
			}
		}
	}
}

type box struct {
	x, y, w, h float64
	name       string
}

// boxes are the bounds of texts and of the rectangles behind them.
func boxes(items []render.Item) (texts, rects []box) {
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			a, b := boxes(it.Items)
			texts, rects = append(texts, a...), append(rects, b...)
		case *render.Rect:
			rects = append(rects, box{it.X, it.Y, it.W, it.H, "rect"})
		case *render.Text:
			b := box{it.X, it.Y - 0.73*it.Size, it.Width, 0.92 * it.Size, it.Text}
			switch it.Anchor {
			case render.Middle:
				b.x -= it.Width / 2
			case render.End:
				b.x -= it.Width
			}
			texts = append(texts, b)
		}
	}
	return texts, rects
}

func (b box) meets(o box) bool {
	const slack = 0.6
	return b.x+slack < o.x+o.w && o.x+slack < b.x+b.w && b.y+slack < o.y+o.h && o.y+slack < b.y+b.h
}

func (b box) holds(o box) bool {
	const slack = 0.6
	return b.x-slack <= o.x && o.x+o.w <= b.x+b.w+slack && b.y-slack <= o.y && o.y+o.h <= b.y+b.h+slack
}

// sound holds that texts lie apart, within the page, and within the cell that
// they touch.
func sound(t *testing.T, s *render.Scene) {
	t.Helper()
	texts, rects := boxes(s.Items)
	page := box{0, 0, s.Width, s.Height, "page"}
	for i, a := range texts {
		assert.NotEmpty(t, a.name)
		assert.True(t, page.holds(a), "outside the page: %+v", a)
		for _, b := range texts[i+1:] {
			if a.meets(b) {
				t.Errorf("texts overlap: %+v and %+v", a, b)
			}
		}
		for _, r := range rects {
			if r.meets(a) && !r.holds(a) {
				t.Errorf("text across an edge: %+v across %+v", a, r)
			}
		}
	}
}

// Whatever a map says, no text lies over another, across an edge or outside the
// page.
func TestNothingOverlaps(t *testing.T) {
	seeds := uint64(36)
	if os.Getenv("SEAM_LONG") != "" {
		seeds = 900
	}
	styles := []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}
	compared := 0
	for seed := range seeds {
		raw := sample.Rich(seed, []int{1, 2, 3, 5, 8, 13, 21, 40}[seed%8])
		said(raw, seed)
		m, err := journey.New(context.Background(), *raw)
		require.NoError(t, err, "seed %d", seed)
		in := input(t, m)
		compared += len(in.Figures.Consistency.Facts)
		style := sample.Look(styles[seed%4], int(seed/4))
		style.Lang = []string{"", "uk", "pl", "ru", "en"}[seed%5]
		t.Run(fmt.Sprint(seed), func(t *testing.T) { sound(t, draw(t, in, style)) })
	}
	assert.Greater(t, compared, 60, "the generated maps have facts to compare")
}

// Each language has its words, and no phrase is left unfilled.
func TestLanguages(t *testing.T) {
	in := example(t, "home-broadband")
	seen := map[string]bool{}
	for _, lang := range []string{"en", "uk", "ru", "pl"} {
		style := theme.Light
		style.Lang = lang
		s := draw(t, in, style)
		sound(t, s)
		assert.Equal(t, lang, s.Lang)
		assert.False(t, seen[s.Desc])
		seen[s.Desc] = true
		texts, _ := boxes(s.Items)
		for _, b := range texts {
			assert.NotContains(t, b.name, "%s")
		}
	}
}

func TestNothingToCompare(t *testing.T) {
	bare := sample.Generate(3, 4)
	for name, c := range map[string]struct {
		in   render.Input
		want string
	}{
		"no figures":     {render.Input{Map: bare}, "No figures were computed, so there is nothing to compare."},
		"no consistency": {render.Input{Map: bare, Figures: &figures.Report{}}, "No figures were computed, so there is nothing to compare."},
		"nothing in the map": {render.Input{Map: bare, Figures: &figures.Report{Consistency: &figures.Consistency{}}},
			"The map states no fact twice and no time on two channels, so there is nothing to compare."},
	} {
		t.Run(name, func(t *testing.T) {
			style := theme.Light
			style.Lang = "en"
			s := draw(t, c.in, style)
			assert.Equal(t, c.want, s.Desc)
			sound(t, s)
		})
	}
}

// told is what a picture of one fact shows: each text but numbers, and how many
// cells are outlined as differing.
func told(t *testing.T, statements ...string) (texts string, differing int) {
	t.Helper()
	tp := touchpoint.Touchpoint{ID: "ask", Name: "Ask"}
	m := journey.Map{ID: "m", Title: "M", Locale: "en"}
	m.Facts = []journey.Fact{{Entry: journey.Entry{ID: "time", Name: "Time"}, Kind: touchpoint.DurationFact}}
	for i, s := range statements {
		id := "c" + strconv.Itoa(i)
		m.Channels = append(m.Channels, journey.Channel{Entry: journey.Entry{ID: id, Name: "Door " + strconv.Itoa(i)}})
		u := touchpoint.Channel{ID: id}
		if s != "" {
			u.Facts = []touchpoint.Statement{{Fact: "time", Text: s, None: s == "none"}}
		}
		tp.Channels = append(tp.Channels, u)
	}
	m.Stages = []journey.Stage{{ID: "s", Name: "S", Touchpoints: []touchpoint.Touchpoint{tp}}}
	checked, err := journey.New(context.Background(), m)
	require.NoError(t, err)
	scene := draw(t, input(t, checked), theme.Light)
	sound(t, scene)
	all, _ := boxes(scene.Items)
	for _, b := range all {
		texts += b.name + "|"
	}
	var walk func(items []render.Item)
	walk = func(items []render.Item) {
		for _, item := range items {
			switch it := item.(type) {
			case *render.Group:
				walk(it.Items)
			case *render.Rect:
				if it.Stroke.Color == theme.Light.Bad {
					differing++
				}
			}
		}
	}
	walk(scene.Items)
	return texts, differing
}

// Percentages are set as the picture sets its own, whatever the kind of the fact.
func TestPercentagesOfFacts(t *testing.T) {
	m := journey.Map{ID: "m", Title: "M", Locale: "en"}
	m.Facts = []journey.Fact{{Entry: journey.Entry{ID: "part", Name: "Part"}, Kind: touchpoint.TextFact}}
	tp := touchpoint.Touchpoint{ID: "ask", Name: "Ask"}
	for i, said := range []string{"54%", "90%"} {
		id := "c" + strconv.Itoa(i)
		m.Channels = append(m.Channels, journey.Channel{Entry: journey.Entry{ID: id, Name: "Door"}})
		u := touchpoint.Channel{ID: id}
		u.Facts = []touchpoint.Statement{{Fact: "part", Text: said}}
		tp.Channels = append(tp.Channels, u)
	}
	m.Stages = []journey.Stage{{ID: "s", Name: "S", Touchpoints: []touchpoint.Touchpoint{tp}}}
	checked, err := journey.New(context.Background(), m)
	require.NoError(t, err)
	all, _ := boxes(draw(t, input(t, checked), theme.Light).Items)
	var said []string
	for _, b := range all {
		said = append(said, b.name)
	}
	assert.Contains(t, strings.Join(said, "|"), "54\u00a0%")
	assert.NotContains(t, strings.Join(said, "|"), "54%")
}

func TestSigns(t *testing.T) {
	for name, c := range map[string]struct {
		said      []string
		differing int
		has, not  string
	}{
		"one differs":              {[]string{"5m", "5m", "7m"}, 1, "mostly 5\u00a0min", "says nothing"},
		"written in two ways":      {[]string{"60m", "1h"}, 0, "1\u00a0value ", "mostly"},
		"nothing is what most say": {[]string{"5m", "7m"}, 2, "2\u00a0values ", "mostly"},
		"only one says it":         {[]string{"5m", ""}, 0, "1\u00a0statement", "says nothing"},
		"offered, but silent":      {[]string{"5m", "5m", "none"}, 0, "says nothing", "mostly"},
		"not said is not silent":   {[]string{"5m", "5m", ""}, 0, "5\u00a0min", "says nothing"},
	} {
		t.Run(name, func(t *testing.T) {
			texts, differing := told(t, c.said...)
			assert.Equal(t, c.differing, differing)
			assert.Contains(t, texts, c.has)
			assert.NotContains(t, texts, c.not)
		})
	}
}

func TestErrors(t *testing.T) {
	_, err := matrix.View{}.Draw(context.Background(), render.Input{}, theme.Light)
	require.ErrorContains(t, err, "no map")
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = matrix.View{}.Draw(ended, render.Input{Map: sample.Broadband()}, theme.Light)
	require.ErrorIs(t, err, context.Canceled)
}

// Two channels that take as long are both named.
func TestEqualTimes(t *testing.T) {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "x.journey.yaml", []byte(`seam: 1
title: Tea
stages:
  - name: Order
    touchpoints:
      - {name: Pay, channels: {web: {active: 5m}, shop: {active: 5m}}}
`))
	require.NoError(t, err)
	said := ""
	for _, item := range draw(t, input(t, m), theme.Light).Items {
		said += allText(item)
	}
	assert.Contains(t, said, "web\u00a05\u00a0min")
	assert.Contains(t, said, "shop\u00a05\u00a0min")
	assert.Equal(t, 3, strings.Count(said, "\nfastest"), "both are the fastest, and the key says so")
	assert.NotContains(t, said, "×\u00a01")
	assert.Contains(t, said, "No touchpoint takes longer on one channel than on another.")
}

// The key explains what is drawn and nothing beyond the darkest shade; what is offered without a time
// has the sign of what is offered and says nothing.
func TestKeyOfWhatIsDrawn(t *testing.T) {
	key := func(channels string) string {
		m, err := journey.Loader{}.LoadBytes(context.Background(), "x.journey.yaml", []byte(`seam: 1
title: Tea
stages:
  - name: Order
    touchpoints:
      - {name: Pay, channels: {web: {active: 5m}, `+channels+`}}
`))
		require.NoError(t, err)
		for _, item := range draw(t, input(t, m), theme.Light).Items {
			if g, ok := item.(*render.Group); ok && g.ID == "legend" {
				return allText(g)
			}
		}
		return ""
	}
	assert.Equal(t, "fastest\nto × 1.6\nto × 2.1\nbreadth: 100\u00a0% of touchpoint × channel cells in use\n", key("shop: {active: 10m}"))
	assert.Contains(t, key("shop: {active: 10m}, phone: {}"), "offered, but silent\nfastest\n")
	assert.Contains(t, key("shop: {active: 20m}"), "fastest\nto × 1.6\nto × 2.1\nto × 2.9\nmore\n", "a class is bounded by the one before it, used or not")
	assert.NotContains(t, key("shop: {active: 5m}"), "to ×")
}

func allText(item render.Item) string {
	switch it := item.(type) {
	case *render.Text:
		return it.Text + "\n"
	case *render.Group:
		s := ""
		for _, x := range it.Items {
			s += allText(x)
		}
		return s
	}
	return ""
}
