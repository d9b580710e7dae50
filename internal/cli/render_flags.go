package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seam-cx/seam/render/pdf"
)

// decide settles what the flags leave open, and refuses what does not go
// together.
func (r *renderFlags) decide(path string, folder bool) error {
	if r.out == "" {
		return fail("write seam render "+path+" -o "+suggestOut(path, folder), "render needs -o OUT, the picture to write")
	}
	info, err := os.Stat(r.out)
	isFolder := err == nil && info.IsDir()
	r.all = folder || isFolder || strings.HasSuffix(r.out, "/") || strings.HasSuffix(r.out, string(filepath.Separator))
	switch {
	case r.out == "-" && folder:
		return fail("name a folder: -o pictures", "%s holds several maps, which do not fit one output", path)
	case r.out == "-" && r.format.value == "":
		return fail("add --format, with "+list(formatNames()), "-o - does not say what to write")
	case folder && !isFolder && (err == nil || r.ending() != ""):
		return fail("name a folder: -o pictures", "%s is a folder of maps and needs a folder for its pictures, not %s", path, r.out)
	case r.all:
		if r.format.value == "" {
			r.format.value = formatNames()[0]
		}
	case r.out != "-":
		if err := r.byEnding(); err != nil {
			return err
		}
	}
	if err := r.part.together(folder); err != nil {
		return err
	}
	return r.together()
}

func suggestOut(path string, folder bool) string {
	if folder {
		return "pictures"
	}
	if path == "-" {
		return "journey." + formatNames()[0]
	}
	return strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), ".yaml"), ".journey") + "." + formatNames()[0]
}

// ending is the format that the ending of OUT names, or "".
func (r *renderFlags) ending() string {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(r.out), "."))
	if slices.Contains(formatNames(), ext) {
		return ext
	}
	return ""
}

// byEnding takes the format from the ending of OUT.
func (r *renderFlags) byEnding() error {
	if err := keep(r.out, nil); err != nil {
		return err
	}
	ext := filepath.Ext(r.out)
	switch ending := r.ending(); {
	case ending != "" && r.format.value != "" && ending != r.format.value:
		return fail("leave --format out, or change the ending", "%s ends in %s, but --format is %s", r.out, ext, r.format.value)
	case ending != "":
		r.format.value = ending
	case r.format.value == "" && ext == "":
		return fail("end it in "+list(endings())+", or add --format", "%s does not say what to write", r.out)
	case r.format.value == "":
		return fail("end it in "+list(endings()), "there is no picture format %q", strings.TrimPrefix(ext, "."))
	}
	return nil
}

// Between these --width makes sense.
const leastWidth, mostWidth = 480, 100000

func first(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

func endings() []string {
	names := formatNames()
	for i := range names {
		names[i] = "." + names[i]
	}
	return names
}

// together refuses flags that would have no effect.
func (r *renderFlags) together() error {
	for _, refuse := range []func() error{r.look, r.paper, r.shown} {
		if err := refuse(); err != nil {
			return err
		}
	}
	return nil
}

// look refuses what the format cannot look like.
func (r *renderFlags) look() error {
	exported := exported(r.format.value)
	switch {
	case r.text.value == "paths" && r.format.value != "svg":
		return fail("leave it out", "--text=paths is for svg, not for %s", r.format.value)
	case r.said("scale") && r.format.value != "png":
		return fail("leave it out", "--scale is for png, not for %s", r.format.value)
	case r.said("scale") && !(r.scale > 0 && r.scale <= 100):
		return fail("write a number such as 1 or 2", "--scale cannot be %v", r.scale)
	case len(r.fonts) > 0 && exported:
		return fail("leave it out", "--font is for pictures, not for %s", r.format.value)
	case r.prefix != "" && r.format.value == "html":
		return fail("leave it out", "--prefix is for pictures that share a page, and html is a page of its own")
	case r.said("prefix") && !slices.Contains(idFormats, r.format.value):
		return fail("leave it out, or end OUT in ."+strings.Join(idFormats, ", ."), "--prefix stands before ids, and %s has none", r.format.value)
	case r.said("theme") && r.format.value == "xlsx":
		return fail("leave it out", "--theme is for pictures, not for xlsx")
	}
	return nil
}

// idFormats are those that name what they draw.
var idFormats = []string{"svg", "pptx", "dot"}

// paper refuses what has no pages.
func (r *renderFlags) paper() error {
	switch {
	case r.page.value != "" && r.format.value != "pdf" && r.format.value != "pptx":
		return fail("leave it out, or end OUT in .pdf or .pptx", "--page is for pdf and pptx, not for %s", r.format.value)
	case r.said("fit") && r.page.value == "":
		return fail("add --page, such as --page A4", "--fit needs a paper to fit")
	case r.perStage && r.format.value != "pdf" && r.format.value != "pptx":
		return fail("leave it out, or end OUT in .pdf or .pptx", "--per-stage is for pdf and pptx, not for %s", r.format.value)
	case r.perStage && len(r.part.stages)+len(r.part.channels)+len(r.part.personas) > 0:
		return fail("leave one of them out", "--per-stage draws the whole journey, stage by stage, and --stage, --channel and --persona a part of it")
	}
	return isPaper(r.format.value, r.page.value)
}

// isPaper refuses sizes of slides for a pdf.
func isPaper(format, page string) error {
	if format == "pdf" && page != "" && !slices.Contains(pdf.PaperNames(), page) {
		return fail("name a paper such as A4, or end OUT in .pptx", "--page %s is for slides, not for pdf", page)
	}
	return nil
}

// shown refuses what the picture would not show.
func (r *renderFlags) shown() error {
	exported := exported(r.format.value)
	grid := !exported && r.view.value == "grid"
	switch {
	case r.format.value == "xlsx" && r.said("view"):
		return fail("leave --view out", "xlsx holds tables and no picture")
	case exported && r.said("view") && r.view.value != "network":
		return fail("leave --view out", "%s holds the network of the journey and no %s", r.format.value, r.view.value)
	case r.said("width") && (exported || !slices.Contains(banded, r.view.value)):
		return fail("leave it out, or draw --view grid", "--width is for %s", list(banded))
	case r.said("width") && !(r.width >= leastWidth && r.width <= mostWidth):
		return fail(fmt.Sprintf("write a number from %d to %d, such as 1600", leastWidth, mostWidth), "--width cannot be %v", r.width)
	case r.said("lanes") && !grid && r.format.value != "html":
		return fail("leave it out, or draw --view grid", "--lanes is for the grid")
	case r.part.with != "" && !grid && r.format.value != "html":
		return fail("leave it out, draw --view grid, or end OUT in .html", "--with is for the grid")
	}
	r.part.onGrid = grid || r.format.value == "html"
	return nil
}
