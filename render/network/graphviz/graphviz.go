// Package graphviz lays out graphs with Graphviz inside this process. It
// alone imports go-graphviz, a Graphviz compiled to WASM.
//
// Importing this package costs every process that links it: about a second
// and 50 MB at start with a cold cache, some 80 ms with a warm one. It keeps
// native code in a folder "go-graphviz" under the temporary directory of the
// process, before any code of this package can run; on a machine shared with
// people you do not trust, point TMPDIR (TMP on Windows) at a folder of your
// own before the program starts. Package program of the neighbouring folder
// has neither cost: it runs the command seam-layout.
package graphviz

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-graphviz"

	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/network/internal/wire"
)

// MaxInput is the largest DOT source that JSON takes, in bytes.
const MaxInput = 8 << 20

// Layouter lays out graphs in this process. The zero value is ready to use.
type Layouter struct{}

// Layout implements network.Layouter.
func (Layouter) Layout(ctx context.Context, g network.Graph) (network.Layout, error) {
	dot, err := wire.DOT(g)
	if err != nil {
		return network.Layout{}, err
	}
	json0, err := JSON(ctx, dot)
	if err != nil {
		return network.Layout{}, err
	}
	return wire.Read(json0, len(g.Nodes))
}

// engine is held by whoever uses the WASM module, of which a process has
// exactly one: two calls at once would corrupt it.
var engine = make(chan struct{}, 1)

// broken is set, under engine, once the module failed in a way that it does
// not recover from.
var broken error

// JSON lays out a graph in the DOT language and returns Graphviz's json0, which
// holds coordinates and no drawing. Calls run one after the other. Where ctx
// ends, JSON returns at once, but Graphviz cannot be stopped: the next call
// waits until it is done. Each call leaks some memory inside the module, about
// half a megabyte; a process that lays out thousands of graphs should be
// renewed now and then, as package program does.
func JSON(ctx context.Context, dot []byte) ([]byte, error) {
	if err := acceptable(dot); err != nil {
		return nil, err
	}
	select {
	case engine <- struct{}{}:
	case <-ctx.Done():
		return nil, fmt.Errorf("wait for Graphviz: %w", ctx.Err())
	}
	if err := ctx.Err(); err != nil {
		<-engine
		return nil, fmt.Errorf("wait for Graphviz: %w", err)
	}
	type result struct {
		json []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		defer func() { <-engine }()
		out, err := guarded(dot)
		done <- result{out, err}
	}()
	select {
	case r := <-done:
		return r.json, r.err
	case <-ctx.Done():
		return nil, fmt.Errorf("lay out with Graphviz: %w", ctx.Err())
	}
}

// acceptable refuses what Graphviz is known to panic on, before it is asked.
func acceptable(dot []byte) error {
	switch {
	case len(bytes.TrimSpace(dot)) == 0:
		return errors.New("lay out with Graphviz: the graph is empty: give a graph in the DOT language, such as digraph {a -> b}")
	case len(dot) > MaxInput:
		return fmt.Errorf("lay out with Graphviz: the graph has %d bytes, more than %d", len(dot), MaxInput)
	case bytes.IndexByte(dot, 0) >= 0:
		return errors.New("lay out with Graphviz: the graph holds a NUL byte, which no DOT source may")
	}
	return nil
}

// guarded lays out dot and sees to it that the next call finds Graphviz as
// this one did.
func guarded(dot []byte) ([]byte, error) {
	if broken != nil {
		return nil, broken
	}
	out, err := layout(dot)
	more, reset := settle()
	switch {
	case reset != nil:
		broken = fmt.Errorf("lay out with Graphviz: it broke down in an earlier call and cannot be started again in this process: %w", errors.Join(err, reset))
	case err == nil && more > 0:
		return nil, errors.New("lay out with Graphviz: the DOT source holds more than one graph: give one")
	}
	return out, err
}

// layout runs Graphviz once; a panic in it becomes an error. The results of
// Close are not looked at: they repeat the last error of any earlier call.
func layout(dot []byte) (out []byte, err error) {
	defer recovered(&err)
	graph, err := graphviz.ParseBytes(dot)
	if err != nil && !strings.Contains(err.Error(), sentinel) {
		return nil, fmt.Errorf("lay out with Graphviz: read the graph: %s", firstLine(err))
	}
	if graph == nil {
		return nil, errors.New("lay out with Graphviz: there is no graph in the DOT source")
	}
	defer func() { _ = graph.Close() }()
	// The module does not heed a context and must not be left half-way.
	ctx := context.Background()
	gv, err := graphviz.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("lay out with Graphviz: start it: %s", firstLine(err))
	}
	defer func() { _ = gv.Close() }()
	var b bytes.Buffer
	if err := gv.Render(ctx, graph, "json0", &b); err != nil {
		return nil, fmt.Errorf("lay out with Graphviz: %s", firstLine(err))
	}
	if b.Len() == 0 {
		return nil, errors.New("lay out with Graphviz: it gave no answer")
	}
	return b.Bytes(), nil
}

// settle reads away what the last source holds behind its first graph, since
// Graphviz would hand that to the next call as if it were its graph. It counts
// what it found.
func settle() (more int, err error) {
	defer recovered(&err)
	for ; more < maxGraphs; more++ {
		graph, err := graphviz.ParseBytes([]byte("digraph " + sentinel + " {}"))
		if err != nil || graph == nil {
			continue // the rest of a source that could not be read
		}
		name, err := graph.Name()
		_ = graph.Close()
		if err == nil && name == sentinel {
			// Graphviz never forgets its last error, and would tell it again
			// of a source without a graph: a known one takes its place.
			_, _ = graphviz.ParseBytes([]byte(sentinel))
			return more, nil
		}
	}
	return more, fmt.Errorf("more than %d graphs in one source", maxGraphs)
}

const (
	sentinel  = "seam_settled"
	maxGraphs = 100
)

func recovered(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("lay out with Graphviz: it broke down: %.200v", p)
	}
}

// firstLine shortens what Graphviz says, which may quote the source.
func firstLine(err error) string {
	line, _, _ := strings.Cut(strings.TrimSpace(err.Error()), "\n")
	return line[:min(len(line), 200)]
}
