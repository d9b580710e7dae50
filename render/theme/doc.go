// Package theme has the styles that come with seam: Light and Dark for
// screens, Print in greys for paper, Contrast for readers who need more of it.
// They are plain data; a style of one's own is a copy with fields changed, or a
// theme file, which Load reads and checks; docs/themes.md describes it.
//
// Every text stands out from its ground by at least 4.5:1 and every mark by
// 3:1 (Contrast: 7:1 and 4.5:1), measured as in WCAG 2.2; Check computes it for
// all pairs that views use.
package theme
