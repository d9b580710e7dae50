package report

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

func finding(rule, subject string, line int, params ...diag.Param) diag.Finding {
	return diag.Finding{Rule: rule, Severity: diag.SeverityWarning, Subject: subject, Params: params, Range: diag.Range{Start: diag.Position{Line: line}}}
}

func param(name string, value any) diag.Param { return diag.Param{Name: name, Value: value} }

// By hand: a success takes 100 min. Losing 2 % weighs .02·100 = 2 and two visits
// of every hundred; a pair met 50 times 0.5; 3 min repeated, 3 and a bit. What is
// about the whole journey comes last, errors first.
func TestRankByConsequence(t *testing.T) {
	r := &figures.Report{
		Effort: &figures.Effort{PerSuccess: figures.Of(100), Expected: figures.Of(50), Encounters: figures.Of(2),
			Touchpoints: []figures.TouchpointEffort{{ID: "pay", Visits: figures.Of(0.2)}, {ID: "ask", Visits: figures.Of(0.9)}},
			Transitions: []figures.Transition{{From: "ask", To: "pay", Flow: 0.1}},
		},
		Silos:       &figures.Silos{Handoffs: []figures.Handoff{{From: "a", To: "b", Flow: 0.5}}},
		Consistency: &figures.Consistency{},
	}
	whole := finding("no-committee", "journey", 1)
	handoff := finding("silo-handoff", "a>b", 2, param("flow", 0.5))
	leak := finding("leak", "s/pay", 3, param("touchpoint", "pay"), param("lost", 0.02))
	repeat := finding("context-lost", "s/ask>s/pay", 4, param("effort", 3.0))
	wrong := finding("fact-differs", "price:s/pay@web", 5, param("fact", "price"), param("at", "s/pay@web"))
	wrong.Severity = diag.SeverityError
	r.Findings = []diag.Finding{whole, handoff, leak, repeat, wrong}
	var rules []string
	var weights []float64
	for _, f := range Rank(r) {
		rules = append(rules, f.Rule)
		weights = append(weights, f.Weight(100))
	}
	require.Equal(t, []string{"fact-differs", "context-lost", "leak", "silo-handoff", "no-committee"}, rules)
	require.InDeltaSlice(t, []float64{0.2, 3.1, 2.2, 0.5, 0}, weights, 1e-12)
	require.Equal(t, "no-committee", r.Findings[0].Rule, "the report stays as it is")
}

// Three different things are said: not one rule three times, nor three about
// one touchpoint, as long as there are others.
func TestMattersAreDifferent(t *testing.T) {
	visits := []figures.TouchpointEffort{{ID: "pay", Visits: figures.Of(0.9)}, {ID: "ask", Visits: figures.Of(0.5)}, {ID: "see", Visits: figures.Of(0.2)}}
	r := &figures.Report{Effort: &figures.Effort{Touchpoints: visits}}
	add := func(rule, id string) {
		r.Findings = append(r.Findings, finding(rule, "s/"+id, len(r.Findings)+1, param("touchpoint", id)))
	}
	add("a", "pay")
	add("a", "ask")
	add("b", "pay")
	add("c", "see")
	add("b", "see")
	got := func(n int) (list []string) {
		for _, f := range Matters(r, n) {
			list = append(list, f.Rule+" "+f.Subject)
		}
		return list
	}
	require.Equal(t, []string{"a s/pay", "c s/see"}, got(2))
	require.Equal(t, []string{"a s/pay", "c s/see", "b s/pay"}, got(3), "the next by rank fills the third place")
	require.Len(t, got(9), 5)
	require.Empty(t, Matters(&figures.Report{}, 3))
}
