package numeric

import (
	"cmp"
	"math"
	"slices"
)

// Spearman is the rank correlation ρ: Pearson's correlation of ranks, tied
// values sharing the mean of theirs (Spearman 1904; Kendall 1948, Rank
// Correlation Methods, ch. 3), from −1 to 1. x[i] and y[i] belong together.
// Fewer than two pairs are TooFew, a list of equal values has NoVariation, a
// value that is not finite is OutOfRange.
func Spearman(x, y []float64) (float64, Reason) {
	if why := correlatable(x, y); !why.OK() {
		return 0, why
	}
	a, b := ranks(x), ranks(y)
	mean := float64(len(x)+1) / 2
	product := 0.0
	for i := range a {
		product += (a[i] - mean) * (b[i] - mean)
	}
	r := product / math.Sqrt(squaredDeviations(a)*squaredDeviations(b))
	return min(1, max(-1, r)), Known
}

// correlatable says why two lists cannot be correlated.
func correlatable(x, y []float64) Reason {
	switch {
	case len(x) != len(y):
		return Unequal
	case !finite(x) || !finite(y):
		return OutOfRange
	case len(x) < 2:
		return TooFew
	case slices.Min(x) == slices.Max(x) || slices.Min(y) == slices.Max(y):
		return NoVariation
	}
	return Known
}

// ranks are those of the values, from 1, tied values sharing the mean of theirs.
func ranks(x []float64) []float64 {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(x[i], x[j]) })
	out := make([]float64, len(x))
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && x[order[to]] == x[order[from]] {
			to++
		}
		for _, i := range order[from:to] {
			out[i] = float64(from+to+1) / 2
		}
		from = to
	}
	return out
}

// Kendall is the rank correlation τ_b, which allows for ties (Kendall 1945, The
// treatment of ties in ranking problems),
//
//	(C − D) / √((n₀ − n_x)(n₀ − n_y))
//
// with C pairs in the same order and D in opposite order of n₀ pairs, n_x and
// n_y of them tied in x and in y; from −1 to 1. It sorts (Knight 1966), so that
// it costs n·log n. Insufficient where [Spearman] is.
func Kendall(x, y []float64) (float64, Reason) {
	if why := correlatable(x, y); !why.OK() {
		return 0, why
	}
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(x[i], x[j]), cmp.Compare(y[i], y[j]))
	})
	sorted := make([]float64, len(y))
	for k, i := range order {
		sorted[k] = y[i]
	}
	all := pairs(len(x))
	sameX := tied(len(x), func(i, j int) bool { return x[order[i]] == x[order[j]] })
	both := tied(len(x), func(i, j int) bool {
		return x[order[i]] == x[order[j]] && y[order[i]] == y[order[j]]
	})
	discordant := float64(inversions(sorted, make([]float64, len(sorted))))
	sameY := tied(len(x), func(i, j int) bool { return sorted[i] == sorted[j] })
	concordant := all - sameX - sameY + both - discordant
	r := (concordant - discordant) / (math.Sqrt(all-sameX) * math.Sqrt(all-sameY))
	return min(1, max(-1, r)), Known
}

// tied counts the pairs of neighbours in a sorted list that are alike.
func tied(n int, alike func(i, j int) bool) float64 {
	count := 0.0
	for from := 0; from < n; {
		to := from + 1
		for to < n && alike(from, to) {
			to++
		}
		count += pairs(to - from)
		from = to
	}
	return count
}

// inversions sorts the list and counts the pairs that stood in falling order.
func inversions(list, spare []float64) int {
	if len(list) < 2 {
		return 0
	}
	half := len(list) / 2
	a, b := list[:half], list[half:]
	count := inversions(a, spare[:half]) + inversions(b, spare[half:])
	copy(spare, list)
	a, b = spare[:half], spare[half:len(list)]
	for k := range list {
		if len(b) == 0 || len(a) > 0 && a[0] <= b[0] {
			list[k], a = a[0], a[1:]
		} else {
			count += len(a)
			list[k], b = b[0], b[1:]
		}
	}
	return count
}
