// Package fonts measures, wraps and outlines text in Liberation Sans, the font
// every picture is laid out with. Liberation Sans (SIL Open Font License) has
// the widths of Arial and covers Latin, Greek, Cyrillic, Hebrew and
// Vietnamese.
//
// Lengths are in the unit of the size, which for pictures is layout pixels.
// Widths are sums of whole font units (2048 to the em), scaled once and rounded
// to 1/64 as fixed.Int26_6 does, so that every machine measures the same.
//
// Kerning is left out of measuring. Viewers differ: browsers kern, slides and
// PDF do not. In Liberation kerning brings Latin letters closer; a few Cyrillic
// pairs move apart, by less than half a pixel in a line of body text. So a width
// without kerning holds everywhere and leaves a little slack where the viewer
// kerns. A painter that kerns asks Kern.
//
// Fonts are read when first used: importing the package costs nothing.
// All functions are safe for concurrent use.
package fonts
