//go:build unix

package program

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"syscall"
)

// ownGroup makes the child the head of a process group, which takes in what
// the child starts: go run starts the program it has built.
func ownGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// killGroup must not be called once the child has been waited for.
func killGroup(cmd *exec.Cmd) {
	if syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) != nil {
		_ = cmd.Process.Kill()
	}
}

func owner(info fs.FileInfo) (int, bool) {
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(st.Uid), true
	}
	return 0, false
}

func onlyMine(dir string, info fs.FileInfo) error {
	if uid, ok := owner(info); !ok || uid != os.Geteuid() {
		return fmt.Errorf("%s belongs to another user", dir)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("%s has permissions %o, not 700: %w", dir, info.Mode().Perm(), errShared)
	}
	return nil
}

func keptByOthers(dir string, info fs.FileInfo) error {
	if uid, ok := owner(info); !ok || uid != os.Geteuid() && uid != 0 {
		return fmt.Errorf("%s belongs to another user", dir)
	}
	if info.Mode().Perm()&0o022 != 0 && !sticky(info) {
		return fmt.Errorf("%s: %w", dir, errShared)
	}
	return nil
}

var errShared = errors.New("others can write to it")

// sticky folders let nobody rename or remove what belongs to somebody else.
func sticky(info fs.FileInfo) bool { return info.Mode()&fs.ModeSticky != 0 }
