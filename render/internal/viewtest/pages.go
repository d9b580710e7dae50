package viewtest

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/pdf"
	"github.com/seam-cx/seam/render/theme"
)

// Papers are those that pages are tried on.
func Papers() map[string]render.Paper {
	return map[string]render.Paper{
		"A4": pdf.A4.Room(), "A4-portrait": pdf.A4.Portrait().Room(), "A3": pdf.A3.Room(), "A0": pdf.A0.Room(),
	}
}

// Pages draws the pages of a paper.
func (s Suite) Pages(t testing.TB, in render.Input, style render.Style, paper render.Paper) []*render.Scene {
	t.Helper()
	pager, ok := s.View.(render.Pager)
	if !ok {
		t.Fatalf("%T makes no pages", s.View)
	}
	scenes, err := pager.Pages(context.Background(), in, style, paper)
	must(t, err)
	if len(scenes) == 0 {
		t.Fatal("there are no pages")
	}
	return scenes
}

// PagesAreWhole holds for generated maps and every paper that each page can be
// read and is no wider than the paper, that each touchpoint stands on exactly one
// page, below its stage, and that each page says which it is. SEAM_LONG tries many
// more maps.
func (s Suite) PagesAreWhole(t *testing.T) {
	t.Helper()
	for seed := range seeds(9, 300) {
		names := []string{"A4", "A4-portrait", "A3", "A0"}
		name := names[int(seed/9+seed)%4] // each size on each
		t.Run(seedName(seed)+"-"+name, func(t *testing.T) {
			t.Parallel()
			style := look(seed)
			s.pagesAreWhole(t, s.Generated(t, seed), style, Papers()[name])
		})
	}
}

// PagesOfExamples is PagesAreWhole for the maps that come with seam.
func (s Suite) PagesOfExamples(t *testing.T) {
	t.Helper()
	for i, name := range []string{"home-broadband", "domashniy-internet", "garantiynyy-remont", "tablica-producenta"} {
		in := s.Example(t, name)
		for _, paper := range []string{"A4", "A4-portrait"} {
			s.pagesAreWhole(t, in, styles[i], Papers()[paper])
		}
	}
}

func (s Suite) pagesAreWhole(t *testing.T, in render.Input, style render.Style, paper render.Paper) {
	t.Helper()
	scenes := s.Pages(t, in, style, paper)
	seen := map[string]int{}
	for i, scene := range scenes {
		s.Readable(t, scene, style)
		ids := map[string]bool{}
		for _, g := range Groups(scene.Items, "") {
			if g.ID != "" && ids[g.ID] {
				t.Errorf("page %d has two groups %q", i+1, g.ID)
			}
			ids[g.ID] = true
		}
		cards := TouchpointsOf(scene)
		if len(cards) > 1 && scene.Width > paper.Width+1e-6 {
			t.Errorf("page %d is %v wide, and the paper %v", i+1, scene.Width, paper.Width)
		}
		for _, id := range cards {
			seen[id]++
		}
		for k := range in.Map.Stages {
			st := &in.Map.Stages[k]
			for m := range st.Touchpoints {
				if slices.Contains(cards, st.Touchpoints[m].ID) && !slices.ContainsFunc(Groups(scene.Items, "stage-"), func(g *render.Group) bool {
					return band.ReplaceAllString(g.ID, "") == band.ReplaceAllString("stage-"+st.ID, "")
				}) {
					t.Errorf("page %d has %s without its stage", i+1, st.Touchpoints[m].ID)
				}
			}
		}
		if over := strings.Join(Texts(scene.Items), "\n"); len(scenes) > 1 && !numbered(over, i+1, len(scenes)) {
			t.Errorf("page %d of %d does not say so", i+1, len(scenes))
		}
	}
	for i := range in.Map.Stages {
		for k := range in.Map.Stages[i].Touchpoints {
			if id := in.Map.Stages[i].Touchpoints[k].ID; seen[id] != 1 {
				t.Errorf("%s stands on %d pages", id, seen[id])
			}
		}
	}
}

// numbered tells whether a text has the number of a page and the count of them in
// any language.
func numbered(text string, at, of int) bool {
	a, b := strconv.Itoa(at), strconv.Itoa(of)
	for _, line := range strings.Split(text, "\n") {
		for _, words := range []string{"page " + a + " of " + b, "сторінка " + a + " з " + b, "страница " + a + " из " + b, "strona " + a + " z " + b} {
			if strings.HasSuffix(line, words) {
				return true
			}
		}
	}
	return false
}

// Bands holds that a view whose width is bounded draws every touchpoint once, in
// that width, and can be read.
func (s Suite) Bands(t *testing.T) {
	t.Helper()
	for seed := range seeds(9, 90) {
		in := s.Generated(t, seed)
		scene, err := s.Narrow(1300).Draw(context.Background(), in, look(seed))
		must(t, err)
		s.Readable(t, scene, look(seed))
		n := 0
		for i := range in.Map.Stages {
			n += len(in.Map.Stages[i].Touchpoints)
		}
		if got := len(TouchpointsOf(scene)); got != n {
			t.Errorf("seed %d: %d of %d touchpoints stand in bands", seed, got, n)
		}
	}
	in := s.Example(t, "home-broadband")
	whole := s.Draw(t, in, theme.Light)
	scene, err := s.Narrow(1300).Draw(context.Background(), in, theme.Light)
	must(t, err)
	if scene.Width > 1300 || scene.Height < 1.5*whole.Height {
		t.Errorf("the bands are %v by %v, the whole is %v by %v", scene.Width, scene.Height, whole.Width, whole.Height)
	}
}

// TouchpointsOf are the ids of the touchpoints that have cards in a picture, each
// once.
func TouchpointsOf(s *render.Scene) []string {
	var out []string
	for _, g := range Groups(s.Items, "tp-") {
		id := strings.TrimPrefix(g.ID, "tp-")
		if !slices.ContainsFunc(out, func(o string) bool { return id == o || strings.HasPrefix(id, o+"-") }) {
			out = append(out, id)
		}
	}
	return out
}

// LanesRepeat holds that each page with touchpoints has the lanes of the whole
// picture with what they are called.
func (s Suite) LanesRepeat(t *testing.T, name string) {
	t.Helper()
	in := s.Example(t, name)
	lanes := func(scene *render.Scene) []string {
		var out []string
		for _, g := range Groups(scene.Items, "lane-") {
			out = append(out, band.ReplaceAllString(g.ID, "")+": "+strings.Join(Texts(g.Items), " "))
		}
		return out
	}
	want := lanes(s.Draw(t, in, theme.Light))
	if len(want) < 2 {
		t.Fatalf("the picture has the lanes %v", want)
	}
	scenes := s.Pages(t, in, theme.Light, Papers()["A4"])
	drawn := 0
	for i, scene := range scenes {
		if len(TouchpointsOf(scene)) == 0 {
			continue
		}
		drawn++
		got := lanes(scene)
		for len(got) >= len(want) && slices.Equal(got[:len(want)], want) { // band by band
			got = got[len(want):]
		}
		if len(got) > 0 {
			t.Errorf("page %d has the lanes %v, the whole has %v", i+1, lanes(scene), want)
		}
	}
	if drawn < 2 {
		t.Errorf("%s is not broken into pages", name)
	}
}

var (
	band = regexp.MustCompile(`-[0-9]$`)
	to   = regexp.MustCompile(`(?:^|\s)to steps? ([0-9, –]+)$`)
	from = regexp.MustCompile(`(?:^|\s)from steps? ([0-9, –]+)$`)
)

// WaysGoOn holds for generated maps that each way between touchpoints on two pages
// is named on both of them.
func (s Suite) WaysGoOn(t *testing.T) {
	t.Helper()
	ways := 0
	for seed := uint64(0); seed < seeds(24, 200); seed += 4 { // those that have no figures
		in := s.Generated(t, seed)
		style := theme.Light
		style.Lang = "en"
		scenes := s.Pages(t, in, style, Papers()["A4"])
		page := map[string]int{}
		for i, scene := range scenes {
			for _, id := range TouchpointsOf(scene) {
				page[id] = i
			}
		}
		g := in.Map.Graph()
		all := g.Encounters()
		for _, e := range all {
			for _, way := range g.Out(e.Index) {
				if way.To < 0 || !(way.P*e.Share > 0) {
					continue
				}
				a, b := e.Touchpoint.ID, all[way.To].Touchpoint.ID
				if page[a] == page[b] { // where bands may part them
					continue
				}
				ways++
				if !names(scenes[page[a]], to, g.Position(b)+1) {
					t.Errorf("seed %d: page %d does not say that %s goes on to step %d", seed, page[a]+1, a, g.Position(b)+1)
				}
				if !names(scenes[page[b]], from, g.Position(a)+1) {
					t.Errorf("seed %d: page %d does not say that %s is reached from step %d", seed, page[b]+1, b, g.Position(a)+1)
				}
			}
		}
	}
	if ways < 20 {
		t.Errorf("only %d ways lead to other pages", ways)
	}
}

// names tells whether a picture names a step in a mark.
func names(s *render.Scene, mark *regexp.Regexp, step int) bool {
	for _, text := range Texts(s.Items) {
		found := mark.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		for _, part := range strings.Split(found[1], ", ") {
			low, high, isRange := strings.Cut(part, "–")
			a, _ := strconv.Atoi(low)
			b := a
			if isRange {
				b, _ = strconv.Atoi(high)
			}
			if a <= step && step <= b {
				return true
			}
		}
	}
	return false
}
