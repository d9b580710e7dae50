package cli

import (
	"bytes"
	"context"
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
func (c comparison) check() error {
	if c.page != "" && c.format() != "pdf" && c.format() != "pptx" {
		return fail("leave it out, or end OUT in .pdf or .pptx", "--page is for pdf and pptx")
	}
	if err := isPaper(c.format(), c.page); err != nil {
		return err
	}
	if c.out == "" || slices.Contains(painted(), c.format()) {
		return nil
	}
	return fail("end OUT in ."+strings.Join(painted(), ", ."), "-o %s names no picture that diff draws", c.out)
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
	return replace(c.out, b.Bytes())
}
