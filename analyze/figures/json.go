package figures

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"math"
	"strconv"
)

// Schema names the JSON form of a Report.
const Schema = "seam.analysis/1"

// Encode writes r as indented JSON with a final newline. The same report gives
// the same bytes on every machine: keys stand in a fixed order and numbers have
// 12 significant digits. A figure that rests on too little is null, with the
// reason in a field beside it whose name ends in _note; a figure that was not
// computed is absent.
func (r *Report) Encode(w io.Writer) error {
	data, err := r.compact()
	if err != nil {
		return err
	}
	return indent(w, data)
}

func indent(w io.Writer, data []byte) error {
	var out bytes.Buffer
	if err := json.Indent(&out, data, "", "  "); err != nil {
		return err
	}
	out.WriteByte('\n')
	_, err := w.Write(out.Bytes())
	return err
}

// MarshalJSON writes r as Encode does, without white space.
func (r *Report) MarshalJSON() ([]byte, error) { return r.compact() }

func (r *Report) compact() ([]byte, error) {
	w := &jsonWriter{}
	w.object("", func() {
		w.text("schema", Schema)
		w.text("journey", r.Journey)
		w.text("state", r.State)
		w.text("title", r.Title)
		if r.Effort != nil {
			w.object("effort", func() { r.Effort.write(w) })
		}
		if r.Consistency != nil {
			w.object("consistency", func() { r.Consistency.write(w) })
		}
		if r.Silos != nil {
			w.object("silos", func() { r.Silos.write(w) })
		}
		if r.Experience != nil {
			w.object("experience", func() { r.Experience.write(w) })
		}
		if r.Metrics != nil {
			r.Metrics.writeBoard(w)
		}
		if len(r.Notes) > 0 {
			w.texts("notes", r.Notes)
		}
		marshalled(w, "diagnostics", r.Diagnostics)
		marshalled(w, "findings", r.Findings)
		if len(r.Accepted) > 0 {
			list(w, "accepted", r.Accepted, func(a Accepted) { a.write(w) })
		}
	})
	return w.b.Bytes(), w.err
}

// jsonWriter writes JSON with its keys in the order of the calls.
type jsonWriter struct {
	b    bytes.Buffer
	more bool  // a comma is due before the next member
	err  error // the first that was met
}

func (w *jsonWriter) key(name string) {
	if w.more {
		w.b.WriteByte(',')
	}
	w.more = true
	if name != "" {
		w.string(name)
		w.b.WriteByte(':')
	}
}

func (w *jsonWriter) wrap(name string, open, close byte, body func()) {
	w.key(name)
	w.b.WriteByte(open)
	w.more = false
	body()
	w.b.WriteByte(close)
	w.more = true
}

func (w *jsonWriter) object(name string, body func()) { w.wrap(name, '{', '}', body) }

func list[T any](w *jsonWriter, name string, items []T, each func(T)) {
	w.wrap(name, '[', ']', func() {
		for _, x := range items {
			w.object("", func() { each(x) })
		}
	})
}

// marshalled writes a list of what has a JSON form of its own.
func marshalled[T json.Marshaler](w *jsonWriter, name string, items []T) {
	w.wrap(name, '[', ']', func() {
		for _, x := range items {
			data, err := x.MarshalJSON()
			if err != nil {
				w.err = cmp.Or(w.err, err)
				return
			}
			w.key("")
			w.b.Write(data)
		}
	})
}

func (w *jsonWriter) string(s string) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string can always be encoded, into a buffer that cannot fail
	w.b.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}

func (w *jsonWriter) text(name, s string) {
	w.key(name)
	w.string(s)
}

// known writes a text that may not be known, which is null.
func (w *jsonWriter) known(name, s string) {
	if s != "" {
		w.text(name, s)
		return
	}
	w.key(name)
	w.b.WriteString("null")
}

func (w *jsonWriter) texts(name string, items []string) {
	w.wrap(name, '[', ']', func() {
		for _, s := range items {
			w.text("", s)
		}
	})
}

func (w *jsonWriter) bool(name string, x bool) {
	w.key(name)
	w.b.WriteString(strconv.FormatBool(x))
}

func (w *jsonWriter) int(name string, x int) {
	w.key(name)
	w.b.WriteString(strconv.Itoa(x))
}

func (w *jsonWriter) number(name string, x float64) {
	w.key(name)
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		w.b.WriteString("null")
	case x == 0:
		w.b.WriteByte('0') // never -0
	default:
		w.b.WriteString(strconv.FormatFloat(x, 'g', 12, 64))
	}
}

// value writes a figure: its number, null with the reason, or nothing.
func (w *jsonWriter) value(name string, v Value) {
	switch {
	case v.OK && (math.IsNaN(v.X) || math.IsInf(v.X, 0)):
		w.number(name, v.X)
		w.text(name+"_note", "the number is not finite")
	case v.OK:
		w.number(name, v.X)
	case v.Note != "":
		w.missing(name, v.Note)
	}
}

// missing writes null for what rests on too little, with the reason beside it.
func (w *jsonWriter) missing(name, note string) {
	w.key(name)
	w.b.WriteString("null")
	w.text(name+"_note", note)
}
