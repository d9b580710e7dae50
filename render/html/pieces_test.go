package html

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Pieces hold what a buffer holds, whatever is written, taken over and dropped.
func TestPieces(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := func() string { return strings.Repeat(fmt.Sprint(r.IntN(1000)), r.IntN(30000)) }
	for range 50 {
		var p pieces
		var want bytes.Buffer
		for range 20 {
			switch r.IntN(4) {
			case 0:
				s := text()
				p.str(s)
				want.WriteString(s)
			case 1:
				s := text()
				n, err := p.Write([]byte(s))
				require.NoError(t, err)
				require.Equal(t, len(s), n)
				want.WriteString(s)
			case 2:
				var o pieces
				s := text()
				o.str(s)
				p.take(&o)
				p.str("behind")
				want.WriteString(s + "behind")
			case 3:
				if n := want.Len(); n > 0 {
					n = r.IntN(n)
					p.truncate(n)
					want.Truncate(n)
				}
			}
			require.Equal(t, want.Len(), p.length())
		}
		var got bytes.Buffer
		require.NoError(t, p.writeTo(&got))
		assert.True(t, bytes.Equal(want.Bytes(), got.Bytes()))
	}
}
