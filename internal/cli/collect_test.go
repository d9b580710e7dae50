package cli

import (
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
