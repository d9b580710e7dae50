package html

import (
	"io"
	"slices"
)

// pieces is a text in the making that is never moved: what is full stays where it
// is, and what other pieces hold is taken over, not copied. Pages are of a megabyte
// and more, and most of the time that a growing buffer takes goes into its memory.
type pieces struct {
	full [][]byte
	last []byte
	size int // of full
}

// pieceSize is that of a new piece.
const pieceSize = 32 << 10

// length is how many bytes were written.
func (p *pieces) length() int { return p.size + len(p.last) }

// Write implements io.Writer. It never fails.
func (p *pieces) Write(b []byte) (int, error) { return writeOn(p, b), nil }

// str is Write for strings.
func (p *pieces) str(s string) { writeOn(p, s) }

func writeOn[T string | []byte](p *pieces, s T) int {
	n := len(s)
	for len(s) > 0 {
		if len(p.last) == cap(p.last) {
			p.end()
			p.last = make([]byte, 0, pieceSize)
		}
		k := min(len(s), cap(p.last)-len(p.last))
		p.last = append(p.last, s[:k]...)
		s = s[k:]
	}
	return n
}

// end begins a new piece.
func (p *pieces) end() {
	if len(p.last) > 0 {
		p.full, p.size = append(p.full, slices.Clip(p.last)), p.size+len(p.last)
	}
	p.last = nil
}

// take appends what o holds, which must not be written to any more.
func (p *pieces) take(o *pieces) {
	// What is left of the piece is written on behind it.
	rest := p.last[len(p.last):]
	p.end()
	p.full, p.size = append(append(p.full, o.full...), slices.Clip(o.last)), p.size+o.length()
	p.last = rest
}

// truncate drops all but the first n bytes.
func (p *pieces) truncate(n int) {
	for n < p.size {
		p.last = p.full[len(p.full)-1]
		p.full, p.size = p.full[:len(p.full)-1], p.size-len(p.last)
	}
	p.last = p.last[:n-p.size]
}

// writeTo writes all to w, which may say with Grow that it makes room at once.
func (p *pieces) writeTo(w io.Writer) error {
	if g, ok := w.(interface{ Grow(int) }); ok {
		g.Grow(p.length())
	}
	for _, b := range append(p.full, p.last) {
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	return nil
}
