package svg_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/specimen"
	"github.com/seam-cx/seam/render/svg"
	"github.com/seam-cx/seam/render/theme"
)

func ExampleBackend() {
	scene := &render.Scene{
		Width: 120, Height: 40, Title: "Order home broadband", Lang: "en", Prefix: "m1-",
		Items: []render.Item{&render.Group{ID: "tp-compare", Title: "Compare packages", Items: []render.Item{
			&render.Rect{X: 4, Y: 4, W: 112, H: 32, R: 6, Fill: render.Fill{Color: "#FFFFFF"}, Stroke: render.Stroke{Color: "#B45309", Width: 1.6}},
			&render.Text{X: 13, Y: 24.5, Text: "Compare", Size: 13.5, Bold: true, Color: "#16202E"},
		}}},
	}
	if err := (svg.Backend{}).Paint(context.Background(), os.Stdout, scene); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" role="img" aria-labelledby="m1-title" lang="en" xml:lang="en" font-family="Liberation Sans, Arial, Helvetica, sans-serif">
	// <title id="m1-title">Order home broadband</title>
	// <g id="m1-tp-compare"><title>Compare packages</title>
	// <rect x="4" y="4" width="112" height="32" rx="6" fill="#FFFFFF" stroke="#B45309" stroke-width="1.6"/>
	// <text x="13" y="24.5" font-size="13.5" font-weight="bold" fill="#16202E">Compare</text>
	// </g>
	// </svg>
}

func paint(t testing.TB, b svg.Backend, scene *render.Scene) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, b.Paint(context.Background(), &out, scene))
	return out.String()
}

func scene(items ...render.Item) *render.Scene {
	return &render.Scene{Width: 100, Height: 100, Items: items}
}

// banned are constructs that a design tool drops or misreads.
var banned = regexp.MustCompile(`<style|\bclass=| style=|foreignObject|@font-face|<marker|marker-|<mask|<filter|<use|dominant-baseline|<script|\bon\w+=|<image|transform=|rgba?\(|url\(|NaN|Inf|[ "]-0[ "]|\d\.\d{3}|\d\.\d?0[" LCMZ]`)

// check holds what svg paints to being well-formed, with unique ids, known
// elements and nothing banned.
func check(t *testing.T, out string) (words []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(out))
	ids := map[string]bool{}
	known := map[string]bool{"svg": true, "title": true, "desc": true, "g": true, "a": true, "rect": true,
		"line": true, "circle": true, "path": true, "text": true}
	var text strings.Builder
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err, out)
		switch tok := token.(type) {
		case xml.StartElement:
			require.True(t, known[tok.Name.Local], tok.Name.Local)
			require.Equal(t, "http://www.w3.org/2000/svg", tok.Name.Space)
			for _, a := range tok.Attr {
				if a.Name.Local == "id" {
					require.False(t, ids[a.Value], "id %q twice", a.Value)
					require.Regexp(t, `^\p{L}[\p{L}\d_-]*$`, a.Value)
					ids[a.Value] = true
				}
				if a.Name.Local == "href" {
					require.Regexp(t, `(?i)^(https?:|mailto:|[^:]*([/?#]|$))`, a.Value)
				}
			}
			text.Reset()
		case xml.CharData:
			text.Write(tok)
		case xml.EndElement:
			if tok.Name.Local == "text" {
				words = append(words, text.String())
			}
		}
	}
	// What was typed may say anything: look at the markup alone.
	markup := regexp.MustCompile(`>[^<]*<| href="[^"]*"| lang="[^"]*"| xml:lang="[^"]*"| aria-label="[^"]*"| id="[^"]*"| aria-labelledby="[^"]*"`).ReplaceAllString(out, "><")
	require.Empty(t, banned.FindString(markup))
	return words
}

func TestSpecimen(t *testing.T) {
	for _, name := range theme.Names() {
		style, err := theme.ByName(name)
		require.NoError(t, err)
		for _, b := range []svg.Backend{{}, {TextAsPaths: true}} {
			out := paint(t, b, specimen.Scene(style))
			words := check(t, out)
			if b.TextAsPaths {
				assert.Len(t, words, 1, "only what the font lacks stays text")
			} else {
				assert.Contains(t, words, "Bold italic, fjord & <tags>")
				assert.Contains(t, out, "👍🏽 🇺🇦")
			}
			if dir := os.Getenv("SEAM_SPECIMEN"); dir != "" && !b.TextAsPaths {
				require.NoError(t, os.WriteFile(dir+"/"+name+".svg", []byte(out), 0o600))
			}
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		x    float64
		want string
	}{
		{0, "0"}, {-0.001, "0"}, {math.Copysign(0, -1), "0"}, {1, "1"}, {-1.5, "-1.5"}, {2.345, "2.35"},
		{2.344, "2.34"}, {10, "10"}, {0.05, "0.05"}, {99.999, "100"}, {-0.25, "-0.25"},
		{math.NaN(), "0"}, {math.Inf(1), "10000000"}, {math.Inf(-1), "-10000000"}, {1e300, "10000000"},
	} {
		out := paint(t, svg.Backend{}, scene(&render.Line{X1: c.x, Stroke: render.Stroke{Color: "#000000", Width: 2}}))
		assert.Contains(t, out, `<line x1="`+c.want+`"`, "%v", c.x)
		check(t, out)
	}
}

func TestAttributes(t *testing.T) {
	out := paint(t, svg.Backend{}, scene(
		&render.Circle{X: 1, Y: 2, R: -3, Fill: render.Fill{Color: "#B2182B", Opacity: 0.09}},
		&render.Path{Segments: []render.Segment{{Kind: render.LineTo, X: 1}, {Kind: render.Close}},
			Stroke: render.Stroke{Color: "#1e3a5f", Width: 2, Dash: []float64{7, 5}, Round: true, Opacity: 0.5}},
		&render.Path{Fill: render.Fill{Color: "#FFFFFF"}},
		&render.Rect{W: 4, H: -2, R: 9, Stroke: render.Stroke{Color: "#000000", Width: 1, Dash: []float64{-1, 2}}},
		&render.Text{Text: "x", Size: 12, Color: "#000000", Anchor: render.End, Italic: true},
		&render.Text{Size: 12, Color: "#000000"},
	))
	assert.Contains(t, out, `<circle cx="1" cy="2" r="0" fill="#B2182B" fill-opacity="0.09"/>`)
	assert.Contains(t, out, `<path d="M0 0L1 0Z" fill="none" stroke="#1e3a5f" stroke-width="2" stroke-dasharray="7 5" stroke-linecap="round" stroke-linejoin="round" stroke-opacity="0.5"/>`)
	assert.Contains(t, out, `<text x="0" y="0" font-size="12" font-style="italic" text-anchor="end" fill="#000000">x</text>`)
	assert.Equal(t, 1, strings.Count(out, "<text"), "empty text is left out")
	assert.NotContains(t, out, `"-1 2"`)
	check(t, out)
}

// Letters drawn as paths stand as viewers set text: spaces collapsed, marks on
// their letters, Hebrew from the right.
func TestTextAsPathsLooksLikeText(t *testing.T) {
	shape := func(text string) string {
		out := paint(t, svg.Backend{TextAsPaths: true}, scene(&render.Text{X: 50, Y: 50, Text: text, Size: 12, Color: "#000000", Anchor: render.Middle}))
		_, d, ok := strings.Cut(out, `d="`)
		require.True(t, ok, out)
		d, _, _ = strings.Cut(d, `"`)
		return d
	}
	assert.Equal(t, shape("caf\u00e9 au lait"), shape(" cafe\u0301  au lait"))
	assert.NotEqual(t, shape("אב"), shape("בא"))
	start := func(text string) string { return strings.SplitN(shape(text), "Z", 2)[0] }
	assert.Equal(t, start("אא בב")[:1], "M")
	assert.NotEqual(t, start("אב"), start("אא"), "what is written last stands first")
}

func TestIDs(t *testing.T) {
	g := func(id string) *render.Group { return &render.Group{ID: id} }
	s := scene(g("tp-a"), g("tp-a"), g("tp-a-2"), g("tp-a"), g("лан 1"), g(`"><x`), g("9"), g("title"), g("顧客"), g("旅"))
	s.Prefix = "map 1/"
	out := paint(t, svg.Backend{}, s)
	check(t, out)
	for _, id := range []string{"map-1-tp-a", "map-1-лан-1", "map-1----x", "map-1-9", "map-1-顧客", "map-1-title-2"} {
		assert.Contains(t, out, ` id="`+id+`"`)
	}
}

func TestLinks(t *testing.T) {
	for link, want := range map[string]bool{
		"https://example.com/?a=1&b=2": true, "HTTP://example.com": true, "mailto:a@example.com": true, "notes/a.md#x": true,
		"#tp": true, "a:b": false, "javascript:alert(1)": false, " JavaScript:alert(1)": false, "java\nscript:x": false,
		"data:text/html,x": false, "file:///etc/passwd": false, "./a:b": true, "vbscript:x": false, "": false,
		`\\host\share`: false,
	} {
		out := paint(t, svg.Backend{}, scene(&render.Group{Link: link, Items: []render.Item{&render.Text{Text: "t", Size: 9, Color: "#000000"}}}))
		assert.Equal(t, want, strings.Contains(out, "<a href"), link)
		assert.Contains(t, out, ">t</text>")
		check(t, out)
	}
}

func TestErrors(t *testing.T) {
	ctx := context.Background()
	require.ErrorContains(t, svg.Backend{}.Paint(ctx, io.Discard, nil), "no scene")
	require.ErrorContains(t, svg.Backend{}.Paint(ctx, io.Discard, &render.Scene{Height: 3}), "above 0")
	require.ErrorContains(t, svg.Backend{}.Paint(ctx, io.Discard, &render.Scene{Width: math.NaN(), Height: 3}), "above 0")
	for _, c := range []render.Color{"red", "#FFF", "#GGGGGG", `#00000"`} {
		require.ErrorContains(t, svg.Backend{}.Paint(ctx, io.Discard, scene(&render.Rect{Fill: render.Fill{Color: c}})), "six-digit")
	}
	require.ErrorIs(t, svg.Backend{}.Paint(ctx, failing{}, scene()), io.ErrClosedPipe)
	ended, cancel := context.WithCancel(ctx)
	cancel()
	require.ErrorIs(t, svg.Backend{}.Paint(ended, io.Discard, scene()), context.Canceled)
	deep := &render.Group{}
	for range 500 {
		deep = &render.Group{Items: []render.Item{deep}}
	}
	require.ErrorContains(t, svg.Backend{}.Paint(ctx, io.Discard, scene(deep)), "deep")
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestSameBytesEveryTime(t *testing.T) {
	s := specimen.Scene(theme.Light)
	want := paint(t, svg.Backend{}, s)
	var wg sync.WaitGroup
	got := make([]string, 6)
	for i := range got {
		wg.Go(func() { got[i] = paint(t, svg.Backend{}, s) })
	}
	wg.Wait()
	for _, g := range got {
		assert.Equal(t, want, g)
	}
}

func FuzzText(f *testing.F) {
	f.Add("Ask for advice", "tp-ask", "https://example.com", "en", 1.5)
	f.Add("\x00\xff<&>\"'\u2028\ufffe😀", `a"b`, "javascript:x", "\"", math.Inf(1))
	f.Fuzz(func(t *testing.T, text, id, link, lang string, x float64) {
		g := &render.Group{ID: id, Title: text, Link: link, Items: []render.Item{
			&render.Text{X: x, Y: -x, Text: text, Size: 12, Color: "#000000"}}}
		s := scene(g, g)
		s.Title, s.Desc, s.Lang, s.Prefix = text, text, lang, id
		check(t, paint(t, svg.Backend{}, s))
		check(t, paint(t, svg.Backend{TextAsPaths: true}, s))
	})
}

func BenchmarkPaint(b *testing.B) {
	s := specimen.Scene(theme.Light)
	items := count(s.Items)
	b.ReportAllocs()
	for b.Loop() {
		if err := (svg.Backend{}).Paint(context.Background(), io.Discard, s); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*items), "ns/item")
}

func count(items []render.Item) int {
	n := len(items)
	for _, it := range items {
		if g, ok := it.(*render.Group); ok {
			n += count(g.Items)
		}
	}
	return n
}
