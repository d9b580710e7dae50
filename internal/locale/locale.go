// Package locale writes numbers, shares, durations, dates, quotations and
// plurals the way readers of English, Ukrainian, Russian and Polish expect.
// It is small on purpose: four languages, no tables to load at start-up.
package locale

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/seam-cx/seam/internal/digits"
)

// Lang is one of the languages that seam writes.
type Lang string

// The languages. The zero Lang writes English.
const (
	English   Lang = "en"
	Ukrainian Lang = "uk"
	Russian   Lang = "ru"
	Polish    Lang = "pl"
)

// Langs are all languages, English first.
func Langs() []Lang { return []Lang{English, Ukrainian, Russian, Polish} }

// Of is the language of a BCP 47 tag, English where seam does not write it.
func Of(tag string) Lang {
	base := strings.ToLower(tag)
	if i := strings.IndexAny(base, "-_"); i >= 0 {
		base = base[:i]
	}
	switch l := Lang(base); l {
	case Ukrainian, Russian, Polish:
		return l
	}
	return English
}

// Known tells whether tag names one of the languages.
func Known(tag string) bool {
	return Of(tag) != English || strings.EqualFold(tag, "en") || strings.HasPrefix(strings.ToLower(tag), "en-")
}

// NoBreak is the no-break space that holds a number and its unit together.
const NoBreak = "\u00a0"

// minus is the sign of negative numbers in running text.
const minus = "\u2212"

// Number writes x with the given number of decimals, digits grouped in threes
// (in Polish from five digits on). Digits beyond the twelfth do not decide how
// the last one is rounded.
func (l Lang) Number(x float64, decimals int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "?"
	}
	s := strconv.FormatFloat(digits.Round(math.Abs(x)), 'f', decimals, 64)
	whole, fraction, _ := strings.Cut(s, ".")
	out := l.group(whole)
	if fraction != "" {
		out += l.decimalSign() + fraction
	}
	if x < 0 && strings.Trim(s, "0.") != "" {
		out = minus + out
	}
	return out
}

// Signed is Number with a plus sign before positive numbers.
func (l Lang) Signed(x float64, decimals int) string {
	s := l.Number(x, decimals)
	if x > 0 && strings.Trim(s, "0.,") != "" {
		return "+" + s
	}
	return s
}

// Short writes x with at most the given number of decimals, trailing zeros
// left out.
func (l Lang) Short(x float64, decimals int) string {
	s := l.Number(x, decimals)
	if decimals > 0 {
		s = strings.TrimSuffix(strings.TrimRight(s, "0"), l.decimalSign())
	}
	return s
}

func (l Lang) decimalSign() string {
	if l == English || l == "" {
		return "."
	}
	return ","
}

func (l Lang) group(digits string) string {
	mark := NoBreak
	smallest := 4
	if l == English || l == "" {
		mark = ","
	}
	if l == Polish {
		smallest = 5
	}
	if len(digits) < smallest {
		return digits
	}
	head := len(digits) % 3
	var b strings.Builder
	b.WriteString(digits[:head])
	for i := head; i < len(digits); i += 3 {
		if b.Len() > 0 {
			b.WriteString(mark)
		}
		b.WriteString(digits[i : i+3])
	}
	return b.String()
}

// Percent writes a share (0..1) as a percentage with its sign held to it.
func (l Lang) Percent(share float64, decimals int) string {
	return l.Number(share*100, decimals) + NoBreak + "%"
}

// Plural chooses the form that goes with n: one and other in English; one,
// few and many in the Slavic languages. Missing forms fall back to the last.
func (l Lang) Plural(n int, forms ...string) string {
	if len(forms) == 0 {
		return ""
	}
	return forms[min(l.pluralForm(n), len(forms)-1)]
}

func (l Lang) pluralForm(n int) int {
	if n < 0 {
		n = -n
	}
	ten, hundred := n%10, n%100
	few := ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14)
	switch l {
	case Ukrainian, Russian:
		switch {
		case ten == 1 && hundred != 11:
			return 0
		case few:
			return 1
		}
		return 2
	case Polish:
		switch {
		case n == 1:
			return 0
		case few:
			return 1
		}
		return 2
	}
	if n == 1 {
		return 0
	}
	return 1
}

var months = map[Lang][12]string{
	English:   {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	Ukrainian: {"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"},
	Russian:   {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
	Polish:    {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"},
}

// Date writes a day as in 1 Oct 2026.
func (l Lang) Date(t time.Time) string {
	names, ok := months[l]
	if !ok {
		names = months[English]
	}
	return strconv.Itoa(t.Day()) + NoBreak + names[t.Month()-1] + NoBreak + strconv.Itoa(t.Year())
}

var units = map[Lang]struct{ second, minute, hour, day, week string }{
	English:   {"s", "min", "h", "d", "wk"},
	Ukrainian: {"с", "хв", "год", "дн.", "тиж."},
	Russian:   {"с", "мин", "ч", "дн.", "нед."},
	Polish:    {"s", "min", "godz.", "dni", "tyg."},
}

// MinuteUnit is the sign of minutes, as in 128 min.
func (l Lang) MinuteUnit() string {
	if u, ok := units[l]; ok {
		return u.minute
	}
	return units[English].minute
}

// HourUnit is the sign of hours, as in 2.5 h.
func (l Lang) HourUnit() string {
	if u, ok := units[l]; ok {
		return u.hour
	}
	return units[English].hour
}

// Duration writes d in at most two units, as in 1 h 30 min, to the second
// below an hour and to the minute above.
func (l Lang) Duration(d time.Duration) string {
	u, ok := units[l]
	if !ok {
		u = units[English]
	}
	if d < 0 {
		return minus + l.Duration(-d)
	}
	if d == 0 {
		return "0" + NoBreak + u.minute
	}
	parts := []struct {
		size time.Duration
		name string
	}{{24 * time.Hour, u.day}, {time.Hour, u.hour}, {time.Minute, u.minute}, {time.Second, u.second}}
	var out []string
	for _, p := range parts {
		n := d / p.size
		d -= n * p.size
		if l == Polish && p.size == 24*time.Hour && n == 1 {
			p.name = "dzień" // days have no short form
		}
		if n > 0 {
			out = append(out, l.Number(float64(n), 0)+NoBreak+p.name)
		}
		if len(out) == 2 || (len(out) == 1 && n == 0) {
			break
		}
	}
	if len(out) == 0 {
		return "<" + NoBreak + "1" + NoBreak + u.second
	}
	return strings.Join(out, NoBreak)
}

// Quote puts s into the quotation marks of the language. Quotations within s
// get those that the language uses inside others.
func (l Lang) Quote(s string) string {
	switch l {
	case Ukrainian, Russian:
		return "«" + requote(s, "«", "»", "„", "“") + "»"
	case Polish:
		return "„" + requote(s, "„", "”", "«", "»") + "”"
	}
	return "“" + requote(s, "“", "”", "‘", "’") + "”"
}

// requote replaces the marks of quotations within s.
func requote(s, open, shut, innerOpen, innerShut string) string {
	if !strings.Contains(s, open) {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, open, innerOpen), shut, innerShut)
}

// List joins items with commas and the language's word for and before the
// last.
func (l Lang) List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	and := map[Lang]string{Ukrainian: " і ", Russian: " и ", Polish: " i "}[l]
	if and == "" {
		and = " and "
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + and + items[last]
}
