package flow_test

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// randomMap is a map of n touchpoints with branches, loops, channels, owners,
// data asked and carried, and every kind of effort. Every touchpoint can reach
// an outcome.
func randomMap(r *rand.Rand, n int) *journey.Map {
	m := &journey.Map{
		ID: "random", Title: "Random", Weights: journey.DefaultWeights(),
		Vocabulary: journey.Vocabulary{Outcomes: []journey.Outcome{
			{Entry: journey.Entry{ID: "done"}, Success: true}, {Entry: journey.Entry{ID: "gone"}},
		}},
	}
	m.Weights.Delay = .01
	list := make([]touchpoint.Touchpoint, n)
	for i := range list {
		list[i] = randomTouchpoint(r, i, n)
	}
	cut := 1 + r.IntN(n)
	m.Stages = []journey.Stage{{ID: "early", Touchpoints: list[:cut]}}
	if cut < n {
		m.Stages = append(m.Stages, journey.Stage{ID: "late", Touchpoints: list[cut:]})
	}
	if r.IntN(3) == 0 {
		m.Start = []touchpoint.Target{{Touchpoint: name(0), Share: touchpoint.Ptr(.75), Wait: span(r)}, {Touchpoint: name(n - 1)}}
	}
	return m
}

func randomTouchpoint(r *rand.Rand, i, n int) touchpoint.Touchpoint {
	t := touchpoint.Touchpoint{ID: name(i), Name: name(i)}
	t.Active, t.Wait, t.Delay = span(r), span(r), span(r)
	t.Asks = someData(r)
	t.Owner = pick(r, "", "sales", "field", "care")
	if r.IntN(4) == 0 {
		t.Auth, t.Steps = touchpoint.Ptr(1.), touchpoint.Ptr(float64(r.IntN(9)))
	}
	if r.IntN(4) == 0 {
		t.Share = touchpoint.Ptr(.5)
	}
	for _, c := range []string{"web", "phone", "shop"}[:r.IntN(4)] {
		use := touchpoint.Channel{ID: c}
		if r.IntN(2) == 0 {
			use.Active, use.Asks = span(r), someData(r)
		}
		if r.IntN(3) == 0 {
			use.Owner = pick(r, "sales", "field")
		}
		t.Channels = append(t.Channels, use)
	}
	if r.IntN(3) > 0 {
		t.Next = []touchpoint.Target{
			{Outcome: "gone", Share: touchpoint.Ptr(.0625)},
			{Touchpoint: name(r.IntN(n)), Share: touchpoint.Ptr(.25), Carries: someData(r), Wait: span(r)},
			{Touchpoint: name(r.IntN(n)), Share: touchpoint.Ptr(.125), CarriesAll: r.IntN(2) == 0},
		}
		on := touchpoint.Target{Outcome: "done"}
		if i+1 < n {
			on = touchpoint.Target{Touchpoint: name(i + 1), Carries: someData(r)}
		}
		t.Next = append(t.Next, on)
	}
	return t
}

func name(i int) string { return fmt.Sprintf("t%d", i) }

func pick(r *rand.Rand, list ...string) string { return list[r.IntN(len(list))] }

func span(r *rand.Rand) *touchpoint.Span {
	if r.IntN(3) == 0 {
		return nil
	}
	low := time.Duration(r.IntN(600)) * time.Second
	return touchpoint.Between(low, low+time.Duration(r.IntN(2)*r.IntN(100))*time.Second)
}

func someData(r *rand.Rand) []string {
	var list []string
	for _, d := range []string{"address", "identity", "number", "card"} {
		if r.IntN(3) == 0 {
			list = append(list, d)
		}
	}
	return list
}
