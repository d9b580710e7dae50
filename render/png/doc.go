// Package png paints a scene as a PNG picture in true colour, with its title
// and description in the file.
//
// The picture is painted in bands of rows, one for each core at a time, and
// every band is compressed as soon as it is painted: a large picture needs no
// more memory than a few bands and its own file. The same scene gives the same
// bytes, however many cores there are.
//
// Text is drawn with the built-in font (package internal/fonts), kerned and
// placed as browsers do. Characters that the font lacks, such as emoji and East
// Asian ones, are not left out: a thin frame with a lozenge stands in the room
// that was measured for them, and Missing names them.
package png
