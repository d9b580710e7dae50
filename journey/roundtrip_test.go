package journey_test

import (
	"context"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// exampleFiles are the maps of the stories, and those of this package.
func exampleFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../examples/maps/*.journey.yaml")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 6)
	return append(files, mapFiles(t)...)
}

// model is a map without where it was written and what was worked out of it.
func model(m *journey.Map) journey.Map {
	var c journey.Map
	strip(reflect.ValueOf(&c).Elem(), reflect.ValueOf(m).Elem())
	return c
}

// strip copies a value deeply, save origins and what is not exported.
func strip(to, from reflect.Value) {
	switch from.Kind() {
	case reflect.Struct:
		if from.Type() == reflect.TypeFor[diag.Origin]() {
			return
		}
		if from.NumField() > 0 && !from.Type().Field(0).IsExported() { // a decimal, a date
			to.Set(from)
			return
		}
		for i := range from.NumField() {
			if from.Type().Field(i).IsExported() {
				strip(to.Field(i), from.Field(i))
			}
		}
	case reflect.Pointer:
		if !from.IsNil() {
			to.Set(reflect.New(from.Type().Elem()))
			strip(to.Elem(), from.Elem())
		}
	case reflect.Slice:
		if !from.IsNil() {
			to.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
			for i := range from.Len() {
				strip(to.Index(i), from.Index(i))
			}
		}
	default:
		to.Set(from)
	}
}

func TestEncodedMapsLoadAsTheSame(t *testing.T) {
	for _, file := range exampleFiles(t) {
		m := load(t, file)
		text := encode(t, m)
		again, err := journey.Loader{}.LoadBytes(context.Background(), file, []byte(text))
		require.NoError(t, err, file)
		assert.Equal(t, model(m), model(again), file)
		assert.Equal(t, text, encode(t, again), file)
	}
}

func TestLoadedMapsPassAsDrafts(t *testing.T) {
	for _, file := range exampleFiles(t) {
		m := load(t, file)
		before := model(m)
		again, err := journey.New(context.Background(), *m)
		require.NoError(t, err, file)
		assert.Equal(t, before, model(again), file)
		assert.Equal(t, encode(t, m), encode(t, again), "what registries give stays theirs: %s", file)
		assert.Equal(t, m.Stages[0].Touchpoints[0].Origin, again.Stages[0].Touchpoints[0].Origin)
		for i := range m.Departments {
			assert.Equal(t, m.Departments[i].Origin, again.Departments[i].Origin)
		}
		assert.Equal(t, before, model(m), "the draft is as it was")
		assert.True(t, again.Checked())
	}
}
