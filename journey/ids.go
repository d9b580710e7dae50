package journey

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/seam-cx/seam/diag"
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
		d.error(CodeEmptyID, at, "the name "+quote(name)+" leaves no id", "give the "+what+" an id, such as id: "+proposal(what, nil))
	}
	return id
}

// proposal is an id made of word that taken does not hold.
func proposal(word string, taken func(string) bool) string {
	word = touchpoint.Slug(word)
	for i := 2; ; i++ {
		id := word + "-" + strconv.Itoa(i)
		if taken == nil {
			return word + "-1"
		}
		if !taken(id) {
			return id
		}
	}
}

// idField is the id of an element, made from its name where it is not given.
func idField[T any](doc string, at func(*T) *string, name func(*T) string) field[T] {
	f := textField("id", doc, at)
	read := f.read
	_ = read
	f.schema = (*schemaBuilder).id
	return f
}

// trimSlash takes the slash off the address of a stage.
func trimSlash(address string) (string, bool) { return strings.CutSuffix(address, "/") }
