package compare_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
)

// The same comparison gives the same document, and it is one that tools can read.
func TestEncode(t *testing.T) {
	c := diffText(t, renamed, strings.Replace(renamed, "active: 7m", "active: 8m", 1))
	var first string
	for range 3 {
		var b bytes.Buffer
		require.NoError(t, c.Encode(&b))
		var got struct {
			Schema, Journey, Verdict string
			Counts                   map[string]int
			Old, New                 struct{ File, State, Title string }
			Differences              []struct {
				Class, Kind, Subject, Touchpoint, Message string
				Params                                    map[string]any
				Old, New                                  struct {
					File         string
					Line, Column int
				}
			}
			Deltas []struct {
				Figure       string
				Old, New, By float64
				Better       *bool
			}
			Findings struct{ Settled, Staying, New []map[string]any }
		}
		require.NoError(t, json.Unmarshal(b.Bytes(), &got), b.String())
		require.Equal(t, "seam.diff/1", got.Schema)
		require.Equal(t, "regressed", got.Verdict)
		require.Equal(t, map[string]int{"breaking": 0, "regression": 1, "neutral": 0, "improvement": 0}, got.Counts)
		require.Equal(t, "old.journey.yaml", got.Old.File)
		require.Len(t, got.Differences, 1)
		d := got.Differences[0]
		require.Equal(t, []any{"active", "s/second", "second", "7m", "8m"}, []any{d.Kind, d.Subject, d.Touchpoint, d.Params["old"], d.Params["new"]})
		require.Equal(t, []any{8, 8, 52}, []any{d.Old.Line, d.New.Line, d.New.Column})
		require.Equal(t, "effort.expected", got.Deltas[0].Figure)
		require.False(t, *got.Deltas[0].Better)
		if first == "" {
			first = b.String()
		}
		require.Equal(t, first, b.String())
	}
	var b bytes.Buffer
	f := figures.FolderChanges{Journeys: slices.Values([]*figures.Changes{c, c}), Removed: []figures.Side{{File: "x"}}}
	require.NoError(t, f.Encode(&b))
	var indented bytes.Buffer
	require.NoError(t, json.Indent(&indented, b.Bytes(), "", "  "))
	require.Equal(t, indented.String(), b.String(), "written in pieces, as a whole")
	b.Reset()
	require.NoError(t, (&figures.FolderChanges{}).Encode(&b))
	require.Equal(t, "{\n  \"schema\": \"seam.diff/1\",\n  \"verdict\": \"clean\",\n  \"journeys\": [],\n  \"removed\": [],\n  \"added\": []\n}\n", b.String())
	require.True(t, f.Regressed())
}
