package network

import (
	"math"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/theme"
)

// Every language has every label, with as many places for values.
func TestWordsAreWhole(t *testing.T) {
	en := reflect.ValueOf(english)
	for _, l := range locale.Langs() {
		w := reflect.ValueOf(wordsOf(l))
		for i := range w.NumField() {
			name := w.Type().Field(i).Name
			require.NotEmpty(t, w.Field(i).String(), "%s in %s", name, l)
			assert.Equal(t, strings.Count(en.Field(i).String(), "%s"), strings.Count(w.Field(i).String(), "%s"), "%s in %s", name, l)
			if l != locale.English {
				assert.NotEqual(t, en.Field(i).String(), w.Field(i).String(), "%s in %s", name, l)
			}
		}
	}
}

func luminance(t *testing.T, c render.Color) float64 {
	t.Helper()
	channel := func(s string) float64 {
		n, err := strconv.ParseUint(s, 16, 8)
		require.NoError(t, err)
		if v := float64(n) / 255; v > 0.04045 {
			return math.Pow((v+0.055)/1.055, 2.4)
		}
		return float64(n) / 255 / 12.92
	}
	return 0.2126*channel(string(c[1:3])) + 0.7152*channel(string(c[3:5])) + 0.0722*channel(string(c[5:7]))
}

// Numbers on bands can be read, and the edges of bands seen, in every theme.
func TestBandsHaveContrast(t *testing.T) {
	contrast := func(a, b render.Color) float64 {
		x, y := luminance(t, a), luminance(t, b)
		return (max(x, y) + 0.05) / (min(x, y) + 0.05)
	}
	for _, name := range theme.Names() {
		style, err := theme.ByName(name)
		require.NoError(t, err)
		p := newPlan(render.Input{Map: sample.Broadband()}, style)
		for _, k := range []kind{band, arrival} {
			c := p.bandColors(k)
			assert.GreaterOrEqual(t, contrast(c.ink, c.fill), 4.5, "%s: text on %v", name, k)
			assert.GreaterOrEqual(t, contrast(c.ink, style.Block), 4.5, "%s: text on the block", name)
			assert.GreaterOrEqual(t, contrast(c.edge, style.Block), 3.0, "%s: edge of %v", name, k)
		}
		c := p.bandColors(fall)
		assert.GreaterOrEqual(t, contrast(c.fill, style.Block), 3.0, "%s: pipes", name)
		assert.GreaterOrEqual(t, contrast(c.ink, style.Block), 4.5, "%s: numbers of pipes", name)
		assert.GreaterOrEqual(t, contrast(style.Loop, style.Block), 4.5, "%s: loops", name)
	}
}

func TestAmounts(t *testing.T) {
	p := &plan{lang: locale.Ukrainian}
	for flow, want := range map[float64]string{0: "0", 1: "100", 0.125: "12", 0.0096: "1", 0.0094: "0,9", 0.001: "0,1", 0.0001: "<\u00a00,1", 12: "1\u00a0200"} {
		assert.Equal(t, want, p.amount(flow), "%v", flow)
	}
}

func TestMix(t *testing.T) {
	assert.Equal(t, render.Color("#FFFFFF"), mix("#FFFFFF", "#000000", 1))
	assert.Equal(t, render.Color("#808080"), mix("#FFFFFF", "#000000", 0.5))
	assert.Equal(t, render.Color("#000000"), mix("#12", "#000000", 1), "what is no colour is black")
}
