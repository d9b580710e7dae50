// Package pptx paints scenes as PowerPoint presentations (ECMA-376, DrawingML) of
// native shapes: rectangles, lines, ellipses, freeforms and text boxes that can
// be edited, recoloured and taken apart, in PowerPoint, Keynote, Google Slides and
// LibreOffice.
//
// Groups keep their ids as names, so that the selection pane shows them
// ("tp-compare"), and their titles as alternative text. Title and description of a
// scene stand in the notes of its slide. Every line of text is a text box of its
// own at its place, which neither wraps nor shrinks; characters that the built-in
// font lacks stay text. Lines of scripts that are written from right to left are
// marked as such.
//
// A slide is as large as the picture, or of a size that is asked for. The same
// scenes give the same bytes.
//
// DrawingML fills paths by the even-odd rule where a scene fills by the non-zero
// one: contours of one path that overlap and run the same way look different.
package pptx
