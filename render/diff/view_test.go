package diff_test

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
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/diff"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/internal/sound"
	"github.com/seam-cx/seam/render/svg"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

// now is the day of every analysis here.
var now = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

func analyzed(t testing.TB, m *journey.Map) render.Input {
	t.Helper()
	found, err := analyze.Run(context.Background(), m, analyze.Options{Now: now})
	require.NoError(t, err)
	return render.Input{Map: m, Figures: found}
}

func load(t testing.TB, name string) render.Input {
	t.Helper()
	m, err := journey.Load(context.Background(), filepath.Join("..", "..", "examples", "maps", name+".journey.yaml"))
	require.NoError(t, err)
	return analyzed(t, m)
}

func pair(was, now render.Input) render.Input {
	now.Other = &was
	now.Changes = changesOf(now, was)
	return now
}

func draw(t testing.TB, in render.Input, style render.Style) *render.Scene {
	t.Helper()
	s, err := diff.View{}.Draw(context.Background(), in, style)
	require.NoError(t, err)
	return s
}

func ExampleView() {
	ctx := context.Background()
	var in [2]render.Input // today and target
	for i, name := range []string{"home-broadband", "home-broadband.target"} {
		m, err := journey.Load(ctx, "../../examples/maps/"+name+".journey.yaml")
		if err != nil {
			fmt.Println(err)
			return
		}
		found, err := analyze.Run(ctx, m, analyze.Options{Now: now})
		if err != nil {
			fmt.Println(err)
			return
		}
		in[i] = render.Input{Map: m, Figures: found}
	}
	in[1].Other = &in[0]
	picture, err := diff.View{}.Draw(ctx, in[1], theme.Light)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(picture.Desc)
	// Output: Touchpoints: 1 new, 2 removed, 14 in both. 66 instead of 46 of 100 people who start succeed, in 134 min instead of 205 min.
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name  string
		style render.Style
	}{{"home-broadband", theme.Light}, {"garantiynyy-remont", theme.Dark}} {
		t.Run(c.name, func(t *testing.T) {
			in := pair(load(t, c.name), load(t, c.name+".target"))
			var b bytes.Buffer
			require.NoError(t, svg.Backend{}.Paint(context.Background(), &b, draw(t, in, c.style)))
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

// Whatever two maps say, no text lies over another, across an edge, under a face
// or outside the page.
func TestNothingOverlaps(t *testing.T) {
	seeds := uint64(32)
	if os.Getenv("SEAM_LONG") != "" {
		seeds = 800
	}
	styles := []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}
	sizes := []int{1, 2, 3, 5, 8, 13, 21, 40}
	var kinds [2]int
	for seed := range seeds {
		var in [2]render.Input
		for i := range in {
			m, err := journey.New(context.Background(), *sample.Rich(seed+uint64(i)*7777, sizes[(seed+uint64(i)*(seed/8))%8]))
			require.NoError(t, err, "seed %d", seed)
			in[i] = analyzed(t, m)
		}
		both := pair(in[0], in[1])
		kinds[0] += len(both.Changes.Differences)
		kinds[1] += len(both.Changes.Settled) + len(both.Changes.New)
		if seed%5 == 0 {
			both.Changes = nil
		}
		if seed%7 == 0 {
			both.Figures = nil
		}
		style := sample.Look(styles[seed%4], int(seed/4))
		style.Lang = []string{"", "uk", "pl", "ru", "en"}[seed%5]
		t.Run(fmt.Sprint(seed), func(t *testing.T) { sound.Scene(t, draw(t, both, style)) })
	}
	assert.Greater(t, kinds[0], 60, "the generated maps differ")
	assert.Greater(t, kinds[1], 60, "the generated maps have findings")
}

// The maps that come with seam are drawn without a fault in every theme.
func TestExamples(t *testing.T) {
	styles := []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}
	for i, name := range []string{"home-broadband", "buy-a-bed", "domashniy-internet", "garantiynyy-remont", "mortgage-app", "sotrudnik", "tablica-producenta", "zvorotnyi-zviazok"} {
		t.Run(name, func(t *testing.T) {
			sound.Scene(t, draw(t, pair(load(t, name), load(t, name+".target")), styles[i%4]))
		})
	}
}

// Each language has its words, and no phrase is left unfilled.
func TestLanguages(t *testing.T) {
	in := pair(load(t, "home-broadband"), load(t, "home-broadband.target"))
	in.Changes.Differences = append(in.Changes.Differences, figures.Difference{Class: figures.Improvement, Kind: "collaboration", Message: "care and sales meet every week"})
	seen := map[string]bool{}
	for _, lang := range []string{"en", "uk", "ru", "pl"} {
		style := theme.Light
		style.Lang = lang
		s := draw(t, in, style)
		sound.Scene(t, s)
		assert.Equal(t, lang, s.Lang)
		assert.False(t, seen[s.Desc])
		seen[s.Desc] = true
		assert.NotContains(t, said(s), "%s")
		assert.Contains(t, said(s), "Care and sales meet every week")
	}
}

// said are the texts of a picture in order.
func said(s *render.Scene) string {
	texts, _, _ := sound.Boxes(s.Items)
	var b strings.Builder
	for _, x := range texts {
		b.WriteString(x.Name + "|")
	}
	return b.String()
}

// journeyOf is a map of one stage with these touchpoints, "id owner" each, and
// "id owner +1" with an emotion.
func journeyOf(t *testing.T, state journey.State, list ...string) *journey.Map {
	t.Helper()
	m := journey.Map{ID: "m", Title: "M", Locale: "en", State: state}
	m.Departments = []journey.Department{{Entry: journey.Entry{ID: "a", Name: "Dep A"}}, {Entry: journey.Entry{ID: "b", Name: "Dep B"}}}
	st := journey.Stage{ID: "s", Name: "S"}
	for _, x := range list {
		f := strings.Fields(x)
		tp := touchpoint.Touchpoint{ID: f[0], Name: strings.ToUpper(f[0])}
		if len(f) > 1 && f[1] != "-" {
			tp.Owner = f[1]
		}
		if len(f) > 2 {
			v, err := strconv.ParseFloat(f[2], 64)
			require.NoError(t, err)
			tp.Emotion = &touchpoint.Emotion{Value: &v}
		}
		st.Touchpoints = append(st.Touchpoints, tp)
	}
	m.Stages = []journey.Stage{st}
	checked, err := journey.New(context.Background(), m)
	require.NoError(t, err)
	return checked
}

func TestMatchesByIdsAlone(t *testing.T) {
	was := journeyOf(t, journey.Current, "a a", "b a", "c b")
	is := journeyOf(t, journey.Target, "x a", "a a", "b b", "y b")
	s := draw(t, render.Input{Map: is, Other: &render.Input{Map: was}}, theme.Light)
	sound.Scene(t, s)
	assert.Equal(t, "Touchpoints: 2 new, 1 removed, 2 in both.", s.Desc)
	order := []string{}
	for _, item := range s.Items {
		if g, ok := item.(*render.Group); ok && strings.HasPrefix(g.ID, "tp-") {
			order = append(order, g.ID+" "+g.Title)
		}
	}
	assert.Equal(t, []string{"tp-x added", "tp-a in both", "tp-b in both", "tp-y added", "tp-c removed"}, order)
	assert.NotContains(t, said(s), "settled", "findings are not told without changes")
	assert.Contains(t, said(s), "Today|")
	again := draw(t, render.Input{Map: is, Other: &render.Input{Map: is}}, theme.Light)
	assert.Equal(t, "Both maps have the same touchpoints (4).", again.Desc)
	assert.Contains(t, said(again), "|thin: Before|", "of one state, they are before and now")
}

func TestFormerIdsMatch(t *testing.T) {
	was := journeyOf(t, journey.Current, "a a", "b a")
	m := *journeyOf(t, journey.Target, "a a", "c a")
	stage := m.Stages[0]
	stage.Touchpoints = append([]touchpoint.Touchpoint(nil), stage.Touchpoints...)
	stage.Touchpoints[1].Was = []string{"b"}
	is, err := journey.New(context.Background(), journey.Map{ID: "m", Title: "M", State: journey.Target, Stages: []journey.Stage{stage}, Vocabulary: m.Vocabulary})
	require.NoError(t, err)
	s := draw(t, render.Input{Map: is, Other: &render.Input{Map: was}}, theme.Light)
	assert.Equal(t, "Both maps have the same touchpoints (2).", s.Desc)
}

// Gains and losses are told apart, and the figure of an arrow is the difference
// of what both maps say.
func TestMoods(t *testing.T) {
	was := journeyOf(t, journey.Current, "a a -1", "b a 1.5", "c b 0")
	is := journeyOf(t, journey.Target, "a a 0.2", "b a -0.5", "c b 0.1")
	s := draw(t, render.Input{Map: is, Other: &render.Input{Map: was}}, theme.Light)
	sound.Scene(t, s)
	all := said(s)
	for _, text := range []string{"|+1.2|", "|−2.0|", "|mood gained|", "|mood lost|"} {
		assert.Contains(t, all, text)
	}
	assert.NotContains(t, all, "+0.1", "small changes get no arrow")
}

// Findings that are alike stand in one line with their places. Those of the newer
// map have the number of their line on the map; what has no place, or is settled,
// has none.
func TestFindings(t *testing.T) {
	m := journeyOf(t, journey.Current, "a a 1", "b b -1", "c a 0")
	of := func(rule, subject, message string, s diag.Severity) diag.Finding {
		return diag.Finding{Rule: rule, Subject: subject, Message: message, Severity: s}
	}
	in := render.Input{Map: m, Other: &render.Input{Map: m}, Changes: &figures.Changes{
		Settled: []diag.Finding{of("no-owner", "s/a", "first", diag.SeverityWarning), of("fact-differs", "price:s/a", "worst", diag.SeverityError), of("no-owner", "s/b", "second", diag.SeverityWarning)},
		Staying: []diag.Finding{of("leak", "s/c", "stays so", diag.SeverityWarning), of("leak", "s/a", "stays too", diag.SeverityWarning), of("no-committee", "m", "is of the whole", diag.SeverityInfo)},
		New: []diag.Finding{of("silo-handoff", "a>b", "is new", diag.SeverityError), of("emotion-drop", "s/a>s/b", "falls", diag.SeverityWarning),
			of("no-owner", "s/c", "has nobody", diag.SeverityInfo)},
	}}
	s := draw(t, in, theme.Light)
	sound.Scene(t, s)
	all := said(s)
	assert.Contains(t, all, "3 of 6 findings settled, 3 stay, 3 new")
	assert.Less(t, strings.Index(all, "Worst"), strings.Index(all, "First"))
	assert.NotContains(t, all, "Second")
	for _, line := range []string{
		"|First|settled|no-owner · s/a · also step 2|", "|1|Stays so|stays|leak · s/c · also step 1|", "|i|Is of the whole|stays|no-committee · m|",
		"|2|Is new|new|silo-handoff · a>b|", "|3|Falls|new|", "|4|Has nobody|new|no-owner · s/c|",
	} {
		assert.Contains(t, all, line)
	}
	pinned := map[string]int{}
	var walk func(items []render.Item)
	walk = func(items []render.Item) {
		for _, x := range items {
			if g, ok := x.(*render.Group); ok {
				if g.Title != "" && len(g.Items) == 2 {
					pinned[g.Title]++
				}
				walk(g.Items)
			}
		}
	}
	walk(s.Items)
	for _, title := range []string{"stays so", "stays too", "is new", "falls", "has nobody"} {
		assert.Equal(t, 1, pinned[title], "%s is pinned", title)
	}
	for _, title := range []string{"worst", "first", "second", "is of the whole"} {
		assert.Zero(t, pinned[title], "%s is not", title)
	}
}

// Differences are told in few words, those of one kind together and the rest as
// a number; what has no parameters is told by its message.
func TestWordsOfChanges(t *testing.T) {
	m := journeyOf(t, journey.Current, "a a", "b a", "c b")
	of := func(class, kind, id string, params ...string) figures.Difference {
		d := figures.Difference{Class: class, Kind: kind, Touchpoint: id, Message: "by its message"}
		for i := 0; i+1 < len(params); i += 2 {
			d.Params = append(d.Params, diag.Param{Name: params[i], Value: params[i+1]})
		}
		return d
	}
	in := render.Input{Map: m, Other: &render.Input{Map: m}, Changes: &figures.Changes{Differences: []figures.Difference{
		of(figures.Improvement, "wait", "a", "field", "wait", "old", "24m", "new", "8m"),
		of(figures.Improvement, "wait", "a", "field", "wait", "old", "30m", "new", "8m"),
		of(figures.Regression, "pain-added", "a", "field", "pains", "name", "Rings twice"),
		of(figures.Neutral, "share", "a", "field", "next.b.share", "old", "60%", "new", "70%"),
		of(figures.Neutral, "emotion", "a", "field", "emotion", "old", "1", "new", "2"),
		of(figures.Neutral, "evidence", "a", "field", "evidence", "old", "x", "new", "y"),
		of(figures.Improvement, "asks", "b", "field", "asks", "old", "one, two", "new", "two"),
		of(figures.Neutral, "source", "c", "field", "source", "new", "9 interviews"),
		of(figures.Neutral, "custom", "b"),
		of(figures.Improvement, "collaboration-added", "", "field", "governance.collaboration", "name", "Case file"),
		of(figures.Improvement, "collaboration-added", "", "field", "governance.collaboration", "name", "Case file"),
		of(figures.Neutral, "owner", "", "field", "owner", "old", "a", "new", "b"),
		of(figures.Neutral, "owner", "", "field", "governance.feedback.owner", "old", "a", "new", "b"),
	}}}
	s := draw(t, in, theme.Light)
	sound.Scene(t, s)
	all := strings.NewReplacer("\u00a0", " ").Replace(said(s))
	for _, text := range []string{"|waiting 24 min → 8 min and 1 more like it|", "|new pain: Rings twice|", "|on to “B” 60 % → 70 %|", "|and 1 more|",
		"|no longer asked for one|", "|other changes: 1|", "|by its message|", "|Departments now work together: Case file|", "|Accountable for the journey: Dep A → Dep B|"} {
		assert.Contains(t, all, text)
	}
	assert.Equal(t, 1, strings.Count(all, "Case file"))
	assert.Less(t, strings.Index(all, "Rings twice"), strings.Index(all, "waiting 24"), "the worst first")
}

// New names and who is accountable are told below the card, departments by their
// names; what names both maps alike is left out.
func TestNamesAndOwnersAreTold(t *testing.T) {
	m := journeyOf(t, journey.Current, "a a", "b a", "c b")
	of := func(kind, id, subject, field, old, new, name string) figures.Difference {
		d := figures.Difference{Class: figures.Neutral, Kind: kind, Touchpoint: id, Subject: subject, Message: "by its message"}
		switch kind {
		case "collaboration-added":
			d.Class = figures.Improvement
		case "collaboration-removed":
			d.Class = figures.Regression
		}
		for _, p := range []diag.Param{{Name: "field", Value: field}, {Name: "old", Value: old}, {Name: "new", Value: new}, {Name: "name", Value: name}} {
			if p.Value != "" {
				d.Params = append(d.Params, p)
			}
		}
		return d
	}
	in := render.Input{Map: m, Other: &render.Input{Map: m}, Changes: &figures.Changes{Differences: []figures.Difference{
		of("name", "a", "s/a", "name", "Alpha", "A", ""),
		of("owner", "a", "s/a", "owner", "", "b", ""),
		of("owner", "b", "s/b@shop", "owner", "b", "a", ""),
		of("owner", "b", "s/b@web", "owner", "b", "", ""),
		of("owner", "c", "s/c", "frontstage.owner", "b", "a", ""),
		of("collaboration-added", "", "m", "governance.collaboration", "", "", "a, b: Case file"),
		of("collaboration-removed", "", "m", "governance.collaboration", "", "", "Case file, old: b"),
	}}}
	s := draw(t, in, theme.Light)
	sound.Scene(t, s)
	all := strings.NewReplacer("\u00a0", " ").Replace(said(s))
	for _, text := range []string{"|formerly “Alpha”|", "|accountable: Nobody → Dep B|", "|accountable (shop): Dep B → Dep A|", "|accountable (web): Dep B → Dep A|", "|other changes: 1|",
		"|Departments now work together: Dep A, Dep B: Case file|", "|Departments no longer work together: Case file, old: b|"} {
		assert.Contains(t, all, text)
	}
	assert.NotContains(t, all, "|Before: m", "both are called the same")
	other := *m
	other.ID = "n"
	assert.Contains(t, said(draw(t, render.Input{Map: m, Other: &render.Input{Map: &other}}, theme.Light)), "|Before: n|")
}

func TestErrors(t *testing.T) {
	m := journeyOf(t, journey.Current, "a a")
	for name, c := range map[string]struct {
		in   render.Input
		says string
	}{
		"no map":         {render.Input{}, "no map"},
		"no other":       {render.Input{Map: m}, "no other map"},
		"empty other":    {render.Input{Map: m, Other: &render.Input{}}, "no other map"},
		"no touchpoints": {render.Input{Map: &journey.Map{Title: "M"}, Other: &render.Input{Map: &journey.Map{}}}, "no touchpoints"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := diff.View{}.Draw(context.Background(), c.in, theme.Light)
			require.ErrorContains(t, err, c.says)
		})
	}
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := diff.View{}.Draw(ended, render.Input{Map: m, Other: &render.Input{Map: m}}, theme.Light)
	require.ErrorIs(t, err, context.Canceled)
}
