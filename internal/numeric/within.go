package numeric

// WithinGroup is r_wg, how far the ratings of one item agree (James, Demaree &
// Wolf 1984, Estimating within-group interrater reliability): one less the ratio
// of their variance (over n−1) to (A²−1)/12, that of a scale of A points on which
// each is as likely. 1 is agreement, 0 what answers at random give, and less
// than 0 ratings that are further apart than those; it is not set to 0. Fewer
// than two ratings are TooFew, a scale of fewer than two points, or a rating
// that is not finite, OutOfRange.
func WithinGroup(ratings []float64, points int) (float64, Reason) {
	if points < 2 || !finite(ratings) {
		return 0, OutOfRange
	}
	if len(ratings) < 2 {
		return 0, TooFew
	}
	a := float64(points)
	variance := squaredDeviations(ratings) / float64(len(ratings)-1)
	return known(1 - variance/((a*a-1)/12))
}
