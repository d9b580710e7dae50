// Package parts has the drawing parts that views share: faces, channel icons,
// pins, discs, marks, bars, arrows, chevrons, hatching and smooth curves. Every
// part is a small function that returns items of a scene; the same part looks
// the same in every view.
//
// Lengths are layout pixels. A part named by x, y and a size is centred there
// unless its comment says otherwise. Nothing here knows a journey.
package parts
