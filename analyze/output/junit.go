package output

import (
	"bufio"
	"bytes"
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
	all := suites{of: map[string]*junitSuite{}}
	for _, f := range c.Files {
		all.suite(f.Name)
	}
	for d := range c.AllDiagnostics() {
		x := junitCase{Name: d.Code + ": " + d.Place(), Class: slashed(d.Range.File)}
		body := junitBody{Type: d.Code, Message: printable(d.Message), Text: printable(d.String() + helpLine(d.Help))}
		switch d.Severity {
		case diag.SeverityError:
			x.Error = &body
		default:
			x.Out = body.Text
		}
		all.add(d.Range.File, x)
	}
	for f := range c.AllFindings() {
		x := junitCase{Name: printable(f.Rule + ": " + f.Subject), Class: slashed(f.Range.File)}
		text := printable(fmt.Sprintf("%s: %s [%s] %s%s", f.Range, f.Severity, f.Rule, f.Message, helpLine(f.Help)))
		if o.fails(f.Severity) {
			x.Failure = &junitBody{Type: f.Rule, Message: printable(f.Message), Text: text}
		} else {
			x.Out = text
		}
		all.add(f.Range.File, x)
	}
	for a := range c.AllAccepted() {
		all.add(a.Range.File, junitCase{Name: printable(a.Rule + ": " + a.Subject), Class: slashed(a.Range.File),
			Skipped: &junitBody{Message: printable(a.Reason)}})
	}
	for _, f := range c.Files {
		switch {
		case all.suite(f.Name).tests > 0:
		case f.Loads:
			all.add(f.Name, junitCase{Name: "no findings", Class: slashed(f.Name)})
		default:
			all.add(f.Name, junitCase{Name: "load", Class: slashed(f.Name), Error: &junitBody{Message: "the map does not load"}})
		}
	}
	return all.write(w)
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

// tally is how a suite went, or all of them.
type tally struct{ tests, failures, errors, skipped int }

// junitSuite is a suite whose cases are written already: their numbers stand
// before them, and as texts they are a small part of what they are made of.
type junitSuite struct {
	tally
	name  string
	cases bytes.Buffer
}

// suites are the maps in order, and behind them the other files that something
// was said about: registries, or maps together.
type suites struct {
	list []*junitSuite
	of   map[string]*junitSuite // by the name of the file
	err  error
}

// suite is that of a file, which is added at the end where there is none yet.
func (all *suites) suite(file string) *junitSuite {
	s := all.of[file]
	if s == nil {
		s = &junitSuite{name: slashed(file)}
		all.list, all.of[file] = append(all.list, s), s
	}
	return s
}

// add adds a case to the suite of a file.
func (all *suites) add(file string, x junitCase) {
	s := all.suite(file)
	s.tests++
	switch {
	case x.Error != nil:
		s.errors++
	case x.Failure != nil:
		s.failures++
	case x.Skipped != nil:
		s.skipped++
	}
	e := xml.NewEncoder(&s.cases)
	e.Indent("    ", "  ")
	s.cases.WriteByte('\n')
	if err := e.EncodeElement(x, xml.StartElement{Name: xml.Name{Local: "testcase"}}); all.err == nil {
		all.err = err
	}
}

func (all *suites) write(w io.Writer) error {
	if all.err != nil {
		return all.err
	}
	var sum tally
	for _, s := range all.list {
		sum = tally{sum.tests + s.tests, sum.failures + s.failures, sum.errors + s.errors, sum.skipped + s.skipped}
	}
	out := bufio.NewWriter(w)
	out.WriteString(xml.Header + "<testsuites" + sum.attributes("seam check") + ">")
	for _, s := range all.list {
		out.WriteString("\n  <testsuite" + s.attributes(s.name) + ">")
		out.Write(s.cases.Bytes())
		out.WriteString("\n  </testsuite>")
	}
	if len(all.list) > 0 {
		out.WriteByte('\n')
	}
	out.WriteString("</testsuites>\n")
	return out.Flush() // the first error stays until here
}

// attributes are those of an element with a name and a tally.
func (t tally) attributes(name string) string {
	var escaped strings.Builder
	_ = xml.EscapeText(&escaped, []byte(name)) // a Builder does not fail
	return fmt.Sprintf(` name="%s" tests="%d" failures="%d" errors="%d" skipped="%d"`, escaped.String(), t.tests, t.failures, t.errors, t.skipped)
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
