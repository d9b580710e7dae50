package pptx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/internal/specimen"
	"github.com/seam-cx/seam/render/pptx"
	"github.com/seam-cx/seam/render/theme"
)

func bind(t testing.TB, b pptx.Backend, scenes ...*render.Scene) []byte {
	t.Helper()
	var file bytes.Buffer
	require.NoError(t, b.Bind(context.Background(), &file, scenes))
	return file.Bytes()
}

// parts reads a file and holds every part to being well-formed.
func parts(t testing.TB, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	require.Equal(t, "[Content_Types].xml", z.File[0].Name)
	out := map[string]string{}
	for _, f := range z.File {
		require.Equal(t, 1980, f.Modified.UTC().Year(), f.Name)
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		for d := xml.NewDecoder(bytes.NewReader(data)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else {
				require.NoError(t, err, f.Name)
			}
		}
		out[f.Name] = string(data)
	}
	return out
}

// texts are the texts of a slide in order, without signs of direction.
func texts(t testing.TB, slide string) (all []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(slide))
	in := false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		require.NoError(t, err)
		switch tok := token.(type) {
		case xml.StartElement:
			if in = tok.Name.Local == "t"; in {
				all = append(all, "")
			}
		case xml.EndElement:
			in = false
		case xml.CharData:
			if in {
				all[len(all)-1] += strings.NewReplacer("\u2067", "", "\u2069", "").Replace(string(tok))
			}
		}
	}
}

func textsOf(items []render.Item) (all []string) {
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			all = append(all, textsOf(it.Items)...)
		case *render.Text:
			all = append(all, it.Text)
		}
	}
	return all
}

func TestTextsAreThoseOfTheScene(t *testing.T) {
	for _, name := range theme.Names() {
		style, err := theme.ByName(name)
		require.NoError(t, err)
		s := specimen.Scene(style)
		got := texts(t, parts(t, bind(t, pptx.Backend{}, s))["ppt/slides/slide1.xml"])
		assert.Equal(t, textsOf(s.Items), got, name)
	}
}

func TestNativeShapes(t *testing.T) {
	s := &render.Scene{Width: 400, Height: 200, Background: "#FFFFFF", Title: "Tea & more", Desc: "All of it", Lang: "en", Items: []render.Item{
		&render.Group{ID: "tp-a", Title: "Choose", Link: "https://example.com/?a=1&b=2", Items: []render.Item{
			&render.Rect{X: 10, Y: 20, W: 100, H: 40, R: 10, Fill: render.Fill{Color: "#E3EAF5", Opacity: 0.5}},
			&render.Text{X: 60, Y: 40, Text: "Pick < one", Size: 12, Width: 50, Color: "#1E3A5F", Anchor: render.Middle},
		}},
		&render.Group{ID: "empty"},
		&render.Line{X1: 50, Y1: 10, X2: 10, Y2: 30, Stroke: render.Stroke{Color: "#000000", Width: 2, Dash: []float64{6, 4}, Round: true}},
	}}
	p := parts(t, bind(t, pptx.Backend{}, s))
	slide := p["ppt/slides/slide1.xml"]
	for _, want := range []string{
		`name="tp-a" descr="Choose"/>`, `<a:off x="95250" y="190500"/><a:ext cx="952500" cy="381000"/>`,
		`<a:chOff x="95250" y="190500"/><a:chExt cx="952500" cy="381000"/>`,
		`prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 25000"/>`, `<a:alpha val="50000"/>`,
		`sz="900"`, `algn="ctr"`, `<a:t>Pick &lt; one</a:t>`, `wrap="none"`, `<a:xfrm flipH="1">`,
		`<a:ds d="300000" sp="200000"/>`, `<a:hlinkClick r:id=`,
	} {
		assert.Contains(t, slide, want)
	}
	assert.NotContains(t, slide, `name="empty"`)
	assert.Contains(t, p["ppt/slides/_rels/slide1.xml.rels"], `Target="https://example.com/?a=1&amp;b=2" TargetMode="External"`)
	assert.Equal(t, []string{"Tea & more", "All of it"}, texts(t, p["ppt/notesSlides/notesSlide1.xml"]))
	assert.Contains(t, p["ppt/presentation.xml"], `<p:sldSz cx="3810000" cy="1905000"/>`)
}

// Lines of a script that is written from right to left say so, and keep their
// place; names of one in other lines stand apart.
func TestRightToLeft(t *testing.T) {
	line := func(text string, a render.Anchor) string {
		s := &render.Scene{Width: 400, Height: 200, Title: "הזמנת תה", Items: []render.Item{
			&render.Text{X: 60, Y: 40, Text: text, Size: 12, Color: "#1E3A5F", Anchor: a},
		}}
		p := parts(t, bind(t, pptx.Backend{}, s))
		assert.Contains(t, p["ppt/notesSlides/notesSlide1.xml"], `<a:pPr algn="r" rtl="1"/>`)
		return p["ppt/slides/slide1.xml"]
	}
	assert.Contains(t, line("מחכה 8 דקות", render.Start), `<a:pPr algn="l" rtl="1"/>`)
	assert.Contains(t, line("מחכה 8 דקות", render.Middle), `<a:pPr algn="ctr" rtl="1"/>`)
	assert.Contains(t, line("מחכה 8 דקות", render.Start), `<a:t>מחכה 8 דקות</a:t>`)
	assert.NotContains(t, line("wait 8 minutes", render.Start), `<a:pPr`)
	assert.Contains(t, line("at “תה” (14 %)", render.Start), "<a:t>at “\u2067תה\u2069” (14 %)</a:t>")
}

// PowerPoint takes slides of 1 to 56 inches only.
func TestSlideSizes(t *testing.T) {
	for size, want := range map[[2]float64]string{
		{10000, 1000}: `cx="51206400" cy="5120640"`, {20, 10}: `cx="1828800" cy="914400"`, {960, 960}: `cx="9144000" cy="9144000"`,
	} {
		s := &render.Scene{Width: size[0], Height: size[1]}
		assert.Contains(t, parts(t, bind(t, pptx.Backend{}, s))["ppt/presentation.xml"], want)
	}
	one := &render.Scene{Width: 1920, Height: 900}
	p := parts(t, bind(t, pptx.Backend{Size: pptx.Wide}, one, one, one))
	assert.Contains(t, p["ppt/presentation.xml"], `cx="12192000" cy="6858000"`)
	assert.Contains(t, p, "ppt/slides/slide3.xml")
}

// Body text, 12 pixels high, is 12 points high on slides that have room for that,
// 9 at least where they are shown, and 6 on paper; what one slide cannot hold does
// not make the text of all small.
func TestTextIsRead(t *testing.T) {
	assert.Equal(t, render.Paper{Width: 1280, Height: 720}, pptx.Wide.Room())
	assert.Equal(t, render.Paper{Width: 960, Height: 720}, pptx.Standard.Room())
	a4, _ := pptx.SizeByName("A4")
	assert.InDelta(t, a4.Width/pptx.Smallest, a4.Room().Width, 1e-9)
	page := func(width, height float64) *render.Scene {
		return &render.Scene{Width: width, Height: height, Items: []render.Item{&render.Text{X: 20, Y: 20, Size: 12, Text: "read", Color: "#000000"}}}
	}
	large := page(960, 720)
	for _, c := range []struct {
		name   string
		size   pptx.Size
		normal *render.Scene
		want   [2]string // of normal slides and of the large one
	}{
		{"a pixel is a point", pptx.Wide, page(960, 540), [2]string{"1200", "900"}},
		{"all are denser", pptx.Wide, page(1280, 600), [2]string{"900", "900"}},
		{"paper", a4, page(a4.Width*2, a4.Height), [2]string{"600", "600"}},
	} {
		scenes := slices.Repeat([]*render.Scene{c.normal}, 7)
		p := parts(t, bind(t, pptx.Backend{Size: c.size}, append(scenes, large)...))
		for slide, want := range map[string]string{"1": c.want[0], "7": c.want[0], "8": c.want[1]} {
			assert.Contains(t, p["ppt/slides/slide"+slide+".xml"], `sz="`+want+`"`, "%s, slide %s", c.name, slide)
		}
	}
}

func TestErrors(t *testing.T) {
	ctx := context.Background()
	require.ErrorContains(t, pptx.Backend{}.Paint(ctx, io.Discard, nil), "no scene")
	require.ErrorContains(t, pptx.Backend{}.Bind(ctx, io.Discard, nil), "no scene")
	require.ErrorContains(t, pptx.Backend{}.Paint(ctx, io.Discard, &render.Scene{Width: math.NaN(), Height: 3}), "above 0")
	s := &render.Scene{Width: 10, Height: 10, Items: []render.Item{&render.Rect{Fill: render.Fill{Color: "red"}}}}
	require.ErrorContains(t, pptx.Backend{}.Paint(ctx, io.Discard, s), "six-digit")
	require.ErrorContains(t, pptx.Backend{Size: pptx.Size{Width: 10, Height: 99}}.Paint(ctx, io.Discard, s), "56 inches")
	ended, cancel := context.WithCancel(ctx)
	cancel()
	require.ErrorIs(t, pptx.Backend{}.Paint(ended, io.Discard, &render.Scene{Width: 9, Height: 9}), context.Canceled)
}

func TestSameBytes(t *testing.T) {
	s := specimen.Scene(theme.Light)
	assert.Equal(t, bind(t, pptx.Backend{}, s), bind(t, pptx.Backend{}, s))
}

// TestGolden compares the parts of a presentation of a small map, with a line for
// each shape.
func TestGolden(t *testing.T) {
	m, err := journey.Loader{}.LoadBytes(t.Context(), "tea.journey.yaml", []byte(tea))
	require.NoError(t, err)
	report, err := analyze.Run(t.Context(), m, analyze.Options{Now: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	scene, err := grid.View{Lanes: []string{"steps", "emotion", "channels", "pains", "owner"}}.Draw(t.Context(), render.Input{Map: m, Figures: report}, theme.Light)
	require.NoError(t, err)
	all := parts(t, bind(t, pptx.Backend{Size: pptx.Wide}, scene))
	var got strings.Builder
	for _, name := range slices.Sorted(maps.Keys(all)) {
		got.WriteString("-- " + name + " --\n" + regexp.MustCompile(`<(p:sp|p:cxnSp|p:grpSp|/p:grpSp|/p:spTree|Override|Relationship)\b`).ReplaceAllString(all[name], "\n$0") + "\n")
	}
	golden := filepath.Join("testdata", "tea.txt")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(got.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err, "UPDATE_GOLDEN=1 writes it")
	assert.Equal(t, string(want), got.String(), "if the change is meant, look at the slide and renew with UPDATE_GOLDEN=1")
}

const tea = `seam: 1
id: tea
title: Buy tea
locale: en
owner: shop
departments: {shop: Tea shop, post: חברת הדואר}
channels: {web: {name: Website, kind: web}}
outcomes: {done: {name: Drinks tea, success: true}, gone: Gives up}
stages:
  - id: buy
    name: Buy
    touchpoints:
      - {id: choose, name: Choose a tea, owner: shop, emotion: 1, active: 2m, channels: {web: 100%}, next: {wait: 90%, gone: 10%}}
      - {id: wait, name: Чекати чай 茶, owner: post, emotion: -1, wait: 3d, pains: [{text: "Nobody says when & where", severity: 4}], next: {done: 100%}}
`
