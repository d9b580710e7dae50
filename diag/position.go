package diag

import "strconv"

// Position is a place in a text. Line and Column count from 1, Column in code
// points (not bytes); the zero Position is unknown.
type Position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// IsValid tells whether p is a known place.
func (p Position) IsValid() bool { return p.Line > 0 }

// Before tells whether p stands before q in the same text.
func (p Position) Before(q Position) bool {
	if p.Line != q.Line {
		return p.Line < q.Line
	}
	return p.Column < q.Column
}

// Range is a half-open stretch of a file: End is the first place behind it.
// A Range without an End marks one place.
type Range struct {
	File       string
	Start, End Position
}

// IsValid tells whether r names a place.
func (r Range) IsValid() bool { return r.Start.IsValid() }

// String writes r as file:line:col, or what of it is known.
func (r Range) String() string {
	s := r.File
	if s == "" {
		s = "-"
	}
	if r.Start.Line > 0 {
		s += ":" + strconv.Itoa(r.Start.Line)
		if r.Start.Column > 0 {
			s += ":" + strconv.Itoa(r.Start.Column)
		}
	}
	return s
}

// Origin remembers where an element of a map was written, as a whole and key
// by key. The zero Origin belongs to an element built in Go. Keys stand in the
// file of the Range.
type Origin struct {
	Range Range
	keys  []keyPlace
}

// keyPlace is where a key and its value begin. There is one for every key of a
// map, so that it is kept small.
type keyPlace struct {
	name       string
	key, value place32
}

// place32 is a Position in half the room: no file has more lines than fit.
type place32 struct{ line, column int32 }

func small(p Position) place32 { return place32{int32(p.Line), int32(p.Column)} }

func (p place32) in(file string) Range {
	return Range{File: file, Start: Position{Line: int(p.line), Column: int(p.column)}}
}

// SetKey records where the key name and its value begin; their ends are not
// kept. Both stand in the file of o.Range.
func (o *Origin) SetKey(name string, key, value Position) {
	o.keys = append(o.keys, keyPlace{name, small(key), small(value)})
}

// Reserve makes room for n keys.
func (o *Origin) Reserve(n int) {
	if cap(o.keys)-len(o.keys) < n {
		o.keys = append(make([]keyPlace, 0, len(o.keys)+n), o.keys...)
	}
}

// Key tells where the key name was written, or the whole element where the key
// is not there.
func (o Origin) Key(name string) Range {
	for i := range o.keys {
		if o.keys[i].name == name {
			return o.keys[i].key.in(o.Range.File)
		}
	}
	return o.Range
}

// Value tells where the value of the key name was written, or the whole
// element where the key is not there.
func (o Origin) Value(name string) Range {
	for i := range o.keys {
		if o.keys[i].name == name {
			return o.keys[i].value.in(o.Range.File)
		}
	}
	return o.Range
}

// Has tells whether the key name was written.
func (o Origin) Has(name string) bool {
	for i := range o.keys {
		if o.keys[i].name == name {
			return true
		}
	}
	return false
}
