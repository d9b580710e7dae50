// Package specimen lays out every drawing part once, in any style, so that the
// tests of backends paint what views paint and people can look at it.
package specimen

import (
	"fmt"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// sheet collects the items of the specimen.
type sheet struct {
	*render.Palette
	style render.Style
	items []render.Item
}

// Scene is the specimen in a style.
func Scene(style render.Style) *render.Scene {
	s := &sheet{Palette: &style.Palette, style: style}
	s.header()
	s.chevrons()
	s.cards()
	s.emotion()
	s.marks()
	s.owners()
	s.scripts()
	return &render.Scene{
		Width: 1120, Height: 900, Background: style.Page, Lang: "en", Prefix: style.Prefix,
		Title: "Specimen", Desc: "Every drawing part in the style " + style.Name + ".", Items: s.items,
	}
}

func (s *sheet) add(items ...render.Item) { s.items = append(s.items, items...) }

func (s *sheet) text(x, y float64, t string, size float64, bold, italic bool, c render.Color) {
	s.add(&render.Text{X: x, Y: y, Text: t, Size: size, Bold: bold, Italic: italic, Color: c,
		Width: fonts.Width(t, size, fonts.FaceOf(bold, italic))})
}

func (s *sheet) block(x, y, w, h float64) {
	s.add(&render.Rect{X: x, Y: y, W: w, H: h, R: 6, Fill: render.Fill{Color: s.Block}})
}

func (s *sheet) header() {
	s.text(28, 30, "Specimen · "+s.style.Name, 12, true, false, s.Accent)
	s.text(28, 64, "Every part, once", 32, true, false, s.Ink)
	s.text(28, 88, "46 of 100 people who start get connected. Voilà: AVATAR, To, Tęsknota, Ґанок.", 16, false, false, s.Ink2)
	s.add(&render.Rect{X: 660, Y: 14, W: 432, H: 84, R: 10, Fill: render.Fill{Color: s.Panel}})
	s.add(parts.Avatar(708, 56, 28, s.Palette)...)
	s.text(748, 52, "Olena, 34", 15, true, false, s.Ink)
	s.text(748, 70, "60 % of customers", 12, false, false, s.Ink3)
	s.add(&render.Line{X1: 880, Y1: 28, X2: 880, Y2: 84, Stroke: render.Stroke{Color: s.Hair, Width: 1}})
	s.text(896, 36, "Success", 12, true, false, s.Ink2)
	s.text(896, 64, "46 %", 28, true, false, s.Bad)
	s.add(parts.Bar(896, 72, 180, 6, 0.46, s.Bad, s.Track)...)
	s.add(parts.TargetMark(896+180*0.65, 75, 12, s.Ink))
}

func (s *sheet) chevrons() {
	for i, name := range []string{"Discover", "Choose", "Замовлення", "Podłączenie"} {
		x := 28 + 267*float64(i)
		s.add(&render.Group{ID: "stage", Title: name, Items: []render.Item{
			parts.Chevron(x, 112, 272, 44, i == 0, s.Stage),
			&render.Text{X: x + 16, Y: 140, Text: name, Size: 17, Bold: true, Color: s.OnStage},
			&render.Text{X: x + 250, Y: 139, Text: "86 of 100 reach it", Size: 12, Color: s.OnStageSmall, Anchor: render.End},
		}})
	}
}

func (s *sheet) card(x float64, number int, name, does string, truth, assumed bool) {
	const y, w, h = 190, 112, 118
	outline := render.Stroke{Color: s.CardLine, Width: 1}
	switch {
	case truth:
		outline = render.Stroke{Color: s.Truth, Width: 1.6}
	case assumed:
		outline = render.Stroke{Color: s.Ink3, Width: 1.2, Dash: []float64{5, 3.5}}
	}
	var items []render.Item
	items = append(items, &render.Rect{X: x, Y: y, W: w, H: h, R: 6, Fill: render.Fill{Color: s.Card}, Stroke: outline})
	if assumed {
		items = append(items, parts.Hatch(x+1, y+1, w-2, h-2, 5, s.Hatch, 2))
	}
	items = append(items, &render.Text{X: x + 9, Y: y + 18, Text: fmt.Sprint(number), Size: 11, Bold: true, Color: s.Ink3})
	if truth {
		items = append(items, parts.Diamond(x+28, y+14, 6, s.Truth, ""))
	}
	base := y + 36.0
	for _, line := range fonts.WrapMax(name, w-18, 13.5, fonts.Bold, 2) {
		items = append(items, &render.Text{X: x + 9, Y: base, Text: line, Size: 13.5, Bold: true, Color: s.Ink})
		base += 16.5
	}
	for _, line := range fonts.WrapMax(does, w-18, 12, fonts.Regular, 2) {
		items = append(items, &render.Text{X: x + 9, Y: base, Text: line, Size: 12, Color: s.Ink2})
		base += 15
	}
	items = append(items, &render.Text{X: x + w - 9, Y: y + h - 8, Text: "94 %", Size: 11.5, Bold: true, Color: s.Ink2, Anchor: render.End})
	s.add(&render.Group{ID: "tp-" + name, Title: name + ": " + does, Link: "#tp", Items: items})
}

func (s *sheet) cards() {
	s.block(28, 164, 1064, 196)
	s.card(36, 1, "Compare packages", "Weighs price against speed", true, false)
	s.card(162, 2, "Чекає новин", "Перевіряє телефон, планує день", false, true)
	s.card(288, 3, "Sprawdza dostępność", "Wpisuje ulicę i numer", false, false)
	s.card(414, 4, "Kundenzufriedenheitsbefragung", "Beantwortet Fragen", false, false)
	flow := render.Stroke{Color: s.Flow, Width: 4}
	pt := func(x, y float64) parts.Point { return parts.Point{X: x, Y: y} }
	for i := range 3 {
		x := 148 + 126*float64(i)
		s.add(parts.Arrow([]parts.Point{pt(x, 296), pt(x+14, 296)}, flow, "")...)
	}
	flow.Width = 1.6
	s.add(parts.Arrow([]parts.Point{pt(258, 190), pt(258, 174), pt(432, 174), pt(432, 190)}, flow, s.Block)...)
	loop := render.Stroke{Color: s.Loop, Width: 1.6, Dash: []float64{5, 3.5}}
	s.add(parts.Arrow([]parts.Point{pt(376, 308), pt(376, 346), pt(264, 346), pt(264, 308)}, loop, s.Block)...)
	s.add(&render.Rect{X: 300, Y: 338, W: 40, H: 16, R: 8, Fill: render.Fill{Color: s.Block}})
	s.add(parts.Centered(320, 346, "20 %", 11.5, true, s.Loop))
	s.add(parts.Exit(50, 308, s.Bad)...)
	s.text(62, 322, "6 %", 12, true, false, s.Bad)
	s.text(62, 336, "give up", 12, false, false, s.Ink2)
	s.add(parts.Arrival(430, 308, s.Good, s.OnSolid)...)
	s.add(parts.Pin(136, 203, diag.SeverityError, 3, s.Palette, "")...)
	s.add(parts.Pin(262, 203, diag.SeverityInfo, 12, s.Palette, "")...)
	s.add(parts.Pin(388, 203, diag.SeverityWarning, 10, s.Palette, "")...)
	for i, kind := range []string{"web", "app", "phone", "chat", "email", "sms", "social", "store", "post", "field", "partner", "other"} {
		x, y := 560+130*float64(i%4), 186+40*float64(i/4)
		s.add(parts.Channel(kind, x, y, parts.IconSize, s.Ink2)...)
		s.text(x+20, y+11.5, kind, 12, false, false, s.Ink)
		s.add(parts.Channel(kind, x+76, y-7, 28, s.Ink2)...)
	}
	s.add(parts.Engagement(560, 340, 3, s.Doing, s.Track)...)
	s.text(640, 340, "3", 12, true, false, s.Ink2)
	for i := range 5 {
		s.add(parts.Severity(690+40*float64(i), 338, float64(i)+1, s.Bad, s.Track)...)
	}
	s.add(parts.Diverging(920, 330, 150, 6, 0.31, s.Doing, s.Track, s.Ink)...)
}

func (s *sheet) emotion() {
	const zero, unit = 470, 36
	s.block(28, 366, 1064, 200)
	for v := -2.0; v <= 2; v += 2 {
		y := zero - unit*v
		s.add(&render.Line{X1: 70, Y1: y, X2: 1080, Y2: y, Stroke: render.Stroke{Color: s.Hair, Width: 1}})
		s.add(parts.Face(50, y, 7.5, v, s.Palette)...)
	}
	var pts, target []parts.Point
	values := []float64{0.5, -0.4, -1, 0.7, 0.9, -1.8, 0.1, 1.7, -1.4, 2, -2}
	for i, v := range values {
		pts = append(pts, parts.Point{X: 110 + 94*float64(i), Y: zero - unit*v})
		target = append(target, parts.Point{X: 110 + 94*float64(i), Y: zero - unit*(0.9+0.5*v*float64(i%2))})
	}
	curve := parts.NewCurve(pts)
	above, below := curve.Areas(zero)
	s.add(&render.Path{Segments: above, Fill: render.Fill{Color: s.AreaAbove, Opacity: 0.09}},
		&render.Path{Segments: below, Fill: render.Fill{Color: s.AreaBelow, Opacity: 0.09}},
		&render.Line{X1: 70, Y1: zero, X2: 1080, Y2: zero, Stroke: render.Stroke{Color: s.Ink3, Width: 1.2, Dash: []float64{4, 4}}},
		parts.NewCurve(target).Path(render.Stroke{Color: s.Ghost, Width: 2.2, Dash: []float64{7, 5}}),
		curve.Path(render.Stroke{Color: s.Curve, Width: 3, Round: true}))
	for i, v := range values {
		s.add(parts.Face(pts[i].X, pts[i].Y, parts.FaceRadius, v, s.Palette)...)
		if i%4 == 2 {
			s.add(parts.Diamond(pts[i].X+9, pts[i].Y-9, 4.4, s.Truth, s.Block))
		}
	}
	s.add(parts.Pin(pts[5].X+26, pts[5].Y, diag.SeverityError, 6, s.Palette, s.Block)...)
}

func (s *sheet) marks() {
	s.block(28, 572, 1064, 56)
	y := 600.0
	s.add(parts.Check(50, y, 13, 2, s.Good), parts.Cross(80, y, 10, 2, s.Bad), parts.Down(108, y, 10, s.Bad),
		parts.Up(132, y, 10, s.Good), parts.Differs(160, y, 16, 2, s.Bad), parts.Empty(192, y, 15, 1.6, s.Ink3),
		parts.Plus(220, y, 9, 1.8, s.Good), parts.Minus(244, y, 9, 1.8, s.Bad))
	s.add(parts.Goal(270, y, 5.5, s.Accent)...)
	s.add(parts.Clock(298, y, 6, s.Ink2)...)
	s.add(parts.TickDisc(330, y, 6, s.Good, s.OnSolid)...)
	s.add(parts.TickRing(358, y, 8, s.Good)...)
	for i := range 3 {
		s.add(parts.Badge(390+26*float64(i), y, parts.Change(i), s.Palette)...)
		s.add(parts.Disc(480+30*float64(i), y, parts.Handoff(i), s.Palette, s.Block)...)
	}
	s.add(parts.NumberDisc(580, y, 7, true, s.Palette, s.Block)...)
	s.add(parts.NumberDisc(614, y, 14, false, s.Palette, s.Block)...)
	s.add(parts.Bar(650, y-3, 90, 6, 0.38, s.Bad, s.Track)...)
	s.add(parts.TargetMark(650+90*0.75, y, 12, s.Ink))
	for i := range 5 {
		x := 760 + 32*float64(i)
		s.add(&render.Rect{X: x, Y: y - 20, W: 30, H: 18, R: 3, Fill: render.Fill{Color: s.Traffic[i]}})
		s.add(&render.Rect{X: x, Y: y + 2, W: 30, H: 18, R: 3, Fill: render.Fill{Color: s.Heat[i]}})
		ink := s.Ink
		if i > 2 {
			ink = s.OnSolid
		}
		s.add(parts.Centered(x+15, y-11, "61", 12, true, ink), parts.Centered(x+15, y+11, "3.2", 12, true, ink))
	}
	x := 940.0
	for i, c := range []render.Color{s.Doing, s.Waiting, s.Friction} {
		s.add(&render.Rect{X: x + 42*float64(i), Y: y - 18, W: 38, H: 36, Fill: render.Fill{Color: c}})
	}
}

func (s *sheet) owners() {
	s.block(28, 634, 1064, 74)
	names := []string{"Marketing", "Відділ продажу", "Digital", "Serwis", "Billing", "Customer care"}
	for i, name := range names {
		d := s.style.Departments[i%len(s.style.Departments)]
		x := 36 + 174*float64(i)
		s.add(&render.Rect{X: x, Y: 644, W: 160, H: 28, R: 5, Fill: render.Fill{Color: d.Tint},
			Stroke: render.Stroke{Color: d.Solid, Width: 1.4}})
		s.add(parts.Centered(x+80, 658, name, 13, true, d.Ink))
		if i > 0 {
			s.add(parts.Disc(x-7, 658, parts.Handoff(i%3), s.Palette, s.Block)...)
		}
		s.add(&render.Circle{X: x + 6, Y: 690, R: 4, Fill: render.Fill{Color: d.Solid}})
		s.text(x+16, 694, "seen as "+name, 12, false, false, d.Ink)
	}
}

func (s *sheet) scripts() {
	y := 736.0
	for _, line := range []string{
		"Latin  Zażółć gęślą jaźń · Größe, Straße · Çocuk, ığüşöç · Đường về nhà · naïve café e\u0301",
		"Cyrillic  Її ґанок, об'єкт, щастя · Съёмка, объявление · Љубав, ћирилица · Greek Ωμέγα",
		"Signs  8 → 4 % · −3.1 × 2.0 ÷ 3 ≠ 5 ≤ 6 · «лапки» „Anführung“ “quotes” · 29 € · … — –",
		"Elsewhere  顧客の旅 · 고객 여정 · 客户旅程 · 😀 👍🏽 🇺🇦 · ★ ✓ · मेरा · שלום · مرحبا",
	} {
		s.text(28, y, line, 14, false, false, s.Ink)
		y += 24
	}
	s.text(28, y, "Italic: “Is anyone actually coming?”", 12.5, false, true, s.Ink2)
	s.text(300, y, "Bold italic, fjord & <tags>", 12.5, true, true, s.Ink2)
	for i, size := range []float64{9, 11, 12, 13.5, 17, 28} {
		s.text(28+170*float64(i), y+44, fmt.Sprintf("Sphinx %v", size), size, false, false, s.Ink)
	}
}
