package pdf

import (
	"bytes"
	"hash/fnv"
	"math/bits"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

const faceCount = 4

// face is what of a face is used.
type face struct {
	loaded bool
	used   characters
}

// characters is a set of those of the basic plane; the font has no others.
type characters [1 << 16 / 64]uint64

func (c *characters) add(text string) {
	for _, r := range text {
		if r < 1<<16 {
			c[r/64] |= 1 << (r % 64)
		}
	}
}

// list is the set in order.
func (c *characters) list() []rune {
	var all []rune
	for i, word := range c {
		for word != 0 {
			all = append(all, rune(64*i+bits.TrailingZeros64(word)))
			word &= word - 1
		}
	}
	return all
}

// families are the names by which the library knows the faces. In the file it
// puts "utf8" before them; see named.
var families = [faceCount]string{
	fonts.Regular:    "aa+liberationsans",
	fonts.Bold:       "ab+liberationsans-bold",
	fonts.Italic:     "ac+liberationsans-italic",
	fonts.BoldItalic: "ad+liberationsans-bolditalic",
}

// published are the names of the faces themselves.
var published = [faceCount]string{
	fonts.Regular:    "+LiberationSans",
	fonts.Bold:       "+LiberationSans-Bold",
	fonts.Italic:     "+LiberationSans-Italic",
	fonts.BoldItalic: "+LiberationSans-BoldItalic",
}

// gather notes what the texts of a scene need of the faces, before any of them
// is written: the library reads a face that is trimmed to that twice as fast.
func (p *painter) gather(items []render.Item, depth int) {
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			if depth < paint.MaxDepth {
				p.gather(it.Items, depth+1)
			}
		case *render.Text:
			p.faces[fonts.FaceOf(it.Bold, it.Italic)].used.add(fonts.Shown(it.Text) + " ")
		}
	}
}

// use loads a face when it is first needed.
func (p *painter) use(f fonts.Face) {
	if face := &p.faces[f]; !face.loaded {
		face.loaded = true
		p.pdf.AddUTF8FontFromBytes(families[f], "", fonts.Trimmed(f, face.used.list()))
	}
}

// named gives the fonts of a file their names. Of a font that is cut down the
// name begins with six capitals and a plus sign, by which readers tell it from
// the whole font and from other cuts of it; the library writes neither. The
// capitals follow from the characters. Names keep their lengths, since the file
// says at which byte each of its parts begins.
func (p *painter) named(file []byte) []byte {
	for i := range p.faces {
		f := &p.faces[i]
		if !f.loaded {
			continue
		}
		h := fnv.New64a()
		for _, r := range f.used.list() {
			_, _ = h.Write([]byte(string(r)))
		}
		var tag [6]byte
		sum := h.Sum64()
		for j := range tag {
			tag[j] = byte('A' + sum%26)
			sum /= 26
		}
		file = bytes.ReplaceAll(file, []byte("/utf8"+families[i]+"\n"), []byte("/"+string(tag[:])+published[i]+"\n"))
		file = bytes.ReplaceAll(file, []byte("/utf8"+families[i]+" "), []byte("/"+string(tag[:])+published[i]+" "))
	}
	return file
}
