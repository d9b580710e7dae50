package journey_test

import (
	"bytes"
	"context"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// golden holds text against a file under testdata, or writes the file.
func golden(t testing.TB, file string, text []byte) {
	t.Helper()
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, text, 0o644))
		return
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err, "run the tests with UPDATE_GOLDEN=1 to make it")
	assert.Equal(t, string(want), string(text), file)
}

// built is a map as a Go programmer writes it: names for ids where that reads
// better, and nothing said twice.
func built() journey.Map {
	m := journey.Map{
		Title:    "Mend a bicycle",
		Locale:   "en",
		Scenario: "The chain broke on the way to work: it is Monday, and raining",
		Owner:    "Workshop",
		Weights:  journey.DefaultWeights(),
		Start:    []touchpoint.Target{{Touchpoint: "Bring it in", Channel: "shop", Share: touchpoint.Ptr(.9)}, {Touchpoint: "Bring it in", Channel: "van"}},
	}
	m.Weights.Wait = 0.5
	m.Departments = []journey.Department{
		{Entry: journey.Entry{Name: "Workshop"}, Line: journey.Backoffice},
		{Entry: journey.Entry{ID: "till", Name: "Counter"}},
	}
	m.Channels = []journey.Channel{{Entry: journey.Entry{ID: "shop"}, Kind: "store"}, {Entry: journey.Entry{ID: "van"}}}
	m.About = "Written in Go.\n\nTwo paragraphs:\n  the second one # with a sign"
	m.Tags = []string{"repair", "one, two"}
	m.Extra = []touchpoint.Extra{{Key: "x-board", YAML: `{row: 3, "yes": no}`}}
	m.Stages = []journey.Stage{{
		Name: "Bring",
		Touchpoints: []touchpoint.Touchpoint{{
			Name: "Bring it in",
			Channels: []touchpoint.Channel{
				{ID: "shop", Share: touchpoint.Ptr(.75), Detail: touchpoint.Detail{Active: touchpoint.Between(5*time.Minute, 7*time.Minute), Asks: []string{"name"}}},
				{ID: "van", Detail: touchpoint.Detail{Owner: "Workshop", Asks: []string{}}},
			},
			Detail: touchpoint.Detail{
				Owner:   "till",
				Emotion: &touchpoint.Emotion{Value: touchpoint.Ptr(-1.5)},
				Thinks:  "How long will it take?",
				Quote:   &touchpoint.Quote{Text: "Again!"},
				Facts:   []touchpoint.Statement{{Fact: "price", Text: "29,00 €"}, {Fact: "pick-up", None: true}},
				Pains:   []touchpoint.Pain{{Text: "No time is promised"}},
				Opportunities: []touchpoint.Opportunity{
					{Text: "Promise one", Solves: []string{"No time is promised"}, Status: "idea"},
				},
				Next: []touchpoint.Target{
					{Touchpoint: "Wait for the call", Share: touchpoint.Ptr(.8), CarriesAll: true, Delay: touchpoint.Exactly(26 * time.Hour)},
					{Outcome: "gone"},
				},
			},
		}},
	}, {
		Name:        "Fetch",
		Touchpoints: []touchpoint.Touchpoint{{Name: "Wait for the call"}, {ID: "fetch", Name: "Fetch & pay", Channels: []touchpoint.Channel{{ID: "shop"}}}},
	}}
	return m
}

func TestMapBuiltInGoIsWrittenAsAPersonWould(t *testing.T) {
	draft := built()
	before := model(&draft)
	m, err := journey.New(context.Background(), draft)
	require.NoError(t, err)
	assert.Empty(t, m.Diagnostics)
	assert.Equal(t, before, model(&draft), "the draft is not changed")

	assert.Equal(t, "mend-a-bicycle", m.ID)
	assert.Equal(t, journey.Current, m.State)
	assert.Equal(t, "workshop", m.Owner, "a name becomes an id")
	assert.Equal(t, "bring-it-in", m.Start[0].Touchpoint)
	assert.Equal(t, []string{"no-time-is-promised"}, m.Stages[0].Touchpoints[0].Opportunities[0].Solves)
	assert.Equal(t, "wait-for-the-call", m.Stages[0].Touchpoints[0].Next[0].Touchpoint)
	assert.Equal(t, 0.5, m.Weights.Wait)
	assert.Equal(t, 3.0, m.Weights.Switch)
	assert.Len(t, m.Outcomes, 2)
	assert.Len(t, m.Graph().Encounters(), 4)

	text := encode(t, m)
	golden(t, filepath.Join("testdata", "built.journey.yaml"), []byte(text))
	again := loadText(t, text)
	assert.Equal(t, model(m), model(again))

	draft.Stages[0].Touchpoints[0].Pains[0].Text = "changed later"
	assert.Equal(t, "No time is promised", m.Stages[0].Touchpoints[0].Pains[0].Text, "nothing is shared with the draft")
}

func TestDraftsAreCheckedLikeFiles(t *testing.T) {
	point := func(m *journey.Map) *touchpoint.Touchpoint { return &m.Stages[0].Touchpoints[0] }
	for _, c := range []struct {
		name   string
		change func(*journey.Map)
		want   string
	}{
		{"no title", func(m *journey.Map) { m.Title = "" }, "map: error [missing-key] a map needs a title"},
		{"no stages", func(m *journey.Map) { m.Stages, m.Start = nil, nil }, "map: error [no-stages] a map needs stages"},
		{"unknown owner", func(m *journey.Map) { point(m).Owner = "tiII" },
			`bring/bring-it-in owner: error [unknown-reference] there is no department "tiII"`},
		{"unknown target", func(m *journey.Map) { point(m).Next[1].Outcome = "home" },
			`bring/bring-it-in next.home: error [unknown-reference] there is no touchpoint or outcome "home"`},
		{"channel not there", func(m *journey.Map) { m.Start[1].Channel = "web" },
			`start.Bring it in@web: error [channel-not-there] the touchpoint "bring-it-in" has no channel "web"`},
		{"share above 1", func(m *journey.Map) { point(m).Channels[0].Share = touchpoint.Ptr(1.5) },
			`bring/bring-it-in@shop share: error [bad-share] "150%" is more than the whole`},
		{"share that is no number", func(m *journey.Map) { point(m).Channels[0].Share = touchpoint.Ptr(math.NaN()) }, "bring/bring-it-in@shop share: error [bad-share]"},
		{"sum", func(m *journey.Map) { point(m).Channels[1].Share = touchpoint.Ptr(.5) },
			"bring/bring-it-in channels: error [share-sum] the shares of channels sum to 125%, more than 100%"},
		{"emotion", func(m *journey.Map) { point(m).Emotion.Value = touchpoint.Ptr(3.0) },
			`bring/bring-it-in emotion: error [outside-scale] emotion is "3", outside its scale`},
		{"negative time", func(m *journey.Map) { point(m).Channels[0].Active = touchpoint.Exactly(-time.Minute) },
			`bring/bring-it-in@shop active: error [bad-duration] "-1m" is negative`},
		{"word", func(m *journey.Map) { point(m).Opportunities[0].Status = "later" },
			`bring/bring-it-in opportunities[0].status: error [unknown-word]`},
		{"same id", func(m *journey.Map) {
			m.Stages[1].Touchpoints[1].Name, m.Stages[1].Touchpoints[1].ID = "Bring it in", ""
		},
			`fetch/bring-it-in name: error [duplicate-id] the id "bring-it-in" is taken by another touchpoint`},
		{"same department", func(m *journey.Map) { m.Departments[1].ID = "workshop" },
			`departments[1].id: error [duplicate-id] there are two departments with the id "workshop"`},
		{"same channel", func(m *journey.Map) { point(m).Channels[1].ID = "shop" },
			`bring/bring-it-in@shop: error [duplicate-entry] the channel "shop" stands here twice`},
		{"same fact", func(m *journey.Map) { point(m).Facts[1].Fact = "price" },
			`bring/bring-it-in facts.price: error [duplicate-key] the same key stands here twice`},
		{"bad id", func(m *journey.Map) { point(m).ID = "bring it" }, `bring/bring it id: error [bad-id]`},
		{"no metric", func(m *journey.Map) { point(m).Measures = []touchpoint.Measure{{}} }, `bring/bring-it-in measures[0]: error [missing-key]`},
		{"lane", func(m *journey.Map) { point(m).Lanes = []touchpoint.LaneText{{Lane: "risks", Text: "some"}} },
			`bring/bring-it-in risks: error [unknown-key]`},
		{"extra key", func(m *journey.Map) { m.Extra[0].Key = "owner" }, `"owner": error [unknown-key] the key "owner" of an Extra does not begin with x-`},
		{"extra value", func(m *journey.Map) { m.Extra[0].YAML = "1\nowner: till\n[" }, `"x-board": error [wrong-type] the value of x-board is no YAML`},
	} {
		t.Run(c.name, func(t *testing.T) {
			draft := built()
			c.change(&draft)
			m, err := journey.New(context.Background(), draft)
			var e *diag.Error
			require.ErrorAs(t, err, &e)
			assert.Contains(t, err.Error(), c.want)
			assert.NotNil(t, m, "what could be read stands beside the error")
			assert.False(t, m.Checked())
			var b bytes.Buffer
			require.NoError(t, diag.Printer{}.Print(&b, e.Diagnostics))
			assert.True(t, strings.Contains(b.String(), c.want), b.String())
			assert.NotContains(t, b.String(), "-: note", "places are addresses")
		})
	}
}

func TestDraftsWarn(t *testing.T) {
	draft := built()
	draft.Stages[0].Touchpoints[0].Next[0].Share = touchpoint.Ptr(1.0)
	m, err := journey.New(context.Background(), draft)
	require.NoError(t, err)
	require.Len(t, m.Diagnostics, 1)
	assert.Equal(t, `bring/bring-it-in next.gone: warning [nothing-left] "gone" gets no share: the others take all`, m.Diagnostics[0].String())
}

func TestNewHeedsItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := journey.New(ctx, built())
	assert.ErrorIs(t, err, context.Canceled)
}
