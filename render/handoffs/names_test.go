package handoffs

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

func TestSpans(t *testing.T) {
	for want, in := range map[string][]int{
		"":                    nil,
		"7":                   {7, 7},
		"8, 9":                {8, 9},
		"1, 3–5, 9":           {1, 3, 4, 4, 5, 9},
		"1, 3, 5, 7, … 13–15": {1, 3, 5, 7, 9, 11, 13, 14, 15},
	} {
		assert.Equal(t, want, spans(in))
	}
}

// No two groups have one name.
func TestGroupsHaveNamesOfTheirOwn(t *testing.T) {
	m := &journey.Map{ID: "m", Title: "M", Locale: "en", Stages: []journey.Stage{{ID: "s", Name: "Refund"}, {ID: "u", Name: "Use"}}}
	for _, id := range []string{"a", "b"} {
		m.Departments = append(m.Departments, journey.Department{Entry: journey.Entry{ID: id, Name: "Dept " + id}})
	}
	owned := func(at, owner string) figures.Owned { return figures.Owned{Touchpoint: at, Owner: owner} }
	for _, id := range []string{"t1", "t2", "t3"} {
		m.Stages[0].Touchpoints = append(m.Stages[0].Touchpoints, touchpoint.Touchpoint{ID: id, Name: id, Detail: touchpoint.Detail{Owner: "a"}})
	}
	m.Stages[1].Touchpoints = []touchpoint.Touchpoint{{ID: "t4", Name: "t4", Detail: touchpoint.Detail{Owner: "b"}}}
	in := render.Input{Map: m, Figures: &figures.Report{Silos: &figures.Silos{Modularity: &figures.Modularity{Groups: [][]figures.Owned{
		{owned("t1", "a"), owned("t2", "a")}, {owned("t3", "a")}, {owned("t3", "b")}, {owned("t4", "b")},
	}}}}}
	d := newDrawing(in, theme.Light)
	var got []string
	for _, g := range d.groups {
		got = append(got, g.name)
	}
	assert.Equal(t, []string{"Refund (1, 2)", "Refund (3: Dept a)", "Refund (3: Dept b)", "Use"}, got)
}
