package pins_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render/internal/pins"
	"github.com/seam-cx/seam/touchpoint"
)

func of(rule, subject string, params ...string) *diag.Finding {
	f := &diag.Finding{Rule: rule, Subject: subject}
	for _, p := range params {
		f.Params = append(f.Params, diag.Param{Name: p, Value: subject})
	}
	return f
}

func ExampleFold() {
	for _, l := range pins.Fold([]*diag.Finding{
		of("fact-differs", "price:choose/ask@web"), of("leak", "choose/ask"), of("fact-differs", "price:order/place@web"), of("fact-differs", "speed:choose/ask@web"),
	}) {
		fmt.Println(l.First().Rule, len(l.Findings))
	}
	// Output:
	// fact-differs 2
	// leak 1
	// fact-differs 1
}

// Messages of one rule that are made in another way, or weigh otherwise, are not
// alike.
func TestFold(t *testing.T) {
	worse := of("leak", "a/b")
	worse.Severity = diag.SeverityError
	mild := of("leak", "a/b")
	mild.Severity = diag.SeverityInfo
	for name, c := range map[string]struct {
		list  []*diag.Finding
		lines int
	}{
		"places":       {[]*diag.Finding{of("leak", "a/b", "share"), of("leak", "a/c", "share")}, 1},
		"rules":        {[]*diag.Finding{of("leak", "a/b"), of("no-owner", "a/b")}, 2},
		"parameters":   {[]*diag.Finding{of("leak", "a/b", "share"), of("leak", "a/b", "channel")}, 2},
		"severity":     {[]*diag.Finding{worse, mild}, 2},
		"items":        {[]*diag.Finding{of("pain-unanswered", "a/b:p1"), of("pain-unanswered", "a/c:p2")}, 1},
		"nothing here": {nil, 0},
	} {
		assert.Len(t, pins.Fold(c.list), c.lines, name)
	}
}

func TestSpot(t *testing.T) {
	m, err := journey.New(context.Background(), journey.Map{ID: "m", Title: "M",
		Stages:     []journey.Stage{{ID: "s", Touchpoints: []touchpoint.Touchpoint{{ID: "a", Detail: touchpoint.Detail{Owner: "x"}}, {ID: "b"}}}},
		Vocabulary: journey.Vocabulary{Departments: []journey.Department{{Entry: journey.Entry{ID: "x"}}, {Entry: journey.Entry{ID: "y"}}, {Entry: journey.Entry{ID: "z"}}}}})
	require.NoError(t, err)
	a := pins.Of(m)
	for subject, want := range map[string]pins.Spot{
		"s/a":          {Lane: "steps", Touchpoint: "a"},
		"s/a@web":      {Lane: "steps", Touchpoint: "a", Channel: "web"},
		"price:s/b@w":  {Lane: "steps", Touchpoint: "b", Channel: "w"},
		"s/b:pain":     {Lane: "steps", Touchpoint: "b", Item: "pain"},
		"s/a>s/b":      {Lane: "steps", Touchpoint: "b", Way: true},
		"s":            {Lane: "steps", Touchpoint: "a"},
		"x>y":          {Lane: "owner", From: "x", To: "y"},
		"x<>y":         {Lane: "owner", From: "x", To: "y"},
		"m":            {},
		"y>z":          {},
		"gone/nowhere": {},
		"":             {},
	} {
		got, ok := a.Spot(of("leak", subject))
		assert.Equal(t, want != pins.Spot{}, ok, subject)
		if ok {
			assert.Equal(t, want, got, subject)
		}
	}
	for rule, lane := range map[string]string{"emotion-drop": "emotion", "moment-of-truth-low": "emotion", "effort-max": "effort", "fact-differs": "channels",
		"pain-unanswered": "pains", "metric-off-target": "measures", "no-owner": "owner", "perceived-owner": "owner", "no-outcome": "steps"} {
		s, _ := a.Spot(of(rule, "s/a"))
		assert.Equal(t, lane, s.Lane, rule)
	}
}

func TestAlso(t *testing.T) {
	assert.Empty(t, pins.Also(locale.English, nil, nil))
	assert.Equal(t, "also step 4", pins.Also(locale.English, []int{4, 4}, nil))
	assert.Equal(t, "also steps 2, 11 · also A → B", pins.Also(locale.English, []int{11, 2}, []string{"A → B", "A → B"}))
	assert.Equal(t, "також a, b, c, d, e, ще 2", pins.Also(locale.Ukrainian, nil, []string{"a", "b", "c", "d", "e", "f", "g"}))
	assert.Equal(t, "także a, b, c, d, e, f", pins.Also(locale.Polish, nil, []string{"a", "b", "c", "d", "e", "f"}), "one more takes no more room than its name")
}
