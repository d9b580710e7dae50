package figures

import (
	"bytes"
	"encoding/json"
	"io"
)

// pieces writes an indented JSON object piece by piece. The first error stays.
type pieces struct {
	w   io.Writer
	err error
}

func (e *pieces) text(s string) {
	if e.err == nil {
		_, e.err = io.WriteString(e.w, s)
	}
}

// indent is what w wrote, indented.
func (e *pieces) indent(w *jsonWriter, prefix string) string {
	var out bytes.Buffer
	err := w.err
	if err == nil {
		err = json.Indent(&out, w.b.Bytes(), prefix, "  ")
	}
	if err != nil && e.err == nil {
		e.err = err
	}
	return out.String()
}

// indented writes a value on a line of its own.
func (e *pieces) indented(w *jsonWriter, prefix string) { e.text("\n" + prefix + e.indent(w, prefix)) }

// last writes the members of an object, which end the whole.
func (e *pieces) last(w *jsonWriter) {
	if text := e.indent(w, ""); e.err == nil {
		e.text(text[1:] + "\n") // without its brace
	}
}
