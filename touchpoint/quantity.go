package touchpoint

import (
	"math"
	"strings"
	"time"
)

// Quantity is a value on the scale of a metric: a bare number, a share (0..1),
// a duration (in minutes) or an amount of money.
type Quantity struct {
	X        float64
	Kind     QuantityKind
	Currency string // of money: ISO 4217 code where it is known, else the symbol
	Text     string // as written, or ""
}

// QuantityKind says what the X of a Quantity is.
type QuantityKind uint8

// The kinds of quantity.
const (
	PlainNumber QuantityKind = iota
	ShareOfAll               // X from 0 to 1
	TimeSpan                 // X in minutes
	MoneyAmount              // X in units of the currency
)

// ParseQuantity reads a quantity of the given kind: what ParseNumber,
// ParseShare, ParseSpan (a range counts by its middle) or ParseMoney reads.
func ParseQuantity(text string, kind QuantityKind) (Quantity, error) {
	q := Quantity{Kind: kind, Text: strings.TrimSpace(text)}
	var err error
	switch kind {
	case ShareOfAll:
		q.X, err = ParseShare(text)
	case TimeSpan:
		var s Span
		s, err = ParseSpan(text)
		q.X = s.Minutes()
	case MoneyAmount:
		var m Money
		m, err = ParseMoney(text)
		q.X, q.Currency = m.Amount.Float64(), m.Currency
	default:
		q.X, err = ParseNumber(text)
	}
	if err != nil {
		return Quantity{}, err
	}
	return q, nil
}

// String is the text of q as it was written, else its canonical form: 4.5, 80%,
// 1h30m or 29 EUR.
func (q Quantity) String() string {
	if q.Text != "" {
		return q.Text
	}
	switch q.Kind {
	case ShareOfAll:
		return FormatShare(q.X)
	case TimeSpan:
		nanoseconds := math.Round(q.X * float64(time.Minute))
		if math.Abs(nanoseconds) < math.MaxInt64 {
			return Exactly(time.Duration(nanoseconds)).String()
		}
		return FormatNumber(q.X) + "m"
	case MoneyAmount:
		return FormatNumber(q.X) + " " + q.Currency
	}
	return FormatNumber(q.X)
}
