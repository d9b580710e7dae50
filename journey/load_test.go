package journey_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
)

// mapFiles are the maps that must load without a word.
func mapFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/maps/*.journey.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

func load(t testing.TB, path string) *journey.Map {
	t.Helper()
	m, err := journey.Load(context.Background(), path)
	require.NoError(t, err)
	return m
}

func loadText(t testing.TB, text string) *journey.Map {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "", []byte(text))
	require.NoError(t, err)
	return m
}

func encode(t testing.TB, m *journey.Map) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, journey.Encode(&b, m))
	return b.String()
}

func TestMapsLoadQuietly(t *testing.T) {
	for _, file := range mapFiles(t) {
		m := load(t, file)
		assert.Empty(t, m.Diagnostics, file)
	}
}

func TestWindowsLinesLoadTheSame(t *testing.T) {
	for _, file := range mapFiles(t) {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		m, err := journey.Loader{}.LoadBytes(context.Background(), file, []byte(strings.ReplaceAll(string(text), "\n", "\r\n")))
		require.NoError(t, err)
		assert.Equal(t, encode(t, load(t, file)), encode(t, m), file)
	}
}
