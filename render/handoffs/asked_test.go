package handoffs_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/handoffs"
	"github.com/seam-cx/seam/render/theme"
)

// textsOf are all texts, lines of one paragraph apart.
func textsOf(items []render.Item) []string {
	var out []string
	for _, item := range items {
		switch x := item.(type) {
		case *render.Group:
			out = append(out, textsOf(x.Items)...)
		case *render.Text:
			out = append(out, x.Text)
		}
	}
	return out
}

func loaded(t *testing.T, text string) *journey.Map {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "m.journey.yaml", []byte(text))
	require.NoError(t, err)
	return m
}

// A cell says of how much of its flow it is known whether anything is repeated:
// here all go from one department to the other twice, and only the second way has
// an end that asks.
func TestKnownFlow(t *testing.T) {
	const text = `seam: 1
title: Twice
stages:
  - name: All
    touchpoints:
      - {id: a, owner: sales}
      - {id: b, owner: care}
      - {id: c, owner: sales}
      - {id: d, owner: care, asks: [name]}
`
	s := draw(t, input(t, loaded(t, text)), theme.Light)
	all := strings.Join(textsOf(s.Items), "\n")
	assert.Contains(t, all, "100\u00a0% kept\n100 of 200 known")
	assert.Contains(t, all, "not known: neither touchpoint says what customers are asked")
	assert.Contains(t, s.Desc, "Of 300 handoffs per 100 who start, the map does not say at 200 what customers are asked: these count as kept.")
	s = draw(t, input(t, loaded(t, strings.ReplaceAll(text, "owner: sales}", "owner: sales, asks: [age]}"))), theme.Light)
	assert.NotContains(t, strings.Join(textsOf(s.Items), "\n"), "200 known")
	assert.NotContains(t, strings.Join(textsOf(s.Items), "\n"), "not known")
	assert.NotContains(t, s.Desc, "count as kept")
}

// What goes to or from a touchpoint that nobody owns is no handoff of the matrix,
// but it is said, in every language and of a part only what is in it.
func TestNobodyTakesOver(t *testing.T) {
	m := loaded(t, "seam: 1\ntitle: T\nstages:\n  - {name: S, touchpoints: [{id: a, owner: sales}, {id: b}]}\n")
	for lang, want := range map[string]string{
		"en": "100 more per 100 who start go to or come from touchpoints that nobody owns",
		"uk": "Ще 100 на 100, хто починає", "ru": "Ещё 100 на 100 начавших", "pl": "Kolejne 100 na 100 zaczynających",
	} {
		style := theme.Light
		style.Lang = lang
		s := draw(t, input(t, m), style)
		assert.Contains(t, strings.Join(textsOf(s.Items), "\n"), want)
		assert.Contains(t, s.Desc, "100")
	}
	in := example(t, "home-broadband")
	assert.Contains(t, strings.Join(textsOf(draw(t, in, theme.Light).Items), "\n"), "104 more per 100 who start")
	for stage, want := range map[string]string{"choose": "", "wait": "77 more per 100 who start"} {
		part, err := cut.Of(in, cut.Options{Selection: journey.Selection{Stages: []string{stage}}})
		require.NoError(t, err)
		s, err := handoffs.View{}.Draw(context.Background(), part, theme.Light)
		require.NoError(t, err)
		all := strings.Join(textsOf(s.Items), "\n")
		if want == "" {
			assert.NotContains(t, all, "Nobody", "everything in the part has an owner")
			assert.NotContains(t, all, "nobody owns")
			continue
		}
		assert.Contains(t, all, want)
		assert.Contains(t, all, "Nobody")
	}
}
