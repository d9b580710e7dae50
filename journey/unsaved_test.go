package journey_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
)

// A map sees the registry as an editor has it open.
func TestUnsaved(t *testing.T) {
	dir := t.TempDir()
	registry := filepath.Join(dir, "company.yaml")
	require.NoError(t, os.WriteFile(registry, []byte("seam: 1\ndepartments: {sales: Sales}\n"), 0o644))
	text := []byte("seam: 1\ntitle: T\nuses: ./company.yaml\nstages: [{name: S, touchpoints: [{name: A, owner: care}]}]\n")
	name := filepath.Join(dir, "a.journey.yaml")
	_, err := journey.Loader{}.LoadBytes(t.Context(), name, text)
	require.ErrorContains(t, err, "care")
	var asked []string
	l := journey.Loader{Unsaved: func(file string) ([]byte, bool) {
		asked = append(asked, file)
		return []byte("seam: 1\ndepartments: {care: Care}\n"), true
	}}
	m, err := l.LoadBytes(t.Context(), name, text)
	require.NoError(t, err)
	assert.Equal(t, "care", m.Departments[0].ID)
	assert.Equal(t, []string{registry}, asked)
	l.Unsaved = func(string) ([]byte, bool) { return nil, false }
	_, err = l.LoadBytes(t.Context(), name, text)
	require.ErrorContains(t, err, "care")
}
