package analyze_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
)

// The whole JSON of a real map, byte for byte. UPDATE_GOLDEN=1 writes it anew.
func TestGoldenJSON(t *testing.T) {
	src, err := os.ReadFile("../examples/maps/mortgage-app.journey.yaml")
	require.NoError(t, err)
	m, err := journey.Loader{}.LoadBytes(context.Background(), "mortgage-app.journey.yaml", src)
	require.NoError(t, err)
	var got bytes.Buffer
	require.NoError(t, run(t, m, analyze.Options{}).Encode(&got))
	golden := filepath.Join("testdata", "mortgage-app.json")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), got.String())

	var again bytes.Buffer
	require.NoError(t, run(t, m, analyze.Options{}).Encode(&again))
	require.Equal(t, got.String(), again.String(), "the same input, the same bytes")
}

// The names that tools read, as paths; [] is each element of a list, * each key
// of an object whose keys are ids.
var fixedNames = strings.Fields(`
schema journey state title effort consistency silos experience diagnostics findings
effort.expected effort.sd effort.per_success effort.success effort.encounters effort.known
effort.given_success.probability effort.given_success.expected effort.given_success.sd
effort.given.*.probability effort.given.*.expected effort.given.*.sd
effort.weights.wait effort.weights.delay effort.weights.step effort.weights.auth effort.weights.switch
effort.weights.handoff effort.weights.repeat
effort.touchpoints[].id effort.touchpoints[].stage effort.touchpoints[].visits effort.touchpoints[].cost
effort.touchpoints[].expected effort.touchpoints[].share effort.touchpoints[].exits effort.touchpoints[].items.active
effort.touchpoints[].items.wait effort.touchpoints[].items.delay effort.touchpoints[].items.steps effort.touchpoints[].items.auth
effort.touchpoints[].items.switch effort.touchpoints[].items.handoff effort.touchpoints[].items.repeat
effort.no_return effort.dominators effort.quantiles.50 effort.quantiles.90 effort.quantiles.95 effort.walks
effort.weight_ranking[].weight effort.weight_ranking[].factor effort.weight_ranking[].expected effort.weight_ranking[].kendall
effort.weight_ranking[].moved effort.share_sensitivity[].at effort.share_sensitivity[].from effort.share_sensitivity[].to
effort.share_sensitivity[].by effort.share_sensitivity[].assumed effort.share_sensitivity[].expected
effort.share_sensitivity[].success effort.share_sensitivity[].per_success effort.survey[].metric effort.survey[].at
effort.survey[].mean effort.survey[].top effort.survey[].low effort.survey[].high effort.survey[].n
consistency.content consistency.context consistency.breadth consistency.alpha
consistency.facts[].id consistency.facts[].agreement consistency.facts[].statements[].touchpoint
consistency.facts[].statements[].channel consistency.facts[].statements[].owner consistency.facts[].statements[].value
consistency.channels[].touchpoint consistency.channels[].channel consistency.channels[].planned
consistency.channels[].declared consistency.channels[].modelled
consistency.process[].touchpoint consistency.process[].ratio consistency.process[].slowest consistency.process[].fastest
silos.ei silos.ei_baseline silos.ei_p silos.coverage silos.level silos.ping_pong silos.herfindahl
silos.handoffs[].from silos.handoffs[].to silos.handoffs[].flow silos.handoffs[].declared silos.handoffs[].context
silos.required[].between silos.required[].flow silos.required[].covered silos.unowned
silos.departments[].id silos.departments[].touchpoints silos.departments[].visits
experience.peak_end experience.peak_end_known
metrics[].id metrics[].value metrics[].target metrics[].gap metrics[].n metrics[].interval metrics[].date metrics[].owner
metrics[].why metrics[].action metrics[].trend
experience.largest_drop.from experience.largest_drop.to experience.largest_drop.by
findings[].rule findings[].severity findings[].message findings[].subject findings[].params findings[].file
findings[].line findings[].column findings[].help findings[].related findings[].fingerprint
`)

// names collects the paths in a JSON document.
func names(path string, x any, out map[string]any) {
	switch v := x.(type) {
	case map[string]any:
		for key, value := range v {
			if path == "effort.given" {
				key = "*"
			}
			at := strings.TrimPrefix(path+"."+key, ".")
			if _, ok := out[at]; !ok || out[at] == nil {
				out[at] = value
			}
			names(at, value, out)
		}
	case []any:
		for _, value := range v {
			names(path+"[]", value, out)
		}
	}
}

func TestFixedNames(t *testing.T) {
	seen := map[string]any{}
	for _, file := range examples(t) {
		m, err := journey.Load(context.Background(), file)
		require.NoError(t, err)
		data, err := json.Marshal(run(t, m, analyze.Options{}))
		require.NoError(t, err)
		var doc any
		require.NoError(t, json.Unmarshal(data, &doc))
		names("", doc, seen)
		nullsSayWhy(t, "", doc)
	}
	for _, name := range fixedNames {
		assert.Contains(t, seen, name)
	}
}

// unknownIsNull are the texts that are null where the map does not know them.
var unknownIsNull = []string{"channel", "owner", "from_channel", "to_channel", "slowest", "fastest", "value"}

// nullsSayWhy holds every null to its note.
func nullsSayWhy(t *testing.T, path string, x any) {
	t.Helper()
	switch v := x.(type) {
	case map[string]any:
		for key, value := range v {
			if value == nil && !slices.Contains(unknownIsNull, key) {
				assert.NotEmpty(t, v[key+"_note"], "%s.%s is null and does not say why", path, key)
			}
			nullsSayWhy(t, path+"."+key, value)
		}
	case []any:
		for _, value := range v {
			nullsSayWhy(t, path+"[]", value)
		}
	}
}

// In a map that traps its customers every figure of the flow is null with a
// note, and lists that hang on the flow are not empty but null.
func TestTrappedJSON(t *testing.T) {
	data, err := json.Marshal(figuresOf(t, stagesOf("", "      - {id: a, name: A, channel: web, owner: d}\n      - {id: b, name: B, next: b}\n")))
	require.NoError(t, err)
	var doc map[string]map[string]any
	_ = json.Unmarshal(data, &doc) // the texts at the top do not fit, which is no matter
	for path, list := range map[string][]string{
		"effort": {"expected", "sd", "per_success", "success", "encounters", "known", "transitions"}, "consistency": {"context"},
		"silos": {"ei", "ei_baseline", "ei_p", "coverage", "ping_pong", "herfindahl", "handoffs", "required"}, "experience": {"mean", "largest_drop", "peak_end", "peak_end_known"},
	} {
		for _, name := range list {
			value, ok := doc[path][name]
			assert.True(t, ok, "%s.%s is absent", path, name)
			assert.Nil(t, value, "%s.%s", path, name)
			assert.NotEmpty(t, doc[path][name+"_note"], "%s.%s", path, name)
		}
	}
	var all any
	require.NoError(t, json.Unmarshal(data, &all))
	nullsSayWhy(t, "", all)
}
