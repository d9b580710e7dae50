package expression_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/expression"
)

type point struct {
	ID     string            `expr:"id"`
	Owner  string            `expr:"owner"`
	Effort expression.Number `expr:"effort"`
	Next   []string          `expr:"next"`
}

func env() map[string]any {
	a := point{ID: "a", Owner: "sales", Effort: expression.Number{X: 3, OK: true}, Next: []string{"b"}}
	b := point{ID: "b"}
	return map[string]any{"tp": a, "other": b, "touchpoints": []point{a, b}}
}

func Example() {
	p, err := expression.Compile(`tp.owner != "" and tp.effort < 4`, env())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Bool(env()))
	// Output: true <nil>
}

func TestValues(t *testing.T) {
	for code, want := range map[string]any{
		`tp.effort`:         3.0,
		`tp.effort + 1`:     4.0,
		`has(tp.effort)`:    true,
		`has(other.effort)`: false,
		`not has(other.effort) or other.effort>1`:         true,
		`count(touchpoints, .owner == "")`:                1,
		`sum(filter(touchpoints, has(.effort)), .effort)`: 3.0,
		`"b" in tp.next`:                              true,
		`tp.id matches "^[a-z]$"`:                     true,
		`all(touchpoints, len(.id) == 1)`:             true,
		`let n = len(touchpoints); n == 2 ? "x" : ""`: "x",
		`tp.id + other.id + "!"`:                      "ab!",
		`(tp.id == "a" ? "x" : 1) + "y"`:              "xy",
		`tp.id in map(touchpoints, .id)`:              true,

		// What takes steps gives what it is.
		`let x = find(touchpoints, .id == "b"); x.owner`:                   "",
		`find(touchpoints, .id == "z")?.id ?? "none"`:                      "none",
		`filter(touchpoints, .id == "a")[0].effort`:                        3.0,
		`len(filter(touchpoints, true)) + count(tp.next, # == "b")`:        3,
		`sum(map(touchpoints, len(.id)))`:                                  2,
		`max(map(touchpoints, len(.owner)))`:                               5,
		`map(filter(touchpoints, .owner != ""), upper(.owner))`:            []any{"SALES"},
		`any(touchpoints, lower(.id) in ["b", "c"])`:                       true,
		`one(touchpoints, .owner startsWith tp.owner[0:2])`:                true,
		`none(split(tp.owner, "l"), trim(#, "se") == other.id)`:            true,
		`tp.next == tp.next and tp.next[0] != tp.id`:                       true,
		`(any(touchpoints, .id == "a") ? lower("X") : tp.owner) + tp.id`:   "xa",
		`touchpoints | filter(.id > "a") | map(.id)`:                       []any{"b"},
		`count(touchpoints, .id matches "a|b" and .owner contains "") > 1`: true,
	} {
		p, err := expression.Compile(code, env())
		require.NoError(t, err, code)
		got, err := p.Run(env())
		require.NoError(t, err, code)
		assert.Equal(t, want, got, code)
	}
}

// What is wrong is told at its place.
func TestMistakes(t *testing.T) {
	for code, want := range map[string]string{
		`tp.ownr == ""`:                             "1:4 a point has no field ownr",
		`tp.owner = "x"`:                            "1:10",
		`len(tp.ownr) + 1 == 2`:                     "1:8 a point has no field ownr",
		`(tp.ownr == "" ? "a" : "b") + "x" == ""`:   "1:5 a point has no field ownr",
		`lower(trim(tp.ownr)) == ""`:                "1:15 a point has no field ownr",
		`all(touchpoints, lower(.ownr) == "")`:      "1:25 a point has no field ownr",
		"tp.owner == \"\" and\n  tp.effort < \"3\"": "2:13 < does not take a number and a text",
		`1..10`: "ranges",
		`all(touchpoints, any(touchpoints, true))`: "inside another",
		`all(touchpoints, all(.next, # == "a"))`:   "inside another",
		`repeat("x", 100000000)`:                   "repeat",
		`now()`:                                    "now",
		`$env`:                                     "$env",
		`number(tp.effort, "")`:                    "not to be had",
		`nothing`:                                  "nothing",
		`joined("a", "b")`:                         "not to be had",
		`{"a": 1}.a == 1`:                          "1:1 maps",
		`let a = [1, 1]; let b = [a, a]; b == b`:   "1:26 lists of lists",
		`len(map(touchpoints, .next))`:             "lists of lists",
		``:                                         "1:1",
		strings.Repeat("x", 2001):                  "2000 characters",
		strings.Repeat("1+", 400) + "1":            "300 parts",
		strings.Repeat("(", 1999):                  "1:",
	} {
		_, err := expression.Compile(code, env())
		var e *expression.Error
		require.ErrorAs(t, err, &e, code)
		assert.Contains(t, fmt.Sprintf("%d:%d %s", e.Line, e.Column, e.Message), want, code)
	}
	p, err := expression.Compile(`other.effort > 1`, env())
	require.NoError(t, err)
	_, err = p.Bool(env())
	assert.ErrorContains(t, err, "effort is not known here: ask has(…effort) first")
	p, err = expression.Compile(`len(map(touchpoints, .id)) + len(map(touchpoints, .owner)) > 150_000`, map[string]any{"touchpoints": make([]point, 100_000)})
	require.NoError(t, err)
	_, err = p.Bool(map[string]any{"touchpoints": make([]point, 100_000)})
	assert.ErrorContains(t, err, "too many elements")
	doubling := "let a0 = tp.id + tp.id;"
	for i := range 40 {
		doubling += fmt.Sprintf("let a%d = a%d + a%d;", i+1, i, i)
	}
	p, err = expression.Compile(doubling+"len(a40) > 0", env())
	require.NoError(t, err)
	_, err = p.Bool(env())
	assert.ErrorContains(t, err, "too long")
	p, err = expression.Compile(`tp.owner`, env())
	require.NoError(t, err)
	is, gives := p.IsBool()
	assert.False(t, is)
	assert.Equal(t, "a text", gives)
}

// What is looked through inside predicates is counted, and calls are.
func TestWeight(t *testing.T) {
	for code, want := range map[string]float64{ // lists of 1000, lists in fields of 10
		`tp.owner == ""`:                                    1,
		`all(touchpoints, .id != "")`:                       2 + 1000,
		`all(tp.next, # != "")`:                             2 + 10,
		`"a" in tp.next`:                                    1 + 10,
		`all(touchpoints, "a" in .next)`:                    1 + 1000 + 1000*10,
		`all(touchpoints, # in touchpoints)`:                1 + 1000 + 1000*1000,
		`all(tp.next, # in tp.next)`:                        1 + 10 + 10*10,
		`let f = map(touchpoints, 1.5); all(f, sum(f) > #)`: 2 + 1000 + 1000 + 1000*1000,
		`all(touchpoints, len(touchpoints) > 0)`:            2 + 1000,
		`all(filter(touchpoints, true), true)`:              2 + 1000 + 1000,
	} {
		p, err := expression.Compile(code, env())
		require.NoError(t, err, code)
		assert.Equal(t, want, p.Steps(1000, 10), code)
	}
}

// No text makes compiling or running fail in another way than with an Error.
func FuzzCompile(f *testing.F) {
	for _, code := range []string{`tp.owner`, `has(tp.effort)`, `all(touchpoints, .owner != "")`, `let x = 1; x`, `{"a": 1}.a`, `[1,2][0]`, `tp?.owner ?? "x"`, `-1 ** 2 % 3`} {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		var e *expression.Error
		p, err := expression.Compile(code, env())
		if err == nil {
			_, err = p.Run(env())
		}
		if err != nil {
			require.ErrorAs(t, err, &e)
			assert.GreaterOrEqual(t, e.Line, 1)
			assert.GreaterOrEqual(t, e.Column, 1)
		}
	})
}

// Errors are in the words of rules, not in those of a language of programs.
func TestWords(t *testing.T) {
	for code, want := range map[string]string{
		`tp.owner ==`:                      "the expression ends too early",
		`(tp.owner == "x"`:                 "the expression ends too early / a ( is not closed",
		`tp.owner == == 3`:                 "a value is missing before ==",
		`tp.owner = "x"`:                   "= sets nothing here / write == to compare",
		`tp.owner "x"`:                     `"x" does not belong here`,
		`tp.owner == "x`:                   "a text is not closed",
		`tp.id == 3`:                       "== does not take a text and a number",
		`tp.next > 3`:                      "> does not take a list and a number",
		`not tp.id`:                        "not takes true or false, and this is a text",
		`foo(tp.owner)`:                    "there is no function foo",
		`groupBy(touchpoints, .owner)`:     "there is no function groupBy",
		`reduce(touchpoints, #acc + 1, 0)`: "there is no function reduce",
		`sortBy(touchpoints, .id)`:         "there is no function sortBy",
		`tp.id.len()`:                      "fields are no functions",
		`len(3)`:                           "len cannot take a number",
		`upper(3)`:                         "upper takes a text here, and this is a number",
		`has(tp.next)`:                     "has asks of a number that may be unknown, and this is a list",
		`all(tp.id, true)`:                 "all looks through a list, and this is a text",
		`all(touchpoints, .id)`:            "what is asked of each element must be true or false, and this is a text",
		`tp.id matches "(a"`:               "this pattern cannot be read: missing closing )",
		`true; false`:                      "only the last counts",
		`let tp = 3; tp == 3`:              "tp is a name already",
		`tp.owner ? 1 : 2`:                 "what stands before ? must be true or false",
		`tp.effort % 2`:                    "% takes two whole numbers",
		`3 in tp.next`:                     "the list holds a text each, and this is a number",

		`find(touchpoints, .id == "zz").id == "x"`:          "there is nothing here that could have id",
		`tp.next[9] == "x"`:                                 "there is no element 9, the list has 1",
		`max(map(filter(touchpoints, false), .effort)) > 3`: "> does not take nothing and a number",
	} {
		p, err := expression.Compile(code, env())
		if err == nil {
			_, err = p.Run(env())
		}
		var e *expression.Error
		require.ErrorAs(t, err, &e, code)
		assert.Contains(t, e.Message+" / "+e.Help, want, code)
		assert.NotRegexp(t, `string|int\b|float|bool|nil|token|\[\]|interface`, e.Message+" / "+e.Help, code)
	}
}

// What numbers cannot hold is an error at its place, neither true nor false.
func TestArithmetic(t *testing.T) {
	for code, want := range map[string]any{
		`2 ** 3`: 8.0, `7 % 4`: 3, `7 - 4`: 3, `7 / 2`: 3.5, `tp.effort * 2 - 1`: 5.0, `mean([1, 2, 6])`: 3.0,
		`tp.effort in [3]`: true, `(tp.id == "a" ? 3 : "x") * 2`: 6, `-7 % 4`: -3, `sum([])`: 0,
		`1/0 > 1`:                                    "1:2 this divides by zero",
		`0.0/0 == 1`:                                 "1:4 this divides by zero",
		`1 % 0 == 1`:                                 "1:3 this divides by zero",
		`tp.effort / (tp.effort - 3) > 1`:            "1:11 this divides by zero",
		`(tp.id == "a" ? 3 : "x") / 0`:               "1:26 this divides by zero",
		`(0-1) ** 0.5 > 1`:                           "1:7 the number is too large, or none at all",
		`10 ** 300 * 10 ** 300 > 0`:                  "the number is too large",
		`9000000000000 * 9000000000000 > 0`:          "1:15 the number is too large",
		`9000000000000 + 9000000000000 > 0`:          "the number is too large",
		`0 - 9000000000000 - 9000000000000 < 0`:      "the number is too large",
		`9223372036854775807 + 1 < 0`:                "1:1 the number is too large",
		`mean(map(filter(touchpoints, false), 1.5))`: "1:1 an empty list has no mean",
	} {
		p, err := expression.Compile(code, env())
		var got any
		if err == nil {
			got, err = p.Run(env())
		}
		var e *expression.Error
		if errors.As(err, &e) {
			assert.Contains(t, fmt.Sprintf("%d:%d %s", e.Line, e.Column, e.Message), want, code)
			continue
		}
		assert.Equal(t, want, got, code)
	}
}

// Every function that is listed is there.
func TestFunctions(t *testing.T) {
	for _, name := range expression.Functions {
		_, err := expression.Compile(name+"()", env())
		var e *expression.Error
		require.ErrorAs(t, err, &e, name)
		assert.False(t, e.Function, name)
	}
}
