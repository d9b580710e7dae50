package output

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
)

// MostAnnotations is how many annotations of one level a step of GitHub Actions
// shows.
const MostAnnotations = 10

// GitHub writes text, which is the whole of what was found, and behind it the
// worst of c as annotations of GitHub Actions: at most MostAnnotations of each
// level, since a step shows no more. Annotations stand at their lines in a pull
// request.
//
// Text may quote lines of maps. Commands are switched off around it, so that no
// map can give the runner one.
func GitHub(w io.Writer, text []byte, c *report.Check, o Options) error {
	out := bufio.NewWriter(w)
	sum := sha256.Sum256(text)
	token := hex.EncodeToString(sum[:16]) // no text can hold its own sum
	fmt.Fprintf(out, "::stop-commands::%s\n%s", token, text)
	if len(text) > 0 && text[len(text)-1] != '\n' {
		out.WriteByte('\n')
	}
	fmt.Fprintf(out, "::%s::\n", token)

	worst := map[diag.Severity][]annotation{}
	add := func(a annotation) {
		if len(worst[a.severity]) < MostAnnotations {
			worst[a.severity] = append(worst[a.severity], a)
		}
	}
	for d := range c.AllDiagnostics() {
		add(annotation{d.Severity, d.Code, d.Range, message(d.Message, d.Help)})
	}
	for f := range c.AllFindings() {
		add(annotation{f.Severity, f.Rule, f.Range, message(f.Message, f.Help)})
	}
	for _, severity := range []diag.Severity{diag.SeverityError, diag.SeverityWarning, diag.SeverityInfo} {
		for _, a := range worst[severity] {
			a.at.File, _ = o.place(a.at.File)
			a.write(out)
		}
	}
	return out.Flush()
}

// annotation is a message at a line.
type annotation struct {
	severity diag.Severity
	title    string
	at       diag.Range
	text     string
}

func (a annotation) write(out *bufio.Writer) {
	level := "notice"
	if a.severity != diag.SeverityInfo {
		level = a.severity.String()
	}
	var properties []string
	if a.at.File != "" {
		properties = append(properties, "file="+property(slashed(a.at.File)))
	}
	if a.at.Start.Line > 0 {
		properties = append(properties, fmt.Sprintf("line=%d", a.at.Start.Line))
		if a.at.End.Line == a.at.Start.Line && a.at.End.Column > a.at.Start.Column {
			properties = append(properties, fmt.Sprintf("col=%d,endColumn=%d", a.at.Start.Column, a.at.End.Column-1))
		}
	}
	properties = append(properties, "title="+property("seam "+a.title))
	fmt.Fprintf(out, "::%s %s::%s\n", level, strings.Join(properties, ","), data(a.text))
}

var dataEscaper = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")

// data escapes the message of a command.
func data(s string) string { return dataEscaper.Replace(s) }

// property escapes a property of a command.
func property(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(data(s))
}
