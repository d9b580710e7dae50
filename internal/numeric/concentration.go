package numeric

// Herfindahl is the index of concentration Σ s_i² over the shares s_i of the
// amounts in their sum (Hirschman 1945; Herfindahl 1950): 1 if one holds all,
// 1/n if n hold alike. It is insufficient if the amounts sum to 0 (NoWeight); an
// amount that is negative or not finite is OutOfRange.
func Herfindahl(amounts []float64) (float64, Reason) {
	for _, x := range amounts {
		if x < 0 {
			return 0, OutOfRange
		}
	}
	all, why := known(sum(amounts))
	if !why.OK() {
		return 0, why
	}
	if all == 0 {
		return 0, NoWeight
	}
	index := 0.0
	for _, x := range amounts {
		index += x / all * (x / all)
	}
	return min(1, index), Known
}
