package diag_test

import (
	"os"

	"github.com/seam-cx/seam/diag"
)

func ExamplePrinter() {
	list := []diag.Diagnostic{{
		Severity: diag.SeverityError, Code: "bad-duration", Message: `"5" has no unit`, Help: "write 5m for minutes or 5h for hours",
		Range:  diag.Range{File: "order.journey.yaml", Start: diag.Position{Line: 12, Column: 17}},
		Source: "        active: 5",
	}}
	if err := (diag.Printer{}).Print(os.Stdout, list); err != nil {
		panic(err)
	}
	// Output:
	// order.journey.yaml:12:17: error [bad-duration] "5" has no unit
	//           active: 5
	//                   ^
	//   help: write 5m for minutes or 5h for hours
}
