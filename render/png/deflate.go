package png

import (
	"encoding/binary"
	"math/bits"
)

// deflater compresses filtered rows in the DEFLATE format of RFC 1951. Pictures
// of flat colours filter to long runs of zeros with short stretches of
// something between them, which it is made for: runs are found eight bytes at a
// time, a pixel like the one before it without a search, the rest with one look
// into a table.
type deflater struct {
	tokens []token
	lits   [286]int32 // how often each literal and length occurs
	dists  [30]int32
	table  [1 << tableBits]int32 // where four bytes with that hash were seen, plus one
	huff   huffman

	out  []byte
	acc  uint64 // bits that wait for a byte
	have uint
}

// token is a literal byte, or a match: its length less 3 and the flag matched,
// its distance in the upper half.
type token uint32

const (
	tableBits = 13
	matched   = 1 << 15
	maxMatch  = 258
	window    = 32 << 10
	// A short match from far away costs more bits than its literals.
	near      = 4096
	maxTokens = 48 << 10 // of a block
)

// deflate appends src as blocks that end on a byte, none of them the last.
func (d *deflater) deflate(out, src []byte) []byte {
	d.out, d.acc, d.have = out, 0, 0
	clear(d.table[:])
	i := 0
	for i < len(src) {
		i = d.scan(src, i)
		d.block()
	}
	// An empty stored block brings the stream to a byte.
	d.bits(0, 3)
	if n := d.have % 8; n > 0 {
		d.bits(0, 8-n)
	}
	d.drain()
	return append(d.out, 0, 0, 0xFF, 0xFF)
}

// scan turns src from i on into the tokens of a block; it returns where it
// stopped.
func (d *deflater) scan(src []byte, i int) int {
	d.tokens = d.tokens[:0]
	clear(d.lits[:])
	clear(d.dists[:])
	for i < len(src) && len(d.tokens) < maxTokens {
		if i+4 > len(src) || i < 3 {
			d.literal(src[i])
			i++
			continue
		}
		v := binary.LittleEndian.Uint32(src[i:])
		if v == 0 {
			if src[i-1] != 0 {
				d.literal(0)
				i++
			}
			n := same(src, i, i-1)
			d.run(n, 1, src[i:])
			i += n
			continue
		}
		if binary.LittleEndian.Uint32(src[i-3:]) == v {
			n := same(src, i, i-3)
			d.run(n, 3, src[i:])
			i += n
			continue
		}
		h := v * 0x9E3779B1 >> (32 - tableBits)
		at := int(d.table[h]) - 1
		d.table[h] = int32(i) + 1
		if at >= 0 && i-at <= window && binary.LittleEndian.Uint32(src[at:]) == v {
			if n := same(src, i, at); n > 5 || i-at <= near {
				d.run(n, i-at, src[i:])
				i += n
				continue
			}
		}
		d.literal(src[i])
		i++
	}
	return i
}

// same is how many bytes from i on are those from j on; j lies before i.
func same(src []byte, i, j int) int {
	from := i
	for i+8 <= len(src) {
		if x := binary.LittleEndian.Uint64(src[i:]) ^ binary.LittleEndian.Uint64(src[j:]); x != 0 {
			return i - from + bits.TrailingZeros64(x)/8
		}
		i, j = i+8, j+8
	}
	for i < len(src) && src[i] == src[j] {
		i, j = i+1, j+1
	}
	return i - from
}

func (d *deflater) literal(b byte) {
	d.tokens = append(d.tokens, token(b))
	d.lits[b]++
}

// run adds n bytes as matches; what is left too short for one as literals.
func (d *deflater) run(n, distance int, src []byte) {
	code := distanceCode(distance)
	for n >= 3 {
		m := min(n, maxMatch)
		if rest := n - m; rest > 0 && rest < 3 {
			m -= 3 - rest
		}
		d.tokens = append(d.tokens, token(distance)<<16|matched|token(m-3))
		d.lits[lengthCodes[m-3]]++
		d.dists[code]++
		n -= m
		src = src[m:]
	}
	for _, b := range src[:n] {
		d.literal(b)
	}
}

// lengthCodes gives the code of a match by its length less 3.
var lengthCodes = func() (t [256]uint16) {
	code, n := 257, 0
	for ; code < 285; code++ {
		for range 1 << lengthExtra(code) {
			if n < 256 {
				t[n] = uint16(code)
				n++
			}
		}
	}
	t[255] = 285
	return t
}()

// lengthBase gives the smallest length, less 3, of a code above 256.
var lengthBase = func() (t [29]uint16) {
	for n := 255; n >= 0; n-- {
		t[lengthCodes[n]-257] = uint16(n)
	}
	return t
}()

// lengthExtra is how many bits follow the code of a length.
func lengthExtra(code int) int {
	if code < 265 || code == 285 {
		return 0
	}
	return (code - 261) / 4
}

// distanceCode is the code of a distance; the bits that follow it are
// distanceExtra, counted from distanceBase.
func distanceCode(distance int) int {
	x := uint(distance - 1)
	if x < 2 {
		return int(x)
	}
	n := bits.Len(x) - 1
	return 2*n + int(x>>(n-1)&1)
}

func distanceExtra(code int) uint {
	if code < 4 {
		return 0
	}
	return uint(code/2 - 1)
}

func distanceBase(code int) uint {
	if code < 2 {
		return uint(code)
	}
	n := uint(code / 2)
	return (2 | uint(code&1)) << (n - 1)
}

// bits appends n bits, at most 32.
func (d *deflater) bits(v uint64, n uint) {
	d.acc |= v << d.have
	d.have += n
	if d.have >= 32 {
		d.out = binary.LittleEndian.AppendUint32(d.out, uint32(d.acc))
		d.acc >>= 32
		d.have -= 32
	}
}

// drain writes all whole bytes that wait.
func (d *deflater) drain() {
	for d.have >= 8 {
		d.out = append(d.out, byte(d.acc))
		d.acc >>= 8
		d.have -= 8
	}
}

// block writes the tokens with codes made for them.
func (d *deflater) block() {
	const end = 256
	d.lits[end]++
	d.bits(0b100, 3) // not the last one, own codes
	var lits [286]code
	var dists [30]code
	d.huff.build(d.lits[:], 15, lits[:])
	d.huff.build(d.dists[:], 15, dists[:])
	d.writeCodes(lits[:], dists[:])
	for _, t := range d.tokens {
		if t&matched == 0 {
			c := lits[t]
			d.bits(uint64(c.bits), uint(c.length))
			continue
		}
		n := uint16(t & 0xFF)
		lc := lengthCodes[n]
		c := lits[lc]
		d.bits(uint64(c.bits), uint(c.length))
		if extra := lengthExtra(int(lc)); extra > 0 {
			d.bits(uint64(n-lengthBase[lc-257]), uint(extra))
		}
		distance := int(t >> 16)
		dc := distanceCode(distance)
		c = dists[dc]
		d.bits(uint64(c.bits), uint(c.length))
		if extra := distanceExtra(dc); extra > 0 {
			d.bits(uint64(uint(distance-1)-distanceBase(dc)), extra)
		}
	}
	d.bits(uint64(lits[end].bits), uint(lits[end].length))
}
