package journey_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/seam-cx/seam/journey"
)

// FuzzIgnore: whatever a comment says, it is read, has its place in the text, and
// holds for lines of it; one without a mistake has rules and a reason.
func FuzzIgnore(f *testing.F) {
	for _, comment := range []string{"# seam:ignore no-owner -- why", "#seam:ignore a, b until=2027-03-01 -- x", "  # seam:ignore until=x", "# seam:ignore -- ", "a: 'x' # seam:ignore no-owner --\t—"} {
		f.Add(comment, comment)
	}
	f.Fuzz(func(t *testing.T, above, behind string) {
		text := "seam: 1\n" + above + "\ntitle: T\nstages:\n  - name: S " + behind + "\n    touchpoints: [T]\n"
		m, err := journey.Loader{}.LoadBytes(context.Background(), "x", []byte(text))
		if err != nil || m == nil {
			return
		}
		lines := 2 + bytes.Count([]byte(text), []byte{'\n'}) + bytes.Count([]byte(text), []byte{'\r'})
		for _, x := range m.Ignores {
			if x.Range.Start.Line < 1 || x.Range.Start.Line > lines || x.Range.Start.Column < 1 || x.First > x.Last || x.Last > lines {
				t.Fatalf("no place: %+v", x)
			}
			if x.Wrong == "" && (len(x.Rules) == 0 || x.Reason == "") {
				t.Fatalf("accepts without rules or reason: %+v", x)
			}
		}
	})
}
