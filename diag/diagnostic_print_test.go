package diag_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/diag"
)

func TestDiagnosticFingerprint(t *testing.T) {
	at := func(file string, line int) diag.Range {
		return diag.Range{File: file, Start: diag.Position{Line: line, Column: 3}}
	}
	was := diag.Diagnostic{Code: "duplicate-key", Message: "the key a stands here a second time; line 3 has it first", Range: at("maps/a.journey.yaml", 5)}
	for _, test := range []struct {
		name         string
		about, other string
		change       func(*diag.Diagnostic)
		same         bool
	}{
		{"other lines", "a/current", "a/current", func(d *diag.Diagnostic) {
			d.Range, d.Message = at("maps/a.journey.yaml", 15), "the key a stands here a second time; line 13 has it first"
		}, true},
		{"a renamed file", "a/current", "a/current", func(d *diag.Diagnostic) { d.Range.File = "b.journey.yaml" }, true},
		{"a moved registry", "", "", func(d *diag.Diagnostic) { d.Range.File = `before\a.journey.yaml` }, true},
		{"other help", "a/current", "a/current", func(d *diag.Diagnostic) { d.Help = "leave it out" }, true},
		{"another code", "a/current", "a/current", func(d *diag.Diagnostic) { d.Code = "unknown-key" }, false},
		{"another message", "a/current", "a/current", func(d *diag.Diagnostic) { d.Message = "the key b stands here" }, false},
		{"another journey", "a/current", "b/current", func(*diag.Diagnostic) {}, false},
		{"another state", "a/current", "a/target", func(*diag.Diagnostic) {}, false},
		{"another registry", "", "", func(d *diag.Diagnostic) { d.Range.File = "maps/b.yaml" }, false},
		{"another address", "", "", func(d *diag.Diagnostic) { d.Address = "buy/pay" }, false},
	} {
		is := was
		test.change(&is)
		assert.Equal(t, test.same, was.Fingerprint(test.about) == is.Fingerprint(test.other), test.name)
		assert.Len(t, is.Fingerprint(test.other), 16, test.name)
	}
}
