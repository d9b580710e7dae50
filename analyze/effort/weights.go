package effort

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/numeric"
)

// foremost is how many of the first touchpoints are looked at for moves.
const foremost = 10

// weighed are the items by the weight that they rest on.
var weighed = []struct {
	weight string
	item   func(*figures.Items) *float64
}{
	{"wait", func(i *figures.Items) *float64 { return &i.Wait }},
	{"delay", func(i *figures.Items) *float64 { return &i.Delay }},
	{"step", func(i *figures.Items) *float64 { return &i.Steps }},
	{"auth", func(i *figures.Items) *float64 { return &i.Auth }},
	{"switch", func(i *figures.Items) *float64 { return &i.Switch }},
	{"handoff", func(i *figures.Items) *float64 { return &i.Handoff }},
	{"repeat", func(i *figures.Items) *float64 { return &i.Repeat }},
}

// weightRanking halves and doubles each weight. Every item is its weight times
// something that no weight changes, so it is exact without another solve.
func weightRanking(in *analysis.Input, e *figures.Effort) []figures.WeightEffect {
	list := []figures.WeightEffect{}
	if !e.Expected.OK {
		return list
	}
	before := make([]float64, len(e.Touchpoints))
	for i, t := range e.Touchpoints {
		before[i] = t.Items.Sum()
	}
	rank := ranks(before)
	after := make([]float64, len(before))
	for _, w := range weighed {
		for _, factor := range []float64{.5, 2} {
			total := 0.0
			for i := range e.Touchpoints {
				items := e.Touchpoints[i].Items
				*w.item(&items) *= factor
				after[i] = items.Sum()
				total += after[i]
			}
			x := figures.WeightEffect{Weight: w.weight, Factor: factor, Expected: figures.Of(total)}
			if tau, why := numeric.Kendall(before, after); why.OK() {
				x.Kendall = figures.Of(tau)
			} else {
				x.Kendall = in.Insufficient(nothingToRank)
			}
			now := ranks(after)
			for i := range e.Touchpoints {
				if rank[i] != now[i] && min(rank[i], now[i]) <= foremost {
					x.Moved = append(x.Moved, figures.Moved{ID: e.Touchpoints[i].ID, From: rank[i], To: now[i]})
				}
			}
			slices.SortStableFunc(x.Moved, func(a, b figures.Moved) int { return a.To - b.To })
			list = append(list, x)
		}
	}
	return list
}

// ranks are the places of values from the largest, 1, on; equal values share
// the first of their places.
func ranks(values []float64) []int {
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	list := make([]int, len(values))
	for i, x := range values {
		// Sums that differ by rounding only are equal.
		more, _ := slices.BinarySearch(sorted, x+1e-9*x+1e-300)
		list[i] = 1 + len(sorted) - more
	}
	return list
}

var nothingToRank = analysis.Words{
	EN: "no two touchpoints take different effort",
	UK: "немає двох точок контакту з різними зусиллями",
	RU: "нет двух точек контакта с разными усилиями",
	PL: "żadne dwa punkty styku nie wymagają różnego wysiłku",
}
