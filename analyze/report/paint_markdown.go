package report

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// markdownPainter writes a page in GitHub's Markdown.
type markdownPainter struct {
	w io.Writer
	// level is the level of the title, 1 or more.
	level int
}

func (p *markdownPainter) head(title, about string) {
	fmt.Fprintf(p.w, "%s %s\n\n%s\n", strings.Repeat("#", p.level), escape(title), paragraph(about))
}

func (p *markdownPainter) title(text string) {
	fmt.Fprintf(p.w, "\n%s %s\n", strings.Repeat("#", p.level+1), escape(text))
}

func (p *markdownPainter) text(text string) {
	fmt.Fprintf(p.w, "\n%s\n", spans(text, paragraph))
}

func (p *markdownPainter) matters(list []matter) {
	for i, m := range list {
		fmt.Fprintf(p.w, "\n%d. **%s**\n", i+1, spans(m.text, escape))
		for _, part := range []string{m.stake, m.help, m.place} {
			if part != "" {
				fmt.Fprintf(p.w, "   - %s\n", spans(part, paragraph))
			}
		}
	}
}

func (p *markdownPainter) figures(rows [][3]string) {
	fmt.Fprintln(p.w)
	for _, row := range rows {
		fmt.Fprintf(p.w, "- **%s: %s** %s\n", escape(row[0]), escape(row[1]), escape(row[2]))
	}
}

func (p *markdownPainter) table(columns []column, rows [][]string, more func(int) string) {
	shown := rows[:atOnce(len(rows))]
	if more == nil {
		shown = rows
	}
	p.rows(columns, shown)
	if rest := rows[len(shown):]; len(rest) > 0 {
		fmt.Fprintf(p.w, "\n<details>\n<summary>%s</summary>\n", escape(more(len(rest))))
		p.rows(columns, rest)
		fmt.Fprint(p.w, "\n</details>\n")
	}
}

// rows writes a table whose first row is its heading.
func (p *markdownPainter) rows(columns []column, rows [][]string) {
	var head, line strings.Builder
	for _, c := range columns {
		head.WriteString("| " + escape(c.head) + " ")
		if c.right {
			line.WriteString("| ---: ")
		} else {
			line.WriteString("| --- ")
		}
	}
	fmt.Fprintf(p.w, "\n%s|\n%s|\n", head.String(), line.String())
	for _, row := range rows {
		var b strings.Builder
		for _, cell := range row {
			b.WriteString("| " + spans(cell, escape) + " ")
		}
		fmt.Fprintf(p.w, "%s|\n", b.String())
	}
}

// spans writes what stands between grave accents, which is how rules mark what
// one types, as code, and the rest with write. Code is inert whatever is in it,
// so a text of a map that holds an accent can only move the marks. Where they do
// not pair there is no code.
func spans(s string, write func(string) string) string {
	parts := strings.Split(oneLine(plain(s)), "`")
	if len(parts)%2 == 0 || strings.HasPrefix(s, "`") {
		return write(s)
	}
	var b strings.Builder
	for i, part := range parts {
		switch {
		case i%2 == 1 && strings.Contains(part, "|"): // would end a cell of a table
			b.WriteString(escape(part))
		case i%2 == 1 && strings.TrimSpace(part) != "":
			b.WriteString("`" + part + "`")
		case i%2 == 1: // nothing, which is no code
			b.WriteString("\\`" + part + "\\`")
		case i == 0:
			text := strings.TrimRight(part, " ")
			b.WriteString(write(text) + part[len(text):])
		default:
			b.WriteString(kept(part))
		}
	}
	return b.String()
}

// kept escapes a part of a text together with the space around it.
func kept(s string) string {
	text := strings.Trim(s, " ")
	if text == "" {
		return s
	}
	before, after, _ := strings.Cut(s, text)
	return before + escape(text) + after
}

// apart is a space without width. It keeps GitHub from taking @name for a
// person to be told, #12 for a discussion and www. for a link, and is not seen.
const apart = "\u200b"

// escape makes a text of a map plain in Markdown, in a paragraph, a heading, a
// cell of a table or a summary: no character of it is markup, and it stays on
// one line. What is no markup stays as it is, so that the source can be read.
func escape(s string) string {
	s = oneLine(plain(s))
	var b strings.Builder
	last := rune(' ')
	for i, r := range s {
		rest := s[i+utf8.RuneLen(max(r, 0)):]
		if r == utf8.RuneError {
			rest = ""
		}
		next, _ := utf8.DecodeRuneInString(rest)
		switch {
		case strings.ContainsRune("\\`*[]<>|~&$", r), r == '_' && !(word(last) && word(next)):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '#' && word(next), r == '@' && word(next):
			b.WriteRune(r)
			b.WriteString(apart)
		case r == '#':
			b.WriteString("\\#")
		case r == ':' && (strings.HasPrefix(rest, "//") || word(next) && next > '9' && !word(last)), r == '.' && strings.HasSuffix(strings.ToLower(s[:i]), "www"),
			r == '-' && word(next) && strings.HasSuffix(strings.ToLower(s[:i]), "gh"):
			b.WriteRune(r)
			b.WriteString(apart)
		case r == '!' && next == '[':
			b.WriteString("\\!")
		default:
			b.WriteRune(r)
		}
		last = r
	}
	return strings.TrimSpace(b.String())
}

func word(r rune) bool {
	return r != utf8.RuneError && (r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r))
}

// paragraph escapes what begins a line as well: what would be a list, a rule or
// a heading there.
func paragraph(s string) string {
	s = escape(s)
	digits := strings.TrimLeft(s, "0123456789")
	switch {
	case s == "":
	case strings.ContainsRune("-+=", rune(s[0])):
		return "\\" + s
	case len(digits) < len(s) && digits != "" && strings.ContainsRune(".)", rune(digits[0])):
		return s[:len(s)-len(digits)] + "\\" + digits
	}
	return s
}
