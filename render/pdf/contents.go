package pdf

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// mostParts is how many names of parts stand in one bookmark.
const mostParts = 4

// mark puts the page with an index into the list of bookmarks. In a file of a single
// page these are the parts of the picture, those that stand side by side as one, since
// bookmarks lead to heights. In one of several they are the pages, by what is on them:
// those that follow each other with the same parts at their top, such as stages, stand
// under one bookmark and are told apart by what is below.
func (p *painter) mark(at int) {
	if len(p.pages) == 1 {
		p.markRows(rowsOf(p.at))
		return
	}
	if p.titles == nil {
		for i := range p.pages {
			p.titles = append(p.titles, titleOf(&p.pages[i]))
		}
	}
	t := p.titles[at]
	like := func(k int) bool { return k >= 0 && k < len(p.titles) && p.titles[k].head == t.head }
	level, name := 0, t.all
	if before := like(at - 1); before || like(at+1) {
		if !before {
			p.bookmark(0, t.head, 0)
		}
		level, name = 1, cmp.Or(t.below, t.head)
	}
	count, _, _ := strings.Cut(p.numbers[at], " ")
	p.bookmark(level, strings.TrimSpace(count+"  "+name), 0)
}

// markRows puts the parts of a single page into the list, those that each band of it
// has below what the band begins with.
func (p *painter) markRows(rows []row) {
	if len(rows) < 2 {
		return
	}
	times := map[string]int{}
	for _, r := range rows {
		times[few(r.parts)]++
	}
	for i, r := range rows {
		level, name := 0, few(r.parts)
		if i > 0 && times[name] > 1 {
			level = 1
		}
		p.bookmark(level, name, p.at.y+r.top*p.at.scale)
	}
}

// title is what stands at the top of a page, what is below, and both.
type title struct{ head, below, all string }

// titleOf is the title of a page, as far as parts of the picture begin on it.
func titleOf(at *page) title {
	rows := rowsOf(at)
	if len(rows) == 0 {
		name := plain(at.scene.Title)
		return title{head: name, all: name}
	}
	var names, all []string
	for i, r := range rows {
		if all = append(all, r.parts...); i > 0 {
			names = append(names, r.parts...)
		}
	}
	return title{few(rows[0].parts), few(names), few(all)}
}

// few are the first of some names.
func few(names []string) string {
	if len(names) > mostParts {
		names = append(slices.Clone(names[:mostParts]), "…")
	}
	return strings.Join(names, " · ")
}

// part is a part of the picture and where it begins.
type part struct {
	name string
	top  float64
}

// row are parts side by side.
type row struct {
	parts []string
	top   float64
}

// rowsOf are the parts that begin on a page, those side by side as one.
func rowsOf(at *page) []row {
	found := partsOf(at.scene.Items, at.seen(), 0)
	var out []row
	for len(found) > 0 {
		n := 1
		for n < len(found) && found[n].top == found[0].top {
			n++
		}
		r := row{top: found[0].top}
		for _, x := range found[:n] {
			r.parts = append(r.parts, x.name)
		}
		out, found = append(out, r), found[n:]
	}
	return out
}

// partsOf are the parts of the picture that are seen, and where they begin.
func partsOf(items []render.Item, seen box, depth int) []part {
	var out []part
	for _, item := range items {
		g, ok := item.(*render.Group)
		if !ok || depth > paint.MaxDepth {
			continue
		}
		if name := plain(g.Part); name != "" {
			if b, ok := bounds(g.Items, depth); ok && b.meets(seen) {
				out = append(out, part{name, max(b.top, seen.top)})
			}
			continue
		}
		out = append(out, partsOf(g.Items, seen, depth+1)...)
	}
	return out
}

// bookmark adds a bookmark of a level to a place of the page, in points from its top.
func (p *painter) bookmark(level int, name string, top float64) {
	p.use(fonts.Regular) // by which the library knows that names are UTF-8
	p.pdf.SetFont(families[fonts.Regular], "", footSize)
	p.now.size = 0
	p.pdf.Bookmark(name, level, p.last-p.at.height+top)
}

// metadata says in XMP what the file is, for catalogues and programs that read
// aloud.
func metadata(s *render.Scene) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` pdf:Producer="seam" xmp:CreatorTool="seam" dc:format="application/pdf">`)
	put := func(before, text, after string) {
		if text != "" {
			b.WriteString(before)
			_ = xml.EscapeText(&b, []byte(text)) // a buffer takes everything
			b.WriteString(after)
		}
	}
	put(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, plain(s.Title), `</rdf:li></rdf:Alt></dc:title>`)
	put(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, plain(s.Desc), `</rdf:li></rdf:Alt></dc:description>`)
	put(`<dc:language><rdf:Bag><rdf:li>`, tag(s.Lang), `</rdf:li></rdf:Bag></dc:language>`)
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// titled makes readers show the title of a file instead of its name, which the
// library cannot ask for. Its catalogue is the last object, so that nothing moves
// but the table behind it.
func titled(file []byte) []byte {
	const catalog, start = "/Type /Catalog\n", "startxref\n"
	at, end := bytes.LastIndex(file, []byte(catalog)), bytes.LastIndex(file, []byte(start))
	if at < 0 || end < at {
		return file
	}
	table, rest, _ := bytes.Cut(file[end+len(start):], []byte("\n"))
	n, err := strconv.Atoi(string(table))
	if err != nil {
		return file
	}
	const wish = "/ViewerPreferences <</DisplayDocTitle true>>\n"
	at += len(catalog)
	var out []byte
	out = append(append(append(out, file[:at]...), wish...), file[at:end+len(start)]...)
	return append(fmt.Appendf(out, "%d\n", n+len(wish)), rest...)
}
