package lsp

import (
	"path/filepath"
	"regexp"
	"strings"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/custom"
	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/journey"
)

// isDecisions tells whether the document is a policy.
func (at *seen) isDecisions() bool { return isDecisions(at.file, at.text.src) }

// isDecisions tells a policy by its name, else by its version and keys, since
// --config names others. Files of other tools have such keys as well, but seldom
// that version beside them.
func isDecisions(file, src string) bool {
	if filepath.Base(file) == policy.Name {
		return true
	}
	if strings.HasSuffix(file, mapEnding) || isRegistry(src) || !firstVersion.MatchString(src) {
		return false
	}
	return hasKey(src, "rules") || hasKey(src, "custom") || hasKey(src, "overrides") || hasKey(src, "extends")
}

var firstVersion = regexp.MustCompile(`(?m)^\x{FEFF}?version: *["']?1["']?[ \r]*(#.*)?$`)

// grammar is what the document may hold: that of a map, or of a policy.
func (at *seen) grammar(lang string) *journey.Element {
	if !at.isDecisions() {
		return journey.Grammar()
	}
	var p *policy.Policy
	if len(at.text.src) <= maxText {
		p, _ = policy.Parse(at.file, []byte(at.text.src)) // with the rules that can be read
	}
	return decisions(p, lang)
}

// decisions is what a policy may hold, with the rules that hold under it.
func decisions(p *policy.Policy, lang string) *journey.Element {
	rules, some := &journey.Element{Name: "rule"}, &journey.Element{Name: "rule"}
	for _, r := range p.Suite() {
		k := journey.Key{Name: r.ID, Doc: ruleDoc(r, lang), Value: journey.Value{Words: []string{"error", "warning", "info", "off"}, Element: ruleKeys(r, lang)}}
		some.Keys = append(some.Keys, k)
		if !r.Whole { // what else finds is not counted
			keys := append(k.Element.Keys[:len(k.Element.Keys):len(k.Element.Keys)],
				journey.Key{Name: "error_if", Doc: `How many findings of the rule are too many over all maps: "> 3", in quotes.`})
			k.Element = &journey.Element{Name: r.ID, Keys: keys}
		}
		rules.Keys = append(rules.Keys, k)
	}
	files := journey.Key{Name: "files", Doc: `Patterns of files, relative to the folder of the policy: "drafts/**".`, Needed: true, Value: journey.Value{List: true}}
	return &journey.Element{Name: "policy", Keys: []journey.Key{
		{Name: "version", Doc: "Of the format: 1.", Needed: true, Value: journey.Value{Words: []string{"1"}}},
		{Name: "extends", Doc: "Sets of rules to begin with: recommended is every rule as it is, strict every rule one severity worse.",
			Value: journey.Value{Words: []string{policy.Recommended, policy.Strict}, List: true}},
		{Name: "error_if", Doc: `How many findings are too many in all: "> 40", in quotes.`},
		{Name: "rules", Doc: "Decisions by rule: error, warning, info, off, or keys with thresholds.", Value: journey.Value{Element: rules}},
		{Name: "overrides", Doc: "Decisions for some files only.", Value: journey.Value{List: true, Element: &journey.Element{Name: "override", Keys: []journey.Key{
			files, {Name: "rules", Doc: "What holds for these files, over what holds everywhere.", Needed: true, Value: journey.Value{Element: some}},
		}}}},
		{Name: "custom", Doc: "Rules of your own.", Value: journey.Value{List: true, Element: customKeys}},
	}}
}

// ruleKeys are what can be decided about a rule for any files.
func ruleKeys(r *analyze.Rule, lang string) *journey.Element {
	e := &journey.Element{Name: r.ID, Keys: []journey.Key{
		{Name: "severity", Doc: "It is " + r.Severity.String() + " unless set.", Value: journey.Value{Words: []string{"error", "warning", "info", "off"}}},
	}}
	for _, x := range r.Parameters {
		e.Keys = append(e.Keys, journey.Key{Name: x.Name, Doc: x.Doc.In(lang) + "\n\nIt is " + x.Default + " unless set."})
	}
	return &journey.Element{Name: e.Name, Keys: append(e.Keys,
		journey.Key{Name: "ignorable", Doc: "false: no comment in a map can accept what the rule finds.", Value: journey.Value{Words: []string{"true", "false"}}},
	)}
}

// ruleDoc is what a rule is for. One of the policy itself has no page.
func ruleDoc(r *analyze.Rule, lang string) string {
	if r.Family == custom.Family && r.ID != custom.SelectsNothing.ID {
		return "A rule of this policy: " + r.Title.In(lang)
	}
	doc := r.Title.In(lang) + "\n\n" + r.Reason.In(lang)
	if r.Source != "" {
		doc += "\n\n*" + r.Source + "*"
	}
	if analyze.RuleByID(r.ID) != nil {
		doc += "\n\n[" + r.ID + "](" + rulePage(r) + ")"
	}
	return doc
}

// customKeys are the keys of a rule that a policy brings.
var customKeys = &journey.Element{Name: "custom rule", Keys: []journey.Key{
	{Name: "id", Doc: "Its name, as in no-owner-in-buy.", Needed: true},
	{Name: "message", Doc: "What it says of what it finds, with expressions in {{ }}.", Needed: true},
	{Name: "assert", Doc: "The expression that must be true.", Needed: true},
	{Name: "severity", Doc: "It is error unless set.", Value: journey.Value{Words: []string{"error", "warning", "info"}}},
	{Name: "for", Doc: "What it looks at, one by one.", Value: journey.Value{Words: []string{"touchpoint", "handoff", "fact", "journey"}}},
	{Name: "select", Doc: "The expression that is true of what it looks at; everything unless set."},
	{Name: "allow_empty", Doc: "true: it need not select anything.", Value: journey.Value{Words: []string{"true", "false"}}},
	{Name: "good", Doc: "Maps in which it finds nothing, for seam rules test.", Value: journey.Value{List: true}},
	{Name: "bad", Doc: "Maps in which it finds something, for seam rules test.", Value: journey.Value{List: true}},
}}
