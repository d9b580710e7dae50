package report

import (
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
)

// figure is one row of a family: a term, its value, and what that means.
type figure struct {
	label
	value figures.Value
	write func(float64) string
	more  string // behind the meaning
}

// rows writes rows of figures. One that rests on too little has its reason in
// the place of its meaning, which is not repeated from one row to the next; one
// that was not computed is left out.
func (s *sheet) rows(list ...figure) {
	var rows [][3]string
	last := "" // reason, of the row above
	for _, f := range list {
		row := [3]string{f.term, "–", f.value.Note}
		switch {
		case f.value.OK:
			row[1], row[2] = f.write(f.value.X), f.means
			if f.more != "" {
				row[2] += "; " + f.more
			}
		case f.value.Note == "":
			continue
		case f.value.Note == last:
			row[2] = s.words.asAbove
		}
		last = f.value.Note
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		s.figures(rows)
	}
}

// list writes a table, nothing where it has no rows. heads are its headings;
// those of right are aligned to the right, those of cut are shortened where
// lines are narrow.
func (s *sheet) list(heads []string, right, cut []int, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	columns := make([]column, len(heads))
	for i, head := range heads {
		columns[i] = column{head: head, cells: 72}
	}
	for _, i := range right {
		columns[i].right, columns[i].cells = true, 0
	}
	for _, i := range cut {
		columns[i].cells = 36
	}
	s.table(columns, rows, func(n int) string { return replace(s.words.more, strconv.Itoa(n)) })
}

// at is a line of the file, "" where it is not known.
func at(line int) string {
	if line == 0 {
		return ""
	}
	return strconv.Itoa(line)
}

// replace puts values in the places of a text.
func replace(text string, values ...string) string {
	var b strings.Builder
	for _, v := range values {
		before, after, ok := strings.Cut(text, "%s")
		if !ok {
			break
		}
		b.WriteString(before + v)
		text = after
	}
	return b.String() + text
}

// quoted are the names of touchpoints as a list in a sentence. Of more than
// eight the first are named, with how many there are.
func (s *sheet) quoted(ids []string) string {
	const most = 8
	list := make([]string, 0, most)
	for _, id := range ids[:min(most, len(ids))] {
		list = append(list, s.lang.Quote(s.place(id)))
	}
	if rest := len(ids) - len(list); rest > 0 {
		return strings.Join(list, ", ") + " " + replace(s.words.more, strconv.Itoa(rest))
	}
	return s.lang.List(list)
}

// place is the name of a touchpoint, or of a touchpoint on a channel.
func (s *sheet) place(address string) string { return s.names.place(address) }
