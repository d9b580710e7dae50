package journey_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
)

// prints are the fingerprints of the findings of a map of two touchpoints.
func prints(t *testing.T, stage, other, pay, comment string) []string {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(fmt.Sprintf(`seam: 1
id: order
title: Order
%s
stages:
  - name: %s
    touchpoints:
      - {name: Choose, owner: sales, active: 1m}
      %s
  - name: After
    touchpoints:
      - {name: Parcel, owner: sales, active: 2m, asks: [address], emotion: -2}
      %s
`, comment, stage, pay, other)))
	require.NoError(t, err)
	r, err := analyze.Run(context.Background(), m, analyze.Options{})
	require.NoError(t, err)
	list := make([]string, len(r.Findings))
	for i, f := range r.Findings {
		list[i] = f.Rule + " " + f.Fingerprint
	}
	return list
}

// A finding is the same after its touchpoint got a new id and says so, its stage
// was renamed, or lines moved; not where an id changes with no word.
func TestFingerprintsSurvive(t *testing.T) {
	const pay = `- {id: pay, name: Pay, active: 1m}`
	was := prints(t, "Order", "", pay, "")
	require.NotEmpty(t, was)
	for _, stage := range []string{"Order", "Purchase", "Купівля"} {
		for _, point := range []string{pay, "- id: buy\n        was: pay\n        name: Buy\n        active: 1m", `- {id: buy, was: [pay, settle], name: Buy, active: 1m}`} {
			for _, comment := range []string{"", "# a comment\n\n# another"} {
				assert.ElementsMatch(t, was, prints(t, stage, "", point, comment), "%s %s", stage, point)
			}
		}
	}
	assert.NotEqual(t, was, prints(t, "Order", "", `- {id: buy, name: Buy, active: 1m}`, ""))
	moved := prints(t, "Order", `- {id: pay, name: Pay, active: 1m}`, "", "")
	noOwner := func(list []string) (found []string) {
		for _, s := range list {
			if len(s) > 9 && s[:9] == "no-owner " {
				found = append(found, s)
			}
		}
		return found
	}
	require.Len(t, noOwner(was), 1)
	assert.Equal(t, noOwner(was), noOwner(moved))
}

// A former id that is taken again belongs to who has it now.
func TestLineage(t *testing.T) {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "a.journey.yaml", []byte(`seam: 1
title: Order
stages:
  - name: Order
    touchpoints:
      - {id: a, was: [c, b]}
      - {id: b}
      - {id: d, was: [f, e]}
`))
	require.NoError(t, err)
	l := m.Lineage()
	assert.Equal(t, "c", l.Address("order/a"))
	assert.Equal(t, "b@web>f", l.Address("order/b@web>gone/e"))
	assert.Equal(t, "price:c@web", l.Address("price:order/a@web"))
	for _, same := range []string{"departments/a", "a>b", "order/z", "outcomes/d", "governance/feedback/a"} {
		assert.Equal(t, same, l.Address(same))
	}
}
