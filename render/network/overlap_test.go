package network_test

import (
	"context"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

// area is what a text or a card takes up.
type area struct {
	x0, y0, x1, y1 float64
	what, group    string
}

func (a area) meets(b area) bool {
	const slack = 0.5
	return a.x0 < b.x1-slack && b.x0 < a.x1-slack && a.y0 < b.y1-slack && b.y0 < a.y1-slack
}

// texts and boxes are what a scene writes, and the cards it writes on, each with
// the id of its group.
func areas(items []render.Item, group string) (texts, boxes []area) {
	first := true
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			t, b := areas(it.Items, it.ID)
			texts, boxes = append(texts, t...), append(boxes, b...)
		case *render.Rect:
			if first && (strings.HasPrefix(group, "tp-") || strings.HasPrefix(group, "outcome-")) {
				boxes = append(boxes, area{it.X, it.Y, it.X + it.W, it.Y + it.H, "card", group})
			}
			first = false
		case *render.Text:
			x := it.X
			switch it.Anchor {
			case render.Middle:
				x -= it.Width / 2
			case render.End:
				x -= it.Width
			}
			// From the top of the capitals to a little below the baseline:
			// lines of one text stand closer than their whole height.
			texts = append(texts, area{x, it.Y - it.Size*fonts.CapHeight, x + it.Width, it.Y + 0.1*it.Size, it.Text, group})
		}
	}
	return texts, boxes
}

// sound holds a scene to what every picture must keep: all texts on the page, none
// over another or over a card that it does not belong to, all within their card.
func sound(t testing.TB, s *render.Scene) []area {
	t.Helper()
	texts, boxes := areas(s.Items, "")
	own := map[string]area{}
	for i, b := range boxes {
		own[b.group] = b
		require.True(t, b.x0 >= 0 && b.y0 >= 0 && b.x1 <= s.Width && b.y1 <= s.Height, "%+v", b)
		for _, o := range boxes[:i] {
			require.False(t, b.meets(o), "%+v\n%+v", b, o)
		}
	}
	for i, a := range texts {
		require.True(t, a.x0 >= 0 && a.y0 >= 0 && a.x1 <= s.Width && a.y1 <= s.Height, "off the page of %v by %v: %+v", s.Width, s.Height, a)
		if c, ok := own[a.group]; ok {
			require.True(t, a.x0 >= c.x0 && a.y0 >= c.y0 && a.x1 <= c.x1 && a.y1 <= c.y1, "leaves its card: %+v\n%+v", a, c)
		}
		for _, o := range texts[:i] {
			require.False(t, a.meets(o), "%+v\n%+v", a, o)
		}
		for _, b := range boxes {
			require.False(t, a.group != b.group && a.meets(b), "%+v\n%+v", a, b)
		}
	}
	return texts
}

// counts is how many maps are drawn: hundreds where SEAM_LONG is set.
func counts() (seeds uint64) {
	if os.Getenv("SEAM_LONG") != "" {
		return 120
	}
	return 6
}

func TestNothingOverlaps(t *testing.T) {
	for seed := range counts() {
		for _, n := range []int{1, 2, 3, 5, 8, 13, 25, 40, 100} {
			if n > 30 && seed > 20 || n > 30 && seed > 1 && counts() < 10 {
				continue
			}
			m := sample.Generate(seed, n)
			for _, in := range []render.Input{{Map: m, Figures: sample.Figures(m)}, {Map: m}} {
				texts := sound(t, draw(t, in, sample.Look(theme.Light, int(seed))))
				labelled(t, in, texts)
			}
		}
	}
}

// labelled checks that every way that somebody takes has its number, and every
// name is written whole.
func labelled(t *testing.T, in render.Input, texts []area) {
	t.Helper()
	written := map[string]string{}
	free := 0
	for _, a := range texts {
		written[a.group] += a.what
		if a.group == "" {
			free++
		}
	}
	squeeze := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r == ' ' || r == '-' || r == '\t' {
				return -1
			}
			return r
		}, s)
	}
	for i := range in.Map.Stages {
		for j := range in.Map.Stages[i].Touchpoints {
			tp := &in.Map.Stages[i].Touchpoints[j]
			require.Contains(t, squeeze(written["tp-"+tp.ID]), squeeze(tp.Name))
		}
		require.Contains(t, squeeze(written["stage-"+in.Map.Stages[i].ID]), squeeze(in.Map.Stages[i].Name))
	}
	for i := range in.Map.Outcomes {
		o := &in.Map.Outcomes[i]
		if !o.Success && !ends(in, i) {
			require.NotContains(t, written, "outcome-"+o.ID)
			continue
		}
		require.Contains(t, squeeze(written["outcome-"+o.ID]), squeeze(o.Name))
	}
}

// ends tells whether somebody ends in an outcome; without figures, whether the
// map leads there.
func ends(in render.Input, outcome int) bool {
	if in.Figures != nil {
		for _, t := range in.Figures.Effort.Transitions {
			if t.Outcome == in.Map.Outcomes[outcome].ID && t.Flow > 0 {
				return true
			}
		}
		return false
	}
	for _, e := range in.Map.Graph().Encounters() {
		for _, t := range in.Map.Graph().Out(e.Index) {
			if t.Outcome == outcome && e.Share*t.P > 0 {
				return true
			}
		}
	}
	return false
}

// What falls into a pipe ends where the pipe is as deep as before it, so that
// nothing looks out below the bend.
func TestFallsEndInThePipe(t *testing.T) {
	tenth := touchpoint.Target{Outcome: "gone", Share: new(float64)}
	*tenth.Share = 0.1
	m := &journey.Map{ID: "m", Title: "M", Locale: "en", Stages: []journey.Stage{{ID: "s", Name: "S"}}}
	m.Outcomes = []journey.Outcome{{Entry: journey.Entry{ID: "gone", Name: "gone"}}, {Entry: journey.Entry{ID: "done", Name: "done"}, Success: true}}
	for _, id := range []string{"a", "b", "c", "d"} {
		m.Stages[0].Touchpoints = append(m.Stages[0].Touchpoints, touchpoint.Touchpoint{ID: id, Name: id})
	}
	for i, next := range []string{"b", "c", "d"} {
		m.Stages[0].Touchpoints[i].Next = []touchpoint.Target{{Touchpoint: next}, tenth}
	}
	m, err := journey.New(context.Background(), *m)
	require.NoError(t, err)
	var falls []*render.Rect
	for _, item := range draw(t, render.Input{Map: m, Figures: sample.Figures(m)}, theme.Light).Items {
		if g, ok := item.(*render.Group); ok && strings.Contains(g.Title, "gone: 10") || ok && strings.Contains(g.Title, "gone: 9") || ok && strings.Contains(g.Title, "gone: 8") {
			if r, ok := g.Items[0].(*render.Rect); ok && r.H > r.W {
				falls = append(falls, r)
			}
		}
	}
	require.Len(t, falls, 3)
	deep := falls[0].Y + falls[0].H - 0.4*falls[0].W
	for i, r := range falls {
		if i > 0 {
			require.LessOrEqual(t, r.Y+r.H, deep+1e-9)
		}
		deep += r.W
	}
}

// A small picture is not wider than what it shows.
func TestSmall(t *testing.T) {
	m := &journey.Map{ID: "two", Title: "Buy a ticket", Locale: "en", Stages: []journey.Stage{{ID: "buy", Name: "Buy",
		Touchpoints: []touchpoint.Touchpoint{{ID: "seat", Name: "Choose a seat"}, {ID: "pay", Name: "Pay"}}}}}
	m, err := journey.New(context.Background(), *m)
	require.NoError(t, err)
	s := draw(t, render.Input{Map: m, Figures: sample.Figures(m)}, theme.Light)
	_, boxes := areas(s.Items, "")
	right := 0.0
	for _, b := range boxes {
		right = math.Max(right, b.x1)
	}
	require.Less(t, s.Width-right, 80.0)
	require.Less(t, s.Width, 700.0)
}

func TestTrappedAndEmpty(t *testing.T) {
	trapped := sample.Generate(4, 12)
	for _, c := range []struct {
		name string
		in   render.Input
	}{
		{"trapped", render.Input{Map: trapped, Figures: &figures.Report{Effort: &figures.Effort{}}}},
		{"no touchpoint", render.Input{Map: &journey.Map{ID: "a", Title: "Empty"}}},
		{"an empty stage", render.Input{Map: &journey.Map{Stages: []journey.Stage{{ID: "s", Name: "Stage"}}}}},
		{"outcomes alone", render.Input{Map: &journey.Map{Stages: []journey.Stage{{ID: "s"}}, Vocabulary: journey.Vocabulary{Outcomes: []journey.Outcome{
			{Entry: journey.Entry{ID: "a", Name: "Bought"}, Success: true}, {Entry: journey.Entry{ID: "b", Name: "Left"}}}}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := draw(t, c.in, theme.Light)
			require.False(t, math.IsNaN(s.Width+s.Height))
			require.NotEmpty(t, s.Desc)
			sound(t, s)
		})
	}
}

func TestNoNumberIsLeftOut(t *testing.T) {
	for seed := range counts() {
		for _, n := range []int{8, 16, 30} {
			m := sample.Generate(seed, n)
			in := render.Input{Map: m, Figures: sample.Figures(m)}
			s := draw(t, in, theme.Light)
			want := map[string]int{}
			for _, tr := range in.Figures.Effort.Transitions {
				if tr.Flow > 1e-6 {
					want[fmt.Sprint(tr.From, ">", tr.To, tr.Outcome)]++
				}
			}
			got := map[string]int{}
			texts, _ := areas(s.Items, "")
			for _, a := range texts {
				if strings.HasPrefix(a.group, "way-") {
					got[a.group]++
				}
			}
			require.Len(t, got, len(want), "seed %d, %d touchpoints", seed, n)
		}
	}
}
