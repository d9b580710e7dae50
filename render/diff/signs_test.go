package diff_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sound"
	"github.com/seam-cx/seam/render/theme"
)

const signedMap = `seam: 1
id: j
title: T
departments: {a: Alpha, b: Beta}
channels: {web: Web, shop: Shop, phone: Phone}
facts: {fee: {name: Fee, kind: money}}
stages:
  - name: S
    touchpoints:
      - id: one
        name: One
        owner: a
        channels:
          web: {active: 11m, facts: {fee: 5 EUR}}
          shop: {active: 12m, facts: {fee: 20 EUR}}
          phone: {active: 13m, facts: {fee: 5 EUR}}
        next: {two: 70%, rival: 10%, lost: 20%}
      - {id: two, name: Two, owner: b, channel: web, active: 5m, next: {three: 60%, done: 40%}}
      - {id: three, name: Three, owner: b, channel: web, active: 5m, next: {rival: 60%, lost: 40%}}
outcomes: {done: {name: Done, success: true}, rival: Goes elsewhere, lost: Gives up}
`

// compared are two states of a map: as it is, and with replacements.
func compared(t *testing.T, edits ...string) render.Input {
	t.Helper()
	ctx := context.Background()
	var in [2]render.Input
	for i, text := range []string{signedMap, strings.NewReplacer(edits...).Replace(signedMap)} {
		file := filepath.Join(t.TempDir(), "j.journey.yaml")
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		m, err := journey.Load(ctx, file)
		require.NoError(t, err)
		in[i] = analyzed(t, m)
	}
	c, err := compare.Run(ctx, in[0].Map, in[1].Map, in[0].Figures, in[1].Figures, compare.Options{})
	require.NoError(t, err)
	in[1].Other, in[1].Changes = &in[0], c
	return in[1]
}

// What changes on several channels alike is told once, with how many more they
// are; a fact names its channel where there are several.
func TestChannelsOfChangesAreNamed(t *testing.T) {
	in := compared(t, "active: 11m", "active: 9m", "active: 12m", "active: 9m", "active: 13m", "active: 9m", "fee: 5 EUR", "fee: 0 EUR")
	for lang, text := range map[string]string{
		"en": "busy (Web) 11 min → 9 min and on 2 more channels", "uk": "зайнятість (Web) 11 хв → 9 хв і ще на 2 каналах",
		"ru": "занятость (Web) 11 мин → 9 мин и ещё на 2 каналах", "pl": "zajęcie (Web) 11 min → 9 min i w jeszcze 2 kanałach",
	} {
		style := theme.Light
		style.Lang = lang
		s := draw(t, in, style)
		sound.Scene(t, s)
		assert.Contains(t, plain(s), text)
		assert.NotContains(t, plain(s), "(+2)")
	}
	assert.Contains(t, plain(draw(t, in, theme.Light)), "Fee (Web): 5 EUR → 0 EUR and on 1 more channel")
}

// plain is what a picture says, without its breaks.
func plain(s *render.Scene) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u00a0", " ", "|", " ").Replace(said(s))), " ")
}

// A failure that is called a success by another name is left by nobody.
func TestFailureByAnotherNameIsNoBetter(t *testing.T) {
	p := &theme.Light.Palette
	lost := []string{"lost: 20%", "home: 20%", "lost: 40%", "home: 40%"}
	in := compared(t, append(lost, "lost: Gives up", "home: {name: At home, success: true}")...)
	inks := inksOf(draw(t, in, theme.Light), "no longer on to ")
	assert.NotEmpty(t, inks)
	assert.NotContains(t, inks, p.GoodInk)
	assert.NotContains(t, said(draw(t, in, theme.Light)), "|better|")
}

// inksOf are the colours of the lines that begin with some words.
func inksOf(s *render.Scene, begins string) (all []render.Color) {
	var walk func(items []render.Item)
	walk = func(items []render.Item) {
		for _, x := range items {
			switch x := x.(type) {
			case *render.Group:
				walk(x.Items)
			case *render.Text:
				if strings.HasPrefix(x.Text, begins) {
					all = append(all, x.Color)
				}
			}
		}
	}
	walk(s.Items)
	return all
}

// That fewer go to an outcome without success is better where they might have
// succeeded; ways between touchpoints are neither.
func TestSharesOfThoseWhoLeave(t *testing.T) {
	p := &theme.Light.Palette
	s := draw(t, compared(t, "two: 70%, rival: 10%, lost: 20%", "two: 72%, rival: 16%, lost: 12%", "rival: 60%, lost: 40%", "rival: 70%, lost: 30%"), theme.Light)
	sound.Scene(t, s)
	assert.Equal(t, []render.Color{p.BadInk, p.GoodInk, p.Ink2, p.Ink2, p.Ink2}, inksOf(s, "on to "),
		"more go elsewhere, fewer give up, more go on; from the last touchpoint nobody succeeds anyway")
}

// Without colours what is worse is bold, and the sign of what is neither hollow.
func TestSignsWithoutColours(t *testing.T) {
	s := draw(t, compared(t, "active: 11m", "active: 15m", "two: 70%, rival: 10%, lost: 20%", "two: 75%, rival: 10%, lost: 15%"), theme.Print)
	bold, hollow, filled := false, 0, 0
	var walk func(items []render.Item)
	walk = func(items []render.Item) {
		for _, x := range items {
			switch x := x.(type) {
			case *render.Group:
				if strings.HasPrefix(x.ID, "tp-") || x.ID == "" {
					walk(x.Items)
				}
			case *render.Text:
				bold = bold || x.Bold && strings.HasPrefix(x.Text, "busy")
			case *render.Path:
				if x.Fill.Color == "" && x.Stroke.Width < 1.5 {
					hollow++
				} else if x.Fill.Color != "" {
					filled++
				}
			}
		}
	}
	for _, x := range s.Items {
		if g, ok := x.(*render.Group); ok && g.ID == "tp-one" {
			walk(g.Items)
		}
	}
	assert.True(t, bold)
	assert.Equal(t, 1, hollow, "more go on to the next touchpoint")
	assert.GreaterOrEqual(t, filled, 2, "more minutes, and fewer who give up")
}

// The key explains what is drawn, and nothing else.
func TestKeyOfSigns(t *testing.T) {
	s := draw(t, compared(t, "active: 11m", "active: 15m"), theme.Light)
	assert.Contains(t, said(s), "|Before, on the bars above|rises|")
	assert.Contains(t, said(s), "|worse|")
	for _, text := range []string{"|falls|", "|comes|", "|goes|", "|changes|", "|mood lost|", "|mood gained|"} {
		assert.NotContains(t, said(s), text)
	}
	was := journeyOf(t, journey.Current, "a a 1", "b a 0", "c b 1")
	is := journeyOf(t, journey.Target, "a a 1", "b a 0", "c b 0.98")
	assert.NotContains(t, said(draw(t, render.Input{Map: is, Other: &render.Input{Map: was}}, theme.Light)), "mood lost", "nobody sees it")
}

// More minutes at a touchpoint are worse, in the colour that the key says.
func TestMoreEffortIsWorse(t *testing.T) {
	s := draw(t, compared(t, "active: 11m", "active: 31m"), theme.Light)
	assert.Contains(t, inksOf(s, "+"), theme.Light.BadInk)
	assert.NotContains(t, inksOf(s, "+"), theme.Light.Warning)
}

// Percentages and durations that findings quote are set as those of the picture.
func TestValuesOfFindingsAreSet(t *testing.T) {
	f := diag.Finding{Rule: "leak", Subject: "s/a", Message: "is “5d”, and 54% against 90%", Params: diag.Params{{Name: "value", Value: "5d"}, {Name: "a", Value: "54%"}, {Name: "b", Value: "90%"}}}
	m := journeyOf(t, journey.Current, "a a", "b b")
	s := draw(t, render.Input{Map: m, Other: &render.Input{Map: m}, Changes: &figures.Changes{New: []diag.Finding{f}}}, theme.Light)
	assert.Contains(t, said(s), "|Is “5\u00a0d”, and 54\u00a0% against 90\u00a0%|")
}
