package touchpoint

import (
	"strconv"
	"strings"
)

const shareHelp = "write a percentage such as 80%, or a part of 1 such as 0.8"

// ParseShare reads a part of a whole: 80%, 80 % or 0.8; decimals with a point
// or a comma. The result lies in 0..1, and 12.5% is the same number as 0.125.
func ParseShare(text string) (float64, error) {
	text = strings.TrimSpace(text)
	number, percent := strings.CutSuffix(text, "%")
	if !percent {
		number, percent = strings.CutSuffix(text, "%") // as Chinese keyboards write it
	}
	number = strings.TrimSpace(number)
	plain := strings.Replace(number, ",", ".", 1)
	if !isPlain(plain) {
		return 0, wrongShare(text, number)
	}
	if percent {
		plain += "e-2" // exact, where a division by 100 would round twice
	}
	x, err := strconv.ParseFloat(plain, 64)
	switch {
	case err != nil || x > 1 && percent:
		return 0, wrong(text, "is more than the whole", "a share runs from 0% to 100%")
	case x > 1 && x <= 100:
		return 0, wrong(text, "is more than 1, the whole", "write "+number+"% or "+FormatNumber(x/100))
	case x > 1:
		return 0, wrong(text, "is more than 1, the whole", shareHelp)
	case x < 0:
		return 0, wrong(text, "is less than nothing", "a share runs from 0% to 100%")
	case x == 0:
		return 0, nil
	}
	return x, nil
}

// wrongShare says what is wrong with a share that is no plain number.
func wrongShare(text, number string) error {
	if number == "" {
		return &ValueError{Message: "a share is missing", Help: shareHelp}
	}
	if plain, bad := plainNumber(number, false); bad != nil && strings.HasPrefix(bad.Message, quoted(number)+" does not begin") {
		return bad
	} else if bad == nil {
		if x, err := strconv.ParseFloat(plain, 64); err == nil && x > 1 {
			return wrong(text, "is more than the whole", "a share runs from 0% to 100%, or from 0 to 1")
		}
	}
	return wrong(text, "is not a share", shareHelp)
}

// FormatShare writes a part of a whole as a percentage that ParseShare reads
// back as the same number.
func FormatShare(x float64) string {
	digits := strconv.FormatFloat(x, 'f', -1, 64)
	sign := ""
	if tail, ok := strings.CutPrefix(digits, "-"); ok {
		sign, digits = "-", tail
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	for len(fraction) < 2 {
		fraction += "0"
	}
	whole = strings.TrimLeft(whole+fraction[:2], "0")
	if whole == "" {
		whole = "0"
	}
	if fraction = fraction[2:]; fraction != "" {
		whole += "." + fraction
	}
	return sign + whole + "%"
}
