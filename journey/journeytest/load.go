package journeytest

import (
	"context"
	"errors"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// Load reads a map. Where it does not load, the test fails with every mistake,
// one a line, and stops.
func Load(t TB, path string) *journey.Map {
	t.Helper()
	return loaded(t, func(ctx context.Context) (*journey.Map, error) { return journey.Load(ctx, path) })
}

// LoadWith is Load with a loader of your own: another file system, other
// limits, another root.
func LoadWith(t TB, l journey.Loader, path string) *journey.Map {
	t.Helper()
	return loaded(t, func(ctx context.Context) (*journey.Map, error) { return l.Load(ctx, path) })
}

// Parse is Load of a text; name stands where failures name a file.
func Parse(t TB, name, text string) *journey.Map {
	t.Helper()
	return loaded(t, func(ctx context.Context) (*journey.Map, error) {
		return journey.Loader{}.LoadBytes(ctx, name, []byte(text))
	})
}

func loaded(t TB, load func(context.Context) (*journey.Map, error)) *journey.Map {
	t.Helper()
	m, err := load(context.Background())
	if err == nil {
		return m
	}
	var broken *diag.Error
	if !errors.As(err, &broken) || len(broken.Diagnostics) == 0 {
		t.Fatalf("%v", err)
		return nil
	}
	for _, d := range broken.Diagnostics {
		t.Errorf("%s", d.String())
	}
	t.Fatalf("the map does not load")
	return nil
}
