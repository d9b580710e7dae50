package report

import (
	"bufio"
	"fmt"
	"io"

	"github.com/seam-cx/seam/analyze/figures"
)

// FolderText writes what differs between two folders as plain text.
func (o Diff) FolderText(w io.Writer, f *figures.FolderChanges) error {
	first := true
	for c := range f.All() {
		if !first {
			io.WriteString(w, "\n")
		}
		first = false
		if err := o.Text(w, c); err != nil {
			return err
		}
	}
	return o.folder(w, &textPainter{width: 100, color: o.Color}, f)
}

// FolderMarkdown writes what differs between two folders for a comment on a pull
// request.
func (o Diff) FolderMarkdown(w io.Writer, f *figures.FolderChanges) error {
	for c := range f.All() {
		if len(c.Differences)+len(c.New)+len(c.Settled) == 0 {
			continue // said with all of them
		}
		if err := o.Markdown(w, c); err != nil {
			return err
		}
		io.WriteString(w, "\n")
	}
	return o.folder(w, &markdownPainter{level: 2}, f)
}

// folder closes a report on folders.
func (o Diff) folder(w io.Writer, p painter, f *figures.FolderChanges) error {
	out := bufio.NewWriter(w)
	switch p := p.(type) {
	case *textPainter:
		p.w = out
	case *markdownPainter:
		p.w = out
	}
	s := o.sheet(p, &figures.Changes{})
	for _, part := range []struct {
		title string
		list  []figures.Side
	}{{s.dw.onlyOld, f.Removed}, {s.dw.onlyNew, f.Added}} {
		if len(part.list) == 0 {
			continue
		}
		p.title(fmt.Sprintf("%s (%d)", part.title, len(part.list)))
		for _, x := range part.list {
			p.text(x.Title + ", " + s.words.stateOf(x.State) + ": " + x.File)
		}
	}
	for i, r := range f.Renames {
		if i == 0 {
			p.title(s.dw.renames)
		}
		p.text(replace(s.dw.sameJourney, r.Old, r.New, s.lang.Percent(r.Likeness, 0), r.Old))
	}
	changed, maps := 0, 0
	for c := range f.All() {
		maps++
		changed += len(c.Differences)
	}
	verdict := s.dw.clean
	if f.Regressed() {
		verdict = s.dw.regressed
	} else if changed == 0 && len(f.Added) == 0 {
		verdict = s.dw.same
	}
	p.title(s.dw.allOfThem)
	p.text(verdict + ": " + count(s.lang, maps, s.words.maps))
	return out.Flush()
}
