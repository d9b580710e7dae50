package pdf

import (
	"bytes"
	"hash/fnv"
	"maps"
	"slices"

	"github.com/seam-cx/seam/internal/fonts"
)

const faceCount = 4

// face is what of a face is used.
type face struct {
	loaded bool
	used   map[rune]bool
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

// use loads a face when it is first needed and notes the characters.
func (p *painter) use(f fonts.Face, text string) {
	face := &p.faces[f]
	if !face.loaded {
		face.loaded, face.used = true, map[rune]bool{}
		p.pdf.AddUTF8FontFromBytes(families[f], "", fonts.Bytes(f))
	}
	for _, r := range text {
		face.used[r] = true
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
		for _, r := range slices.Sorted(maps.Keys(f.used)) {
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
