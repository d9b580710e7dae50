package paint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seam-cx/seam/render"
)

// Missing are the characters of the scenes' texts that their fonts lack: each once, in order of code point. A nil scene has none.
func Missing(scenes ...*render.Scene) []rune {
	var out []rune
	var walk func(f *render.Fonts, items []render.Item, depth int)
	walk = func(f *render.Fonts, items []render.Item, depth int) {
		for _, item := range items {
			switch it := item.(type) {
			case *render.Group:
				if depth < MaxDepth {
					walk(f, it.Items, depth+1)
				}
			case *render.Text:
				for _, r := range it.Text {
					if lacks(f, r) {
						out = append(out, r)
					}
				}
			}
		}
	}
	for _, s := range scenes {
		if s != nil {
			walk(s.Fonts, s.Items, 0)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func lacks(f *render.Fonts, r rune) bool { return r >= utf8.RuneSelf && !f.Has(r) }

// Lacks tells whether the fonts lack a character of s, so that a frame stands
// for s when it is one grapheme cluster.
func Lacks(f *render.Fonts, s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return lacks(f, r) })
}

// Frame stands for what the font lacks: a thin ring as high as a capital, with a
// lozenge inside, so that it is seen to be meant.
type Frame struct {
	Left, Top, Right, Bottom float64 // the outer edge of the ring
	Radius                   float64 // of the middle of its corners
	Width                    float64 // of the ring; painters may make it wider to be seen
	Opacity                  float64
}

// FrameAt is the frame in the room that was measured for a character, which
// begins at x on the baseline y.
func FrameAt(x, y, room, size float64) Frame {
	gap := min(0.08*size, room/4)
	return Frame{Left: x + gap, Top: y - 0.74*size, Right: x + room - gap, Bottom: y + 0.06*size,
		Radius: 0.12 * size, Width: 0.05 * size, Opacity: 0.7}
}

// Lozenge is the middle of the lozenge and how far its corners are from there.
func (f Frame) Lozenge(size float64) (x, y, r float64) {
	return (f.Left + f.Right) / 2, (f.Top + f.Bottom) / 2, min(0.16*size, (f.Right-f.Left)/4)
}
