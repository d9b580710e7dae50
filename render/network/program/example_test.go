package program_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/network/program"
)

// A Layouter is made once and closed when all is drawn.
func Example() {
	l := &program.Layouter{Path: "/no/such/seam-layout"}
	defer l.Close()
	_, err := l.Layout(context.Background(), network.Graph{Nodes: []network.Node{{W: 98, H: 68}}})
	fmt.Println(err != nil, errors.Is(err, program.ErrNotFound))
	// Output: true false
}
