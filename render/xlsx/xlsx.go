// Package xlsx writes a journey map with its figures as a workbook (Office Open
// XML, ECMA-376) for people who go on working in a spreadsheet: a sheet each for
// touchpoints, pains, opportunities, owners, consistency, metrics and findings.
// Headings stay in sight, columns can be filtered and sorted, numbers are
// numbers, and colour scales show where it is much. Printed, a sheet is as wide as
// one page on its long side and repeats its headings.
//
// Texts of a map are never formulas. The same map gives the same bytes.
package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/internal/ooxml"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
)

// Exporter writes XLSX. Without figures the sheets hold what the map says.
type Exporter struct{}

var _ render.Exporter = Exporter{}

// Content types of the parts of a workbook.
const (
	typeWorkbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
	typeSheet    = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
	typeStyles   = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
)

// Export writes the workbook. Of style it takes the language. It fails where
// there is no map, w fails or ctx ends.
func (Exporter) Export(ctx context.Context, w io.Writer, in render.Input, style render.Style) error {
	if in.Map == nil {
		return errors.New("write xlsx: there is no map to write")
	}
	tag := style.Lang
	if tag == "" {
		tag = in.Map.Locale
	}
	lang := locale.Of(tag)
	b := &book{m: in.Map, r: in.Figures, words: wordsOf(lang)}
	if b.r == nil {
		b.r = &figures.Report{}
	}
	b.index()
	var p ooxml.Package
	p.Describe(ooxml.Properties{Title: in.Map.Title, Language: tag})
	workbook := p.Add("xl/workbook.xml", typeWorkbook)
	p.Document(workbook)
	workbook.Str(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>`)
	sheets := b.sheets()
	header, footer := headerOf(in.Map.Title), footerOf(lang)
	var names ooxml.XML
	for i, s := range sheets {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("write xlsx: %w", err)
		}
		n := strconv.Itoa(i + 1)
		part := p.Add("xl/worksheets/sheet"+n+".xml", typeSheet)
		s.header, s.footer = header, footer
		s.write(&part.XML, i == 0)
		workbook.Str(`<sheet name="`).Text(s.name).Str(`" sheetId="` + n + `" r:id="` + workbook.Relate(ooxml.Worksheet, part) + `"/>`)
		for _, d := range []struct{ name, hidden, area string }{{"_FilterDatabase", ` hidden="1"`, s.area(true)}, {"Print_Titles", "", titles}} {
			names.Str(`<definedName name="_xlnm.` + d.name + `" localSheetId="`).Int(int64(i)).Str(`"` + d.hidden + `>'`).Text(s.name).Str(`'!` + d.area + `</definedName>`)
		}
	}
	workbook.Str(`</sheets><definedNames>` + names.String() + `</definedNames></workbook>`)
	styles := p.Add("xl/styles.xml", typeStyles)
	writeStyles(&styles.XML)
	workbook.Relate(ooxml.Styles, styles)
	if err := p.Write(ctx, w); err != nil {
		return fmt.Errorf("write xlsx: %w", err)
	}
	return nil
}

// book is a workbook in the making.
type book struct {
	m     *journey.Map
	r     *figures.Report
	words *words

	departments, channels, outcomes, points map[string]string
}

func (b *book) index() {
	b.departments, b.channels, b.outcomes, b.points = map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}
	for _, d := range b.m.Departments {
		b.departments[d.ID] = d.Name
	}
	for _, c := range b.m.Channels {
		b.channels[c.ID] = c.Name
	}
	for _, o := range b.m.Outcomes {
		b.outcomes[o.ID] = o.Name
	}
	for i := range b.m.Stages {
		for k := range b.m.Stages[i].Touchpoints {
			p := &b.m.Stages[i].Touchpoints[k]
			b.points[p.ID] = p.Name
		}
	}
}

// name is the name that ids of a kind have, else the id.
func name(of map[string]string, id string) string {
	if s := of[id]; s != "" {
		return s
	}
	return id
}
