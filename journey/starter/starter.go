// Package starter has the map that seam init writes: a small journey, commented
// for people who write their first one, in each language of seam. It loads
// without a word, and rules find a few things in it to mend.
package starter

import (
	"cmp"
	"embed"
	"path"
	"strings"

	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/touchpoint"
)

//go:embed *.journey.yaml
var maps embed.FS

// SchemaFile is the name under which the first line of the map expects the JSON
// Schema of the format, beside the map.
const SchemaFile = "journey.schema.json"

// Name is the name of the map where none is chosen.
const Name = "first.journey.yaml"

// Text is the map in the language of a BCP 47 tag, English where seam does not
// write it. Its
// comments speak of it as the file name, Name where that is "", and its id comes
// from that, so that several can stand in one folder.
func Text(lang, name string) []byte {
	l := locale.Of(lang)
	text, err := maps.ReadFile(string(l) + ".journey.yaml")
	if err != nil {
		return nil // there is one for each language, which a test checks
	}
	if name == "" {
		name = Name
	}
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	base := strings.TrimSuffix(strings.TrimSuffix(name, ".yaml"), ".journey")
	id := cmp.Or(touchpoint.Slug(base), "first")
	s := strings.ReplaceAll(string(text), "\r\n", "\n")
	return []byte(strings.NewReplacer("FILE.journey.yaml", name, "FILE.svg", base+".svg", "id: FILE", "id: "+id).Replace(s))
}
