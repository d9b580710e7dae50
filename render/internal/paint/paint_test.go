package paint_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

func Example() {
	scene := &render.Scene{Items: []render.Item{&render.Text{Text: "Buy 茶 or ☕"}}}
	fmt.Println(string(paint.Missing(scene)))
	// Output: ☕茶
}

func TestRGB(t *testing.T) {
	got, ok := paint.RGB("#0aF9e3")
	assert.True(t, ok)
	assert.Equal(t, [3]uint8{0x0A, 0xF9, 0xE3}, got)
	for _, c := range []render.Color{"", "red", "#12345", "#1234567", "#12345g", "1234567"} {
		_, ok := paint.RGB(c)
		assert.False(t, ok, c)
	}
}

func TestLink(t *testing.T) {
	for link, want := range map[string]string{
		" https://example.org/a?b#c ": "https://example.org/a?b#c",
		"HTTP://example.org":          "HTTP://example.org",
		"mailto:a@example.org":        "mailto:a@example.org",
		"other/map.svg":               "other/map.svg",
		"#tp-a":                       "#tp-a",
		"?a:b":                        "?a:b",
		"javascript:alert(1)":         "",
		"data:text/html,x":            "",
		"java\nscript:x":              "",
		`\\host\share`:                "",
		" ":                           "",
	} {
		got, ok := paint.Link(link)
		assert.Equal(t, want, got, link)
		assert.Equal(t, want != "", ok, link)
	}
}

func TestDashed(t *testing.T) {
	assert.True(t, paint.Dashed([]float64{0, 2}))
	for _, dash := range [][]float64{nil, {0, 0}, {3, -1}, {math.NaN()}, {math.Inf(1)}} {
		assert.False(t, paint.Dashed(dash), dash)
	}
}
