package dot_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/dot"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

func export(t testing.TB, in render.Input, style render.Style) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, dot.Exporter{}.Export(context.Background(), &b, in, style))
	return b.String()
}

// golden compares with a file that UPDATE_GOLDEN=1 renews.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func TestGolden(t *testing.T) {
	m := sample.Broadband()
	golden(t, "broadband.dot", export(t, render.Input{Map: m, Figures: sample.Figures(m)}, theme.Light))
	golden(t, "broadband-shares.dot", export(t, render.Input{Map: m}, theme.Light))
}

func TestSameBytes(t *testing.T) {
	for range 5 {
		m := sample.Generate(3, 30)
		in := render.Input{Map: m, Figures: sample.Figures(m)}
		assert.Equal(t, export(t, in, theme.Dark), export(t, in, theme.Dark))
	}
}

// graphviz runs the installed Graphviz over source, if there is one.
func graphviz(t testing.TB, source string) []byte {
	t.Helper()
	tool, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("Graphviz is not installed")
	}
	cmd := exec.Command(tool, "-Tsvg")
	cmd.Stdin = strings.NewReader(source)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	require.NoError(t, cmd.Run(), "dot said: %s\nof:\n%s", said.String(), source)
	// It may lack the font and say so; everything else is a mistake in source.
	assert.NotContains(t, said.String(), "rror", "of:\n%s", source)
	return out.Bytes()
}

func TestGraphvizTakesIt(t *testing.T) {
	for seed := range uint64(3) {
		m := sample.Generate(seed, 12)
		graphviz(t, export(t, render.Input{Map: m, Figures: sample.Figures(m)}, theme.Light))
	}
}

var hostile = []string{
	`"`, `\`, `\\`, `\"`, `a\`, `\N`, `\G\n`, `<b>x</b>`, `<`, `>`, `&quot;`, `&`, `"] ; x -> y [label="`, "a\nb", "a\rb", "a\x00b",
	`node`, `digraph`, `{a|b}`, `//`, `/*`, `#x`, "\xff\xfe", "Порівняти", "比較", "👩‍👩‍👧", "\u202eabc", "\uffff", `%d`, `-`, `a:b:c`, "",
}

// TestHostileNames has every such text stand in every place where one may, and
// in ids, and has Graphviz read the graph.
func TestHostileNames(t *testing.T) {
	m := &journey.Map{ID: strings.Join(hostile, ""), Title: strings.Join(hostile, "")}
	for i, text := range hostile {
		m.Departments = append(m.Departments, journey.Department{Entry: journey.Entry{ID: "d" + text, Name: text}})
		m.Outcomes = append(m.Outcomes, journey.Outcome{Entry: journey.Entry{ID: "o" + text, Name: text}, Success: i == 0})
		m.Stages = append(m.Stages, journey.Stage{ID: text, Name: text, Goal: text, Touchpoints: []touchpoint.Touchpoint{
			{ID: "t" + text, Name: text, Detail: touchpoint.Detail{Owner: "d" + text}},
		}})
	}
	style := theme.Light
	style.Prefix = strings.Join(hostile, "")
	svg := string(graphviz(t, export(t, render.Input{Map: m, Figures: sample.Figures(m)}, style)))
	assert.Equal(t, 2*len(hostile)+1, strings.Count(svg, `class="node"`), "touchpoints, outcomes, the start")
	assert.Equal(t, len(hostile), strings.Count(svg, `class="cluster"`), "stages")
}

func TestTextSurvives(t *testing.T) {
	for text, want := range map[string]string{
		`say "hi"`: "say &quot;hi&quot;", `a\Nb`: `a\Nb`, "Порівняти": "Порівняти", "&amp;": "&amp;amp;", "<i>": "&lt;i&gt;",
	} {
		m := &journey.Map{Title: "t", Stages: []journey.Stage{{ID: "s", Name: "S", Touchpoints: []touchpoint.Touchpoint{{ID: "a", Name: text}}}}}
		m.Outcomes = []journey.Outcome{{Entry: journey.Entry{ID: "done", Name: "Done"}, Success: true}}
		assert.Contains(t, string(graphviz(t, export(t, render.Input{Map: m}, theme.Light))), want)
	}
}

func TestIDsStayDifferent(t *testing.T) {
	m := &journey.Map{Stages: []journey.Stage{{ID: "s", Touchpoints: []touchpoint.Touchpoint{{ID: `a`}, {ID: `a\`}, {ID: `a\\`}, {ID: `a"`}, {ID: `a\"`}}}}}
	m.Outcomes = []journey.Outcome{{Entry: journey.Entry{ID: "done"}, Success: true}}
	svg := string(graphviz(t, export(t, render.Input{Map: m}, theme.Light)))
	assert.Equal(t, 7, strings.Count(svg, `class="node"`), "five touchpoints, the start, one outcome")
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestErrors(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	m := sample.Broadband()
	assert.ErrorContains(t, dot.Exporter{}.Export(ctx, broken{}, render.Input{Map: m}, theme.Light), "disk full")
	assert.ErrorContains(t, dot.Exporter{}.Export(ctx, &bytes.Buffer{}, render.Input{}, theme.Light), "no map")
	cancel()
	assert.ErrorIs(t, dot.Exporter{}.Export(ctx, &bytes.Buffer{}, render.Input{Map: m}, theme.Light), context.Canceled)
}

func TestZeroStyleAndEmptyMap(t *testing.T) {
	graphviz(t, export(t, render.Input{Map: &journey.Map{}}, render.Style{}))
	graphviz(t, export(t, render.Input{Map: sample.Broadband()}, render.Style{}))
}

func BenchmarkExport(b *testing.B) {
	m := sample.Broadband()
	in := render.Input{Map: m, Figures: sample.Figures(m)}
	b.ReportAllocs()
	for b.Loop() {
		export(b, in, theme.Light)
	}
}

// A part of a journey has the outcomes that something in it leads to, with what
// comes from there.
func TestOutcomesOfAPart(t *testing.T) {
	m := sample.Broadband()
	f := sample.Figures(m)
	for i := range m.Stages {
		part, err := m.Select(journey.Selection{Stages: []string{m.Stages[i].ID}})
		require.NoError(t, err)
		reached := map[string]bool{}
		for _, e := range part.Graph().Encounters() {
			for _, x := range part.Graph().Out(e.Index) {
				if x.To == journey.None {
					reached[m.Outcomes[x.Outcome].ID] = true
				}
			}
		}
		got := export(t, render.Input{Map: part, Figures: f}, theme.Light)
		for _, o := range m.Outcomes {
			assert.Equal(t, reached[o.ID], strings.Contains(got, `"outcome-`+o.ID+`" [`), "%s %s", m.Stages[i].ID, o.ID)
		}
	}
}
