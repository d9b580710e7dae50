// Package custom reads rules that a team writes itself, without Go, under custom
// in .seam.yaml:
//
//	custom:
//	  - id: slow-visit
//	    message: "{{tp.name}} takes {{tp.effort}} minutes"
//	    select: has(tp.effort) and tp.stage == "buy"
//	    assert: tp.effort <= 20
//
// An assertion is an expression that must be true of each subject (touchpoint,
// handoff, fact or journey) that select lets through. What expressions can name
// is typed, and bounded in size, time and memory: a name that is not there is an
// error where the rule stands, and a number that the map does not tell is an
// error when the rule runs, never a rule that passes.
package custom

import (
	"fmt"
	"sync"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/expression"
	"github.com/seam-cx/seam/internal/yaml"
)

// Family is the family of custom rules.
const Family = "custom"

// MostSteps is the largest number of steps that all custom rules of one map may take
// together: elements that they look at, and texts by their length. It is a few
// seconds. QuickSteps is what suits diagnostics while somebody writes.
const (
	MostSteps  = 50_000_000
	QuickSteps = 5_000_000
)

// perFinding is how many steps a finding takes, and a byte of its message one.
const perFinding = 100

// Codes of diagnostics about custom rules, beside those of internal/settings. They
// never change.
const (
	CodeBadID         = "bad-rule-id"           // an id that is not kebab-case
	CodeDuplicateRule = "duplicate-rule"        // an id that another rule has
	CodeBadExpression = "bad-expression"        // an expression that does not compile
	CodeBadTemplate   = "bad-message"           // braces that are not closed
	CodeTooLong       = "text-too-long"         // an expression or message beyond the limit
	CodeFailed        = "rule-failed"           // an expression that fails for a subject
	CodeTooCostly     = "rule-too-costly"       // a rule that goes over what rules may take of a map
	CodeBadExample    = "bad-example"           // an example that is no map
	CodeTooManyRules  = "too-many-rules"        // more rules than a policy may have
	mostRules         = 500                     // rules of one policy
	quoteIt           = "quote this expression" // what to do where YAML takes a sign for its own
)

// Rule is a custom rule.
type Rule struct {
	*analyze.Rule
	For        string // touchpoint, handoff, fact or journey
	AllowEmpty bool   // it need not select anything
	Range      diag.Range
	Good, Bad  []Example

	assert  *code
	selects *code // nil: all
	message template
}

// Example is a map that a rule must be silent about, or find something in.
type Example struct {
	Text  string
	Range diag.Range // where it is written
}

// code is one expression of a rule, and where it is written.
type code struct {
	program *expression.Program
	origin  origin
	line    int // of the text that holds it, and column, from 0
	column  int
}

// origin is a scalar of a policy. Places in it are looked up when they are
// needed, by one goroutine at a time.
type origin struct {
	mu   *sync.Mutex
	doc  *yaml.Document
	node yaml.Node
}

// place is where a line and column of the text, counted from 1, stand.
func (o origin) place(line, column int) (diag.Range, string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	at, l := 0, 1
	for _, c := range o.node.Text() {
		if l == line {
			break
		}
		at++
		if c == '\n' {
			l++
		}
	}
	r := o.doc.Within(o.node, at+column-1)
	return r, o.doc.SourceLine(r)
}

// at is where an error of the expression stands.
func (c *code) at(e *expression.Error) (diag.Range, string) {
	column := e.Column
	if e.Line == 1 {
		column += c.column
	}
	return c.origin.place(e.Line+c.line, column)
}

// Rules are the rules for a run over maps: those built in, then these.
func Rules(list []*Rule) []*analyze.Rule {
	all := analyze.Rules()
	for _, r := range list {
		all = append(all, r.Rule)
	}
	return all
}

// same is one text in every language.
func same(text string) analysis.Words {
	return analysis.Words{EN: text, UK: text, RU: text, PL: text}
}

// compiled is the rule as the driver runs it.
func (r *Rule) compiled(id string, severity diag.Severity, assert string) {
	r.Rule = &analyze.Rule{
		ID: id, Family: Family, Severity: severity, Title: same(r.message.title(id)),
		Reason: analysis.Words{
			EN: fmt.Sprintf("A rule of the team's own. It must hold for each %s: %s", r.For, assert),
			UK: fmt.Sprintf("Власне правило команди. Має виконуватися для кожного «%s»: %s", r.For, assert),
			RU: fmt.Sprintf("Собственное правило команды. Должно выполняться для каждого «%s»: %s", r.For, assert),
			PL: fmt.Sprintf("Własna reguła zespołu. Musi być spełniona dla każdego „%s”: %s", r.For, assert),
		},
		Source:    r.Range.String(),
		Texts:     []analysis.Text{{Message: same("{message}"), Help: help}},
		NeedsFlow: r.For == "handoff",
		Run:       r.run,
	}
	if len(r.Bad) > 0 {
		r.Rule.Failing = r.Bad[0].Text
	}
	if len(r.Good) > 0 {
		r.Rule.Passing = r.Good[0].Text
	}
}

var help = analysis.Words{
	EN: "`seam explain {rule}` tells what it asserts", UK: "`seam explain {rule}` каже, чого воно вимагає",
	RU: "`seam explain {rule}` говорит, чего оно требует", PL: "`seam explain {rule}` mówi, czego wymaga",
}
