package viewtest

import (
	"context"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/touchpoint"
)

// seeds is how many maps are tried, and how many where SEAM_LONG is set.
func seeds(few, many uint64) uint64 {
	if os.Getenv("SEAM_LONG") != "" {
		return many
	}
	return few
}

func seedName(seed uint64) string { return strconv.FormatUint(seed, 10) }

// Generated is the input of one seed: its figures are the real ones, only the
// flows, or none at all.
func (s Suite) Generated(t testing.TB, seed uint64) render.Input {
	t.Helper()
	n := []int{1, 2, 3, 5, 8, 13, 21, 40, 100}[seed%9]
	raw := sample.Rich(seed, n)
	Furnish(raw, Does, seed)
	m, err := journey.New(context.Background(), *raw)
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	in := render.Input{Map: m}
	switch seed % 4 {
	case 0:
	case 1:
		in.Figures = sample.Figures(m)
	default:
		in = s.Analyzed(t, m)
	}
	return s.with(t, in, seed)
}

// Does is what generated work says.
var Does = []string{"Checkout", "Donaudampfschifffahrtsgesellschaftskapitän", "確認する", "Перевірити адресу в мережі", "W",
	"Answers the call and looks up what was said before", "👩‍👩‍👧 call", strings.Repeat("nospaces", 30)}

// Furnish gives a generated map work in front and behind, departments that support
// others, and ways of working together.
func Furnish(m *journey.Map, does []string, seed uint64) {
	k := int(seed)
	work := func() touchpoint.Work {
		k++
		w := touchpoint.Work{Does: does[k*k%len(does)]}
		if k%3 > 0 {
			w.Owner = m.Departments[k*7%len(m.Departments)].ID
		}
		if k%4 > 1 {
			w.System = does[k*3%len(does)]
		}
		if k%2 > 0 {
			w.Wait = touchpoint.Exactly(time.Duration(k*k%5000) * 11 * time.Minute)
		}
		return w
	}
	for i := range m.Departments {
		if (i+int(seed))%3 == 0 {
			m.Departments[i].Line = journey.Support
		}
		if i > 0 && i%2 > 0 {
			m.Governance.Collaboration = append(m.Governance.Collaboration, journey.Collaboration{
				Between: []string{m.Departments[i-1].ID, m.Departments[i].ID}, By: does[(k+i)%len(does)]})
		}
	}
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			tp := &m.Stages[s].Touchpoints[t]
			for range k * 5 % 3 {
				tp.Frontstage = append(tp.Frontstage, work())
			}
			for range k * 11 % 4 {
				tp.Backstage = append(tp.Backstage, work())
			}
			if k++; k%3 > 0 {
				tp.Evidence = does[k%len(does)]
			}
		}
	}
}
