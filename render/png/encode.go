package png

import (
	"bytes"
	"context"
	"encoding/binary"
	"hash/adler32"
	"hash/crc32"
	"io"
	"math"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/seam-cx/seam/render"
)

// bandBytes is about how many bytes of pixels a band has: few enough to stay in
// a core's cache, enough to be compressed well. It depends on nothing but the
// width, or else the bytes of the file would.
const bandBytes = 512 << 10

// band is a painted and compressed part of the picture.
type band struct {
	idat []byte // a whole chunk
	sum  uint32 // Adler-32 of what was compressed
	size int    // of it
	err  error
}

// write paints all bands and writes the file.
func (s *sheet) write(ctx context.Context, w io.Writer, scene *render.Scene) error {
	rows := max(8, min(128, bandBytes/(3*s.width)))
	count := (s.height + rows - 1) / rows
	lists := s.distribute(rows, count)
	bands := make([]band, count)
	ready := make([]chan struct{}, count)
	for i := range ready {
		ready[i] = make(chan struct{})
	}
	ctx, stop := context.WithCancel(ctx)
	var next atomic.Int64
	var wg sync.WaitGroup
	defer func() { stop(); wg.Wait() }()
	for range min(runtime.GOMAXPROCS(0), count) {
		wg.Go(func() {
			p := newPress(s, rows)
			for {
				i := int(next.Add(1)) - 1
				if i >= count {
					return
				}
				if bands[i].err = ctx.Err(); bands[i].err == nil {
					bands[i] = p.band(i, lists[i])
				}
				close(ready[i])
			}
		})
	}
	head := s.header(scene)
	sum := uint32(1)
	for i := range bands {
		<-ready[i]
		b := &bands[i]
		if b.err != nil {
			return b.err
		}
		sum = joinAdler(sum, b.sum, b.size)
		out := b.idat
		if i == 0 {
			out = append(head, out...)
		}
		if _, err := w.Write(out); err != nil {
			return err
		}
		b.idat = nil
	}
	// An empty last block, and the check sum of all.
	tail := binary.BigEndian.AppendUint32([]byte{3, 0}, sum)
	end := chunk(nil, "IDAT", tail)
	_, err := w.Write(chunk(end, "IEND", nil))
	return err
}

// distribute lists the ops that touch each band.
func (s *sheet) distribute(rows, count int) [][]int32 {
	sizes := make([]int32, count)
	for i := range s.ops {
		for b := int(s.ops[i].y0) / rows; b <= int(s.ops[i].y1-1)/rows; b++ {
			sizes[b]++
		}
	}
	lists := make([][]int32, count)
	for b, n := range sizes {
		lists[b] = make([]int32, 0, n)
	}
	for i := range s.ops {
		for b := int(s.ops[i].y0) / rows; b <= int(s.ops[i].y1-1)/rows; b++ {
			lists[b] = append(lists[b], int32(i))
		}
	}
	return lists
}

// press paints and compresses one band after the other.
type press struct {
	canvas canvas
	rows   int
	lines  []byte // filtered
	deflater
}

func newPress(s *sheet, rows int) *press {
	p := &press{rows: rows, canvas: canvas{sheet: s, width: s.width}}
	p.canvas.pix = make([]uint8, rows*s.width*3)
	p.lines = make([]byte, 0, rows*(s.width*3+1))
	return p
}

func (p *press) band(i int, list []int32) band {
	c := &p.canvas
	c.top = i * p.rows
	c.rows = min(p.rows, c.sheet.height-c.top)
	c.clear(c.sheet.background)
	for _, o := range list {
		c.paint(&c.sheet.ops[o])
	}
	sum := p.filter()
	out := append(make([]byte, 0, 16<<10), 0, 0, 0, 0, 'I', 'D', 'A', 'T')
	if i == 0 {
		out = append(out, 0x78, 0x01) // a zlib stream, window of 32 KiB
	}
	out = p.deflate(out, p.lines)
	binary.BigEndian.PutUint32(out, uint32(len(out)-8))
	out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
	return band{idat: out, sum: sum, size: len(p.lines)}
}

// The filters of PNG that are used: a row like the one above is written as the
// difference to it, zeros, any other as it is. That is smaller than differences
// everywhere: letters that come again look the same only as they are.
const (
	filterNone = 0
	filterUp   = 2
)

// filter writes the band as PNG filters it and returns the Adler-32 sum of that.
// Rows like the one above, of which pictures are full, cost next to nothing.
func (p *press) filter() uint32 {
	c := &p.canvas
	n := c.width * 3
	lines := p.lines[:0]
	sum := uint32(1)
	var above []byte
	for y := range c.rows {
		row := c.pix[y*n : (y+1)*n]
		var line uint32
		if y > 0 && bytes.Equal(row, above) {
			lines = append(lines, filterUp)
			at := len(lines)
			lines = lines[:at+n]
			clear(lines[at:])
			// Zeros leave the first sum at 1 + filterUp and add it to the
			// second one each time.
			const first = 1 + filterUp
			line = uint32((n+1)*first%adlerMod)<<16 | first
		} else {
			at := len(lines)
			lines = append(append(lines, filterNone), row...)
			line = adler32.Checksum(lines[at:])
		}
		sum = joinAdler(sum, line, n+1)
		above = row
	}
	p.lines = lines
	return sum
}

// adlerMod is the modulus of Adler-32.
const adlerMod = 65521

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

// header is the signature of a PNG file with all that stands before the pixels:
// size, colour space, pixels per metre (96 layout pixels to the inch), title
// and description.
func (s *sheet) header(scene *render.Scene) []byte {
	out := []byte("\x89PNG\r\n\x1a\n")
	ihdr := binary.BigEndian.AppendUint32(nil, uint32(s.width))
	ihdr = binary.BigEndian.AppendUint32(ihdr, uint32(s.height))
	out = chunk(out, "IHDR", append(ihdr, 8, 2, 0, 0, 0)) // eight bits, true colour
	out = chunk(out, "sRGB", []byte{0})
	per := uint32(min(math.Round(s.scale*96/0.0254), 1e9))
	phys := binary.BigEndian.AppendUint32(nil, per)
	out = chunk(out, "pHYs", append(binary.BigEndian.AppendUint32(phys, per), 1))
	out = appendText(out, "Title", scene.Lang, scene.Title)
	return appendText(out, "Description", scene.Lang, scene.Desc)
}

// appendText adds a text in UTF-8, uncompressed.
func appendText(out []byte, key, lang, text string) []byte {
	if text == "" {
		return out
	}
	lang = strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, lang)
	text = strings.ToValidUTF8(strings.ReplaceAll(text, "\x00", ""), "\uFFFD")
	return chunk(out, "iTXt", []byte(key+"\x00\x00\x00"+lang+"\x00\x00"+text))
}

// chunk adds a chunk with its length and check sum.
func chunk(out []byte, kind string, data []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
	from := len(out)
	out = append(append(out, kind...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[from:]))
}
