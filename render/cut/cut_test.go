package cut_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/theme"
)

var now = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

func whole(t testing.TB, name string) render.Input {
	t.Helper()
	m, err := journey.Load(context.Background(), "../../examples/maps/"+name+".journey.yaml")
	require.NoError(t, err)
	r, err := analyze.Run(context.Background(), m, analyze.Options{Now: now})
	require.NoError(t, err)
	return render.Input{Map: m, Figures: r}
}

func Example() {
	ctx := context.Background()
	m, err := journey.Load(ctx, "../../examples/maps/home-broadband.journey.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	in, err := cut.Of(render.Input{Map: m}, cut.Options{Selection: journey.Selection{Stages: []string{"choose", "order"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	picture, err := grid.View{}.Draw(ctx, in, theme.Light)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(picture.Title)
	// Output: Order home broadband · only Choose and Order
}

func TestTitles(t *testing.T) {
	in := whole(t, "sotrudnik")
	people := in.Map.Personas
	require.GreaterOrEqual(t, len(people), 2)
	for lang, want := range map[string]string{
		"en": "only for " + people[0].Name + " and " + people[1].Name,
		"uk": "лише персони " + people[0].Name + " і " + people[1].Name,
		"ru": "только персоны " + people[0].Name + " и " + people[1].Name,
		"pl": "tylko persony " + people[0].Name + " i " + people[1].Name,
	} {
		out, err := cut.Of(in, cut.Options{Selection: journey.Selection{Persona: people[0].ID}, Beside: people[1].ID, Lang: lang})
		require.NoError(t, err)
		assert.Contains(t, out.Map.Title, " · "+want)
		require.NotNil(t, out.Other)
		assert.Equal(t, people[1].ID, out.Other.Map.Selection().Persona)
	}
	assert.NotContains(t, in.Map.Title, "·", "the map itself stays as it is")
}

// Figures stay those of the whole journey; findings and statements are those of
// the part.
func TestFiguresStay(t *testing.T) {
	in := whole(t, "home-broadband")
	out, err := cut.Of(in, cut.Options{Selection: journey.Selection{Stages: []string{"install"}}})
	require.NoError(t, err)
	assert.Same(t, in.Figures.Effort, out.Figures.Effort)
	assert.Equal(t, in.Figures.Consistency.Content, out.Figures.Consistency.Content)
	assert.Equal(t, in.Figures.Silos.Coverage, out.Figures.Silos.Coverage)
	assert.NotEmpty(t, out.Figures.Findings)
	assert.Less(t, len(out.Figures.Findings), len(in.Figures.Findings))
	for _, f := range out.Figures.Findings {
		for _, other := range []string{"discover/", "choose/", "bill/"} {
			assert.NotRegexp(t, "^([^>]*:)?"+other+"[^>]*$", f.Subject)
		}
	}
	for _, f := range out.Figures.Consistency.Facts {
		for _, s := range f.Statements {
			assert.Contains(t, []string{"engineer", "router", "try"}, s.Touchpoint)
		}
	}
	require.NotNil(t, out.Figures.Silos.Modularity)
	assert.NotEmpty(t, out.Figures.Silos.Modularity.Groups)
	for _, g := range out.Figures.Silos.Modularity.Groups {
		for _, o := range g {
			assert.Contains(t, []string{"engineer", "router", "try"}, o.Touchpoint)
		}
	}
	same, err := cut.Of(in, cut.Options{})
	require.NoError(t, err)
	assert.Equal(t, in, same)
}
