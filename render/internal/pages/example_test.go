package pages_test

import (
	"fmt"

	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/render/internal/pages"
)

func Example() {
	// Three touchpoints of one stage and two of the next, on pages of 420 pixels.
	units := []pages.Unit{{Group: 0, Width: 120}, {Group: 0, Width: 120}, {Group: 0, Width: 120}, {Group: 1, Width: 120}, {Group: 1, Width: 120}}
	spans := pages.Break(units, 420, 10)
	for i, s := range spans {
		fmt.Println("Network"+pages.Number{At: i + 1, Of: len(spans)}.Over(locale.English), s)
	}
	words := pages.WordsOf(locale.English)
	fmt.Println(words.Onward(4, 5), words.Backward(1), words.Source(3))
	// Output:
	// Network · page 1 of 2 [0 3]
	// Network · page 2 of 2 [3 5]
	// to steps 4, 5 back to step 1 from step 3
}
