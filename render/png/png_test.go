package png_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	stdpng "image/png"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/specimen"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/render/png"
	"github.com/seam-cx/seam/render/theme"
)

func ExampleBackend() {
	scene := &render.Scene{Width: 120, Height: 40, Title: "Order home broadband", Items: []render.Item{
		&render.Rect{X: 4, Y: 4, W: 112, H: 32, R: 6, Fill: render.Fill{Color: "#E5F1F9"}},
		&render.Text{X: 13, Y: 24.5, Text: "Compare", Size: 13.5, Bold: true, Color: "#16202E"},
	}}
	var out bytes.Buffer
	if err := (png.Backend{Scale: 3}).Paint(context.Background(), &out, scene); err != nil {
		fmt.Println(err)
		return
	}
	picture, err := stdpng.Decode(&out)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(picture.Bounds().Size(), picture.At(180, 20))
	// Output: (360,120) {229 241 249 255}
}

func ExampleMissing() {
	scene := &render.Scene{Width: 120, Height: 40, Items: []render.Item{
		&render.Text{X: 10, Y: 20, Text: "Ring 📞 and 顧客", Size: 12, Color: "#16202E"},
	}}
	fmt.Println(string(png.Missing(scene)))
	// Output: 客顧📞
}

func paint(t testing.TB, b png.Backend, scene *render.Scene) ([]byte, image.Image) {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, b.Paint(context.Background(), &out, scene))
	img, err := stdpng.Decode(bytes.NewReader(out.Bytes()))
	require.NoError(t, err)
	return out.Bytes(), img
}

func scene(items ...render.Item) *render.Scene {
	return &render.Scene{Width: 100, Height: 100, Items: items}
}

// distance is the largest difference of a channel, 0 to 255.
func distance(a, b color.Color) int {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	d := func(x, y uint32) int { return int(math.Abs(float64(x>>8) - float64(y>>8))) }
	return max(d(r1, r2), d(g1, g2), d(b1, b2))
}

// The specimen at a quarter of its usual scale, against a picture that was
// looked at beside what librsvg makes of the SVG of the same scene.
func TestSpecimen(t *testing.T) {
	for _, name := range theme.Names() {
		style, err := theme.ByName(name)
		require.NoError(t, err)
		data, img := paint(t, png.Backend{Scale: 0.5}, specimen.Scene(style))
		require.Equal(t, image.Rect(0, 0, 560, 450), img.Bounds())
		if dir := os.Getenv("SEAM_SPECIMEN"); dir != "" {
			whole, _ := paint(t, png.Backend{}, specimen.Scene(style))
			require.NoError(t, os.WriteFile(filepath.Join(dir, name+".png"), whole, 0o600))
		}
		if name != "light" {
			continue
		}
		golden := filepath.Join("testdata", "specimen.png")
		if os.Getenv("UPDATE_GOLDEN") != "" {
			require.NoError(t, os.WriteFile(golden, data, 0o600))
		}
		f, err := os.Open(golden)
		require.NoError(t, err)
		want, err := stdpng.Decode(f)
		require.NoError(t, err)
		require.NoError(t, f.Close())
		for y := range 450 {
			for x := range 560 {
				require.LessOrEqual(t, distance(want.At(x, y), img.At(x, y)), 6, "at %d, %d", x, y)
			}
		}
	}
}

func TestSizes(t *testing.T) {
	for _, c := range []struct {
		scale, w, h float64
		want        image.Point
	}{
		{0, 100, 50, image.Pt(200, 100)},
		{1, 100.2, 50, image.Pt(101, 50)},
		{1.5, 33, 33, image.Pt(50, 50)},
		{0.001, 100, 100, image.Pt(1, 1)},
		{2, 1, 3000, image.Pt(2, 6000)},
	} {
		data, img := paint(t, png.Backend{Scale: c.scale}, &render.Scene{Width: c.w, Height: c.h, Background: "#102030"})
		assert.Equal(t, c.want, img.Bounds().Size(), "%v", c)
		assert.Equal(t, color.RGBA{0x10, 0x20, 0x30, 255}, img.At(c.want.X-1, c.want.Y-1))
		assert.Less(t, len(data), 4000)
	}
}

func TestErrors(t *testing.T) {
	ctx := context.Background()
	require.ErrorContains(t, png.Backend{}.Paint(ctx, io.Discard, nil), "no scene")
	require.ErrorContains(t, png.Backend{}.Paint(ctx, io.Discard, &render.Scene{Height: 3}), "above 0")
	require.ErrorContains(t, png.Backend{Scale: -1}.Paint(ctx, io.Discard, scene()), "scale is -1")
	require.ErrorContains(t, png.Backend{Scale: math.NaN()}.Paint(ctx, io.Discard, scene()), "scale is NaN")
	require.ErrorContains(t, png.Backend{}.Paint(ctx, io.Discard, &render.Scene{Width: 9000, Height: 4000}), "lower the scale to 1.7 or less")
	require.ErrorContains(t, png.Backend{}.Paint(ctx, io.Discard, &render.Scene{Width: 200000, Height: 4}), "lower the scale to 0.32 or less")
	require.ErrorContains(t, png.Backend{Scale: 1000}.Paint(ctx, io.Discard, scene()), "lower the scale to 100 or less")
	for _, c := range []render.Color{"red", "#FFF", "#GGGGGG", `#00000"`} {
		require.ErrorContains(t, png.Backend{}.Paint(ctx, io.Discard, scene(&render.Rect{Fill: render.Fill{Color: c}})), "six-digit")
	}
	require.ErrorIs(t, png.Backend{}.Paint(ctx, failing{}, scene()), io.ErrClosedPipe)
	ended, cancel := context.WithCancel(ctx)
	cancel()
	require.ErrorIs(t, png.Backend{}.Paint(ended, io.Discard, scene()), context.Canceled)
	deep := &render.Group{}
	for range 500 {
		deep = &render.Group{Items: []render.Item{deep}}
	}
	require.ErrorContains(t, png.Backend{}.Paint(ctx, io.Discard, scene(deep)), "deep")
}

// The scale that the error names is one that works.
func TestNamedScaleWorks(t *testing.T) {
	if testing.Short() {
		t.Skip("paints 100 million pixels")
	}
	require.NoError(t, png.Backend{Scale: 1.7}.Paint(context.Background(), io.Discard, &render.Scene{Width: 9000, Height: 4000}))
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// Neither concurrent use nor the number of cores changes a byte.
func TestSameBytesEveryTime(t *testing.T) {
	s := specimen.Scene(theme.Dark)
	want, _ := paint(t, png.Backend{Scale: 1}, s)
	got := make([][]byte, 4)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() { got[i], _ = paint(t, png.Backend{Scale: 1}, s) })
	}
	wg.Wait()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	alone, _ := paint(t, png.Backend{Scale: 1}, s)
	for _, g := range append(got, alone) {
		assert.True(t, bytes.Equal(want, g))
	}
}

func TestHostileShapes(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	stroke := render.Stroke{Color: "#000000", Width: 3}
	dashes := render.Stroke{Color: "#000000", Width: 3, Dash: []float64{1e-9, 1e-9}, Round: true}
	var items []render.Item
	for _, v := range []float64{nan, inf, -inf, 1e300, -1e18, 0, 1e-300} {
		for _, s := range []render.Stroke{{}, stroke, dashes, {Color: "#00FF00", Width: v}, {Color: "#00FF00", Width: 1, Dash: []float64{v, 2}}} {
			items = append(items,
				&render.Rect{X: v, Y: 5, W: 10, H: 10, R: 3, Fill: render.Fill{Color: "#FF0000"}, Stroke: s},
				&render.Rect{X: 5, Y: 5, W: v, H: 10, R: v, Fill: render.Fill{Color: "#FF0000", Opacity: v}, Stroke: s},
				&render.Line{X1: 5, Y1: v, X2: v, Y2: 7, Stroke: s},
				&render.Circle{X: 9, Y: 9, R: v, Fill: render.Fill{Color: "#FF0000"}, Stroke: s},
				&render.Path{Segments: parts.Pen(nil).Line(v, 3).Curve(v, 1, 2, v, 4, 5).Close().Line(7, v), Fill: render.Fill{Color: "#FF0000"}, Stroke: s},
				&render.Path{Segments: parts.Pen(nil).Close().Move(3, 3).Line(3, 3), Stroke: s},
				&render.Text{X: 4, Y: 9, Text: "big ∅ 顧", Size: v, Color: "#000000"},
			)
		}
	}
	paint(t, png.Backend{}, scene(items...))
}

// Dashes of a level line stand where the pattern says.
func TestDashes(t *testing.T) {
	_, img := paint(t, png.Backend{Scale: 1}, scene(
		&render.Line{X1: 10, Y1: 20, X2: 70, Y2: 20, Stroke: render.Stroke{Color: "#000000", Width: 4, Dash: []float64{10, 5, 2}}}))
	dark := func(x int) bool { return distance(img.At(x, 20), color.Black) < 10 }
	// 10 on, 5 off, 2 on, 10 off, 5 on, 2 off, then again.
	for x := range 100 {
		at := (x - 10) % 34
		want := x >= 10 && x < 70 && (at < 10 || at >= 15 && at < 17 || at >= 27 && at < 32)
		assert.Equal(t, want, dark(x), "%d", x)
	}
}

func TestOpacity(t *testing.T) {
	_, img := paint(t, png.Backend{Scale: 1}, scene(
		&render.Rect{W: 100, H: 100, Fill: render.Fill{Color: "#000000"}},
		&render.Rect{X: 10, Y: 10, W: 20, H: 20, Fill: render.Fill{Color: "#FF8000", Opacity: 0.5}},
		&render.Circle{X: 60, Y: 60, R: 20, Fill: render.Fill{Color: "#FFFFFF", Opacity: 0.2}}))
	assert.LessOrEqual(t, distance(img.At(20, 20), color.RGBA{128, 64, 0, 255}), 1)
	assert.LessOrEqual(t, distance(img.At(60, 60), color.RGBA{51, 51, 51, 255}), 1)
}

// ink is where a text leaves marks.
func ink(img image.Image) (box image.Rectangle, count int) {
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if distance(img.At(x, y), color.White) > 40 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
				count++
			}
		}
	}
	return box, count
}

func TestTextStandsWhereItsAnchorSays(t *testing.T) {
	text := func(a render.Anchor, s string) image.Rectangle {
		_, img := paint(t, png.Backend{Scale: 4}, scene(&render.Text{X: 50, Y: 60, Text: s, Size: 12, Color: "#000000", Anchor: a}))
		box, count := ink(img)
		require.Positive(t, count)
		return box
	}
	start, middle, end := text(render.Start, "HIH"), text(render.Middle, "HIH"), text(render.End, "HIH")
	assert.InDelta(t, 200, start.Min.X, 6)
	assert.InDelta(t, 200, (middle.Min.X+middle.Max.X)/2, 2)
	assert.InDelta(t, 200, end.Max.X, 6)
	for _, box := range []image.Rectangle{start, middle, end} {
		assert.InDelta(t, 240, box.Max.Y, 1, "letters stand on the baseline")
		assert.InDelta(t, 240-12*4*0.688, box.Min.Y, 1.5, "as high as capitals are")
		assert.InDelta(t, start.Dx(), box.Dx(), 1)
	}
	assert.Equal(t, start, text(render.Start, "  HIH\n"), "white space at the ends takes no room")
	assert.Equal(t, text(render.Start, "H I"), text(render.Start, "H \t I"))
	assert.Less(t, float64(text(render.Start, "AVAVAV").Dx()), 4*fonts.Width("AVAVAV", 12, fonts.Regular)-8, "kerned")
	assert.Equal(t, text(render.Start, "é"), text(render.Start, "e\u0301"))
}

func TestMissing(t *testing.T) {
	text := func(s string) *render.Scene {
		return scene(&render.Group{Items: []render.Item{&render.Text{X: 5, Y: 60, Text: s, Size: 12, Color: "#000000"}}})
	}
	assert.Empty(t, png.Missing(nil))
	assert.Empty(t, png.Missing(text("Zażółć, Чекає, Ωμέγα, שלום, Đường, → ≠ −, a\u00adb, e\u0301")))
	assert.Equal(t, []rune("★✓客顧"), png.Missing(text("顧客 ★ ✓ 顧客")))
	// A mark stands for each character that a reader sees, never nothing.
	marks := func(s string) int {
		_, img := paint(t, png.Backend{}, text(s))
		_, count := ink(img)
		return count
	}
	one := marks("顧")
	assert.Greater(t, one, 40)
	assert.InDelta(t, 2*one, marks("顧客"), 8)
	assert.Equal(t, marks("👩"), marks("👩‍👩‍👧‍👦"), "a joined emoji is one")
	assert.Equal(t, marks("🏳"), marks("🇺🇦"), "so is a flag")
}
