// Package diag holds what seam says about a file: positions and ranges, the
// diagnostics of the loader (what is wrong with the text) and the findings of
// rules (what is wrong with the journey), and prints both for people.
//
// It imports the standard library only, so that every other package can use
// it.
package diag
