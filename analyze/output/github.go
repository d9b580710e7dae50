package output

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strings"

	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/packed"
)

// MostAnnotations is how many annotations of one level a step of GitHub Actions
// shows.
const MostAnnotations = 10

// Transcript is a text that is written to it, kept in a small part of its memory
// until GitHub writes it. The zero Transcript is empty.
type Transcript struct {
	text    packed.Text
	sum     hash.Hash
	midLine bool // it does not end in a line break
}

// Write adds to the text.
func (t *Transcript) Write(b []byte) (int, error) {
	if t.sum == nil {
		t.sum = sha256.New()
	}
	n, err := t.text.Write(b)
	t.sum.Write(b[:n])
	if n > 0 {
		t.midLine = b[n-1] != '\n'
	}
	return n, err
}

// token is a word that the text cannot hold: its own sum.
func (t *Transcript) token() string {
	sum := sha256.New()
	if t.sum != nil {
		sum = t.sum
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// GitHub writes text, which is the whole of what was found, and behind it the
// worst of c as annotations of GitHub Actions: at most MostAnnotations of each
// level, since a step shows no more. Annotations stand at their lines in a pull
// request.
//
// Text may quote lines of maps. Commands are switched off around it, so that no
// map can give the runner one.
func GitHub(w io.Writer, text *Transcript, c *report.Check, o Options) error {
	out := bufio.NewWriter(w)
	token := text.token()
	fmt.Fprintf(out, "::stop-commands::%s\n", token)
	if _, err := text.text.WriteTo(out); err != nil {
		return err
	}
	if text.midLine {
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
