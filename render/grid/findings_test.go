package grid_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/render/theme"
)

// More findings than fit: the worst are shown, the rest is counted.
func TestManyFindings(t *testing.T) {
	m := sample.Broadband()
	list := sample.Findings(m, 1, 90)
	for i := range list { // none is like another
		list[i].Params = diag.Params{{Name: fmt.Sprint(i), Value: i}}
	}
	in := render.Input{Map: m, Figures: &figures.Report{Findings: list}}
	scene := draw(t, grid.View{}, in, theme.Light)
	assert.Empty(t, faults(scene, theme.Light))
	assert.Contains(t, strings.Join(texts(scene), "\n"), "50 more are not shown")
}

// about is a report of findings of some rules, "rule subject" each.
func about(list ...string) *figures.Report {
	r := &figures.Report{}
	for _, x := range list {
		rule, subject, _ := strings.Cut(x, " ")
		r.Findings = append(r.Findings, diag.Finding{Rule: rule, Subject: subject, Severity: diag.SeverityWarning, Message: "it is " + rule + " at " + subject})
	}
	return r
}

// Findings that are alike stand in one line with all places, and under one number
// on the map; what has no place has no number.
func TestFindingsThatAreAlike(t *testing.T) {
	in := render.Input{Map: sample.Broadband(), Figures: about("leak order/place", "no-committee home-broadband", "leak choose/ask", "leak discover/check",
		"no-owner choose/ask", "silo-handoff sales>billing", "silo-handoff marketing>care")}
	scene := draw(t, grid.View{}, in, theme.Light)
	assert.Empty(t, faults(scene, theme.Light))
	said := texts(scene)
	at := slices.Index(said, "Findings")
	assert.Equal(t, "7\u00a0warnings", said[at+1])
	var list []string
	for _, s := range said[at+2:] {
		if strings.HasPrefix(s, "It is") || strings.Contains(s, " · ") || len(s) < 3 {
			list = append(list, s)
		}
	}
	assert.Equal(t, []string{
		"1", "It is leak at choose/ask", "leak · choose/ask · also steps 2, 6",
		"!", "It is no-committee at home-broadband", "no-committee · home-broadband",
		"2", "It is no-owner at choose/ask", "no-owner · choose/ask",
		"3", "It is silo-handoff at marketing>care", "silo-handoff · marketing>care · also Sales → Billing",
	}, list[:12])
	pins := 0
	for _, s := range said[:at] {
		if s == "!" {
			pins++
		}
	}
	assert.Zero(t, pins, "no pin without a number")
}

// Values that findings quote from the map are set as those of the picture.
func TestValuesOfFindings(t *testing.T) {
	f := diag.Finding{Rule: "leak", Subject: "choose/ask", Message: "is “5d”, not 34%", Params: diag.Params{{Name: "value", Value: "5d"}, {Name: "other", Value: "34%"}}}
	scene := draw(t, grid.View{}, render.Input{Map: sample.Broadband(), Figures: &figures.Report{Findings: []diag.Finding{f}}}, theme.Light)
	assert.Contains(t, texts(scene), "Is “5\u00a0d”, not 34\u00a0%")
}

// A bar that stands for several touchpoints has each number once.
func TestNumbersOfBars(t *testing.T) {
	in := render.Input{Map: sample.Broadband(), Figures: about("perceived-owner order/place", "perceived-owner choose/quote")}
	in.Map.Stages[2].Touchpoints[0].Owner = in.Map.Stages[1].Touchpoints[2].Owner
	said := texts(draw(t, grid.View{Lanes: []string{"owner"}}, in, theme.Light))
	n := 0
	for _, s := range said[slices.Index(said, "Accountable"):slices.Index(said, "Findings")] {
		if s == "1" {
			n++
		}
	}
	assert.Equal(t, 1, n)
}

// Where lanes are chosen, only findings that have a pin there are listed, and the
// others are counted.
func TestFindingsOfChosenLanes(t *testing.T) {
	in := render.Input{Map: sample.Broadband(), Figures: about("leak order/place", "effort-max choose/ask", "emotion-drop order/place>order/verify", "no-committee home-broadband", "silo-handoff sales>billing")}
	in.Figures.Effort = &figures.Effort{Touchpoints: []figures.TouchpointEffort{{ID: "ask", Expected: figures.Of(12), Share: figures.Of(0.2), Known: true}}}
	for lang, more := range map[string]string{"en": "4 more about what is not drawn", "uk": "ще 4 про те, чого тут не намальовано",
		"ru": "ещё 4 о том, что здесь не нарисовано", "pl": "jeszcze 4 o tym, czego tu nie narysowano"} {
		style := theme.Light
		style.Lang = lang
		said := strings.Join(texts(draw(t, grid.View{Lanes: []string{"effort"}}, in, style)), "|")
		assert.Contains(t, said, more)
		assert.Contains(t, said, "|1|It is effort-max")
		assert.NotContains(t, said, "It is leak")
		assert.NotContains(t, said, "It is no-committee")
		assert.NotContains(t, said, "It is silo-handoff")
	}
	none := draw(t, grid.View{Lanes: []string{"quotes"}}, in, theme.Light)
	assert.Empty(t, faults(none, theme.Light))
	assert.Contains(t, texts(none), "5 more about what is not drawn")
	assert.NotContains(t, strings.Join(texts(draw(t, grid.View{}, in, theme.Light)), "|"), "not drawn")
}

// A long name has a wider card, so that it does not stretch all others.
func TestLongNameIsWrappedWider(t *testing.T) {
	m := sample.Broadband()
	size := func() (w, h float64) {
		for _, s := range flatten(draw(t, grid.View{Lanes: []string{"steps"}}, render.Input{Map: m}, theme.Light).Items, nil) {
			if s.rect != nil && strings.HasSuffix(s.path, "tp-ask") {
				return s.rect.W, s.rect.H
			}
		}
		return 0, 0
	}
	width, height := size()
	assert.LessOrEqual(t, width, 220.0)
	m.Stages[1].Touchpoints[1].Name = strings.Repeat("Asks for everything ", 15)
	wide, high := size()
	assert.Greater(t, wide, 220.0)
	assert.Less(t, high, height+110, "seven lines of a name more than two")
}

// Where a part of the journey is drawn, its key figures say that they are of the
// whole, and small shares of all effort are not named.
func TestKeyFiguresOfAPart(t *testing.T) {
	whole := load(t, maps+"home-broadband.journey.yaml")
	part, err := cut.Of(whole, cut.Options{Selection: journey.Selection{Channels: []string{"web"}}})
	require.NoError(t, err)
	for lang, says := range map[string]string{"en": "of the whole journey", "uk": "усього шляху", "ru": "всего пути", "pl": "całej podróży"} {
		style := theme.Light
		style.Lang = lang
		count := func(in render.Input) int {
			n := 0
			for _, s := range texts(draw(t, grid.View{}, in, style)) {
				if s == says {
					n++
				}
			}
			return n
		}
		assert.Equal(t, 5, count(part), lang)
		assert.Zero(t, count(whole), lang)
	}
	named := func(stage string) int {
		in, err := cut.Of(whole, cut.Options{Selection: journey.Selection{Stages: []string{stage}}})
		require.NoError(t, err)
		return strings.Count(strings.Join(texts(draw(t, grid.View{Lanes: []string{"effort"}}, in, theme.Light)), "|"), "|of all")
	}
	assert.Equal(t, 0, named("bill"), "3.6 and 4.1 per cent are next to nothing")
	assert.Equal(t, 3, named("order"))
}

// The pin of the lowest face stands beside its label, and no pin touches the
// diamond of a moment of truth.
func TestPinsOfTheCurve(t *testing.T) {
	seen := 0
	for _, name := range []string{"home-broadband", "buy-a-bed", "mortgage-app", "sotrudnik"} {
		scene := draw(t, grid.View{Lanes: []string{"emotion"}}, load(t, maps+name+".journey.yaml"), theme.Light)
		flat := flatten(scene.Items, nil)
		type at struct{ x, y float64 }
		var pins, faces []at
		for _, s := range flat {
			if x := s.text; x != nil && x.Bold && x.Size == 11 && x.Anchor == render.Middle && strings.Contains(s.path, "lane-emotion") {
				pins = append(pins, at{x.X, x.Y - 4})
			}
			if c := s.circle; c != nil && c.R == parts.FaceRadius {
				faces = append(faces, at{c.X, c.Y})
			}
		}
		require.NotEmpty(t, faces)
		seen += len(pins)
		for _, p := range pins {
			near := math.Inf(1)
			for _, f := range faces {
				near = math.Min(near, math.Hypot(p.x-f.x, p.y-f.y))
				diamond := at{f.x + 9.5, f.y - 9.5}
				assert.Greater(t, math.Max(math.Abs(p.x-diamond.x), math.Abs(p.y-diamond.y)), 15.0, "%s: a pin touches the diamond of a face", name)
			}
			assert.Less(t, near, 130.0, "%s: a pin is far from every face", name)
		}
	}
	assert.Greater(t, seen, 8)
}
