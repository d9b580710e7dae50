package png

import "encoding/binary"

// adlerMod is the modulus of Adler-32.
const adlerMod = 65521

// adler is the Adler-32 sum of less than a gigabyte (RFC 1950), eight bytes at a
// time: those with even and odd numbers lie in lanes of sixteen bits, where one
// multiplication adds them up with their weights into the highest lane. The sums
// of so few bytes fit 64 bits, and are reduced at the end alone.
func adler(data []byte) uint32 {
	const (
		even    = 0x00FF_00FF_00FF_00FF
		ones    = 1<<48 | 1<<32 | 1<<16 | 1
		evenly  = 8<<48 | 6<<32 | 4<<16 | 2 // bytes 0, 2, 4 and 6
		oddly   = 7<<48 | 5<<32 | 3<<16 | 1 // bytes 1, 3, 5 and 7
		highest = 48
	)
	a, b := uint64(1), uint64(0)
	for ; len(data) >= 8; data = data[8:] {
		x := binary.LittleEndian.Uint64(data)
		e, o := x&even, x>>8&even
		b += 8*a + e*evenly>>highest + o*oddly>>highest
		a += (e + o) * ones >> highest
	}
	for _, x := range data {
		a += uint64(x)
		b += a
	}
	return uint32(b%adlerMod<<16 | a%adlerMod)
}

// joinAdler is the Adler-32 sum of two parts, the second of n bytes.
func joinAdler(a, b uint32, n int) uint32 {
	const mod = adlerMod
	a1, a2 := uint64(a&0xFFFF), uint64(a>>16)
	b1, b2 := uint64(b&0xFFFF), uint64(b>>16)
	k := uint64(n) % mod
	// The first sum of the second part began at 1, here it begins at a1.
	s1 := (a1 + b1 + mod - 1) % mod
	s2 := (a2 + b2 + k*((a1+mod-1)%mod)) % mod
	return uint32(s2<<16 | s1)
}
