package touchpoint

import (
	"math/bits"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Span is a duration or a range of durations (Low < High), as in 5-7m. Figures
// use its middle, drawings show it as written.
type Span struct {
	Low, High time.Duration
}

// Mid is the middle of s.
func (s Span) Mid() time.Duration { return s.Low + (s.High-s.Low)/2 }

// Minutes is the middle of s in minutes.
func (s Span) Minutes() float64 { return (float64(s.Low) + float64(s.High)) / 2 / float64(time.Minute) }

// IsRange tells whether s is a range rather than one duration.
func (s Span) IsRange() bool { return s.Low != s.High }

// Exactly is the Span of one duration.
func Exactly(d time.Duration) *Span { return &Span{Low: d, High: d} }

// Between is the Span from low to high.
func Between(low, high time.Duration) *Span { return &Span{Low: low, High: high} }

// Ptr returns a pointer to v, for the optional fields of maps built in Go.
func Ptr[T any](v T) *T { return &v }

const (
	day  = 24 * time.Hour
	week = 7 * day
	// MaxSpan is the longest duration that ParseSpan reads: a hundred years.
	MaxSpan = 36500 * day

	spanHelp = "write a number and a unit, as in 90s, 4m, 1.5h, 3d or 2w"
)

// ParseSpan reads a duration such as 90s, 4m, 1.5h, 3d, 2w, 1h30m or 30 min, or
// a range such as 5-10m or 30m-1h. A day is 24 hours. It is never negative and
// at most MaxSpan. A bare number has no unit and is an error.
func ParseSpan(text string) (Span, error) {
	text = strings.TrimSpace(text)
	p := spanParser{text: text, rest: text}
	low, bad := p.duration()
	if bad != nil {
		return Span{}, bad
	}
	if p.rest == "" {
		if low.bare {
			return Span{}, noUnit(text)
		}
		return Span{low.length, low.length}, nil
	}
	if !p.dash() {
		return Span{}, p.unexpected()
	}
	high, bad := p.duration()
	switch {
	case bad != nil:
		return Span{}, bad
	case p.rest != "":
		return Span{}, p.unexpected()
	case high.bare:
		return Span{}, noUnit(text)
	}
	if low.bare { // 5-10m
		if high.parts > 1 {
			return Span{}, wrong(text, "has a low end without a unit", "give both ends their units, as in 30m-1h30m")
		}
		if low.length, bad = low.number.times(high.unit, text); bad != nil {
			return Span{}, bad
		}
	}
	if low.length > high.length {
		return Span{}, wrong(text, "runs from the longer to the shorter", "put the shorter first, and give both ends their units, as in 30m-1h")
	}
	return Span{low.length, high.length}, nil
}

// spanEnd is one end of a range.
type spanEnd struct {
	length time.Duration
	number decimalDigits // of a bare number
	bare   bool          // a number without a unit
	unit   time.Duration // of the last part
	parts  int
}

// decimalDigits is whole + fraction/scale.
type decimalDigits struct{ whole, fraction, scale uint64 }

// times is n units as a duration, to the nearest nanosecond.
func (n decimalDigits) times(unit time.Duration, text string) (time.Duration, *ValueError) {
	if n.whole > uint64(MaxSpan/unit) {
		return 0, tooLong(text)
	}
	length := time.Duration(n.whole) * unit
	if n.fraction > 0 {
		hi, lo := bits.Mul64(n.fraction, uint64(unit))
		quotient, rest := bits.Div64(hi, lo, n.scale) // fraction < scale, so it fits
		if rest >= n.scale-rest {
			quotient++
		}
		length += time.Duration(quotient)
	}
	if length > MaxSpan {
		return 0, tooLong(text)
	}
	return length, nil
}

func tooLong(text string) *ValueError {
	return wrong(text, "is longer than a hundred years", "write at most 36500d")
}

func noUnit(text string) *ValueError {
	return wrong(text, "has no unit", "write "+text+"m for minutes, "+text+"h for hours or "+text+"d for days")
}

type spanParser struct{ text, rest string }

// duration reads numbers with units from the longest unit to the shortest.
func (p *spanParser) duration() (spanEnd, *ValueError) {
	var end spanEnd
	p.space()
	for p.rest != "" && (p.rest[0] >= '0' && p.rest[0] <= '9' || p.rest[0] == '.') {
		n, ok := p.number()
		if !ok {
			return end, p.unexpected()
		}
		p.space()
		unit, bad := p.unit()
		if bad != nil {
			return end, bad
		}
		if unit == 0 {
			if end.parts > 0 {
				return end, wrong(p.text, "ends in a number without a unit", "write the unit, as in 1h30m")
			}
			end.number, end.bare = n, true
			return end, nil
		}
		if end.parts > 0 && unit >= end.unit {
			return end, wrong(p.text, "is not a duration", "put the longer unit first and use each once, as in 1h30m")
		}
		length, bad := n.times(unit, p.text)
		if bad == nil && length > MaxSpan-end.length {
			bad = tooLong(p.text)
		}
		if bad != nil {
			return end, bad
		}
		end.length += length
		end.unit = unit
		end.parts++
		p.space()
	}
	if end.parts == 0 {
		return end, p.unexpected()
	}
	return end, nil
}

// number reads digits with at most one decimal point or comma.
func (p *spanParser) number() (n decimalDigits, ok bool) {
	n.scale = 1
	seen, point := 0, false
	i := 0
	for ; i < len(p.rest); i++ {
		c := p.rest[i]
		if (c == '.' || c == ',') && !point {
			point = true
			continue
		}
		if c < '0' || c > '9' {
			break
		}
		seen++
		switch d := uint64(c - '0'); {
		case !point && n.whole < 1e17:
			n.whole = n.whole*10 + d
		case point && n.scale < 1e15: // finer than any duration can show
			n.fraction, n.scale = n.fraction*10+d, n.scale*10
		}
	}
	ok = seen > 0 && p.rest[i-1] != '.' && p.rest[i-1] != ','
	if ok {
		p.rest = p.rest[i:]
	}
	return n, ok
}

// unit reads a unit; 0 where no letter follows.
func (p *spanParser) unit() (time.Duration, *ValueError) {
	i := 0
	for i < len(p.rest) {
		c, size := utf8.DecodeRuneInString(p.rest[i:])
		if !unicode.IsLetter(c) {
			break
		}
		i += size
	}
	word := p.rest[:i]
	if word == "" || word == "to" {
		return 0, nil
	}
	p.rest = p.rest[i:]
	if unit := unitOf(word); unit > 0 {
		if len(word) > 1 {
			p.rest = strings.TrimPrefix(p.rest, ".") // min.
		}
		return unit, nil
	}
	switch strings.ToLower(word) {
	case "m": // only M comes here
		return 0, wrong(p.text, "has the unit M, which may mean minutes or months", "write m for minutes, or months as days")
	case "mo", "month", "months", "y", "yr", "year", "years":
		return 0, wrong(p.text, "has a unit of no fixed length", "write it in days, as in 30d or 365d")
	case "ms", "millisecond", "milliseconds":
		return 0, wrong(p.text, "has a unit that is too short", "write it in seconds, as in 0.5s")
	}
	help := "write s, m, h, d or w, as in 90s, 4m, 1.5h, 3d or 2w"
	if unit := meantUnit(word); unit != "" {
		if number := strings.TrimSpace(p.text[:len(p.text)-len(p.rest)-len(word)]); strings.Trim(number, "0123456789.,") == "" {
			help = "write " + number + unit + ": the units are s, m, h, d and w"
		}
	}
	return 0, wrong(p.text, "has an unknown unit "+quoted(word), help)
}

// foreignUnits are how the words for our units begin in Ukrainian, Russian,
// Polish and in misspelt English, the longer beginnings first.
var foreignUnits = [...]struct{ begins, unit string }{
	{"мин", "m"}, {"хв", "m"}, {"мін", "m"}, {"минут", "m"}, {"minut", "m"}, {"mint", "m"}, {"мес", ""}, {"міс", ""},
	{"сек", "s"}, {"sek", "s"}, {"seco", "s"}, {"с", "s"}, {"час", "h"}, {"год", "h"}, {"godz", "h"}, {"hour", "h"}, {"ч", "h"}, {"г", "h"},
	{"дн", "d"}, {"день", "d"}, {"діб", "d"}, {"доб", "d"}, {"сут", "d"}, {"dni", "d"}, {"dzi", "d"}, {"dob", "d"}, {"day", "d"}, {"д", "d"},
	{"тиж", "w"}, {"нед", "w"}, {"tyg", "w"}, {"week", "w"}, {"м", "m"},
}

// meantUnit is the unit that a word of another language means, or "".
func meantUnit(word string) string {
	word = strings.ToLower(word)
	for _, f := range foreignUnits {
		if strings.HasPrefix(word, f.begins) {
			return f.unit
		}
	}
	return ""
}

// unitOf is the length of a unit, 0 where the word is none.
func unitOf(word string) time.Duration {
	switch word {
	case "s":
		return time.Second
	case "m", "min":
		return time.Minute
	case "h":
		return time.Hour
	case "d":
		return day
	case "w":
		return week
	case "M":
		return 0
	}
	switch strings.ToLower(word) {
	case "s", "sec", "secs", "second", "seconds":
		return time.Second
	case "min", "mins", "minute", "minutes":
		return time.Minute
	case "h", "hr", "hrs", "hour", "hours":
		return time.Hour
	case "d", "day", "days":
		return day
	case "w", "wk", "wks", "week", "weeks":
		return week
	}
	return 0
}

func (p *spanParser) space() { p.rest = strings.TrimLeftFunc(p.rest, unicode.IsSpace) }

// dash skips what stands between the ends of a range.
func (p *spanParser) dash() bool {
	for _, dash := range [...]string{"-", "–", "—", "‒", "‑", "to"} {
		if tail, ok := strings.CutPrefix(p.rest, dash); ok {
			p.rest = tail
			return true
		}
	}
	return false
}

// unexpected says why text is no duration at all.
func (p *spanParser) unexpected() *ValueError {
	text := p.text
	if text == "" {
		return &ValueError{Message: "a duration is missing", Help: spanHelp}
	}
	switch text[0] {
	case '-':
		return wrong(text, "is negative", "a duration is 0m or longer")
	}
	if strings.HasPrefix(text, "−") {
		return wrong(text, "is negative", "a duration is 0m or longer")
	}
	if long, short, ok := strings.Cut(text, ":"); ok && digits(long) >= 0 && digits(short) >= 0 {
		short = strconv.Itoa(digits(short))
		long = strconv.Itoa(digits(long))
		return wrong(text, "does not say its units", "write "+long+"h"+short+"m for hours and minutes or "+long+"m"+short+"s for minutes and seconds")
	}
	return wrong(text, "is not a duration", spanHelp)
}

// String writes s in its shortest whole units, from days down: 1h30m, 5-7m,
// 90d. ParseSpan reads it back as the same Span.
func (s Span) String() string {
	if !s.IsRange() {
		return formatDuration(s.Low)
	}
	low, high := formatDuration(s.Low), formatDuration(s.High)
	if unit := high[len(high)-1]; oneUnit(high) && (s.Low == 0 || oneUnit(low) && low[len(low)-1] == unit) {
		return low[:len(low)-1] + "-" + high
	}
	return low + "-" + high
}

// oneUnit tells whether a formatted duration has one unit only.
func oneUnit(text string) bool {
	return strings.IndexFunc(text, unicode.IsLetter) == len(text)-1
}

func formatDuration(d time.Duration) string {
	if d == 0 {
		return "0m"
	}
	var buf [48]byte
	b := buf[:0]
	if d < 0 { // not a span that ParseSpan makes, but not to be hidden either
		b = append(b, '-')
	}
	rest := uint64(d)
	if d < 0 {
		rest = -rest
	}
	for _, u := range [...]struct {
		length time.Duration
		name   byte
	}{{day, 'd'}, {time.Hour, 'h'}, {time.Minute, 'm'}} {
		if n := rest / uint64(u.length); n > 0 {
			b = append(strconv.AppendUint(b, n, 10), u.name)
			rest %= uint64(u.length)
		}
	}
	if rest > 0 {
		b = strconv.AppendUint(b, rest/uint64(time.Second), 10)
		if nano := rest % uint64(time.Second); nano > 0 {
			fraction := strconv.FormatUint(nano+uint64(time.Second), 10)[1:]
			b = append(append(b, '.'), strings.TrimRight(fraction, "0")...)
		}
		b = append(b, 's')
	}
	return string(b)
}
