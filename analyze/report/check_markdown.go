package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
)

// mostMarkdownRows bounds a summary: a page for a job may hold a megabyte.
const mostMarkdownRows = 1000

// Markdown writes c as a summary for a pull request or a job, in the language of
// a BCP 47 tag: the verdict, then what was found, worst first, with its place and
// what to do. Its error is that of w.
func (c *Check) Markdown(w io.Writer, lang string, fails func(diag.Severity) bool) error {
	l := locale.Of(lang)
	words := in(l)
	out := bufio.NewWriter(w)
	p := &markdownPainter{w: out, level: 2}
	failing, broken := c.countFailing(fails), 0
	for _, f := range c.Files {
		if !f.Loads {
			broken++
		}
	}
	verdict := words.verdictPass
	switch {
	case broken > 0 || c.Mistaken():
		verdict = words.verdictBroken
	case failing > 0:
		verdict = replace(words.verdictFail, count(l, failing, words.findings))
	}
	p.head(verdict, c.Counts().Line(len(c.Files), lang)+c.OlderLine(lang))

	if shown := c.markdownRows(words); len(shown) > 0 {
		p.table([]column{{head: words.severityHead}, {head: words.ruleHead}, {head: words.foundHead}, {head: words.placeHead}}, shown, nil)
		if rest := c.Counts().Total() - len(shown); rest > 0 {
			p.text(replace(words.more, strconv.Itoa(rest)))
		}
	}
	if n := c.CountAccepted(); n > 0 {
		p.title(replace(words.acceptedHead, strconv.Itoa(n)))
		var rows [][]string
		for a := range c.AllAccepted() {
			rows = append(rows, []string{a.Rule, a.Message, a.Range.String(), a.Reason, cmp.Or(a.Until, "–")})
		}
		p.table([]column{{head: words.ruleHead}, {head: words.foundHead}, {head: words.placeHead}, {head: words.reasonHead}, {head: words.untilHead}},
			rows, func(n int) string { return replace(words.more, strconv.Itoa(n)) })
	}
	for _, n := range c.Notes {
		p.text(fmt.Sprintf("%s: %s", n.File, n.Text))
	}
	return out.Flush()
}

// markdownRows are mistakes and findings, worst first, else in file order, as
// many as are shown.
func (c *Check) markdownRows(words *words) [][]string {
	of := map[diag.Severity][][]string{}
	add := func(severity diag.Severity, cells func() []string) {
		if len(of[severity]) < mostMarkdownRows {
			of[severity] = append(of[severity], cells())
		}
	}
	for d := range c.AllDiagnostics() {
		add(d.Severity, func() []string {
			return []string{words.severity(d.Severity), d.Code, told(d.Message, d.Help, ""), d.Place()}
		})
	}
	for f := range c.AllFindings() {
		add(f.Severity, func() []string {
			return []string{words.severity(f.Severity), f.Rule, told(f.Message, f.Help, f.Params.Text("rule")), f.Range.String()}
		})
	}
	rows := slices.Concat(of[diag.SeverityError], of[diag.SeverityWarning], of[diag.SeverityInfo])
	return rows[:min(len(rows), mostMarkdownRows)]
}

// told is a message with what to do. A message that begins with the id of a rule
// keeps it as it is written.
func told(message, help, rule string) string {
	text := sentence(message)
	if rule != "" && strings.HasPrefix(message, rule) {
		text = rule + text[len(rule):]
	}
	if help == "" {
		return text
	}
	return text + " → " + sentence(help)
}
