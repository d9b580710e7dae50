package diag

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// at marks the first occurrence of part in line.
func at(line, part string, severity Severity, code, message, help string) Diagnostic {
	i := strings.Index(line, part)
	start := 1 + utf8.RuneCountInString(line[:i])
	return Diagnostic{Severity: severity, Code: code, Message: message, Help: help, Source: line, Range: Range{File: "order.journey.yaml",
		Start: Position{Line: 7, Column: start}, End: Position{Line: 7, Column: start + utf8.RuneCountInString(part)}}}
}

func scripts() []Diagnostic {
	note := at("  owner: sales", "sales", SeverityError, "unknown-reference", "no department has the id \"sales\"", "did you mean \"sale\"?")
	note.Related = []Related{{Range: Range{File: "company.yaml", Start: Position{Line: 3, Column: 3}}, Message: "departments are declared here", Source: "  sale: Sales"}}
	place := at("        does: Looks: which?", "which", SeverityError, "colon-in-text", "a place without an end", "")
	place.Range.End = Position{}
	beyond := at("name: Shop", "Shop", SeverityError, "bad-indentation", "a column behind the end of the line", "")
	beyond.Range.Start.Column, beyond.Range.End = 90, Position{}
	long := strings.Repeat("виправити довгий рядок ", 12)
	return []Diagnostic{
		note, place, beyond,
		at("        active: 5", "5", SeverityError, "bad-duration", "\"5\" has no unit", "write 5m for minutes or 5h for hours"),
		at("      - name: Порівняння пакетів: сайт", ": сайт", SeverityError, "colon-in-text", "двокрапка в тексті", "візьміть текст у лапки"),
		at("        thinks: Почему в магазине дешевле?", "магазине", SeverityWarning, "comment-cuts-text", "слово", ""),
		at("        owner: sprzedaż i obsługa", "obsługa", SeverityInfo, "odd-space", "słowo", ""),
		at("        does: 比较套餐的价格", "套餐", SeverityError, "unknown-key", "wide", ""),
		at("        feels: 😟👨‍👩‍👧 unsure", "unsure", SeverityWarning, "unknown-key", "emoji", ""),
		at("        does: \u0438\u0306 combining", "combining", SeverityError, "unknown-key", "marks take no room", ""),
		at("\tname: Shop", "name", SeverityError, "tab-indentation", "a tab is one space", ""),
		at("about: "+long+"тут "+long, "тут", SeverityError, "unknown-key", "the middle of a long line", ""),
		at("about: "+long, "about", SeverityError, "unknown-key", "the start of a long line", ""),
		at("about: "+long+"кінець", "кінець", SeverityError, "unknown-key", "the end of a long line", ""),
		at(strings.Repeat("很长", 60)+"这里"+strings.Repeat("很长", 60), "这里", SeverityError, "unknown-key", "a long wide line", ""),
		{Severity: SeverityError, Code: "too-large", Message: "a place without a line\nand \x1b[31mno colours", Range: Range{File: "a.yaml"}},
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if want := bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n")); !bytes.Equal(got, want) {
		t.Errorf("%s differs; renew it with UPDATE_GOLDEN=1\ngot:\n%s", name, got)
	}
}

func TestPrint(t *testing.T) {
	var out bytes.Buffer
	if err := (Printer{Width: 80}).Print(&out, scripts()); err != nil {
		t.Fatal(err)
	}
	golden(t, "print.golden", out.Bytes())
	for _, line := range strings.Split(out.String(), "\n") {
		if strings.HasPrefix(line, "  ") && strings.Contains(line, "…") {
			if n := width(line); n > 82 {
				t.Errorf("a line of %d cells: %s", n, line)
			}
		}
	}
}

func width(line string) int {
	n := 0
	chars := []rune(line)
	for i := range chars {
		n += cellsAt(chars, i)
	}
	return n
}

func TestPrintColor(t *testing.T) {
	var out bytes.Buffer
	if err := (Printer{Color: true}).Print(&out, scripts()[:1]); err != nil {
		t.Fatal(err)
	}
	golden(t, "color.golden", out.Bytes())
}

func TestPrintFindings(t *testing.T) {
	lines := []string{"stages:", "  - name: Вибір", "    owner: sales"}
	p := Printer{Source: func(r Range) string { return lines[r.Start.Line-1] }}
	list := []Finding{{Rule: "silo-handoff", Severity: SeverityWarning, Subject: "sales>field", Message: "a handoff without agreed collaboration", Help: "declare how they work together",
		Range:   Range{File: "m.yaml", Start: Position{Line: 3, Column: 12}, End: Position{Line: 3, Column: 17}},
		Related: []Related{{Range: Range{File: "m.yaml", Start: Position{Line: 2, Column: 11}}, Message: "handed over here"}}}}
	var out bytes.Buffer
	if err := p.PrintFindings(&out, list); err != nil {
		t.Fatal(err)
	}
	if list[0].Related[0].Source != "" {
		t.Error("the finding was changed")
	}
	if err := (Printer{}).PrintFindings(&out, list); err != nil {
		t.Fatal(err)
	}
	golden(t, "findings.golden", out.Bytes())
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestPrintTellsWhatTheWriterSays(t *testing.T) {
	if err := (Printer{}).Print(brokenWriter{}, scripts()); err == nil {
		t.Error("the error of the writer was lost")
	}
}

// The caret stands under the character at every column of every line.
func TestCaretColumn(t *testing.T) {
	for _, d := range scripts()[:11] {
		chars := []rune(oneLine(d.Source))
		for column := 1; column <= len(chars); column++ {
			if cellsAt(chars, column-1) == 0 {
				continue
			}
			d := Diagnostic{Source: d.Source, Range: Range{Start: Position{Line: 1, Column: column}}}
			var out bytes.Buffer
			if err := (Printer{Width: 1000}).Print(&out, []Diagnostic{d}); err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(out.String(), "\n")
			if len(lines) < 3 {
				continue
			}
			before := strings.TrimSuffix(lines[2], "^")
			if want := width("  " + string(chars[:column-1])); width(before) != want {
				t.Errorf("%q column %d: caret in cell %d, want %d", d.Source, column, width(before), want)
			}
		}
	}
}

func FuzzPrint(f *testing.F) {
	for _, d := range scripts() {
		f.Add(d.Source, d.Range.Start.Column, d.Range.End.Column, 40)
	}
	f.Fuzz(func(t *testing.T, line string, from, to, width int) {
		d := Diagnostic{Source: line, Range: Range{Start: Position{Line: 1, Column: from}, End: Position{Line: 1, Column: to}}}
		var out bytes.Buffer
		if err := (Printer{Width: width % 500}).Print(&out, []Diagnostic{d}); err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(out.Bytes(), []byte("\n")); n != 1 && n != 3 {
			t.Errorf("%d lines: %q", n, out.String())
		}
	})
}

func BenchmarkPrint(b *testing.B) {
	list := scripts()
	b.ReportAllocs()
	for b.Loop() {
		if err := (Printer{}).Print(io.Discard, list); err != nil {
			b.Fatal(err)
		}
	}
}
