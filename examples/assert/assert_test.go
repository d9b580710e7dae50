package assert

import (
	"testing"
	"time"

	"github.com/seam-cx/seam/journey/journeytest"
)

// The promises of the target state: somebody answers for every touchpoint, no
// customer says anything twice, and what departments hand over is arranged.
func TestHoldsItsPromises(t *testing.T) {
	m := journeytest.Load(t, "../maps/buy-a-bed.target.journey.yaml")
	today := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)
	journeytest.NoFindings(t, m, journeytest.At(today),
		journeytest.Rules("no-owner", "context-lost", "silo-handoff", "fact-differs"))
	journeytest.Every(t, m).HasOwner()
}

// Not today's map: the team knows what is missing and holds the line where it
// has got to.
func TestTodayAtLeastHasOwners(t *testing.T) {
	m := journeytest.Load(t, "../maps/buy-a-bed.journey.yaml")
	journeytest.Check(t, m, journeytest.Rules("no-owner"))
	journeytest.Every(t, m).OnChannel("web").HasOwner()
}
