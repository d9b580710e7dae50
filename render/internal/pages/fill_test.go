package pages

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
)

// Pages that are limited by their height hold as many units as have room, end
// rather where groups do, and keep a unit that is too high by itself apart.
func TestFill(t *testing.T) {
	paper := render.Paper{Width: 2000, Height: 100}
	for name, c := range map[string]struct {
		groups  []int     // units of each
		heights []float64 // of units, which add up; 30 where there are none
		want    []int
	}{
		"as many as have room": {[]int{9}, nil, []int{3, 3, 3}},
		"evenly":               {[]int{7}, nil, []int{3, 2, 2}},
		"between groups":       {[]int{2, 3, 2}, nil, []int{2, 3, 2}},
		"too high alone":       {[]int{5}, []float64{30, 30, 300, 30, 30}, []int{2, 1, 2}},
		"a low unit":           {[]int{6}, []float64{50, 50, 20, 20, 20, 40}, []int{2, 4}},
	} {
		t.Run(name, func(t *testing.T) {
			var units []Unit
			for g, n := range c.groups {
				for range n {
					units = append(units, Unit{g, 10})
				}
			}
			job := Job{Units: units, Gap: 10,
				Draw: func(bands [][2]int, _ Number, _ Level) (*render.Scene, error) {
					s := &render.Scene{}
					for _, b := range bands {
						for i := b[0]; i < b[1]; i++ {
							h := 30.0
							if c.heights != nil {
								h = c.heights[i]
							}
							s.Height += h
							s.Width += units[i].Width
						}
					}
					return s, nil
				},
				Whole: func() (*render.Scene, error) { return &render.Scene{Width: 100, Height: 1e6}, nil },
			}
			spans, _, err := job.plan(context.Background(), paper)
			require.NoError(t, err)
			var got []int
			at := 0
			for _, s := range spans {
				assert.Equal(t, at, s[0])
				got, at = append(got, s[1]-s[0]), s[1]
			}
			assert.Equal(t, len(units), at)
			assert.Equal(t, c.want, got)
		})
	}
}

// Pages that all leave room at their foot are those of a smaller paper, as long as
// they are no more of them.
func TestRoomy(t *testing.T) {
	for name, c := range map[string]struct {
		units, high, width float64 // of pages, and what is wanted of their width
		pages              int
	}{
		"room at the foot and beside": {16, 600, 1000 / 1.2, 2},
		"no room at the foot":         {16, 950, 1000, 2},
		"no room beside":              {20, 600, 1000, 2},
		"half of the paper is enough": {14, 600, 1000 / 1.4, 2},
	} {
		t.Run(name, func(t *testing.T) {
			scenes, err := Roomy(context.Background(), "test", render.Paper{Width: 1000, Height: 1000}, func(width float64) (Job, error) {
				var units []Unit
				for range int(c.units) {
					units = append(units, Unit{0, 100})
				}
				return Job{Units: units,
					Draw: func(bands [][2]int, _ Number, _ Level) (*render.Scene, error) {
						return &render.Scene{Width: width, Height: c.high * float64(len(bands))}, nil
					},
					Whole: func() (*render.Scene, error) { return &render.Scene{Width: 100 * c.units, Height: c.high}, nil },
				}, nil
			})
			require.NoError(t, err)
			require.Len(t, scenes, c.pages)
			for _, s := range scenes {
				assert.InDelta(t, c.width, s.Width, 1e-9)
			}
		})
	}
	_, err := Roomy(context.Background(), "test", render.Paper{Width: 1000, Height: 1000}, func(float64) (Job, error) { return Job{}, assert.AnError })
	require.Equal(t, assert.AnError, err)
}
