package policy

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/custom"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/bounded"
	"github.com/seam-cx/seam/internal/settings"
	"github.com/seam-cx/seam/internal/yaml"
)

// Codes of diagnostics about policies, beside those of internal/settings. They
// never change.
const (
	CodeUnknownRule    = "unknown-rule"
	CodeUnknownSet     = "unknown-set"
	CodeBadThreshold   = "bad-threshold"
	CodeBadLimit       = "bad-limit"
	CodeBadPattern     = "bad-pattern"
	CodeMatchesNothing = "matches-nothing"
	CodeNothingDecided = "nothing-decided"
)

// Load reads the policy in a file. Its error is a *diag.Error with all that is
// wrong with it.
func Load(file string) (*Policy, error) {
	text, err := bounded.File(file, settings.Most)
	if err != nil {
		return nil, &diag.Error{Cause: err, Diagnostics: []diag.Diagnostic{{
			Severity: diag.SeverityError, Code: "file-unreadable", Message: "the policy cannot be read: " + cause(err),
			Help: "look at the path and its permissions", Range: diag.Range{File: filepath.ToSlash(file)},
		}}}
	}
	return Parse(file, text)
}

// cause is an error without the name of the file, which stands before it.
func cause(err error) string {
	var e *fs.PathError
	if errors.As(err, &e) {
		err = e.Err
	}
	return err.Error()
}

// Parse reads the text of a policy; file is its name, and the patterns of
// overrides are relative to its folder.
func Parse(file string, text []byte) (*Policy, error) {
	r := &reader{Reader: settings.Parse(filepath.ToSlash(file), text), p: &Policy{File: file}}
	r.top(r.Root())
	r.p.Warnings = r.Warnings()
	return r.p, r.Err()
}

// reader reads one policy.
type reader struct {
	*settings.Reader
	p *Policy
}

func (r *reader) top(n yaml.Node) {
	version := false
	var rules, overrides, own yaml.Node
	r.Fields(n, "a policy", []settings.Field{
		{Name: "version", Read: func(v yaml.Node) {
			version = true
			if v.Text() != "1" {
				r.Error(settings.CodeBadValue, v, "this version of the policy cannot be read", "write version: 1")
			}
		}},
		{Name: "extends", Read: r.extends},
		{Name: "error_if", Read: func(v yaml.Node) { r.p.ErrorIf = r.limit(v) }},
		{Name: "rules", Read: func(v yaml.Node) { rules = v }},
		{Name: "overrides", Read: func(v yaml.Node) { overrides = v }},
		{Name: "custom", Read: func(v yaml.Node) { own = v }},
	})
	// Decisions may name rules that stand further down.
	r.p.Custom = custom.Read(r.Reader, own, Whole())
	r.p.own = flow(own)
	r.p.Rules = r.rules(rules)
	r.overrides(overrides)
	if !version && n.Kind() == yaml.Mapping && !r.Broken() {
		r.Error(settings.CodeMissingKey, n, "the policy does not say its version", "begin it with version: 1")
	}
	if n.Kind() == yaml.Missing || n.Kind() == yaml.Null {
		r.Error(CodeNothingDecided, n, "the policy is empty", "begin it with version: 1 and rules:")
	}
}

func (r *reader) extends(v yaml.Node) {
	for _, item := range r.List(v) {
		switch set := item.Text(); set {
		case Recommended, Strict:
			r.p.Extends = append(r.p.Extends, set)
		default:
			r.Error(CodeUnknownSet, item, fmt.Sprintf("there is no set of rules %q", set),
				settings.Meant(set, []string{Recommended, Strict}, "write recommended or strict"))
		}
	}
}

// limit reads a number of findings that is too many.
func (r *reader) limit(v yaml.Node) *Limit {
	l, err := parseLimit(v.Text())
	if err != nil || v.Kind() != yaml.Scalar {
		r.Error(CodeBadLimit, v, "this is no number of findings", `write error_if: "> 3", in quotes`)
		return nil
	}
	l.Range = r.Span(v)
	return &l
}

// rules reads decisions by rule.
func (r *reader) rules(v yaml.Node) []RuleSetting {
	var list []RuleSetting
	r.Each(v, "rules", func(key, value yaml.Node) {
		rule := r.known(key.Text())
		if rule == nil {
			var ids []string
			for _, known := range r.p.Suite() {
				ids = append(ids, known.ID)
			}
			r.Error(CodeUnknownRule, key, fmt.Sprintf("there is no rule %q", key.Text()),
				settings.Meant(key.Text(), ids, "seam rules lists them"))
			return
		}
		list = append(list, r.rule(rule, key, value))
	})
	return list
}

// known is the rule with an id, or nil.
func (r *reader) known(id string) *analyze.Rule {
	for _, rule := range r.p.Suite() {
		if rule.ID == id {
			return rule
		}
	}
	return nil
}

var levels = []string{"error", "warning", "info", "off"}

// rule reads what is decided about one rule: a severity, or a mapping.
func (r *reader) rule(rule *analyze.Rule, key, v yaml.Node) RuleSetting {
	s := RuleSetting{ID: rule.ID, Range: r.Span(key)}
	if v.Kind() != yaml.Mapping {
		r.severity(v, &s.Setting)
		return s
	}
	fields := []settings.Field{
		{Name: "severity", Read: func(v yaml.Node) { r.severity(v, &s.Setting) }},
		{Name: "error_if", Read: func(v yaml.Node) {
			if s.ErrorIf = r.limit(v); !counted(rule) {
				r.Error(CodeBadLimit, v, "what "+rule.ID+" finds is not counted", "set its severity instead")
			}
		}},
		{Name: "ignorable", Read: func(v yaml.Node) {
			switch v.Text() {
			case "true":
			case "false":
				s.Setting.NoIgnore = true
			default:
				r.Error(settings.CodeBadValue, v, "this must be true or false", "false: no comment in a map can accept what the rule finds")
			}
		}},
	}
	for _, p := range rule.Parameters {
		fields = append(fields, settings.Field{Name: p.Name, Read: func(v yaml.Node) {
			if _, err := p.Parse(v.Text()); err != nil || v.Kind() != yaml.Scalar {
				message := "this is no " + string(p.Kind)
				if err != nil {
					message = err.Error()
				}
				r.Error(CodeBadThreshold, v, message, fmt.Sprintf("%s: %s; it is %s unless set", p.Name, p.Doc.EN, p.Default))
				return
			}
			if s.Setting.Params == nil {
				s.Setting.Params = map[string]string{}
			}
			s.Setting.Params[p.Name] = v.Text()
		}})
	}
	r.Fields(v, "the rule "+rule.ID, fields)
	if s.Setting.Off && s.ErrorIf != nil {
		r.Report(CodeBadLimit, s.ErrorIf.Range, "a rule that is off finds nothing to count", "take error_if out, or give the rule a severity")
	}
	return s
}

// severity reads a level.
func (r *reader) severity(v yaml.Node, s *analyze.Setting) {
	text := v.Text()
	if v.Kind() != yaml.Scalar || !slices.Contains(levels, text) {
		r.Error(settings.CodeBadValue, v, "this is no severity", settings.Meant(text, levels, "write error, warning, info or off"))
		return
	}
	if text == "off" {
		s.Off = true
		return
	}
	s.Severity, _ = diag.ParseSeverity(text)
}

func (r *reader) overrides(v yaml.Node) {
	for _, item := range r.List(v) {
		o := Override{Range: item.Range()}
		var files, rules yaml.Node
		r.Fields(item, "an override", []settings.Field{
			{Name: "files", Read: func(v yaml.Node) { files = v }},
			{Name: "rules", Read: func(v yaml.Node) { rules = v }},
		})
		if item.Kind() != yaml.Mapping {
			continue
		}
		if files.Kind() == yaml.Missing {
			r.Error(settings.CodeMissingKey, item, "an override needs files", `write files: ["drafts/**"]`)
		}
		if rules.Kind() == yaml.Missing {
			r.Error(settings.CodeMissingKey, item, "an override needs rules", "write rules: and below it what holds for these files")
		}
		if files.Kind() == yaml.Sequence && files.Len() == 0 {
			r.Error(settings.CodeEmptyValue, files, "an override for no files decides nothing", `write files: ["drafts/**"], or take it out`)
		}
		for _, pattern := range r.List(files) {
			r.pattern(pattern)
			o.Files = append(o.Files, pattern.Text())
		}
		o.Rules = r.rules(rules)
		for _, s := range o.Rules {
			if s.ErrorIf != nil {
				r.Report(CodeBadLimit, s.ErrorIf.Range, "an override cannot have error_if, which counts over all files", "move it to rules: at the top")
			}
		}
		r.p.Overrides = append(r.p.Overrides, o)
	}
}

// pattern checks that a pattern can match, and that there is something that it
// matches: one that matches nothing would leave rules as they are, unseen.
func (r *reader) pattern(n yaml.Node) {
	pattern := n.Text()
	switch {
	case n.Kind() != yaml.Scalar || pattern == "":
		r.Error(CodeBadPattern, n, "this is no pattern of files", `write it as in "drafts/**"`)
	case strings.Contains(pattern, `\`):
		r.Error(CodeBadPattern, n, "a pattern has forward slashes", `write it as in "drafts/**"`)
	case strings.HasPrefix(pattern, "./"):
		r.Error(CodeBadPattern, n, "a pattern begins with no ./, and would match nothing", "write it as "+strconv.Quote(strings.TrimLeft(pattern, "./")))
	case filepath.IsAbs(pattern) || strings.HasPrefix(pattern, "/") || slices.Contains(strings.Split(pattern, "/"), ".."):
		r.Error(CodeBadPattern, n, "a pattern is relative to the folder of the policy and stays in it", `write it as in "drafts/**"`)
	case len(pattern) > 500 || strings.Count(pattern, "{") > 3 || strings.Count(pattern, "**") > 4:
		// Each of these multiplies what matching may cost.
		r.Error(CodeBadPattern, n, "this pattern is too long, or has too many { or **", "write several patterns")
	case !doublestar.ValidatePattern(pattern):
		r.Error(CodeBadPattern, n, "this pattern cannot be read", `write it as in "drafts/**" or "**/*.target.journey.yaml"`)
	case !matchesAny(filepath.Dir(r.p.File), pattern):
		r.Error(CodeMatchesNothing, n, "no file matches this pattern", "look at the spelling; it is relative to the folder of the policy")
	}
}

// matchesAny tells whether a pattern matches a file below a folder.
func matchesAny(dir, pattern string) bool {
	found := false
	_ = doublestar.GlobWalk(os.DirFS(dir), pattern, func(string, os.DirEntry) error {
		found = true
		return doublestar.SkipDir
	}, doublestar.WithFilesOnly())
	return found
}
