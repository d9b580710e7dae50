package cli

import (
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/require"
)

// However much is alive, what piles up is about the room, until what is alive
// exceeds it; then the pace is that of any program.
func TestPaceFor(t *testing.T) {
	for alive, want := range map[uint64]int{
		0: 1600, 1 << 20: 1600, 4 << 20: 800, 16 << 20: 200, 32 << 20: 100, 1 << 30: 100,
	} {
		require.Equal(t, want, paceFor(alive), "%d bytes", alive)
	}
}

// A run that draws puts the first collection off until as much garbage has piled up
// as may pile up later.
func TestCollectSeldom(t *testing.T) {
	t.Setenv("GOGC", "")
	before := debug.SetGCPercent(sparing)
	kept := keepsLittle.Swap(false)
	t.Cleanup(func() {
		keepsLittle.Store(kept)
		debug.SetGCPercent(before)
	})
	collectSeldom()
	require.Equal(t, room/leastHeap*100, debug.SetGCPercent(sparing))
	collectSeldom()
	require.Equal(t, sparing, debug.SetGCPercent(sparing), "once for a run")
	keepsLittle.Store(false)
	t.Setenv("GOGC", "50")
	collectSeldom()
	require.Equal(t, sparing, debug.SetGCPercent(sparing), "who sets GOGC decides")
}
