package journey_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
)

const user = "seam: 1\ntitle: T\nuses: %\nstages:\n  - name: S\n    touchpoints:\n      - {name: P, owner: sales}\n"

func using(what string) string { return strings.Replace(user, "%", what, 1) }

func TestRegistriesAreRefused(t *testing.T) {
	for _, c := range []struct {
		uses  string
		files map[string]string
		want  string
	}{
		{"r.yaml", nil, `3:7: error [uses-missing] there is no file "d/r.yaml"`},
		{"../../r.yaml", nil, `3:7: error [uses-outside] "../../r.yaml" leads outside the root`},
		{"/r.yaml", nil, `[uses-outside] "/r.yaml" is a path from the top of the disk`},
		{`C:\r.yaml`, nil, "has a backslash"},
		{"https://example.org/r.yaml", nil, "is a web address"},
		{"m.journey.yaml", nil, "[uses-circular]"},
		{"a.yaml", map[string]string{"d/a.yaml": "seam: 1\nuses: b.yaml\n", "d/b.yaml": "seam: 1\nuses: a.yaml\n"}, "d/b.yaml:2:7: error [uses-circular]"},
		{"a.yaml", map[string]string{"d/a.yaml": using("[]")}, `[uses-map] "d/a.yaml" is a map, not a file of shared vocabulary`},
		{"a.yaml", map[string]string{"d/a.yaml": "seam: 1\nstate: target\n"}, "d/a.yaml:2:1: error [registry-key]"},
		{"a.yaml", map[string]string{"d/a.yaml": "seam: 1\ndepartments: {sales: {line: middle}}\n"}, "d/a.yaml:2:29: error [unknown-word]"},
		{"[a.yaml, b.yaml]", map[string]string{"d/a.yaml": "departments: {sales: A}\nseam: 1\n", "d/b.yaml": "seam: 1\ndepartments: {sales: B}\n"},
			`3:7: error [uses-conflict] two files under uses give the department "sales"`},
		{"[a.yaml, b.yaml]", map[string]string{"d/a.yaml": "seam: 1\neffort: {weights: {step: 1m}}\n", "d/b.yaml": "seam: 1\neffort: {weights: {step: 2m}}\n"},
			`[uses-conflict] two files under uses give the weight step`},
	} {
		texts := map[string]string{"d/m.journey.yaml": using(c.uses)}
		for name, text := range c.files {
			texts[name] = text
		}
		_, got := saidIn(t, texts, "d/m.journey.yaml")
		assert.Contains(t, got, c.want, c.uses)
	}
}

func TestRegistriesAreMerged(t *testing.T) {
	texts := map[string]string{
		"m.journey.yaml": "seam: 1\ntitle: T\nuses: [a.yaml, shared/c.yaml]\n" +
			"departments: {sales: Own sales}\neffort: {weights: {switch: 5m}}\ngovernance: {sponsor: Own sponsor}\n" +
			"stages:\n  - name: S\n    touchpoints:\n      - {name: P, owner: sales, channel: web}\n",
		"a.yaml": "seam: 1\nuses: shared/b.yaml\ndepartments: {sales: {name: Sales, line: frontline}, field: Field}\n" +
			"effort: {weights: {step: 30s, switch: 9m}}\ngovernance: {sponsor: Theirs, committee: {name: Board, members: field}}\n",
		"shared/b.yaml": "seam: 1\nchannels: {web: Web}\noutcomes: {done: {success: true}, left: {}}\n",
		"shared/c.yaml": "seam: 1\nuses: b.yaml\nterms: {package: {avoid: tariff}}\n",
	}
	m, none := saidIn(t, texts, "m.journey.yaml")
	require.Empty(t, none, "one registry by two ways is no conflict")
	require.Len(t, m.Departments, 2)
	own := m.Departments[1]
	assert.Equal(t, "Own sales", own.Name)
	assert.Empty(t, own.Line, "a map's own entry replaces the registry's whole")
	assert.Equal(t, "Web", m.Channels[0].Name)
	assert.Equal(t, "package", m.Terms[0].ID)
	assert.Equal(t, "left", m.Outcomes[1].ID)
	assert.Equal(t, 5.0, m.Weights.Switch, "the map's weight wins")
	assert.Equal(t, 0.5, m.Weights.Step, "else the registry's")
	assert.Equal(t, 3.0-1, m.Weights.Repeat, "else the default")
	assert.Equal(t, "Own sponsor", m.Governance.Sponsor)
	assert.Equal(t, []string{"field"}, m.Governance.Committee.Members, "governance per key")
	assert.Equal(t, "a.yaml", m.Departments[0].Origin.Range.File)
}

func TestUsesStayWithinTheRoot(t *testing.T) {
	dir := write(t, map[string]string{
		"outside.yaml":              "seam: 1\ndepartments: {sales: Sales}\n",
		"repo/.git/HEAD":            "",
		"repo/company.yaml":         "seam: 1\ndepartments: {sales: Sales}\n",
		"repo/maps/m.journey.yaml":  using("../company.yaml"),
		"repo/maps/o.journey.yaml":  using("../../outside.yaml"),
		"alone/maps/m.journey.yaml": using("../company.yaml"),
		"alone/company.yaml":        "seam: 1\ndepartments: {sales: Sales}\n",
	})
	path := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	_, err := journey.Load(context.Background(), path("repo/maps/m.journey.yaml"))
	require.NoError(t, err, "the root is the nearest folder with .git")
	_, err = journey.Load(context.Background(), path("repo/maps/o.journey.yaml"))
	assert.ErrorContains(t, err, "[uses-outside]")
	_, err = journey.Load(context.Background(), path("alone/maps/m.journey.yaml"))
	assert.ErrorContains(t, err, "[uses-outside]", "else the map's own")
	_, err = journey.Loader{Root: path("alone")}.Load(context.Background(), path("alone/maps/m.journey.yaml"))
	assert.NoError(t, err)
	if os.Symlink(path("outside.yaml"), path("repo/maps/link.yaml")) == nil {
		_, err = journey.Loader{}.LoadBytes(context.Background(), path("repo/maps/x.journey.yaml"), []byte(using("link.yaml")))
		assert.ErrorContains(t, err, "[uses-outside]", "links cannot leave the root")
	}

	_, err = journey.Loader{}.LoadBytes(context.Background(), "-", []byte(using("company.yaml")))
	assert.ErrorContains(t, err, "[uses-nowhere] standard input has no folder")
	_, err = journey.Loader{StdinFilename: path("repo/maps/stdin.journey.yaml")}.LoadBytes(context.Background(), "-", []byte(using("../company.yaml")))
	assert.NoError(t, err)
}
