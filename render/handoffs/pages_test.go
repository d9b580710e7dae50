package handoffs_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/handoffs"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/internal/sound"
	"github.com/seam-cx/seam/render/pdf"
	"github.com/seam-cx/seam/render/theme"
)

// many is a journey through n departments, each of which is named for its number,
// with touchpoints that are handed on from each to several others.
func many(t testing.TB, n int) render.Input {
	t.Helper()
	raw := sample.Rich(3, 3*n)
	raw.Locale, raw.Departments, raw.Governance = "en", nil, journey.Governance{}
	for i := range n {
		raw.Departments = append(raw.Departments, journey.Department{Entry: journey.Entry{ID: fmt.Sprint("d", i), Name: fmt.Sprintf("Dep%02d", i)}})
	}
	k := 0
	for s := range raw.Stages {
		for p := range raw.Stages[s].Touchpoints {
			tp := &raw.Stages[s].Touchpoints[p]
			tp.Owner, tp.Name, tp.Next = fmt.Sprint("d", k*k%n), fmt.Sprint("Touchpoint ", k), nil
			if k < n {
				tp.Owner = fmt.Sprint("d", k)
			}
			for c := range tp.Channels {
				tp.Channels[c].Owner = ""
			}
			k++
		}
	}
	m, err := journey.New(context.Background(), *raw)
	require.NoError(t, err)
	return input(t, m)
}

// said are the texts of the group with an id, each once.
func said(s *render.Scene, id string) map[string]bool {
	out := map[string]bool{}
	for _, item := range s.Items {
		if g, ok := item.(*render.Group); ok && g.ID == id {
			all, _, _ := sound.Boxes(g.Items)
			for _, x := range all {
				out[x.Name] = true
			}
		}
	}
	return out
}

// Pages of many departments are no larger than the paper. Each part of the matrix
// names its rows and columns and has the key; together they have every cell, every
// pair and every touchpoint.
func TestManyDepartmentsOnPaper(t *testing.T) {
	papers := map[string]render.Paper{"A4": pdf.A4.Room(), "A4-portrait": pdf.A4.Portrait().Room(), "A3": pdf.A3.Room()}
	for _, n := range []int{13, 14, 21, 40} {
		in := many(t, n)
		for name, paper := range papers {
			t.Run(fmt.Sprint(n, "-", name), func(t *testing.T) {
				scenes, err := handoffs.View{}.Pages(context.Background(), in, theme.Light, paper)
				require.NoError(t, err)
				require.Greater(t, len(scenes), 1)
				cells, pairs, bands := 0, 0, 0
				for i, s := range scenes {
					sound.Scene(t, s)
					assert.LessOrEqual(t, s.Width, paper.Width, "page %d", i+1)
					assert.LessOrEqual(t, s.Height, paper.Height, "page %d", i+1)
					assert.True(t, said(s, "header")[fmt.Sprintf("Handoffs · page %d of %d", i+1, len(scenes))] || i == 0, "page %d", i+1)
					rows := 0
					for _, item := range s.Items {
						g, ok := item.(*render.Group)
						if !ok {
							continue
						}
						if strings.HasPrefix(g.ID, "from-") {
							rows++
							all, _, _ := sound.Boxes(g.Items)
							assert.Equal(t, "Dep"+fmt.Sprintf("%02s", strings.TrimPrefix(g.ID, "from-d")), all[0].Name)
							for _, c := range g.Items {
								if cell, ok := c.(*render.Group); ok && cell.Title != "" {
									cells++
								}
							}
						}
						if g.ID == "touchpoints" {
							all, _, _ := sound.Boxes(g.Items)
							for _, x := range all {
								if strings.HasPrefix(x.Name, "Touchpoint") {
									bands++
								}
							}
						}
					}
					if rows > 0 {
						assert.NotEmpty(t, said(s, "takers"), "page %d", i+1)
						assert.True(t, said(s, "legend")["none declared"], "page %d", i+1)
					}
					for text := range said(s, "pairs") {
						if strings.Contains(text, " and ") {
							pairs++
						}
					}
				}
				assert.Equal(t, len(in.Figures.Silos.Handoffs), cells)
				assert.Equal(t, len(in.Figures.Silos.Required), pairs)
				assert.Equal(t, 3*n, bands)
			})
		}
	}
}

// Flows in cells, in the list of pairs and in the key say what they count.
func TestUnit(t *testing.T) {
	in := example(t, "home-broadband")
	for lang, want := range map[string]string{
		"en": "customers per 100 who start", "uk": "клієнти на 100, хто починає", "ru": "клиенты на 100 начавших", "pl": "klienci na 100 zaczynających",
	} {
		style := theme.Light
		style.Lang = lang
		s := draw(t, in, style)
		sound.Scene(t, s)
		for _, id := range []string{"who", "arrange"} {
			all := ""
			for _, item := range s.Items {
				if g, ok := item.(*render.Group); ok && g.ID == id {
					boxes, _, _ := sound.Boxes(g.Items)
					for _, x := range boxes {
						all += x.Name + " "
					}
				}
			}
			assert.Contains(t, all, want, "%s, %s", lang, id)
		}
	}
}

// Shades divide the flows there are into classes that begin at round numbers, and
// the key says of what.
func TestShadesFollowTheFlows(t *testing.T) {
	for _, c := range []struct {
		flows []float64
		want  string
	}{
		{[]float64{1.24, 0.5, 0.08}, "below 25|25–50|50–75|75–100|100 and more"},
		{[]float64{9, 3, 0.5}, "below 200|200–400|400–600|600–800|800 and more"},
		{[]float64{0.06, 0.02}, "below 2|2–4|4–6|6–8"},
		{[]float64{0.6}, "below 15|15–30|30–45|45–60|60 and more"},
		{[]float64{0.03}, "below 1|1–2|2–3|3–4|none declared"},
		{[]float64{0.009}, "below 0.2|0.2–0.4|0.4–0.6|0.6–0.8|0.8 and more"},
		{[]float64{0.002}, "below 0.1|0.1–0.2|0.2–0.3"},
	} {
		in := input(t, company(t, nil, "a", "b", "c", "a", "b"))
		silos := *in.Figures.Silos
		silos.Handoffs = nil
		for i, f := range c.flows {
			silos.Handoffs = append(silos.Handoffs, figures.Handoff{From: string(rune('a' + i)), To: string(rune('a' + (i+1)%3)), Flow: f})
		}
		report := *in.Figures
		report.Silos = &silos
		in.Figures = &report
		s := draw(t, in, theme.Light)
		sound.Scene(t, s)
		key := ""
		for _, item := range s.Items {
			if g, ok := item.(*render.Group); ok && g.ID == "legend" {
				all, _, _ := sound.Boxes(g.Items)
				for _, x := range all {
					key += x.Name + "|"
				}
			}
		}
		assert.Contains(t, key, "customers handed over, per 100 who start:|"+c.want+"|", "%v", c.flows)
	}
}

// On paper where the matrix leaves room at its right, the pairs stand there: no
// page has but a few lines of them.
func TestPairsBesideTheMatrix(t *testing.T) {
	sheets, err := handoffs.View{}.Pages(context.Background(), example(t, "home-broadband"), theme.Light, render.Paper{Width: 1570, Height: 1060})
	require.NoError(t, err)
	require.Len(t, sheets, 2)
	for id, page := range map[string]int{"who": 0, "arrange": 0, "pairs": 0, "legend": 0, "grouping": 1} {
		assert.NotEmpty(t, said(sheets[page], id), id)
		assert.Empty(t, said(sheets[1-page], id), id)
	}
	for _, s := range sheets {
		assert.LessOrEqual(t, s.Height, 1060.0)
	}
}

// Where there is nothing to group, only a sentence stands beside the matrix.
func TestOneDepartmentIsNarrow(t *testing.T) {
	m := loaded(t, "seam: 1\ntitle: T\nstages:\n  - {name: S, touchpoints: [{id: a, owner: sales}, {id: b}]}\n")
	assert.LessOrEqual(t, draw(t, input(t, m), theme.Light).Width, 1240.0)
}
