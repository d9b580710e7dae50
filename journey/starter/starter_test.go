package starter_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/journey/starter"
)

func Example() {
	text := starter.Text("en", "order.journey.yaml")
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", text)
	fmt.Println(m.ID, err)
	// Output: order <nil>
}

// What a beginner sees first: a map without mistakes, in which rules warn of the
// same few things in every language.
func TestTextLoadsAndTeaches(t *testing.T) {
	for _, l := range locale.Langs() {
		t.Run(string(l), func(t *testing.T) {
			text := string(starter.Text(string(l), "maps/замовлення.journey.yaml"))
			require.NotContains(t, text, "FILE")
			require.Contains(t, text, "seam render замовлення.journey.yaml -o замовлення.svg")
			require.Equal(t, "# yaml-language-server: $schema=./"+starter.SchemaFile, strings.SplitN(text, "\n", 2)[0])
			require.Equal(t, []string{"context-lost", "silo-handoff", "silo-handoff"}, rules(t, text))
			require.Equal(t, []string{"context-lost"}, rules(t, uncommented(t, text)), "the last lines are an exercise")
		})
	}
}

// uncommented takes the # from the last lines, as the map tells its reader to.
func uncommented(t *testing.T, text string) string {
	head, tail, found := strings.Cut(text, "#governance:")
	require.True(t, found)
	return head + "governance:" + strings.ReplaceAll(tail, "\n#", "\n")
}

func rules(t *testing.T, text string) []string {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "x.journey.yaml", []byte(text))
	require.NoError(t, err)
	require.Empty(t, m.Diagnostics)
	require.Equal(t, "замовлення", m.ID)
	r, err := analyze.Run(context.Background(), m, analyze.Options{})
	require.NoError(t, err)
	var ids []string
	for _, f := range r.Findings {
		if f.Severity != diag.SeverityInfo {
			ids = append(ids, f.Rule)
		}
	}
	return ids
}

func TestTextWithoutAName(t *testing.T) {
	require.Contains(t, string(starter.Text("", "")), "seam check "+starter.Name)
	require.Contains(t, string(starter.Text("de", "?.journey.yaml")), "\nid: first\n", "a name that leaves no id")
}
