package touchpoint

import (
	"fmt"
	"math/big"
	"strings"
)

// Decimal is an exact decimal number; the zero Decimal is 0. It is immutable.
type Decimal struct {
	r *big.Rat
}

// maxDecimalDigits bounds the text of a Decimal, so that no value costs more
// than a few words of memory.
const maxDecimalDigits = 40

// ParseDecimal reads an optional sign, digits and at most one decimal point.
func ParseDecimal(text string) (Decimal, error) {
	digits := strings.TrimLeft(text, "+-")
	if len(text)-len(digits) > 1 || digits == "" || digits == "." || len(digits) > maxDecimalDigits {
		return Decimal{}, fmt.Errorf("%q is not a number", text)
	}
	point := false
	for _, c := range digits {
		switch {
		case c == '.' && !point:
			point = true
		case c < '0' || c > '9':
			return Decimal{}, fmt.Errorf("%q is not a number", text)
		}
	}
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		return Decimal{}, fmt.Errorf("%q is not a number", text)
	}
	return Decimal{r}, nil
}

// Rat returns d as a rational number of its own.
func (d Decimal) Rat() *big.Rat {
	if d.r == nil {
		return new(big.Rat)
	}
	return new(big.Rat).Set(d.r)
}

// Float64 is the nearest float64.
func (d Decimal) Float64() float64 {
	if d.r == nil {
		return 0
	}
	f, _ := d.r.Float64()
	return f
}

// IsZero tells whether d is 0.
func (d Decimal) IsZero() bool { return d.r == nil || d.r.Sign() == 0 }

// Cmp is -1, 0 or +1 as d is less than, equal to or greater than e.
func (d Decimal) Cmp(e Decimal) int { return d.Rat().Cmp(e.Rat()) }

// String writes d in full, without an exponent and without trailing zeros.
func (d Decimal) String() string {
	if d.IsZero() {
		return "0"
	}
	s := d.r.FloatString(maxDecimalDigits)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
