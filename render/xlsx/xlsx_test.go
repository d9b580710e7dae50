package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/xlsx"
)

func export(t testing.TB, in render.Input, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, xlsx.Exporter{}.Export(context.Background(), &b, in, render.Style{Lang: lang}))
	return b.Bytes()
}

func example(t testing.TB, name string) render.Input {
	t.Helper()
	ctx := context.Background()
	m, err := journey.Load(ctx, "../../examples/maps/"+name+".journey.yaml")
	require.NoError(t, err)
	r, err := analyze.Run(ctx, m, analyze.Options{Brief: true})
	require.NoError(t, err)
	r.Plan, err = analyze.Plan(ctx, m, analyze.PlanOptions{})
	require.NoError(t, err)
	return render.Input{Map: m, Figures: r}
}

// cellXML is a cell as spreadsheets read it.
type cellXML struct {
	Ref   string `xml:"r,attr"`
	Style int    `xml:"s,attr"`
	Type  string `xml:"t,attr"`
	Value string `xml:"v"`
	Text  string `xml:"is>t"`
	Eq    string `xml:"f"`
}

type sheetXML struct {
	Pane *struct {
		Split string `xml:"ySplit,attr"`
		State string `xml:"state,attr"`
	} `xml:"sheetViews>sheetView>pane"`
	Rows []struct {
		Cells []cellXML `xml:"c"`
	} `xml:"sheetData>row"`
	Columns []struct {
		Width float64 `xml:"width,attr"`
	} `xml:"cols>col"`
	Filter struct {
		Ref string `xml:"ref,attr"`
	} `xml:"autoFilter"`
	Scales []struct {
		Where string `xml:"sqref,attr"`
	} `xml:"conditionalFormatting"`
	Page struct {
		Paper       int    `xml:"paperSize,attr"`
		Orientation string `xml:"orientation,attr"`
		Width       string `xml:"fitToWidth,attr"`
		Height      string `xml:"fitToHeight,attr"`
	} `xml:"pageSetup"`
	Header string `xml:"headerFooter>oddHeader"`
	Footer string `xml:"headerFooter>oddFooter"`
}

// read reads a workbook: the names of its sheets, and the sheets. Every part has
// to be well-formed.
func read(t testing.TB, data []byte) (names []string, sheets []sheetXML) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		parts[f.Name] = text
		d := xml.NewDecoder(bytes.NewReader(text))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else {
				require.NoError(t, err, f.Name)
			}
		}
		assert.Equal(t, 1980, f.Modified.UTC().Year(), f.Name)
	}
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
		} `xml:"sheets>sheet"`
	}
	require.NoError(t, xml.Unmarshal(parts["xl/workbook.xml"], &book))
	for i, s := range book.Sheets {
		names = append(names, s.Name)
		var x sheetXML
		require.NoError(t, xml.Unmarshal(parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)], &x))
		sheets = append(sheets, x)
	}
	return names, sheets
}

func TestWorkbook(t *testing.T) {
	in := example(t, "home-broadband")
	names, sheets := read(t, export(t, in, "en"))
	assert.Equal(t, []string{"Touchpoints", "Pains", "Opportunities", "Owners", "Consistency", "Metrics", "Findings"}, names)
	rows := []int{len(in.Figures.Effort.Touchpoints), 0, 0, len(in.Figures.Silos.Departments), 0, len(in.Figures.Metrics.Board), len(in.Figures.Findings)}
	for i, s := range sheets {
		require.NotNil(t, s.Pane, names[i])
		assert.Equal(t, "frozen", s.Pane.State)
		assert.Equal(t, "1", s.Pane.Split)
		assert.True(t, strings.HasPrefix(s.Filter.Ref, "A1:"), names[i])
		require.Greater(t, len(s.Rows), 1, names[i])
		if rows[i] > 0 {
			assert.Len(t, s.Rows, rows[i]+1, names[i])
		}
		for _, row := range s.Rows {
			for _, c := range row.Cells {
				assert.Empty(t, c.Eq, "no cell is a formula")
				assert.Less(t, c.Style, 6)
			}
		}
	}
	assert.NotEmpty(t, sheets[0].Scales)
	third := sheets[0].Rows[3].Cells
	cells := map[string]cellXML{}
	for _, c := range third {
		cells[strings.TrimRight(c.Ref, "0123456789")] = c
	}
	assert.Equal(t, "Compare packages", cells["B"].Text)
	assert.Equal(t, "Marketing", cells["D"].Text)
	assert.Equal(t, "-1", cells["F"].Value)
	assert.Equal(t, "yes", cells["O"].Text)
}

func TestLanguages(t *testing.T) {
	in := example(t, "zvorotnyi-zviazok")
	for lang, want := range map[string]string{"": "Точки контакту", "en": "Touchpoints", "ru": "Точки контакта", "pl": "Punkty styku"} {
		names, sheets := read(t, export(t, in, lang))
		assert.Equal(t, want, names[0])
		for i, s := range sheets {
			assert.LessOrEqual(t, len([]rune(names[i])), 31)
			for _, c := range s.Rows[0].Cells {
				assert.NotEmpty(t, c.Text, "%s %s %s", lang, names[i], c.Ref)
				for word := range strings.FieldsSeq(c.Text) {
					assert.Greater(t, s.Columns[int(c.Ref[0]-'A')].Width, 1.15*float64(len([]rune(word)))+2, "no word of a heading is broken: %s", word)
				}
			}
		}
	}
	assert.Equal(t, export(t, in, "uk"), export(t, in, "uk"), "same map, same bytes")
}

// Pages are what ECMA-376 calls them: 18.3.1.63 (pageSetup), 18.3.1.46
// (headerFooter, with the codes &L, &R, &A, &P, &N and && for an ampersand) and
// 18.2.5 (_xlnm.Print_Titles).
func TestPages(t *testing.T) {
	long := strings.Repeat("&", 300)
	for title, want := range map[string]string{
		"Buy & return a bed": `Buy && return a bed&R`,
		"2024\n plan":        `"2024 plan&R`,
		long:                 `&&…&R`,
	} {
		m := &journey.Map{Title: title}
		data := export(t, render.Input{Map: m}, "pl")
		names, sheets := read(t, data)
		for i, s := range sheets {
			assert.Equal(t, "landscape 1 0", s.Page.Orientation+" "+s.Page.Width+" "+s.Page.Height, names[i])
			assert.True(t, strings.HasPrefix(s.Header, "&L"), s.Header)
			assert.Contains(t, s.Header, want)
			assert.True(t, strings.HasSuffix(s.Header, "&A"), s.Header)
			assert.LessOrEqual(t, len([]rune(s.Header)), 255)
			codes := strings.NewReplacer("&&", "", "&L", "", "&R", "", "&A", "", "&9", "", `&"Arial,Bold"`, "", `&"Arial,Regular"`, "")
			assert.NotContains(t, codes.Replace(s.Header), "&", "no text of a map is a code")
			assert.True(t, strings.HasSuffix(s.Footer, "strona &P z &N"), s.Footer)
		}
		assert.Equal(t, 8, sheets[0].Page.Paper, "eighteen columns are for A3")
		assert.Equal(t, 9, sheets[3].Page.Paper, "and eight for A4")
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		require.NoError(t, err)
		f, err := z.Open("xl/workbook.xml")
		require.NoError(t, err)
		book, err := io.ReadAll(f)
		require.NoError(t, err)
		for i, name := range names {
			assert.Contains(t, string(book), fmt.Sprintf(`<definedName name="_xlnm.Print_Titles" localSheetId="%d">'%s'!$1:$1</definedName>`, i, name))
		}
	}
}

// What looks like a formula is a text, and what XML cannot hold is left out.
func TestHostileTexts(t *testing.T) {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "x.journey.yaml", []byte("seam: 1\ntitle: \"=1+1\"\nstages:\n  - name: \"=cmd|' /C calc'!A0\"\n    touchpoints:\n      - {name: \"@SUM(A1)\", does: \"a <b> & \\\"c\\\" \\u0007 ]]>\"}\n"))
	if err != nil { // the control character alone may be refused
		m, err = journey.Loader{}.LoadBytes(context.Background(), "x.journey.yaml", []byte("seam: 1\ntitle: \"=1+1\"\nstages:\n  - name: \"=cmd|' /C calc'!A0\"\n    touchpoints:\n      - {name: \"@SUM(A1)\", does: \"a <b> & \\\"c\\\" ]]>\"}\n"))
	}
	require.NoError(t, err)
	names, sheets := read(t, export(t, render.Input{Map: m}, "en"))
	require.Len(t, names, 7)
	row := sheets[0].Rows[1].Cells
	assert.Equal(t, "=cmd|' /C calc'!A0", row[0].Text)
	assert.Equal(t, "inlineStr", row[0].Type)
	assert.Equal(t, "@SUM(A1)", row[1].Text)
}

func TestFails(t *testing.T) {
	assert.Error(t, xlsx.Exporter{}.Export(context.Background(), io.Discard, render.Input{}, render.Style{}))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	assert.ErrorIs(t, xlsx.Exporter{}.Export(ctx, io.Discard, example(t, "home-broadband"), render.Style{}), context.Canceled)
}

func Example() {
	ctx := context.Background()
	m, err := journey.Load(ctx, "../../examples/maps/home-broadband.journey.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := analyze.Run(ctx, m, analyze.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	if err := (xlsx.Exporter{}).Export(ctx, &b, render.Input{Map: m, Figures: r}, render.Style{}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Fprintln(os.Stdout, string(b.Bytes()[:2]))
	// Output: PK
}

func BenchmarkExport(b *testing.B) {
	in := example(b, "home-broadband")
	b.ReportAllocs()
	for b.Loop() {
		export(b, in, "en")
	}
}
