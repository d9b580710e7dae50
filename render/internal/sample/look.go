package sample

import (
	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
)

// Look gives a style one of some corners, densities, logos and fonts, by number;
// 0 changes nothing. The fonts are wider than the usual one: Liberation Sans
// Bold for everything.
func Look(style render.Style, number int) render.Style {
	switch number % 4 {
	case 1:
		style.Density, style.Radius = render.Compact, render.Square
	case 2:
		style.Density, style.Radius, style.Logo = render.Roomy, 24, logo
	case 3:
		bold, _, err := render.NewFonts(fonts.Bytes(fonts.Bold))
		if err != nil {
			panic("sample: " + err.Error()) // the font is part of the program
		}
		style.Density, style.Fonts = render.Compact, bold
	}
	return style
}

var logo = &render.Logo{Width: 40, Height: 20, Name: "Two squares", Items: []render.Item{
	&render.Rect{W: 20, H: 20, R: 4, Fill: render.Fill{Color: "#1F5FA8"}},
	&render.Rect{X: 21, W: 19, H: 20, R: 4, Fill: render.Fill{Color: "#14808A"}},
}}
