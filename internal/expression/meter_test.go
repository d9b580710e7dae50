package expression_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/expression"
)

// metered runs an expression over touchpoints whose texts have so many bytes, and
// says how many steps it took.
func metered(t testing.TB, ctx context.Context, code string, bytes, touchpoints, most int) (int, error) {
	t.Helper()
	p, err := expression.Compile(code, env())
	require.NoError(t, err, code)
	a := point{ID: "a", Owner: strings.Repeat("a", bytes), Next: []string{strings.Repeat("b", bytes)}}
	list := make([]point, touchpoints)
	for i := range list {
		list[i] = a
	}
	m := expression.NewMeter(ctx, most, touchpoints, 10)
	_, err = p.Run(expression.Metered(map[string]any{"tp": a, "other": a, "touchpoints": list}, m))
	return m.Spent(), err
}

// Texts take steps by their length: a pattern most, by its size as well. In a
// predicate they do for each element.
func TestTextsTakeSteps(t *testing.T) {
	const long, elements = 32_768, 7
	for code, want := range map[string]int{ // what a long text takes beside a short one
		`tp.owner matches "b$"`:                                          long * 4 / 8, // four instructions
		`tp.owner matches "b{300}$"`:                                     long * 303 / 8,
		`tp.owner contains "b"`:                                          long / 32,
		`"b" contains tp.owner`:                                          long / 32,
		`lower(tp.owner) == "b"`:                                         long / 8,
		`upper(tp.owner) == "b"`:                                         long / 8,
		`trim(tp.owner) == "b"`:                                          long / 32,
		`trim(tp.owner, "b") == "b"`:                                     long * 4,
		`len(tp.owner) == 1`:                                             long / 32,
		`len(split(tp.owner, "b")) == 1`:                                 long,
		`tp.owner == other.owner`:                                        long / 1024,
		`tp.owner < other.owner`:                                         long / 1024,
		`"b" startsWith tp.owner`:                                        long / 1024,
		`tp.owner in tp.next`:                                            long / 1024 * 10, // the longest list has ten
		`tp.next == other.next`:                                          long / 1024,
		`map(touchpoints, .owner) == []`:                                 long / 32 * elements,
		`(tp.id == "b" ? "" : tp.owner) == "b"`:                          0, // as long as what is written out
		`all(touchpoints, .id != "b")`:                                   0,
		`len(tp.next) + len(touchpoints) > 0`:                            0,
		`tp.owner == "b" or "b" in other.next`:                           0,
		`all(touchpoints, lower(.owner) != "b")`:                         long / 8 * elements,
		`all(touchpoints, not (.owner contains "b"))`:                    long / 32 * elements,
		`all(touchpoints, not (.owner matches "b$"))`:                    long * 4 / 8 * elements,
		`all(filter(touchpoints, true), not (.owner matches "b$"))`:      long * 4 / 8 * elements,
		`let x = touchpoints; count(x, trim(.owner, "b") == .id) == 3`:   long * 4 * elements,
		`all(touchpoints, (.id == "" ? 3 : .owner) != other.owner + "")`: -1, // too long to be put together
	} {
		short, err := metered(t, context.Background(), code, 0, elements, 1e9)
		require.NoError(t, err, code)
		got, err := metered(t, context.Background(), code, long, elements, 1e9)
		if want < 0 {
			require.ErrorContains(t, err, "too long", code)
			continue
		}
		require.NoError(t, err, code)
		assert.Equal(t, want, got-short, code)
	}
}

// A run ends before it takes more steps than there are, at the place of what would,
// or where it is told to stop; without a Meter it goes on.
func TestOver(t *testing.T) {
	stopped, stop := context.WithCancel(context.Background())
	stop()
	for _, x := range []struct {
		code  string
		most  int
		place string
	}{
		{`all(touchpoints, not (.owner matches "(l.*o.*r.*e.*m.*){30}Z$"))`, 5000, "1:24"},
		{`tp.id == "a" and tp.owner contains "x"`, 600, "1:21"},
		{`all(touchpoints, .id != "x")`, 600, "1:1"},
		{`all(filter(touchpoints, .id != "x"), .id != "y")`, 600, "1:5"},
		{`all(split(tp.owner, ""), # != "x")`, 600, "1:14"},
	} {
		_, err := metered(t, context.Background(), x.code, 20_000, 600, x.most)
		var e *expression.Error
		require.ErrorAs(t, err, &e, x.code)
		require.ErrorIs(t, err, expression.ErrCostly, x.code)
		assert.Equal(t, x.place, fmt.Sprintf("%d:%d", e.Line, e.Column), x.code)
		spent, err := metered(t, stopped, x.code, 100_000, 1200, 1e9)
		require.ErrorIs(t, err, context.Canceled, x.code)
		assert.Less(t, spent, 1_000_000, x.code)
	}
	p, err := expression.Compile(`tp.owner contains "sal"`, env())
	require.NoError(t, err)
	is, err := p.Bool(env())
	require.NoError(t, err)
	assert.True(t, is)
}

// What would make lists or take letters off without end is refused.
func TestLongTexts(t *testing.T) {
	for code, want := range map[string]string{
		`len(split(tp.owner, "")) > 0`:   "a text that is split may have 200000 bytes at most",
		`trim(tp.id, other.owner) == ""`: "a text that says what trim takes off may have 100 bytes at most",
	} {
		_, err := metered(t, context.Background(), code, 200_001, 1, 1e9)
		assert.ErrorContains(t, err, want, code)
	}
}
