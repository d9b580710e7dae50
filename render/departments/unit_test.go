package departments_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render/internal/viewtest"
	"github.com/seam-cx/seam/render/theme"
)

// The list and the sentence above say what is counted, since other views count
// handoffs of work or pairs of departments.
func TestUnit(t *testing.T) {
	in := suite.Example(t, "home-broadband")
	for lang, want := range map[string][4]string{
		"en": {"Handoffs of customers", "each is a transition between touchpoints", "21 transitions between touchpoints", "% undeclared|of the customers whom the department hands over or takes over"},
		"uk": {"Передачі клієнтів", "кожна — перехід між точками дотику", "21 переході між точками дотику", "% не описано|серед клієнтів, яких відділ передає чи переймає"},
		"ru": {"Передачи клиентов", "каждая — переход между точками контакта", "21 переходе между точками контакта", "% не описано|среди клиентов, которых отдел передаёт или принимает"},
		"pl": {"Przekazania klientów", "każde to przejście między punktami styku", "21 przejściach między punktami styku", "% bez opisu|wśród klientów, których dział przekazuje lub przejmuje"},
	} {
		style := theme.Light
		style.Lang = lang
		s := suite.Draw(t, in, style)
		suite.Readable(t, s, style)
		assert.Contains(t, strings.ReplaceAll(s.Desc, "\u00a0", " "), want[2])
		list := viewtest.Texts(viewtest.Groups(s.Items, "legend")[0].Items)
		assert.Equal(t, want[0], list[0])
		assert.Contains(t, list[1], want[1])
		assert.Contains(t, strings.Join(viewtest.Texts(viewtest.Groups(s.Items, "key")[0].Items), "|"), want[3])
	}
}
