package locale

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestOf(t *testing.T) {
	for tag, want := range map[string]Lang{"uk": Ukrainian, "uk-UA": Ukrainian, "RU_ru": Russian, "pl": Polish, "de": English, "": English, "ukx": English} {
		assert.Equal(t, want, Of(tag), tag)
	}
	assert.True(t, Known("en-GB"))
	assert.False(t, Known("de"))
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		lang     Lang
		x        float64
		decimals int
		want     string
	}{
		{English, 1234567.5, 1, "1,234,567.5"},
		{English, 999, 0, "999"},
		{Ukrainian, 2140, 0, "2\u00a0140"},
		{Polish, 2140, 0, "2140"},
		{Polish, 12140, 0, "12\u00a0140"},
		{Russian, -1.8, 1, "\u22121,8"},
		{English, -0.04, 1, "0.0"},
		{"", 0.5, 1, "0.5"},
	} {
		assert.Equal(t, c.want, c.lang.Number(c.x, c.decimals))
	}
	assert.Equal(t, "+1.0", English.Signed(1, 1))
	assert.Equal(t, "0,0", Russian.Signed(0.01, 1))
	assert.Equal(t, "2", Polish.Short(2.0, 2))
	assert.Equal(t, "2,5", Polish.Short(2.5, 2))
	assert.Equal(t, "«Бачить „зателефонуйте нам“»", Ukrainian.Quote("Бачить «зателефонуйте нам»"))
	assert.Equal(t, "«Видит „позвоните нам“»", Russian.Quote("Видит «позвоните нам»"))
	assert.Equal(t, "„Widzi «zadzwoń»”", Polish.Quote("Widzi „zadzwoń”"))
	assert.Equal(t, "“Sees ‘call us’”", English.Quote("Sees “call us”"))
	assert.Equal(t, "46\u00a0%", English.Percent(.46, 0))
}

func TestPlural(t *testing.T) {
	forms := []string{"one", "few", "many"}
	for _, c := range []struct {
		lang Lang
		n    int
		want string
	}{
		{Ukrainian, 1, "one"}, {Ukrainian, 21, "one"}, {Ukrainian, 11, "many"}, {Ukrainian, 3, "few"}, {Ukrainian, 13, "many"}, {Ukrainian, 0, "many"},
		{Polish, 1, "one"}, {Polish, 21, "many"}, {Polish, 22, "few"}, {Polish, 112, "many"},
	} {
		assert.Equal(t, c.want, c.lang.Plural(c.n, forms...), "%s %d", c.lang, c.n)
	}
	assert.Equal(t, "s", English.Plural(2, "", "s"))
}

func TestDuration(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0:                   "0 min",
		90 * time.Second:    "1 min 30 s",
		90 * time.Minute:    "1 h 30 min",
		72 * time.Hour:      "3 d",
		25*time.Hour + 60e9: "1 d 1 h",
		time.Millisecond:    "< 1 s",
		-time.Minute:        "\u22121 min",
		24*time.Hour + 60e9: "1 d",
	} {
		assert.Equal(t, want, deNoBreak(English.Duration(d)), d.String())
	}
}

// Polish has no short form of days: one day is dzień, others are dni.
func TestPolishDays(t *testing.T) {
	for d, want := range map[time.Duration]string{
		24 * time.Hour:  "1 dzień",
		48 * time.Hour:  "2 dni",
		120 * time.Hour: "5 dni",
		27 * time.Hour:  "1 dzień 3 godz.",
	} {
		assert.Equal(t, want, deNoBreak(Polish.Duration(d)), d.String())
	}
}

func deNoBreak(s string) string {
	out := []rune(s)
	for i, c := range out {
		if c == '\u00a0' {
			out[i] = ' '
		}
	}
	return string(out)
}

func TestDateQuoteList(t *testing.T) {
	day := time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC)
	assert.Equal(t, "1 жовтня 2026", deNoBreak(Ukrainian.Date(day)))
	assert.Equal(t, "1 Oct 2026", deNoBreak(Lang("").Date(day)))
	assert.Equal(t, "„tak”", Polish.Quote("tak"))
	assert.Equal(t, "a, b и c", Russian.List([]string{"a", "b", "c"}))
	assert.Equal(t, "a", Russian.List([]string{"a"}))
}

func Example() {
	fmt.Println(Ukrainian.Percent(0.564, 1), Ukrainian.Plural(3, "відділ", "відділи", "відділів"))
	// Output: 56,4 % відділи
}
