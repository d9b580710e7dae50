package journey_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// The tests of this file follow the page that defines the format, sentence by
// sentence.

// said loads a text and returns its map with all diagnostics, one a line
// without the file.
func said(t testing.TB, text string) (*journey.Map, string) {
	t.Helper()
	return saidIn(t, map[string]string{"m.journey.yaml": text}, "m.journey.yaml")
}

func saidIn(t testing.TB, texts map[string]string, name string) (*journey.Map, string) {
	t.Helper()
	m, err := journey.Loader{FS: files(texts)}.Load(context.Background(), name)
	var e *diag.Error
	var list []diag.Diagnostic
	switch {
	case errors.As(err, &e):
		list = e.Diagnostics
	default:
		require.NoError(t, err)
		list = m.Diagnostics
	}
	lines := make([]string, len(list))
	for i, d := range list {
		lines[i] = strings.TrimPrefix(d.String(), name+":")
	}
	return m, strings.Join(lines, "\n")
}

// top is a map whose only touchpoint says more.
func withTop(more string) string {
	return "seam: 1\ntitle: T\n" + more + "stages:\n  - name: S\n    touchpoints:\n      - name: P\n"
}

// point is a map of touchpoints in one stage.
func points(lines string) string {
	return "seam: 1\ntitle: T\nstages:\n  - name: S\n    touchpoints:\n" + lines
}

func TestShortForms(t *testing.T) {
	long := points(`      - name: P
        channels: {web: {}}
        supported_by: [sales]
        asks: [address]
        frontstage: [{does: Advises}]
        backstage: [{does: Checks}]
        pains: [{text: Slow}]
        opportunities: [{text: Faster}]
        quote: {text: Oh}
        next: {done: {}}
`)
	short := points(`      name: P
      channel: web
      supported_by: sales
      asks: address
      frontstage: Advises
      backstage: Checks
      pains: Slow
      opportunities: Faster
      quote: Oh
      next: done
`)
	a, none := said(t, long)
	require.Empty(t, none)
	b, none := said(t, short)
	require.Empty(t, none)
	assert.Equal(t, model(a), model(b))

	m, none := said(t, "seam: 1\ntitle: T\nstages: [{name: S, touchpoints: P}]\n")
	assert.Empty(t, none, "the smallest map")
	assert.Equal(t, "p", m.Stages[0].Touchpoints[0].ID)
	m, none = said(t, "seam: 1\ntitle: T\nstages:\n  name: S\n  touchpoints: [A, B]\n")
	assert.Empty(t, none, "one stage stands for a list of one")
	assert.Len(t, m.Stages[0].Touchpoints, 2)
	m, none = said(t, "seam: 1\ntitle: T\nstages:\n  - Before\n  - {name: S, touchpoints: P}\n")
	assert.Empty(t, none, "text alone stands for the name of a stage")
	assert.Equal(t, "Before", m.Stages[0].Name)
}

func TestSetsAreMappingsOrLists(t *testing.T) {
	for _, form := range []string{
		"departments: {sales: Sales, field: Field}\n",
		"departments: [Sales, Field]\n",
		"departments:\n  - Sales\n  - {id: field, name: Field}\n",
		"departments:\n  sales: {name: Sales}\n  field:\n    name: Field\n",
	} {
		m, none := said(t, withTop(form))
		require.Empty(t, none, form)
		require.Len(t, m.Departments, 2, form)
		assert.Equal(t, "sales", m.Departments[0].ID, form)
		assert.Equal(t, "Field", m.Departments[1].Name, form)
	}
	m, none := said(t, withTop("departments: Sales\n"))
	assert.Empty(t, none)
	assert.Equal(t, "sales", m.Departments[0].ID)
	for _, form := range []string{"[web, shop]", "{web, shop}", "{web: , shop: }", "[web, {shop: {}}]"} {
		m, none := said(t, points("      - {name: P, channels: "+form+"}\n"))
		require.Empty(t, none, form)
		require.Len(t, m.Stages[0].Touchpoints[0].Channels, 2, form)
	}
	for _, form := range []string{"{a: 80%, done}", "{a: {share: 80%}, done: 20%}", "[{a: 80%}, done]", "{a: 0.8, done: }"} {
		m, none := said(t, points("      - {name: a, next: "+form+"}\n"))
		require.Empty(t, none, form)
		assert.Equal(t, 0.8, *m.Stages[0].Touchpoints[0].Next[0].Share, form)
		assert.Equal(t, "done", m.Stages[0].Touchpoints[0].Next[1].Outcome, form)
	}
	_, got := said(t, withTop("departments: [{line: frontline}]\n"))
	assert.Contains(t, got, "[missing-key] a department in a list needs a name")
}

func TestVocabulariesAreOpenUntilDeclared(t *testing.T) {
	m, none := said(t, points("      - {name: P, owner: Sales team, channel: web, asks: [address], facts: {price: 29 EUR}, personas: olena, measures: {metric: ces}}\n"))
	assert.Empty(t, none)
	assert.Equal(t, "sales-team", m.Departments[0].ID)
	assert.Equal(t, "Sales team", m.Departments[0].Name)
	for _, implied := range []bool{m.Departments[0].Implied, m.Channels[0].Implied, m.Data[0].Implied, m.Facts[0].Implied, m.Personas[0].Implied, m.Metrics[0].Implied} {
		assert.True(t, implied)
	}
	assert.Equal(t, "done gone", m.Outcomes[0].ID+" "+m.Outcomes[1].ID)
	assert.True(t, m.Outcomes[0].Success)
	assert.False(t, m.Outcomes[1].Success)

	for _, c := range []struct{ declared, used, want string }{
		{"departments: {sales: Sales}\n", "owner: salse", `there is no department "salse"`},
		{"channels: {web: Web}\n", "channel: wen", `there is no channel "wen"`},
		{"data: {address: Address}\n", "asks: adress", `there is no datum "adress"`},
		{"facts: {price: Price}\n", "facts: {prize: 1}", `there is no fact "prize"`},
		{"personas: {olena: Olena}\n", "personas: [olema]", `there is no persona "olema"`},
		{"metrics: {ces: CES}\n", "measures: {metric: cse}", `there is no metric "cse"`},
		{"outcomes: {won: {success: true}}\n", "next: gone", `there is no touchpoint or outcome "gone"`},
	} {
		text := withTop(c.declared) + "        " + c.used + "\n"
		_, got := said(t, text)
		assert.Contains(t, got, c.want)
		_, got = saidIn(t, map[string]string{
			"m.journey.yaml": withTop("uses: r.yaml\n") + "        " + c.used + "\n",
			"r.yaml":         "seam: 1\n" + c.declared,
		}, "m.journey.yaml")
		assert.Contains(t, got, c.want, "what a registry declares is closed too")
	}
}

func TestReferencesAreIdsOrUniqueNames(t *testing.T) {
	top := "departments: {s: Sales, f: Field, g: Field}\n"
	m, none := said(t, withTop(top)+"        owner: Sales\n")
	assert.Empty(t, none)
	assert.Equal(t, "s", m.Stages[0].Touchpoints[0].Owner)
	_, got := said(t, withTop(top)+"        owner: Field\n")
	assert.Contains(t, got, "[ambiguous-name]")
	_, got = said(t, withTop("departments: {sales: Sales}\n")+"        owner: seller\n")
	assert.Contains(t, got, "[unknown-reference]")

	m, none = said(t, points("      - {id: a, name: First step, next: Second step}\n      - {name: Second step}\n"))
	assert.Empty(t, none)
	assert.Equal(t, "second-step", m.Stages[0].Touchpoints[0].Next[0].Touchpoint)
}

func TestIDsComeFromNames(t *testing.T) {
	for name, id := range map[string]string{
		"Compare packages":  "compare-packages",
		"  Два  слова! ":    "два-слова",
		"Об’єднання послуг": "обєднання-послуг",
		"It's here":         "its-here",
		"Zażółć gęślą":      "zażółć-gęślą",
		"Cafe\u0301":        "café",
		"हिन्दी":            "हिन्दी",
		"7 days, 24/7":      "7-days-24-7",
		"--- A & B ---":     "a-b",
		"ÖFFNUNG":           "öffnung",
	} {
		m, none := said(t, points("      - name: "+strings.TrimSpace(fmt.Sprintf("%q", name))+"\n"))
		assert.Empty(t, none, name)
		assert.Equal(t, id, m.Stages[0].Touchpoints[0].ID, name)
	}
	_, got := said(t, points("      - name: Ask\n      - name: ask!\n"))
	assert.Equal(t, `7:15: error [duplicate-id] the id "ask" is taken by another touchpoint; it comes from the name`, got)
	_, got = said(t, points("      - name: \"!!!\"\n"))
	assert.Contains(t, got, "6:15: error [empty-id]")
	_, got = said(t, points("      - {id: done, name: Ask}\n"))
	assert.Contains(t, got, `[duplicate-id] the id "done" is taken by an outcome`)
	for _, bad := range []string{"a b", "a/b", "a@b", "\"a:b\""} {
		_, got = said(t, points("      - {id: "+bad+", name: Ask}\n"))
		assert.Contains(t, got, "[bad-id]", bad)
	}
	_, got = said(t, points("      - {name: A, pains: [{id: p, text: x}, {id: p, text: y}]}\n"))
	assert.Contains(t, got, "[duplicate-id]")
	_, got = said(t, points("      - id:\n"))
	assert.Contains(t, got, "[missing-key] a touchpoint needs a name")
}

func TestScalarsReadTheirRawText(t *testing.T) {
	for text, want := range map[string]bool{"true": true, "yes": true, "on": true, "Yes": true, `"true"`: true, "no": false, "off": false, "FALSE": false} {
		m, none := said(t, withTop("")+"        moment_of_truth: "+text+"\n")
		assert.Empty(t, none, text)
		assert.Equal(t, want, *m.Stages[0].Touchpoints[0].MomentOfTruth, text)
	}
	for text, want := range map[string]float64{"80%": .8, "0.8": .8, "80 %": .8, "0,8": .8, "1": 1, "0": 0, "12.5%": .125, `"80%"`: .8} {
		m, none := said(t, points("      - A\n      - {name: B, share: \""+strings.Trim(text, `"`)+"\"}\n"))
		assert.Empty(t, none, text)
		assert.Equal(t, want, *m.Stages[0].Touchpoints[1].Share, text)
	}
	for text, want := range map[string]touchpoint.Span{
		"90s": at(90 * time.Second), "4m": at(4 * time.Minute), "1.5h": at(90 * time.Minute), "3d": at(72 * time.Hour), "2w": at(336 * time.Hour),
		"1h30m": at(90 * time.Minute), "30 min": at(30 * time.Minute), "5-10m": {Low: 5 * time.Minute, High: 10 * time.Minute}, "5–10 m": {Low: 5 * time.Minute, High: 10 * time.Minute},
		"0m": at(0), "1,5h": at(90 * time.Minute),
	} {
		m, none := said(t, withTop("")+"        active: "+text+"\n")
		assert.Empty(t, none, text)
		assert.Equal(t, want, *m.Stages[0].Touchpoints[0].Active, text)
	}
	m, none := said(t, withTop("reviewed: 2026-09-30\nid: 1.0\nlocale: no\n"))
	assert.Empty(t, none)
	assert.Equal(t, "2026-09-30", m.Reviewed.String())
	assert.Equal(t, "1.0", m.ID)
	assert.Equal(t, "no", m.Locale, "Norwegian is no truth value")

	const fact = "facts: {price: {kind: money}}\n"
	for _, text := range []string{"29 EUR", "EUR 29", "29,00 €", "€29", "29.00 EUR", "1 200,50 EUR", "1.200,50 EUR", "none"} {
		_, none := said(t, withTop(fact)+"        facts:\n          price: "+text+"\n")
		assert.Empty(t, none, text)
	}
	for _, c := range []struct{ key, text, code string }{
		{"active", "5", "bad-duration"}, {"active", "1:30", "bad-duration"}, {"active", "-5m", "bad-duration"}, {"active", "10-5m", "bad-duration"}, {"active", "3 months", "bad-duration"},
		{"emotion", "good", "bad-number"}, {"emotion", "-3", "outside-scale"}, {"engagement", "6", "outside-scale"}, {"engagement", "0", "outside-scale"},
		{"moment_of_truth", "maybe", "bad-boolean"}, {"share", "120%", "bad-share"}, {"share", "80", "bad-share"},
		{"facts", "{price: 1.200 EUR}", "bad-amount"}, {"facts", "{price: cheap}", "bad-amount"},
	} {
		_, got := said(t, withTop(fact)+"        "+c.key+": "+c.text+"\n")
		assert.Contains(t, got, "["+c.code+"]", c.text)
	}
	_, got := said(t, withTop("reviewed: 2026-02-30\n"))
	assert.Contains(t, got, "3:11: error [bad-date]")
}

func at(d time.Duration) touchpoint.Span { return touchpoint.Span{Low: d, High: d} }

func TestPathsAsWritten(t *testing.T) {
	const three = "      - {id: a, name: A, channels: [web, shop], next: %s}\n      - {id: b, name: B, channels: {web: 30%%, shop: }}\n      - {id: c, name: C}\n"
	for _, c := range []struct{ next, want string }{
		{"b", ""},
		{"b@web", ""},
		{"{b: 50%, c: 50%}", ""},
		{"{b: 50%, c: 49.2%}", ""}, // within 0.01: scaled
		{"{b: {share: 50%, carries: all, wait: 5m, delay: 1d}, gone}", ""},
		{"{b: {share: 50%, carries: none}, gone}", ""},
		{"{a: 50%, done}", ""}, // self-loops are legal
		{"{S/b: 50%, gone}", ""},
		{"{b: 50%, c: 48%}", `6:49: error [share-sum] the shares of next sum to 98%, not 100%`},
		{"{b: 80%, c: 30%}", `6:49: error [share-sum] the shares of next sum to 110%, more than 100%`},
		{"{b: 100%, gone}", `6:65: warning [nothing-left] "gone" gets no share: the others take all`},
		{"{b@phone: 50%, gone}", `6:56: error [channel-not-there] the touchpoint "b" has no channel "phone"`},
		{"{gone@web: 50%, b}", `6:56: error [channel-not-there] the outcome "gone" has no channels`},
		{"S", `6:55: error [stage-as-target] "s" is a stage; customers go on to a touchpoint or an outcome`},
		{"{b: 50%, B: 50%}", `6:64: error [duplicate-target] this target is named twice`},
		{"{b: -10%, c}", `6:59: error [bad-share] "-10%" is less than nothing`},
	} {
		_, got := said(t, points(fmt.Sprintf(three, c.next)))
		assert.Equal(t, c.want, got, c.next)
	}
	_, got := said(t, withTop("start: {p@web: 50%}\n"))
	assert.Contains(t, got, "channel-not-there")
	_, got = said(t, withTop("start: {p: 50%}\n"))
	assert.Contains(t, got, "3:1: error [share-sum] the shares of start sum to 50%")
	_, got = said(t, points("      - {name: A, channels: {web: 50%, shop: 40%}}\n"))
	assert.Contains(t, got, "6:19: error [share-sum] the shares of channels sum to 90%")
	_, got = said(t, withTop("personas: {a: {share: 60%}, b: {share: 30%}}\n"))
	assert.Empty(t, got, "shares of personas may sum to less")
	_, got = said(t, withTop("personas: {a: {share: 60%}, b: {share: 50%}}\n"))
	assert.Contains(t, got, "3:1: error [share-sum]")
	_, got = said(t, points("      - {name: A, channels: {web: {planned: 50%}, shop: {planned: 20%}}}\n"))
	assert.Empty(t, got, "what is planned may sum to less")
	_, got = said(t, withTop("outcomes: {lost: {success: false}}\n"))
	assert.Contains(t, got, "3:1: error [no-success] none of the outcomes is a success")
}

func TestStartAndDefaultWays(t *testing.T) {
	m, none := said(t, points("      - {name: A, share: 40%}\n      - {name: B, next: gone}\n"))
	require.Empty(t, none)
	g := m.Graph()
	assert.Equal(t, []string{"a:0.4*", "b:0.6*"}, ways(g, g.Start()))
	assert.Equal(t, []string{"b:1*"}, ways(g, g.Out(0)))
	assert.Equal(t, []string{"gone:1"}, ways(g, g.Out(1)))
	m, none = said(t, withTop("outcomes: {lost: {}, won: {success: yes}, kept: {success: yes}}\nstart: {p: }\n"))
	require.Empty(t, none)
	g = m.Graph()
	assert.Equal(t, []string{"won:1*"}, ways(g, g.Out(0)), "after the last touchpoint the first success")
}

func TestWhatIsSaidOfNothing(t *testing.T) {
	m, none := said(t, points("      - {name: A, asks: none, facts: {price: none}, active: 5m}\n      - {name: B, asks: []}\n      - {name: C}\n"))
	require.Empty(t, none)
	tp := m.Stages[0].Touchpoints
	assert.NotNil(t, tp[0].Asks)
	assert.Empty(t, tp[0].Asks)
	assert.True(t, tp[0].Facts[0].None)
	assert.NotNil(t, tp[1].Asks)
	assert.Nil(t, tp[2].Asks, "not said is unknown")
	assert.Nil(t, tp[2].Active)
}

func TestMeasuresAreHeldAgainstTheirMetric(t *testing.T) {
	const top = "metrics:\n  ces: {kind: ces, scale: [1, 7]}\n  nps: {kind: nps, scale: [0, 10]}\n"
	for _, c := range []struct{ measure, want string }{
		{"{metric: ces, value: 4.6, n: 410, answers: [18, 28, 45, 82, 113, 84, 40]}", ""},
		{"{metric: ces, value: 4.9, answers: [18, 28, 45, 82, 113, 84, 40]}", "answers-disagree"},
		{"{metric: ces, value: 4.6, n: 400, answers: [18, 28, 45, 82, 113, 84, 40]}", "answers-disagree"},
		{"{metric: ces, value: 9}", "outside-scale"},
		{"{metric: ces, answers: [1, 2]}", "answers-length"},
		{"{metric: nps, value: -20}", ""},
		{"{metric: nps, value: 120}", "outside-scale"},
		{"{value: 5}", "missing-key"},
	} {
		m, got := said(t, withTop(top)+"        measures:\n          - "+c.measure+"\n")
		if c.want == "" {
			assert.Empty(t, got, c.measure)
		} else {
			assert.Contains(t, got, "["+c.want+"]", c.measure)
		}
		if c.want == "answers-disagree" && strings.Contains(c.measure, "4.9") {
			assert.Equal(t, 4.6, m.Stages[0].Touchpoints[0].Measures[0].Value.X, "answers win")
		}
	}
	_, got := said(t, withTop("metrics: {m: {scale: [7, 1]}}\n"))
	assert.Contains(t, got, "3:22: error [bad-scale] the low end of a scale comes first")
}

func TestStageAndTouchpointOfOneName(t *testing.T) {
	const governance = "governance: {feedback: [{source: calls, listens_to: [order, order/]}]}\n"
	m, none := said(t, "seam: 1\ntitle: T\n"+governance+"stages:\n  - name: Order\n    touchpoints: [Order, Pay]\n")
	require.Empty(t, none)
	assert.Equal(t, []string{"order", "order/"}, m.Governance.Feedback[0].ListensTo)
	m, none = said(t, points("      - {id: a, name: A, backstage: [{id: w, does: Work}], pains: [{text: x, cause: w}, {text: y, cause: s/a}, {text: z, cause: Work}]}\n"))
	require.Empty(t, none)
	var causes []string
	for _, p := range m.Stages[0].Touchpoints[0].Pains {
		causes = append(causes, p.Cause)
	}
	assert.Equal(t, []string{"w", "a", "w"}, causes)
}

func TestKeysThatEverythingTakes(t *testing.T) {
	m, none := said(t, "seam: 1\ntitle: T\nx-board: {a: [1, yes], b: \"x: y\"}\nlanes: {risks: Risks}\nstages:\n  - name: S\n    about: Some words\n    tags: [a, b]\n    links: https://example.org\n    source: a study\n    image: s.png\n    touchpoints:\n      - {name: P, risks: Fire, x-y: 1, channels: {web: {risks: Water}}}\n")
	require.Empty(t, none)
	assert.Equal(t, []touchpoint.Extra{{Key: "x-board", YAML: `{a: [1, yes], b: "x: y"}`}}, m.Extra)
	assert.Equal(t, []string{"https://example.org"}, m.Stages[0].Links)
	p := m.Stages[0].Touchpoints[0]
	assert.Equal(t, "Fire", p.Lanes[0].Text)
	assert.Equal(t, "Water", p.Channels[0].Lanes[0].Text)
	_, got := said(t, points("      - {name: P, risks: Fire}\n"))
	assert.Contains(t, got, `[unknown-key] a touchpoint has no key "risks"`)
	_, got = said(t, withTop("lanes: [owner]\n"))
	assert.Contains(t, got, "[duplicate-id]")
}
