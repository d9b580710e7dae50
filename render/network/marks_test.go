package network_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
)

// written are the texts of a picture, those of each group with a title apart.
func written(items []render.Item, cards map[string]string) string {
	var out []string
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			text := written(it.Items, cards)
			if strings.HasPrefix(it.ID, "tp-") {
				cards[it.ID] = text
				continue
			}
			out = append(out, text)
		case *render.Text:
			out = append(out, it.Text)
		}
	}
	return strings.Join(out, "|")
}

// On paper without colours a letter on each card says which department of the
// legend it is; in colour there are none.
func TestGreysHaveLetters(t *testing.T) {
	m, err := journey.Load(context.Background(), "../../examples/maps/home-broadband.journey.yaml")
	require.NoError(t, err)
	index := map[string]int{}
	for i := range m.Departments {
		index[m.Departments[i].ID] = i
	}
	for _, style := range []render.Style{theme.Print, theme.Light} {
		cards := map[string]string{}
		rest := written(draw(t, render.Input{Map: m}, style).Items, cards)
		require.NotEmpty(t, cards)
		for _, e := range m.Graph().Encounters() {
			if e.Detail.Owner == "" {
				continue
			}
			i := index[e.Detail.Owner]
			letter := string(rune('A' + i))
			parts := strings.Split(cards["tp-"+e.Touchpoint.ID], "|")
			legend := letter + "|" + m.Departments[i].Name
			if style.Departments[0] == theme.Print.Departments[0] {
				assert.Contains(t, parts[1], letter, e.Touchpoint.ID)
				assert.Contains(t, rest, legend)
			} else {
				assert.NotContains(t, parts, letter)
				assert.NotContains(t, rest, legend)
			}
		}
	}
}
