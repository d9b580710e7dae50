package theme

import "github.com/seam-cx/seam/render"

// Print is for paper without colour: all greys, told apart by shape, sign and
// depth. Departments share four greys; views add their names and patterns.
var Print = render.Style{
	Name: "print",
	Palette: render.Palette{
		Page: "#FFFFFF", Block: "#F5F5F5", Card: "#FFFFFF", Panel: "#F5F5F5",
		Ink: "#111111", Ink2: "#3A3A3A", Ink3: "#5A5A5A",
		Hair: "#DADADA", CardLine: "#B8B8B8", Track: "#DADADA",
		Stage: "#2A2A2A", OnStage: "#FFFFFF", OnStageSmall: "#D8D8D8",
		Accent: "#2E2E2E", AccentTint: "#EBEBEB",
		OnSolid: "#FFFFFF",
		Bad:     "#1A1A1A", BadTint: "#EDEDED", BadInk: "#111111",
		Good: "#4A4A4A", GoodTint: "#F7F7F7", GoodInk: "#2A2A2A",
		Warning: "#4F4F4F", WarningTint: "#F0F0F0",
		Backstage: "#E6E6E6",
		Truth:     "#111111",
		Loop:      "#505050", Flow: "#4A4A4A",
		Hatch: "#DEDEDE",
		Doing: "#2B2B2B", Waiting: "#868686", Friction: "#5E5E5E",
		Emotion:   [5]render.Color{"#111111", "#5A5A5A", "#6F6F6F", "#5A5A5A", "#111111"},
		Curve:     "#111111",
		AreaAbove: "#606060", AreaBelow: "#111111",
		Traffic: [5]render.Color{"#F2F2F2", "#DADADA", "#B0B0B0", "#636363", "#333333"},
		Heat:    [5]render.Color{"#F7F7F7", "#DADADA", "#A8A8A8", "#555555", "#111111"},
		Ghost:   "#5A5A5A",
	},
	Departments: []render.DepartmentColors{
		{Solid: "#333333", Tint: "#F2F2F2", Ink: "#1F1F1F"},
		{Solid: "#666666", Tint: "#E6E6E6", Ink: "#1F1F1F"},
		{Solid: "#4C4C4C", Tint: "#F8F8F8", Ink: "#1F1F1F"},
		{Solid: "#767676", Tint: "#DDDDDD", Ink: "#1F1F1F"},
	},
}
