package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Diagnostic is one thing that is wrong, or looks wrong, in a file.
type Diagnostic struct {
	Severity Severity
	Code     string // mnemonic kebab-case id, such as "unknown-key"
	Message  string // what is wrong, lower case, one line
	Help     string // how to mend it, or ""
	Range    Range
	// Address names the element of a map that was built in Go, where there is
	// no Range: stage/touchpoint@channel and the keys below it.
	Address string
	Source  string // the text of the line at Range.Start, or ""
	Related []Related
}

// Related is another place that explains a diagnostic or finding.
type Related struct {
	Range   Range
	Message string
	Source  string
}

// Place is where d is: file:line:col, or the Address where there is no line.
func (d Diagnostic) Place() string {
	if d.Address != "" && !d.Range.IsValid() {
		return d.Address
	}
	return d.Range.String()
}

// String writes d on one line as file:line:col: severity [code] message.
func (d Diagnostic) String() string {
	return fmt.Sprintf("%s: %s [%s] %s", d.Place(), d.Severity, d.Code, d.Message)
}

// Sort puts diagnostics in file order: by file, then line and column, then
// code and message. Diagnostics of one place keep their order otherwise.
func Sort(list []Diagnostic) {
	slices.SortStableFunc(list, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Range.File, b.Range.File),
			cmp.Compare(a.Range.Start.Line, b.Range.Start.Line),
			cmp.Compare(a.Range.Start.Column, b.Range.Start.Column),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// HasErrors tells whether list holds an error.
func HasErrors(list []Diagnostic) bool {
	return slices.ContainsFunc(list, func(d Diagnostic) bool { return d.Severity == SeverityError })
}

// Error carries every diagnostic of a load that failed. It holds at least one
// diagnostic of severity SeverityError; warnings of the same files stand among them.
type Error struct {
	Diagnostics []Diagnostic
	Cause       error // what made the load fail, where that was no text: fs.ErrNotExist and the like
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Error lists all diagnostics, a line each.
func (e *Error) Error() string {
	lines := make([]string, len(e.Diagnostics))
	for i, d := range e.Diagnostics {
		lines[i] = d.String()
	}
	return strings.Join(lines, "\n")
}

// AsError returns an *Error with list if list holds an error, else nil. It
// returns the interface type, so that a nil result is a nil error.
func AsError(list []Diagnostic) error {
	if !HasErrors(list) {
		return nil
	}
	return &Error{Diagnostics: list}
}
