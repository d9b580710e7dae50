package diag

import (
	"regexp"
	"slices"
	"strings"
)

// Lineage are the touchpoints of one map by every id that they have or had: to the
// oldest id known. By it a finding is the same after a touchpoint got a new id with
// the old one under was, moved to another stage, or its stage was renamed.
type Lineage map[string]string

// address is a stage and a touchpoint, without a channel.
var address = regexp.MustCompile(`([^/>:\s@]+)/([^/>:\s@]+)`)

// parts are words that begin addresses of what is no touchpoint.
var parts = []string{"departments", "channels", "outcomes", "data", "governance"}

// Address is an address, or several in one text, with touchpoints by their oldest
// ids and without their stages: touchpoints are one of a kind in a map. Other
// addresses stay.
func (l Lineage) Address(s string) string {
	if len(l) == 0 || !strings.Contains(s, "/") {
		return s
	}
	return address.ReplaceAllStringFunc(s, func(found string) string {
		stage, id, _ := strings.Cut(found, "/")
		if oldest, ok := l[id]; ok && !slices.Contains(parts, stage) {
			return oldest
		}
		return found
	})
}

// Finding is a finding with canonical addresses, whose ComputeFingerprint is that
// which outputs print. The subject that a person reads is that of f.
func (l Lineage) Finding(f Finding) Finding {
	if len(l) == 0 {
		return f
	}
	f.Params = l.Params(f.Subject, f.Params)
	f.Subject = l.Address(f.Subject)
	return f
}

// Params are the identifying parameters of a finding about a subject, with
// canonical addresses, and without the stage of a touchpoint.
func (l Lineage) Params(subject string, list Params) Params {
	about := l.Address(subject) != subject
	var params Params
	for _, p := range list {
		if !p.ID || about && p.Name == "stage" {
			continue
		}
		bare := slices.Contains([]string{"touchpoint", "touchpoints", "id"}, p.Name) ||
			about && (p.Name == "from" || p.Name == "to")
		switch v := p.Value.(type) {
		case string:
			p.Value = l.name(v, bare)
		case []string:
			values := make([]string, len(v))
			for i, s := range v {
				values[i] = l.name(s, bare)
			}
			p.Value = values
		}
		params = append(params, p)
	}
	return params
}

// name is an address, or the id of a touchpoint where a bare id is one.
func (l Lineage) name(s string, bare bool) string {
	if oldest, ok := l[s]; ok && bare {
		return oldest
	}
	return l.Address(s)
}
