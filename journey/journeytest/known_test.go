package journeytest_test

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/journey/journeytest"
)

// whole is a recorder that ends as a test does, and notes where failures are told.
type whole struct {
	recorder
	helpers map[string]bool
	files   []string
	cleanup []func()
	skipped bool
}

func (w *whole) Helper() {
	pc := make([]uintptr, 1)
	runtime.Callers(2, pc)
	f, _ := runtime.CallersFrames(pc).Next()
	w.helpers[f.Function] = true
}

func (w *whole) Errorf(format string, args ...any) {
	w.recorder.Errorf(format, args...)
	pc := make([]uintptr, 50)
	frames := runtime.CallersFrames(pc[:runtime.Callers(2, pc)])
	for {
		f, more := frames.Next()
		if !w.helpers[f.Function] || !more {
			w.files = append(w.files, f.File)
			return
		}
	}
}

func (w *whole) Cleanup(f func()) { w.cleanup = append(w.cleanup, f) }
func (w *whole) Failed() bool     { return len(w.lines) > 0 }
func (w *whole) Skipped() bool    { return w.skipped }

func (w *whole) end() {
	for _, f := range slices.Backward(w.cleanup) {
		f()
	}
}

func TestNamesThatAreNotThere(t *testing.T) {
	m := journeytest.Load(t, order)
	for _, c := range []struct {
		name   string
		assert func(*journeytest.Selection)
		lines  []string
	}{
		{"one of two", func(s *journeytest.Selection) { s.Named("order", "ordr").HasOwner() }, []string{order + `: there is no touchpoint "ordr": did you mean order?`}},
		{"only that one", func(s *journeytest.Selection) { s.Named("ordr").HasOwner().HasEmotion() }, []string{order + `: there is no touchpoint "ordr": did you mean order?`}},
		{"before anything is asserted", func(s *journeytest.Selection) { s.InStage("Purchas") }, []string{order + `: there is no stage "Purchas": did you mean purchase?`}},
		{"nothing near", func(s *journeytest.Selection) { s.OnChannel("fax").HasOwner() }, []string{order + `: there is no channel "fax"; there is web, phone`}},
		{"a department", func(s *journeytest.Selection) { s.OwnedBy("Field servise").HasOwner() }, []string{order + `: there is no department "Field servise": did you mean Field service?`}},
		{"the rest is still judged", func(s *journeytest.Selection) { s.Named("wait-for-the-visit", "nope").HasOwner() }, []string{
			order + `: there is no touchpoint "nope"; there is `, order + `:25:9: "Wait for the visit" has no owner`,
		}},
		{"another sentence is on its own", func(s *journeytest.Selection) {
			s.Named("ordr").HasOwner()
			s.InStage("Purchase").OwnedBy("Field service").HasOwner()
		}, []string{order + `: there is no touchpoint "ordr"`, order + ": no touchpoint is selected: every in stage Purchase owned by Field service"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := &whole{helpers: map[string]bool{}}
			c.assert(journeytest.Every(w, m))
			w.end()
			require.Len(t, w.lines, len(c.lines), "%v", w.lines)
			for i, want := range c.lines {
				assert.Contains(t, w.lines[i], want)
				assert.True(t, strings.HasSuffix(w.files[i], "known_test.go"), w.files[i])
			}
		})
	}
}

func TestNothingAsserted(t *testing.T) {
	m := journeytest.Load(t, order)
	for _, c := range []struct {
		name string
		do   func(*journeytest.Selection)
		line string
	}{
		{"all", func(*journeytest.Selection) {}, "nothing is asserted of every"},
		{"some", func(s *journeytest.Selection) { s.InStage("Purchase") }, "nothing is asserted of every in stage Purchase"},
		{"some of what else is asserted of", func(s *journeytest.Selection) { s.EmotionAtLeast(-2).MomentsOfTruth() }, "does not say how the customer feels"},
		{"asserted", func(s *journeytest.Selection) { s.InStage("Purchase").HasOwner() }, ""},
		{"asked for", func(s *journeytest.Selection) { s.InStage("Purchase").Touchpoints() }, ""},
		{"held to a word", func(s *journeytest.Selection) { s.Satisfies("x", func(journey.Encounter) bool { return true }) }, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := &whole{helpers: map[string]bool{}}
			c.do(journeytest.Every(w, m))
			w.end()
			if c.line == "" {
				assert.Empty(t, w.lines)
				return
			}
			require.NotEmpty(t, w.lines)
			assert.Contains(t, w.lines[0], c.line)
		})
	}
	w := &whole{helpers: map[string]bool{}, skipped: true}
	journeytest.Every(w, m)
	w.end()
	assert.Empty(t, w.lines, "a test that was skipped asserts nothing")
	r := &recorder{}
	journeytest.Every(r, m).InStage("Purchase")
	assert.Empty(t, r.lines, "without Cleanup there is no end of a test")
}

// What is wrong in a comment is told at the test that reads it, by file and line.
func TestWantTellsAtTheTest(t *testing.T) {
	w := &whole{helpers: map[string]bool{}}
	journeytest.Want(w, "testdata/wrong", journeytest.Rules("no-owner"))
	require.NotEmpty(t, w.lines)
	for i, line := range w.lines {
		assert.Regexp(t, `^testdata/wrong/wrong\.journey\.yaml:\d+:`, strings.ReplaceAll(line, `\`, "/"))
		assert.True(t, strings.HasSuffix(w.files[i], "known_test.go"), "%s: %s", w.files[i], line)
	}
}
