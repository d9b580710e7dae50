package program

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"time"
)

// waitDelay is how long a killed child may keep its pipes open.
const waitDelay = 2 * time.Second

// command is what to run, in which folder.
type command struct {
	path   string
	args   []string
	dir    string // "" is the present one
	builds bool   // the go command, which compiles first
}

// child is one running seam-layout. It answers each DOT source that ends in a
// NUL byte with json0 and a NUL byte.
type child struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	stderr head
	served int
	ended  bool
	scraps []string // folders to remove once it has ended
}

func start(c command) (*child, error) {
	dir, lasting, err := privateDir()
	if err != nil {
		return nil, fmt.Errorf("start seam-layout: %w", err)
	}
	k := &child{cmd: exec.Command(c.path, c.args...)}
	if !lasting {
		k.scraps = append(k.scraps, dir)
	}
	k.cmd.Dir = c.dir
	k.cmd.Env = append(os.Environ(), "TMPDIR="+dir, "TMP="+dir, "TEMP="+dir)
	if c.builds {
		// A go command that is killed leaves its work behind.
		work, err := os.MkdirTemp(dir, "build-")
		if err != nil {
			k.sweep()
			return nil, fmt.Errorf("start seam-layout: %w", err)
		}
		k.scraps = append(k.scraps, work)
		k.cmd.Env = append(k.cmd.Env, "GOTMPDIR="+work)
	}
	k.cmd.Stderr = &k.stderr
	k.cmd.WaitDelay = waitDelay
	ownGroup(k.cmd)
	if err := k.pipe(); err != nil {
		k.sweep()
		return nil, fmt.Errorf("start %s: %w", c.path, err)
	}
	return k, nil
}

func (k *child) pipe() error {
	in, err := k.cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := k.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	k.in, k.out = in, bufio.NewReader(out)
	return k.cmd.Start()
}

var errFlood = fmt.Errorf("the answer has more than %d bytes", MaxAnswer)

// ask sends one source and waits for its answer. After an error the child is
// of no further use.
func (k *child) ask(ctx context.Context, dot []byte) ([]byte, error) {
	type result struct {
		answer []byte
		err    error
	}
	done := make(chan result, 1)
	go func() {
		answer, err := k.exchange(dot)
		done <- result{answer, err}
	}()
	select {
	case r := <-done:
		k.served++
		if r.err != nil {
			grace := waitDelay
			if errors.Is(r.err, errFlood) {
				grace = 0
			}
			// What it had to say is complete once it has ended.
			k.end(grace)
			return nil, quote(fmt.Errorf("lay out with %s: %w", k.cmd.Path, r.err), k.stderr.bytes())
		}
		return r.answer, nil
	case <-ctx.Done():
		k.end(0)
		<-done
		return nil, quote(fmt.Errorf("lay out with %s: %w", k.cmd.Path, context.Cause(ctx)), k.stderr.bytes())
	}
}

func (k *child) exchange(dot []byte) ([]byte, error) {
	// A child that fails says why on standard error and closes its pipes; that
	// matters more than the broken pipe seen here.
	_, sent := k.in.Write(append(dot[:len(dot):len(dot)], 0))
	var answer []byte
	for {
		part, err := k.out.ReadSlice(0)
		answer = append(answer, part...)
		switch {
		case len(answer) > MaxAnswer:
			return nil, errFlood
		case err == nil:
			return answer[:len(answer)-1], nil
		case errors.Is(err, bufio.ErrBufferFull):
		case sent != nil:
			return nil, fmt.Errorf("it took no more input: %w", sent)
		default:
			return nil, errors.New("it ended without an answer")
		}
	}
}

// stop ends the child: it goes by itself when its input ends.
func (k *child) stop() { k.end(waitDelay) }

// end closes the input, gives the child the time to go by itself, then kills
// it and what it started. Further calls do nothing.
func (k *child) end(grace time.Duration) {
	if k.ended {
		return
	}
	k.ended = true
	_ = k.in.Close()
	if grace <= 0 {
		killGroup(k.cmd)
		_ = k.cmd.Wait()
	} else {
		timer := time.AfterFunc(grace, func() { killGroup(k.cmd) })
		_ = k.cmd.Wait()
		timer.Stop()
	}
	k.sweep()
}

func (k *child) sweep() {
	for _, dir := range k.scraps {
		_ = os.RemoveAll(dir)
	}
}

// head keeps the first of what is written and lets the rest go.
type head struct {
	mu   sync.Mutex
	kept []byte
}

// maxSaid is how much of a child's standard error an error shows, in bytes.
const maxSaid = 4 << 10

func (h *head) Write(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if room := maxSaid - len(h.kept); room > 0 {
		h.kept = append(h.kept, p[:min(room, len(p))]...)
	}
	return len(p), nil
}

func (h *head) bytes() []byte {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]byte(nil), h.kept...)
}
