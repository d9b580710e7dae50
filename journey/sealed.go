package journey

import "sync"

// sealed is what is worked out once for a map that has been checked.
type sealed struct {
	once  sync.Once
	graph *Graph

	whole     *Map      // that this one was selected from, or nil
	selection Selection // by which
}
