package analyze_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// The mean of the strongest and the last known emotion of a route; of two as
// strong the negative; expected over routes on which any is known.
func TestPeakEnd(t *testing.T) {
	for _, c := range []struct {
		name, touchpoints string
		want, known       float64
	}{
		// Eight and seven, and eight and one, on a scale of ten as on one of two:
		// 7.5 and 4.5 of 10.
		{"strong to the end", "{name: A, emotion: 1.6}, {name: B, emotion: 1.4}", 1.5, 1},
		{"weak at the end", "{name: A, emotion: 1.6}, {name: B, emotion: 0.2}", .9, 1},
		{"a tie goes to the negative", "{name: A, emotion: 1}, {name: B, emotion: -1}, {name: C, emotion: 0}", -.5, 1},
		{"the negative first", "{name: A, emotion: -1}, {name: B, emotion: 1}", 0, 1},
		{"the last known", "{name: A, emotion: 2}, {name: B, emotion: -0.5}, {name: C}", .75, 1},
		{"a neutral end", "{name: A, emotion: 0}", 0, 1},
		{"half of the routes", "{name: A, next: {b: 50%, done: 50%}}, {id: b, name: B, emotion: 2}", 2, .5},
		{"two ways", "{name: A, emotion: 1, next: {b: 25%, done: 75%}}, {id: b, name: B, emotion: -2}", .75*1 + .25*-2, 1},
		{"a loop changes nothing", "{id: a, name: A, emotion: 1, next: {a: 90%, done: 10%}}", 1, 1},
		{"back and forth", "{id: a, name: A, emotion: 1, next: {b: 50%, done: 50%}}, {id: b, name: B, emotion: -2, next: a}", (.5*1 + .5*-2 + 1) / 2, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			body := "      - " + strings.ReplaceAll(c.touchpoints, "}, {", "}\n      - {") + "\n"
			e := figuresOf(t, stagesOf("", body)).Experience
			require.True(t, e.PeakEnd.OK, e.PeakEnd.Note)
			assert.InDelta(t, c.want, e.PeakEnd.X, close9)
			assert.InDelta(t, c.known, e.PeakEndKnown.X, close9)
		})
	}
	e := figuresOf(t, stagesOf("", "      - {name: A}\n")).Experience
	assert.False(t, e.PeakEnd.OK)
	assert.NotEmpty(t, e.PeakEnd.Note)
	assert.Zero(t, e.PeakEndKnown.X)
}

// departmentsOf is a map of n departments, each with one touchpoint: the people
// of department i rate their work i, and customers feel and spend what the
// functions say.
func departmentsOf(n int, felt, active func(int) float64) string {
	var head, body strings.Builder
	head.WriteString("departments:\n")
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&head, "  d%d: {name: D%d, experience: {score: %d, scale: [0, 10], n: 12, date: 2026-09-30}}\n", i, i, i)
		fmt.Fprintf(&body, "      - {name: T%d, owner: d%d, emotion: %v, active: %vm}\n", i, i, felt(i), active(i))
	}
	return stagesOf(head.String(), body.String())
}

// Employee experience stands beside the emotion and the effort of what each
// department owns; ranks are compared from six departments on.
func TestEmployees(t *testing.T) {
	rising := func(i int) float64 { return float64(i) / 10 }
	falling := func(i int) float64 { return float64(20 - i) }
	e := figuresOf(t, departmentsOf(6, rising, falling)).Experience
	require.Len(t, e.Departments, 6)
	d := e.Departments[3]
	assert.Equal(t, "d4", d.Department)
	assert.InDelta(t, .4, d.Level.X, close9)
	assert.InDelta(t, .4, d.Emotion.X, close9)
	assert.InDelta(t, 17, d.Effort.X, close9, "16 minutes and a handoff")
	assert.Equal(t, 12, d.N)
	assert.Equal(t, 6, e.Together.Departments)
	assert.InDelta(t, 1, e.Together.Emotion.X, close9)
	// The first department has no handoff before it: 19 is still the most but for
	// the 19 of the second, which it ties with.
	assert.InDelta(t, -.98561, e.Together.Cost.X, 1e-5)

	e = figuresOf(t, departmentsOf(5, rising, falling)).Experience
	assert.False(t, e.Together.Emotion.OK)
	assert.NotEmpty(t, e.Together.Emotion.Note)
	e = figuresOf(t, departmentsOf(6, func(int) float64 { return 1 }, falling)).Experience
	assert.False(t, e.Together.Emotion.OK, "nothing varies")
	assert.NotEmpty(t, e.Together.Emotion.Note)
}

// A pain leads to the step that causes it, here or elsewhere, and to who does it.
func TestPainTrail(t *testing.T) {
	e := figuresOf(t, stagesOf("", `      - id: order
        name: Order
        owner: sales
        backstage:
          - {id: pack, does: Packs the parcel, owner: warehouse, system: Stock}
          - {id: print, does: Prints the label}
      - id: unpack
        name: Unpack
        owner: care
        pains:
          - {id: broken, text: Shards, severity: 5, cause: pack}
          - {text: Wrong label, cause: print}
          - {text: Slow form, cause: order}
          - {text: No tape}
`)).Experience
	require.Len(t, e.Pains, 4)
	p := e.Pains[0]
	assert.Equal(t, []string{"s/unpack", "care", "pack", "order", "backstage", "Packs the parcel", "warehouse", "Stock"},
		[]string{p.At, p.Owner, p.Cause, p.CauseAt, p.CauseKind, p.Step, p.Department, p.System})
	assert.True(t, p.Elsewhere)
	assert.InDelta(t, 5, p.Severity.X, 0)
	assert.InDelta(t, 1, p.Visits.X, close9)
	assert.Equal(t, "sales", e.Pains[1].Department, "a step without an owner is the touchpoint's")
	assert.Equal(t, "touchpoint", e.Pains[2].CauseKind)
	assert.Empty(t, e.Pains[3].Cause)
	assert.NotEmpty(t, e.Pains[3].Severity.Note)
}

// Krippendorff's own example of three coders (2011), the units as facts, each
// coder a channel: .691.
func TestAlpha(t *testing.T) {
	coders := []string{"* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4"}
	var head, body strings.Builder
	head.WriteString("facts:\n")
	for i := range 15 {
		fmt.Fprintf(&head, "  f%d: {kind: number}\n", i)
	}
	body.WriteString("      - name: A\n        channels:\n")
	for c, ratings := range coders {
		fmt.Fprintf(&body, "          c%d:\n            facts:\n", c)
		for i, x := range strings.Fields(ratings) {
			if x != "*" {
				fmt.Fprintf(&body, "              f%d: %s\n", i, x)
			}
		}
	}
	c := figuresOf(t, stagesOf(head.String(), body.String())).Consistency
	assert.InDelta(t, .691, c.Alpha.X, .0005)

	// One value everywhere cannot be told from chance, and one statement is no
	// comparison.
	for _, facts := range []string{"{web: {facts: {f: 3}}, shop: {facts: {f: 3.0}}}", "{web: {facts: {f: 3}}, shop: {}}"} {
		c = figuresOf(t, stagesOf("facts: {f: {kind: number}}\n", "      - name: A\n        channels: "+facts+"\n")).Consistency
		assert.False(t, c.Alpha.OK)
		assert.NotEmpty(t, c.Alpha.Note)
	}
	// The tolerance is no matter: these agree and are not the same.
	c = figuresOf(t, stagesOf("facts: {f: {kind: number, tolerance: 50%}}\n", "      - name: A\n        channels: {web: {facts: {f: 3}}, shop: {facts: {f: 4}}}\n")).Consistency
	assert.InDelta(t, 1, c.Content.X, 0)
	assert.InDelta(t, 0, c.Alpha.X, close9)
}

// Tastle & Wierman's consensus and van der Eijk's agreement of published counts;
// the mean answers of two channels lie apart by the difference of their means.
func TestAnswers(t *testing.T) {
	text := stagesOf("metrics:\n  seven: {kind: ces, scale: [1, 7]}\n  five: {kind: csat, scale: [1, 5]}\n", `      - name: A
        measures:
          - {metric: seven, answers: [30, 40, 210, 130, 530, 50, 10]}
          - {metric: five, answers: [2, 0, 0, 0, 2]}
          - {metric: five, answers: [0, 0, 0, 4, 0]}
        channels:
          web:
            measures:
              - {metric: five, answers: [0, 0, 0, 1, 0], date: 2026-10-01}
              - {metric: five, answers: [0, 0, 0, 2, 2], date: 2026-11-01}
          shop: {measures: [{metric: five, answers: [4, 4, 0, 0, 0], date: 2026-11-01}]}
          phone: {measures: [{metric: seven, answers: [0, 0, 0, 0, 0, 0, 1]}]}
`)
	c := figuresOf(t, text).Consistency
	require.Len(t, c.Consensus, 7)
	assert.InDelta(t, .7256876, c.Consensus[0].Consensus.X, 5e-8)
	assert.InDelta(t, .6113333, c.Consensus[0].Agreement.X, 5e-8)
	assert.InDelta(t, 0, c.Consensus[1].Consensus.X, close9)
	assert.InDelta(t, 1, c.Consensus[2].Consensus.X, close9)
	assert.Equal(t, 4, c.Consensus[2].N)
	assert.Equal(t, "s/a@web", c.Consensus[3].At)
	assert.False(t, c.Consensus[3].Consensus.OK, "one answer")
	assert.NotEmpty(t, c.Consensus[3].Consensus.Note)

	require.Len(t, c.Answers, 2)
	seven, five := c.Answers[0], c.Answers[1]
	assert.Equal(t, "seven", seven.Metric)
	assert.False(t, seven.Range.OK, "one channel")
	assert.InDelta(t, 3, five.Range.X, close9, "4.5 and 1.5, the latest of each")
	assert.Equal(t, []string{"web", "shop"}, []string{five.Highest, five.Lowest})
}

// Which doors lead nowhere, and which to another.
func TestDoors(t *testing.T) {
	c := figuresOf(t, stagesOf("", `      - id: ask
        name: Ask
        channels:
          chat: {share: 25%, next: call}
          phone: {share: 50%, next: call}
          app: {share: 25%, next: gone}
      - {id: call, name: Call, channel: phone}
`)).Consistency
	assert.Equal(t, []string{"ask@app"}, c.DeadEnds)
	require.Len(t, c.Forced, 1)
	f := c.Forced[0]
	assert.Equal(t, []string{"ask", "chat", "call"}, []string{f.Touchpoint, f.Channel, f.To})
	assert.Equal(t, []string{"phone"}, f.Onto)
	assert.Equal(t, []string{"phone"}, f.Kept)
	assert.InDelta(t, .25, f.Flow.X, close9)
	r := run(t, load(t, stagesOf("", "      - {name: A, channel: chat, next: b}\n      - {id: b, name: B, channel: phone, next: b}\n")), analyze.Options{})
	require.Len(t, r.Consistency.Forced, 1)
	assert.NotEmpty(t, r.Consistency.Forced[0].Flow.Note, "nobody can be followed")
}

// A registry's words hold for the map, and its texts are its own business.
func TestTermsOfARegistry(t *testing.T) {
	files := fstest.MapFS{
		"company.yaml":   {Data: []byte("seam: 1\nterms: {package: {avoid: [tariff*]}}\ndepartments: {sales: Tariff sales}\nfacts: {price: Price of a tariff}\n")},
		"a.journey.yaml": {Data: []byte(stagesOf("uses: company.yaml\n", "      - {name: Compare tariffs, owner: sales, facts: {price: 3}}\n"))},
	}
	m, err := journey.Loader{FS: files}.Load(context.Background(), "a.journey.yaml")
	require.NoError(t, err)
	r := run(t, m, analyze.Options{})
	require.Len(t, r.Consistency.Terms, 1)
	term := r.Consistency.Terms[0]
	assert.Equal(t, []string{"s/compare-tariffs", "name", "tariffs", "package"}, []string{term.At, term.Key, term.Word, term.Term})
	assert.Equal(t, "a.journey.yaml", term.Range.File)
}

// Whole words and stems in any case and script, composed or not.
func TestAvoidedWords(t *testing.T) {
	for _, c := range []struct{ avoid, text, word string }{
		{"bundle", "a Bundle, please", "Bundle"},
		{"bundle", "bundled", ""},
		{"bundle", "unbundle", ""},
		{"bundle*", "unbundled", ""},
		{"bundle*", "Bundled it", "Bundled"},
		{"bundle", "bundle’s", "bundle"},
		{"cafe\u0301", "Caf\u00e9", "Café"},
		{"caf\u00e9", "cafe\u0301s", ""},
		{"cafe", "cafe\u0301", ""},
		{"straße", "STRASSE 5", "STRASSE"},
		{"strasse", "Die Straße", "Straße"},
		{"ΟΔΟΣ", "οδος", "οδος"},
		{"тариф*", "Новые ТАРИФЫ", "ТАРИФЫ"},
		{"план", "планы", ""},
		{"home test", "home\u00a0 test", "home\u00a0 test"},
		{"home test", "Home-Test", "Home-Test"},
		{"home test", "home. Test", ""},
		{"e-mail", "an e‑mail", "e‑mail"},
		{"bun\u00addle", "bundle", "bundle"},
		{"bundle", "bun\u00addle", "bun\u00addle"},
		{"値段", "この値段は", "値段"},
		{"x2", "x25", ""},
		{"*", "anything", ""},
	} {
		m, err := journey.New(context.Background(), journey.Map{
			Title: c.text, Vocabulary: journey.Vocabulary{Terms: []journey.Term{{Entry: journey.Entry{ID: "t", Name: "t"}, Avoid: []string{c.avoid}}}},
			Stages: []journey.Stage{{Name: "S", Touchpoints: []touchpoint.Touchpoint{{Name: "P"}}}},
		})
		require.NoError(t, err)
		word := ""
		for _, found := range run(t, m, analyze.Options{}).Consistency.Terms {
			if found.Key == "title" {
				word = found.Word
			}
		}
		assert.Equal(t, c.word, word, "%q in %q", c.avoid, c.text)
	}
}
