package report_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/portfolio"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/journey"
)

var day = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

// golden compares with a file under testdata; UPDATE_GOLDEN=1 renews it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), name)
}

// One story in each language, byte by byte.
func TestPagesOfStories(t *testing.T) {
	for _, name := range []string{"mortgage-app", "zvorotnyi-zviazok", "garantiynyy-remont", "tablica-producenta"} {
		file := name + ".journey.yaml"
		m, err := journey.Loader{FS: os.DirFS(filepath.FromSlash("../../examples/maps"))}.Load(t.Context(), file)
		require.NoError(t, err)
		r, err := analyze.Run(t.Context(), m, analyze.Options{Now: day})
		require.NoError(t, err)
		var text, markdown, table bytes.Buffer
		require.NoError(t, report.Page{File: file}.Write(&text, m, r))
		golden(t, name+".txt", text.Bytes())
		require.NoError(t, report.Markdown{File: file}.Write(&markdown, m, r))
		golden(t, name+".md", markdown.Bytes())
		if name != "tablica-producenta" {
			continue
		}
		c := report.NewCSV(&table)
		c.Add(file, m, r)
		require.NoError(t, c.Flush())
		golden(t, name+".csv", table.Bytes())
	}
}

// The portfolio of all stories in each language.
func TestPortfolioOfStories(t *testing.T) {
	folder := journey.Loader{FS: os.DirFS(filepath.FromSlash("../../examples/maps"))}.Folder(".")
	p, err := portfolio.Analyze(t.Context(), folder.Maps(t.Context()), analyze.Options{Now: day, Brief: true})
	require.NoError(t, err)
	for _, lang := range []string{"en", "uk", "ru", "pl"} {
		var text, markdown bytes.Buffer
		require.NoError(t, report.Portfolio{Lang: lang}.Text(&text, p))
		golden(t, "portfolio-"+lang+".txt", text.Bytes())
		require.NoError(t, report.Portfolio{Lang: lang}.Markdown(&markdown, p))
		golden(t, "portfolio-"+lang+".md", markdown.Bytes())
	}
}
