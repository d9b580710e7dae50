package diag

import (
	"bytes"
	"encoding/json"
)

// place is the JSON form of a range: its file and where it starts.
type place struct {
	File   string `json:"file,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
}

func placeOf(r Range) place { return place{r.File, r.Start.Line, r.Start.Column} }

// MarshalJSON writes a related place as message, file, line and column.
func (r Related) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Message string `json:"message"`
		place
	}{r.Message, placeOf(r.Range)})
}

// MarshalJSON writes a diagnostic as code, severity, message, file, line,
// column, help and related places.
func (d Diagnostic) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Code     string   `json:"code"`
		Severity Severity `json:"severity"`
		Message  string   `json:"message"`
		place
		Help    string    `json:"help,omitempty"`
		Related []Related `json:"related,omitempty"`
	}{d.Code, d.Severity, d.Message, placeOf(d.Range), d.Help, d.Related})
}

// MarshalJSON writes a finding with the names that seam.analysis/1 fixes.
func (f Finding) MarshalJSON() ([]byte, error) {
	related := f.Related
	if related == nil {
		related = []Related{}
	}
	return marshal(struct {
		Rule     string   `json:"rule"`
		Severity Severity `json:"severity"`
		Message  string   `json:"message"`
		Subject  string   `json:"subject"`
		Params   Params   `json:"params"`
		place
		Help        string    `json:"help"`
		Related     []Related `json:"related"`
		Fingerprint string    `json:"fingerprint"`
	}{f.Rule, f.Severity, f.Message, f.Subject, f.Params, placeOf(f.Range), f.Help, related, f.Fingerprint})
}

// marshal is json.Marshal without escaping what is only special in HTML.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}
