package theme_test

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
)

func Example() {
	style, err := theme.ByName("dark")
	fmt.Println(style.Name, style.Page, err)
	_, err = theme.ByName("drak")
	fmt.Println(err)
	// Output:
	// dark #0F1722 <nil>
	// there is no theme "drak": choose one of light, dark, print, contrast
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(t *testing.T, c render.Color) float64 {
	t.Helper()
	require.Len(t, string(c), 7)
	channel := func(s string) float64 {
		n, err := strconv.ParseUint(s, 16, 8)
		require.NoError(t, err)
		v := float64(n) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(string(c[1:3])) + 0.7152*channel(string(c[3:5])) + 0.0722*channel(string(c[5:7]))
}

func contrast(t *testing.T, a, b render.Color) float64 {
	la, lb := luminance(t, a), luminance(t, b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// The calculator agrees with published pairs: black on white is 21, #777777 on
// white 4.48 (W3C), and the tokens of the design.
func TestContrastOracle(t *testing.T) {
	assert.InDelta(t, 21, contrast(t, "#000000", "#FFFFFF"), 1e-9)
	assert.InDelta(t, 4.48, contrast(t, "#777777", "#FFFFFF"), 0.005)
	assert.InDelta(t, 16.4, contrast(t, theme.Light.Ink, theme.Light.Page), 0.05)
	assert.InDelta(t, 14.6, contrast(t, theme.Dark.Ink, theme.Dark.Block), 0.05)
}

func styles() []render.Style {
	return []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}
}

func TestContrastOfEveryPair(t *testing.T) {
	for _, s := range styles() {
		text, mark := 4.5, 3.0
		if s.Name == "contrast" {
			text, mark = 7, 4.5
		}
		check := func(what string, least float64, a, b render.Color) {
			t.Helper()
			if c := contrast(t, a, b); c < least {
				t.Errorf("%s: %s: %s on %s has %.2f, wants %.1f", s.Name, what, a, b, c, least)
			}
		}
		for _, ground := range []render.Color{s.Page, s.Block, s.Card, s.Panel, s.Backstage} {
			for _, ink := range []render.Color{s.Ink, s.Ink2, s.Ink3} {
				check("ink", text, ink, ground)
			}
		}
		for _, ground := range []render.Color{s.Page, s.Block, s.Card, s.Panel} {
			for _, c := range []render.Color{s.Accent, s.Bad, s.Good, s.Warning, s.Loop, s.BadInk, s.GoodInk} {
				check("coloured text", text, c, ground)
			}
			for _, c := range append(s.Emotion[:], s.Truth, s.Flow, s.Curve, s.Ghost, s.AreaAbove, s.AreaBelow) {
				check("mark", mark, c, ground)
			}
		}
		for _, c := range []render.Color{s.Doing, s.Waiting, s.Friction} {
			check("effort on its block", mark, c, s.Block)
		}
		check("stage", text, s.OnStage, s.Stage)
		check("stage, small", text, s.OnStageSmall, s.Stage)
		for _, solid := range []render.Color{s.Bad, s.Good, s.Warning, s.Accent} {
			check("on solid", text, s.OnSolid, solid)
		}
		check("bad tint", text, s.BadInk, s.BadTint)
		check("bad mark on its tint", mark, s.Bad, s.BadTint)
		check("good tint", text, s.GoodInk, s.GoodTint)
		check("good mark on its tint", mark, s.Good, s.GoodTint)
		check("warning tint", text, s.Warning, s.WarningTint)
		check("avatar", mark, s.Accent, s.AccentTint)
		for _, ramp := range [][5]render.Color{s.Traffic, s.Heat} {
			for i, c := range ramp {
				if i < 3 {
					check("ramp", text, s.Ink, c)
				} else {
					check("ramp", text, s.OnSolid, c)
				}
			}
		}
		for i, d := range s.Departments {
			what := fmt.Sprintf("department %d", i)
			check(what, text, d.Ink, d.Tint)
			check(what, text, d.Ink, s.Block)
			check(what, text, d.Ink, s.Card)
			check(what, text, s.OnSolid, d.Solid)
			for _, ground := range []render.Color{s.Page, s.Block, s.Card, d.Tint, s.Backstage} {
				check(what+" solid", mark, d.Solid, ground)
			}
		}
	}
}

// Ramps go one way, so that more always looks like more.
func TestRampsAreMonotone(t *testing.T) {
	for _, s := range styles() {
		for _, ramp := range [][5]render.Color{s.Traffic, s.Heat} {
			for i := 1; i < 5; i++ {
				rising := luminance(t, ramp[i]) > luminance(t, ramp[i-1])
				assert.Equal(t, s.Dark, rising, "%s %s %s", s.Name, ramp[i-1], ramp[i])
			}
		}
	}
}

func TestEveryColourIsSet(t *testing.T) {
	hex := regexp.MustCompile(`^#[0-9A-F]{6}$`)
	var walk func(name string, v reflect.Value)
	walk = func(name string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			assert.Regexp(t, hex, v.String(), name)
		case reflect.Struct:
			for i := range v.NumField() {
				walk(name+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Array, reflect.Slice:
			for i := range v.Len() {
				walk(name, v.Index(i))
			}
		}
	}
	for _, s := range styles() {
		walk(s.Name, reflect.ValueOf(s.Palette))
		walk(s.Name, reflect.ValueOf(s.Departments))
		assert.NotEmpty(t, s.Departments)
	}
}

func TestByName(t *testing.T) {
	for _, name := range theme.Names() {
		s, err := theme.ByName(name)
		require.NoError(t, err)
		assert.Equal(t, name, s.Name)
	}
	s, err := theme.ByName("")
	require.NoError(t, err)
	s.Departments[0].Solid = "#000000"
	assert.NotEqual(t, theme.Light.Departments[0], s.Departments[0])
}

// The built-in themes pass the check that theme files must pass.
func TestBuiltInThemesPassTheCheck(t *testing.T) {
	for _, s := range styles() {
		assert.Empty(t, theme.Check(s), s.Name)
	}
	bad := theme.Light
	bad.Ink3 = "#999999"
	assert.NotEmpty(t, theme.Check(bad))
}

func TestRatioAgreesWithTheOracle(t *testing.T) {
	for _, pair := range [][2]render.Color{{"#000000", "#FFFFFF"}, {"#777777", "#FFFFFF"}, {"#1E3A5F", "#C9D8EA"}, {"#B2182B", "#FBEDEE"}} {
		assert.InDelta(t, contrast(t, pair[0], pair[1]), theme.Ratio(pair[0], pair[1]), 1e-9)
	}
}
