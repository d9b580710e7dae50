// Command seam-layout lays out one graph: DOT on standard input, Graphviz's
// json0 on standard output. It is a program of its own so that seam itself
// need not carry Graphviz.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/seam-cx/seam/render/network/graphviz"
)

func main() {
	if err := graphviz.Serve(context.Background(), os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "seam-layout:", err)
		os.Exit(2)
	}
}
