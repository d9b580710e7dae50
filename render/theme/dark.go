package theme

import "github.com/seam-cx/seam/render"

// Dark is for dark rooms and dark pages. What lies higher is lighter; text on
// solid marks has the colour of the page.
var Dark = render.Style{
	Name: "dark",
	Dark: true,
	Palette: render.Palette{
		Page: "#0F1722", Block: "#172231", Card: "#202D3F", Panel: "#172231",
		Ink: "#F1F5FA", Ink2: "#C9D3E0", Ink3: "#9FB0C4",
		Hair: "#283548", CardLine: "#3B4C63", Track: "#324359",
		Stage: "#2F5F99", OnStage: "#FFFFFF", OnStageSmall: "#DCE6F3",
		Accent: "#7CB8F5", AccentTint: "#1B3350",
		OnSolid: "#0F1722",
		Bad:     "#FF8A80", BadTint: "#3A2129", BadInk: "#FFC2BC",
		Good: "#63D2A3", GoodTint: "#173229", GoodInk: "#A9ECD0",
		Warning: "#F5B95F", WarningTint: "#382B17",
		Backstage: "#1C2A3C",
		Truth:     "#F5B13D",
		Loop:      "#E3B568", Flow: "#A9BACE",
		Hatch: "#2E3D52",
		Doing: "#6EA8E6", Waiting: "#54708F", Friction: "#F08A63",
		Emotion:   [5]render.Color{"#FF7C72", "#F4A08F", "#A9B4C2", "#7FBFEA", "#5AA9F0"},
		Curve:     "#DCE6F2",
		AreaAbove: "#7CB8F5", AreaBelow: "#FF8A80",
		Traffic: [5]render.Color{"#1D2B3D", "#26425F", "#2F5F99", "#5C97D6", "#A3CDF5"},
		Heat:    [5]render.Color{"#2B2826", "#57391F", "#8A4319", "#F0803C", "#FFBFA8"},
		Ghost:   "#63D2A3",
	},
	Departments: []render.DepartmentColors{
		{Solid: "#E08BCB", Tint: "#3A2337", Ink: "#F4CCEA"},
		{Solid: "#70B5EB", Tint: "#17324A", Ink: "#C6E0F5"},
		{Solid: "#52C5CC", Tint: "#12373C", Ink: "#BDEBEE"},
		{Solid: "#E9AC4C", Tint: "#3B2B13", Ink: "#F7DCAF"},
		{Solid: "#BAC75E", Tint: "#2F3516", Ink: "#E4EBB6"},
		{Solid: "#A79CF0", Tint: "#2B2750", Ink: "#D8D3F8"},
	},
}
