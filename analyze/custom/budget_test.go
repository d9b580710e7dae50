package custom_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/custom"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/settings"
	"github.com/seam-cx/seam/journey"
)

// within runs rules with so many steps.
func within(t testing.TB, ctx context.Context, rules string, m *journey.Map, steps int) error {
	t.Helper()
	list, err := read(rules)
	require.NoError(t, err, rules)
	_, err = analyze.Run(ctx, m, analyze.Options{Rules: custom.Rules(list)[len(analyze.Rules()):], Brief: true, Steps: steps})
	return err
}

// costly is the diagnostic of a rule that goes over.
func costly(t testing.TB, err error) diag.Diagnostic {
	t.Helper()
	var e *diag.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, custom.CodeTooCostly, e.Diagnostics[0].Code)
	return e.Diagnostics[0]
}

// All rules of a map share one budget: what goes over names its rule and place, and
// the rule that took most.
func TestBudget(t *testing.T) {
	m := load(t, large(600))
	rule := "- {id: r%d, message: x, assert: 'all(touchpoints, .id != \"\") and tp.id != \"\"'}\n"
	var rules strings.Builder
	for i := range 3 {
		fmt.Fprintf(&rules, rule, i)
	}
	require.NoError(t, within(t, context.Background(), rules.String(), m, 3*600*610))
	d := costly(t, within(t, context.Background(), rules.String(), m, 2*600*610))
	assert.Equal(t, diag.Position{Line: 3, Column: 33}, d.Range.Start)
	assert.Contains(t, d.Message, "the rule r2 goes over the 732,000 steps that all custom rules may take together")
	require.Len(t, d.Related, 2)
	assert.Equal(t, 1, d.Related[0].Range.Start.Line)
	assert.Contains(t, d.Related[0].Message, "the rule r0 took 36")
	assert.Equal(t, "order.journey.yaml", d.Related[1].Range.File)

	// Five hundred rules of which each is far below what all may take.
	rules.Reset()
	for i := range 500 {
		fmt.Fprintf(&rules, rule, i)
	}
	d = costly(t, within(t, context.Background(), rules.String(), m, custom.QuickSteps))
	assert.Equal(t, custom.QuickSteps/(600*603)+1, d.Range.Start.Line)
}

// Texts, messages and findings count, whatever a rule looks at.
func TestBudgetOfTexts(t *testing.T) {
	text := strings.Replace(order, "name: Choose", `name: "`+strings.Repeat("lorem ipsum ", 4000)+`", id: choose`, 1)
	m := load(t, text)
	for rule, place := range map[string]diag.Position{
		`{id: a, message: x, assert: 'all(touchpoints, not (.name matches "(l.*o.*r.*){30}Z$"))'}`: {Line: 1, Column: 55},
		`{id: a, message: x, assert: 'tp.position > 1 or not (tp.name matches "(l.*o.*){30}Z$")'}`: {Line: 1, Column: 59},
		`{id: a, message: "{{tp.name}}{{tp.name}}{{tp.name}}", assert: 'tp.position > 1'}`:         {Line: 1, Column: 45},
	} {
		d := costly(t, within(t, context.Background(), "- "+rule, m, 120_000))
		assert.Equal(t, place, d.Range.Start, rule)
		assert.Contains(t, d.Message, "at order/choose the rule a goes over", rule)
	}
	d := costly(t, within(t, context.Background(), "- {id: a, message: x, assert: 'false'}", load(t, large(600)), 30_000))
	assert.Contains(t, d.Message, "the rule a goes over", "findings count")
}

// stopping is a context that ends once it has been asked so often.
type stopping struct {
	context.Context
	left int
}

func (s *stopping) Err() error {
	if s.left--; s.left < 0 {
		return context.Canceled
	}
	return nil
}

// A run that is stopped ends within a subject, too: between elements.
func TestStoppedWithin(t *testing.T) {
	text := strings.Replace(order, "name: Choose", `name: "`+strings.Repeat("lorem ipsum ", 4000)+`", id: choose`, 1)
	rule := `- {id: a, for: journey, message: x, assert: 'all(touchpoints, not (.name matches "(l.*o.*){30}Z$"))'}`
	m := load(t, text)
	asked := &stopping{context.Background(), 1 << 30}
	require.NoError(t, within(t, asked, rule, m, 0))
	all := 1<<30 - asked.left
	require.ErrorIs(t, within(t, &stopping{context.Background(), all - 1}, rule, m, 0), context.Canceled, "the last look is in the only subject")
}

// What teams write takes far less than is there, even while somebody types.
func TestOrdinary(t *testing.T) {
	maps, err := filepath.Glob("../../examples/maps/*.journey.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, maps)
	const more = `
- {id: h, message: x, allow_empty: true, assert: "tp.name matches '^[A-ZА-ЯЁІЇЄҐĄĆĘŁŃÓŚŹŻ]' or true"}
- {id: i, message: "{{tp.name}}", assert: "count(touchpoints, .name == tp.name) == 1 and false"}
- {id: j, message: x, assert: "lower(trim(tp.does)) != 'tbd'"}
- {id: k, message: x, assert: "all(tp.next, # != tp.id)"}
- {id: l, message: x, assert: "any(touchpoints, .stage == tp.stage and .owner == tp.owner)"}
`
	for _, file := range maps {
		m, err := journey.Loader{}.Load(context.Background(), file)
		require.NoError(t, err)
		assert.NoError(t, within(t, context.Background(), seven+more, m, custom.QuickSteps/500), file)
	}
	r := settings.Parse(".seam.yaml", []byte(seven+more))
	custom.Read(r, r.Root(), nil)
	require.NoError(t, r.Err())
	assert.NoError(t, within(t, context.Background(), seven+more, load(t, large(600)), custom.QuickSteps))
}
