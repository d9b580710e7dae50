package lsp

import (
	"context"
	"io"
	"sync"
	"time"
)

// outgoing are the messages on their way to the editor, in their order. Nobody
// waits for an editor that is slow to read, or that writes much before it reads:
// both sides would wait for each other.
type outgoing struct {
	out  io.Writer
	mu   sync.Mutex
	list [][]byte
	more chan struct{} // holds one where there is something to write
	done chan struct{} // closed once nothing is written any more
}

func newOutgoing(out io.Writer) *outgoing {
	return &outgoing{out: out, more: make(chan struct{}, 1), done: make(chan struct{})}
}

// add puts a message behind the others.
func (o *outgoing) add(body []byte) {
	o.mu.Lock()
	o.list = append(o.list, body)
	o.mu.Unlock()
	select {
	case o.more <- struct{}{}:
	default:
	}
}

// run writes what comes until more is closed and all is written. An editor that
// no longer listens ends the other stream as well, which Serve sees; what is left
// is dropped.
func (o *outgoing) run() {
	defer close(o.done)
	var broken error
	for range o.more {
		for {
			o.mu.Lock()
			list := o.list
			o.list = nil
			o.mu.Unlock()
			if len(list) == 0 {
				break
			}
			for _, body := range list {
				if broken == nil {
					broken = writeFrame(o.out, body)
				}
			}
		}
	}
}

// end waits until all is written, for a moment, or until ctx is done. Nothing is
// added any more.
func (o *outgoing) end(ctx context.Context) {
	close(o.more)
	select {
	case <-o.done:
	case <-ctx.Done():
	case <-time.After(patience):
	}
}
