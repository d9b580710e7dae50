package numeric

import (
	"context"
	"slices"
)

// arrangements is in how many ways owners can be dealt out, n!/Πn_k!, or most+1
// where they are more than most.
func (d *deal) arrangements(most int) int {
	ways, placed := 1.0, 0.0
	for _, size := range d.sizes {
		for i := 1; i <= size; i++ {
			placed++
			if ways *= placed / float64(i); ways > 1e15 {
				return most + 1
			}
		}
	}
	if ways > float64(most)+.5 {
		return most + 1
	}
	return int(ways + .5)
}

// all goes through every arrangement, so that tails are exact.
func (d *deal) all(ctx context.Context, observed, tie float64) (tails, int, error) {
	owner := slices.Clone(d.owner)
	slices.Sort(owner)
	var t tails
	count := 0
	for more := true; more; more = nextArrangement(owner) {
		if count++; count%1024 == 0 && ctx.Err() != nil {
			return tails{}, 0, ctx.Err()
		}
		t.add(d.internal(owner)-observed, tie)
	}
	return t, count, nil
}

func (t *tails) add(more, tie float64) {
	if more <= tie {
		t.upper++
	}
	if more >= -tie {
		t.lower++
	}
	t.sum += more
	t.squares += more * more
}

// nextArrangement puts list into its next order, as a dictionary orders them,
// and tells whether there was one.
func nextArrangement(list []int32) bool {
	i := len(list) - 2
	for i >= 0 && list[i] >= list[i+1] {
		i--
	}
	if i < 0 {
		return false
	}
	j := len(list) - 1
	for list[j] <= list[i] {
		j--
	}
	list[i], list[j] = list[j], list[i]
	slices.Reverse(list[i+1:])
	return true
}
