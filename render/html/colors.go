package html

import (
	"strconv"
	"strings"

	"github.com/seam-cx/seam/render"
)

// colors are the colours of the style as properties of the style sheet. What is
// no six-digit hex colour is left out.
func (p *page) colors() string {
	s := &p.style
	var b strings.Builder
	set := func(name string, c render.Color) {
		if hex(c) {
			b.WriteString("--" + name + ":" + string(c) + ";")
		}
	}
	b.WriteString(":root{")
	for _, x := range []struct {
		name string
		c    render.Color
	}{
		{"page", s.Page}, {"block", s.Block}, {"card", s.Card}, {"ink", s.Ink}, {"ink2", s.Ink2}, {"ink3", s.Ink3},
		{"hair", s.Hair}, {"line", s.CardLine}, {"track", s.Track}, {"stage", s.Stage}, {"on-stage", s.OnStage}, {"on-stage2", s.OnStageSmall},
		{"accent", s.Accent}, {"accent-tint", s.AccentTint}, {"on-solid", s.OnSolid},
		{"bad", s.Bad}, {"bad-tint", s.BadTint}, {"bad-ink", s.BadInk},
		{"good", s.Good}, {"good-tint", s.GoodTint}, {"good-ink", s.GoodInk},
		{"warning", s.Warning}, {"truth", s.Truth}, {"curve", s.Curve},
		{"doing", s.Doing}, {"waiting", s.Waiting}, {"friction", s.Friction},
	} {
		set(x.name, x.c)
	}
	for i, c := range s.Emotion {
		set("e"+strconv.Itoa(i), c)
	}
	b.WriteString("--font:")
	for _, name := range s.Fonts.Families() {
		b.WriteString("\"" + name + "\",") // of letters, digits and the like alone
	}
	b.WriteString("\"Liberation Sans\"}\n")
	for i, d := range s.Departments {
		b.WriteString(".d" + strconv.Itoa(i) + "{")
		set("dept", d.Solid)
		set("dept-tint", d.Tint)
		set("dept-ink", d.Ink)
		b.WriteString("}\n")
	}
	return b.String()
}

func hex(c render.Color) bool {
	if len(c) != 7 || c[0] != '#' {
		return false
	}
	_, err := strconv.ParseUint(string(c[1:]), 16, 32)
	return err == nil
}
