package xlsx

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/ooxml"
)

// look is how a cell looks: the place of its format in the styles.
type look int

// The looks, in the order in which writeStyles has them.
const (
	plain   look = iota // text
	heading             // of a column
	number              // two decimals
	whole               // none
	percent             // one decimal
	signed              // one decimal with a sign
)

// scale is a colour scale over a column.
type scale int

// The scales.
const (
	none   scale = iota
	heat         // from pale to red, more is worse
	mood         // from red over white to blue, from -2 to 2
	good         // from red over white to blue, from 0 to 1
	severe       // from pale to red, from 1 to 5
)

// column is a column of a sheet.
type column struct {
	head  string
	look  look
	scale scale
	width float64 // in characters
}

// cell is a text, or a number where isNumber.
type cell struct {
	text     string
	x        float64
	isNumber bool
}

func text(s string) cell { return cell{text: s} }

func num(x float64) cell { return cell{x: x, isNumber: !math.IsNaN(x) && !math.IsInf(x, 0)} }

// value is a figure; where it rests on too little the cell is empty.
func value(v figures.Value) cell {
	if !v.OK {
		return cell{}
	}
	return num(v.X)
}

// maybe is a number that may not be said.
func maybe(x *float64) cell {
	if x == nil {
		return cell{}
	}
	return num(*x)
}

// line is a line of the file, nothing where it is not known.
func line(n int) cell {
	if n == 0 {
		return cell{}
	}
	return num(float64(n))
}

// sheet is one sheet.
type sheet struct {
	name    string
	columns []column
	rows    [][]cell
	header  string // printed over each page, in the codes of headers
	footer  string // and below it
}

// reference is the name of a cell: A1 is column 0, row 1.
func reference(col, row int) string {
	name := ""
	for col++; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name + strconv.Itoa(row)
}

// area is where the cells of a sheet are.
func (s *sheet) area(absolute bool) string {
	last := reference(len(s.columns)-1, len(s.rows)+1)
	if !absolute {
		return "A1:" + last
	}
	letters := strings.TrimRight(last, "0123456789")
	return "$A$1:$" + letters + "$" + strings.TrimPrefix(last, letters)
}

// write writes the sheet; first is the one that is open.
func (s *sheet) write(x *ooxml.XML, first bool) {
	selected := ""
	if first {
		selected = ` tabSelected="1"`
	}
	x.Str(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="` + s.area(false) + `"/>` +
		`<sheetViews><sheetView` + selected + ` workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, c := range s.columns {
		n := strconv.Itoa(i + 1)
		x.Str(`<col min="` + n + `" max="` + n + `" customWidth="1" width="`).Float(c.width).Str(`"/>`)
	}
	x.Str(`</cols><sheetData>`)
	head := make([]cell, len(s.columns))
	for i, c := range s.columns {
		head[i] = text(c.head)
	}
	s.row(x, 1, head, true)
	for i, row := range s.rows {
		s.row(x, i+2, row, false)
	}
	x.Str(`</sheetData><autoFilter ref="` + s.area(false) + `"/>`)
	s.scales(x)
	s.page(x)
	x.Str(`</worksheet>`)
}

// The height of a line, and the most that a row can have, in points.
const (
	lineHeight = 14.5
	mostHeight = 409
)

// lines is how many lines the texts of a row take, a little generously: programs
// do not fit rows to what a file brings. Letters are taken to be somewhat wider
// than the digits in which the width of columns is given.
func (s *sheet) lines(cells []cell) int {
	most := 1
	for i, c := range cells {
		room := int((s.columns[i].width - 1.5) / 1.12)
		n, at := 1, 0
		for word := range strings.FieldsSeq(c.text) {
			w := diag.Width(word)
			if at > 0 && at+1+w > room {
				n, at = n+1, 0
			}
			if at > 0 {
				at++
			}
			for at += w; at > room; at -= room {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

// mostInCell is how many characters a cell may hold.
const mostInCell = 32767

func (s *sheet) row(x *ooxml.XML, n int, cells []cell, head bool) {
	x.Str(`<row r="`).Int(int64(n))
	lines := s.lines(cells)
	if head {
		lines = max(lines, 3)
	}
	x.Str(`" customHeight="1" ht="`).Float(min(lineHeight*float64(lines)+2, mostHeight)).Str(`">`)
	for i, c := range cells {
		look := s.columns[i].look
		if head {
			look = heading
		}
		switch {
		case c.isNumber:
			x.Str(`<c r="` + reference(i, n) + `" s="`).Int(int64(look)).Str(`"><v>`).Float(c.x).Str(`</v></c>`)
		case c.text != "":
			t := c.text
			if utf8.RuneCountInString(t) > mostInCell {
				t = string([]rune(t)[:mostInCell-1]) + "…"
			}
			if !head {
				look = plain
			}
			x.Str(`<c r="` + reference(i, n) + `" s="`).Int(int64(look)).Str(`" t="inlineStr"><is><t xml:space="preserve">`).Lines(t).Str(`</t></is></c>`)
		}
	}
	x.Str(`</row>`)
}

// scales writes the colour scales.
func (s *sheet) scales(x *ooxml.XML) {
	if len(s.rows) == 0 {
		return
	}
	priority := 0
	for i, c := range s.columns {
		points := scalePoints[c.scale]
		if points == nil {
			continue
		}
		priority++
		x.Str(`<conditionalFormatting sqref="` + reference(i, 2) + ":" + reference(i, len(s.rows)+1) + `"><cfRule type="colorScale" priority="`).Int(int64(priority)).Str(`"><colorScale>`)
		for _, p := range points {
			x.Str(`<cfvo ` + p.at + `/>`)
		}
		for _, p := range points {
			x.Str(`<color rgb="FF` + p.color + `"/>`)
		}
		x.Str(`</colorScale></cfRule></conditionalFormatting>`)
	}
}

// scalePoints are where scales have which colour.
var scalePoints = map[scale][]struct{ at, color string }{
	heat:   {{`type="num" val="0"`, "FFFFFF"}, {`type="max"`, "FC8D59"}},
	mood:   {{`type="num" val="-2"`, "F4A582"}, {`type="num" val="0"`, "FFFFFF"}, {`type="num" val="2"`, "92C5DE"}},
	good:   {{`type="num" val="0"`, "F4A582"}, {`type="num" val="0.5"`, "FFFFFF"}, {`type="num" val="1"`, "92C5DE"}},
	severe: {{`type="num" val="1"`, "FFFFFF"}, {`type="num" val="5"`, "FC8D59"}},
}

// writeStyles writes the looks.
func writeStyles(x *ooxml.XML) {
	x.Str(`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
		`<numFmts count="1"><numFmt numFmtId="164" formatCode="+0.0;\-0.0;0.0"/></numFmts>` +
		`<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Arial"/></font></fonts>` +
		`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1E3A5F"/></patternFill></fill></fills>` +
		`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		`<cellXfs count="6">` +
		`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1" horizontal="left" indent="1"/></xf>` +
		`<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1" horizontal="left" indent="1"/></xf>`)
	for _, format := range []string{"2", "1", "10", "164"} { // 0.00, 0, 0.00%, signed
		x.Str(`<xf numFmtId="` + format + `" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" horizontal="right" indent="1"/></xf>`)
	}
	x.Str(`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`)
}
