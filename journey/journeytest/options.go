package journeytest

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// An Option says what to look for and how.
type Option func(*settings)

type settings struct {
	analyze.Options
	rules, except []string
	failOn        diag.Severity // zero: not said
	policyFile    string
	policy        *policy.Policy // nil where none was named
}

// Rules runs these rules only, by id.
func Rules(ids ...string) Option {
	return func(s *settings) { s.rules = append(append([]string{}, s.rules...), ids...) }
}

// Except leaves these rules out, by id.
func Except(ids ...string) Option {
	return func(s *settings) { s.except = append(s.except, ids...) }
}

// FailOn is the mildest severity that fails the test.
func FailOn(severity diag.Severity) Option {
	return func(s *settings) { s.failOn = severity }
}

// Param sets a threshold of a rule, as a person writes it:
//
//	journeytest.Param("leak", "lost", "2%")
func Param(rule, name, value string) Option {
	return func(s *settings) {
		all := map[string]analyze.Setting{}
		maps.Copy(all, s.Settings)
		setting := all[rule]
		params := map[string]string{name: value}
		for other, text := range setting.Params {
			if other != name {
				params[other] = text
			}
		}
		setting.Params = params
		all[rule] = setting
		s.Settings = all
	}
}

// At is the day by which dates are judged. Without it rules about dates do not
// run, so that a test does not change with the calendar.
func At(day time.Time) Option {
	return func(s *settings) { s.Now = day }
}

// Lang is the language of messages, as a BCP 47 tag; default the map's.
func Lang(tag string) Option {
	return func(s *settings) { s.Options.Lang = tag }
}

// With takes other rules, settings and limits than the usual, such as rules of
// your own. Options after it change what it says.
func With(o analyze.Options) Option {
	return func(s *settings) { s.Options = o }
}

// Policy runs rules as a file of decisions says, .seam.yaml: severities,
// thresholds, rules that are off, overrides for the file of the map, and rules of
// the team's own. A file that cannot be read fails the test. Its error_if counts
// over many maps and is left to seam check.
func Policy(file string) Option {
	return func(s *settings) { s.policyFile = file }
}

// settled applies options. It fails the test for rules that are not there.
func settled(t TB, options []Option) (settings, bool) {
	t.Helper()
	var s settings
	for _, o := range options {
		o(&s)
	}
	all := s.Options.Rules
	if s.policyFile != "" {
		p, err := policy.Load(s.policyFile)
		if err != nil {
			told(t, err)
			return s, false
		}
		s.policy = p
		if all == nil {
			all = p.Suite()
		}
	}
	if all == nil {
		all = analyze.Rules()
	}
	for _, id := range slices.Concat(s.rules, s.except) {
		if !slices.ContainsFunc(all, func(r *analyze.Rule) bool { return r.ID == id }) {
			t.Fatalf("there is no rule %q", id)
			return s, false
		}
	}
	s.Options.Rules = slices.DeleteFunc(slices.Clone(all), func(r *analyze.Rule) bool {
		return s.rules != nil && !slices.Contains(s.rules, r.ID) || slices.Contains(s.except, r.ID)
	})
	if len(s.Options.Rules) == 0 {
		t.Fatalf("no rule is left to check")
		return s, false
	}
	return s, true
}

// of are the options for one map: what a policy decides for its file, and over
// that what the test says itself.
func (s settings) of(m *journey.Map) analyze.Options {
	o := s.Options
	if s.policy == nil {
		return o
	}
	decided := s.policy.Settings(m.Origin.Range.File)
	for id, own := range o.Settings {
		setting := decided[id]
		setting.Off = own.Off
		setting.Severity = cmp.Or(own.Severity, setting.Severity)
		params := maps.Clone(setting.Params)
		if params == nil {
			params = map[string]string{}
		}
		maps.Copy(params, own.Params)
		setting.Params = params
		decided[id] = setting
	}
	o.Settings = decided
	return o
}
