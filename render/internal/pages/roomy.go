package pages

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/render"
)

// How much larger pages are drawn at most that leave room, and at least, since less
// is not worth it.
const (
	mostLarger  = 1.4
	leastLarger = 1.08
)

// Roomy draws the pages of a paper by the job for its width. Where all of them
// leave room at their foot, they are those of a smaller paper, which become larger
// on this one, as long as that takes no more of them. Errors name the view, but that
// those of job are left as they are.
func Roomy(ctx context.Context, view string, paper render.Paper, job func(width float64) (Job, error)) ([]*render.Scene, error) {
	j, err := job(paper.Width)
	if err != nil {
		return nil, err
	}
	out, err := j.Pages(ctx, paper)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", view, err)
	}
	if len(out) < 2 || !(paper.Width > 0) || !(paper.Height > 0) {
		return out, nil
	}
	highest := 0.0
	for _, s := range out {
		highest = max(highest, s.Height)
	}
	for f := min(mostLarger, paper.Height/highest); f >= leastLarger; f = 1 + (f-1)/2 {
		small := render.Paper{Width: paper.Width / f, Height: paper.Height / f}
		if j, err = job(small.Width); err != nil {
			return nil, err
		}
		larger, err := j.within(ctx, small, len(out))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", view, err)
		}
		if larger != nil {
			return larger, nil
		}
	}
	return out, nil
}

// within draws the pages of a paper, nil where they are more than most or do not
// fit it.
func (j Job) within(ctx context.Context, paper render.Paper, most int) ([]*render.Scene, error) {
	j.sizes = map[string]size{}
	spans, level, err := j.plan(ctx, paper)
	if err != nil || level > Unlisted {
		return nil, err
	}
	out, err := j.broken(ctx, spans, level, paper, most)
	if err != nil {
		return nil, err
	}
	for _, s := range out {
		if s.Width > paper.Width || s.Height > paper.Height {
			return nil, nil
		}
	}
	return out, nil
}
