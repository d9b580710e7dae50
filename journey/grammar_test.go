package journey_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
)

func TestGrammar(t *testing.T) {
	top := journey.Grammar()
	stage := top.Key("stages").Element
	require.NotNil(t, stage)
	assert.Equal(t, "stage", stage.Name)
	tp := stage.Key("touchpoints").Element
	assert.Equal(t, "name", tp.Short)
	assert.Equal(t, []string{"current", "target"}, top.Key("state").Words)
	assert.Equal(t, []string{"true", "false"}, tp.Key("moment_of_truth").Words)
	for key, names := range map[string]string{
		"owner": "departments", "supported_by": "departments", "personas": "personas", "asks": "data", "facts": "facts",
		"channels": "channels", "channel": "channels", "next": journey.Targets, "emotion": "personas", "name": "", "active": "",
	} {
		assert.Equal(t, names, tp.Key(key).Names, key)
		assert.False(t, tp.Key(key).Declares, key)
	}
	way := tp.Key("next").Entries.Element
	require.NotNil(t, way)
	assert.Equal(t, "data", way.Key("carries").Names)
	assert.Equal(t, []string{"all"}, way.Key("carries").Words)
	assert.Equal(t, "channel of a touchpoint", tp.Key("channels").Entries.Element.Name)
	assert.Equal(t, "departments", tp.Key("channels").Entries.Element.Key("owner").Names)
	departments := top.Key("departments")
	assert.True(t, departments.Declares)
	assert.Equal(t, "departments", departments.Names)
	assert.Equal(t, []string{"frontline", "backoffice", "support", "partner"}, departments.Entries.Element.Key("line").Words)
	governance := top.Key("governance").Element
	assert.Equal(t, journey.Listening, governance.Key("feedback").Element.Key("listens_to").Names)
	assert.Equal(t, "departments", governance.Key("feedback").Element.Key("reaches").Names)
	assert.Equal(t, journey.Causes, tp.Key("pains").Element.Key("cause").Names)
	assert.Equal(t, journey.Pains, tp.Key("opportunities").Element.Key("solves").Names)
	assert.Equal(t, "metrics", tp.Key("measures").Element.Key("metric").Names)
	assert.Nil(t, tp.Key("nothing"))
	assert.Nil(t, (*journey.Element)(nil).Key("name"))
}
