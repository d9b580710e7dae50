package grid_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/theme"
)

// felt is a journey of four steps that n personas feel differently.
func felt(t *testing.T, n int) render.Input {
	t.Helper()
	var b strings.Builder
	b.WriteString("seam: 1\nid: felt\ntitle: Felt\npersonas:\n")
	for i := range n {
		fmt.Fprintf(&b, "  p%d: {name: Person %d}\n", i, i+1)
	}
	b.WriteString("stages:\n  - id: s\n    name: S\n    touchpoints:\n")
	for k := range 4 {
		fmt.Fprintf(&b, "      - {id: t%d, name: Step %d, emotion: {", k, k+1)
		for i := range n {
			fmt.Fprintf(&b, "p%d: %d, ", i, []int{2, -2, 1, 0, -1}[(i*k+k)%5])
		}
		b.WriteString("}}\n")
	}
	path := filepath.Join(t.TempDir(), "felt.journey.yaml")
	require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o600))
	m, err := journey.Load(context.Background(), path)
	require.NoError(t, err)
	r, err := analyze.Run(context.Background(), m, analyze.Options{Now: now})
	require.NoError(t, err)
	return render.Input{Map: m, Figures: r}
}

// rowsOf are the ids of the rows of personas.
func rowsOf(scene *render.Scene) []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range flatten(scene.Items, nil) {
		for _, id := range strings.Split(s.path, "/") {
			if strings.HasPrefix(id, "feels-") && !seen[id] {
				seen[id] = true
				out = append(out, id)
			}
		}
	}
	return out
}

// Two and more personas have a row each, named in the rail, below the mean, which
// says that it is one; a single persona is everybody.
func TestPersonasInRows(t *testing.T) {
	for n, want := range map[int][]string{
		1: nil,
		2: {"feels-p0", "feels-p1"},
		5: {"feels-p0", "feels-p1", "feels-p2", "feels-p3", "feels-p4"},
	} {
		scene := draw(t, grid.View{}, felt(t, n), theme.Light)
		assert.Equal(t, want, rowsOf(scene), "%d personas", n)
		said := textsIn(scene, "lane-emotion")
		assert.Equal(t, n > 1, strings.Contains(said, "All personas"), "%d personas: %s", n, said)
		for i := range n {
			assert.Equal(t, n > 1, strings.Contains(said, fmt.Sprintf("Person %d", i+1)), "%d personas", n)
		}
		assert.Empty(t, faults(scene, theme.Light), "%d personas", n)
	}
	long := felt(t, 3)
	long.Map.Personas[1].Name = strings.Repeat("A very long name of a person ", 20)
	scene := draw(t, grid.View{Width: 900}, long, theme.Print)
	assert.Empty(t, faults(scene, theme.Print))
	assert.Contains(t, textsIn(scene, "feels-p1"), "…")
}

// A finding about what all personas feel together has no pin at the curve of one
// of them, and says whom it is about.
func TestWhoseFeelings(t *testing.T) {
	in := felt(t, 2)
	all := draw(t, grid.View{}, in, theme.Light)
	require.Contains(t, textsIn(all, "findings"), "emotion-drop", "the mean falls far enough to be found")
	assert.NotContains(t, textsIn(all, "findings"), "(all personas)")

	pair, err := cut.Of(in, cut.Options{Selection: journey.Selection{Persona: "p0"}, Beside: "p1"})
	require.NoError(t, err)
	for _, width := range []float64{0, 700} {
		scene := draw(t, grid.View{Width: width}, pair, theme.Light)
		assert.Contains(t, strings.ReplaceAll(textsIn(scene, "findings"), "|", " "), "(all personas)")
		number := ""
		for _, line := range strings.Split(textsIn(scene, "lane-emotion"), "|") {
			if len(line) == 1 && line != "0" {
				number += line
			}
		}
		assert.Empty(t, number, "pins at the curves")
		assert.Contains(t, textsIn(scene, "header"), "|Person 1|Person 2")
		assert.Contains(t, scene.Desc, ", Person 1)")
	}
}
