package analysis

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// Rule looks for one kind of weakness in a journey. It is plain data.
type Rule struct {
	ID       string // mnemonic kebab-case id that never changes
	Family   string // map, ownership, silo, consistency, effort, experience, governance, metrics
	Severity diag.Severity
	Title    Words
	Reason   Words  // why it matters
	Source   string // where the reason comes from
	// Parameters are the thresholds of the rule, which a configuration may set.
	Parameters []Parameter
	// Texts say what was found. A rule with several gives each a Case.
	Texts []Text
	// Places say what a related place is, by Case.
	Places []Text
	// Failing and Passing are small maps: the rule finds something in the one
	// and nothing in the other.
	Failing, Passing string
	// NeedsFlow keeps the rule from maps in which customers are trapped.
	NeedsFlow bool
	// NeedsDate keeps the rule from runs without a date.
	NeedsDate bool
	// Last runs the rule once all others have, and what comments in the map
	// accept has been taken away; Pass.Ignored tells of it.
	Last bool
	// Whole marks a rule about a whole run rather than one map, such as that there
	// are too many findings: it has no Run and no examples, and Find makes its
	// findings. No comment in a map accepts them.
	Whole bool

	Run func(*Pass) error
}

// Text is the wording of one kind of finding, or of one kind of related place,
// which has no Help.
type Text struct {
	Case string
	// Severity of this kind of finding, where it is not the rule's.
	Severity diag.Severity
	Message  Words
	Help     Words
}

// Parameter is one threshold of a rule.
type Parameter struct {
	Name    string
	Kind    ParameterKind
	Default string // as a person writes it: 5%, 4m, 1.5
	Doc     Words
}

// ParameterKind says how the text of a parameter is read.
type ParameterKind string

// The kinds of parameter.
const (
	Share    ParameterKind = "share"    // 0..1, or a percentage
	Duration ParameterKind = "duration" // 4m; used in minutes
	Number   ParameterKind = "number"
)

// Parse reads a value of the parameter: a part of 1, minutes, or a number.
func (p Parameter) Parse(text string) (float64, error) {
	switch p.Kind {
	case Share:
		return touchpoint.ParseShare(text)
	case Duration:
		s, err := touchpoint.ParseSpan(text)
		return s.Minutes(), err
	case Number:
		return touchpoint.ParseNumber(text)
	}
	return 0, fmt.Errorf("parameter %s has the unknown kind %q", p.Name, p.Kind)
}

// Setting is what a configuration says about one rule. The zero Setting changes
// nothing.
type Setting struct {
	Off      bool
	Severity diag.Severity     // of all that the rule finds; zero: the rule's own
	Params   map[string]string // thresholds by name, as a person writes them
	// NoIgnore keeps comments in maps from accepting what the rule finds.
	NoIgnore bool
}

// Check runs the rule, and adds what it finds to found. A panic in it is an error.
func (r *Rule) Check(in *Input, setting Setting, found []diag.Finding) (_ []diag.Finding, err error) {
	defer recovered("rule "+r.ID, &err)
	params, err := r.Thresholds(setting)
	if err != nil {
		return nil, err
	}
	p := &Pass{Input: in, rule: r, severity: setting.Severity, params: params, found: found}
	if err := r.Run(p); err != nil {
		return nil, fmt.Errorf("rule %s: %w", r.ID, err)
	}
	if p.err != nil {
		return nil, fmt.Errorf("rule %s: %w", r.ID, p.err)
	}
	return p.found, nil
}

// Find is a finding of a rule about a whole run, in the language of a BCP 47 tag.
func (r *Rule) Find(lang string, setting Setting, f Found) (diag.Finding, error) {
	p := &Pass{Input: &Input{Lang: lang}, rule: r, severity: setting.Severity}
	p.Report(f)
	if p.err != nil {
		return diag.Finding{}, fmt.Errorf("rule %s: %w", r.ID, p.err)
	}
	return p.found[0], nil
}

// Thresholds are the parameters of the rule as set: parts of 1, minutes, numbers.
// The error is about a value that cannot be read, or a parameter that the rule
// does not have.
func (r *Rule) Thresholds(setting Setting) (map[string]float64, error) {
	values := map[string]float64{}
	for _, p := range r.Parameters {
		text, ok := setting.Params[p.Name]
		if !ok {
			text = p.Default
		}
		x, err := p.Parse(text)
		if err != nil {
			return nil, fmt.Errorf("rule %s, parameter %s: %w", r.ID, p.Name, err)
		}
		values[p.Name] = x
	}
	return values, r.unknownParam(setting)
}

// unknownParam tells of a parameter that the rule does not have; of several,
// the first by name.
func (r *Rule) unknownParam(setting Setting) error {
	unknown := ""
	for name := range setting.Params {
		known := false
		for _, p := range r.Parameters {
			known = known || p.Name == name
		}
		if !known && (unknown == "" || name < unknown) {
			unknown = name
		}
	}
	if unknown == "" {
		return nil
	}
	names := make([]string, len(r.Parameters))
	for i, p := range r.Parameters {
		names[i] = p.Name
	}
	return fmt.Errorf("rule %s has no parameter %q; it has: %s", r.ID, unknown, cmp.Or(strings.Join(names, ", "), "none"))
}

// recovered makes an error of a panic.
func recovered(what string, err *error) {
	if x := recover(); x != nil {
		*err = fmt.Errorf("%s broke: %v\n%s", what, x, debug.Stack())
	}
}

var kebab = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// Validate tells what is wrong with the data of a rule.
func (r *Rule) Validate() error {
	var list []error
	bad := func(format string, args ...any) {
		list = append(list, fmt.Errorf("rule %s: "+format, append([]any{r.ID}, args...)...))
	}
	if !kebab.MatchString(r.ID) {
		bad("the id is not kebab-case")
	}
	if r.Severity < diag.SeverityError || r.Severity > diag.SeverityInfo {
		bad("it has no severity")
	}
	switch {
	case r.Family == "" || r.Source == "":
		bad("family and source are both needed")
	case r.Whole && (r.Run != nil || r.Failing != "" || r.Passing != ""):
		bad("it is about a whole run, which no map is an example of")
	case !r.Whole && (r.Run == nil || r.Failing == "" || r.Passing == ""):
		bad("run, failing and passing example are all needed")
	}
	words := func(what string, w Words) {
		for lang, text := range w.all() {
			if text == "" {
				bad("%s says nothing in %s", what, lang)
			}
			if err := eachPart(text, func(_, _, _ string) error { return nil }); err != nil {
				bad("%s in %s: %v", what, lang, err)
			}
		}
	}
	words("title", r.Title)
	words("reason", r.Reason)
	if len(r.Texts) == 0 {
		bad("it has no texts")
	}
	for _, t := range r.Texts {
		words("message "+t.Case, t.Message)
		words("help "+t.Case, t.Help)
	}
	for _, t := range r.Places {
		words("place "+t.Case, t.Message)
	}
	for _, p := range r.Parameters {
		words("parameter "+p.Name, p.Doc)
		if slices.Contains([]string{"severity", "error_if", "ignorable"}, p.Name) {
			bad("the parameter %s has a name that configurations give another meaning", p.Name)
		}
	}
	if _, err := r.Thresholds(Setting{}); err != nil {
		list = append(list, err)
	}
	return errors.Join(list...)
}
