package cut_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render/cut"
)

// Handoffs of a part are the transitions between its encounters: the oracle adds
// those up by the addresses of the part.
func TestHandoffsWithinAPart(t *testing.T) {
	in := whole(t, "home-broadband")
	for _, s := range []journey.Selection{
		{Channels: []string{"phone"}}, {Stages: []string{"choose"}}, {Stages: []string{"wait"}},
		{Stages: []string{"discover", "choose", "order", "wait", "install", "bill"}},
	} {
		t.Run(fmt.Sprint(s.Stages, s.Channels), func(t *testing.T) {
			out, err := cut.Of(in, cut.Options{Selection: s})
			require.NoError(t, err)
			owner := map[string]string{}
			unowned := map[string]bool{}
			for _, e := range out.Map.Graph().Encounters() {
				owner[e.Touchpoint.ID+"@"+e.Channel] = e.Detail.Owner
				if e.Detail.Owner == "" {
					unowned[e.Touchpoint.ID] = true
				}
			}
			want := map[[2]string]float64{}
			for _, x := range in.Figures.Effort.Transitions {
				from, to := owner[x.From+"@"+x.FromChannel], owner[x.To+"@"+x.ToChannel]
				if from != "" && to != "" && from != to && x.Flow > 0 {
					want[[2]string{from, to}] += x.Flow
				}
			}
			got, last := map[[2]string]float64{}, 1e9
			for _, h := range out.Figures.Silos.Handoffs {
				got[[2]string{h.From, h.To}] = h.Flow
				assert.LessOrEqual(t, h.Flow, last)
				last = h.Flow
			}
			require.Len(t, got, len(want))
			for pair, flow := range want {
				assert.InDelta(t, flow, got[pair], 1e-9, pair)
			}
			assert.Len(t, out.Figures.Silos.Unowned, len(unowned))
			for _, id := range out.Figures.Silos.Unowned {
				assert.True(t, unowned[id], id)
			}
		})
	}
}

// All stages are the whole journey: nothing is lost or counted anew.
func TestAllStagesAreTheWhole(t *testing.T) {
	for _, name := range []string{"home-broadband", "sotrudnik"} {
		in := whole(t, name)
		var all []string
		for _, s := range in.Map.Stages {
			all = append(all, s.ID)
		}
		out, err := cut.Of(in, cut.Options{Selection: journey.Selection{Stages: all}})
		require.NoError(t, err)
		a, b := in.Figures.Silos, out.Figures.Silos
		require.Len(t, b.Handoffs, len(a.Handoffs))
		for i, h := range a.Handoffs {
			assert.InDelta(t, h.Flow, b.Handoffs[i].Flow, 1e-9)
			assert.InDelta(t, h.Context.X, b.Handoffs[i].Context.X, 1e-9)
		}
		require.Len(t, b.Required, len(a.Required))
		for i, r := range a.Required {
			assert.Equal(t, r.Between, b.Required[i].Between)
			assert.InDelta(t, r.Flow, b.Required[i].Flow, 1e-9)
		}
		assert.Equal(t, a.Unowned, b.Unowned)
	}
}
