package numeric

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// pieces is into how many pieces long work is cut, whatever the number of cores:
// many enough to keep a large machine busy, few enough that each may have its
// own sums.
const pieces = 32

// worthSharing is from how many steps, visits to an arc or a node, work is worth
// sharing out.
const worthSharing = 200_000

// inParallel calls do for each piece from 0 to n−1, on all cores. Each worker
// gets a scratch value of its own; what do leaves there must not change results.
// Pieces that have not begun when the context ends are not done. What costs less
// than worthSharing steps in all is done without other workers, which would take
// longer to start, and whose cores mostly have another map.
func inParallel[S any](ctx context.Context, n, cost int, scratch func() S, do func(piece int, s S)) error {
	var next atomic.Int64
	work := func() {
		s := scratch()
		for ctx.Err() == nil {
			piece := int(next.Add(1)) - 1
			if piece >= n {
				return
			}
			do(piece, s)
		}
	}
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers <= 1 || cost < worthSharing {
		work()
		return ctx.Err()
	}
	var wg sync.WaitGroup
	for range workers {
		wg.Go(work)
	}
	wg.Wait()
	return ctx.Err()
}

// cut gives the bounds of a piece of n things cut into so many pieces.
func cut(n, piece, pieces int) (from, to int) {
	return n * piece / pieces, n * (piece + 1) / pieces
}
