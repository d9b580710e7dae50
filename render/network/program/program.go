// Package program lays out graphs by running the command seam-layout, so that
// a program that draws networks need not link Graphviz: start-up stays fast,
// a breakdown stays in the child, and a layout that takes too long is killed.
package program

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/network/internal/wire"
)

// Limits of a Layouter.
const (
	// DefaultTimeout bounds one layout, the start of the child included.
	DefaultTimeout = 30 * time.Second
	// BuildTimeout bounds the first layout of a child that the go command
	// builds first.
	BuildTimeout = 5 * time.Minute
	// RenewAfter is how many layouts one child does: Graphviz leaks memory.
	RenewAfter = 50
	// MaxAnswer is the largest answer that is read, in bytes.
	MaxAnswer = 32 << 20
)

// Layouter lays out graphs in a child process that it starts at the first
// layout, keeps for the next ones, and renews after RenewAfter layouts. The
// zero value is ready to use; it must not be copied after first use. It is
// safe for concurrent use; layouts run one after the other.
//
// The child has a temporary folder of its own, which nobody else can write to:
// it keeps native code there, for quick starts. The folder lies under the
// user's cache, or is a new one each time where that cache is not private.
type Layouter struct {
	// Path is the program to run. If "" it is looked for: $SEAM_LAYOUT; then
	// seam-layout in the folder of the running executable; then, where that was
	// built from a clone with version (devel) and runs inside the clone, go run
	// of its cmd/seam-layout. Where none is there the error wraps ErrNotFound.
	Path string
	// Timeout bounds one layout; 0 is DefaultTimeout.
	Timeout time.Duration

	once sync.Once
	turn chan struct{} // held by who uses child
	now  *child
}

// Layout implements network.Layouter. Where ctx ends, or the time is up, the
// child is killed together with what it started.
func (l *Layouter) Layout(ctx context.Context, g network.Graph) (network.Layout, error) {
	dot, err := wire.DOT(g)
	if err != nil {
		return network.Layout{}, err
	}
	json0, err := l.answer(ctx, dot)
	if err != nil {
		if ctx.Err() != nil || errors.Is(err, ErrNotFound) {
			return network.Layout{}, err
		}
		return network.Layout{}, fmt.Errorf("%w: %w", ErrFailed, err)
	}
	layout, err := wire.Read(json0, len(g.Nodes))
	if err != nil {
		return network.Layout{}, fmt.Errorf("%w: %w", ErrFailed, err)
	}
	return layout, nil
}

// ErrFailed is wrapped where there is a program and it did not lay out the
// graph: it is another program, or another version, or it broke.
var ErrFailed = errors.New("seam-layout did not lay out the network")

// Close ends the child, if there is one. A Layout after Close starts a new one.
func (l *Layouter) Close() error {
	l.enter(context.Background())
	defer l.leave()
	l.drop()
	return nil
}

func (l *Layouter) enter(ctx context.Context) error {
	l.once.Do(func() { l.turn = make(chan struct{}, 1) })
	select {
	case l.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("wait for seam-layout: %w", ctx.Err())
	}
}

func (l *Layouter) leave() { <-l.turn }

func (l *Layouter) drop() {
	if l.now != nil {
		l.now.stop()
		l.now = nil
	}
}

// answer asks the child, and once more a new one where a child fails that has
// answered before: it may have died of its age.
func (l *Layouter) answer(ctx context.Context, dot []byte) ([]byte, error) {
	if err := l.enter(ctx); err != nil {
		return nil, err
	}
	defer l.leave()
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("lay out with seam-layout: %w", err)
	}
	used := l.now != nil
	json0, err := l.ask(ctx, dot)
	if err != nil && used && ctx.Err() == nil && !errors.Is(err, context.DeadlineExceeded) {
		json0, err = l.ask(ctx, dot)
	}
	return json0, err
}

func (l *Layouter) ask(ctx context.Context, dot []byte) ([]byte, error) {
	limit := l.Timeout
	if limit <= 0 {
		limit = DefaultTimeout
	}
	if l.now == nil {
		cmd, err := l.command()
		if err != nil {
			return nil, err
		}
		if cmd.builds && l.Timeout <= 0 {
			limit = BuildTimeout
		}
		if l.now, err = start(cmd); err != nil {
			return nil, err
		}
	}
	ctx, cancel := context.WithTimeoutCause(ctx, limit, errTooSlow{limit})
	defer cancel()
	json0, err := l.now.ask(ctx, dot)
	if err != nil || l.now.served >= RenewAfter {
		l.drop()
	}
	return json0, err
}

func (l *Layouter) command() (command, error) {
	if l.Path != "" {
		return command{path: l.Path}, nil
	}
	return find(thisHost())
}

// errTooSlow is a layout that took longer than its limit.
type errTooSlow struct{ limit time.Duration }

func (e errTooSlow) Error() string {
	return fmt.Sprintf("no answer within %v", e.limit)
}

func (errTooSlow) Is(target error) bool { return target == context.DeadlineExceeded }

// quote shows what a child wrote on standard error behind a message.
func quote(err error, stderr []byte) error {
	said := bytes.TrimSpace(stderr)
	if len(said) == 0 {
		return err
	}
	return fmt.Errorf("%w; it said: %s", err, said)
}
