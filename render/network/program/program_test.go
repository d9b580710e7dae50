package program_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/network/program"
)

// TestMain lets the test binary play seam-layout, in the way that FAKE_LAYOUT
// names.
func TestMain(m *testing.M) {
	if how := os.Getenv("FAKE_LAYOUT"); how != "" {
		fake(how)
		return
	}
	os.Exit(m.Run())
}

func fake(how string) {
	switch how {
	case "hang":
		time.Sleep(time.Hour)
	case "parent": // as go run does: the work is done by a child of the child
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "FAKE_LAYOUT=hang-and-tell")
		cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
		_ = cmd.Run()
	case "hang-and-tell":
		_ = os.WriteFile(os.Getenv("FAKE_PID"), []byte(strconv.Itoa(os.Getpid())), 0o600)
		time.Sleep(time.Hour)
	case "flood":
		for {
			if _, err := os.Stdout.WriteString(strings.Repeat("x", 1<<20)); err != nil {
				return
			}
		}
	case "fail":
		fmt.Fprintln(os.Stderr, "seam-layout: the graph is odd"+strings.Repeat(".", 10000))
		os.Exit(2)
	case "garbage":
		_, _ = bufio.NewReader(os.Stdin).ReadBytes(0)
		fmt.Print("no json\x00")
	case "answer", "die-after-1":
		in := bufio.NewReader(os.Stdin)
		for i := 1; ; i++ {
			if _, err := in.ReadBytes(0); err == io.EOF {
				return
			}
			dir := os.Getenv("TMPDIR")
			info, _ := os.Stat(dir)
			fmt.Fprintf(os.Stderr, "%s %o %s", dir, info.Mode().Perm(), os.Getenv("TMP"))
			// The process stands in x, the count in y, which is turned over.
			fmt.Printf(`{"bb":"0,0,0,0","objects":[{"name":"n0","pos":"%d,%d"}]}`+"\x00", os.Getpid(), -i)
			if how == "die-after-1" {
				return
			}
		}
	}
}

var (
	ctx = context.Background()
	one = network.Graph{Nodes: []network.Node{{W: 98, H: 68}}}
)

// layouter runs this binary as the fake, with a cache of its own.
func layouter(t *testing.T, how string) *program.Layouter {
	t.Helper()
	t.Setenv("FAKE_LAYOUT", how)
	cacheAt(t, t.TempDir())
	self, err := os.Executable()
	require.NoError(t, err)
	l := &program.Layouter{Path: self}
	t.Cleanup(func() { assert.NoError(t, l.Close()) })
	return l
}

// cacheAt moves the user's cache, on any system.
func cacheAt(t *testing.T, dir string) {
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, dir)
	}
}

func TestOneChildServesManyAndIsRenewed(t *testing.T) {
	l := layouter(t, "answer")
	children := map[float64]int{}
	for range 2*program.RenewAfter + 1 {
		got, err := l.Layout(ctx, one)
		require.NoError(t, err)
		children[got.Centers[0].X]++
		assert.LessOrEqual(t, got.Centers[0].Y, float64(program.RenewAfter))
	}
	assert.Len(t, children, 3)
	require.NoError(t, l.Close())
	require.NoError(t, l.Close(), "twice does no harm")
	_, err := l.Layout(ctx, one)
	assert.NoError(t, err, "a layout after Close starts a new child")
}

func TestConcurrentLayouts(t *testing.T) {
	l := layouter(t, "answer")
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			_, err := l.Layout(ctx, one)
			assert.NoError(t, err)
		})
	}
	wg.Wait()
}

func TestChildThatDiesOfAgeIsReplaced(t *testing.T) {
	l := layouter(t, "die-after-1")
	for range 3 {
		_, err := l.Layout(ctx, one)
		require.NoError(t, err)
	}
}

func TestWhatTheChildSaysIsShown(t *testing.T) {
	_, err := layouter(t, "fail").Layout(ctx, one)
	assert.ErrorContains(t, err, "it said: seam-layout: the graph is odd")
	assert.Less(t, len(err.Error()), 6000)
}

func TestAnswerThatIsNone(t *testing.T) {
	_, err := layouter(t, "garbage").Layout(ctx, one)
	assert.ErrorContains(t, err, "read the layout")
}

func TestFloodIsBounded(t *testing.T) {
	began := time.Now()
	_, err := layouter(t, "flood").Layout(ctx, one)
	assert.ErrorContains(t, err, "more than 33554432 bytes")
	assert.Less(t, time.Since(began), time.Minute)
}

func TestTimeout(t *testing.T) {
	l := layouter(t, "hang")
	l.Timeout = 50 * time.Millisecond
	_, err := l.Layout(ctx, one)
	assert.ErrorIs(t, err, context.DeadlineExceeded)
	assert.ErrorContains(t, err, "no answer within 50ms")
}

// TestCancelKillsGrandchildren cancels a layout whose work is done by a child
// of the child, and looks for that process.
func TestCancelKillsGrandchildren(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "plan9" {
		t.Skip("no process groups")
	}
	note := filepath.Join(t.TempDir(), "pid")
	t.Setenv("FAKE_PID", note)
	l := layouter(t, "parent")
	stop, cancel := context.WithCancel(ctx)
	go func() {
		for {
			if b, _ := os.ReadFile(note); len(b) > 0 {
				cancel()
				return
			}
			time.Sleep(time.Millisecond)
		}
	}()
	_, err := l.Layout(stop, one)
	require.ErrorIs(t, err, context.Canceled)
	pid, err := os.ReadFile(note)
	require.NoError(t, err)
	assert.Eventually(t, func() bool { return !alive(string(pid)) }, 10*time.Second, 5*time.Millisecond)
}

// alive tells whether a process exists and is more than a dead one that
// nobody has waited for.
func alive(pid string) bool {
	stat, err := os.ReadFile("/proc/" + pid + "/stat")
	if err != nil {
		return exec.Command("kill", "-0", pid).Run() == nil
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	return !strings.HasPrefix(rest, "Z") && !strings.HasPrefix(rest, "X")
}

func TestCanceledBefore(t *testing.T) {
	stop, cancel := context.WithCancel(ctx)
	cancel()
	_, err := layouter(t, "answer").Layout(stop, one)
	assert.ErrorIs(t, err, context.Canceled)
}

func TestNoSuchProgram(t *testing.T) {
	l := &program.Layouter{Path: filepath.Join(t.TempDir(), "nothing")}
	_, err := l.Layout(ctx, one)
	assert.ErrorContains(t, err, "nothing")
	t.Setenv("SEAM_LAYOUT", filepath.Join(t.TempDir(), "nothing"))
	_, err = (&program.Layouter{}).Layout(ctx, one)
	assert.ErrorIs(t, err, program.ErrNotFound)
	assert.ErrorContains(t, err, "SEAM_LAYOUT")
	assert.ErrorContains(t, err, "go install github.com/seam-cx/seam/cmd/...")
}

// TestRealProgram builds seam-layout and runs it cold and warm.
func TestRealProgram(t *testing.T) {
	tool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "seam-layout")
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	out, err := exec.Command(tool, "build", "-o", path, "github.com/seam-cx/seam/cmd/seam-layout").CombinedOutput()
	require.NoError(t, err, "%s", out)
	cache := filepath.Join(dir, "cache")
	cacheAt(t, cache)
	t.Setenv("SEAM_LAYOUT", path)
	g := network.Graph{
		Nodes: []network.Node{{W: 98, H: 68, Rank: 0, Spine: true}, {W: 98, H: 68, Rank: 1}, {W: 98, H: 68, Rank: 2, Spine: true}},
		Edges: []network.Edge{{From: 0, To: 2, Weight: 10}, {From: 0, To: 1, Weight: 2}, {From: 1, To: 2, Weight: 2}},
	}
	for _, state := range []string{"cold", "warm"} {
		l := &program.Layouter{}
		began := time.Now()
		got, err := l.Layout(ctx, g)
		require.NoError(t, err)
		t.Logf("%s: first layout after %v", state, time.Since(began))
		began = time.Now()
		again, err := l.Layout(ctx, g)
		require.NoError(t, err)
		t.Logf("%s: second layout after %v", state, time.Since(began))
		assert.Equal(t, got, again)
		assert.InDelta(t, got.Centers[0].Y, got.Centers[2].Y, 1)
		require.NoError(t, l.Close())
	}
	if runtime.GOOS == "linux" {
		assert.DirExists(t, filepath.Join(cache, "seam", "layout", "go-graphviz"), "native code is kept in the private folder")
	}
}

// TestNoWASM holds the compiled Graphviz out of everything but its own program.
func TestNoWASM(t *testing.T) {
	tool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command")
	}
	const seam = "github.com/seam-cx/seam"
	out, err := exec.Command(tool, "list", "-deps", seam+"/render/network", seam+"/render/network/program", seam+"/render/dot").Output()
	require.NoError(t, err)
	assert.Contains(t, string(out), seam+"/render/network/program")
	assert.NotContains(t, string(out), "wazero")
	assert.NotContains(t, string(out), "go-graphviz")
}
