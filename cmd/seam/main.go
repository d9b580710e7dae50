// Command seam finds the seams in customer journeys: it checks journey maps,
// computes their figures and draws them.
package main

import (
	"os"

	"github.com/seam-cx/seam/internal/cli"
)

func main() { os.Exit(cli.Main()) }
