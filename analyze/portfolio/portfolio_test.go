package portfolio_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/portfolio"
	"github.com/seam-cx/seam/journey"
)

const company = `seam: 1
departments: {sales: Sales, field: Field service}
facts:
  wait: {name: Time to connect, kind: duration}
  fee: {name: Fee, kind: money}
`

func order(id, state, wait, more string) string {
	return `seam: 1
id: ` + id + `
title: Title of ` + id + `
state: ` + state + `
uses: [company.yaml]
` + more + `stages:
  - id: order
    name: Order
    touchpoints:
      - {id: pay, name: Pay, owner: sales, active: 5m, facts: {wait: ` + wait + `, fee: 5 EUR}, emotion: 1, next: {visit: 80%, gone: 20%}}
      - {id: visit, name: Visit, owner: field, active: 10m, emotion: -1, next: done}
outcomes: {done: {success: true}, gone: {success: false}}
`
}

func files(list map[string]string) fstest.MapFS {
	fs := fstest.MapFS{}
	for name, text := range list {
		fs[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fs
}

func run(t *testing.T, list map[string]string) *figures.Portfolio {
	t.Helper()
	p, err := portfolio.Analyze(t.Context(), journey.Loader{FS: files(list)}.Folder(".").Maps(t.Context()), analyze.Options{Brief: true})
	require.NoError(t, err)
	return p
}

// By hand: 80 of 100 who pay are visited in both journeys, so 160 in all; a
// success costs (5 + .8·(10+1)) ÷ .8 = 17.25 min with a handoff of 1 min.
func TestTogether(t *testing.T) {
	p := run(t, map[string]string{
		"company.yaml":          company,
		"a.journey.yaml":        order("a", "current", "3d", ""),
		"b.journey.yaml":        order("b", "current", "72h", "part_of: a/order/visit\n"),
		"c.journey.yaml":        order("c", "current", "5d", "part_of: a/order/nowhere\n"),
		"a.target.journey.yaml": order("a", "target", "9d", "governance: {collaboration: [{between: [sales, field], by: shared desk}]}\n"),
		"broken.journey.yaml":   "seam: 1\ntitle: x\nstages: []\nowner: [\n",
	})
	require.Equal(t, 1, p.Broken)
	require.NotEmpty(t, p.Problems)
	require.Len(t, p.Journeys, 3)
	require.Len(t, p.Targets, 1)
	require.InDelta(t, 17.25, p.Journeys[0].PerSuccess.X, 1e-9)

	require.Len(t, p.Handoffs, 1, "targets do not count")
	h := p.Handoffs[0]
	require.Equal(t, []string{"sales", "field", "Sales", "Field service", "company.yaml"}, []string{h.From, h.To, h.FromName, h.ToName, h.Registry})
	require.InDelta(t, 2.4, h.Flow, 1e-9)
	require.False(t, h.Declared)
	require.Len(t, h.Journeys, 3)

	require.Len(t, p.Facts, 2)
	require.Equal(t, "wait", p.Facts[0].ID, "least agreement first")
	require.InDelta(t, 1./3, p.Facts[0].Agreement.X, 1e-12, "3d is 72h; 5d is not")
	require.Len(t, p.Facts[0].Statements, 3)
	require.Equal(t, 1., p.Facts[1].Agreement.X)

	require.Len(t, p.Shared, 2)
	require.Equal(t, "pay", p.Shared[0].ID)
	require.Len(t, p.Shared[0].Places, 3)

	require.Len(t, p.PartOf, 2)
	require.True(t, p.PartOf[0].Known)
	require.InDelta(t, 11, p.PartOf[0].Cost.X, 1e-9)
	require.False(t, p.PartOf[1].Known)

	require.Len(t, p.Pairs, 1)
	for _, c := range p.Pairs[0].Changes {
		switch c.Figure {
		case "coverage":
			require.True(t, *c.Better)
			require.Equal(t, 1., c.By.X)
		case "per_success", "success":
			require.Nil(t, c.Better, "nothing changes")
		}
	}
}

// Without a common registry nobody knows that two facts are one.
func TestOwnVocabulariesStayApart(t *testing.T) {
	own := func(id, wait string) string {
		return "seam: 1\nid: " + id + "\ntitle: T\nfacts: {wait: {name: Wait, kind: duration}}\nstages: [{name: S, touchpoints: [{name: Ask, owner: care, facts: {wait: " + wait + "}}]}]\n"
	}
	p := run(t, map[string]string{"a.journey.yaml": own("a", "1d"), "b.journey.yaml": own("b", "2d")})
	require.Empty(t, p.Facts)
}

// Worst first: more effort per success, less success, more findings; what is not
// known comes last.
func TestWorstFirst(t *testing.T) {
	var b portfolio.Builder
	add := func(file string, perSuccess, success figures.Value) {
		m, err := journey.New(t.Context(), journey.Map{ID: file, Title: file})
		if err != nil {
			m = &journey.Map{ID: file}
		}
		b.Add(file, m, &figures.Report{Journey: file, Title: file, Effort: &figures.Effort{PerSuccess: perSuccess, Success: success}})
	}
	add("unknown", figures.Insufficient("trapped"), figures.Insufficient("trapped"))
	add("easy", figures.Of(10), figures.Of(1))
	add("hard", figures.Of(90), figures.Of(0.9))
	add("harder", figures.Of(90), figures.Of(0.1))
	var files []string
	for _, j := range b.Portfolio().Journeys {
		files = append(files, j.File)
	}
	require.Equal(t, []string{"harder", "hard", "easy", "unknown"}, files)
}

// The same maps give the same document, and it is one that tools can read.
func TestEncode(t *testing.T) {
	list := map[string]string{"company.yaml": company, "a.journey.yaml": order("a", "current", "3d", ""), "b.journey.yaml": order("b", "current", "4d", "")}
	var first string
	for range 3 {
		var out bytes.Buffer
		e := figures.NewPortfolioEncoder(&out)
		require.NoError(t, e.Add("x", &figures.Report{Journey: "x"}))
		require.NoError(t, e.Close(run(t, list)))
		var got map[string]any
		require.NoError(t, json.Unmarshal(out.Bytes(), &got), out.String())
		require.Equal(t, "seam.portfolio/1", got["schema"])
		for _, name := range []string{"analyses", "journeys", "targets", "pairs", "handoffs", "facts", "terms", "touchpoints", "part_of", "diagnostics"} {
			require.Contains(t, got, name)
		}
		if first == "" {
			first = out.String()
		}
		require.Equal(t, first, out.String())
	}
}

// A folder of maps, worst journey first.
func Example() {
	fs := files(map[string]string{
		"company.yaml":   company,
		"a.journey.yaml": order("broadband", "current", "3d", ""),
		"b.journey.yaml": order("mobile", "current", "5d", ""),
	})
	ctx := context.Background()
	p, err := portfolio.Analyze(ctx, journey.Loader{FS: fs}.Folder(".").Maps(ctx), analyze.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, j := range p.Journeys {
		fmt.Printf("%s: %.2f min for a success\n", j.Title, j.PerSuccess.X)
	}
	for _, f := range p.Facts {
		fmt.Printf("%s: %.0f %% agree\n", f.Name, f.Agreement.X*100)
	}
	// Output:
	// Title of broadband: 17.25 min for a success
	// Title of mobile: 17.25 min for a success
	// Time to connect: 0 % agree
	// Fee: 100 % agree
}
