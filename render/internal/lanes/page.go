package lanes

import (
	"math"
	"slices"
	"strconv"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
)

// Page is what of the journey a sheet shows. The zero Page is all of it.
type Page struct {
	pages.Number
	Width float64 // of the paper, 0 for none
	First int     // its first column, among those of the whole
	Band  int     // how many bands stand above it on the page
	Of    *Sheet  // the whole
}

// BandGap is the room between two bands of a page.
const BandGap = 24.0

// ID is an id that the page has once for each band.
func (p Page) ID(id string) string {
	if p.Band > 0 {
		id += "-" + strconv.Itoa(p.Band+1)
	}
	return id
}

// Part is a sheet with some neighbouring columns, from first to last, half open.
// A stage without touchpoints stands with the column after it.
func (s *Sheet) Part(first, last int, page Page) *Sheet {
	p := *s
	page.First, page.Of = first, s
	p.Page, p.Items, p.Stages = page, nil, nil
	p.Cols = slices.Clone(s.Cols[first:last])
	for i := range s.Stages {
		st := s.Stages[i]
		lo, hi := max(st.First, first), min(st.First+st.Count, last)
		empty := st.Count == 0 && st.First >= first && (st.First < last || last == len(s.Cols))
		if lo >= hi && !empty {
			continue
		}
		st.Continued = st.First < first
		st.First, st.Count = lo-first, max(0, hi-lo)
		for k := st.First; k < st.First+st.Count; k++ {
			p.Cols[k].Stage = len(p.Stages)
		}
		p.Stages = append(p.Stages, st)
	}
	return &p
}

// Inside is where a column of the whole stands here; ok is false where it is on
// another page, -1 of an earlier one and the number of columns of a later one.
func (s *Sheet) Inside(column int) (at int, ok bool) {
	switch at := column - s.Page.First; {
	case at < 0:
		return -1, false
	case at >= len(s.Cols):
		return len(s.Cols), false
	default:
		return at, true
	}
}

// Units are the touchpoints with the room that they take, once columns have been
// placed, and the first column of each, with the number of columns behind.
func (s *Sheet) Units() (units []pages.Unit, first []int) {
	for i := range s.Cols {
		if s.Cols[i].Nth > 0 {
			units[len(units)-1].Width += s.natural[i]
			continue
		}
		units, first = append(units, pages.Unit{Group: s.Cols[i].Stage, Width: s.natural[i]}), append(first, i)
	}
	for i := range s.Stages {
		if st := &s.Stages[i]; st.Count == 0 && len(units) > 0 {
			at := len(units) - 1
			for k := range first {
				if first[k] >= st.First {
					at = k
					break
				}
			}
			units[at].Width += emptyStage + StageGap
		}
	}
	return units, append(first, len(s.Cols))
}

// Band is some neighbouring columns, half open, and the page that they stand on.
type Band struct {
	First, Last int
	Page        Page
}

// Job is how a picture is broken for a width; draw draws some bands below one
// another.
func (s *Sheet) Job(width float64, draw func(bands []Band, level pages.Level) (*render.Scene, error)) pages.Job {
	units, first := s.Units()
	return pages.Job{Units: units, Gap: StageGap, Fixed: s.Fixed(), Draw: func(spans [][2]int, n pages.Number, level pages.Level) (*render.Scene, error) {
		bands := make([]Band, len(spans))
		for i, b := range spans {
			bands[i] = Band{first[b[0]], first[b[1]], Page{Number: n, Width: math.Floor(width), Band: i}}
		}
		return draw(bands, level)
	}}
}

// Fixed is what a page needs beside its columns.
func (s *Sheet) Fixed() float64 { return 2*Margin + s.Rail }

// The marks at the edges of a page, where ways come from others or lead there.
const (
	markLine = 18.0 // from the last card to where a line ends
	markGap  = 5.0  // from there to its text
	markEdge = 8.0  // from the text to the edge of the stage
)

// MarkRoom is the room beside the columns that the longest of some marks needs.
func (s *Sheet) MarkRoom(texts []string) float64 {
	w := 0.0
	for _, t := range texts {
		w = max(w, s.Set(HintType).Width(t))
	}
	if w == 0 {
		return 0
	}
	return markLine + markGap + w + markEdge
}

// EdgeX is where lines end at the right edge of the page, or begin at its left
// one; the room that the marks have there is that of MarkRoom.
func (s *Sheet) EdgeX(right bool, room float64) float64 {
	if right {
		last := &s.Stages[s.Cols[len(s.Cols)-1].Stage]
		return last.X + last.W - room + markLine
	}
	return s.Stages[s.Cols[0].Stage].X + room - markLine
}

// Mark is what stands at the end of a line at an edge of the page, at x, with a
// ground that keeps it apart from the edges of lanes.
func (s *Sheet) Mark(right bool, x, y float64, text string, ink, ground render.Color) []render.Item {
	w := s.Set(HintType).Width(text)
	box := &render.Rect{X: x + markGap - 3, Y: y - 6.75, W: w + 6, H: 13.5, R: 4, Fill: render.Fill{Color: ground}}
	if right {
		return []render.Item{box, Mid(s.Set(HintType), x+markGap, y, text, ink, render.Start)}
	}
	box.X = x - markGap - w - 3
	return []render.Item{box, Mid(s.Set(HintType), x-markGap, y, text, ink, render.End)}
}

// PageWords are what pages say of each other.
func (s *Sheet) PageWords() pages.Words { return pages.WordsOf(s.Lang) }
