package theme

import (
	"fmt"
	"strings"

	"github.com/seam-cx/seam/render"
)

// Names are the names of the styles, the usual one first.
func Names() []string { return []string{"light", "dark", "print", "contrast"} }

// ByName is the style of that name; "" is light. The style has its own
// department colours, so that changing it changes no other.
func ByName(name string) (render.Style, error) {
	var s render.Style
	switch strings.ToLower(name) {
	case "", "light":
		s = Light
	case "dark":
		s = Dark
	case "print":
		s = Print
	case "contrast":
		s = Contrast
	default:
		return render.Style{}, fmt.Errorf("there is no theme %q: choose one of %s", name, strings.Join(Names(), ", "))
	}
	s.Departments = append([]render.DepartmentColors(nil), s.Departments...)
	return s, nil
}
