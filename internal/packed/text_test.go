package packed

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestText(t *testing.T) {
	var text Text
	var want strings.Builder
	read := func() string {
		var b bytes.Buffer
		n, err := text.WriteTo(&b)
		require.NoError(t, err)
		require.Equal(t, text.Len(), n)
		return b.String()
	}
	require.Empty(t, read())
	for i := range 20_000 {
		fmt.Fprintf(&want, "maps/m%d.journey.yaml:%d:3: error [no-owner] nobody is accountable\n", i, i%50)
	}
	_, err := text.Write([]byte(want.String()))
	require.NoError(t, err)
	require.Equal(t, want.String(), read())
	require.Equal(t, want.String(), read(), "again")
	want.WriteString("end\n")
	_, err = text.Write([]byte("end\n"))
	require.NoError(t, err)
	require.Equal(t, want.String(), read(), "and on")
	assert.Less(t, text.text.Cap(), want.Len()/5)
}
