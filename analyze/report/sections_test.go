package report_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/journey"
)

// Sections hold what the page says: every title, figure and row of it, and more
// rows than the page shows.
func TestSectionsSayWhatThePageSays(t *testing.T) {
	for _, name := range []string{"mortgage-app", "zvorotnyi-zviazok", "garantiynyy-remont", "tablica-producenta"} {
		m, err := journey.Loader{FS: os.DirFS(filepath.FromSlash("../../examples/maps"))}.Load(t.Context(), name+".journey.yaml")
		require.NoError(t, err)
		r, err := analyze.Run(t.Context(), m, analyze.Options{Now: day})
		require.NoError(t, err)
		var page bytes.Buffer
		require.NoError(t, report.Page{File: "map.yaml", Width: 100000}.Write(&page, m, r))
		words := strings.Join(strings.Fields(page.String()), " ")
		ids := map[string]bool{}
		for _, s := range (report.Sections{File: "map.yaml"}).Of(m, r) {
			assert.False(t, ids[s.ID], "%s: the id %s comes twice", name, s.ID)
			ids[s.ID] = true
			assert.NotEmpty(t, s.Blocks, s.ID)
			assert.Contains(t, strings.ToLower(words), strings.ToLower(s.Title))
			for _, b := range s.Blocks {
				for _, x := range b.Terms {
					assert.Contains(t, words, strings.Join(strings.Fields(x.Name), " "))
				}
				for _, x := range b.Points {
					assert.Contains(t, words, strings.Join(strings.Fields(x.Text), " "))
				}
				if b.Table != nil {
					assert.Len(t, b.Table.Right, len(b.Table.Heads))
					for _, row := range b.Table.Rows {
						assert.Len(t, row, len(b.Table.Heads))
					}
				}
			}
		}
		for _, id := range []string{"summary", "effort", "consistency", "silos", "experience"} {
			assert.True(t, ids[id], "%s has no section %s", name, id)
		}
	}
}
