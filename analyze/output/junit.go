package output

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
)

// JUnit writes c as a JUnit report: a test suite for each map, and in it a test
// case for each finding. What fails the check is a failure; a map that does not
// load is an error; findings that fail nothing are cases that pass and say in
// their output what was found, accepted ones are skipped with their reason. A map
// without findings has one case that passes.
func JUnit(w io.Writer, c *report.Check, o Options) error {
	cases := map[string][]junitCase{}
	add := func(file string, x junitCase) { cases[file] = append(cases[file], x) }
	for _, d := range c.Diagnostics {
		x := junitCase{Name: d.Code + ": " + d.Place(), Class: slashed(d.Range.File)}
		body := junitBody{Type: d.Code, Message: printable(d.Message), Text: printable(d.String() + helpLine(d.Help))}
		switch d.Severity {
		case diag.SeverityError:
			x.Error = &body
		default:
			x.Out = body.Text
		}
		add(d.Range.File, x)
	}
	for _, f := range c.Findings {
		x := junitCase{Name: printable(f.Rule + ": " + f.Subject), Class: slashed(f.Range.File)}
		text := printable(fmt.Sprintf("%s: %s [%s] %s%s", f.Range, f.Severity, f.Rule, f.Message, helpLine(f.Help)))
		if o.fails(f.Severity) {
			x.Failure = &junitBody{Type: f.Rule, Message: printable(f.Message), Text: text}
		} else {
			x.Out = text
		}
		add(f.Range.File, x)
	}
	for _, a := range c.Accepted {
		add(a.Range.File, junitCase{Name: printable(a.Rule + ": " + a.Subject), Class: slashed(a.Range.File),
			Skipped: &junitBody{Message: printable(a.Reason)}})
	}
	return writeJUnit(w, suites(c, cases))
}

type junitBody struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

type junitCase struct {
	Name    string     `xml:"name,attr"`
	Class   string     `xml:"classname,attr"`
	Error   *junitBody `xml:"error"`
	Failure *junitBody `xml:"failure"`
	Skipped *junitBody `xml:"skipped"`
	Out     string     `xml:"system-out,omitempty"`
}

type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

// suites are the maps in order, and behind them the other files that something
// was said about: registries, or maps together.
func suites(c *report.Check, cases map[string][]junitCase) junitSuites {
	all := junitSuites{Name: "seam check"}
	seen := map[string]bool{}
	add := func(file string, list []junitCase) {
		if seen[file] {
			return
		}
		seen[file] = true
		s := junitSuite{Name: slashed(file), Cases: list, Tests: len(list)}
		for _, x := range list {
			switch {
			case x.Error != nil:
				s.Errors++
			case x.Failure != nil:
				s.Failures++
			case x.Skipped != nil:
				s.Skipped++
			}
		}
		all.Tests, all.Failures, all.Errors, all.Skipped = all.Tests+s.Tests, all.Failures+s.Failures, all.Errors+s.Errors, all.Skipped+s.Skipped
		all.Suites = append(all.Suites, s)
	}
	for _, f := range c.Files {
		list := cases[f.Name]
		if len(list) == 0 {
			list = []junitCase{{Name: "no findings", Class: slashed(f.Name)}}
			if !f.Loads {
				list[0] = junitCase{Name: "load", Class: slashed(f.Name), Error: &junitBody{Message: "the map does not load"}}
			}
		}
		add(f.Name, list)
	}
	for _, d := range c.Diagnostics {
		add(d.Range.File, cases[d.Range.File])
	}
	for _, f := range c.Findings {
		add(f.Range.File, cases[f.Range.File])
	}
	for _, a := range c.Accepted {
		add(a.Range.File, cases[a.Range.File])
	}
	return all
}

func writeJUnit(w io.Writer, all junitSuites) error {
	data, err := xml.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+string(data)+"\n")
	return err
}

func helpLine(help string) string {
	if help == "" {
		return ""
	}
	return "\n" + help
}

// printable is s without the control characters that XML cannot hold.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, s)
}
