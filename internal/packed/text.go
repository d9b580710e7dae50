package packed

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
)

// Text is a long text, kept compressed. The zero Text is empty.
type Text struct {
	size int64
	text bytes.Buffer
	zip  *flate.Writer
}

// Len is how many bytes the text has.
func (t *Text) Len() int64 { return t.size }

// Write adds to the text.
func (t *Text) Write(b []byte) (int, error) {
	if t.zip == nil {
		zip, err := flate.NewWriter(&t.text, flate.BestSpeed)
		if err != nil {
			return 0, fmt.Errorf("begin a packed text: %w", err)
		}
		t.zip = zip
	}
	n, err := t.zip.Write(b)
	t.size += int64(n)
	return n, err
}

// WriteTo writes the whole text, which stays as it is.
func (t *Text) WriteTo(w io.Writer) (int64, error) {
	if t.size == 0 {
		return 0, nil
	}
	if err := t.zip.Flush(); err != nil {
		return 0, err
	}
	return io.CopyN(w, flate.NewReader(bytes.NewReader(t.text.Bytes())), t.size)
}
