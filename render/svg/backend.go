package svg

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"sync"

	"github.com/seam-cx/seam/render"
)

// FontFamily is the font of all text, with what stands in for it elsewhere:
// all have the same widths or narrower ones.
const FontFamily = "Liberation Sans, Arial, Helvetica, sans-serif"

// family is FontFamily behind the fonts of one's own.
func family(f *render.Fonts) string {
	list := ""
	for _, name := range f.Families() {
		list += "'" + name + "', "
	}
	return list + FontFamily
}

// Backend paints SVG. The zero Backend writes text as text.
type Backend struct {
	// TextAsPaths draws the letters as outlines: the picture then looks the same
	// without the font, but its words can no longer be edited or searched. Lines
	// with characters that the font lacks stay text.
	TextAsPaths bool
}

// Paint writes the scene as one SVG element. It fails where the scene has no
// size, names a colour that is no six-digit hex colour, where w fails or ctx
// ends.
//
// Links are kept when they are relative or lead to http, https or mailto; others
// are left out, their content stays. Ids are made valid and unique.
// Characters that XML cannot hold are left out.
func (b Backend) Paint(ctx context.Context, w io.Writer, scene *render.Scene) error {
	if scene == nil {
		return errors.New("svg: there is no scene to paint")
	}
	if !(scene.Width > 0 && scene.Height > 0) || math.IsInf(scene.Width+scene.Height, 0) {
		return fmt.Errorf("svg: the picture is %v by %v: both need to be above 0", scene.Width, scene.Height)
	}
	p := painter{ctx: ctx, w: w, fonts: scene.Fonts, outlines: b.TextAsPaths, ids: ids{prefix: cleanID(scene.Prefix)}}
	buf := buffers.Get().(*[]byte)
	p.buf = *buf
	defer func() {
		*buf = p.buf[:0]
		buffers.Put(buf)
	}()
	p.open(scene)
	p.items(scene.Items)
	p.str("</svg>\n")
	p.flush()
	return p.err
}

const bufferSize = 32 << 10

// buffers are those of pictures that have been painted; pages paint hundreds of
// small ones.
var buffers = sync.Pool{New: func() any {
	b := make([]byte, 0, bufferSize+4096)
	return &b
}}

// painter gathers the output and keeps the first error.
type painter struct {
	ctx      context.Context
	w        io.Writer
	buf      []byte
	outlines bool
	fonts    *render.Fonts
	ids      ids
	err      error
	depth    int
}

func (p *painter) str(s string) { p.buf = append(p.buf, s...) }

func (p *painter) flush() {
	if p.err == nil {
		if p.err = p.ctx.Err(); p.err == nil {
			_, p.err = p.w.Write(p.buf)
		}
	}
	p.buf = p.buf[:0]
}

func (p *painter) open(s *render.Scene) {
	p.str(`<svg xmlns="http://www.w3.org/2000/svg"`)
	p.num(` width="`, s.Width)
	p.num(`" height="`, s.Height)
	p.num(`" viewBox="0 0 `, s.Width)
	p.num(` `, s.Height)
	p.str(`" role="img"`)
	title, desc := p.ids.take("title"), p.ids.take("desc")
	switch {
	case s.Title != "" && s.Desc != "":
		p.str(` aria-labelledby="` + title + " " + desc + `"`)
	case s.Title != "":
		p.str(` aria-labelledby="` + title + `"`)
	case s.Desc != "":
		p.str(` aria-labelledby="` + desc + `"`)
	}
	if s.Lang != "" {
		p.text(` lang="`, s.Lang)
		p.text(`" xml:lang="`, s.Lang)
		p.str(`"`)
	}
	p.text(` font-family="`, family(s.Fonts))
	p.str("\">\n")
	if s.Title != "" {
		p.text(`<title id="`+title+`">`, s.Title)
		p.str("</title>\n")
	}
	if s.Desc != "" {
		p.text(`<desc id="`+desc+`">`, s.Desc)
		p.str("</desc>\n")
	}
	if s.Background != "" {
		p.num(`<rect width="`, s.Width)
		p.num(`" height="`, s.Height)
		p.str(`"`)
		p.fill(render.Fill{Color: s.Background})
		p.str("/>\n")
	}
}
