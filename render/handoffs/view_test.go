package handoffs_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/handoffs"
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
	picture, err := handoffs.View{}.Draw(ctx, render.Input{Map: m, Figures: found}, theme.Light)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, sentence := range strings.SplitAfter(picture.Desc, ". ") {
		fmt.Println(strings.TrimSpace(sentence))
	}
	// Output:
	// 6 of the 11 pairs of departments that must work together have not arranged how; Customer care is in 4 of them.
	// 53 % of the times that a customer is handed over, something already known has to be said again.
	// Of 473 handoffs per 100 who start, the map does not say at 49 what customers are asked: these count as kept.
	// All 3 groups that customers’ ways form are shared by several departments.
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
	s, err := handoffs.View{}.Draw(context.Background(), in, style)
	require.NoError(t, err)
	return s
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name  string
		style render.Style
	}{{"home-broadband", theme.Light}, {"domashniy-internet", theme.Dark}} {
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

// divided gives a map n departments that take turns, some of them with a way of
// working together.
func divided(m *journey.Map, n int) {
	names := m.Departments
	n = max(n, len(names))
	m.Departments = nil
	for i := range n {
		d := names[i%len(names)]
		d.ID = fmt.Sprint("d", i)
		m.Departments = append(m.Departments, d)
		if i > 0 && i%3 == 0 {
			m.Governance.Collaboration = append(m.Governance.Collaboration, journey.Collaboration{
				Between: []string{d.ID, m.Departments[i-1].ID}, By: strings.Repeat("Weekly meeting about everything ", 1+i%4)})
		}
	}
	k := 0
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			if k++; k%7 > 0 {
				m.Stages[s].Touchpoints[t].Owner = fmt.Sprint("d", k*k%n)
			}
		}
	}
}

// Whatever a map says, no text lies over another, across an edge or outside the
// page.
func TestNothingOverlaps(t *testing.T) {
	seeds := uint64(32)
	if os.Getenv("SEAM_LONG") != "" {
		seeds = 800
	}
	styles := []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}
	pairs, groups := 0, 0
	for seed := range seeds {
		raw := sample.Rich(seed, []int{1, 2, 3, 5, 8, 13, 21, 40}[seed%8])
		if seed%3 > 0 {
			divided(raw, []int{1, 2, 6, 9, 15, 30}[seed%6])
		}
		m, err := journey.New(context.Background(), *raw)
		require.NoError(t, err, "seed %d", seed)
		in := input(t, m)
		pairs += len(in.Figures.Silos.Required)
		if g := in.Figures.Silos.Modularity; g != nil {
			groups += len(g.Groups)
		}
		style := sample.Look(styles[seed%4], int(seed/4))
		style.Lang = []string{"", "uk", "pl", "ru", "en"}[seed%5]
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			sound.Scene(t, draw(t, in, style))
			pages, err := handoffs.View{}.Pages(context.Background(), in, style, render.Paper{Width: 1570, Height: 1037})
			require.NoError(t, err)
			for _, p := range pages {
				sound.Scene(t, p)
			}
		})
	}
	assert.Greater(t, pairs, 60, "the generated maps have pairs to arrange")
	assert.Greater(t, groups, 30, "the generated maps have groups")
}

// The maps that come with seam are drawn without a fault in every theme.
func TestExamples(t *testing.T) {
	styles := []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}
	for i, name := range []string{"home-broadband", "buy-a-bed", "domashniy-internet", "garantiynyy-remont", "mortgage-app", "sotrudnik", "tablica-producenta", "zvorotnyi-zviazok"} {
		t.Run(name, func(t *testing.T) {
			sound.Scene(t, draw(t, example(t, name), styles[i%4]))
			sound.Scene(t, draw(t, example(t, name+".target"), styles[(i+1)%4]))
		})
	}
}

// Each language has its words, and no phrase is left unfilled.
func TestLanguages(t *testing.T) {
	in := example(t, "home-broadband")
	seen := map[string]bool{}
	for _, lang := range []string{"en", "uk", "ru", "pl"} {
		style := theme.Light
		style.Lang = lang
		s := draw(t, in, style)
		sound.Scene(t, s)
		assert.Equal(t, lang, s.Lang)
		assert.False(t, seen[s.Desc])
		seen[s.Desc] = true
		texts, _, _ := sound.Boxes(s.Items)
		for _, b := range texts {
			assert.NotContains(t, b.Name, "%s")
		}
	}
}

// company is a map of touchpoints one after the other with these owners.
func company(t *testing.T, change func(m *journey.Map), owners ...string) *journey.Map {
	t.Helper()
	m := journey.Map{ID: "m", Title: "M", Locale: "en"}
	for _, id := range []string{"a", "b", "c"} {
		m.Departments = append(m.Departments, journey.Department{Entry: journey.Entry{ID: id, Name: "Dep " + id}})
	}
	stage := journey.Stage{ID: "s", Name: "S"}
	for i, o := range owners {
		stage.Touchpoints = append(stage.Touchpoints, touchpoint.Touchpoint{ID: fmt.Sprint("t", i), Name: "Touchpoint", Detail: touchpoint.Detail{Owner: o}})
	}
	m.Stages = []journey.Stage{stage}
	if change != nil {
		change(&m)
	}
	checked, err := journey.New(context.Background(), m)
	require.NoError(t, err)
	return checked
}

func texts(s *render.Scene) string {
	all, _, _ := sound.Boxes(s.Items)
	var b strings.Builder
	for _, x := range all {
		b.WriteString(x.Name + "|")
	}
	return b.String()
}

func TestWhatThereIsToHandOver(t *testing.T) {
	arranged := func(m *journey.Map) {
		m.Governance.Collaboration = []journey.Collaboration{{Between: []string{"a", "b"}, By: "Order board"}}
	}
	for name, c := range map[string]struct {
		in       render.Input
		desc     string
		has, not string
	}{
		"no figures": {render.Input{Map: company(t, nil, "a", "b")}, "No figures were computed, so there are no handoffs to show.", "M|", "Who hands over"},
		"no silos":   {render.Input{Map: company(t, nil, "a", "b"), Figures: &figures.Report{}}, "No figures were computed", "M|", "Who hands over"},
		"nobody":     {input(t, company(t, nil, "", "", "")), "The map names nobody accountable", "M|", "Who hands over"},
		"one":        {input(t, company(t, nil, "a", "a", "a")), "Dep a is accountable everywhere", "No two departments have to work together.", "nothing declared"},
		"open":       {input(t, company(t, nil, "a", "b", "a", "b")), "No pair of departments that must work together has arranged how (pairs: 1).", "nothing declared", "Order board"},
		"arranged":   {input(t, company(t, arranged, "a", "b", "a", "b")), "Every pair of departments that must work together has arranged how.", "Order board", "nothing declared"},
		"idle":       {input(t, company(t, nil, "a", "b", "a", "b")), "", "Accountable for nothing here: Dep c", "!"},
		"unowned":    {input(t, company(t, nil, "a", "", "b", "a", "b", "a")), "", "Nobody|", "!"},
	} {
		t.Run(name, func(t *testing.T) {
			style := theme.Light
			style.Lang = "en"
			s := draw(t, c.in, style)
			sound.Scene(t, s)
			assert.Contains(t, s.Desc, c.desc)
			assert.Contains(t, texts(s), c.has)
			assert.NotContains(t, texts(s), c.not)
		})
	}
}

// The pairs with nothing arranged come first, then those with more flow.
func TestWorstFirst(t *testing.T) {
	in := example(t, "home-broadband")
	said := texts(draw(t, in, theme.Light))
	last := -1
	for _, pair := range []string{"Customer care and Sales", "Customer care and Field service", "Billing and Customer care", "Digital and Field service", "Field service and Sales"} {
		at := strings.Index(said, pair)
		assert.Greater(t, at, last, pair)
		last = at
	}
}

// What stays in departments and what they hand over is all that goes on between
// touchpoints with owners.
func TestDiagonal(t *testing.T) {
	in := example(t, "home-broadband")
	said := texts(draw(t, in, theme.Light))
	for _, stays := range []string{"|167|stays|", "|21|stays|", "|62|stays|"} {
		assert.Contains(t, said, stays)
	}
	assert.Equal(t, 3, strings.Count(said, "|stays|"))
}

func TestErrors(t *testing.T) {
	_, err := handoffs.View{}.Draw(context.Background(), render.Input{}, theme.Light)
	require.ErrorContains(t, err, "no map")
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = handoffs.View{}.Draw(ended, render.Input{Map: sample.Broadband()}, theme.Light)
	require.ErrorIs(t, err, context.Canceled)
}
