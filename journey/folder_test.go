package journey_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// small is a map of one touchpoint; more are further lines of its top.
func small(title string, more ...string) string {
	return "seam: 1\ntitle: " + title + "\n" + strings.Join(append(more, ""), "\n") +
		"stages:\n  - name: Buy\n    touchpoints:\n      - {name: Pay, owner: sales}\n"
}

func files(texts map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range texts {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// write puts files below a new folder of the operating system.
func write(t testing.TB, texts map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range texts {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	return dir
}

func titles(maps []*journey.Map) []string {
	var list []string
	for _, m := range maps {
		list = append(list, m.Title)
	}
	return list
}

func TestFolderHoldsTheMapsBelowIt(t *testing.T) {
	texts := map[string]string{
		"b.journey.yaml":                small("B"),
		"a.journey.yaml":                small("A", "uses: company.yaml"),
		"c/d/e.journey.yaml":            small("E", "uses: ../../company.yaml"),
		"c/.hidden.journey.yaml":        "not read",
		".git/x.journey.yaml":           "not read",
		".cache/x.journey.yaml":         "not read",
		"node_modules/x/x.journey.yaml": "not read",
		"c/notes.yaml":                  "not: [read",
		"c/old.journey.yaml.bak":        "not read",
		"company.yaml":                  "seam: 1\ndepartments: {sales: Sales}\n",
	}
	dir := write(t, texts)
	for name, c := range map[string]struct {
		loader journey.Loader
		dir    string
	}{"system": {journey.Loader{}, dir}, "value": {journey.Loader{FS: files(texts)}, "."}} {
		t.Run(name, func(t *testing.T) {
			p, err := c.loader.LoadFolder(context.Background(), c.dir)
			require.NoError(t, err)
			assert.Equal(t, []string{"A", "B", "E"}, titles(p.Maps), "in the order of the paths")
			assert.Equal(t, "Sales", p.Maps[0].Departments[0].Name)
			assert.Equal(t, "Sales", p.Maps[2].Departments[0].Name)
			assert.Empty(t, p.Diagnostics)
		})
	}
	p, err := journey.Loader{FS: files(texts)}.LoadFolder(context.Background(), "c")
	require.NoError(t, err)
	assert.Equal(t, []string{"E"}, titles(p.Maps))
}

func TestBrokenFilesDoNotStopOthers(t *testing.T) {
	l := journey.Loader{FS: files(map[string]string{
		"a.journey.yaml": small("A", "uses: company.yaml"),
		"b.journey.yaml": "seam: 1\ntitle: B\nstages: []\n",
		"c.journey.yaml": small("C", "uses: missing.yaml"),
		"d.journey.yaml": small("D", "locale: english!"),
		"e.journey.yaml": small("E", "uses: company.yaml"),
		"f.journey.yaml": small("F"),
		"company.yaml":   "seam: 1\ndepartments:\n  sales:\n    name: Sales\n    about:\n",
	})}
	p, err := l.LoadFolder(context.Background(), ".")
	assert.Equal(t, []string{"A", "E", "F"}, titles(p.Maps))
	var e *diag.Error
	require.ErrorAs(t, err, &e)
	var got []string
	for _, d := range e.Diagnostics {
		got = append(got, fmt.Sprint(d.Range, " ", d.Code))
	}
	assert.Equal(t, []string{
		"b.journey.yaml:3:1 no-stages",
		"c.journey.yaml:3:7 uses-missing",
		"company.yaml:5:5 empty-value", // once, though two maps use it
		"d.journey.yaml:3:9 bad-locale",
	}, got)
}

func TestMapsOfAFolderFitTogether(t *testing.T) {
	l := journey.Loader{FS: files(map[string]string{
		"a.journey.yaml":        small("A", "id: a", "part_of: b/buy/pay"),
		"a.target.journey.yaml": small("A", "id: a", "state: target", "part_of: b/buy/pray"),
		"b.journey.yaml":        small("B", "part_of: elsewhere"),
		"c.journey.yaml":        small("C", "id: a", "part_of: b/buy"),
		"d.journey.yaml":        small("B"),
	})}
	f := l.Folder(".")
	for _, err := range f.Maps(context.Background()) {
		require.NoError(t, err, "each map is good by itself")
	}
	var got []string
	for _, d := range f.Diagnostics() {
		got = append(got, d.String(), d.Source, d.Help)
	}
	assert.Equal(t, []string{
		`a.target.journey.yaml:5:10: error [part-of-unknown] the journey "b" has no stage or touchpoint "buy/pray"`, "part_of: b/buy/pray", "did you mean b/buy/pay?",
		`b.journey.yaml:3:10: warning [part-of-unknown] the folder has no journey "elsewhere"`, "part_of: elsewhere", "put its map beside this one, or write the id of one that is there",
		`c.journey.yaml:3:5: error [same-journey] there is another current map of the journey "a"`, "id: a", "give one of them another id, or another state",
		`d.journey.yaml:2:8: error [same-journey] there is another current map of the journey "b"`, "title: B", "give one of them another id, or another state",
	}, got)
	p, err := l.LoadFolder(context.Background(), ".")
	var e *diag.Error
	require.ErrorAs(t, err, &e)
	assert.Len(t, p.Maps, 5)
	assert.Len(t, e.Diagnostics, 4)
}

func TestCurrentAndTargetMapsArePaired(t *testing.T) {
	const head = "seam: 1\ntitle: T\nid: %s\nstate: %s\nstages:\n  - name: S\n    touchpoints: %s\n"
	l := journey.Loader{FS: files(map[string]string{
		"1.journey.yaml": fmt.Sprintf(head, "x", "current", "[{id: a, name: A}, {id: b, name: B}, {id: c, name: C}, {id: d2, name: D, was: d}, {id: e2, name: E, was: e}]"),
		"2.journey.yaml": fmt.Sprintf(head, "x", "target", "[{id: new, name: N}, {id: bb, name: BB, was: [z, b]}, {id: a, name: A2, was: c}, {id: d, name: D}, {id: e3, name: E, was: [e]}]"),
		"3.journey.yaml": fmt.Sprintf(head, "y", "current", "[{id: a, name: A}]"),
		"4.journey.yaml": fmt.Sprintf(head, "z", "target", "[{id: a, name: A}]"),
	})}
	p, err := l.LoadFolder(context.Background(), ".")
	require.NoError(t, err)
	pairs := p.Pairs()
	require.Len(t, pairs, 1)
	var got []string
	for _, both := range pairs[0].Touchpoints() {
		current, target := "-", "-"
		if both.Current != nil {
			current = both.Current.ID
		}
		if both.Target != nil {
			target = both.Target.ID
		}
		got = append(got, current+" "+target)
	}
	assert.Equal(t, []string{"a a", "b bb", "c -", "d2 d", "e2 e3", "- new"}, got)
}

func TestExamplesPair(t *testing.T) {
	p, err := journey.Loader{}.LoadFolder(context.Background(), "../examples/maps")
	require.NoError(t, err)
	assert.Equal(t, len(p.Maps), 2*len(p.Pairs()), "every story has its target map")
}

func TestLinksStayWithinTheRoot(t *testing.T) {
	dir := write(t, map[string]string{
		"out/secret.journey.yaml":      small("Secret"),
		"root/maps/a.journey.yaml":     small("A"),
		"root/shared/.git":             "",
		"root/other/inside.yaml":       small("Inside"),
		"out/folder/b.journey.yaml":    small("B"),
		"root/.git/HEAD":               "",
		"root/maps/sub/c.journey.yaml": small("C"),
	})
	link := func(target, name string) {
		if err := os.Symlink(filepath.FromSlash(target), filepath.Join(dir, "root", "maps", name)); err != nil {
			t.Skip("no links here:", err)
		}
	}
	link("../../out/secret.journey.yaml", "leaves.journey.yaml")
	link(filepath.Join(dir, "out", "secret.journey.yaml"), "absolute.journey.yaml")
	link("../other/inside.yaml", "stays.journey.yaml")
	link("../../out/folder", "folder")
	link("nowhere", "nothing.journey.yaml")
	p, err := journey.Loader{}.LoadFolder(context.Background(), filepath.Join(dir, "root", "maps"))
	assert.Equal(t, []string{"A", "Inside", "C"}, titles(p.Maps))
	var e *diag.Error
	require.ErrorAs(t, err, &e)
	var got []string
	for _, d := range e.Diagnostics {
		got = append(got, filepath.Base(d.Range.File)+" "+d.Code)
	}
	assert.Equal(t, []string{"absolute.journey.yaml file-outside", "leaves.journey.yaml file-outside", "nothing.journey.yaml file-missing"}, got)

	_, err = journey.Loader{FS: os.DirFS(filepath.Join(dir, "root", "maps"))}.LoadFolder(context.Background(), ".")
	require.ErrorAs(t, err, &e)
	got = nil
	for _, d := range e.Diagnostics {
		got = append(got, d.Range.File+" "+d.Code)
	}
	assert.Equal(t, []string{"absolute.journey.yaml file-outside", "leaves.journey.yaml file-outside", "nothing.journey.yaml file-missing", "stays.journey.yaml file-outside"}, got,
		"the top of a file system value is its root")
}

func TestFoldersWithoutMaps(t *testing.T) {
	_, err := journey.Loader{}.LoadFolder(context.Background(), t.TempDir())
	assert.ErrorContains(t, err, "[no-maps]")
	_, err = journey.Loader{}.LoadFolder(context.Background(), filepath.Join(t.TempDir(), "none"))
	assert.ErrorContains(t, err, "[file-missing] there is no such folder")
	assert.NotContains(t, err.Error(), "no-maps")
	assert.ErrorIs(t, err, fs.ErrNotExist)
}

func TestFolderCanBeLeft(t *testing.T) {
	texts := map[string]string{}
	for i := range 200 {
		texts[fmt.Sprintf("%03d.journey.yaml", i)] = small(fmt.Sprint(i))
	}
	l := journey.Loader{FS: files(texts)}
	before := runtime.NumGoroutine()
	for m, err := range l.Folder(".").Maps(context.Background()) {
		require.NoError(t, err)
		if m.Title == "7" {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var last error
	count := 0
	for _, err := range l.Folder(".").Maps(ctx) {
		cancel()
		last = err
		count++
	}
	assert.ErrorIs(t, last, context.Canceled)
	assert.Less(t, count, 100)
	// A goroutine that has done its work may not have left the scheduler yet.
	for range 1000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(time.Millisecond)
	}
	assert.Fail(t, "something goes on behind the loop")
}

// counting counts how often files are opened.
type counting struct {
	fstest.MapFS
	mu     sync.Mutex
	opened map[string]int
}

func (c *counting) Open(name string) (fs.File, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.opened[name]++
	return c.MapFS.Open(name)
}

func TestRegistriesAreReadOnce(t *testing.T) {
	texts := map[string]string{
		"company.yaml": "seam: 1\nuses: deep.yaml\ndepartments: {sales: Sales}\n",
		"deep.yaml":    "seam: 1\nchannels: {web: Web}\n",
	}
	for i := range 50 {
		texts[fmt.Sprintf("%02d.journey.yaml", i)] = small(fmt.Sprint("Map ", i), "uses: company.yaml")
	}
	fsys := &counting{MapFS: files(texts), opened: map[string]int{}}
	p, err := journey.Loader{FS: fsys}.LoadFolder(context.Background(), ".")
	require.NoError(t, err)
	assert.Len(t, p.Maps, 50)
	assert.Equal(t, 1, fsys.opened["company.yaml"])
	assert.Equal(t, 1, fsys.opened["deep.yaml"])
	assert.Equal(t, 1, fsys.opened["00.journey.yaml"])
}
