// Package theme has the styles that come with seam: Light and Dark for
// screens, Print in greys for paper, Contrast for readers who need more of it.
// They are plain data; a style of one's own is a copy with fields changed.
//
// Every text stands out from its ground by at least 4.5:1 and every mark by
// 3:1 (Contrast: 7:1 and 4.5:1), measured as in WCAG 2.2; the tests compute it
// for all pairs that views use.
package theme
