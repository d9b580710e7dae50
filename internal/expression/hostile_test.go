package expression_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/expression"
)

// lets is a chain of let, each made of the one before.
func lets(n int, first, next string) string {
	code := "let a0 = " + first + "; "
	for i := range n {
		code += fmt.Sprintf("let a%d = %s; ", i+1, strings.ReplaceAll(next, "@", fmt.Sprintf("a%d", i)))
	}
	return code
}

// What tries to eat time or memory is refused when it is compiled, ends with an
// error while it runs, or is known to take few steps: over 1000 touchpoints with
// lists of 10, so that a caller can refuse it before it runs.
func TestHostile(t *testing.T) {
	const refused, fails = -1, -2
	for _, x := range []struct {
		code string
		most float64 // steps at most, or refused, or fails
	}{
		{strings.Repeat("(", 900) + "1" + strings.Repeat(")", 900) + " > 0", 1},
		{strings.Repeat("not ", 400) + "true", refused},
		{strings.Repeat("-", 1500) + "1 > 0", refused},
		{strings.Repeat("[", 100) + strings.Repeat("]", 100) + " == []", refused},
		{`repeat("x", 1000000000) != ""`, refused},
		{`len(1..1000000000) > 0`, refused},
		{`any([1..9, 2], true)`, refused},
		{`all(touchpoints, any(touchpoints, any(touchpoints, true)))`, refused},
		{`all(map(touchpoints, filter(touchpoints, true)), true)`, refused},
		{`len(map(touchpoints, touchpoints)) > 0`, refused},
		{`reduce(touchpoints, #acc + #acc, 1) > 0`, refused},
		{`sort(map(touchpoints, .id)) == []`, refused},
		{`sortBy(touchpoints, .id) == []`, refused},
		{`findLastIndex(touchpoints, true) > 0`, refused},
		{`groupBy(touchpoints, .id) == {}`, refused},
		{`flatten([[1]]) == [1]`, refused},
		{`toJSON(touchpoints) == ""`, refused},
		{`tp.id matches "` + strings.Repeat("x{1000}", 200) + `"`, refused},
		{`tp.id matches "((a{100}){10}|b{1000})*$"`, refused},
		{`tp.id matches tp.owner`, refused},
		{`let p = "(a+)+$"; tp.id matches p`, refused},
		{`tp.id matches "(a+)+$"`, 1},
		{`99999999999999999999999999 > 1`, refused},
		{lets(40, `tp.id + "x"`, "@ + @") + "len(a40) > 0", fails},
		{lets(40, `"x"`, "upper(@) + lower(@)") + "a40 != \"\"", fails},
		{lets(12, `[1, 2]`, "[@, @]") + "len(a12) > 0", refused},
		{lets(20, "touchpoints", "filter(@, true)") + "len(a20) > 0", 50_000},
		{lets(15, "touchpoints", "filter(@, len(@) > 0)") + "len(a15) > 0", 50_000},
		{`all(touchpoints, len(split(.id, "")) < 9)`, 2_000_000},
		{`all(touchpoints, sum(map([1, 2], # * 2)) > 0)`, refused},
		{`let f = map(touchpoints, .id); all(touchpoints, .id in f) and all(f, # in f)`, 3_000_000},
		{strings.Repeat("all(touchpoints, .id in .next) and ", 25) + "true", 500_000},
	} {
		p, err := expression.Compile(x.code, env())
		short := fmt.Sprintf("%.90s", x.code)
		if x.most == refused {
			var e *expression.Error
			assert.ErrorAs(t, err, &e, short)
			continue
		}
		require.NoError(t, err, short)
		_, err = p.Bool(env())
		if x.most == fails {
			assert.ErrorContains(t, err, "too long", short)
			continue
		}
		assert.NoError(t, err, short)
		assert.LessOrEqual(t, p.Steps(1000, 10), x.most, short)
	}
}
