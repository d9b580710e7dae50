package cli

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
)

// The garbage collector of a run. One map of usual size makes less garbage than
// 16 MB, so that collecting it would only cost time. A run over many maps keeps
// little of them alive, and so does one that draws; most of its time would go into
// collecting: there as much garbage may pile up as room says, whatever the number of
// maps. What keeps more alive than that is collected as in any program.
const (
	sparing = 400 // per cent of growth between collections, before the first
	usual   = 100
	room    = 32 << 20 // bytes of garbage, in a run that keeps little

	leastHeap = 4 << 20 // what the collector takes to be alive at least
)

// keepsLittle tells that the run is over many maps, or draws.
var keepsLittle atomic.Bool

// collected is garbage from the start: its end tells of a collection.
type collected struct{ _ [16]byte }

// collectSparingly puts the first collection off until the heap has grown to
// 16 MB, the least at this pace, and chooses the pace anew then. Who sets GOGC
// decides alone.
func collectSparingly() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(sparing)
	// The collector runs the finalizer at the first collection.
	runtime.SetFinalizer(&collected{}, func(*collected) { keepPace(sparing) })
}

// collectSeldom is for runs that keep little alive of what they make.
func collectSeldom() {
	if !keepsLittle.Swap(true) && os.Getenv("GOGC") == "" {
		debug.SetGCPercent(paceFor(leastHeap))
	}
}

// keepPace sets the pace of the collector after a collection, and in a run that
// keeps little does so again after the next.
func keepPace(now int) {
	next := usual
	if keepsLittle.Load() {
		next = paceFor(aliveBytes())
	}
	// Setting it stops the program for a moment, so not for every small change.
	if next < now*3/4 || next > now*4/3 {
		debug.SetGCPercent(next)
		now = next
	}
	if keepsLittle.Load() {
		runtime.SetFinalizer(&collected{}, func(*collected) { keepPace(now) })
	}
}

// paceFor is the percentage of what is alive that may pile up as garbage.
func paceFor(alive uint64) int {
	const most = 1600 // of 2 MB, less than which is hardly ever alive
	return int(max(usual, min(most, 100*room/max(1, alive))))
}

// aliveBytes is how much the last collection found in use.
func aliveBytes() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return sample[0].Value.Uint64()
}
