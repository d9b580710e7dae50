package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/bounded"
	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
)

// style is how pictures look, as the flags say.
func (a *app) style(ctx context.Context, r renderFlags) (render.Style, error) {
	style, err := a.themed(ctx, r.theme)
	if err != nil {
		return style, err
	}
	style.Lang, style.Prefix = a.common.lang, r.prefix
	if len(r.fonts) == 0 {
		return style, nil
	}
	// The fonts of a theme come first: these give what they lack.
	files := slices.Clone(style.Fonts.Files())
	for _, name := range r.fonts {
		f, err := readFont(name)
		if err != nil {
			return style, err
		}
		files = append(files, f)
	}
	style.Fonts = fonts.NewSet(files...)
	return style, nil
}

// themed is the theme of that name, or that in the file of that name.
func (a *app) themed(ctx context.Context, name string) (render.Style, error) {
	if name == "" || slices.Contains(theme.Names(), name) {
		return theme.ByName(name)
	}
	if !isThemeFile(name) {
		return render.Style{}, unknownTheme(name)
	}
	style, err := theme.Load(ctx, name)
	var d *diag.Error
	if !errors.As(err, &d) {
		return style, err
	}
	if err := a.printer(a.sys.Err).Print(a.sys.Err, d.Diagnostics); err != nil {
		return style, err
	}
	return style, fail("mend what is listed above", "the theme %s cannot be used", name)
}

// isThemeFile tells a path from a misspelt name.
func isThemeFile(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml":
		return true
	}
	info, err := os.Stat(name)
	return err == nil && !info.IsDir() || strings.ContainsAny(name, `/\`)
}

func unknownTheme(name string) error {
	words := theme.Names()
	next := "choose " + list(words) + ", or name a theme file, such as brand.yaml"
	if near := diag.DidYouMean(name, words); near != "" {
		return fail("write "+near+"; there is "+list(words)+", or name a theme file", "there is no theme %q; did you mean %s?", name, near)
	}
	return fail(next, "there is no theme %q", name)
}

// readFont reads a file of --font.
func readFont(name string) (fonts.File, error) {
	f, err := bounded.Open(name)
	if err != nil {
		return fonts.File{}, fail("look at the path and its permissions", "the font %s cannot be read: %w", name, cause(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, fonts.MaxFile+1))
	if err != nil {
		return fonts.File{}, fail("look at the path and its permissions", "the font %s cannot be read: %w", name, cause(err))
	}
	font, err := fonts.Read(data)
	if err != nil {
		return fonts.File{}, fail("name a TrueType or OpenType file: .ttf, .otf or .ttc", "the font %s cannot be used: %w", name, err)
	}
	return font, nil
}
