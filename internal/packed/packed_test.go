package packed_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/packed"
)

type value struct {
	Name  string
	Any   any
	Inner *value
}

// A list may be read, prolonged and read again.
func TestListGivesBackWhatWasAdded(t *testing.T) {
	var l packed.List[value]
	require.Empty(t, slices.Collect(l.All()))
	want := []value{
		{Name: "a", Any: 1}, {Any: 0.1}, {Name: "\xff", Any: []string{"x", ""}},
		{Any: true, Inner: &value{Name: "b", Any: "text"}}, {},
	}
	require.NoError(t, l.Add(want[:2]...))
	require.Equal(t, want[:2], slices.Collect(l.All()))
	require.NoError(t, l.Add())
	require.NoError(t, l.Add(want[2:]...))
	require.Equal(t, want, slices.Collect(l.All()))
	require.Equal(t, len(want), l.Len())
	for first := range l.All() {
		require.Equal(t, want[0], first)
		break
	}
}

func TestListRefusesWhatCannotBeEncoded(t *testing.T) {
	var l packed.List[value]
	require.Error(t, l.Add(value{Any: func() {}}))
}

func ExampleList() {
	var l packed.List[string]
	_ = l.Add("far", strings.Repeat("and ", 2)+"away")
	for s := range l.All() {
		fmt.Println(s)
	}
	// Output:
	// far
	// and and away
}
