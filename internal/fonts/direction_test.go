package fonts

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

const (
	rli = "\u2067"
	pdi = "\u2069"
)

func TestDirected(t *testing.T) {
	for in, want := range map[string]string{
		"":                        "",
		"Compare (14 %)":          "Compare (14 %)",
		"Ціна 29 € на «сайті»":    "Ціна 29 € на «сайті»",
		"להשוות מחירים":           "להשוות מחירים",
		"most at “להשוות” (14 %)": "most at “" + rli + "להשוות" + pdi + "” (14 %)",
		"מחכה בבית בין 8 ל-18":    rli + "מחכה בבית בין 8 ל-18" + pdi,
		"5 מחירים, then ask at 7": "5 " + rli + "מחירים" + pdi + ", then ask at 7",
		"أ and ب":                 rli + "أ" + pdi + " and " + rli + "ب" + pdi,
		"price 29 מחיר 31 again":  "price 29 " + rli + "מחיר" + pdi + " 31 again",
		// A number within a name belongs to it, and so does a bracket that it opens.
		"over to ממתינה 14 דקות (שטח) 63 times": "over to " + rli + "ממתינה 14 דקות (שטח)" + pdi + " 63 times",
		// Quotation marks end a name.
		"for “אתר” and “טלפון”":  "for “" + rli + "אתר" + pdi + "” and “" + rli + "טלפון" + pdi + "”",
		"at “להשוות (2)” (14 %)": "at “" + rli + "להשוות (2)" + pdi + "” (14 %)",
		"at להשוות (2) (14 %)":   "at " + rli + "להשוות" + pdi + " (2) (14 %)",
		// An arrow leads from the first name to the second.
		"also שירות → מכירות": "also " + rli + "שירות" + pdi + " → " + rli + "מכירות" + pdi,
		// A sentence that begins with a name runs as its own letters do.
		"מכירות hands customers over": rli + "מכירות" + pdi + " hands customers over",
		"ביקור טכנאי between 8 an 12": rli + "ביקור טכנאי between 8 an 12" + pdi,
		"“להשוות (2)” loses 30 %":     "“" + rli + "להשוות (2)" + pdi + "” loses 30 %",
		"“כמה זה (SMS) עולה”":         rli + "“כמה זה (SMS) עולה”" + pdi,
		// A mark says how a line goes on, and signs that do not match are taken out.
		"\u200eדקומל” (−2.0).": rli + "דקומל" + pdi + "” (−2.0).",
		"a \u202eב c":          "a " + rli + "ב" + pdi + " c",
	} {
		assert.Equal(t, want, Directed(in), in)
	}
}

// The order of the Unicode Bidirectional Algorithm: letters and phrases from the
// right, numbers from the left, brackets turned.
func TestVisualOrder(t *testing.T) {
	for s, want := range map[string]string{
		"plain":                 "plain",
		"שלום":                  "םולש",
		"ab שלום cd":            "ab םולש cd",
		"ab שלום עולם":          "ab םלוע םולש",
		"(שלום)":                "(םולש)",
		"שלום (עולם) אב":        "בא (םלוע) םולש",
		"e\u0301 שלום":          "e\u0301 םולש",
		"ממתינה 14 דקות":        "תוקד 14 הניתממ",
		"באמת? 129 ₪?":          "?₪ 129 ?תמאב",
		"“להשוות” (−2.0).":      ".(2.0−) ”תוושהל“", // the sign stands before the number for those who read from the right
		"at “להשוות” (−2.0).":   "at “תוושהל” (−2.0).",
		"חלון (SMS) של 2":       "2 לש (SMS) ןולח",
		"a אב גד 3 הו b":        "a וה 3 דג בא b",
		"אב\u05b8ג":             "גב\u05b8א",
		"\u200fabc, אבג":        "גבא ,abc",
		"\u200eאבג, abc, (אבג)": "גבא, abc, (גבא)",
	} {
		assert.Equal(t, want, visual(s), s)
	}
}

// Lines of a paragraph go on in its direction, whatever they begin with.
func TestWrapKeepsDirection(t *testing.T) {
	for _, text := range []string{
		"most effort goes into “ביקור טכנאי between 8 and 12” (99 %), the mood is lowest at “להתקשר למוקד” (−2.0).",
		"משווה 3 חבילות באתר, between 8 and 12 o'clock, ומסבירה הכול שוב ושוב לאנשים שונים",
	} {
		for width := 60.0; width < 500; width += 20 {
			for _, line := range Wrap(text, width, 12, Regular) {
				if hasRightToLeft(line) || FromRight(text) {
					assert.Equal(t, FromRight(text), FromRight(line), "%q", line)
				}
				assert.LessOrEqual(t, Width(line, 12, Regular), width)
				assert.InDelta(t, Width(line, 12, Regular), Width(Shown(line), 12, Regular), 0.02, "%q", line)
			}
		}
	}
}
