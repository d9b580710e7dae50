package output_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/output"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// sample is a check of a map of the examples with a mistake, a warning and an
// accepted finding added.
func sample(t *testing.T) *report.Check {
	t.Helper()
	const name = "../../examples/maps/home-broadband.journey.yaml"
	m, err := journey.Load(context.Background(), name)
	require.NoError(t, err)
	r, err := analyze.Run(context.Background(), m, analyze.Options{Brief: true})
	require.NoError(t, err)
	var c report.Check
	c.Add(name, m, m.Diagnostics, r)
	at := func(file string, line int) diag.Range {
		return diag.Range{File: file, Start: diag.Position{Line: line, Column: 3}, End: diag.Position{Line: line, Column: 9}}
	}
	c.Add("/abs/with space/ö.journey.yaml", nil, []diag.Diagnostic{{
		Severity: diag.SeverityError, Code: "unknown-key", Message: "a map has no key \"x\"", Help: "did you mean y?",
		Range: at("/abs/with space/ö.journey.yaml", 4), Related: []diag.Related{{Range: at("other.yaml", 1), Message: "declared here"}},
	}}, nil)
	c.Accepted = []figures.Accepted{{Finding: c.Findings[0], Kind: "inSource", Reason: "moves in spring", By: at(name, 9)}}
	c.Findings = c.Findings[1:]
	return &c
}

// object is what SARIF 2.1.0 (OASIS, errata 01, appendix with the schema) allows
// of one kind of object: its properties, those with ! required. The schema closes
// all of these objects.
var object = map[string]string{
	"log":              "$schema version! runs!",
	"run":              "tool! invocations results columnKind",
	"tool":             "driver!",
	"driver":           "name! version informationUri rules",
	"rule":             "id! shortDescription fullDescription help defaultConfiguration properties",
	"configuration":    "level",
	"text":             "text!",
	"invocation":       "executionSuccessful! toolExecutionNotifications",
	"notification":     "message! level",
	"result":           "message! ruleId ruleIndex level locations relatedLocations partialFingerprints suppressions baselineState",
	"location":         "id physicalLocation logicalLocations message",
	"physicalLocation": "artifactLocation region",
	"artifactLocation": "uri uriBaseId",
	"region":           "startLine startColumn endLine endColumn",
	"logicalLocation":  "fullyQualifiedName kind",
	"suppression":      "kind! status justification location",
}

// below says what kind of object a property holds.
var below = map[string]string{
	"runs": "run", "tool": "tool", "driver": "driver", "rules": "rule", "defaultConfiguration": "configuration",
	"shortDescription": "text", "fullDescription": "text", "help": "text", "message": "text",
	"invocations": "invocation", "toolExecutionNotifications": "notification", "results": "result",
	"locations": "location", "relatedLocations": "location", "location": "location", "physicalLocation": "physicalLocation",
	"artifactLocation": "artifactLocation", "region": "region", "logicalLocations": "logicalLocation", "suppressions": "suppression",
}

func conforms(t *testing.T, kind, path string, v any) {
	switch v := v.(type) {
	case []any:
		for i, x := range v {
			conforms(t, kind, fmt.Sprintf("%s[%d]", path, i), x)
		}
	case map[string]any:
		allowed := " " + strings.ReplaceAll(object[kind], "!", "") + " "
		for name, x := range v {
			assert.Contains(t, allowed, " "+name+" ", path)
			if kind, ok := below[name]; ok {
				conforms(t, kind, path+"."+name, x)
			}
		}
		for _, name := range strings.Fields(object[kind]) {
			if name, required := strings.CutSuffix(name, "!"); required {
				assert.Contains(t, v, name, path)
			}
		}
		if level, ok := v["level"]; ok {
			assert.Contains(t, []any{"none", "note", "warning", "error"}, level)
		}
	default:
		assert.Fail(t, "no object", path)
	}
}

func TestSARIF(t *testing.T) {
	c := sample(t)
	var b bytes.Buffer
	require.NoError(t, output.SARIF(&b, c, output.Options{Rules: analyze.Rules(), Version: "v1.2.3"}))
	var log map[string]any
	require.NoError(t, json.Unmarshal(b.Bytes(), &log))
	conforms(t, "log", "log", log)
	assert.Equal(t, "2.1.0", log["version"])
	run := log["runs"].([]any)[0].(map[string]any)
	assert.Equal(t, false, run["invocations"].([]any)[0].(map[string]any)["executionSuccessful"], "one map did not load")
	rules := run["tool"].(map[string]any)["driver"].(map[string]any)["rules"].([]any)
	results := run["results"].([]any)
	require.Len(t, results, len(c.Diagnostics)+len(c.Findings)+1)
	ids := map[string]bool{}
	for _, x := range rules {
		id := x.(map[string]any)["id"].(string)
		assert.False(t, ids[id], "ids of rules are unique")
		ids[id] = true
	}
	for _, x := range results {
		r := x.(map[string]any)
		assert.Equal(t, r["ruleId"], rules[int(r["ruleIndex"].(float64))].(map[string]any)["id"])
		region := r["locations"].([]any)[0].(map[string]any)["physicalLocation"].(map[string]any)["region"].(map[string]any)
		assert.GreaterOrEqual(t, region["startLine"], 1.0)
		assert.NotEmpty(t, r["message"].(map[string]any)["text"])
	}
	last := results[len(results)-1].(map[string]any)
	assert.Equal(t, "inSource", last["suppressions"].([]any)[0].(map[string]any)["kind"])
	assert.Contains(t, b.String(), `"uri": "file:///abs/with%20space/%C3%B6.journey.yaml"`)
	assert.Contains(t, b.String(), `"uri": "../../examples/maps/home-broadband.journey.yaml"`)
}

// Mistakes in texts have fingerprints, each its own, and are new where the earlier
// state has fewer of them.
func TestSARIFMistakes(t *testing.T) {
	var c report.Check
	m, err := journey.Load(context.Background(), "../../examples/maps/home-broadband.journey.yaml")
	require.NoError(t, err)
	mistake := func(line int) diag.Diagnostic {
		return diag.Diagnostic{Severity: diag.SeverityWarning, Code: "unknown-key", Message: "x", Range: diag.Range{File: "a", Start: diag.Position{Line: line, Column: 1}}}
	}
	c.Add("a", m, []diag.Diagnostic{mistake(7)}, &figures.Report{})
	c.Known = c.Prints()
	c.Add("a", m, []diag.Diagnostic{mistake(9)}, &figures.Report{})
	c.Against = "before"
	var b bytes.Buffer
	require.NoError(t, output.SARIF(&b, &c, output.Options{}))
	var log struct {
		Runs []struct {
			Results []struct {
				State  string            `json:"baselineState"`
				Prints map[string]string `json:"partialFingerprints"`
			} `json:"results"`
		} `json:"runs"`
	}
	require.NoError(t, json.Unmarshal(b.Bytes(), &log))
	list := log.Runs[0].Results
	require.Len(t, list, 2)
	print := mistake(1).Fingerprint("home-broadband/current")
	assert.Equal(t, map[string]string{"seamMistake/v1": print, "seamJourney/v1": "home-broadband/current"}, list[0].Prints)
	assert.Equal(t, print+":2", list[1].Prints["seamMistake/v1"])
	assert.Equal(t, []string{"unchanged", "new"}, []string{list[0].State, list[1].State})
}

func TestJUnit(t *testing.T) {
	c := sample(t)
	c.Findings[0].Message = "a \x01 control, <b> & \"quotes\""
	var b bytes.Buffer
	require.NoError(t, output.JUnit(&b, c, output.Options{FailOn: diag.SeverityWarning}))
	var got struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Skipped  int `xml:"skipped,attr"`
		Suites   []struct {
			Name  string `xml:"name,attr"`
			Cases []struct {
				Failure *struct {
					Message string `xml:"message,attr"`
				} `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	require.NoError(t, xml.Unmarshal(b.Bytes(), &got))
	n := c.Counts()
	assert.Equal(t, n.Total()+1, got.Tests)
	assert.Equal(t, n.Errors+n.Warnings-1, got.Failures, "one error is a mistake in a text")
	assert.Equal(t, 1, got.Errors)
	assert.Equal(t, 1, got.Skipped)
	require.Len(t, got.Suites, 2)
	assert.Equal(t, `a   control, <b> & "quotes"`, got.Suites[0].Cases[0].Failure.Message)

	b.Reset()
	require.NoError(t, output.JUnit(&b, &report.Check{Files: []report.File{{Name: "clean.yaml", Loads: true}, {Name: "mute.yaml"}}}, output.Options{}))
	assert.Contains(t, b.String(), `tests="2" failures="0" errors="1"`, "a map that did not load is never green")
}

func TestGitHub(t *testing.T) {
	c := sample(t)
	text := &output.Transcript{}
	for _, line := range []string{"maps/a.yaml:1: ...\n  ::add-", "mask::secret"} {
		_, err := text.Write([]byte(line))
		require.NoError(t, err)
	}
	var b bytes.Buffer
	require.NoError(t, output.GitHub(&b, text, c, output.Options{}))
	lines := strings.Split(b.String(), "\n")
	token, ok := strings.CutPrefix(lines[0], "::stop-commands::")
	require.True(t, ok)
	assert.Len(t, token, 32)
	assert.Equal(t, "  ::add-mask::secret", lines[2], "the text is whole")
	assert.Equal(t, "::"+token+"::", lines[3])
	levels := map[string]int{}
	for _, line := range lines[4 : len(lines)-1] {
		level, _, _ := strings.Cut(strings.TrimPrefix(line, "::"), " ")
		levels[level]++
	}
	n := c.Counts()
	assert.Equal(t, map[string]int{"error": min(10, n.Errors), "warning": min(10, n.Warnings), "notice": min(10, n.Infos)}, levels)
	assert.Contains(t, b.String(), "\n::error file=/abs/with space/ö.journey.yaml,line=4,col=3,endColumn=8,title=seam unknown-key::a map has no key \"x\"%0Adid you mean y?\n")
}

func Example() {
	c := report.Check{Files: []report.File{{Name: "order.journey.yaml", Loads: true}}}
	if err := output.JUnit(os.Stdout, &c, output.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <testsuites name="seam check" tests="1" failures="0" errors="0" skipped="0">
	//   <testsuite name="order.journey.yaml" tests="1" failures="0" errors="0" skipped="0">
	//     <testcase name="no findings" classname="order.journey.yaml"></testcase>
	//   </testsuite>
	// </testsuites>
}
