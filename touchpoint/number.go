package touchpoint

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const numberHelp = "write digits, with a point for decimals, as in 4.5"

// ParseNumber reads a finite number: an optional sign, digits, a decimal point
// or comma, thousands set off by spaces or apostrophes, an exponent. 1,200 can
// be read two ways and is an error.
func ParseNumber(text string) (float64, error) {
	text = strings.TrimSpace(text)
	plain, bad := plainNumber(text, false)
	if bad != nil {
		return 0, bad
	}
	return finite(text, plain)
}

// finite reads what plainNumber wrote.
func finite(text, plain string) (float64, error) {
	x, err := strconv.ParseFloat(plain, 64)
	if err != nil || math.IsInf(x, 0) {
		return 0, wrong(text, "is too large a number", "write fewer digits")
	}
	if x == 0 {
		return 0, nil // without the sign of -0
	}
	return x, nil
}

// FormatNumber writes x so that ParseNumber reads the same number back, without
// an exponent in the ranges that people write.
func FormatNumber(x float64) string {
	if x == 0 {
		return "0"
	}
	if a := math.Abs(x); a < 1e-6 || a >= 1e15 {
		return strconv.FormatFloat(x, 'g', -1, 64)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// plainNumber rewrites a number as people write one (1 200,50 or 1'200.50) in
// plain form (1200.50). Where money is set, 1.200 is as ambiguous as 1,200:
// amounts are copied from price lists of every country.
func plainNumber(text string, money bool) (string, *ValueError) {
	if isPlain(text) && !(money && strings.IndexByte(text, '.') >= 0) {
		return text, nil
	}
	if text == "" {
		return "", &ValueError{Message: "a number is missing", Help: numberHelp}
	}
	sign, rest := "", text
	switch {
	case rest[0] == '-':
		sign, rest = "-", strings.TrimLeftFunc(rest[1:], unicode.IsSpace)
	case rest[0] == '+':
		rest = rest[1:]
	default:
		for _, minus := range [...]string{"−", "–", "—", "‒", "﹣", "-"} {
			if tail, ok := strings.CutPrefix(rest, minus); ok {
				return "", wrong(text, "does not begin with a hyphen but with a sign that looks like one",
					"write -"+strings.TrimSpace(tail)+" with the hyphen of the keyboard")
			}
		}
	}
	if !money {
		if mantissa, exponent, ok := cutExponent(rest); ok && isPlain(mantissa) && mantissa[0] != '-' {
			return sign + mantissa + "e" + exponent, nil
		}
	}
	var g groups
	if !g.split(rest) {
		return "", wrong(text, "is not a number", numberHelp)
	}
	plain, bad := g.plain(text, money)
	return sign + plain, bad
}

// isPlain tells whether text is an optional hyphen, digits and at most one
// decimal point between or before digits.
func isPlain(text string) bool {
	text = strings.TrimPrefix(text, "-")
	point := -1
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '.' && point < 0:
			point = i
		case c < '0' || c > '9':
			return false
		}
	}
	return text != "" && point != len(text)-1
}

// cutExponent splits 1e-3 into 1 and -3.
func cutExponent(text string) (mantissa, exponent string, ok bool) {
	i := strings.IndexAny(text, "eE")
	if i < 1 || i+1 == len(text) {
		return "", "", false
	}
	exponent = text[i+1:]
	digits := strings.TrimPrefix(strings.TrimPrefix(exponent, "+"), "-")
	if len(digits) == 0 || len(digits) > 4 || len(exponent)-len(digits) > 1 {
		return "", "", false
	}
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return "", "", false
		}
	}
	return text[:i], exponent, true
}

// groups are the runs of digits of a number and what separates them.
type groups struct {
	digits [14]string
	seps   [13]rune // '.', ',', ' ' for any space, '\'' for any apostrophe
	n      int      // runs of digits
}

// split fills g; it is false where text is no such thing.
func (g *groups) split(text string) bool {
	start := 0
	for i, c := range text {
		if c >= '0' && c <= '9' {
			continue
		}
		switch {
		case c == '.' || c == ',':
		case c == '\'' || c == '’':
			c = '\''
		case c != '\n' && unicode.IsSpace(c):
			c = ' '
		default:
			return false
		}
		if g.n == len(g.seps) || i == start && (i > 0 || c != '.' && c != ',') {
			return false
		}
		g.digits[g.n], g.seps[g.n] = text[start:i], c
		g.n++
		_, size := utf8.DecodeRuneInString(text[i:])
		start = i + size
	}
	if start == len(text) {
		return false
	}
	g.digits[g.n] = text[start:]
	g.n++
	return true
}

// plain joins the groups, telling the decimal sign from those between
// thousands.
func (g *groups) plain(text string, money bool) (string, *ValueError) {
	whole, fraction := g.digits[:g.n], ""
	if g.n > 1 {
		last := g.seps[g.n-2]
		once := strings.Count(string(g.seps[:g.n-1]), string(last)) == 1
		if once && (last == '.' || last == ',') {
			whole, fraction = g.digits[:g.n-1], g.digits[g.n-1]
			if g.n == 2 && ambiguous(whole[0], fraction, last, money) {
				return "", wrong(text, "can be read two ways",
					"write "+whole[0]+fraction+" or "+whole[0]+"."+strings.TrimRight(fraction[:2], "0")+decimalTail(fraction))
			}
		}
	}
	for i, run := range whole {
		switch {
		case i == 0 && len(whole) > 1 && (run == "" || len(run) > 3),
			i > 0 && len(run) != 3,
			i > 0 && g.seps[i-1] != g.seps[0]:
			return "", wrong(text, "is not a number: thousands stand in groups of three", numberHelp)
		}
	}
	joined := strings.Join(whole, "")
	if joined == "" {
		joined = "0"
	}
	if fraction != "" {
		joined += "." + fraction
	}
	return joined, nil
}

// ambiguous tells whether a sign between whole and fraction may stand between
// thousands as well as before decimals.
func ambiguous(whole, fraction string, sign rune, money bool) bool {
	return len(fraction) == 3 && whole != "" && len(whole) <= 3 && whole[0] != '0' && (sign == ',' || money)
}

// decimalTail is what follows the first two decimals in a proposal, so that
// 1.200 is proposed as 1.2 and 1.205 as 1.205.
func decimalTail(fraction string) string {
	switch {
	case fraction[2] != '0':
		if trimmed := strings.TrimRight(fraction[:2], "0"); len(trimmed) < 2 {
			return fraction[len(trimmed):]
		}
		return fraction[2:]
	case fraction == "000":
		return "0"
	}
	return ""
}
