package figures

import "github.com/seam-cx/seam/diag"

// The ways of accepting a finding, named as SARIF names them.
const (
	InSource = "inSource" // by a comment in the map
	External = "external" // by a baseline
)

// Accepted is a finding that somebody has said to live with. It counts nowhere
// and fails nothing.
type Accepted struct {
	diag.Finding
	Kind   string // InSource or External
	Reason string
	Until  string     // last day for which that holds, such as 2027-03-01, or ""
	By     diag.Range // the comment, or the entry of the baseline
}

// MarshalJSON writes the finding in short, and who accepted it why.
func (a Accepted) MarshalJSON() ([]byte, error) {
	w := &jsonWriter{}
	w.object("", func() { a.write(w) })
	return w.b.Bytes(), w.err
}

func (a Accepted) write(w *jsonWriter) {
	w.text("rule", a.Rule)
	w.text("severity", a.Severity.String())
	w.text("message", a.Message)
	w.text("subject", a.Subject)
	w.text("file", a.Range.File)
	w.int("line", a.Range.Start.Line)
	w.int("column", a.Range.Start.Column)
	w.text("fingerprint", a.Fingerprint)
	w.text("kind", a.Kind)
	w.text("reason", a.Reason)
	if a.Until != "" {
		w.text("until", a.Until)
	}
}
