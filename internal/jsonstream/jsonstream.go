// Package jsonstream writes large JSON piece by piece, with the indentation of
// encoding/json and without escaping what is only special in HTML.
package jsonstream

import (
	"bufio"
	"encoding/json"
	"io"
	"iter"
	"strings"
)

// Writer writes one JSON value, indented by two blanks a level. The first error
// stays until Close.
type Writer struct {
	out    *bufio.Writer
	open   []byte // the brackets that will close what is open
	begun  bool   // something stands in what is open
	err    error
	pieces *json.Encoder
}

// NewWriter begins a value on w.
func NewWriter(w io.Writer) *Writer {
	out := bufio.NewWriterSize(w, 64<<10)
	s := &Writer{out: out}
	s.pieces = json.NewEncoder(chomped{out})
	s.pieces.SetEscapeHTML(false)
	return s
}

// chomped leaves out the line end of an encoder, which writes each value at once.
type chomped struct{ out *bufio.Writer }

func (c chomped) Write(b []byte) (int, error) {
	if n := len(b); n > 0 && b[n-1] == '\n' {
		if _, err := c.out.Write(b[:n-1]); err != nil {
			return 0, err
		}
		return n, nil
	}
	return c.out.Write(b)
}

// Object writes an object, whose members within writes.
func (s *Writer) Object(within func()) { s.bracket('{', '}', within) }

// Array writes an array, whose values within writes, each behind Next.
func (s *Writer) Array(within func()) { s.bracket('[', ']', within) }

func (s *Writer) bracket(open, end byte, within func()) {
	s.text(string(open))
	s.open, s.begun = append(s.open, end), false
	within()
	s.open = s.open[:len(s.open)-1]
	if s.begun {
		s.text("\n" + s.indent())
	}
	s.text(string(end))
	s.begun = true
}

// Next begins a value of an array.
func (s *Writer) Next() {
	if s.begun {
		s.text(",")
	}
	s.begun = true
	s.text("\n" + s.indent())
}

// Key begins a member of an object.
func (s *Writer) Key(name string) {
	s.Next()
	s.Value(name)
	s.text(": ")
}

// Value writes a whole value as encoding/json does.
func (s *Writer) Value(v any) {
	if s.err == nil {
		s.pieces.SetIndent(s.indent(), "  ")
		s.err = s.pieces.Encode(v)
	}
}

// Member writes a member with its whole value.
func (s *Writer) Member(name string, v any) {
	s.Key(name)
	s.Value(v)
}

// Values writes an array with a value for each of list.
func Values[T any](s *Writer, list iter.Seq[T]) {
	s.Array(func() {
		for v := range list {
			if s.err != nil {
				return
			}
			s.Next()
			s.Value(v)
		}
	})
}

// Close ends the value with a line end and returns the first error.
func (s *Writer) Close() error {
	s.text("\n")
	if s.err != nil {
		return s.err
	}
	return s.out.Flush()
}

func (s *Writer) indent() string { return strings.Repeat("  ", len(s.open)) }

func (s *Writer) text(t string) {
	if s.err == nil {
		_, s.err = s.out.WriteString(t)
	}
}
