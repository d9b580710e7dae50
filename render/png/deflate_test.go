package png

import (
	"bytes"
	"compress/flate"
	"hash/adler32"
	"io"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// inflated is what the standard library reads back.
func inflated(t *testing.T, d *deflater, src []byte) []byte {
	t.Helper()
	out := d.deflate([]byte("before"), src)
	require.Equal(t, "before", string(out[:6]))
	got, err := io.ReadAll(flate.NewReader(bytes.NewReader(append(out[6:], 3, 0))))
	require.NoError(t, err)
	return got
}

func TestDeflateGivesBackWhatItTook(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	d := new(deflater)
	for _, n := range []int{0, 1, 2, 3, 4, 5, 257, 258, 259, 260, 261, 262, 40000, 300000} {
		random, sparse, runs := make([]byte, n), make([]byte, n), make([]byte, n)
		for i := range n {
			random[i] = byte(rng.Uint32())
			if rng.IntN(40) == 0 {
				sparse[i] = byte(rng.IntN(4))
			}
			if runs[i] = random[i] & 3; i >= 3 && rng.IntN(30) != 0 {
				runs[i] = runs[i-3]
			}
		}
		far := append(append(bytes.Clone(random[:n/10]), make([]byte, n/2)...), random[:n/10]...)
		for _, src := range [][]byte{make([]byte, n), random, sparse, runs, far} {
			require.True(t, bytes.Equal(src, inflated(t, d, src)), "%d bytes", n)
		}
	}
}

func TestDeflateIsSmallOnFlatRows(t *testing.T) {
	assert.Less(t, len(new(deflater).deflate(nil, make([]byte, 1<<20))), 1200)
}

// Counts that grow as the Fibonacci numbers do give the deepest codes.
func TestCodesKeepTheirLimit(t *testing.T) {
	counts := make([]int32, 40)
	a, b := int32(1), int32(1)
	for i := range counts {
		counts[i] = a
		a, b = b, a+b
	}
	var h huffman
	for _, limit := range []int{7, 15} {
		codes := make([]code, len(counts))
		h.build(counts, limit, codes)
		kraft := 0.0
		for _, c := range codes {
			require.Positive(t, c.length)
			require.LessOrEqual(t, int(c.length), limit)
			kraft += 1 / float64(int(1)<<c.length)
		}
		assert.Equal(t, 1.0, kraft, "the code is complete")
	}
}

func TestSumsJoin(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	for range 50 {
		a, b := make([]byte, rng.IntN(9000)), make([]byte, rng.IntN(90000))
		for _, s := range [][]byte{a, b} {
			for i := range s {
				s[i] = byte(rng.Uint32())
			}
		}
		want := adler32.Checksum(append(bytes.Clone(a), b...))
		assert.Equal(t, want, joinAdler(adler32.Checksum(a), adler32.Checksum(b), len(b)))
	}
}

func FuzzDeflate(f *testing.F) {
	f.Add([]byte("\x02\x00\x00\x00\x00\x00\x01\x02\x03\x01\x02\x03\x01\x02\x03"), 40)
	f.Fuzz(func(t *testing.T, src []byte, repeat int) {
		src = bytes.Repeat(src, max(1, min(repeat, 1000)))
		require.True(t, bytes.Equal(src, inflated(t, new(deflater), src)))
	})
}
