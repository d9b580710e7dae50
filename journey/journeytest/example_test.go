package journeytest_test

import (
	"fmt"

	"github.com/seam-cx/seam/journey/journeytest"
)

// printing stands for the *testing.T of a test: it prints failures.
type printing struct{}

func (printing) Helper()                           {}
func (printing) Errorf(format string, args ...any) { fmt.Printf(format+"\n", args...) }
func (printing) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

func Example() {
	t := printing{} // in a test, its *testing.T

	m := journeytest.Load(t, "testdata/order.journey.yaml")
	journeytest.Check(t, m, journeytest.Rules("no-owner", "silo-handoff"))
	journeytest.Every(t, m).InStage("Purchase").HasOwner().EffortAtMost(5)
	journeytest.Every(t, m).OnChannel("Phon").HasOwner()
	// Output:
	// testdata/order.journey.yaml:25:9: error [no-owner] nobody is accountable for “Wait for the visit”
	// testdata/order.journey.yaml:10:9: "Compare packages" takes 6 minutes of effort a visit, more than 5
	// testdata/order.journey.yaml: there is no channel "Phon": did you mean phone?
}
