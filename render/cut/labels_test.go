package cut_test

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/blueprint"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/departments"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/theme"
)

// firsts are the first texts of the groups of a kind, by id.
func firsts(items []render.Item, prefix string, of map[string]string) {
	for _, item := range items {
		g, ok := item.(*render.Group)
		if !ok {
			continue
		}
		if strings.HasPrefix(g.ID, prefix) {
			for _, inside := range g.Items {
				if t, ok := inside.(*render.Text); ok {
					of[g.ID] = t.Text
					break
				}
			}
		}
		firsts(g.Items, prefix, of)
	}
}

// What is numbered or lettered in a part is called as it is in the whole.
func TestLabelsStay(t *testing.T) {
	ctx := context.Background()
	in := whole(t, "home-broadband")
	for _, v := range []struct {
		view   render.View
		prefix string
		is     *regexp.Regexp
	}{
		{blueprint.View{}, "tp-", regexp.MustCompile(`^\d+$`)},
		{departments.View{}, "tp-", regexp.MustCompile(`^\d+$`)},
		{grid.View{}, "tp-", regexp.MustCompile(`^\d+$`)},
		{grid.View{}, "pain-", regexp.MustCompile(`^P\d+$`)},
	} {
		scene, err := v.view.Draw(ctx, in, theme.Light)
		require.NoError(t, err)
		all := map[string]string{}
		firsts(scene.Items, v.prefix, all)
		seen := 0
		for _, s := range []journey.Selection{{Stages: []string{"order", "install", "bill"}}, {Channels: []string{"phone"}}, {Persona: in.Map.Personas[0].ID}} {
			part, err := cut.Of(in, cut.Options{Selection: s})
			require.NoError(t, err)
			scene, err := v.view.Draw(ctx, part, theme.Light)
			require.NoError(t, err)
			some := map[string]string{}
			firsts(scene.Items, v.prefix, some)
			seen += len(some)
			for id, label := range some {
				assert.Regexp(t, v.is, label, id)
				assert.Equal(t, all[id], label, "%T %s %v", v.view, id, s)
			}
		}
		assert.Positive(t, seen, "%T %s", v.view, v.prefix)
	}
}
