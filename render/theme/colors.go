package theme

import (
	"fmt"

	"github.com/seam-cx/seam/render"
)

// named is a colour of a style under the name that theme files have for it.
type named struct {
	key string
	at  *render.Color
}

// single are the colours that stand alone, in the order of the documentation.
func single(p *render.Palette) []named {
	return []named{
		{"page", &p.Page}, {"surface", &p.Block}, {"card", &p.Card}, {"panel", &p.Panel}, {"backstage", &p.Backstage},
		{"text", &p.Ink}, {"secondary", &p.Ink2}, {"muted", &p.Ink3},
		{"accent", &p.Accent}, {"accent_tint", &p.AccentTint},
		{"stage", &p.Stage}, {"on_stage", &p.OnStage}, {"on_stage_small", &p.OnStageSmall}, {"on_solid", &p.OnSolid},
		{"bad", &p.Bad}, {"bad_tint", &p.BadTint}, {"bad_text", &p.BadInk},
		{"good", &p.Good}, {"good_tint", &p.GoodTint}, {"good_text", &p.GoodInk},
		{"warning", &p.Warning}, {"warning_tint", &p.WarningTint},
		{"truth", &p.Truth}, {"flow", &p.Flow}, {"loop", &p.Loop},
		{"doing", &p.Doing}, {"waiting", &p.Waiting}, {"friction", &p.Friction},
		{"curve", &p.Curve}, {"ghost", &p.Ghost}, {"area_above", &p.AreaAbove}, {"area_below", &p.AreaBelow},
		{"line", &p.Hair}, {"card_line", &p.CardLine}, {"track", &p.Track}, {"hatch", &p.Hatch},
	}
}

// scaled are the colours of scales, five each.
type scaled struct {
	key string
	at  *[5]render.Color
}

func scales(p *render.Palette) []scaled {
	return []scaled{{"emotion", &p.Emotion}, {"heat", &p.Heat}, {"traffic", &p.Traffic}}
}

// all are the colours of a style: those that stand alone, those of scales as
// heat[0] and those of departments as departments[0].solid.
func all(s *render.Style) []named {
	out := single(&s.Palette)
	for _, scale := range scales(&s.Palette) {
		for i := range scale.at {
			out = append(out, named{fmt.Sprintf("%s[%d]", scale.key, i), &scale.at[i]})
		}
	}
	for i := range s.Departments {
		d, key := &s.Departments[i], fmt.Sprintf("departments[%d]", i)
		out = append(out, named{key + ".solid", &d.Solid}, named{key + ".tint", &d.Tint}, named{key + ".text", &d.Ink})
	}
	return out
}

// derive gives the colours that a theme file leaves to seam, from those that it
// gives: tints, text on tints and text on stages.
func derive(s *render.Style, given func(key string) bool) {
	p := &s.Palette
	if given("surface") && !given("panel") {
		p.Panel = p.Block
	}
	if given("page") && !given("card") && !s.Dark {
		p.Card = p.Page
	}
	for _, t := range []struct {
		from string
		of   render.Color
		to   string
		at   *render.Color
	}{
		{"accent", p.Accent, "accent_tint", &p.AccentTint}, {"bad", p.Bad, "bad_tint", &p.BadTint},
		{"good", p.Good, "good_tint", &p.GoodTint}, {"warning", p.Warning, "warning_tint", &p.WarningTint},
	} {
		if given(t.from) && !given(t.to) {
			*t.at = tint(s, t.of)
		}
	}
	if given("bad") && !given("bad_text") {
		p.BadInk = textOn(s, p.Bad, p.BadTint)
	}
	if given("good") && !given("good_text") {
		p.GoodInk = textOn(s, p.Good, p.GoodTint)
	}
	for i := range s.Departments {
		d, key := &s.Departments[i], fmt.Sprintf("departments[%d]", i)
		if !given(key + ".solid") {
			continue // of the base
		}
		if !given(key + ".tint") {
			d.Tint = tint(s, d.Solid)
		}
		if !given(key + ".text") {
			d.Ink = textOn(s, d.Solid, d.Tint)
		}
	}
	if given("stage") {
		if !given("on_stage") {
			p.OnStage = readable(p.OnStage, p.Stage)
		}
		if !given("on_stage_small") {
			p.OnStageSmall = readable(p.OnStageSmall, p.Stage)
		}
	}
}

// tint is the ground that belongs to a colour of marks.
func tint(s *render.Style, of render.Color) render.Color {
	part := 0.1
	if s.Dark {
		part = 0.2
	}
	return Mix(of, s.Card, part)
}

// strong is the ratio that text on its own tint is given.
const strong = 7

// textOn is text of the hue of a mark on its tint.
func textOn(s *render.Style, mark, ground render.Color) render.Color {
	if c, ok := nearest(mark, func(c render.Color) bool {
		return meets(c, []need{{ground, strong}, {s.Card, strong}, {s.Block, strong}})
	}); ok {
		return c
	}
	return s.Ink
}

// readable is the usual colour where it can be read on the ground, else white or
// black.
func readable(usual, ground render.Color) render.Color {
	switch {
	case Ratio(usual, ground) >= textRatio:
		return usual
	case Ratio("#FFFFFF", ground) >= Ratio("#111111", ground):
		return "#FFFFFF"
	}
	return "#111111"
}
