//go:build !unix

package program

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

func ownGroup(*exec.Cmd) {}

// killGroup kills the child and, where the system has a tool for it, what the
// child started.
func killGroup(cmd *exec.Cmd) {
	if root := os.Getenv("SystemRoot"); root != "" {
		tool := filepath.Join(root, "System32", "taskkill.exe")
		_ = exec.Command(tool, "/T", "/F", "/PID", strconv.Itoa(cmd.Process.Pid)).Run()
	}
	_ = cmd.Process.Kill()
}

// The user's cache and temporary folder are private by the rights they inherit
// from the user's profile, which a file mode does not show.
func onlyMine(string, fs.FileInfo) error     { return nil }
func keptByOthers(string, fs.FileInfo) error { return nil }
