package touchpoint

import (
	"math/big"
	"strings"
	"unicode"

	"github.com/seam-cx/seam/internal/nfc"
)

// FactKind says how the values of a fact compare.
type FactKind string

// The kinds of fact; a fact that does not say is TextFact.
const (
	TextFact     FactKind = "text"
	NumberFact   FactKind = "number"
	MoneyFact    FactKind = "money"
	DurationFact FactKind = "duration"
	DateFact     FactKind = "date"
)

// FactValue is what a customer is told about a fact, read so that two such
// statements can be compared. The zero FactValue is an empty text.
type FactValue struct {
	Kind FactKind
	Text string // as written

	normalized string  // equal for equal values
	number     Decimal // of a number or an amount of money
	currency   string
	twice      int64 // twice the middle of a duration, in nanoseconds
}

// ParseFactValue reads a value of the given kind; the kind "" is TextFact.
// Numbers may be percentages, and 80% is 0.8. A range of durations counts by
// its middle, as it does everywhere.
func ParseFactValue(kind FactKind, text string) (FactValue, error) {
	v := FactValue{Kind: kind, Text: strings.TrimSpace(text)}
	switch kind {
	case NumberFact:
		number, err := parseExactNumber(v.Text)
		if err != nil {
			return FactValue{}, err
		}
		v.number, v.normalized = number, number.exact()
	case MoneyFact:
		m, err := ParseMoney(text)
		if err != nil {
			return FactValue{}, err
		}
		v.number, v.currency, v.normalized = m.Amount, m.Currency, m.Amount.exact()+" "+m.Currency
	case DurationFact:
		s, err := ParseSpan(text)
		if err != nil {
			return FactValue{}, err
		}
		v.twice = int64(s.Low) + int64(s.High)
		v.normalized = Exactly(s.Mid()).String()
		if v.twice%2 != 0 {
			v.normalized += "+"
		}
	case DateFact:
		d, err := ParseDate(text)
		if err != nil {
			return FactValue{}, err
		}
		v.normalized = d.String()
	case TextFact, "":
		v.Kind, v.normalized = TextFact, foldText(text)
	default:
		return FactValue{}, wrong(string(kind), "is not a kind of fact", "write text, number, money, duration or date")
	}
	return v, nil
}

// parseExactNumber reads a number or a percentage as an exact decimal.
func parseExactNumber(text string) (Decimal, error) {
	digits, percent := strings.CutSuffix(text, "%")
	plain, bad := plainNumber(strings.TrimSpace(digits), false)
	if bad != nil {
		return Decimal{}, bad
	}
	number, err := ParseDecimal(plain)
	if err != nil {
		return Decimal{}, wrong(text, "is not a number with at most 40 digits", numberHelp)
	}
	if percent {
		number.r = number.r.Quo(number.r, big.NewRat(100, 1))
	}
	return number, nil
}

// exact writes d without loss.
func (d Decimal) exact() string {
	if d.IsZero() {
		return "0"
	}
	if d.r.IsInt() {
		return d.r.Num().String()
	}
	return d.r.RatString()
}

// Normalized is the same text for the same value and another for another:
// 29 EUR and 29,00 €, 3d and 72h.
func (v FactValue) Normalized() string { return v.normalized }

// Agree tells whether two statements of one fact say the same: numbers, amounts
// and durations where |a−b| ≤ tolerance·max(|a|,|b|), reckoned exactly; dates
// and texts where their normalised forms are equal. Amounts in different
// currencies and values of different kinds never agree.
func Agree(a, b FactValue, tolerance Decimal) bool {
	if a.Kind != b.Kind || a.currency != b.currency {
		return false
	}
	if a.normalized == b.normalized {
		return true
	}
	if tolerance.IsZero() || tolerance.r.Sign() < 0 {
		return false
	}
	var x, y *big.Rat
	switch a.Kind {
	case NumberFact, MoneyFact:
		x, y = a.number.Rat(), b.number.Rat()
	case DurationFact:
		x, y = big.NewRat(a.twice, 1), big.NewRat(b.twice, 1)
	default:
		return false
	}
	gap := new(big.Rat).Sub(x, y)
	larger := x.Abs(x)
	if y.Abs(y).Cmp(larger) > 0 {
		larger = y
	}
	return gap.Abs(gap).Cmp(larger.Mul(larger, tolerance.r)) <= 0
}

// foldText is text composed (NFC), without regard to case, with every stretch
// of white space as one space.
func foldText(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	gap := false
	for _, c := range nfc.String(text) {
		if unicode.IsSpace(c) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		if c == 'ß' || c == 'ẞ' {
			b.WriteString("ss")
			continue
		}
		// By way of upper case, so that ς meets σ and ſ meets s.
		b.WriteRune(unicode.ToLower(unicode.ToUpper(c)))
	}
	return nfc.String(b.String())
}

// String is the value as it was written.
func (v FactValue) String() string { return v.Text }
