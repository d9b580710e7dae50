package touchpoint

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a calendar day; the zero Date is unknown.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// IsZero tells whether d is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// Time is midnight UTC at the start of d.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// String writes d as 2026-09-30, the zero Date as "".
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// daysIn is the number of days of a month.
func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// valid tells whether d is a day of the calendar.
func (d Date) valid() bool {
	return d.Year >= 1 && d.Year <= 9999 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month)
}

const dateHelp = "write year-month-day, as in 2026-09-30"

// ParseDate reads a day written as 2026-09-30. Every other way of writing one
// is an error that says how to write it.
func ParseDate(text string) (Date, error) {
	text = strings.TrimSpace(text)
	if len(text) == 10 && text[4] == '-' && text[7] == '-' {
		year, month, day := digits(text[:4]), digits(text[5:7]), digits(text[8:])
		if year >= 0 && month >= 0 && day >= 0 {
			return checkedDate(text, Date{year, time.Month(month), day})
		}
	}
	if text == "" {
		return Date{}, &ValueError{Message: "a date is missing", Help: dateHelp}
	}
	return Date{}, wrong(text, "is not a date that can be read", dateProposal(text))
}

// checkedDate is d where the calendar has such a day.
func checkedDate(text string, d Date) (Date, error) {
	switch {
	case d.valid():
		return d, nil
	case d.Year < 1:
		return Date{}, wrong(text, "has no year", dateHelp)
	case d.Month < 1 || d.Month > 12:
		if swapped := (Date{d.Year, time.Month(d.Day), int(d.Month)}); swapped.valid() {
			return Date{}, wrong(text, "has no month "+strconv.Itoa(int(d.Month)), "the month comes before the day: write "+swapped.String())
		}
		return Date{}, wrong(text, "has no such month", "months run from 01 to 12")
	}
	return Date{}, wrong(text, "is not in the calendar",
		fmt.Sprintf("%s %d has the days 01 to %d", d.Month, d.Year, daysIn(d.Year, d.Month)))
}

// digits reads a number of one to four digits; anything else is -1.
func digits(text string) int {
	if text == "" || len(text) > 4 {
		return -1
	}
	n := 0
	for i := range len(text) {
		c := text[i]
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// dateProposal says how to write what text seems to mean.
func dateProposal(text string) string {
	if len(text) > 10 {
		if d, err := ParseDate(text[:10]); err == nil && strings.ContainsRune("Tt ", rune(text[10])) {
			return "write the day alone: " + d.String()
		}
	}
	parts := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune("./- –‑", c) })
	if len(parts) != 3 || digits(parts[0]) < 0 || digits(parts[1]) < 0 || digits(parts[2]) < 0 {
		return dateHelp
	}
	a, b, c := digits(parts[0]), digits(parts[1]), digits(parts[2])
	if len(parts[0]) == 4 {
		if d := (Date{a, time.Month(b), c}); d.valid() {
			return "write " + d.String()
		}
		return dateHelp
	}
	if len(parts[2]) != 4 {
		return dateHelp
	}
	dayFirst, monthFirst := Date{c, time.Month(b), a}, Date{c, time.Month(a), b}
	switch {
	case dayFirst.valid() && monthFirst.valid() && dayFirst != monthFirst && strings.Contains(text, "/"):
		return "write " + dayFirst.String() + " or " + monthFirst.String() + ", whichever is meant"
	case dayFirst.valid():
		return "write " + dayFirst.String()
	case monthFirst.valid():
		return "write " + monthFirst.String()
	}
	return dateHelp
}
