package journey_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
)

const tea = `seam: 1
title: Tea
personas: {olena: "Olena, 34", marek: "Marek, 61"}
channels: {web: Website, shop: Shop}
stages:
  - name: Choose
    touchpoints:
      - id: look
        channels: {web: 80%, shop: 20%}
        emotion: {olena: 1, marek: -1}
        quote: {text: Tabs, by: olena}
        next: {pay: 60%, ask: 30%, gone: 10%}
      - {id: ask, channel: web, personas: marek}
  - name: Order
    touchpoints:
      - {id: pay, channels: [web, shop], emotion: 0}
`

func loadTea(t *testing.T) *journey.Map {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "tea.journey.yaml", []byte(tea))
	require.NoError(t, err)
	return m
}

// encounters names what a map holds.
func encounters(m *journey.Map) []string {
	var out []string
	for _, e := range m.Graph().Encounters() {
		out = append(out, e.Address())
	}
	return out
}

func TestSelect(t *testing.T) {
	m := loadTea(t)
	for _, c := range []struct {
		name string
		s    journey.Selection
		want []string
	}{
		{"everything", journey.Selection{}, []string{"choose/look@web", "choose/look@shop", "choose/ask@web", "order/pay@web", "order/pay@shop"}},
		{"stage", journey.Selection{Stages: []string{"order"}}, []string{"order/pay@web", "order/pay@shop"}},
		{"stage by name, file order", journey.Selection{Stages: []string{"Order", "Choose", "order"}}, []string{"choose/look@web", "choose/look@shop", "choose/ask@web", "order/pay@web", "order/pay@shop"}},
		{"touchpoint", journey.Selection{Touchpoints: []string{"ask"}}, []string{"choose/ask@web"}},
		{"channel", journey.Selection{Channels: []string{"Shop"}}, []string{"choose/look@shop", "order/pay@shop"}},
		{"persona", journey.Selection{Persona: "olena"}, []string{"choose/look@web", "choose/look@shop", "order/pay@web", "order/pay@shop"}},
		{"persona by name, on a channel", journey.Selection{Persona: "Marek, 61", Channels: []string{"web"}}, []string{"choose/look@web", "choose/ask@web", "order/pay@web"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			part, err := m.Select(c.s)
			require.NoError(t, err)
			assert.Equal(t, c.want, encounters(part))
			assert.Same(t, m, part.Whole())
		})
	}
	assert.Len(t, encounters(m), 5, "the map itself stays as it is")
	assert.Same(t, m, m.Whole())
	assert.True(t, m.Selection().Empty())
}

func TestSelectPersona(t *testing.T) {
	m := loadTea(t)
	for persona, want := range map[string]float64{"olena": 1, "marek": -1} {
		part, err := m.Select(journey.Selection{Persona: persona})
		require.NoError(t, err)
		d := part.Graph().Encounters()[0].Detail
		require.NotNil(t, d.Emotion)
		assert.InDelta(t, want, *d.Emotion.Value, 0)
		assert.Empty(t, d.Emotion.ByPersona)
		assert.Equal(t, persona == "olena", d.Quote != nil, "what another persona says is left out")
		require.Len(t, part.Personas, 1)
		assert.Equal(t, persona, part.Selection().Persona)
	}
	assert.Len(t, m.Stages[0].Touchpoints[0].Emotion.ByPersona, 2)
}

func TestSelectErrors(t *testing.T) {
	m := loadTea(t)
	for _, c := range []struct {
		s    journey.Selection
		want string
	}{
		{journey.Selection{Stages: []string{"ordre"}}, `the map has no stage "ordre"; did you mean "order"? It has choose, order`},
		{journey.Selection{Touchpoints: []string{"zzz"}}, `the map has no touchpoint "zzz"; it has look, ask, pay`},
		{journey.Selection{Channels: []string{"webb"}}, `the map has no channel "webb"; did you mean "web"? It has web, shop`},
		{journey.Selection{Persona: "Olena, 35"}, `the map has no persona "Olena, 35"; did you mean "olena"? It has olena, marek`},
	} {
		_, err := m.Select(c.s)
		var unknown *journey.UnknownError
		require.ErrorAs(t, err, &unknown)
		assert.EqualError(t, err, c.want)
	}
	_, err := m.Select(journey.Selection{Touchpoints: []string{"ask"}, Channels: []string{"shop"}})
	require.ErrorIs(t, err, journey.ErrNothingSelected)
	part, err := m.Select(journey.Selection{Stages: []string{"order"}})
	require.NoError(t, err)
	_, err = part.Select(journey.Selection{Touchpoints: []string{"pay"}})
	require.ErrorContains(t, err, "select from its Whole")
}

// Of every encounter that is left, the ways inside and those that lead out are
// all that it has in the whole journey, with the same shares.
func TestSelectKeepsShares(t *testing.T) {
	files, err := filepath.Glob("../examples/maps/*.journey.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		m, err := journey.Load(context.Background(), file)
		require.NoError(t, err)
		for s := range m.Stages {
			part, err := m.Select(journey.Selection{Stages: []string{m.Stages[s].ID}})
			require.NoError(t, err)
			whole := m.Graph().Encounters()
			at := map[string]journey.Encounter{}
			for _, e := range whole {
				at[e.Address()] = e
			}
			for _, e := range part.Graph().Encounters() {
				assert.Equal(t, m.Stages[s].ID, e.Stage.ID)
				got := map[string]float64{}
				say := func(g *journey.Graph, to journey.Transition) string {
					if to.To == journey.None {
						return fmt.Sprint("outcome ", to.Outcome)
					}
					return g.Encounters()[to.To].Address()
				}
				for _, x := range part.Graph().Out(e.Index) {
					got[say(part.Graph(), x)] += x.P
				}
				for _, x := range part.Graph().Leaving(e.Index) {
					got[say(m.Graph(), x)] += x.P
				}
				want := map[string]float64{}
				for _, x := range m.Graph().Out(at[e.Address()].Index) {
					want[say(m.Graph(), x)] += x.P
				}
				assert.Equal(t, want, got)
			}
			assert.Empty(t, m.Graph().Leaving(0))
		}
	}
}

func ExampleMap_Select() {
	m, err := journey.Load(context.Background(), "../examples/maps/home-broadband.journey.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	part, err := m.Select(journey.Selection{Stages: []string{"choose"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range part.Graph().Encounters() {
		fmt.Println(e.Address(), len(part.Graph().Leaving(e.Index)))
	}
	// Output:
	// choose/compare@web 2
	// choose/compare@shop 2
	// choose/ask@chat 0
	// choose/ask@phone 0
	// choose/ask@shop 0
	// choose/quote@message 3
}
