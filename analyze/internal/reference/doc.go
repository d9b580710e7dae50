// Package reference recomputes the figures of a journey map from their
// definitions, slowly and in the plainest way: every state written out, dense
// Gaussian elimination, moments by their textbook formulas. It shares no code
// with the analyses, and not even the reading of maps: a Map of this package
// is written as YAML for the loader, while the figures come from the Map
// itself. Tests compare the two on random maps. Nothing but tests imports it.
package reference
