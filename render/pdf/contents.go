package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// mostParts is how many names of parts stand in the bookmark of a page.
const mostParts = 4

// mark puts what is on the page into the list of bookmarks: in a file of several
// pages the page, by the parts of the picture that are on it; in one of a single
// page each part, unless all stand side by side, since bookmarks lead to heights.
func (p *painter) mark(number string) {
	found := p.parts(p.at.scene.Items, 0)
	if number == "" {
		if slices.ContainsFunc(found, func(x part) bool { return x.top != found[0].top }) {
			for _, x := range found {
				p.bookmark(x.name, p.at.y+x.top*p.at.scale)
			}
		}
		return
	}
	var names []string
	for _, x := range found {
		if len(names) == mostParts {
			names = append(names, "…")
			break
		}
		names = append(names, x.name)
	}
	name := strings.Join(names, " · ")
	if name == "" {
		name = plain(p.at.scene.Title)
	}
	count, _, _ := strings.Cut(number, " ")
	p.bookmark(strings.TrimSpace(count+"  "+name), 0)
}

// part is a part of the picture and where it begins.
type part struct {
	name string
	top  float64
}

// parts are those that begin on the page, each once.
func (p *painter) parts(items []render.Item, depth int) []part {
	var out []part
	for _, item := range items {
		g, ok := item.(*render.Group)
		if !ok || depth > paint.MaxDepth {
			continue
		}
		if name := plain(g.Part); name != "" {
			if b, ok := bounds(g.Items, depth); ok && b.meets(p.seen) {
				out = append(out, part{name, max(b.top, p.seen.top)})
			}
			continue
		}
		out = append(out, p.parts(g.Items, depth+1)...)
	}
	return out
}

// bookmark adds a bookmark to a place of the page, in points from its top.
func (p *painter) bookmark(name string, top float64) {
	p.use(fonts.Regular) // by which the library knows that names are UTF-8
	p.pdf.SetFont(families[fonts.Regular], "", footSize)
	p.now.size = 0
	p.pdf.Bookmark(name, 0, p.last-p.at.height+top)
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
