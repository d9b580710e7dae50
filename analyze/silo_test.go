package analyze_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
)

func TestAccountability(t *testing.T) {
	a := run(t, load(t, `seam: 1
title: Order and connect
departments: {sales: Sales, field: Field service, legal: Legal}
governance: {committee: {members: [sales]}}
stages:
  - name: Order
    touchpoints:
      - {id: order, name: Order, owner: sales}
      - {id: pay, name: Pay, owner: sales}
      - {id: visit, name: Visit, perceived_owner: sales, channels: {home: {owner: field}, remote: {owner: sales}}}
`), analyze.Options{}).Silos.Accountability
	assert.Equal(t, "sales", a.Largest)
	assert.InDelta(t, 2.5/3, a.Share.X, 1e-12, "of three visits two and a half")
	assert.Equal(t, []string{"legal"}, a.OwnNothing)
	assert.Equal(t, []string{"field"}, a.NotOnCommittee)
	assert.Equal(t, []figures.Mistaken{{Touchpoint: "visit", Channel: "home", Owner: "field", Perceived: "sales"}}, a.Mistaken)
}

// Two triangles of touchpoints with no way between: the emergent groups are the
// triangles, whoever owns their corners.
func TestGroupsOfTwoTriangles(t *testing.T) {
	text := `seam: 1
title: Two triangles
start: {a: 50%, d: 50%}
stages:
  - name: All
    touchpoints:
`
	for _, row := range []string{
		"{id: a, name: A, owner: one, next: {b: 50%, c: 50%}}",
		"{id: b, name: B, owner: two, next: c}",
		"{id: c, name: C, owner: three, next: done}",
		"{id: d, name: D, owner: one, next: {e: 50%, f: 50%}}",
		"{id: e, name: E, owner: two, next: f}",
		"{id: f, name: F, owner: three, next: done}",
	} {
		text += "      - " + row + "\n"
	}
	s := run(t, load(t, text), analyze.Options{}).Silos
	require.Len(t, s.Modularity.Groups, 2)
	assert.Equal(t, []figures.Owned{{Touchpoint: "a", Owner: "one"}, {Touchpoint: "b", Owner: "two"}, {Touchpoint: "c", Owner: "three"}}, s.Modularity.Groups[0])
	assert.InDelta(t, .5, s.Modularity.Emergent.X, 1e-12, "two equal pieces without a way between them")
	assert.InDelta(t, -1./3, s.Modularity.Formal.X, 1e-12, "every way leaves its owner: 0 - 3 (1/3)^2")
	assert.InDelta(t, -.5, s.Modularity.Assortativity.X, 1e-12)
	assert.InDelta(t, -4./11, s.Modularity.ARI.X, 1e-12, "pairs: 0 in both, 3 and 6 in either, of 15")
	assert.Equal(t, figures.Agree, s.Modularity.NearOptimal)
	assert.Empty(t, s.Articulation)
	assert.Equal(t, 50, s.Modularity.Runs)
	assert.Zero(t, s.EIPError.X)
	assert.Equal(t, 90, s.EIPermutations, "all 6!/(2!2!2!) arrangements")
}
