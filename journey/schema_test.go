package journey_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// structural are the diagnostics about the form of a value where it stands:
// what JSON Schema can say. Left out is what depends on anything else (other
// keys' values, references, sums, vocabularies) or on arithmetic that patterns
// cannot do: that February has 28 days, that 1,200 may be read two ways.
var structural = map[string]bool{
	"colon-in-text":             true, // a key where a text is due
	"curly-quotes":              true, // around a number, a duration, a word of a list
	journey.CodeVersionMissing:  true,
	journey.CodeVersionUnknown:  true,
	journey.CodeMissingKey:      true,
	journey.CodeUnknownKey:      true,
	journey.CodeEmptyValue:      true,
	journey.CodeWrongType:       true,
	journey.CodeUnknownWord:     true,
	journey.CodeBadNumber:       true,
	journey.CodeBadShare:        true,
	journey.CodeBadDuration:     true,
	journey.CodeBadDate:         true,
	journey.CodeBadBoolean:      true,
	journey.CodeBadLocale:       true,
	journey.CodeBadAddress:      true,
	journey.CodeBadID:           true,
	journey.CodeNoStages:        true,
	journey.CodeRegistryKey:     true,
	journey.CodeOutsideScale:    true,
	journey.CodeBadScale:        true,
	journey.CodeConflictingKeys: true,
}

func compiled(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(journey.Schema()))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft7)
	require.NoError(t, c.AddResource("journey.schema.json", doc))
	s, err := c.Compile("journey.schema.json")
	require.NoError(t, err)
	return s
}

var coreNumber = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)

// seen is a node as an editor sees it, by the core schema of YAML 1.2.
func seen(n *yaml.Node) any {
	switch n.Kind {
	case yaml.AliasNode:
		return seen(n.Alias)
	case yaml.MappingNode:
		m := make(map[string]any, len(n.Content)/2)
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = seen(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, c := range n.Content {
			list[i] = seen(c)
		}
		return list
	}
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return n.Value
	}
	switch n.Value {
	case "", "~", "null", "Null", "NULL":
		return nil
	case "true", "True", "TRUE":
		return true
	case "false", "False", "FALSE":
		return false
	}
	if coreNumber.MatchString(n.Value) {
		text := strings.TrimPrefix(n.Value, "+")
		if x, err := strconv.ParseFloat(text, 64); err == nil {
			return json.Number(strconv.FormatFloat(x, 'f', -1, 64))
		}
	}
	return n.Value
}

func parsedTree(t testing.TB, text []byte) *yaml.Node {
	t.Helper()
	var doc yaml.Node
	require.NoError(t, yaml.Unmarshal(text, &doc))
	return doc.Content[0]
}

func TestSchemaTakesTheExamples(t *testing.T) {
	s := compiled(t)
	paths, err := filepath.Glob("../examples/maps/*.yaml")
	require.NoError(t, err)
	for _, f := range append(append(paths, mapFiles(t)...), "testdata/maps/company.yaml", "testdata/built.journey.yaml") {
		text, err := os.ReadFile(f)
		require.NoError(t, err)
		assert.NoError(t, s.Validate(seen(parsedTree(t, text))), f)
	}
}

// TestSchemaBesideTheExamples keeps the file that the maps name in their first
// line.
func TestSchemaBesideTheExamples(t *testing.T) {
	golden(t, filepath.FromSlash("../examples/journey.schema.json"), journey.Schema())
	files, err := filepath.Glob("../examples/maps/*.yaml")
	require.NoError(t, err)
	for _, f := range files {
		text, err := os.ReadFile(f)
		require.NoError(t, err)
		first, _, _ := strings.Cut(string(text), "\n")
		_, named, ok := strings.Cut(strings.TrimSpace(first), "# yaml-language-server: $schema=")
		require.True(t, ok, "%s begins with its schema", f)
		assert.FileExists(t, filepath.Join(filepath.Dir(f), filepath.FromSlash(named)))
	}
}

// TestSchemaHelpsEditors: every key of every element says what it is, and the
// vocabulary is that of draft 07, which editors take for YAML.
func TestSchemaHelpsEditors(t *testing.T) {
	var schema map[string]any
	require.NoError(t, json.Unmarshal(journey.Schema(), &schema))
	assert.Equal(t, "http://json-schema.org/draft-07/schema#", schema["$schema"])
	known := map[string]bool{}
	for _, w := range strings.Fields("$schema $ref title description default definitions type enum pattern minimum maximum minItems maxItems items contains properties patternProperties additionalProperties propertyNames required allOf anyOf not if then else") {
		known[w] = true
	}
	keys := 0
	var look func(path string, v any, schema bool)
	look = func(path string, v any, schema bool) {
		switch v := v.(type) {
		case []any:
			for i, x := range v {
				look(fmt.Sprint(path, "/", i), x, schema)
			}
		case map[string]any:
			for k, x := range v {
				if schema {
					assert.True(t, known[k], "%s/%s", path, k)
				}
				inner := !schema || k != "properties" && k != "patternProperties" && k != "definitions"
				look(path+"/"+k, x, inner && k != "default" && k != "enum")
				if k == "properties" && schema && (v["additionalProperties"] != nil || path == "") {
					for name, p := range x.(map[string]any) {
						keys++
						assert.NotEmpty(t, p.(map[string]any)["description"], "%s/%s", path, name)
					}
				}
			}
		}
	}
	look("", schema, true)
	assert.Greater(t, keys, 150)
	state := schema["properties"].(map[string]any)["state"].(map[string]any)
	assert.Equal(t, "current", state["default"])
}

// keyed is a value with the keys that lead to it.
type keyed struct {
	node        *yaml.Node
	key, parent string
}

// keysOf finds the values of a text by where they, or their keys, begin.
func keysOf(t testing.TB, text []byte) map[diag.Position]keyed {
	at := make(map[diag.Position]keyed)
	var walk func(n *yaml.Node, key, parent string)
	walk = func(n *yaml.Node, key, parent string) {
		if n.Kind != yaml.MappingNode {
			at[diag.Position{Line: n.Line, Column: n.Column}] = keyed{n, key, parent}
		}
		for i, c := range n.Content {
			switch {
			case n.Kind == yaml.SequenceNode:
				walk(c, key, parent)
			case i%2 == 1:
				name := n.Content[i-1]
				at[diag.Position{Line: name.Line, Column: name.Column}] = keyed{c, name.Value, key}
				walk(c, name.Value, key)
			}
		}
	}
	walk(parsedTree(t, text), "", "")
	return at
}

// aboutForm tells whether a diagnostic is structural. Values of measures,
// targets of metrics and what is said of facts read by kinds that stand
// elsewhere.
func aboutForm(d diag.Diagnostic, written map[diag.Position]keyed, hasLanes bool) bool {
	v := written[d.Range.Start]
	byKind := v.key == "value" || v.key == "target" || v.parent == "facts"
	switch d.Code {
	case journey.CodeBadNumber, journey.CodeBadShare, journey.CodeBadDuration, journey.CodeBadDate:
		return !byKind && !strings.Contains(d.Message, "two ways")
	case journey.CodeOutsideScale: // of numbers in quotes patterns cannot say it
		return !byKind && v.key != "score" && v.node != nil && coreNumber.MatchString(v.node.Value) && v.node.Style == 0
	case journey.CodeBadScale:
		return !strings.Contains(d.Message, "comes first") // an order
	case journey.CodeUnknownKey: // lanes are keys of texts that only the map knows
		return !hasLanes || !strings.Contains(d.Message, "touchpoint has no key") || v.node != nil && v.node.Kind != yaml.ScalarNode
	case journey.CodeConflictingKeys:
		return !strings.Contains(d.Message, "is its key") // the same id twice
	}
	return structural[d.Code]
}

// structuralError is the first structural diagnostic of a file, "" for none. A
// file without stages is read as what it is: vocabulary that a map uses.
func structuralError(t testing.TB, text []byte, root *yaml.Node) string {
	const user = "seam: 1\ntitle: T\nuses: file.yaml\nstages:\n  - name: S\n    touchpoints: P\n"
	l, name := journey.Loader{FS: files(map[string]string{"file.yaml": string(text), "user.yaml": user})}, "user.yaml"
	hasLanes := false
	for i := 0; i < len(root.Content); i += 2 {
		switch root.Content[i].Value {
		case "stages":
			name = "file.yaml"
		case "lanes":
			hasLanes = true
		}
	}
	_, err := l.Load(context.Background(), name)
	written := keysOf(t, text)
	var e *diag.Error
	if errors.As(err, &e) {
		for _, d := range e.Diagnostics {
			if d.Severity == diag.SeverityError && d.Range.File == "file.yaml" && aboutForm(d, written, hasLanes) {
				return d.String()
			}
		}
	}
	return ""
}

// TestSchemaAndLoaderAgree changes valid maps: the schema refuses what comes of
// it exactly where the loader finds something structural.
func TestSchemaAndLoaderAgree(t *testing.T) {
	s := compiled(t)
	rounds := 25
	if os.Getenv("SEAM_LONG") != "" {
		rounds = 500
	}
	paths, err := filepath.Glob("../examples/maps/*.yaml")
	require.NoError(t, err)
	for _, f := range append(append(paths, mapFiles(t)...), "testdata/maps/company.yaml", "testdata/built.journey.yaml") {
		t.Run(filepath.Base(f), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(f)
			require.NoError(t, err)
			tree := parsedTree(t, text)
			random := rand.New(rand.NewPCG(uint64(len(text)), 7))
			bad := 0
			told := map[string]bool{}
			for range rounds {
				root := clone(tree)
				how := mutate(root, random)
				changed, err := yaml.Marshal(root)
				require.NoError(t, err)
				invalid := s.Validate(seen(parsedTree(t, changed)))
				found := structuralError(t, changed, root)
				if (invalid != nil) != (found != "") && !told[how] {
					told[how] = true
					t.Errorf("%s: schema says %v, loader %q", how, invalid, found)
				}
				if invalid != nil {
					bad++
				}
			}
			assert.Greater(t, bad, rounds/10, "changes that make a map invalid")
			assert.Less(t, bad, rounds*9/10, "changes that leave a map valid")
		})
	}
}
