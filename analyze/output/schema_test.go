package output_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/output"
	"github.com/seam-cx/seam/analyze/report"
)

// TestOfficialSchema validates logs with the JSON schema of OASIS, which
// SEAM_SARIF_SCHEMA names (sarif-schema-2.1.0.json), formats of addresses
// included; SEAM_SARIF_LOGS may name a folder of more logs.
func TestOfficialSchema(t *testing.T) {
	name := os.Getenv("SEAM_SARIF_SCHEMA")
	if name == "" {
		t.Skip("SEAM_SARIF_SCHEMA names no file: put the path of sarif-schema-2.1.0.json of OASIS there")
	}
	file, err := os.Open(name)
	require.NoError(t, err)
	defer file.Close()
	doc, err := jsonschema.UnmarshalJSON(file)
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource(output.SARIFSchema, doc))
	schema, err := c.Compile(output.SARIFSchema)
	require.NoError(t, err)

	logs := map[string][]byte{}
	write := func(name string, c *report.Check, o output.Options) {
		var b bytes.Buffer
		require.NoError(t, output.SARIF(&b, c, o))
		logs[name] = b.Bytes()
	}
	write("nothing", &report.Check{}, output.Options{})
	for _, lang := range []string{"", "en", "uk", "ru", "pl"} {
		write("sample "+lang, sample(t), output.Options{Rules: analyze.Rules(), Version: "v1.2.3", Lang: lang})
	}
	compared := sample(t)
	compared.Against, compared.Older, compared.Settled = "git:main", compared.Findings[:2], compared.Findings[2:4]
	write("compared", compared, output.Options{Rules: analyze.Rules()})
	more, err := filepath.Glob(filepath.Join(os.Getenv("SEAM_SARIF_LOGS"), "*.sarif"))
	require.NoError(t, err)
	for _, name := range more {
		logs[name], err = os.ReadFile(name)
		require.NoError(t, err)
	}
	for name, log := range logs {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(log))
		require.NoError(t, err, name)
		assert.NoError(t, schema.Validate(v), name)
	}
	t.Logf("%d logs are valid", len(logs))

	broken, err := jsonschema.UnmarshalJSON(bytes.NewReader(bytes.Replace(logs["compared"], []byte(`"unchanged"`), []byte(`"older"`), 1)))
	require.NoError(t, err)
	require.Error(t, schema.Validate(broken), "the schema can refuse")
}
