package journey

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// validID tells whether a given id has no space, /, @ or : in it.
func validID(id string) bool { return id != "" && badIDPart(id) == "" }

// badIDPart names what an id may not have, or is "".
func badIDPart(id string) string {
	for _, c := range id {
		switch {
		case c == '/', c == '@', c == ':':
			return string(c)
		case unicode.IsSpace(c):
			return "a space"
		case unicode.IsControl(c):
			return "a control character"
		}
	}
	return ""
}

// slug is the id that comes from a name; a name that leaves none is an error.
// A word of the company's terms is its own id.
func (d *decoder) slug(name string, at diag.Range, what string, words bool) string {
	if words {
		return name
	}
	id := touchpoint.Slug(name)
	if id == "" {
		d.error(CodeEmptyID, at, "the name "+quote(name)+" leaves no id", "give the "+what+" an id, such as id: "+touchpoint.Slug(what)+"-1")
	}
	return id
}

// proposal is an id made of word that is not taken. Where last is not nil it
// remembers the numbers that have been proposed.
func proposal(word string, last map[string]int, taken func(string) bool) string {
	word = touchpoint.Slug(word)
	for i := max(2, last[word]+1); ; i++ {
		if id := word + "-" + strconv.Itoa(i); !taken(id) {
			if last != nil {
				last[word] = i
			}
			return id
		}
	}
}

// idField is an id as it is given; the checks make the ones that are not.
func idField[T any](doc string, at func(*T) *string) field[T] {
	f := textField("id", doc, at)
	f.schema = (*schemaBuilder).id
	f.read = func(d *decoder, n yaml.Node, t *T) {
		id, ok := d.text(n, "id")
		if ok && id != "" && !validID(id) {
			slug := touchpoint.Slug(id)
			d.error(CodeBadID, n.Range(), quote(id)+" is not an id: it has "+badIDPart(id), "write id: "+slug)
			id = slug
		}
		*at(t) = id
	}
	return f
}

// madeIDField is an id that is not written where the name makes the same.
func madeIDField[T any](doc string, at, name func(*T) *string) field[T] {
	f := idField(doc, at)
	write := f.write
	f.write = func(e *encoder, t *T) {
		if e.full || *at(t) != touchpoint.Slug(*name(t)) {
			write(e, t)
		}
	}
	return f
}

// trimSlash takes the slash off the address of a stage.
func trimSlash(address string) (string, bool) { return strings.CutSuffix(address, "/") }

// ValidID tells whether a text can be an id.
func ValidID(id string) bool { return validID(id) }
