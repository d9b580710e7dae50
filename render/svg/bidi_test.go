package svg

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIsolated(t *testing.T) {
	for in, want := range map[string]string{
		"Compare (14 %)":          "Compare (14 %)",
		"להשוות מחירים":           "להשוות מחירים",
		"most at “להשוות” (14 %)": "most at “\u2067להשוות\u2069” (14 %)",
		"מחכה בבית בין 8 ל-18":    "מחכה בבית בין 8 ל-18",
		"5 להשוות מחירים, then 7": "5 \u2067להשוות מחירים\u2069, then 7",
		"أ and ב":                 "\u2067أ\u2069 and \u2067ב\u2069",
		"":                        "",
		"Ціна 29 € на «сайті»":    "Ціна 29 € на «сайті»",
		"price 29 מחיר 31 again":  "price 29 \u2067מחיר\u2069 31 again",
	} {
		assert.Equal(t, want, isolated(in), in)
	}
}
