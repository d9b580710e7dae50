package compare_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
)

// doors is a map whose doors contradict each other in all ways there are: two by
// two, all three, and one of many against another touchpoint.
const doors = `seam: 1
id: doors
title: Doors
owner: a
departments: {a: A, b: B}
channels: {web: Web, shop: Shop, phone: Phone, mail: Mail}
facts: {price: {name: Price, kind: money}, term: {kind: duration}, size: {kind: number, tolerance: 10%}}
stages:
  - name: S
    touchpoints:
      - id: look
        name: Look
        owner: a
        channels:
          web: {active: 5m, facts: {price: 20 EUR, term: 6w, size: 100}}
          shop: {active: 5m, facts: {price: 25 EUR, term: 6w, size: 109}}
          phone: {active: 5m, facts: {price: 30 EUR, term: 9w, size: 91}}
          mail: {active: 5m, facts: {price: 20 EUR, term: 9w, size: 80}}
        next: {ask: 90%, gone}
      - {id: ask, name: Ask, owner: b, facts: {price: 40 EUR}, channels: {phone: {active: 5m}, mail: {active: 30m}, shop: {active: 30m}}, next: {buy@web: 50%, buy@mail: 50%}}
      - {id: buy, name: Buy, owner: a, channels: {web: {active: 5m, facts: {term: 9w}}, mail: {active: 5m, facts: {term: 6w}}}}
`

// The order of keys says nothing, of no finding either, in no map.
func TestOrderOfKeysIsNoDifference(t *testing.T) {
	maps := []*journey.Map{load(t, "doors.journey.yaml", doors), load(t, "base.journey.yaml", base(t))}
	for _, file := range examples(t) {
		m, err := journey.Load(t.Context(), file)
		require.NoError(t, err)
		maps = append(maps, m)
	}
	for _, m := range maps {
		back := m.Draft()
		reversed(&back.Start)
		reversed(&back.Channels)
		reversed(&back.Departments)
		reversed(&back.Facts)
		reversed(&back.Personas)
		reversed(&back.Data)
		for i := range back.Stages {
			for j := range back.Stages[i].Touchpoints {
				p := &back.Stages[i].Touchpoints[j]
				reversed(&p.Channels)
				reversed(&p.Next)
				reversed(&p.Facts)
				for k := range p.Channels {
					reversed(&p.Channels[k].Facts)
					reversed(&p.Channels[k].Next)
				}
			}
		}
		is, err := journey.New(t.Context(), back)
		require.NoError(t, err)
		c := diff(t, m, is)
		require.Empty(t, lines(c), m.ID)
		require.Empty(t, c.New, m.ID)
		require.Empty(t, c.Settled, m.ID)
		require.False(t, c.Regressed())
	}
}

func reversed[E any](list *[]E) {
	*list = slices.Clone(*list)
	slices.Reverse(*list)
}
