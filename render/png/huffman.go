package png

import (
	"cmp"
	"math/bits"
	"slices"
)

// code is a Huffman code, its bits in the order in which DEFLATE writes them.
type code struct {
	bits   uint16
	length uint8
}

// huffman makes codes from counts.
type huffman struct {
	leaves []leaf
	sums   []leaf
}

type leaf struct {
	count       int32
	symbol      int32 // of a leaf
	left, right int32 // of a sum: indices, leaves first
}

// build gives every symbol that occurs a code of at most limit bits. At least
// two symbols get one, since some readers reject fewer.
func (h *huffman) build(counts []int32, limit int, codes []code) {
	counts = slices.Clone(counts)
	used := 0
	for _, n := range counts {
		if n > 0 {
			used++
		}
	}
	for i := 0; used < 2 && i < len(counts); i++ {
		if counts[i] == 0 {
			counts[i] = 1
			used++
		}
	}
	for !h.lengths(counts, limit, codes) {
		// Too deep: flatter counts give shorter codes.
		for i, n := range counts {
			if n > 0 {
				counts[i] = n/2 + 1
			}
		}
	}
	assign(codes)
}

// lengths sets the lengths of an optimal code; it returns false where one is
// longer than limit.
func (h *huffman) lengths(counts []int32, limit int, codes []code) bool {
	h.leaves, h.sums = h.leaves[:0], h.sums[:0]
	for s, n := range counts {
		codes[s] = code{}
		if n > 0 {
			h.leaves = append(h.leaves, leaf{count: n, symbol: int32(s)})
		}
	}
	slices.SortFunc(h.leaves, func(a, b leaf) int {
		return cmp.Or(cmp.Compare(a.count, b.count), cmp.Compare(a.symbol, b.symbol))
	})
	// Two queues, both sorted: leaves, and sums in the order they are made.
	n := int32(len(h.leaves))
	var i, j int32
	least := func() (int32, int32) {
		if i < n && (int(j) >= len(h.sums) || h.leaves[i].count <= h.sums[j].count) {
			i++
			return i - 1, h.leaves[i-1].count
		}
		j++
		return n + j - 1, h.sums[j-1].count
	}
	for range n - 1 {
		a, x := least()
		b, y := least()
		h.sums = append(h.sums, leaf{count: x + y, left: a, right: b})
	}
	depth := make([]uint8, int(n)+len(h.sums))
	for k := len(h.sums) - 1; k >= 0; k-- {
		d := depth[int(n)+k] + 1
		depth[h.sums[k].left], depth[h.sums[k].right] = d, d
	}
	for k := range h.leaves {
		if int(depth[k]) > limit {
			return false
		}
		codes[h.leaves[k].symbol].length = depth[k]
	}
	return true
}

// assign gives codes their bits by their lengths, as RFC 1951 section 3.2.2
// does.
func assign(codes []code) {
	var count, next [17]uint16
	for _, c := range codes {
		count[c.length]++
	}
	count[0] = 0
	for n := 1; n < len(next); n++ {
		next[n] = (next[n-1] + count[n-1]) << 1
	}
	for i := range codes {
		if n := codes[i].length; n > 0 {
			codes[i].bits = bits.Reverse16(next[n]) >> (16 - n)
			next[n]++
		}
	}
}

// lengthOrder is the order in which the lengths of the code of code lengths are
// written.
var lengthOrder = [19]int{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// writeCodes writes the lengths of both codes.
func (d *deflater) writeCodes(lits, dists []code) {
	for len(lits) > 257 && lits[len(lits)-1].length == 0 {
		lits = lits[:len(lits)-1]
	}
	for len(dists) > 1 && dists[len(dists)-1].length == 0 {
		dists = dists[:len(dists)-1]
	}
	// Symbols 0 to 15 are lengths, 17 and 18 runs of zeros with what follows
	// them in the upper byte.
	var list []uint16
	var counts [19]int32
	all := slices.Concat(lits, dists)
	for i := 0; i < len(all); {
		n := 1
		for i+n < len(all) && all[i+n].length == 0 && all[i].length == 0 && n < 138 {
			n++
		}
		s := uint16(all[i].length)
		switch {
		case n >= 11:
			s = 18 | uint16(n-11)<<8
		case n >= 3:
			s = 17 | uint16(n-3)<<8
		default:
			n = 1
		}
		list = append(list, s)
		counts[s&0xFF]++
		i += n
	}
	var codes [19]code
	d.huff.build(counts[:], 7, codes[:])
	last := 18
	for last > 3 && codes[lengthOrder[last]].length == 0 {
		last--
	}
	d.bits(uint64(len(lits)-257), 5)
	d.bits(uint64(len(dists)-1), 5)
	d.bits(uint64(last+1-4), 4)
	for _, s := range lengthOrder[:last+1] {
		d.bits(uint64(codes[s].length), 3)
	}
	for _, s := range list {
		c := codes[s&0xFF]
		d.bits(uint64(c.bits), uint(c.length))
		switch s & 0xFF {
		case 17:
			d.bits(uint64(s>>8), 3)
		case 18:
			d.bits(uint64(s>>8), 7)
		}
	}
}
