package pdf

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// painter writes pages and keeps the first error.
type painter struct {
	ctx   context.Context
	pdf   *fpdf.Fpdf
	buf   []byte // what was not yet handed to pdf
	faces [faceCount]face
	err   error

	at      *page
	up      float64 // the height of the page: in PDF y runs upwards
	seen    box     // what of the scene is on the page
	pages   []page
	numbers []string
	titles  []title // of the pages, once they are marked
	now     state
	depth   int
	count   int
	last    float64 // the height of the last page, which the library takes for that of all
}

// state is what the last operators set.
type state struct {
	fill, stroke [3]uint8
	width        float64
	round        bool
	dash         string
	alpha        float64
	face         fonts.Face
	size         float64 // of the font; 0 where none is set
}

// initial is the state at the start of a page.
var initial = state{width: 1, alpha: 1}

// written is the date that all files bear, so that the same picture is the same
// file.
var written = time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)

func newPainter(ctx context.Context, pages []page) *painter {
	first := pages[0]
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: first.width, Ht: first.height}})
	f.SetCatalogSort(true)
	f.SetCreationDate(written)
	f.SetModificationDate(written)
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetCompression(true)
	f.SetProducer("seam", false)
	f.SetCreator("seam", false)
	f.SetTitle(plain(first.scene.Title), true)
	f.SetSubject(plain(first.scene.Desc), true)
	f.SetLang(tag(first.scene.Lang))
	f.SetXmpMetadata(metadata(first.scene))
	p := &painter{ctx: ctx, pdf: f, pages: pages, numbers: numbered(pages), last: pages[len(pages)-1].height}
	for i := range pages {
		s := pages[i].scene
		if i == 0 || s != pages[i-1].scene {
			p.gather(s.Items, 0)
		}
		if pages[i].foot {
			p.faces[fonts.Regular].used.add(fonts.Shown(s.Title) + "0123456789./ …")
		}
	}
	return p
}

// finish is the file.
func (p *painter) finish() ([]byte, error) {
	if p.err == nil {
		p.err = p.ctx.Err()
	}
	if p.err != nil {
		return nil, p.err
	}
	var b bytes.Buffer
	if err := p.pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return titled(p.named(b.Bytes())), nil
}

// page paints the page with an index.
func (p *painter) page(i int) {
	if p.err != nil {
		return
	}
	at, number := &p.pages[i], p.numbers[i]
	p.pdf.AddPageFormat("P", fpdf.SizeType{Wd: at.width, Ht: at.height})
	p.at, p.up, p.now = at, at.height, initial
	p.seen = box{0, 0, at.width, at.height}
	p.str("0 J 0 j 1 w 4 M\n")
	if c := at.scene.Background; c != "" {
		p.rect(&render.Rect{W: at.width, H: at.height, Fill: render.Fill{Color: c}})
	}
	if at.foot {
		p.foot(number)
	}
	if at.tile != nil {
		p.crops()
	}
	// The pixels of the scene become points of the page: text keeps standing
	// upright, since both count y from the foot of the page for PDF.
	p.str("q\n")
	if at.tile != nil {
		b := at.tile.on
		p.box(b.left, b.top, b.width(), b.height())
		p.str("W n\n")
	}
	p.exact(at.scale)
	p.str("0 0 ")
	p.exact(at.scale)
	p.exact(at.x)
	p.exact(p.up - at.y - at.scale*p.up)
	p.str("cm\n")
	p.seen = at.seen()
	p.items(at.scene.Items)
	p.str("Q\n")
	p.flush()
	p.mark(i)
}

// ink is the colour of what stands around the picture.
func (p *painter) ink() render.Color {
	c := p.at.scene.Background
	if rgb, ok := paint.RGB(c); ok && 3*int(rgb[0])+6*int(rgb[1])+int(rgb[2]) < 1280 {
		return "#C9CED6"
	}
	return "#4B5563"
}

// foot writes the title and the number of the page.
func (p *painter) foot(number string) {
	y := p.at.height - margin
	room := p.at.width - 2*margin
	if number != "" {
		t := &render.Text{X: p.at.width - margin, Y: y, Text: number, Size: footSize, Color: p.ink(), Anchor: render.End}
		p.text(t)
		room -= fonts.Width(number, footSize, fonts.Regular) + footRoom
	}
	title := fonts.Wrap(p.at.scene.Title, room, footSize, fonts.Regular)
	if len(title) == 0 || title[0] == "" {
		return
	}
	line := title[0]
	if len(title) > 1 {
		line = fonts.Wrap(p.at.scene.Title, room-fonts.Width(" …", footSize, fonts.Regular), footSize, fonts.Regular)[0] + " …"
	}
	p.text(&render.Text{X: margin, Y: y, Text: line, Size: footSize, Color: p.ink()})
}

// crops marks where the tile is cut at those sides where the scene goes on.
func (p *painter) crops() {
	const gap, length = 3, 12
	b, c := p.at.tile.on, p.at.tile.cut
	mark := func(x1, y1, x2, y2 float64) {
		p.line(&render.Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Stroke: render.Stroke{Color: p.ink(), Width: 0.5}})
	}
	upright := func(x float64) {
		mark(x, b.top-gap-length, x, b.top-gap)
		mark(x, b.bottom+gap, x, b.bottom+gap+length/2)
	}
	level := func(y float64) {
		mark(b.left-gap-length, y, b.left-gap, y)
		mark(b.right+gap, y, b.right+gap+length, y)
	}
	if c.left {
		upright(b.left + overlap/2.0)
	}
	if c.right {
		upright(b.right - overlap/2.0)
	}
	if c.top {
		level(b.top + overlap/2.0)
	}
	if c.bottom {
		level(b.bottom - overlap/2.0)
	}
}

func (p *painter) items(items []render.Item) {
	for _, item := range items {
		if p.count++; p.count%1024 == 0 && p.err == nil {
			p.err = p.ctx.Err()
		}
		if p.err != nil {
			return
		}
		switch it := item.(type) {
		case *render.Group:
			p.group(it)
		case *render.Text:
			p.text(it)
		case *render.Rect:
			p.rect(it)
		case *render.Line:
			p.line(it)
		case *render.Circle:
			p.circle(it)
		case *render.Path:
			p.path(it)
		}
	}
}

func (p *painter) group(g *render.Group) {
	if p.depth++; p.depth > paint.MaxDepth {
		p.err = fmt.Errorf("pdf: groups lie more than %d deep", paint.MaxDepth)
		return
	}
	if link, ok := paint.Link(g.Link); ok {
		p.link(link, g.Items)
	}
	p.items(g.Items)
	p.depth--
}
