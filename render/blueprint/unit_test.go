package blueprint_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render/internal/viewtest"
	"github.com/seam-cx/seam/render/theme"
)

// The list and the sentence above say what is counted, since other views count
// handoffs of customers.
func TestUnit(t *testing.T) {
	in := suite.Example(t, "home-broadband")
	for lang, want := range map[string][2]string{
		"en": {"Handoffs of work", "9 handoffs of work"},
		"uk": {"Передачі роботи", "9 передач роботи"},
		"ru": {"Передачи работы", "9 передач работы"},
		"pl": {"Przekazania pracy", "9 przekazań pracy"},
	} {
		style := theme.Light
		style.Lang = lang
		s := suite.Draw(t, in, style)
		suite.Readable(t, s, style)
		assert.Contains(t, strings.ReplaceAll(s.Desc, "\u00a0", " "), want[1])
		assert.Equal(t, want[0], viewtest.Texts(viewtest.Groups(s.Items, "legend")[0].Items)[0])
	}
}
