package compare

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// ofDepartments are the keys whose values are ids of departments.
var ofDepartments = []string{"owner", "supported_by", "perceived_owner", "sponsor", "committee", "between", "collaboration"}

// named are parameters for a message: with the names of departments for their
// ids, which stay in the parameters of the difference.
func (d *differ) named(p at, params diag.Params) diag.Params {
	key := p.field[strings.LastIndexByte(p.field, '.')+1:]
	if key == "" {
		key = p.element
	}
	named := []string{"old", "new", "name", "item"}
	switch {
	case slices.Contains(ofDepartments, key):
	case p.element == "collaboration":
		named = []string{"item"}
	default:
		return params
	}
	params = slices.Clone(params)
	for i := range params {
		x := &params[i]
		text, ok := x.Value.(string)
		if !ok || !slices.Contains(named, x.Name) || key != "collaboration" && x.Name == "name" {
			continue
		}
		first, other := d.is, d.was
		if x.Name == "old" {
			first, other = d.was, d.is
		}
		ids, by, more := strings.Cut(text, ": ")
		list := strings.Split(ids, ", ")
		for j, id := range list {
			list[j] = departmentName(first, other, id)
		}
		if x.Value = strings.Join(list, ", "); more {
			x.Value = strings.Join(list, ", ") + ": " + by
		}
	}
	return params
}

// departmentName is the name of a department in the first map that has it, or the
// id.
func departmentName(first, other *journey.Map, id string) string {
	for _, m := range []*journey.Map{first, other} {
		for i := range m.Departments {
			if m.Departments[i].ID == id && m.Departments[i].Name != "" {
				return m.Departments[i].Name
			}
		}
	}
	return id
}
