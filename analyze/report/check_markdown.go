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
	failing, broken := 0, 0
	for _, f := range c.Findings {
		if fails(f.Severity) {
			failing++
		}
	}
	for _, f := range c.Files {
		if !f.Loads {
			broken++
		}
	}
	verdict := words.verdictPass
	switch {
	case broken > 0 || diag.HasErrors(c.Diagnostics):
		verdict = words.verdictBroken
	case failing > 0:
		verdict = replace(words.verdictFail, count(l, failing, words.findings))
	}
	p.head(verdict, c.Counts().Line(len(c.Files), lang)+c.OlderLine(lang))

	rows := c.markdownRows(words)
	if len(rows) > 0 {
		shown := rows[:min(len(rows), mostMarkdownRows)]
		p.table([]column{{head: words.severityHead}, {head: words.ruleHead}, {head: words.foundHead}, {head: words.placeHead}}, shown, nil)
		if rest := len(rows) - len(shown); rest > 0 {
			p.text(replace(words.more, strconv.Itoa(rest)))
		}
	}
	if len(c.Accepted) > 0 {
		p.title(replace(words.acceptedHead, strconv.Itoa(len(c.Accepted))))
		var rows [][]string
		for _, a := range c.Accepted {
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

// markdownRows are mistakes and findings, worst first, else in file order.
func (c *Check) markdownRows(words *words) [][]string {
	type entry struct {
		severity          diag.Severity
		rule, text, place string
	}
	var list []entry
	for _, d := range c.Diagnostics {
		list = append(list, entry{d.Severity, d.Code, told(d.Message, d.Help, ""), d.Place()})
	}
	for _, f := range c.Findings {
		list = append(list, entry{f.Severity, f.Rule, told(f.Message, f.Help, f.Params.Text("rule")), f.Range.String()})
	}
	slices.SortStableFunc(list, func(a, b entry) int { return cmp.Compare(a.severity, b.severity) })
	var rows [][]string
	for _, e := range list {
		rows = append(rows, []string{words.severity(e.severity), e.rule, e.text, e.place})
	}
	return rows
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
