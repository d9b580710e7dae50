package report

import (
	"bufio"
	"io"
	"strings"

	"github.com/seam-cx/seam/diag"
)

// Sources gives the lines that findings point at, for Printer.Source of package
// diag. It reads a file when the first of its lines is asked for and keeps the
// lines of one file at a time. It is not safe for concurrent use.
type Sources struct {
	// Open opens a file by the name that ranges have.
	Open func(name string) (io.ReadCloser, error)

	file  string
	lines []string
}

// Line is the line at the start of r, "" where it cannot be read.
func (s *Sources) Line(r diag.Range) string {
	if s.lines == nil || s.file != r.File {
		s.file, s.lines = r.File, s.read(r.File)
	}
	if n := r.Start.Line; n >= 1 && n <= len(s.lines) {
		return s.lines[n-1]
	}
	return ""
}

func (s *Sources) read(name string) []string {
	lines := []string{}
	if s.Open == nil {
		return lines
	}
	f, err := s.Open(name)
	if err != nil {
		return lines
	}
	defer f.Close()
	scan := bufio.NewReader(f)
	for {
		line, err := scan.ReadString('\n')
		lines = append(lines, strings.TrimPrefix(strings.TrimRight(line, "\r\n"), "\ufeff"))
		if err != nil {
			return lines
		}
	}
}
