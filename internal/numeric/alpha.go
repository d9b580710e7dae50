package numeric

import (
	"cmp"
	"slices"
)

// AlphaNominal is Krippendorff's α for nominal data (Krippendorff 2011,
// Computing Krippendorff's alpha-reliability): one less the ratio of observed
// to expected disagreement, where two ratings either agree or do not. Each unit
// holds the ratings that it was given, in any order; a rating that is missing is
// left out, and a unit with fewer than two counts for nothing. 1 is agreement,
// 0 what chance gives, and less than 0 worse than chance. It is insufficient
// without a unit of two ratings (TooFew) and where all ratings that count are
// alike (NoVariation).
func AlphaNominal[T cmp.Ordered](units [][]T) (float64, Reason) {
	var all []T
	observed := 0.0
	for _, u := range units {
		if len(u) < 2 {
			continue
		}
		all = append(all, u...)
		observed += unlike(u) / float64(len(u)-1)
	}
	if len(all) == 0 {
		return 0, TooFew
	}
	expected := unlike(all)
	if expected == 0 {
		return 0, NoVariation
	}
	return 1 - float64(len(all)-1)*observed/expected, Known
}

// unlike counts the ordered pairs of ratings that differ.
func unlike[T cmp.Ordered](ratings []T) float64 {
	sorted := slices.Sorted(slices.Values(ratings))
	n := float64(len(sorted))
	differ := n * n
	for from := 0; from < len(sorted); {
		to := from + 1
		for to < len(sorted) && sorted[to] == sorted[from] {
			to++
		}
		same := float64(to - from)
		differ -= same * same
		from = to
	}
	return differ
}

// AlphaInterval is Krippendorff's α for interval data, as [AlphaNominal] but
// with the squared difference of two ratings as their disagreement. A rating
// that is not finite, or too large for its square to be, is OutOfRange.
func AlphaInterval(units [][]float64) (float64, Reason) {
	var all []float64
	observed := 0.0
	for _, u := range units {
		if !finite(u) {
			return 0, OutOfRange
		}
		if len(u) < 2 {
			continue
		}
		all = append(all, u...)
		m := float64(len(u))
		observed += m * squaredDeviations(u) / (m - 1)
	}
	if len(all) == 0 {
		return 0, TooFew
	}
	if slices.Min(all) == slices.Max(all) {
		return 0, NoVariation
	}
	n := float64(len(all))
	return known(1 - (n-1)/n*observed/squaredDeviations(all))
}
