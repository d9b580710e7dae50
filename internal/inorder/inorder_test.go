package inorder

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

func numbers(n int) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
	}
}

// Results come in the order of the sources, and no more are made ahead than
// there are cores.
func TestEachKeepsOrderAndBounds(t *testing.T) {
	var ahead, most atomic.Int64
	next := 0
	err := Each(t.Context(), numbers(500), func(_ context.Context, n int) (int, error) {
		for now := ahead.Add(1); now > most.Load(); {
			most.Store(now)
		}
		for range n % 7 {
			runtime.Gosched()
		}
		return n * n, nil
	}, func(n, square int) error {
		ahead.Add(-1)
		require.Equal(t, next, n)
		require.Equal(t, n*n, square)
		next++
		return nil
	})
	require.NoError(t, err)
	require.Equal(t, 500, next)
	require.LessOrEqual(t, most.Load(), int64(runtime.GOMAXPROCS(0)+2))
}

func TestEachEndsWithTheFirstError(t *testing.T) {
	bad := errors.New("bad")
	done := 0
	err := Each(t.Context(), numbers(100), func(_ context.Context, n int) (int, error) {
		if n == 3 {
			return 0, bad
		}
		return n, nil
	}, func(int, int) error { done++; return nil })
	require.ErrorIs(t, err, bad)
	require.Equal(t, 3, done)

	require.ErrorIs(t, Each(t.Context(), numbers(9), func(context.Context, int) (int, error) { return 0, nil },
		func(int, int) error { return bad }), bad)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	require.ErrorIs(t, Each(ctx, numbers(9), func(context.Context, int) (int, error) { return 0, nil },
		func(int, int) error { return nil }), context.Canceled)
}

func Example() {
	_ = Each(context.Background(), numbers(3), func(_ context.Context, n int) (string, error) {
		return fmt.Sprint("work ", n), nil
	}, func(n int, result string) error {
		fmt.Println(n, result)
		return nil
	})
	// Output:
	// 0 work 0
	// 1 work 1
	// 2 work 2
}
