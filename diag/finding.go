package diag

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
)

// Finding is what a rule found in a map that loads. It is translatable: Rule,
// Subject and Params say everything, Message and Help say it in the language
// of the run that made it.
type Finding struct {
	Rule        string
	Severity    Severity
	Subject     string // address: stage/touchpoint, stage/touchpoint@channel, department>department, fact id …
	Params      Params
	Range       Range
	Related     []Related
	Message     string
	Help        string
	Fingerprint string // of Rule, Subject and identifying parameters only, see Lineage
}

// Param is one named value of a finding: a string, bool, int or float64, or a
// []string. ID marks a parameter that identifies the finding (ids, never
// lines or measured values).
type Param struct {
	Name  string
	Value any
	ID    bool
}

// Params are the parameters of a finding in the order in which its rule names
// them.
type Params []Param

// Lookup finds the value of the parameter name, or nil.
func (p Params) Lookup(name string) any {
	for _, q := range p {
		if q.Name == name {
			return q.Value
		}
	}
	return nil
}

// Text is the parameter name where it is a string, else "".
func (p Params) Text(name string) string {
	s, _ := p.Lookup(name).(string)
	return s
}

// Number is the parameter name where it is an int or a float64, else 0.
func (p Params) Number(name string) float64 {
	switch v := p.Lookup(name).(type) {
	case int:
		return float64(v)
	case float64:
		return v
	}
	return 0
}

// MarshalJSON writes the parameters as one object, in order, numbers with 12
// significant digits.
func (p Params) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, q := range p {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := marshal(q.Name)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		if x, ok := q.Value.(float64); ok {
			b.WriteString(strconv.FormatFloat(x, 'g', 12, 64))
			continue
		}
		value, err := marshal(q.Value)
		if err != nil {
			return nil, err
		}
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// ComputeFingerprint is 16 hexadecimal digits of a hash of rule, subject and
// identifying parameters: moved lines, renamed files, other measured values
// and other languages leave it as it is. Outputs print that of the finding as its
// Lineage has it.
func (f Finding) ComputeFingerprint() string {
	h := sha256.New()
	part := func(s string) {
		h.Write([]byte(strconv.Itoa(len(s)) + ":" + s))
	}
	part(f.Rule)
	part(f.Subject)
	for _, p := range f.Params {
		if !p.ID {
			continue
		}
		part(p.Name)
		switch v := p.Value.(type) {
		case string:
			part(v)
		case []string:
			for _, s := range v {
				part(s)
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// SortFindings puts findings in a stable order: worst severity first, then by
// file, line, column, rule and subject.
func SortFindings(list []Finding) {
	// Findings are large, and a stable sort would move each many times over.
	order := make([]int32, len(list))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		a, b := &list[i], &list[j]
		if a.Severity != b.Severity {
			return cmp.Compare(a.Severity, b.Severity)
		}
		if a.Range.File != b.Range.File {
			return cmp.Compare(a.Range.File, b.Range.File)
		}
		return cmp.Or(
			cmp.Compare(a.Range.Start.Line, b.Range.Start.Line),
			cmp.Compare(a.Range.Start.Column, b.Range.Start.Column),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Subject, b.Subject),
			cmp.Compare(i, j), // as they stood
		)
	})
	before := slices.Clone(list)
	for i, from := range order {
		list[i] = before[from]
	}
}
