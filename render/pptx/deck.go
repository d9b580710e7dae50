package pptx

import (
	"context"
	"math"
	"strconv"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/internal/ooxml"
	"github.com/seam-cx/seam/render"
)

// Content types.
const (
	contentType = "application/vnd.openxmlformats-officedocument."
	slideType   = contentType + "presentationml."
)

// Names of the vocabularies.
const namespaces = ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`

// deck is a presentation in the making.
type deck struct {
	size   Size
	first  *render.Scene
	pkg    ooxml.Package
	main   *ooxml.Part
	master *ooxml.Part
	layout *ooxml.Part
	look   *ooxml.Part // the theme of the slides
	notes  *ooxml.Part // the master of notes
	slides []*ooxml.Part
}

func newDeck(size Size, first *render.Scene) *deck {
	d := &deck{size: size, first: first}
	d.main = d.pkg.Add("ppt/presentation.xml", slideType+"presentation.main+xml")
	d.pkg.Document(d.main)
	d.master = d.pkg.Add("ppt/slideMasters/slideMaster1.xml", slideType+"slideMaster+xml")
	d.layout = d.pkg.Add("ppt/slideLayouts/slideLayout1.xml", slideType+"slideLayout+xml")
	d.layout.Relate(ooxml.SlideMaster, d.master)
	d.layout.Str(`<p:sldLayout` + namespaces + ` type="blank" preserve="1"><p:cSld name="Blank"><p:spTree>` + root + `</p:spTree></p:cSld>` + inherit + `</p:sldLayout>`)
	layoutID := d.master.Relate(ooxml.SlideLayout, d.layout)
	d.look = d.theme(1)
	d.master.Relate(ooxml.Theme, d.look)
	d.master.Str(`<p:sldMaster` + namespaces + `><p:cSld>` + ground + `<p:spTree>` + root + `</p:spTree></p:cSld>` + colorMap +
		`<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="` + layoutID + `"/></p:sldLayoutIdLst>` +
		`<p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`)
	d.notes = d.pkg.Add("ppt/notesMasters/notesMaster1.xml", slideType+"notesMaster+xml")
	d.notes.Relate(ooxml.Theme, d.theme(2))
	d.notes.Str(`<p:notesMaster` + namespaces + `><p:cSld>` + ground + `<p:spTree>` + root + onNotes + `</p:spTree></p:cSld>` + colorMap + `</p:notesMaster>`)
	return d
}

// theme adds the fonts and colours that a master needs; what the slides show says
// its colours itself, and takes its font from here, where it can be exchanged for
// the whole file.
func (d *deck) theme(number int) *ooxml.Part {
	font := "Arial" // which has the widths of Liberation Sans
	if own := d.first.Fonts.Families(); len(own) > 0 && own[0] != "" {
		font = own[0]
	}
	t := d.pkg.Add("ppt/theme/theme"+strconv.Itoa(number)+".xml", contentType+"theme+xml")
	t.Str(`<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="seam"><a:themeElements>` + colorScheme + `<a:fontScheme name="seam">`)
	for _, use := range []string{"majorFont", "minorFont"} {
		t.Str(`<a:` + use + `><a:latin typeface="`).Text(font).Str(`"/><a:ea typeface=""/><a:cs typeface="`).Text(font).Str(`"/></a:` + use + `>`)
	}
	t.Str(`</a:fontScheme>` + formatScheme + `</a:themeElements></a:theme>`)
	return t
}

// slide adds one slide.
func (d *deck) slide(ctx context.Context, scene *render.Scene, at place) error {
	number := strconv.Itoa(len(d.slides) + 1)
	part := d.pkg.Add("ppt/slides/slide"+number+".xml", slideType+"slide+xml")
	d.slides = append(d.slides, part)
	part.Relate(ooxml.SlideLayout, d.layout)
	p := &painter{ctx: ctx, Part: part, at: at, lang: scene.Lang, prefix: scene.Prefix, fonts: scene.Fonts}
	p.Str(`<p:sld` + namespaces + `><p:cSld name="`).Text(scene.Title).Str(`">`)
	if scene.Background != "" {
		p.Str(`<p:bg><p:bgPr>`)
		p.fill(render.Fill{Color: scene.Background})
		p.Str(`<a:effectLst/></p:bgPr></p:bg>`)
	}
	p.Str(`<p:spTree>` + root)
	p.items(scene.Items)
	p.Str(`</p:spTree></p:cSld>` + inherit + `</p:sld>`)
	if scene.Title != "" || scene.Desc != "" {
		d.note(part, number, scene)
	}
	if p.err == nil {
		p.err = ctx.Err()
	}
	return p.err
}

// note adds the notes of a slide: what its picture says, for those who cannot see
// it and for those who speak to it.
func (d *deck) note(slide *ooxml.Part, number string, scene *render.Scene) {
	n := d.pkg.Add("ppt/notesSlides/notesSlide"+number+".xml", slideType+"notesSlide+xml")
	slide.Relate(ooxml.NotesSlide, n)
	n.Relate(ooxml.NotesMaster, d.notes)
	n.Relate(ooxml.Slide, slide)
	n.Str(`<p:notes` + namespaces + `><p:cSld><p:spTree>` + root +
		`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>` +
		`<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>` +
		`<p:txBody><a:bodyPr/><a:lstStyle/>`)
	for _, text := range []string{scene.Title, scene.Desc} {
		if text != "" {
			n.Str(`<a:p>`)
			if fonts.FromRight(text) {
				n.Str(`<a:pPr algn="r" rtl="1"/>`)
			}
			n.Str(`<a:r><a:rPr`)
			if scene.Lang != "" {
				n.Str(` lang="`).Text(scene.Lang).Str(`"`)
			}
			n.Str(`/><a:t>`).Text(text).Str(`</a:t></a:r></a:p>`)
		}
	}
	n.Str(`</p:txBody></p:sp></p:spTree></p:cSld>` + inherit + `</p:notes>`)
}

// finish is the whole file.
func (d *deck) finish() *ooxml.Package {
	m := d.main
	m.Str(`<p:presentation` + namespaces + ` saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="` + m.Relate(ooxml.SlideMaster, d.master) + `"/></p:sldMasterIdLst>` +
		`<p:notesMasterIdLst><p:notesMasterId r:id="` + m.Relate(ooxml.NotesMaster, d.notes) + `"/></p:notesMasterIdLst><p:sldIdLst>`)
	for i, s := range d.slides {
		m.Str(`<p:sldId id="`).Int(int64(256 + i)).Str(`" r:id="` + m.Relate(ooxml.Slide, s) + `"/>`)
	}
	m.Str(`</p:sldIdLst><p:sldSz cx="`).Int(int64(math.Round(d.size.Width * emu))).Str(`" cy="`).Int(int64(math.Round(d.size.Height * emu))).
		Str(`"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr/></p:defaultTextStyle></p:presentation>`)
	m.Relate(ooxml.Theme, d.look)
	d.pkg.Describe(ooxml.Properties{Title: d.first.Title, Description: d.first.Desc, Language: d.first.Lang})
	return &d.pkg
}
