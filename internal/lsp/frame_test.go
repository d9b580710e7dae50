package lsp

import (
	"bufio"
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

// What was written is read again; anything else is a frame or an error.
func FuzzReadFrame(f *testing.F) {
	for _, s := range []string{"", "Content-Length: 2\r\n\r\n{}", "content-length:0\n\n", "Content-Length: 5\r\nContent-Type: x\r\n\r\n{}", "\r\n", "Content-Length: 99999999999\r\n\r\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		body, err := readFrame(bufio.NewReader(bytes.NewReader(data)))
		if err != nil {
			return
		}
		var b bytes.Buffer
		require.NoError(t, writeFrame(&b, body))
		again, err := readFrame(bufio.NewReader(&b))
		require.NoError(t, err)
		require.Equal(t, body, again)
	})
}
