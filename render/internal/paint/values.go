package paint

import (
	"math"
	"strings"
	"unicode"

	"github.com/seam-cx/seam/render"
)

// RGB reads a six-digit hex colour; ok is false for anything else.
func RGB(c render.Color) (out [3]uint8, ok bool) {
	if len(c) != 7 || c[0] != '#' {
		return out, false
	}
	for i := 1; i < 7; i++ {
		var v byte
		switch d := c[i]; {
		case d >= '0' && d <= '9':
			v = d - '0'
		case d >= 'A' && d <= 'F':
			v = d - 'A' + 10
		case d >= 'a' && d <= 'f':
			v = d - 'a' + 10
		default:
			return out, false
		}
		out[(i-1)/2] = out[(i-1)/2]<<4 | v
	}
	return out, true
}

// Dashed tells whether dash is a pattern: no negative length and some length.
func Dashed(dash []float64) bool {
	sum := 0.0
	for _, d := range dash {
		if !(d >= 0) {
			return false
		}
		sum += d
	}
	return sum > 0 && !math.IsInf(sum, 0)
}

// Link is the link when it leads somewhere a picture may lead to: a relative
// place, http, https or mailto.
func Link(link string) (string, bool) {
	link = strings.TrimSpace(link)
	if link == "" || strings.ContainsFunc(link, func(r rune) bool { return unicode.IsControl(r) || r == '\\' }) {
		return "", false
	}
	i := strings.IndexAny(link, ":/?#")
	if i < 0 || link[i] != ':' {
		return link, true
	}
	switch strings.ToLower(link[:i]) {
	case "http", "https", "mailto":
		return link, true
	}
	return "", false
}
