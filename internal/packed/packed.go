// Package packed keeps long lists in little memory: encoded and compressed, to be
// gone through from front to back.
package packed

import (
	"bytes"
	"compress/flate"
	"encoding/gob"
	"fmt"
	"iter"
)

// List is a list of values that gob can encode. The zero List is empty. It does
// not tell nil from empty slices.
type List[T any] struct {
	n       int
	text    bytes.Buffer
	zip     *flate.Writer
	encoder *gob.Encoder
}

// Len is how many values there are.
func (l *List[T]) Len() int { return l.n }

// Add adds values at the end. It fails where gob cannot encode one.
func (l *List[T]) Add(values ...T) error {
	if len(values) == 0 {
		return nil
	}
	if l.encoder == nil {
		zip, err := flate.NewWriter(&l.text, flate.BestSpeed)
		if err != nil {
			return fmt.Errorf("begin a packed list: %w", err)
		}
		l.zip, l.encoder = zip, gob.NewEncoder(zip)
	}
	for i := range values {
		if err := l.encoder.Encode(&values[i]); err != nil {
			return fmt.Errorf("pack %T: %w", values[i], err)
		}
		l.n++
	}
	return nil
}

// All are the values in their order, each unpacked when its turn comes.
func (l *List[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) {
		if l.n == 0 {
			return
		}
		// Neither can fail: it is memory, and what was encoded here.
		if err := l.zip.Flush(); err != nil {
			panic(err)
		}
		decoder := gob.NewDecoder(flate.NewReader(bytes.NewReader(l.text.Bytes())))
		for range l.n {
			var value T
			if err := decoder.Decode(&value); err != nil {
				panic(err)
			}
			if !yield(value) {
				return
			}
		}
	}
}
