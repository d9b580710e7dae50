package fonttest_test

import (
	"fmt"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/internal/fonttest"
)

func Example() {
	f, err := fonts.Read(fonttest.Tiny("Squares", "Bold", '茶'))
	fmt.Println(f.Family, f.Bold, f.Italic, err)
	// Output: Squares true false <nil>
}
