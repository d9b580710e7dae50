package figures

import (
	"io"
	"iter"

	"github.com/seam-cx/seam/diag"
)

// ChangesSchema names the JSON form of Changes, and of those of several
// journeys.
const ChangesSchema = "seam.diff/1"

// Encode writes c as indented JSON with a final newline.
func (c *Changes) Encode(w io.Writer) error {
	j := &jsonWriter{}
	j.object("", func() {
		j.text("schema", ChangesSchema)
		c.write(j)
	})
	return j.finish(w)
}

// FolderChanges is what differs between two folders of maps.
type FolderChanges struct {
	// Journeys are maps of both folders, in the order of the new one. They are gone
	// through more than once; nil is none. Of many maps they are better kept packed
	// than in a slice.
	Journeys iter.Seq[*Changes]
	Removed  []Side // maps of the old folder alone
	Added    []Side // maps of the new folder alone
	// Renames are journeys of the old folder and journeys of the new one that may
	// be the same under another id, as a suggestion; nothing is paired by them.
	Renames []Rename
}

// All are Journeys, also where that is nil.
func (f *FolderChanges) All() iter.Seq[*Changes] {
	if f.Journeys == nil {
		return func(func(*Changes) bool) {}
	}
	return f.Journeys
}

// Regressed tells whether a map is gone, or anything got worse in one.
func (f *FolderChanges) Regressed() bool {
	for c := range f.All() {
		if c.Regressed() {
			return true
		}
	}
	return len(f.Removed) > 0
}

// Encode writes f as indented JSON with a final newline: those of each journey
// under journeys, each by itself, so that no more than one is in memory.
func (f *FolderChanges) Encode(w io.Writer) error {
	e := pieces{w: w}
	e.text("{\n  \"schema\": \"" + ChangesSchema + "\",\n  \"verdict\": \"" + verdict(f.Regressed()) + "\",\n  \"journeys\": [")
	n := 0
	for c := range f.All() {
		j := &jsonWriter{}
		j.object("", func() { c.write(j) })
		if n++; n > 1 {
			e.text(",")
		}
		if e.indented(j, "    "); e.err != nil {
			return e.err
		}
	}
	if n > 0 {
		e.text("\n  ")
	}
	e.text("],")
	j := &jsonWriter{}
	j.object("", func() {
		list(j, "removed", f.Removed, func(s Side) { s.write(j) })
		list(j, "added", f.Added, func(s Side) { s.write(j) })
		if len(f.Renames) > 0 {
			list(j, "renames", f.Renames, func(r Rename) { r.write(j) })
		}
	})
	e.last(j)
	return e.err
}

func (w *jsonWriter) finish(to io.Writer) error {
	if w.err != nil {
		return w.err
	}
	return indent(to, w.b.Bytes())
}

func verdict(regressed bool) string {
	if regressed {
		return "regressed"
	}
	return "clean"
}

func (s Side) write(w *jsonWriter) {
	w.text("file", s.File)
	w.text("state", s.State)
	w.text("title", s.Title)
}

func (c *Changes) write(w *jsonWriter) {
	w.text("journey", c.Journey)
	w.text("title", c.Title)
	w.object("old", func() { c.From.write(w) })
	w.object("new", func() { c.To.write(w) })
	w.text("verdict", verdict(c.Regressed()))
	w.object("counts", func() {
		for _, class := range []string{Breaking, Regression, Neutral, Improvement} {
			w.int(class, c.Count(class))
		}
	})
	list(w, "touchpoints", c.Touchpoints, func(m Match) {
		w.known("old", m.Old)
		w.known("new", m.New)
		w.bool("changed", m.Changed)
	})
	list(w, "differences", c.Differences, func(d Difference) { d.write(w) })
	list(w, "deltas", c.Deltas, func(d Delta) { d.write(w) })
	w.int("left_out", c.LeftOut)
	w.bool("reweighed", c.Reweighed)
	w.object("findings", func() {
		marshalled(w, "settled", c.Settled)
		marshalled(w, "staying", c.Staying)
		marshalled(w, "new", c.New)
	})
	list(w, "renames", c.Renames, func(r Rename) { r.write(w) })
}

func (r Rename) write(w *jsonWriter) {
	w.text("old", r.Old)
	w.text("new", r.New)
	if r.Vocabulary != "" {
		w.text("vocabulary", r.Vocabulary)
	}
	w.number("likeness", r.Likeness)
}

func (d Difference) write(w *jsonWriter) {
	w.text("class", d.Class)
	w.text("kind", d.Kind)
	w.text("subject", d.Subject)
	w.known("touchpoint", d.Touchpoint)
	w.text("message", d.Message)
	params, err := d.Params.MarshalJSON()
	if err != nil && w.err == nil {
		w.err = err
	}
	w.key("params")
	w.b.Write(params)
	place := func(name string, r diag.Range) {
		w.object(name, func() {
			w.text("file", r.File)
			w.int("line", r.Start.Line)
			w.int("column", r.Start.Column)
		})
	}
	place("old", d.Old)
	place("new", d.New)
}

func (d Delta) write(w *jsonWriter) {
	w.text("figure", d.Name)
	w.value("old", d.Old)
	w.value("new", d.New)
	w.value("by", d.By())
	if d.Alike != nil {
		w.object("alike", func() {
			w.value("old", d.Alike.Old)
			w.value("new", d.Alike.New)
		})
	}
	w.key("better")
	switch {
	case d.Better > 0:
		w.b.WriteString("true")
	case d.Better < 0:
		w.b.WriteString("false")
	default:
		w.b.WriteString("null")
	}
}
