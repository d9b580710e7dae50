// Package render turns a map and its figures into pictures. A View lays them
// out as a Scene, a display list of a few primitives; a Backend paints a Scene
// in one format; an Exporter writes a format that is no picture. A view knows
// no format, a backend no journey, and nothing here computes anything about
// journeys: figures come in as plain data.
package render
