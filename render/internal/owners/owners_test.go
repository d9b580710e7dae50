package owners_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/owners"
	"github.com/seam-cx/seam/render/theme"
)

func ExampleBook() {
	m := &journey.Map{}
	m.Departments = []journey.Department{{Entry: journey.Entry{ID: "care", Name: "Customer\ncare"}}}
	style := theme.Light
	fmt.Println(owners.Of(m, &style).Name("care"))
	// Output: Customer care
}

func TestColorsAreRepeatedAndToldApart(t *testing.T) {
	m := &journey.Map{}
	for i := range 8 {
		m.Departments = append(m.Departments, journey.Department{Entry: journey.Entry{ID: fmt.Sprint("d", i)}})
	}
	style := theme.Light
	b := owners.Of(m, &style)
	assert.Equal(t, style.Departments[1], b.Colors("d1"))
	assert.Equal(t, style.Departments[1], b.Colors("d7"))
	assert.Len(t, b.Box("d1", 0, 0, 40, 20, 5), 1)
	assert.Len(t, b.Box("d7", 0, 0, 40, 20, 5), 2, "the second with a colour has a line inside")
	assert.Equal(t, "d3", b.Name("d3"))
	assert.Equal(t, -1, b.Index("elsewhere"))
	assert.Equal(t, style.Ink, b.Colors("elsewhere").Ink)
}

// Greys are told apart by letters, colours need none.
func TestMarks(t *testing.T) {
	m := &journey.Map{}
	for i := range 28 {
		m.Departments = append(m.Departments, journey.Department{Entry: journey.Entry{ID: fmt.Sprint("d", i)}})
	}
	style := theme.Print
	b := owners.Of(m, &style)
	assert.Equal(t, "A", b.Mark("d0"))
	assert.Equal(t, "Z", b.Mark("d25"))
	assert.Equal(t, "B2", b.Mark("d27"))
	assert.Equal(t, "B2 · d27", b.Marked("d27"))
	assert.Empty(t, b.Mark(""))
	for _, s := range []render.Style{theme.Light, theme.Dark, theme.Contrast} {
		assert.Empty(t, owners.Of(m, &s).Mark("d0"))
		assert.Equal(t, "d0", owners.Of(m, &s).Marked("d0"))
	}
	m.Departments = m.Departments[:1]
	assert.Empty(t, owners.Of(m, &style).Mark("d0"))
}
