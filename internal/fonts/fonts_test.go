package fonts_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/fonts"
)

func Example() {
	for _, line := range fonts.Wrap("Kundenzufriedenheitsbefragung am Telefon", 100, 12, fonts.Regular) {
		fmt.Printf("%s %.1f\n", line, fonts.Width(line, 12, fonts.Regular))
	}
	// Output:
	// Kundenzufrieden- 94.7
	// heitsbefragung am 99.4
	// Telefon 40.0
}

// The advances are those of Arial as Adobe and Microsoft publish them for
// Helvetica-compatible faces, in thousandths of an em.
func TestWidthMatchesArial(t *testing.T) {
	for _, c := range []struct {
		r             rune
		regular, bold float64
	}{
		{' ', 278, 278}, {'A', 667, 722}, {'W', 944, 944}, {'a', 556, 556},
		{'i', 222, 278}, {'m', 833, 889}, {'0', 556, 556}, {'@', 1015, 975},
	} {
		assert.InDelta(t, c.regular, fonts.Width(string(c.r), 1000, fonts.Regular), 0.6, "%c", c.r)
		assert.InDelta(t, c.bold, fonts.Width(string(c.r), 1000, fonts.Bold), 0.6, "%c bold", c.r)
		assert.InDelta(t, c.regular, fonts.Width(string(c.r), 1000, fonts.Italic), 0.6, "%c italic", c.r)
	}
}

func TestWidthOfWhatTheFontLacks(t *testing.T) {
	for _, c := range []struct {
		s    string
		want float64
	}{
		{"", 0}, {"漢", 10}, {"한", 10}, {"✓", 10}, {"😀", 12.5}, {"👨‍👩‍👧", 12.5},
		{"🇺🇦", 12.5}, {"🇺🇦🇵🇱", 25}, {"👍🏽", 12.5}, {"ก", 6}, {"e\u0301", fonts.Width("e", 10, fonts.Regular)},
		{"a\u00adb", fonts.Width("ab", 10, fonts.Regular)}, {"\x00\u200d", 0}, {"☺\ufe0f", 12.5},
		{"\t", fonts.Width(" ", 10, fonts.Regular)},
	} {
		assert.InDelta(t, c.want, fonts.Width(c.s, 10, fonts.Regular), 0.01, "%q", c.s)
	}
}

func TestHas(t *testing.T) {
	for _, r := range "AzЇїґЄąęłżÿΩאỗ€→≠−×÷…«»“”’\u00a0\u00ad\u200d\ufe0f" {
		assert.True(t, fonts.Has(r), "%c %U", r, r)
	}
	for _, r := range "✓✕◆★∅漢😀ก" {
		assert.False(t, fonts.Has(r), "%c", r)
	}
}

// Measuring leaves kerning out, so kerning must not make text noticeably
// wider: Latin pairs only come closer, the wider Cyrillic ones add less than
// half a pixel to a line.
func TestKerningHardlyWidens(t *testing.T) {
	latin := "AVTWYPLaeotvwy.,-1 "
	lines := []string{
		"Поки ніхто не пише, клієнт скорочує очікування", "Оператор повторює всі дані замовлення",
		"Скоро обслуговування стане окремою послугою", "Адреса доставки указана два раза, кассир уже ждёт",
		"КОНТАКТИ ТА УМОВИ ДОСТАВКИ", "Zażółć gęślą jaźń w punkcie obsługi", "Ask for advice at the counter",
	}
	for f := fonts.Regular; f <= fonts.BoldItalic; f++ {
		for _, a := range latin {
			for _, b := range latin {
				assert.LessOrEqual(t, fonts.Kern(a, b, f), 0.0, "%c%c", a, b)
			}
		}
		for _, line := range lines {
			sum, before := 0.0, ' '
			for _, r := range line {
				sum += 12 * fonts.Kern(before, r, f)
				before = r
			}
			assert.Less(t, sum, 0.5, line)
		}
	}
	assert.Less(t, fonts.Kern('A', 'V', fonts.Regular), -0.05)
	assert.Zero(t, fonts.Kern('漢', 'V', fonts.Regular))
}

func TestWrap(t *testing.T) {
	nb := "\u00a0"
	for _, c := range []struct {
		name, in string
		width    float64
		want     []string
	}{
		{"nothing", "", 50, nil},
		{"only space", " \t\n ", 50, nil},
		{"fits", "Ask for advice", 200, []string{"Ask for advice"}},
		{"greedy", "Ask for advice", 45, []string{"Ask for", "advice"}},
		{"spaces collapse", "  Ask   for  ", 100, []string{"Ask for"}},
		{"line feed", "one\ntwo\n\nthree", 100, []string{"one", "two", "three"}},
		{"after a hyphen", "check-out desk", 40, []string{"check-", "out", "desk"}},
		{"not in a short word", "an e-mail", 40, []string{"an", "e-mail"}},
		{"nor before a short end", "check-in desk", 52, []string{"check-in", "desk"}},
		{"nor within Cyrillic ones", "пише e-mail", 44, []string{"пише", "e-mail"}},
		{"after a slash", "phone/email", 40, []string{"phone/", "email"}},
		{"no break in figures", "24/7 −5-6", 25, []string{"24/7", "−5-6"}},
		{"no-break space", "ab 100" + nb + "%", 40, []string{"ab", "100" + nb + "%"}},
		{"no-break space too wide", "1" + nb + "2" + nb + "3" + nb + "4", 20, []string{"1" + nb + "2", nb + "3" + nb, "4"}},
		{"soft hyphen used", "Donau\u00addampf", 40, []string{"Donau-", "dampf"}},
		{"soft hyphen unused", "Donau\u00addampf", 100, []string{"Donaudampf"}},
		{"soft hyphens before syllables", "ab\u00adcdefghijklmnopqrst", 60, []string{"ab-", "cdefg-", "hijklm-", "nopqrst"}},
		{"ukrainian", "обслуговування", 50, []string{"обслуго-", "вування"}},
		{"apostrophe", "об'єктивність", 45, []string{"об'єк-", "тив-", "ність"}},
		{"polish", "niebezpieczeństwo", 60, []string{"niebezpie-", "czeństwo"}},
		{"fill the line", "am Donaudampfschifffahrt", 75, []string{"am Donau-", "dampfschiff-", "fahrt"}},
		{"no syllables", "xxxxxxxxxxxx", 40, []string{"xxxxxx", "xxxxxx"}},
		{"narrow", "abc", 1, []string{"a", "b", "c"}},
		{"cjk", "顧客の旅を描く。", 50, []string{"顧客の旅", "を描く。"}},
		{"cjk closing mark stays", "顧客の旅。を", 50, []string{"顧客の", "旅。を"}},
		{"emoji whole", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 31, []string{"👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"}},
		{"zero-width space", "abc\u200bdef", 25, []string{"abc", "def"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, fonts.Wrap(c.in, c.width, 12, fonts.Regular))
		})
	}
}

func TestWrapMax(t *testing.T) {
	for _, c := range []struct {
		in    string
		lines int
		want  []string
	}{
		{"Ask for advice", 2, []string{"Ask for", "advice"}},
		{"Ask for advice", 1, []string{"Ask f…"}},
		{"Ask for, advice and more", 1, []string{"Ask f…"}},
		{"on a, advice and more", 1, []string{"on a…"}},
		{"обслуговування", 1, []string{"обслу…"}},
		{"漢漢漢漢漢漢", 0, []string{"漢漢…"}},
	} {
		assert.Equal(t, c.want, fonts.WrapMax(c.in, 45, 12, fonts.Regular, c.lines), c.in)
	}
	assert.Equal(t, []string{"…"}, fonts.WrapMax("WWWW", 1, 12, fonts.Bold, 1))
}

// checkWrap holds Wrap to its promises for any text.
func checkWrap(t *testing.T, s string, width float64, f fonts.Face) {
	t.Helper()
	lines := fonts.Wrap(s, width, 12, f)
	for _, l := range lines {
		require.NotEmpty(t, l)
		if fonts.Width(l, 12, f) > width {
			require.Equal(t, len(l), fonts.Cluster(l), "%q of %q at %v", l, s, width)
		}
	}
	// Nothing is lost: apart from white space, soft hyphens and hyphens that
	// were added, the lines read as the text.
	strip := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) && r != 0xA0 && r != 0x202F || r == 0xAD || r == '-' || r == 0x200B {
				return -1
			}
			return r
		}, s)
	}
	require.Equal(t, strip(s), strip(strings.Join(lines, "")))
	for _, l := range fonts.WrapMax(s, width, 12, f, 2) {
		if fonts.Width(l, 12, f) > width {
			require.True(t, l == "…" || len(l) == fonts.Cluster(l), "%q", l)
		}
	}
}

func TestWrapPromises(t *testing.T) {
	parts := []string{"a", "Ж", " ", "  ", "\u00a0", "-", "/", "\u00ad", "漢", "。", "😀", "\u200d", "\u0301",
		"🇺🇦", "Kundenzufriedenheit", "обслуговування", "W", "\n", "—", "12", "%", "«", "»", "ᄀ", "ᅡ", "ᆨ", "'", "ь"}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 4000 {
		var b strings.Builder
		for range rng.IntN(24) {
			b.WriteString(parts[rng.IntN(len(parts))])
		}
		checkWrap(t, b.String(), float64(rng.IntN(120)), fonts.Face(rng.IntN(4)))
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("Kundenzufriedenheitsbefragung am Telefon", 80.0)
	f.Add("顧客 😀 a\u0301\u00adb\u00a0c", 20.0)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		if !utf8.ValidString(s) || !(width >= 0 && width < 1e4) || len(s) > 1000 {
			t.Skip()
		}
		checkWrap(t, s, width, fonts.Regular)
	})
}

func TestClusters(t *testing.T) {
	for _, c := range []struct {
		s    string
		want int
	}{
		{"", 0}, {"ab", 1}, {"\r\na", 2}, {"e\u0301x", 3}, {"👨‍👩‍👧x", len("👨‍👩‍👧")}, {"🇺🇦🇵🇱", 8},
		{"👍🏽x", 8}, {"각x", 3}, {"각x", 9}, {"a\u200d😀", 4}, {"\xff\xfe", 1},
	} {
		assert.Equal(t, c.want, fonts.Cluster(c.s), "%q", c.s)
	}
}

func TestOutline(t *testing.T) {
	o, advance, ok := fonts.Outline('I', fonts.Regular)
	require.True(t, ok)
	require.NotEmpty(t, o)
	assert.Equal(t, fonts.MoveTo, o[0].Op)
	assert.InDelta(t, 0.278, advance, 0.001)
	top := 0.0
	for _, s := range o {
		top = min(top, s.Y[0])
	}
	assert.InDelta(t, -fonts.CapHeight, top, 0.001)

	o, _, ok = fonts.Outline(' ', fonts.Regular)
	assert.True(t, ok)
	assert.Empty(t, o)
	_, advance, ok = fonts.Outline('漢', fonts.Regular)
	assert.False(t, ok)
	assert.Equal(t, 1.0, advance)
}

func TestConcurrentUse(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for r := rune(0x20); r < 0x600; r++ {
				fonts.Width(string(r), 12, fonts.BoldItalic)
			}
			fonts.Outline('g', fonts.BoldItalic)
			fonts.Wrap("Kundenzufriedenheitsbefragung", 50, 12, fonts.BoldItalic)
		})
	}
	wg.Wait()
}

func TestFaceOf(t *testing.T) {
	assert.Equal(t, fonts.Regular, fonts.FaceOf(false, false))
	assert.Equal(t, fonts.Bold, fonts.FaceOf(true, false))
	assert.Equal(t, fonts.Italic, fonts.FaceOf(false, true))
	assert.Equal(t, fonts.BoldItalic, fonts.FaceOf(true, true))
	for f := fonts.Regular; f <= fonts.BoldItalic; f++ {
		assert.NotEmpty(t, fonts.Bytes(f))
	}
}

func BenchmarkWidth(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		fonts.Width("Enters details, accepts the terms", 12, fonts.Regular)
	}
}

func BenchmarkWrap(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		fonts.Wrap("Enters details, accepts the terms of the Kundenzufriedenheitsbefragung", 108, 12, fonts.Regular)
	}
}
