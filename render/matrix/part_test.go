package matrix_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/theme"
)

// written are the texts of a scene with their colours.
func written(items []render.Item, into map[string]render.Color) map[string]render.Color {
	for _, item := range items {
		switch x := item.(type) {
		case *render.Group:
			written(x.Items, into)
		case *render.Text:
			into[x.Text] = x.Color
		}
	}
	return into
}

func partOf(t *testing.T, s journey.Selection) render.Input {
	t.Helper()
	out, err := cut.Of(example(t, "home-broadband"), cut.Options{Selection: s})
	require.NoError(t, err)
	return out
}

// In a part a value agrees, or does not, with what is said most often in the whole
// journey, as the percentage beside it is of the whole journey: by hand, 5 d and
// 0 EUR are what most say.
func TestPartHasTheSignsOfTheWhole(t *testing.T) {
	p := &theme.Light.Palette
	for _, c := range []struct {
		name string
		s    journey.Selection
		want map[string]render.Color
	}{
		{"one channel", journey.Selection{Channels: []string{"phone"}}, map[string]render.Color{"7 d": p.BadInk, "20 EUR": p.BadInk, "12 months": p.GoodInk, "29 EUR": p.GoodInk}},
		{"one stage", journey.Selection{Stages: []string{"order"}}, map[string]render.Color{"6 d": p.BadInk, "7 d": p.BadInk, "0 EUR": p.GoodInk, "20 EUR": p.BadInk, "29 EUR": p.GoodInk, "said elsewhere only": p.Ink3}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := draw(t, partOf(t, c.s), theme.Light)
			got := map[string]render.Color{}
			for text, color := range written(s.Items, map[string]render.Color{}) {
				got[strings.ReplaceAll(text, "\u00a0", " ")] = color
			}
			for text, color := range c.want {
				assert.Equal(t, color, got[text], text)
			}
			assert.Contains(t, got, "4 values · 8 statements · 5 departments", "the basis is that of the percentage")
			assert.Contains(t, got, "Agreement (of the whole journey)")
			assert.Contains(t, got, "mostly 5 d")
			assert.Contains(t, s.Desc, "Signs and agreement are those of the whole journey.")
		})
	}
}

func TestPartSaysSoInEveryLanguage(t *testing.T) {
	in := partOf(t, journey.Selection{Channels: []string{"phone"}})
	for lang, want := range map[string]string{"en": "(of the whole journey)", "uk": "(за весь шлях)", "ru": "(за весь путь)", "pl": "(w całej ścieżce)"} {
		style := theme.Light
		style.Lang = lang
		n := 0
		for text := range written(draw(t, in, style).Items, map[string]render.Color{}) {
			if strings.Contains(text, want) {
				n++
			}
		}
		assert.GreaterOrEqual(t, n, 3, lang) // agreement, the sign in the key, breadth
	}
}

// The mark of a value with which nothing can agree stands in the key.
func TestOnlyStatementIsInTheKey(t *testing.T) {
	const text = `seam: 1
title: T
facts: {price: {kind: money}}
stages:
  - name: S
    touchpoints:
      - {id: a, channel: web, active: 1m, facts: {price: 5 EUR}}
      - {id: b, channel: shop, active: 1m, facts: {price: OTHER}}
`
	for other, want := range map[string]bool{"none": true, "5 EUR": false} {
		m, err := journey.Loader{}.LoadBytes(context.Background(), "m.journey.yaml", []byte(strings.ReplaceAll(text, "OTHER", other)))
		require.NoError(t, err)
		_, said := written(draw(t, input(t, m), theme.Light).Items, map[string]render.Color{})["the only statement"]
		assert.Equal(t, want, said, other)
	}
}
