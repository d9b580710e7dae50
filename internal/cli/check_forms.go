package cli

import (
	"io"
	"runtime/debug"

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
	text   []byte // what the format text prints, for forms that hold it
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
	"github":   {write: func(w io.Writer, c checked) error { return output.GitHub(w, c.text, c.all) }, withText: true},
	"markdown": {write: func(w io.Writer, c checked) error { return c.all.Markdown(w, c.lang, c.fails) }},
}

func (c checked) options() output.Options {
	o := output.Options{Rules: c.rules, Lang: c.lang, NeverFail: c.failOn == "never"}
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
