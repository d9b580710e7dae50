package diff_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render/theme"
)

// A figure that the comparison judges by what both maps measure alike is not called
// better for what one of them calls otherwise; how far it moved is told all the same.
func TestFigureIsJudgedByComparison(t *testing.T) {
	was, now := load(t, "home-broadband"), load(t, "home-broadband.target")
	text := func(better int, alike bool) string {
		in := pair(was, now)
		in.Changes = &figures.Changes{Touchpoints: in.Changes.Touchpoints, Differences: in.Changes.Differences}
		d := figures.Delta{Name: "effort.success", Old: was.Figures.Effort.Success, New: now.Figures.Effort.Success, Better: better}
		if alike {
			d.Alike = &figures.Alike{Old: d.Old, New: d.Old}
		}
		in.Changes.Deltas = append(in.Changes.Deltas, d)
		return said(draw(t, in, theme.Light))
	}
	better := strings.Count(text(1, false), "|better|")
	assert.Positive(t, better)
	assert.Equal(t, better, strings.Count(text(1, true), "|better|"))
	assert.Equal(t, better-1, strings.Count(text(0, true), "|better|"))
	assert.Equal(t, strings.Count(text(1, true), " points|"), strings.Count(text(0, true), " points|"))
}
