package journey_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAnchorsAliasesAndMergeKeys(t *testing.T) {
	m, none := said(t, `seam: 1
title: T
x-base: &base {owner: sales, active: 5m}
stages:
  - name: S
    touchpoints:
      - &first
        <<: *base
        id: a
        name: A
        asks: &asks [address]
      - {<<: [*base, *first], id: b, name: B, asks: *asks}
      - <<: *first
        id: c
        name: C
        active: 7m
`)
	require.Empty(t, none)
	tp := m.Stages[0].Touchpoints
	assert.Equal(t, "sales", tp[0].Owner)
	assert.Equal(t, []string{"address"}, tp[1].Asks)
	assert.Equal(t, "c", tp[2].ID)
	assert.Equal(t, 7.0, tp[2].Active.Minutes(), "a key of its own wins over merged ones")
	assert.Equal(t, []string{"address"}, tp[2].Asks)
}

func TestLineEndsAndMarksOfOrder(t *testing.T) {
	text := points("      - name: P\n        owner: [a, b]\n        thinks: |\n          One\n          two\n        active: 5\n")
	want := "7:16: error [wrong-type] owner takes exactly one department, this is a list\n11:17: error [bad-duration] \"5\" has no unit"
	for name, changed := range map[string]string{
		"unix": text, "windows": strings.ReplaceAll(text, "\n", "\r\n"), "old mac": strings.ReplaceAll(text, "\n", "\r"), "byte order mark": "\uFEFF" + text,
	} {
		m, got := said(t, changed)
		assert.Equal(t, want, got, name)
		assert.Equal(t, "One\ntwo", m.Stages[0].Touchpoints[0].Thinks, name)
	}
	_, got := said(t, points("      - {name: Да, owner: 'Ж', active: 5}\n"))
	assert.Equal(t, `6:40: error [bad-duration] "5" has no unit`, got, "columns count characters")
}

func TestWholeMapOfTheFormat(t *testing.T) {
	const file = "testdata/maps/whole.journey.yaml"
	m := load(t, file)
	assert.Empty(t, m.Diagnostics)
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Contains(t, string(text), "ask@phone: {share: 30%, carries: address, wait: 5m}")
	compare := m.Stages[0].Touchpoints[0]
	assert.Equal(t, "olena", m.Personas[0].ID)
	assert.Equal(t, []string{"tariff*", "bundle"}, m.Terms[0].Avoid)
	assert.Equal(t, []string{"ask", "install"}, m.Governance.Feedback[0].ListensTo)
	assert.Equal(t, 14*24*time.Hour, m.Governance.Feedback[0].Reaches[1].After.Low)
	assert.Equal(t, "availability", compare.Pains[0].Cause)
	assert.Equal(t, 0.1, *compare.Pains[0].Loses)
	assert.Equal(t, []string{"dearer"}, compare.Opportunities[0].Solves)
	assert.Equal(t, 410, *compare.Measures[0].N)
	assert.Nil(t, m.Start[1].Share)
	assert.Equal(t, "shop", m.Start[1].Channel)
	assert.Equal(t, "phone", compare.Next[0].Channel)
	assert.Equal(t, 0.25, *m.Stages[1].Touchpoints[1].Share)
	g := m.Graph()
	assert.Equal(t, []string{"compare@web:0.8", "compare@shop:0.2*"}, strings.Fields(strings.ReplaceAll(strings.Join(ways(g, g.Start()), " "), "oose/", "")))
}
