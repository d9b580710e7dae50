package png

import (
	"bytes"
	"hash/adler32"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// The sum is that of hash/adler32, for all lengths around eight, for the largest
// bytes, and for more of them than a sum of 32 bits would hold.
func TestAdler(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 23, 1000, 5553, 1 << 20} {
		random, largest := make([]byte, n), bytes.Repeat([]byte{0xFF}, n)
		for i := range random {
			random[i] = byte(r.Uint32())
		}
		require.Equal(t, adler32.Checksum(random), adler(random), "%d bytes", n)
		require.Equal(t, adler32.Checksum(largest), adler(largest), "%d bytes", n)
	}
}
