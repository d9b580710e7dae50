// Package owners names and colours the departments of a map for pictures.
package owners

import (
	"strconv"
	"strings"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
)

// Book knows the departments of one map in one style.
type Book struct {
	m     *journey.Map
	style *render.Style
	at    map[string]int
}

// Of is the book of a map.
func Of(m *journey.Map, style *render.Style) *Book {
	b := &Book{m: m, style: style, at: make(map[string]int, len(m.Departments))}
	for i := range m.Departments {
		b.at[m.Departments[i].ID] = i
	}
	return b
}

// Name is what a department is called, its id where the map does not say.
func (b *Book) Name(id string) string {
	if i, ok := b.at[id]; ok && b.m.Departments[i].Name != "" {
		return phrase.OneLine(b.m.Departments[i].Name)
	}
	return id
}

// Index is the place of a department in the file, or -1.
func (b *Book) Index(id string) int {
	if i, ok := b.at[id]; ok {
		return i
	}
	return -1
}

// Colors are those of a department: by file order, repeated.
func (b *Book) Colors(id string) render.DepartmentColors {
	i, ok := b.at[id]
	if n := len(b.style.Departments); ok && n > 0 {
		return b.style.Departments[i%n]
	}
	return render.DepartmentColors{Solid: b.style.Ink3, Tint: b.style.Card, Ink: b.style.Ink}
}

// Mark is a letter that tells a department apart where colours do not: in a
// style that paints all of them grey. It is "" where colours do, where there is
// nothing to tell apart, and for nobody.
func (b *Book) Mark(id string) string {
	i, ok := b.at[id]
	if !ok || len(b.m.Departments) < 2 || !b.grey() {
		return ""
	}
	mark := string(rune('A' + i%26))
	if i >= 26 {
		mark += strconv.Itoa(i/26 + 1)
	}
	return mark
}

// Marked is the name of a department behind its mark, if it has one.
func (b *Book) Marked(id string) string {
	if mark := b.Mark(id); mark != "" {
		return mark + " · " + b.Name(id)
	}
	return b.Name(id)
}

// grey tells whether no department has a hue.
func (b *Book) grey() bool {
	const hue = 24 // between the strongest and the weakest of red, green and blue, of 255
	for _, d := range b.style.Departments {
		x, err := strconv.ParseUint(strings.TrimPrefix(string(d.Solid), "#"), 16, 32)
		if err != nil || len(d.Solid) != 7 {
			return false
		}
		red, green, blue := x>>16, x>>8&0xff, x&0xff
		if max(red, green, blue)-min(red, green, blue) > hue {
			return false
		}
	}
	return true
}

// dashes tell departments apart that share a colour.
var dashes = [][]float64{nil, {1.5, 2.5}, {6, 3}, {10, 3, 2, 3}}

// Inside is the second line inside the edge of a box, which tells departments
// apart that share a colour; nil for the first that has it.
func (b *Book) Inside(id string, x, y, w, h, r float64) *render.Rect {
	i, n := b.Index(id), len(b.style.Departments)
	if n == 0 || i < n {
		return nil
	}
	return &render.Rect{X: x + 3, Y: y + 3, W: w - 6, H: h - 6, R: max(0, r-2),
		Stroke: render.Stroke{Color: b.Colors(id).Solid, Width: 1, Dash: dashes[i/n%len(dashes)]}}
}

// Box is the ground of a department: its tint, its outline and what tells it
// apart.
func (b *Book) Box(id string, x, y, w, h, r float64) []render.Item {
	c := b.Colors(id)
	items := []render.Item{&render.Rect{X: x, Y: y, W: w, H: h, R: r, Fill: render.Fill{Color: c.Tint}, Stroke: render.Stroke{Color: c.Solid, Width: 1.4}}}
	if in := b.Inside(id, x, y, w, h, r); in != nil {
		items = append(items, in)
	}
	return items
}
