package theme

import "github.com/seam-cx/seam/render"

// Light is the usual style: dark text on white.
var Light = render.Style{
	Name: "light",
	Palette: render.Palette{
		Page: "#FFFFFF", Block: "#F4F6F9", Card: "#FFFFFF", Panel: "#F4F6F9",
		Ink: "#16202E", Ink2: "#3F4B5B", Ink3: "#5B6777",
		Hair: "#DDE3EA", CardLine: "#C3CCD7", Track: "#DDE3EA",
		Stage: "#1E3A5F", OnStage: "#FFFFFF", OnStageSmall: "#C9D8EA",
		Accent: "#1F5FA8", AccentTint: "#E9F1F9",
		OnSolid: "#FFFFFF",
		Bad:     "#B2182B", BadTint: "#FBEDEE", BadInk: "#8C1222",
		Good: "#1A7A55", GoodTint: "#EAF5F0", GoodInk: "#0E5239",
		Warning: "#A65300", WarningTint: "#FCF2E3",
		Backstage: "#E6EBF2",
		Truth:     "#B45309",
		Loop:      "#8A5A12", Flow: "#4A5A70",
		Hatch: "#E2E7ED",
		Doing: "#2B4C7E", Waiting: "#728AAA", Friction: "#C2512F",
		Emotion:   [5]render.Color{"#B2182B", "#D6604D", "#6B7280", "#4393C3", "#2166AC"},
		Curve:     "#1E3A5F",
		AreaAbove: "#1F5FA8", AreaBelow: "#B2182B",
		Traffic: [5]render.Color{"#EDF3FA", "#CBDEF0", "#93BADF", "#3671AC", "#1E4F86"},
		Heat:    [5]render.Color{"#FFF7EC", "#FDD49E", "#FC8D59", "#D7301F", "#7F0000"},
		Ghost:   "#1A7A55",
	},
	Departments: []render.DepartmentColors{
		{Solid: "#9B3B87", Tint: "#F6EAF3", Ink: "#6E2460"},
		{Solid: "#2378B5", Tint: "#E5F1F9", Ink: "#134E78"},
		{Solid: "#14808A", Tint: "#E1F2F3", Ink: "#0B525A"},
		{Solid: "#A8620B", Tint: "#FAF0DF", Ink: "#6F3F05"},
		{Solid: "#66731B", Tint: "#F0F3DE", Ink: "#434D0E"},
		{Solid: "#5A4FB0", Tint: "#ECEAF8", Ink: "#3B3282"},
	},
}
