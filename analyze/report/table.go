package report

import (
	"io"
	"strings"

	"github.com/seam-cx/seam/diag"
)

// table is rows of cells whose columns are aligned by what a terminal shows, so
// that Cyrillic, accents and wide scripts stand straight.
type table struct {
	rows  [][]string
	right []bool // columns aligned to the right
	gap   int    // spaces between columns
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// write writes the rows, each behind indent.
func (t *table) write(w io.Writer, indent string) {
	var widths []int
	for _, row := range t.rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], width(cell))
		}
	}
	for _, row := range t.rows {
		var b strings.Builder
		for i, cell := range row {
			if i > 0 {
				b.WriteString(strings.Repeat(" ", t.gap))
			}
			pad := strings.Repeat(" ", widths[i]-width(cell))
			if i < len(t.right) && t.right[i] {
				b.WriteString(pad + cell)
			} else {
				b.WriteString(cell + pad)
			}
		}
		io.WriteString(w, strings.TrimRight(indent+b.String(), " ")+"\n")
	}
}

// width is how many cells of a terminal s takes.
func width(s string) int { return diag.Width(s) }

// wrap breaks a text into lines of at most n cells, all but the first behind
// indent. It breaks at ordinary spaces alone: others hold a number and its unit,
// or the digits of a number, together.
func wrap(text, indent string, n int) string {
	var b strings.Builder
	used := 0
	for i, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' }) {
		w := width(word)
		switch {
		case i == 0:
		case used+1+w > n:
			b.WriteString("\n" + indent)
			used = 0
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += w
	}
	return b.String()
}

// cut is s shortened to n cells.
func cut(s string, n int) string {
	if width(s) <= n {
		return s
	}
	chars := []rune(s)
	chars = chars[:min(len(chars), 4*n)] // of a very long text the rest is not needed
	for len(chars) > 0 && width(string(chars)) > n-1 {
		chars = chars[:len(chars)-1]
	}
	return strings.TrimRight(string(chars), " ") + "…"
}
