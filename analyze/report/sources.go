package report

import (
	"bytes"
	"io"

	"github.com/seam-cx/seam/diag"
)

// Sources gives the lines that findings point at, for Printer.Source of package
// diag. It reads a file when the first of its lines is asked for and keeps the
// text of one file at a time. It is not safe for concurrent use.
type Sources struct {
	// Open opens a file by the name that ranges have.
	Open func(name string) (io.ReadCloser, error)

	file  string
	read  bool
	text  bytes.Buffer
	start []int // of each line in text
}

// Line is the line at the start of r, "" where it cannot be read.
func (s *Sources) Line(r diag.Range) string {
	if !s.read || s.file != r.File {
		s.file, s.read = r.File, true
		s.load(r.File)
	}
	n, text := r.Start.Line, s.text.Bytes()
	if n < 1 || n > len(s.start) {
		return ""
	}
	end := len(text)
	if n < len(s.start) {
		end = s.start[n]
	}
	line := bytes.TrimRight(text[s.start[n-1]:end], "\r\n")
	return string(bytes.TrimPrefix(line, []byte("\ufeff")))
}

// load reads a file, or as much of it as can be read, and finds its lines.
func (s *Sources) load(name string) {
	s.text.Reset()
	s.start = s.start[:0]
	if s.Open == nil {
		return
	}
	f, err := s.Open(name)
	if err != nil {
		return
	}
	defer f.Close()
	_, _ = s.text.ReadFrom(f) // what was read before an error stays
	s.start = append(s.start, 0)
	text := s.text.Bytes()
	for at := 0; ; {
		n := bytes.IndexByte(text[at:], '\n')
		if n < 0 {
			return
		}
		at += n + 1
		s.start = append(s.start, at)
	}
}
