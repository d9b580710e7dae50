package experience

import (
	"cmp"
	"math"
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
)

// peakEnd fills in the mean of the strongest and the last known emotion of a
// route (Kahneman, Fredrickson, Schreiber & Redelmeier 1993, When More Pain Is
// Preferred to Less), expected over all routes, exactly. The strongest is the
// one farthest from 0; of two as far the negative one, since bad is stronger
// than good. Routes on which no emotion is known are left out, and their share
// is told.
//
// Emotions are put in order of strength, L_1 < L_2 < …. With h_k the probability
// of meeting an emotion at least as strong as L_k, the strongest is
// Σ h_k·(L_k − L_(k−1)), L_0 = 0.
func peakEnd(in *analysis.Input, e *figures.Experience) error {
	felt := make([]*float64, len(in.Graph.Encounters()))
	known := make([]bool, len(felt))
	var levels []float64
	for i, enc := range in.Graph.Encounters() {
		if x, ok := Emotion(in.Map, enc.Detail); ok && in.Flow.Reached[i] {
			felt[i], known[i] = &x, true
			levels = append(levels, x)
		}
	}
	if len(levels) == 0 {
		e.PeakEnd, e.PeakEndKnown = in.Insufficient(analysis.NoEmotion), figures.Of(0)
		return nil
	}
	slices.SortFunc(levels, strength)
	levels = slices.Compact(levels)
	last, err := in.Flow.Last(in.Context, known)
	if err != nil {
		return err
	}
	end := 0.0
	for i, x := range felt {
		if x != nil {
			end += last[i] * *x
		}
	}
	as := make([]int, len(felt))
	for i, x := range felt {
		as[i] = -1
		if x != nil {
			as[i], _ = slices.BinarySearchFunc(levels, *x, strength)
		}
	}
	meets, err := in.Flow.Meets(in.Context, as, len(levels))
	if err != nil {
		return err
	}
	peak, below, any := 0.0, 0.0, meets[0]
	for k, level := range levels {
		peak += meets[k] * (level - below)
		below = level
	}
	e.PeakEndKnown = figures.Of(min(1, any))
	e.PeakEnd = in.Insufficient(analysis.NoEmotion)
	if any > 0 {
		e.PeakEnd = figures.Of((peak + end) / 2 / any)
	}
	return nil
}

// strength orders emotions by their distance from 0, the negative after the
// positive of the same distance.
func strength(a, b float64) int {
	return cmp.Or(cmp.Compare(math.Abs(a), math.Abs(b)), cmp.Compare(b, a))
}
