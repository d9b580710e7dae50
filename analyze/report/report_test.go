package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
)

// Every language says everything, with as many places to fill as English.
func TestWordsAreComplete(t *testing.T) {
	for _, l := range locale.Langs() {
		for i, text := range texts(reflect.ValueOf(*in(l))) {
			require.NotEmpty(t, text, "%s, text %d", l, i)
		}
		if l == locale.English {
			continue
		}
		for _, field := range reflect.VisibleFields(reflect.TypeFor[words]()) {
			name := field.Name
			en, other := reflect.ValueOf(*in(locale.English)).FieldByIndex(field.Index), reflect.ValueOf(*in(l)).FieldByIndex(field.Index)
			switch en.Kind() {
			case reflect.String:
				require.Equal(t, strings.Count(en.String(), "%s"), strings.Count(other.String(), "%s"), "%s, %s", l, name)
				require.NotEqual(t, en.String(), other.String(), "%s, %s", l, name)
			case reflect.Slice:
				require.Equal(t, 3, other.Len(), "forms of %s in %s", name, l)
			}
		}
	}
}

// So do the words of plans.
func TestPlanWordsAreComplete(t *testing.T) {
	en := texts(reflect.ValueOf(*planIn(locale.English)))
	for _, l := range locale.Langs() {
		list := texts(reflect.ValueOf(*planIn(l)))
		for i, text := range list {
			require.NotEmpty(t, text, "%s, text %d", l, i)
			require.Equal(t, strings.Count(en[i], "%s"), strings.Count(text, "%s"), "%s: %s", l, text)
			require.NotContains(t, text, "CES")
		}
		if l != locale.English {
			require.NotEqual(t, en, list)
		}
	}
}

func texts(v reflect.Value) []string {
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Slice, reflect.Array:
		var list []string
		for i := range v.Len() {
			list = append(list, texts(v.Index(i))...)
		}
		return list
	case reflect.Struct:
		var list []string
		for i := range v.NumField() {
			list = append(list, texts(v.Field(i))...)
		}
		return list
	}
	return []string{""}
}

func TestLine(t *testing.T) {
	for _, test := range []struct {
		maps int
		n    Counts
		lang string
		want string
	}{
		{3, Counts{2, 5, 1}, "en", "3 maps: 2 errors, 5 warnings, 1 note"},
		{1, Counts{1, 0, 0}, "", "1 map: 1 error"},
		{1, Counts{}, "en-GB", "1 map: nothing found"},
		{1200, Counts{0, 1000, 0}, "en", "1,200 maps: 1,000 warnings"},
		{2, Counts{1, 2, 5}, "uk", "2 мапи: 1 помилка, 2 попередження, 5 приміток"},
		{21, Counts{11, 22, 0}, "ru", "21 карта: 11 ошибок, 22 предупреждения"},
		{5, Counts{2, 5, 22}, "pl", "5 map: 2 błędy, 5 ostrzeżeń, 22 uwagi"},
	} {
		require.Equal(t, test.want, test.n.Line(test.maps, test.lang))
	}
}

// Columns stand straight for whoever looks at a terminal.
func TestTableAlignsByCells(t *testing.T) {
	tb := table{gap: 2, right: []bool{false, true}}
	tb.add("name", "n", "where")
	tb.add("Вибір", "12", "х")
	tb.add("選ぶ", "1", "y")
	tb.add("e\u0301te\u0301", "100", "")
	var b bytes.Buffer
	tb.write(&b, " ")
	require.Equal(t, " name     n  where\n Вибір   12  х\n 選ぶ     1  y\n e\u0301te\u0301    100\n", b.String())
}

func TestCutAndWrap(t *testing.T) {
	require.Equal(t, "short", cut("short", 5))
	require.Equal(t, "lon…", cut("longer", 4))
	require.Equal(t, "長…", cut("長い名前", 4))
	require.Equal(t, "one two\n  three", wrap("one two three", "  ", 8))
	require.Equal(t, "unbreakable\n  b", wrap("unbreakable b", "  ", 5), "a long word is not broken")
	require.Equal(t, "", wrap("", "  ", 5))
}

func load(t *testing.T, text string) (*journey.Map, *figures.Report) {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(t.Context(), "x.journey.yaml", []byte(text))
	require.NoError(t, err)
	r, err := analyze.Run(t.Context(), m, analyze.Options{Now: time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	return m, r
}

// A map that says next to nothing: figures that rest on too little give their
// reason, none is zero, and nothing breaks.
func TestPageOfTheSmallestMap(t *testing.T) {
	m, r := load(t, "seam: 1\ntitle: Tea\nstages: [{name: Order, touchpoints: [Choose]}]\n")
	var b bytes.Buffer
	require.NoError(t, Page{}.Write(&b, m, r))
	require.Contains(t, b.String(), "Modelled effort         –  no touchpoint says what it takes of the customer\n")
	require.Contains(t, b.String(), "Success             100 %")
	require.Contains(t, b.String(), "Content           –  no fact is given at two or more places")
	require.Contains(t, b.String(), "Mean emotion  –  no emotion is known")
	require.Contains(t, b.String(), "Weights (the defaults)")
	require.NotContains(t, b.String(), "CES")
}

// Customers who never leave make effort unknown; the page says why.
func TestPageOfATrap(t *testing.T) {
	m, r := load(t, `seam: 1
title: Tea
stages:
  - name: Order
    touchpoints:
      - {name: Choose, active: 5m, owner: sales, next: pay}
      - {name: Pay, active: 5m, owner: sales, next: choose}
`)
	var b bytes.Buffer
	require.NoError(t, Page{Lang: "en"}.Write(&b, m, r))
	require.Contains(t, b.String(), "–  customers can get to a place that they never leave")
	require.Contains(t, b.String(), "\nNot judged\n  Customers can get to a place that they never leave.\n")
}

func TestOwnWeightsAreNamedAsSuch(t *testing.T) {
	m, r := load(t, `seam: 1
title: Tea
locale: pl
effort: {weights: {wait: 1.5}}
stages: [{name: Order, touchpoints: [{name: Choose, active: 5m}]}]
`)
	var b bytes.Buffer
	require.NoError(t, Page{Width: 400}.Write(&b, m, r))
	require.Contains(t, b.String(), "Wagi (tej mapy): minuta czekania liczy się za 1,5, odroczenia za 0; krok 0,1 min,")
}

func TestSourcesReadAFileOnce(t *testing.T) {
	opened := 0
	s := Sources{Open: func(name string) (io.ReadCloser, error) {
		opened++
		if name != "a" {
			return nil, errors.New("no such file")
		}
		return io.NopCloser(strings.NewReader("\ufeffone\r\ntwo\n\nfour")), nil
	}}
	line := func(file string, n int) string {
		return s.Line(diag.Range{File: file, Start: diag.Position{Line: n, Column: 1}})
	}
	require.Equal(t, []string{"one", "two", "", "four", "", ""}, []string{line("a", 1), line("a", 2), line("a", 3), line("a", 4), line("a", 5), line("a", 0)})
	require.Equal(t, 1, opened)
	require.Equal(t, "", line("b", 1))
	require.Equal(t, "", line("b", 1))
	require.Equal(t, 2, opened, "a file that cannot be read is not tried again")
	require.Equal(t, "", (&Sources{}).Line(diag.Range{File: "a", Start: diag.Position{Line: 1}}))
}

// Tools can rely on lists being there, and on what is in them.
func TestJSONOfNothing(t *testing.T) {
	for name, encode := range map[string]func(io.Writer) error{
		CheckSchema: (&Check{}).Encode,
		figures.PortfolioSchema: func(w io.Writer) error {
			return figures.NewPortfolioEncoder(w).Close(&figures.Portfolio{})
		},
		RulesSchema: func(w io.Writer) error { return EncodeRules(w, nil, "") },
	} {
		var b bytes.Buffer
		require.NoError(t, encode(&b))
		var got map[string]any
		require.NoError(t, json.Unmarshal(b.Bytes(), &got), name)
		require.Equal(t, name, got["schema"])
		require.NotContains(t, b.String(), "null", name)
	}
}

// Every rule can be listed and explained in every language.
func TestExplainEveryRule(t *testing.T) {
	for _, l := range locale.Langs() {
		var list bytes.Buffer
		require.NoError(t, WriteRules(&list, analyze.Rules(), string(l)))
		for _, r := range analyze.Rules() {
			require.Contains(t, list.String(), "  "+r.ID)
			require.Contains(t, list.String(), r.Title.In(string(l)))
			var b bytes.Buffer
			require.NoError(t, Explain(&b, r, string(l)))
			for _, part := range []string{r.Title.In(string(l)), r.Source} {
				require.Contains(t, b.String(), part)
			}
			for _, p := range r.Parameters {
				require.Contains(t, b.String(), p.Doc.In(string(l)))
			}
			for _, example := range []string{r.Failing, r.Passing} {
				require.Contains(t, strings.ReplaceAll(b.String(), "\n  ", "\n"), "\n"+example, "the example can be copied out")
			}
		}
	}
}
