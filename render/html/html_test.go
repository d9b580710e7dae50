package html_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/fonttest"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/diff"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/html"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/matrix"
	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

// now is the day of every analysis here.
var now = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

func Example() {
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
	page := html.Exporter{Views: []html.Tab{{Name: "grid", View: grid.View{}}}}
	var b bytes.Buffer
	if err := page.Export(ctx, &b, render.Input{Map: m, Figures: found}, theme.Light); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(regexp.MustCompile(`<article id="tp-compare"`).MatchString(b.String()))
	// Output: true
}

var exporter = html.Exporter{
	Views: []html.Tab{{Name: "grid", View: grid.View{}}, {Name: "matrix", View: matrix.View{}}, {Name: "network", View: network.View{}}},
	Sections: func(lang string, m *journey.Map, r *figures.Report) []figures.Section {
		return report.Sections{Lang: lang, File: "map.yaml"}.Of(m, r)
	},
	Plan: func(lang string, m *journey.Map, plan *figures.Plan) []figures.Section {
		return report.Sections{Lang: lang, File: "map.yaml"}.Plan(m, plan)
	},
	Compare: diff.View{},
	Differences: func(lang string, c *figures.Changes) []figures.Section {
		return report.Diff{Lang: lang}.Sections(c)
	},
}

// Names that are written from right to left stand apart in sentences, which run as
// the language of the page does.
func TestNamesFromRightToLeft(t *testing.T) {
	m := story(t, "home-broadband")
	first := &m.Stages[0].Touchpoints[0]
	first.Name = "להשוות (2)"
	in := render.Input{Map: m, Figures: &figures.Report{Findings: []diag.Finding{
		{Rule: "leak", Severity: diag.SeverityWarning, Message: "“להשוות (2)” loses 30 %", Help: "ask `sales`", Subject: m.Stages[0].ID + "/" + first.ID},
	}}}
	var b bytes.Buffer
	require.NoError(t, html.Exporter{}.Export(t.Context(), &b, in, theme.Light))
	page := b.String()
	assert.Contains(t, page, `<th scope="row">“<bdi>להשוות (2)</bdi>” loses 30 %`)
	assert.Contains(t, page, `"><bdi>להשוות (2)</bdi></a>`)
	assert.Contains(t, page, `<h2 id="name-1" dir="auto">להשוות (2)</h2>`)
	assert.NotContains(t, page, "\u2067", "elements do it")
}

// What is too large for a page is printed on pages of its own, which hold no ids that
// the picture has, and a small picture has none.
func TestPrintsOnPages(t *testing.T) {
	wide := states(t, "home-broadband")
	wide.Other, wide.Changes = nil, nil
	export := func(in render.Input) string {
		var b bytes.Buffer
		require.NoError(t, exporter.Export(t.Context(), &b, in, theme.Light))
		return b.String()
	}
	page := export(wide)
	list := regexp.MustCompile(`(?s)<div class="pages">.*?</div>`).FindAllString(page, -1)
	require.Len(t, list, 2, "of the grid, which breaks into pages, and of the network, which is cut between stages")
	assert.Contains(t, list[1], `<use href="#network-whole"/>`)
	assert.Equal(t, 1, strings.Count(page, `<g id="network-whole">`))
	for _, pages := range list {
		assert.Greater(t, strings.Count(pages, "<svg"), 1)
		assert.NotContains(t, pages, ` id="`)
		assert.NotContains(t, pages, "<a ")
		for _, m := range regexp.MustCompile(`(?m)^<svg [^>]*width="([\d.]+)"`).FindAllStringSubmatch(pages, -1) {
			width, err := strconv.ParseFloat(m[1], 64)
			require.NoError(t, err)
			assert.LessOrEqual(t, width, 1570*1.5, "about as wide as a sheet")
		}
	}
	small, err := journey.New(t.Context(), journey.Map{ID: "small", Title: "Small", Owner: "a", Stages: []journey.Stage{{ID: "s", Name: "S", Touchpoints: []touchpoint.Touchpoint{{ID: "t", Name: "T"}}}},
		Vocabulary: journey.Vocabulary{Departments: []journey.Department{{Entry: journey.Entry{ID: "a", Name: "A"}}}}})
	require.NoError(t, err)
	assert.NotContains(t, export(render.Input{Map: small}), `<div class="pages"`)
}

// states is a story with its target beside it, compared, and its plan.
func states(t testing.TB, name string) render.Input {
	t.Helper()
	in, target := render.Input{Map: story(t, name)}, render.Input{Map: story(t, name+".target")}
	for _, x := range []*render.Input{&in, &target} {
		var err error
		x.Figures, err = analyze.Run(t.Context(), x.Map, analyze.Options{Now: now})
		require.NoError(t, err)
	}
	var err error
	in.Figures.Plan, err = analyze.Plan(t.Context(), in.Map, analyze.PlanOptions{Brief: true})
	require.NoError(t, err)
	in.Changes, err = compare.Run(t.Context(), in.Map, target.Map, in.Figures, target.Figures, compare.Options{})
	require.NoError(t, err)
	in.Other = &target
	return in
}

// compared is the page of both states of a story.
func compared(t testing.TB, name string, style render.Style) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, exporter.Export(t.Context(), &b, states(t, name), style))
	return b.String()
}

// A page of two states has the other map, the comparison with its table, and
// figures of the other state in the drawer; which of both is drawn as the newer
// does not depend on which is shown.
func TestStates(t *testing.T) {
	for name, target := range map[string]string{"home-broadband": "Target", "zvorotnyi-zviazok": "Цільовий стан"} {
		page := compared(t, name, theme.Light)
		unique(t, page)
		for _, want := range []string{"view-other", "view-compare", "view-plan", "section-diff", "section-plan-best"} {
			assert.Contains(t, page, ` id="`+want+`"`, name)
		}
		assert.Regexp(t, `<dd class="then">`+target+` [+−]`, page)
	}
	in := states(t, "home-broadband")
	turned := *in.Other
	turned.Changes, turned.Other = in.Changes, &render.Input{Map: in.Map, Figures: in.Figures}
	var a, b bytes.Buffer
	require.NoError(t, exporter.Export(t.Context(), &a, in, theme.Light))
	require.NoError(t, exporter.Export(t.Context(), &b, turned, theme.Light))
	panel := regexp.MustCompile(`(?s)<section id="view-compare".*?</details>`)
	assert.NotEmpty(t, panel.FindString(a.String()))
	assert.Equal(t, panel.FindString(a.String()), panel.FindString(b.String()))
	assert.Contains(t, b.String(), `<dd class="then">Today −1.8</dd>`)
	alone := export(t, in.Map, theme.Light)
	for _, word := range []string{`id="view-other"`, `id="view-compare"`, `id="view-plan"`, `class="then"`, `class="switch"`} {
		assert.NotContains(t, alone, word)
	}
}

func export(t testing.TB, m *journey.Map, style render.Style) string {
	t.Helper()
	found, err := analyze.Run(t.Context(), m, analyze.Options{Now: now})
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, exporter.Export(t.Context(), &b, render.Input{Map: m, Figures: found}, style))
	return b.String()
}

func story(t testing.TB, name string) *journey.Map {
	t.Helper()
	m, err := journey.Loader{FS: os.DirFS(filepath.FromSlash("../../examples/maps"))}.Load(t.Context(), name+".journey.yaml")
	require.NoError(t, err)
	return m
}

// unique checks that no id comes twice and that every link within the page
// leads somewhere.
func unique(t *testing.T, page string) {
	t.Helper()
	ids := map[string]bool{}
	for _, x := range regexp.MustCompile(`<[a-zA-Z][^>]* id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		assert.False(t, ids[x[1]], "the id %s comes twice", x[1])
		ids[x[1]] = true
	}
	require.NotEmpty(t, ids)
	for _, x := range regexp.MustCompile(`(?:href="#|aria-labelledby="|aria-controls=")([^" ]+)`).FindAllStringSubmatch(page, -1) {
		assert.True(t, ids[x[1]], "nothing has the id %s", x[1])
	}
}

func TestPagesOfStories(t *testing.T) {
	for _, name := range []string{"home-broadband", "zvorotnyi-zviazok", "garantiynyy-remont", "tablica-producenta"} {
		page := export(t, story(t, name), theme.Light)
		unique(t, page)
		assert.Equal(t, page, export(t, story(t, name), theme.Light), "other bytes")
	}
}

func TestManyTouchpoints(t *testing.T) {
	m := sample.Rich(1, 100)
	var b bytes.Buffer
	in := render.Input{Map: m, Figures: &figures.Report{Effort: sample.Figures(m).Effort, Findings: sample.Findings(m, 1, 60)}}
	require.NoError(t, exporter.Export(t.Context(), &b, in, theme.Dark))
	unique(t, b.String())
}

// The policy names the script and the style that stand in the page, and nothing
// in it would need more than that.
func TestPolicy(t *testing.T) {
	page := export(t, story(t, "home-broadband"), theme.Light)
	policy := regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1]
	assert.Contains(t, policy, "default-src 'none'")
	assert.NotContains(t, policy, "unsafe")
	for _, tag := range []string{"script", "style"} {
		all := regexp.MustCompile(`(?s)<`+tag+`[^>]*>(.*?)</`+tag+`>`).FindAllStringSubmatch(page, -1)
		require.Len(t, all, 1, tag)
		sum := sha256.Sum256([]byte(all[0][1]))
		assert.Contains(t, policy, tag+"-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	assert.NotRegexp(t, `<[^>]* (?:style|on[a-z]+|src)=`, page, "what the policy forbids")
	assert.NotRegexp(t, `<(?:link|img|iframe|object|base|form)\b`, page)
	assert.NotContains(t, page, "@import")
	assert.NotContains(t, page, "url(")
}

func TestHostileTexts(t *testing.T) {
	const evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)> \"' onload=\"x\" & `\u202e\x00 "
	m := story(t, "home-broadband")
	m.Title, m.Stages[0].Name, m.Departments[0].Name, m.Channels[0].Name, m.Personas[0].Name = evil, evil, evil, evil, evil
	tp := &m.Stages[0].Touchpoints[0]
	tp.Name, tp.Does, tp.Thinks, tp.About = evil, evil, evil, evil
	tp.Links = []string{"javascript:alert(1)", " JAVA\tSCRIPT:alert(1)", "data:text/html,x", "https://example.com/?a=\"><b>", "mailto:a@example.com"}
	tp.Quote = &touchpoint.Quote{Text: evil, By: evil}
	tp.Pains = []touchpoint.Pain{{Text: evil, Cause: evil}}
	page := export(t, m, theme.Light)
	unique(t, page)
	assert.NotContains(t, page, "<script>alert")
	assert.NotContains(t, page, "<img")
	assert.NotContains(t, page, "<b>\"")
	words := regexp.MustCompile(`(?s)<svg.*?</svg>`).ReplaceAllString(page, "") // lines of a picture stand alone
	assert.NotContains(t, words, "\u202e")
	assert.NotRegexp(t, `(?i)href="\s*(?:java|data)`, page)
	assert.Contains(t, page, `href="https://example.com/?a=&#34;&gt;&lt;b&gt;"`)
	assert.Contains(t, page, `href="mailto:a@example.com"`)
	assert.NotRegexp(t, `<[a-z][^>"]*(?:"[^"]*"[^>"]*)* on[a-z]+=`, page, "an attribute broke out")
}

// Fonts of one's own come first in pictures and in the page, whatever they are
// called.
func TestOwnFonts(t *testing.T) {
	style := theme.Light
	var err error
	style.Fonts, _, err = render.NewFonts(fonttest.Tiny("Acme \"Sans</style>\\", "Regular", '茶'))
	require.NoError(t, err)
	page := export(t, story(t, "mortgage-app"), style)
	assert.True(t, strings.Contains(page, `--font:"Acme Sansstyle","Liberation Sans"}`))
	for _, svg := range regexp.MustCompile(`<div class="canvas"[^>]*>\n<svg[^>]*>`).FindAllString(page, -1) {
		assert.Contains(t, svg, "Acme")
	}
	assert.Equal(t, 1, strings.Count(page, "</style>"))
}

func TestErrors(t *testing.T) {
	in := render.Input{Map: sample.Broadband()}
	for name, e := range map[string]html.Exporter{
		"no view":  {Views: []html.Tab{{Name: "grid"}}},
		"no name":  {Views: []html.Tab{{View: grid.View{}}}},
		"own name": {Views: []html.Tab{{Name: "figures", View: grid.View{}}}},
		"twice":    {Views: []html.Tab{{Name: "a", View: grid.View{}}, {Name: "a", View: grid.View{}}}},
	} {
		assert.Error(t, e.Export(t.Context(), io.Discard, in, theme.Light), name)
	}
	assert.Error(t, html.Exporter{}.Export(t.Context(), io.Discard, render.Input{}, theme.Light))
	assert.NoError(t, html.Exporter{}.Export(t.Context(), io.Discard, in, theme.Light), "without figures and views")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	assert.ErrorIs(t, exporter.Export(ctx, io.Discard, in, theme.Light), context.Canceled)
}

// UPDATE_GOLDEN=1 renews the page of a story.
func TestGolden(t *testing.T) {
	page := export(t, story(t, "mortgage-app"), theme.Light)
	path := filepath.Join("testdata", "mortgage-app.html")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(page), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.True(t, string(want) == page, "the page differs from %s: UPDATE_GOLDEN=1 renews it", path)
}

// bad panics as a view that is wrong does.
type bad struct{}

func (bad) Draw(context.Context, render.Input, render.Style) (*render.Scene, error) {
	panic("a bad view")
}

// Pictures are drawn beside one another; what breaks in one breaks where the caller
// can catch it.
func TestPanicsReachTheCaller(t *testing.T) {
	e := html.Exporter{Views: []html.Tab{{Name: "grid", View: grid.View{}}, {Name: "bad", View: bad{}}}}
	assert.PanicsWithValue(t, "a bad view", func() {
		_ = e.Export(t.Context(), io.Discard, render.Input{Map: story(t, "home-broadband")}, theme.Light)
	})
}
