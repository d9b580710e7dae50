// Package assert shows how a team keeps a journey map true: a test of theirs
// loads the map and asserts rules on it, so that a change which breaks a
// promise fails where every other broken change fails. The test is all there
// is to see.
package assert
