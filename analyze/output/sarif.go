package output

import (
	"cmp"
	"io"
	"iter"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/jsonstream"
)

// SARIFSchema is the address of the JSON schema that SARIF meets.
const SARIFSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// FingerprintName is the name under which a result has the fingerprint of its
// finding: a hash of rule, subject and identifying parameters, which stays where
// lines move and files are renamed.
const FingerprintName = "seamFinding/v1"

// mistakeName is that of mistakes in texts: a hash of code, journey and message,
// with a number behind it where a text makes one mistake several times.
const mistakeName = "seamMistake/v1"

// journeyName is the name under which a result has its journey and state.
const journeyName = "seamJourney/v1"

// SARIF writes c as a log of the Static Analysis Results Interchange Format
// 2.1.0 (OASIS, errata 01) with one run. Findings are results of their rules,
// mistakes in the texts of maps are results of their codes; accepted findings
// carry a suppression. Columns count characters.
//
// Where c is compared with an earlier state, results of rules about maps, and
// mistakes in texts, have a baselineState: new, unchanged, or absent for what was settled since, which is
// told at its place in the earlier state. Whether a text has other words now is
// not said ("updated"): findings are the same where their fingerprints are.
// Accepted findings and rules about whole runs are compared with nothing, and have
// none.
func SARIF(w io.Writer, c *report.Check, o Options) error {
	l := &sarifLog{options: o, index: map[string]int{}, journeys: map[string]report.File{}, compared: c.Against != ""}
	for _, f := range c.Files {
		l.journeys[f.Name] = f
	}
	l.rules = []sarifRule{}
	for _, r := range o.Rules {
		l.describe(r)
	}
	return l.write(w, c)
}

// sarifLog is a log being put together.
type sarifLog struct {
	options  Options
	rules    []sarifRule
	index    map[string]int // rule or code to its place in rules
	journeys map[string]report.File
	compared bool
}

// results are the results of c, which describe their rules as they come.
func (l *sarifLog) results(c *report.Check) iter.Seq[sarifResult] {
	return func(yield func(sarifResult) bool) {
		nth := map[string]int{}
		for d := range c.AllDiagnostics() {
			print := d.Fingerprint(l.journeys[d.Range.File].About())
			nth[print]++
			r := l.mistake(l.diagnostic(d), d, print, nth[print])
			if l.compared {
				r.State = "new"
				if nth[print] <= c.Known[print] {
					r.State = "unchanged"
				}
			}
			if !yield(r) {
				return
			}
		}
		for _, x := range []struct {
			list  iter.Seq[diag.Finding]
			state string
		}{{c.AllFindings(), "new"}, {c.AllOlder(), "unchanged"}, {c.AllSettled(), "absent"}} {
			for f := range x.list {
				if !yield(l.state(l.finding(f), f, x.state)) {
					return
				}
			}
		}
		for a := range c.AllAccepted() {
			r := l.finding(a.Finding)
			r.Suppressions = []sarifSuppression{{Kind: a.Kind, Status: "accepted", Justification: a.Reason}}
			if a.By.IsValid() {
				at := l.location(a.By, "")
				r.Suppressions[0].Location = &at
			}
			if !yield(r) {
				return
			}
		}
	}
}

// mistake gives the result of a diagnostic its fingerprints, as the nth of its kind.
func (l *sarifLog) mistake(r sarifResult, d diag.Diagnostic, print string, nth int) sarifResult {
	if nth > 1 {
		print += ":" + strconv.Itoa(nth)
	}
	r.Fingerprints = map[string]string{mistakeName: print}
	if about := l.journeys[d.Range.File].About(); about != "" {
		r.Fingerprints[journeyName] = about
	}
	return r
}

// state says what became of a result since the earlier state, where that is known.
func (l *sarifLog) state(r sarifResult, f diag.Finding, state string) sarifResult {
	whole := slices.ContainsFunc(l.options.Rules, func(x *analyze.Rule) bool { return x.ID == f.Rule && x.Whole })
	if l.compared && !whole {
		r.State = state
	}
	return r
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID               string            `json:"id"`
	ShortDescription *sarifText        `json:"shortDescription,omitempty"`
	FullDescription  *sarifText        `json:"fullDescription,omitempty"`
	Help             *sarifText        `json:"help,omitempty"`
	Default          *sarifDefault     `json:"defaultConfiguration,omitempty"`
	Properties       map[string]string `json:"properties,omitempty"`
}

type sarifDefault struct {
	Level string `json:"level"`
}

type sarifResult struct {
	RuleID       string             `json:"ruleId"`
	RuleIndex    int                `json:"ruleIndex"`
	Level        string             `json:"level"`
	Message      sarifText          `json:"message"`
	Locations    []sarifLocation    `json:"locations,omitempty"`
	Related      []sarifLocation    `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string  `json:"partialFingerprints,omitempty"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	State        string             `json:"baselineState,omitempty"`
}

type sarifSuppression struct {
	Kind          string         `json:"kind"`
	Status        string         `json:"status"`
	Justification string         `json:"justification,omitempty"`
	Location      *sarifLocation `json:"location,omitempty"`
}

type sarifLocation struct {
	ID       *int           `json:"id,omitempty"`
	Physical *sarifPhysical `json:"physicalLocation,omitempty"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	Message  *sarifText     `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

type sarifLogical struct {
	FullyQualifiedName string `json:"fullyQualifiedName"`
	Kind               string `json:"kind,omitempty"`
}

// level is the SARIF name of a severity.
func level(s diag.Severity) string {
	switch s {
	case diag.SeverityError:
		return "error"
	case diag.SeverityWarning:
		return "warning"
	}
	return "note"
}

// describe adds a rule.
func (l *sarifLog) describe(r *analyze.Rule) {
	l.index[r.ID] = len(l.rules)
	help := r.Reason.In(l.options.Lang)
	if r.Source != "" {
		help += "\n\n" + r.Source
	}
	l.rules = append(l.rules, sarifRule{
		ID:               r.ID,
		ShortDescription: &sarifText{r.Title.In(l.options.Lang)},
		FullDescription:  &sarifText{r.Reason.In(l.options.Lang)},
		Help:             &sarifText{help},
		Default:          &sarifDefault{level(r.Severity)},
		Properties:       map[string]string{"family": r.Family},
	})
}

// rule is the place of a rule or code, which is added where it was not
// described.
func (l *sarifLog) rule(id string) int {
	i, ok := l.index[id]
	if !ok {
		i = len(l.rules)
		l.index[id] = i
		r := sarifRule{ID: id}
		if means, ok := report.Codes(l.options.Lang)[id]; ok {
			r.ShortDescription = &sarifText{means}
			r.Help = &sarifText{report.OfTexts(l.options.Lang)}
		}
		l.rules = append(l.rules, r)
	}
	return i
}

func (l *sarifLog) diagnostic(d diag.Diagnostic) sarifResult {
	r := sarifResult{RuleID: d.Code, RuleIndex: l.rule(d.Code), Level: level(d.Severity), Message: sarifText{message(d.Message, d.Help)}}
	if d.Range.File != "" {
		r.Locations = []sarifLocation{l.location(d.Range, d.Address)}
	}
	r.Related = l.related(d.Related)
	return r
}

func (l *sarifLog) finding(f diag.Finding) sarifResult {
	r := sarifResult{
		RuleID: f.Rule, RuleIndex: l.rule(f.Rule), Level: level(f.Severity), Message: sarifText{message(f.Message, f.Help)},
		Related: l.related(f.Related),
	}
	if f.Range.File != "" {
		r.Locations = []sarifLocation{l.location(f.Range, f.Subject)}
	}
	if f.Fingerprint != "" {
		r.Fingerprints = map[string]string{FingerprintName: f.Fingerprint}
		if j := l.journeys[f.Range.File]; j.Journey != "" {
			r.Fingerprints[journeyName] = j.About()
		}
	}
	return r
}

// message is what was found with how to mend it.
func message(text, help string) string {
	if help == "" {
		return text
	}
	return text + "\n" + help
}

func (l *sarifLog) related(list []diag.Related) []sarifLocation {
	var out []sarifLocation
	for i, r := range list {
		if r.Range.File == "" {
			continue
		}
		at := l.location(r.Range, "")
		at.ID, at.Message = &i, &sarifText{cmp.Or(r.Message, "see here")}
		out = append(out, at)
	}
	return out
}

func (l *sarifLog) location(r diag.Range, subject string) sarifLocation {
	at := sarifLocation{Physical: &sarifPhysical{Artifact: l.artifact(r.File)}}
	if r.Start.Line > 0 {
		at.Physical.Region = &sarifRegion{r.Start.Line, r.Start.Column, r.End.Line, r.End.Column}
	}
	if subject != "" {
		at.Logical = []sarifLogical{{FullyQualifiedName: subject, Kind: "element"}}
	}
	return at
}

// sourceRoot names the root in addresses.
const sourceRoot = "%SRCROOT%"

// artifact is the address of a file.
func (l *sarifLog) artifact(name string) sarifArtifact {
	at, ok := l.options.place(name)
	if !ok {
		return sarifArtifact{URI: address(name)}
	}
	return sarifArtifact{URI: address(at), Base: sourceRoot}
}

// address is a file as a URI reference: relative names stay relative to the root
// of what was scanned, absolute ones become file URIs.
func address(name string) string {
	absolute := filepath.IsAbs(name) || strings.HasPrefix(name, "/")
	name = slashed(name)
	if !absolute {
		u := url.URL{Path: name}
		return u.String()
	}
	if !strings.HasPrefix(name, "/") { // a drive
		name = "/" + name
	}
	u := url.URL{Scheme: "file", Path: name}
	return u.String()
}

// write writes the log, whose rules stand behind the results that name them.
func (l *sarifLog) write(w io.Writer, c *report.Check) error {
	type notification struct {
		Level   string    `json:"level"`
		Message sarifText `json:"message"`
	}
	type invocation struct {
		ExecutionSuccessful bool           `json:"executionSuccessful"`
		Notifications       []notification `json:"toolExecutionNotifications,omitempty"`
	}
	run := invocation{ExecutionSuccessful: !c.Mistaken() &&
		!slices.ContainsFunc(c.Files, func(f report.File) bool { return !f.Loads })}
	for _, n := range c.Notes {
		run.Notifications = append(run.Notifications, notification{"note", sarifText{n.File + ": " + n.Text}})
	}
	s := jsonstream.NewWriter(w)
	s.Object(func() {
		s.Member("$schema", SARIFSchema)
		s.Key("runs")
		s.Array(func() {
			s.Next()
			s.Object(func() {
				s.Member("columnKind", "unicodeCodePoints")
				s.Member("invocations", []invocation{run})
				if l.options.Root != "" { // where it lies is not said, which differs from machine to machine
					s.Member("originalUriBaseIds", map[string]any{sourceRoot: map[string]any{"description": sarifText{"the folder that addresses are relative to"}}})
				}
				s.Key("results")
				jsonstream.Values(s, l.results(c))
				s.Member("tool", map[string]any{"driver": l.driver()})
			})
		})
		s.Member("version", "2.1.0")
	})
	return s.Close()
}

// driver is seam itself with the rules.
func (l *sarifLog) driver() map[string]any {
	driver := map[string]any{"name": "seam", "informationUri": "https://github.com/seam-cx/seam", "rules": l.rules}
	if l.options.Version != "" {
		driver["version"] = l.options.Version
	}
	return driver
}
