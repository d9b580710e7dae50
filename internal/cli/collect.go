package cli

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync/atomic"
)

// The garbage collector of a short run. One map of usual size makes less garbage
// than 16 MB, so that collecting it would only cost time; what grows beyond
// is collected as in any program.
const (
	sparing = 400 // per cent of growth between collections, while the heap is small
	usual   = 100
	busy    = 300 // while many small maps are drawn, whose garbage is no danger
)

// pace is that of the collector from the first collection on.
var pace atomic.Int32

// collected is garbage from the start: its end tells of a collection.
type collected struct{ _ [16]byte }

// collectSparingly puts the first collection off until the heap has grown to
// 16 MB, the least at this pace, and goes back to the usual pace then. Who sets GOGC decides alone.
func collectSparingly() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(sparing)
	// The collector runs the finalizer at the first collection.
	pace.Store(usual)
	runtime.SetFinalizer(&collected{}, func(*collected) { debug.SetGCPercent(int(pace.Load())) })
}

// collectSeldom is for runs over many maps: what is alive is small and does not
// grow with their number, so that three times as much garbage may pile up.
func collectSeldom() {
	if pace.CompareAndSwap(usual, busy) {
		debug.SetGCPercent(sparing)
	}
}
