package baseline

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
)

func fileOf(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), Name)
	require.NoError(t, os.WriteFile(file, []byte(text), 0o666))
	return file
}

// Open knows what Load knows, whether it reads in pieces or not.
func TestOpenReadsWhatLoadReads(t *testing.T) {
	const params = "params: {n: 3, minus: -4, x: 1.5, yes: true, no: false, list: [a, \"b, c\"], text: \"3\", empty: \"\"}"
	for name, text := range map[string]string{
		"as it is written": "version: 1\nfindings:\n  - rule: a\n    journey: \"b\"\n    subject: \"c\"\n    " + params + "\n    reason: d\n    until: 2027-01-02\n" +
			"  - rule: a\n    journey: \"b\"\n    state: target\n    subject: \"c\"\n    reason: d\n",
		"not in order":    "version: 1\nfindings:\n- {rule: z, journey: y, subject: c, reason: d}\n- {rule: a, journey: b, subject: c, reason: e, " + params + "}\n",
		"version at last": "findings:\n- {rule: z, journey: y, subject: c, reason: d}\n- {rule: a, journey: b, subject: c, reason: e}\nversion: 1\n",
		"blocks":          "version: 1\nfindings:\n- rule: z\n  journey: y\n  subject: c\n  reason: >\n    long\n    text\n",
		"nothing":         "version: 1\nfindings: []\n",
	} {
		file := fileOf(t, text)
		b, err := Load(file)
		require.NoError(t, err, name)
		a, err := Open(file, time.Time{})
		require.NoError(t, err, name)
		require.Equal(t, len(b.Entries), a.entries.size(), name)
		for i, want := range b.Entries {
			got := a.entries.at(i)
			want.was = nil
			assert.Equal(t, want, got, name)
		}
	}
}

// What is wrong is told as Load tells it.
func TestOpenTellsWhatLoadTells(t *testing.T) {
	for _, text := range []string{
		"findings: []\n",
		"version: 2\n",
		"version: 1\nfindings:\n- {rule: a, journey: b, subject: c, reason: d}\n- {rule: a, journey: b, subject: c, reason: d}\n",
		"version: 1\nfindings:\n- {rool: a, journey: b, subject: c, reason: d}\n",
		"version: 1\nfindings:\n- [\n",
	} {
		file := fileOf(t, text)
		_, want := Load(file)
		require.Error(t, want)
		_, err := Open(file, time.Time{})
		assert.Equal(t, want, err, text)
		assert.IsType(t, &diag.Error{}, err)
	}
}

// Ten times the entries take ten times a few bytes: no tree, no text, no places of
// values.
func TestOpenIsSmall(t *testing.T) {
	const n, each = 20_000, 120
	var b strings.Builder
	b.WriteString("version: 1\nfindings:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - rule: no-owner\n    journey: \"j%d\"\n    subject: \"stage/touchpoint-%d\"\n    params: {touchpoint: \"touchpoint-%d\"}\n    reason: \"as we found it\"\n", i/100, i, i)
	}
	file := fileOf(t, b.String())
	b.Reset()
	alive := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := alive()
	a, err := Open(file, time.Time{})
	require.NoError(t, err)
	after := alive()
	assert.Less(t, int64(after)-int64(before), int64(n*each))
	assert.Equal(t, n, a.entries.size())
}
