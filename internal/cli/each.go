package cli

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// each calls work for every source, on as many cores as there are, and then
// done in their order. Only the maps being worked on are in memory.
func each[T any](ctx context.Context, sources iter.Seq2[source, error], work func(context.Context, source) (T, error), done func(source, T) error) error {
	type result struct {
		source source
		value  T
		err    error
	}
	ctx, cancel := context.WithCancel(ctx)
	queue := make(chan chan result, max(runtime.GOMAXPROCS(0)-1, 0)) // in order
	var running sync.WaitGroup
	running.Go(func() {
		defer close(queue)
		for s, err := range guardedSources(sources) {
			answer := make(chan result, 1)
			select {
			case queue <- answer:
			case <-ctx.Done():
				return
			}
			if err != nil {
				answer <- result{err: err}
				return
			}
			running.Go(func() {
				value, err := guarded(ctx, s, work)
				answer <- result{s, value, err}
			})
		}
	})
	defer running.Wait()
	defer cancel()
	for answer := range queue {
		r := <-answer
		if r.err != nil {
			return r.err
		}
		if err := done(r.source, r.value); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// guarded makes an error of a panic, which would otherwise end the process.
func guarded[T any](ctx context.Context, s source, work func(context.Context, source) (T, error)) (value T, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = broke(s.name, x)
		}
	}()
	if err := ctx.Err(); err != nil {
		return value, err
	}
	return work(ctx, s)
}

// guardedSources yields sources, and a panic in getting at them as an error.
func guardedSources(sources iter.Seq2[source, error]) iter.Seq2[source, error] {
	return func(yield func(source, error) bool) {
		busy := false
		defer func() {
			if x := recover(); x != nil {
				if busy {
					panic(x) // not of the sources
				}
				yield(source{}, broke("", x))
			}
		}()
		for s, err := range sources {
			if busy = true; !yield(s, err) {
				return
			}
			busy = false
		}
	}
}
