// Package viewtest is what the tests of views have in common: maps to draw, what a
// picture says, and what has to be so of every picture and of every page.
package viewtest

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/internal/sound"
	"github.com/seam-cx/seam/render/svg"
	"github.com/seam-cx/seam/render/theme"
)

// Now is the day of every analysis.
var Now = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

// Suite tests one view.
type Suite struct {
	View render.View
	// Analyze computes the figures of a map; drawing itself knows no analyzer.
	Analyze func(ctx context.Context, m *journey.Map) (*figures.Report, error)
	// Other adds to a map what a view takes beside it; nil where it takes none.
	Other func(t testing.TB, in render.Input, seed uint64) render.Input
	// Narrow is the view with a bounded width, nil where it knows none.
	Narrow func(width float64) render.View
	// Check holds one picture to what has to be so of it; without one, its texts can
	// be read, and no line runs through one.
	Check func(t testing.TB, s *render.Scene, style render.Style)
}

// Analyzed is a map with its figures.
func (s Suite) Analyzed(t testing.TB, m *journey.Map) render.Input {
	t.Helper()
	found, err := s.Analyze(context.Background(), m)
	must(t, err)
	return render.Input{Map: m, Figures: found}
}

// Example is one of the maps that come with seam, with its figures.
func (s Suite) Example(t testing.TB, name string) render.Input {
	t.Helper()
	m, err := journey.Load(context.Background(), filepath.Join("..", "..", "examples", "maps", name+".journey.yaml"))
	must(t, err)
	return s.with(t, s.Analyzed(t, m), 0)
}

// with adds what the view takes beside a map.
func (s Suite) with(t testing.TB, in render.Input, seed uint64) render.Input {
	t.Helper()
	if s.Other == nil {
		return in
	}
	return s.Other(t, in, seed)
}

// Written is a map that is written out, with its figures.
func (s Suite) Written(t testing.TB, text string) render.Input {
	t.Helper()
	path := filepath.Join(t.TempDir(), "map.journey.yaml")
	must(t, os.WriteFile(path, []byte(text), 0o600))
	m, err := journey.Load(context.Background(), path)
	must(t, err)
	return s.Analyzed(t, m)
}

// Draw draws the whole picture.
func (s Suite) Draw(t testing.TB, in render.Input, style render.Style) *render.Scene {
	t.Helper()
	scene, err := s.View.Draw(context.Background(), in, style)
	must(t, err)
	return scene
}

// Readable holds a picture to what has to be so of every one.
func (s Suite) Readable(t testing.TB, scene *render.Scene, style render.Style) {
	t.Helper()
	if s.Check != nil {
		s.Check(t, scene, style)
		return
	}
	sound.Picture(t, scene, style.Hair, style.Hatch, style.BadTint)
}

// Golden compares the picture of an example with that in testdata;
// UPDATE_GOLDEN=1 renews it.
func (s Suite) Golden(t *testing.T, name string, style render.Style) {
	t.Helper()
	var b bytes.Buffer
	must(t, svg.Backend{}.Paint(context.Background(), &b, s.Draw(t, s.Example(t, name), style)))
	path := filepath.Join("testdata", name+".svg")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		must(t, os.MkdirAll("testdata", 0o755))
		must(t, os.WriteFile(path, b.Bytes(), 0o600))
	}
	want, err := os.ReadFile(path)
	must(t, err)
	if !bytes.Equal(want, b.Bytes()) {
		t.Errorf("the picture of %s is not that of %s", name, path)
	}
}

// styles are the built-in ones.
var styles = []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}

// Examples holds that the maps that come with seam can be read in every theme and
// language.
func (s Suite) Examples(t *testing.T) {
	t.Helper()
	files, err := filepath.Glob("../../examples/maps/*.journey.yaml")
	must(t, err)
	if len(files) == 0 {
		t.Fatal("there are no examples")
	}
	for i, f := range files {
		in := s.Example(t, strings.TrimSuffix(filepath.Base(f), ".journey.yaml"))
		for k, lang := range []string{"", "en", "uk", "ru", "pl"} {
			style := styles[(i+k)%4]
			style.Lang = lang
			scene := s.Draw(t, in, style)
			s.Readable(t, scene, style)
			for _, text := range Texts(scene.Items) {
				if strings.Contains(text, "%s") {
					t.Errorf("%s in %s: nothing was filled in for %q", f, lang, text)
				}
			}
		}
	}
}

// All runs what every view of lanes is held to.
func (s Suite) All(t *testing.T) {
	t.Helper()
	for name, test := range map[string]func(*testing.T){
		"Examples": s.Examples, "NothingOverlaps": s.NothingOverlaps, "NothingIsCut": s.NothingIsCut, "SameTwice": s.SameTwice,
		"DiscsLieApart": s.DiscsLieApart, "NothingToDraw": s.NothingToDraw,
		"PagesAreWhole": s.PagesAreWhole, "PagesOfExamples": s.PagesOfExamples, "Bands": s.Bands,
		"LanesRepeat": func(t *testing.T) { t.Helper(); s.LanesRepeat(t, "home-broadband") },
	} {
		t.Run(name, test)
	}
}

// NothingOverlaps holds that whatever a map says, no text lies over another, under
// a line or a mark, across an edge or outside the page. SEAM_LONG tries many more
// maps.
func (s Suite) NothingOverlaps(t *testing.T) {
	t.Helper()
	for seed := range seeds(36, 600) {
		style := look(seed)
		t.Run(seedName(seed), func(t *testing.T) {
			t.Parallel()
			s.Readable(t, s.Draw(t, s.Generated(t, seed), style), style)
		})
	}
}

// look is a style for a seed: all themes, languages and shapes in turn.
func look(seed uint64) render.Style {
	style := sample.Look(styles[seed%4], int(seed/4))
	style.Lang = []string{"", "uk", "pl", "ru", "en"}[seed%5]
	return style
}

// NothingIsCut holds that every name stands whole in the picture.
func (s Suite) NothingIsCut(t *testing.T) {
	t.Helper()
	for seed := range uint64(18) {
		in := s.Generated(t, seed)
		all := Letters(strings.Join(Texts(s.Draw(t, in, theme.Light).Items), ""))
		for i := range in.Map.Stages {
			st := &in.Map.Stages[i]
			if !strings.Contains(all, Letters(st.Name)) {
				t.Errorf("seed %d: the stage %q is cut", seed, st.Name)
			}
			for k := range st.Touchpoints {
				if name := st.Touchpoints[k].Name; !strings.Contains(all, Letters(name)) {
					t.Errorf("seed %d: the touchpoint %q is cut", seed, name)
				}
			}
		}
	}
}

// SameTwice holds that the same input gives the same picture.
func (s Suite) SameTwice(t *testing.T) {
	t.Helper()
	in := s.Generated(t, 7)
	var b [2]bytes.Buffer
	for i := range b {
		must(t, svg.Backend{}.Paint(context.Background(), &b[i], s.Draw(t, in, theme.Light)))
	}
	if b[0].String() != b[1].String() {
		t.Error("two pictures of one map differ")
	}
}

// Benchmark draws a journey of sixteen touchpoints as people write them, and one
// of forty with everything that a map can say.
func (s Suite) Benchmark(b *testing.B) {
	raw := sample.Rich(3, 40)
	Furnish(raw, Does[:len(Does)-1], 3)
	m, err := journey.New(context.Background(), *raw)
	must(b, err)
	for _, c := range []struct {
		name string
		in   render.Input
	}{{"sixteen", s.Example(b, "home-broadband")}, {"forty", s.Analyzed(b, m)}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.Draw(b, c.in, theme.Light)
			}
		})
	}
}

// Texts are what some items say, in the order in which they are painted.
func Texts(items []render.Item) []string {
	var out []string
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			out = append(out, Texts(it.Items)...)
		case *render.Text:
			out = append(out, it.Text)
		}
	}
	return out
}

// Groups are the groups whose ids begin with prefix, wherever they stand.
func Groups(items []render.Item, prefix string) []*render.Group {
	var out []*render.Group
	for _, item := range items {
		if g, ok := item.(*render.Group); ok {
			if strings.HasPrefix(g.ID, prefix) {
				out = append(out, g)
			}
			out = append(out, Groups(g.Items, prefix)...)
		}
	}
	return out
}

// Group is what the group with an id says, nil where there is none.
func Group(items []render.Item, id string) []string {
	for _, g := range Groups(items, id) {
		if g.ID == id {
			return Texts(g.Items)
		}
	}
	return nil
}

// Letters are what of a text has to be in a picture: wrapping changes white space
// and adds hyphens.
func Letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' || r == '\u00ad' {
			return -1
		}
		return r
	}, s)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
