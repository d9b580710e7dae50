package theme

import (
	"fmt"

	"github.com/seam-cx/seam/render"
)

// The ratios that WCAG 2.2 asks for at level AA: of text, and of marks that
// carry a meaning.
const (
	textRatio = 4.5
	markRatio = 3
)

// pair is a colour that some view paints on another.
type pair struct {
	over, ground string // as all names them
	text         bool   // else a mark
}

// Grounds that are no colour of a style: the surface through the areas between
// a curve and zero.
const (
	aboveZero = "surface under area_above"
	belowZero = "surface under area_below"
)

// areaPart is how much of their colour these areas have.
const areaPart = 0.09

// values are the colours of a style by name.
func values(s *render.Style) map[string]render.Color {
	out := map[string]render.Color{
		aboveZero: Mix(s.AreaAbove, s.Block, areaPart),
		belowZero: Mix(s.AreaBelow, s.Block, areaPart),
	}
	for _, c := range all(s) {
		out[c.key] = *c.at
	}
	return out
}

// names puts several names together.
func names(list ...string) []string { return list }

// steps are the colours of a scale.
func steps(key string, from, to int) []string {
	var out []string
	for i := from; i <= to; i++ {
		out = append(out, fmt.Sprintf("%s[%d]", key, i))
	}
	return out
}

// pairs are all that views paint over one another.
func pairs(departments int) []pair {
	var out []pair
	add := func(text bool, over, grounds []string) {
		for _, o := range over {
			for _, g := range grounds {
				out = append(out, pair{o, g, text})
			}
		}
	}
	grounds := names("page", "surface", "card", "panel")
	add(true, names("text", "secondary", "muted"), append(grounds, "backstage"))
	add(true, names("accent", "bad", "good", "warning", "loop", "bad_text", "good_text"), grounds)
	add(true, names("text", "accent", "bad", "good_text"), names(aboveZero, belowZero))
	add(false, append(steps("emotion", 0, 4), "truth", "flow", "curve", "ghost", "area_above", "area_below"), grounds)
	add(false, names("doing", "waiting", "friction"), names("surface"))
	add(true, names("on_stage", "on_stage_small"), names("stage"))
	add(true, names("on_solid"), names("bad", "good", "warning", "accent"))
	add(true, names("bad_text"), names("bad_tint"))
	add(false, names("bad"), names("bad_tint"))
	add(true, names("good_text"), names("good_tint"))
	add(false, names("good"), names("good_tint"))
	add(true, names("warning"), names("warning_tint"))
	add(false, names("accent"), names("accent_tint"))
	for _, ramp := range names("traffic", "heat") {
		add(true, names("text"), steps(ramp, 0, 2))
		add(true, names("on_solid"), steps(ramp, 3, 4))
	}
	for i := range departments {
		of := func(part string) []string { return names(fmt.Sprintf("departments[%d].%s", i, part)) }
		add(true, of("text"), append(of("tint"), "surface", "card"))
		add(true, names("on_solid"), of("solid"))
		add(false, of("solid"), append(of("tint"), "page", "surface", "card", "backstage"))
	}
	return out
}

// Failure is a colour that does not stand out enough from what it is painted
// on.
type Failure struct {
	Over, Ground           string // the names of the colours in theme files
	OverColor, GroundColor render.Color
	Text                   bool // it is text, else a mark
	Ratio, Least           float64
}

// Check finds all colours of a style that do not stand out from what views paint
// them on, by at least 4.5:1 for text and 3:1 for marks.
func Check(s render.Style) []Failure { return checkAt(&s, textRatio, markRatio) }

func checkAt(s *render.Style, text, mark float64) []Failure {
	colors := values(s)
	var out []Failure
	for _, p := range pairs(len(s.Departments)) {
		f := Failure{Over: p.over, Ground: p.ground, OverColor: colors[p.over], GroundColor: colors[p.ground], Text: p.text, Least: mark}
		if p.text {
			f.Least = text
		}
		if f.Ratio = Ratio(f.OverColor, f.GroundColor); f.Ratio < f.Least {
			out = append(out, f)
		}
	}
	return out
}
