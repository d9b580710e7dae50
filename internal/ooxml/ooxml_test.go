package ooxml_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"log"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/ooxml"
)

// A package is parts that say what they are and lead to one another.
func Example() {
	var p ooxml.Package
	book := p.Add("xl/workbook.xml", "application/xml")
	p.Document(book)
	sheet := p.Add("xl/worksheets/sheet1.xml", "application/xml")
	book.Str("<sheet id=\"" + book.Relate(ooxml.Worksheet, sheet) + "\"/>")
	sheet.Str("<t>").Text("tea & cake").Str("</t>")
	var file bytes.Buffer
	if err := p.Write(context.Background(), &file); err != nil {
		log.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range z.File {
		fmt.Println(f.Name)
	}
	// Output:
	// [Content_Types].xml
	// _rels/.rels
	// xl/workbook.xml
	// xl/_rels/workbook.xml.rels
	// xl/worksheets/sheet1.xml
}

// parts unzips a package.
func parts(t testing.TB, p *ooxml.Package) map[string]string {
	t.Helper()
	var file bytes.Buffer
	require.NoError(t, p.Write(t.Context(), &file))
	z, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
	require.NoError(t, err)
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		assert.Equal(t, time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC), f.Modified.UTC(), f.Name)
		out[f.Name] = string(data)
	}
	return out
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

func TestPackage(t *testing.T) {
	var p ooxml.Package
	main := p.Add("main.xml", "a/main+xml")
	p.Document(main)
	page := p.Add("deep/er/page.xml", "a/page+xml")
	assert.Equal(t, "rId1", main.Relate(ooxml.Slide, page))
	assert.Equal(t, "rId2", main.Link("https://example.org"))
	assert.Equal(t, "rId1", page.Link("https://example.org/?a=1&b=\"2\""), "each part counts for itself")
	assert.Equal(t, "rId1", main.Relate(ooxml.Slide, page), "one way has one id")
	assert.Equal(t, "rId3", main.Relate(ooxml.Theme, page), "of another kind it is another")
	p.Describe(ooxml.Properties{Title: "Tea & cake", Language: "en"})
	got := parts(t, &p)
	assert.Len(t, got, 8)
	assert.Equal(t, head, got["main.xml"])
	assert.Contains(t, got["[Content_Types].xml"], `<Override PartName="/deep/er/page.xml" ContentType="a/page+xml"/>`)
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	assert.Equal(t, head+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+
		`<Relationship Id="rId1" Type="`+kind+`slide" Target="/deep/er/page.xml"/>`+
		`<Relationship Id="rId2" Type="`+kind+`hyperlink" Target="https://example.org" TargetMode="External"/>`+
		`<Relationship Id="rId3" Type="`+kind+`theme" Target="/deep/er/page.xml"/></Relationships>`, got["_rels/main.xml.rels"])
	assert.Contains(t, got["deep/er/_rels/page.xml.rels"], `Target="https://example.org/?a=1&amp;b=&quot;2&quot;" TargetMode="External"`)
	assert.Contains(t, got["_rels/.rels"], `Target="/main.xml"`)
	assert.Contains(t, got["_rels/.rels"], `Target="/docProps/core.xml"`)
	assert.Contains(t, got["docProps/core.xml"], `<dc:title>Tea &amp; cake</dc:title><dc:creator>seam</dc:creator><dc:language>en</dc:language>`, "what is not said is left out")
}

type failing struct{ after int }

func (f *failing) Write(b []byte) (int, error) {
	if f.after -= len(b); f.after < 0 {
		return 0, errors.New("full")
	}
	return len(b), nil
}

func TestWriteFails(t *testing.T) {
	var p ooxml.Package
	part := p.Add("a.xml", "a/b")
	for i := range 20000 {
		part.Int(int64(i * 7919)).Str(" ")
	}
	require.ErrorContains(t, p.Write(t.Context(), &failing{5000}), "full")
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	require.ErrorIs(t, p.Write(ended, io.Discard), context.Canceled)
}

func TestXML(t *testing.T) {
	for in, want := range map[string]string{
		"":                              "",
		"plain":                         "plain",
		`<a href="b">&c;</a>`:           "&lt;a href=&quot;b&quot;&gt;&amp;c;&lt;/a&gt;",
		"a\tb\nc\rd":                    "a b c d",
		"a\x00b\x1bc\x7fd\u0085e":       "abcd e",
		"\u2028\u2029":                  "  ",
		"broken \xff\xfe end":           "broken \uFFFD\uFFFD end",
		"\uFFFD stays, \uFFFE does not": "\uFFFD stays,  does not",
		"茶 😀 שלום":                      "茶 😀 שלום",
	} {
		var x ooxml.XML
		assert.Equal(t, want, x.Text(in).String(), "%q", in)
	}
	var x ooxml.XML
	assert.Equal(t, "a\nb\nc", x.Lines("a\r\nb\u2028c").String(), "line breaks count")
	x = ooxml.XML{}
	x.Str("<a>").Int(-5).Str(" ").Float(0.1 + 0.2).Str(" ").Float(1e21)
	assert.Equal(t, "<a>-5 0.3 1e+21", x.String())
	at := x.Len()
	x.Str("<b/>").Insert(at, "<c>").Str("</c>")
	assert.Equal(t, "<a>-5 0.3 1e+21<c><b/></c>", x.String())
	assert.Equal(t, "<a>-5 0.3 1e+21", x.Cut(at).String())
}

// FuzzText holds whatever is escaped to being read back by an XML parser, in
// content and in attributes.
func FuzzText(f *testing.F) {
	for _, s := range []string{"a<b>&\"'", "\x00\xff\u2028", "]]>", "\uFFFE😀"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var x ooxml.XML
		x.Str(`<a b="`).Text(s).Str(`">`).Lines(s).Str("</a>")
		for d := xml.NewDecoder(strings.NewReader(x.String())); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%q became %q: %v", s, x.String(), err)
			}
		}
	})
}

// BenchmarkLevels compresses what a slide is made of at every level; size is
// what remains of a MiB.
func BenchmarkLevels(b *testing.B) {
	var x ooxml.XML
	for i := int64(0); x.Len() < 1<<20; i++ {
		x.Str(`<p:sp><p:nvSpPr><p:cNvPr id="`).Int(i).Str(`" name="Text `).Int(i).Str(`"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="`).
			Int(i * 7919 % 9144000).Str(`" y="`).Int(i * 104729 % 6858000).Str(`"/></a:xfrm></p:spPr><a:t>word `).Int(i * 31 % 977).Str(`</a:t></p:sp>`)
	}
	data := []byte(x.String())
	for level := 1; level <= 9; level++ {
		b.Run(strconv.Itoa(level), func(b *testing.B) {
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				w, err := flate.NewWriter(&out, level)
				require.NoError(b, err)
				_, err = w.Write(data)
				require.NoError(b, err)
				require.NoError(b, w.Close())
			}
			b.ReportMetric(float64(out.Len()), "size")
		})
	}
}
