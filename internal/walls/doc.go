// Package walls holds no code: its tests keep the architecture as
// ARCHITECTURE.md draws it. They check which package imports which, that no
// type of a library behind a wall shows in an exported signature, and that the
// exported API changes on purpose only.
package walls
