// Package paint holds what several backends need to know alike: which colours,
// links and dashes count, how deep groups may lie, and how characters that the
// built-in font lacks are marked.
package paint

// MaxDepth bounds groups in groups; views need four.
const MaxDepth = 200
