// Package policy reads what a team has decided about rules: a file .seam.yaml
// that sets severities and thresholds, switches rules off, counts what is still
// allowed, and says where other decisions hold.
//
//	version: 1
//	extends: [recommended]
//	error_if: "> 40"
//	rules:
//	  no-owner: error
//	  effort-max: {severity: warning, max: 20m, error_if: "> 3"}
//	  too-many-stages: off
//	overrides:
//	  - files: ["drafts/**"]
//	    rules: {no-owner: warning}
//	custom:
//	  - {id: short-name, message: "{{tp.name}} is long", assert: len(tp.name) < 40}
//
// Its own mistakes are diagnostics, as those of a map are.
package policy

import (
	"maps"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/custom"
	"github.com/seam-cx/seam/diag"
)

// Name is the name of the file of a policy.
const Name = ".seam.yaml"

// Sets that a policy can extend.
const (
	Recommended = "recommended" // every rule as it is
	Strict      = "strict"      // every rule one severity worse
)

// Policy is what was decided. The zero Policy leaves every rule as it is.
type Policy struct {
	File    string // as it was named; "" is no file
	Extends []string
	// ErrorIf bounds how many findings there may be in all, nil: as many as
	// there are.
	ErrorIf   *Limit
	Rules     []RuleSetting
	Overrides []Override
	// Custom are the rules that the policy brings itself.
	Custom []*custom.Rule
	// Warnings are about the text of the file: it can be read, but may not say what
	// was meant.
	Warnings []diag.Diagnostic

	own string // the custom rules as Print writes them
}

// Suite are the rules that hold under the policy, which may be nil: those built in,
// its own, and those about the run as a whole.
func (p *Policy) Suite() []*analyze.Rule {
	var own []*custom.Rule
	if p != nil {
		own = p.Custom
	}
	return append(custom.Rules(own), Whole()...)
}

// RuleSetting is what was decided about one rule.
type RuleSetting struct {
	ID      string
	Setting analyze.Setting
	ErrorIf *Limit
	Range   diag.Range // where
}

// Override is what was decided for some files.
type Override struct {
	Files []string // patterns, relative to the folder of the policy; ** stands for any folders
	Rules []RuleSetting
	Range diag.Range
}

// Settings are what the policy says of the rules for one map. Decisions further
// down win, parameter by parameter; overrides win over what holds everywhere.
func (p *Policy) Settings(file string) map[string]analyze.Setting {
	settings := map[string]analyze.Setting{}
	if p == nil {
		return settings
	}
	for _, set := range p.Extends {
		if set == Strict {
			for _, r := range p.Suite() {
				settings[r.ID] = analyze.Setting{Severity: max(r.Severity-1, diag.SeverityError)}
			}
		}
	}
	for _, r := range p.rules(file) {
		settings[r.ID] = merge(settings[r.ID], r.Setting)
	}
	return settings
}

// rules are the decisions that hold for a file, in order.
func (p *Policy) rules(file string) []RuleSetting {
	list := p.Rules
	for _, o := range p.Overrides {
		if p.holds(o, file) {
			list = append(list[:len(list):len(list)], o.Rules...)
		}
	}
	return list
}

// holds tells whether an override is for a file.
func (p *Policy) holds(o Override, file string) bool {
	at, ok := below(filepath.Dir(p.File), file)
	if !ok {
		return false
	}
	for _, pattern := range o.Files {
		if doublestar.MatchUnvalidated(pattern, at) {
			return true
		}
	}
	return false
}

// below is the path of a file below a folder, with forward slashes.
func below(dir, file string) (string, bool) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", false
	}
	file, err = filepath.Abs(file)
	if err != nil {
		return "", false
	}
	at, err := filepath.Rel(dir, file)
	if err != nil || at == ".." || strings.HasPrefix(at, ".."+string(filepath.Separator)) {
		return "", false
	}
	return filepath.ToSlash(at), true
}

// merge is a with what b says.
func merge(a, b analyze.Setting) analyze.Setting {
	a.Off = b.Off
	if b.Severity != 0 {
		a.Severity = b.Severity
	}
	a.NoIgnore = a.NoIgnore || b.NoIgnore
	if len(b.Params) > 0 {
		params := maps.Clone(a.Params)
		if params == nil {
			params = map[string]string{}
		}
		maps.Copy(params, b.Params)
		a.Params = params
	}
	return a
}
