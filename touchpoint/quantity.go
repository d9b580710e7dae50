package touchpoint

import (
	"time"
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
