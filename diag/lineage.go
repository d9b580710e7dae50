package diag

import (
	"slices"
	"strings"
)

// Lineage are the touchpoints of one map by every id that they have or had: to the
// oldest id known. By it a finding is the same after a touchpoint got a new id with
// the old one under was, moved to another stage, or its stage was renamed.
type Lineage map[string]string

// parts are words that begin addresses of what is no touchpoint.
var parts = []string{"departments", "channels", "outcomes", "data", "governance"}

// Address is an address, or several in one text, with touchpoints by their oldest
// ids and without their stages: touchpoints are one of a kind in a map. Other
// addresses stay.
func (l Lineage) Address(s string) string {
	if len(l) == 0 || !strings.Contains(s, "/") {
		return s
	}
	var b strings.Builder
	kept := 0 // how much of s stands in b, as it is or replaced
	for at := 0; at < len(s); {
		stage := name(s[at:])
		id := ""
		if behind := at + len(stage); stage != "" && behind < len(s) && s[behind] == '/' {
			id = name(s[behind+1:])
		}
		if id == "" {
			at += max(1, len(stage))
			continue
		}
		end := at + len(stage) + 1 + len(id)
		if oldest, ok := l[id]; ok && !slices.Contains(parts, stage) {
			b.WriteString(s[kept:at])
			b.WriteString(oldest)
			kept = end
		}
		at = end
	}
	if kept == 0 {
		return s
	}
	b.WriteString(s[kept:])
	return b.String()
}

// name is what s begins with of a name of a stage or a touchpoint in an address.
func name(s string) string {
	if end := strings.IndexAny(s, "/>:@ \t\n\f\r"); end >= 0 {
		return s[:end]
	}
	return s
}

// Finding is a finding with canonical addresses, whose ComputeFingerprint is that
// which outputs print. The subject that a person reads is that of f.
func (l Lineage) Finding(f Finding) Finding {
	if len(l) == 0 {
		return f
	}
	subject := l.Address(f.Subject)
	f.Params = l.params(subject != f.Subject, f.Params)
	f.Subject = subject
	return f
}

// Params are the identifying parameters of a finding about a subject, with
// canonical addresses, and without the stage of a touchpoint.
func (l Lineage) Params(subject string, list Params) Params {
	return l.params(l.Address(subject) != subject, list)
}

// params are Params, with whether it is about a touchpoint.
func (l Lineage) params(about bool, list Params) Params {
	params := make(Params, 0, len(list))
	for _, p := range list {
		if !p.ID || about && p.Name == "stage" {
			continue
		}
		bare := false
		switch p.Name {
		case "touchpoint", "touchpoints", "id":
			bare = true
		case "from", "to":
			bare = about
		}
		switch v := p.Value.(type) {
		case string:
			p.Value = l.renamed(v, bare)
		case []string:
			values := make([]string, len(v))
			for i, s := range v {
				values[i] = l.renamed(s, bare)
			}
			p.Value = values
		}
		params = append(params, p)
	}
	return params
}

// renamed is an address, or the id of a touchpoint where a bare id is one.
func (l Lineage) renamed(s string, bare bool) string {
	if oldest, ok := l[s]; ok && bare {
		return oldest
	}
	return l.Address(s)
}
