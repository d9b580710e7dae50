// Package cli is the command seam. It reads flags and paths, calls the
// libraries and writes what they give: nothing here knows anything about
// journeys, so whatever the command does an importer can do too.
//
// Each command is one file with a function that makes it. The formats, views
// and themes that render knows are tables in pictures.go: a new one is a line
// there.
package cli
