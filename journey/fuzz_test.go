package journey_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// FuzzLoad: whatever a file holds, loading it ends without a panic, every
// diagnostic is well formed and points into the file, and a map without errors
// survives being encoded and loaded again.
func FuzzLoad(f *testing.F) {
	for _, mistakes := range families {
		for _, m := range mistakes {
			text, _ := m.source(f)
			f.Add(text)
		}
	}
	for _, pattern := range []string{"testdata/maps/*.yaml", "testdata/broken/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal("no maps", err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
	f.Add([]byte("<<:\n? -"))
	loader := journey.Loader{FS: os.DirFS(filepath.Join("testdata", "broken")), Limits: journey.Limits{Bytes: 1 << 20}}
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := loader.LoadBytes(context.Background(), "fuzz.journey.yaml", text)
		if err == nil {
			checkWellFormed(t, text, m.Diagnostics)
			checkRoundTrip(t, loader, m)
			return
		}
		var wrong *diag.Error
		if !errors.As(err, &wrong) {
			t.Fatalf("an error of another kind: %v", err)
		}
		checkWellFormed(t, text, wrong.Diagnostics)
	})
}

// checkWellFormed: a diagnostic says what, where and how to mend it, at a place
// that the file has.
func checkWellFormed(t *testing.T, text []byte, list []diag.Diagnostic) {
	t.Helper()
	inRange := func(r diag.Range, source string) {
		if r.File != "fuzz.journey.yaml" {
			return
		}
		lines := 2 + bytes.Count(text, []byte{'\n'}) + bytes.Count(text, []byte{'\r'})
		if r.Start.Line < 1 || r.Start.Line > lines || r.Start.Column < 1 {
			t.Errorf("%s is no place in a text of %d lines", r, lines)
		}
		if r.End.IsValid() && !r.Start.Before(r.End) {
			t.Errorf("%s ends before it begins, at %v", r, r.End)
		}
		if n := utf8.RuneCountInString(source); source != "" && r.Start.Column > n+1 {
			t.Errorf("%s is behind the line %q of %d characters", r, source, n)
		}
	}
	for _, d := range list {
		if d.Message == "" || d.Code == "" || d.Severity < diag.SeverityError || d.Severity > diag.SeverityInfo {
			t.Errorf("not a whole diagnostic: %+v", d)
		}
		if !utf8.ValidString(d.Message) || !utf8.ValidString(d.Help) {
			t.Errorf("no UTF-8 in %q, %q", d.Message, d.Help)
		}
		inRange(d.Range, d.Source)
		for _, r := range d.Related {
			inRange(r.Range, r.Source)
		}
	}
	if err := (diag.Printer{}).Print(new(strings.Builder), list); err != nil {
		t.Error(err)
	}
}

// checkRoundTrip: what was loaded without an error is written in a form that
// loads without one and is written the same again.
func checkRoundTrip(t *testing.T, loader journey.Loader, m *journey.Map) {
	t.Helper()
	var first, second bytes.Buffer
	if err := journey.Encode(&first, m); err != nil {
		t.Fatalf("a good map does not encode: %v", err)
	}
	again, err := loader.LoadBytes(context.Background(), "fuzz.journey.yaml", first.Bytes())
	if err != nil {
		t.Fatalf("what was encoded does not load: %v\n%s", err, first.String())
	}
	if err := journey.Encode(&second, again); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Errorf("encoded twice it differs:\n%s\nthen\n%s", first.String(), second.String())
	}
}
