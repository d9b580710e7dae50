package journey

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/nfc"
	"github.com/seam-cx/seam/touchpoint"
)

// index finds what references name: by id, else by a name that only one has.
type index struct {
	entries []indexed
	ids     map[string]int
	names   map[string]int // twoHave where a name is not unique
	slugs   map[string]int // of what is declared by use
}

type indexed struct {
	id, name     string
	file         string
	line, column int32
	implied      bool // declared by use
}

// at is where the entry stands.
func (e *indexed) at() diag.Range {
	return diag.Range{File: e.file, Start: diag.Position{Line: int(e.line), Column: int(e.column)}}
}

// twoHave marks a name that two entries have.
const twoHave = -1

func newIndex(n int) *index {
	return &index{ids: make(map[string]int, n), entries: make([]indexed, 0, n)}
}

// add makes an entry known; an id that is known already stays as it is.
func (x *index) add(id, name string, at diag.Range) {
	if id == "" || x.has(id) {
		return
	}
	n := len(x.entries)
	x.ids[id] = n
	x.entries = append(x.entries, indexed{id: id, name: name, file: at.File, line: int32(at.Start.Line), column: int32(at.Start.Column)})
	if name == "" || name == id {
		return
	}
	if x.names == nil {
		x.names = make(map[string]int, cap(x.entries))
	}
	name = foldName(name)
	if _, ok := x.names[name]; ok {
		n = twoHave
	}
	x.names[name] = n
}

// addAll makes the entries of other known without their names.
func (x *index) addAll(other *index, named bool) {
	for _, e := range other.entries {
		if !named {
			e.name = ""
		}
		x.add(e.id, e.name, e.at())
	}
}

// foldName is a name as names are compared: composed, without space around it.
func foldName(name string) string { return nfc.String(strings.TrimSpace(name)) }

// has tells whether id is known.
func (x *index) has(id string) bool {
	_, ok := x.ids[id]
	return ok
}

// find is the id that text names; ok is false where it names nothing, or
// several things.
func (x *index) find(text string) (id string, ok bool) {
	if x.has(text) {
		return text, true
	}
	name := foldName(text)
	if n, ok := x.names[name]; ok {
		if n == twoHave {
			return "", false
		}
		return x.entries[n].id, true
	}
	if x.has(name) {
		return name, true
	}
	return "", false
}

// ambiguous tells whether several entries have that name.
func (x *index) ambiguous(text string) bool {
	n, ok := x.names[foldName(text)]
	return ok && n == twoHave
}

// where tells where the entry id stands.
func (x *index) where(id string) diag.Range {
	if n, ok := x.ids[id]; ok {
		return x.entries[n].at()
	}
	return diag.Range{}
}

// all are the ids in order.
func (x *index) all() []string {
	ids := make([]string, len(x.entries))
	for i, e := range x.entries {
		ids[i] = e.id
	}
	return ids
}

// suggest is the id of the entry whose id or name text seems to mean, or "".
func (x *index) suggest(text string) string {
	text = foldLatin(strings.TrimFunc(text, isCurlyQuote))
	slug := touchpoint.Slug(text)
	if x.has(slug) {
		return slug
	}
	ids := x.all()
	for _, word := range []string{text, slug} {
		if id := diag.DidYouMean(word, ids); id != "" {
			return id
		}
	}
	names := make([]string, len(x.entries))
	for i, e := range x.entries {
		names[i] = e.name
	}
	if name := diag.DidYouMean(foldName(text), names); name != "" {
		for _, e := range x.entries {
			if e.name == name {
				return e.id
			}
		}
	}
	return x.longer(slug)
}

// longer is the only id that is slug with further words behind it, or of which
// slug is that, or that begins with the same six letters or more, or "".
func (x *index) longer(slug string) string {
	const stem = 6
	found := ""
	for _, e := range x.entries {
		plain, word := foldMarks(e.id), foldMarks(slug)
		n := commonPrefix(plain, word)
		if !(n == len(plain) && strings.HasPrefix(word[n:], "-") || n == len(word) && strings.HasPrefix(plain[n:], "-") || utf8.RuneCountInString(plain[:n]) >= stem) {
			continue
		}
		if found != "" {
			return ""
		}
		found = e.id
	}
	return found
}

// foldMarks is text without accents and other marks.
func foldMarks(text string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case unicode.Is(unicode.Mn, c):
			return -1
		case c == 'ł':
			return 'l'
		}
		return c
	}, norm.NFD.String(text))
}

// commonPrefix is how many bytes a and b begin with in common, in whole
// characters.
func commonPrefix(a, b string) int {
	n := 0
	for i, c := range a {
		if other, size := utf8.DecodeRuneInString(b[min(i, len(b)):]); other != c || size == 0 {
			return i
		} else {
			n = i + size
		}
	}
	return n
}
