// Package inorder works on many things at once and hands over the results in
// their order, with only as many of them in memory as there are cores.
package inorder

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// Each calls work for every source, on as many cores as there are, and then
// done in their order. It ends with the first error in that order, or with that
// of ctx.
func Each[S, T any](ctx context.Context, sources iter.Seq2[S, error], work func(context.Context, S) (T, error), done func(S, T) error) error {
	type result struct {
		source S
		value  T
		err    error
	}
	ctx, cancel := context.WithCancel(ctx)
	queue := make(chan chan result, max(runtime.GOMAXPROCS(0)-1, 0)) // in order
	var running sync.WaitGroup
	running.Go(func() {
		defer close(queue)
		for s, err := range sources {
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
				value, err := work(ctx, s)
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
