package position_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/position"
)

func Example() {
	for _, s := range position.Statements() {
		if s.Beside == "silos.level" {
			fmt.Printf("%.0f %% of %s: %s (%s)\n", s.Share*100, s.Of, s.What.In("en"), s.Level)
		}
	}
	// Output:
	// 28 % of firms: departments design customer journeys together fully (full)
	// 63 % of firms: departments design customer journeys together in part (fragmented)
	// 9 % of firms: departments do not design customer journeys together at all (none)
}

// Every figure is as published, says where, in every language, and nobody can
// change the list for others.
func TestStatements(t *testing.T) {
	published := map[string]float64{
		"joint-design-full": 28, "joint-design-part": 63, "joint-design-none": 9, "consistency-good": 33, "consistency-none": 16,
		"strategy-none": 26, "strategy-separate": 30, "strategy-one": 19, "expect-consistency": 76, "feel-silos": 54,
		"several-channels": 74, "experience-in-silos": 54, "work-across-teams": 33,
	}
	list := position.Statements()
	assert.Len(t, list, len(published))
	for _, s := range list {
		assert.InDelta(t, published[s.ID], s.Share*100, .5, s.ID)
		assert.True(t, s.Source.Year > 0 || s.Source.Reported != "", s.ID)
		for _, lang := range []string{"en", "uk", "ru", "pl"} {
			assert.NotEmpty(t, s.What.In(lang), s.ID)
			assert.NotEmpty(t, s.Source.Title.In(lang), s.ID)
		}
	}
	list[0].Share = 1
	assert.InDelta(t, .28, position.Statements()[0].Share, 0)
}
