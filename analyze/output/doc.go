// Package output writes what checking maps said in the forms that other tools
// read: SARIF 2.1.0 for code scanning, JUnit XML for test reports, and the
// annotations of GitHub Actions. Text, JSON and Markdown, which people read,
// are in package report.
//
// Every form holds the mistakes in the texts of maps beside the findings of
// rules, so that no form looks clean where a map did not load.
package output

import (
	"path"
	"path/filepath"
	"strings"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/diag"
)

// Options are how a form is written. The zero Options name no tool version and
// take errors alone for failures.
type Options struct {
	// Rules are the rules that ran; the forms that describe rules take title and
	// reason from them. Nil is none.
	Rules []*analyze.Rule
	Lang  string // BCP 47, of titles and reasons; "" is English
	// Version is that of the tool, such as v0.3.0, or "".
	Version string
	// FailOn is the severity from which findings fail a check; the zero Severity
	// is SeverityError.
	FailOn diag.Severity
	// NeverFail takes no finding for a failure.
	NeverFail bool
	// Root is the full path of the folder that addresses of files are relative to,
	// such as the top of the repository; "" leaves names as they are.
	Root string
}

// place is the name of a file relative to the root, false where it lies elsewhere.
func (o Options) place(name string) (string, bool) {
	if o.Root == "" || name == "" || name == "-" {
		return slashed(name), false
	}
	full, err := filepath.Abs(filepath.FromSlash(name))
	if err != nil {
		return slashed(name), false
	}
	at, err := filepath.Rel(o.Root, full)
	if err != nil || at == ".." || strings.HasPrefix(at, ".."+string(filepath.Separator)) {
		return slashed(name), false
	}
	return filepath.ToSlash(at), true
}

// fails tells whether a finding of severity s fails the check.
func (o Options) fails(s diag.Severity) bool {
	limit := o.FailOn
	if limit == 0 {
		limit = diag.SeverityError
	}
	return !o.NeverFail && s.AtLeast(limit)
}

// slashed is a file name with forward slashes and without a leading "./".
func slashed(name string) string {
	name = filepath.ToSlash(name)
	if name == "" || strings.HasPrefix(name, "/") {
		return name
	}
	return path.Clean(name)
}
