// Package grid draws a journey as a grid: one column a touchpoint under the
// chevron of its stage, one lane a kind of content, from the steps that
// customers take down to the department that is accountable.
//
// Nothing is placed by hand. Columns are as wide as their texts need, lanes as
// high as their tallest cell, lines take tracks that are free, and labels
// places where nothing else is drawn, so that any map becomes a picture in
// which no text is cut and none lies under another mark.
package grid
