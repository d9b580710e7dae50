package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// hostile are names that would be markup, formulas or commands where nobody
// takes care.
var hostile = []string{
	"=HYPERLINK(0)", "+1+1", "-2+3", "@SUM(A1)", "a;=1+1", "  =1", "＝1", `a "quoted", cell`,
	"| pipe | `code` |", "<script>alert(1)</script>", "[link](https://evil.example)", "![img](x)", "# heading",
	"@everyone", "#1", "www.evil.example", "https://evil.example", "**bold** _it_ ~~gone~~", "a\nb\r\n\n| x |", "&lt;", `back\slash`,
	"</summary></details>", "1. item", "$x$", "ends with `", "\u202etxt.exe", "a\tb", "`` two ``", "\x1b[31mred", "snake_case_name",
}

func hostileMap(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("seam: 1\nid: h\nlocale: en\ntitle: " + quoted(hostile[8]) + "\ndepartments:\n")
	for i, name := range hostile {
		b.WriteString("  d" + string(rune('a'+i%26)) + string(rune('a'+i/26)) + ": {name: " + quoted(name) + "}\n")
	}
	b.WriteString("stages:\n  - name: " + quoted(hostile[9]) + "\n    touchpoints:\n")
	for i, name := range hostile {
		b.WriteString("      - {id: t" + string(rune('a'+i%26)) + string(rune('a'+i/26)) + ", name: " + quoted(name) +
			", owner: d" + string(rune('a'+i%26)) + string(rune('a'+i/26)) + ", active: 5m, emotion: -1, asks: [" + "n]}\n")
	}
	return b.String()
}

// quoted is a YAML string in double quotes.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == 0x1b:
			b.WriteString(`\e`)
		case r == 0x202e:
			b.WriteString(`\u202e`)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`
}

// unescaped is a cell of Markdown without its escapes, with a mark for each
// character that is markup still.
func unescaped(s string) (text string, markup string) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s):
			i++
			b.WriteByte(s[i])
		case strings.IndexByte("`*[]<>|~&$", s[i]) >= 0:
			markup += string(s[i])
		default:
			b.WriteByte(s[i])
		}
	}
	return strings.ReplaceAll(b.String(), apart, ""), markup
}

// Whatever a map calls things, in Markdown it is text: nothing of it is markup,
// and what was written can be read back.
func TestEscapeIsReversible(t *testing.T) {
	for _, s := range hostile {
		for _, write := range []func(string) string{escape, paragraph} {
			text, markup := unescaped(write(s))
			require.Empty(t, markup, s)
			require.Equal(t, strings.TrimSpace(oneLine(s)), text)
		}
	}
	for text, want := range map[string]string{
		"@everyone": "@" + apart + "everyone", "see #12": "see #" + apart + "12", "https://x.y": "https:" + apart + "//x.y",
		"www.x.y": "www." + apart + "x.y", "a_b": "a_b", "_a_": `\_a\_`, "9 : 1": "9 : 1", "50 %": "50 %", "10:30": "10:30",
	} {
		require.Equal(t, want, escape(text))
	}
	require.Equal(t, "write `next:` \\[a\\]", spans("write `next:` [a]", paragraph))
	require.Equal(t, "\\`\\` \\*x\\*", spans("`` *x*", paragraph))
	require.Equal(t, "one \\` accent", spans("one ` accent", escape))
	require.Equal(t, `1\. item`, paragraph("1. item"))
	require.Equal(t, `\- item`, paragraph("- item"))
	require.Equal(t, `\# heading`, paragraph("# heading"))
}

// Every table of a page keeps its columns, and the only HTML is its own.
func TestMarkdownOfHostileMap(t *testing.T) {
	m, r := load(t, hostileMap(t))
	var b bytes.Buffer
	require.NoError(t, Markdown{File: "a|b`.journey.yaml"}.Write(&b, m, r))
	columns, open := 0, 0
	for _, line := range strings.Split(b.String(), "\n") {
		switch {
		case strings.HasPrefix(line, "|"):
			n := 0
			for i := range len(line) {
				if line[i] == '|' && (i == 0 || line[i-1] != '\\') {
					n++
				}
			}
			if columns == 0 {
				columns = n
			}
			require.Equal(t, columns, n, line)
			continue
		case line == "<details>":
			open++
		case line == "</details>":
			open--
		case strings.HasPrefix(line, "<summary>") && strings.HasSuffix(line, "</summary>"):
		case strings.Count(line, "`")%2 == 0 && strings.Contains(line, "`"):
			for i, part := range strings.Split(strings.ReplaceAll(line, "\\`", ""), "`") {
				if i%2 == 0 {
					_, markup := unescaped(strings.ReplaceAll(part, "**", ""))
					require.Empty(t, markup, line)
				}
			}
		default:
			_, markup := unescaped(strings.NewReplacer("**", "").Replace(line))
			require.Empty(t, markup, line)
		}
		columns = 0
	}
	require.Zero(t, open)
	require.NotContains(t, b.String(), "@everyone")
	require.NotContains(t, b.String(), "\u202e")
}

// Plain text has the lines that the page makes, and no character for the
// terminal.
func TestTextOfHostileMap(t *testing.T) {
	m, r := load(t, hostileMap(t))
	var b bytes.Buffer
	require.NoError(t, Page{}.Write(&b, m, r))
	for _, c := range b.String() {
		require.True(t, c == '\n' || !unicode.IsControl(c), "%q", c)
	}
}

// No cell of the table begins as a formula, numbers apart, and every row has
// all columns.
func TestCSVOfHostileMap(t *testing.T) {
	m, r := load(t, hostileMap(t))
	var b bytes.Buffer
	c := NewCSV(&b)
	c.Add("=file.yaml", m, r)
	c.Add("second", m, r)
	require.NoError(t, c.Flush())
	require.True(t, strings.HasPrefix(b.String(), "\ufefffile,journey,state,family,"))
	require.Equal(t, strings.Count(b.String(), "\n"), strings.Count(b.String(), "\r\n"))
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff"))).ReadAll()
	require.NoError(t, err)
	require.Equal(t, CSVColumns, rows[0])
	require.Greater(t, len(rows), 100)
	for _, row := range rows[1:] {
		for i, cell := range row {
			if CSVColumns[i] == "value" {
				require.NotContains(t, cell, ",")
				continue
			}
			for _, part := range strings.Split(cell, ";") {
				part = strings.TrimLeft(part, " \u00a0")
				require.False(t, part != "" && strings.ContainsRune("=+-@＝＋－＠\t\r\n", []rune(part)[0]), "%q", cell)
			}
		}
	}
	require.Equal(t, "'=file.yaml", rows[1][0])
}
