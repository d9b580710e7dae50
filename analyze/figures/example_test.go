package figures_test

import (
	"fmt"
	"os"

	"github.com/seam-cx/seam/analyze/figures"
)

func Example() {
	r := &figures.Report{
		Journey: "order", State: "current", Title: "Order",
		Effort: &figures.Effort{
			Expected: figures.Of(12.5),
			SD:       figures.Insufficient("too many combinations"),
		},
	}
	fmt.Println("expected effort:", r.Effort.Expected)
	fmt.Println("its deviation:", r.Effort.SD)
	r.Effort = nil // a family that was not computed is absent
	if err := r.Encode(os.Stdout); err != nil {
		panic(err)
	}
	// Output:
	// expected effort: 12.5
	// its deviation: insufficient data: too many combinations
	// {
	//   "schema": "seam.analysis/1",
	//   "journey": "order",
	//   "state": "current",
	//   "title": "Order",
	//   "diagnostics": [],
	//   "findings": []
	// }
}
