package settings_test

import (
	"fmt"

	"github.com/seam-cx/seam/internal/settings"
	"github.com/seam-cx/seam/internal/yaml"
)

func Example() {
	r := settings.Parse("tea.yaml", []byte("leaves: green\nminuts: 3\n"))
	r.Fields(r.Root(), "a tea", []settings.Field{
		{Name: "leaves", Read: func(v yaml.Node) { fmt.Println("leaves:", v.Text()) }},
		{Name: "minutes", Read: func(v yaml.Node) {}},
	})
	fmt.Println(r.Err())
	// Output:
	// leaves: green
	// tea.yaml:2:1: error [unknown-key] a tea has no key "minuts"
}
