package grid_test

import (
	"context"
	"fmt"
	"os"
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
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

// now is the day of every analysis here.
var now = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

func long() bool { return os.Getenv("SEAM_LONG") != "" }

// generated is the input of one seed: its figures are the real ones, only the
// flows, or none at all.
func generated(t testing.TB, seed uint64) render.Input {
	t.Helper()
	n := []int{1, 2, 3, 5, 8, 13, 21, 40, 100}[seed%9]
	m, err := journey.New(context.Background(), *sample.Rich(seed, n))
	require.NoError(t, err, "seed %d", seed)
	in := render.Input{Map: m}
	switch seed % 5 {
	case 0:
	case 1:
		in.Figures = sample.Figures(m)
	default:
		in.Figures, err = analyze.Run(context.Background(), m, analyze.Options{Now: now})
		require.NoError(t, err)
	}
	if seed%3 == 0 {
		if in.Figures == nil {
			in.Figures = &figures.Report{}
		}
		in.Figures.Findings = sample.Findings(m, seed, n*3)
	}
	if seed%7 == 3 {
		other := *sample.Rich(seed+1, n)
		if o, err := journey.New(context.Background(), other); err == nil {
			in.Other = &render.Input{Map: o}
		}
	}
	return in
}

// Whatever the map says, no text lies over another, under a mark, across an
// edge or outside the page.
func TestNothingOverlaps(t *testing.T) {
	seeds := uint64(45)
	if long() {
		seeds = 900
	}
	styles := []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			style := sample.Look(styles[seed%4], int(seed/4))
			style.Lang = []string{"", "uk", "pl", "ru", "en"}[seed%5]
			scene, err := grid.View{}.Draw(context.Background(), generated(t, seed), style)
			require.NoError(t, err)
			found := faults(scene, style)
			for _, f := range found[:min(len(found), 8)] {
				t.Error(f)
			}
		})
	}
}

// letters are what of a text has to be in the picture: wrapping changes white
// space and adds hyphens.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("-\u00ad\u200e\u200f", r) {
			return -1
		}
		return r
	}, s)
}

// Every touchpoint's name and words stand whole in its card.
func TestNothingIsCut(t *testing.T) {
	for seed := range uint64(27) {
		in := generated(t, seed)
		scene := draw(t, grid.View{}, in, theme.Light)
		cards := map[string]string{}
		whole := ""
		for _, s := range flatten(scene.Items, nil) {
			if s.text != nil {
				cards[s.path[strings.LastIndex(s.path, "/")+1:]] += letters(s.text.Text)
				whole += letters(s.text.Text)
			}
		}
		for i := range in.Map.Stages {
			for k := range in.Map.Stages[i].Touchpoints {
				tp := &in.Map.Stages[i].Touchpoints[k]
				card := cards["tp-"+tp.ID]
				assert.Contains(t, card, letters(tp.Name), "seed %d", seed)
				assert.Contains(t, card, letters(tp.Does), "seed %d", seed)
				for _, p := range tp.Pains {
					assert.Contains(t, cards["pain-"+p.ID], letters(p.Text), "seed %d", seed)
				}
				for _, o := range tp.Opportunities {
					assert.Contains(t, cards["opportunity-"+o.ID], letters(o.Text), "seed %d", seed)
				}
			}
			assert.Contains(t, whole, letters(in.Map.Stages[i].Name), "seed %d", seed)
			assert.Contains(t, whole, letters(in.Map.Stages[i].Goal), "seed %d", seed)
		}
	}
}

// Structure that is legal but odd is drawn all the same.
func TestOddJourneys(t *testing.T) {
	yes := func(to string, share float64) touchpoint.Target {
		return touchpoint.Target{Touchpoint: to, Share: &share}
	}
	point := func(id string, next ...touchpoint.Target) touchpoint.Touchpoint {
		return touchpoint.Touchpoint{ID: id, Name: id, Detail: touchpoint.Detail{Next: next, Active: touchpoint.Exactly(time.Minute)}}
	}
	for name, stages := range map[string][]journey.Stage{
		"trapped":     {{ID: "s", Name: "S", Touchpoints: []touchpoint.Touchpoint{point("a", yes("b", 1)), point("b", yes("a", 1))}}},
		"self loop":   {{ID: "s", Name: "S", Touchpoints: []touchpoint.Touchpoint{point("a", yes("a", 0.5), touchpoint.Target{Outcome: "done"})}}},
		"turned away": {{ID: "s", Name: "S", Touchpoints: []touchpoint.Touchpoint{point("a")}}},
		"empty stage": {{ID: "s", Name: "S"}, {ID: "t", Name: "T", Touchpoints: []touchpoint.Touchpoint{point("a")}}, {ID: "u", Name: "U"}},
	} {
		t.Run(name, func(t *testing.T) {
			m := &journey.Map{ID: "odd", Title: "Odd", Stages: stages,
				Vocabulary: journey.Vocabulary{Outcomes: []journey.Outcome{{Entry: journey.Entry{ID: "done", Name: "Done"}, Success: true}}}}
			if name == "turned away" {
				done, gone := 0.004, 0.2
				m.Outcomes = append(m.Outcomes, journey.Outcome{Entry: journey.Entry{ID: "gone", Name: "Gone"}})
				m.Start = []touchpoint.Target{{Touchpoint: "a"}, {Outcome: "done", Share: &done}, {Outcome: "gone", Share: &gone}}
			}
			in := render.Input{Map: m}
			if checked, err := journey.New(context.Background(), *m); err == nil {
				in.Map = checked
				in.Figures, err = analyze.Run(context.Background(), checked, analyze.Options{Now: now})
				require.NoError(t, err)
			}
			for _, f := range []*figures.Report{in.Figures, nil} {
				scene := draw(t, grid.View{}, render.Input{Map: in.Map, Figures: f}, theme.Light)
				assert.Empty(t, faults(scene, theme.Light))
			}
		})
	}
}
