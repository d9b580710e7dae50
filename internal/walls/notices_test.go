package walls

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNoticesNameWhatIsLinked compares THIRD_PARTY_NOTICES.md with the modules
// that the commands link, on every system that they are built for.
func TestNoticesNameWhatIsLinked(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root, "THIRD_PARTY_NOTICES.md"))
	require.NoError(t, err)
	linked := map[string]bool{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		c := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", module+"/cmd/...")
		c.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
		out, err := c.Output()
		require.NoError(t, err, system)
		for path := range strings.FieldsSeq(string(out)) {
			linked[path] = path != module
		}
	}
	programs, _, found := strings.Cut(string(text), "\n## In the library")
	require.True(t, found)
	var named []string
	for i, part := range strings.Split(programs, "`") {
		if i%2 == 1 && strings.Contains(part, ".") && strings.Contains(part, "/") && !slices.Contains(named, part) {
			named = append(named, part)
			assert.True(t, linked[part], "%s is named and linked by no command", part)
		}
	}
	for path, foreign := range linked {
		if foreign {
			assert.Contains(t, named, path, "linked and not named")
		}
	}
}
