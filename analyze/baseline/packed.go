package baseline

import (
	"encoding/binary"
	"math"
	"time"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// packed are entries in a tenth of the memory that a slice of them takes: one text
// in which each is written by a few numbers, and what is said again and again, as
// rules and reasons, once.
type packed struct {
	file   string
	text   []byte
	starts []uint32 // where each entry begins, in the order of entries
	words  []string
	index  map[string]uint64 // of words, while entries are added
}

// Kinds of values of parameters.
const (
	packedText = iota
	packedList
	packedInt
	packedFloat
	packedTrue
	packedFalse
)

func (p *packed) size() int { return len(p.starts) }

// add adds an entry at the end.
func (p *packed) add(e Entry) {
	p.starts = append(p.starts, uint32(len(p.text))) // a baseline has 32 MB at most
	p.word(e.Rule)
	p.word(e.Journey)
	p.word(e.State)
	p.write(e.Subject)
	p.word(e.Reason)
	p.number(uint64(e.Until.Year))
	p.number(uint64(e.Until.Month))
	p.number(uint64(e.Until.Day))
	p.number(uint64(e.Range.Start.Line))
	p.number(uint64(e.Range.Start.Column))
	p.number(uint64(len(e.Params)))
	for _, x := range e.Params {
		p.word(x.Name)
		p.value(x.Value)
	}
}

func (p *packed) number(n uint64) { p.text = binary.AppendUvarint(p.text, n) }

func (p *packed) write(s string) {
	p.number(uint64(len(s)))
	p.text = append(p.text, s...)
}

// word writes a text that is likely to come again.
func (p *packed) word(s string) {
	if p.index == nil {
		p.index = map[string]uint64{}
	}
	i, ok := p.index[s]
	if !ok {
		i = uint64(len(p.words))
		p.index[s] = i
		p.words = append(p.words, s)
	}
	p.number(i)
}

// value writes what valueOf reads.
func (p *packed) value(v any) {
	switch v := v.(type) {
	case string:
		p.number(packedText)
		p.write(v)
	case []string:
		p.number(packedList)
		p.number(uint64(len(v)))
		for _, s := range v {
			p.write(s)
		}
	case int:
		p.number(packedInt)
		p.text = binary.AppendVarint(p.text, int64(v))
	case float64:
		p.number(packedFloat)
		p.text = binary.BigEndian.AppendUint64(p.text, math.Float64bits(v))
	case bool:
		if v {
			p.number(packedTrue)
		} else {
			p.number(packedFalse)
		}
	}
}

// at is an entry, without where its values stand.
func (p *packed) at(i int) Entry {
	r := unpacker{p, p.text[p.starts[i]:]}
	e := Entry{Rule: r.word(), Journey: r.word(), State: r.word(), Subject: r.read(), Reason: r.word()}
	e.Until = touchpoint.Date{Year: r.number(), Month: time.Month(r.number()), Day: r.number()}
	e.Range = diag.Range{File: p.file, Start: diag.Position{Line: r.number(), Column: r.number()}}
	if n := r.number(); n > 0 {
		e.Params = make(diag.Params, n)
		for i := range e.Params {
			e.Params[i] = diag.Param{Name: r.word(), Value: r.value(), ID: true}
		}
	}
	return e
}

// unpacker reads an entry from the front of a text.
type unpacker struct {
	from *packed
	text []byte
}

func (r *unpacker) number() int {
	n, size := binary.Uvarint(r.text)
	r.text = r.text[size:]
	return int(n)
}

func (r *unpacker) word() string { return r.from.words[r.number()] }

func (r *unpacker) read() string {
	n := r.number()
	s := string(r.text[:n])
	r.text = r.text[n:]
	return s
}

func (r *unpacker) value() any {
	switch r.number() {
	case packedList:
		list := make([]string, r.number())
		for i := range list {
			list[i] = r.read()
		}
		return list
	case packedInt:
		n, size := binary.Varint(r.text)
		r.text = r.text[size:]
		return int(n)
	case packedFloat:
		bits := binary.BigEndian.Uint64(r.text)
		r.text = r.text[8:]
		return math.Float64frombits(bits)
	case packedTrue:
		return true
	case packedFalse:
		return false
	}
	return r.read()
}
