package expression_test

import (
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
		`tp.ownr == ""`:  "1:4 type point has no field ownr",
		`tp.owner = "x"`: "1:10",
		"tp.owner == \"\" and\n  tp.effort < \"3\"": "2:13 invalid operation: < (mismatched types float64 and string)",
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

// What is looked through inside predicates is counted.
func TestWeight(t *testing.T) {
	for code, want := range map[string]float64{ // lists of 1000, lists in fields of 10
		`tp.owner == ""`:                                    1,
		`all(touchpoints, .id != "")`:                       1 + 1000,
		`all(tp.next, # != "")`:                             1 + 10,
		`"a" in tp.next`:                                    1 + 10,
		`all(touchpoints, "a" in .next)`:                    1 + 1000 + 1000*10,
		`all(touchpoints, # in touchpoints)`:                1 + 1000 + 1000*1000,
		`all(tp.next, # in tp.next)`:                        1 + 10 + 10*10,
		`let f = map(touchpoints, 1.5); all(f, sum(f) > #)`: 1 + 1000 + 1000 + 1000*1000,
		`all(touchpoints, len(touchpoints) > 0)`:            1 + 1000,
		`all(filter(touchpoints, true), true)`:              1 + 1000 + 1000,
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
