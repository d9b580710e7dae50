// Package svg paints a scene as SVG that designers can open: presentation
// attributes only, six-digit colours, real rectangles, circles and lines,
// arrowheads as paths, one text element per line at an explicit baseline. There
// is no style sheet, class, foreign object, embedded font, marker, mask,
// filter or reference, so that Figma, Illustrator, PowerPoint, Miro and Inkscape
// show what browsers show.
//
// Numbers have at most two decimals, ids are those of the scene behind its
// prefix, and nothing else varies: the same scene gives the same bytes.
package svg
