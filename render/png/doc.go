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
//
// Lines of scripts that are written from right to left stand in the order in which
// they are read. Letters of Arabic join where a font of the scene has their forms as
// characters of their own (Unicode's Arabic Presentation Forms), which DejaVu Sans
// and most fonts of systems have; in others each stands by itself. Scripts whose
// letters change with their neighbours in other ways, such as Devanagari, are drawn
// letter by letter: take svg, html or pptx for them.
package png
