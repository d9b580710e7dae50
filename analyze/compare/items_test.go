package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
)

// A pain or an opportunity under another id is the same where its text tells so
// without doubt, and is judged as one.
func TestItemsUnderOtherIDs(t *testing.T) {
	with := func(pains, opportunities string) string {
		return strings.Replace(order, "        owner: shop\n", "        owner: shop\n        pains: ["+pains+"]\n        opportunities: ["+opportunities+"]\n", 1)
	}
	const (
		dear  = "{id: dear, text: It is dear, severity: 3}"
		cost  = "{id: cost, text: It is dear, severity: 3}"
		worse = "{id: cost, text: It is dear, severity: 4}"
		list  = "{id: list, text: One list}"
		lists = "{id: lists, text: One list}"
	)
	for _, x := range []struct {
		name                         string
		pains, opportunities         string
		newPains, newOpportunities   string
		changed, regressed, improved int
	}{
		{"a pain", dear, list, cost, list, 1, 0, 0},
		{"an opportunity", dear, list, dear, lists, 1, 0, 0},
		{"both", dear, list, cost, lists, 2, 0, 0},
		{"and worse", dear, list, worse, list, 1, 1, 0},
		{"one more that says the same", dear, list, cost + ", {id: other, text: It is dear, severity: 3}", list, 0, 2, 1},
		{"another text", dear, list, "{id: cost, text: Too much to pay, severity: 3}", list, 0, 1, 1},
		{"an id that something else has", dear + ", {id: cost, text: It is slow}", list, cost, list, 0, 0, 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, _, _, c := judged(t, with(x.pains, x.opportunities), with(x.newPains, x.newOpportunities))
			if x.changed+x.regressed+x.improved == 0 { // other things, however they are told
				assert.NotContains(t, strings.Join(lines(c), "\n"), "`pains.id`")
				return
			}
			assert.Equal(t, []int{x.changed, x.regressed, x.improved},
				[]int{c.Count(figures.Neutral), c.Count(figures.Regression), c.Count(figures.Improvement)}, lines(c))
		})
	}
}

// A finding about a pain stays where the pain has got another id.
func TestFindingsOfPainsUnderOtherIDs(t *testing.T) {
	with := func(id string) string {
		return strings.Replace(order, "        owner: shop\n", "        owner: shop\n        pains: [{"+id+"text: It is dear, severity: 5}]\n", 1)
	}
	for _, x := range [][2]string{{"id: dear, ", "id: cost, "}, {"", "id: cost, "}, {"id: dear, ", ""}} {
		c := diffText(t, with(x[0]), with(x[1]))
		assert.Empty(t, briefly(c.New))
		assert.Empty(t, briefly(c.Settled))
		told := false
		for _, f := range c.Staying {
			told = told || f.Rule == "pain-unanswered"
		}
		assert.True(t, told, "there is such a finding")
	}
}
