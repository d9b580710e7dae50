package viewtest

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
)

// discs are where the numbers of handoffs stand.
func discs(items []render.Item, in bool) [][2]float64 {
	var out [][2]float64
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			out = append(out, discs(it.Items, strings.HasPrefix(it.ID, "handoff-"))...)
		case *render.Circle:
			if in && it.R >= 8 && it.R <= 9 {
				out = append(out, [2]float64{it.X, it.Y})
			}
		}
	}
	return out
}

// DiscsLieApart holds that no handoff lies upon another, in the whole picture and
// on its pages, which have as many together.
func (s Suite) DiscsLieApart(t *testing.T) {
	t.Helper()
	seen := 0
	apart := func(seed uint64, scene *render.Scene) int {
		list := discs(scene.Items, false)
		for i, a := range list {
			for _, b := range list[:i] {
				if math.Hypot(a[0]-b[0], a[1]-b[1]) <= 24 {
					t.Errorf("seed %d: handoffs at %v and %v", seed, a, b)
				}
			}
		}
		return len(list)
	}
	for seed := range uint64(27) {
		in := s.Generated(t, seed)
		whole := apart(seed, s.Draw(t, in, theme.Light))
		seen += whole
		if seed%9 > 7 || seed%3 > 0 { // the largest are told by other tests
			continue
		}
		paged := 0
		for _, scene := range s.Pages(t, in, theme.Light, Papers()["A4"]) {
			paged += apart(seed, scene)
		}
		if paged != whole {
			t.Errorf("seed %d: %d handoffs on pages, %d in the whole picture", seed, paged, whole)
		}
	}
	if seen <= 100 {
		t.Errorf("only %d handoffs", seen)
	}
}

// NothingToDraw holds that a view says what it lacks, and ends with its context,
// where it draws pages, too.
func (s Suite) NothingToDraw(t *testing.T) {
	t.Helper()
	pager := s.View.(render.Pager)
	both := func(ctx context.Context, in render.Input) []error {
		_, one := s.View.Draw(ctx, in, theme.Light)
		_, many := pager.Pages(ctx, in, theme.Light, Papers()["A4"])
		return []error{one, many}
	}
	for in, want := range map[*render.Input]string{
		{}: "there is no map to draw",
		{Map: &journey.Map{ID: "empty", Title: "Empty"}, Figures: &figures.Report{}}: "no touchpoints",
	} {
		for _, err := range both(context.Background(), *in) {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("the error is %v, and should say %q", err, want)
			}
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, err := range both(ctx, s.Example(t, "home-broadband")) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("the error is %v, and should be that of the context", err)
		}
	}
}
