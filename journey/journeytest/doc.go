// Package journeytest holds journey maps to rules in Go tests. A few lines are
// enough:
//
//	func TestOrder(t *testing.T) {
//		m := journeytest.Load(t, "order.journey.yaml")
//		journeytest.Check(t, m, journeytest.Rules("no-owner", "silo-handoff"))
//		journeytest.Every(t, m).InStage("Purchase").HasOwner().EffortAtMost(4)
//	}
//
// Failures print one finding a line, each with its file, line and column. An
// assertion that has nothing to look at fails: a selection that selects
// nothing or names what is not on the map, a rule that is not there or could not
// run, a folder without maps.
//
// Policy runs the rules as a team has decided in .seam.yaml, and NoWorse compares
// two maps of one journey.
//
// Want holds whole folders of maps to what comments in them expect, which is
// how rules themselves are tested.
//
// The assertions take a TB, a small part of *testing.T, so that they work in a
// plain test, a benchmark, a fuzz target and a testify suite alike.
package journeytest

// TB is what the assertions need of a test. *testing.T, *testing.B and
// *testing.F have it; in a testify suite pass s.T().
//
// Where it has Cleanup as well, as those have, a selection of which nothing is
// asserted fails the test at its end. One without Cleanup lets that pass.
type TB interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}
