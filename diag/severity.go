package diag

import "fmt"

// Severity says how bad a diagnostic or finding is.
type Severity uint8

// The severities, worst first. The zero Severity is none of them.
const (
	SeverityError Severity = iota + 1
	SeverityWarning
	SeverityInfo
)

var severityNames = [...]string{SeverityError: "error", SeverityWarning: "warning", SeverityInfo: "info"}

// String is "error", "warning" or "info".
func (s Severity) String() string {
	if s >= SeverityError && s <= SeverityInfo {
		return severityNames[s]
	}
	return fmt.Sprintf("severity(%d)", uint8(s))
}

// AtLeast tells whether s is as bad as limit or worse.
func (s Severity) AtLeast(limit Severity) bool { return s >= SeverityError && s <= limit }

// MarshalText writes the name of s.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a name that String writes.
func (s *Severity) UnmarshalText(text []byte) error {
	v, err := ParseSeverity(string(text))
	if err != nil {
		return err
	}
	*s = v
	return nil
}

// ParseSeverity reads "error", "warning" or "info".
func ParseSeverity(text string) (Severity, error) {
	for s := SeverityError; s <= SeverityInfo; s++ {
		if severityNames[s] == text {
			return s, nil
		}
	}
	return 0, fmt.Errorf("unknown severity %q: write error, warning or info", text)
}
