package xlsx

import (
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/internal/ooxml"
	"github.com/seam-cx/seam/render/internal/pages"
)

// Sizes of paper as pageSetup numbers them.
const (
	paperA3 = 8
	paperA4 = 9
)

// mostOnA4 is how many characters wide a sheet is at most that can still be read
// on a page of A4 on its long side: 11 points become 7.
const mostOnA4 = 225

// page writes how the sheet is printed: on the long side of the paper, as wide as
// one page and as long as it takes, with the headings on each.
func (s *sheet) page(x *ooxml.XML) {
	width := 0.0
	for _, c := range s.columns {
		width += c.width
	}
	paper := paperA4
	if width > mostOnA4 {
		paper = paperA3
	}
	x.Str(`<printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="`).Int(int64(paper)).
		Str(`" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>`).Text(s.header).
		Str(`</oddHeader><oddFooter>`).Text(s.footer).Str(`</oddFooter></headerFooter>`)
}

// titles is the row that each page repeats.
const titles = "$1:$1"

// mostInHeader is how wide the name of a map is at most, in letters, where the name
// of the sheet has room beside it. A header may hold 255 characters.
const mostInHeader = 100

// headerOf says which map and which sheet a page is of.
func headerOf(title string) string {
	return `&L&9&"Arial,Bold"` + plainHeader(title) + `&R&9&"Arial,Regular"&A`
}

// footerOf counts the pages of a sheet.
func footerOf(lang locale.Lang) string {
	said := pages.WordsOf(lang).PageOf
	for _, code := range []string{"&P", "&N"} {
		said = strings.Replace(said, "%s", code, 1)
	}
	return `&R&9&"Arial,Regular"` + said
}

// plainHeader is s as a header prints it, where an ampersand begins a code, on one
// line and cut to the room that there is.
func plainHeader(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if diag.Width(s) > mostInHeader {
		width := 0
		for i, r := range s {
			if width += diag.Width(string(r)); width >= mostInHeader {
				s = s[:i] + "…"
				break
			}
		}
	}
	return strings.ReplaceAll(s, "&", "&&")
}
