package theme_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
)

// files is a file system with a theme file and what it names.
func files(theme string, more ...string) fstest.MapFS {
	out := fstest.MapFS{"brand/acme.yaml": {Data: []byte(theme)}}
	for i := 0; i+1 < len(more); i += 2 {
		out[more[i]] = &fstest.MapFile{Data: []byte(more[i+1])}
	}
	return out
}

func ExampleParse() {
	fsys := fstest.MapFS{"acme.yaml": {Data: []byte(`version: 1
based_on: light
colors:
  accent: "#0B6E4F"
  muted: "#8A8A8A"
`)}}
	_, err := theme.Parse(context.Background(), fsys, "acme.yaml")
	fmt.Println(err)
	// Output: acme.yaml:5:10: error [low-contrast] muted #8A8A8A has a contrast of 3.45:1 on page #FFFFFF, text needs 4.5:1 (and 4 more like it)
}

func TestParse(t *testing.T) {
	s, err := theme.Parse(context.Background(), files(`version: 1
name: Acme
based_on: dark
colors:
  accent: "#8ad"
  surface: 1A2433
  emotion: ["#FF7C72", "#F4A08F", "#A9B4C2", "#7FBFEA", "#5AA9F0"]
departments:
  - "#E08BCB"
  - {solid: "#70B5EB", tint: "#17324A"}
fonts:
  regular: ../fonts/a.ttf
  bold: ../fonts/b.ttf
radius: 0
density: compact
logo: logo.svg
`, "fonts/a.ttf", string(fonts.Bytes(fonts.Regular)), "fonts/b.ttf", string(fonts.Bytes(fonts.Bold)),
		"brand/logo.svg", `<svg viewBox="0 0 10 5"><rect width="10" height="5" fill="#fff"/></svg>`), "brand/acme.yaml")
	require.NoError(t, err)
	assert.Equal(t, "Acme", s.Name)
	assert.True(t, s.Dark)
	assert.EqualValues(t, "#88AADD", s.Accent)
	assert.EqualValues(t, "#1A2433", s.Block)
	assert.EqualValues(t, "#1A2433", s.Panel, "the panel follows the surface")
	assert.NotEqual(t, theme.Dark.AccentTint, s.AccentTint, "the tint follows the accent")
	require.Len(t, s.Departments, 2)
	assert.EqualValues(t, "#17324A", s.Departments[1].Tint)
	assert.NotEmpty(t, s.Departments[0].Tint)
	assert.NotEmpty(t, s.Departments[0].Ink)
	assert.Len(t, s.Fonts.Files(), 2)
	assert.EqualValues(t, render.Square, s.Radius)
	assert.Equal(t, render.Compact, s.Density)
	assert.InDelta(t, 10, s.Logo.Width, 1e-9)
	assert.Empty(t, theme.Check(s))
	assert.EqualValues(t, "#F1F5FA", s.Ink, "what is not said is that of the base")

	s, err = theme.Parse(context.Background(), files("version: 1\n"), "brand/acme.yaml")
	require.NoError(t, err)
	assert.Equal(t, "acme", s.Name)
	assert.Equal(t, theme.Light.Palette, s.Palette)
}

// Every mistake is told in one run, at its place, with its code.
func TestMistakes(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string // parts of the diagnostics, in order
		help []string
	}{
		"empty":       {"", []string{":1:1: error [wrong-type]"}, nil},
		"a list":      {"- a\n", []string{":1:1: error [wrong-type]"}, nil},
		"no version":  {"based_on: light\n", []string{":1:1: error [missing-key] the file does not say its version"}, []string{"begin it with version: 1"}},
		"newer":       {"version: 2\n", []string{":1:10: error [version-unknown]"}, nil},
		"base":        {"version: 1\nbased_on: drak\n", []string{":2:11: error [unknown-word]"}, []string{"did you mean dark?"}},
		"misspelt":    {"version: 1\ncolours: {accent: \"#1F5FA8\"}\n", []string{":2:1: error [unknown-key]"}, []string{"did you mean colors?"}},
		"other words": {"version: 1\ncolors:\n  primary: \"#1F5FA8\"\n", []string{":3:3: error [unknown-key]"}, []string{"did you mean accent?"}},
		"wrong level": {"version: 1\naccent: \"#1F5FA8\"\n", []string{":2:1: error [unknown-key]"}, []string{"put it below colors:"}},
		"comment":     {"version: 1\ncolors:\n  accent: #1F5FA8\n", []string{":3:3: error [bad-color] accent has no colour"}, []string{`put it in quotes: accent: "#1F5FA8"`}},
		"no colour":   {"version: 1\ncolors:\n  accent: teal\n", []string{`:3:11: error [bad-color] "teal" is no colour`}, nil},
		"short scale": {"version: 1\ncolors:\n  heat: [\"#FFF\"]\n", []string{":3:9: error [wrong-type] heat must be a list of five colours"}, nil},
		"no solid":    {"version: 1\ndepartments: [{tint: \"#FFFFFF\"}]\n", []string{":2:15: error [missing-key]"}, nil},
		"radius":      {"version: 1\nradius: 99\n", []string{":2:9: error [bad-number]"}, nil},
		"density":     {"version: 1\ndensity: romy\n", []string{":2:10: error [unknown-word]"}, []string{"did you mean roomy?"}},
		"no font":     {"version: 1\nfonts: {regular: x.ttf}\n", []string{":2:18: error [missing-file] there is no file x.ttf"}, nil},
		"no regular":  {"version: 1\nfonts: {bold: acme.yaml}\n", []string{":2:8: error [missing-key]", ":2:15: error [bad-font]"}, nil},
		"outside":     {"version: 1\nlogo: ../../logo.svg\n", []string{":2:7: error [outside-root]"}, nil},
		"rooted":      {"version: 1\nlogo: /etc/logo.svg\n", []string{":2:7: error [outside-root]"}, nil},
		"bad logo":    {"version: 1\nlogo: acme.yaml\n", []string{"brand/acme.yaml:1:1: error [bad-logo]", ":2:7: error [bad-logo]"}, nil},
		"faint":       {"version: 1\ncolors:\n  text: \"#999999\"\n", []string{":3:9: error [low-contrast] text #999999 has a contrast of 2.85:1 on page #FFFFFF, text needs 4.5:1"}, []string{`the nearest text that passes everywhere is "`}},
		"dark page":   {"version: 1\ncolors: {page: \"#888888\"}\n", []string{":2:16: error [low-contrast]"}, nil},
		"faint stage": {"version: 1\ncolors: {stage: \"#1E3A5F\", on_stage: \"#335577\"}\n", []string{":2:38: error [low-contrast] on_stage"}, nil},
		"stronger":    {"version: 1\nbased_on: contrast\ncolors: {muted: \"#6B6B6B\"}\n", []string{":3:17: error [low-contrast] muted #6B6B6B has a contrast of 5.33:1 on page #FFFFFF, text needs 7:1"}, nil},
		"several":     {"version: 1\nradius: x\ndensity: tight\ncolors: {accent: red}\n", []string{":2:9:", ":3:10:", ":4:18:"}, nil},
		"a tab":       {"version: 1\ncolors:\n\taccent: \"#1F5FA8\"\n", []string{":3:1: error [tab-indentation]"}, nil},
		"twice":       {"version: 1\nradius: 3\nradius: 4\n", []string{":3:1: error [duplicate-key]"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := theme.Parse(context.Background(), files(test.text), "brand/acme.yaml")
			var d *diag.Error
			require.ErrorAs(t, err, &d)
			lines := strings.Split(err.Error(), "\n")
			require.Len(t, lines, len(test.want), err.Error())
			for i := range lines {
				assert.Contains(t, lines[i], test.want[i])
				assert.NotEmpty(t, d.Diagnostics[i].Help)
			}
			for i, help := range test.help {
				assert.Contains(t, d.Diagnostics[i].Help, help)
			}
		})
	}
}

// The colour that is suggested passes.
func TestSuggestionsPass(t *testing.T) {
	for _, key := range []string{"text", "secondary", "muted", "accent", "bad", "good", "warning", "flow", "loop", "truth", "curve", "ghost", "waiting", "friction", "stage"} {
		for _, c := range []string{"#FFCC00", "#BBDDFF", "#F0F0F0", "#FF99CC", "#AADDAA"} {
			write := func(color string) error {
				_, err := theme.Parse(context.Background(), files(fmt.Sprintf("version: 1\ncolors: {%s: %q}\n", key, color)), "brand/acme.yaml")
				return err
			}
			var d *diag.Error
			if err := write(c); !errors.As(err, &d) {
				require.NoError(t, err)
				continue
			}
			help := d.Diagnostics[0].Help
			_, color, ok := strings.Cut(help, `everywhere is "`)
			require.True(t, ok, "%s %s: %s", key, c, help)
			assert.NoError(t, write(strings.TrimSuffix(color, `"`)), "%s %s", key, c)
		}
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "brand"), 0o777))
	require.NoError(t, os.MkdirAll(filepath.Join(dir, ".git"), 0o777))
	file := filepath.Join(dir, "brand", "acme.yaml")
	require.NoError(t, os.WriteFile(file, []byte("version: 1\r\nfonts: {regular: ../a.ttf}\r\n"), 0o666))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.ttf"), fonts.Bytes(fonts.Regular), 0o666))
	s, err := theme.Load(context.Background(), file)
	require.NoError(t, err, "the root is the nearest folder with .git")
	assert.Equal(t, []string{"Liberation Sans"}, s.Fonts.Families())

	require.NoError(t, os.Remove(filepath.Join(dir, ".git")))
	_, err = theme.Load(context.Background(), file)
	assert.ErrorContains(t, err, "[outside-root]")

	_, err = theme.Load(context.Background(), filepath.Join(dir, "none.yaml"))
	assert.ErrorIs(t, err, os.ErrNotExist)
	assert.ErrorContains(t, err, "there is no such theme file")

	ctx, stop := context.WithCancel(context.Background())
	stop()
	_, err = theme.Load(ctx, file)
	assert.ErrorIs(t, err, context.Canceled)
}

func FuzzParse(f *testing.F) {
	f.Add("version: 1\ncolors: {accent: \"#1F5FA8\", heat: [\"#FFF\", a]}\ndepartments: [{solid: \"#123456\"}]\n", `<svg viewBox="0 0 1 1"><path d="M0 0a1 1 0 01 1 1z"/></svg>`)
	f.Add("version: 1\nlogo: l.svg\n", `<svg viewBox="0 0 1 1"><g transform="rotate(4)"><circle r="1"/></g></svg>`)
	f.Fuzz(func(t *testing.T, text, logo string) {
		s, err := theme.Parse(context.Background(), files(text+"\n", "brand/l.svg", logo), "brand/acme.yaml")
		if err == nil && len(theme.Check(s)) > 0 {
			t.Fatal("a theme that was taken fails the check")
		}
	})
}

// The theme file of the examples can be used as it stands.
func TestExampleTheme(t *testing.T) {
	s, err := theme.Load(context.Background(), filepath.Join("..", "..", "examples", "brand", "acme.yaml"))
	require.NoError(t, err)
	assert.Equal(t, "Acme", s.Logo.Name)
	assert.Len(t, s.Logo.Items, 4)
}
