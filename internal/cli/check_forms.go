package cli

import (
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/output"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
)

// checkFormats are the formats of check, the usual one first.
var checkFormats = []string{"text", "json", "sarif", "junit", "github", "markdown"}

// checked is what a check said.
type checked struct {
	all    *report.Check
	rules  []*analyze.Rule
	lang   string
	failOn string
	root   string             // of the repository, "" where there is none
	text   *output.Transcript // what the format text prints, for forms that hold it
}

// checkForm is how a format is written; the zero form is the text alone.
type checkForm struct {
	write    func(io.Writer, checked) error
	withText bool // it holds the text
}

// checkForms are the formats of check that are written once all maps are
// checked.
var checkForms = map[string]checkForm{
	"json":     {write: func(w io.Writer, c checked) error { return c.all.Encode(w) }},
	"sarif":    {write: func(w io.Writer, c checked) error { return output.SARIF(w, c.all, c.options()) }},
	"junit":    {write: func(w io.Writer, c checked) error { return output.JUnit(w, c.all, c.options()) }},
	"github":   {write: func(w io.Writer, c checked) error { return output.GitHub(w, c.text, c.all, c.options()) }, withText: true},
	"markdown": {write: func(w io.Writer, c checked) error { return c.all.Markdown(w, c.lang, c.fails) }},
}

func (c checked) options() output.Options {
	o := output.Options{Rules: c.rules, Lang: c.lang, NeverFail: c.failOn == "never", Root: c.root}
	o.FailOn, _ = diag.ParseSeverity(c.failOn)
	if info, ok := debug.ReadBuildInfo(); ok {
		o.Version = buildVersion(info)
	}
	return o
}

// fails tells whether findings of a severity fail the check.
func (c checked) fails(s diag.Severity) bool {
	limit, err := diag.ParseSeverity(c.failOn)
	return err == nil && s.AtLeast(limit)
}

// repository is the top of the repository that the command runs in, in its full
// path, "" where it runs in none. On GitHub it is the workspace.
func (a *app) repository(format string) string {
	at, err := os.Getwd()
	if err != nil {
		return ""
	}
	if top := a.sys.Getenv("GITHUB_WORKSPACE"); format == "github" && top != "" {
		if rel, err := filepath.Rel(top, at); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
			return top
		}
	}
	for {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		up := filepath.Dir(at)
		if up == at {
			return ""
		}
		at = up
	}
}
