package cli

import (
	"context"
	"iter"

	"github.com/seam-cx/seam/internal/inorder"
)

// each calls work for every source, on as many cores as there are, and then
// done in their order. A panic in work, or in getting at a source, is an error.
func each[T any](ctx context.Context, sources iter.Seq2[source, error], work func(context.Context, source) (T, error), done func(source, T) error) error {
	return inorder.Each(ctx, guardedSources(sources), func(ctx context.Context, s source) (T, error) {
		return guarded(ctx, s, work)
	}, done)
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
