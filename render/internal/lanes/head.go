package lanes

import (
	"math"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// The types of views with lanes.
var (
	StageType   = parts.Type{Size: 17, Lead: 21, Bold: true}
	ReachType   = parts.Type{Size: 12, Lead: 16}
	LaneType    = parts.Type{Size: 13, Lead: 16, Bold: true}
	HintType    = parts.Type{Size: 11, Lead: 14}
	NameType    = parts.Type{Size: 13.5, Lead: 16.5, Bold: true}
	BodyType    = parts.Type{Size: 12, Lead: 15}
	BoldType    = parts.Type{Size: 12, Lead: 15, Bold: true}
	NumberType  = parts.Type{Size: 11, Lead: 14, Bold: true}
	HeadingType = parts.Type{Size: 15, Lead: 20, Bold: true}
	EntryType   = parts.Type{Size: 12.5, Lead: 16, Bold: true}
)

// Mid is one line whose capitals are centred on y.
func Mid(t parts.Type, x, y float64, text string, c render.Color, a render.Anchor) *render.Text {
	return t.Text(x, y+t.Size*fonts.CapHeight/2, text, c, a)
}

// Counted adds to what a picture says that it counts only a part of the journey,
// where that is what is shown.
func (s *Sheet) Counted(takeaway string) string {
	if s.M.Whole() == s.M {
		return takeaway
	}
	return takeaway + " " + s.Words.Part
}

// Header draws what the map is and what the picture says; the result is where
// the next part begins.
func (s *Sheet) Header(view, takeaway, meta string) float64 {
	if s.Page.Later() {
		g, height := s.Page.Head(view, s.M.Title, Margin, Margin, s.Width-2*Margin, &s.Style, s.Lang)
		s.Add(g)
		return Margin + height + 11
	}
	state := s.Words.Current
	if s.M.State == journey.Target {
		state = s.Words.Target
	}
	h := parts.Header{Over: view + " · " + state + s.Page.Over(s.Lang), Title: s.M.Title, Takeaway: takeaway, Meta: meta, Fonts: s.Style.Fonts}
	if s.M.Owner != "" {
		h.Strong = s.Words.Accountable + ": " + s.Book.Name(s.M.Owner)
	}
	g, height := h.Draw(Margin, Margin, s.Width-2*Margin, s.P)
	s.Add(g)
	return Margin + height + 18
}

const chevronPad = parts.ChevronDepth + 7

// chevron is what stands in one chevron: name, and the reach beside or below.
type chevron struct {
	name   parts.Para
	reach  string
	beside bool
	left   float64
}

func (c chevron) height() float64 {
	h := c.name.Height()
	if c.reach != "" && !c.beside {
		h += ReachType.Lead
	}
	return h
}

func (s *Sheet) chevron(i int, reach map[string]float64) chevron {
	st := &s.Stages[i]
	c := chevron{left: chevronPad}
	if s.flat(i) {
		c.left = 14
	}
	inner := st.W - c.left - chevronPad + 5
	name := st.Name
	if name == "" {
		name = st.ID
	}
	c.name = s.Set(StageType).Wrap(name, inner, s.P.OnStage)
	share, ok := reach[st.ID]
	short := s.Lang.Percent(share, 0)
	whole := phrase.Fill(s.Words.Reach, s.Lang.Number(100*share, 0))
	switch {
	case st.Continued:
		whole, short = s.PageWords().Continued, ""
	case !ok:
		return c
	}
	for _, r := range []string{whole, short} {
		if r != "" && len(c.name.Lines) == 1 && c.name.Widest()+16+s.Set(ReachType).Width(r) <= inner {
			c.reach, c.beside = r, true
			return c
		}
	}
	if c.reach = whole; s.Set(ReachType).Width(whole) > inner {
		c.reach = short
	}
	return c
}

// flat tells whether a chevron has no notch: the first one of the journey.
func (s *Sheet) flat(i int) bool { return i == 0 && s.Page.First == 0 }

// Chevrons draws the stages and returns where they end.
func (s *Sheet) Chevrons(y float64) float64 {
	reach := map[string]float64{}
	if e := s.Effort(); e != nil {
		for _, st := range e.Stages {
			if st.Reach.OK {
				reach[st.ID] = st.Reach.X
			}
		}
	}
	list := make([]chevron, len(s.Stages))
	height := 42.0
	for i := range s.Stages {
		list[i] = s.chevron(i, reach)
		height = math.Max(height, list[i].height()+16)
	}
	name := s.Set(LaneType).Wrap(s.Words.Stages, s.Rail-16, s.P.Ink)
	s.Add(name.At(Margin, y+(height-name.Height())/2, render.Start)...)
	for i := range s.Stages {
		st, c := &s.Stages[i], list[i]
		w := st.W
		if i < len(s.Stages)-1 {
			w += parts.ChevronDepth - 1 // into the notch of the next
		}
		left, top := st.X+c.left, y+(height-c.height())/2
		id := "stage-" + st.ID
		if st.Continued {
			id = s.Page.ID(id)
		}
		g := &render.Group{ID: id, Part: phrase.OneLine(st.Name), Title: phrase.OneLine(st.Goal),
			Items: []render.Item{parts.Chevron(st.X, y, w, height, s.flat(i), s.P.Stage)}}
		g.Items = append(g.Items, c.name.At(left, top, render.Start)...)
		switch {
		case c.reach == "":
		case c.beside:
			g.Items = append(g.Items, Mid(s.Set(ReachType), st.X+st.W-chevronPad+5, y+height/2, c.reach, s.P.OnStageSmall, render.End))
		default:
			g.Items = append(g.Items, s.Set(ReachType).Text(left, top+c.name.Height()+ReachType.Baseline(), c.reach, s.P.OnStageSmall, render.Start))
		}
		s.Add(g)
	}
	return y + height
}

// Sign is one sign of a key with what it means.
type Sign struct {
	Width float64
	Draw  func(x, y float64) []render.Item // from x on, centred on y
	Text  string
}

// Key explains signs from y on and returns where it ends.
func (s *Sheet) Key(y float64, signs []Sign) float64 {
	if len(signs) == 0 {
		return y
	}
	const gap = 26.0
	g := &render.Group{ID: "key"}
	g.Items = append(g.Items, &render.Line{X1: Margin, Y1: y, X2: s.Width - Margin, Y2: y, Stroke: render.Stroke{Color: s.P.Hair, Width: 1}})
	y += 10
	x, end, row := Margin, s.Width-Margin, 24.0
	for _, e := range signs {
		text := s.Set(BodyType).Wrap(e.Text, end-Margin-e.Width-8, s.P.Ink2)
		w := e.Width + 8 + text.Widest()
		if x > Margin && x+w > end {
			x, y, row = Margin, y+row, 24
		}
		g.Items = append(g.Items, e.Draw(x, y+12)...)
		g.Items = append(g.Items, text.At(x+e.Width+8, y+12-text.Lead/2, render.Start)...)
		row = math.Max(row, text.Height()+9)
		x += w + gap
	}
	s.Add(g)
	return y + row
}

// TruthSign and AssumedSign explain the marks on cards.
func (s *Sheet) TruthSign() Sign {
	return Sign{12, func(x, y float64) []render.Item { return []render.Item{parts.Diamond(x+6, y, 6, s.P.Truth, "")} }, s.Words.Truth}
}

// AssumedSign explains hatched cards.
func (s *Sheet) AssumedSign() Sign {
	return Sign{24, func(x, y float64) []render.Item {
		return []render.Item{parts.Hatch(x, y-8, 24, 16, 3, s.P.Hatch, 1),
			&render.Rect{X: x, Y: y - 8, W: 24, H: 16, R: 3, Stroke: render.Stroke{Color: s.P.Ink3, Width: 1.1, Dash: []float64{4, 2.5}}}}
	}, s.Words.Assumed}
}

// HandoffSigns explain numbered discs, as far as they were used.
func (s *Sheet) HandoffSigns(declared, undeclared bool) []Sign {
	var out []Sign
	add := func(is bool, text string) {
		out = append(out, Sign{26, func(x, y float64) []render.Item {
			return parts.NumberDisc(x+13, y, 1, is, s.P, "")
		}, text})
	}
	if declared {
		add(true, s.Words.Declared)
	}
	if undeclared {
		add(false, s.Words.Undeclared)
	}
	return out
}
