package grid_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/svg"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

// load reads a map of the examples and analyzes it, by all rules or by some.
func load(t testing.TB, name string, rules ...string) render.Input {
	t.Helper()
	ctx := context.Background()
	m, err := journey.Load(ctx, filepath.FromSlash(name))
	require.NoError(t, err)
	o := analyze.Options{Now: now}
	for _, id := range rules {
		require.NotNil(t, analyze.RuleByID(id), id)
		o.Rules = append(o.Rules, analyze.RuleByID(id))
	}
	r, err := analyze.Run(ctx, m, o)
	require.NoError(t, err)
	return render.Input{Map: m, Figures: r}
}

func paint(t testing.TB, scene *render.Scene) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, svg.Backend{}.Paint(context.Background(), &b, scene))
	return b.Bytes()
}

func draw(t testing.TB, v grid.View, in render.Input, style render.Style) *render.Scene {
	t.Helper()
	scene, err := v.Draw(context.Background(), in, style)
	require.NoError(t, err)
	return scene
}

const maps = "../../examples/maps/"

// The pictures of whole maps, byte by byte; UPDATE_GOLDEN=1 renews them. The
// rules are named, so that a new one changes no picture.
func TestGolden(t *testing.T) {
	rules := []string{"no-owner", "perceived-owner", "silo-handoff", "context-lost", "fact-differs", "effort-hotspot", "leak",
		"moment-of-truth-low", "emotion-drop", "pain-unanswered", "content-assumed"}
	broadband := load(t, maps+"home-broadband.journey.yaml", rules...)
	target := load(t, maps+"home-broadband.target.journey.yaml", rules...)
	broadband.Other = &target
	part, err := cut.Of(broadband, cut.Options{Selection: journey.Selection{Stages: []string{"choose", "wait"}, Channels: []string{"web", "shop", "phone"}}})
	require.NoError(t, err)
	for _, c := range []struct {
		name  string
		in    render.Input
		style render.Style
		view  grid.View
	}{
		{"home-broadband", broadband, theme.Light, grid.View{}},
		{"home-broadband-bands", broadband, theme.Light, grid.View{Width: 1400}},
		{"home-broadband-part", part, theme.Light, grid.View{}},
		{"zvorotnyi-zviazok-dark", load(t, maps+"zvorotnyi-zviazok.journey.yaml", rules...), theme.Dark, grid.View{}},
		{"smallest", load(t, "../../journey/testdata/maps/smallest.journey.yaml", rules...), theme.Print, grid.View{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := paint(t, draw(t, c.view, c.in, c.style))
			path := filepath.Join("testdata", c.name+".svg")
			if os.Getenv("UPDATE_GOLDEN") != "" {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(path, got, 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			if !bytes.Equal(want, got) {
				t.Errorf("%s differs: look at the picture, then renew it with UPDATE_GOLDEN=1", path)
			}
		})
	}
}

// Every example map is drawn without a fault, in every language and theme,
// with figures and without.
func TestExamples(t *testing.T) {
	files, err := filepath.Glob(filepath.FromSlash(maps + "*.journey.yaml"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for i, file := range files {
		in := load(t, file)
		for _, name := range theme.Names() {
			style, err := theme.ByName(name)
			require.NoError(t, err)
			style.Lang = []string{"en", "uk", "ru", "pl"}[i%4]
			for _, f := range []*figures.Report{in.Figures, nil} {
				scene := draw(t, grid.View{}, render.Input{Map: in.Map, Figures: f}, style)
				assert.Empty(t, faults(scene, style), file)
				assert.Equal(t, in.Map.Title, scene.Title)
				assert.NotEmpty(t, scene.Desc)
			}
		}
	}
}

// The same input gives the same bytes, however often and at whatever time.
func TestDeterministic(t *testing.T) {
	in := generated(t, 12)
	want := paint(t, draw(t, grid.View{}, in, theme.Light))
	for range 5 {
		require.Equal(t, want, paint(t, draw(t, grid.View{}, in, theme.Light)))
	}
}

func ids(scene *render.Scene, prefix string) []string {
	var out []string
	for _, item := range scene.Items {
		if g, ok := item.(*render.Group); ok && strings.HasPrefix(g.ID, prefix) {
			out = append(out, g.ID)
		}
	}
	return out
}

func TestLanes(t *testing.T) {
	in := load(t, maps+"home-broadband.journey.yaml")
	all := ids(draw(t, grid.View{}, in, theme.Light), "lane-")
	want := make([]string, 0, len(grid.LaneNames()))
	for _, n := range grid.LaneNames() {
		want = append(want, "lane-"+n)
	}
	assert.Equal(t, want, all, "the map fills every lane")

	chosen := grid.View{Lanes: []string{"owner", "emotion"}}
	scene := draw(t, chosen, in, theme.Light)
	assert.Equal(t, []string{"lane-owner", "lane-emotion"}, ids(scene, "lane-"))
	assert.Empty(t, faults(scene, theme.Light))

	_, err := grid.View{Lanes: []string{"emotoin"}}.Draw(context.Background(), in, theme.Light)
	require.EqualError(t, err, `grid: there is no lane "emotoin"; did you mean emotion? (write emotion, or choose from `+strings.Join(grid.LaneNames(), ", ")+")")
	_, err = grid.View{Lanes: []string{"steps", "steps"}}.Draw(context.Background(), in, theme.Light)
	require.ErrorContains(t, err, "asked for twice")
}

// Any choice and order of lanes is drawn without a fault.
func TestLanesInAnyOrder(t *testing.T) {
	names := grid.LaneNames()
	for seed := range uint64(24) {
		in := generated(t, seed)
		var lanes []string
		for i := range names {
			if k := (i*5 + int(seed)) % len(names); (k+int(seed))%3 > 0 {
				lanes = append(lanes, names[k])
			}
		}
		scene := draw(t, grid.View{Lanes: lanes}, in, theme.Light)
		assert.Empty(t, faults(scene, theme.Light), "seed %d, lanes %v", seed, lanes)
	}
}

// A lane that the map declares comes after the known ones, under its own name.
func TestOwnLanes(t *testing.T) {
	m := sample.Broadband()
	m.Lanes = []journey.Lane{{ID: "risks", Name: "Risks"}, {ID: "empty", Name: "Empty"}}
	m.Stages[0].Touchpoints[0].Lanes = []touchpoint.LaneText{{Lane: "risks", Text: "The address is not in the register"}}
	scene := draw(t, grid.View{}, render.Input{Map: m}, theme.Light)
	lanes := ids(scene, "lane-")
	assert.Equal(t, "lane-risks", lanes[len(lanes)-1])
	assert.NotContains(t, lanes, "lane-empty")
	assert.Equal(t, []string{"lane-risks"}, ids(draw(t, grid.View{Lanes: []string{"risks"}}, render.Input{Map: m}, theme.Light), "lane-"))
}

func texts(scene *render.Scene) []string {
	var out []string
	for _, s := range flatten(scene.Items, nil) {
		if s.text != nil {
			out = append(out, s.text.Text)
		}
	}
	return out
}

// What was not computed is not drawn, and never drawn as zero.
func TestUnknownFigures(t *testing.T) {
	m := sample.Broadband()
	bare := draw(t, grid.View{}, render.Input{Map: m}, theme.Light)
	assert.NotContains(t, texts(bare), "Success")
	assert.Equal(t, "16 touchpoints in 6 stages.", bare.Desc)
	assert.NotContains(t, ids(bare, "lane-"), "lane-effort")

	trapped := &figures.Report{Effort: &figures.Effort{Success: figures.Insufficient("customers are trapped"), Expected: figures.Insufficient("customers are trapped")}}
	scene := draw(t, grid.View{}, render.Input{Map: m, Figures: trapped}, theme.Light)
	assert.Contains(t, texts(scene), "insufficient data")
	assert.Contains(t, texts(scene), "customers are trapped")
	for _, s := range texts(scene) {
		assert.NotEqual(t, "0\u00a0%", s)
	}
}

// Where no time is known the picture says so, and does not call it 0.
func TestNoTimeIsKnown(t *testing.T) {
	m := sample.Broadband()
	none := &figures.Report{Effort: &figures.Effort{Success: figures.Of(0.5), Expected: figures.Of(0), SD: figures.Of(0), Known: figures.Of(0)}}
	said := texts(draw(t, grid.View{}, render.Input{Map: m, Figures: none}, theme.Light))
	assert.Contains(t, said, "Modelled effort")
	assert.Contains(t, strings.Join(said, " "), "no step says how long it takes")
	assert.NotContains(t, said, "0")
	assert.NotContains(t, said, "≥ 0")
}

// The sentence above a part of a journey names nothing that is not drawn.
func TestTakeawayOfAPart(t *testing.T) {
	whole := load(t, maps+"home-broadband.journey.yaml")
	require.Contains(t, draw(t, grid.View{}, whole, theme.Light).Desc, "Meet the engineer")
	part, err := cut.Of(whole, cut.Options{Selection: journey.Selection{Stages: []string{"choose"}}})
	require.NoError(t, err)
	desc := draw(t, grid.View{}, part, theme.Light).Desc
	assert.NotContains(t, desc, "Meet the engineer")
	assert.NotContains(t, desc, "Chase the order")
	assert.Contains(t, desc, "46 of 100", "what is so of the whole is said")
}

// Labels of the curve keep off the lines of the scale where they can, and off the
// points of other curves.
func TestLabelsOfTheCurve(t *testing.T) {
	for _, name := range []string{"buy-a-bed", "mortgage-app", "sotrudnik", "garantiynyy-remont"} {
		scene := draw(t, grid.View{Lanes: []string{"emotion"}}, load(t, maps+name+".journey.yaml"), theme.Light)
		var scale []float64
		var marks [][2]float64
		labels := 0
		flat := flatten(scene.Items, nil)
		for _, s := range flat {
			if l := s.line; len(l) == 1 && l[0][1] == l[0][3] && s.half == 0.5 && strings.Contains(s.path, "lane-emotion") {
				scale = append(scale, l[0][1])
			}
			if c := s.circle; c != nil && c.R == 3.5 {
				marks = append(marks, [2]float64{c.X, c.Y})
			}
		}
		require.NotEmpty(t, scale)
		for _, s := range flat {
			x := s.text
			if x == nil || !strings.HasPrefix(x.Text, "Highest ") && !strings.HasPrefix(x.Text, "Lowest ") && !strings.HasPrefix(x.Text, "drop ") {
				continue
			}
			labels++
			top, foot := x.Y-0.72*x.Size, x.Y+0.2*x.Size
			left := x.X
			if x.Anchor == render.Middle {
				left -= x.Width / 2
			}
			for _, y := range scale {
				assert.False(t, top < y && y < foot, "%s: %s lies on the line at %v", name, x.Text, y)
			}
			for _, m := range marks {
				assert.False(t, left-4 < m[0] && m[0] < left+x.Width+4 && top-4 < m[1] && m[1] < foot+4, "%s: %s lies on the mark at %v", name, x.Text, m)
			}
		}
		if name == "buy-a-bed" || name == "mortgage-app" {
			assert.Equal(t, 3, labels, name)
		}
	}
}

func TestErrors(t *testing.T) {
	_, err := grid.View{}.Draw(context.Background(), render.Input{}, theme.Light)
	require.EqualError(t, err, "grid: there is no map to draw")
	_, err = grid.View{}.Draw(context.Background(), render.Input{Map: &journey.Map{Title: "Nothing"}}, theme.Light)
	require.ErrorContains(t, err, `the map "Nothing" has no touchpoints`)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = grid.View{}.Draw(ctx, render.Input{Map: sample.Broadband()}, theme.Light)
	require.ErrorIs(t, err, context.Canceled)
}

// The check finds each kind of fault that it is there for.
func TestFaults(t *testing.T) {
	text := func(x, y float64) *render.Text {
		return &render.Text{X: x, Y: y, Text: "word", Size: 12, Color: "#000000", Width: 30}
	}
	solid := render.Fill{Color: "#FFFFFF"}
	stroke := render.Stroke{Color: "#123456", Width: 1}
	line := &render.Line{X1: 0, Y1: 48, X2: 100, Y2: 48, Stroke: stroke}
	ground := &render.Rect{X: 30, Y: 30, W: 60, H: 30, Fill: solid}
	for _, c := range []struct {
		fault string // "" for none
		items []render.Item
	}{
		{"", []render.Item{text(40, 50)}},
		{"", []render.Item{ground, text(40, 50)}},
		{"", []render.Item{line, ground, text(40, 50)}},
		{"texts overlap", []render.Item{text(40, 50), text(60, 52)}},
		{"outside the page", []render.Item{text(80, 50)}},
		{"text across an edge", []render.Item{ground, text(65, 50)}},
		{"text on line", []render.Item{line, text(40, 50)}},
		{"line over text", []render.Item{text(40, 50), line}},
		{"mark over text", []render.Item{text(40, 50), &render.Circle{X: 45, Y: 48, R: 9, Fill: solid}}},
		{"line over text", []render.Item{text(40, 50), &render.Path{Stroke: stroke, Segments: []render.Segment{
			{X: 0, Y: 90}, {Kind: render.CurveTo, X1: 50, Y1: 20, X2: 60, Y2: 20, X: 99, Y: 90}}}}},
	} {
		found := faults(&render.Scene{Width: 100, Height: 100, Items: c.items}, theme.Light)
		if c.fault == "" {
			assert.Empty(t, found)
			continue
		}
		require.Len(t, found, 1, c.fault)
		assert.Contains(t, found[0], c.fault)
	}
}

func Example() {
	ctx := context.Background()
	m, err := journey.Load(ctx, filepath.FromSlash(maps+"home-broadband.journey.yaml"))
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := analyze.Run(ctx, m, analyze.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	view := grid.View{Lanes: []string{"steps", "emotion", "owner"}}
	scene, err := view.Draw(ctx, render.Input{Map: m, Figures: report}, theme.Light)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(scene.Title)
	fmt.Println(strings.ReplaceAll(scene.Desc, "\u00a0", " ")) // units are held to their numbers
	// Output:
	// Order home broadband
	// 46 of 100 people who start succeed; most effort goes into “Meet the engineer” (17 %), the mood is lowest at “Chase the order” (−1.8).
}
