package journey_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

func TestFormerIDs(t *testing.T) {
	const head = "seam: 1\ntitle: Order\nstages:\n  - name: Order\n    touchpoints:\n"
	for _, c := range []struct{ points, code, message string }{
		{"{id: a, was: b};{id: c, was: [d, e]}", "", ""},
		{"{id: a, was: [b, b]}", "", ""},
		{"{id: a, was: b};{id: c, was: [d, b]}", journey.CodeDuplicateWas, `two touchpoints say that they were "b"`},
		{"{id: a, was: a}", journey.CodeWasPresent, `has the id "a" now`},
		{"{id: a, was: b};{id: b}", journey.CodeWasPresent, `was names "b"`},
		{"{id: a, was: b};{id: b, was: a}", journey.CodeWasPresent, `was names "b"`},
	} {
		text := head
		for _, p := range strings.Split(c.points, ";") {
			text += "      - " + p + "\n"
		}
		m, err := journey.Loader{}.LoadBytes(context.Background(), "a.journey.yaml", []byte(text))
		var list []diag.Diagnostic
		var wrong *diag.Error
		if errors.As(err, &wrong) {
			list = wrong.Diagnostics
		} else {
			require.NoError(t, err)
			list = m.Diagnostics
		}
		assert.Equal(t, c.code == journey.CodeDuplicateWas, err != nil, c.points)
		if c.code == "" {
			for _, d := range list {
				assert.NotContains(t, []string{journey.CodeDuplicateWas, journey.CodeWasPresent}, d.Code)
			}
			continue
		}
		require.NotEmpty(t, list, c.points)
		assert.Equal(t, c.code, list[0].Code)
		assert.Contains(t, list[0].Message, c.message)
		if strings.Contains(c.points, ";") {
			require.Len(t, list[0].Related, 1)
			assert.Positive(t, list[0].Related[0].Range.Start.Line)
		}
	}
}
