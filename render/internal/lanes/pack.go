package lanes

import (
	"cmp"
	"math"
	"slices"
)

// Strip is a horizontal piece of a line, with what stands on it, in a gutter.
type Strip struct {
	From, To float64 // from left to right
	Height   float64
	Top      float64 // as packed, from the top of the gutter
}

// Pack stacks strips so that none lies over another: short ones near the top, and
// each as high up as there is room. It returns how high the stack is.
func Pack(strips []*Strip, gap float64) float64 {
	order := slices.Clone(strips)
	slices.SortStableFunc(order, func(a, b *Strip) int { return cmp.Compare(a.To-a.From, b.To-b.From) })
	height := 0.0
	for i, s := range order {
		s.Top = 0
		for again := true; again; {
			again = false
			for _, o := range order[:i] {
				if s.From < o.To+gap && o.From < s.To+gap && s.Top < o.Top+o.Height && o.Top < s.Top+s.Height {
					s.Top, again = o.Top+o.Height, true
				}
			}
		}
		height = math.Max(height, s.Top+s.Height)
	}
	return height
}
