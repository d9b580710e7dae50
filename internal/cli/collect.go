package cli

import (
	"os"
	"runtime"
	"runtime/debug"
)

// The garbage collector of a short run. One map of usual size makes less garbage
// than 16 MB, so that collecting it would only cost time; what grows beyond
// is collected as in any program.
const (
	sparing = 400 // per cent of growth between collections, while the heap is small
	usual   = 100
)

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
	runtime.SetFinalizer(&collected{}, func(*collected) { debug.SetGCPercent(usual) })
}
