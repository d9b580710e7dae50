package custom

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/custom/internal/world"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/expression"
	"github.com/seam-cx/seam/internal/settings"
	"github.com/seam-cx/seam/internal/yaml"
)

// kebab is how ids look; digits may follow the first letter of a word.
var kebab = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// Read reads a list of rules of a policy and reports what is wrong with it. It is
// called by package policy, which says what rules there are beside those built in:
// their ids are taken.
func Read(r *settings.Reader, list yaml.Node, beside []*analyze.Rule) []*Rule {
	d := &decoder{Reader: r, mu: &sync.Mutex{}, ids: map[string]diag.Range{}, beside: beside}
	if k := list.Kind(); k != yaml.Sequence && k != yaml.Missing && k != yaml.Null {
		r.Error(settings.CodeWrongType, list, "custom must be a list of rules", "begin each with - id:")
		return nil
	}
	var all []*Rule
	for item := range list.Items() {
		if len(all) == mostRules {
			r.Error(CodeTooManyRules, item, fmt.Sprintf("a policy may have %d custom rules at most", mostRules), "leave some out")
			break
		}
		if rule := d.rule(item); rule != nil {
			all = append(all, rule)
		}
	}
	return all
}

type decoder struct {
	*settings.Reader
	mu     *sync.Mutex
	ids    map[string]diag.Range
	beside []*analyze.Rule
}

// draft is a rule being read.
type draft struct {
	id, message, assert, selects yaml.Node
	severity                     diag.Severity
	rule                         *Rule
}

func (d *decoder) rule(item yaml.Node) *Rule {
	if item.Kind() != yaml.Mapping {
		d.Error(settings.CodeWrongType, item, "a custom rule must be keys with values", "begin it with id:")
		return nil
	}
	x := draft{severity: diag.SeverityError, rule: &Rule{For: world.OfTouchpoint}}
	text := func(into *yaml.Node) func(yaml.Node) {
		return func(v yaml.Node) {
			if d.text(v) {
				*into = v
			}
		}
	}
	d.Fields(item, "a custom rule", []settings.Field{
		{Name: "id", Read: text(&x.id)},
		{Name: "message", Read: text(&x.message)},
		{Name: "assert", Read: text(&x.assert)},
		{Name: "severity", Read: func(v yaml.Node) { x.severity = d.severity(v) }},
		{Name: "for", Read: func(v yaml.Node) { x.rule.For = d.kind(v) }},
		{Name: "select", Read: text(&x.selects)},
		{Name: "allow_empty", Read: func(v yaml.Node) { x.rule.AllowEmpty = d.bool(v) }},
		{Name: "good", Read: func(v yaml.Node) { x.rule.Good = d.examples(v) }},
		{Name: "bad", Read: func(v yaml.Node) { x.rule.Bad = d.examples(v) }},
	})
	for _, need := range []struct {
		name, as string
		node     yaml.Node
	}{{"id", "id: no-owner-in-buy", x.id}, {"message", `message: "{{tp.name}} has no owner"`, x.message}, {"assert", `assert: tp.owner != ""`, x.assert}} {
		if !has(item, need.name) {
			d.Error(settings.CodeMissingKey, item, "a custom rule needs "+need.name, "write "+need.as)
		}
	}
	return d.complete(&x)
}

// has tells whether a mapping has a key, be its value as it may.
func has(n yaml.Node, name string) bool {
	for key := range n.Pairs() {
		if key.Text() == name {
			return true
		}
	}
	return false
}

// complete makes the rule of a draft, nil where its id is not known: what else is
// wrong with a rule must not make its id unknown to the rest of the policy.
func (d *decoder) complete(x *draft) *Rule {
	r := x.rule
	id := x.id.Text()
	if x.id.Kind() == yaml.Missing || !d.identifier(x.id) {
		id = ""
	}
	r.Range = d.Span(x.id)
	if x.assert.Kind() != yaml.Missing {
		r.assert = d.condition(x.assert, r.For)
	}
	if x.selects.Kind() != yaml.Missing {
		r.selects = d.condition(x.selects, r.For)
	}
	if x.message.Kind() != yaml.Missing {
		r.message = d.template(x.message, r.For)
	}
	if id == "" {
		return nil
	}
	assert := strings.TrimSpace(x.assert.Text())
	if s := strings.TrimSpace(x.selects.Text()); s != "" {
		assert += " (select: " + s + ")"
	}
	r.compiled(id, x.severity, assert)
	return r
}

// text tells whether a value is a text that is not empty.
func (d *decoder) text(v yaml.Node) bool {
	if v.Kind() != yaml.Scalar {
		d.Error(settings.CodeWrongType, v, "this must be a text", "put it in quotes where it begins with [ or {")
		return false
	}
	if strings.TrimSpace(v.Text()) == "" {
		d.Error(settings.CodeEmptyValue, v, "this text is empty", "write one")
		return false
	}
	return true
}

func (d *decoder) identifier(v yaml.Node) bool {
	id := v.Text()
	reserved := slices.ContainsFunc(d.beside, func(r *analyze.Rule) bool { return r.ID == id })
	switch first, taken := d.ids[id]; {
	case !kebab.MatchString(id) || len(id) > 100:
		d.Error(CodeBadID, v, fmt.Sprintf("%.100q is no id of a rule", id), "write small letters, digits and hyphens, as in no-owner-in-buy")
		return false
	case reserved || analyze.RuleByID(id) != nil:
		d.Error(CodeDuplicateRule, v, fmt.Sprintf("seam has a rule %q of its own", id), "give this one another id")
		return false
	case taken:
		d.Error(CodeDuplicateRule, v, fmt.Sprintf("there is a custom rule %q already, on line %d", id, first.Start.Line), "give this one another id")
		return false
	}
	d.ids[id] = d.Span(v)
	return true
}

var severities = []string{"error", "warning", "info"}

func (d *decoder) severity(v yaml.Node) diag.Severity {
	s, err := diag.ParseSeverity(v.Text())
	if err != nil || !slices.Contains(severities, v.Text()) {
		d.Error(settings.CodeBadValue, v, "this is no severity", settings.Meant(v.Text(), severities, "write error, warning or info"))
		return diag.SeverityError
	}
	return s
}

func (d *decoder) kind(v yaml.Node) string {
	if !slices.Contains(world.Kinds, v.Text()) {
		d.Error(settings.CodeBadValue, v, "a rule cannot be for this", settings.Meant(v.Text(), world.Kinds, "write touchpoint, handoff, fact or journey"))
		return world.OfTouchpoint
	}
	return v.Text()
}

func (d *decoder) bool(v yaml.Node) bool {
	if text := v.Text(); text != "true" && text != "false" || v.Kind() != yaml.Scalar {
		d.Error(settings.CodeBadValue, v, "this must be true or false", "true: the rule need not select anything")
	}
	return v.Text() == "true"
}

func (d *decoder) examples(v yaml.Node) []Example {
	var list []Example
	for _, item := range d.List(v) {
		if item.Kind() != yaml.Scalar || strings.TrimSpace(item.Text()) == "" {
			d.Error(settings.CodeWrongType, item, "an example must be the text of a map", "write | and the map below it, indented")
			continue
		}
		list = append(list, Example{item.Text(), d.Span(item)})
	}
	return list
}

// condition compiles an expression that is true or false.
func (d *decoder) condition(v yaml.Node, kind string) *code {
	if d.tooLong(v, "an expression") {
		return nil
	}
	d.Document().Advise(v, quoteIt)
	d.cut(v)
	c := d.compile(v, v.Text(), 0, 0, kind)
	if c == nil {
		return nil
	}
	if is, gives := c.program.IsBool(); !is {
		d.expression(v, c, &expression.Error{Line: 1, Column: 1, Message: "this gives " + gives + ", not true or false"}, kind)
		return nil
	}
	return c
}

// tooLong refuses a long text before anything is looked for in it.
func (d *decoder) tooLong(v yaml.Node, what string) bool {
	if utf8.RuneCountInString(v.Text()) <= expression.MostCharacters {
		return false
	}
	at := v.Range()
	at.End = diag.Position{Line: at.Start.Line, Column: at.Start.Column + 1}
	d.Report(CodeTooLong, at, fmt.Sprintf("%s may have %d characters at most", what, expression.MostCharacters), "make it shorter")
	return true
}

// operators are words with which an expression goes on.
var operators = []string{"and", "or", "&&", "||", "==", "!=", "<", "<=", ">", ">=", "in", "not", "contains", "startsWith", "endsWith", "matches", "?"}

// cut reports a comment that takes the end of an expression away: a rule would say
// less than stands there, and pass. With a space behind # it is taken for a comment
// of the team unless it goes on as an expression does.
func (d *decoder) cut(v yaml.Node) {
	comment := d.Document().Comment(v)
	if comment == "" {
		return
	}
	first, _, _ := strings.Cut(strings.TrimLeft(comment, "# \t"), " ")
	severity := diag.SeverityError
	switch {
	case comment == "#":
		return
	case comment[1] != ' ' && comment[1] != '\t':
	case slices.Contains(operators, first):
		severity = diag.SeverityWarning
	default:
		return
	}
	d.Document().Cut(v, severity, "the expression ends here, since \" #\" begins a comment", quoteIt+", or put a space after # if it is a comment")
}

// compile compiles an expression that begins at a line and column, counted from 0,
// of the text of v.
func (d *decoder) compile(v yaml.Node, text string, line, column int, kind string) *code {
	c := &code{origin: origin{d.mu, d.Document(), v}, line: line, column: column}
	program, err := expression.Compile(text, world.Empty(kind))
	if err != nil {
		var e *expression.Error
		if !errors.As(err, &e) {
			e = &expression.Error{Line: 1, Column: 1, Message: err.Error()}
		}
		d.expression(v, c, e, kind)
		return nil
	}
	c.program = program
	return c
}

// expression reports what is wrong with an expression where it stands.
func (d *decoder) expression(v yaml.Node, c *code, e *expression.Error, kind string) {
	at, _ := c.at(e)
	message, help := e.Message, e.Help
	switch {
	case e.Function:
		help = settings.Meant(e.Unknown, expression.Functions, "there is "+strings.Join(expression.Functions, ", "))
	case e.Of != "":
		fields := world.Fields(e.Of)
		help = settings.Meant(e.Unknown, fields, "it has "+strings.Join(fields, ", "))
	case e.Unknown != "":
		names := slices.Concat(world.Names(kind), expression.Functions)
		message = fmt.Sprintf("there is no name %s in a rule for %s", e.Unknown, kind)
		help = settings.Meant(e.Unknown, names, "there is "+strings.Join(world.Names(kind), ", "))
	}
	if comment := d.Document().Comment(v); comment != "" && e.Unknown == "" {
		if r := []rune(comment); len(r) > 40 {
			comment = string(r[:40]) + "…"
		}
		help = quoteIt + fmt.Sprintf(": YAML takes %q for a comment", comment)
	}
	d.Report(CodeBadExpression, at, message, help)
}
