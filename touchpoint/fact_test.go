package touchpoint

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAgree(t *testing.T) {
	for _, c := range []struct {
		kind      FactKind
		a, b      string
		tolerance string
		want      bool
	}{
		{MoneyFact, "29 EUR", "29,00 €", "0", true},
		{MoneyFact, "29 EUR", "27 EUR", "0", false},
		{MoneyFact, "29 EUR", "29 USD", "1", false},
		{MoneyFact, "100 EUR", "90 EUR", "0.1", true}, // 10 ≤ 0.1·100, where floats would say 9.999…
		{MoneyFact, "100 EUR", "89.99 EUR", "0.1", false},
		{NumberFact, "0.3", "0.1", "0.6666666666666667", true},
		{NumberFact, "0.3", "0.1", "0.6666666666666666", false},
		{NumberFact, "80%", "0.8", "0", true},
		{NumberFact, "-10", "10", "1", false},
		{NumberFact, "-10", "10", "2", true},
		{NumberFact, "5", "5.0", "0", true},
		{DurationFact, "3d", "72h", "0", true},
		{DurationFact, "3d", "5d", "0.4", true},
		{DurationFact, "3d", "5d", "0.39", false},
		{DurationFact, "5-7m", "6m", "0", true},
		{DurationFact, "0m", "0s", "0", true},
		{DateFact, "2026-09-30", "2026-09-30", "0", true},
		{DateFact, "2026-09-30", "2026-10-01", "1", false},
		{TextFact, "Free  delivery", "free delivery", "0", true},
		{TextFact, "Cafe\u0301", "CAFÉ", "0", true},
		{TextFact, "Straße", "STRASSE", "0", true},
		{TextFact, "ΟΔΟΣ", "οδος", "0", true},
		{TextFact, "Безкоштовно", "БЕЗКОШТОВНО", "0", true},
		{TextFact, "yes", "no", "1", false},
		{"", "a\u00a0b", "A\nB", "0", true},
	} {
		a, err := ParseFactValue(c.kind, c.a)
		require.NoError(t, err)
		b, err := ParseFactValue(c.kind, c.b)
		require.NoError(t, err)
		tolerance, err := ParseDecimal(c.tolerance)
		require.NoError(t, err)
		assert.Equal(t, c.want, Agree(a, b, tolerance), "%s: %s and %s within %s", c.kind, c.a, c.b, c.tolerance)
		assert.Equal(t, c.want, Agree(b, a, tolerance), "%s: %s and %s within %s", c.kind, c.b, c.a, c.tolerance)
		if tolerance.IsZero() {
			assert.Equal(t, c.want, a.Normalized() == b.Normalized(), "%s and %s", c.a, c.b)
		}
	}
	text, err := ParseFactValue(TextFact, "5")
	require.NoError(t, err)
	number, err := ParseFactValue(NumberFact, "5")
	require.NoError(t, err)
	assert.False(t, Agree(text, number, Decimal{}), "values of different kinds")
	_, err = ParseFactValue("colour", "red")
	assert.ErrorContains(t, err, "write text, number, money, duration or date")
	_, err = ParseFactValue(MoneyFact, "29")
	assert.ErrorContains(t, err, "has no currency")
}

func TestParseQuantity(t *testing.T) {
	for _, c := range []struct {
		text string
		kind QuantityKind
		want Quantity
	}{
		{"4.6", PlainNumber, Quantity{X: 4.6, Text: "4.6"}},
		{"80%", ShareOfAll, Quantity{X: .8, Kind: ShareOfAll, Text: "80%"}},
		{"5-7m", TimeSpan, Quantity{X: 6, Kind: TimeSpan, Text: "5-7m"}},
		{"1.5h", TimeSpan, Quantity{X: 90, Kind: TimeSpan, Text: "1.5h"}},
		{"€29", MoneyAmount, Quantity{X: 29, Kind: MoneyAmount, Currency: "EUR", Text: "€29"}},
	} {
		got, err := ParseQuantity(c.text, c.kind)
		require.NoError(t, err)
		assert.Equal(t, c.want, got)
		assert.Equal(t, c.text, got.String())
	}
	assert.Equal(t, "80%", Quantity{X: .8, Kind: ShareOfAll}.String())
	assert.Equal(t, "1h30m", Quantity{X: 90, Kind: TimeSpan}.String())
	assert.Equal(t, "29.5 EUR", Quantity{X: 29.5, Kind: MoneyAmount, Currency: "EUR"}.String())
	_, err := ParseQuantity("5", TimeSpan)
	assert.ErrorContains(t, err, "write 5m for minutes")
}
