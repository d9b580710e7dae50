package custom_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/custom"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/settings"
	"github.com/seam-cx/seam/journey"
)

// read reads a list of rules.
func read(text string) ([]*custom.Rule, error) {
	r := settings.Parse(".seam.yaml", []byte(text))
	list := custom.Read(r, r.Root(), nil)
	return list, r.Err()
}

const order = `seam: 1
title: Order
facts: [price]
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales, active: 4m, facts: {price: 29 EUR}}
      - {name: Visit, owner: field, active: 40m, facts: {price: 39 EUR}}
      - {name: Wait}
`

func load(t testing.TB, text string) *journey.Map {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(text))
	require.NoError(t, err)
	return m
}

func run(t testing.TB, rules string, m *journey.Map) ([]diag.Finding, error) {
	t.Helper()
	list, err := read(rules)
	require.NoError(t, err, rules)
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: custom.Rules(list)[len(analyze.Rules()):], Brief: true})
	if err != nil {
		return nil, err
	}
	return report.Findings, nil
}

func Example() {
	list, err := read(`
- id: slow
  message: "{{tp.name}} takes {{tp.active}} minutes"
  select: has(tp.active)
  assert: tp.active < 30
`)
	if err != nil {
		fmt.Println(err)
		return
	}
	m, _ := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(order))
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: custom.Rules(list)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		if f.Rule == "slow" {
			fmt.Println(f.Range, f.Subject, f.Message)
		}
	}
	// Output: order.journey.yaml:8:10 order/visit Visit takes 40 minutes
}

// Each kind of subject is told at its place.
func TestSubjects(t *testing.T) {
	m := load(t, order)
	for rule, want := range map[string][]string{
		`{id: a, message: "{{tp.id}} {of} {{tp.owners}}", assert: tp.owner != ""}`:                              {"9:10 error order/wait wait {of}"},
		`{id: a, for: handoff, severity: info, message: "{{handoff.from}}", assert: handoff.declared}`:          {"7:10 info sales>field sales"},
		`{id: a, for: fact, message: "{{fact.values}} {{len(fact.statements)}}", assert: len(fact.values) < 2}`: {"3:9 error price 29 EUR, 39 EUR 2"},
		`{id: a, for: journey, message: "{{figures.unowned}}", assert: len(journey.stages) > 3}`:                {"2:1 error order wait"},
		`{id: a, message: x, assert: "all(touchpoints, len(.id) > 1) and tp.id in map(touchpoints, .id)"}`:      nil,
	} {
		found, err := run(t, "- "+rule, m)
		require.NoError(t, err, rule)
		var got []string
		for _, f := range found {
			got = append(got, strings.TrimSpace(fmt.Sprintf("%d:%d %s %s %s", f.Range.Start.Line, f.Range.Start.Column, f.Severity, f.Subject, f.Message)))
		}
		assert.Equal(t, want, got, rule)
	}
}

// What is wrong with rules is told where it stands.
func TestMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"custom": "1:1 wrong-type",
		"- id: X\n  message: x\n  assert: 'true'":                                          "1:7 bad-rule-id",
		"- id: no-owner\n  message: x\n  assert: 'true'":                                   "1:7 duplicate-rule",
		"- {id: a, message: x, assert: 'true'}\n- {id: a, message: x, assert: 'true'}":     "2:8 duplicate-rule",
		"- id: a\n  message: x":                                                            "1:3 missing-key",
		"- {id: a, message: x, asert: 'true', assert: 'true'}":                             "1:23 unknown-key",
		"- id: a\n  message: x\n  assert: tp.ownr != ''":                                   "3:14 bad-expression",
		"- id: a\n  message: x\n  assert: |\n    tp.owner != '' and\n      tp.ownr == ''":  "5:10 bad-expression",
		"- id: a\n  message: x\n  assert: >-\n    tp.owner != '' and\n\n    tp.ownr == ''": "6:8 bad-expression",
		"- id: a\n  message: 'it''s {{tp.ownr}}'\n  assert: 'true'":                        "2:24 bad-expression",
		"- id: a\n  message: x {{tp.owner\n  assert: 'true'":                               "2:14 bad-message",
		"- {id: a, message: x, for: handoff, assert: tp.owner == ''}":                      "1:45 bad-expression",
		"- {id: a, message: x, assert: tp.owner}":                                          "1:31 bad-expression",
		"- {id: a, message: x, assert: 'true', severity: fatal}":                           "1:49 bad-value",
		"- &x {id: a, message: x, assert: 'true', good: *x}":                               "alias-loop",
	} {
		_, err := read(text)
		var e *diag.Error
		require.ErrorAs(t, err, &e, text)
		d := e.Diagnostics[0]
		assert.Contains(t, fmt.Sprintf("%d:%d %s", d.Range.Start.Line, d.Range.Start.Column, d.Code), want, text)
	}
	for assertion, sign := range map[string]string{"!has(tp.effort)": "!", `any(tp.next, # == "a")`: "#", `tp.owner == "a: b"`: ":"} {
		_, err := read("- id: a\n  message: x\n  assert: " + assertion)
		var e *diag.Error
		require.ErrorAs(t, err, &e)
		assert.Contains(t, e.Diagnostics[0].Help, "quote this expression", sign)
		assert.Equal(t, 3, e.Diagnostics[0].Range.Start.Line)
	}
}

// A rule that fails ends the run, with its place and that of the subject.
func TestFailed(t *testing.T) {
	_, err := run(t, "- id: a\n  message: x\n  assert: tp.id != '' and tp.active < 9", load(t, order))
	var e *diag.Error
	require.ErrorAs(t, err, &e)
	d := e.Diagnostics[0]
	assert.Equal(t, custom.CodeFailed, d.Code)
	assert.Equal(t, diag.Position{Line: 3, Column: 30}, d.Range.Start)
	assert.Contains(t, d.Message, "active is not known here")
	assert.Equal(t, 9, d.Related[0].Range.Start.Line)
}

// large is a map of n touchpoints.
func large(n int) string {
	var b strings.Builder
	b.WriteString("seam: 1\ntitle: Large\nstages:\n  - name: S\n    touchpoints:\n")
	for i := range n {
		fmt.Fprintf(&b, "      - {name: Touchpoint %d, owner: d%d, active: 4m, channels: [web, phone], asks: [x%d]}\n", i, i%9, i%20)
	}
	return b.String()
}

// No rule runs for long, whatever it says: it is refused, or done in seconds.
func TestHostile(t *testing.T) {
	m := load(t, large(600))
	doubling := "let a0 = tp.id + tp.id; "
	for i := range 40 {
		doubling += fmt.Sprintf("let a%d = a%d + a%d; ", i+1, i, i)
	}
	for assertion, code := range map[string]string{
		`let f = map(touchpoints, .id); all(touchpoints, .id in f)`:     custom.CodeTooCostly,
		`let f = map(touchpoints, 1.5); all(touchpoints, sum(f) > 1)`:   custom.CodeTooCostly,
		doubling + `len(a40) > 0`:                                       custom.CodeFailed,
		strings.Repeat(`all(touchpoints, .id != "") and `, 20) + "true": "",
	} {
		start := time.Now()
		_, err := run(t, "- id: a\n  message: x\n  assert: '"+assertion+"'", m)
		if code == "" {
			require.NoError(t, err)
		} else {
			var e *diag.Error
			require.ErrorAs(t, err, &e, assertion)
			assert.Equal(t, code, e.Diagnostics[0].Code, assertion)
		}
		assert.Less(t, time.Since(start), time.Minute, assertion)
	}
}

// A run that is stopped ends between subjects.
func TestStopped(t *testing.T) {
	list, err := read("- {id: a, message: x, assert: 'true'}")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(context.Background())
	m := load(t, order)
	stop()
	_, err = analyze.Run(ctx, m, analyze.Options{Rules: custom.Rules(list)})
	require.ErrorIs(t, err, context.Canceled)
}

func TestExamples(t *testing.T) {
	good := "\n    seam: 1\n    title: T\n    stages: [{name: A, touchpoints: [{name: B, owner: x}]}]\n"
	bad := strings.ReplaceAll(good, ", owner: x", "")
	rule := "- id: a\n  message: x\n  assert: tp.owner != ''\n"
	for text, want := range map[string]string{
		rule + "  good: |" + good + "  bad: |" + bad: "good true bad true ",
		rule + "  good: |" + bad + "  bad: |" + good: "good false bad false ",
		rule:                          " false ",
		rule + "  bad: [\"seam: 1\"]": "error",
	} {
		list, err := read(text)
		require.NoError(t, err)
		results, err := list[0].Test(context.Background())
		got := ""
		for _, r := range results {
			got += fmt.Sprintf("%s %v ", r.Kind, r.Holds)
		}
		if err != nil {
			got = "error"
		}
		assert.Equal(t, want, got, text)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("- id: a\n  message: \"{{tp.id}}\"\n  assert: tp.owner != ''\n  good: |\n    seam: 1\n")
	f.Add("- {id: a, message: x {{, for: fact, assert: !has(x) # y}")
	f.Add("- &a [*a]\n- id: >\n    x\n")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := read(text)
		if err != nil {
			return
		}
		for _, r := range list {
			require.NotEmpty(t, r.ID)
		}
	})
}

const seven = `
- {id: a, message: x, assert: tp.owner != ""}
- {id: b, message: x, assert: not has(tp.effort) or tp.effort < 90}
- {id: c, message: x, assert: len(tp.channels) > 0}
- {id: d, message: x, assert: len(tp.name) < 60}
- {id: e, message: x, assert: len(tp.asks) < 4}
- {id: f, for: fact, message: x, allow_empty: true, assert: len(fact.values) < 2}
- {id: g, for: journey, message: x, assert: len(journey.stages) < 12}
`

// What seven simple rules cost beside loading the map.
func BenchmarkSeven(b *testing.B) {
	text := large(100)
	list, err := read(seven)
	require.NoError(b, err)
	b.Run("load", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			load(b, text)
		}
	})
	m := load(b, text)
	for name, rules := range map[string][]*analyze.Rule{"none": {}, "seven": custom.Rules(list)[len(analyze.Rules()):]} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := analyze.Run(context.Background(), m, analyze.Options{Rules: rules, Brief: true})
				require.NoError(b, err)
			}
		})
	}
}

// A comment that takes the end of an expression away is an error, one that seems to
// a warning, and one that is a comment nothing.
func TestCut(t *testing.T) {
	for text, want := range map[string]string{
		"- id: a\n  message: x\n  assert: tp.id != '' #and false":               "3:23 error",
		"- id: a\n  message: x\n  assert: tp.id != '' #(false)":                 "3:23 error",
		"- id: a\n  message: x\n  select: tp.id != '' #1\n  assert: 'true'":     "3:23 error",
		"- id: a\n  message: x\n  assert: tp.id != ''\n    and true #and false": "4:14 error",
		"- {id: a, message: x, assert: tp.id != '' #and false\n  }":             "1:43 error",
		"- id: a\n  message: x\n  assert: tp.id != '' # and false":              "3:23 warning",
		"- id: a\n  message: x\n  assert: tp.id != '' # agreed in spring":       "",
		"- id: a\n  message: x\n  assert: \"tp.id != ''\" # and false":          "",
		"- id: a\n  message: Ticket #5 for {{tp.id}}\n  assert: tp.id != ''":    "2:19 warning",
	} {
		r := settings.Parse(".seam.yaml", []byte(text))
		custom.Read(r, r.Root(), nil)
		got := ""
		for _, d := range r.Document().Diagnostics() {
			assert.Equal(t, "comment-cuts-text", d.Code, text)
			got += fmt.Sprintf("%d:%d %s", d.Range.Start.Line, d.Range.Start.Column, d.Severity)
		}
		assert.Equal(t, want, got, text)
		assert.Equal(t, strings.HasSuffix(want, "error"), r.Err() != nil, text)
	}
}

// A long text is refused before anything is looked for in it.
func TestLong(t *testing.T) {
	for _, text := range []string{strings.Repeat("a", 1_000_000), strings.Repeat("{{tp.id}}", 100_000), strings.Repeat(`\"`, 400_000)} {
		for _, key := range []string{"message", "assert", "select"} {
			rest := map[string]string{"message": "x", "assert": "'true'", "select": "'true'"}
			rest[key] = `"` + text + `"`
			_, err := read(fmt.Sprintf("- id: a\n  message: %s\n  assert: %s\n  select: %s\n", rest["message"], rest["assert"], rest["select"]))
			var e *diag.Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, custom.CodeTooLong, e.Diagnostics[0].Code)
		}
	}
}
