package traffic

import (
	"cmp"
	"maps"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// Enter is everything that flows into one touchpoint of a part of a journey from
// a touchpoint, or on channels, that the part leaves out.
type Enter struct {
	From        int     // number of a touchpoint in the whole journey, counted from 1
	To          int     // index of a place
	Flow, Share float64 // as of a Link
}

// addEntering joins the ways into a part by touchpoint.
func (n *Network) addEntering(g *journey.Graph, effort *figures.Effort) {
	whole := g.Map().Whole().Graph()
	if whole == g {
		return
	}
	shown := index(g)
	share, flow := map[[2]int]float64{}, map[[2]int]float64{}
	all := whole.Encounters()
	for _, e := range all {
		if _, ok := shown[[2]string{e.Touchpoint.ID, e.Channel}]; ok {
			continue
		}
		for _, t := range whole.Out(e.Index) {
			if t.To == journey.None {
				continue
			}
			to := all[t.To]
			if _, ok := shown[[2]string{to.Touchpoint.ID, to.Channel}]; ok {
				share[[2]int{whole.Position(e.Touchpoint.ID) + 1, g.Position(to.Touchpoint.ID)}] += e.Share * t.P
			}
		}
	}
	if n.Known && effort != nil {
		for _, t := range effort.Transitions {
			_, from := shown[[2]string{t.From, t.FromChannel}]
			_, to := shown[[2]string{t.To, t.ToChannel}]
			if !from && to && t.To != "" && finite(t.Flow) {
				flow[[2]int{whole.Position(t.From) + 1, g.Position(t.To)}] += t.Flow
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(share), func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[1], b[1]), cmp.Compare(a[0], b[0])) })
	for _, k := range keys {
		if share[k] > 0 {
			n.Entering = append(n.Entering, Enter{From: k[0], To: k[1], Flow: flow[k], Share: min(1, share[k])})
		}
	}
}
