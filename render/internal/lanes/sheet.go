// Package lanes is what views with lanes have in common: touchpoints in columns
// under the chevrons of their stages, handoffs between departments, lines with
// right angles, and how both are packed into gutters.
package lanes

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/owners"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/internal/traffic"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

// Sizes in layout pixels.
const (
	Margin     = 28.0
	StageGap   = 10.0
	CardPad    = 9.0
	CardRadius = 6.0
	LeastWidth = 1120.0 // of the page
	mostSpread = 150.0  // how far the columns of a small map are widened
	emptyStage = 126.0  // the width of a stage without touchpoints
)

// Sheet is one picture in the making.
type Sheet struct {
	In    render.Input
	Style render.Style
	P     *render.Palette
	Lang  locale.Lang
	Words *Words
	M     *journey.Map
	Net   *traffic.Network
	Book  *owners.Book

	Cols   []Column
	Stages []Stage
	Rail   float64 // width of the lane names
	Width  float64 // of the page
	Page   Page

	natural []float64 // the least room of each column
	Items   []render.Item
}

// Column is one touchpoint.
type Column struct {
	Index, Stage int     // of the touchpoint over all stages, and of the stage
	Left, Pitch  float64 // room of the column
	X, W         float64 // of its boxes

	Touchpoint *touchpoint.Touchpoint
	Place      *traffic.Place
	Name       string
	Does       string
	Evidence   string
	Owner      string // accountable for most visits, "" for nobody
	Front      []touchpoint.Work
	Back       []touchpoint.Work
	Channels   []string // ids
	Parts      []Part   // one for each who is accountable on some channel
	Divided    bool     // a part that stands in a column of its own
	Nth, Of    int      // place among the columns of its touchpoint, from 0, and their number
}

// Right is the right edge of the boxes of a column.
func (c *Column) Right() float64 { return c.X + c.W }

// Stage is one stage with the columns under it.
type Stage struct {
	*journey.Stage
	First, Count int // its columns
	X, W         float64
	Continued    bool // it began on the page before
}

// New gathers what a picture of lanes shows. It fails without a map and for a
// map without touchpoints; view names what fails.
func New(view string, in render.Input, style render.Style) (*Sheet, error) {
	if in.Map == nil {
		return nil, errors.New(view + ": there is no map to draw")
	}
	s := &Sheet{In: in, Style: style, M: in.Map}
	s.P = &s.Style.Palette
	tag := style.Lang
	if tag == "" {
		tag = in.Map.Locale
	}
	s.Lang = locale.Of(tag)
	s.Words = wordsOf(s.Lang)
	s.Net = traffic.Of(in.Map, s.Effort())
	s.Book = owners.Of(in.Map, &s.Style)
	s.gather()
	if len(s.Cols) == 0 {
		return nil, fmt.Errorf("%s: the map %q has no touchpoints to draw: give a stage its first one", view, in.Map.Title)
	}
	return s, nil
}

// Effort are the figures of effort, nil where there are none.
func (s *Sheet) Effort() *figures.Effort {
	if s.In.Figures == nil {
		return nil
	}
	return s.In.Figures.Effort
}

func (s *Sheet) gather() {
	g := s.M.Graph()
	for i := range s.M.Stages {
		st := &s.M.Stages[i]
		s.Stages = append(s.Stages, Stage{Stage: st, First: len(s.Cols), Count: len(st.Touchpoints)})
		for t := range st.Touchpoints {
			tp := &st.Touchpoints[t]
			c := Column{Index: len(s.Cols), Stage: i, Touchpoint: tp, Of: 1, Place: &s.Net.Places[len(s.Cols)], Name: tp.Name}
			if c.Name == "" {
				c.Name = tp.ID
			}
			c.divide(g.EncountersOf(tp.ID))
			c.add(&tp.Detail)
			for u := range tp.Channels {
				c.Channels = append(c.Channels, tp.Channels[u].ID)
				c.add(&tp.Channels[u].Detail)
			}
			s.Cols = append(s.Cols, c)
		}
	}
}

// add takes what a touchpoint, or its use of a channel, says.
func (c *Column) add(t *touchpoint.Detail) {
	if c.Does == "" {
		c.Does = t.Does
	}
	if c.Evidence == "" {
		c.Evidence = t.Evidence
	}
	c.Front = append(c.Front, t.Frontstage...)
	c.Back = append(c.Back, t.Backstage...)
}

// Set is a type in the letters of the style.
func (s *Sheet) Set(t parts.Type) parts.Type { return t.In(&s.Style) }

// Radius is that of the corners of cards.
func (s *Sheet) Radius() float64 { return s.Style.Corner(CardRadius) }

// Pad is the room inside cards, at the left and at the right.
func (s *Sheet) Pad() float64 { return s.Style.Room(CardPad) }

// Add puts items on top.
func (s *Sheet) Add(items ...render.Item) { s.Items = append(s.Items, items...) }

// Scene is the finished picture.
func (s *Sheet) Scene(height float64, desc string) *render.Scene {
	return s.Style.Finish(&render.Scene{
		Width: s.Width, Height: math.Ceil(height), Background: s.P.Page,
		Title: phrase.OneLine(s.M.Title), Desc: desc, Lang: string(s.Lang), Prefix: s.Style.Prefix,
		Items: s.Items,
	})
}

// Spread widens the pitches of a small map so that it fills a page of the least
// width.
func Spread(pitch []float64, fixed, least float64) {
	total := fixed
	for _, p := range pitch {
		total += p
	}
	spare := least - total
	if spare <= 0 || len(pitch) == 0 {
		return
	}
	each := math.Min(mostSpread, math.Floor(spare/float64(len(pitch))))
	for i := range pitch {
		pitch[i] += each
	}
}

// PlaceColumns gives columns their room; boxes stand lead from its left edge and
// leave trail at its right one. Stages without touchpoints keep empty room.
func (s *Sheet) PlaceColumns(pitch []float64, lead, trail func(i int) float64) {
	fixed := 2*Margin + s.Rail + StageGap*float64(len(s.Stages)-1)
	for i := range s.Stages {
		if s.Stages[i].Count == 0 {
			fixed += emptyStage
		}
	}
	s.natural = slices.Clone(pitch)
	Spread(pitch, fixed, s.least())
	x := Margin + s.Rail
	for i := range s.Stages {
		st := &s.Stages[i]
		st.X = x
		for k := st.First; k < st.First+st.Count; k++ {
			c := &s.Cols[k]
			c.Left, c.Pitch = x, pitch[k]
			c.X, c.W = x+lead(k), pitch[k]-lead(k)-trail(k)
			x += pitch[k]
		}
		if st.Count == 0 {
			x += emptyStage
		}
		st.W = x - st.X
		x += StageGap
	}
	s.Width = math.Max(s.least(), math.Ceil(x-StageGap+Margin))
}

// least is how wide the picture is at least.
func (s *Sheet) least() float64 {
	if s.Page.Width > 0 {
		return s.Page.Width
	}
	return LeastWidth
}

// Block is the ground of a lane: one box a stage.
func (s *Sheet) Block(y, h float64, c render.Color) []render.Item {
	items := make([]render.Item, 0, len(s.Stages))
	for i := range s.Stages {
		items = append(items, &render.Rect{X: s.Stages[i].X, Y: y, W: s.Stages[i].W, H: h, R: s.Style.Corner(5), Fill: render.Fill{Color: c}})
	}
	return items
}

// LongestWord is the width of the widest piece of text that wrapping keeps whole.
func LongestWord(t parts.Type, text string) float64 {
	w := 0.0
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		w = math.Max(w, t.Width(word))
	}
	return w
}
