package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/diff"
)

// comparison is the picture that diff draws as well; out is "" for none.
type comparison struct {
	out, theme string
	fonts      []string
	page       string // paper of a pdf or slide of a pptx, "" for none
}

// format is the ending of the picture.
func (c comparison) format() string {
	return strings.TrimPrefix(strings.ToLower(filepath.Ext(c.out)), ".")
}

// painted are the formats that paint views.
func painted() []string {
	return slices.DeleteFunc(formatNames(), func(name string) bool {
		return formats[slices.Index(formatNames(), name)].backend == nil
	})
}

// check refuses what cannot be drawn before anything is read.
func (c comparison) check(folders bool) error {
	if c.page != "" && (folders || c.format() != "pdf" && c.format() != "pptx") {
		return fail("leave it out, or end OUT in .pdf or .pptx", "--page is for pdf and pptx")
	}
	if err := isPaper(c.format(), c.page); err != nil {
		return err
	}
	known := slices.Contains(painted(), c.format())
	if folders && c.out != "" {
		if info, err := os.Stat(c.out); err == nil && !info.IsDir() || err != nil && known {
			return fail("name a folder for the pictures, such as changes", "-o %s is one file, and two folders may hold many journeys", c.out)
		}
		return nil
	}
	if c.out == "" || known {
		return nil
	}
	return fail("end OUT in ."+strings.Join(painted(), ", ."), "-o %s names no picture that diff draws", c.out)
}

// of is the picture of one map of a folder: an SVG below the folder of pictures,
// where the map is below its own.
func (c comparison) of(x judged) comparison {
	name := x.under
	if name == "" {
		name = filepath.Base(x.name)
	}
	c.out = filepath.Join(c.out, strings.TrimSuffix(name, ending)+".diff.svg")
	return c
}

// draw draws two maps in one picture.
func (a *app) draw(ctx context.Context, c comparison, was, is judged, changes *figures.Changes) error {
	if err := keep(c.out, append(registries(is.m), was.name, is.name)); err != nil {
		return err
	}
	style, err := a.style(ctx, renderFlags{theme: c.theme, fonts: c.fonts})
	if err != nil {
		return err
	}
	p := picture{format: c.format(), style: style}
	p = p.on(c.page)
	var b bytes.Buffer
	missing, err := p.paint(ctx, &b, diff.View{}, render.Input{
		Map: is.m, Figures: is.report, Other: &render.Input{Map: was.m, Figures: was.report}, Changes: changes,
	})
	if err != nil {
		return err
	}
	g := gallery{app: a, ownFonts: len(c.fonts) > 0}
	if err := g.tellMissing(source{name: c.out}, missing); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(c.out), 0o777); err != nil {
		return fail("look at the path and its permissions", "the folder of %s cannot be made: %w", c.out, cause(err))
	}
	return replace(c.out, b.Bytes())
}
