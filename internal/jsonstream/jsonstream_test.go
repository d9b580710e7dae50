package jsonstream_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/jsonstream"
)

// The oracle is encoding/json.
func TestWriterWritesWhatTheEncoderDoes(t *testing.T) {
	type inner struct {
		A []int          `json:"a"`
		B map[string]any `json:"b"`
	}
	whole := struct {
		Name  string  `json:"name"`
		None  []inner `json:"none"`
		Items []inner `json:"items"`
		Last  any     `json:"last"`
	}{"a <b> & \u2028 \xff", []inner{}, []inner{{[]int{1, 2}, nil}, {nil, map[string]any{"x": "y"}}, {[]int{}, map[string]any{}}}, nil}
	var want, got bytes.Buffer
	e := json.NewEncoder(&want)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(whole))

	s := jsonstream.NewWriter(&got)
	s.Object(func() {
		s.Member("name", whole.Name)
		s.Key("none")
		jsonstream.Values(s, slices.Values(whole.None))
		s.Key("items")
		jsonstream.Values(s, slices.Values(whole.Items))
		s.Member("last", whole.Last)
	})
	require.NoError(t, s.Close())
	require.Equal(t, want.String(), got.String())
}

type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }

func TestWriterTellsErrors(t *testing.T) {
	bad := errors.New("bad")
	s := jsonstream.NewWriter(broken{bad})
	jsonstream.Values(s, slices.Values(make([]string, 1<<16)))
	require.ErrorIs(t, s.Close(), bad)

	s = jsonstream.NewWriter(&bytes.Buffer{})
	s.Value(func() {})
	require.Error(t, s.Close())
}

func Example() {
	s := jsonstream.NewWriter(os.Stdout)
	s.Object(func() {
		s.Member("schema", "example/1")
		s.Key("list")
		jsonstream.Values(s, slices.Values([]int{1, 2}))
	})
	_ = s.Close()
	// Output:
	// {
	//   "schema": "example/1",
	//   "list": [
	//     1,
	//     2
	//   ]
	// }
}
