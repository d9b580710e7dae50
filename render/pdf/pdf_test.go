package pdf_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/internal/pdftext"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/internal/specimen"
	"github.com/seam-cx/seam/render/pdf"
	"github.com/seam-cx/seam/render/theme"
)

func paint(t *testing.T, b pdf.Backend, s *render.Scene) []byte {
	t.Helper()
	var file bytes.Buffer
	require.NoError(t, b.Paint(context.Background(), &file, s))
	return file.Bytes()
}

func read(t *testing.T, file []byte) *pdftext.Document {
	t.Helper()
	d, err := pdftext.Read(file)
	require.NoError(t, err)
	return d
}

// words is a scene of one text for each line.
func words(lines ...string) *render.Scene {
	s := &render.Scene{Width: 600, Height: 400, Title: "Words"}
	for i, l := range lines {
		s.Items = append(s.Items, &render.Text{X: 10, Y: float64(20 + 20*i), Text: l, Size: 12, Color: "#112233"})
	}
	return s
}

func TestTextReadsBack(t *testing.T) {
	lines := []string{
		"Compare packages (two \\ three) )(", "Порівняти тарифи, їжак і ґанок", "Объём и ёлка",
		"Zażółć gęślą jaźń", "Voilà: “quotes” – 46 % → done", "Ελληνικά",
	}
	s := words(lines...)
	s.Items = append(s.Items,
		&render.Text{X: 10, Y: 200, Text: "Bold", Bold: true, Size: 12, Color: "#112233"},
		&render.Text{X: 10, Y: 220, Text: "Italic", Italic: true, Size: 12, Color: "#112233"},
		&render.Text{X: 10, Y: 240, Text: "Both", Bold: true, Italic: true, Size: 12, Color: "#112233"},
		&render.Text{X: 10, Y: 260, Text: "ШЩќЍ", Size: 12, Color: "#112233"}) // holds bytes ( ) \ and CR
	d := read(t, paint(t, pdf.Backend{}, s))
	assert.Equal(t, append(slices.Clone(lines), "Bold", "Italic", "Both", "ШЩќЍ"), d.Pages[0].Texts)
	require.Len(t, d.Fonts, 4)
	for i, want := range []string{"", "-Bold", "-Italic", "-BoldItalic"} {
		assert.Condition(t, func() bool {
			return slices.ContainsFunc(d.Fonts, regexp.MustCompile(`^[A-Z]{6}\+LiberationSans`+want+`$`).MatchString)
		}, "face %d among %v", i, d.Fonts)
	}
}

func TestPlacesAndWhatIsNotShown(t *testing.T) {
	s := words()
	s.Items = []render.Item{
		&render.Text{X: 300, Y: 50, Text: "Middle", Size: 20, Color: "#000000", Anchor: render.Middle},
		&render.Text{X: 300, Y: 80, Text: "End", Size: 20, Color: "#000000", Anchor: render.End},
		&render.Text{X: 300, Y: 110, Text: "  soft\u00ADhyphen \t and\u200Bmore ", Size: 20, Color: "#000000"},
		&render.Text{X: 300, Y: 140, Text: "Cafe\u0301", Size: 20, Color: "#000000"},
		&render.Text{X: 300, Y: 170, Text: "no colour", Size: 20},
		&render.Text{X: 300, Y: 170, Text: "no size", Color: "#000000"},
		&render.Text{X: 300, Y: 170, Size: 20, Color: "#000000"},
	}
	p := read(t, paint(t, pdf.Backend{}, s)).Pages[0]
	assert.Equal(t, []string{"Middle", "End", "softhyphen andmore", "Café"}, p.Texts)
	assert.Equal(t, 450.0, p.Width, "600 pixels of 1/96 inch")
	assert.Equal(t, 300.0, p.Height)
	at := regexp.MustCompile(`BT ([\d.]+) ([\d.]+) Td`).FindAllStringSubmatch(p.Content, -1)
	require.Len(t, at, 4)
	assert.Equal(t, fmt.Sprintf("%.2f", 300-fonts.Width("Middle", 20, fonts.Regular)/2), at[0][1])
	assert.Equal(t, fmt.Sprintf("%.2f", 300-fonts.Width("End", 20, fonts.Regular)), at[1][1])
	assert.Equal(t, "250.00", at[0][2], "y runs upwards from the foot of a page of 300 points")
}

// Hebrew stands on the page as it is seen, from left to right; pdftotext, where it
// is there, reads it back as it was written.
func TestRightToLeft(t *testing.T) {
	file := paint(t, pdf.Backend{}, words("ממתינה 14 דקות", "at “להשוות” (−2.0)."))
	assert.Equal(t, []string{"תוקד 14 הניתממ", "at “תוושהל” (−2.0)."}, read(t, file).Pages[0].Texts)
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		return
	}
	use := exec.CommandContext(t.Context(), tool, "-enc", "UTF-8", "-", "-")
	use.Stdin = bytes.NewReader(file)
	out, err := use.Output()
	require.NoError(t, err)
	got := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || r == ' ' {
			return -1
		}
		return r
	}, string(out))
	assert.Contains(t, got, "ממתינה14דקות", "but for spaces, which it guesses")
	assert.Contains(t, got, "להשוות")
}

func TestWhatTheFontLacks(t *testing.T) {
	s := words("Buy 茶 or ☕ now", "plain", "👩‍👩‍👧")
	assert.Equal(t, []rune("\u200D☕茶👧👩")[1:], pdf.Missing(s))
	assert.Nil(t, pdf.Missing(nil))
	p := read(t, paint(t, pdf.Backend{}, s)).Pages[0]
	assert.Equal(t, []string{"Buy ", "茶", " or ", "☕", " now", "plain", "👩‍👩‍👧"}, p.Texts)
	assert.Equal(t, 3, strings.Count(p.Content, "EMC"))
	assert.Contains(t, p.Content, "/GS", "frames are lighter than letters")
}

func TestShapes(t *testing.T) {
	dashed := render.Stroke{Color: "#FF0000", Width: 3, Dash: []float64{4, 2}, Round: true}
	for name, c := range map[string]struct {
		item render.Item
		want []string
	}{
		"rectangle":      {&render.Rect{X: 10, Y: 20, W: 30, H: 40, Fill: render.Fill{Color: "#00FF00"}}, []string{"0 1 0 rg", "10 240 30 40 re\nf"}},
		"round":          {&render.Rect{X: 10, Y: 20, W: 30, H: 40, R: 99, Fill: render.Fill{Color: "#00FF00"}}, []string{"25 280 m 25 280 l ", "h\nf"}},
		"filled and run": {&render.Circle{X: 50, Y: 60, R: 10, Fill: render.Fill{Color: "#00FF00"}, Stroke: dashed}, []string{"60 240 m ", "1 0 0 RG", "3 w", "1 J 1 j", "[4 2 ] 0 d", "h\nB"}},
		"line":           {&render.Line{X1: 1, Y1: 2.344, X2: 3, Y2: -4, Stroke: dashed}, []string{"1 297.66 m 3 304 l S"}},
		"path":           {&render.Path{Segments: []render.Segment{{Kind: render.LineTo, X: 5, Y: 6}, {Kind: render.CurveTo, X1: 1, Y1: 2, X2: 3, Y2: 4, X: 5, Y: 6}, {Kind: render.Close}}, Fill: render.Fill{Color: "#000001"}}, []string{"0 300 m 5 294 l 1 298 3 296 5 294 c h f"}},
		"opacity":        {&render.Rect{W: 5, H: 5, Fill: render.Fill{Color: "#00FF00", Opacity: 0.25}, Stroke: render.Stroke{Color: "#00FF00", Width: 2}}, []string{"/GS1 gs\n0 295 5 5 re\nf\n/GS2 gs", "re\nS"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := &render.Scene{Width: 400, Height: 400, Items: []render.Item{c.item}}
			content := read(t, paint(t, pdf.Backend{}, s)).Pages[0].Content
			for _, w := range c.want {
				assert.Contains(t, content, w)
			}
		})
	}
}

func TestLinksAndMetadata(t *testing.T) {
	box := func(x float64) []render.Item { return []render.Item{&render.Rect{X: x, Y: 10, W: 20, H: 10}} }
	s := words("a")
	s.Title, s.Desc, s.Lang = "Замовити (чай)", "Три з п’яти", "uk"
	s.Items = append(s.Items,
		&render.Group{Link: "https://example.org/ї (1)", Title: "t", Items: box(10)},
		&render.Group{Link: "javascript:alert(1)", Items: box(40)},
		&render.Group{Link: "#tp-a", Items: box(70)},
		&render.Group{Link: "mailto:a@example.org", Items: []render.Item{&render.Group{}}},
		&render.Group{Link: "other.pdf", Items: box(100)})
	file := paint(t, pdf.Backend{}, s)
	d := read(t, file)
	assert.Equal(t, "Замовити (чай)", d.Title)
	assert.Equal(t, "Три з п’яти", d.Subject)
	assert.Equal(t, "uk", d.Lang)
	assert.Equal(t, []string{"https://example.org/%D1%97%20%281%29", "other.pdf"}, d.Pages[0].Links)
	assert.Contains(t, string(file), "/Rect [7.50 292.50 22.50 285.00]")
	assert.Contains(t, string(file), "(D:20000101000000)")
}

// Readers show the title of a file, and its pages by the names of their parts.
func TestContents(t *testing.T) {
	headed := func(y float64, names ...string) *render.Scene {
		s := &render.Scene{Width: 700, Height: 400, Title: "Tea & <more>", Desc: "All of it", Lang: "en"}
		for i, name := range names {
			s.Items = append(s.Items, &render.Group{Items: []render.Item{&render.Group{ID: "stage-" + name, Part: name, Items: []render.Item{
				&render.Rect{X: 10, Y: 20 + y*float64(i), W: 50, H: 20, Fill: render.Fill{Color: "#112233"}},
			}}}})
		}
		return s
	}
	marks := func(file []byte) (names []string) {
		for _, m := range regexp.MustCompile(`(?s)<</Title \((.*?)\)\n/Parent`).FindAllSubmatch(file, -1) {
			names = append(names, strings.NewReplacer("\x00", "", "\xfe\xff", "", "\\", "").Replace(string(m[1])))
		}
		return names
	}
	var file bytes.Buffer
	scenes := []*render.Scene{headed(0, "Choose", "Buy"), headed(0, "Use"), headed(0), headed(9, "a", "b", "c", "d", "e")}
	scenes[1].Height = 200
	require.NoError(t, pdf.Backend{}.Bind(t.Context(), &file, scenes))
	read(t, file.Bytes())
	found := marks(file.Bytes())
	require.Len(t, found, 4)
	assert.Regexp(t, "^1  Choose .+ Buy$", found[0])
	assert.Equal(t, "2  Use", found[1])
	assert.Equal(t, "3  Tea & <more>", found[2])
	assert.Regexp(t, "^4  a .+ b .+ c .+ d .+", found[3])
	assert.NotContains(t, found[3], "e")
	assert.Contains(t, file.String(), "/ViewerPreferences <</DisplayDocTitle true>>")
	assert.Contains(t, file.String(), "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Tea &amp; &lt;more&gt;</rdf:li>")
	// Pages with the same parts at their top stand under one bookmark.
	file.Reset()
	lane := func(name string) *render.Scene {
		s := headed(0, "Choose", "Buy")
		s.Items = append(s.Items, &render.Group{ID: "lane", Part: name, Items: []render.Item{
			&render.Rect{X: 10, Y: 80, W: 600, H: 90, Fill: render.Fill{Color: "#112233"}},
		}})
		return s
	}
	require.NoError(t, pdf.Backend{}.Bind(t.Context(), &file, []*render.Scene{lane("Steps"), lane("Emotion"), headed(0, "Use"), headed(0, "Use")}))
	tree := regexp.MustCompile(`(?s)<</Title \(([^)]*)\)\n/Parent (\d+) 0 R`).FindAllStringSubmatch(file.String(), -1)
	require.Len(t, tree, 6)
	clean := strings.NewReplacer("\x00", "", "\xfe\xff", "", "\xb7", "·")
	for i, want := range []string{"Choose · Buy", "1  Steps", "2  Emotion", "Use", "3  Use", "4  Use"} {
		assert.Equal(t, want, clean.Replace(tree[i][1]))
	}
	assert.Equal(t, tree[1][2], tree[2][2])
	assert.NotEqual(t, tree[0][2], tree[1][2], "pages stand under what they have in common")
	assert.NotEqual(t, tree[1][2], tree[4][2])
	// Of a single page, parts that stand below one another.
	assert.Empty(t, marks(paint(t, pdf.Backend{}, headed(0, "Choose", "Buy"))))
	one := paint(t, pdf.Backend{}, headed(100, "Choose", "Buy"))
	assert.Equal(t, []string{"Choose", "Buy"}, marks(one))
	assert.Contains(t, string(one), "/XYZ 0 285.00", "300 points less 20 pixels")
	assert.Contains(t, string(one), "/XYZ 0 210.00", "and 100 more")
}

func TestPaper(t *testing.T) {
	wide := words("left")
	wide.Width = 3000
	wide.Items = append(wide.Items, &render.Text{X: 2900, Y: 380, Text: "right", Size: 12, Color: "#000000"})

	d := read(t, paint(t, pdf.Backend{Paper: pdf.A4}, wide))
	require.Len(t, d.Pages, 2)
	for _, p := range d.Pages {
		assert.InDelta(t, 841.89, p.Width, 0.001)
		assert.InDelta(t, 595.28, p.Height, 0.001)
	}
	assert.Equal(t, []string{"1 / 2", "Words", "left"}, d.Pages[0].Texts, "what is on another page is not hidden on this one")
	assert.Equal(t, []string{"2 / 2", "Words", "right"}, d.Pages[1].Texts)

	d = read(t, paint(t, pdf.Backend{Paper: pdf.A4, Fit: pdf.FitPage}, wide))
	require.Len(t, d.Pages, 1)
	assert.Equal(t, []string{"Words", "left", "right"}, d.Pages[0].Texts)
	assert.Contains(t, d.Pages[0].Content, "q\n0.26173 0 0 0.26173 28.35 ", "785.19 points for 3000 pixels")

	d = read(t, paint(t, pdf.Backend{Paper: pdf.A4.Portrait()}, words("a")))
	require.Len(t, d.Pages, 1)
	assert.InDelta(t, 595.28, d.Pages[0].Width, 0.001)

	var file bytes.Buffer
	require.NoError(t, pdf.Backend{Paper: pdf.A3, Fit: pdf.FitPage}.Bind(context.Background(), &file, []*render.Scene{words("one"), words("two"), wide}))
	d = read(t, file.Bytes())
	require.Len(t, d.Pages, 3)
	assert.Equal(t, []string{"2 / 3", "Words", "two"}, d.Pages[1].Texts)
	var places []string
	for _, p := range d.Pages {
		places = append(places, regexp.MustCompile(`q\n(\S+) 0 0 \S+ (\S+) `).FindString(p.Content))
	}
	assert.Equal(t, []string{"q\n0.5 0 0 0.5 28.35 ", "q\n0.5 0 0 0.5 28.35 ", "q\n0.37795 0 0 0.37795 28.35 "}, places,
		"one scale and one left edge, except what fits only at less")
	file.Reset()
	require.NoError(t, pdf.Backend{Paper: pdf.A3}.Bind(context.Background(), &file, []*render.Scene{words("one"), wide}))
	d = read(t, file.Bytes())
	require.Len(t, d.Pages, 3, "what fits only at less is cut")
	for i, number := range []string{"1 / 2", "2.1 / 2", "2.2 / 2"} {
		assert.Equal(t, number, d.Pages[i].Texts[0], "pages are counted as scenes count themselves")
	}
	file.Reset()
	require.NoError(t, pdf.Backend{}.Bind(context.Background(), &file, []*render.Scene{words("one"), wide}))
	d = read(t, file.Bytes())
	require.Len(t, d.Pages, 2)
	assert.Equal(t, 2250.0, d.Pages[1].Width)
}

// TestTilesHoldEverything cuts a sheet of numbers and finds each of them whole
// or in two tiles.
func TestTilesHoldEverything(t *testing.T) {
	s := &render.Scene{Width: 5000, Height: 4000, Title: "Numbers"}
	n := 0
	for y := 20.0; y < s.Height; y += 97 {
		for x := 5.0; x < s.Width-60; x += 103 {
			s.Items = append(s.Items, &render.Text{X: x, Y: y, Text: fmt.Sprintf("n%d", n), Size: 12, Color: "#000000"})
			n++
		}
	}
	for _, name := range pdf.PaperNames() {
		paper, ok := pdf.PaperByName(name)
		require.True(t, ok, name)
		room := paper.Room()
		d := read(t, paint(t, pdf.Backend{Paper: paper}, s))
		assert.LessOrEqual(t, len(d.Pages), int((s.Width/room.Width*1.05+1)*(s.Height/room.Height*1.05+1)), name)
		seen := map[string]int{}
		for _, line := range strings.Fields(d.Text()) {
			seen[line]++
		}
		for i := range n {
			if k := seen[fmt.Sprintf("n%d", i)]; k < 1 || k > 4 {
				t.Fatalf("%s: n%d stands on %d pages", name, i, k)
			}
		}
	}
	_, ok := pdf.PaperByName("A9")
	assert.False(t, ok)
}

func TestFootFits(t *testing.T) {
	s := words("a")
	s.Title = strings.Repeat("Ordering a router ", 30)
	texts := read(t, paint(t, pdf.Backend{Paper: pdf.A4}, s)).Pages[0].Texts
	require.True(t, strings.HasSuffix(texts[0], " …"), texts[0])
	assert.LessOrEqual(t, fonts.Width(texts[0], 8, fonts.Regular), 785.0)
}

func TestRefuses(t *testing.T) {
	bad := words("a")
	bad.Items = append(bad.Items, &render.Rect{W: 1, H: 1, Fill: render.Fill{Color: "red"}})
	deep := []render.Item{&render.Rect{}}
	for range 300 {
		deep = []render.Item{&render.Group{Items: deep}}
	}
	for want, c := range map[string]struct {
		b pdf.Backend
		s *render.Scene
	}{
		`pdf: there is no scene to paint`:                                                                {pdf.Backend{}, nil},
		`pdf: the picture is 0 by 0: both need to be above 0`:                                            {pdf.Backend{}, &render.Scene{}},
		`pdf: colour "red" is no six-digit hex colour such as #1E3A5F`:                                   {pdf.Backend{}, bad},
		`pdf: groups lie more than 200 deep`:                                                             {pdf.Backend{}, &render.Scene{Width: 9, Height: 9, Items: deep}},
		`pdf: the paper is 20 by 20 points: it needs room for margins of 10 mm and 14400 points at most`: {pdf.Backend{Paper: pdf.Paper{Width: 20, Height: 20}}, words("a")},
	} {
		err := c.b.Paint(context.Background(), &bytes.Buffer{}, c.s)
		assert.EqualError(t, err, want)
	}
	vast := &render.Scene{Width: 1e6, Height: 1e6}
	assert.ErrorContains(t, pdf.Backend{Paper: pdf.A4}.Paint(context.Background(), &bytes.Buffer{}, vast), "more than 1000 pages")
	assert.InDelta(t, 14400, read(t, paint(t, pdf.Backend{}, vast)).Pages[0].Width, 0.01)
	assert.Error(t, pdf.Backend{}.Bind(context.Background(), &bytes.Buffer{}, nil))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	assert.ErrorIs(t, pdf.Backend{}.Paint(ctx, &bytes.Buffer{}, words("a")), context.Canceled)
	full := errors.New("full")
	assert.ErrorIs(t, pdf.Backend{}.Paint(context.Background(), failing{full}, words("a")), full)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// TestSameBytes paints at the same time, many times, and looks whether the
// library left the fonts as they were.
func TestSameBytes(t *testing.T) {
	before := sha256.Sum256(fonts.Bytes(fonts.Bold))
	s := specimen.Scene(theme.Light)
	want := paint(t, pdf.Backend{Paper: pdf.A4}, s)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			var file bytes.Buffer
			assert.NoError(t, pdf.Backend{Paper: pdf.A4}.Paint(context.Background(), &file, s))
			assert.True(t, bytes.Equal(want, file.Bytes()))
		})
	}
	wg.Wait()
	assert.Equal(t, before, sha256.Sum256(fonts.Bytes(fonts.Bold)))
}

// TestGolden compares what stands on the pages of sample maps and the specimen:
// the hash of the operators, before compression, and the texts.
func TestGolden(t *testing.T) {
	style := theme.Light
	for _, name := range []string{"specimen", "home-broadband", "zvorotnyi-zviazok", "tablica-producenta"} {
		t.Run(name, func(t *testing.T) {
			scene := specimen.Scene(style)
			if name != "specimen" {
				m, err := journey.Load(context.Background(), filepath.Join("..", "..", "examples", "maps", name+".journey.yaml"))
				require.NoError(t, err)
				scene, err = grid.View{}.Draw(context.Background(), render.Input{Map: m, Figures: sample.Figures(m)}, style)
				require.NoError(t, err)
			}
			file := paint(t, pdf.Backend{}, scene)
			d := read(t, file)
			got := fmt.Sprintf("%x\n%s\n%s\n%v\n\n%s", sha256.Sum256([]byte(d.Pages[0].Content)), d.Title, d.Lang, d.Fonts, d.Text())
			golden := filepath.Join("testdata", name+".txt")
			if os.Getenv("UPDATE_GOLDEN") != "" {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err, "UPDATE_GOLDEN=1 writes it")
			assert.Equal(t, string(want), got, "if the change is meant, look at the picture and renew with UPDATE_GOLDEN=1")
		})
	}
}
