package report

import (
	"fmt"
	"io"
	"strings"
)

// textPainter writes a page as plain text for a terminal.
type textPainter struct {
	w     io.Writer
	width int  // cells of a line
	color bool // headings in bold

	begun bool // something stands below the last heading
}

// line writes one line with ordinary spaces.
func (p *textPainter) line(format string, args ...any) {
	fmt.Fprintln(p.w, plain(fmt.Sprintf(format, args...)))
}

func (p *textPainter) bold(text string) string {
	if !p.color {
		return text
	}
	return "\x1b[1m" + text + "\x1b[0m"
}

func (p *textPainter) head(title, about string) {
	p.line("%s", p.bold(oneLine(title)))
	p.line("%s", oneLine(about))
}

func (p *textPainter) title(text string) {
	p.line("")
	p.line("%s", p.bold(oneLine(text)))
	p.begun = false
}

// part begins a paragraph or a table: behind an empty line, except right below
// a heading.
func (p *textPainter) part() {
	if p.begun {
		p.line("")
	}
	p.begun = true
}

func (p *textPainter) text(text string) {
	p.part()
	p.line("  %s", wrap(oneLine(text), "  ", p.width-2))
}

func (p *textPainter) matters(list []matter) {
	for i, m := range list {
		p.part()
		p.line("  %d. %s", i+1, wrap(oneLine(m.text), "     ", p.width-5))
		if m.stake != "" {
			p.line("     %s", wrap(oneLine(m.stake), "     ", p.width-5))
		}
		if m.help != "" {
			p.line("     → %s", wrap(oneLine(m.help), "       ", p.width-7))
		}
		p.line("     %s", oneLine(m.place))
	}
}

func (p *textPainter) figures(rows [][3]string) {
	p.part()
	wide, deep := 0, 0
	for i, row := range rows {
		for j := range row {
			rows[i][j] = oneLine(row[j])
		}
		wide, deep = max(wide, width(rows[i][0])), max(deep, width(rows[i][1]))
	}
	indent := strings.Repeat(" ", 2+wide+2+deep+2)
	for _, row := range rows {
		p.line("  %s%s  %s%s  %s", row[0], strings.Repeat(" ", wide-width(row[0])),
			strings.Repeat(" ", deep-width(row[1])), row[1], wrap(row[2], indent, p.width-len(indent)))
	}
}

func (p *textPainter) table(columns []column, rows [][]string, more func(int) string) {
	shown := rows[:atOnce(len(rows))]
	if more == nil {
		shown = rows
	}
	t := table{gap: 2}
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = plain(c.head)
		t.right = append(t.right, c.right)
	}
	t.add(head...)
	for _, row := range shown {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = plain(oneLine(cell))
			if most := columns[i].cells; most > 0 {
				cells[i] = cut(cells[i], most)
			}
		}
		t.add(cells...)
	}
	p.part()
	t.write(p.w, "  ")
	if rest := len(rows) - len(shown); rest > 0 {
		p.line("  %s", more(rest))
	}
}
