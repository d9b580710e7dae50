package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// world is a System with nothing in it.
func world(in string) (System, *bytes.Buffer, *bytes.Buffer) {
	var out, err bytes.Buffer
	return System{
		In: strings.NewReader(in), Out: &out, Err: &err,
		Getenv:   func(string) string { return "" },
		Today:    func() time.Time { return time.Date(2026, 10, 1, 23, 0, 0, 0, time.UTC) },
		Terminal: func(io.Writer) bool { return false },
	}, &out, &err
}

const tea = "seam: 1\ntitle: Order tea\nstages:\n  - name: Order\n    touchpoints: [Choose, {name: Pay, owner: sales}]\n"

func TestColorsOnATerminalOnly(t *testing.T) {
	for _, test := range []struct {
		name     string
		terminal bool
		env      map[string]string
		args     []string
		want     bool
	}{
		{"pipe", false, nil, nil, false},
		{"terminal", true, nil, nil, true},
		{"terminal, NO_COLOR", true, map[string]string{"NO_COLOR": "1"}, nil, false},
		{"dumb terminal", true, map[string]string{"TERM": "dumb"}, nil, false},
		{"other terminal", true, map[string]string{"TERM": "xterm"}, nil, true},
		{"asked for in spite of NO_COLOR", false, map[string]string{"NO_COLOR": "1"}, []string{"--color=always"}, true},
		{"refused", true, nil, []string{"--color=never"}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			sys, out, _ := world(tea)
			sys.Getenv = func(name string) string { return test.env[name] }
			sys.Terminal = func(w io.Writer) bool { return test.terminal && w == io.Writer(out) }
			require.Equal(t, Findings, Run(t.Context(), sys, append([]string{"check", "-"}, test.args...)))
			require.Equal(t, test.want, strings.Contains(out.String(), "\x1b["))
		})
	}
}

// closed is a pipe that nobody reads from any more.
type closed struct{}

func (closed) Write([]byte) (int, error) {
	return 0, &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
}

func TestClosedPipeIsNoError(t *testing.T) {
	for _, args := range [][]string{{"schema"}, {"rules"}, {"analyze", "-"}, {"--help"}, {"init", "-"}} {
		sys, _, stderr := world(tea)
		sys.Out = closed{}
		require.Equal(t, Done, Run(t.Context(), sys, args), args)
		require.Empty(t, stderr.String(), args)
	}
}

// A verdict that nobody has read is none.
func TestClosedPipeIsNoVerdict(t *testing.T) {
	const gone = "seam: the reader of the output went away before its end\n"
	dir := t.TempDir()
	name := filepath.Join(dir, "tea.journey.yaml")
	require.NoError(t, os.WriteFile(name, []byte(tea), 0o666))
	file := filepath.Join(dir, "seam-baseline.yaml")
	for _, test := range []struct {
		says string
		args []string
	}{
		{"", []string{"check", name}}, {"", []string{"check", name, "--fail-on=never"}}, {"", []string{"diff", name, name}},
		{gone, []string{"check", name, "--format=sarif"}}, {gone, []string{"diff", name, name, "--format=json"}},
		{"", []string{"baseline", "write", name, "--reason=x", "-o", file}}, {"", []string{"baseline", "prune", name, "-o", file}},
		{"", []string{"rules", "mutate", name}}, {gone, []string{"rules", "mutate", name, "--format=json"}},
	} {
		sys, _, stderr := world("")
		sys.Out = closed{}
		require.Equal(t, Failed, Run(t.Context(), sys, test.args), test.args)
		require.Equal(t, test.says, stderr.String(), test.args)
	}
}

// What failed is said, though nobody reads what was found before.
func TestClosedPipeHidesNoFailure(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a": tea, "b": "seam: 1\ntitle: T\nstagse: []\n"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+ending), []byte(text), 0o666))
	}
	sys, _, stderr := world("")
	sys.Out = closed{}
	require.Equal(t, Failed, Run(t.Context(), sys, []string{"rules", "mutate", dir}))
	require.Contains(t, stderr.String(), "seam: 1 of 2 maps do not load")
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestWhatCannotBeWrittenIsSaid(t *testing.T) {
	sys, _, stderr := world("")
	sys.Out = full{}
	require.Equal(t, Failed, Run(t.Context(), sys, []string{"rules"}))
	require.Contains(t, stderr.String(), "no space left on device")
}

func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	for _, args := range [][]string{{"check", "-"}, {"analyze", "-"}, {"render", "-", "-o", "-", "--format", "dot"}} {
		sys, out, stderr := world(tea)
		require.Equal(t, Failed, Run(ctx, sys, args), args)
		require.Equal(t, "seam: stopped\n", stderr.String(), args)
		require.Empty(t, out.String(), args)
	}
}

// Who types a map, or forgot to pipe one in, can leave.
func TestInterruptedWhileReading(t *testing.T) {
	reader, writer := io.Pipe()
	defer writer.Close()
	sys, _, stderr := world("")
	sys.In = reader
	ctx, stop := context.WithCancel(t.Context())
	time.AfterFunc(10*time.Millisecond, stop)
	require.Equal(t, Failed, Run(ctx, sys, []string{"check", "-"}))
	require.Equal(t, "seam: stopped\n", stderr.String())
}

func TestPanicIsExitStatus2(t *testing.T) {
	sys, _, stderr := world(tea)
	sys.Today = func() time.Time { panic("no clock") }
	require.Equal(t, Failed, Run(t.Context(), sys, []string{"check", "-"}))
	require.Contains(t, stderr.String(), "seam: something broke inside: no clock\n")
	require.Contains(t, stderr.String(), "cli_test.go", "where it broke")
	require.Contains(t, stderr.String(), "\nnext: please report it")
}

// all yields sources.
func all(list []source) iter.Seq2[source, error] {
	return func(yield func(source, error) bool) {
		for _, s := range list {
			if !yield(s, nil) {
				return
			}
		}
	}
}

// A worker's panic is the same, and does not end the process.
func TestPanicOfAWorker(t *testing.T) {
	sources := []source{{name: "a"}, {name: "b"}, {name: "c"}}
	err := each(t.Context(), all(sources), func(_ context.Context, s source) (string, error) {
		if s.name == "b" {
			panic("no map")
		}
		return s.name, nil
	}, func(source, string) error { return nil })
	require.ErrorContains(t, err, "something broke inside at b: no map")
}

// Nor does one in loading.
func TestPanicOfALoader(t *testing.T) {
	err := each(t.Context(), func(yield func(source, error) bool) {
		yield(source{name: "a"}, nil)
		panic("no disk")
	}, func(context.Context, source) (int, error) { return 0, nil }, func(source, int) error { return nil })
	require.ErrorContains(t, err, "something broke inside: no disk")
}

// What several workers give comes in the order of the files.
func TestEachKeepsTheOrder(t *testing.T) {
	var sources []source
	var want, got []string
	for i := range 50 {
		name := strings.Repeat("x", i)
		sources = append(sources, source{name: name})
		want = append(want, name)
	}
	err := each(t.Context(), all(sources), func(_ context.Context, s source) (string, error) {
		time.Sleep(time.Duration(50-len(s.name)) * 20 * time.Microsecond)
		return s.name, nil
	}, func(_ source, name string) error {
		got = append(got, name)
		return nil
	})
	require.NoError(t, err)
	require.Equal(t, want, got)
}

// A write that fails half-way leaves what was there, and nothing beside it.
func TestReplaceIsAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "order.svg")
	require.NoError(t, replace(path, []byte("one")))
	require.NoError(t, replace(path, []byte("two")))
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "two", string(text))
	folder := filepath.Join(dir, "folder.svg")
	require.NoError(t, os.Mkdir(folder, 0o777))
	require.Error(t, replace(folder, []byte("three")))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 2)
}

func TestReplaceFollowsLinksInACircle(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a.svg"), filepath.Join(dir, "b.svg")
	if err := os.Symlink(a, b); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	require.NoError(t, os.Symlink(b, a))
	require.ErrorContains(t, replace(a, nil), "leads back to itself")
}

func TestDay(t *testing.T) {
	sys, _, _ := world("")
	sys.Today = func() time.Time { return time.Date(2026, 10, 1, 1, 0, 0, 0, time.FixedZone("far east", 14*3600)) }
	day, err := (&app{sys: sys}).day()
	require.NoError(t, err)
	require.Equal(t, time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC), day, "today is the reader's day")
}
