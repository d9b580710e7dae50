// Package pdf paints scenes as PDF: vector shapes, text that can be selected and
// searched, and the faces of Liberation Sans that are used, cut down to the
// characters that are used. Pages are as large as the picture, or of a paper that
// is asked for.
//
// The library codeberg.org/go-pdf/fpdf writes the file and cuts the fonts; what
// stands on the pages is written here. The same scenes give the same bytes: dates
// are fixed and there are no ids.
//
// Text is placed by the widths of the font, without kerning, in the order in
// which the view drew it. What is written from right to left is placed as it is seen,
// from left to right, which readers turn round when they search and copy. Letters of
// Arabic join as in PNG. Characters that the font lacks, such as emoji and East
// Asian ones, are marked as in PNG: a thin frame with a lozenge stands in their
// room, and Missing names them. They can still be searched and copied.
//
// On a paper, a scene is drawn as large as fits; one that would become too small
// to read is cut into tiles to be glued together, with crop marks and a strip
// that neighbours have in common. A scene does not know which of it is a heading,
// so tiles repeat none. Views that can break what they draw into pages with
// headings of their own (render.Pager) do better: draw their pages in the Room of
// the paper and Bind them.
//
// A file says its title, which readers show, its language and, as its subject, what
// the picture says; several pages have a bookmark each, named after the parts of the
// picture that begin there. It has no tags: what is read aloud are the texts in the
// order in which the view drew them.
//
// Links of groups are kept where they are clickable. Titles of groups, which
// browsers show on hovering, have no counterpart that readers of PDF show, and
// are left out.
package pdf
