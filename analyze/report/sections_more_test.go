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
	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/journey"
)

func loadStory(t *testing.T, name string) (*journey.Map, *figures.Report) {
	t.Helper()
	m, err := journey.Loader{FS: os.DirFS(filepath.FromSlash("../../examples/maps"))}.Load(t.Context(), name)
	require.NoError(t, err)
	r, err := analyze.Run(t.Context(), m, analyze.Options{Now: day})
	require.NoError(t, err)
	return m, r
}

// said are all words of sections, with one space between any two.
func said(list []figures.Section) (texts []string) {
	for _, s := range list {
		texts = append(texts, s.Title)
		for _, b := range s.Blocks {
			texts = append(texts, b.Text)
			for _, x := range b.Terms {
				texts = append(texts, x.Name, x.Value, x.Means)
			}
			if b.Table != nil {
				texts = append(texts, b.Table.Heads...)
				for _, row := range b.Table.Rows {
					texts = append(texts, row...)
				}
			}
		}
	}
	for i := range texts {
		texts[i] = strings.Join(strings.Fields(texts[i]), " ")
	}
	return texts
}

// The sections of a plan say what its page says, with texts that are not cut.
func TestPlanSectionsSayWhatThePageSays(t *testing.T) {
	for _, name := range []string{"home-broadband", "zvorotnyi-zviazok", "garantiynyy-remont", "tablica-producenta"} {
		m, _ := loadStory(t, name+".journey.yaml")
		plan, err := analyze.Plan(t.Context(), m, analyze.PlanOptions{})
		require.NoError(t, err)
		var page bytes.Buffer
		require.NoError(t, report.Page{Width: 100000}.WritePlan(&page, m, plan))
		words := strings.ToLower(strings.Join(strings.Fields(page.String()), " "))
		ids := map[string]bool{}
		sections := report.Sections{}.Plan(m, plan)
		for _, s := range sections {
			assert.False(t, ids[s.ID], "%s: the id %s comes twice", name, s.ID)
			ids[s.ID] = true
			assert.NotEmpty(t, s.Blocks, s.ID)
		}
		for _, id := range []string{"plan-now", "plan-first", "plan-best", "plan-items"} {
			assert.True(t, ids[id], "%s has no section %s", name, id)
		}
		for _, text := range said(sections) {
			whole := strings.ToLower(strings.TrimRight(text, "”»\""))
			n := len([]rune(whole))
			assert.Contains(t, words, string([]rune(whole)[:min(n, 30)]))
			assert.NotContains(t, text, "…", "what a page cuts is whole here")
		}
	}
}

// The sections of a comparison say every line of its text.
func TestDiffSectionsSayWhatTheTextSays(t *testing.T) {
	for name, lang := range map[string]string{"home-broadband": "en", "zvorotnyi-zviazok": "uk", "garantiynyy-remont": "ru", "tablica-producenta": "pl"} {
		was, before := loadStory(t, name+".journey.yaml")
		is, after := loadStory(t, name+".target.journey.yaml")
		c, err := compare.Run(t.Context(), was, is, before, after, compare.Options{Lang: lang})
		require.NoError(t, err)
		var page bytes.Buffer
		require.NoError(t, report.Diff{Lang: lang}.Text(&page, c))
		words := strings.Join(strings.Fields(page.String()), " ")
		ids := map[string]bool{}
		rows := 0
		sections := report.Diff{Lang: lang}.Sections(c)
		for i, s := range sections {
			assert.False(t, ids[s.ID], "%s: the id %s comes twice", name, s.ID)
			ids[s.ID] = true
			for _, b := range s.Blocks {
				if i == 0 && b.Table != nil {
					rows += len(b.Table.Rows)
					for _, row := range b.Table.Rows {
						assert.Contains(t, words, strings.Join(strings.Fields(row[0]), " "))
						assert.Contains(t, words, row[1])
					}
				}
			}
		}
		assert.Len(t, c.Differences, rows)
		assert.Contains(t, words, sections[0].Title)
	}
}
