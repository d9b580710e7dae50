package theme

import "github.com/seam-cx/seam/render"

// Contrast is for readers who need strong contrast: text at least 7:1, marks
// at least 4.5:1, and outlines that can be seen.
var Contrast = render.Style{
	Name: "contrast",
	Palette: render.Palette{
		Page: "#FFFFFF", Block: "#FFFFFF", Card: "#FFFFFF", Panel: "#FFFFFF",
		Ink: "#000000", Ink2: "#1A1A1A", Ink3: "#333333",
		Hair: "#767676", CardLine: "#4A4A4A", Track: "#D0D0D0",
		Stage: "#00204D", OnStage: "#FFFFFF", OnStageSmall: "#FFFFFF",
		Accent: "#003D8F", AccentTint: "#E6F0FF",
		OnSolid: "#FFFFFF",
		Bad:     "#9B0019", BadTint: "#FFF0F1", BadInk: "#6E0010",
		Good: "#005C38", GoodTint: "#EDFAF3", GoodInk: "#003D25",
		Warning: "#7A3B00", WarningTint: "#FFF5E5",
		Backstage: "#EDEDED",
		Truth:     "#7A3B00",
		Loop:      "#5E3A00", Flow: "#1F2A38",
		Hatch: "#D4D4D4",
		Doing: "#00204D", Waiting: "#5A6E8C", Friction: "#A83210",
		Emotion:   [5]render.Color{"#8F0016", "#B03020", "#4A4A4A", "#1D6FA3", "#003D8F"},
		Curve:     "#000000",
		AreaAbove: "#003D8F", AreaBelow: "#9B0019",
		Traffic: [5]render.Color{"#F2F7FD", "#D3E4F5", "#A5C8EA", "#1F5590", "#06305F"},
		Heat:    [5]render.Color{"#FFF7EC", "#FDDDB0", "#FDB07F", "#A81C0E", "#600000"},
		Ghost:   "#005C38",
	},
	Departments: []render.DepartmentColors{
		{Solid: "#7A1F67", Tint: "#FBF0F8", Ink: "#4F0F41"},
		{Solid: "#0B568A", Tint: "#EDF6FC", Ink: "#07395C"},
		{Solid: "#055A62", Tint: "#E8F7F8", Ink: "#043C42"},
		{Solid: "#7A4300", Tint: "#FDF5E8", Ink: "#4D2A00"},
		{Solid: "#4A5500", Tint: "#F5F8E6", Ink: "#2F3600"},
		{Solid: "#3F3390", Tint: "#F2F0FC", Ink: "#271E63"},
	},
}
