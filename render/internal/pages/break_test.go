package pages

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
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

// A page is measured once, however often breaking asks for its size, and one that
// need not be drawn for that is drawn only to be kept.
func TestPagesMeasureOnce(t *testing.T) {
	measured, drawn := map[string]int{}, 0
	size := func(bands [][2]int) *render.Scene {
		n := 0
		for _, b := range bands {
			n += b[1] - b[0]
		}
		return &render.Scene{Width: 100 * float64(n), Height: 120 * float64(len(bands))}
	}
	job := Job{
		Units: make([]Unit, 12), Least: 1200,
		Whole: func() (*render.Scene, error) {
			t.Error("what is too wide in any case is drawn whole")
			return &render.Scene{Width: 1200, Height: 120}, nil
		},
		Draw: func(bands [][2]int, _ Number, _ Level) (*render.Scene, error) {
			drawn++
			return size(bands), nil
		},
		Measure: func(bands [][2]int, n Number, level Level) (*render.Scene, error) {
			measured[fmt.Sprint(bands, n.At == 1, " ", level)]++
			return size(bands), nil
		},
		Entries: 1,
		List: func(int, int, Number, Level) (*render.Scene, error) {
			return &render.Scene{Width: 100, Height: 50}, nil
		},
	}
	for i := range job.Units {
		job.Units[i] = Unit{Group: i / 3, Width: 100}
	}
	scenes, err := job.Pages(context.Background(), render.Paper{Width: 300, Height: 100})
	require.NoError(t, err)
	assert.Equal(t, len(scenes)-1, drawn, "one of the pages is the list")
	assert.NotEmpty(t, measured)
	for page, times := range measured {
		assert.Equal(t, 1, times, page)
		assert.False(t, strings.HasSuffix(page, fmt.Sprint(" ", Tight)), "these pages leave no lanes out")
	}
}

// Most finds what going through all counts finds, and draws once where all have room.
func TestMost(t *testing.T) {
	for _, head := range []float64{0, 20, 90} {
		for n := 1; n <= 60; n++ {
			for _, each := range []float64{1, 3, 7, 200} {
				height := func(n int) float64 { return head + each*float64(n) + float64(n%3) }
				want := 1
				for want < n && height(want+1) <= 100 {
					want++
				}
				draws := 0
				got, err := Most(n, 100, func(n int) (*render.Scene, error) {
					draws++
					return &render.Scene{Height: height(n)}, nil
				})
				require.NoError(t, err)
				assert.Equal(t, want, got, "%d entries %g high below %g", n, each, head)
				assert.LessOrEqual(t, draws, 12)
				if height(n) <= 100 {
					assert.LessOrEqual(t, draws, 1)
				}
			}
		}
	}
}
