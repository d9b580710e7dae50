package touchpoint

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseNumber(t *testing.T) {
	for text, want := range map[string]float64{
		"0": 0, "-0": 0, "5": 5, "-1": -1, "+2": 2, "0.5": .5, ".5": .5, "4,6": 4.6, "1.200": 1.2, "1200": 1200, "1 200": 1200,
		"1'200.5": 1200.5, "1,200.50": 1200.5, "1.200,50": 1200.5, "1,200,300": 1200300, "1e3": 1000, "1.5E-3": .0015, " 7 ": 7, "0,125": .125,
	} {
		got, err := ParseNumber(text)
		if assert.NoError(t, err, text) {
			assert.Equal(t, want, got, text)
		}
	}
	for text, want := range map[string]string{
		"": "a number is missing", "NaN": "is not a number", "Inf": "is not a number", "-inf": "is not a number", "0x10": "is not a number",
		"1_000": "is not a number", "−1": "write -1 with the hyphen", "–1": "write -1 with the hyphen", "1,200": "write 1200 or 1.2",
		"1,205": "write 1205 or 1.205", "1,000": "write 1000 or 1.0", "1,230": "write 1230 or 1.23", "1.2.3": "groups of three", "12 00": "groups of three", "1e999": "too large", "five": "is not a number", "1.": "is not a number",
		"--1": "is not a number", "1 ": "", "٣": "is not a number",
	} {
		if want == "" {
			continue
		}
		_, err := ParseNumber(text)
		if assert.Error(t, err, text) {
			assert.Contains(t, err.Error(), want, text)
		}
	}
}

func TestParseShare(t *testing.T) {
	for text, want := range map[string]float64{
		"80%": .8, "80 %": .8, "0.8": .8, "1": 1, "0": 0, "0,8": .8, "12,5%": .125, "33.3%": .333, "100%": 1, "0.5 %": .005, ".25": .25, "80\u00a0%": .8, "-0": 0,
	} {
		got, err := ParseShare(text)
		if assert.NoError(t, err, text) {
			assert.Equal(t, want, got, text)
		}
	}
	for text, want := range map[string]string{
		"": "a share is missing", "%": "a share is missing", "80": "write 80% or 0.8", "1.2": "write 1.2% or 0.012", "150%": "more than the whole", "-0.1": "less than nothing",
		"-5%": "less than nothing", "half": "is not a share", "1/2": "is not a share", "NaN": "is not a share", "500": "more than 1",
		"−5%": "hyphen", "1 200%": "more than the whole",
	} {
		_, err := ParseShare(text)
		if assert.Error(t, err, text) {
			assert.Contains(t, err.Error(), want, text)
		}
	}
}

func TestParseBool(t *testing.T) {
	for _, text := range []string{"true", "True", "YES", "on", " yes "} {
		got, err := ParseBool(text)
		assert.NoError(t, err)
		assert.True(t, got, text)
	}
	for _, text := range []string{"false", "No", "OFF"} {
		got, err := ParseBool(text)
		assert.NoError(t, err)
		assert.False(t, got, text)
	}
	for _, text := range []string{"", "y", "1", "tak", "truee"} {
		_, err := ParseBool(text)
		assert.ErrorContains(t, err, "write true or false", text)
	}
}

func TestParseDate(t *testing.T) {
	d, err := ParseDate("2026-09-30")
	require.NoError(t, err)
	assert.Equal(t, Date{2026, 9, 30}, d)
	assert.Equal(t, "2026-09-30", d.String())
	assert.Equal(t, "", Date{}.String())
	_, err = ParseDate("2024-02-29")
	require.NoError(t, err)
	for text, want := range map[string]string{
		"": "a date is missing", "30.09.2026": "write 2026-09-30", "09/30/2026": "write 2026-09-30", "30/09/2026": "write 2026-09-30",
		"05/06/2026": "write 2026-06-05 or 2026-05-06", "2026-9-3": "write 2026-09-03", "2026/09/30": "write 2026-09-30", "2026.09.30": "write 2026-09-30",
		"2026-09-30T10:00:00Z": "write the day alone: 2026-09-30", "2026-02-30": "February 2026 has the days 01 to 28", "2026-30-09": "write 2026-09-30",
		"2026-13-32": "months run from 01 to 12", "0000-01-01": "has no year", "2026-09-00": "has the days 01 to 30", "30 Sep 2026": "write year-month-day",
		"20260930": "write year-month-day", "2026": "write year-month-day", "99.99.2026": "write year-month-day", "5.6.2026": "write 2026-06-05",
	} {
		_, err := ParseDate(text)
		if assert.Error(t, err, text) {
			assert.Contains(t, err.Error(), want, text)
		}
	}
}

func TestParseMoney(t *testing.T) {
	for text, want := range map[string]string{
		"29 EUR": "29 EUR", "29,00 €": "29 EUR", "€29": "29 EUR", "EUR 29.00": "29 EUR", "29€": "29 EUR", "29 eur": "29 EUR",
		"150 ₴": "150 UAH", "150 грн": "150 UAH", "150,50 грн.": "150.5 UAH", "99 zł": "99 PLN", "99,99 PLN": "99.99 PLN",
		"1 200 руб.": "1200 RUB", "1 200 ₽": "1200 RUB", "$5": "5 USD", "£12.50": "12.5 GBP", "1.200,50 EUR": "1200.5 EUR", "1,200.50 EUR": "1200.5 EUR",
		"1 200 EUR": "1200 EUR", "1'200 CHF": "1200 CHF", "1’200.50 CHF": "1200.5 CHF", "-5 EUR": "-5 EUR", "€-5": "-5 EUR", "-€5": "-5 EUR",
		"0.500 EUR": "0.5 EUR", "1.200.500 EUR": "1200500 EUR", "¥500": "500 ¥", "100 kr": "100 kr", "2 Euro": "2 EUR", "1 200,500 EUR": "1200.5 EUR",
	} {
		got, err := ParseMoney(text)
		if assert.NoError(t, err, text) {
			assert.Equal(t, want, got.String(), text)
		}
	}
	for text, want := range map[string]string{
		"": "an amount is missing", "29": "has no currency: write 29 EUR", "1.200 EUR": `"1.200 EUR" can be read two ways: write 1200 EUR or 1.2 EUR`,
		"1,200 EUR": "can be read two ways", "29 XYZ": `unknown currency "XYZ"`, "29 EUR/month": "unknown currency", "EUR": "has no amount", "€29€": "not one amount",
		"29-35 EUR": "is not a number", "−5 EUR": "only looks like a hyphen", "12 34 EUR": "groups of three", "1.2.3 EUR": "groups of three",
		"99999999999999999999999999999999999999999999 EUR": "too many digits", "29 E R": "unknown currency",
	} {
		_, err := ParseMoney(text)
		if assert.Error(t, err, text) {
			assert.Contains(t, err.Error(), want, text)
		}
	}
}

func TestFormatReadsBack(t *testing.T) {
	x := uint64(88172645463325252)
	for range 20000 {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		share := float64(x>>11) / (1 << 53)
		got, err := ParseShare(FormatShare(share))
		require.NoError(t, err)
		require.Equal(t, share, got)
		number := math.Float64frombits(x)
		if math.IsNaN(number) || math.IsInf(number, 0) {
			continue
		}
		got, err = ParseNumber(FormatNumber(number))
		require.NoError(t, err, FormatNumber(number))
		require.Equal(t, number, got)
	}
	assert.Equal(t, "80%", FormatShare(.8))
	assert.Equal(t, "12.5%", FormatShare(.125))
	assert.Equal(t, "0%", FormatShare(0))
	assert.Equal(t, "100%", FormatShare(1))
	assert.Equal(t, "0.5%", FormatShare(.005))
	assert.Equal(t, "-2", FormatNumber(-2))
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Compare packages": "compare-packages", "Home visit": "home-visit", "Кур’єр привіз": "курєр-привіз", "What's next?": "whats-next",
		"  --A  B--  ": "a-b", "E-mail & SMS": "e-mail-sms", "…": "", "": "", "Żółć 2": "żółć-2", "Cafe\u0301": "café", "选择 套餐": "选择-套餐", "हिन्दी": "हिन्दी",
		"A/B@C:D": "a-b-c-d", "Zażalenie nr 5": "zażalenie-nr-5",
	} {
		assert.Equal(t, want, Slug(name), name)
		assert.Equal(t, Slug(name), Slug(Slug(name)), name)
	}
}

func FuzzSlug(f *testing.F) {
	f.Add("Compare packages")
	f.Add("Кур’єр İ ǅ e\u0301")
	f.Fuzz(func(t *testing.T, name string) {
		require.Equal(t, Slug(name), Slug(Slug(name)))
	})
}

func FuzzParseScalars(f *testing.F) {
	for _, s := range []string{"80%", "1.200 EUR", "€29", "1'200,5 zł", "2026-09-30", "30.09.2026", "1e-7", "−1", "yes", "-0", "1,200.50"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if x, err := ParseShare(text); err == nil {
			require.True(t, x >= 0 && x <= 1)
			again, err := ParseShare(FormatShare(x))
			require.NoError(t, err)
			require.Equal(t, x, again)
		}
		if x, err := ParseNumber(text); err == nil {
			require.False(t, math.IsNaN(x) || math.IsInf(x, 0))
			again, err := ParseNumber(FormatNumber(x))
			require.NoError(t, err)
			require.Equal(t, x, again)
		}
		if d, err := ParseDate(text); err == nil {
			again, err := ParseDate(d.String())
			require.NoError(t, err)
			require.Equal(t, d, again)
		}
		for _, kind := range []FactKind{TextFact, NumberFact, MoneyFact, DurationFact, DateFact} {
			if v, err := ParseFactValue(kind, text); err == nil {
				require.True(t, Agree(v, v, Decimal{}))
			} else {
				require.NotEmpty(t, err.Error())
			}
		}
		_, _ = ParseBool(text)
	})
}
