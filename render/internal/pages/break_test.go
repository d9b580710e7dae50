package pages

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// lengths are how many units each page of the given groups has, each 100 wide.
func lengths(stages []int, room float64) []int {
	var units []Unit
	for s, n := range stages {
		for range n {
			units = append(units, Unit{s, 100})
		}
	}
	var out []int
	for _, b := range Break(units, room, 10) {
		out = append(out, b[1]-b[0])
	}
	return out
}

func TestBreaks(t *testing.T) {
	for _, c := range []struct {
		name   string
		stages []int
		room   float64
		want   []int
	}{
		{"all on one", []int{3, 2}, 520, []int{5}},
		{"between stages", []int{3, 3}, 500, []int{3, 3}},
		{"evenly", []int{12}, 1000, []int{6, 6}},
		{"rather between stages than evenly", []int{4, 2, 4}, 620, []int{6, 4}},
		{"one at a time where none fits", []int{2}, 50, []int{1, 1}},
	} {
		assert.Equal(t, c.want, lengths(c.stages, c.room), c.name)
	}
}
