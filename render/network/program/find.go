package program

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

const (
	module  = "github.com/seam-cx/seam"
	name    = "seam-layout"
	envPath = "SEAM_LAYOUT"
)

// ErrNotFound is wrapped where there is no seam-layout to run.
var ErrNotFound = errors.New("the network view needs the program seam-layout, which is not there: run go install " +
	module + "/cmd/... or set " + envPath + " to the path of seam-layout")

// host is what the search looks at.
type host struct {
	getenv     func(string) string
	executable func() (string, error)
	getwd      func() (string, error)
	goTool     func() (string, error)
	// main is the main module of the running program, with its version, and the
	// folder that it was built in, "" where that was not kept.
	main, version, source string
	windows               bool
}

func thisHost() host {
	h := host{
		getenv:     os.Getenv,
		executable: os.Executable,
		getwd:      os.Getwd,
		goTool:     func() (string, error) { return exec.LookPath("go") },
		windows:    runtime.GOOS == "windows",
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		h.main, h.version = info.Main.Path, info.Main.Version
	}
	if _, file, _, ok := runtime.Caller(0); ok && filepath.IsAbs(file) {
		h.source = filepath.Clean(filepath.Join(filepath.Dir(file), "..", "..", ".."))
	}
	return h
}

func find(h host) (command, error) {
	if path := h.getenv(envPath); path != "" {
		found, err := exec.LookPath(path)
		if err != nil {
			return command{}, fmt.Errorf("%s names no program that can be run: %w; mend or unset it (%w)", envPath, err, ErrNotFound)
		}
		return command{path: found}, nil
	}
	if path := h.beside(); path != "" {
		return command{path: path}, nil
	}
	if root := h.clone(); root != "" {
		tool, err := h.goTool()
		if err != nil {
			return command{}, fmt.Errorf("%w (the go command, which could build it, is not there either: %w)", ErrNotFound, err)
		}
		return command{path: tool, args: []string{"run", module + "/cmd/" + name}, dir: root, builds: true}, nil
	}
	return command{}, ErrNotFound
}

// beside is the seam-layout that was installed with the running program.
func (h host) beside() string {
	exe, err := h.executable()
	if err != nil {
		return ""
	}
	if real, err := filepath.EvalSymlinks(exe); err == nil {
		exe = real
	}
	path := filepath.Join(filepath.Dir(exe), name)
	if h.windows {
		path += ".exe"
	}
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return ""
	}
	if !h.windows && info.Mode().Perm()&0o111 == 0 {
		return ""
	}
	return path
}

// clone is the root of the clone that the running program was built from, if
// the program runs inside it. Code is run from there, so a mere folder that
// says it is seam will not do.
func (h host) clone() string {
	if h.main != module || h.version != "(devel)" || h.source == "" {
		return ""
	}
	if first, err := os.ReadFile(filepath.Join(h.source, "go.mod")); err != nil || !names(first, module) {
		return ""
	}
	here, err := h.getwd()
	if err != nil {
		return ""
	}
	root := real(h.source)
	inside, err := filepath.Rel(root, real(here))
	if err != nil || inside == ".." || strings.HasPrefix(inside, ".."+string(filepath.Separator)) {
		return ""
	}
	return root
}

func real(path string) string {
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		return resolved
	}
	return path
}

// names tells whether the text of a go.mod is that of the module.
func names(mod []byte, module string) bool {
	for line := range strings.Lines(string(mod)) {
		if f := strings.Fields(line); len(f) >= 2 && f[0] == "module" {
			return f[1] == module
		}
	}
	return false
}
